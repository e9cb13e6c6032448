// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing for good: the one change that nothing takes back.
#include "liaison-erase.h"
#include "liaison-db.h"

#include "liaison-entities.h"

/* Parts of parts of parts: a letter of a matter has signatories. */
#define MAX_DEPTH 8

static gboolean add_erasures (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonEntity *entity,
                              const LiaisonId *id, guint depth, GError **error);

/* The parts of one kind, in the trash or not. */
static gboolean
add_parts (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonEntity *part, const LiaisonId *owner, guint depth,
           GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (part);
  g_autoptr (GPtrArray) found = NULL;

  liaison_query_where (query, part->owner_field, LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, owner->bytes, sizeof owner->bytes, 1));
  query->trash = LIAISON_TRASH_INCLUDED;
  found = liaison_store_fetch (store, query, error);
  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (found, i);
    if (!add_erasures (store, set, part, &record->id, depth + 1, error))
      return FALSE;
  }
  return TRUE;
}

/* The parts first: while they are erased, the whole is still there to be indexed. */
static gboolean
add_erasures (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonEntity *entity, const LiaisonId *id, guint depth,
              GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; depth < MAX_DEPTH && i < count; i++) {
    const LiaisonField *owner = liaison_entity_owner (entities[i]);
    if (owner == NULL || (owner->target != NULL && g_strcmp0 (owner->target, entity->name) != 0))
      continue;
    if (!add_parts (store, set, entities[i], id, depth, error))
      return FALSE;
  }
  liaison_change_set_edit (set, LIAISON_EDIT_ERASE, entity, id);
  return TRUE;
}

/**
 * liaison_store_erasure:
 *
 * Returns: (transfer full) (nullable): the change set that erases a record with all that is a part of it
 */
LiaisonChangeSet *
liaison_store_erasure (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_auto (LiaisonLifted) lifted = { 0 };
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (LIAISON_ERASURE_LABEL, NULL);
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, entity, id, error);

  if (record == NULL || !liaison_lifted_begin (&lifted, store, error) ||
      !add_erasures (store, set, entity, id, 0, error))
    return NULL;
  return g_steal_pointer (&set);
}

/** liaison_store_erasure_of_trash: Returns: (transfer full) (nullable): the change set that erases all of the trash */
LiaisonChangeSet *
liaison_store_erasure_of_trash (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (LIAISON_ERASURE_LABEL, NULL);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);
  g_auto (LiaisonLifted) lifted = { 0 };

  if (!liaison_lifted_begin (&lifted, store, error))
    return NULL;
  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    g_autoptr (GPtrArray) found = NULL;

    query->trash = LIAISON_TRASH_ONLY;
    found = entities[i]->owner_field == NULL ? liaison_store_fetch (store, query, error) : g_ptr_array_new ();
    if (found == NULL)
      return NULL;
    for (guint j = 0; j < found->len; j++) {
      const LiaisonRecord *record = g_ptr_array_index (found, j);
      if (!add_erasures (store, set, entities[i], &record->id, 0, error))
        return NULL;
    }
  }
  return g_steal_pointer (&set);
}

/** liaison_change_set_erases: Returns: whether @set erases anything */
gboolean
liaison_change_set_erases (const LiaisonChangeSet *set)
{
  for (guint i = 0; i < set->edits->len; i++)
    if (((const LiaisonEdit *) g_ptr_array_index (set->edits, i))->kind == LIAISON_EDIT_ERASE)
      return TRUE;
  return FALSE;
}
