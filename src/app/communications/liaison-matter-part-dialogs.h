// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to a matter, or edits: who is concerned, what happened, who told of it.
#pragma once

#include "liaison-draft.h"
#include "liaison-matter.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_party_dialog_new (LiaisonSession *session, const LiaisonMatter *matter, const char *side);
AdwDialog *liaison_matter_event_dialog_new (LiaisonSession *session, const LiaisonMatter *matter);
AdwDialog *liaison_source_dialog_new (LiaisonSession *session, const LiaisonMatter *matter, const char *code);
AdwDialog *liaison_matter_part_dialog_new (LiaisonSession *session, const LiaisonRecord *part);
AdwDialog *liaison_matter_part_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
