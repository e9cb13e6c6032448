// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs about a post and its holders.
#pragma once

#include "liaison-draft.h"
#include "liaison-read-links.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_post_dialog_new (LiaisonSession *session, const LiaisonId *body, const LiaisonPost *post);
AdwDialog *liaison_tenure_dialog_new (LiaisonSession *session, const LiaisonTenure *tenure);
AdwDialog *liaison_tenure_dialog_new_end (LiaisonSession *session, const LiaisonTenure *tenure);
AdwDialog *liaison_hand_over_dialog_new (LiaisonSession *session, const LiaisonPost *post, GPtrArray *succession);
AdwDialog *liaison_take_post_dialog_new (LiaisonSession *session, const LiaisonId *holder);

/* A dialog as it was when the register was locked; NULL for a draft that is none of such a dialog. */
AdwDialog *liaison_hand_over_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);
AdwDialog *liaison_take_post_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);
AdwDialog *liaison_post_dialogs_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
