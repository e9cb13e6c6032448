// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what the dialog of a meeting starts with.
#include "liaison-meeting-load.h"

#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"

typedef struct {
  LiaisonId id;
  LiaisonMoment occurrence;
  gboolean duplicate;
} Wanted;

/* Tasks about the meeting, then commitments made and needs raised in it. */
static GPtrArray *
read_steps (LiaisonStore *store, const LiaisonId *meeting, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GPtrArray) tasks = liaison_store_children (store, &liaison_entity_task, "about", meeting, error);
  g_autoptr (GPtrArray) commitments = NULL, needs = NULL;

  if (tasks == NULL)
    return NULL;
  commitments = liaison_store_children (store, &liaison_entity_commitment, "meeting", meeting, error);
  needs = commitments != NULL ? liaison_store_children (store, &liaison_entity_need, "raised_in", meeting, error)
                              : NULL;
  if (needs == NULL)
    return NULL;
  g_ptr_array_extend (steps, tasks, (GCopyFunc) (void (*) (void)) liaison_record_ref, NULL);
  g_ptr_array_extend (steps, commitments, (GCopyFunc) (void (*) (void)) liaison_record_ref, NULL);
  g_ptr_array_extend (steps, needs, (GCopyFunc) (void (*) (void)) liaison_record_ref, NULL);
  return g_steal_pointer (&steps);
}

static gboolean
read_attendees (LiaisonStore *store, LiaisonMeetingDraft *draft, const LiaisonMeetingRow *row, GError **error)
{
  for (guint i = 0; i < row->attendees->len; i++) {
    const LiaisonAttendee *attendee = g_ptr_array_index (row->attendees, i);
    g_autoptr (LiaisonPartnerRow) partner = NULL;
    LiaisonDraftAttendee *loaded;
    if (!liaison_id_is_nil (&attendee->partner)) {
      partner = liaison_store_partner_row (store, &attendee->partner, error);
      if (partner == NULL)
        return FALSE;
    }
    loaded = liaison_meeting_draft_load_attendee (draft, attendee, row->names->pdata[i],
                                                  partner != NULL ? partner->partner->family : NULL);
    loaded->do_not_contact = partner != NULL && partner->partner->do_not_contact;
  }
  return TRUE;
}

static gpointer
load_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (store, &wanted->id, &wanted->occurrence, error);
  g_autoptr (LiaisonMeetingDraft) draft = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  if (row == NULL)
    return NULL;
  if (wanted->duplicate)
    draft = liaison_meeting_draft_duplicate (row->meeting);
  else
    draft = liaison_meeting_draft_edit (row->meeting);
  if (wanted->duplicate)
    draft->meeting->starts = liaison_moment_today ();
  if (!read_attendees (store, draft, row, error))
    return NULL;
  if (!wanted->duplicate)
    draft->occurrence = row->occurrence;
  /* Whoever edits a series as a whole does so from its beginning. */
  if (!wanted->duplicate && row->meeting->recurrence != NULL && !liaison_moment_is_set (&row->occurrence))
    draft->occurrence = row->meeting->starts;
  /* What was agreed on in an occurrence makes it a meeting of its own: a series has no next steps. */
  steps = wanted->duplicate || row->meeting->recurrence != NULL ? g_ptr_array_new ()
                                                                : read_steps (store, &row->meeting->record.id, error);
  if (steps == NULL)
    return NULL;
  for (guint i = 0; i < steps->len; i++)
    liaison_meeting_draft_load_step (draft, steps->pdata[i]);
  return g_steal_pointer (&draft);
}

static void
free_draft (gpointer data)
{
  liaison_meeting_draft_free (data);
}

static gpointer
partner_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_partner_row (store, data, error);
}

static void
free_partner (gpointer data)
{
  liaison_partner_row_unref (data);
}

static void
clear_meeting (LiaisonMeeting **meeting)
{
  if (*meeting != NULL)
    liaison_record_unref (&(*meeting)->record);
  *meeting = NULL;
}

/** liaison_meeting_more_free: Frees it. */
void
liaison_meeting_more_free (LiaisonMeetingMore *more)
{
  g_clear_pointer (&more->steps, g_ptr_array_unref);
  g_clear_pointer (&more->owners, g_hash_table_unref);
  clear_meeting (&more->series);
  clear_meeting (&more->next);
  clear_meeting (&more->previous);
  g_free (more);
}

/* A meeting that another one names; one that is gone is none. */
static LiaisonMeeting *
read_named (LiaisonStore *store, const LiaisonId *id)
{
  LiaisonRecord *record = liaison_id_is_nil (id) ? NULL : liaison_store_get (store, &liaison_entity_meeting, id, NULL);

  if (record == NULL || record->trashed_at == 0)
    return (LiaisonMeeting *) record;
  liaison_record_unref (record);
  return NULL;
}

/* Nobody minds a name that cannot be read. */
static GHashTable *
read_owners (LiaisonStore *store, GPtrArray *steps)
{
  GHashTable *owners = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);

  for (guint i = 0; i < steps->len; i++) {
    const LiaisonId *owner = liaison_draft_step_owner (steps->pdata[i]);
    char *name = liaison_id_is_nil (owner) ? NULL : liaison_store_title (store, &liaison_entity_staff, owner, NULL);
    if (name != NULL)
      g_hash_table_insert (owners, g_memdup2 (owner, sizeof *owner), name);
  }
  return owners;
}

static gpointer
more_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (LiaisonMeetingMore) more = g_new0 (LiaisonMeetingMore, 1);
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (store, &wanted->id, &wanted->occurrence, error);
  g_autoptr (GPtrArray) previous = NULL;
  const LiaisonMeeting *meeting;

  if (row == NULL)
    return NULL;
  meeting = row->meeting;
  more->steps = read_steps (store, &meeting->record.id, error);
  previous = more->steps != NULL
                 ? liaison_store_children (store, &liaison_entity_meeting, "postponed_to", &meeting->record.id, error)
                 : NULL;
  if (previous == NULL)
    return NULL;
  more->owners = read_owners (store, more->steps);
  if (previous->len > 0)
    more->previous = (LiaisonMeeting *) liaison_record_copy (previous->pdata[0]);
  more->next = read_named (store, &meeting->postponed_to);
  more->series = read_named (store, meeting->recurrence != NULL ? &meeting->record.id : &meeting->recurrence_of);
  return g_steal_pointer (&more);
}

static void
free_more (gpointer data)
{
  liaison_meeting_more_free (data);
}

static Wanted *
new_wanted (const LiaisonId *meeting, const LiaisonMoment *occurrence, gboolean duplicate)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->id = *meeting;
  wanted->occurrence = occurrence != NULL ? *occurrence : LIAISON_MOMENT_NONE;
  wanted->duplicate = duplicate;
  return wanted;
}

/** liaison_meeting_load: Makes a draft of a meeting to edit it. @occurrence: (nullable): which one of a series */
void
liaison_meeting_load (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (session, load_job, new_wanted (meeting, occurrence, FALSE), g_free, free_draft, cancellable,
                        callback, user_data);
}

/** liaison_meeting_load_duplicate: The same, to plan another meeting like it; take it with
 * liaison_meeting_load_finish(). */
void
liaison_meeting_load_duplicate (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (session, load_job, new_wanted (meeting, occurrence, TRUE), g_free, free_draft, cancellable,
                        callback, user_data);
}

/** liaison_meeting_load_finish: Returns: (transfer full) (nullable): %LIAISON_ERROR_NOT_FOUND without such a meeting */
LiaisonMeetingDraft *
liaison_meeting_load_finish (LiaisonSession *session, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (session, result, error);
}

/** liaison_meeting_load_partner: Reads who attends from the start. */
void
liaison_meeting_load_partner (LiaisonSession *session, const LiaisonId *partner, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (session, partner_job, g_memdup2 (partner, sizeof *partner), g_free, free_partner, cancellable,
                        callback, user_data);
}

/** liaison_meeting_load_partner_finish: Returns: (transfer full) (nullable): the partner */
LiaisonPartnerRow *
liaison_meeting_load_partner_finish (LiaisonSession *session, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (session, result, error);
}

/** liaison_meeting_load_more: Reads what goes with a meeting. */
void
liaison_meeting_load_more (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (session, more_job, new_wanted (meeting, occurrence, FALSE), g_free, free_more, cancellable,
                        callback, user_data);
}

/** liaison_meeting_load_more_finish: Returns: (transfer full) (nullable): what goes with it */
LiaisonMeetingMore *
liaison_meeting_load_more_finish (LiaisonSession *session, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (session, result, error);
}
