// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the calendar below the window: what a month reads of a register, and where everything stands in a month and
// in a week.
//
// Prints one "name value" line per figure, for bench.py. Usage: perf-calendar REGISTER, which opens with the passphrase
// "bench".
#include "liaison-directory.h"
#include "liaison-keys.h"
#include "liaison-month-layout.h"
#include "liaison-week-layout.h"

#define TURNS 9

static int
compare_times (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* The median of what @function takes, in milliseconds. */
static double
measure (void (*function) (gpointer data), gpointer data)
{
  gint64 times[TURNS];
  const guint middle = TURNS / 2;

  for (guint i = 0; i < TURNS; i++) {
    gint64 start = g_get_monotonic_time ();
    function (data);
    times[i] = g_get_monotonic_time () - start;
  }
  g_sort_array (times, TURNS, sizeof *times, compare_times, NULL);
  return (double) times[middle] / 1000;
}

static guint32
julian_of (const LiaisonMoment *day)
{
  guint32 first, last;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  liaison_moment_span (day, utc, &first, &last);
  return first;
}

static LiaisonMoment
day_of (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return liaison_moment_from_date (&date);
}

/* As many days as the window reads around a month, and the four years that hold all meetings. */
static void
read_around (LiaisonStore *store, guint32 before, guint32 after)
{
  LiaisonMoment today = liaison_moment_today ();
  LiaisonMoment from = day_of (julian_of (&today) - before), to = day_of (julian_of (&today) + after);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (store, &from, &to, &error);

  if (rows == NULL || rows->len == 0)
    g_error ("no meetings: %s", error != NULL ? error->message : "the register has none");
}

static void
read_month (gpointer store)
{
  read_around (store, 46, 46);
}

static void
read_all (gpointer store)
{
  read_around (store, 731, 731);
}

static void
lay_out_month (gpointer data)
{
  g_autofree LiaisonMonthEvent *events = g_new0 (LiaisonMonthEvent, 10000);
  g_autoptr (LiaisonMonthLayout) layout = NULL;
  LiaisonMoment first = { 2026, 5, 1, -1 };
  guint32 day = julian_of (&first);

  for (guint i = 0; i < 10000; i++)
    events[i] = (LiaisonMonthEvent) { day + i % 31, day + i % 31 + (i % 7 == 0 ? 2 : 0), (gint16) (i % 1440),
                                      LIAISON_PRECISION_MINUTE, i };
  layout = liaison_month_layout_new (2026, 5, 1, events, 10000);
  liaison_month_layout_fit (layout, 4, 3);
}

/* Every one overlaps many others, over all seven days. */
static void
lay_out_week (gpointer data)
{
  g_autofree LiaisonWeekEvent *events = g_new0 (LiaisonWeekEvent, 500);
  g_autoptr (LiaisonWeekLayout) layout = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LiaisonMoment monday = { 2026, 5, 4, -1 };

  for (guint i = 0; i < 500; i++) {
    gint8 day = (gint8) (4 + i % 7);
    gint16 minute = (gint16) (480 + i * 37 % 480);
    events[i] = (LiaisonWeekEvent) { { 2026, 5, day, minute }, { 2026, 5, day, (gint16) (minute + 90) }, i };
  }
  layout = liaison_week_layout_new (julian_of (&monday), 7, utc, 30, events, 500);
  liaison_week_layout_fit (layout, 8, 4);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *keys = NULL;
  LiaisonSecret *key;
  LiaisonStore *store;

  if (argc != 2)
    g_error ("usage: perf-calendar REGISTER");
  keys = liaison_register_keys (argv[1]);
  key = liaison_keys_unlock (keys, "bench", &error);
  if (key == NULL)
    g_error ("%s", error->message);
  store = liaison_store_open (argv[1], key, LIAISON_STORE_READ_ONLY, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  g_print ("read_month_ms %f\n", measure (read_month, store));
  g_print ("read_all_ms %f\n", measure (read_all, store));
  g_print ("month_layout_ms %f\n", measure (lay_out_month, NULL));
  g_print ("week_layout_ms %f\n", measure (lay_out_week, NULL));
  liaison_store_close (store);
  liaison_secret_unref (key);
  return 0;
}
