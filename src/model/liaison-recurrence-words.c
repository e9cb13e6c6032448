// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of recurrence in words, in English and French whatever the interface's language: a French agenda may be printed
// from an English window.
#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <string.h>

static const char *const nth_words[2][5] = {
  { "last", "first", "second", "third", "fourth" },
  { "dernier", "premier", "deuxième", "troisième", "quatrième" },
};

#define IS_FRENCH(language) ((language) == LIAISON_LANGUAGE_FR)

/* The five days of work, and all seven. */
#define WORKDAYS 0x1f
#define ALL_DAYS 0x7f

static const char *
nth_word (int nth, LiaisonLanguage language)
{
  return nth_words[language][nth > 0 ? nth : 0];
}

/* "Tuesday", "Tuesday, Thursday and Friday"; in French, with an @article ("le") before each or an s after. */
static char *
list_weekdays (guint weekdays, const char *article, const char *ending, LiaisonLanguage language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 1; i <= 7; i++) {
    guint bit = 1u << (i - 1), later = weekdays & ~((bit << 1) - 1);
    if ((weekdays & bit) == 0)
      continue;
    g_string_append (text, article);
    g_string_append (text, liaison_weekday_name (i, FALSE, language));
    g_string_append (text, ending);
    if (later != 0 && (later & (later - 1)) == 0)
      g_string_append (text, IS_FRENCH (language) ? " et " : " and ");
    else if (later != 0)
      g_string_append (text, ", ");
  }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
is_one (guint weekdays)
{
  return (weekdays & (weekdays - 1)) == 0;
}

static char *
describe_daily (int interval, LiaisonLanguage language)
{
  if (interval == 1)
    return g_strdup (IS_FRENCH (language) ? "Tous les jours" : "Every day");
  if (interval == 2)
    return g_strdup (IS_FRENCH (language) ? "Un jour sur deux" : "Every second day");
  return g_strdup_printf (IS_FRENCH (language) ? "Tous les %d jours" : "Every %d days", interval);
}

static char *
describe_weekly_fr (int interval, guint weekdays)
{
  g_autofree char *days = NULL;

  if (interval == 1 && weekdays == WORKDAYS)
    return g_strdup ("Du lundi au vendredi");
  if (interval == 2 && is_one (weekdays)) {
    days = list_weekdays (weekdays, "", "", LIAISON_LANGUAGE_FR);
    return g_strdup_printf ("Un %s sur deux", days);
  }
  days = interval == 1 ? list_weekdays (weekdays, "", "s", LIAISON_LANGUAGE_FR)
                       : list_weekdays (weekdays, "le ", "", LIAISON_LANGUAGE_FR);
  return interval == 1 ? g_strdup_printf ("Tous les %s", days)
                       : g_strdup_printf ("Toutes les %d semaines, %s", interval, days);
}

static char *
describe_weekly (int interval, guint weekdays, LiaisonLanguage language)
{
  g_autofree char *days = NULL;

  if (interval == 1 && weekdays == ALL_DAYS)
    return describe_daily (1, language);
  if (IS_FRENCH (language))
    return describe_weekly_fr (interval, weekdays);
  if (interval == 1 && weekdays == WORKDAYS)
    return g_strdup ("From Monday to Friday");
  days = list_weekdays (weekdays, "", "", language);
  if (interval == 1)
    return g_strdup_printf ("Every %s", days);
  if (interval == 2 && is_one (weekdays))
    return g_strdup_printf ("Every second %s", days);
  return g_strdup_printf ("Every %d weeks on %s", interval, days);
}

/* "3rd", "1er", "3". */
static char *
write_month_day (int day, LiaisonLanguage language)
{
  static const char *const endings[] = { "th", "st", "nd", "rd" };
  gboolean is_teen = day >= 11 && day <= 13;

  if (IS_FRENCH (language))
    return g_strdup_printf ("%d%s", day, day == 1 ? "er" : "");
  return g_strdup_printf ("%d%s", day, endings[!is_teen && day % 10 <= 3 ? day % 10 : 0]);
}

/* "the second Tuesday", "the 3rd", "the last day". */
static char *
name_day_of_month (const LiaisonRecurrence *pattern, int start_day, LiaisonLanguage language)
{
  g_autofree char *day = NULL;

  if (pattern->nth != 0)
    return g_strdup_printf (IS_FRENCH (language) ? "le %s %s" : "the %s %s", nth_word (pattern->nth, language),
                            liaison_weekday_name ((int) pattern->weekday, FALSE, language));
  if (pattern->month_day < 0)
    return g_strdup (IS_FRENCH (language) ? "le dernier jour" : "the last day");
  day = write_month_day (pattern->month_day > 0 ? pattern->month_day : start_day, language);
  return g_strdup_printf (IS_FRENCH (language) ? "le %s" : "the %s", day);
}

static char *
describe_monthly (const LiaisonRecurrence *pattern, int start_day, LiaisonLanguage language)
{
  g_autofree char *day = name_day_of_month (pattern, start_day, language);

  if (pattern->interval == 1)
    return g_strdup_printf (IS_FRENCH (language) ? "Tous les mois, %s" : "Every month on %s", day);
  return g_strdup_printf (IS_FRENCH (language) ? "Tous les %d mois, %s" : "Every %d months on %s", pattern->interval,
                          day);
}

/* "3 May", "the second Tuesday of May". */
static char *
name_day_of_year (const LiaisonRecurrence *pattern, const LiaisonMoment *start, LiaisonLanguage language)
{
  LiaisonMoment day = *start;
  g_autofree char *date = liaison_moment_format (&day, NULL, language);
  char *year = g_strrstr (date, " ");
  g_autofree char *nth = NULL;
  const char *month;

  if (year != NULL)
    *year = '\0';
  if (pattern->nth == 0)
    return g_strdup_printf (IS_FRENCH (language) ? "le %s" : "%s", date);
  month = strchr (date, ' ') != NULL ? strchr (date, ' ') + 1 : "";
  nth = name_day_of_month (pattern, start->day, language);
  if (!IS_FRENCH (language))
    return g_strdup_printf ("%s of %s", nth, month);
  return g_strdup_printf (strchr ("ao", *month) != NULL ? "%s d’%s" : "%s de %s", nth, month);
}

static char *
describe_yearly (const LiaisonRecurrence *pattern, const LiaisonMoment *start, LiaisonLanguage language)
{
  g_autofree char *day = name_day_of_year (pattern, start, language);

  if (pattern->interval == 1)
    return g_strdup_printf (IS_FRENCH (language) ? "Tous les ans, %s" : "Every year on %s", day);
  return g_strdup_printf (IS_FRENCH (language) ? "Tous les %d ans, %s" : "Every %d years on %s", pattern->interval,
                          day);
}

static char *
add_end (const char *sentence, const LiaisonRecurrence *pattern, GTimeZone *zone, LiaisonLanguage language)
{
  g_autofree char *until = NULL;
  LiaisonMoment day = pattern->until;

  if (pattern->count > 0 && IS_FRENCH (language))
    return g_strdup_printf ("%s, %d fois", sentence, pattern->count);
  if (pattern->count > 0)
    return g_strdup_printf (pattern->count == 1 ? "%s, once" : "%s, %d times", sentence, pattern->count);
  if (!liaison_moment_is_set (&day))
    return g_strdup (sentence);
  if (day.minute >= 0)
    day = liaison_moment_from_wall (liaison_moment_to_wall (&day, zone), TRUE, zone);
  until = liaison_moment_format (&day, NULL, language);
  return g_strdup_printf (IS_FRENCH (language) ? "%s jusqu’au %s" : "%s until %s", sentence, until);
}

/**
 * liaison_recurrence_describe:
 *
 * Returns: (transfer full): "Every second Tuesday until 3 May 2027"; for a rule of no common kind the rule itself
 */
char *
liaison_recurrence_describe (const LiaisonRecurring *recurring, LiaisonLanguage language)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (recurring->zone);
  gint64 wall = liaison_moment_to_wall (&recurring->start, zone);
  LiaisonMoment start = liaison_moment_from_wall (wall, TRUE, zone);
  g_autofree char *sentence = NULL;
  LiaisonRecurrence pattern;

  if (!liaison_recurrence_read (recurring->rule, &recurring->start, recurring->zone, &pattern))
    return g_strdup_printf (
        IS_FRENCH (language) ? "Selon une règle particulière\u00a0: %s" : "By a particular rule: %s", recurring->rule);
  if (pattern.weekdays == 0) {
    g_autoptr (GDateTime) day = liaison_moment_to_local (&start, zone);
    pattern.weekdays = 1u << (g_date_time_get_day_of_week (day) - 1);
  }
  if (pattern.frequency == LIAISON_FREQUENCY_DAILY)
    sentence = describe_daily (pattern.interval, language);
  else if (pattern.frequency == LIAISON_FREQUENCY_WEEKLY)
    sentence = describe_weekly (pattern.interval, pattern.weekdays, language);
  else if (pattern.frequency == LIAISON_FREQUENCY_MONTHLY)
    sentence = describe_monthly (&pattern, start.day, language);
  else
    sentence = describe_yearly (&pattern, &start, language);
  return add_end (sentence, &pattern, zone, language);
}
