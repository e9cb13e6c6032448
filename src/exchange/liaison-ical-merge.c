// SPDX-License-Identifier: GPL-3.0-or-later
// What an event changes of a meeting that the register has.
#include "liaison-ical-merge.h"

#include "liaison-ical-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const levels[] = { "unclassified", "confidential", "strictly_confidential", NULL };

static guint
level_of (const char *classification)
{
  for (guint i = 0; levels[i] != NULL; i++)
    if (g_strcmp0 (classification, levels[i]) == 0)
      return i;
  return 0;
}

static void
add_change (LiaisonImportPlan *plan, LiaisonEditKind kind, const LiaisonRecord *before, LiaisonRecord *after)
{
  LiaisonImportChange change = { kind, before != NULL ? liaison_record_ref ((LiaisonRecord *) before) : NULL, after };

  g_array_append_val (plan->changes, change);
}

/* Whether the event may change that field of the meeting. */
static gboolean
may_set (const LiaisonMeeting *before, const LiaisonMeeting *event, const LiaisonField *field)
{
  if (strcmp (field->name, "classification") == 0)
    return level_of (event->record.classification) > level_of (before->record.classification);
  if (strcmp (field->name, "status") == 0)
    return strcmp (event->status, "planned") != 0 || g_strcmp0 (before->status, "cancelled") == 0;
  return TRUE;
}

static gboolean
is_bookkeeping (const LiaisonField *field)
{
  return g_str_has_prefix (field->name, "external_");
}

/* Counts the fields that change, those for bookkeeping not. */
static gboolean
merge_fields (const LiaisonIcalMerge *merge, guint *count, GError **error)
{
  const LiaisonMeeting *before = merge->before;
  const LiaisonIcalEventRead *event = merge->event;
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&before->record);

  *count = 0;
  for (guint i = 0; i < event->given->len; i++) {
    const LiaisonField *field = g_ptr_array_index (event->given, i);
    g_autoptr (GVariant) value = NULL;
    if (liaison_record_field_equal (&before->record, &event->meeting->record, field) ||
        !may_set (before, event->meeting, field))
      continue;
    value = liaison_record_get (&event->meeting->record, field);
    if (liaison_record_set (after, field, value, NULL) && !is_bookkeeping (field))
      (*count)++;
  }
  if (*count == 0)
    return TRUE;
  if (!liaison_meeting_validate ((const LiaisonMeeting *) after, error))
    return FALSE;
  add_change (merge->plan, LIAISON_EDIT_UPDATE, &before->record, g_steal_pointer (&after));
  return TRUE;
}

static gboolean
is_same_guest (const LiaisonAttendee *a, const LiaisonAttendee *b)
{
  if (!liaison_id_is_nil (&b->partner))
    return liaison_id_equal (&a->partner, &b->partner);
  if (!liaison_id_is_nil (&b->staff))
    return liaison_id_equal (&a->staff, &b->staff);
  return liaison_id_equal (&a->record.id, &b->record.id) ||
         (liaison_id_is_nil (&a->partner) && liaison_id_is_nil (&a->staff) &&
          g_strcmp0 (a->group_name, b->group_name) == 0);
}

/* What is known of who came stays, whatever they had answered. */
static gboolean
merge_presence (LiaisonImportPlan *plan, const LiaisonAttendee *before, const LiaisonAttendee *wanted)
{
  g_autoptr (LiaisonRecord) after = NULL;

  if (g_strcmp0 (before->presence, wanted->presence) == 0 || g_strcmp0 (wanted->presence, "invited") == 0 ||
      g_strcmp0 (before->presence, "attended") == 0)
    return FALSE;
  after = liaison_record_copy (&before->record);
  g_set_str (&((LiaisonAttendee *) after)->presence, wanted->presence);
  add_change (plan, LIAISON_EDIT_UPDATE, &before->record, g_steal_pointer (&after));
  return TRUE;
}

static guint
merge_guest (LiaisonImportPlan *plan, const GPtrArray *there, LiaisonAttendee *wanted, gboolean add)
{
  for (guint i = 0; there != NULL && i < there->len; i++)
    if (is_same_guest (g_ptr_array_index (there, i), wanted))
      return merge_presence (plan, g_ptr_array_index (there, i), wanted) ? 1 : 0;
  if (!add)
    return 0;
  liaison_id_generate (&wanted->record.id);
  add_change (plan, LIAISON_EDIT_INSERT, NULL, liaison_record_ref (&wanted->record));
  return 1;
}

static gboolean
has_reminder (const GPtrArray *there, const LiaisonReminder *wanted)
{
  for (guint i = 0; there != NULL && i < there->len; i++)
    if (((const LiaisonReminder *) g_ptr_array_index (there, i))->minutes_before == wanted->minutes_before)
      return TRUE;
  return FALSE;
}

static gboolean
has_date (const GPtrArray *there, const LiaisonMeeting *wanted)
{
  for (guint i = 0; there != NULL && i < there->len; i++) {
    const LiaisonMeeting *meeting = g_ptr_array_index (there, i);
    if (liaison_moment_compare (&meeting->recurrence_at, &wanted->recurrence_at) == 0)
      return TRUE;
  }
  return FALSE;
}

static GPtrArray *
children_of (LiaisonImportLookup *lookup, const LiaisonEntity *entity, const char *field, const LiaisonId *id)
{
  const LiaisonSource *source = liaison_import_lookup_source (lookup);

  return source->children (source->data, entity, field, id, NULL);
}

/** liaison_ical_is_newer: Returns: whether @event is a later revision than what the register has */
gboolean
liaison_ical_is_newer (const LiaisonIcalEventRead *event, const LiaisonMeeting *before)
{
  gint64 known = liaison_ical_sequence (before), wanted = event->meeting->external_sequence;
  gint64 stamp = before->external_stamp != LIAISON_INTEGER_UNSET ? before->external_stamp : liaison_ical_stamp (before);

  if (wanted != known)
    return wanted > known;
  return event->meeting->external_stamp != LIAISON_INTEGER_UNSET && event->meeting->external_stamp > stamp;
}

/**
 * liaison_ical_merge:
 * @count: (out): how many things change
 * @error: %LIAISON_ERROR_INVALID: what the meeting would be makes no sense
 */
gboolean
liaison_ical_merge (const LiaisonIcalMerge *merge, guint *count, GError **error)
{
  const LiaisonId *id = &merge->before->record.id;
  g_autoptr (GPtrArray) guests = children_of (merge->lookup, &liaison_entity_attendee, "meeting", id);
  g_autoptr (GPtrArray) reminders = children_of (merge->lookup, &liaison_entity_reminder, "meeting", id);
  g_autoptr (GPtrArray) dates = children_of (merge->lookup, &liaison_entity_meeting, "recurrence_of", id);

  if (!merge_fields (merge, count, error))
    return FALSE;
  for (guint i = 0; i < merge->parts->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (merge->parts, i);
    if (part->entity == &liaison_entity_attendee && liaison_id_equal (&((LiaisonAttendee *) part)->meeting, id)) {
      *count += merge_guest (merge->plan, guests, (LiaisonAttendee *) part, TRUE);
    } else if (part->entity == &liaison_entity_reminder ? !has_reminder (reminders, (const LiaisonReminder *) part)
                                                        : !has_date (dates, (const LiaisonMeeting *) part)) {
      add_change (merge->plan, LIAISON_EDIT_INSERT, NULL, liaison_record_ref (part));
      (*count)++;
    }
  }
  return TRUE;
}

/** liaison_ical_merge_reply: Takes just the answers of those who attend already. Returns: how many change */
guint
liaison_ical_merge_reply (const LiaisonIcalMerge *merge)
{
  g_autoptr (GPtrArray)
      guests = children_of (merge->lookup, &liaison_entity_attendee, "meeting", &merge->before->record.id);
  guint count = 0;

  for (guint i = 0; i < merge->parts->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (merge->parts, i);
    if (part->entity == &liaison_entity_attendee)
      count += merge_guest (merge->plan, guests, (LiaisonAttendee *) part, FALSE);
  }
  return count;
}

/** liaison_ical_judge_method: Returns: (nullable): why a calendar with that METHOD cannot change a meeting, known or
 * not */
const char *
liaison_ical_judge_method (const char *method, gboolean is_known)
{
  if (method == NULL || strcmp (method, "publish") == 0 || strcmp (method, "request") == 0 ||
      strcmp (method, "add") == 0)
    return NULL;
  if (strcmp (method, "cancel") == 0)
    return is_known ? NULL : _ ("the meeting that it cancels is not in the register");
  if (strcmp (method, "reply") == 0)
    return is_known ? NULL : _ ("the meeting that it answers to is not in the register");
  return _ ("it proposes or asks something, which changes no meeting");
}
