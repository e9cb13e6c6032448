// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a month, told in sentences: where events stand, what has no room, what has no day.
#include "liaison-month-layout.h"

#include <string.h>

#define MONDAY 1
#define SUNDAY 7

static guint32
day_of (const char *text)
{
  LiaisonMoment moment;
  guint32 first, last;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  g_assert_true (liaison_moment_parse (text, &moment, NULL));
  liaison_moment_span (&moment, utc, &first, &last);
  return first;
}

/* An event from @first to @last ("2026-09-14"); @minute as in the struct; also for "2026-09" and "2026". */
static LiaisonMonthEvent
event (guint id, const char *first, const char *last, gint16 minute)
{
  LiaisonMonthEvent event = { .id = id, .minute = minute };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LiaisonMoment moment;

  g_assert_true (liaison_moment_parse (first, &moment, NULL));
  liaison_moment_span (&moment, utc, &event.first, &event.last);
  event.precision = minute >= 0 ? LIAISON_PRECISION_MINUTE : liaison_moment_precision (&moment);
  if (last != NULL)
    event.last = day_of (last);
  return event;
}

/* Where "+3 more" takes a whole lane. */
static void
fit (LiaisonMonthLayout *layout, guint capacity)
{
  liaison_month_layout_fit (layout, capacity, capacity > 0 ? capacity - 1 : 0);
}

/* One week as text: per segment "id:columns@lane", with < and > where it came in or goes on, and ! where it is hidden.
 */
static char *
describe_week (const LiaisonMonthLayout *layout, guint week)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->segments->len; i++) {
    const LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
    if (segment->week != week)
      continue;
    g_string_append_printf (text, "%s%s%u:%d-%d@%d%s%s", text->len > 0 ? " " : "", segment->came_in ? "<" : "",
                            segment->id, segment->first_column, segment->last_column, segment->lane,
                            segment->goes_on ? ">" : "", segment->visible ? "" : "!");
  }
  return g_string_free (text, FALSE);
}

static void
assert_week (const LiaisonMonthLayout *layout, guint week, const char *expected)
{
  g_autofree char *text = describe_week (layout, week);

  g_assert_cmpstr (text, ==, expected);
}

static void
a_month_is_whole_weeks_from_the_first_weekday (void)
{
  g_autoptr (LiaisonMonthLayout) from_monday = liaison_month_layout_new (2026, 9, MONDAY, NULL, 0);
  g_autoptr (LiaisonMonthLayout) from_sunday = liaison_month_layout_new (2026, 9, SUNDAY, NULL, 0);

  g_assert_cmpuint (from_monday->n_weeks, ==, 5);
  g_assert_cmpuint (from_monday->cells[0].day, ==, day_of ("2026-08-31"));
  g_assert_cmpuint (from_monday->cells[34].day, ==, day_of ("2026-10-04"));
  g_assert_cmpuint (from_sunday->cells[0].day, ==, day_of ("2026-08-30"));
}

static void
days_of_other_months_are_told_apart (void)
{
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, NULL, 0);

  g_assert_false (layout->cells[0].in_month);
  g_assert_true (layout->cells[1].in_month);
  g_assert_true (layout->cells[30].in_month);
  g_assert_false (layout->cells[31].in_month);
}

static void
a_month_has_four_to_six_weeks (void)
{
  g_autoptr (LiaisonMonthLayout) four = liaison_month_layout_new (2027, 2, MONDAY, NULL, 0);
  g_autoptr (LiaisonMonthLayout) six = liaison_month_layout_new (2026, 8, MONDAY, NULL, 0);

  g_assert_cmpuint (four->n_weeks, ==, 4);
  g_assert_cmpuint (six->n_weeks, ==, 6);
  g_assert_cmpuint (six->cells[41].day, ==, day_of ("2026-09-06"));
}

static void
the_29th_of_february_is_there_in_a_leap_year (void)
{
  g_autoptr (LiaisonMonthLayout) leap = liaison_month_layout_new (2028, 2, MONDAY, NULL, 0);
  int cell = liaison_month_layout_find (leap, day_of ("2028-02-29"));

  g_assert_cmpint (cell, ==, 29);
  g_assert_true (leap->cells[cell].in_month);
  g_assert_false (leap->cells[cell + 1].in_month);
}

static void
a_day_outside_the_weeks_is_not_found (void)
{
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, NULL, 0);

  g_assert_cmpint (liaison_month_layout_find (layout, day_of ("2026-08-30")), ==, -1);
  g_assert_cmpint (liaison_month_layout_find (layout, day_of ("2026-10-05")), ==, -1);
  g_assert_cmpint (liaison_month_layout_find (layout, day_of ("2026-10-04")), ==, 34);
}

static void
meetings_of_a_day_stand_in_order_of_time (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-14", NULL, 14 * 60), event (2, "2026-09-14", NULL, 9 * 60),
                                 event (3, "2026-09-14", NULL, -1) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 3);

  fit (layout, 3);
  assert_week (layout, 2, "3:0-0@0 2:0-0@1 1:0-0@2");
}

static void
a_longer_meeting_stands_above_a_shorter_one (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-14", NULL, 8 * 60), event (2, "2026-09-14", "2026-09-16", -1) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 2);

  fit (layout, 3);
  assert_week (layout, 2, "2:0-2@0 1:0-0@1");
}

static void
a_bar_keeps_its_lane_and_others_make_way (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-14", "2026-09-17", -1), event (2, "2026-09-15", "2026-09-15", -1),
                                 event (3, "2026-09-16", "2026-09-19", -1), event (4, "2026-09-18", NULL, 600) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 4);

  fit (layout, 4);
  assert_week (layout, 2, "1:0-3@0 2:1-1@1 3:2-5@1 4:4-4@0");
}

static void
a_bar_over_two_weeks_is_cut_and_says_so (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-18", "2026-09-29", -1) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 1);

  fit (layout, 2);
  assert_week (layout, 2, "1:4-6@0>");
  assert_week (layout, 3, "<1:0-6@0>");
  assert_week (layout, 4, "<1:0-1@0");
}

static void
a_bar_from_before_the_grid_to_after_it_fills_it (void)
{
  LiaisonMonthEvent events[] = { event (1, "2025-01-01", "2027-12-31", -1) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 1);

  fit (layout, 2);
  for (guint week = 0; week < layout->n_weeks; week++)
    assert_week (layout, week, "<1:0-6@0>");
}

static void
meetings_outside_the_grid_are_passed_over (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-08-30", NULL, -1), event (2, "2026-10-05", NULL, -1),
                                 event (3, "2026-08-31", NULL, -1), event (4, "2026-10-04", NULL, -1) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 4);

  g_assert_cmpuint (layout->segments->len, ==, 2);
  g_assert_cmpuint (layout->cells[0].n_events, ==, 1);
  g_assert_cmpuint (layout->cells[34].n_events, ==, 1);
}

static void
what_has_no_room_is_counted_and_leaves_a_lane_for_the_count (void)
{
  LiaisonMonthEvent events[5];
  g_autoptr (LiaisonMonthLayout) layout = NULL;

  for (guint i = 0; i < 5; i++)
    events[i] = event (i + 1, "2026-09-14", NULL, (gint16) (60 * (9 + i)));
  layout = liaison_month_layout_new (2026, 9, MONDAY, events, 5);
  fit (layout, 3);
  assert_week (layout, 2, "1:0-0@0 2:0-0@1 3:0-0@2! 4:0-0@3! 5:0-0@4!");
  g_assert_cmpuint (layout->cells[14].hidden, ==, 3);
}

static void
what_just_fits_is_shown_whole (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-14", NULL, 540), event (2, "2026-09-14", NULL, 600),
                                 event (3, "2026-09-14", NULL, 660) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 3);

  fit (layout, 3);
  assert_week (layout, 2, "1:0-0@0 2:0-0@1 3:0-0@2");
  g_assert_cmpuint (layout->cells[14].hidden, ==, 0);
}

static void
a_bar_hidden_on_one_day_is_counted_on_all_its_days (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-14", NULL, -1), event (2, "2026-09-14", "2026-09-16", -1),
                                 event (3, "2026-09-14", NULL, 600) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 3);

  fit (layout, 1);
  assert_week (layout, 2, "2:0-2@0! 1:0-0@1! 3:0-0@2!");
  g_assert_cmpuint (layout->cells[14].hidden, ==, 3);
  g_assert_cmpuint (layout->cells[15].hidden, ==, 1);
  g_assert_cmpuint (layout->cells[16].hidden, ==, 1);
}

static void
fitting_again_forgets_the_fit_before (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026-09-14", NULL, 540), event (2, "2026-09-14", NULL, 600) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 2);

  fit (layout, 0);
  g_assert_cmpuint (layout->cells[14].hidden, ==, 2);
  fit (layout, 2);
  g_assert_cmpuint (layout->cells[14].hidden, ==, 0);
  assert_week (layout, 2, "1:0-0@0 2:0-0@1");
}

static void
a_hundred_meetings_of_one_day_are_all_counted (void)
{
  LiaisonMonthEvent events[100];
  g_autoptr (LiaisonMonthLayout) layout = NULL;
  guint count;

  for (guint i = 0; i < 100; i++)
    events[i] = event (i, "2026-09-14", NULL, (gint16) (i * 10));
  layout = liaison_month_layout_new (2026, 9, MONDAY, events, 100);
  fit (layout, 4);
  g_assert_cmpuint (layout->cells[14].n_events, ==, 100);
  g_assert_cmpuint (layout->cells[14].hidden, ==, 97);
  g_assert_cmpuint (liaison_month_layout_ids (layout, 14, &count)[99], ==, 99);
  g_assert_cmpuint (count, ==, 100);
}

static void
a_day_lists_all_that_touches_it (void)
{
  LiaisonMonthEvent events[] = { event (7, "2026-09-15", NULL, 600), event (8, "2026-09-10", "2026-09-20", -1),
                                 event (9, "2026-09-16", NULL, 600) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 3);
  guint count;
  const guint *ids = liaison_month_layout_ids (layout, 15, &count);

  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpuint (ids[0], ==, 8);
  g_assert_cmpuint (ids[1], ==, 7);
  liaison_month_layout_ids (layout, 13, &count);
  g_assert_cmpuint (count, ==, 1);
}

static void
what_is_known_to_the_month_or_year_stands_in_the_strip (void)
{
  LiaisonMonthEvent events[] = { event (1, "2026", NULL, -1),    event (2, "2026-09", NULL, -1),
                                 event (3, "2026-10", NULL, -1), event (4, "2025", NULL, -1),
                                 event (5, "2026-08", NULL, -1), event (6, "2026-09-01", NULL, -1) };
  g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2026, 9, MONDAY, events, 6);

  g_assert_cmpuint (layout->strip->len, ==, 2);
  g_assert_cmpuint (g_array_index (layout->strip, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (layout->strip, guint, 1), ==, 1);
  g_assert_cmpuint (layout->segments->len, ==, 1);
}

static void
the_first_month_there_is_has_a_layout (void)
{
  g_autoptr (LiaisonMonthLayout) monday = liaison_month_layout_new (1, 1, MONDAY, NULL, 0);
  g_autoptr (LiaisonMonthLayout) sunday = liaison_month_layout_new (1, 1, SUNDAY, NULL, 0);
  g_autoptr (LiaisonMonthLayout) end = liaison_month_layout_new (9999, 12, MONDAY, NULL, 0);

  g_assert_true (monday->cells[0].in_month);
  g_assert_true (sunday->cells[0].in_month);
  g_assert_cmpuint (end->n_weeks, ==, 5);
}

/* Bars never overlap: no two visible segments of a week share a lane and a column. */
static void
no_two_meetings_ever_overlap (void)
{
  LiaisonMonthEvent events[60];
  guint32 first = day_of ("2026-08-20");

  for (int round = 0; round < 200; round++) {
    g_autoptr (LiaisonMonthLayout) layout = NULL;
    guint8 seen[LIAISON_MONTH_CELLS][LIAISON_MONTH_LANES] = { 0 };
    for (guint i = 0; i < 60; i++) {
      guint32 start = first + (guint32) g_test_rand_int_range (0, 55);
      events[i] = (LiaisonMonthEvent) { start, start + (guint32) g_test_rand_int_range (0, 9), -1,
                                        LIAISON_PRECISION_DAY, i };
    }
    layout = liaison_month_layout_new (2026, 9, g_test_rand_int_range (1, 8), events, 60);
    fit (layout, (guint) g_test_rand_int_range (0, 12));
    for (guint i = 0; i < layout->segments->len; i++) {
      const LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
      for (guint column = segment->first_column; segment->visible && column <= segment->last_column; column++)
        g_assert_cmpint (seen[7 * segment->week + column][segment->lane]++, ==, 0);
    }
  }
}

/* What is visible and what is hidden is, together, all there is. */
static void
every_meeting_of_a_day_is_seen_or_counted (void)
{
  LiaisonMonthEvent events[80];
  guint32 first = day_of ("2026-08-20");

  for (guint capacity = 0; capacity < 8; capacity++) {
    g_autoptr (LiaisonMonthLayout) layout = NULL;
    guint seen[LIAISON_MONTH_CELLS] = { 0 };
    for (guint i = 0; i < 80; i++) {
      guint32 start = first + (guint32) g_test_rand_int_range (0, 55);
      events[i] = (LiaisonMonthEvent) { start, start + (guint32) g_test_rand_int_range (0, 4), -1,
                                        LIAISON_PRECISION_DAY, i };
    }
    layout = liaison_month_layout_new (2026, 9, MONDAY, events, 80);
    fit (layout, capacity);
    for (guint i = 0; i < layout->segments->len; i++) {
      const LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
      for (guint column = segment->first_column; segment->visible && column <= segment->last_column; column++)
        seen[7 * segment->week + column]++;
    }
    for (guint i = 0; i < 7 * layout->n_weeks; i++) {
      g_assert_cmpuint (seen[i] + layout->cells[i].hidden, ==, layout->cells[i].n_events);
      g_assert_cmpuint (seen[i] + (layout->cells[i].hidden > 0), <=, MAX (capacity, 1));
    }
  }
}

static void
ten_thousand_meetings_take_less_than_a_millisecond (void)
{
  g_autofree LiaisonMonthEvent *events = g_new (LiaisonMonthEvent, 10000);
  guint32 first = day_of ("2020-01-01");
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 10000; i++)
    events[i] = (LiaisonMonthEvent) { first + i / 4, first + i / 4 + (i % 9 == 0 ? 2 : 0), (gint16) (i % 1440),
                                      LIAISON_PRECISION_MINUTE, i };
  for (int i = 0; i < 20; i++) {
    gint64 start = g_get_monotonic_time ();
    g_autoptr (LiaisonMonthLayout) layout = liaison_month_layout_new (2024, 2, MONDAY, events, 10000);
    fit (layout, 4);
    best = MIN (best, g_get_monotonic_time () - start);
    g_assert_cmpuint (layout->segments->len, >, 100);
  }
  g_test_minimized_result ((double) best, "a month out of 10,000 meetings: %d microseconds", (int) best);
  g_assert_cmpint (best, <, 1000);
}

#define TEST(sentence) g_test_add_func ("/month-layout/" #sentence, sentence)

/* On a full day what is due is hidden before a meeting is, however early it sorts; longer marks keep their place. */
static void
marks_of_a_day_give_way_to_meetings (void)
{
  LiaisonMonthEvent events[] = { event (0, "2026-09-15", NULL, 9 * 60), event (1, "2026-09-15", NULL, 10 * 60),
                                 event (2, "2026-09-15", NULL, -1), event (3, "2026-09-15", NULL, -1),
                                 event (4, "2026-09-14", "2026-09-16", -1) };
  g_autoptr (LiaisonMonthLayout) layout = NULL;
  g_autofree char *week = NULL;
  const guint *ids;
  guint count;

  events[2].gives_way = events[3].gives_way = TRUE;
  layout = liaison_month_layout_new (2026, 9, MONDAY, events, G_N_ELEMENTS (events));
  fit (layout, 4);
  week = describe_week (layout, 2);
  g_assert_cmpstr (week, ==, "4:0-2@0 0:1-1@1 1:1-1@2 2:1-1@3! 3:1-1@4!");
  ids = liaison_month_layout_ids (layout, 15, &count);
  g_assert_cmpuint (count, ==, 5);
  g_assert_cmpuint (ids[1], ==, 0);
  g_assert_cmpuint (ids[4], ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (a_month_is_whole_weeks_from_the_first_weekday);
  TEST (days_of_other_months_are_told_apart);
  TEST (a_month_has_four_to_six_weeks);
  TEST (the_29th_of_february_is_there_in_a_leap_year);
  TEST (a_day_outside_the_weeks_is_not_found);
  TEST (meetings_of_a_day_stand_in_order_of_time);
  TEST (a_longer_meeting_stands_above_a_shorter_one);
  TEST (a_bar_keeps_its_lane_and_others_make_way);
  TEST (a_bar_over_two_weeks_is_cut_and_says_so);
  TEST (a_bar_from_before_the_grid_to_after_it_fills_it);
  TEST (meetings_outside_the_grid_are_passed_over);
  TEST (what_has_no_room_is_counted_and_leaves_a_lane_for_the_count);
  TEST (what_just_fits_is_shown_whole);
  TEST (a_bar_hidden_on_one_day_is_counted_on_all_its_days);
  TEST (marks_of_a_day_give_way_to_meetings);
  TEST (fitting_again_forgets_the_fit_before);
  TEST (a_hundred_meetings_of_one_day_are_all_counted);
  TEST (a_day_lists_all_that_touches_it);
  TEST (what_is_known_to_the_month_or_year_stands_in_the_strip);
  TEST (the_first_month_there_is_has_a_layout);
  TEST (no_two_meetings_ever_overlap);
  TEST (every_meeting_of_a_day_is_seen_or_counted);
  TEST (ten_thousand_meetings_take_less_than_a_millisecond);
  return g_test_run ();
}
