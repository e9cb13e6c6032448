// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in a list: who it is on two lines, and the marks nobody may miss.
#pragma once

#include "liaison-country-names.h"
#include "liaison-partner-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_LIST_ROW (liaison_partner_list_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerListRow, liaison_partner_list_row, LIAISON, PARTNER_LIST_ROW, AdwBin)

GtkWidget *liaison_partner_list_row_new (LiaisonCountryNames *countries);
void liaison_partner_list_row_show (LiaisonPartnerListRow *self, GtkListItem *list_item);

G_END_DECLS
