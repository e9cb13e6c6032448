// SPDX-License-Identifier: GPL-3.0-or-later
// How the office engages with a partner: last contact, how often, how far, how much its claims weigh.
#pragma once

#include "liaison-names.h"
#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_partner_engagement_new (LiaisonNames *names, LiaisonPartnerDetails *details);

G_END_DECLS
