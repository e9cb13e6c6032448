// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner asked for and nobody has answered.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_partner_needs_new (LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
