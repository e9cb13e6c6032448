// SPDX-License-Identifier: GPL-3.0-or-later
// Days as the calendar counts them, and as the register writes them.
#include "liaison-calendar-days.h"

/** liaison_calendar_day: @julian: as g_date_get_julian() */
LiaisonMoment
liaison_calendar_day (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return liaison_moment_from_date (&date);
}

/** liaison_calendar_julian: Returns: the first day of @moment here */
guint32
liaison_calendar_julian (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first, last;

  liaison_moment_span (moment, here, &first, &last);
  return first;
}

/** liaison_calendar_today: Returns: as g_date_get_julian() */
guint32
liaison_calendar_today (void)
{
  LiaisonMoment today = liaison_moment_today ();

  return liaison_calendar_julian (&today);
}

/** liaison_calendar_last_day: Returns: the last day there is: 31 December 9999 */
guint32
liaison_calendar_last_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 31, G_DATE_DECEMBER, 9999);
  return g_date_get_julian (&date);
}

/** liaison_calendar_add_months: Returns: the same day of another month, or its last one; never before the first or
 * after the last day there is */
guint32
liaison_calendar_add_months (guint32 julian, int months)
{
  GDate date;
  int month;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  month = g_date_get_year (&date) * 12 + (int) g_date_get_month (&date) - 1 + months;
  if (month < 12)
    return 1;
  if (month / 12 > 9999)
    return liaison_calendar_last_day ();
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);
  return g_date_get_julian (&date);
}
