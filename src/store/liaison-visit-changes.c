// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a visit's programme becomes a meeting, a meeting becomes a line.
#include "liaison-visits.h"

#include "liaison-error.h"
#include "liaison-posts.h"

#include <glib/gi18n-lib.h>

/* The post somebody holds that day, if it is certain which. */
static gboolean
find_post (LiaisonStore *store, const LiaisonId *partner, const LiaisonMoment *on, LiaisonId *post, GError **error)
{
  g_autoptr (GPtrArray) held = liaison_store_posts_of (store, partner, liaison_language_of_interface (), error);
  g_autoptr (GPtrArray) then = NULL;
  const LiaisonPostHeld *only;

  if (held == NULL)
    return FALSE;
  then = liaison_posts_held_on (held, on);
  only = then->len == 1 ? g_ptr_array_index (then, 0) : NULL;
  if (only != NULL && only->post != NULL && only->held == LIAISON_HELD_YES)
    *post = only->post->record.id;
  return TRUE;
}

/**
 * liaison_visit_invite:
 * @on: when @meeting is
 *
 * Adds @partner to @meeting as invited, in the post they hold that day.
 */
gboolean
liaison_visit_invite (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *meeting, const LiaisonId *partner,
                      const LiaisonMoment *on, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_attendee);
  LiaisonAttendee *attendee = (LiaisonAttendee *) record;

  attendee->meeting = *meeting;
  attendee->partner = *partner;
  attendee->role = g_strdup ("participant");
  attendee->presence = g_strdup ("invited");
  if (!find_post (store, partner, on, &attendee->post, error))
    return FALSE;
  liaison_change_set_insert (set, record);
  return TRUE;
}

static LiaisonMeeting *
make_meeting (const LiaisonProgrammeItem *item, const LiaisonVisit *visit)
{
  LiaisonMeeting *meeting = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);
  gboolean own = g_strcmp0 (item->side, "own") == 0;

  g_set_str (&meeting->record.classification, item->record.classification);
  meeting->kind = g_strdup ("appointment");
  meeting->title = g_strdup (item->title);
  meeting->starts = item->starts;
  meeting->ends = item->ends;
  meeting->start_zone = g_strdup (item->zone);
  meeting->place = g_strdup (item->place);
  meeting->country = g_strdup (visit->country);
  meeting->modality = g_strdup ("in_person");
  meeting->openness = g_strdup (own ? "confidential" : "closed");
  meeting->status = g_strdup ("planned");
  meeting->visit = visit->record.id;
  return meeting;
}

static gboolean
has_meeting (LiaisonStore *store, const LiaisonProgrammeItem *item)
{
  g_autoptr (LiaisonRecord) meeting = NULL;

  if (liaison_id_is_nil (&item->meeting))
    return FALSE;
  meeting = liaison_store_get (store, &liaison_entity_meeting, &item->meeting, NULL);
  return meeting != NULL && meeting->trashed_at == 0;
}

/**
 * liaison_visit_line_to_meeting:
 * @item: a line of a programme
 * @meeting: (out): which one it is to be
 *
 * Plans the meeting of a line, with those it is with as invited; what is on the own side is confidential.
 *
 * Returns: (transfer full) (nullable): what to commit; %LIAISON_ERROR_REFUSED if the line has its meeting already
 */
LiaisonChangeSet *
liaison_visit_line_to_meeting (LiaisonStore *store, const LiaisonId *item, LiaisonId *meeting, GError **error)
{
  g_autoptr (LiaisonRecord) before = liaison_store_get (store, &liaison_entity_programme_item, item, error);
  const LiaisonProgrammeItem *line = (const LiaisonProgrammeItem *) before;
  g_autoptr (LiaisonRecord) after = NULL;
  g_autoptr (LiaisonRecord) visit = NULL;
  g_autoptr (LiaisonRecord) made = NULL;
  g_autoptr (GPtrArray) interlocutors = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (before == NULL)
    return NULL;
  if (has_meeting (store, line)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("this line has its meeting already"));
    return NULL;
  }
  visit = liaison_store_get (store, &liaison_entity_visit, &line->visit, error);
  interlocutors = visit != NULL
                      ? liaison_store_children (store, &liaison_entity_interlocutor, "programme_item", item, error)
                      : NULL;
  if (interlocutors == NULL)
    return NULL;
  set = liaison_change_set_new (N_ ("Planned %s"), line->title);
  made = (LiaisonRecord *) make_meeting (line, (const LiaisonVisit *) visit);
  liaison_change_set_insert (set, made);
  for (guint i = 0; i < interlocutors->len; i++)
    if (!liaison_visit_invite (store, set, &made->id, &((const LiaisonInterlocutor *) interlocutors->pdata[i])->partner,
                               &line->starts, error))
      return NULL;
  after = liaison_record_copy (before);
  ((LiaisonProgrammeItem *) after)->meeting = made->id;
  liaison_change_set_update (set, before, after);
  *meeting = made->id;
  return g_steal_pointer (&set);
}

static gboolean
is_with_state (LiaisonStore *store, GPtrArray *attendees)
{
  for (guint i = 0; i < attendees->len; i++) {
    const LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    g_autoptr (LiaisonRecord) partner = liaison_store_get (store, &liaison_entity_partner, &attendee->partner, NULL);
    if (partner != NULL && g_strcmp0 (((const LiaisonPartner *) partner)->family, "state_actors") == 0)
      return TRUE;
  }
  return FALSE;
}

static void
insert_line (LiaisonChangeSet *set, const LiaisonMeeting *meeting, GPtrArray *attendees, const char *side,
             LiaisonId *item)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_programme_item);
  LiaisonProgrammeItem *line = (LiaisonProgrammeItem *) record;

  g_set_str (&record->classification, meeting->record.classification);
  line->visit = meeting->visit;
  line->starts = meeting->starts;
  line->ends = meeting->ends;
  line->zone = g_strdup (meeting->start_zone);
  line->place = g_strdup (meeting->place);
  line->title = g_strdup (meeting->title);
  line->side = g_strdup (side);
  line->meeting = meeting->record.id;
  liaison_change_set_insert (set, record);
  for (guint i = 0; i < attendees->len; i++) {
    const LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    g_autoptr (LiaisonRecord) interlocutor = NULL;
    if (liaison_id_is_nil (&attendee->partner))
      continue;
    interlocutor = liaison_record_new (&liaison_entity_interlocutor);
    ((LiaisonInterlocutor *) interlocutor)->programme_item = record->id;
    ((LiaisonInterlocutor *) interlocutor)->partner = attendee->partner;
    liaison_change_set_insert (set, interlocutor);
  }
  *item = record->id;
}

/**
 * liaison_visit_meeting_to_line:
 * @meeting: one that is linked to a visit
 * @item: (out): which line it is to be
 *
 * Puts a meeting into the programme of its visit: on the official side only where a State's actor is there and it is
 * not confidential, for what is put there in error goes to the State.
 *
 * Returns: (transfer full) (nullable): what to commit; %LIAISON_ERROR_REFUSED if there is a line already, or no visit
 */
LiaisonChangeSet *
liaison_visit_meeting_to_line (LiaisonStore *store, const LiaisonId *meeting, LiaisonId *item, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_meeting, meeting, error);
  const LiaisonMeeting *found = (const LiaisonMeeting *) record;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) attendees = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  gboolean is_official;

  if (record == NULL)
    return NULL;
  lines = liaison_store_children (store, &liaison_entity_programme_item, "meeting", meeting, error);
  attendees = lines != NULL ? liaison_store_children (store, &liaison_entity_attendee, "meeting", meeting, error)
                            : NULL;
  if (attendees == NULL)
    return NULL;
  if (liaison_id_is_nil (&found->visit) || lines->len > 0) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED,
                         lines->len > 0 ? _ ("this meeting is in the programme already")
                                        : _ ("this meeting is part of no visit"));
    return NULL;
  }
  set = liaison_change_set_new (N_ ("Added %s to the programme"), found->title);
  is_official = g_strcmp0 (found->openness, "confidential") != 0 && is_with_state (store, attendees);
  insert_line (set, found, attendees, is_official ? "official" : "own", item);
  return g_steal_pointer (&set);
}
