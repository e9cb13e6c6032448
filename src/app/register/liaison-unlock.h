// SPDX-License-Identifier: GPL-3.0-or-later
// The closed door of a register: asks for its passphrase, or for the recovery key.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_UNLOCK (liaison_unlock_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonUnlock, liaison_unlock, LIAISON, UNLOCK, AdwBin)

GtkWidget *liaison_unlock_new (LiaisonSession *session);

G_END_DECLS
