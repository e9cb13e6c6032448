// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about a partner in one feed, the newest first.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_TIMELINE (liaison_partner_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerTimeline, liaison_partner_timeline, LIAISON, PARTNER_TIMELINE, AdwBin)

void
liaison_partner_timeline_show (LiaisonPartnerTimeline *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
