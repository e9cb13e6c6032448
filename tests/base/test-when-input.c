// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times as people type them together.
#include "liaison-clock.h"
#include "liaison-day-words.h"
#include "liaison-when-input.h"

#include <locale.h>

typedef struct {
  const char *typed;
  const char *meant; /* "FIRST[..LAST] [MINUTES[-MINUTES]]"; NULL: refused */
} Case;

static char *
describe (const LiaisonWhenInput *input)
{
  char first[LIAISON_MOMENT_BUFFER], last[LIAISON_MOMENT_BUFFER];
  GString *text = g_string_new (liaison_moment_write (&input->day, first));

  if (liaison_moment_is_set (&input->last_day))
    g_string_append_printf (text, "..%s", liaison_moment_write (&input->last_day, last));
  if (input->from >= 0)
    g_string_append_printf (text, " %02d:%02d", input->from / 60, input->from % 60);
  if (input->to >= 0)
    g_string_append_printf (text, "-%02d:%02d", input->to / 60, input->to % 60);
  return g_string_free (text, FALSE);
}

static void
assert_cases (const Case *cases, guint count)
{
  for (guint i = 0; i < count; i++) {
    LiaisonWhenInput input;
    gboolean read = liaison_when_input_parse (cases[i].typed, &input);
    g_autofree char *text = read ? describe (&input) : NULL;
    g_test_message ("“%s”", cases[i].typed);
    g_assert_cmpstr (text, ==, cases[i].meant);
  }
}

static void
test_reads_a_day_with_times (void)
{
  static const Case cases[] = {
    { "", "" },
    { "tomorrow 10", "2026-09-17 10:00" },
    { "Tomorrow at 10", "2026-09-17 10:00" },
    { "demain 10h", "2026-09-17 10:00" },
    { "Demain à 10 h 30", "2026-09-17 10:30" },
    { "demain 10h-11h30", "2026-09-17 10:00-11:30" },
    { "demain de 9h à 12h", "2026-09-17 09:00-12:00" },
    { "yesterday 9 to 11", "2026-09-15 09:00-11:00" },
    { "today 2-4pm", "2026-09-16 14:00-16:00" },
    { "today 11-1pm", "2026-09-16 11:00-13:00" },
    { "14/09/2026 9:30–11:00", "2026-09-14 09:30-11:00" },
    { "2026-09-14 10-12", "2026-09-14 10:00-12:00" },
    { "14 September 2026, 13:30", "2026-09-14 13:30" },
    { "14 septembre 2026, 13\302\240h\302\24030", "2026-09-14 13:30" },
    { "Monday 14 September 2026 9", "2026-09-14 09:00" },
    { "lundi 14 septembre 2026", "2026-09-14" },
    { "Friday 10-12", "2026-09-18 10:00-12:00" },
    { "friday at noon", "2026-09-18 12:00" },
    { "vendredi midi", "2026-09-18 12:00" },
    { "10:30", "2026-09-16 10:30" },
    { "14h-15h", "2026-09-16 14:00-15:00" },
    { "3pm tomorrow", "2026-09-17 15:00" },
    { "10-12 tomorrow", "2026-09-17 10:00-12:00" },
    { "tomorrow 10 for 90 min", "2026-09-17 10:00-11:30" },
    { "demain 10h pendant 1h30", "2026-09-17 10:00-11:30" },
    { "tomorrow 23:30 for 1h", "2026-09-17 23:30-00:30" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_takes_the_nearest_year (void)
{
  static const Case cases[] = {
    { "14/09", "2026-09-14" },     { "14 sept", "2026-09-14" },        { "1er janvier", "2027-01-01" },
    { "April 2nd", "2026-04-02" }, { "14/09 9h", "2026-09-14 09:00" }, { "mardi 15 septembre", "2026-09-15" },
    { "10-12", "2026-12-10" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_keeps_what_is_not_known_open (void)
{
  static const Case cases[] = {
    { "September 2015", "2015-09" }, { "2015", "2015" },        { "09/2015", "2015-09" },
    { "September 2015 10", NULL },   { "2015 at 10:00", NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_reads_several_days (void)
{
  static const Case cases[] = {
    { "14 to 16 September 2026", "2026-09-14..2026-09-16" },    { "14-16 September", "2026-09-14..2026-09-16" },
    { "du 14 au 16 septembre 2026", "2026-09-14..2026-09-16" }, { "14/09/2026 - 02/10/2026", "2026-09-14..2026-10-02" },
    { "tomorrow to friday", "2026-09-17..2026-09-18" },         { "16 to 14 September 2026", NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_what_is_no_time (void)
{
  static const Case cases[] = {
    { "10", NULL },
    { "soon", NULL },
    { "tomorrow 25", NULL },
    { "tomorrow 10:60", NULL },
    { "tomorrow 10-", NULL },
    { "tomorrow -10", NULL },
    { "tomorrow 10-11-12", NULL },
    { "31/02", NULL },
    { "tomorrow for", NULL },
    { "14/09/26", NULL },
    { "a b c d e f g h i j k l m n", NULL },
    { "tuesday 14 September 2026", NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_reads_days_in_words (void)
{
  static const Case cases[] = {
    { "wednesday", "2026-09-16" },  { "next wednesday", "2026-09-23" }, { "last wednesday", "2026-09-09" },
    { "mer.", "2026-09-16" },       { "jeudi prochain", "2026-09-17" }, { "Mardi dernier", "2026-09-15" },
    { "in 2 weeks", "2026-09-30" }, { "dans un mois", "2026-10-16" },   { "il y a trois jours", "2026-09-13" },
    { "2 days ago", "2026-09-14" }, { "après-demain", "2026-09-18" },   { "avant-hier", "2026-09-14" },
    { "in 0 days", "2026-09-16" },  { "in many days", NULL },           { "next friday week", NULL },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* Wednesday 16 September 2026, noon. */
  liaison_clock_hold (G_GINT64_CONSTANT (1789560000) * G_USEC_PER_SEC);
  g_test_add_func ("/when-input/a-day-with-times", test_reads_a_day_with_times);
  g_test_add_func ("/when-input/the-nearest-year", test_takes_the_nearest_year);
  g_test_add_func ("/when-input/what-is-not-known", test_keeps_what_is_not_known_open);
  g_test_add_func ("/when-input/several-days", test_reads_several_days);
  g_test_add_func ("/when-input/no-time", test_refuses_what_is_no_time);
  g_test_add_func ("/when-input/days-in-words", test_reads_days_in_words);
  return g_test_run ();
}
