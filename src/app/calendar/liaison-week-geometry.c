// SPDX-License-Identifier: GPL-3.0-or-later
// From days and minutes to pixels and back, in either direction of writing. No widgets.
#include "liaison-week-geometry.h"

/* Between two meetings, and between a meeting and the next day. */
#define GAP     2
#define DAY_GAP 6
#define A_DAY   1440
#define AN_HOUR 60

/* The left edge of a column counted from the left, without gaps from rounding. */
static int
edge (const LiaisonWeekGeometry *geometry, guint column)
{
  int room = geometry->width - geometry->gutter;

  return (geometry->is_rtl ? 0 : geometry->gutter) + room * (int) column / (int) geometry->n_days;
}

/** liaison_week_geometry_days: Where the columns from @first to @last are. */
void
liaison_week_geometry_days (const LiaisonWeekGeometry *geometry, guint first, guint last, int *x, int *width)
{
  guint left = geometry->is_rtl ? geometry->n_days - 1 - last : first;
  guint right = geometry->is_rtl ? geometry->n_days - 1 - first : last;

  *x = edge (geometry, left);
  *width = edge (geometry, right + 1) - *x;
}

/** liaison_week_geometry_part: Where an event stands within its day: @span of @n_columns columns from @column on. */
void
liaison_week_geometry_part (const LiaisonWeekGeometry *geometry, guint day, guint column, guint span, guint n_columns,
                            int *x, int *width)
{
  int left, room, from, to;

  liaison_week_geometry_days (geometry, day, day, &left, &room);
  room = MAX (room - DAY_GAP, 1);
  from = room * (int) column / (int) n_columns;
  to = room * (int) (column + span) / (int) n_columns;
  *width = MAX (to - from - GAP, 1);
  *x = geometry->is_rtl ? left + DAY_GAP + room - from - *width : left + from + 1;
}

/** liaison_week_geometry_day_at: Returns: the column that is nearest to @x */
guint
liaison_week_geometry_day_at (const LiaisonWeekGeometry *geometry, double x)
{
  int room = MAX (geometry->width - geometry->gutter, 1);
  double from_start = geometry->is_rtl ? room - x : x - geometry->gutter;

  return (guint) CLAMP (from_start * geometry->n_days / room, 0, geometry->n_days - 1);
}

/** liaison_week_geometry_y: Returns: where a minute of the day is */
int
liaison_week_geometry_y (const LiaisonWeekGeometry *geometry, int minute)
{
  return minute * geometry->hour_height / AN_HOUR;
}

/** liaison_week_geometry_minute_at: Returns: the minute of the day at @y, 0 to 1440 */
int
liaison_week_geometry_minute_at (const LiaisonWeekGeometry *geometry, double y)
{
  return (int) CLAMP (y * AN_HOUR / geometry->hour_height, 0, A_DAY);
}

/** liaison_week_snap: Returns: the multiple of %LIAISON_WEEK_STEP that is nearest to @minutes */
gint64
liaison_week_snap (gint64 minutes)
{
  gint64 half = LIAISON_WEEK_STEP / 2;

  return (minutes >= 0 ? minutes + half : minutes - half) / LIAISON_WEEK_STEP * LIAISON_WEEK_STEP;
}
