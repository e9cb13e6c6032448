// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what a dialog holds unsaved when the register locks, and lets go of it when the dialog is done with.
#pragma once

#include "liaison-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** LiaisonDraftMaker: Returns: (transfer full) (nullable): all that @dialog holds; %NULL if nothing is unsaved */
typedef LiaisonDraft *(*LiaisonDraftMaker) (AdwDialog *dialog);

void liaison_draft_keeper_watch (AdwDialog *dialog, LiaisonSession *session, LiaisonDraftMaker maker);
void liaison_draft_keeper_restored (AdwDialog *dialog);
gboolean liaison_draft_keeper_is_restored (AdwDialog *dialog);
void liaison_draft_keeper_saved (AdwDialog *dialog);

G_END_DECLS
