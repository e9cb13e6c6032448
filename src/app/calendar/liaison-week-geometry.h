// SPDX-License-Identifier: GPL-3.0-or-later
// From days and minutes to pixels and back, in either direction of writing. No widgets.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The step that what is moved with the pointer or the keyboard goes by, in minutes. */
#define LIAISON_WEEK_STEP 15

/**
 * LiaisonWeekGeometry: all in pixels.
 * @width: of everything
 * @gutter: what the hours take of it, at its start
 * @hour_height: how high an hour is
 * @is_rtl: whether days go from right to left
 */
typedef struct {
  int width;
  int gutter;
  int hour_height;
  guint n_days;
  gboolean is_rtl;
} LiaisonWeekGeometry;

void liaison_week_geometry_days (const LiaisonWeekGeometry *geometry, guint first, guint last, int *x, int *width);
void liaison_week_geometry_part (const LiaisonWeekGeometry *geometry, guint day, guint column, guint span,
                                 guint n_columns, int *x, int *width);
guint liaison_week_geometry_day_at (const LiaisonWeekGeometry *geometry, double x);
int liaison_week_geometry_y (const LiaisonWeekGeometry *geometry, int minute);
int liaison_week_geometry_minute_at (const LiaisonWeekGeometry *geometry, double y);
gint64 liaison_week_snap (gint64 minutes);

G_END_DECLS
