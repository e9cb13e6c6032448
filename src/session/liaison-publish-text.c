// SPDX-License-Identifier: GPL-3.0-or-later
// What of the meetings stands in the desktop's calendar.
#include "liaison-publish-text.h"

#include "liaison-disclosure.h"
#include "liaison-ical-write.h"
#include "liaison-meeting-choice.h"
#include "liaison-recurrence.h"

#include <glib/gi18n-lib.h>

/* How long what is over stays in the calendar, and how far ahead it reaches, in days. */
#define DAYS_BACK  90
#define DAYS_AHEAD (2 * 366)

static void
unref_record (gpointer record)
{
  liaison_record_unref (record);
}

static LiaisonMoment
find_day (int days)
{
  LiaisonMoment today = liaison_moment_today ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) today.day, today.month, (GDateYear) today.year);
  g_date_set_julian (&date, (guint32) ((int) g_date_get_julian (&date) + days));
  return liaison_moment_from_date (&date);
}

static gboolean
takes_place (const LiaisonMeeting *meeting)
{
  return (g_strcmp0 (meeting->status, "planned") == 0 || g_strcmp0 (meeting->status, "held") == 0) &&
         liaison_moment_precision (&meeting->starts) >= LIAISON_PRECISION_DAY;
}

/* A meeting with nothing in it but what goes. */
static LiaisonMeeting *
make_plain (const LiaisonMeeting *meeting, gboolean with_titles)
{
  LiaisonMeeting *plain = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);
  gboolean has_title = with_titles && meeting->title != NULL;

  plain->record.id = meeting->record.id;
  /* Neither when it was written down, nor how often. */
  plain->record.created_at = plain->record.changed_at = 0;
  plain->title = g_strdup (has_title ? meeting->title : _ ("Meeting"));
  plain->place = has_title ? g_strdup (meeting->place) : NULL;
  plain->status = g_strdup (meeting->status);
  plain->starts = meeting->starts;
  plain->ends = meeting->ends;
  plain->start_zone = g_strdup (meeting->start_zone);
  plain->end_zone = g_strdup (meeting->end_zone);
  plain->recurrence = g_strdup (meeting->recurrence);
  plain->recurrence_excluded = g_strdup (meeting->recurrence_excluded);
  plain->recurrence_of = meeting->recurrence_of;
  plain->recurrence_at = meeting->recurrence_at;
  return plain;
}

/* An occurrence of @series that is not told by itself must not be told by the rule. */
static void
exclude (LiaisonMeeting *series, const LiaisonMoment *occurrence)
{
  char *more = liaison_recurrence_exclude (series->recurrence_excluded, occurrence);

  g_free (series->recurrence_excluded);
  series->recurrence_excluded = more;
}

static gboolean
exclude_withheld (LiaisonStore *store, GHashTable *plain, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++) {
    const LiaisonId *id = &g_array_index (ids, LiaisonId, i);
    g_autoptr (LiaisonRecord) record = NULL;
    const LiaisonMeeting *meeting;
    LiaisonMeeting *series;
    if (g_hash_table_contains (plain, id))
      continue;
    record = liaison_store_get (store, &liaison_entity_meeting, id, error);
    if (record == NULL)
      return FALSE;
    meeting = (const LiaisonMeeting *) record;
    series = g_hash_table_lookup (plain, &meeting->recurrence_of);
    if (series != NULL && liaison_moment_is_set (&meeting->recurrence_at))
      exclude (series, &meeting->recurrence_at);
  }
  return TRUE;
}

static char *
write_all (const GPtrArray *meetings, GHashTable *plain)
{
  g_autofree char *begin = liaison_ical_write_begin (meetings);
  g_autoptr (GString) text = g_string_new (begin);

  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = meetings->pdata[i];
    LiaisonIcalEvent event = { meeting, g_hash_table_lookup (plain, &meeting->recurrence_of), NULL, NULL };
    g_autofree char *written = liaison_ical_write_event (&event);
    g_string_append (text, written);
  }
  g_string_append (text, liaison_ical_write_end ());
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The meetings as the public may read them. Whose name must not be read in a title is asked of all partners, which
 * takes its time in a large register. */
static GPtrArray *
disclose (LiaisonStore *store, LiaisonQuery *query, const GArray *ids, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  LiaisonDisclosureOptions options = { .audience = LIAISON_AUDIENCE_PUBLIC, .ids = ids, .closed_meetings = TRUE };
  g_autoptr (LiaisonDisclosure) disclosure = NULL;
  GPtrArray *given;

  g_ptr_array_add (queries, query);
  disclosure = liaison_disclosure_new (store, queries, &options, cancellable, error);
  if (disclosure == NULL)
    return NULL;
  given = disclosure->records[liaison_entity_meeting.number];
  return given != NULL ? g_ptr_array_ref (given) : g_ptr_array_new ();
}

/* The meetings that may go, with all that is in them: enough where only their times are taken. */
static GPtrArray *
judge (LiaisonStore *store, const GArray *ids, GError **error)
{
  const LiaisonAudienceContext context = { .audience = LIAISON_AUDIENCE_PUBLIC,
                                           .today = liaison_moment_today (),
                                           .closed_meetings = TRUE };
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (unref_record);

  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (LiaisonRecord)
        record = liaison_store_get (store, &liaison_entity_meeting, &g_array_index (ids, LiaisonId, i), error);
    if (record == NULL)
      return NULL;
    if (liaison_audience_judge (&context, record) == LIAISON_WITHHELD_NOT)
      g_ptr_array_add (given, g_steal_pointer (&record));
  }
  return g_steal_pointer (&given);
}

/**
 * liaison_publish_text:
 * @with_titles: whether titles and places go where they may
 *
 * Returns: (transfer full) (nullable): the calendar
 */
char *
liaison_publish_text (LiaisonStore *store, gboolean with_titles, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (unref_record);
  g_autoptr (GHashTable) plain = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  LiaisonPeriodWish period = { find_day (-DAYS_BACK), find_day (DAYS_AHEAD) };
  g_autoptr (GArray) ids = liaison_store_choose_meetings (store, query, NULL, &period, NULL, error);
  g_autoptr (GPtrArray) given = NULL;

  if (ids == NULL)
    return NULL;
  given = with_titles ? disclose (store, query, ids, cancellable, error) : judge (store, ids, error);
  if (given == NULL)
    return NULL;
  for (guint i = 0; i < given->len; i++) {
    LiaisonMeeting *meeting;
    if (!takes_place (given->pdata[i]))
      continue;
    meeting = make_plain (given->pdata[i], with_titles);
    g_ptr_array_add (meetings, meeting);
    g_hash_table_insert (plain, &meeting->record.id, meeting);
  }
  return exclude_withheld (store, plain, ids, error) ? write_all (meetings, plain) : NULL;
}
