// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the calendar to go: a date as people type it, or a day to point at.
//
// Signal: ::chosen (guint day), as g_date_get_julian(); of a month or a year, the first day.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_DATE_POPOVER (liaison_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonDatePopover, liaison_date_popover, LIAISON, DATE_POPOVER, GtkPopover)

void liaison_date_popover_set_day (LiaisonDatePopover *self, guint32 day);

G_END_DECLS
