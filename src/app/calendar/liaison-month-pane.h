// SPDX-License-Identifier: GPL-3.0-or-later
// The month in the calendar's page: the strip of what has no day, the grid, and in a narrow window the day's list.
#pragma once

#include "liaison-calendar-data.h"
#include "liaison-calendar-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MONTH_PANE (liaison_month_pane_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMonthPane, liaison_month_pane, LIAISON, MONTH_PANE, AdwBin)

void liaison_month_pane_set_data (LiaisonMonthPane *self, LiaisonCalendarData *data);

G_END_DECLS
