// SPDX-License-Identifier: GPL-3.0-or-later
// What a briefing for a country visit may show: the visit with its programme, whom it meets and what is known of them,
// what is open with that State.
//
// Nothing of the own side of the programme goes to anybody outside the office. The disclosure withholds its lines and
// those who stand in them. Beyond that, whoever is met on the own side alone does not lead to anything here: no card,
// no meeting, no promise, no relation; and meetings made from lines of the own side are not looked at.
#include "liaison-document-find.h"

#include "liaison-db.h"
#include "liaison-letters.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-post.h"
#include "liaison-relation.h"
#include "liaison-visit.h"

#include <string.h>

/* So many of the last meetings with each. */
#define HISTORY_MAX 5

typedef LiaisonDocumentFinding Finding;

/**
 * Circle: whom the visit meets, and the bodies they hold posts in.
 * @people: (element-type LiaisonId)
 * @all: (element-type LiaisonId): those and their bodies
 * @own_meetings: (element-type LiaisonId): made from lines of the own side
 */
typedef struct {
  GHashTable *people;
  GHashTable *all;
  GHashTable *own_meetings;
} Circle;

static void
clear_circle (Circle *circle)
{
  g_clear_pointer (&circle->people, g_hash_table_unref);
  g_clear_pointer (&circle->all, g_hash_table_unref);
  g_clear_pointer (&circle->own_meetings, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Circle, clear_circle)

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
}

static void
add (GHashTable *set, const LiaisonId *id)
{
  if (!liaison_id_is_nil (id))
    g_hash_table_add (set, g_memdup2 (id, sizeof *id));
}

static gboolean
is_outside (const Finding *self)
{
  return self->wish->audience != LIAISON_AUDIENCE_INTERNAL;
}

static gboolean
find_programme (Finding *self, Circle *circle, GError **error)
{
  g_autoptr (GPtrArray) items = liaison_document_choose_children (self, &liaison_entity_programme_item, "visit",
                                                                  &self->wish->record, error);

  for (guint i = 0; items != NULL && i < items->len; i++) {
    const LiaisonProgrammeItem *item = g_ptr_array_index (items, i);
    g_autoptr (GPtrArray) met = liaison_document_choose_children (self, &liaison_entity_interlocutor, "programme_item",
                                                                  &item->record.id, error);
    if (met == NULL)
      return FALSE;
    if (g_strcmp0 (item->side, "official") != 0) {
      add (circle->own_meetings, &item->meeting);
      /* The line and who stands in it are chosen, so that their being withheld is told. */
      if (is_outside (self))
        continue;
    }
    for (guint j = 0; j < met->len; j++) {
      const LiaisonId *partner = &((LiaisonInterlocutor *) g_ptr_array_index (met, j))->partner;
      liaison_document_choose_id (self, &liaison_entity_partner, partner);
      add (circle->people, partner);
      add (circle->all, partner);
    }
  }
  return items != NULL;
}

static gboolean
find_delegation (Finding *self, Circle *circle, GError **error)
{
  const LiaisonId *visit = &self->wish->record;
  g_autoptr (GPtrArray)
      mandates = liaison_document_choose_children (self, &liaison_entity_visit_mandate, "visit", visit, error);
  g_autoptr (GPtrArray) delegates = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  if (mandates == NULL)
    return FALSE;
  for (guint i = 0; i < mandates->len; i++) {
    const LiaisonId *mandate = &((LiaisonVisitMandate *) g_ptr_array_index (mandates, i))->mandate;
    liaison_document_choose_id (self, &liaison_entity_partner, mandate);
    add (circle->all, mandate);
  }
  delegates = liaison_document_choose_children (self, &liaison_entity_delegate, "visit", visit, error);
  for (guint i = 0; delegates != NULL && i < delegates->len; i++) {
    const LiaisonDelegate *delegate = g_ptr_array_index (delegates, i);
    liaison_document_choose_id (self, &liaison_entity_partner, &delegate->partner);
    liaison_document_choose_id (self, &liaison_entity_staff, &delegate->staff);
  }
  terms = delegates != NULL ? liaison_document_choose_children (self, &liaison_entity_visit_term, "visit", visit, error)
                            : NULL;
  return terms != NULL;
}

static gboolean
find_posts (Finding *self, Circle *circle, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray)
      tenures = liaison_document_choose_children (self, &liaison_entity_tenure, "holder", partner, error);

  for (guint i = 0; tenures != NULL && i < tenures->len; i++) {
    const LiaisonTenure *tenure = g_ptr_array_index (tenures, i);
    g_autoptr (LiaisonRecord) post = liaison_store_get (self->store, &liaison_entity_post, &tenure->post, NULL);
    liaison_document_choose_post (self, &tenure->post);
    if (post != NULL)
      add (circle->all, &((LiaisonPost *) post)->body);
  }
  return tenures != NULL;
}

/* A meeting with one of its attendees. */
typedef struct {
  LiaisonMeeting *meeting;
  LiaisonAttendee *attendee;
} Past;

static void
clear_past (gpointer data)
{
  liaison_record_unref (&((Past *) data)->meeting->record);
  liaison_record_unref (&((Past *) data)->attendee->record);
}

static int
compare_past (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (&((const Past *) b)->meeting->starts, &((const Past *) a)->meeting->starts);
}

/* The last meetings that were held with a partner, who did not stay away. */
static gboolean
find_history (Finding *self, const Circle *circle, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray)
      attendees = liaison_store_children (self->store, &liaison_entity_attendee, "partner", partner, error);
  g_autoptr (GArray) past = g_array_new (FALSE, FALSE, sizeof (Past));

  g_array_set_clear_func (past, clear_past);
  for (guint i = 0; attendees != NULL && i < attendees->len; i++) {
    LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    g_autoptr (LiaisonRecord) meeting = NULL;
    Past one;
    if (g_strcmp0 (attendee->presence, "absent") == 0 ||
        (is_outside (self) && g_hash_table_contains (circle->own_meetings, &attendee->meeting)))
      continue;
    meeting = liaison_store_get (self->store, &liaison_entity_meeting, &attendee->meeting, NULL);
    if (meeting == NULL || meeting->trashed_at != 0 || g_strcmp0 (((LiaisonMeeting *) meeting)->status, "held") != 0)
      continue;
    one = (Past) { (LiaisonMeeting *) g_steal_pointer (&meeting),
                   (LiaisonAttendee *) liaison_record_ref (&attendee->record) };
    g_array_append_val (past, one);
  }
  g_array_sort (past, compare_past);
  for (guint i = 0; i < MIN (past->len, HISTORY_MAX); i++) {
    liaison_document_choose (self, &g_array_index (past, Past, i).meeting->record);
    liaison_document_choose (self, &g_array_index (past, Past, i).attendee->record);
  }
  return attendees != NULL;
}

/* What was promised and not kept, or not yet. */
static gboolean
is_owed (const LiaisonCommitment *commitment)
{
  return g_strcmp0 (commitment->status, "open") == 0 || g_strcmp0 (commitment->status, "broken") == 0;
}

static gboolean
is_in (const Circle *circle, const LiaisonId *partner)
{
  return liaison_id_is_nil (partner) || g_hash_table_contains (circle->all, partner);
}

static void
choose_commitments (Finding *self, const Circle *circle, GPtrArray *commitments)
{
  for (guint i = 0; i < commitments->len; i++) {
    LiaisonCommitment *commitment = g_ptr_array_index (commitments, i);
    if (!is_owed (commitment) ||
        (is_outside (self) && !(is_in (circle, &commitment->by_partner) && is_in (circle, &commitment->to_partner))) ||
        !liaison_document_choose (self, &commitment->record))
      continue;
    liaison_document_choose_id (self, &liaison_entity_partner, &commitment->by_partner);
    liaison_document_choose_id (self, &liaison_entity_partner, &commitment->to_partner);
    liaison_document_choose_id (self, &liaison_entity_staff, &commitment->by_staff);
  }
}

/* What is open with a partner: promises made by them and to them, and what they asked for. */
static gboolean
find_open (Finding *self, const Circle *circle, const LiaisonId *partner, GError **error)
{
  static const char *const sides[] = { "by_partner", "to_partner" };
  g_autoptr (GPtrArray) needs = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_autoptr (GPtrArray)
        commitments = liaison_store_children (self->store, &liaison_entity_commitment, sides[i], partner, error);
    if (commitments == NULL)
      return FALSE;
    choose_commitments (self, circle, commitments);
  }
  needs = liaison_store_children (self->store, &liaison_entity_need, "partner", partner, error);
  for (guint i = 0; needs != NULL && i < needs->len; i++)
    if (g_strcmp0 (((LiaisonNeed *) g_ptr_array_index (needs, i))->status, "open") == 0)
      liaison_document_choose (self, g_ptr_array_index (needs, i));
  return needs != NULL;
}

static gboolean
find_relations (Finding *self, const Circle *circle, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray)
      relations = liaison_store_children (self->store, &liaison_entity_relation, "subject", partner, error);

  for (guint i = 0; relations != NULL && i < relations->len; i++) {
    LiaisonRelation *relation = g_ptr_array_index (relations, i);
    if (!g_hash_table_contains (circle->all, &relation->object))
      continue;
    liaison_document_choose (self, &relation->record);
    liaison_document_choose_id (self, &liaison_entity_relation_type, &relation->type);
  }
  return relations != NULL;
}

static gboolean
find_people (Finding *self, Circle *circle, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, circle->people);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!find_posts (self, circle, id, error) || !find_history (self, circle, id, error) ||
        !find_open (self, circle, id, error))
      return FALSE;
  /* Only now all bodies are known. */
  g_hash_table_iter_init (&iter, circle->all);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!find_relations (self, circle, id, error))
      return FALSE;
  return TRUE;
}

/* The letters to that State that wait for a reply. */
static gboolean
find_letters (Finding *self, const LiaisonVisit *visit, const LiaisonMoment *today, GError **error)
{
  g_autoptr (GPtrArray) rows = liaison_store_letters (self->store, today, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const LiaisonLetterRow *row = g_ptr_array_index (rows, i);
    const LiaisonId *id = &row->letter->record.id;
    g_autoptr (GPtrArray) replies = NULL;
    if (g_strcmp0 (row->letter->country_code, visit->country) != 0 ||
        !liaison_letter_state_is_waiting (row->standing.state) ||
        liaison_document_choose_id (self, &liaison_entity_communication, id) == NULL)
      continue;
    liaison_document_choose_id (self, &liaison_entity_matter, &row->letter->matter);
    replies = liaison_document_choose_children (self, &liaison_entity_reply, "communication", id, error);
    if (replies == NULL)
      return FALSE;
  }
  return rows != NULL;
}

/* What earlier visits recommended and nobody has carried out. */
static gboolean
find_recommendations (Finding *self, const LiaisonVisit *visit, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_visit);
  g_autoptr (GPtrArray) visits = NULL;

  if (!liaison_query_where_text (query, "country", LIAISON_QUERY_IS, visit->country, error))
    return FALSE;
  visits = liaison_store_fetch (self->store, query, error);
  for (guint i = 0; visits != NULL && i < visits->len; i++) {
    LiaisonRecord *earlier = g_ptr_array_index (visits, i);
    g_autoptr (GPtrArray)
        all = liaison_store_children (self->store, &liaison_entity_recommendation, "visit", &earlier->id, error);
    if (all == NULL)
      return FALSE;
    for (guint j = 0; j < all->len; j++) {
      LiaisonRecommendation *one = g_ptr_array_index (all, j);
      if (g_strcmp0 (one->status, "implemented") == 0 || g_strcmp0 (one->status, "rejected") == 0)
        continue;
      liaison_document_choose (self, earlier);
      liaison_document_choose (self, &one->record);
      liaison_document_choose_id (self, &liaison_entity_partner, &one->addressee);
    }
  }
  return visits != NULL;
}

/** liaison_document_find_briefing: Returns: whether the visit is there and what its briefing may show was chosen */
gboolean
liaison_document_find_briefing (LiaisonDocumentFinding *self, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (self->store, &liaison_entity_visit, &self->wish->record, error);
  const LiaisonVisit *visit = (const LiaisonVisit *) record;
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) made = NULL;
  g_auto (Circle) circle = { new_set (), new_set (), new_set () };

  if (record == NULL)
    return FALSE;
  liaison_document_choose (self, record);
  liaison_document_choose_id (self, &liaison_entity_partner, &visit->un_office);
  if (!find_programme (self, &circle, error) || !find_delegation (self, &circle, error) ||
      !find_people (self, &circle, error) || !find_letters (self, visit, &today, error) ||
      !find_recommendations (self, visit, error))
    return FALSE;
  made = liaison_store_children (self->store, &liaison_entity_commitment, "visit", &visit->record.id, error);
  if (made != NULL)
    choose_commitments (self, &circle, made);
  return made != NULL;
}
