// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to the change set that adds what it holds.
#include "liaison-import.h"

#include "liaison-error.h"
#include "liaison-import-circles.h"
#include "liaison-import-columns.h"
#include "liaison-ical-people.h"
#include "liaison-import-header.h"
#include "liaison-import-ical.h"
#include "liaison-import-json.h"
#include "liaison-import-judge.h"
#include "liaison-import-letters.h"
#include "liaison-import-row.h"
#include "liaison-import-vcard.h"
#include "liaison-office.h"
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
  LiaisonImportJudge *judge;
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

static void
clear_change (gpointer data)
{
  LiaisonImportChange *change = data;

  g_clear_pointer (&change->before, liaison_record_unref);
  g_clear_pointer (&change->after, liaison_record_unref);
}

static LiaisonImportPlan *
new_plan (const LiaisonImportOptions *options)
{
  LiaisonImportPlan *plan = g_new0 (LiaisonImportPlan, 1);

  plan->file_name = g_strdup (options->file_name);
  plan->changes = g_array_new (FALSE, FALSE, sizeof (LiaisonImportChange));
  g_array_set_clear_func (plan->changes, clear_change);
  plan->titles = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  plan->shared = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  plan->contents = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, (GDestroyNotify) g_bytes_unref);
  plan->records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  plan->rows = g_array_new (FALSE, FALSE, sizeof (LiaisonImportRow));
  plan->problems = g_ptr_array_new_with_free_func (free_problem);
  plan->notes = g_ptr_array_new_with_free_func (free_problem);
  plan->people = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_import_person_free);
  plan->columns = liaison_import_columns_new ();
  plan->keep_duplicates = options->keep_duplicates;
  plan->trashed = options->trashed;
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

static char *
join_cells (const Import *import)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < import->n_cells; i++) {
    g_string_append_len (all, import->cells[i].text, (gssize) import->cells[i].length);
    g_string_append_c (all, '\x1f');
  }
  return g_string_free (all, FALSE);
}

/* Decides about the row; a row of several partners, or of one that has no name, is bad after all. */
static void
judge_row (Import *import, GPtrArray *records)
{
  g_autofree char *whole = join_cells (import);
  LiaisonImportSubject subject = { records, liaison_import_row_maker_given (import->maker),
                                   liaison_import_row_maker_identity (import->maker), whole,
                                   liaison_import_row_maker_name (import->maker) };
  g_autofree char *problem = liaison_import_judge_row (import->judge, import->options->key, &subject, &import->row);
  const LiaisonRecord *main = g_ptr_array_index (records, 0);

  if (problem == NULL && import->row.verdict == LIAISON_ROW_NEW && subject.name == NULL &&
      main->entity == &liaison_entity_partner)
    problem = g_strdup (_ ("the partner has no name"));
  if (problem == NULL)
    return;
  row_problem_cb (-1, problem, import);
  import->row.verdict = LIAISON_ROW_BAD;
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

  import->row = (LiaisonImportRow) { .line = import->cells[0].place.line, .first = plan->records->len };
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
      judge_row (import, records);
  }
  if (import->row.verdict == LIAISON_ROW_BAD)
    g_clear_pointer (&records, g_ptr_array_unref);
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

  import->row =
      (LiaisonImportRow) { .line = place->line, .verdict = LIAISON_ROW_BAD, .first = import->plan->records->len };
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
    else if (!liaison_import_row_is_empty (import->cells, import->n_cells))
      take_row (import);
    if (!import->options->skip_bad && liaison_import_plan_fail (import->plan, error))
      return FALSE;
    if (!report (import, cancellable, error))
      return FALSE;
  }
}

/* Where no header says it, the cells tell what the columns hold. */
static gboolean
read_columns (LiaisonImportPlan *plan, LiaisonCsvReader *reader, GBytes *bytes, const LiaisonImportOptions *options,
              GError **error)
{
  g_autoptr (GPtrArray) guessed = NULL;
  int header;

  if (!liaison_import_read_header (reader, bytes, options, plan->columns, &plan->header, error))
    return FALSE;
  if (plan->header < 0 && options->mapping == NULL)
    guessed = liaison_import_guess_columns (bytes, options, NULL, &header, NULL);
  for (guint i = 0; guessed != NULL && i < MIN (guessed->len, plan->columns->len); i++)
    ((LiaisonImportColumn *) g_ptr_array_index (plan->columns, i))->target = g_strdup (
        ((LiaisonImportColumn *) g_ptr_array_index (guessed, i))->target);
  return TRUE;
}

static gboolean
plan_csv (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options, GCancellable *cancellable,
          GError **error)
{
  g_autoptr (LiaisonCsvReader)
      reader = liaison_csv_reader_new (bytes, options->file_name, options->separator, options->encoding, error);
  g_autoptr (LiaisonImportJudge) judge = liaison_import_judge_new (plan, options);
  g_autoptr (LiaisonImportRowMaker) maker = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  Import import = { options, plan, reader, NULL, judge };

  if (reader == NULL || !read_columns (plan, reader, bytes, options, error))
    return FALSE;
  plan->separator = liaison_csv_reader_separator (reader);
  plan->encoding = liaison_csv_reader_encoding (reader);
  targets = liaison_import_map_columns (options, plan->columns, error);
  if (targets == NULL)
    return FALSE;
  liaison_import_settle_dates (bytes, options, plan->header, targets);
  maker = liaison_import_row_maker_new (options, targets, error);
  if (maker == NULL)
    return FALSE;
  import.maker = maker;
  return read_rows (&import, cancellable, error);
}

static void
add_problem (GPtrArray *list, guint row, const LiaisonCsvPlace *place, const char *column_name, const char *message)
{
  LiaisonImportProblem *problem;

  if (list->len >= LIAISON_IMPORT_PROBLEMS_MAX)
    return;
  problem = g_new0 (LiaisonImportProblem, 1);
  problem->row = row;
  problem->place = *place;
  problem->column_name = g_strdup (column_name);
  problem->message = g_strdup (message);
  g_ptr_array_add (list, problem);
}

/** liaison_import_plan_add_problem: Adds one to the row that is about to be added to @plan. */
void
liaison_import_plan_add_problem (LiaisonImportPlan *plan, const LiaisonCsvPlace *place, const char *column_name,
                                 const char *message)
{
  add_problem (plan->problems, plan->rows->len, place, column_name, message);
}

/** liaison_import_plan_add_row_problem: Adds one to the row of that index. */
void
liaison_import_plan_add_row_problem (LiaisonImportPlan *plan, guint row, const char *message)
{
  LiaisonCsvPlace place = { g_array_index (plan->rows, LiaisonImportRow, row).line, 0, 1 };

  add_problem (plan->problems, row, &place, NULL, message);
}

/** liaison_import_plan_add_note: The same for what makes no row bad. */
void
liaison_import_plan_add_note (LiaisonImportPlan *plan, guint line, const char *message)
{
  LiaisonCsvPlace place = { line, 0, 1 };

  add_problem (plan->notes, plan->rows->len, &place, NULL, message);
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
  else if (options->format == LIAISON_IMPORT_VCARD)
    done = liaison_import_plan_vcard (plan, bytes, options, cancellable, error);
  else if (options->format == LIAISON_IMPORT_ICAL)
    done = liaison_import_plan_ical (plan, bytes, options, cancellable, error);
  else if (options->format == LIAISON_IMPORT_COMMUNICATIONS)
    done = liaison_import_plan_letters (plan, bytes, options, cancellable, error);
  else
    done = plan_csv (plan, bytes, options, cancellable, error);
  if (!done)
    return NULL;
  liaison_import_find_circles (plan, options->lookup);
  if (!options->skip_bad && liaison_import_plan_fail (plan, error))
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
  g_array_unref (plan->changes);
  g_hash_table_unref (plan->titles);
  g_ptr_array_unref (plan->shared);
  g_hash_table_unref (plan->contents);
  g_array_unref (plan->rows);
  g_ptr_array_unref (plan->problems);
  g_ptr_array_unref (plan->notes);
  g_ptr_array_unref (plan->people);
  g_ptr_array_unref (plan->columns);
  g_free (plan);
}

/** liaison_import_plan_adds: Returns: whether the records of @row, one of @plan, are added */
gboolean
liaison_import_plan_adds (const LiaisonImportPlan *plan, const LiaisonImportRow *row)
{
  switch (row->verdict) {
  case LIAISON_ROW_NEW:
    return TRUE;
  case LIAISON_ROW_TRASHED:
    return plan->trashed == LIAISON_TRASHED_NEW;
  case LIAISON_ROW_DUPLICATE:
  case LIAISON_ROW_KNOWN:
    return plan->keep_duplicates;
  case LIAISON_ROW_UPDATE:
  case LIAISON_ROW_UNCHANGED:
  case LIAISON_ROW_CANCELLED:
  case LIAISON_ROW_BAD:
  default:
    return FALSE;
  }
}

/** liaison_import_plan_applies: Returns: whether the changes of @row, one of @plan, are made */
gboolean
liaison_import_plan_applies (const LiaisonImportPlan *plan, const LiaisonImportRow *row)
{
  return row->verdict == LIAISON_ROW_UPDATE || row->verdict == LIAISON_ROW_CANCELLED ||
         (row->verdict == LIAISON_ROW_TRASHED && plan->trashed == LIAISON_TRASHED_RESTORE);
}

/** liaison_import_plan_count_to_add: Returns: how many rows the change set adds */
guint
liaison_import_plan_count_to_add (const LiaisonImportPlan *plan)
{
  guint count = plan->counts[LIAISON_ROW_NEW];

  if (plan->trashed == LIAISON_TRASHED_NEW)
    count += plan->counts[LIAISON_ROW_TRASHED];
  if (plan->keep_duplicates)
    count += plan->counts[LIAISON_ROW_DUPLICATE] + plan->counts[LIAISON_ROW_KNOWN];
  return count;
}

/** liaison_import_plan_count_to_update: Returns: how many rows change or restore something that is there */
guint
liaison_import_plan_count_to_update (const LiaisonImportPlan *plan)
{
  return plan->counts[LIAISON_ROW_UPDATE] + plan->counts[LIAISON_ROW_CANCELLED] +
         (plan->trashed == LIAISON_TRASHED_RESTORE ? plan->counts[LIAISON_ROW_TRASHED] : 0);
}

/* What is being made of a plan. */
typedef struct {
  const LiaisonImportPlan *plan;
  LiaisonChangeSet *set;
  LiaisonStoreContent store;
  gpointer data;
  GHashTable *wanted; /* (element-type LiaisonId): what records refer to that were added */
} Making;

static void
note_references (const Making *making, const LiaisonRecord *record)
{
  for (guint i = 0; making->plan->shared->len > 0 && i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    if (field->type == LIAISON_FIELD_REF && liaison_record_is_set (record, field))
      g_hash_table_add (making->wanted, g_memdup2 (liaison_record_reference (record, field), sizeof (LiaisonId)));
  }
}

/* A record of the plan as it is to be stored: the content of a file is kept first, and tells its hash. */
static gboolean
insert (const Making *making, LiaisonRecord *record, GError **error)
{
  GBytes *bytes = record->entity == &liaison_entity_attachment
                      ? g_hash_table_lookup (making->plan->contents, &record->id)
                      : NULL;
  g_autoptr (LiaisonRecord) stored = NULL;
  LiaisonAttachment *attachment;

  note_references (making, record);
  if (bytes == NULL) {
    liaison_change_set_insert (making->set, record);
    return TRUE;
  }
  stored = liaison_record_copy (record);
  attachment = (LiaisonAttachment *) stored;
  g_free (attachment->hash);
  attachment->hash = making->store (bytes, attachment->media_type, making->data, error);
  if (attachment->hash == NULL)
    return FALSE;
  attachment->size = (gint64) g_bytes_get_size (bytes);
  liaison_change_set_insert (making->set, stored);
  return TRUE;
}

static gboolean
apply_change (const Making *making, const LiaisonImportChange *change, GError **error)
{
  if (change->kind == LIAISON_EDIT_INSERT)
    return insert (making, change->after, error);
  if (change->kind == LIAISON_EDIT_RESTORE)
    liaison_change_set_edit (making->set, LIAISON_EDIT_RESTORE, change->before->entity, &change->before->id);
  if (change->kind == LIAISON_EDIT_UPDATE) {
    note_references (making, change->after);
    liaison_change_set_update (making->set, change->before, change->after);
  }
  return TRUE;
}

/* What is shared refers to what was shared before it, and comes before all that refers to it. */
static gboolean
insert_shared (const Making *making, GError **error)
{
  GPtrArray *edits = making->set->edits;
  guint rest = edits->len;

  for (guint i = making->plan->shared->len; i > 0; i--) {
    GPtrArray *group = g_ptr_array_index (making->plan->shared, i - 1);
    const LiaisonRecord *first = g_ptr_array_index (group, 0);
    for (guint j = 0; g_hash_table_contains (making->wanted, &first->id) && j < group->len; j++)
      if (!insert (making, g_ptr_array_index (group, j), error))
        return FALSE;
  }
  for (guint i = rest; i < edits->len; i++)
    g_ptr_array_insert (edits, (int) (i - rest), g_ptr_array_steal_index (edits, i));
  return TRUE;
}

/**
 * liaison_import_plan_to_change_set:
 * @store: (nullable): keeps the contents of files; needed where @plan has any
 * @error: of @store
 *
 * Returns: (transfer full) (nullable): one change set that does what the rows say; may be empty
 */
LiaisonChangeSet *
liaison_import_plan_to_change_set (const LiaisonImportPlan *plan, LiaisonStoreContent store, gpointer data,
                                   GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (N_ ("Imported %s"), plan->file_name);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  Making making = { plan, set, store, data, wanted };

  for (guint i = 0; i < plan->rows->len; i++) {
    const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, i);
    for (guint j = row->first; liaison_import_plan_adds (plan, row) && j < row->first + row->count; j++)
      if (!insert (&making, g_ptr_array_index (plan->records, j), error))
        return NULL;
    for (guint j = row->first_change; liaison_import_plan_applies (plan, row) && j < row->first_change + row->n_changes;
         j++)
      if (!apply_change (&making, &g_array_index (plan->changes, LiaisonImportChange, j), error))
        return NULL;
  }
  return insert_shared (&making, error) ? g_steal_pointer (&set) : NULL;
}
