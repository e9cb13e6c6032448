// SPDX-License-Identifier: GPL-3.0-or-later
// The second zone that some days of the calendar are shown in: that of where one travels.
#include "liaison-week-abroad.h"

#include "liaison-country-names.h"
#include "liaison-meeting-when.h"
#include "liaison-week-zone.h"

static GTimeZone *
zone_of_code (LiaisonCalendarData *data, const char *iso3, GTimeZone *here, guint32 day)
{
  LiaisonCountryNames *names = liaison_country_names_of (liaison_calendar_data_session (data));
  const char *iso2 = iso3 != NULL ? liaison_country_names_iso2 (names, iso3) : NULL;
  g_autoptr (GTimeZone) zone = iso2 != NULL ? liaison_week_zone_of_country (iso2) : NULL;

  return zone != NULL && liaison_week_zone_differs (zone, here, day) ? g_steal_pointer (&zone) : NULL;
}

static GTimeZone *
zone_of_visits (LiaisonCalendarData *data, GTimeZone *here, guint32 first, guint32 last)
{
  GPtrArray *marks = liaison_calendar_data_marks (data);
  GTimeZone *zone = NULL;

  for (guint i = 0; i < marks->len && zone == NULL; i++) {
    const LiaisonCalendarMark *mark = g_ptr_array_index (marks, i);
    if (mark->type == LIAISON_MARK_VISIT && mark->first <= last && mark->last >= first &&
        liaison_moment_precision (&mark->starts) >= LIAISON_PRECISION_DAY)
      zone = zone_of_code (data, mark->country, here, MAX (mark->first, first));
  }
  return zone;
}

/* Of a meeting with people in one place, whose zone nobody wrote down. */
static GTimeZone *
zone_of_countries (LiaisonCalendarData *data, GTimeZone *here, guint32 first, guint32 last)
{
  GPtrArray *meetings = liaison_calendar_data_meetings (data);
  GTimeZone *zone = NULL;

  for (guint i = 0; i < meetings->len && zone == NULL; i++) {
    const LiaisonMeeting *meeting = ((const LiaisonMeetingRow *) g_ptr_array_index (meetings, i))->meeting;
    guint32 from, to;
    if (meeting->country == NULL || liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY ||
        g_strcmp0 (meeting->modality, "remote") == 0)
      continue;
    liaison_meeting_span (meeting, here, &from, &to);
    if (from <= last && to >= first)
      zone = zone_of_code (data, meeting->country, here, MAX (from, first));
  }
  return zone;
}

/**
 * liaison_week_abroad:
 * @here: this machine's zone
 * @first: the first day, as g_date_get_julian()
 * @last: the last
 *
 * Returns: (transfer full) (nullable): a zone whose clock differs from that of @here: of the country of a visit in
 * those days, else the one that most meetings go by, else of the country of a meeting
 */
GTimeZone *
liaison_week_abroad (LiaisonCalendarData *data, GTimeZone *here, guint32 first, guint32 last)
{
  GPtrArray *meetings = liaison_calendar_data_meetings (data);
  g_autofree const LiaisonMeeting **all = g_new (const LiaisonMeeting *, MAX (meetings->len, 1));
  GTimeZone *zone = zone_of_visits (data, here, first, last);

  if (zone != NULL)
    return zone;
  for (guint i = 0; i < meetings->len; i++)
    all[i] = ((const LiaisonMeetingRow *) g_ptr_array_index (meetings, i))->meeting;
  zone = liaison_week_zone_of_meetings (all, meetings->len, here, first, last);
  return zone != NULL ? zone : zone_of_countries (data, here, first, last);
}
