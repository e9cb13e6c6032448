// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a matter, or edits one.
#pragma once

#include "liaison-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *liaison_matter_dialog_new (LiaisonSession *session, const LiaisonRecord *before, const LiaisonId *partner);
AdwDialog *
liaison_matter_dialog_new_about (LiaisonSession *session, const LiaisonEntity *about_entity, const LiaisonId *about);
AdwDialog *liaison_matter_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
