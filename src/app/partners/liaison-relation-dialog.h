// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a relation of a partner, or makes one.
#pragma once

#include "liaison-draft.h"
#include "liaison-read-links.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_relation_dialog_new (LiaisonSession *session, const LiaisonId *partner, const char *name,
                                        const LiaisonRelation *relation, gboolean ending);
AdwDialog *liaison_relation_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
