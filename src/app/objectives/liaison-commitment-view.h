// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a commitment: who promised what to whom, how it stands, what shows it.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_commitment_view_new (LiaisonSession *session, const LiaisonId *id);

G_END_DECLS
