// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the passphrase again before it is shown who stands behind code names.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IDENTITIES_DIALOG (liaison_identities_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonIdentitiesDialog, liaison_identities_dialog, LIAISON, IDENTITIES_DIALOG, AdwDialog)

AdwDialog *liaison_identities_dialog_new (LiaisonSession *session);
char *liaison_identities_until (LiaisonSession *session);

G_END_DECLS
