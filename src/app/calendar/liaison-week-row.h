// SPDX-License-Identifier: GPL-3.0-or-later
// Half an hour of a week, or its whole days: a row of cells for the keyboard and for screen readers.
#pragma once

#include "liaison-week-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WEEK_ROW (liaison_week_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekRow, liaison_week_row, LIAISON, WEEK_ROW, GtkWidget)

GtkWidget *liaison_week_row_new (guint index);
void liaison_week_row_set_geometry (LiaisonWeekRow *self, const LiaisonWeekGeometry *geometry);
GtkWidget *liaison_week_row_cell (LiaisonWeekRow *self, guint day);
void liaison_week_row_select (LiaisonWeekRow *self, guint day, gboolean selected);

G_END_DECLS
