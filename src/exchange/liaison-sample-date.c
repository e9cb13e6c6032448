// SPDX-License-Identifier: GPL-3.0-or-later
// Dates that move with today, as data/sample/README.md describes them.
#include "liaison-sample-date.h"

#include "liaison-moment.h"

#include <string.h>

/* A century: nobody's sample needs more, and no date leaves the calendar. */
#define MONTHS_MAX 1200

static gboolean
is_weekend (const GDate *date)
{
  GDateWeekday day = g_date_get_weekday (date);

  return day == G_DATE_SATURDAY || day == G_DATE_SUNDAY;
}

/* Goes @count working days on, or back; to the next one first, if today is none. */
static void
add_working_days (GDate *date, int count)
{
  while (is_weekend (date))
    g_date_add_days (date, 1);
  for (; count > 0; count--)
    do
      g_date_add_days (date, 1);
    while (is_weekend (date));
  for (; count < 0; count++)
    do
      g_date_subtract_days (date, 1);
    while (is_weekend (date));
}

static gboolean
add_units (GDate *date, char unit, int count)
{
  guint size = (guint) ABS (count);

  switch (unit) {
  case 'b':
    add_working_days (date, count);
    return TRUE;
  case 'w':
    size *= 7;
    break;
  case 'd':
    break;
  case 'm':
  case 'y':
    size *= unit == 'y' ? 12 : 1;
    if (size > MONTHS_MAX)
      return FALSE;
    if (count < 0)
      g_date_subtract_months (date, size);
    else
      g_date_add_months (date, size);
    return TRUE;
  default:
    return FALSE;
  }
  if (count < 0)
    g_date_subtract_days (date, size);
  else
    g_date_add_days (date, size);
  return TRUE;
}

/* "HH:MM" and perhaps "[ZONE]": the minute in UTC. */
static gboolean
read_time (const char *text, const GDate *date, LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) local = NULL;
  int hour, minute;

  if (strlen (text) < 5 || !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) || text[2] != ':' ||
      !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return FALSE;
  hour = (text[0] - '0') * 10 + text[1] - '0';
  minute = (text[3] - '0') * 10 + text[4] - '0';
  text += 5;
  if (*text == '[' && g_str_has_suffix (text, "]")) {
    g_autofree char *name = g_strndup (text + 1, strlen (text) - 2);
    zone = g_time_zone_new_identifier (name);
  } else if (*text == '\0') {
    zone = g_time_zone_new_local ();
  }
  if (zone == NULL)
    return FALSE;
  local = g_date_time_new (zone, g_date_get_year (date), (int) g_date_get_month (date), g_date_get_day (date), hour,
                           minute, 0);
  if (local == NULL)
    return FALSE;
  *moment = liaison_moment_from_local (local);
  return TRUE;
}

/**
 * liaison_sample_date:
 * @text: "@+3d", "@-14dT10:00[Africa/Dakar]", "@-14m~month"
 * @today: the day it counts from
 *
 * Returns: (transfer full) (nullable): the moment as liaison_moment_write() writes it; %NULL where @text is of no such
 * form
 */
char *
liaison_sample_date (const char *text, const GDate *today)
{
  GDate date = *today;
  char buffer[LIAISON_MOMENT_BUFFER];
  char *rest = NULL;
  LiaisonMoment moment;
  gint64 count;

  if (text[0] != '@' || (text[1] != '+' && text[1] != '-') || !g_ascii_isdigit (text[2]))
    return NULL;
  count = g_ascii_strtoll (text + 1, &rest, 10);
  if (ABS (count) > 9999 || !add_units (&date, *rest, (int) count) || !g_date_valid (&date))
    return NULL;
  rest++;
  moment = liaison_moment_from_date (&date);
  if (*rest == 'T') {
    if (!read_time (rest + 1, &date, &moment))
      return NULL;
  } else if (strcmp (rest, "~month") == 0) {
    moment.day = 0;
  } else if (strcmp (rest, "~year") == 0) {
    moment.month = moment.day = 0;
  } else if (*rest != '\0') {
    return NULL;
  }
  return g_strdup (liaison_moment_write (&moment, buffer));
}
