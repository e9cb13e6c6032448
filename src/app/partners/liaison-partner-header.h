// SPDX-License-Identifier: GPL-3.0-or-later
// The top of a partner's page: who it is, how to treat it, what to do next.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_HEADER (liaison_partner_header_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerHeader, liaison_partner_header, LIAISON, PARTNER_HEADER, AdwBin)

void liaison_partner_header_show (LiaisonPartnerHeader *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
