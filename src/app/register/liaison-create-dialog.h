// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a register: its name, its passphrase, then its recovery key.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CREATE_DIALOG (liaison_create_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCreateDialog, liaison_create_dialog, LIAISON, CREATE_DIALOG, AdwDialog)

AdwDialog *liaison_create_dialog_new (LiaisonSession *session);

G_END_DECLS
