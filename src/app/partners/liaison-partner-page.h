// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners: search, sort, filter.
//
// The chosen partner is shown through the action "win.show-partner". The property "follows-selection" says whether
// moving along the list shows each partner, as it does when there is room beside the list.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_PAGE (liaison_partner_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerPage, liaison_partner_page, LIAISON, PARTNER_PAGE, AdwBin)

GtkWidget *liaison_partner_page_new (LiaisonSession *session);
void liaison_partner_page_show_family (LiaisonPartnerPage *self, const char *family, const char *kind);
void liaison_partner_page_show_list (LiaisonPartnerPage *self, const char *id);
void liaison_partner_page_search (LiaisonPartnerPage *self);

G_END_DECLS
