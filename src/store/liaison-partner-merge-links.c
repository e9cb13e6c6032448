// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners made one: whatever leads to the one that goes, found by the tables of fields.
#include "liaison-partner-merge-private.h"

#include "liaison-entities.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-relation.h"

#include <string.h>

/* Hierarchies are shallow; a loop in a damaged one must end. */
#define DEPTH_MAX 64

/* Records that say the same if they agree in these fields. What is not here is never there twice: each need, consent,
 * note, commitment, exchange counts. */
static const struct {
  const char *entity;
  const char *fields[5];
} keys[] = {
  { "attendee", { "meeting", "partner" } },
  { "relation", { "type", "subject", "object" } },
  { "tagging", { "tag", "about" } },
  { "custom_value", { "custom_field", "about" } },
  { "attachment", { "about", "hash" } },
  { "mandate_title", { "partner", "title_en", "from", "to" } },
  { "tenure", { "post", "holder", "from", "to" } },
  { "signatory", { "communication", "mandate" } },
  { "visit_mandate", { "visit", "mandate" } },
  { "interlocutor", { "programme_item", "partner" } },
  { "delegate", { "visit", "partner" } },
  { "objective_role", { "objective", "partner", "role" } },
  { "party", { "matter", "partner", "side" } },
  { "not_duplicate", { "first", "second" } },
};

static gboolean
is_id (const LiaisonRecord *record, const LiaisonField *field, const LiaisonId *id)
{
  return liaison_id_equal (liaison_record_reference (record, field), id);
}

/* Whether a field may lead to a partner. */
static gboolean
may_lead (const LiaisonField *field)
{
  return field->type == LIAISON_FIELD_REF && (field->target == NULL || strcmp (field->target, "partner") == 0);
}

/* Leads one field of one record to the partner that stays. */
static void
redirect (LiaisonMergeWork *work, LiaisonRecord *record, const LiaisonField *field)
{
  const LiaisonPartnerMerge *merge = work->merge;
  gboolean known = g_hash_table_contains (work->by_id, &record->id);
  LiaisonMergePending *pending = liaison_merge_pending (work, record);

  liaison_record_put_reference (pending->after, field, &merge->keep->id);
  if (!known && record->trashed_at == 0)
    liaison_merge_count (work, record->entity, FALSE);
}

static gboolean
redirect_field (LiaisonMergeWork *work, const LiaisonEntity *entity, const LiaisonField *field, GError **error)
{
  const LiaisonPartnerMerge *merge = work->merge;
  g_autoptr (GPtrArray)
      found = liaison_merge_find (work, entity, field, &merge->other->id, LIAISON_TRASH_INCLUDED, error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++) {
    LiaisonRecord *record = found->pdata[i];
    /* Names were seen to: what is left of them is what the trash shows. */
    if (entity == &liaison_entity_partner_name && record->trashed_at == 0)
      continue;
    if (!liaison_id_equal (&record->id, &merge->keep->id) && !liaison_id_equal (&record->id, &merge->other->id))
      redirect (work, record, field);
  }
  return TRUE;
}

/* Custom values and saved lists name partners in their text. */
static gboolean
redirect_text (LiaisonMergeWork *work, const LiaisonEntity *entity, const char *name, GError **error)
{
  const LiaisonField *field = liaison_entity_field (entity, name);
  g_autofree char *old = liaison_id_to_string (&work->merge->other->id);
  g_autofree char *new = liaison_id_to_string (&work->merge->keep->id);
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) found = NULL;

  liaison_query_where (query, name, LIAISON_QUERY_CONTAINS, g_variant_new_string (old));
  query->trash = LIAISON_TRASH_INCLUDED;
  found = liaison_store_fetch (work->store, query, error);
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++) {
    LiaisonMergePending *pending = liaison_merge_pending (work, found->pdata[i]);
    g_auto (GStrv) parts = g_strsplit (liaison_record_text (pending->after, field), old, -1);
    liaison_record_take_text (pending->after, field, g_strjoinv (new, parts));
  }
  return TRUE;
}

/* A record whose two ends were the two partners: between one partner and itself there is nothing to say. */
static gboolean
is_between (const LiaisonMergeWork *work, const LiaisonMergePending *pending)
{
  const LiaisonEntity *entity = pending->before->entity;
  const LiaisonId *keep = &work->merge->keep->id;
  const char *first = entity == &liaison_entity_relation ? "subject" : "first";
  const char *second = entity == &liaison_entity_relation ? "object" : "second";

  if (entity != &liaison_entity_relation && entity != &liaison_entity_not_duplicate)
    return FALSE;
  return is_id (pending->after, liaison_entity_field (entity, first), keep) &&
         is_id (pending->after, liaison_entity_field (entity, second), keep) &&
         /* One that was between a partner and itself all along only moves. */
         !is_id (pending->before, liaison_entity_field (entity, first),
                 liaison_record_reference (pending->before, liaison_entity_field (entity, second)));
}

/* Nobody represents themselves. */
static void
drop_self (LiaisonMergePending *pending)
{
  const LiaisonEntity *entity = pending->after->entity;
  const LiaisonField *partner = liaison_entity_field (entity, "partner");
  const LiaisonField *represents = liaison_entity_field (entity, "represents");

  if (partner != NULL && represents != NULL && liaison_record_is_set (pending->after, represents) &&
      is_id (pending->after, represents, liaison_record_reference (pending->after, partner)))
    liaison_record_put_reference (pending->after, represents, &(LiaisonId) { 0 });
}

static const char *const *
find_key (const LiaisonEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (strcmp (keys[i].entity, entity->name) == 0)
      return keys[i].fields;
  return NULL;
}

/* What two records have in common that say the same; the ends of a pair that has no direction stand in order. */
static char *
make_key (const LiaisonRecord *record, const char *const *fields, gboolean undirected)
{
  g_auto (GStrv) parts = g_new0 (char *, 6);
  guint last = 0;

  for (guint i = 0; i < 5 && fields[i] != NULL; i++) {
    const LiaisonField *field = liaison_entity_field (record->entity, fields[i]);
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    if (value == NULL && field->type == LIAISON_FIELD_REF)
      return NULL;
    parts[i] = value != NULL ? g_variant_print (value, FALSE) : g_strdup ("");
    last = i;
  }
  if (undirected && last > 0 && g_strcmp0 (parts[last - 1], parts[last]) > 0) {
    char *swapped = parts[last];
    parts[last] = parts[last - 1];
    parts[last - 1] = swapped;
  }
  return g_strjoinv ("\n", parts);
}

static gboolean
is_undirected (LiaisonMergeWork *work, const LiaisonRecord *record)
{
  g_autoptr (LiaisonRecord) type = NULL;

  if (record->entity == &liaison_entity_not_duplicate)
    return TRUE;
  if (record->entity != &liaison_entity_relation)
    return FALSE;
  type = liaison_store_get (work->store, &liaison_entity_relation_type, &((const LiaisonRelation *) record)->type,
                            NULL);
  return type != NULL && ((const LiaisonRelationType *) type)->symmetric;
}

/* Two relations of different times are two, unless one of them has no time. */
static gboolean
says_the_same (const LiaisonRecord *a, const LiaisonRecord *b)
{
  const LiaisonRelation *first = (const LiaisonRelation *) a, *second = (const LiaisonRelation *) b;

  if (a->entity != &liaison_entity_relation)
    return TRUE;
  if ((first->from.year == 0 && first->to.year == 0) || (second->from.year == 0 && second->to.year == 0))
    return TRUE;
  return liaison_moment_compare (&first->from, &second->from) == 0 &&
         liaison_moment_compare (&first->to, &second->to) == 0;
}

/* Takes @record for the first of its kind, or makes it a double of the one that was. */
static void
settle (LiaisonMergeWork *work, GHashTable *seen, LiaisonRecord *record, const char *const *fields)
{
  LiaisonMergePending *own = g_hash_table_lookup (work->by_id, &record->id), *known;
  g_autofree char *key = make_key (own != NULL ? own->after : record, fields, is_undirected (work, record));
  LiaisonRecord *first = key != NULL ? g_hash_table_lookup (seen, key) : NULL;

  if (key == NULL || (own != NULL && own->trash))
    return;
  if (first == NULL) {
    g_hash_table_insert (seen, g_steal_pointer (&key), record);
    return;
  }
  /* What was there twice before is none of this merge's business. */
  if (own == NULL)
    return;
  known = liaison_merge_pending (work, first);
  if (!says_the_same (known->after, own->after))
    return;
  liaison_merge_absorb (known->after, own->after);
  own->trash = TRUE;
  liaison_merge_count (work, record->entity, TRUE);
}

/* Finds doubles of one kind among what leads to the partner that stays, first of all what led there before. */
static gboolean
settle_doubles (LiaisonMergeWork *work, const LiaisonEntity *entity, const char *const *fields, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  guint n_pending = work->pending->len;

  for (guint i = 0; i < entity->n_fields; i++) {
    g_autoptr (GPtrArray) found = NULL;
    if (!may_lead (&entity->fields[i]))
      continue;
    found = liaison_merge_find (work, entity, &entity->fields[i], &work->merge->keep->id, LIAISON_TRASH_EXCLUDED,
                                error);
    if (found == NULL)
      return FALSE;
    for (guint j = 0; j < found->len; j++)
      if (!g_hash_table_contains (work->by_id, &((LiaisonRecord *) found->pdata[j])->id))
        g_ptr_array_add (all, liaison_record_ref (found->pdata[j]));
  }
  for (guint i = 0; i < n_pending; i++) {
    const LiaisonMergePending *pending = work->pending->pdata[i];
    if (pending->before->entity == entity && pending->before->trashed_at == 0)
      g_ptr_array_add (all, liaison_record_ref (pending->before));
  }
  for (guint i = 0; i < all->len; i++)
    settle (work, seen, all->pdata[i], fields);
  return TRUE;
}

/** liaison_merge_links: Leads everything to the partner that stays; doubles and what lay between both go. */
gboolean
liaison_merge_links (LiaisonMergeWork *work, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++)
    for (guint j = 0; j < entities[i]->n_fields; j++)
      if (may_lead (&entities[i]->fields[j]) && !redirect_field (work, entities[i], &entities[i]->fields[j], error))
        return FALSE;
  if (!redirect_text (work, &liaison_entity_custom_value, "value", error) ||
      !redirect_text (work, &liaison_entity_saved_list, "query", error))
    return FALSE;
  for (guint i = 0; i < work->pending->len; i++) {
    LiaisonMergePending *pending = work->pending->pdata[i];
    drop_self (pending);
    if (!is_between (work, pending))
      continue;
    liaison_record_unref (pending->after);
    pending->after = liaison_record_copy (pending->before);
    pending->trash = TRUE;
  }
  for (guint i = 0; i < count; i++) {
    const char *const *fields = find_key (entities[i]);
    if (fields != NULL && !settle_doubles (work, entities[i], fields, error))
      return FALSE;
  }
  return TRUE;
}

/* What a partner will be a part of. */
static gboolean
find_parent (LiaisonMergeWork *work, const LiaisonId *partner, LiaisonId *parent)
{
  const LiaisonMergePending *pending = g_hash_table_lookup (work->by_id, partner);
  g_autoptr (LiaisonRecord)
      record = pending == NULL ? liaison_store_get (work->store, &liaison_entity_partner, partner, NULL) : NULL;
  const LiaisonRecord *now = pending != NULL ? pending->after : record;

  if (now == NULL)
    return FALSE;
  *parent = ((const LiaisonPartner *) now)->parent;
  if (liaison_id_equal (parent, &work->merge->other->id))
    *parent = work->merge->keep->id;
  return !liaison_id_is_nil (parent);
}

/* Whether the partner that stays would be a part of itself, by way of others, as a part of @parent. */
static gboolean
is_loop (LiaisonMergeWork *work, LiaisonId parent)
{
  guint depth = 0;

  do {
    if (liaison_id_equal (&parent, &work->merge->keep->id) || liaison_id_equal (&parent, &work->merge->other->id))
      return TRUE;
  } while (++depth < DEPTH_MAX && find_parent (work, &parent, &parent));
  return depth >= DEPTH_MAX;
}

/** liaison_merge_parent: Sees to it that the partner that stays is neither part of itself nor reached through itself.
 */
gboolean
liaison_merge_parent (LiaisonMergeWork *work, GError **error)
{
  LiaisonPartner *after = (LiaisonPartner *) liaison_merge_pending (work, work->merge->keep)->after;
  const LiaisonId choices[] = { after->parent, ((LiaisonPartner *) work->merge->keep)->parent,
                                ((LiaisonPartner *) work->merge->other)->parent };

  after->parent = (LiaisonId) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (choices) && liaison_id_is_nil (&after->parent); i++)
    if (!liaison_id_is_nil (&choices[0]) && !liaison_id_is_nil (&choices[i]) && !is_loop (work, choices[i]))
      after->parent = choices[i];
  if (liaison_id_equal (&after->intermediary, &work->merge->keep->id) ||
      liaison_id_equal (&after->intermediary, &work->merge->other->id))
    after->intermediary = (LiaisonId) { 0 };
  return TRUE;
}
