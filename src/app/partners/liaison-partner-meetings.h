// SPDX-License-Identifier: GPL-3.0-or-later
// The meetings with a partner.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_MEETINGS (liaison_partner_meetings_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerMeetings, liaison_partner_meetings, LIAISON, PARTNER_MEETINGS, AdwBin)

void
liaison_partner_meetings_show (LiaisonPartnerMeetings *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
