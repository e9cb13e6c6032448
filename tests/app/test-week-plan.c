// SPDX-License-Identifier: GPL-3.0-or-later
// Where meetings are put when they are dragged, told in sentences; and whose clock stands beside the week.
#include "liaison-week-geometry.h"
#include "liaison-week-layout.h"
#include "liaison-week-plan.h"
#include "liaison-week-zone.h"

#include <string.h>

static LiaisonMoment
moment (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (*text != '\0')
    g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

static LiaisonMeeting
meeting (const char *starts, const char *ends)
{
  return (LiaisonMeeting) { .starts = moment (starts), .ends = moment (ends) };
}

static GTimeZone *
paris (void)
{
  return g_time_zone_new_identifier ("Europe/Paris");
}

/* A minute on the clock of a day. */
static gint64
at (const char *day, int hour, int minute)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LiaisonMoment date = moment (day);
  guint32 first, last;

  liaison_moment_span (&date, utc, &first, &last);
  return liaison_week_plan_at (first, hour * 60 + minute);
}

/* What becomes of a meeting that is taken at one place and dropped at another: "STARTS ENDS". */
static char *
drag (LiaisonMeeting meeting, LiaisonWeekChange change, gint64 from, gint64 to, gboolean to_all_day)
{
  g_autoptr (GTimeZone) zone = paris ();
  LiaisonWeekPlan begun = liaison_week_plan_of (&meeting, zone);
  LiaisonWeekPlan plan = liaison_week_plan_drag (&begun, change, from, to, to_all_day);
  char first[LIAISON_MOMENT_BUFFER], last[LIAISON_MOMENT_BUFFER];
  LiaisonMoment starts, ends;

  liaison_week_plan_write (&plan, change, &meeting, zone, &starts, &ends);
  return g_strdup_printf ("%s %s", liaison_moment_write (&starts, first), liaison_moment_write (&ends, last));
}

static void
assert_dragged (char *result, const char *expected)
{
  g_autofree char *text = result;

  g_assert_cmpstr (text, ==, expected);
}

static void
a_meeting_moves_by_quarters_of_an_hour_and_lasts_as_long (void)
{
  assert_dragged (drag (meeting ("2026-09-14T08:00Z", "2026-09-14T09:10Z"), LIAISON_WEEK_MOVE,
                        at ("2026-09-14", 10, 20), at ("2026-09-14", 11, 12), FALSE),
                  "2026-09-14T08:45Z ");
}

static void
one_that_is_off_the_quarters_stays_so (void)
{
  assert_dragged (drag (meeting ("2026-09-14T08:10Z", "2026-09-14T09:10Z"), LIAISON_WEEK_MOVE,
                        at ("2026-09-14", 10, 20), at ("2026-09-14", 10, 37), FALSE),
                  "2026-09-14T08:25Z ");
}

static void
a_day_further_it_is_at_the_same_hour_though_the_clocks_change (void)
{
  assert_dragged (drag (meeting ("2026-03-28T09:00Z", "2026-03-28T10:00Z"), LIAISON_WEEK_MOVE,
                        at ("2026-03-28", 10, 30), at ("2026-03-29", 10, 30), FALSE),
                  "2026-03-29T08:00Z ");
}

static void
its_end_is_moved_by_quarters_and_not_before_its_start (void)
{
  LiaisonMeeting one = meeting ("2026-09-14T08:00Z", "2026-09-14T09:00Z");

  assert_dragged (drag (one, LIAISON_WEEK_RESIZE_END, at ("2026-09-14", 11, 0), at ("2026-09-14", 11, 40), FALSE),
                  "2026-09-14T08:00Z 2026-09-14T09:45Z");
  assert_dragged (drag (one, LIAISON_WEEK_RESIZE_END, at ("2026-09-14", 11, 0), at ("2026-09-14", 7, 0), FALSE),
                  "2026-09-14T08:00Z 2026-09-14T08:15Z");
}

static void
its_start_is_moved_alike_and_the_end_stays (void)
{
  LiaisonMeeting one = meeting ("2026-09-14T08:00Z", "2026-09-14T09:00Z");

  assert_dragged (drag (one, LIAISON_WEEK_RESIZE_START, at ("2026-09-14", 10, 0), at ("2026-09-14", 9, 30), FALSE),
                  "2026-09-14T07:30Z 2026-09-14T09:00Z");
  assert_dragged (drag (one, LIAISON_WEEK_RESIZE_START, at ("2026-09-14", 10, 0), at ("2026-09-14", 15, 0), FALSE),
                  "2026-09-14T08:45Z 2026-09-14T09:00Z");
}

static void
one_without_an_end_is_moved_without_one_and_gets_one_when_it_is_made_longer (void)
{
  LiaisonMeeting one = meeting ("2026-09-14T08:00Z", "");

  assert_dragged (drag (one, LIAISON_WEEK_MOVE, at ("2026-09-14", 10, 0), at ("2026-09-15", 10, 0), FALSE),
                  "2026-09-15T08:00Z ");
  assert_dragged (drag (one, LIAISON_WEEK_RESIZE_END, at ("2026-09-14", 10, 30), at ("2026-09-14", 11, 0), FALSE),
                  "2026-09-14T08:00Z 2026-09-14T09:00Z");
}

static void
whole_days_move_by_days_and_keep_their_number (void)
{
  assert_dragged (drag (meeting ("2026-09-14", "2026-09-16"), LIAISON_WEEK_MOVE, at ("2026-09-15", 0, 0),
                        at ("2026-09-17", 0, 0), TRUE),
                  "2026-09-16 2026-09-18");
  assert_dragged (
      drag (meeting ("2026-09-14", ""), LIAISON_WEEK_MOVE, at ("2026-09-14", 0, 0), at ("2026-09-12", 0, 0), TRUE),
      "2026-09-12 ");
  assert_dragged (drag (meeting ("2026-09-14", "2026-09-16"), LIAISON_WEEK_RESIZE_END, at ("2026-09-16", 0, 0),
                        at ("2026-09-14", 0, 0), TRUE),
                  "2026-09-14 2026-09-14");
}

static void
between_hours_and_whole_days_it_becomes_the_other (void)
{
  assert_dragged (drag (meeting ("2026-09-14T08:00Z", "2026-09-14T09:00Z"), LIAISON_WEEK_MOVE, at ("2026-09-14", 10, 0),
                        at ("2026-09-16", 0, 0), TRUE),
                  "2026-09-16 ");
  assert_dragged (
      drag (meeting ("2026-09-14", ""), LIAISON_WEEK_MOVE, at ("2026-09-14", 0, 0), at ("2026-09-15", 14, 7), FALSE),
      "2026-09-15T12:00Z 2026-09-15T13:00Z");
}

static void
what_lasts_days_by_the_clock_goes_on_by_days (void)
{
  assert_dragged (drag (meeting ("2026-09-14T08:00Z", "2026-09-16T10:00Z"), LIAISON_WEEK_MOVE, at ("2026-09-14", 0, 0),
                        at ("2026-09-15", 0, 0), TRUE),
                  "2026-09-15T08:00Z ");
}

static void
a_new_one_takes_whole_quarters_in_either_direction (void)
{
  LiaisonWeekPlan none = { FALSE, 0, 0 };
  LiaisonWeekPlan down = liaison_week_plan_drag (&none, LIAISON_WEEK_CREATE, at ("2026-09-14", 9, 4),
                                                 at ("2026-09-14", 10, 20), FALSE);
  LiaisonWeekPlan up = liaison_week_plan_drag (&none, LIAISON_WEEK_CREATE, at ("2026-09-14", 10, 20),
                                               at ("2026-09-14", 9, 4), FALSE);
  LiaisonWeekPlan tiny = liaison_week_plan_drag (&none, LIAISON_WEEK_CREATE, at ("2026-09-14", 9, 4),
                                                 at ("2026-09-14", 9, 4), FALSE);

  g_assert_cmpint (down.start, ==, at ("2026-09-14", 9, 0));
  g_assert_cmpint (down.end, ==, at ("2026-09-14", 10, 30));
  g_assert_true (liaison_week_plan_equal (&down, &up));
  g_assert_cmpint (tiny.end - tiny.start, ==, 15);
}

static void
a_new_one_stays_in_its_day (void)
{
  LiaisonWeekPlan none = { FALSE, 0, 0 };
  LiaisonWeekPlan plan = liaison_week_plan_drag (&none, LIAISON_WEEK_CREATE, at ("2026-09-14", 22, 0),
                                                 at ("2026-09-16", 3, 0), FALSE);

  g_assert_cmpint (plan.start, ==, at ("2026-09-14", 22, 0));
  g_assert_cmpint (plan.end, ==, at ("2026-09-15", 0, 0));
}

static void
the_keyboard_carries_by_steps (void)
{
  LiaisonWeekPlan plan = { FALSE, at ("2026-09-14", 10, 0), at ("2026-09-14", 10, 30) };
  LiaisonWeekPlan later = liaison_week_plan_shift (&plan, LIAISON_WEEK_MOVE, 1, 15);
  LiaisonWeekPlan longer = liaison_week_plan_shift (&plan, LIAISON_WEEK_RESIZE_END, 0, 15);
  LiaisonWeekPlan least = liaison_week_plan_shift (&plan, LIAISON_WEEK_RESIZE_END, 0, -120);

  g_assert_cmpint (later.start, ==, at ("2026-09-15", 10, 15));
  g_assert_cmpint (later.end, ==, at ("2026-09-15", 10, 45));
  g_assert_cmpint (longer.start, ==, plan.start);
  g_assert_cmpint (longer.end, ==, at ("2026-09-14", 10, 45));
  g_assert_cmpint (least.end, ==, at ("2026-09-14", 10, 15));
}

static void
days_go_from_left_to_right_or_from_right_to_left (void)
{
  LiaisonWeekGeometry ltr = { .width = 760, .gutter = 60, .hour_height = 48, .n_days = 7 }, rtl = ltr;
  int x, width;

  rtl.is_rtl = TRUE;
  liaison_week_geometry_days (&ltr, 0, 0, &x, &width);
  g_assert_cmpint (x, ==, 60);
  g_assert_cmpint (width, ==, 100);
  liaison_week_geometry_days (&rtl, 0, 1, &x, &width);
  g_assert_cmpint (x, ==, 500);
  g_assert_cmpint (width, ==, 200);
  for (guint day = 0; day < 7; day++) {
    liaison_week_geometry_days (&ltr, day, day, &x, &width);
    g_assert_cmpuint (liaison_week_geometry_day_at (&ltr, x + width / 2.0), ==, day);
    liaison_week_geometry_days (&rtl, day, day, &x, &width);
    g_assert_cmpuint (liaison_week_geometry_day_at (&rtl, x + width / 2.0), ==, day);
  }
  g_assert_cmpuint (liaison_week_geometry_day_at (&ltr, -20), ==, 0);
  g_assert_cmpuint (liaison_week_geometry_day_at (&ltr, 9999), ==, 6);
  g_assert_cmpint (liaison_week_geometry_minute_at (&ltr, liaison_week_geometry_y (&ltr, 615)), ==, 615);
  g_assert_cmpint (liaison_week_geometry_minute_at (&ltr, -3), ==, 0);
}

static void
the_zone_that_most_meetings_go_by_stands_beside_ours (void)
{
  LiaisonMeeting all[4] = { meeting ("2026-09-14T15:00Z", ""), meeting ("2026-09-15T15:00Z", ""),
                            meeting ("2026-09-15T08:00Z", ""), meeting ("2026-09-28T08:00Z", "") };
  const LiaisonMeeting *list[] = { &all[0], &all[1], &all[2], &all[3] };
  guint32 monday = liaison_week_plan_day (at ("2026-09-14", 0, 0));
  g_autoptr (GTimeZone) here = paris ();
  g_autoptr (GTimeZone) other = NULL;
  g_autofree char *name = NULL;

  all[0].start_zone = all[1].start_zone = (char *) "America/Guatemala";
  all[2].start_zone = (char *) "Asia/Kathmandu";
  all[3].start_zone = (char *) "Asia/Tokyo";
  other = liaison_week_zone_of_meetings (list, 4, here, monday, monday + 6);
  g_assert_nonnull (other);
  name = liaison_week_zone_name (other);
  g_assert_cmpstr (name, ==, "Guatemala");
}

static void
a_zone_with_the_same_clock_is_not_shown (void)
{
  LiaisonMeeting one = meeting ("2026-09-14T15:00Z", "");
  const LiaisonMeeting *list[] = { &one };
  guint32 monday = liaison_week_plan_day (at ("2026-09-14", 0, 0));
  g_autoptr (GTimeZone) here = paris ();

  one.start_zone = (char *) "Europe/Brussels";
  g_assert_null (liaison_week_zone_of_meetings (list, 1, here, monday, monday + 6));
  one.start_zone = (char *) "Nowhere/Atall";
  g_assert_null (liaison_week_zone_of_meetings (list, 1, here, monday, monday + 6));
}

static void
a_country_has_a_zone (void)
{
  g_autoptr (GTimeZone) nepal = liaison_week_zone_of_country ("NP");
  g_autoptr (GTimeZone) morocco = liaison_week_zone_of_country ("MA");

  g_assert_cmpstr (g_time_zone_get_identifier (nepal), ==, "Asia/Kathmandu");
  g_assert_cmpstr (g_time_zone_get_identifier (morocco), ==, "Africa/Casablanca");
  g_assert_null (liaison_week_zone_of_country ("ZZ"));
}

#define TEST(sentence) g_test_add_func ("/week-plan/" #sentence, sentence)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (a_meeting_moves_by_quarters_of_an_hour_and_lasts_as_long);
  TEST (one_that_is_off_the_quarters_stays_so);
  TEST (a_day_further_it_is_at_the_same_hour_though_the_clocks_change);
  TEST (its_end_is_moved_by_quarters_and_not_before_its_start);
  TEST (its_start_is_moved_alike_and_the_end_stays);
  TEST (one_without_an_end_is_moved_without_one_and_gets_one_when_it_is_made_longer);
  TEST (whole_days_move_by_days_and_keep_their_number);
  TEST (between_hours_and_whole_days_it_becomes_the_other);
  TEST (what_lasts_days_by_the_clock_goes_on_by_days);
  TEST (a_new_one_takes_whole_quarters_in_either_direction);
  TEST (a_new_one_stays_in_its_day);
  TEST (the_keyboard_carries_by_steps);
  TEST (days_go_from_left_to_right_or_from_right_to_left);
  TEST (the_zone_that_most_meetings_go_by_stands_beside_ours);
  TEST (a_zone_with_the_same_clock_is_not_shown);
  TEST (a_country_has_a_zone);
  return g_test_run ();
}
