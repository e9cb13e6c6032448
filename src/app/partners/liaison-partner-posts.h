// SPDX-License-Identifier: GPL-3.0-or-later
// The posts of a body with their holders, the posts of a person, and the bodies above and below.
#pragma once

#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_POSTS (liaison_partner_posts_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerPosts, liaison_partner_posts, LIAISON, PARTNER_POSTS, AdwBin)

void liaison_partner_posts_show (LiaisonPartnerPosts *self, LiaisonSession *session, LiaisonPartnerDetails *details);

G_END_DECLS
