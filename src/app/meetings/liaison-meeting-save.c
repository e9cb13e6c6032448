// SPDX-License-Identifier: GPL-3.0-or-later
// Saving what the dialog of a meeting made of one that is in a series.
//
// liaison_series_edit() decides which record the change becomes: the series, another series, an override. What the form
// makes besides (partners, next steps, reminders) then goes with that record, in the same change set.
#include "liaison-meeting-save.h"

#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"

typedef struct {
  LiaisonSeriesEdit edit;
  LiaisonRecord *before;
  LiaisonRecord *after;
  LiaisonChangeSet *parts;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  liaison_record_unref (saving->before);
  liaison_record_unref (saving->after);
  g_ptr_array_unref (saving->edit.attendees);
  liaison_change_set_unref (saving->parts);
  g_free (saving);
}

/* What was made for the meeting that was shown is of the one that the change makes. */
static void
retarget (LiaisonRecord *record, const LiaisonId *from, const LiaisonId *to)
{
  static const struct {
    const LiaisonEntity *entity;
    gsize offset;
  } places[] = {
    { &liaison_entity_task, offsetof (LiaisonTask, about) },
    { &liaison_entity_commitment, offsetof (LiaisonCommitment, meeting) },
    { &liaison_entity_need, offsetof (LiaisonNeed, raised_in) },
    { &liaison_entity_reminder, offsetof (LiaisonReminder, meeting) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    LiaisonId *place = G_STRUCT_MEMBER_P (record, places[i].offset);
    if (record->entity == places[i].entity && liaison_id_equal (place, from))
      *place = *to;
  }
}

static gboolean
is_partner (const LiaisonEdit *edit)
{
  return edit->entity == &liaison_entity_partner || edit->entity == &liaison_entity_partner_name;
}

/* Reminders that the series has are not those of another record. */
static gboolean
is_of_other (const LiaisonEdit *edit, gboolean is_same)
{
  return !is_same && edit->entity == &liaison_entity_reminder && edit->kind != LIAISON_EDIT_INSERT;
}

/* Takes the edits of @parts that are of partners, or that are not. */
static void
take_parts (LiaisonChangeSet *set, const Saving *saving, gboolean partners, const LiaisonId *target)
{
  const LiaisonId *shown = &saving->edit.before->record.id;
  GPtrArray *edits = saving->parts->edits;

  for (guint i = 0; i < edits->len;) {
    LiaisonEdit *edit = edits->pdata[i];
    if (is_partner (edit) != partners || is_of_other (edit, liaison_id_equal (shown, target))) {
      i++;
      continue;
    }
    if (edit->kind == LIAISON_EDIT_INSERT)
      retarget (edit->record, shown, target);
    g_ptr_array_add (set->edits, g_ptr_array_steal_index (edits, i));
  }
}

/* Whoever attends must be there before they do. */
static LiaisonChangeSet *
make_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *saving = data;
  LiaisonId target = { 0 };
  g_autoptr (LiaisonChangeSet) made = liaison_series_edit (store, &saving->edit, &target, error);
  LiaisonChangeSet *set;

  if (made == NULL)
    return NULL;
  set = liaison_change_set_new (made->label, made->argument);
  take_parts (set, saving, TRUE, &target);
  while (made->edits->len > 0)
    g_ptr_array_add (set->edits, g_ptr_array_steal_index (made->edits, 0));
  take_parts (set, saving, FALSE, &target);
  return set;
}

/** liaison_meeting_draft_is_in_series: Returns: whether @draft edits one occurrence of a series */
gboolean
liaison_meeting_draft_is_in_series (const LiaisonMeetingDraft *draft)
{
  return draft->before != NULL && liaison_moment_is_set (&draft->occurrence);
}

/**
 * liaison_meeting_save_scope:
 * @draft: of an occurrence of a series
 * @parts: what the form makes besides the meeting and who attends it; taken apart
 *
 * Saves as one change set. Answer with liaison_session_commit_finish().
 */
void
liaison_meeting_save_scope (LiaisonSession *session, const LiaisonMeetingDraft *draft, LiaisonScope scope,
                            LiaisonChangeSet *parts, GAsyncReadyCallback callback, gpointer user_data)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->before = liaison_record_copy (&draft->before->record);
  saving->after = liaison_record_copy (&draft->meeting->record);
  saving->parts = liaison_change_set_ref (parts);
  saving->edit = (LiaisonSeriesEdit) { .meeting = draft->before->record.id,
                                       .occurrence = draft->occurrence,
                                       .scope = scope,
                                       .before = (const LiaisonMeeting *) saving->before,
                                       .after = (const LiaisonMeeting *) saving->after };
  saving->edit.attendees = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = draft->attendees->pdata[i];
    g_ptr_array_add (saving->edit.attendees, liaison_record_copy (&attendee->record->record));
  }
  liaison_session_change (session, make_job, saving, free_saving, NULL, callback, user_data);
}
