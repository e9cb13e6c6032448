// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a partner is related to, and how.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_RELATIONS (liaison_partner_relations_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerRelations, liaison_partner_relations, LIAISON, PARTNER_RELATIONS, AdwBin)

void
liaison_partner_relations_show (LiaisonPartnerRelations *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
