// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a week, or in a few days: pure arithmetic, without widgets, clocks or records.
//
// A day is drawn by the clock of one zone, from 0:00 to 24:00, so that an hour stands at one height in all days. On a
// day of 23 hours the hour that the clock skips stays empty, and a meeting across it is drawn from its first minute to
// its last one on the clock; on a day of 25 hours what happens in either turn of the repeated hour shares its place,
// side by side. Each timed event becomes one segment in each day it touches. Segments that overlap, and all that
// overlap those, form a cluster: they get columns, the first free one, and are as wide as the free columns after them
// allow. What lasts whole days, or 24 hours and more, becomes a bar in a lane above the hours. What is only known to
// the month or the year goes to the strip.
//
// Order of calls: liaison_week_layout_new(), then liaison_week_layout_fit() whenever the room changes.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

#define LIAISON_WEEK_DAYS    7
#define LIAISON_WEEK_MINUTES 1440

/**
 * LiaisonWeekEvent:
 * @starts: of any precision but none
 * @ends: may be none
 * @id: whatever the caller knows it by
 */
typedef struct {
  LiaisonMoment starts;
  LiaisonMoment ends;
  guint id;
} LiaisonWeekEvent;

/**
 * LiaisonWeekSegment: a timed event in one day. All minutes are on the clock of that day, 0 to 1440.
 * @top: where it begins
 * @bottom: where what is drawn ends, which for a very short one is later than @end
 * @end: where it ends
 * @column: of its cluster, as of the last fit
 * @span: how many columns it is wide
 * @n_columns: how many there are in its cluster; @column / @n_columns is where it stands in the day
 * @came_in: whether it began the day before
 * @goes_on: whether it goes on the day after
 * @visible: as of the last fit
 */
typedef struct {
  guint id;
  guint8 day;
  gint16 top;
  gint16 bottom;
  gint16 end;
  guint16 column;
  guint16 span;
  guint16 n_columns;
  gboolean came_in;
  gboolean goes_on;
  gboolean visible;
} LiaisonWeekSegment;

/**
 * LiaisonWeekCluster: segments of one day that stand or fall together.
 * @first: its first segment; they follow each other
 * @n_segments: how many
 * @n_columns: how many columns it would take
 * @hidden: how many segments have no room, as of the last fit; the last column is then left to say so
 */
typedef struct {
  guint8 day;
  gint16 top;
  gint16 bottom;
  guint first;
  guint n_segments;
  guint16 n_columns;
  guint16 hidden;
} LiaisonWeekCluster;

/** LiaisonWeekBar: an event of whole days; see #LiaisonMonthSegment. */
typedef struct {
  guint id;
  guint8 first_column;
  guint8 last_column;
  guint lane;
  gboolean came_in;
  gboolean goes_on;
  gboolean visible;
} LiaisonWeekBar;

/**
 * LiaisonWeekDay:
 * @day: as g_date_get_julian()
 * @skipped_from: the clock jumps from here to @skipped_to; -1 if it does not
 * @repeated_from: the clock shows the time from here to @repeated_to twice; -1 if it does not
 * @n_bars: how many bars touch it
 * @hidden: how many of them have no room, as of the last fit
 */
typedef struct {
  guint32 day;
  gint16 skipped_from;
  gint16 skipped_to;
  gint16 repeated_from;
  gint16 repeated_to;
  guint n_bars;
  guint hidden;
} LiaisonWeekDay;

/**
 * LiaisonWeekLayout:
 * @days: the first @n_days are used
 * @segments: (element-type LiaisonWeekSegment): by day, then in order of time, longer ones first
 * @clusters: (element-type LiaisonWeekCluster)
 * @bars: (element-type LiaisonWeekBar)
 * @n_lanes: how many lanes all bars take
 * @strip: (element-type guint): ids of what is only known to the month, then of what is only known to the year
 */
typedef struct {
  guint n_days;
  LiaisonWeekDay days[LIAISON_WEEK_DAYS];
  GArray *segments;
  GArray *clusters;
  GArray *bars;
  guint n_lanes;
  GArray *strip;
} LiaisonWeekLayout;

LiaisonWeekLayout *liaison_week_layout_new (guint32 first_day, guint n_days, GTimeZone *zone, int least,
                                            const LiaisonWeekEvent *events, guint n_events);
void liaison_week_layout_free (LiaisonWeekLayout *layout);
void liaison_week_layout_fit (LiaisonWeekLayout *layout, guint max_columns, guint max_lanes);
int liaison_week_layout_find (const LiaisonWeekLayout *layout, guint32 day);
GArray *liaison_week_layout_between (const LiaisonWeekLayout *layout, guint day, int from, int to);
GArray *liaison_week_layout_bars_on (const LiaisonWeekLayout *layout, guint day);

LiaisonMoment liaison_week_instant (guint32 day, int minute, GTimeZone *zone);
void liaison_week_clock (const LiaisonMoment *instant, GTimeZone *zone, guint32 *day, int *minute);
gint64 liaison_week_minutes_between (const LiaisonMoment *from, const LiaisonMoment *to);
LiaisonMoment liaison_week_add_minutes (const LiaisonMoment *instant, gint64 minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonWeekLayout, liaison_week_layout_free)

G_END_DECLS
