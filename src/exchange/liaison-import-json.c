// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a JSON document: one row a record.
#include "liaison-import-json.h"

#include "liaison-error.h"
#include "liaison-import-target.h"
#include "liaison-json-scan.h"
#include "liaison-json-whole.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Between two calls of the progress function, and two looks at the cancellable. */
#define RECORDS_BETWEEN_CALLS 500

typedef struct {
  LiaisonImportPlan *plan;
  const LiaisonImportOptions *options;
  const LiaisonEntity *fixed_entity;
  GCancellable *cancellable;
  GHashTable *seen;
} Import;

static LiaisonRecord *
make_record (const Import *import, const LiaisonJsonScanned *scanned, char **bad_key, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_json_record_from_node (scanned->entity, scanned->node, bad_key, error);

  if (record == NULL ||
      (scanned->entity == import->fixed_entity && !liaison_import_apply_fixed (import->options, record, error)) ||
      !liaison_record_validate (record, error) ||
      (record->entity == &liaison_entity_meeting && !liaison_meeting_validate ((LiaisonMeeting *) record, error)))
    return NULL;
  return g_steal_pointer (&record);
}

static void
add_change (Import *import, LiaisonEditKind kind, const LiaisonRecord *before, LiaisonRecord *after)
{
  LiaisonImportChange change = { kind, liaison_record_ref ((LiaisonRecord *) before),
                                 after != NULL ? liaison_record_ref (after) : NULL };

  g_array_append_val (import->plan->changes, change);
}

/* A record that the register has by its id: it is updated only where the key says that ids tell who is who. */
static void
compare (Import *import, LiaisonRecord *record, LiaisonImportRow *row)
{
  g_autoptr (LiaisonRecord) there = liaison_import_lookup_get (import->options->lookup, record->entity, &record->id);
  gboolean same;

  if (there == NULL)
    return;
  same = liaison_record_equal (there, record);
  row->match = record->id;
  row->first_change = import->plan->changes->len;
  if (there->trashed_at != 0 && record->trashed_at == 0) {
    row->verdict = LIAISON_ROW_TRASHED;
    add_change (import, LIAISON_EDIT_RESTORE, there, NULL);
  } else if (same) {
    row->verdict = LIAISON_ROW_UNCHANGED;
  } else {
    row->verdict = import->options->key != NULL ? LIAISON_ROW_UPDATE : LIAISON_ROW_KNOWN;
  }
  if (!same)
    add_change (import, LIAISON_EDIT_UPDATE, there, record);
  row->n_changes = import->plan->changes->len - row->first_change;
}

static void
judge (Import *import, LiaisonRecord *record, LiaisonImportRow *row)
{
  gpointer line = g_hash_table_lookup (import->seen, &record->id);

  if (line != NULL) {
    row->verdict = LIAISON_ROW_DUPLICATE;
    row->same_as_line = GPOINTER_TO_UINT (line);
    return;
  }
  g_hash_table_insert (import->seen, &record->id, GUINT_TO_POINTER (row->line));
  if (import->options->lookup != NULL)
    compare (import, record, row);
}

static gboolean
record_cb (const LiaisonJsonScanned *scanned, gpointer data, GError **error)
{
  Import *import = data;
  LiaisonImportPlan *plan = import->plan;
  LiaisonImportRow row = { .line = scanned->place.line, .first = plan->records->len, .count = 1 };
  g_autofree char *bad_key = NULL;
  g_autoptr (GError) local = NULL;
  LiaisonRecord *record = make_record (import, scanned, &bad_key, &local);

  if (record == NULL) {
    LiaisonJsonPlace found = liaison_json_place_of_key (scanned, bad_key);
    LiaisonCsvPlace place = { found.line, found.column, found.column };
    liaison_import_plan_add_problem (plan, &place, bad_key, local->message);
    if (!import->options->skip_bad && liaison_import_plan_fail (plan, error))
      return FALSE;
    row.verdict = LIAISON_ROW_BAD;
    row.count = 0;
  } else {
    g_ptr_array_add (plan->records, record);
    judge (import, record, &row);
  }
  plan->counts[row.verdict]++;
  g_array_append_val (plan->rows, row);
  if (plan->rows->len % RECORDS_BETWEEN_CALLS != 0)
    return TRUE;
  if (import->options->progress != NULL)
    import->options->progress (scanned->fraction, import->options->progress_data);
  return !g_cancellable_set_error_if_cancelled (import->cancellable, error);
}

/**
 * liaison_import_apply_fixed:
 * @record: gets the fixed values of @options for fields that it leaves empty, and their classification
 */
gboolean
liaison_import_apply_fixed (const LiaisonImportOptions *options, LiaisonRecord *record, GError **error)
{
  for (guint i = 0; options->fixed != NULL && options->fixed[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (options->fixed[i], "=", 2);
    g_autoptr (LiaisonImportTarget) target = NULL;
    g_autoptr (GVariant) value = NULL;
    g_autoptr (GError) local = NULL;
    if (parts[0] == NULL || parts[1] == NULL) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is not of the form FIELD=VALUE"),
                   options->fixed[i]);
      return FALSE;
    }
    target = liaison_import_target_new (record->entity, g_strstrip (parts[0]), error);
    if (target == NULL)
      return FALSE;
    if (target->kind != LIAISON_TARGET_FIELD) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s has no field “%.60s”"), record->entity->name,
                   parts[0]);
      return FALSE;
    }
    if (liaison_record_is_set (record, target->field) && strcmp (target->field->name, "classification") != 0)
      continue;
    value = liaison_import_target_parse (target, g_strstrip (parts[1]), options, &local);
    if (local != NULL || !liaison_record_set (record, target->field, value, &local)) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
skip_history_cb (GVariant *item, gpointer data, GError **error)
{
  return TRUE;
}

/* A file belongs to every attachment with its hash. */
static gboolean
take_file_cb (const char *hash, const char *media_type, GBytes *bytes, gpointer data, GError **error)
{
  LiaisonImportPlan *plan = data;

  for (guint i = 0; i < plan->records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (plan->records, i);
    if (record->entity == &liaison_entity_attachment &&
        g_strcmp0 (((const LiaisonAttachment *) record)->hash, hash) == 0)
      g_hash_table_insert (plan->contents, g_memdup2 (&record->id, sizeof record->id), g_bytes_ref (bytes));
  }
  return TRUE;
}

static gboolean
has_attachment (const LiaisonImportPlan *plan)
{
  for (guint i = 0; i < plan->records->len; i++)
    if (((const LiaisonRecord *) g_ptr_array_index (plan->records, i))->entity == &liaison_entity_attachment)
      return TRUE;
  return FALSE;
}

/**
 * liaison_import_plan_json:
 *
 * Fills @plan from a document. What is not JSON at all fails it even where bad rows are skipped: nothing says where the
 * next record would begin. A record that the file or the register has already (by id) is never added twice, whatever
 * the options say.
 */
gboolean
liaison_import_plan_json (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  LiaisonJsonWhole files = { skip_history_cb, take_file_cb, plan };
  Import import = { plan, options, options->entity != NULL ? options->entity : &liaison_entity_partner, cancellable,
                    seen };

  plan->keep_duplicates = FALSE;
  /* A record keeps its id: it cannot be there twice. */
  if (plan->trashed == LIAISON_TRASHED_NEW)
    plan->trashed = LIAISON_TRASHED_SKIP;
  plan->encoding = LIAISON_ENCODING_UTF8;
  if (options->mapping != NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("a JSON file has no columns to map"));
    return FALSE;
  }
  if (options->key != NULL && strcmp (options->key, "id") != 0) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("the records of a JSON file are matched by their id alone"));
    return FALSE;
  }
  if (!liaison_json_scan (bytes, options->file_name, FALSE, record_cb, &import, error))
    return FALSE;
  /* A whole register has the files of its attachments behind the records. */
  return !has_attachment (plan) || liaison_json_read_whole (bytes, options->file_name, &files, error);
}
