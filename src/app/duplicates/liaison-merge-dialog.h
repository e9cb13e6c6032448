// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners side by side, to be made one: who stays, which values are taken, what moves.
//
// ::merged (id) tells, as text, which partner is no more.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MERGE_DIALOG (liaison_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMergeDialog, liaison_merge_dialog, LIAISON, MERGE_DIALOG, AdwDialog)

AdwDialog *liaison_merge_dialog_new (LiaisonSession *session, const LiaisonId *first, const LiaisonId *second);

G_END_DECLS
