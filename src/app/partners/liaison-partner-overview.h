// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about a partner.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_OVERVIEW (liaison_partner_overview_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerOverview, liaison_partner_overview, LIAISON, PARTNER_OVERVIEW, AdwBin)

void
liaison_partner_overview_show (LiaisonPartnerOverview *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
