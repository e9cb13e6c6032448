// SPDX-License-Identifier: GPL-3.0-or-later
// One search over everything: names first, then notes.
#include "liaison-directory.h"
#include "liaison-db.h"

#include "liaison-entities.h"
#include "liaison-fold.h"
#include "liaison-identities.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Candidates looked at before the best are kept: enough for a screen, few enough to be instant. */
#define CANDIDATES 400

static void
free_hit (gpointer data)
{
  LiaisonHit *hit = data;

  g_free (hit->title);
  g_free (hit->where);
  g_free (hit->detail);
  g_free (hit);
}

/* Follows a part to the record it belongs to: a contact point to its partner, an attendee to its meeting. */
static gboolean
find_whole (LiaisonStore *store, const LiaisonEntity **entity, LiaisonId *id, gboolean *trashed, GError **error)
{
  for (guint depth = 0; depth < 4; depth++) {
    const LiaisonField *owner = liaison_entity_owner (*entity);
    g_autoptr (LiaisonRecord) record = liaison_store_get (store, *entity, id, error);
    if (record == NULL)
      return FALSE;
    *trashed |= record->trashed_at != 0;
    if (owner == NULL || owner->target == NULL || !liaison_record_is_set (record, owner))
      return TRUE;
    *id = *liaison_record_reference (record, owner);
    *entity = liaison_entities_find (owner->target);
  }
  return TRUE;
}

static gboolean
find_id (LiaisonStore *store, const LiaisonEntity *entity, gint64 row, LiaisonId *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE row = ?", entity->name);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "i", row);

  return rows != NULL && liaison_rows_next (rows, store, error) && liaison_rows_id (rows, 0, id);
}

/* Adds a record, once; @part (nullable): the part of it that was found. */
static gboolean
add_record (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, const LiaisonEntity *part,
            GHashTable *seen, GPtrArray *hits, GError **error)
{
  g_autofree char *title = NULL;
  LiaisonHit *hit;

  if (g_hash_table_contains (seen, id))
    return TRUE;
  title = liaison_store_title (store, entity, id, error);
  if (title == NULL)
    return FALSE;
  hit = g_new0 (LiaisonHit, 1);
  hit->entity = entity;
  hit->id = *id;
  hit->title = g_steal_pointer (&title);
  if (part != NULL)
    hit->where = g_strdup (_ (part->label));
  g_ptr_array_add (hits, hit);
  g_hash_table_add (seen, &hit->id);
  return TRUE;
}

/* Adds the record behind one document. */
static gboolean
add_document (LiaisonStore *store, gint64 document, GHashTable *seen, GPtrArray *hits, GError **error)
{
  const LiaisonEntity *part = liaison_entities_find_number ((guint) (document % 64));
  const LiaisonEntity *entity = part;
  gboolean trashed = FALSE;
  LiaisonId id, part_id;
  guint before = hits->len;

  if (part == NULL || !find_id (store, part, document / 64, &id, error))
    return error == NULL || *error == NULL;
  part_id = id;
  if (!find_whole (store, &entity, &id, &trashed, error))
    return FALSE;
  if (trashed)
    return TRUE;
  if (!add_record (store, entity, &id, entity != part ? part : NULL, seen, hits, error))
    return FALSE;
  if (entity != part && hits->len > before)
    ((LiaisonHit *) g_ptr_array_index (hits, before))->detail = liaison_store_title (store, part, &part_id, NULL);
  return TRUE;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const LiaisonHit *first = *(LiaisonHit *const *) a, *second = *(LiaisonHit *const *) b;
  g_autofree char *key = liaison_sort_key (first->title);
  g_autofree char *other = liaison_sort_key (second->title);

  return strcmp (key, other);
}

static gboolean
collect_documents (LiaisonStore *store, LiaisonIndex index, const char *match, GHashTable *seen, GPtrArray *hits,
                   GError **error)
{
  static const char *const statements[] = {
    [LIAISON_INDEX_NAMES] = "SELECT rowid FROM search_name WHERE search_name MATCH ? LIMIT ?",
    [LIAISON_INDEX_NOTES] = "SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?",
    [LIAISON_INDEX_IDENTITIES] = "SELECT rowid FROM search_identity WHERE search_identity MATCH ? LIMIT ?",
  };
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (index == LIAISON_INDEX_IDENTITIES && liaison_store_hides_identities (store))
    return TRUE;
  rows = liaison_db_query (store, error, statements[index], "si", match, (gint64) CANDIDATES);
  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local))
    add_document (store, liaison_rows_integer (rows, 0), seen, hits, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* One tier: what one expression finds, by title. */
static gboolean
collect_tier (LiaisonStore *store, gboolean names, const char *match, GHashTable *seen, GPtrArray *hits, GError **error)
{
  guint first = hits->len;

  if (match == NULL)
    return TRUE;
  if (!collect_documents (store, names ? LIAISON_INDEX_NAMES : LIAISON_INDEX_NOTES, match, seen, hits, error) ||
      (names && !collect_documents (store, LIAISON_INDEX_IDENTITIES, match, seen, hits, error)))
    return FALSE;
  if (hits->len > first)
    qsort (hits->pdata + first, hits->len - first, sizeof (gpointer), compare_hits);
  return TRUE;
}

/* Partners whose names have some of the words and whose notes have the others. */
static gboolean
collect_mixed (LiaisonStore *store, const char *text, guint limit, GHashTable *seen, GPtrArray *hits, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GArray) rows = NULL;
  LiaisonId id;

  liaison_query_set_text (query, text);
  liaison_query_set_sort (query, "name", FALSE);
  query->limit = limit;
  rows = liaison_store_rows (store, query, error);
  for (guint i = 0; rows != NULL && i < rows->len && hits->len < limit; i++)
    if (!find_id (store, &liaison_entity_partner, g_array_index (rows, gint64, i), &id, error) ||
        !add_record (store, &liaison_entity_partner, &id, NULL, seen, hits, error))
      return FALSE;
  return rows != NULL;
}

/* Says where a record matched, unless that is known. */
static gboolean
explain (LiaisonStore *store, LiaisonHit *hit, const char *text, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (LiaisonMatch) match = NULL;

  if (hit->detail != NULL)
    return TRUE;
  record = liaison_store_get (store, hit->entity, &hit->id, error);
  if (record == NULL || !liaison_store_match (store, record, hit->title, text, &match, error))
    return FALSE;
  hit->row = record->row;
  if (match != NULL) {
    hit->where = g_steal_pointer (&match->where);
    hit->detail = g_steal_pointer (&match->text);
  }
  return TRUE;
}

/**
 * liaison_store_search:
 * @text: what a person typed: every word must match as a prefix; case and accents do not matter
 * @limit: at most so many
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonHit): best first: names and acronyms that are @text, those
 * that start with it, other names with its words, then notes, tags and contact points; nothing from the trash. What
 * stands behind a code name is found only where @store shows identities
 */
GPtrArray *
liaison_store_search (LiaisonStore *store, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GHashTable) seen = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  g_autofree char *match = liaison_index_match (text);
  g_autofree char *start = liaison_index_match_start (text);
  g_autofree char *exact = liaison_index_match_exact (text);

  if (match == NULL)
    return g_steal_pointer (&hits);
  if (!collect_tier (store, TRUE, exact, seen, hits, error) ||
      (hits->len < limit && !collect_tier (store, TRUE, start, seen, hits, error)) ||
      (hits->len < limit && !collect_tier (store, TRUE, match, seen, hits, error)) ||
      (hits->len < limit && !collect_tier (store, FALSE, match, seen, hits, error)) ||
      (hits->len < limit && !collect_mixed (store, text, limit, seen, hits, error)))
    return NULL;
  if (hits->len > limit)
    g_ptr_array_set_size (hits, (int) limit);
  for (guint i = 0; i < hits->len; i++)
    if (!explain (store, g_ptr_array_index (hits, i), text, error))
      return NULL;
  return g_steal_pointer (&hits);
}
