// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in English and French, whatever the interface's language: a French report may be printed from an English
// window.
#include "liaison-language.h"

#include <string.h>

#define NNBSP "\xe2\x80\xaf"

static const char *const months[2][12] = {
  { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December" },
  { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre" },
};

static const char *const short_months[2][12] = {
  { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" },
  { "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc." },
};

static const char *const weekdays[2][7] = {
  { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
};

static const char *const short_weekdays[2][7] = {
  { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
  { "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim." },
};

/**
 * liaison_language_of_interface:
 *
 * Returns: the language of the messages: French if the first of g_get_language_names() is French, else English
 */
LiaisonLanguage
liaison_language_of_interface (void)
{
  const char *const *names = g_get_language_names ();

  return names[0] != NULL && g_str_has_prefix (names[0], "fr") ? LIAISON_LANGUAGE_FR : LIAISON_LANGUAGE_EN;
}

/** liaison_language_code: Returns: "en" or "fr" (ISO 639-1) */
const char *
liaison_language_code (LiaisonLanguage language)
{
  return language == LIAISON_LANGUAGE_FR ? "fr" : "en";
}

/** liaison_month_format: Returns: (transfer full): "September 2015" or "septembre 2015" */
char *
liaison_month_format (int year, int month, LiaisonLanguage language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return g_strdup_printf ("%s %d", months[language][month - 1], year);
}

/** liaison_month_short_name: Returns: "Sep" or "sept."; @month: 1 to 12 */
const char *
liaison_month_short_name (int month, LiaisonLanguage language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return short_months[language][month - 1];
}

/**
 * liaison_weekday_name:
 * @weekday: 1 (Monday) to 7 (Sunday), as g_date_time_get_day_of_week()
 */
const char *
liaison_weekday_name (int weekday, gboolean abbreviated, LiaisonLanguage language)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");
  return abbreviated ? short_weekdays[language][weekday - 1] : weekdays[language][weekday - 1];
}

/**
 * liaison_moment_format:
 * @moment: what to write
 * @zone: (nullable): the zone to show a minute in; %NULL is this machine's
 * @language: English or French
 *
 * Writes exactly what is known: "2015", "September 2015", "14 September 2015", "14 September 2015, 13:30"; in French
 * the first of a month is "1er" and hours are written "13 h 30" with narrow no-break spaces.
 *
 * Returns: (transfer full): the text, "" for no moment
 */
char *
liaison_moment_format (const LiaisonMoment *moment, GTimeZone *zone, LiaisonLanguage language)
{
  g_autoptr (GTimeZone) here = zone == NULL ? g_time_zone_new_local () : g_time_zone_ref (zone);
  g_autoptr (GDateTime) local = liaison_moment_to_local (moment, here);
  g_autofree char *month = NULL;
  const char *first;
  int day, hour, minute;

  if (local == NULL)
    return g_strdup ("");
  if (moment->month == 0)
    return g_strdup_printf ("%d", moment->year);
  if (moment->day == 0)
    return liaison_month_format (moment->year, moment->month, language);
  day = g_date_time_get_day_of_month (local);
  hour = g_date_time_get_hour (local);
  minute = g_date_time_get_minute (local);
  first = language == LIAISON_LANGUAGE_FR && day == 1 ? "er" : "";
  month = liaison_month_format (g_date_time_get_year (local), g_date_time_get_month (local), language);
  if (moment->minute < 0)
    return g_strdup_printf ("%d%s %s", day, first, month);
  if (language == LIAISON_LANGUAGE_FR)
    return g_strdup_printf ("%d%s %s, %d" NNBSP "h" NNBSP "%02d", day, first, month, hour, minute);
  return g_strdup_printf ("%d %s, %02d:%02d", day, month, hour, minute);
}
