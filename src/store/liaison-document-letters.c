// SPDX-License-Identifier: GPL-3.0-or-later
// What a draft letter, and a report of communications, may show.
#include "liaison-document-find.h"

#include "liaison-communication.h"
#include "liaison-letters.h"
#include "liaison-matter-rules.h"
#include "liaison-mentions.h"
#include "liaison-objective.h"
#include "liaison-office.h"

#include <string.h>

typedef LiaisonDocumentFinding Finding;

static GPtrArray *
fetch_all (Finding *self, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  return liaison_store_fetch (self->store, query, error);
}

/* A mandate with its titles and the resolution it comes from. */
static gboolean
choose_mandate (Finding *self, const LiaisonId *id, GError **error)
{
  const LiaisonPartner *mandate = (const LiaisonPartner *) liaison_document_choose_id (self, &liaison_entity_partner,
                                                                                       id);
  g_autoptr (GPtrArray) titles = NULL;

  if (mandate == NULL)
    return TRUE;
  liaison_document_choose_id (self, &liaison_entity_instrument, &mandate->instrument);
  titles = liaison_document_choose_children (self, &liaison_entity_mandate_title, "partner", id, error);
  return titles != NULL;
}

/* Who signs, with whoever holds the mandate that day where the letter does not say it. */
static gboolean
choose_signatories (Finding *self, const LiaisonCommunication *letter, GError **error)
{
  g_autoptr (GPtrArray)
      all = liaison_store_children (self->store, &liaison_entity_signatory, "communication", &letter->record.id, error);
  LiaisonMoment day = liaison_moment_is_set (&letter->sent_on) ? letter->sent_on : liaison_moment_today ();

  for (guint i = 0; all != NULL && i < all->len; i++) {
    g_autoptr (LiaisonRecord) copy = liaison_record_copy (g_ptr_array_index (all, i));
    LiaisonSignatory *signatory = (LiaisonSignatory *) copy;
    if (liaison_id_is_nil (&signatory->holder) &&
        !liaison_store_mandate_holder (self->store, &signatory->mandate, &day, &signatory->holder, error))
      return FALSE;
    /* The table of what was seen keeps the id of what is chosen. */
    liaison_document_choose (self, copy);
    liaison_document_choose_id (self, &liaison_entity_partner, &signatory->holder);
    if (!choose_mandate (self, &signatory->mandate, error))
      return FALSE;
  }
  return all != NULL;
}

static gboolean
add_unnamed (Finding *self, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray)
      names = liaison_store_children (self->store, &liaison_entity_partner_name, "partner", partner, error);

  for (guint i = 0; names != NULL && i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    if (name->text != NULL && g_strcmp0 (name->type, "acronym") == 0)
      liaison_mentions_add_acronym (self->unnamed, name->text);
    else if (name->text != NULL)
      liaison_mentions_add (self->unnamed, name->text);
    if (name->given_name != NULL || name->family_name != NULL)
      liaison_mentions_add_person (self->unnamed, name->given_name, name->family_name);
  }
  return names != NULL;
}

static gboolean
choose_parties (Finding *self, const LiaisonId *matter, const LiaisonMoment *day, GError **error)
{
  g_autoptr (GPtrArray)
      parties = liaison_document_choose_children (self, &liaison_entity_party, "matter", matter, error);

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    const LiaisonParty *party = g_ptr_array_index (parties, i);
    const LiaisonPartner *partner;
    g_autoptr (LiaisonRecord) found = NULL;
    g_autoptr (GPtrArray) consents = NULL;
    liaison_document_choose_id (self, &liaison_entity_partner, &party->partner);
    if (!liaison_id_is_nil (&party->partner)) {
      found = liaison_store_get (self->store, &liaison_entity_partner, &party->partner, NULL);
      consents = liaison_document_choose_children (self, &liaison_entity_consent, "partner", &party->partner, error);
      if (consents == NULL)
        return FALSE;
    }
    partner = (const LiaisonPartner *) found;
    if (partner == NULL && party->label != NULL &&
        (party->anonymous || liaison_naming_is_refused (liaison_matter_judge_naming (party, NULL, NULL, day))))
      liaison_mentions_add (self->unnamed, party->label);
    if (partner != NULL && g_strcmp0 (party->side, "victim") == 0 &&
        (party->anonymous || partner->code_name != NULL ||
         liaison_naming_is_refused (liaison_matter_judge_naming (party, partner, consents, day))) &&
        !add_unnamed (self, &party->partner, error))
      return FALSE;
  }
  return parties != NULL;
}

/* Sources are never told, nor who stands behind a code name. */
static gboolean
hide_sources (Finding *self, const LiaisonId *matter, GError **error)
{
  g_autoptr (GPtrArray) sources = liaison_store_children (self->store, &liaison_entity_source, "matter", matter, error);
  g_autoptr (GPtrArray) partners = sources != NULL ? fetch_all (self, &liaison_entity_partner, error) : NULL;

  for (guint i = 0; partners != NULL && i < sources->len; i++) {
    const LiaisonSource *source = g_ptr_array_index (sources, i);
    if (!liaison_id_is_nil (&source->partner) && !add_unnamed (self, &source->partner, error))
      return FALSE;
  }
  for (guint i = 0; partners != NULL && i < partners->len; i++) {
    const LiaisonPartner *partner = g_ptr_array_index (partners, i);
    if (partner->code_name != NULL && !add_unnamed (self, &partner->record.id, error))
      return FALSE;
  }
  return partners != NULL;
}

static gboolean
choose_matter (Finding *self, const LiaisonCommunication *letter, GError **error)
{
  LiaisonMoment day = liaison_moment_is_set (&letter->sent_on) ? letter->sent_on : liaison_moment_today ();
  g_autoptr (GPtrArray) events = NULL;

  if (liaison_id_is_nil (&letter->matter))
    return TRUE;
  liaison_document_choose_id (self, &liaison_entity_matter, &letter->matter);
  events = liaison_document_choose_children (self, &liaison_entity_matter_event, "matter", &letter->matter, error);
  return events != NULL && choose_parties (self, &letter->matter, &day, error) &&
         hide_sources (self, &letter->matter, error);
}

/** liaison_document_find_letter: Chooses the letter of the wish, with all that its draft is made from. */
gboolean
liaison_document_find_letter (Finding *self, GError **error)
{
  g_autoptr (LiaisonRecord)
      record = liaison_store_get (self->store, &liaison_entity_communication, &self->wish->record, error);
  const LiaisonCommunication *letter = (const LiaisonCommunication *) record;
  g_autoptr (GPtrArray) templates = NULL, points = NULL;

  if (record == NULL)
    return FALSE;
  self->unnamed = liaison_mentions_new ();
  self->delays = liaison_store_letter_delays (self->store, letter->type, error);
  liaison_document_choose (self, record);
  liaison_document_choose_id (self, &liaison_entity_communication, &letter->follow_up_of);
  liaison_document_choose_id (self, &liaison_entity_partner, &letter->addressee);
  points = liaison_document_choose_children (self, &liaison_entity_contact_point, "partner", &letter->addressee, error);
  templates = points != NULL ? fetch_all (self, &liaison_entity_letter_template, error) : NULL;
  for (guint i = 0; templates != NULL && i < templates->len; i++)
    liaison_document_choose (self, g_ptr_array_index (templates, i));
  return templates != NULL && choose_signatories (self, letter, error) && choose_matter (self, letter, error);
}

static gboolean
is_within (const LiaisonMoment *moment, guint32 first, guint32 last)
{
  guint32 from, to;

  if (!liaison_moment_is_set (moment))
    return FALSE;
  liaison_moment_span (moment, NULL, &from, &to);
  return from <= last && to >= first;
}

static void
choose_communication (Finding *self, LiaisonCommunication *letter, const GPtrArray *parts)
{
  liaison_document_choose (self, &letter->record);
  liaison_document_choose_id (self, &liaison_entity_partner, &letter->addressee);
  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (parts, i);
    liaison_document_choose (self, part);
    if (part->entity == &liaison_entity_signatory)
      liaison_document_choose_id (self, &liaison_entity_partner, &((LiaisonSignatory *) part)->mandate);
  }
}

static gboolean
add_parts (Finding *self, GHashTable *parts, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (GPtrArray) all = fetch_all (self, entity, error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (all, i);
    const LiaisonId *letter = liaison_record_reference (part, liaison_entity_owner (entity));
    GPtrArray *list = g_hash_table_lookup (parts, letter);
    if (list == NULL) {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
      g_hash_table_insert (parts, g_memdup2 (letter, sizeof *letter), list);
    }
    g_ptr_array_add (list, liaison_record_ref (part));
  }
  return all != NULL;
}

static gboolean
has_reply_within (const GPtrArray *parts, guint32 first, guint32 last)
{
  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (parts, i);
    if (part->entity == &liaison_entity_reply && is_within (&((const LiaisonReply *) part)->received_on, first, last))
      return TRUE;
  }
  return FALSE;
}

/** liaison_document_find_communications: Chooses the letters sent on the days of the wish, and those answered on the
 * days of its replies. */
gboolean
liaison_document_find_communications (Finding *self, GError **error)
{
  g_autoptr (GPtrArray) letters = fetch_all (self, &liaison_entity_communication, error);
  g_autoptr (GHashTable)
      parts = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  guint32 first, last, replies_first, replies_last;

  liaison_document_days (self->wish, &first, &last);
  liaison_document_reply_days (self->wish, &replies_first, &replies_last);
  if (letters == NULL || !add_parts (self, parts, &liaison_entity_signatory, error) ||
      !add_parts (self, parts, &liaison_entity_reply, error))
    return FALSE;
  for (guint i = 0; i < letters->len; i++) {
    LiaisonCommunication *letter = g_ptr_array_index (letters, i);
    const GPtrArray *own = g_hash_table_lookup (parts, &letter->record.id);
    if (g_strcmp0 (letter->status, "sent") == 0 &&
        (is_within (&letter->sent_on, first, last) || has_reply_within (own, replies_first, replies_last)))
      choose_communication (self, letter, own);
  }
  return TRUE;
}
