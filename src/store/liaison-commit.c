// SPDX-License-Identifier: GPL-3.0-or-later
// Commit: one change set, one transaction over tables, search, heads and journal; all of it or nothing.
#include "liaison-journal.h"

#include "liaison-blobs.h"
#include "liaison-clock.h"
#include "liaison-entities.h"
#include "liaison-erase.h"
#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-programme-follow.h"
#include "liaison-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The last number of each device this register has seen, so that whoever receives the change knows what it builds on.
 */
static GVariant *
read_seen (LiaisonStore *store, GError **error)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(tt)"));
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT device, max (device_seq) FROM change_set WHERE device <> ? GROUP BY device ORDER BY device",
      "i", (gint64) store->device);

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, error))
    g_variant_builder_add (&builder, "(tt)", (guint64) liaison_rows_integer (rows, 0),
                           (guint64) liaison_rows_integer (rows, 1));
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* Writes the line of the change set; returns its number in this register, -1 on failure. */
static gint64
open_change_set (LiaisonStore *store, LiaisonChangeSet *set, LiaisonApply *apply, GError **error)
{
  gint64 last = liaison_db_integer (store, error, "SELECT coalesce (max (stamp_time), 0) FROM change_set", "");
  gint64 number = liaison_db_integer (store, error,
                                      "SELECT coalesce (max (device_seq), 0) + 1 FROM change_set WHERE device = ?", "i",
                                      (gint64) store->device);
  g_autoptr (GVariant) seen = read_seen (store, error);

  if (last < 0 || number < 0 || seen == NULL)
    return -1;
  /* Another process may have written since: its stamps are in the table, not in this clock. */
  store->clock.last = MAX (store->clock.last, (guint64) last);
  apply->made_at = liaison_clock_now ();
  apply->stamp = (LiaisonStamp) { liaison_hlc_tick (&store->clock, apply->made_at), store->device };
  if (!liaison_db_run (store, error,
                       "INSERT INTO change_set (id, device, device_seq, stamp_time, author, made_at, label, argument, "
                       "undoes, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       "biiisissbd", &set->id, (gint64) store->device, number, (gint64) apply->stamp.time,
                       store->author, apply->made_at, set->label, set->argument, &set->undoes,
                       g_variant_get_data (seen), g_variant_get_size (seen)))
    return -1;
  return sqlite3_last_insert_rowid (store->db);
}

/* A reference must lead somewhere, or an import could fill the register with loose ends. */
static gboolean
check_reference (LiaisonStore *store, const LiaisonField *field, const LiaisonId *id, GError **error)
{
  g_autofree char *sql = NULL;
  gint64 found;

  if (field->type != LIAISON_FIELD_REF || field->target == NULL || liaison_id_is_nil (id))
    return TRUE;
  sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE id = ?", field->target);
  found = liaison_db_integer (store, error, sql, "b", id);
  if (found == 0) {
    g_autofree char *text = liaison_id_to_string (id);
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "%s: there is no %s %s", field->name, field->target,
                 text);
  }
  return found > 0;
}

static gboolean
check_references (LiaisonStore *store, const LiaisonRecord *record, GError **error)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    if (field->type == LIAISON_FIELD_REF &&
        !check_reference (store, field, liaison_record_reference (record, field), error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
commit_insert (LiaisonStore *store, LiaisonApply *apply, gint64 number, LiaisonEdit *edit, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_copy (edit->record);
  g_autoptr (GVariant) body = NULL;

  if (record->classification == NULL)
    g_set_str (&record->classification, "unclassified");
  if (!liaison_rules_complete_insert (store, record, error) || !liaison_record_validate (record, error))
    return FALSE;
  body = liaison_journal_write_insert (record);
  return liaison_apply_insert (store, apply, record, error) &&
         liaison_journal_add_entry (store, number, LIAISON_EDIT_INSERT, record->entity, &record->id, body, error);
}

static gboolean
same_value (GVariant *a, GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

static GVariant *
read_current (const LiaisonRecord *record, const LiaisonChange *change)
{
  if (change->element == NULL)
    return liaison_record_get (record, change->field);
  if (liaison_codes_contain (liaison_record_text (record, change->field), change->element))
    return g_variant_ref_sink (g_variant_new_boolean (TRUE));
  return NULL;
}

/* Who wrote the value that stands in the way, for the message. */
static void
set_conflict (LiaisonStore *store, const LiaisonRecord *record, const LiaisonChange *change, const char *name,
              GError **error)
{
  g_autoptr (GVariant) heads = liaison_heads_read (store, record, name, NULL);
  g_autoptr (LiaisonRows) rows = NULL;
  g_autofree char *author = NULL;
  gint64 made_at = 0;
  guint64 time = 0, device = 0;
  char buffer[LIAISON_MOMENT_BUFFER];
  LiaisonMoment moment;

  if (heads != NULL && g_variant_n_children (heads) > 0)
    g_variant_get_child (heads, g_variant_n_children (heads) - 1, "(tt)", &time, &device);
  rows = liaison_db_query (store, NULL, "SELECT author, made_at FROM change_set WHERE stamp_time = ? AND device = ?",
                           "ii", (gint64) time, (gint64) device);
  if (rows != NULL && liaison_rows_next (rows, store, NULL)) {
    author = g_strdup (liaison_rows_text (rows, 0));
    made_at = liaison_rows_integer (rows, 1);
  }
  moment = liaison_moment_from_unix (made_at / G_USEC_PER_SEC);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT, "%s of %s was changed since, by %s on %s",
               change->field->name, record->entity->name, author != NULL && *author != '\0' ? author : "?",
               liaison_moment_write (&moment, buffer));
}

/* Adds one change to the body, if it still changes anything and nobody wrote in between. */
static gboolean
add_change (LiaisonStore *store, GVariantBuilder *builder, const LiaisonRecord *record, const LiaisonChange *change,
            GError **error)
{
  g_autofree char *name = liaison_journal_name (change->field, change->element);
  g_autoptr (GVariant) current = read_current (record, change);
  g_autoptr (GVariant) heads = NULL;
  LiaisonId id = { 0 };

  if (same_value (current, change->value))
    return TRUE;
  if (!same_value (current, change->old)) {
    set_conflict (store, record, change, name, error);
    return FALSE;
  }
  if (change->field->type == LIAISON_FIELD_REF && change->value != NULL && g_variant_get_size (change->value) == 16)
    memcpy (id.bytes, g_variant_get_data (change->value), 16);
  if (!check_reference (store, change->field, &id, error))
    return FALSE;
  heads = liaison_heads_read (store, record, name, error);
  if (heads == NULL)
    return FALSE;
  g_variant_builder_add (builder, "(s@mv@a(tt))", name,
                         g_variant_new_maybe (G_VARIANT_TYPE_VARIANT,
                                              change->value != NULL ? g_variant_new_variant (change->value) : NULL),
                         heads);
  return TRUE;
}

/* What the record would be must still obey its rules. */
static gboolean
check_update (const LiaisonRecord *record, const LiaisonEdit *edit, GError **error)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (record);

  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (change->element != NULL)
      liaison_record_take_text (
          after, change->field,
          liaison_codes_with (liaison_record_text (after, change->field), change->element, change->value != NULL));
    else if (!liaison_record_set (after, change->field, change->value, error))
      return FALSE;
  }
  return liaison_record_validate (after, error);
}

static gboolean
has_code_name (LiaisonStore *store, const LiaisonId *partner)
{
  return liaison_db_integer (store, NULL, "SELECT count(*) FROM partner WHERE id = ? AND code_name IS NOT NULL", "b",
                             partner) > 0;
}

/* Two partners made one: the name stays behind a code name. */
static gboolean
goes_to_code_name (LiaisonStore *store, const LiaisonChange *change)
{
  LiaisonId partner = { 0 };

  if (strcmp (change->field->name, "partner") != 0 || change->value == NULL || g_variant_get_size (change->value) != 16)
    return FALSE;
  memcpy (partner.bytes, g_variant_get_data (change->value), sizeof partner.bytes);
  return has_code_name (store, &partner);
}

/* Through a connection that hides identities nobody takes a code name away, nor what it stands for to somebody else. */
static gboolean
check_code_name (LiaisonStore *store, const LiaisonRecord *record, const LiaisonEdit *edit, GError **error)
{
  const char *field = edit->entity == &liaison_entity_partner ? "code_name" : "partner";
  LiaisonId coded = { 0 };

  if (!store->guards_identities)
    return TRUE;
  if (edit->entity == &liaison_entity_partner)
    coded = record->id;
  else if (edit->entity == &liaison_entity_partner_name || edit->entity == &liaison_entity_contact_point)
    coded = *liaison_record_reference (record, liaison_entity_owner (edit->entity));
  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (strcmp (change->field->name, field) != 0 ||
        (edit->entity == &liaison_entity_partner && change->value != NULL) || !has_code_name (store, &coded) ||
        goes_to_code_name (store, change))
      continue;
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED,
                         _ ("identities are hidden: this would show who stands behind a code name"));
    return FALSE;
  }
  return TRUE;
}

static gboolean
commit_update (LiaisonStore *store, LiaisonApply *apply, gint64 number, LiaisonEdit *edit, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, edit->entity, &edit->id, error);
  g_autoptr (GPtrArray) more = record != NULL ? liaison_rules_complete_update (store, record, edit, error) : NULL;
  g_autoptr (GVariant) body = NULL;
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (LIAISON_BODY_CHANGES);
  gboolean good = more != NULL && check_update (record, edit, error) && check_code_name (store, record, edit, error);

  for (guint i = 0; good && i < edit->changes->len; i++)
    good = add_change (store, &builder, record, g_ptr_array_index (edit->changes, i), error);
  for (guint i = 0; good && i < more->len; i++)
    good = add_change (store, &builder, record, g_ptr_array_index (more, i), error);
  if (!good) {
    g_variant_builder_clear (&builder);
    return FALSE;
  }
  body = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (g_variant_n_children (body) == 0)
    return TRUE;
  return liaison_apply_changes (store, apply, LIAISON_EDIT_UPDATE, edit->entity, &edit->id, body, error) &&
         liaison_journal_add_entry (store, number, LIAISON_EDIT_UPDATE, edit->entity, &edit->id, body, error);
}

static gboolean
commit_trash (LiaisonStore *store, LiaisonApply *apply, gint64 number, LiaisonEdit *edit, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, edit->entity, &edit->id, error);
  g_autoptr (GVariant) heads = NULL, body = NULL;
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (LIAISON_BODY_CHANGES);
  gboolean trashing = edit->kind == LIAISON_EDIT_TRASH;

  if (record == NULL)
    return FALSE;
  if ((record->trashed_at != 0) == trashing)
    return TRUE;
  heads = liaison_heads_read (store, record, LIAISON_HEAD_TRASHED, error);
  if (heads == NULL)
    return FALSE;
  g_variant_builder_add (&builder, "(s@mv@a(tt))", LIAISON_HEAD_TRASHED,
                         g_variant_new_maybe (NULL, g_variant_new_variant (g_variant_new_boolean (trashing))), heads);
  body = g_variant_ref_sink (g_variant_builder_end (&builder));
  return liaison_apply_changes (store, apply, edit->kind, edit->entity, &edit->id, body, error) &&
         liaison_journal_add_entry (store, number, edit->kind, edit->entity, &edit->id, body, error);
}

static gboolean
commit_edit (LiaisonStore *store, LiaisonApply *apply, gint64 number, LiaisonEdit *edit, GError **error)
{
  switch (edit->kind) {
  case LIAISON_EDIT_INSERT:
    return commit_insert (store, apply, number, edit, error);
  case LIAISON_EDIT_UPDATE:
    return commit_update (store, apply, number, edit, error);
  case LIAISON_EDIT_TRASH:
  case LIAISON_EDIT_RESTORE:
    return commit_trash (store, apply, number, edit, error);
  case LIAISON_EDIT_ERASE:
  default:
    return liaison_apply_erase (store, apply, edit->entity, &edit->id, error) &&
           liaison_journal_add_entry (store, number, LIAISON_EDIT_ERASE, edit->entity, &edit->id, NULL, error);
  }
}

/* Only when all are there: the records of one change set may refer to each other in any order. */
static gboolean
check_new_records (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (edit->kind == LIAISON_EDIT_INSERT && !check_references (store, edit->record, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
erases_attachment (const LiaisonChangeSet *set)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (edit->kind == LIAISON_EDIT_ERASE && edit->entity == &liaison_entity_attachment)
      return TRUE;
  }
  return FALSE;
}

/* What was erased may still stand in files of attachments, in old segments of the full-text index and in the
   write-ahead log. Best effort: a reader that is at work keeps the log, and the next checkpoint takes it. */
static void
wipe_traces (LiaisonStore *store, const LiaisonChangeSet *set)
{
  if (erases_attachment (set))
    liaison_store_collect_blobs (store, NULL);
  sqlite3_exec (store->db,
                "INSERT INTO search_name (search_name) VALUES ('optimize');"
                "INSERT INTO search_text (search_text) VALUES ('optimize');"
                "INSERT INTO search_identity (search_identity) VALUES ('optimize');"
                "PRAGMA wal_checkpoint (TRUNCATE);",
                NULL, NULL, NULL);
}

/* A large import touches the indexes all over: let them stay in memory meanwhile. */
#define LARGE_CHANGE_SET 4000
#define LARGE_CACHE      "PRAGMA cache_size = -131072"
#define USUAL_CACHE      "PRAGMA cache_size = -4096"

typedef LiaisonChangeSet *(*Addition) (LiaisonStore *store, const LiaisonChangeSet *set, GError **error);

/* What changes beside what was asked for: titles with a code name, the programme of a visit with its meetings. */
static gboolean
commit_addition (LiaisonStore *store, LiaisonApply *apply, gint64 number, const LiaisonChangeSet *set, Addition make,
                 GError **error)
{
  g_autoptr (LiaisonChangeSet) more = make (store, set, error);

  for (guint i = 0; more != NULL && i < more->edits->len; i++)
    if (!commit_edit (store, apply, number, g_ptr_array_index (more->edits, i), error))
      return FALSE;
  return more != NULL;
}

static gboolean
commit_all (LiaisonStore *store, LiaisonChangeSet *set, LiaisonApply *apply, GError **error)
{
  g_auto (LiaisonTransaction) transaction = { 0 };
  gint64 number;

  if (!liaison_transaction_begin (&transaction, store, error))
    return FALSE;
  number = open_change_set (store, set, apply, error);
  /* First: names are asked for as they were before. */
  if (number < 0 || !commit_addition (store, apply, number, set, liaison_code_name_titles, error))
    return FALSE;
  for (guint i = 0; i < set->edits->len; i++) {
    if (g_cancellable_set_error_if_cancelled (store->cancellable, error) ||
        !commit_edit (store, apply, number, g_ptr_array_index (set->edits, i), error))
      return FALSE;
    if (i % 512 == 0)
      /* The other half is their lines and the index: see liaison_apply_finish(). */
      liaison_db_report_progress (store, i, 2 * (guint64) set->edits->len);
  }
  if (!commit_addition (store, apply, number, set, liaison_programme_follow, error))
    return FALSE;
  /* Rolled back; but an undo stays, even where others had undone all of it already: it tells that it was asked for. */
  if (apply->touched->len == 0 && liaison_id_is_nil (&set->undoes))
    return TRUE;
  return check_new_records (store, set, error) && liaison_rules_check_values (store, set, error) &&
         liaison_rules_check_meetings (store, set, error) && liaison_rules_check_hierarchy (store, set, error) &&
         liaison_rules_check_references (store, set, error) && liaison_rules_check_letters (store, set, error) &&
         liaison_apply_finish (store, apply, error) && liaison_transaction_commit (&transaction, error);
}

/**
 * liaison_store_commit:
 * @set: what to change; one that changes nothing succeeds and leaves no trace
 * @touched: (out) (optional) (transfer full) (element-type LiaisonTouched): the records it touched
 * @error: %LIAISON_ERROR_INVALID (a rule is broken), %LIAISON_ERROR_NOT_FOUND, %LIAISON_ERROR_CONFLICT (a field was
 * changed since the author saw it; the message names field, author and time), %LIAISON_ERROR_FULL,
 * %LIAISON_ERROR_READ_ONLY, %LIAISON_ERROR_REFUSED (a letter may not be sent)
 *
 * Writes all of @set, durably, or nothing.
 */
gboolean
liaison_store_commit (LiaisonStore *store, LiaisonChangeSet *set, GArray **touched, GError **error)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (LiaisonTouched));
  g_auto (LiaisonApply) apply = { 0 };
  gboolean good;

  g_return_val_if_fail (store != NULL && set != NULL, FALSE);
  liaison_apply_init (&apply, records);
  if (set->edits->len > LARGE_CHANGE_SET)
    sqlite3_exec (store->db, LARGE_CACHE, NULL, NULL, NULL);
  good = liaison_change_set_is_empty (set) || commit_all (store, set, &apply, error);
  if (good && liaison_change_set_erases (set))
    wipe_traces (store, set);
  if (set->edits->len > LARGE_CHANGE_SET) {
    sqlite3_exec (store->db, USUAL_CACHE, NULL, NULL, NULL);
    sqlite3_db_release_memory (store->db);
  }
  if (!good)
    return FALSE;
  if (touched != NULL)
    *touched = g_steal_pointer (&records);
  return TRUE;
}
