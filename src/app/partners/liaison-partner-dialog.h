// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a partner, or makes one.
#pragma once

#include "liaison-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_DIALOG (liaison_partner_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerDialog, liaison_partner_dialog, LIAISON, PARTNER_DIALOG, AdwDialog)

AdwDialog *
liaison_partner_dialog_new (LiaisonSession *session, const LiaisonId *partner, const char *kind, const char *family);
AdwDialog *liaison_partner_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
