// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in a list: who it is on two lines, and the marks nobody may miss.
//
// A list view makes some two hundred rows before it shows one, and again for every search: so a row is one widget that
// draws itself, lays no text out before it is drawn, and shares fonts, sizes and colours with all others of its list.
#pragma once

#include "liaison-country-names.h"
#include "liaison-partner-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** LiaisonPartnerListStyle: what the rows of one list share. Main thread only, reference-counted. */
typedef struct _LiaisonPartnerListStyle LiaisonPartnerListStyle;

LiaisonPartnerListStyle *
liaison_partner_list_style_new (GtkWidget *list, LiaisonPartnerList *partners, LiaisonCountryNames *countries);
LiaisonPartnerListStyle *liaison_partner_list_style_ref (LiaisonPartnerListStyle *self);
void liaison_partner_list_style_set_text (LiaisonPartnerListStyle *self, const char *text);
void liaison_partner_list_style_unref (LiaisonPartnerListStyle *self);

#define LIAISON_TYPE_PARTNER_LIST_ROW (liaison_partner_list_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerListRow, liaison_partner_list_row, LIAISON, PARTNER_LIST_ROW, GtkWidget)

GtkWidget *liaison_partner_list_row_new (LiaisonPartnerListStyle *style);
void liaison_partner_list_row_show (LiaisonPartnerListRow *self, GtkListItem *list_item);
void liaison_partner_list_row_refresh (LiaisonPartnerListRow *self);
GtkListItem *liaison_partner_list_row_list_item (LiaisonPartnerListRow *self);

G_END_DECLS
