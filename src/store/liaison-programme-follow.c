// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a programme and its meeting are kept in step: what changes in one changes in the other, in the same change
// set.
#include "liaison-programme-follow.h"

#include "liaison-db.h"
#include "liaison-meeting.h"
#include "liaison-visits.h"

/* What both have: in the line, in the meeting. */
static const struct {
  const char *line, *meeting;
} shared[] = {
  { "title", "title" }, { "starts", "starts" }, { "ends", "ends" }, { "zone", "start_zone" }, { "place", "place" }
};

static gboolean
changes_field (const LiaisonEdit *edit, const char *name)
{
  for (guint i = 0; i < edit->changes->len; i++)
    if (g_strcmp0 (((const LiaisonChange *) edit->changes->pdata[i])->field->name, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
changes_shared (const LiaisonEdit *edit)
{
  gboolean is_line = edit->entity == &liaison_entity_programme_item;

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    if (changes_field (edit, is_line ? shared[i].line : shared[i].meeting))
      return TRUE;
  return FALSE;
}

static gboolean
has_edit (const LiaisonChangeSet *set, const LiaisonId *id)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (edit->kind == LIAISON_EDIT_UPDATE && liaison_id_equal (&edit->id, id) && changes_shared (edit))
      return TRUE;
  }
  return FALSE;
}

static void
copy_field (const LiaisonRecord *from, const char *name, LiaisonRecord *to, const char *as)
{
  g_autoptr (GVariant) value = liaison_record_get (from, liaison_entity_field (from->entity, name));

  liaison_record_set (to, liaison_entity_field (to->entity, as), value, NULL);
}

static gboolean
find_meeting (LiaisonStore *store, const LiaisonId *id, LiaisonRecord **meeting)
{
  *meeting = liaison_id_is_nil (id) ? NULL : liaison_store_get (store, &liaison_entity_meeting, id, NULL);
  return *meeting != NULL && (*meeting)->trashed_at == 0;
}

static void
line_takes (LiaisonChangeSet *more, const LiaisonRecord *line, const LiaisonRecord *meeting)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (line);

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    copy_field (meeting, shared[i].meeting, after, shared[i].line);
  ((LiaisonProgrammeItem *) after)->meeting = meeting->id;
  liaison_change_set_update (more, line, after);
}

/* A meeting that was postponed leaves its line to the one that is planned instead. */
static gboolean
follow_meeting (LiaisonStore *store, const LiaisonChangeSet *set, LiaisonChangeSet *more, const LiaisonEdit *edit,
                GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (LiaisonRecord) meeting = NULL;
  g_autoptr (LiaisonRecord) next = NULL;

  if (!changes_shared (edit) && !changes_field (edit, "postponed_to"))
    return TRUE;
  lines = liaison_store_children (store, &liaison_entity_programme_item, "meeting", &edit->id, error);
  if (lines == NULL || lines->len == 0 || !find_meeting (store, &edit->id, &meeting))
    return lines != NULL;
  (void) find_meeting (store, &((const LiaisonMeeting *) meeting)->postponed_to, &next);
  for (guint i = 0; i < lines->len; i++) {
    const LiaisonRecord *line = g_ptr_array_index (lines, i);
    if (!has_edit (set, &line->id))
      line_takes (more, line, next != NULL ? next : meeting);
  }
  return TRUE;
}

static gboolean
follow_line (LiaisonStore *store, const LiaisonChangeSet *set, LiaisonChangeSet *more, const LiaisonEdit *edit,
             GError **error)
{
  gboolean is_linked_now = changes_field (edit, "meeting");
  g_autoptr (LiaisonRecord) line = NULL;
  g_autoptr (LiaisonRecord) meeting = NULL;
  g_autoptr (LiaisonRecord) after = NULL;

  if (!changes_shared (edit) && !is_linked_now)
    return TRUE;
  line = liaison_store_get (store, edit->entity, &edit->id, error);
  if (line == NULL)
    return FALSE;
  if (!find_meeting (store, &((const LiaisonProgrammeItem *) line)->meeting, &meeting) ||
      ((const LiaisonMeeting *) meeting)->recurrence != NULL || has_edit (set, &meeting->id))
    return TRUE;
  if (is_linked_now) {
    line_takes (more, line, meeting);
    return TRUE;
  }
  after = liaison_record_copy (meeting);
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    copy_field (line, shared[i].line, after, shared[i].meeting);
  liaison_change_set_update (more, meeting, after);
  return TRUE;
}

/* The part of @parts that is @partner; NULL if none is. */
static const LiaisonRecord *
find_part (GPtrArray *parts, const LiaisonId *partner)
{
  for (guint i = 0; i < parts->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (parts, i);
    const LiaisonField *field = liaison_entity_field (part->entity, "partner");
    if (liaison_id_equal (liaison_record_reference (part, field), partner))
      return part;
  }
  return NULL;
}

/* Whoever joins or leaves a line joins or leaves its meeting; not one who stands in it once more, as two records do
 * that turn out to be the same partner. */
static gboolean
follow_interlocutor (LiaisonStore *store, LiaisonChangeSet *more, const LiaisonEdit *edit, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, edit->entity, &edit->id, error);
  const LiaisonInterlocutor *interlocutor = (const LiaisonInterlocutor *) record;
  g_autoptr (LiaisonRecord) line = NULL;
  g_autoptr (LiaisonRecord) meeting = NULL;
  g_autoptr (GPtrArray) attendees = NULL;
  g_autoptr (GPtrArray) others = NULL;
  const LiaisonRecord *found;

  if (record == NULL)
    return FALSE;
  line = liaison_store_get (store, &liaison_entity_programme_item, &interlocutor->programme_item, NULL);
  if (line == NULL || !find_meeting (store, &((const LiaisonProgrammeItem *) line)->meeting, &meeting))
    return TRUE;
  attendees = liaison_store_children (store, &liaison_entity_attendee, "meeting", &meeting->id, error);
  others = attendees != NULL
               ? liaison_store_children (store, &liaison_entity_interlocutor, "programme_item", &line->id, error)
               : NULL;
  if (others == NULL)
    return FALSE;
  found = find_part (attendees, &interlocutor->partner);
  if (edit->kind == LIAISON_EDIT_INSERT && found == NULL)
    return liaison_visit_invite (store, more, &meeting->id, &interlocutor->partner,
                                 &((const LiaisonMeeting *) meeting)->starts, error);
  if (edit->kind == LIAISON_EDIT_TRASH && found != NULL && find_part (others, &interlocutor->partner) == NULL &&
      g_strcmp0 (((const LiaisonAttendee *) found)->presence, "attended") != 0)
    liaison_change_set_edit (more, LIAISON_EDIT_TRASH, found->entity, &found->id);
  return TRUE;
}

static gboolean
follow_attendee (LiaisonStore *store, LiaisonChangeSet *more, const LiaisonEdit *edit, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, edit->entity, &edit->id, error);
  const LiaisonAttendee *attendee = (const LiaisonAttendee *) record;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) others = NULL;

  if (record == NULL)
    return FALSE;
  if (liaison_id_is_nil (&attendee->partner) ||
      liaison_db_integer (store, NULL, "SELECT count(*) FROM programme_item WHERE meeting = ?", "b",
                          &attendee->meeting) <= 0)
    return TRUE;
  others = liaison_store_children (store, &liaison_entity_attendee, "meeting", &attendee->meeting, error);
  if (others == NULL)
    return FALSE;
  if (edit->kind == LIAISON_EDIT_TRASH && find_part (others, &attendee->partner) != NULL)
    return TRUE;
  lines = liaison_store_children (store, &liaison_entity_programme_item, "meeting", &attendee->meeting, error);
  for (guint i = 0; lines != NULL && i < lines->len; i++) {
    const LiaisonRecord *line = g_ptr_array_index (lines, i);
    g_autoptr (GPtrArray)
        there = liaison_store_children (store, &liaison_entity_interlocutor, "programme_item", &line->id, error);
    const LiaisonRecord *found = there != NULL ? find_part (there, &attendee->partner) : NULL;
    g_autoptr (LiaisonRecord) made = NULL;
    if (there == NULL)
      return FALSE;
    if (edit->kind == LIAISON_EDIT_TRASH && found != NULL)
      liaison_change_set_edit (more, LIAISON_EDIT_TRASH, found->entity, &found->id);
    if (edit->kind != LIAISON_EDIT_INSERT || found != NULL)
      continue;
    made = liaison_record_new (&liaison_entity_interlocutor);
    ((LiaisonInterlocutor *) made)->programme_item = line->id;
    ((LiaisonInterlocutor *) made)->partner = attendee->partner;
    liaison_change_set_insert (more, made);
  }
  return lines != NULL;
}

static gboolean
follow_edit (LiaisonStore *store, const LiaisonChangeSet *set, LiaisonChangeSet *more, const LiaisonEdit *edit,
             GError **error)
{
  if (edit->kind == LIAISON_EDIT_UPDATE && edit->entity == &liaison_entity_meeting)
    return follow_meeting (store, set, more, edit, error);
  if (edit->kind == LIAISON_EDIT_UPDATE && edit->entity == &liaison_entity_programme_item)
    return follow_line (store, set, more, edit, error);
  if (edit->kind != LIAISON_EDIT_INSERT && edit->kind != LIAISON_EDIT_TRASH)
    return TRUE;
  if (edit->entity == &liaison_entity_interlocutor)
    return follow_interlocutor (store, more, edit, error);
  if (edit->entity == &liaison_entity_attendee)
    return follow_attendee (store, more, edit, error);
  return TRUE;
}

/**
 * liaison_programme_follow:
 * @set: what was just written, in this transaction
 *
 * What is taken back takes back with it what followed then.
 *
 * Returns: (transfer full) (nullable): what to commit together with @set; often nothing
 */
LiaisonChangeSet *
liaison_programme_follow (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  g_autoptr (LiaisonChangeSet) more = liaison_change_set_new (set->label, set->argument);

  for (guint i = 0; liaison_id_is_nil (&set->undoes) && i < set->edits->len; i++)
    if (!follow_edit (store, set, more, g_ptr_array_index (set->edits, i), error))
      return NULL;
  return g_steal_pointer (&more);
}
