// SPDX-License-Identifier: GPL-3.0-or-later
// Points in time as an office writes them down: a year, a month, a day, or a minute.
#include "liaison-moment.h"

#include "liaison-clock.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads @count digits; -1 if there are fewer. */
static int
read_digits (const char **cursor, int count)
{
  int value = 0;

  for (int i = 0; i < count; i++) {
    if (!g_ascii_isdigit (**cursor))
      return -1;
    value = value * 10 + (*(*cursor)++ - '0');
  }
  return value;
}

/* Reads "THH:MM[:SS]Z" into minutes. */
static gboolean
read_time (const char **cursor, LiaisonMoment *moment)
{
  int hour, minute;

  (*cursor)++;
  hour = read_digits (cursor, 2);
  if (hour < 0 || hour > 23 || *(*cursor)++ != ':')
    return FALSE;
  minute = read_digits (cursor, 2);
  if (minute < 0 || minute > 59)
    return FALSE;
  if (**cursor == ':') {
    int second;
    (*cursor)++;
    second = read_digits (cursor, 2);
    /* 60: a leap second. */
    if (second < 0 || second > 60)
      return FALSE;
  }
  if (*(*cursor)++ != 'Z')
    return FALSE;
  moment->minute = (gint16) (hour * 60 + minute);
  return TRUE;
}

static gboolean
read_moment (const char *cursor, LiaisonMoment *out)
{
  int year = read_digits (&cursor, 4), month = 0, day = 0;

  if (year < 1)
    return FALSE;
  if (*cursor == '-') {
    cursor++;
    month = read_digits (&cursor, 2);
    if (month < 1 || month > 12)
      return FALSE;
    if (*cursor == '-') {
      cursor++;
      day = read_digits (&cursor, 2);
      if (day < 1 || !g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
        return FALSE;
    }
  }
  *out = (LiaisonMoment) { (gint16) year, (gint8) month, (gint8) day, -1 };
  if (*cursor == 'T' && (day == 0 || !read_time (&cursor, out)))
    return FALSE;
  return *cursor == '\0';
}

static GDateDay
last_day_of (int month, int year)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/** liaison_moment_precision: Returns: how much of it is known */
LiaisonPrecision
liaison_moment_precision (const LiaisonMoment *moment)
{
  if (moment->year == 0)
    return LIAISON_PRECISION_NONE;
  if (moment->month == 0)
    return LIAISON_PRECISION_YEAR;
  if (moment->day == 0)
    return LIAISON_PRECISION_MONTH;
  return moment->minute < 0 ? LIAISON_PRECISION_DAY : LIAISON_PRECISION_MINUTE;
}

/** liaison_moment_is_set: Returns: whether anything at all is known */
gboolean
liaison_moment_is_set (const LiaisonMoment *moment)
{
  return moment->year != 0;
}

/**
 * liaison_moment_parse:
 * @text: "2015", "2015-09", "2015-09-14" or "2015-09-14T13:30Z" (ISO 8601); "" is no moment
 * @moment: (out): where to put it; left alone on failure
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: whether @text is one of those forms and names a day that exists
 */
gboolean
liaison_moment_parse (const char *text, LiaisonMoment *moment, GError **error)
{
  g_return_val_if_fail (moment != NULL, FALSE);
  if (text == NULL || *text == '\0') {
    *moment = LIAISON_MOMENT_NONE;
    return TRUE;
  }
  if (read_moment (text, moment))
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
               _ ("“%.40s” is not a date: write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MMZ"), text);
  return FALSE;
}

/**
 * liaison_moment_write:
 * @moment: what to write
 * @buffer: %LIAISON_MOMENT_BUFFER bytes
 *
 * Returns: @buffer, holding the form liaison_moment_parse() reads; these forms sort as text in time order
 */
const char *
liaison_moment_write (const LiaisonMoment *moment, char *buffer)
{
  switch (liaison_moment_precision (moment)) {
  case LIAISON_PRECISION_YEAR:
    g_snprintf (buffer, LIAISON_MOMENT_BUFFER, "%04d", moment->year);
    break;
  case LIAISON_PRECISION_MONTH:
    g_snprintf (buffer, LIAISON_MOMENT_BUFFER, "%04d-%02d", moment->year, moment->month);
    break;
  case LIAISON_PRECISION_DAY:
    g_snprintf (buffer, LIAISON_MOMENT_BUFFER, "%04d-%02d-%02d", moment->year, moment->month, moment->day);
    break;
  case LIAISON_PRECISION_MINUTE:
    g_snprintf (buffer, LIAISON_MOMENT_BUFFER, "%04d-%02d-%02dT%02d:%02dZ", moment->year, moment->month, moment->day,
                moment->minute / 60, moment->minute % 60);
    break;
  case LIAISON_PRECISION_NONE:
  default:
    buffer[0] = '\0';
  }
  return buffer;
}

/** liaison_moment_compare: Returns: less than, equal to or greater than 0; what is less precise comes first */
int
liaison_moment_compare (const LiaisonMoment *a, const LiaisonMoment *b)
{
  if (a->year != b->year)
    return a->year - b->year;
  if (a->month != b->month)
    return a->month - b->month;
  if (a->day != b->day)
    return a->day - b->day;
  return a->minute - b->minute;
}

/** liaison_moment_from_unix: Returns: the minute that @seconds since 1970 UTC falls in */
LiaisonMoment
liaison_moment_from_unix (gint64 seconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);

  return utc != NULL ? liaison_moment_from_local (utc) : LIAISON_MOMENT_NONE;
}

/** liaison_moment_from_date: Returns: that day */
LiaisonMoment
liaison_moment_from_date (const GDate *date)
{
  return (LiaisonMoment) { (gint16) g_date_get_year (date), (gint8) g_date_get_month (date),
                           (gint8) g_date_get_day (date), -1 };
}

/** liaison_moment_from_local: Returns: the minute (in UTC) of @local, whatever its zone */
LiaisonMoment
liaison_moment_from_local (GDateTime *local)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (local);

  return (LiaisonMoment) { (gint16) g_date_time_get_year (utc), (gint8) g_date_time_get_month (utc),
                           (gint8) g_date_time_get_day_of_month (utc),
                           (gint16) (g_date_time_get_hour (utc) * 60 + g_date_time_get_minute (utc)) };
}

/**
 * liaison_moment_to_local:
 * @moment: of any precision but none
 * @zone: where it is looked at from
 *
 * Returns: (transfer full) (nullable): the moment, or the first midnight of its day, month or year, in @zone
 */
GDateTime *
liaison_moment_to_local (const LiaisonMoment *moment, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = NULL;

  if (!liaison_moment_is_set (moment))
    return NULL;
  if (moment->minute < 0)
    return g_date_time_new (zone, moment->year, MAX (moment->month, 1), MAX (moment->day, 1), 0, 0, 0);
  utc = g_date_time_new_utc (moment->year, moment->month, moment->day, moment->minute / 60, moment->minute % 60, 0);
  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/**
 * liaison_moment_span:
 * @moment: of any precision but none
 * @zone: where days are counted
 * @first_julian: (out): the first day it may be, as g_date_get_julian()
 * @last_julian: (out): the last
 */
void
liaison_moment_span (const LiaisonMoment *moment, GTimeZone *zone, guint32 *first_julian, guint32 *last_julian)
{
  GDate first, last;
  int from = moment->month != 0 ? moment->month : 1, to = moment->month != 0 ? moment->month : 12;

  g_return_if_fail (liaison_moment_is_set (moment));
  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  if (moment->minute >= 0) {
    g_autoptr (GDateTime) local = liaison_moment_to_local (moment, zone);
    g_date_set_dmy (&first, (GDateDay) g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                    (GDateYear) g_date_time_get_year (local));
    last = first;
  } else if (moment->day != 0) {
    g_date_set_dmy (&first, (GDateDay) moment->day, moment->month, (GDateYear) moment->year);
    last = first;
  } else {
    g_date_set_dmy (&first, 1, from, (GDateYear) moment->year);
    g_date_set_dmy (&last, last_day_of (to, moment->year), to, (GDateYear) moment->year);
  }
  *first_julian = g_date_get_julian (&first);
  *last_julian = g_date_get_julian (&last);
}

/** liaison_moment_today: Returns: this day, in this machine's time zone */
LiaisonMoment
liaison_moment_today (void)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (liaison_clock_now () / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return (LiaisonMoment) { (gint16) g_date_time_get_year (local), (gint8) g_date_time_get_month (local),
                           (gint8) g_date_time_get_day_of_month (local), -1 };
}

/**
 * liaison_moment_days_ago:
 * @moment: of any precision but none
 * @today: a day
 *
 * Returns: how many days ago the last day that @moment may mean was, 0 if it may be today or later
 */
int
liaison_moment_days_ago (const LiaisonMoment *moment, const LiaisonMoment *today)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first, end, now, ignored;

  liaison_moment_span (moment, here, &first, &end);
  liaison_moment_span (today, here, &now, &ignored);
  return end < now ? (int) (now - end) : 0;
}
