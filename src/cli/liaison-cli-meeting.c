// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings on the command line.
#include "liaison-cli-meeting.h"

#include "liaison-cli-values.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** liaison_cli_is_occurrence: Returns: whether @text names an occurrence: ID/OCCURRENCE */
gboolean
liaison_cli_is_occurrence (const char *text)
{
  return strchr (text, '/') != NULL;
}

/** liaison_cli_read_meeting: @text: ID or ID/OCCURRENCE, the id perhaps shortened */
gboolean
liaison_cli_read_meeting (LiaisonCli *cli, const char *text, LiaisonId *id, LiaisonMoment *occurrence, GError **error)
{
  const char *slash = strchr (text, '/');
  g_autofree char *name = slash != NULL ? g_strndup (text, (gsize) (slash - text)) : g_strdup (text);

  *occurrence = LIAISON_MOMENT_NONE;
  if (slash != NULL && (!liaison_moment_parse (slash + 1, occurrence, NULL) ||
                        liaison_moment_precision (occurrence) < LIAISON_PRECISION_DAY)) {
    liaison_cli_set_usage_error (
        error, _ ("“%.60s” is no occurrence: after the “/” comes its start, such as 2026-03-03T09:00Z"), text);
    return FALSE;
  }
  return liaison_cli_find_id (cli, &liaison_entity_meeting, name, id, error);
}

/** liaison_cli_read_scope: @text: (nullable): %NULL is this one */
gboolean
liaison_cli_read_scope (const char *text, LiaisonScope *scope, GError **error)
{
  static const char *const names[] = { "this", "following", "all" };

  *scope = LIAISON_SCOPE_THIS;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (text != NULL && strcmp (text, names[i]) == 0) {
      *scope = (LiaisonScope) i;
      return TRUE;
    }
  }
  if (text != NULL)
    liaison_cli_set_usage_error (error, _ ("--scope is this, following or all, not “%.60s”"), text);
  return text == NULL;
}

/** liaison_cli_read_time: @text: (nullable): a moment of any precision; %NULL is none */
gboolean
liaison_cli_read_time (const char *text, LiaisonMoment *moment, GError **error)
{
  *moment = LIAISON_MOMENT_NONE;
  if (text == NULL || (liaison_moment_parse (text, moment, NULL) && liaison_moment_is_set (moment)))
    return TRUE;
  liaison_cli_set_usage_error (
      error, _ ("“%.60s” is no date or time, such as 2026-03-03T09:00Z, 2026-03-03 or 2026-03"), text);
  return FALSE;
}

/** liaison_cli_days_later: @day: a day: Returns: the day so many days after it */
LiaisonMoment
liaison_cli_days_later (const LiaisonMoment *day, int days)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return liaison_moment_shift (day, days, 0, utc);
}

static gboolean
read_day (const char *option, const char *text, gboolean is_last, LiaisonMoment *day, GError **error)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first, last;
  GDate date;

  if (text == NULL)
    return TRUE;
  if (!liaison_moment_parse (text, day, NULL) || !liaison_moment_is_set (day)) {
    /* Translators: an option, then what was given to it. */
    liaison_cli_set_usage_error (error,
                                 _ ("%s takes a day, a month or a year such as 2026-03-01, 2026-03 or 2026, not "
                                    "“%.60s”"),
                                 option, text);
    return FALSE;
  }
  liaison_moment_span (day, here, &first, &last);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, is_last ? last : first);
  *day = liaison_moment_from_date (&date);
  return TRUE;
}

/**
 * liaison_cli_read_days:
 * @from: (nullable): a day, or the first of a month or a year; %NULL is today
 * @to: (nullable): a day, or the last of a month or a year; %NULL is a month after the first
 */
gboolean
liaison_cli_read_days (const char *from, const char *to, LiaisonMoment *first, LiaisonMoment *last, GError **error)
{
  *first = liaison_moment_today ();
  if (!read_day ("--from", from, FALSE, first, error))
    return FALSE;
  *last = liaison_cli_days_later (first, 30);
  if (!read_day ("--to", to, TRUE, last, error))
    return FALSE;
  if (liaison_moment_compare (first, last) <= 0)
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("the period ends before it begins"));
  return FALSE;
}

/**
 * liaison_cli_read_period:
 * @from: (nullable): a day, or the first of a month or a year; %NULL is the year of @to
 * @to: (nullable): a day, or the last of a month or a year; %NULL is the end of the month or the year that @from is,
 *   else today; without both, this year is meant
 */
gboolean
liaison_cli_read_period (const char *from, const char *to, LiaisonMoment *first, LiaisonMoment *last, GError **error)
{
  LiaisonMoment known = liaison_moment_today ();

  *last = known;
  if (to == NULL && from != NULL && liaison_moment_parse (from, &known, NULL) && known.day == 0)
    to = from;
  if (!read_day ("--to", to, TRUE, last, error))
    return FALSE;
  if (from == NULL && to == NULL)
    *last = (LiaisonMoment) { last->year, 12, 31, -1 };
  *first = (LiaisonMoment) { last->year, 1, 1, -1 };
  if (!read_day ("--from", from, FALSE, first, error))
    return FALSE;
  if (liaison_moment_compare (first, last) <= 0)
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("the period ends before it begins"));
  return FALSE;
}

/** liaison_cli_meetings_on: Returns: (transfer full) (element-type LiaisonMeetingRow): those of @rows that are, or may
 * be, on days from @first to @last in @zone */
GPtrArray *
liaison_cli_meetings_on (GPtrArray *rows, const LiaisonMoment *first, const LiaisonMoment *last, GTimeZone *zone)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  guint32 from, to, ignored;

  liaison_moment_span (first, zone, &from, &ignored);
  liaison_moment_span (last, zone, &ignored, &to);
  for (guint i = 0; i < rows->len; i++) {
    LiaisonMeetingRow *row = rows->pdata[i];
    if (liaison_meeting_touches (row->meeting, zone, from, to))
      g_ptr_array_add (kept, liaison_meeting_row_ref (row));
  }
  return kept;
}

static void
add_moment (JsonBuilder *builder, const char *name, const LiaisonMoment *moment)
{
  char text[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_text (builder, name, liaison_moment_is_set (moment) ? liaison_moment_write (moment, text) : NULL);
}

/** liaison_cli_add_meeting: Adds the object of a meeting. */
void
liaison_cli_add_meeting (JsonBuilder *builder, const LiaisonMeetingRow *row)
{
  const LiaisonMeeting *meeting = row->meeting;
  g_autofree char *address = liaison_meeting_row_address (row);

  json_builder_begin_object (builder);
  liaison_cli_add_text (builder, "address", address);
  liaison_cli_add_id (builder, "id", &meeting->record.id);
  add_moment (builder, "occurrence", &row->occurrence);
  liaison_cli_add_text (builder, "title", meeting->title);
  liaison_cli_add_text (builder, "kind", meeting->kind);
  liaison_cli_add_text (builder, "status", meeting->status);
  add_moment (builder, "starts", &meeting->starts);
  add_moment (builder, "ends", &meeting->ends);
  liaison_cli_add_text (builder, "start_zone", meeting->start_zone);
  liaison_cli_add_text (builder, "end_zone", meeting->end_zone);
  liaison_cli_add_text (builder, "place", meeting->place);
  liaison_cli_add_text (builder, "country", meeting->country);
  json_builder_set_member_name (builder, "attendees");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->names->len; i++)
    json_builder_add_string_value (builder, row->names->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/** liaison_cli_meeting_address: Returns: (transfer full): its address, with the id as tables show ids */
char *
liaison_cli_meeting_address (const LiaisonMeetingRow *row)
{
  g_autofree char *address = liaison_meeting_row_address (row);

  return g_strdup (address + LIAISON_ID_STRING_LENGTH - LIAISON_CLI_SHORT_ID);
}

/** liaison_cli_meeting_when: Returns: (transfer full): its start, in @zone */
char *
liaison_cli_meeting_when (const LiaisonMeetingRow *row, GTimeZone *zone, LiaisonLanguage language)
{
  return liaison_moment_format (&row->meeting->starts, zone, language);
}
