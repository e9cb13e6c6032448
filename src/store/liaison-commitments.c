// SPDX-License-Identifier: GPL-3.0-or-later
// Who promised what to whom, and what somebody asked for.
#include "liaison-objectives.h"
#include "liaison-db.h"

#include "liaison-entities.h"
#include "liaison-office.h"
#include "liaison-row-titles.h"
#include "liaison-visit.h"

/** liaison_commitment_row_ref: Returns: @row */
LiaisonCommitmentRow *
liaison_commitment_row_ref (LiaisonCommitmentRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_commitment_row_unref: Gives one reference back. */
void
liaison_commitment_row_unref (LiaisonCommitmentRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->commitment->record);
  g_free (row->by);
  g_free (row->to);
  g_free (row->by_family);
  g_free (row->to_family);
  g_free (row->meeting);
  g_free (row->visit);
  g_free (row);
}

/** liaison_need_row_ref: Returns: @row */
LiaisonNeedRow *
liaison_need_row_ref (LiaisonNeedRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_need_row_unref: Gives one reference back. */
void
liaison_need_row_unref (LiaisonNeedRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->need->record);
  g_free (row->name);
  g_free (row->family);
  g_free (row->raised_in);
  g_free (row->answer);
  g_free (row);
}

/* How many files each commitment has; a table from LiaisonId to a number. */
static GHashTable *
count_files (LiaisonStore *store, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error,
                                                   "SELECT about, count(*) FROM attachment WHERE about_entity = "
                                                   "'commitment' AND trashed_at = 0 GROUP BY about",
                                                   "");
  g_autoptr (GError) problem = NULL;
  LiaisonId id;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &problem))
    if (liaison_rows_id (rows, 0, &id))
      g_hash_table_insert (counts, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (liaison_rows_integer (rows, 1)));
  if (problem == NULL)
    return g_steal_pointer (&counts);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static gboolean
is_wanted (const LiaisonId *wanted, const LiaisonId *id)
{
  return wanted == NULL || liaison_id_equal (wanted, id);
}

static gboolean
is_code (const char *wanted, const char *code)
{
  return wanted == NULL || g_strcmp0 (wanted, code) == 0;
}

/** liaison_commitment_row_passes: Returns: whether @filter lets @row through */
gboolean
liaison_commitment_row_passes (const LiaisonCommitmentRow *row, const LiaisonCommitmentFilter *filter)
{
  const LiaisonCommitment *commitment = row->commitment;
  const char *const texts[] = { commitment->text, commitment->evidence, row->by, row->to, row->meeting, row->visit };
  const char *by_family = row->by_family != NULL ? row->by_family : "office";

  if (filter->partner != NULL && !liaison_id_equal (filter->partner, &commitment->by_partner) &&
      !liaison_id_equal (filter->partner, &commitment->to_partner))
    return FALSE;
  return is_wanted (filter->by, &commitment->by_partner) && is_wanted (filter->to, &commitment->to_partner) &&
         is_wanted (filter->meeting, &commitment->meeting) && is_wanted (filter->visit, &commitment->visit) &&
         is_code (filter->status, commitment->status) && is_code (filter->by_family, by_family) &&
         is_code (filter->to_family, row->to_family) && (!filter->overdue || row->due.state == LIAISON_DUE_OVERDUE) &&
         liaison_row_matches (filter->text, texts, G_N_ELEMENTS (texts));
}

static gboolean
read_names (LiaisonRowTitles *titles, LiaisonCommitmentRow *row, GError **error)
{
  const LiaisonCommitment *commitment = row->commitment;

  if (!liaison_row_titles_partner (titles, &commitment->by_partner, &row->by, &row->by_family, error) ||
      !liaison_row_titles_partner (titles, &commitment->to_partner, &row->to, &row->to_family, error) ||
      !liaison_row_titles_get (titles, &liaison_entity_meeting, &commitment->meeting, &row->meeting, error) ||
      !liaison_row_titles_get (titles, &liaison_entity_visit, &commitment->visit, &row->visit, error))
    return FALSE;
  return row->by != NULL ||
         liaison_row_titles_get (titles, &liaison_entity_staff, &commitment->by_staff, &row->by, error);
}

static LiaisonCommitmentRow *
read_commitment (LiaisonRowTitles *titles, GHashTable *files, LiaisonRecord *record, const LiaisonMoment *today,
                 GError **error)
{
  g_autoptr (LiaisonCommitmentRow) row = g_new0 (LiaisonCommitmentRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->commitment = (LiaisonCommitment *) liaison_record_ref (record);
  row->due = liaison_commitment_due (row->commitment, today);
  row->files = GPOINTER_TO_UINT (g_hash_table_lookup (files, &record->id));
  return read_names (titles, row, error) ? g_steal_pointer (&row) : NULL;
}

/* The index finds those of one partner among many. */
static LiaisonQuery *
make_query (const LiaisonCommitmentFilter *filter)
{
  LiaisonQuery *query = liaison_query_new (&liaison_entity_commitment);
  const LiaisonId *partner = filter != NULL ? filter->partner : NULL;

  if (partner == NULL)
    return query;
  liaison_query_where (query, "by_partner", LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, partner->bytes, sizeof partner->bytes, 1));
  liaison_query_where (query, "to_partner", LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, partner->bytes, sizeof partner->bytes, 1));
  ((LiaisonCondition *) query->conditions->pdata[1])->is_alternative = TRUE;
  return query;
}

/* What is late first, the longest late before; what is settled last, the latest promise before. */
static int
compare_commitments (gconstpointer a, gconstpointer b)
{
  const LiaisonCommitmentRow *first = *(LiaisonCommitmentRow *const *) a, *second = *(LiaisonCommitmentRow *const *) b;
  int order = (int) first->due.state - (int) second->due.state;

  if (order == 0 && first->due.state < LIAISON_DUE_UNDATED)
    order = liaison_moment_compare (&first->commitment->due, &second->commitment->due);
  if (order == 0)
    order = -liaison_moment_compare (&first->commitment->made_on, &second->commitment->made_on);
  return order != 0 ? order : liaison_id_compare (&first->commitment->record.id, &second->commitment->record.id);
}

/**
 * liaison_store_commitment_rows:
 * @filter: (nullable): %NULL for all
 * @today: the day they are seen from
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonCommitmentRow): what is overdue first
 */
GPtrArray *
liaison_store_commitment_rows (LiaisonStore *store, const LiaisonCommitmentFilter *filter, const LiaisonMoment *today,
                               GError **error)
{
  static const LiaisonCommitmentFilter all = { 0 };
  g_autoptr (LiaisonQuery) query = make_query (filter);
  g_autoptr (GPtrArray) records = liaison_store_fetch (store, query, error);
  g_autoptr (GHashTable) files = records != NULL ? count_files (store, error) : NULL;
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_commitment_row_unref);

  if (files == NULL)
    return NULL;
  if (filter == NULL)
    filter = &all;
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (LiaisonCommitmentRow) row = read_commitment (titles, files, records->pdata[i], today, error);
    if (row == NULL)
      return NULL;
    if (liaison_commitment_row_passes (row, filter))
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }
  g_ptr_array_sort (rows, compare_commitments);
  return g_steal_pointer (&rows);
}

/** liaison_store_commitment_row: Returns: (transfer full) (nullable): one, also from the trash;
 * %LIAISON_ERROR_NOT_FOUND without it */
LiaisonCommitmentRow *
liaison_store_commitment_row (LiaisonStore *store, const LiaisonId *id, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_commitment, id, error);
  g_autoptr (GHashTable) files = record != NULL ? count_files (store, error) : NULL;
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);

  return files != NULL ? read_commitment (titles, files, record, today, error) : NULL;
}

/* A need raised in a meeting was raised when that was. */
static gboolean
read_raised (LiaisonStore *store, LiaisonNeedRow *row, GError **error)
{
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) problem = NULL;

  row->raised = row->need->raised_on;
  if (liaison_moment_is_set (&row->raised) || liaison_id_is_nil (&row->need->raised_in))
    return TRUE;
  rows = liaison_db_query (store, error, "SELECT starts FROM meeting WHERE id = ?", "b", &row->need->raised_in);
  if (rows == NULL)
    return FALSE;
  if (liaison_rows_next (rows, store, &problem) && liaison_rows_text (rows, 0) != NULL)
    liaison_moment_parse (liaison_rows_text (rows, 0), &row->raised, NULL);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/** liaison_need_row_passes: Returns: whether @filter lets @row through */
gboolean
liaison_need_row_passes (const LiaisonNeedRow *row, const LiaisonNeedFilter *filter)
{
  const LiaisonNeed *need = row->need;
  const char *const texts[] = { need->text, need->outcome, row->name, row->raised_in, row->answer };

  return is_wanted (filter->partner, &need->partner) && is_code (filter->status, need->status) &&
         is_code (filter->urgency, need->urgency) && is_code (filter->family, row->family) &&
         liaison_row_matches (filter->text, texts, G_N_ELEMENTS (texts));
}

static LiaisonNeedRow *
read_need (LiaisonStore *store, LiaisonRowTitles *titles, LiaisonRecord *record, GError **error)
{
  g_autoptr (LiaisonNeedRow) row = g_new0 (LiaisonNeedRow, 1);
  const LiaisonNeed *need = (const LiaisonNeed *) record;
  const LiaisonEntity *answer = need->response_entity != NULL ? liaison_entities_find (need->response_entity) : NULL;

  g_atomic_ref_count_init (&row->refs);
  row->need = (LiaisonNeed *) liaison_record_ref (record);
  if (!liaison_row_titles_partner (titles, &need->partner, &row->name, &row->family, error) ||
      !liaison_row_titles_get (titles, &liaison_entity_meeting, &need->raised_in, &row->raised_in, error) ||
      !liaison_row_titles_get (titles, answer, &need->response_record, &row->answer, error) ||
      !read_raised (store, row, error))
    return NULL;
  return g_steal_pointer (&row);
}

static int
compare_needs (gconstpointer a, gconstpointer b)
{
  const LiaisonNeedRow *first = *(LiaisonNeedRow *const *) a, *second = *(LiaisonNeedRow *const *) b;

  return liaison_need_compare (first->need, second->need);
}

/**
 * liaison_store_need_rows:
 * @filter: (nullable): %NULL for all
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonNeedRow): what nobody has answered first, the most urgent
 * before
 */
GPtrArray *
liaison_store_need_rows (LiaisonStore *store, const LiaisonNeedFilter *filter, GError **error)
{
  static const LiaisonNeedFilter all = { 0 };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_need);
  g_autoptr (GPtrArray) records = liaison_store_fetch (store, query, error);
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_need_row_unref);

  if (filter == NULL)
    filter = &all;
  for (guint i = 0; records != NULL && i < records->len; i++) {
    g_autoptr (LiaisonNeedRow) row = read_need (store, titles, records->pdata[i], error);
    if (row == NULL)
      return NULL;
    if (liaison_need_row_passes (row, filter))
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }
  if (records == NULL)
    return NULL;
  g_ptr_array_sort (rows, compare_needs);
  return g_steal_pointer (&rows);
}
