// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting being written down, put away while the register is locked.
//
// Whom the meeting creates stands before the attendee that names it.
#include "liaison-meeting-draft-keep.h"

#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"

#include <string.h>

/* What the form is called in a draft, and its parts. */
#define FORM      "meeting"
#define MEETING   "meeting"
#define CREATED   "created"
#define ATTENDEES "attendees"
#define STEPS     "steps"
#define DROPPED   "dropped"

/* Texts of a part that are no fields: what an attendee is shown as, the kind of a step and its date. */
#define SHOWN_NAME   "shown_name"
#define SHOWN_FAMILY "shown_family"
#define STEP_KIND    "step_kind"
#define STEP_DUE     "step_due"

/* A text of the meeting: which occurrence it is. */
#define OCCURRENCE "occurrence"

static void
put_text (GHashTable *texts, const char *name, const char *text)
{
  if (text != NULL)
    g_hash_table_insert (texts, g_strdup (name), g_strdup (text));
}

static GHashTable *
copy_texts (GHashTable *texts)
{
  GHashTable *copy = liaison_draft_texts_new ();
  GHashTableIter iter;
  gpointer name, text;

  if (texts == NULL)
    return copy;
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    put_text (copy, name, text);
  return copy;
}

static void
keep_attendee (LiaisonDraft *kept, const LiaisonDraftAttendee *attendee)
{
  g_autoptr (GHashTable) texts = copy_texts (attendee->texts);

  put_text (texts, SHOWN_NAME, attendee->name);
  put_text (texts, SHOWN_FAMILY, attendee->family);
  if (attendee->partner != NULL)
    liaison_draft_add (kept, CREATED, NULL, &attendee->partner->record, NULL);
  liaison_draft_add (kept, ATTENDEES, (const LiaisonRecord *) attendee->before, &attendee->record->record, texts);
}

static void
keep_step (LiaisonDraft *kept, const LiaisonDraftStep *step)
{
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();
  const char kind[] = { (char) ('0' + step->kind), '\0' };

  put_text (texts, STEP_KIND, kind);
  put_text (texts, STEP_DUE, step->due);
  liaison_draft_add (kept, STEPS, step->before, step->record, texts);
}

static gboolean
is_step (const LiaisonDraftPart *part, const char *place)
{
  return liaison_draft_part_is (part, place, &liaison_entity_task) ||
         liaison_draft_part_is (part, place, &liaison_entity_commitment) ||
         liaison_draft_part_is (part, place, &liaison_entity_need);
}

/* The partner that was to be created for @attendee. */
static LiaisonPartner *
find_created (const LiaisonDraft *kept, const LiaisonAttendee *attendee)
{
  for (guint i = 0; i < kept->parts->len; i++) {
    const LiaisonDraftPart *part = kept->parts->pdata[i];
    if (liaison_draft_part_is (part, CREATED, &liaison_entity_partner) && part->record != NULL &&
        liaison_id_equal (&part->record->id, &attendee->partner))
      return (LiaisonPartner *) liaison_record_copy (part->record);
  }
  return NULL;
}

static LiaisonDraftAttendee *
restore_attendee (const LiaisonDraft *kept, const LiaisonDraftPart *part)
{
  LiaisonDraftAttendee *attendee = g_new0 (LiaisonDraftAttendee, 1);
  const char *name = liaison_draft_part_text (part, SHOWN_NAME);

  attendee->before = part->before != NULL ? (LiaisonAttendee *) liaison_record_copy (part->before) : NULL;
  attendee->record = (LiaisonAttendee *) liaison_record_copy (part->record);
  attendee->partner = find_created (kept, attendee->record);
  attendee->name = g_strdup (name != NULL ? name : "");
  attendee->family = g_strdup (liaison_draft_part_text (part, SHOWN_FAMILY));
  attendee->texts = copy_texts (part->texts);
  return attendee;
}

static LiaisonDraftStep *
restore_step (const LiaisonDraftPart *part)
{
  LiaisonDraftStep *step = g_new0 (LiaisonDraftStep, 1);
  const char *kind = liaison_draft_part_text (part, STEP_KIND);

  /* A promise is a commitment and a task is none, whatever the text says. */
  if (part->record->entity == &liaison_entity_task)
    step->kind = LIAISON_STEP_TASK;
  else if (part->record->entity == &liaison_entity_need)
    step->kind = LIAISON_STEP_NEED;
  else
    step->kind = g_strcmp0 (kind, "2") == 0 ? LIAISON_STEP_PROMISED_TO_US : LIAISON_STEP_PROMISED_BY_US;
  step->before = part->before != NULL ? liaison_record_copy (part->before) : NULL;
  step->record = liaison_record_copy (part->record);
  step->due = g_strdup (liaison_draft_part_text (part, STEP_DUE));
  return step;
}

static void
restore_part (const LiaisonDraft *kept, const LiaisonDraftPart *part, LiaisonMeetingDraft *draft)
{
  gboolean is_attendee = liaison_draft_part_is (part, ATTENDEES, &liaison_entity_attendee);

  if (is_attendee && part->record != NULL)
    g_ptr_array_add (draft->attendees, restore_attendee (kept, part));
  else if (is_step (part, STEPS) && part->record != NULL)
    g_ptr_array_add (draft->steps, restore_step (part));
  else if ((is_step (part, DROPPED) || liaison_draft_part_is (part, DROPPED, &liaison_entity_attendee)) &&
           part->before != NULL)
    g_ptr_array_add (draft->dropped, liaison_record_ref (part->before));
}

/** liaison_meeting_draft_keep: Returns: (transfer full): all of @draft, to be put away */
LiaisonDraft *
liaison_meeting_draft_keep (const LiaisonMeetingDraft *draft)
{
  LiaisonDraft *kept = liaison_draft_new (FORM);

  g_autoptr (GHashTable) texts = copy_texts (draft->texts);
  char occurrence[LIAISON_MOMENT_BUFFER];

  if (liaison_moment_is_set (&draft->occurrence))
    put_text (texts, OCCURRENCE, liaison_moment_write (&draft->occurrence, occurrence));
  liaison_draft_add (kept, MEETING, (const LiaisonRecord *) draft->before, &draft->meeting->record, texts);
  for (guint i = 0; i < draft->attendees->len; i++)
    keep_attendee (kept, draft->attendees->pdata[i]);
  for (guint i = 0; i < draft->steps->len; i++)
    keep_step (kept, draft->steps->pdata[i]);
  for (guint i = 0; i < draft->dropped->len; i++)
    liaison_draft_add (kept, DROPPED, draft->dropped->pdata[i], NULL, NULL);
  return kept;
}

/**
 * liaison_meeting_draft_restore:
 * @kept: what liaison_meeting_draft_keep() made
 *
 * Returns: (transfer full) (nullable): a draft like the one it was made of; %NULL if @kept is none of a meeting
 */
LiaisonMeetingDraft *
liaison_meeting_draft_restore (const LiaisonDraft *kept)
{
  const LiaisonDraftPart *meeting = liaison_draft_find (kept, MEETING, &liaison_entity_meeting);
  LiaisonMeetingDraft *draft;
  const char *occurrence;

  if (g_strcmp0 (kept->form, FORM) != 0 || meeting == NULL || meeting->record == NULL)
    return NULL;
  if (meeting->before != NULL) {
    draft = liaison_meeting_draft_edit ((const LiaisonMeeting *) meeting->before);
  } else {
    draft = liaison_meeting_draft_new ();
  }
  liaison_record_unref (&draft->meeting->record);
  draft->meeting = (LiaisonMeeting *) liaison_record_copy (meeting->record);
  draft->texts = copy_texts (meeting->texts);
  occurrence = g_hash_table_lookup (draft->texts, OCCURRENCE);
  if (occurrence == NULL || !liaison_moment_parse (occurrence, &draft->occurrence, NULL))
    draft->occurrence = LIAISON_MOMENT_NONE;
  for (guint i = 0; i < kept->parts->len; i++)
    restore_part (kept, kept->parts->pdata[i], draft);
  return draft;
}
