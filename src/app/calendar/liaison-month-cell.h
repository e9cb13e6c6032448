// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a month.
//
// Asks the month it stands in through the actions "month.select-day", "month.open-day", "month.add-on-day" and
// "month.list-day", each with the day.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MONTH_CELL (liaison_month_cell_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMonthCell, liaison_month_cell, LIAISON, MONTH_CELL, GtkWidget)

GtkWidget *liaison_month_cell_new (guint column);
void liaison_month_cell_set_day (LiaisonMonthCell *self, guint32 day, gboolean in_month, gboolean is_today);
void liaison_month_cell_set_label (LiaisonMonthCell *self, const char *label);
void liaison_month_cell_set_hidden (LiaisonMonthCell *self, guint hidden, int top);
void liaison_month_cell_set_dots (LiaisonMonthCell *self, GPtrArray *meetings, GPtrArray *marks);
void liaison_month_cell_set_selected (LiaisonMonthCell *self, gboolean selected);
void liaison_month_cell_set_target (LiaisonMonthCell *self, gboolean is_target);
guint32 liaison_month_cell_day (LiaisonMonthCell *self);
int liaison_month_cell_head_height (LiaisonMonthCell *self);
int liaison_month_cell_more_height (LiaisonMonthCell *self);

G_END_DECLS
