// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for a time zone, found by its city or its country.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_ZONE_ROW (liaison_zone_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonZoneRow, liaison_zone_row, LIAISON, ZONE_ROW, AdwComboRow)

GtkWidget *liaison_zone_row_new (const char *title, const char *none);
void liaison_zone_row_name_countries (LiaisonZoneRow *self, LiaisonSession *session);
void liaison_zone_row_set_zone (LiaisonZoneRow *self, const char *zone);
char *liaison_zone_row_get_zone (LiaisonZoneRow *self);

G_END_DECLS
