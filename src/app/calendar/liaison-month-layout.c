// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands in a month: pure arithmetic over days, without widgets, clocks or records.
#include "liaison-month-layout.h"

#include <string.h>

static gboolean
is_partial (const LiaisonMonthEvent *event)
{
  return event->precision < LIAISON_PRECISION_DAY;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* The order in which events take their lanes: what began earlier, what lasts longer, whole days, the time of day. */
static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LiaisonMonthEvent *first = *(const LiaisonMonthEvent *const *) a;
  const LiaisonMonthEvent *second = *(const LiaisonMonthEvent *const *) b;
  int order = compare_numbers (first->first, second->first);

  if (order == 0)
    order = compare_numbers (second->last, first->last);
  if (order == 0)
    order = compare_numbers (first->minute, second->minute);
  return order != 0 ? order : compare_numbers (first->id, second->id);
}

static int
compare_partial (gconstpointer a, gconstpointer b)
{
  const LiaisonMonthEvent *first = *(const LiaisonMonthEvent *const *) a;
  const LiaisonMonthEvent *second = *(const LiaisonMonthEvent *const *) b;
  int order = compare_numbers (second->precision, first->precision);

  return order != 0 ? order : compare_numbers (first->id, second->id);
}

static void
fill_cells (LiaisonMonthLayout *layout, guint32 first)
{
  for (guint i = 0; i < 7 * layout->n_weeks; i++) {
    GDate date;
    g_date_clear (&date, 1);
    g_date_set_julian (&date, first + i);
    layout->cells[i].day = first + i;
    layout->cells[i].in_month = (int) g_date_get_month (&date) == layout->month;
  }
}

/* Those of @events that are in the grid (or, partial, in the month), ordered. */
static GPtrArray *
select_events (const LiaisonMonthLayout *layout, const LiaisonMonthEvent *events, guint n_events, gboolean partial)
{
  GPtrArray *selected = g_ptr_array_new ();
  guint32 first = layout->cells[0].day, last = layout->cells[7 * layout->n_weeks - 1].day;

  if (partial) {
    while (!layout->cells[first - layout->cells[0].day].in_month)
      first++;
    while (!layout->cells[last - layout->cells[0].day].in_month)
      last--;
  }
  for (guint i = 0; i < n_events; i++)
    if (is_partial (&events[i]) == partial && events[i].first <= last && events[i].last >= first)
      g_ptr_array_add (selected, (gpointer) &events[i]);
  g_ptr_array_sort (selected, partial ? compare_partial : compare_events);
  return selected;
}

/* Takes the topmost lane that is free in all columns of @segment; @taken has one bit per lane and column. */
static void
take_lane (LiaisonMonthSegment *segment, guint32 *taken)
{
  guint32 used = 0;

  for (guint column = segment->first_column; column <= segment->last_column; column++)
    used |= taken[column];
  segment->lane = -1;
  if (used == G_MAXUINT32)
    return;
  segment->lane = (gint8) g_bit_nth_lsf (~used, -1);
  for (guint column = segment->first_column; column <= segment->last_column; column++)
    taken[column] |= 1u << segment->lane;
}

static void
add_segment (LiaisonMonthLayout *layout, guint week, const LiaisonMonthEvent *event, guint32 *taken)
{
  guint32 monday = layout->cells[7 * week].day;
  LiaisonMonthSegment segment = { .id = event->id, .week = (guint8) week };

  segment.came_in = event->first < monday;
  segment.goes_on = event->last > monday + 6;
  segment.first_column = segment.came_in ? 0 : (guint8) (event->first - monday);
  segment.last_column = segment.goes_on ? 6 : (guint8) (event->last - monday);
  take_lane (&segment, taken);
  g_array_append_val (layout->segments, segment);
  for (guint column = segment.first_column; column <= segment.last_column; column++)
    layout->cells[7 * week + column].n_events++;
}

/* First what does not give way, then what does. */
static void
add_week (LiaisonMonthLayout *layout, guint week, GPtrArray *events)
{
  guint32 taken[7] = { 0 };
  guint32 monday = layout->cells[7 * week].day;

  for (guint turn = 0; turn < 2; turn++) {
    gboolean gives_way = turn > 0;
    for (guint i = 0; i < events->len; i++) {
      const LiaisonMonthEvent *event = g_ptr_array_index (events, i);
      if (event->first > monday + 6)
        break;
      if (event->last >= monday && event->gives_way == gives_way)
        add_segment (layout, week, event, taken);
    }
  }
}

/* Notes which events touch each cell, in order of drawing. */
static void
index_cells (LiaisonMonthLayout *layout)
{
  guint next[LIAISON_MONTH_CELLS];

  for (guint i = 0; i < LIAISON_MONTH_CELLS; i++) {
    next[i] = layout->first_id[i];
    layout->first_id[i + 1] = layout->first_id[i] + layout->cells[i].n_events;
  }
  layout->ids = g_new (guint, MAX (layout->first_id[LIAISON_MONTH_CELLS], 1));
  for (guint i = 0; i < layout->segments->len; i++) {
    const LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
    for (guint column = segment->first_column; column <= segment->last_column; column++)
      layout->ids[next[7 * segment->week + column]++] = segment->id;
  }
}

/* How many lanes of each cell show events: fewer where "+3 more" needs room because not all have it. */
static void
count_lanes (LiaisonMonthLayout *layout, guint capacity, guint crowded, guint *lanes)
{
  for (guint i = 0; i < LIAISON_MONTH_CELLS; i++)
    lanes[i] = capacity;
  for (guint i = 0; i < layout->segments->len; i++) {
    const LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
    if (segment->lane >= 0 && (guint) segment->lane < capacity)
      continue;
    for (guint column = segment->first_column; column <= segment->last_column; column++)
      lanes[7 * segment->week + column] = MIN (crowded, capacity);
  }
}

/**
 * liaison_month_range:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @first_weekday: 1 (Monday) to 7 (Sunday)
 * @first: (out): the first day of the grid, as g_date_get_julian()
 * @last: (out): the last
 */
void
liaison_month_range (int year, int month, int first_weekday, guint32 *first, guint32 *last)
{
  GDate date;
  int days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  guint before, weeks;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) month, (GDateYear) year);
  before = (guint) ((int) g_date_get_weekday (&date) - first_weekday + 7) % 7;
  /* Days are counted from 1 January of year 1, which was a Monday: a grid beginning on a Sunday would start before it.
   */
  if (before >= g_date_get_julian (&date))
    before = 0;
  weeks = (before + (guint) days + 6) / 7;
  *first = g_date_get_julian (&date) - before;
  *last = *first + 7 * weeks - 1;
}

/**
 * liaison_month_layout_new:
 * @first_weekday: 1 (Monday) to 7 (Sunday)
 * @events: in any order; those outside the month's weeks are passed over
 *
 * Nothing is shown until liaison_month_layout_fit().
 *
 * Returns: (transfer full): the layout
 */
LiaisonMonthLayout *
liaison_month_layout_new (int year, int month, int first_weekday, const LiaisonMonthEvent *events, guint n_events)
{
  LiaisonMonthLayout *layout = g_new0 (LiaisonMonthLayout, 1);
  g_autoptr (GPtrArray) dated = NULL;
  g_autoptr (GPtrArray) partial = NULL;
  guint32 first, last;

  liaison_month_range (year, month, first_weekday, &first, &last);
  layout->year = year;
  layout->month = month;
  layout->n_weeks = (last - first + 1) / 7;
  layout->segments = g_array_new (FALSE, FALSE, sizeof (LiaisonMonthSegment));
  layout->strip = g_array_new (FALSE, FALSE, sizeof (guint));
  fill_cells (layout, first);
  dated = select_events (layout, events, n_events, FALSE);
  for (guint week = 0; week < layout->n_weeks; week++)
    add_week (layout, week, dated);
  partial = select_events (layout, events, n_events, TRUE);
  for (guint i = 0; i < partial->len; i++) {
    const LiaisonMonthEvent *event = g_ptr_array_index (partial, i);
    g_array_append_val (layout->strip, event->id);
  }
  index_cells (layout);
  return layout;
}

/** liaison_month_layout_free: Frees it; %NULL is nothing. */
void
liaison_month_layout_free (LiaisonMonthLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->segments);
  g_array_unref (layout->strip);
  g_free (layout->ids);
  g_free (layout);
}

/**
 * liaison_month_layout_fit:
 * @capacity: how many lanes have room in a cell
 * @crowded: how many have room above "+3 more"; at most @capacity
 *
 * Decides what is visible: all of a cell's events if they have room; else those of @crowded lanes. A bar is shown whole
 * or not at all within its week.
 */
void
liaison_month_layout_fit (LiaisonMonthLayout *layout, guint capacity, guint crowded)
{
  guint lanes[LIAISON_MONTH_CELLS];

  count_lanes (layout, capacity, crowded, lanes);
  for (guint i = 0; i < LIAISON_MONTH_CELLS; i++)
    layout->cells[i].hidden = 0;
  for (guint i = 0; i < layout->segments->len; i++) {
    LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
    guint cell = 7u * segment->week;
    segment->visible = segment->lane >= 0;
    for (guint column = segment->first_column; column <= segment->last_column; column++)
      segment->visible = segment->visible && (guint) segment->lane < lanes[cell + column];
    for (guint column = segment->first_column; !segment->visible && column <= segment->last_column; column++)
      layout->cells[cell + column].hidden++;
  }
}

/** liaison_month_layout_ids: Returns: (array length=n_ids) (transfer none): the events that touch a cell, in order */
const guint *
liaison_month_layout_ids (const LiaisonMonthLayout *layout, guint cell, guint *n_ids)
{
  g_return_val_if_fail (cell < LIAISON_MONTH_CELLS, NULL);
  *n_ids = layout->cells[cell].n_events;
  return layout->ids + layout->first_id[cell];
}

/** liaison_month_layout_find: Returns: the cell of @day, -1 if it is not in the grid */
int
liaison_month_layout_find (const LiaisonMonthLayout *layout, guint32 day)
{
  guint32 first = layout->cells[0].day;

  return day >= first && day < first + 7 * layout->n_weeks ? (int) (day - first) : -1;
}
