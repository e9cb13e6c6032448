// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down what a person agreed to, changes it, or dates its withdrawal.
#pragma once

#include "liaison-draft.h"
#include "liaison-objective.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CONSENT_DIALOG (liaison_consent_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonConsentDialog, liaison_consent_dialog, LIAISON, CONSENT_DIALOG, AdwDialog)

AdwDialog *liaison_consent_dialog_new (LiaisonSession *session, const LiaisonId *person, const char *name,
                                       LiaisonConsent *consent);
AdwDialog *liaison_consent_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft);

G_END_DECLS
