// SPDX-License-Identifier: GPL-3.0-or-later
// What a reminder says: when, and nothing else.
//
// Notifications stand on locked screens and in the logs of a desktop: not even the kind of a meeting is told.
#include "liaison-reminder-text.h"

#include "liaison-meeting-when.h"

#include <glib/gi18n.h>

static char *
tell_day (guint32 day, guint32 today, LiaisonLanguage language)
{
  g_autofree char *date = NULL;

  if (day == today)
    return g_strdup (_ ("A meeting takes place today"));
  if (day == today + 1)
    return g_strdup (_ ("A meeting takes place tomorrow"));
  date = liaison_day_format (day, TRUE, language);
  /* Translators: %s is a day: "Tuesday 3 March 2026". */
  return g_strdup_printf (_ ("A meeting takes place on %s"), date);
}

/**
 * liaison_reminder_text:
 * @starts: when the meeting begins: a day or a minute
 * @now: this minute
 * @zone: whose clock is told
 *
 * Returns: (transfer full): "A meeting starts at 10:00", with the day if it is not today
 */
char *
liaison_reminder_text (const LiaisonMoment *starts, const LiaisonMoment *now, GTimeZone *zone, LiaisonLanguage language)
{
  g_autoptr (GDateTime) local = liaison_moment_to_local (starts, zone);
  g_autofree char *time = NULL, *date = NULL;
  guint32 day, today, ignored;

  g_return_val_if_fail (local != NULL, NULL);

  liaison_moment_span (starts, zone, &day, &ignored);
  liaison_moment_span (now, zone, &today, &ignored);
  if (starts->minute < 0)
    return tell_day (day, today, language);
  time = liaison_clock_time_format (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local), language);
  if (day == today && liaison_moment_compare (starts, now) < 0)
    /* Translators: %s is a time of day: "10:00". */
    return g_strdup_printf (_ ("A meeting started at %s"), time);
  if (day == today)
    /* Translators: %s is a time of day: "10:00". */
    return g_strdup_printf (_ ("A meeting starts at %s"), time);
  if (day == today + 1)
    /* Translators: %s is a time of day: "10:00". */
    return g_strdup_printf (_ ("A meeting starts tomorrow at %s"), time);
  date = liaison_day_format (day, TRUE, language);
  if (day < today)
    /* Translators: a day, "Tuesday 3 March 2026", then a time, "10:00". */
    return g_strdup_printf (_ ("A meeting started on %s at %s"), date, time);
  /* Translators: a day, "Tuesday 3 March 2026", then a time, "10:00". */
  return g_strdup_printf (_ ("A meeting starts on %s at %s"), date, time);
}
