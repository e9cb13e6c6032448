// SPDX-License-Identifier: GPL-3.0-or-later
// All partners compared: the pairs that may be one, to be told apart or merged.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DUPLICATES_DIALOG (liaison_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDuplicatesDialog, liaison_duplicates_dialog, LIAISON, DUPLICATES_DIALOG, AdwDialog)

AdwDialog *liaison_duplicates_dialog_new (LiaisonSession *session);

G_END_DECLS
