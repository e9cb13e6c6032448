// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a partner as its form shows them: names, contact points, titles.
#pragma once

#include "liaison-child-list.h"
#include "liaison-partner.h"

G_BEGIN_DECLS

void liaison_partner_parts_set_up (LiaisonSession *session, LiaisonChildList *names, LiaisonChildList *contact_points,
                                   LiaisonChildList *titles);
LiaisonRecord *liaison_partner_parts_new_official (void);
LiaisonRecord *liaison_partner_parts_find_official (GPtrArray *names);
void liaison_partner_parts_load_names (LiaisonChildList *list, GPtrArray *names, const LiaisonRecord *official);

G_END_DECLS
