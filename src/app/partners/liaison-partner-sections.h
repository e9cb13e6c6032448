// SPDX-License-Identifier: GPL-3.0-or-later
// A list of partners as a list view wants it that has a heading over each letter.
#pragma once

#include "liaison-partner-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_PARTNER_SECTIONS (liaison_partner_sections_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonPartnerSections, liaison_partner_sections, LIAISON, PARTNER_SECTIONS, GObject)

LiaisonPartnerSections *liaison_partner_sections_new (LiaisonPartnerList *partners);
GtkListItemFactory *liaison_partner_sections_headings (LiaisonPartnerSections *self);

G_END_DECLS
