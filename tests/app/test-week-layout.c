// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of a week, told in sentences: columns, midnight, short meetings, bars, days of 23 and 25 hours.
#include "liaison-week-layout.h"

#include <string.h>

/* Monday 14 September 2026 */
#define MONDAY "2026-09-14"

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

/* From @starts to @ends: "2026-09-14T09:00Z", "2026-09-14", "2026-09"; %NULL for no end. */
static LiaisonWeekEvent
event (guint id, const char *starts, const char *ends)
{
  LiaisonWeekEvent event = { .ends = LIAISON_MOMENT_NONE, .id = id };

  g_assert_true (liaison_moment_parse (starts, &event.starts, NULL));
  if (ends != NULL)
    g_assert_true (liaison_moment_parse (ends, &event.ends, NULL));
  return event;
}

/* Monday, from one time to another. */
static LiaisonWeekEvent
on_monday (guint id, const char *from, const char *to)
{
  g_autofree char *starts = g_strdup_printf (MONDAY "T%sZ", from);
  g_autofree char *ends = to != NULL ? g_strdup_printf (MONDAY "T%sZ", to) : NULL;

  return event (id, starts, ends);
}

static LiaisonWeekLayout *
week_in (const char *zone, const char *first, const LiaisonWeekEvent *events, guint n_events)
{
  g_autoptr (GTimeZone) there = g_time_zone_new_identifier (zone);

  g_assert_nonnull (there);
  return liaison_week_layout_new (day_of (first), 7, there, 30, events, n_events);
}

/* Each segment as "id:day top-bottom column+span/columns", with < and > where it came in or goes on, ! where it is
 * hidden. */
static char *
describe (const LiaisonWeekLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->segments->len; i++) {
    const LiaisonWeekSegment *segment = &g_array_index (layout->segments, LiaisonWeekSegment, i);
    g_string_append_printf (
        text, "%s%s%u:%d %02d:%02d-%02d:%02d %d+%d/%d%s%s", text->len > 0 ? ", " : "", segment->came_in ? "<" : "",
        segment->id, segment->day, segment->top / 60, segment->top % 60, segment->bottom / 60, segment->bottom % 60,
        segment->column, segment->span, segment->n_columns, segment->goes_on ? ">" : "", segment->visible ? "" : "!");
  }
  return g_string_free (text, FALSE);
}

static char *
describe_bars (const LiaisonWeekLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->bars->len; i++) {
    const LiaisonWeekBar *bar = &g_array_index (layout->bars, LiaisonWeekBar, i);
    g_string_append_printf (text, "%s%s%u:%d-%d@%u%s%s", text->len > 0 ? " " : "", bar->came_in ? "<" : "", bar->id,
                            bar->first_column, bar->last_column, bar->lane, bar->goes_on ? ">" : "",
                            bar->visible ? "" : "!");
  }
  return g_string_free (text, FALSE);
}

static void
assert_segments (const LiaisonWeekLayout *layout, const char *expected)
{
  g_autofree char *text = describe (layout);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_bars (const LiaisonWeekLayout *layout, const char *expected)
{
  g_autofree char *text = describe_bars (layout);

  g_assert_cmpstr (text, ==, expected);
}

static void
a_meeting_alone_has_the_whole_width (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "10:30") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 1);

  assert_segments (layout, "1:0 09:00-10:30 0+1/1");
}

static void
meetings_after_each_other_do_not_share_the_width (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "10:00", "11:00"), on_monday (2, "09:00", "10:00") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "2:0 09:00-10:00 0+1/1, 1:0 10:00-11:00 0+1/1");
}

static void
two_at_the_same_time_stand_side_by_side (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "10:00"), on_monday (2, "09:30", "10:30") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "1:0 09:00-10:00 0+1/2, 2:0 09:30-10:30 1+1/2");
}

static void
the_longer_of_two_that_begin_together_stands_first (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "10:00"), on_monday (2, "09:00", "12:00") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "2:0 09:00-12:00 0+1/2, 1:0 09:00-10:00 1+1/2");
}

static void
a_column_that_has_become_free_is_taken_again (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "12:00"), on_monday (2, "09:00", "10:00"),
                                on_monday (3, "10:00", "11:00") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 3);

  assert_segments (layout, "1:0 09:00-12:00 0+1/2, 2:0 09:00-10:00 1+1/2, 3:0 10:00-11:00 1+1/2");
}

static void
a_meeting_is_as_wide_as_its_neighbours_allow (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "11:00"), on_monday (2, "09:00", "10:00"),
                                on_monday (3, "09:00", "10:00"), on_monday (4, "10:00", "11:00") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 4);

  assert_segments (layout, "1:0 09:00-11:00 0+1/3, 2:0 09:00-10:00 1+1/3, 3:0 09:00-10:00 2+1/3, "
                           "4:0 10:00-11:00 1+2/3");
}

static void
across_midnight_it_is_split (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026-09-14T22:00Z", "2026-09-15T01:30Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 1);

  assert_segments (layout, "1:0 22:00-24:00 0+1/1>, <1:1 00:00-01:30 0+1/1");
}

static void
what_ends_at_midnight_does_not_touch_the_next_day (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026-09-14T22:00Z", "2026-09-15T00:00Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 1);

  assert_segments (layout, "1:0 22:00-24:00 0+1/1");
}

static void
what_began_before_the_week_comes_in_and_what_ends_after_it_goes_on (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026-09-13T23:00Z", "2026-09-14T01:00Z"),
                                event (2, "2026-09-20T23:00Z", "2026-09-21T01:00Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "<1:0 00:00-01:00 0+1/1, 2:6 23:00-24:00 0+1/1>");
}

static void
a_very_short_one_gets_its_height (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "09:05"), on_monday (2, "12:00", "12:00") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "1:0 09:00-09:30 0+1/1, 2:0 12:00-12:30 0+1/1");
  g_assert_cmpint (g_array_index (layout->segments, LiaisonWeekSegment, 0).end, ==, 9 * 60 + 5);
}

static void
short_ones_after_each_other_do_not_hide_each_other (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "09:10"), on_monday (2, "09:10", "09:20") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "1:0 09:00-09:30 0+1/2, 2:0 09:10-09:40 1+1/2");
}

static void
a_short_one_before_midnight_gets_its_height_upwards (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "23:55", "23:59") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 1);

  assert_segments (layout, "1:0 23:30-24:00 0+1/1");
}

static void
one_without_an_end_is_shown_and_keeps_to_its_day (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", NULL), on_monday (2, "23:50", NULL) };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_segments (layout, "1:0 09:00-09:30 0+1/1, 2:0 23:30-24:00 0+1/1");
}

static void
whole_days_stand_above_the_hours (void)
{
  LiaisonWeekEvent events[] = { event (1, MONDAY, NULL), event (2, "2026-09-14", "2026-09-16"),
                                event (3, "2026-09-16", NULL), on_monday (4, "09:00", "10:00") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 4);

  assert_bars (layout, "2:0-2@0 1:0-0@1 3:2-2@1");
  assert_segments (layout, "4:0 09:00-10:00 0+1/1");
  g_assert_cmpuint (layout->n_lanes, ==, 2);
}

static void
what_lasts_a_day_or_more_by_the_clock_is_a_bar_too (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026-09-14T15:00Z", "2026-09-16T11:00Z"),
                                event (2, "2026-09-17T00:00Z", "2026-09-18T00:00Z"),
                                event (3, "2026-09-17T15:00Z", "2026-09-18T14:59Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 3);

  assert_bars (layout, "1:0-2@0 2:3-3@0");
  assert_segments (layout, "3:3 15:00-24:00 0+1/1>, <3:4 00:00-14:59 0+1/1");
}

static void
a_bar_beyond_the_week_says_so (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026-09-10", "2026-09-30"), event (2, "2026-09-19", "2026-09-21") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 2);

  assert_bars (layout, "<1:0-6@0> 2:5-6@1>");
}

static void
bars_without_room_are_counted (void)
{
  LiaisonWeekEvent events[] = { event (1, MONDAY, "2026-09-15"), event (2, MONDAY, NULL), event (3, MONDAY, NULL),
                                event (4, "2026-09-17", NULL) };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 4);

  liaison_week_layout_fit (layout, 4, 2);
  assert_bars (layout, "1:0-1@0 2:0-0@1! 3:0-0@2! 4:3-3@0");
  g_assert_cmpuint (layout->days[0].hidden, ==, 2);
  g_assert_cmpuint (layout->days[1].hidden, ==, 0);
  liaison_week_layout_fit (layout, 4, 3);
  assert_bars (layout, "1:0-1@0 2:0-0@1 3:0-0@2 4:3-3@0");
}

static void
columns_without_room_are_counted_and_leave_one_for_the_count (void)
{
  LiaisonWeekEvent events[5];
  g_autoptr (LiaisonWeekLayout) layout = NULL;

  for (guint i = 0; i < 5; i++)
    events[i] = on_monday (i + 1, "09:00", "10:00");
  layout = week_in ("UTC", MONDAY, events, 5);
  liaison_week_layout_fit (layout, 3, 1);
  assert_segments (layout, "1:0 09:00-10:00 0+1/3, 2:0 09:00-10:00 1+1/3, 3:0 09:00-10:00 2+0/3!, "
                           "4:0 09:00-10:00 3+0/3!, 5:0 09:00-10:00 4+0/3!");
  g_assert_cmpuint (g_array_index (layout->clusters, LiaisonWeekCluster, 0).hidden, ==, 3);
}

static void
what_is_known_to_the_month_or_year_stands_in_the_strip (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026", NULL), event (2, "2026-09", NULL), event (3, "2026-10", NULL),
                                event (4, "2025", NULL) };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 4);

  g_assert_cmpuint (layout->strip->len, ==, 2);
  g_assert_cmpuint (g_array_index (layout->strip, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (layout->strip, guint, 1), ==, 1);
}

static void
an_instant_stands_where_the_clock_of_the_zone_has_it (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "22:30", "23:30") };
  g_autoptr (LiaisonWeekLayout) paris = week_in ("Europe/Paris", MONDAY, events, 1);
  g_autoptr (LiaisonWeekLayout) guatemala = week_in ("America/Guatemala", MONDAY, events, 1);
  g_autoptr (LiaisonWeekLayout) kathmandu = week_in ("Asia/Kathmandu", MONDAY, events, 1);

  assert_segments (paris, "1:1 00:30-01:30 0+1/1");
  assert_segments (guatemala, "1:0 16:30-17:30 0+1/1");
  assert_segments (kathmandu, "1:1 04:15-05:15 0+1/1");
}

static void
on_a_day_of_23_hours_the_skipped_hour_is_known (void)
{
  /* 29 March 2026: 2:00 becomes 3:00 in Paris. One hour, from 1:30 to 3:30 on the clock. */
  LiaisonWeekEvent events[] = { event (1, "2026-03-29T00:30Z", "2026-03-29T01:30Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("Europe/Paris", "2026-03-23", events, 1);

  g_assert_cmpint (layout->days[6].skipped_from, ==, 120);
  g_assert_cmpint (layout->days[6].skipped_to, ==, 180);
  g_assert_cmpint (layout->days[6].repeated_from, ==, -1);
  g_assert_cmpint (layout->days[5].skipped_from, ==, -1);
  assert_segments (layout, "1:6 01:30-03:30 0+1/1");
}

static void
on_a_day_of_25_hours_both_turns_of_an_hour_stand_side_by_side (void)
{
  /* 25 October 2026: 3:00 becomes 2:00 in Paris. Both from 2:15 to 2:45 on the clock. */
  LiaisonWeekEvent events[] = { event (1, "2026-10-25T00:15Z", "2026-10-25T00:45Z"),
                                event (2, "2026-10-25T01:15Z", "2026-10-25T01:45Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("Europe/Paris", "2026-10-19", events, 2);

  g_assert_cmpint (layout->days[6].repeated_from, ==, 120);
  g_assert_cmpint (layout->days[6].repeated_to, ==, 180);
  assert_segments (layout, "1:6 02:15-02:45 0+1/2, 2:6 02:15-02:45 1+1/2");
}

static void
what_ends_earlier_on_the_clock_than_it_began_shows_how_long_it_lasts (void)
{
  /* From 2:40 to 2:20: forty minutes. */
  LiaisonWeekEvent events[] = { event (1, "2026-10-25T00:40Z", "2026-10-25T01:20Z") };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("Europe/Paris", "2026-10-19", events, 1);

  assert_segments (layout, "1:6 02:40-03:20 0+1/1");
}

static void
a_whole_day_of_25_hours_is_no_longer_than_a_day (void)
{
  LiaisonWeekEvent events[] = { event (1, "2026-10-24T22:00Z", "2026-10-25T23:00Z"),
                                event (2, "2026-03-28T23:00Z", "2026-03-29T22:00Z") };
  g_autoptr (LiaisonWeekLayout) autumn = week_in ("Europe/Paris", "2026-10-19", events, 1);
  g_autoptr (LiaisonWeekLayout) spring = week_in ("Europe/Paris", "2026-03-23", events + 1, 1);

  assert_bars (autumn, "1:6-6@0");
  assert_segments (spring, "2:6 00:00-24:00 0+1/1");
}

static void
the_clock_of_casablanca_goes_back_for_ramadan (void)
{
  g_autoptr (LiaisonWeekLayout) back = week_in ("Africa/Casablanca", "2026-02-09", NULL, 0);
  g_autoptr (LiaisonWeekLayout) forth = week_in ("Africa/Casablanca", "2026-03-16", NULL, 0);

  g_assert_cmpint (back->days[6].repeated_from, ==, 120);
  g_assert_cmpint (back->days[6].repeated_to, ==, 180);
  g_assert_cmpint (forth->days[6].skipped_from, ==, 120);
  g_assert_cmpint (forth->days[6].skipped_to, ==, 180);
}

static void
a_day_that_begins_at_one_is_a_day (void)
{
  /* 25 April 2025: Cairo skips its first hour. */
  g_autoptr (LiaisonWeekLayout) layout = week_in ("Africa/Cairo", "2025-04-21", NULL, 0);

  g_assert_cmpint (layout->days[4].skipped_from, ==, 0);
  g_assert_cmpint (layout->days[4].skipped_to, ==, 60);
}

static void
clock_and_instant_are_each_others_inverse (void)
{
  static const char *const zones[] = { "Europe/Paris", "America/Guatemala", "Asia/Kathmandu", "Africa/Casablanca" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
    for (int minute = 0; minute < LIAISON_WEEK_MINUTES; minute += 15) {
      LiaisonMoment instant = liaison_week_instant (day_of (MONDAY), minute, zone);
      guint32 day;
      int clock;
      liaison_week_clock (&instant, zone, &day, &clock);
      g_assert_cmpuint (day, ==, day_of (MONDAY));
      g_assert_cmpint (clock, ==, minute);
    }
  }
}

static void
minutes_outside_of_a_day_are_in_its_neighbours (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LiaisonMoment next = liaison_week_instant (day_of (MONDAY), 1440 + 30, utc);
  LiaisonMoment before = liaison_week_instant (day_of (MONDAY), -30, utc);
  LiaisonMoment long_before = liaison_week_instant (day_of (MONDAY), -1440, utc);
  char buffer[LIAISON_MOMENT_BUFFER];

  g_assert_cmpstr (liaison_moment_write (&next, buffer), ==, "2026-09-15T00:30Z");
  g_assert_cmpstr (liaison_moment_write (&before, buffer), ==, "2026-09-13T23:30Z");
  g_assert_cmpstr (liaison_moment_write (&long_before, buffer), ==, "2026-09-13T00:00Z");
  next = liaison_week_add_minutes (&before, 45);
  g_assert_cmpstr (liaison_moment_write (&next, buffer), ==, "2026-09-14T00:15Z");
  g_assert_cmpint (liaison_week_minutes_between (&next, &before), ==, -45);
}

static void
a_half_hour_tells_what_takes_place_in_it (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "10:00"), on_monday (2, "09:10", "09:20"),
                                event (3, MONDAY, NULL) };
  g_autoptr (LiaisonWeekLayout) layout = week_in ("UTC", MONDAY, events, 3);
  g_autoptr (GArray) at_nine = liaison_week_layout_between (layout, 0, 540, 570);
  g_autoptr (GArray) at_half_past = liaison_week_layout_between (layout, 0, 570, 600);
  g_autoptr (GArray) at_ten = liaison_week_layout_between (layout, 0, 600, 630);
  g_autoptr (GArray) all_day = liaison_week_layout_bars_on (layout, 0);

  g_assert_cmpuint (at_nine->len, ==, 2);
  g_assert_cmpuint (at_half_past->len, ==, 1);
  g_assert_cmpuint (at_ten->len, ==, 0);
  g_assert_cmpuint (all_day->len, ==, 1);
  g_assert_cmpuint (g_array_index (all_day, guint, 0), ==, 3);
}

static void
a_few_days_are_laid_out_like_a_week (void)
{
  LiaisonWeekEvent events[] = { on_monday (1, "09:00", "10:00"), event (2, "2026-09-17T09:00Z", "2026-09-17T10:00Z"),
                                event (3, "2026-09-13", "2026-09-20") };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (LiaisonWeekLayout) layout = liaison_week_layout_new (day_of (MONDAY), 3, utc, 30, events, 3);

  assert_segments (layout, "1:0 09:00-10:00 0+1/1");
  assert_bars (layout, "<3:0-2@0>");
  g_assert_cmpint (liaison_week_layout_find (layout, day_of ("2026-09-16")), ==, 2);
  g_assert_cmpint (liaison_week_layout_find (layout, day_of ("2026-09-17")), ==, -1);
  g_assert_cmpint (liaison_week_layout_find (layout, day_of ("2026-09-13")), ==, -1);
}

static LiaisonWeekEvent
random_event (guint id)
{
  LiaisonMoment monday = { 2026, 9, 14, 0 };
  LiaisonWeekEvent event = { .id = id };

  event.starts = liaison_week_add_minutes (&monday, g_test_rand_int_range (-300, 7 * LIAISON_WEEK_MINUTES));
  event.ends = liaison_week_add_minutes (&event.starts, g_test_rand_int_range (0, 400));
  return event;
}

static gboolean
share_minutes (const LiaisonWeekSegment *a, const LiaisonWeekSegment *b)
{
  return a->day == b->day && a->top < b->bottom && b->top < a->bottom;
}

/* @a stands in its columns, and beside all that come after it at the same time. */
static void
stands_clear (const LiaisonWeekLayout *layout, guint index)
{
  const LiaisonWeekSegment *a = &g_array_index (layout->segments, LiaisonWeekSegment, index);

  g_assert_cmpuint (a->span, >=, 1);
  g_assert_cmpuint (a->column + a->span, <=, a->n_columns);
  for (guint i = index + 1; i < layout->segments->len; i++) {
    const LiaisonWeekSegment *b = &g_array_index (layout->segments, LiaisonWeekSegment, i);
    if (!b->visible || !share_minutes (a, b))
      continue;
    g_assert_cmpuint (a->n_columns, ==, b->n_columns);
    g_assert_true (a->column + a->span <= b->column || b->column + b->span <= a->column);
  }
}

/* Those seen never cover each other, all fit in their columns, and all is either seen or counted. */
static void
no_two_meetings_ever_cover_each_other (void)
{
  LiaisonWeekEvent events[120];

  for (int round = 0; round < 200; round++) {
    g_autoptr (LiaisonWeekLayout) layout = NULL;
    guint hidden = 0, seen = 0;
    for (guint i = 0; i < G_N_ELEMENTS (events); i++)
      events[i] = random_event (i);
    layout = week_in ("Europe/Paris", MONDAY, events, G_N_ELEMENTS (events));
    liaison_week_layout_fit (layout, (guint) g_test_rand_int_range (2, 9), 3);
    for (guint i = 0; i < layout->segments->len; i++) {
      if (!g_array_index (layout->segments, LiaisonWeekSegment, i).visible)
        continue;
      seen++;
      stands_clear (layout, i);
    }
    for (guint i = 0; i < layout->clusters->len; i++)
      hidden += g_array_index (layout->clusters, LiaisonWeekCluster, i).hidden;
    g_assert_cmpuint (seen + hidden, ==, layout->segments->len);
  }
}

static void
of_five_hundred_at_once_each_is_laid_out_or_counted (void)
{
  LiaisonWeekEvent events[500];
  g_autoptr (LiaisonWeekLayout) layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    LiaisonMoment morning = { 2026, 9, 14, 8 * 60 };
    events[i] = (LiaisonWeekEvent) { .id = i, .starts = liaison_week_add_minutes (&morning, i % 60) };
    events[i].ends = liaison_week_add_minutes (&events[i].starts, 60 + i % 200);
  }
  layout = week_in ("Europe/Paris", MONDAY, events, G_N_ELEMENTS (events));
  liaison_week_layout_fit (layout, 6, 3);
  g_assert_cmpuint (layout->segments->len, ==, 500);
  g_assert_cmpuint (g_array_index (layout->clusters, LiaisonWeekCluster, 0).hidden, >, 300);
}

#define TEST(sentence) g_test_add_func ("/week-layout/" #sentence, sentence)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (a_meeting_alone_has_the_whole_width);
  TEST (meetings_after_each_other_do_not_share_the_width);
  TEST (two_at_the_same_time_stand_side_by_side);
  TEST (the_longer_of_two_that_begin_together_stands_first);
  TEST (a_column_that_has_become_free_is_taken_again);
  TEST (a_meeting_is_as_wide_as_its_neighbours_allow);
  TEST (across_midnight_it_is_split);
  TEST (what_ends_at_midnight_does_not_touch_the_next_day);
  TEST (what_began_before_the_week_comes_in_and_what_ends_after_it_goes_on);
  TEST (a_very_short_one_gets_its_height);
  TEST (short_ones_after_each_other_do_not_hide_each_other);
  TEST (a_short_one_before_midnight_gets_its_height_upwards);
  TEST (one_without_an_end_is_shown_and_keeps_to_its_day);
  TEST (whole_days_stand_above_the_hours);
  TEST (what_lasts_a_day_or_more_by_the_clock_is_a_bar_too);
  TEST (a_bar_beyond_the_week_says_so);
  TEST (bars_without_room_are_counted);
  TEST (columns_without_room_are_counted_and_leave_one_for_the_count);
  TEST (what_is_known_to_the_month_or_year_stands_in_the_strip);
  TEST (an_instant_stands_where_the_clock_of_the_zone_has_it);
  TEST (on_a_day_of_23_hours_the_skipped_hour_is_known);
  TEST (on_a_day_of_25_hours_both_turns_of_an_hour_stand_side_by_side);
  TEST (what_ends_earlier_on_the_clock_than_it_began_shows_how_long_it_lasts);
  TEST (a_whole_day_of_25_hours_is_no_longer_than_a_day);
  TEST (the_clock_of_casablanca_goes_back_for_ramadan);
  TEST (a_day_that_begins_at_one_is_a_day);
  TEST (clock_and_instant_are_each_others_inverse);
  TEST (minutes_outside_of_a_day_are_in_its_neighbours);
  TEST (a_half_hour_tells_what_takes_place_in_it);
  TEST (a_few_days_are_laid_out_like_a_week);
  TEST (no_two_meetings_ever_cover_each_other);
  TEST (of_five_hundred_at_once_each_is_laid_out_or_counted);
  return g_test_run ();
}
