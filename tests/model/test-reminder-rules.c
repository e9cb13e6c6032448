// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of a meeting and a lead to the time of the reminder.
#include "liaison-reminder-rules.h"

static const struct {
  const char *what;
  const char *zone, *starts;
  gint64 minutes;
  const char *due; /* in UTC; NULL for never */
} cases[] = {
  { "a quarter of an hour before", "Europe/Paris", "2026-11-24T15:00Z", 15, "2026-11-24T14:45Z" },
  { "when it begins", "Europe/Paris", "2026-11-24T15:00Z", 0, "2026-11-24T15:00Z" },
  { "a day before, over the hour that Paris skips", "Europe/Paris", "2026-03-29T08:00Z", 1440, "2026-03-28T08:00Z" },
  { "a day before, over the hour that Casablanca repeats", "Africa/Casablanca", "2026-02-15T10:00Z", 1440,
    "2026-02-14T10:00Z" },
  { "a whole day, the morning before", "Europe/Paris", "2026-11-24", 15, "2026-11-23T08:00Z" },
  { "a whole day in Guatemala", "America/Guatemala", "2026-11-24", 15, "2026-11-23T15:00Z" },
  { "a whole day in Kathmandu", "Asia/Kathmandu", "2026-11-24", 15, "2026-11-23T03:15Z" },
  { "a whole day, when it begins: still the morning before", "Europe/Paris", "2026-11-24", 0, "2026-11-23T08:00Z" },
  { "a whole day, two days before", "Europe/Paris", "2026-11-24", 2880, "2026-11-22T08:00Z" },
  { "a whole day, a day and an hour: two mornings", "Europe/Paris", "2026-11-24", 1500, "2026-11-22T08:00Z" },
  { "a whole day after summer time begins", "Europe/Paris", "2026-03-30", 1440, "2026-03-29T07:00Z" },
  { "a whole day, the first of a year", "Europe/Paris", "2027-01-01", 1440, "2026-12-31T08:00Z" },
  { "a month", "Europe/Paris", "2026-11", 15, NULL },
  { "a year", "Europe/Paris", "2026", 15, NULL },
  { "no start", "Europe/Paris", "", 15, NULL },
  { "none", "Europe/Paris", "2026-11-24T15:00Z", LIAISON_REMINDER_NEVER, NULL },
  { "longer than a year", "Europe/Paris", "2026-11-24T15:00Z", LIAISON_REMINDER_LONGEST + 1, NULL },
  { "before the first day that can be written", "Europe/Paris", "0001-01-01", 1440, NULL },
};

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
    LiaisonMoment starts;
    char buffer[LIAISON_MOMENT_BUFFER];
    gint64 time = 0;
    gboolean is_due;

    g_test_message ("%s", cases[i].what);
    g_assert_nonnull (zone);
    g_assert_true (liaison_moment_parse (cases[i].starts, &starts, NULL));
    is_due = liaison_reminder_time (&starts, cases[i].minutes, zone, &time);
    g_assert_cmpint (is_due, ==, cases[i].due != NULL);
    if (is_due) {
      LiaisonMoment due = liaison_moment_from_unix (time / G_USEC_PER_SEC);
      g_assert_cmpstr (liaison_moment_write (&due, buffer), ==, cases[i].due);
    }
  }
}

static const struct {
  const char *value, *written, *described;
} settings[] = {
  { NULL, "15", "15 minutes before" },
  { "", "15", "15 minutes before" },
  { "none", "none", "None" },
  { "0", "0", "When it begins" },
  { "1440 15", "15 1440", "15 minutes before, 1 day before" },
  { "60 60  120", "60 120", "1 hour before, 2 hours before" },
  { "10080 20160 2880 90", "90 2880 10080 20160", "90 minutes before, 2 days before, 1 week before, 2 weeks before" },
  { "soon", "15", "15 minutes before" },
  { "-5 99999999 30", "30", "30 minutes before" },
};

static void
test_settings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++) {
    g_autoptr (GArray) leads = liaison_reminder_leads_parse (settings[i].value);
    g_autofree char *written = liaison_reminder_leads_write (leads);
    g_autofree char *described = liaison_reminder_leads_describe (leads);
    g_assert_cmpstr (written, ==, settings[i].written);
    g_assert_cmpstr (described, ==, settings[i].described);
  }
}

static void
test_sets (void)
{
  g_autoptr (GArray) leads = liaison_reminder_leads_parse ("15");

  liaison_reminder_leads_set (leads, 60, TRUE);
  liaison_reminder_leads_set (leads, 5, TRUE);
  liaison_reminder_leads_set (leads, 5, TRUE);
  g_assert_true (liaison_reminder_leads_have (leads, 5));
  g_assert_cmpuint (leads->len, ==, 3);
  liaison_reminder_leads_set (leads, 15, FALSE);
  liaison_reminder_leads_set (leads, 16, FALSE);
  g_assert_false (liaison_reminder_leads_have (leads, 15));
  g_assert_cmpuint (leads->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder-rules/times", test_times);
  g_test_add_func ("/reminder-rules/settings", test_settings);
  g_test_add_func ("/reminder-rules/a set of leads", test_sets);
  return g_test_run ();
}
