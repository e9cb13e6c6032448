// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to the change set that adds what it holds.
#include "liaison-import.h"

#include "liaison-fold.h"
#include "liaison-import-columns.h"
#include "liaison-import-json.h"
#include "liaison-import-row.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between two calls of the progress function, and two looks at the cancellable. */
#define ROWS_BETWEEN_CALLS 500

typedef struct {
  const LiaisonImportOptions *options;
  LiaisonImportPlan *plan;
  LiaisonCsvReader *reader;
  LiaisonImportRowMaker *maker;
  GHashTable *seen;
  const LiaisonCsvCell *cells;
  guint n_cells;
  LiaisonImportRow row;
} Import;

static void
free_problem (gpointer data)
{
  LiaisonImportProblem *problem = data;

  g_free (problem->column_name);
  g_free (problem->message);
  g_free (problem);
}

static LiaisonImportPlan *
new_plan (const LiaisonImportOptions *options)
{
  LiaisonImportPlan *plan = g_new0 (LiaisonImportPlan, 1);

  plan->file_name = g_strdup (options->file_name);
  plan->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  plan->rows = g_array_new (FALSE, FALSE, sizeof (LiaisonImportRow));
  plan->problems = g_ptr_array_new_with_free_func (free_problem);
  plan->columns = liaison_import_columns_new ();
  plan->keep_duplicates = options->keep_duplicates;
  return plan;
}

static void
row_problem_cb (int column, const char *message, gpointer data)
{
  Import *import = data;
  LiaisonCsvPlace place = { import->row.line, 0, 1 };
  const char *name = NULL;

  if (column >= 0) {
    place = import->cells[column].place;
    name = ((LiaisonImportColumn *) g_ptr_array_index (import->plan->columns, column))->name;
  }
  liaison_import_plan_add_problem (import->plan, &place, name, message);
}

/* One or more blanks of any kind become one space. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isspace (c)) {
      gap = out->len > 0;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

/* What makes two rows the same: for a partner its name, for a person and anything else every cell. */
static char *
make_row_key (const Import *import, const LiaisonRecord *record, const char *name_key)
{
  GString *all;

  if (name_key != NULL && g_strcmp0 (((const LiaisonPartner *) record)->kind, "person") != 0)
    return g_strdup (name_key);
  all = g_string_new ("\n");
  for (guint i = 0; i < import->n_cells; i++) {
    g_string_append_len (all, import->cells[i].text, (gssize) import->cells[i].length);
    g_string_append_c (all, '\x1f');
  }
  return g_string_free (all, FALSE);
}

static void
judge_row (Import *import, const LiaisonRecord *record)
{
  const LiaisonImportOptions *options = import->options;
  const char *name = liaison_import_row_maker_name (import->maker);
  g_autofree char *name_key = name != NULL ? liaison_import_name_key (name) : NULL;
  g_autofree char *key = make_row_key (import, record, name_key);
  gpointer line = g_hash_table_lookup (import->seen, key);

  if (line != NULL) {
    import->row.verdict = LIAISON_ROW_DUPLICATE;
    import->row.same_as_line = GPOINTER_TO_UINT (line);
    return;
  }
  g_hash_table_insert (import->seen, g_steal_pointer (&key), GUINT_TO_POINTER (import->row.line));
  if (options->is_known != NULL && options->is_known (record, name_key, options->lookup_data))
    import->row.verdict = LIAISON_ROW_KNOWN;
}

static void
close_row (Import *import)
{
  import->plan->counts[import->row.verdict]++;
  g_array_append_val (import->plan->rows, import->row);
}

/* A field more than the header has is forgiven while it is empty: spreadsheets leave separators at the end of lines. */
static gboolean
has_all_fields (const Import *import)
{
  for (guint i = import->plan->columns->len; i < import->n_cells; i++)
    if (import->cells[i].length > 0)
      return FALSE;
  return import->n_cells >= import->plan->columns->len;
}

static void
take_row (Import *import)
{
  g_autoptr (GPtrArray) records = NULL;
  LiaisonImportPlan *plan = import->plan;

  import->row = (LiaisonImportRow) { import->cells[0].place.line, LIAISON_ROW_NEW, 0, plan->records->len, 0 };
  if (!has_all_fields (import)) {
    LiaisonCsvPlace place = { import->row.line, MIN (import->n_cells, plan->columns->len + 1), 1 };
    g_autofree char *message = g_strdup_printf (_ ("the number of fields is %u where the header has %u"),
                                                import->n_cells, plan->columns->len);
    liaison_import_plan_add_problem (plan, &place, NULL, message);
    import->row.verdict = LIAISON_ROW_BAD;
  } else {
    import->n_cells = plan->columns->len;
    records = liaison_import_row_maker_make (import->maker, import->cells, import->n_cells, row_problem_cb, import);
    if (records == NULL)
      import->row.verdict = LIAISON_ROW_BAD;
    else
      judge_row (import, g_ptr_array_index (records, 0));
  }
  import->row.count = records != NULL ? records->len : 0;
  if (records != NULL)
    g_ptr_array_extend_and_steal (plan->records, g_steal_pointer (&records));
  close_row (import);
}

/* A row the reader could not take. */
static void
take_broken_row (Import *import)
{
  const LiaisonCsvPlace *place = liaison_csv_reader_error_place (import->reader);

  import->row = (LiaisonImportRow) { place->line, LIAISON_ROW_BAD, 0, import->plan->records->len, 0 };
  liaison_import_plan_add_problem (import->plan, place, NULL, liaison_csv_reader_error_message (import->reader));
  close_row (import);
}

static gboolean
report (const Import *import, GCancellable *cancellable, GError **error)
{
  if (import->plan->rows->len % ROWS_BETWEEN_CALLS != 0)
    return TRUE;
  if (import->options->progress != NULL)
    import->options->progress (liaison_csv_reader_fraction (import->reader), import->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
read_rows (Import *import, GCancellable *cancellable, GError **error)
{
  for (;;) {
    if (!liaison_csv_reader_next (import->reader, &import->cells, &import->n_cells, NULL))
      take_broken_row (import);
    else if (import->cells == NULL)
      return TRUE;
    else
      take_row (import);
    if (!import->options->skip_bad && liaison_import_plan_fail (import->plan, error))
      return FALSE;
    if (!report (import, cancellable, error))
      return FALSE;
  }
}

static gboolean
plan_csv (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options, GCancellable *cancellable,
          GError **error)
{
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LiaisonImportRowMaker) maker = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  Import import = { options, plan, reader, NULL, seen };

  if (reader == NULL || !liaison_import_read_header (reader, options, plan->columns, error))
    return FALSE;
  plan->separator = liaison_csv_reader_separator (reader);
  plan->encoding = liaison_csv_reader_encoding (reader);
  targets = liaison_import_map_columns (options, plan->columns, error);
  if (targets == NULL)
    return FALSE;
  maker = liaison_import_row_maker_new (options, targets, error);
  if (maker == NULL)
    return FALSE;
  import.maker = maker;
  return read_rows (&import, cancellable, error);
}

/** liaison_import_plan_add_problem: Adds one to the row that is about to be added to @plan. */
void
liaison_import_plan_add_problem (LiaisonImportPlan *plan, const LiaisonCsvPlace *place, const char *column_name,
                                 const char *message)
{
  LiaisonImportProblem *problem;

  if (plan->problems->len >= LIAISON_IMPORT_PROBLEMS_MAX)
    return;
  problem = g_new0 (LiaisonImportProblem, 1);
  problem->row = plan->rows->len;
  problem->place = *place;
  problem->column_name = g_strdup (column_name);
  problem->message = g_strdup (message);
  g_ptr_array_add (plan->problems, problem);
}

/** liaison_import_plan_fail: Returns: whether there is a problem; makes @error of the first */
gboolean
liaison_import_plan_fail (const LiaisonImportPlan *plan, GError **error)
{
  const LiaisonImportProblem *problem;

  if (plan->problems->len == 0)
    return FALSE;
  problem = g_ptr_array_index (plan->problems, 0);
  liaison_csv_set_error (error, plan->file_name, &problem->place, problem->column_name, problem->message);
  return TRUE;
}

/**
 * liaison_import_plan_new:
 * @bytes: the whole file
 * @options: how to read it; used during the call only
 * @error: %LIAISON_ERROR_INVALID or %LIAISON_ERROR_NOT_FOUND (an unknown field), naming file, line and column; or
 * cancelled
 *
 * Returns: (transfer full) (nullable): what the file would add
 */
LiaisonImportPlan *
liaison_import_plan_new (GBytes *bytes, const LiaisonImportOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonImportPlan) plan = NULL;
  gboolean done;

  g_return_val_if_fail (bytes != NULL && options != NULL && options->file_name != NULL, NULL);
  plan = new_plan (options);
  if (options->format == LIAISON_IMPORT_JSON)
    done = liaison_import_plan_json (plan, bytes, options, cancellable, error);
  else
    done = plan_csv (plan, bytes, options, cancellable, error);
  if (!done)
    return NULL;
  if (options->progress != NULL)
    options->progress (1.0, options->progress_data);
  return g_steal_pointer (&plan);
}

/** liaison_import_plan_free: Frees it and its references to the records. */
void
liaison_import_plan_free (LiaisonImportPlan *plan)
{
  g_free (plan->file_name);
  g_ptr_array_unref (plan->records);
  g_array_unref (plan->rows);
  g_ptr_array_unref (plan->problems);
  g_ptr_array_unref (plan->columns);
  g_free (plan);
}

static gboolean
is_added (const LiaisonImportPlan *plan, const LiaisonImportRow *row)
{
  return row->verdict == LIAISON_ROW_NEW || (plan->keep_duplicates && row->verdict != LIAISON_ROW_BAD);
}

/** liaison_import_plan_count_to_add: Returns: how many rows the change set adds */
guint
liaison_import_plan_count_to_add (const LiaisonImportPlan *plan)
{
  guint count = plan->counts[LIAISON_ROW_NEW];

  if (plan->keep_duplicates)
    count += plan->counts[LIAISON_ROW_DUPLICATE] + plan->counts[LIAISON_ROW_KNOWN];
  return count;
}

/** liaison_import_plan_to_change_set: Returns: (transfer full): one change set that adds the rows; may be empty */
LiaisonChangeSet *
liaison_import_plan_to_change_set (const LiaisonImportPlan *plan)
{
  LiaisonChangeSet *set = liaison_change_set_new (N_ ("Imported %s"), plan->file_name);

  for (guint i = 0; i < plan->rows->len; i++) {
    const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, i);
    for (guint j = row->first; is_added (plan, row) && j < row->first + row->count; j++)
      liaison_change_set_insert (set, g_ptr_array_index (plan->records, j));
  }
  return set;
}

/** liaison_import_name_key: Returns: (transfer full): what two names share when they are the same: folded, blanks
 * squeezed */
char *
liaison_import_name_key (const char *name)
{
  g_autofree char *folded = liaison_fold (name);

  return squeeze (folded);
}
