// SPDX-License-Identifier: GPL-3.0-or-later
// When meetings are: the times of an occurrence, moving, and the rules that a commit keeps.
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY_SECONDS (24 * 60 * 60)

static const char *
end_zone_of (const LiaisonMeeting *meeting)
{
  return meeting->end_zone != NULL ? meeting->end_zone : meeting->start_zone;
}

/**
 * liaison_meeting_set_start:
 * @starts: a day or a minute
 *
 * Moves a meeting: its end follows, on the wall clock of its own zone, so that it ends at the same hour there on any
 * day. An end of another precision than the new start goes.
 */
void
liaison_meeting_set_start (LiaisonMeeting *meeting, const LiaisonMoment *starts)
{
  g_autoptr (GTimeZone) start_zone = liaison_zone_open (meeting->start_zone);
  g_autoptr (GTimeZone) end_zone = liaison_zone_open (end_zone_of (meeting));
  gint64 delta = liaison_moment_to_wall (starts, start_zone) - liaison_moment_to_wall (&meeting->starts, start_zone);
  LiaisonPrecision precision = liaison_moment_precision (starts);

  if (liaison_moment_precision (&meeting->ends) == precision &&
      liaison_moment_precision (&meeting->starts) == precision && precision >= LIAISON_PRECISION_DAY)
    meeting->ends = liaison_moment_from_wall (liaison_moment_to_wall (&meeting->ends, end_zone) + delta,
                                              precision == LIAISON_PRECISION_DAY, end_zone);
  else if (liaison_moment_precision (&meeting->starts) != precision)
    meeting->ends = LIAISON_MOMENT_NONE;
  meeting->starts = *starts;
}

/** liaison_meeting_at: Returns: (transfer full): a copy of a series with the times of one occurrence */
LiaisonMeeting *
liaison_meeting_at (const LiaisonMeeting *series, const LiaisonMoment *occurrence)
{
  LiaisonMeeting *copy = (LiaisonMeeting *) liaison_record_copy (&series->record);

  liaison_meeting_set_start (copy, occurrence);
  return copy;
}

/** liaison_meeting_begun_before: Returns: the first day on which @meeting could start to be still under way at @moment
 */
LiaisonMoment
liaison_meeting_begun_before (const LiaisonMeeting *meeting, const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  gint64 length = 0;

  if (liaison_moment_precision (&meeting->ends) >= LIAISON_PRECISION_DAY)
    length = liaison_moment_to_wall (&meeting->ends, utc) - liaison_moment_to_wall (&meeting->starts, utc);
  return liaison_moment_shift (moment, -(int) CLAMP (length / DAY_SECONDS + (length > 0), 0, 36600), 0, utc);
}

/** liaison_meeting_touches: Returns: whether it is, or may be, on one of the days from @first to @last, as
 * g_date_get_julian() counts them, in @zone */
gboolean
liaison_meeting_touches (const LiaisonMeeting *meeting, GTimeZone *zone, guint32 first, guint32 last)
{
  guint32 from, to, end = 0;

  liaison_moment_span (&meeting->starts, zone, &from, &to);
  if (liaison_moment_is_set (&meeting->ends)) {
    guint32 ignored;
    liaison_moment_span (&meeting->ends, zone, &ignored, &end);
  }
  return from <= last && MAX (to, end) >= first;
}

static gboolean
refuse (GError **error, const char *text)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, text);
  return FALSE;
}

static gboolean
check_zone (const char *name, GError **error)
{
  if (name == NULL || liaison_zone_is_known (name))
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%s” is no known time zone, such as Europe/Paris"),
               name);
  return FALSE;
}

/* The day of a moment where it is; of a month or a year its first or its last day. */
static guint32
day_of (const LiaisonMoment *moment, const char *zone_name, gboolean last_day)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (zone_name);
  guint32 first, last;

  liaison_moment_span (moment, zone, &first, &last);
  return last_day ? last : first;
}

static gboolean
ends_before_it_starts (const LiaisonMeeting *meeting)
{
  if (!liaison_moment_is_set (&meeting->starts) || !liaison_moment_is_set (&meeting->ends))
    return FALSE;
  if (meeting->starts.minute >= 0 && meeting->ends.minute >= 0)
    return liaison_moment_compare (&meeting->ends, &meeting->starts) < 0;
  return day_of (&meeting->ends, end_zone_of (meeting), TRUE) < day_of (&meeting->starts, meeting->start_zone, FALSE);
}

/* Of a meeting at ten o'clock, an end "in 2028" says nothing, and would make it last for years. */
static gboolean
ends_less_precisely (const LiaisonMeeting *meeting)
{
  return liaison_moment_is_set (&meeting->starts) && liaison_moment_is_set (&meeting->ends) &&
         liaison_moment_precision (&meeting->ends) < liaison_moment_precision (&meeting->starts);
}

/**
 * liaison_meeting_validate:
 * @error: %LIAISON_ERROR_INVALID with a sentence for people
 *
 * Checks what its times, zones and recurrence say together; liaison_store_commit() does so for what it changes of them.
 */
gboolean
liaison_meeting_validate (const LiaisonMeeting *meeting, GError **error)
{
  gboolean is_override = !liaison_id_is_nil (&meeting->recurrence_of);
  LiaisonRecurring recurring;

  if (!check_zone (meeting->start_zone, error) || !check_zone (meeting->end_zone, error))
    return FALSE;
  if (ends_before_it_starts (meeting))
    return refuse (error, _ ("the meeting ends before it starts"));
  if (ends_less_precisely (meeting))
    return refuse (error, _ ("the end is told less precisely than the start: a day and a time need a day and a time"));
  if (is_override && !liaison_moment_is_set (&meeting->recurrence_at))
    return refuse (error, _ ("an occurrence of a series needs the time for which it was planned (recurrence_at)"));
  if (meeting->recurrence == NULL)
    return TRUE;
  if (is_override)
    return refuse (error, _ ("an occurrence of a series cannot recur itself"));
  if (g_strcmp0 (meeting->status, "planned") != 0 && g_strcmp0 (meeting->status, "cancelled") != 0)
    return refuse (error, _ ("a meeting that recurs is planned or cancelled; each occurrence is held for itself"));
  recurring = liaison_recurring_of (meeting);
  return liaison_recurrence_validate (&recurring, error);
}
