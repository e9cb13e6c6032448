// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft of a meeting becomes: next steps as records, and the one change set.
#include "liaison-meeting-draft.h"

#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_commitment (const LiaisonRecord *record)
{
  return record->entity == &liaison_entity_commitment;
}

static gboolean
is_need (const LiaisonRecord *record)
{
  return record->entity == &liaison_entity_need;
}

static const LiaisonId *
first_partner (const LiaisonMeetingDraft *draft)
{
  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = g_ptr_array_index (draft->attendees, i);
    if (!liaison_id_is_nil (&attendee->record->partner))
      return &attendee->record->partner;
  }
  return NULL;
}

static LiaisonStepKind
kind_of_stored (const LiaisonRecord *record)
{
  if (!is_commitment (record))
    return is_need (record) ? LIAISON_STEP_NEED : LIAISON_STEP_TASK;
  return liaison_id_is_nil (&((const LiaisonCommitment *) record)->by_partner) ? LIAISON_STEP_PROMISED_BY_US
                                                                               : LIAISON_STEP_PROMISED_TO_US;
}

static void
complete_need (const LiaisonMeetingDraft *draft, LiaisonNeed *need)
{
  const LiaisonId *partner = first_partner (draft);

  if (partner != NULL)
    need->partner = *partner;
  need->raised_in = draft->meeting->record.id;
  need->raised_on = draft->meeting->starts;
  need->raised_on.minute = -1;
}

/* What a new step takes from the meeting it was decided in. */
static void
complete_step (const LiaisonMeetingDraft *draft, LiaisonStepKind kind, LiaisonRecord *record)
{
  LiaisonCommitment *commitment;
  const LiaisonId *partner = first_partner (draft);
  LiaisonMoment day = draft->meeting->starts;

  if (is_need (record)) {
    complete_need (draft, (LiaisonNeed *) record);
    return;
  }
  if (!is_commitment (record)) {
    LiaisonTask *task = (LiaisonTask *) record;
    g_free (task->about_entity);
    task->about_entity = g_strdup ("meeting");
    task->about = draft->meeting->record.id;
    return;
  }
  commitment = (LiaisonCommitment *) record;
  commitment->meeting = draft->meeting->record.id;
  commitment->visit = draft->meeting->visit;
  day.minute = -1;
  commitment->made_on = day;
  if (partner == NULL)
    return;
  if (kind == LIAISON_STEP_PROMISED_TO_US)
    commitment->by_partner = *partner;
  else
    commitment->to_partner = *partner;
}

static void
add_new_partner (LiaisonChangeSet *set, const LiaisonDraftAttendee *attendee)
{
  LiaisonPartnerName *name = (LiaisonPartnerName *) liaison_record_new (&liaison_entity_partner_name);

  name->partner = attendee->partner->record.id;
  name->text = g_strdup (attendee->name);
  name->type = g_strdup ("official");
  name->preferred = TRUE;
  liaison_change_set_insert (set, &attendee->partner->record);
  liaison_change_set_insert (set, &name->record);
  liaison_record_unref (&name->record);
}

static void
add_attendees (const LiaisonMeetingDraft *draft, LiaisonChangeSet *set)
{
  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = g_ptr_array_index (draft->attendees, i);
    if (attendee->partner != NULL)
      add_new_partner (set, attendee);
    if (attendee->before == NULL) {
      g_autoptr (LiaisonRecord) copy = liaison_record_copy (&attendee->record->record);
      liaison_change_set_insert (set, copy);
    } else {
      liaison_change_set_update (set, &attendee->before->record, &attendee->record->record);
    }
  }
}

static void
add_steps (const LiaisonMeetingDraft *draft, LiaisonChangeSet *set)
{
  for (guint i = 0; i < draft->steps->len; i++) {
    const LiaisonDraftStep *step = g_ptr_array_index (draft->steps, i);
    g_autoptr (LiaisonRecord) copy = NULL;
    if (step->before != NULL) {
      liaison_change_set_update (set, step->before, step->record);
      continue;
    }
    copy = liaison_record_copy (step->record);
    complete_step (draft, step->kind, copy);
    liaison_change_set_insert (set, copy);
  }
  for (guint i = 0; i < draft->dropped->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (draft->dropped, i);
    if (record->entity == &liaison_entity_attendee && liaison_moment_is_set (&draft->occurrence))
      continue; /* of the series, whose attendees are told apart by whom it is saved for */
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, record->entity, &record->id);
  }
}

/* The meeting it is postponed to, with the same people, all of them invited again. */
static void
add_next (const LiaisonMeetingDraft *draft, LiaisonChangeSet *set)
{
  g_autoptr (LiaisonRecord) meeting = NULL;

  if (draft->next == NULL)
    return;
  meeting = liaison_record_copy (&draft->next->record);
  liaison_change_set_insert (set, meeting);
  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = draft->attendees->pdata[i];
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_attendee);
    LiaisonAttendee *copy = (LiaisonAttendee *) record;
    copy->meeting = draft->next->record.id;
    copy->partner = attendee->record->partner;
    copy->staff = attendee->record->staff;
    copy->group_name = g_strdup (attendee->record->group_name);
    copy->group_size = attendee->record->group_size;
    copy->role = g_strdup (attendee->record->role);
    copy->represents = attendee->record->represents;
    copy->presence = g_strdup ("invited");
    liaison_change_set_insert (set, record);
  }
}

/** liaison_draft_step_new: @stored: (nullable): what it was before; @kind counts only without it */
LiaisonDraftStep *
liaison_draft_step_new (LiaisonStepKind kind, const LiaisonRecord *stored)
{
  LiaisonDraftStep *step = g_new0 (LiaisonDraftStep, 1);

  step->kind = stored != NULL ? kind_of_stored (stored) : kind;
  if (stored != NULL) {
    step->before = liaison_record_copy (stored);
    step->record = liaison_record_copy (stored);
  } else if (kind == LIAISON_STEP_TASK) {
    step->record = liaison_record_new (&liaison_entity_task);
  } else if (kind == LIAISON_STEP_NEED) {
    LiaisonNeed *need = (LiaisonNeed *) liaison_record_new (&liaison_entity_need);
    need->status = g_strdup ("open");
    step->record = &need->record;
  } else {
    LiaisonCommitment *commitment = (LiaisonCommitment *) liaison_record_new (&liaison_entity_commitment);
    commitment->status = g_strdup ("open");
    step->record = &commitment->record;
  }
  return step;
}

/** liaison_draft_step_free: Frees it. */
void
liaison_draft_step_free (LiaisonDraftStep *step)
{
  g_clear_pointer (&step->before, liaison_record_unref);
  liaison_record_unref (step->record);
  g_free (step->due);
  g_free (step);
}

/** liaison_draft_step_text: Returns: (nullable): what is to be done */
const char *
liaison_draft_step_text (const LiaisonRecord *record)
{
  if (is_need (record))
    return ((const LiaisonNeed *) record)->text;
  return is_commitment (record) ? ((const LiaisonCommitment *) record)->text : ((const LiaisonTask *) record)->text;
}

/** liaison_draft_step_due: Returns: (transfer none): until when; may be unset, as it is of every need */
const LiaisonMoment *
liaison_draft_step_due (const LiaisonRecord *record)
{
  static const LiaisonMoment none = { 0, 0, 0, -1 };

  if (is_need (record))
    return &none;
  return is_commitment (record) ? &((const LiaisonCommitment *) record)->due : &((const LiaisonTask *) record)->due;
}

/** liaison_draft_step_set: Says what is to be done, and until when. */
void
liaison_draft_step_set (LiaisonDraftStep *step, const char *text, const LiaisonMoment *due)
{
  const LiaisonEntity *entity = step->record->entity;

  liaison_record_take_text (step->record, liaison_entity_field (entity, "text"), g_strdup (text));
  if (!is_need (step->record))
    liaison_record_put_moment (step->record, liaison_entity_field (entity, "due"), *due);
}

/** liaison_draft_step_owner: Returns: (transfer none): which member of the staff does it; nil for nobody yet */
const LiaisonId *
liaison_draft_step_owner (const LiaisonRecord *record)
{
  static const LiaisonId nobody;

  if (record->entity == &liaison_entity_task)
    return &((const LiaisonTask *) record)->owner;
  return is_commitment (record) ? &((const LiaisonCommitment *) record)->by_staff : &nobody;
}

/** liaison_draft_step_set_owner: Says who does it; what a partner promised or needs nobody here does. */
void
liaison_draft_step_set_owner (LiaisonDraftStep *step, const LiaisonId *owner)
{
  if (step->kind == LIAISON_STEP_TASK)
    ((LiaisonTask *) step->record)->owner = *owner;
  else if (step->kind == LIAISON_STEP_PROMISED_BY_US)
    ((LiaisonCommitment *) step->record)->by_staff = *owner;
}

/** liaison_meeting_draft_load_step: @stored: a task, a commitment or a need of the meeting being edited */
void
liaison_meeting_draft_load_step (LiaisonMeetingDraft *draft, const LiaisonRecord *stored)
{
  g_ptr_array_add (draft->steps, liaison_draft_step_new (LIAISON_STEP_TASK, stored));
}

/** liaison_meeting_draft_set_steps: @steps: (element-type LiaisonDraftStep) (transfer full): what was stored and is not
 * among them goes to the trash. */
void
liaison_meeting_draft_set_steps (LiaisonMeetingDraft *draft, GPtrArray *steps)
{
  for (guint i = 0; i < draft->steps->len; i++) {
    const LiaisonDraftStep *old = g_ptr_array_index (draft->steps, i);
    gboolean kept = old->before == NULL;
    for (guint j = 0; !kept && j < steps->len; j++)
      kept = liaison_id_equal (&((LiaisonDraftStep *) steps->pdata[j])->record->id, &old->before->id);
    if (!kept)
      g_ptr_array_add (draft->dropped, liaison_record_ref (old->before));
  }
  g_ptr_array_unref (draft->steps);
  draft->steps = steps;
}

/**
 * liaison_meeting_draft_change_set:
 *
 * Returns: (transfer full): all of it as one change set; empty if nothing was changed
 */
LiaisonChangeSet *
liaison_meeting_draft_change_set (const LiaisonMeetingDraft *draft)
{
  gboolean held = g_strcmp0 (draft->meeting->status, "planned") != 0;
  const char *label = draft->before != NULL ? N_ ("Edited %s")
                      : held                ? N_ ("Logged the meeting “%s”")
                                            : N_ ("Planned the meeting “%s”");
  LiaisonChangeSet *set = liaison_change_set_new (label, draft->meeting->title);
  g_autoptr (LiaisonRecord) copy = liaison_record_copy (&draft->meeting->record);

  if (draft->before == NULL)
    liaison_change_set_insert (set, copy);
  else
    liaison_change_set_update (set, &draft->before->record, copy);
  add_attendees (draft, set);
  add_steps (draft, set);
  add_next (draft, set);
  return set;
}

/** liaison_meeting_draft_parts: Returns: (transfer full): what liaison_meeting_draft_change_set() holds besides the
 * meeting and who attends it: new partners, next steps */
LiaisonChangeSet *
liaison_meeting_draft_parts (const LiaisonMeetingDraft *draft)
{
  LiaisonChangeSet *set = liaison_change_set_new (N_ ("Edited %s"), draft->meeting->title);

  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = draft->attendees->pdata[i];
    if (attendee->partner != NULL)
      add_new_partner (set, attendee);
  }
  add_steps (draft, set);
  add_next (draft, set);
  return set;
}
