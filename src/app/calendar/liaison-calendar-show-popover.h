// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar shows: filters, layers, and what colours and icons mean.
#pragma once

#include "liaison-calendar-choices.h"
#include "liaison-calendar-data.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_SHOW_POPOVER (liaison_calendar_show_popover_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonCalendarShowPopover, liaison_calendar_show_popover, LIAISON, CALENDAR_SHOW_POPOVER,
                      GtkPopover)

GtkWidget *liaison_calendar_show_popover_new (LiaisonCalendarData *data, LiaisonCalendarChoices *choices);

G_END_DECLS
