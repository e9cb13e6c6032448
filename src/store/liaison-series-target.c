// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series: which meeting is meant, and copies of meetings with their parts.
#include "liaison-series-private.h"

#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-recurrence.h"

#include <glib/gi18n-lib.h>

static LiaisonMeeting *
get_meeting (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  return (LiaisonMeeting *) liaison_store_get (store, &liaison_entity_meeting, id, error);
}

static gboolean
is_series (const LiaisonMeeting *meeting)
{
  return meeting->recurrence != NULL && meeting->record.trashed_at == 0;
}

/* An override of a series that is no more is a meeting of its own. */
static gboolean
find_of_override (LiaisonStore *store, LiaisonMeeting *override, LiaisonSeriesTarget *target, GError **error)
{
  g_autoptr (GError) local = NULL;

  target->occurrence = override->recurrence_at;
  target->series = get_meeting (store, &override->recurrence_of, &local);
  if (local != NULL && !g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
    liaison_record_unref (&override->record);
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (target->series != NULL && is_series (target->series)) {
    target->override = override;
    return TRUE;
  }
  if (target->series != NULL)
    liaison_record_unref (&target->series->record);
  target->series = override;
  target->occurrence = LIAISON_MOMENT_NONE;
  return TRUE;
}

static gboolean
refuse_occurrence (GError **error)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("the series has no such occurrence"));
  return FALSE;
}

/* An occurrence of what recurs no more: only a meeting of its own can still stand there. */
static gboolean
find_left (LiaisonStore *store, const LiaisonMoment *occurrence, LiaisonSeriesTarget *target, GError **error)
{
  g_autoptr (LiaisonMeetingRow)
      row = liaison_store_meeting_occurrence (store, &target->series->record.id, occurrence, error);

  if (row == NULL)
    return FALSE;
  if (liaison_id_is_nil (&row->meeting->recurrence_of))
    return refuse_occurrence (error);
  liaison_record_unref (&target->series->record);
  target->series = NULL;
  return find_of_override (store, (LiaisonMeeting *) liaison_record_ref (&row->meeting->record), target, error);
}

/**
 * liaison_series_find:
 * @occurrence: perhaps LIAISON_MOMENT_NONE
 * @target: (out caller-allocates): clear it, also after a failure
 */
gboolean
liaison_series_find (LiaisonStore *store, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                     LiaisonSeriesTarget *target, GError **error)
{
  g_autoptr (LiaisonMeetingRow) row = NULL;
  LiaisonMeeting *record = get_meeting (store, meeting, error);

  *target = (LiaisonSeriesTarget) { .occurrence = LIAISON_MOMENT_NONE };
  if (record == NULL)
    return FALSE;
  if (!liaison_id_is_nil (&record->recurrence_of)) {
    gboolean is_other = liaison_moment_is_set (occurrence) &&
                        liaison_moment_compare (occurrence, &record->recurrence_at) != 0;
    return find_of_override (store, record, target, error) && (!is_other || refuse_occurrence (error));
  }
  target->series = record;
  if (!is_series (record))
    return !liaison_moment_is_set (occurrence) || find_left (store, occurrence, target, error);
  target->is_whole = !liaison_moment_is_set (occurrence);
  target->occurrence = target->is_whole ? record->starts : *occurrence;
  if (target->is_whole)
    return TRUE;
  row = liaison_store_meeting_occurrence (store, meeting, occurrence, error);
  if (row != NULL && !liaison_id_is_nil (&row->meeting->recurrence_of))
    target->override = (LiaisonMeeting *) liaison_record_ref (&row->meeting->record);
  return row != NULL;
}

/** liaison_series_target_clear: Frees what @target holds. */
void
liaison_series_target_clear (LiaisonSeriesTarget *target)
{
  if (target->series != NULL)
    liaison_record_unref (&target->series->record);
  if (target->override != NULL)
    liaison_record_unref (&target->override->record);
  *target = (LiaisonSeriesTarget) { 0 };
}

/** liaison_series_shown: Returns: (transfer full): the meeting as a row shows it */
LiaisonMeeting *
liaison_series_shown (const LiaisonSeriesTarget *target)
{
  if (target->override != NULL)
    return (LiaisonMeeting *) liaison_record_ref (&target->override->record);
  if (!liaison_series_recurs (target))
    return (LiaisonMeeting *) liaison_record_ref (&target->series->record);
  return liaison_meeting_at (target->series, &target->occurrence);
}

/** liaison_series_recurs: Returns: whether a scope means anything for it */
gboolean
liaison_series_recurs (const LiaisonSeriesTarget *target)
{
  return liaison_moment_is_set (&target->occurrence);
}

/** liaison_series_is_first: Returns: whether nothing of its series is before it */
gboolean
liaison_series_is_first (const LiaisonSeriesTarget *target)
{
  return liaison_moment_compare (&target->occurrence, &target->series->starts) <= 0;
}

/** liaison_series_overrides: Returns: (transfer full) (nullable) (element-type LiaisonMeeting): those that are not in
 * the trash */
GPtrArray *
liaison_series_overrides (LiaisonStore *store, const LiaisonId *series, GError **error)
{
  return liaison_store_children (store, &liaison_entity_meeting, "recurrence_of", series, error);
}

/** liaison_series_keep_before: @excluded: (nullable): Returns: (transfer full) (nullable): what of it is before
 * @occurrence */
char *
liaison_series_keep_before (const char *excluded, const LiaisonMoment *occurrence)
{
  g_autoptr (GArray) moments = liaison_recurrence_excluded (excluded);
  char *kept = NULL;

  for (guint i = 0; i < moments->len; i++) {
    const LiaisonMoment *moment = &g_array_index (moments, LiaisonMoment, i);
    char *more;
    if (liaison_moment_compare (moment, occurrence) >= 0)
      break;
    more = liaison_recurrence_exclude (kept, moment);
    g_free (kept);
    kept = more;
  }
  return kept;
}

/** liaison_series_clone: Returns: (transfer full): a new record with the same fields */
LiaisonRecord *
liaison_series_clone (const LiaisonRecord *record)
{
  LiaisonRecord *copy = liaison_record_new (record->entity);

  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    liaison_record_set (copy, field, value, NULL);
  }
  return copy;
}

/** liaison_series_make_override: Returns: (transfer full): a new meeting in the place of an occurrence, with the fields
 * of @after */
LiaisonMeeting *
liaison_series_make_override (const LiaisonSeriesTarget *target, const LiaisonMeeting *after)
{
  LiaisonMeeting *override = (LiaisonMeeting *) liaison_series_clone (&after->record);

  g_clear_pointer (&override->recurrence, g_free);
  g_clear_pointer (&override->recurrence_excluded, g_free);
  /* In iCalendar it has the identifier of its series. */
  g_clear_pointer (&override->external_uid, g_free);
  override->external_sequence = LIAISON_INTEGER_UNSET;
  override->recurrence_of = target->series->record.id;
  override->recurrence_at = target->occurrence;
  return override;
}

/* Inserts a copy of each record of @entity that belongs to @from, as one of @to. */
static gboolean
copy_children (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonEntity *entity, const char *owner,
               const LiaisonId *const ids[2], GError **error)
{
  g_autoptr (GPtrArray) children = liaison_store_children (store, entity, owner, ids[0], error);

  for (guint i = 0; children != NULL && i < children->len; i++) {
    g_autoptr (LiaisonRecord) copy = liaison_series_clone (children->pdata[i]);
    liaison_record_put_reference (copy, liaison_entity_field (entity, owner), ids[1]);
    liaison_change_set_insert (set, copy);
  }
  return children != NULL;
}

/** liaison_series_copy_parts: Copies what a meeting has beside its attendees: reminders, tags, and values of the
 * office's own fields. */
gboolean
liaison_series_copy_parts (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *from, const LiaisonId *to,
                           GError **error)
{
  const LiaisonId *const ids[2] = { from, to };

  return copy_children (store, set, &liaison_entity_reminder, "meeting", ids, error) &&
         copy_children (store, set, &liaison_entity_tagging, "about", ids, error) &&
         copy_children (store, set, &liaison_entity_custom_value, "about", ids, error);
}

/** liaison_series_copy_attendees: @presence: (nullable): what is noted of all of them; %NULL for what was */
gboolean
liaison_series_copy_attendees (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *from, const LiaisonId *to,
                               const char *presence, GError **error)
{
  g_autoptr (GPtrArray) attendees = liaison_store_children (store, &liaison_entity_attendee, "meeting", from, error);

  for (guint i = 0; attendees != NULL && i < attendees->len; i++) {
    g_autoptr (LiaisonRecord) copy = liaison_series_clone (attendees->pdata[i]);
    LiaisonAttendee *attendee = (LiaisonAttendee *) copy;
    attendee->meeting = *to;
    if (presence != NULL) {
      g_free (attendee->presence);
      attendee->presence = g_strdup (presence);
      /* Who holds which post is noted again for that day. */
      attendee->post = (LiaisonId) { 0 };
      g_clear_pointer (&attendee->post_en, g_free);
      g_clear_pointer (&attendee->post_fr, g_free);
    }
    liaison_change_set_insert (set, copy);
  }
  return attendees != NULL;
}
