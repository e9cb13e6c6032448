// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a month: pure arithmetic over days, without widgets, clocks or records.
//
// The month is a grid of whole weeks. Each event that is known to the day becomes one segment in each week it touches;
// segments of a week get lanes, the topmost free one, longer events first, so that a bar never changes its lane within
// a week and bars never overlap. What is only known to the month or the year goes to the strip above the grid.
//
// Order of calls: liaison_month_layout_new(), then liaison_month_layout_fit() whenever the number of lanes that have
// room in a cell changes.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

#define LIAISON_MONTH_WEEKS 6
#define LIAISON_MONTH_CELLS (7 * LIAISON_MONTH_WEEKS)

/** More lanes than this are never shown, only counted. */
#define LIAISON_MONTH_LANES 32

/**
 * LiaisonMonthEvent:
 * @first: the first day it touches, as g_date_get_julian()
 * @last: the last one; not before @first
 * @minute: of the first day, in the zone of the calendar; -1 for a whole day
 * @precision: how much of its date is known
 * @id: whatever the caller knows it by
 * @gives_way: stands below all that does not, so that it is hidden first
 */
typedef struct {
  guint32 first;
  guint32 last;
  gint16 minute;
  LiaisonPrecision precision;
  guint id;
  gboolean gives_way;
} LiaisonMonthEvent;

/**
 * LiaisonMonthSegment: an event in one week.
 * @lane: 0 is the topmost; -1 if there are too many
 * @goes_on: whether the event goes on in the week after
 * @came_in: whether it began in the week before
 * @visible: as of the last liaison_month_layout_fit()
 */
typedef struct {
  guint id;
  guint8 week;
  guint8 first_column;
  guint8 last_column;
  gint8 lane;
  gboolean came_in;
  gboolean goes_on;
  gboolean visible;
} LiaisonMonthSegment;

/**
 * LiaisonMonthDay: a cell of the grid.
 * @in_month: whether the day belongs to the month itself
 * @n_events: how many events touch it
 * @hidden: how many of them are not shown in it, as of the last liaison_month_layout_fit()
 */
typedef struct {
  guint32 day;
  gboolean in_month;
  guint n_events;
  guint hidden;
} LiaisonMonthDay;

/**
 * LiaisonMonthLayout:
 * @n_weeks: 4 to 6
 * @cells: the first 7 * @n_weeks are used, row by row
 * @segments: (element-type LiaisonMonthSegment): by week, then in order of drawing
 * @strip: (element-type guint): ids of what is only known to the month, then of what is only known to the year
 */
typedef struct {
  int year;
  int month;
  guint n_weeks;
  LiaisonMonthDay cells[LIAISON_MONTH_CELLS];
  GArray *segments;
  GArray *strip;
  /*< private >*/
  guint first_id[LIAISON_MONTH_CELLS + 1];
  guint *ids;
} LiaisonMonthLayout;

void liaison_month_range (int year, int month, int first_weekday, guint32 *first, guint32 *last);
LiaisonMonthLayout *
liaison_month_layout_new (int year, int month, int first_weekday, const LiaisonMonthEvent *events, guint n_events);
void liaison_month_layout_free (LiaisonMonthLayout *layout);
void liaison_month_layout_fit (LiaisonMonthLayout *layout, guint capacity, guint crowded);
const guint *liaison_month_layout_ids (const LiaisonMonthLayout *layout, guint cell, guint *n_ids);
int liaison_month_layout_find (const LiaisonMonthLayout *layout, guint32 day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMonthLayout, liaison_month_layout_free)

G_END_DECLS
