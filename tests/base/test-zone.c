// SPDX-License-Identifier: GPL-3.0-or-later
// Time zones by name, and moving on their wall clocks.
#include "liaison-zone.h"

static LiaisonMoment
moment (const char *text)
{
  LiaisonMoment parsed;

  g_assert_true (liaison_moment_parse (text, &parsed, NULL));
  return parsed;
}

static void
assert_shift (const char *zone_name, const char *from, int days, int minutes, const char *expected)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (zone_name);
  LiaisonMoment start = moment (from), shifted = liaison_moment_shift (&start, days, minutes, zone);
  char text[LIAISON_MOMENT_BUFFER];

  g_assert_cmpstr (liaison_moment_write (&shifted, text), ==, expected);
}

static void
test_names (void)
{
  static const char *const known[] = { "Europe/Paris", "America/Guatemala", "Asia/Kathmandu", "Africa/Casablanca",
                                       "UTC" };
  static const char *const unknown[] = {
    "", "+01:00", "Europe/Pariss", "../../etc/passwd", "/etc/passwd", "Europe/../UTC", ":UTC", "3"
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_true (liaison_zone_is_known (known[i]));
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (liaison_zone_is_known (unknown[i]));
  g_assert_true (liaison_zone_is_known (liaison_zone_here ()));
}

/* The hour stays, whatever the clocks do in between. */
static void
test_days_keep_the_hour (void)
{
  assert_shift ("Europe/Paris", "2026-03-28T09:00Z", 1, 0, "2026-03-29T08:00Z");
  assert_shift ("Europe/Paris", "2026-10-24T08:00Z", 1, 0, "2026-10-25T09:00Z");
  assert_shift ("America/Guatemala", "2026-03-28T15:00Z", 1, 0, "2026-03-29T15:00Z");
  assert_shift ("Asia/Kathmandu", "2026-03-28T04:15Z", -1, 0, "2026-03-27T04:15Z");
  assert_shift ("Africa/Casablanca", "2026-02-14T09:00Z", 1, 0, "2026-02-15T10:00Z");
}

static void
test_minutes_are_those_of_the_clock (void)
{
  assert_shift ("Europe/Paris", "2026-03-29T00:30Z", 0, 60, "2026-03-29T01:30Z");
  assert_shift ("Europe/Paris", "2026-03-28T23:30Z", 0, 150, "2026-03-29T01:00Z");
}

static void
test_partial_dates_stay (void)
{
  assert_shift ("Europe/Paris", "2026-03", 40, 40, "2026-03");
  assert_shift ("Europe/Paris", "2026", 40, 40, "2026");
  assert_shift ("Europe/Paris", "2026-02-28", 1, 90, "2026-03-01");
  assert_shift ("Europe/Paris", "9999-12-31", 1, 0, "9999-12-31");
}

/* Every quarter of an hour of a year is where it was, there and back. */
static void
test_there_and_back (void)
{
  static const char *const names[] = { "Europe/Paris", "America/Guatemala", "Asia/Kathmandu", "Africa/Casablanca" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GTimeZone) zone = liaison_zone_open (names[i]);
    int twice = 0;
    for (gint64 at = G_GINT64_CONSTANT (1767225600); at < G_GINT64_CONSTANT (1798761600); at += 900) {
      gint64 back = liaison_zone_instant_of (zone, liaison_zone_wall_of (zone, at));
      /* Only what comes twice is taken for the first time. */
      g_assert_true (back == at || back == at - 3600);
      twice += back != at;
    }
    /* Morocco sets its clocks back twice in some years. */
    g_assert_cmpint (twice, <=, 8);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/names", test_names);
  g_test_add_func ("/zone/days-keep-the-hour", test_days_keep_the_hour);
  g_test_add_func ("/zone/minutes-are-those-of-the-clock", test_minutes_are_those_of_the_clock);
  g_test_add_func ("/zone/partial-dates-stay", test_partial_dates_stay);
  g_test_add_func ("/zone/there-and-back", test_there_and_back);
  return g_test_run ();
}
