// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of one partner, with the button that gives and takes them.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_TAGS (liaison_partner_tags_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerTags, liaison_partner_tags, LIAISON, PARTNER_TAGS, AdwBin)

void liaison_partner_tags_show (LiaisonPartnerTags *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
