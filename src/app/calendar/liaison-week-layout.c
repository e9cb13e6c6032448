// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a week, or in a few days: pure arithmetic, without widgets, clocks or records.
#include "liaison-week-layout.h"

/* Zones put their clocks forward and back by multiples of this, in minutes. */
#define STEP 15

/* An event on the clock of the zone: the first and the last day it touches, and its minutes in them. */
typedef struct {
  guint32 first_day;
  guint32 last_day;
  int first_minute;
  int last_minute; /* 1440 for the end of the last day */
} Span;

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_segments (gconstpointer a, gconstpointer b)
{
  const LiaisonWeekSegment *first = a, *second = b;
  int order = compare_numbers (first->day, second->day);

  if (order == 0)
    order = compare_numbers (first->top, second->top);
  if (order == 0)
    order = compare_numbers (second->bottom, first->bottom);
  return order != 0 ? order : compare_numbers (first->id, second->id);
}

/* Lanes are taken by what began earlier, then by what lasts longer. */
static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const LiaisonWeekBar *first = a, *second = b;
  int order = compare_numbers (first->first_column, second->first_column);

  if (order == 0)
    order = compare_numbers (second->came_in, first->came_in);
  if (order == 0)
    order = compare_numbers (second->last_column, first->last_column);
  return order != 0 ? order : compare_numbers (first->id, second->id);
}

static gboolean
has_minutes (const LiaisonMoment *moment)
{
  return liaison_moment_precision (moment) == LIAISON_PRECISION_MINUTE;
}

/* Whether it stands above the hours; if so, fills in its days. */
static gboolean
lasts_days (const LiaisonWeekEvent *event, GTimeZone *zone, guint32 *first, guint32 *last)
{
  guint32 end_first, end_last;

  liaison_moment_span (&event->starts, zone, first, last);
  if (!liaison_moment_is_set (&event->ends))
    return !has_minutes (&event->starts);
  if (has_minutes (&event->starts) && has_minutes (&event->ends)) {
    int minute;
    if (liaison_week_minutes_between (&event->starts, &event->ends) < LIAISON_WEEK_MINUTES)
      return FALSE;
    liaison_week_clock (&event->ends, zone, last, &minute);
    /* What ends at midnight does not touch the day that begins then. */
    *last -= minute == 0 ? 1 : 0;
    return TRUE;
  }
  liaison_moment_span (&event->ends, zone, &end_first, &end_last);
  *last = MAX (*last, end_last);
  return !has_minutes (&event->starts) || *last > *first;
}

static void
find_span (const LiaisonWeekEvent *event, GTimeZone *zone, int least, Span *span)
{
  gint64 minutes = has_minutes (&event->ends) ? liaison_week_minutes_between (&event->starts, &event->ends) : 0;

  liaison_week_clock (&event->starts, zone, &span->first_day, &span->first_minute);
  if (minutes <= 0) {
    span->last_day = span->first_day;
    span->last_minute = MIN (span->first_minute + least, LIAISON_WEEK_MINUTES);
    return;
  }
  liaison_week_clock (&event->ends, zone, &span->last_day, &span->last_minute);
  if (span->last_minute == 0 && span->last_day > span->first_day) {
    span->last_day--;
    span->last_minute = LIAISON_WEEK_MINUTES;
  }
  /* The clock was put back meanwhile: only how long it lasts can be shown. */
  if (span->last_day == span->first_day && span->last_minute <= span->first_minute)
    span->last_minute = (int) MIN (span->first_minute + minutes, LIAISON_WEEK_MINUTES);
}

static void
add_segments (LiaisonWeekLayout *layout, guint id, const Span *span, int least)
{
  for (guint i = 0; i < layout->n_days; i++) {
    guint32 day = layout->days[i].day;
    LiaisonWeekSegment segment = { .id = id, .day = (guint8) i, .span = 1 };
    if (day < span->first_day || day > span->last_day)
      continue;
    segment.came_in = day > span->first_day;
    segment.goes_on = day < span->last_day;
    segment.top = segment.came_in ? 0 : (gint16) span->first_minute;
    segment.end = segment.goes_on ? LIAISON_WEEK_MINUTES : (gint16) span->last_minute;
    /* A very short one gets its height, at the end of the day by beginning earlier. */
    segment.bottom = (gint16) MIN (MAX (segment.end, segment.top + least), LIAISON_WEEK_MINUTES);
    segment.top = (gint16) MAX (MIN (segment.top, segment.bottom - least), 0);
    g_array_append_val (layout->segments, segment);
  }
}

static void
add_bar (LiaisonWeekLayout *layout, guint id, guint32 first, guint32 last)
{
  guint32 begin = layout->days[0].day, end = layout->days[layout->n_days - 1].day;
  LiaisonWeekBar bar = { .id = id, .came_in = first<begin, .goes_on = last> end };

  if (first > end || last < begin)
    return;
  bar.first_column = bar.came_in ? 0 : (guint8) (first - begin);
  bar.last_column = bar.goes_on ? (guint8) (layout->n_days - 1) : (guint8) (last - begin);
  for (guint column = bar.first_column; column <= bar.last_column; column++)
    layout->days[column].n_bars++;
  g_array_append_val (layout->bars, bar);
}

static void
add_partial (LiaisonWeekLayout *layout, const LiaisonWeekEvent *event, GTimeZone *zone)
{
  guint32 first, last;

  liaison_moment_span (&event->starts, zone, &first, &last);
  if (first <= layout->days[layout->n_days - 1].day && last >= layout->days[0].day)
    g_array_append_val (layout->strip, event->id);
}

static void
add_event (LiaisonWeekLayout *layout, const LiaisonWeekEvent *event, GTimeZone *zone, int least)
{
  guint32 first, last;
  Span span;

  if (liaison_moment_precision (&event->starts) < LIAISON_PRECISION_DAY)
    return;
  if (lasts_days (event, zone, &first, &last)) {
    add_bar (layout, event->id, first, last);
    return;
  }
  find_span (event, zone, least, &span);
  add_segments (layout, event->id, &span, least);
}

/* Gives the segment the first column that is free at its top. */
static void
take_column (LiaisonWeekSegment *segment, GArray *bottoms)
{
  guint column = 0;

  while (column < bottoms->len && g_array_index (bottoms, gint16, column) > segment->top)
    column++;
  if (column == bottoms->len)
    g_array_append_val (bottoms, segment->bottom);
  else
    g_array_index (bottoms, gint16, column) = segment->bottom;
  segment->column = (guint16) column;
}

static void
arrange_segments (LiaisonWeekLayout *layout)
{
  g_autoptr (GArray) bottoms = g_array_new (FALSE, FALSE, sizeof (gint16));
  LiaisonWeekCluster *cluster = NULL;

  g_array_sort (layout->segments, compare_segments);
  for (guint i = 0; i < layout->segments->len; i++) {
    LiaisonWeekSegment *segment = &g_array_index (layout->segments, LiaisonWeekSegment, i);
    if (cluster == NULL || cluster->day != segment->day || segment->top >= cluster->bottom) {
      LiaisonWeekCluster next = { .day = segment->day, .top = segment->top, .bottom = segment->bottom, .first = i };
      g_array_append_val (layout->clusters, next);
      cluster = &g_array_index (layout->clusters, LiaisonWeekCluster, layout->clusters->len - 1);
      g_array_set_size (bottoms, 0);
    }
    take_column (segment, bottoms);
    cluster->bottom = MAX (cluster->bottom, segment->bottom);
    cluster->n_segments++;
    cluster->n_columns = (guint16) bottoms->len;
  }
}

static void
arrange_bars (LiaisonWeekLayout *layout)
{
  g_autoptr (GArray) lanes = g_array_new (FALSE, TRUE, sizeof (guint8)); /* one bit a day */

  g_array_sort (layout->bars, compare_bars);
  for (guint i = 0; i < layout->bars->len; i++) {
    LiaisonWeekBar *bar = &g_array_index (layout->bars, LiaisonWeekBar, i);
    guint8 days = (guint8) ((2u << bar->last_column) - (1u << bar->first_column));
    while (bar->lane < lanes->len && (g_array_index (lanes, guint8, bar->lane) & days) != 0)
      bar->lane++;
    if (bar->lane == lanes->len)
      g_array_set_size (lanes, lanes->len + 1);
    g_array_index (lanes, guint8, bar->lane) |= days;
  }
  layout->n_lanes = lanes->len;
}

/* Widens each segment over the columns after its own, until the first that somebody takes at the same time. */
static void
widen (LiaisonWeekLayout *layout, const LiaisonWeekCluster *cluster, guint n_columns)
{
  LiaisonWeekSegment *segments = &g_array_index (layout->segments, LiaisonWeekSegment, cluster->first);

  for (guint i = 0; i < cluster->n_segments; i++) {
    LiaisonWeekSegment *segment = &segments[i];
    guint until = n_columns;
    for (guint j = 0; j < cluster->n_segments && segments[j].top < segment->bottom; j++)
      if (segments[j].column > segment->column && segments[j].bottom > segment->top)
        until = MIN (until, segments[j].column);
    segment->span = segment->visible ? (guint16) (until - segment->column) : 0;
  }
}

static void
fit_cluster (LiaisonWeekLayout *layout, LiaisonWeekCluster *cluster, guint max_columns)
{
  gboolean has_room = cluster->n_columns <= max_columns;
  guint columns = has_room ? cluster->n_columns : max_columns, shown = has_room ? columns : columns - 1;

  cluster->hidden = 0;
  for (guint i = 0; i < cluster->n_segments; i++) {
    LiaisonWeekSegment *segment = &g_array_index (layout->segments, LiaisonWeekSegment, cluster->first + i);
    segment->n_columns = (guint16) columns;
    segment->visible = segment->column < shown;
    cluster->hidden += segment->visible ? 0 : 1;
  }
  widen (layout, cluster, shown);
}

/* The day's hours that the clock skips or shows twice. */
static void
watch_clock (LiaisonWeekDay *day, GTimeZone *zone)
{
  LiaisonMoment begin = liaison_week_instant (day->day, 0, zone), end = liaison_week_instant (day->day + 1, 0, zone);
  gint64 length = liaison_week_minutes_between (&begin, &end);
  int before = -STEP;

  day->skipped_from = day->skipped_to = day->repeated_from = day->repeated_to = -1;
  if (length == LIAISON_WEEK_MINUTES)
    return;
  for (gint64 i = 0; i < length; i += STEP) {
    LiaisonMoment instant = liaison_week_add_minutes (&begin, i);
    guint32 unused;
    int now;
    liaison_week_clock (&instant, zone, &unused, &now);
    if (now > before + STEP) {
      day->skipped_from = (gint16) (before + STEP);
      day->skipped_to = (gint16) now;
    } else if (now < before) {
      day->repeated_from = (gint16) now;
      day->repeated_to = (gint16) (before + STEP);
    }
    before = now;
  }
}

/**
 * liaison_week_layout_new:
 * @first_day: as g_date_get_julian()
 * @n_days: 1 to 7
 * @zone: whose clock the days follow
 * @least: minutes that even a very short event is high; also what one without an end is taken to last
 * @events: in any order; those of other days are passed over
 *
 * Returns: (transfer full): the layout, fitted as if there were room for everything
 */
LiaisonWeekLayout *
liaison_week_layout_new (guint32 first_day, guint n_days, GTimeZone *zone, int least, const LiaisonWeekEvent *events,
                         guint n_events)
{
  LiaisonWeekLayout *layout = g_new0 (LiaisonWeekLayout, 1);

  layout->n_days = CLAMP (n_days, 1, LIAISON_WEEK_DAYS);
  layout->segments = g_array_new (FALSE, FALSE, sizeof (LiaisonWeekSegment));
  layout->clusters = g_array_new (FALSE, FALSE, sizeof (LiaisonWeekCluster));
  layout->bars = g_array_new (FALSE, FALSE, sizeof (LiaisonWeekBar));
  layout->strip = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < layout->n_days; i++) {
    layout->days[i].day = first_day + i;
    watch_clock (&layout->days[i], zone);
  }
  for (guint i = 0; i < n_events; i++)
    add_event (layout, &events[i], zone, least);
  for (guint i = 0; i < n_events; i++)
    if (liaison_moment_precision (&events[i].starts) == LIAISON_PRECISION_MONTH)
      add_partial (layout, &events[i], zone);
  for (guint i = 0; i < n_events; i++)
    if (liaison_moment_precision (&events[i].starts) == LIAISON_PRECISION_YEAR)
      add_partial (layout, &events[i], zone);
  arrange_segments (layout);
  arrange_bars (layout);
  liaison_week_layout_fit (layout, G_MAXUINT16, G_MAXUINT);
  return layout;
}

/** liaison_week_layout_free: Frees it; %NULL is nothing. */
void
liaison_week_layout_free (LiaisonWeekLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->segments);
  g_array_unref (layout->clusters);
  g_array_unref (layout->bars);
  g_array_unref (layout->strip);
  g_free (layout);
}

/**
 * liaison_week_layout_fit:
 * @max_columns: how many events have room side by side in a day; at least 2
 * @max_lanes: how many bars have room above each other; at least 1
 *
 * Decides what is visible. Where not all has room, the last column of the cluster, or the last lane of the day, is left
 * for "+3 more".
 */
void
liaison_week_layout_fit (LiaisonWeekLayout *layout, guint max_columns, guint max_lanes)
{
  gboolean full[LIAISON_WEEK_DAYS] = { FALSE };

  g_return_if_fail (max_columns >= 2 && max_lanes >= 1);
  for (guint i = 0; i < layout->clusters->len; i++)
    fit_cluster (layout, &g_array_index (layout->clusters, LiaisonWeekCluster, i), max_columns);
  for (guint i = 0; i < layout->n_days; i++)
    layout->days[i].hidden = 0;
  for (guint i = 0; i < layout->bars->len; i++) {
    const LiaisonWeekBar *bar = &g_array_index (layout->bars, LiaisonWeekBar, i);
    for (guint day = bar->first_column; bar->lane >= max_lanes && day <= bar->last_column; day++)
      full[day] = TRUE;
  }
  for (guint i = 0; i < layout->bars->len; i++) {
    LiaisonWeekBar *bar = &g_array_index (layout->bars, LiaisonWeekBar, i);
    bar->visible = TRUE;
    for (guint day = bar->first_column; day <= bar->last_column; day++)
      bar->visible = bar->visible && bar->lane < (full[day] ? max_lanes - 1 : max_lanes);
    for (guint day = bar->first_column; !bar->visible && day <= bar->last_column; day++)
      layout->days[day].hidden++;
  }
}

/** liaison_week_layout_find: Returns: the column of @day, -1 if it is not shown */
int
liaison_week_layout_find (const LiaisonWeekLayout *layout, guint32 day)
{
  guint32 first = layout->days[0].day;

  return day >= first && day < first + layout->n_days ? (int) (day - first) : -1;
}

/** liaison_week_layout_between: Returns: (transfer full) (element-type guint): ids of what takes place on a day between
 * two minutes, in order of time */
GArray *
liaison_week_layout_between (const LiaisonWeekLayout *layout, guint day, int from, int to)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < layout->segments->len; i++) {
    const LiaisonWeekSegment *segment = &g_array_index (layout->segments, LiaisonWeekSegment, i);
    if (segment->day == day && segment->top < to && MAX (segment->end, segment->top + 1) > from)
      g_array_append_val (ids, segment->id);
  }
  return ids;
}

/** liaison_week_layout_bars_on: Returns: (transfer full) (element-type guint): ids of what lasts all of a day */
GArray *
liaison_week_layout_bars_on (const LiaisonWeekLayout *layout, guint day)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < layout->bars->len; i++) {
    const LiaisonWeekBar *bar = &g_array_index (layout->bars, LiaisonWeekBar, i);
    if (bar->first_column <= day && bar->last_column >= day)
      g_array_append_val (ids, bar->id);
  }
  return ids;
}

/** liaison_week_instant: Returns: when the clock of @zone shows @minute (which may be outside of the day: 1440 is the
 * next midnight); what the clock skips is moved on, of what it shows twice it is the first */
LiaisonMoment
liaison_week_instant (guint32 day, int minute, GTimeZone *zone)
{
  int days = minute >= 0 ? minute / LIAISON_WEEK_MINUTES
                         : -((LIAISON_WEEK_MINUTES - 1 - minute) / LIAISON_WEEK_MINUTES);
  g_autoptr (GDateTime) local = NULL;
  GDate date;

  minute -= days * LIAISON_WEEK_MINUTES;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) ((gint64) day + days));
  local = g_date_time_new (zone, g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date),
                           minute / 60, minute % 60, 0);
  return local != NULL ? liaison_moment_from_local (local) : LIAISON_MOMENT_NONE;
}

/** liaison_week_clock: What day it is and what the clock of @zone shows at an instant. */
void
liaison_week_clock (const LiaisonMoment *instant, GTimeZone *zone, guint32 *day, int *minute)
{
  g_autoptr (GDateTime) local = liaison_moment_to_local (instant, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (local), (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));
  *day = g_date_get_julian (&date);
  *minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
}

static gint64
to_minutes (const LiaisonMoment *instant)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) instant->day, (GDateMonth) instant->month, (GDateYear) instant->year);
  return (gint64) g_date_get_julian (&date) * LIAISON_WEEK_MINUTES + instant->minute;
}

/** liaison_week_minutes_between: Returns: how many minutes pass between two instants; negative if @to is the earlier */
gint64
liaison_week_minutes_between (const LiaisonMoment *from, const LiaisonMoment *to)
{
  return to_minutes (to) - to_minutes (from);
}

/** liaison_week_add_minutes: Returns: the instant so many minutes later */
LiaisonMoment
liaison_week_add_minutes (const LiaisonMoment *instant, gint64 minutes)
{
  gint64 at = to_minutes (instant) + minutes;
  LiaisonMoment later;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (at / LIAISON_WEEK_MINUTES));
  later = liaison_moment_from_date (&date);
  later.minute = (gint16) (at % LIAISON_WEEK_MINUTES);
  return later;
}
