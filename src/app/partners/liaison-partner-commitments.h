// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner promised, and what was promised to them.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_partner_commitments_new (LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
