// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of recurrence: across daylight saving, broken ones, endless ones, in words, split and moved.
#include "liaison-error.h"
#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <string.h>

static LiaisonMoment
moment (const char *text)
{
  LiaisonMoment parsed;

  g_assert_true (liaison_moment_parse (text, &parsed, NULL));
  return parsed;
}

static LiaisonRecurring
series (const char *rule, const char *start, const char *zone)
{
  return (LiaisonRecurring) { rule, moment (start), zone, NULL };
}

/* The occurrences between two moments, with a space between. */
static char *
list (const LiaisonRecurring *recurring, const char *from, const char *to, guint max)
{
  LiaisonMoment first = from != NULL ? moment (from) : LIAISON_MOMENT_NONE;
  LiaisonMoment end = to != NULL ? moment (to) : LIAISON_MOMENT_NONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = liaison_recurrence_expand (recurring, from != NULL ? &first : NULL,
                                                        to != NULL ? &end : NULL, max, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[LIAISON_MOMENT_BUFFER];

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            liaison_moment_write (&g_array_index (found, LiaisonMoment, i), buffer));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_list (const LiaisonRecurring *recurring, const char *from, const char *to, const char *expected)
{
  g_autofree char *found = list (recurring, from, to, 0);

  g_assert_cmpstr (found, ==, expected);
}

/* A meeting at ten stays at ten when the clocks of its zone change: the instant in UTC moves. */
static void
test_wall_clock_is_kept (void)
{
  LiaisonRecurring paris = series ("FREQ=WEEKLY;COUNT=3", "2026-03-22T09:00Z", "Europe/Paris");
  LiaisonRecurring autumn = series ("FREQ=WEEKLY;COUNT=3", "2026-10-18T08:00Z", "Europe/Paris");
  /* Guatemala has no daylight saving. */
  LiaisonRecurring guatemala = series ("FREQ=WEEKLY;COUNT=3", "2026-03-22T16:00Z", "America/Guatemala");
  /* Five hours and three quarters ahead, all year. */
  LiaisonRecurring kathmandu = series ("FREQ=MONTHLY;COUNT=3", "2026-02-10T04:15Z", "Asia/Kathmandu");
  /* Morocco is at UTC+1, but at UTC during Ramadan: from 15 February to 22 March 2026. */
  LiaisonRecurring casablanca = series ("FREQ=WEEKLY;COUNT=8", "2026-02-07T09:00Z", "Africa/Casablanca");

  assert_list (&paris, NULL, NULL, "2026-03-22T09:00Z 2026-03-29T08:00Z 2026-04-05T08:00Z");
  assert_list (&autumn, NULL, NULL, "2026-10-18T08:00Z 2026-10-25T09:00Z 2026-11-01T09:00Z");
  assert_list (&guatemala, NULL, NULL, "2026-03-22T16:00Z 2026-03-29T16:00Z 2026-04-05T16:00Z");
  assert_list (&kathmandu, NULL, NULL, "2026-02-10T04:15Z 2026-03-10T04:15Z 2026-04-10T04:15Z");
  assert_list (&casablanca, NULL, NULL,
               "2026-02-07T09:00Z 2026-02-14T09:00Z 2026-02-21T10:00Z 2026-02-28T10:00Z 2026-03-07T10:00Z "
               "2026-03-14T10:00Z 2026-03-21T10:00Z 2026-03-28T09:00Z");
}

/* Half past two does not exist on the night of the change: it is half past three (RFC 5545, 3.3.5). */
static void
test_a_skipped_time_is_one_offset_later (void)
{
  LiaisonRecurring nights = series ("FREQ=DAILY;COUNT=3", "2026-03-28T01:30Z", "Europe/Paris");

  assert_list (&nights, NULL, NULL, "2026-03-28T01:30Z 2026-03-29T01:30Z 2026-03-30T00:30Z");
}

/* Half past two comes twice in October: the first is meant. */
static void
test_of_a_time_that_comes_twice_the_first_is_meant (void)
{
  LiaisonRecurring nights = series ("FREQ=DAILY;COUNT=3", "2026-10-24T00:30Z", "Europe/Paris");

  assert_list (&nights, NULL, NULL, "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z");
}

/* A meeting late in the evening of Guatemala is on the next day in UTC: the weekday is that of its people. */
static void
test_weekdays_are_those_of_the_zone (void)
{
  LiaisonRecurring late = series ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2026-03-04T02:00Z", "America/Guatemala");

  assert_list (&late, NULL, NULL, "2026-03-04T02:00Z 2026-03-11T02:00Z");
}

static void
test_whole_days_recur_by_date (void)
{
  LiaisonRecurring days = series ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", NULL);
  LiaisonRecurring leap = series ("FREQ=YEARLY", "2024-02-29", NULL);

  assert_list (&days, "2026-02-01", "2026-09-01", "2026-03-31 2026-05-31 2026-07-31 2026-08-31");
  assert_list (&leap, "2025-01-01", "2033-01-01", "2028-02-29 2032-02-29");
}

static void
test_until_and_count_end_it (void)
{
  LiaisonRecurring day = series ("FREQ=DAILY;UNTIL=20260305", "2026-03-03T22:30Z", "America/Guatemala");
  LiaisonRecurring minute = series ("FREQ=DAILY;UNTIL=20260305T090000Z", "2026-03-03T09:00Z", "Europe/Paris");
  LiaisonRecurring counted = series ("FREQ=DAILY;COUNT=2", "2026-03-03", NULL);

  assert_list (&day, NULL, NULL, "2026-03-03T22:30Z 2026-03-04T22:30Z 2026-03-05T22:30Z");
  assert_list (&minute, NULL, NULL, "2026-03-03T09:00Z 2026-03-04T09:00Z 2026-03-05T09:00Z");
  assert_list (&counted, NULL, NULL, "2026-03-03 2026-03-04");
  assert_list (&counted, "2026-03-04", NULL, "2026-03-04");
}

static void
test_what_is_left_out_counts_but_is_not_given (void)
{
  LiaisonRecurring recurring = series ("FREQ=DAILY;COUNT=4", "2026-03-03", NULL);
  g_autofree char *one = liaison_recurrence_exclude (NULL, &(LiaisonMoment) { 2026, 3, 5, -1 });
  g_autofree char *two = liaison_recurrence_exclude (one, &(LiaisonMoment) { 2026, 3, 4, -1 });
  g_autofree char *again = liaison_recurrence_exclude (two, &(LiaisonMoment) { 2026, 3, 4, -1 });
  LiaisonMoment third = moment ("2026-03-05"), fourth = moment ("2026-03-06");

  g_assert_cmpstr (again, ==, "2026-03-04 2026-03-05");
  recurring.excluded = again;
  assert_list (&recurring, NULL, NULL, "2026-03-03 2026-03-06");
  g_assert_false (liaison_recurrence_has (&recurring, &third));
  g_assert_true (liaison_recurrence_has (&recurring, &fourth));
}

/* The start is the first occurrence, and counted, even where the rule says another day (RFC 5545, 3.8.5.3). */
static void
test_the_start_is_always_the_first (void)
{
  LiaisonRecurring recurring = series ("FREQ=WEEKLY;BYDAY=TH;COUNT=3", "2026-03-03", NULL);

  assert_list (&recurring, NULL, NULL, "2026-03-03 2026-03-05 2026-03-12");
}

/* Every second week of each beginning, against a look at every day. */
static void
test_weeks_begin_on_any_day (void)
{
  static const char *const codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

  for (int first = 0; first < 7; first++) {
    for (int days = 1; days < 128; days++) {
      LiaisonMoment monday = moment ("2026-01-05");
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
      int begin = g_bit_nth_lsf ((gulong) days, -1), week = (begin - first + 7) % 7;
      LiaisonRecurring recurring = { NULL, liaison_moment_shift (&monday, begin, 0, utc), NULL, NULL };
      g_autoptr (GString) rule = g_string_new ("FREQ=WEEKLY;INTERVAL=2;WKST=");
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *found = NULL;
      char buffer[LIAISON_MOMENT_BUFFER];
      const char *before = ";BYDAY=";

      g_string_append (rule, codes[first]);
      for (int i = 0; i < 7; i++) {
        if ((days & (1 << i)) == 0)
          continue;
        g_string_append_printf (rule, "%s%s", before, codes[i]);
        before = ",";
      }
      recurring.rule = rule->str;
      for (int day = 0, n = 0; n < 6; day++) {
        LiaisonMoment on = liaison_moment_shift (&recurring.start, day, 0, utc);
        if ((week + day) / 7 % 2 != 0 || (days & (1 << ((begin + day) % 7))) == 0)
          continue;
        g_string_append_printf (expected, "%s%s", n++ > 0 ? " " : "", liaison_moment_write (&on, buffer));
      }
      found = list (&recurring, NULL, NULL, 6);
      g_assert_cmpstr (found, ==, expected->str);
    }
  }
}

static void
test_broken_rules_are_refused (void)
{
  static const struct {
    const char *rule, *start, *zone;
  } broken[] = {
    { "", "2026-03-03", NULL },
    { "every tuesday", "2026-03-03", NULL },
    { "FREQ=FORTNIGHTLY", "2026-03-03", NULL },
    { "FREQ=DAILY;INTERVAL=0", "2026-03-03", NULL },
    { "FREQ=DAILY;INTERVAL=-1", "2026-03-03", NULL },
    { "FREQ=DAILY;INTERVAL=99999999999999999999", "2026-03-03", NULL },
    { "FREQ=DAILY;INTERVAL=1000", "2026-03-03", NULL },
    { "FREQ=DAILY;COUNT=0", "2026-03-03", NULL },
    { "FREQ=DAILY;COUNT=2000000000", "2026-03-03", NULL },
    { "FREQ=DAILY;COUNT=3;UNTIL=20260401", "2026-03-03", NULL },
    { "FREQ=DAILY;UNTIL=20260301", "2026-03-03", NULL },
    { "FREQ=DAILY;UNTIL=someday", "2026-03-03", NULL },
    { "FREQ=SECONDLY", "2026-03-03T09:00Z", NULL },
    { "FREQ=MINUTELY;COUNT=3", "2026-03-03T09:00Z", NULL },
    { "FREQ=HOURLY", "2026-03-03T09:00Z", NULL },
    { "FREQ=DAILY;BYHOUR=9", "2026-03-03", NULL },
    { "FREQ=DAILY;BYSECOND=30", "2026-03-03T09:00Z", NULL },
    { "FREQ=MONTHLY;BYMONTHDAY=40", "2026-03-03", NULL },
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-03-03", NULL },
    { "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-03-03", NULL },
    { "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=7", "2026-03-03", NULL },
    { "FREQ=WEEKLY;BYDAY=XX", "2026-03-03", NULL },
    { "RSCALE=CHINESE;FREQ=YEARLY", "2026-03-03", NULL },
    { "FREQ=DAILY", "2026-03", NULL },
    { "FREQ=DAILY", "2026", NULL },
    { "FREQ=DAILY", "0001-01-01", NULL },
    { "FREQ=DAILY", "9999-12-31", NULL },
    { "FREQ=DAILY", "2026-03-03T09:00Z", "Mars/Olympus" },
    { "FREQ=DAILY", "2026-03-03T09:00Z", "../../etc/passwd" },
    { "FREQ=DAILY", "2026-03-03T09:00Z", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    LiaisonRecurring recurring = series (broken[i].rule, broken[i].start, broken[i].zone);
    g_autoptr (GError) error = NULL;
    g_test_message ("%s from %s", broken[i].rule, broken[i].start);
    g_assert_false (liaison_recurrence_validate (&recurring, &error));
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
    g_assert_cmpuint (strlen (error->message), >, 20);
  }
}

static void
test_a_list_of_no_moments_is_refused (void)
{
  LiaisonRecurring recurring = series ("FREQ=DAILY", "2026-03-03", NULL);

  recurring.excluded = "2026-03-04 tomorrow";
  g_assert_false (liaison_recurrence_validate (&recurring, NULL));
}

/* Nothing hangs: an endless rule ends after a hundred years, and a call gives no more than was said. */
static void
test_endless_rules_end (void)
{
  LiaisonRecurring daily = series ("FREQ=DAILY", "2026-03-03", NULL);
  LiaisonRecurring yearly = series ("FREQ=YEARLY", "2026-03-03", NULL);
  LiaisonRecurring never = series ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2026-03-03", NULL);
  g_autoptr (GArray) all = liaison_recurrence_expand (&daily, NULL, NULL, 0, NULL);
  g_autoptr (GArray) years = liaison_recurrence_expand (&yearly, NULL, NULL, 0, NULL);
  g_autoptr (GArray) one = liaison_recurrence_expand (&never, NULL, NULL, 0, NULL);
  gint64 begun = g_get_monotonic_time ();
  g_autofree char *far = list (&daily, "2120-01-01", "2120-01-03", 0);
  g_autofree char *beyond = list (&daily, "2200-01-01", "2300-01-01", 0);

  g_assert_cmpuint (all->len, ==, LIAISON_RECURRENCE_MAX);
  g_assert_cmpuint (years->len, ==, 100);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (far, ==, "2120-01-01 2120-01-02");
  g_assert_cmpstr (beyond, ==, "");
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
}

static void
assert_words (const char *rule, const char *start, const char *english, const char *french)
{
  LiaisonRecurring recurring = series (rule, start, strchr (start, 'T') != NULL ? "Europe/Paris" : NULL);
  g_autofree char *en = liaison_recurrence_describe (&recurring, LIAISON_LANGUAGE_EN);
  g_autofree char *fr = liaison_recurrence_describe (&recurring, LIAISON_LANGUAGE_FR);

  g_assert_cmpstr (en, ==, english);
  g_assert_cmpstr (fr, ==, french);
}

static void
test_words (void)
{
  assert_words ("FREQ=DAILY", "2026-03-03", "Every day", "Tous les jours");
  assert_words ("FREQ=DAILY;INTERVAL=2;COUNT=1", "2026-03-03", "Every second day, once", "Un jour sur deux, 1 fois");
  assert_words ("FREQ=DAILY;INTERVAL=10;COUNT=5", "2026-03-03", "Every 10 days, 5 times", "Tous les 10 jours, 5 fois");
  assert_words ("FREQ=WEEKLY", "2026-03-03", "Every Tuesday", "Tous les mardis");
  assert_words ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270503", "2026-03-03T09:00Z",
                "Every second Tuesday until 3 May 2027", "Un mardi sur deux jusqu’au 3 mai 2027");
  assert_words ("FREQ=WEEKLY;BYDAY=MO,TU,TH;UNTIL=20270501T080000Z", "2026-03-03T09:00Z",
                "Every Monday, Tuesday and Thursday until 1 May 2027",
                "Tous les lundis, mardis et jeudis jusqu’au 1er mai 2027");
  assert_words ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH", "2026-03-03", "Every 3 weeks on Tuesday and Thursday",
                "Toutes les 3 semaines, le mardi et le jeudi");
  assert_words ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-03", "From Monday to Friday", "Du lundi au vendredi");
  assert_words ("FREQ=MONTHLY", "2026-03-03", "Every month on the 3rd", "Tous les mois, le 3");
  assert_words ("FREQ=MONTHLY;BYMONTHDAY=11", "2026-03-11", "Every month on the 11th", "Tous les mois, le 11");
  assert_words ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1", "2026-03-01", "Every 2 months on the 1st",
                "Tous les 2 mois, le 1er");
  assert_words ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31", "Every month on the last day",
                "Tous les mois, le dernier jour");
  assert_words ("FREQ=MONTHLY;BYDAY=2TU", "2026-03-10", "Every month on the second Tuesday",
                "Tous les mois, le deuxième mardi");
  assert_words ("FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27", "Every month on the last Friday",
                "Tous les mois, le dernier vendredi");
  assert_words ("FREQ=YEARLY", "2026-05-01", "Every year on 1 May", "Tous les ans, le 1er mai");
  assert_words ("FREQ=YEARLY;INTERVAL=4;BYMONTH=4;BYDAY=1MO", "2026-04-06",
                "Every 4 years on the first Monday of April", "Tous les 4 ans, le premier lundi d’avril");
  assert_words ("FREQ=YEARLY;BYMONTH=12;BYDAY=3TH", "2026-12-17", "Every year on the third Thursday of December",
                "Tous les ans, le troisième jeudi de décembre");
  assert_words ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-03-31",
                "By a particular rule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "Selon une règle particulière\u00a0: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
}

/* What a form writes it reads again. */
static void
test_common_rules_come_back (void)
{
  static const struct {
    const char *rule, *start;
  } rules[] = {
    { "FREQ=DAILY;INTERVAL=3;COUNT=10", "2026-03-03" },
    { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;UNTIL=20270503", "2026-03-03" },
    { "FREQ=WEEKLY", "2026-03-03" },
    { "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31" },
    { "FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27" },
    { "FREQ=MONTHLY", "2026-03-03" },
    { "FREQ=YEARLY", "2026-03-03" },
    { "FREQ=YEARLY;BYMONTH=3;BYDAY=1TU;COUNT=4", "2026-03-03" },
    { "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270504T080000Z", "2026-03-03T09:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    LiaisonMoment start = moment (rules[i].start);
    const char *zone = start.minute >= 0 ? "Europe/Paris" : NULL;
    LiaisonRecurrence pattern;
    g_autofree char *again = NULL;
    g_test_message ("%s", rules[i].rule);
    g_assert_true (liaison_recurrence_read (rules[i].rule, &start, zone, &pattern));
    again = liaison_recurrence_write (&pattern, &start, zone);
    g_assert_cmpstr (again, ==, rules[i].rule);
  }
}

static void
test_uncommon_rules_are_no_pattern (void)
{
  static const char *const rules[] = {
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
    "FREQ=YEARLY;BYMONTH=7",
    "FREQ=YEARLY;BYMONTH=3,7",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=DAILY;BYDAY=MO",
    "FREQ=MONTHLY;BYDAY=TU",
    "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO,SU",
    "FREQ=YEARLY;BYDAY=2TU",
    "FREQ=YEARLY;BYWEEKNO=3",
  };
  LiaisonMoment start = moment ("2026-03-03");
  LiaisonRecurrence pattern;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_test_message ("%s", rules[i]);
    g_assert_false (liaison_recurrence_read (rules[i], &start, NULL, &pattern));
  }
}

/* Splitting a series gives two that together are the first one. */
static void
test_the_parts_of_a_split_are_the_whole (void)
{
  static const char *const rules[] = { "FREQ=DAILY;COUNT=9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=9",
                                       "FREQ=WEEKLY;BYDAY=TU,SU;UNTIL=20260501",
                                       "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270101T000000Z",
                                       "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=9" };

  for (guint r = 0; r < G_N_ELEMENTS (rules); r++) {
    LiaisonRecurring whole = series (rules[r], "2026-03-03T09:00Z", "Europe/Paris");
    g_autoptr (GArray) all = liaison_recurrence_expand (&whole, NULL, NULL, 0, NULL);
    g_autofree char *expected = list (&whole, NULL, NULL, 0);
    for (guint i = 1; i < all->len; i++) {
      LiaisonMoment at = g_array_index (all, LiaisonMoment, i);
      g_autofree char *before = liaison_recurrence_end_before (&whole, &at, NULL);
      g_autofree char *after = liaison_recurrence_from (&whole, &at, NULL);
      LiaisonRecurring first = { before, whole.start, whole.zone, NULL }, second = { after, at, whole.zone, NULL };
      g_autofree char *one = list (&first, NULL, NULL, 0), *two = list (&second, NULL, NULL, 0);
      g_autofree char *both = g_strconcat (one, " ", two, NULL);
      g_assert_cmpstr (both, ==, expected);
    }
    g_assert_null (liaison_recurrence_end_before (&whole, &g_array_index (all, LiaisonMoment, 0), NULL));
  }
}

static void
assert_shift (const char *rule, const char *start, const char *to, const char *expected)
{
  LiaisonRecurring recurring = series (rule, start, "Europe/Paris");
  LiaisonMoment there = moment (to);
  g_autoptr (GError) error = NULL;
  g_autofree char *shifted = liaison_recurrence_shift (&recurring, &there, "Europe/Paris", &error);

  g_assert_cmpstr (shifted, ==, expected);
  g_assert_true (expected != NULL || g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_INVALID));
}

static void
test_a_rule_follows_its_start (void)
{
  assert_shift ("FREQ=WEEKLY;BYDAY=TU,SU", "2026-03-03", "2026-03-04", "FREQ=WEEKLY;BYDAY=WE,MO");
  assert_shift ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "2026-03-03", "2026-03-02",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;WKST=SU");
  assert_shift ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260401T080000Z", "2026-03-03T09:00Z", "2026-03-03T10:30Z",
                "FREQ=WEEKLY;UNTIL=20260401T093000Z;BYDAY=TU");
  assert_shift ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260401", "2026-03-03T09:00Z", "2026-03-05T09:00Z",
                "FREQ=WEEKLY;UNTIL=20260403;BYDAY=TH");
  /* Half past eleven in the evening, an hour later, is on the next day. */
  assert_shift ("FREQ=WEEKLY;BYDAY=TU", "2026-03-03T22:30Z", "2026-03-03T23:30Z", "FREQ=WEEKLY;BYDAY=WE");
  assert_shift ("FREQ=MONTHLY;BYMONTHDAY=3", "2026-03-03", "2026-03-10", "FREQ=MONTHLY;BYMONTHDAY=10");
  assert_shift ("FREQ=MONTHLY;BYDAY=1TU", "2026-03-03", "2026-03-11", "FREQ=MONTHLY;BYDAY=2WE");
  assert_shift ("FREQ=MONTHLY;BYDAY=-1TU", "2026-03-31", "2026-03-30", "FREQ=MONTHLY;BYDAY=-1MO");
  assert_shift ("FREQ=MONTHLY", "2026-03-03", "2026-03-04", "FREQ=MONTHLY");
  assert_shift ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "2026-03-03", "2026-04-02", "FREQ=YEARLY;BYMONTHDAY=2;BYMONTH=4");
  assert_shift ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "2026-03-03", "2026-03-04", NULL);
  assert_shift ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "2026-03-03T09:00Z", "2026-03-03T10:00Z",
                "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1");
}

static gpointer
expand_often (gpointer data)
{
  LiaisonRecurring recurring = series ("FREQ=WEEKLY;BYDAY=TU;COUNT=20", "2026-03-03T09:00Z", "Europe/Paris");

  for (int i = 0; i < 200; i++) {
    g_autofree char *found = list (&recurring, "2026-07-01", NULL, 1);
    g_assert_cmpstr (found, ==, "2026-07-07T08:00Z");
    g_assert_false (liaison_recurrence_validate (&(LiaisonRecurring) { "FREQ=X", recurring.start, NULL, NULL }, NULL));
  }
  return NULL;
}

static void
test_threads_do_not_meet (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("expand", expand_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/the-wall-clock-is-kept", test_wall_clock_is_kept);
  g_test_add_func ("/recurrence/a-skipped-time-is-one-offset-later", test_a_skipped_time_is_one_offset_later);
  g_test_add_func ("/recurrence/of-a-time-that-comes-twice-the-first",
                   test_of_a_time_that_comes_twice_the_first_is_meant);
  g_test_add_func ("/recurrence/weekdays-are-those-of-the-zone", test_weekdays_are_those_of_the_zone);
  g_test_add_func ("/recurrence/whole-days-recur-by-date", test_whole_days_recur_by_date);
  g_test_add_func ("/recurrence/until-and-count-end-it", test_until_and_count_end_it);
  g_test_add_func ("/recurrence/what-is-left-out-counts", test_what_is_left_out_counts_but_is_not_given);
  g_test_add_func ("/recurrence/the-start-is-always-the-first", test_the_start_is_always_the_first);
  g_test_add_func ("/recurrence/weeks-begin-on-any-day", test_weeks_begin_on_any_day);
  g_test_add_func ("/recurrence/broken-rules-are-refused", test_broken_rules_are_refused);
  g_test_add_func ("/recurrence/a-list-of-no-moments-is-refused", test_a_list_of_no_moments_is_refused);
  g_test_add_func ("/recurrence/endless-rules-end", test_endless_rules_end);
  g_test_add_func ("/recurrence/in-words", test_words);
  g_test_add_func ("/recurrence/common-rules-come-back", test_common_rules_come_back);
  g_test_add_func ("/recurrence/uncommon-rules-are-no-pattern", test_uncommon_rules_are_no_pattern);
  g_test_add_func ("/recurrence/the-parts-of-a-split-are-the-whole", test_the_parts_of_a_split_are_the_whole);
  g_test_add_func ("/recurrence/a-rule-follows-its-start", test_a_rule_follows_its_start);
  g_test_add_func ("/recurrence/threads-do-not-meet", test_threads_do_not_meet);
  return g_test_run ();
}
