// SPDX-License-Identifier: GPL-3.0-or-later
// What a query found, in the order it asks for.
#include "liaison-order.h"

#include "liaison-fold.h"

#include <stdlib.h>
#include <string.h>

/* One row and what it is sorted by; @place settles ties. */
typedef struct {
  guint32 key;
  guint32 place;
} Keyed;

static guint
find_limit (const LiaisonQuery *query)
{
  return query->limit > 0 ? query->limit : G_MAXUINT;
}

static void
append_place (LiaisonOrder *order, guint place, GArray *found)
{
  g_array_append_val (found, g_array_index (order->rows, gint64, place));
}

/* The best matches first, each tier by name. */
static void
arrange_by_name (LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers, GArray *found)
{
  guint size = order->rows->len, limit = find_limit (query);
  guint counts[LIAISON_TIER_LAST] = { 0 };

  for (guint i = 0; i < size; i++)
    counts[tiers[i]]++;
  for (guint tier = LIAISON_TIER_EXACT; tier < LIAISON_TIER_LAST; tier++)
    for (guint i = 0; counts[tier] > 0 && i < size && found->len < limit; i++) {
      guint place = query->descending ? size - 1 - i : i;
      if (tiers[place] == tier)
        append_place (order, place, found);
    }
}

static int
compare_keyed (const void *a, const void *b)
{
  const Keyed *first = a, *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;
  return (first->place > second->place) - (first->place < second->place);
}

/* By @keys of the places; those of 0 come last, whichever way round; equal ones by name. */
static void
arrange_by_keys (LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers, const guint32 *keys,
                 GArray *found)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Keyed));
  guint limit = find_limit (query);

  for (guint i = 0; i < order->rows->len; i++) {
    Keyed keyed = { keys[i] == 0 ? G_MAXUINT32 : query->descending ? G_MAXUINT32 - keys[i] : keys[i], i };
    if (tiers[i] != LIAISON_TIER_NONE)
      g_array_append_val (list, keyed);
  }
  if (list->len > 0)
    qsort (list->data, list->len, sizeof (Keyed), compare_keyed);
  for (guint i = 0; i < list->len && found->len < limit; i++)
    append_place (order, g_array_index (list, Keyed, i).place, found);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static void
arrange_by_entry (LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers, GArray *found)
{
  for (guint i = 0; i < order->rows->len; i++)
    if (tiers[i] != LIAISON_TIER_NONE)
      append_place (order, i, found);
  g_array_sort (found, compare_rows);
  for (guint i = 0; query->descending && i < found->len / 2; i++) {
    gint64 *rows = (gint64 *) (gpointer) found->data;
    gint64 row = rows[i];
    rows[i] = rows[found->len - 1 - i];
    rows[found->len - 1 - i] = row;
  }
  if (query->limit > 0 && found->len > query->limit)
    g_array_set_size (found, query->limit);
}

/* One walk along the index of changes. */
static gboolean
arrange_by_change (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers,
                   GArray *found, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error,
                               query->descending ? "SELECT row FROM partner ORDER BY changed_at DESC, row DESC"
                                                 : "SELECT row FROM partner ORDER BY changed_at, row",
                               "");
  g_autoptr (GError) local = NULL;
  guint limit = find_limit (query);

  if (rows == NULL)
    return FALSE;
  while (found->len < limit && liaison_rows_next (rows, store, &local)) {
    guint32 place = liaison_order_place (order, liaison_rows_integer (rows, 0));
    if (place > 0 && tiers[place - 1] != LIAISON_TIER_NONE)
      append_place (order, place - 1, found);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Countries by code, each with its number in the alphabet of the language of names, from 1 on. */
static GHashTable *
read_countries (LiaisonStore *store, GError **error)
{
  g_autofree char *language = liaison_store_get_local (store, "names-language", NULL);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      g_strcmp0 (language, "fr") == 0
          ? "SELECT iso3, coalesce (name_fr, name_en, iso3) FROM country WHERE iso3 IS NOT NULL"
          : "SELECT iso3, coalesce (name_en, name_fr, iso3) FROM country WHERE iso3 IS NOT NULL",
      "");
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local)) {
    g_autofree char *key = liaison_sort_key (liaison_rows_text (rows, 1));
    g_ptr_array_add (lines, g_strconcat (key, "\t", liaison_rows_text (rows, 0), NULL));
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  g_ptr_array_sort (lines, compare_texts);
  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (ranks, g_strdup (strrchr (g_ptr_array_index (lines, i), '\t') + 1), GUINT_TO_POINTER (i + 1));
  return g_steal_pointer (&ranks);
}

/* The least number of the countries in @codes; a code the register does not know comes after all others. */
static guint32
rank_countries (GHashTable *ranks, const char *codes)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);
  guint32 least = 0;

  for (guint i = 0; list[i] != NULL; i++) {
    guint32 rank = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, list[i]));
    if (rank == 0)
      rank = G_MAXUINT16;
    if (least == 0 || rank < least)
      least = rank;
  }
  return least;
}

static gboolean
arrange_by_country (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers,
                    GArray *found, GError **error)
{
  g_autoptr (GHashTable) ranks = read_countries (store, error);
  g_autofree guint32 *keys = g_new0 (guint32, order->rows->len + 1);
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (ranks == NULL)
    return FALSE;
  rows = liaison_db_query (store, error, "SELECT row, countries FROM partner WHERE countries IS NOT NULL", "");
  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local)) {
    guint32 place = liaison_order_place (order, liaison_rows_integer (rows, 0));
    if (place > 0 && tiers[place - 1] != LIAISON_TIER_NONE)
      keys[place - 1] = rank_countries (ranks, liaison_rows_text (rows, 1));
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  arrange_by_keys (order, query, tiers, keys, found);
  return TRUE;
}

/** liaison_order_arrange: Returns: (transfer full) (nullable) (element-type gint64): the rows @tiers found */
GArray *
liaison_order_arrange (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, const guint8 *tiers,
                       GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (query->sort == NULL) {
    arrange_by_entry (order, query, tiers, found);
  } else if (strcmp (query->sort, "changed") == 0) {
    if (!arrange_by_change (store, order, query, tiers, found, error))
      return NULL;
  } else if (strcmp (query->sort, "country") == 0) {
    if (!arrange_by_country (store, order, query, tiers, found, error))
      return NULL;
  } else if (strcmp (query->sort, "contact") == 0) {
    const guint32 *contacts = liaison_order_contacts (store, order, error);
    if (contacts == NULL)
      return NULL;
    arrange_by_keys (order, query, tiers, contacts, found);
  } else {
    arrange_by_name (order, query, tiers, found);
  }
  return g_steal_pointer (&found);
}
