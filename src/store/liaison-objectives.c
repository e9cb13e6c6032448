// SPDX-License-Identifier: GPL-3.0-or-later
// Objectives: with whom, how far.
#include "liaison-objectives.h"

#include "liaison-history.h"
#include "liaison-office.h"
#include "liaison-row-titles.h"

#include <string.h>

/** liaison_objective_row_ref: Returns: @row */
LiaisonObjectiveRow *
liaison_objective_row_ref (LiaisonObjectiveRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_objective_row_unref: Gives one reference back. */
void
liaison_objective_row_unref (LiaisonObjectiveRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->objective->record);
  g_clear_pointer (&row->roles, g_ptr_array_unref);
  g_clear_pointer (&row->names, g_ptr_array_unref);
  g_clear_pointer (&row->indicators, g_ptr_array_unref);
  g_free (row->origin);
  g_free (row);
}

static int
rank_role (const LiaisonObjectiveRole *role)
{
  static const char *const ranks[] = { "accountable", "responsible", "consulted", "informed" };

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (g_strcmp0 (role->role, ranks[i]) == 0)
      return (int) i;
  return G_N_ELEMENTS (ranks);
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  const LiaisonObjectiveRole *first = *(LiaisonObjectiveRole *const *) a, *second = *(LiaisonObjectiveRole *const *) b;
  int order = rank_role (first) - rank_role (second);

  return order != 0 ? order : (first->record.row > second->record.row) - (first->record.row < second->record.row);
}

static gboolean
read_roles (LiaisonStore *store, LiaisonRowTitles *titles, LiaisonObjectiveRow *row, GError **error)
{
  row->names = g_ptr_array_new_with_free_func (g_free);
  row->roles = liaison_store_children (store, &liaison_entity_objective_role, "objective", &row->objective->record.id,
                                       error);
  if (row->roles == NULL)
    return FALSE;
  g_ptr_array_sort (row->roles, compare_roles);
  for (guint i = 0; i < row->roles->len; i++) {
    const LiaisonObjectiveRole *role = row->roles->pdata[i];
    gboolean is_partner = !liaison_id_is_nil (&role->partner);
    char *name;
    if (!liaison_row_titles_get (titles, is_partner ? &liaison_entity_partner : &liaison_entity_staff,
                                 is_partner ? &role->partner : &role->staff, &name, error))
      return FALSE;
    g_ptr_array_add (row->names, name != NULL ? name : g_strdup (""));
  }
  return TRUE;
}

static LiaisonObjectiveRow *
read_row (LiaisonStore *store, LiaisonRowTitles *titles, LiaisonRecord *record, const LiaisonMoment *today,
          GError **error)
{
  g_autoptr (LiaisonObjectiveRow) row = g_new0 (LiaisonObjectiveRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->objective = (LiaisonObjective *) liaison_record_ref (record);
  row->due = liaison_objective_due (row->objective, today);
  if (!read_roles (store, titles, row, error) ||
      !liaison_row_titles_get (titles, &liaison_entity_meeting, &row->objective->origin, &row->origin, error))
    return NULL;
  row->indicators = liaison_store_children (store, &liaison_entity_indicator, "objective", &record->id, error);
  if (row->indicators == NULL)
    return NULL;
  row->progress = liaison_objective_progress (row->objective, row->indicators);
  return g_steal_pointer (&row);
}

static gboolean
has_partner (const LiaisonObjectiveRow *row, const LiaisonId *partner)
{
  for (guint i = 0; i < row->roles->len; i++)
    if (liaison_id_equal (&((const LiaisonObjectiveRole *) row->roles->pdata[i])->partner, partner))
      return TRUE;
  return FALSE;
}

static gboolean
has_status (const LiaisonObjective *objective, const char *status)
{
  if (status == NULL)
    return TRUE;
  if (strcmp (status, "open") == 0)
    return g_strcmp0 (objective->status, "planned") == 0 || g_strcmp0 (objective->status, "active") == 0;
  return g_strcmp0 (objective->status, status) == 0;
}

static gboolean
has_words (const LiaisonObjectiveRow *row, const char *text)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (text == NULL)
    return TRUE;
  texts = g_ptr_array_new ();
  g_ptr_array_add (texts, row->objective->title);
  g_ptr_array_add (texts, row->objective->description);
  g_ptr_array_extend (texts, row->names, NULL, NULL);
  for (guint i = 0; i < row->indicators->len; i++)
    g_ptr_array_add (texts, ((LiaisonIndicator *) row->indicators->pdata[i])->text);
  return liaison_row_matches (text, (const char *const *) texts->pdata, texts->len);
}

/** liaison_objective_row_passes: Returns: whether @filter lets @row through */
gboolean
liaison_objective_row_passes (const LiaisonObjectiveRow *row, const LiaisonObjectiveFilter *filter)
{
  return has_status (row->objective, filter->status) &&
         (filter->partner == NULL || has_partner (row, filter->partner)) &&
         (!filter->overdue || row->due.state == LIAISON_DUE_OVERDUE) && has_words (row, filter->text);
}

/* What is late first; what is settled last, the latest due before. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LiaisonObjectiveRow *first = *(LiaisonObjectiveRow *const *) a, *second = *(LiaisonObjectiveRow *const *) b;
  int order = (int) first->due.state - (int) second->due.state;

  if (order == 0)
    order = liaison_moment_compare (&first->objective->due, &second->objective->due);
  if (order != 0 && first->due.state == LIAISON_DUE_SETTLED && second->due.state == LIAISON_DUE_SETTLED)
    order = -order;
  return order != 0 ? order : g_strcmp0 (first->objective->title, second->objective->title);
}

/**
 * liaison_store_objective_rows:
 * @filter: (nullable): %NULL for all
 * @today: the day they are seen from
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonObjectiveRow): what is overdue first
 */
GPtrArray *
liaison_store_objective_rows (LiaisonStore *store, const LiaisonObjectiveFilter *filter, const LiaisonMoment *today,
                              GError **error)
{
  static const LiaisonObjectiveFilter all = { 0 };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_objective);
  g_autoptr (GPtrArray) records = liaison_store_fetch (store, query, error);
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_objective_row_unref);

  if (records == NULL)
    return NULL;
  if (filter == NULL)
    filter = &all;
  for (guint i = 0; i < records->len; i++) {
    g_autoptr (LiaisonObjectiveRow) row = read_row (store, titles, records->pdata[i], today, error);
    if (row == NULL)
      return NULL;
    if (liaison_objective_row_passes (row, filter))
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }
  g_ptr_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}

/** liaison_store_objective_row: Returns: (transfer full) (nullable): one, also from the trash;
 * %LIAISON_ERROR_NOT_FOUND without it */
LiaisonObjectiveRow *
liaison_store_objective_row (LiaisonStore *store, const LiaisonId *id, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_objective, id, error);
  g_autoptr (LiaisonRowTitles) titles = liaison_row_titles_new (store);

  return record != NULL ? read_row (store, titles, record, today, error) : NULL;
}

static void
free_measure (gpointer data)
{
  LiaisonMeasure *measure = data;

  g_free (measure->value);
  g_free (measure);
}

/* What one step did to the value and its day. */
static void
add_step (GPtrArray *measures, const LiaisonHistoryEntry *entry)
{
  const LiaisonMeasure *before = measures->len > 0 ? measures->pdata[measures->len - 1] : NULL;
  LiaisonMeasure measure = { before != NULL ? before->value : NULL, before != NULL ? before->on : LIAISON_MOMENT_NONE,
                             entry->made_at };
  gboolean is_measured = FALSE;

  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = entry->changes->pdata[i];
    if (g_strcmp0 (change->name, "value") == 0) {
      measure.value = change->value != NULL ? (char *) g_variant_get_string (change->value, NULL) : NULL;
      is_measured = TRUE;
    } else if (g_strcmp0 (change->name, "measured_on") == 0) {
      measure.on = LIAISON_MOMENT_NONE;
      if (change->value != NULL)
        liaison_moment_parse (g_variant_get_string (change->value, NULL), &measure.on, NULL);
      is_measured = TRUE;
    }
  }
  if (!is_measured)
    return;
  measure.value = g_strdup (measure.value);
  g_ptr_array_add (measures, g_memdup2 (&measure, sizeof measure));
}

/**
 * liaison_store_measures:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMeasure): the values that an indicator had, as the journal
 * tells, the first one first
 */
GPtrArray *
liaison_store_measures (LiaisonStore *store, const LiaisonId *indicator, GError **error)
{
  g_autoptr (GPtrArray) entries = liaison_store_history (store, &liaison_entity_indicator, indicator, error);
  g_autoptr (GPtrArray) measures = g_ptr_array_new_with_free_func (free_measure);

  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    add_step (measures, entries->pdata[i - 1]);
  return entries != NULL ? g_steal_pointer (&measures) : NULL;
}
