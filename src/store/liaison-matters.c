// SPDX-License-Identifier: GPL-3.0-or-later
// Matters as the window and the command line show them: the list, and one with its parts.
#include "liaison-matters.h"
#include "liaison-db.h"

#include "liaison-directory.h"
#include "liaison-fold.h"
#include "liaison-office.h"

#include <string.h>

/* Of one matter ?1, or of all: it costs little to count what is grouped by an index. */
#define LETTERS                                                                                                        \
  "SELECT matter, count (*), sum (status = 'sent') FROM communication WHERE trashed_at = 0 AND status <> 'withdrawn' " \
  "AND matter IS NOT NULL AND (?1 IS NULL OR matter = ?1) GROUP BY matter"
#define VICTIMS                                                                                                        \
  "SELECT matter, sum (coalesce (number, 1)), sum (coalesce (women, 0)) FROM party WHERE trashed_at = 0 AND side = "   \
  "'victim' AND matter IS NOT NULL AND (?1 IS NULL OR matter = ?1) GROUP BY matter"
#define SOURCES                                                                                                        \
  "SELECT matter, count (*), 0 FROM source WHERE trashed_at = 0 AND matter IS NOT NULL AND (?1 IS NULL OR matter = "   \
  "?1) GROUP BY matter"
/* What a matter is found by besides its own texts. */
#define WORDS                                                                                                          \
  "SELECT matter, group_concat (words, ' ') FROM (SELECT p.matter AS matter, coalesce (p.label, '') || ' ' || "        \
  "coalesce ((SELECT i.name FROM partner n JOIN partner_index i ON i.row = n.row WHERE n.id = p.partner), '') AS "     \
  "words FROM party p WHERE p.trashed_at = 0 UNION ALL SELECT matter, type || ' ' || country_code || ' ' || number "   \
  "|| '/' || year FROM communication WHERE trashed_at = 0) WHERE matter IS NOT NULL GROUP BY matter"

typedef struct {
  gint64 first;
  gint64 second;
} Pair;

void
liaison_matter_row_free (LiaisonMatterRow *row)
{
  if (row->matter != NULL)
    liaison_record_unref (&row->matter->record);
  g_free (row->owner);
  g_free (row);
}

void
liaison_party_row_free (LiaisonPartyRow *row)
{
  liaison_record_unref (&row->party->record);
  if (row->partner != NULL)
    liaison_record_unref (&row->partner->record);
  g_free (row->name);
  g_free (row);
}

void
liaison_matter_details_free (LiaisonMatterDetails *details)
{
  g_clear_pointer (&details->row, liaison_matter_row_free);
  g_clear_pointer (&details->parties, g_ptr_array_unref);
  g_clear_pointer (&details->events, g_ptr_array_unref);
  g_clear_pointer (&details->sources, g_ptr_array_unref);
  g_free (details);
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, free_value);
}

/* From the ids of matters to two numbers of each. */
static GHashTable *
read_counts (LiaisonStore *store, const char *sql, const LiaisonId *matter, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "b", matter);
  g_autoptr (GHashTable) counts = new_table (g_free);
  g_autoptr (GError) local = NULL;

  while (rows != NULL && liaison_rows_next (rows, store, &local)) {
    LiaisonId *id = g_new0 (LiaisonId, 1);
    Pair *pair = g_new0 (Pair, 1);
    liaison_rows_id (rows, 0, id);
    *pair = (Pair) { liaison_rows_integer (rows, 1), liaison_rows_integer (rows, 2) };
    g_hash_table_insert (counts, id, pair);
  }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (rows != NULL)
    return g_steal_pointer (&counts);
  return NULL;
}

static GHashTable *
read_words (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, WORDS, "");
  g_autoptr (GHashTable) words = new_table (g_free);
  g_autoptr (GError) local = NULL;

  while (rows != NULL && liaison_rows_next (rows, store, &local)) {
    LiaisonId *id = g_new0 (LiaisonId, 1);
    liaison_rows_id (rows, 0, id);
    g_hash_table_insert (words, id, g_strdup (liaison_rows_text (rows, 1)));
  }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (rows != NULL)
    return g_steal_pointer (&words);
  return NULL;
}

static void
take_pair (GHashTable *counts, const LiaisonId *id, gint64 *first, gint64 *second)
{
  const Pair *pair = g_hash_table_lookup (counts, id);

  *first = pair != NULL ? pair->first : 0;
  if (second != NULL)
    *second = pair != NULL ? pair->second : 0;
}

/* What is counted in a list of matters. */
typedef struct {
  GHashTable *letters;
  GHashTable *victims;
  GHashTable *sources;
} Counts;

static void
clear_counts (Counts *counts)
{
  g_clear_pointer (&counts->letters, g_hash_table_unref);
  g_clear_pointer (&counts->victims, g_hash_table_unref);
  g_clear_pointer (&counts->sources, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counts, clear_counts)

static gboolean
count (LiaisonStore *store, const LiaisonId *matter, Counts *counts, GError **error)
{
  counts->letters = read_counts (store, LETTERS, matter, error);
  counts->victims = counts->letters != NULL ? read_counts (store, VICTIMS, matter, error) : NULL;
  counts->sources = counts->victims != NULL ? read_counts (store, SOURCES, matter, error) : NULL;
  return counts->sources != NULL;
}

static LiaisonMatterRow *
make_row (LiaisonStore *store, LiaisonRecord *record, const Counts *counts)
{
  LiaisonMatterRow *row = g_new0 (LiaisonMatterRow, 1);

  row->matter = (LiaisonMatter *) liaison_record_ref (record);
  if (!liaison_id_is_nil (&row->matter->owner))
    row->owner = liaison_store_title (store, &liaison_entity_staff, &row->matter->owner, NULL);
  take_pair (counts->letters, &record->id, &row->letters, &row->sent);
  take_pair (counts->victims, &record->id, &row->victims, &row->women);
  take_pair (counts->sources, &record->id, &row->sources, NULL);
  row->missing = liaison_intake_missing (row->matter);
  return row;
}

/* Whether every word that was typed is somewhere in what the matter is found by. */
static gboolean
matches_text (const LiaisonMatter *matter, const char *more, char *const *wanted)
{
  g_autofree char *all = g_strjoin (" ", matter->title, matter->situation != NULL ? matter->situation : "",
                                    more != NULL ? more : "", NULL);
  g_autofree char *folded = liaison_fold (all);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (*wanted[i] != '\0' && strstr (folded, wanted[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
concerns (LiaisonStore *store, const LiaisonId *matter, const LiaisonId *partner)
{
  return liaison_db_integer (store, NULL,
                             "SELECT count (*) FROM party WHERE partner = ?1 AND matter = ?2 AND trashed_at = 0", "bb",
                             partner, matter) > 0;
}

static LiaisonQuery *
make_query (const LiaisonMatterFilter *filter, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_matter);
  g_autofree char *owner = liaison_id_is_nil (&filter->owner) ? NULL : liaison_id_to_string (&filter->owner);

  liaison_query_set_sort (query, "changed", TRUE);
  if ((filter->state != NULL && strcmp (filter->state, "open") != 0 &&
       !liaison_query_where_text (query, "state", LIAISON_QUERY_IS, filter->state, error)) ||
      (filter->country != NULL &&
       !liaison_query_where_text (query, "countries", LIAISON_QUERY_CONTAINS, filter->country, error)) ||
      (filter->theme != NULL &&
       !liaison_query_where_text (query, "themes", LIAISON_QUERY_CONTAINS, filter->theme, error)) ||
      (owner != NULL && !liaison_query_where_text (query, "owner", LIAISON_QUERY_IS, owner, error)))
    return NULL;
  return g_steal_pointer (&query);
}

/**
 * liaison_store_matter_rows:
 * @filter: (nullable): %NULL lists all
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMatterRow): without the trash, the last changed first
 */
GPtrArray *
liaison_store_matter_rows (LiaisonStore *store, const LiaisonMatterFilter *filter, GError **error)
{
  static const LiaisonMatterFilter everything;
  const LiaisonMatterFilter *asked = filter != NULL ? filter : &everything;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_matter_row_free);
  g_autoptr (LiaisonQuery) query = make_query (asked, error);
  g_autoptr (GPtrArray) records = query != NULL ? liaison_store_fetch (store, query, error) : NULL;
  g_autofree char *folded = liaison_fold (asked->text != NULL ? asked->text : "");
  g_auto (GStrv) wanted = g_strsplit_set (folded, " ", -1);
  g_autoptr (GHashTable) words = NULL;
  g_auto (Counts) counts = { 0 };

  if (records == NULL || !count (store, NULL, &counts, error))
    return NULL;
  words = *folded != '\0' ? read_words (store, error) : new_table (g_free);
  for (guint i = 0; words != NULL && i < records->len; i++) {
    const LiaisonMatter *matter = g_ptr_array_index (records, i);
    const LiaisonId *id = &matter->record.id;
    if ((g_strcmp0 (asked->state, "open") == 0 && !liaison_matter_is_open (matter->state)) ||
        (asked->missing && liaison_intake_missing (matter) == 0) ||
        !matches_text (matter, g_hash_table_lookup (words, id), wanted) ||
        (!liaison_id_is_nil (&asked->partner) && !concerns (store, id, &asked->partner)))
      continue;
    g_ptr_array_add (rows, make_row (store, g_ptr_array_index (records, i), &counts));
  }
  return words != NULL ? g_steal_pointer (&rows) : NULL;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LiaisonMatterEvent *first = *(LiaisonMatterEvent *const *) a, *second = *(LiaisonMatterEvent *const *) b;
  int order = liaison_moment_compare (&first->on, &second->on);

  return order != 0 ? order : (first->record.row > second->record.row) - (first->record.row < second->record.row);
}

/**
 * liaison_store_matter_details:
 * @id: of a matter, which may be in the trash
 *
 * Returns: (transfer full) (nullable): it with its parts; %LIAISON_ERROR_NOT_FOUND if there is none
 */
LiaisonMatterDetails *
liaison_store_matter_details (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonMatterDetails) details = g_new0 (LiaisonMatterDetails, 1);
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_matter, id, error);
  LiaisonMoment today = liaison_moment_today ();
  g_auto (Counts) counts = { 0 };

  if (record == NULL || !count (store, id, &counts, error))
    return NULL;
  details->row = make_row (store, record, &counts);
  details->parties = liaison_store_matter_parties (store, id, &today, error);
  details->events = details->parties != NULL
                        ? liaison_store_children (store, &liaison_entity_matter_event, "matter", id, error)
                        : NULL;
  details->sources = details->events != NULL
                         ? liaison_store_children (store, &liaison_entity_source, "matter", id, error)
                         : NULL;
  if (details->sources == NULL)
    return NULL;
  g_ptr_array_sort (details->events, compare_events);
  return g_steal_pointer (&details);
}
