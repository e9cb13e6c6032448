// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times of meetings as documents write them.
#include "liaison-report-dates.h"

#include <string.h>

#define EN_DASH "\xe2\x80\x93"
#define NNBSP   "\xe2\x80\xaf"
#define NBSP    "\xc2\xa0"

static LiaisonMoment
moment_of (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return liaison_moment_from_date (&date);
}

static char *
format_time (GDateTime *time, LiaisonLanguage language)
{
  int hour = g_date_time_get_hour (time), minute = g_date_time_get_minute (time);

  return language == LIAISON_LANGUAGE_FR ? g_strdup_printf ("%d" NNBSP "h" NNBSP "%02d", hour, minute)
                                         : g_strdup_printf ("%02d:%02d", hour, minute);
}

/** liaison_report_capitalize: Returns: (transfer full): @text, which is taken, with its first letter a capital */
char *
liaison_report_capitalize (char *text)
{
  g_autofree char *taken = text;
  char first[8] = "";

  if (*taken == '\0')
    return g_steal_pointer (&taken);
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (taken)), first);
  return g_strconcat (first, g_utf8_next_char (taken), NULL);
}

/** liaison_report_day: Returns: (transfer full): "14 September 2026", "1er septembre 2026" */
char *
liaison_report_day (guint32 julian, LiaisonLanguage language)
{
  LiaisonMoment day = moment_of (julian);

  return liaison_moment_format (&day, NULL, language);
}

/** liaison_report_long_day: Returns: (transfer full): "Monday 14 September 2026", "lundi 14 septembre 2026" */
char *
liaison_report_long_day (guint32 julian, LiaisonLanguage language)
{
  g_autofree char *day = liaison_report_day (julian, language);

  return g_strdup_printf ("%s %s", liaison_weekday_name ((int) ((julian - 1) % 7) + 1, FALSE, language), day);
}

/* "1er", "14" */
static char *
number_of (const LiaisonMoment *day, LiaisonLanguage language)
{
  return g_strdup_printf ("%d%s", day->day, language == LIAISON_LANGUAGE_FR && day->day == 1 ? "er" : "");
}

/* Whether a period is whole months, more than one. */
static gboolean
is_months (const LiaisonMoment *from, const LiaisonMoment *to, guint32 last)
{
  LiaisonMoment next = moment_of (last + 1);

  return from->day == 1 && next.day == 1 && (from->year != to->year || from->month != to->month);
}

static char *
write_months (const LiaisonMoment *from, const LiaisonMoment *to, LiaisonLanguage language)
{
  g_autofree char *end = liaison_month_format (to->year, to->month, language);
  g_autofree char *start = liaison_month_format (from->year, from->month, language);

  if (from->year == to->year)
    *strrchr (start, ' ') = '\0';
  if (from->year == to->year && from->month == 1 && to->month == 12)
    return g_strdup_printf ("%d", from->year);
  return g_strdup_printf ("%s " EN_DASH " %s", start, end);
}

/** liaison_report_days: Returns: (transfer full): "23–29 November 2026", "du 23 au 29 novembre 2026", "septembre –
 * octobre 2026" */
char *
liaison_report_days (guint32 first, guint32 last, LiaisonLanguage language)
{
  LiaisonMoment from = moment_of (first), to = moment_of (last);
  g_autofree char *end = liaison_report_day (last, language);
  g_autofree char *start = from.year == to.year && from.month == to.month ? number_of (&from, language)
                                                                          : liaison_report_day (first, language);

  if (first == last)
    return g_steal_pointer (&end);
  if (is_months (&from, &to, last))
    return write_months (&from, &to, language);
  if (language == LIAISON_LANGUAGE_FR)
    return g_strdup_printf ("du %s au %s", start, end);
  return g_strdup_printf (from.year == to.year && from.month == to.month ? "%s" EN_DASH "%s" : "%s " EN_DASH " %s",
                          start, end);
}

/** liaison_report_start: Returns: (transfer full) (nullable): the time it begins at; %NULL if it has none */
char *
liaison_report_start (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language)
{
  g_autoptr (GDateTime) start = NULL;

  if (liaison_moment_precision (&meeting->starts) != LIAISON_PRECISION_MINUTE)
    return NULL;
  start = liaison_moment_to_local (&meeting->starts, zone);
  return format_time (start, language);
}

/** liaison_report_times: Returns: (transfer full) (nullable): "10:00–11:30", or what is known of it */
char *
liaison_report_times (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language)
{
  g_autofree char *from = liaison_report_start (meeting, zone, language);
  g_autofree char *to = NULL;
  g_autoptr (GDateTime) end = NULL;

  if (from == NULL || liaison_moment_precision (&meeting->ends) != LIAISON_PRECISION_MINUTE)
    return g_steal_pointer (&from);
  end = liaison_moment_to_local (&meeting->ends, zone);
  to = format_time (end, language);
  return g_strconcat (from, EN_DASH, to, NULL);
}

/* "America/New_York" is the time of "New York". */
static char *
place_of (const char *zone)
{
  const char *slash = strrchr (zone, '/');

  return g_strdelimit (g_strdup (slash != NULL ? slash + 1 : zone), "_", ' ');
}

static GTimeZone *
zone_of (const LiaisonMeeting *meeting)
{
  GTimeZone *zone = meeting->start_zone != NULL ? g_time_zone_new_identifier (meeting->start_zone) : NULL;

  return zone != NULL ? zone : g_time_zone_new_local ();
}

/**
 * liaison_report_elsewhere:
 *
 * Returns: (transfer full) (nullable): "04:00 (Guatemala)" where the clock of the meeting's own place differs
 * from that of @zone
 */
char *
liaison_report_elsewhere (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language)
{
  g_autoptr (GTimeZone) own = zone_of (meeting);
  g_autoptr (GDateTime) here = NULL, there = NULL;
  g_autofree char *time = NULL, *place = NULL;

  if (meeting->start_zone == NULL || liaison_moment_precision (&meeting->starts) != LIAISON_PRECISION_MINUTE)
    return NULL;
  here = liaison_moment_to_local (&meeting->starts, zone);
  there = liaison_moment_to_local (&meeting->starts, own);
  if (g_date_time_get_utc_offset (here) == g_date_time_get_utc_offset (there))
    return NULL;
  time = format_time (there, language);
  place = place_of (meeting->start_zone);
  return g_strdup_printf ("%s" NBSP "(%s)", time, place);
}

/**
 * liaison_report_span:
 * @first: (out): the first day it touches, on the calendar of @zone; of a month or a year, the first of it
 * @last: (out): the last
 *
 * Returns: whether its days are known
 */
gboolean
liaison_report_span (const LiaisonMeeting *meeting, GTimeZone *zone, guint32 *first, guint32 *last)
{
  guint32 from, to;

  liaison_moment_span (&meeting->starts, zone, first, last);
  if (liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY)
    return FALSE;
  if (!liaison_moment_is_set (&meeting->ends))
    return TRUE;
  liaison_moment_span (&meeting->ends, zone, &from, &to);
  /* What ends at midnight does not touch the day that begins then. */
  if (meeting->ends.minute >= 0 && to > *first) {
    g_autoptr (GDateTime) end = liaison_moment_to_local (&meeting->ends, zone);
    to -= g_date_time_get_hour (end) == 0 && g_date_time_get_minute (end) == 0 ? 1 : 0;
  }
  *last = MAX (*last, to);
  return TRUE;
}

/** liaison_report_when: Returns: (transfer full): exactly what is known, on the clock of the meeting's own place */
char *
liaison_report_when (const LiaisonMeeting *meeting, LiaisonLanguage language)
{
  g_autoptr (GTimeZone) own = zone_of (meeting);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *day = NULL, *times = NULL, *elsewhere = NULL, *last_day = NULL, *place = NULL;
  guint32 first, last;

  if (!liaison_report_span (meeting, own, &first, &last))
    return liaison_moment_format (&meeting->starts, own, language);
  day = liaison_report_long_day (first, language);
  times = liaison_report_times (meeting, own, language);
  elsewhere = liaison_report_elsewhere (meeting, here, language);
  if (last > first) {
    char *both;
    last_day = liaison_report_long_day (last, language);
    both = g_strdup_printf ("%s " EN_DASH " %s", day, last_day);
    g_free (day);
    day = both;
  }
  if (times == NULL)
    return g_steal_pointer (&day);
  if (elsewhere == NULL)
    return g_strdup_printf ("%s, %s", day, times);
  place = place_of (meeting->start_zone);
  return g_strdup_printf ("%s, %s" NBSP "(%s)", day, times, place);
}
