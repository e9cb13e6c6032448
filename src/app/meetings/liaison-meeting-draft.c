// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting being written down: the meeting, who attends, what is to be done next, and the change set it all becomes.
#include "liaison-meeting-draft.h"

#include "liaison-objective.h"
#include "liaison-office.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a meeting is called until somebody calls it otherwise. */
static const struct {
  const char *kind, *alone, *one, *more;
} titles[] = {
  { "call", N_ ("Call"), N_ ("Call with %s"), N_ ("Call with %s and others") },
  { "consultation", N_ ("Consultation"), N_ ("Consultation with %s"), N_ ("Consultation with %s and others") },
  { "conference", N_ ("Conference"), N_ ("Conference with %s"), N_ ("Conference with %s and others") },
  { "training", N_ ("Training"), N_ ("Training with %s"), N_ ("Training with %s and others") },
  { "expert_meeting", N_ ("Expert meeting"), N_ ("Expert meeting with %s"), N_ ("Expert meeting with %s and others") },
  { "public_meeting", N_ ("Public meeting with States"), N_ ("Public meeting with %s"),
    N_ ("Public meeting with %s and others") },
  { "mechanisms_meeting", N_ ("Cooperation meeting of mechanisms"), N_ ("Cooperation meeting with %s"),
    N_ ("Cooperation meeting with %s and others") },
  { "appointment", NULL, N_ ("Meeting with %s"), N_ ("Meeting with %s and others") },
};

static void
free_attendee (gpointer data)
{
  LiaisonDraftAttendee *attendee = data;

  if (attendee->before != NULL)
    liaison_record_unref (&attendee->before->record);
  if (attendee->partner != NULL)
    liaison_record_unref (&attendee->partner->record);
  liaison_record_unref (&attendee->record->record);
  g_free (attendee->name);
  g_free (attendee->family);
  g_clear_pointer (&attendee->texts, g_hash_table_unref);
  g_free (attendee);
}

static LiaisonMeetingDraft *
make_draft (LiaisonRecord *meeting)
{
  LiaisonMeetingDraft *draft = g_new0 (LiaisonMeetingDraft, 1);

  draft->meeting = (LiaisonMeeting *) meeting;
  draft->occurrence = LIAISON_MOMENT_NONE;
  draft->attendees = g_ptr_array_new_with_free_func (free_attendee);
  draft->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free);
  draft->dropped = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  return draft;
}

/* What somebody of a meeting that is held (or planned) is taken to have done, until said otherwise. */
static const char *
default_presence (const LiaisonMeetingDraft *draft)
{
  return g_strcmp0 (draft->meeting->status, "held") == 0 ? "attended" : "invited";
}

static LiaisonDraftAttendee *
add_attendee (LiaisonMeetingDraft *draft, const char *name, const char *family)
{
  LiaisonDraftAttendee *attendee = g_new0 (LiaisonDraftAttendee, 1);

  attendee->record = (LiaisonAttendee *) liaison_record_new (&liaison_entity_attendee);
  attendee->record->meeting = draft->meeting->record.id;
  attendee->record->presence = g_strdup (default_presence (draft));
  attendee->name = g_strdup (name);
  attendee->family = g_strdup (family);
  g_ptr_array_add (draft->attendees, attendee);
  return attendee;
}

/** liaison_meeting_draft_new: Returns: (transfer full): an appointment that was held */
LiaisonMeetingDraft *
liaison_meeting_draft_new (void)
{
  LiaisonMeetingDraft *draft = make_draft (liaison_record_new (&liaison_entity_meeting));

  draft->meeting->kind = g_strdup ("appointment");
  draft->meeting->status = g_strdup ("held");
  return draft;
}

/** liaison_meeting_draft_edit: Returns: (transfer full): a draft that changes @meeting; load its attendees next */
LiaisonMeetingDraft *
liaison_meeting_draft_edit (const LiaisonMeeting *meeting)
{
  LiaisonMeetingDraft *draft = make_draft (liaison_record_copy (&meeting->record));

  draft->before = (LiaisonMeeting *) liaison_record_copy (&meeting->record);
  return draft;
}

/* What of @meeting is known before it takes place. */
static void
copy_plan (const LiaisonMeeting *meeting, LiaisonMeeting *copy)
{
  static const char *const kept[] = { "classification", "kind",   "title", "place",  "country",  "modality",
                                      "openness",       "agenda", "visit", "matter", "objective" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, kept[i]);
    g_autoptr (GVariant) value = liaison_record_get (&meeting->record, field);
    liaison_record_set (&copy->record, field, value, NULL);
  }
}

/** liaison_meeting_draft_duplicate: Returns: (transfer full): a planned meeting like @meeting, without what came of it
 */
LiaisonMeetingDraft *
liaison_meeting_draft_duplicate (const LiaisonMeeting *meeting)
{
  LiaisonMeetingDraft *draft = make_draft (liaison_record_new (&liaison_entity_meeting));

  copy_plan (meeting, draft->meeting);
  draft->meeting->status = g_strdup ("planned");
  return draft;
}

/** liaison_meeting_draft_free: Frees it; %NULL is nothing. */
void
liaison_meeting_draft_free (LiaisonMeetingDraft *draft)
{
  if (draft == NULL)
    return;
  if (draft->before != NULL)
    liaison_record_unref (&draft->before->record);
  liaison_record_unref (&draft->meeting->record);
  if (draft->next != NULL)
    liaison_record_unref (&draft->next->record);
  g_ptr_array_unref (draft->attendees);
  g_ptr_array_unref (draft->steps);
  g_clear_pointer (&draft->texts, g_hash_table_unref);
  g_ptr_array_unref (draft->dropped);
  g_free (draft);
}

/**
 * liaison_meeting_draft_load_attendee:
 * @stored: an attendee of the meeting being edited, or of the one being duplicated
 *
 * Returns: (transfer none): who is now one of the draft
 */
LiaisonDraftAttendee *
liaison_meeting_draft_load_attendee (LiaisonMeetingDraft *draft, const LiaisonAttendee *stored, const char *name,
                                     const char *family)
{
  LiaisonDraftAttendee *attendee = add_attendee (draft, name, family);

  if (draft->before != NULL) {
    liaison_record_unref (&attendee->record->record);
    attendee->record = (LiaisonAttendee *) liaison_record_copy (&stored->record);
    attendee->before = (LiaisonAttendee *) liaison_record_copy (&stored->record);
    return attendee;
  }
  attendee->record->partner = stored->partner;
  attendee->record->staff = stored->staff;
  attendee->record->group_name = g_strdup (stored->group_name);
  attendee->record->group_size = stored->group_size;
  attendee->record->role = g_strdup (stored->role);
  attendee->record->represents = stored->represents;
  return attendee;
}

/** liaison_meeting_draft_add_partner: Returns: (transfer none): the attendee */
LiaisonDraftAttendee *
liaison_meeting_draft_add_partner (LiaisonMeetingDraft *draft, const LiaisonId *partner, const char *name,
                                   const char *family)
{
  LiaisonDraftAttendee *attendee = add_attendee (draft, name, family);

  attendee->record->partner = *partner;
  return attendee;
}

/** liaison_meeting_draft_add_staff: Returns: (transfer none): the attendee */
LiaisonDraftAttendee *
liaison_meeting_draft_add_staff (LiaisonMeetingDraft *draft, const LiaisonId *staff, const char *name)
{
  LiaisonDraftAttendee *attendee = add_attendee (draft, name, NULL);

  attendee->record->staff = *staff;
  return attendee;
}

/** liaison_meeting_draft_add_group: @size: how many they are, %LIAISON_INTEGER_UNSET if nobody counted them */
LiaisonDraftAttendee *
liaison_meeting_draft_add_group (LiaisonMeetingDraft *draft, const char *name, gint64 size)
{
  LiaisonDraftAttendee *attendee = add_attendee (draft, name, NULL);

  attendee->record->group_name = g_strdup (name);
  attendee->record->group_size = size;
  return attendee;
}

/** liaison_meeting_draft_create_partner: Returns: (transfer none): an attendee whom the same change set creates */
LiaisonDraftAttendee *
liaison_meeting_draft_create_partner (LiaisonMeetingDraft *draft, const char *name, const char *kind,
                                      const char *family)
{
  LiaisonDraftAttendee *attendee = add_attendee (draft, name, family);

  attendee->partner = (LiaisonPartner *) liaison_record_new (&liaison_entity_partner);
  attendee->partner->kind = g_strdup (kind);
  attendee->partner->family = g_strdup (family);
  attendee->partner->status = g_strdup ("active");
  attendee->record->partner = attendee->partner->record.id;
  return attendee;
}

/** liaison_meeting_draft_has: Returns: whether that partner or member of the staff attends already */
gboolean
liaison_meeting_draft_has (const LiaisonMeetingDraft *draft, const LiaisonId *partner_or_staff)
{
  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = g_ptr_array_index (draft->attendees, i);
    if (liaison_id_equal (&attendee->record->partner, partner_or_staff) ||
        liaison_id_equal (&attendee->record->staff, partner_or_staff))
      return TRUE;
  }
  return FALSE;
}

/** liaison_meeting_draft_remove_attendee: Takes @attendee off; one who was stored goes to the trash on saving. */
void
liaison_meeting_draft_remove_attendee (LiaisonMeetingDraft *draft, LiaisonDraftAttendee *attendee)
{
  if (attendee->before != NULL)
    g_ptr_array_add (draft->dropped, liaison_record_ref (&attendee->before->record));
  g_ptr_array_remove (draft->attendees, attendee);
}

/**
 * liaison_meeting_draft_postpone:
 * @dates: (nullable): a meeting with the dates it is postponed to; %NULL if they are not known
 *
 * Plans the new meeting, linked from this one, together with it. Call it last.
 */
void
liaison_meeting_draft_postpone (LiaisonMeetingDraft *draft, LiaisonMeeting *dates)
{
  LiaisonMeeting *next;

  if (draft->next != NULL) {
    liaison_record_unref (&draft->next->record);
    draft->next = NULL;
    draft->meeting->postponed_to = (LiaisonId) { 0 };
  }
  if (dates == NULL)
    return;
  next = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);
  copy_plan (draft->meeting, next);
  next->status = g_strdup ("planned");
  next->starts = dates->starts;
  next->ends = dates->ends;
  next->start_zone = g_strdup (dates->start_zone);
  next->end_zone = g_strdup (dates->end_zone);
  draft->next = next;
  draft->meeting->postponed_to = next->record.id;
}

/** liaison_meeting_draft_set_status: Changes the status, and the presence of those whose presence followed from it. */
void
liaison_meeting_draft_set_status (LiaisonMeetingDraft *draft, const char *status)
{
  const char *old = default_presence (draft);

  if (g_strcmp0 (draft->meeting->status, status) == 0)
    return;
  g_free (draft->meeting->status);
  draft->meeting->status = g_strdup (status);
  for (guint i = 0; i < draft->attendees->len; i++) {
    LiaisonDraftAttendee *attendee = g_ptr_array_index (draft->attendees, i);
    if (g_strcmp0 (attendee->record->presence, old) != 0)
      continue;
    g_free (attendee->record->presence);
    attendee->record->presence = g_strdup (default_presence (draft));
  }
}

/** liaison_meeting_draft_title: Returns: (transfer full): "Meeting with Amina Diallo"; "" while nobody is known */
char *
liaison_meeting_draft_title (const LiaisonMeetingDraft *draft)
{
  const char *name = NULL, *sentence, *hole;
  guint count = 0, last = G_N_ELEMENTS (titles) - 1, row = 0;

  for (guint i = 0; i < draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = g_ptr_array_index (draft->attendees, i);
    if (!liaison_id_is_nil (&attendee->record->staff))
      continue;
    if (count++ == 0)
      name = attendee->name;
  }
  while (row < last && g_strcmp0 (titles[row].kind, draft->meeting->kind) != 0)
    row++;
  if (count == 0)
    return g_strdup (titles[row].alone != NULL ? _ (titles[row].alone) : "");
  sentence = count == 1 ? _ (titles[row].one) : _ (titles[row].more);
  hole = strstr (sentence, "%s");
  if (hole == NULL)
    return g_strdup (sentence);
  return g_strdup_printf ("%.*s%s%s", (int) (hole - sentence), sentence, name, hole + 2);
}
