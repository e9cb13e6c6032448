// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of the calendar as chips, how much they hide, and a button that takes them all away.
#pragma once

#include "liaison-calendar-choices.h"
#include "liaison-calendar-data.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_FILTER_BAR (liaison_calendar_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarFilterBar, liaison_calendar_filter_bar, LIAISON, CALENDAR_FILTER_BAR, AdwBin)

void liaison_calendar_filter_bar_set_up (LiaisonCalendarFilterBar *self, LiaisonCalendarData *data,
                                         LiaisonCalendarChoices *choices);
void liaison_calendar_filter_bar_refresh (LiaisonCalendarFilterBar *self);

G_END_DECLS
