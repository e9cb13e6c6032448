// SPDX-License-Identifier: GPL-3.0-or-later
// When a meeting is, as a form asks it and as people read it.
#include "liaison-meeting-when.h"

#include "liaison-day-words.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>
#include <string.h>

static GTimeZone *
open_zone (const char *name)
{
  GTimeZone *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : g_time_zone_new_local ();
}

/* Splits an instant into a day and minutes on the clock of @zone. */
static void
split_moment (const LiaisonMoment *moment, GTimeZone *zone, LiaisonMoment *day, int *minutes)
{
  g_autoptr (GDateTime) local = NULL;

  *day = *moment;
  *minutes = -1;
  if (liaison_moment_precision (moment) != LIAISON_PRECISION_MINUTE)
    return;
  local = liaison_moment_to_local (moment, zone);
  *day = (LiaisonMoment) { (gint16) g_date_time_get_year (local), (gint8) g_date_time_get_month (local),
                           (gint8) g_date_time_get_day_of_month (local), -1 };
  *minutes = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
}

#define DAY_SECONDS (24 * 60 * 60)

/* What the clock shows at @minutes of @day, as seconds since 1970 as if it were UTC. */
static gint64
wall_of (const LiaisonMoment *day, int minutes)
{
  LiaisonMoment plain = { day->year, day->month, day->day, -1 };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return liaison_moment_to_wall (&plain, utc) + (gint64) minutes * 60;
}

/* The instant at which the clock shows @wall for the second time; FALSE where it does not. */
static gboolean
find_second (GTimeZone *zone, gint64 wall, gint64 *instant)
{
  gint64 later = wall + DAY_SECONDS;

  *instant = wall - (liaison_zone_wall_of (zone, later) - later);
  return liaison_zone_wall_of (zone, *instant) == wall && *instant != liaison_zone_instant_of (zone, wall);
}

/* FALSE where the clock skips that time. */
static gboolean
join_moment (const LiaisonMoment *day, int minutes, GTimeZone *zone, gboolean is_second, LiaisonMoment *moment)
{
  gint64 wall = wall_of (day, minutes), instant = liaison_zone_instant_of (zone, wall), second;

  if (liaison_zone_wall_of (zone, instant) != wall)
    return FALSE;
  if (is_second && find_second (zone, wall, &second))
    instant = second;
  *moment = liaison_moment_from_unix (instant);
  return TRUE;
}

/* Whether the end is in the night after the evening in which it begins: 22:00 to 1:00, but not 10:00 to 9:00. */
static gboolean
is_overnight (int from, int to)
{
  return from >= 0 && to >= 0 && to < from && to + 24 * 60 - from <= 12 * 60;
}

/* The day that an end at @to falls on. */
static LiaisonMoment
end_day (const LiaisonWhen *when)
{
  if (liaison_moment_is_set (&when->last_day))
    return when->last_day;
  return is_overnight (when->from, when->to) ? liaison_day_add (&when->day, 1) : when->day;
}

static LiaisonWhenProblem
write_minutes (const LiaisonWhen *when, LiaisonMeeting *meeting)
{
  g_autoptr (GTimeZone) zone = open_zone (when->zone);
  g_autoptr (GTimeZone) end_zone = open_zone (when->end_zone != NULL ? when->end_zone : when->zone);
  LiaisonMoment last = end_day (when);

  if (!join_moment (&when->day, when->from, zone, when->is_second, &meeting->starts))
    return LIAISON_WHEN_NO_SUCH_TIME;
  meeting->start_zone = g_strdup (when->zone != NULL ? when->zone : g_time_zone_get_identifier (zone));
  if (when->to < 0 && !liaison_moment_is_set (&when->last_day))
    return LIAISON_WHEN_FINE;
  if (!join_moment (&last, when->to < 0 ? when->from : when->to, end_zone, when->is_second, &meeting->ends))
    return LIAISON_WHEN_NO_SUCH_END;
  meeting->end_zone = g_strdup (when->end_zone != NULL ? when->end_zone : meeting->start_zone);
  return liaison_moment_compare (&meeting->ends, &meeting->starts) < 0 ? LIAISON_WHEN_END_BEFORE_START
                                                                       : LIAISON_WHEN_FINE;
}

/** liaison_when_is_twice: Returns: whether the clock shows @from twice that day */
gboolean
liaison_when_is_twice (const LiaisonWhen *when)
{
  g_autoptr (GTimeZone) zone = open_zone (when->zone);
  gint64 second;

  return liaison_moment_precision (&when->day) == LIAISON_PRECISION_DAY && when->from >= 0 &&
         find_second (zone, wall_of (&when->day, when->from), &second);
}

/* Whether @meeting starts when the clock shows its time for the second time. */
static gboolean
starts_second (const LiaisonWhen *when, const LiaisonMeeting *meeting)
{
  g_autoptr (GTimeZone) zone = open_zone (when->zone);
  LiaisonMoment second;
  gint64 instant;

  if (!liaison_when_is_twice (when) || !find_second (zone, wall_of (&when->day, when->from), &instant))
    return FALSE;
  second = liaison_moment_from_unix (instant);
  return liaison_moment_compare (&second, &meeting->starts) == 0;
}

/** liaison_when_read: Fills @when from @meeting; free it with liaison_when_clear(). */
void
liaison_when_read (LiaisonWhen *when, const LiaisonMeeting *meeting)
{
  g_autoptr (GTimeZone) zone = open_zone (meeting->start_zone);
  g_autoptr (GTimeZone) end_zone = open_zone (meeting->end_zone != NULL ? meeting->end_zone : meeting->start_zone);
  LiaisonMoment last;

  split_moment (&meeting->starts, zone, &when->day, &when->from);
  split_moment (&meeting->ends, end_zone, &last, &when->to);
  when->last_day = liaison_moment_compare (&last, &when->day) != 0 ? last : LIAISON_MOMENT_NONE;
  /* Ends in the night that follows: the form says so with the times alone. */
  if (liaison_moment_is_set (&when->last_day) && is_overnight (when->from, when->to)) {
    LiaisonMoment next = liaison_day_add (&when->day, 1);
    if (liaison_moment_compare (&next, &last) == 0)
      when->last_day = LIAISON_MOMENT_NONE;
  }
  when->zone = g_strdup (meeting->start_zone);
  if (g_strcmp0 (meeting->end_zone, meeting->start_zone) != 0)
    when->end_zone = g_strdup (meeting->end_zone);
  when->is_second = starts_second (when, meeting);
}

/**
 * liaison_when_write:
 * @when: what a form holds
 * @meeting: a copy that may be changed
 *
 * Returns: what is wrong, if anything; @meeting's dates are then of no use
 */
LiaisonWhenProblem
liaison_when_write (const LiaisonWhen *when, LiaisonMeeting *meeting)
{
  LiaisonPrecision precision = liaison_moment_precision (&when->day);

  g_clear_pointer (&meeting->start_zone, g_free);
  g_clear_pointer (&meeting->end_zone, g_free);
  meeting->starts = when->day;
  meeting->ends = LIAISON_MOMENT_NONE;
  if (precision == LIAISON_PRECISION_NONE)
    return LIAISON_WHEN_NO_DAY;
  if (precision < LIAISON_PRECISION_DAY)
    return LIAISON_WHEN_FINE;
  if (when->from >= 0)
    return write_minutes (when, meeting);
  if (!liaison_moment_is_set (&when->last_day) || liaison_moment_compare (&when->last_day, &when->day) == 0)
    return LIAISON_WHEN_FINE;
  meeting->ends = when->last_day;
  return liaison_moment_compare (&when->last_day, &when->day) < 0 ? LIAISON_WHEN_END_BEFORE_START : LIAISON_WHEN_FINE;
}

/* How many minutes after its start on the clock a meeting ends; -1 where it has no such end. */
static int
length_of (const LiaisonMeeting *meeting)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  if (meeting->starts.minute < 0 || meeting->ends.minute < 0)
    return -1;
  return (int) ((liaison_moment_to_wall (&meeting->ends, utc) - liaison_moment_to_wall (&meeting->starts, utc)) / 60);
}

/**
 * liaison_when_move:
 * @meeting: a copy that may be changed
 * @to: when it is to be instead: without a time it stays at the same one, without an end it lasts as long
 *
 * Returns: what is wrong, if anything; @meeting's dates are then of no use
 */
LiaisonWhenProblem
liaison_when_move (LiaisonMeeting *meeting, const LiaisonWhenInput *to)
{
  g_auto (LiaisonWhen) when = { 0 };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  int length = length_of (meeting);
  LiaisonWhenProblem problem;
  gboolean keeps_length;

  liaison_when_read (&when, meeting);
  keeps_length = to->to < 0 && !liaison_moment_is_set (&to->last_day) && length >= 0;
  when.day = to->day;
  when.last_day = to->last_day;
  when.is_second = FALSE;
  if (to->from >= 0)
    when.from = to->from;
  when.to = to->to;
  problem = liaison_when_write (&when, meeting);
  if (problem != LIAISON_WHEN_FINE || !keeps_length || meeting->starts.minute < 0)
    return problem;
  meeting->ends = liaison_moment_shift (&meeting->starts, 0, length, utc);
  g_set_str (&meeting->end_zone, when.end_zone != NULL ? when.end_zone : meeting->start_zone);
  return problem;
}

/** liaison_when_clear: Frees what it holds. */
void
liaison_when_clear (LiaisonWhen *when)
{
  g_clear_pointer (&when->zone, g_free);
  g_clear_pointer (&when->end_zone, g_free);
}

/** liaison_clock_time_format: Returns: (transfer full): "09:30", in French "9 h 30" with narrow no-break spaces */
char *
liaison_clock_time_format (int minutes, LiaisonLanguage language)
{
  if (language == LIAISON_LANGUAGE_FR)
    return g_strdup_printf ("%d\xe2\x80\xafh\xe2\x80\xaf%02d", minutes / 60, minutes % 60);
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/** liaison_day_format: Returns: (transfer full): "14 September 2026", with @weekday "Monday 14 September 2026" */
char *
liaison_day_format (guint32 julian, gboolean weekday, LiaisonLanguage language)
{
  g_autofree char *day = NULL;
  LiaisonMoment moment;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  moment = liaison_moment_from_date (&date);
  day = liaison_moment_format (&moment, NULL, language);
  if (!weekday)
    return g_steal_pointer (&day);
  return g_strdup_printf ("%s %s", liaison_weekday_name ((int) g_date_get_weekday (&date), FALSE, language), day);
}

/** liaison_meeting_zone: Returns: (transfer full): the zone the meeting's clock goes by */
GTimeZone *
liaison_meeting_zone (const LiaisonMeeting *meeting)
{
  return open_zone (meeting->start_zone);
}

/** liaison_meeting_span: Fills in the first and the last day the meeting touches (or may), on the calendar of @zone. */
void
liaison_meeting_span (const LiaisonMeeting *meeting, GTimeZone *zone, guint32 *first, guint32 *last)
{
  guint32 from, to;

  liaison_moment_span (&meeting->starts, zone, first, last);
  if (!liaison_moment_is_set (&meeting->ends) || liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY)
    return;
  liaison_moment_span (&meeting->ends, zone, &from, &to);
  /* What ends at midnight does not touch the day that begins then. */
  if (meeting->ends.minute >= 0 && to > *first) {
    g_autoptr (GDateTime) end = liaison_moment_to_local (&meeting->ends, zone);
    if (g_date_time_get_hour (end) == 0 && g_date_time_get_minute (end) == 0)
      to--;
  }
  *last = MAX (*last, to);
}

/** liaison_meeting_start_time: Returns: (transfer full) (nullable): the time it starts at, seen from @zone */
char *
liaison_meeting_start_time (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language)
{
  LiaisonMoment day;
  int minutes;

  split_moment (&meeting->starts, zone, &day, &minutes);
  return minutes < 0 ? NULL : liaison_clock_time_format (minutes, language);
}

static gboolean
is_clock_of_here (const LiaisonMoment *moment, GTimeZone *zone)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) there_time = liaison_moment_to_local (moment, zone);
  g_autoptr (GDateTime) here_time = liaison_moment_to_local (moment, here);

  return g_date_time_get_utc_offset (there_time) == g_date_time_get_utc_offset (here_time);
}

/* "09:30–11:00", or as much of it as is known; with the zone where its clock differs from this machine's, or the end
 * goes by another one. */
static char *
describe_times (const LiaisonMeeting *meeting, const LiaisonWhen *when, LiaisonLanguage language)
{
  g_autofree char *from = liaison_clock_time_format (when->from, language);
  g_autofree char *to = when->to >= 0 ? liaison_clock_time_format (when->to, language) : NULL;
  g_autofree char *range = to != NULL ? g_strdup_printf ("%s\xe2\x80\x93%s", from, to) : g_strdup (from);
  g_autoptr (GTimeZone) zone = liaison_meeting_zone (meeting);

  if (to != NULL && when->end_zone != NULL)
    return g_strdup_printf ("%s (%s) \xe2\x80\x93 %s (%s)", from, g_time_zone_get_identifier (zone), to,
                            when->end_zone);
  if (is_clock_of_here (&meeting->starts, zone))
    return g_steal_pointer (&range);
  return g_strdup_printf ("%s (%s)", range, g_time_zone_get_identifier (zone));
}

/**
 * liaison_meeting_when:
 *
 * Returns: (transfer full): exactly what is known, on the clock of the meeting's own zone: "September 2015", "Monday 14
 *   September 2026, 09:30–11:00 (Africa/Dakar)"
 */
char *
liaison_meeting_when (const LiaisonMeeting *meeting, LiaisonLanguage language)
{
  g_auto (LiaisonWhen) when = { 0 };
  g_autoptr (GTimeZone) zone = liaison_meeting_zone (meeting);
  g_autofree char *first = NULL, *end = NULL, *times = NULL;
  guint32 from, to;

  if (liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY)
    return liaison_moment_format (&meeting->starts, zone, language);
  liaison_when_read (&when, meeting);
  liaison_moment_span (&when.day, zone, &from, &to);
  first = liaison_day_format (from, TRUE, language);
  if (liaison_moment_is_set (&when.last_day)) {
    char *both;
    liaison_moment_span (&when.last_day, zone, &from, &to);
    end = liaison_day_format (from, TRUE, language);
    both = g_strdup_printf ("%s \xe2\x80\x93 %s", first, end);
    g_free (first);
    first = both;
  }
  if (when.from < 0)
    return g_steal_pointer (&first);
  times = describe_times (meeting, &when, language);
  return g_strdup_printf ("%s, %s", first, times);
}

/** liaison_meeting_is_past: Returns: whether all days it may be on have begun, or its minute has come; @now is in UTC
 */
gboolean
liaison_meeting_is_past (const LiaisonMeeting *meeting, const LiaisonMoment *now)
{
  g_autoptr (GTimeZone) here = NULL;
  guint32 first, last, today, unused;

  if (!liaison_moment_is_set (&meeting->starts))
    return FALSE;
  if (liaison_moment_precision (&meeting->starts) == LIAISON_PRECISION_MINUTE)
    return liaison_moment_compare (&meeting->starts, now) <= 0;
  here = g_time_zone_new_local ();
  liaison_moment_span (&meeting->starts, here, &first, &last);
  liaison_moment_span (now, here, &today, &unused);
  return last <= today;
}
