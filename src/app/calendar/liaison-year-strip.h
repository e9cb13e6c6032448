// SPDX-License-Identifier: GPL-3.0-or-later
// The twelve months of a year to jump to, with how much is in each.
//
// Signal: ::chosen (guint day), the first day of a month, as g_date_get_julian().
#pragma once

#include "liaison-calendar-data.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_YEAR_STRIP (liaison_year_strip_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonYearStrip, liaison_year_strip, LIAISON, YEAR_STRIP, AdwBin)

void liaison_year_strip_set_data (LiaisonYearStrip *self, LiaisonCalendarData *data);
void liaison_year_strip_show (LiaisonYearStrip *self, int year, int month);

G_END_DECLS
