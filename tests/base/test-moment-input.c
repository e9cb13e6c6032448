// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people type them.
#include "liaison-clock.h"
#include "liaison-language.h"
#include "liaison-moment-input.h"

#include <locale.h>

typedef struct {
  const char *typed;
  const char *meant; /* ISO 8601; NULL: refused */
} Case;

static void
assert_cases (const Case *cases, guint count, GTimeZone *zone)
{
  for (guint i = 0; i < count; i++) {
    LiaisonMoment moment = { 1, 1, 1, -1 };
    char buffer[LIAISON_MOMENT_BUFFER];
    gboolean read = liaison_moment_input_parse (cases[i].typed, zone, &moment);
    g_test_message ("“%s”", cases[i].typed);
    g_assert_cmpint (read, ==, cases[i].meant != NULL);
    g_assert_cmpstr (liaison_moment_write (&moment, buffer), ==, read ? cases[i].meant : "0001-01-01");
  }
}

static void
test_keeps_what_is_not_known_open (void)
{
  static const Case cases[] = {
    { "", "" },
    { "   ", "" },
    { "2015", "2015" },
    { " 2015 ", "2015" },
    { "2015-09", "2015-09" },
    { "September 2015", "2015-09" },
    { "septembre 2015", "2015-09" },
    { "SEPT. 2015", "2015-09" },
    { "2015 sept", "2015-09" },
    { "09/2015", "2015-09" },
    { "9/2015", "2015-09" },
    { "févr. 2020", "2020-02" },
    { "décembre 1999", "1999-12" },
    { "Août 2001", "2001-08" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_reads_whole_days (void)
{
  static const Case cases[] = {
    { "2015-09-14", "2015-09-14" },    { "14/09/2015", "2015-09-14" },         { "14.9.2015", "2015-09-14" },
    { "14-09-2015", "2015-09-14" },    { "14 September 2015", "2015-09-14" },  { "14 sept 2015", "2015-09-14" },
    { "14th Sep 2015", "2015-09-14" }, { "September 14, 2015", "2015-09-14" }, { "1er septembre 2015", "2015-09-01" },
    { "29/02/2016", "2016-02-29" },    { "2015/9/4", "2015-09-04" },           { "3 juil. 2015", "2015-07-03" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_refuses_what_could_mean_anything (void)
{
  static const Case cases[] = {
    { "29/02/2015", NULL },
    { "31/04/2015", NULL },
    { "09/14/2015", NULL },
    { "14/09/15", NULL },
    { "15", NULL },
    { "13/2015", NULL },
    { "jui 2015", NULL },
    { "ma 2015", NULL },
    { "soon", NULL },
    { "2015-13", NULL },
    { "2015-09-14-01", NULL },
    { "September", NULL },
    { "14 September", NULL },
    { "20155", NULL },
    { "0000", NULL },
    { "2015 2016", NULL },
    { "1/2/3/4/5/6", NULL },
    { "14/09/2015 13:30", NULL },
    { "2015-09-14T13:30Z", NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_reads_times_in_their_zone (void)
{
  static const Case cases[] = {
    { "14/09/2015 13:30", "2015-09-14T11:30Z" },
    { "14 September 2015, 13:30", "2015-09-14T11:30Z" },
    { "14 septembre 2015, 13h30", "2015-09-14T11:30Z" },
    { "14 septembre 2015, 13\302\240h\302\24030", "2015-09-14T11:30Z" },
    { "14/09/2015 9h", "2015-09-14T07:00Z" },
    { "2015-09-14T13:30Z", "2015-09-14T13:30Z" },
    { "01/01/2015 00:30", "2014-12-31T23:30Z" },
    { "14/09/2015", "2015-09-14" },
    { "September 2015, 13:30", NULL },
    { "14/09/2015 24:00", NULL },
    { "14/09/2015 13:60", NULL },
    { "14/09/2015 13:", NULL },
    { "13:30", NULL },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Zurich");

  g_assert_nonnull (zone);
  assert_cases (cases, G_N_ELEMENTS (cases), zone);
}

static void
test_reads_back_what_is_shown (void)
{
  static const char *const moments[] = { "2015", "2015-08", "2015-08-01", "2015-12-31", "2015-02-09T13:05Z" };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Bangkok");

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    for (LiaisonLanguage language = LIAISON_LANGUAGE_EN; language <= LIAISON_LANGUAGE_FR; language++) {
      LiaisonMoment moment, back;
      g_autofree char *shown = NULL;
      g_assert_true (liaison_moment_parse (moments[i], &moment, NULL));
      shown = liaison_moment_format (&moment, zone, language);
      g_assert_true (liaison_moment_input_parse (shown, zone, &back));
      g_assert_cmpint (liaison_moment_compare (&moment, &back), ==, 0);
    }
  }
}

static void
test_knows_the_days_around_today (void)
{
  static const Case cases[] = {
    { "today", "2024-02-29" }, { "Aujourd’hui", "2024-02-29" }, { "yesterday", "2024-02-28" },
    { "hier", "2024-02-28" },  { "tomorrow", "2024-03-01" },    { "Demain", "2024-03-01" },
  };

  liaison_clock_hold (G_GINT64_CONSTANT (1709208000) * G_USEC_PER_SEC);
  assert_cases (cases, G_N_ELEMENTS (cases), NULL);
  liaison_clock_hold (0);
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/moment-input/partial", test_keeps_what_is_not_known_open);
  g_test_add_func ("/base/moment-input/days", test_reads_whole_days);
  g_test_add_func ("/base/moment-input/refused", test_refuses_what_could_mean_anything);
  g_test_add_func ("/base/moment-input/times", test_reads_times_in_their_zone);
  g_test_add_func ("/base/moment-input/round-trip", test_reads_back_what_is_shown);
  g_test_add_func ("/base/moment-input/near-days", test_knows_the_days_around_today);
  return g_test_run ();
}
