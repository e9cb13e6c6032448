// SPDX-License-Identifier: GPL-3.0-or-later
// One search over everything: names first, then notes.
#include "liaison-directory.h"
#include "liaison-db.h"

#include "liaison-entities.h"
#include "liaison-fold.h"
#include "liaison-identities.h"

#include <string.h>

/* Candidates looked at before the best are kept: enough for a screen, few enough to be instant. */
#define CANDIDATES 400

static void
free_hit (gpointer data)
{
  LiaisonHit *hit = data;

  g_free (hit->title);
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

/* Adds the record behind one document, once. */
static gboolean
add_hit (LiaisonStore *store, gint64 document, GHashTable *seen, GPtrArray *hits, GError **error)
{
  const LiaisonEntity *part = liaison_entities_find_number ((guint) (document % 64));
  const LiaisonEntity *entity = part;
  gboolean trashed = FALSE;
  g_autofree char *title = NULL;
  LiaisonHit *hit;
  LiaisonId id, part_id;

  if (part == NULL || !find_id (store, part, document / 64, &id, error))
    return error == NULL || *error == NULL;
  part_id = id;
  if (!find_whole (store, &entity, &id, &trashed, error))
    return FALSE;
  if (trashed || g_hash_table_contains (seen, &id))
    return TRUE;
  title = liaison_store_title (store, entity, &id, error);
  if (title == NULL)
    return FALSE;
  hit = g_new0 (LiaisonHit, 1);
  hit->entity = entity;
  hit->id = id;
  hit->title = g_steal_pointer (&title);
  if (entity != part)
    hit->detail = liaison_store_title (store, part, &part_id, NULL);
  g_ptr_array_add (hits, hit);
  g_hash_table_add (seen, &hit->id);
  return TRUE;
}

static gboolean
collect_hits (LiaisonStore *store, const char *sql, const char *match, GHashTable *seen, GPtrArray *hits,
              GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "si", match, (gint64) CANDIDATES);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local))
    add_hit (store, liaison_rows_integer (rows, 0), seen, hits, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* 0: the title is the text; 1: it starts with it; 2: a word of it does; 3: something else matched. */
static int
rate (const LiaisonHit *hit, const char *folded)
{
  g_autofree char *title = liaison_fold (hit->title);
  gsize length = strlen (folded);
  const char *found;

  if (strcmp (title, folded) == 0)
    return 0;
  if (strncmp (title, folded, length) == 0)
    return 1;
  for (found = strstr (title, folded); found != NULL; found = strstr (found + 1, folded))
    if (!g_ascii_isalnum (found[-1]))
      return 2;
  return 3;
}

static int
compare_hits (gconstpointer a, gconstpointer b, gpointer folded)
{
  const LiaisonHit *first = *(LiaisonHit *const *) a, *second = *(LiaisonHit *const *) b;
  int difference = rate (first, folded) - rate (second, folded);

  return difference != 0 ? difference : g_utf8_collate (first->title, second->title);
}

/**
 * liaison_store_search:
 * @text: what a person typed: every word must match as a prefix; case and accents do not matter
 * @limit: at most so many
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonHit): best first: titles that are or start with @text, then
 * other names (acronyms, aliases, former names), then notes and contact points; nothing from the trash. What stands
 * behind a code name is found only where @store shows identities
 */
GPtrArray *
liaison_store_search (LiaisonStore *store, const char *text, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GHashTable) seen = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  g_autofree char *match = liaison_index_match (text);
  g_autofree char *folded = liaison_fold (text);

  if (match == NULL)
    return g_steal_pointer (&hits);
  if (!collect_hits (store, "SELECT rowid FROM search_name WHERE search_name MATCH ? LIMIT ?", match, seen, hits,
                     error))
    return NULL;
  if (!liaison_store_hides_identities (store) &&
      !collect_hits (store, "SELECT rowid FROM search_identity WHERE search_identity MATCH ? LIMIT ?", match, seen,
                     hits, error))
    return NULL;
  g_ptr_array_sort_with_data (hits, compare_hits, folded);
  if (hits->len < limit && !collect_hits (store, "SELECT rowid FROM search_text WHERE search_text MATCH ? LIMIT ?",
                                          match, seen, hits, error))
    return NULL;
  if (hits->len > limit)
    g_ptr_array_set_size (hits, (int) limit);
  return g_steal_pointer (&hits);
}
