// SPDX-License-Identifier: GPL-3.0-or-later
// One journal entry into tables, heads and search. Commit, replay and merge all end here.
//
// Each field is a multi-value register: its heads are the values no other known change has replaced. A change names the
// heads it replaces; what it did not name stays beside it, and the head with the largest stamp is the one everybody
// shows. A field that was never changed has one head, the stamp of its record's insert, and no row in the table of
// heads.
#include "liaison-journal.h"

#include "liaison-error.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @fresh: (nullable): the partner itself, if this is its insert. */
static void
note_partner (LiaisonApply *apply, const LiaisonId *id, LiaisonRecord *fresh)
{
  LiaisonId *kept;

  if (liaison_id_is_nil (id) || g_hash_table_contains (apply->partners, id))
    return;
  kept = g_memdup2 (id, sizeof *id);
  g_hash_table_insert (apply->partners, kept, fresh != NULL ? liaison_record_ref (fresh) : NULL);
  g_ptr_array_add (apply->in_order, kept);
}

/* What was inserted is no longer as it was. */
static void
forget_fresh (LiaisonApply *apply, const LiaisonId *id)
{
  gpointer key, fresh;

  if (!g_hash_table_lookup_extended (apply->partners, id, &key, &fresh) || fresh == NULL)
    return;
  g_hash_table_steal (apply->partners, key);
  liaison_record_unref (fresh);
  g_hash_table_insert (apply->partners, key, NULL);
}

static void
note_touched (LiaisonApply *apply, LiaisonRecord *record, LiaisonEditKind kind)
{
  const LiaisonField *owner = liaison_entity_owner (record->entity);
  LiaisonTouched touched = { .entity = record->entity, .id = record->id, .row = record->row, .kind = kind };

  if (owner != NULL)
    touched.owner = *liaison_record_reference (record, owner);
  if (strcmp (record->entity->name, "partner") == 0) {
    note_partner (apply, &record->id, kind == LIAISON_EDIT_INSERT ? record : NULL);
    if (kind != LIAISON_EDIT_INSERT)
      forget_fresh (apply, &record->id);
  } else if (owner != NULL && g_strcmp0 (owner->target, "partner") == 0) {
    note_partner (apply, &touched.owner, NULL);
  }
  if (apply->touched != NULL)
    g_array_append_val (apply->touched, touched);
}

/* @before: (nullable) */
static void
note_code_name (LiaisonApply *apply, const LiaisonRecord *before, LiaisonRecord *after)
{
  const LiaisonPartner *was = (const LiaisonPartner *) before, *is = (const LiaisonPartner *) after;

  if (after->entity == &liaison_entity_partner && is->code_name != NULL &&
      (was == NULL || g_strcmp0 (was->code_name, is->code_name) != 0))
    g_ptr_array_add (apply->coded, liaison_record_ref (after));
}

static LiaisonRecord *
read_record (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, liaison_sql_by_id (entity), "b", id);

  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return NULL;
  return liaison_record_from_rows (entity, rows->statement, 0);
}

/* The heads that have a row: a(tt), largest stamp last; empty if the field was never changed. */
static GVariant *
read_stored_heads (LiaisonStore *store, const LiaisonRecord *record, const char *name, GError **error)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(tt)"));
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT stamp_time, stamp_device FROM head WHERE entity = ? AND record = ? AND field = ? "
      "ORDER BY stamp_time, stamp_device",
      "iis", (gint64) record->entity->number, record->row, name);

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, error))
    g_variant_builder_add (&builder, "(tt)", (guint64) liaison_rows_integer (rows, 0),
                           (guint64) liaison_rows_integer (rows, 1));
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * liaison_heads_read:
 * @name: as liaison_journal_name()
 *
 * Returns: (transfer full) (nullable): a(tt): the heads of that field, largest stamp last
 */
GVariant *
liaison_heads_read (LiaisonStore *store, const LiaisonRecord *record, const char *name, GError **error)
{
  g_autoptr (GVariant) stored = read_stored_heads (store, record, name, error);

  if (stored == NULL || g_variant_n_children (stored) > 0)
    return g_steal_pointer (&stored);
  return g_variant_ref_sink (g_variant_new_parsed ("[(%t, %t)]", record->stamp.time, record->stamp.device));
}

static gboolean
write_head (LiaisonStore *store, const LiaisonRecord *record, const char *name, const LiaisonStamp *stamp,
            GVariant *value, GError **error)
{
  g_autoptr (GVariant) boxed = value != NULL ? g_variant_ref_sink (g_variant_new_variant (value)) : NULL;

  return liaison_db_run (store, error,
                         "INSERT OR REPLACE INTO head (entity, record, field, stamp_time, stamp_device, value) "
                         "VALUES (?, ?, ?, ?, ?, ?)",
                         boxed != NULL ? "iisiid" : "iisiin", (gint64) record->entity->number, record->row, name,
                         (gint64) stamp->time, (gint64) stamp->device,
                         boxed != NULL ? g_variant_get_data (boxed) : NULL,
                         boxed != NULL ? g_variant_get_size (boxed) : 0);
}

/* Takes the replaced heads away and puts the new one in. */
static gboolean
replace_heads (LiaisonStore *store, LiaisonApply *apply, const LiaisonRecord *record, const char *name,
               GVariant *change, GError **error)
{
  g_autoptr (GVariant) replaced = g_variant_get_child_value (change, 2);
  g_autoptr (GVariant) maybe = g_variant_get_child_value (change, 1);
  g_autoptr (GVariant) boxed = g_variant_get_maybe (maybe);
  g_autoptr (GVariant) value = boxed != NULL ? g_variant_get_variant (boxed) : NULL;
  GVariantIter iter;
  guint64 time, device;

  g_variant_iter_init (&iter, replaced);
  while (g_variant_iter_next (&iter, "(tt)", &time, &device))
    if (!liaison_db_run (store, error,
                         "DELETE FROM head WHERE entity = ? AND record = ? AND field = ? AND stamp_time = ? AND "
                         "stamp_device = ?",
                         "iisii", (gint64) record->entity->number, record->row, name, (gint64) time, (gint64) device))
      return FALSE;
  return write_head (store, record, name, &apply->stamp, value, error);
}

static gboolean
set_field (LiaisonRecord *after, const LiaisonFieldKey *key, GVariant *value, GError **error)
{
  if (key->element == NULL)
    return liaison_record_set (after, key->field, value, error);
  if (!liaison_code_is_valid (key->element)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s: “%.60s” is not a code"), key->field->name,
                 key->element);
    return FALSE;
  }
  liaison_record_take_text (after, key->field,
                            liaison_codes_with (liaison_record_text (after, key->field), key->element,
                                                value != NULL && g_variant_get_boolean (value)));
  return TRUE;
}

/* One change of an entry onto @after. */
static gboolean
apply_change (LiaisonStore *store, LiaisonApply *apply, LiaisonRecord *after, GVariant *change, GError **error)
{
  g_autoptr (GVariant) maybe = g_variant_get_child_value (change, 1);
  g_autoptr (GVariant) boxed = g_variant_get_maybe (maybe);
  g_autoptr (GVariant) value = boxed != NULL ? g_variant_get_variant (boxed) : NULL;
  LiaisonFieldKey key;
  const char *name;

  g_variant_get_child (change, 0, "&s", &name);
  if (!replace_heads (store, apply, after, name, change, error))
    return FALSE;
  if (strcmp (name, LIAISON_HEAD_TRASHED) == 0) {
    after->trashed_at = value != NULL && g_variant_get_boolean (value) ? apply->made_at : 0;
    return TRUE;
  }
  key = liaison_journal_find_field (after->entity, name);
  return key.field == NULL || set_field (after, &key, value, error);
}

static gboolean
write_columns (LiaisonStore *store, const LiaisonRecord *before, const LiaisonRecord *after, GError **error)
{
  const LiaisonEntity *entity = after->entity;
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *statement;
  int index = 1;

  g_string_append_printf (sql, "UPDATE %s SET changed_at = ?, trashed_at = ?", entity->name);
  for (guint i = 0; i < entity->n_fields; i++)
    if (!liaison_record_field_equal (before, after, &entity->fields[i]))
      g_string_append_printf (sql, ", \"%s\" = ?", entity->fields[i].name);
  g_string_append (sql, " WHERE row = ?");
  statement = liaison_db_statement (store, sql->str, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, index++, after->changed_at);
  sqlite3_bind_int64 (statement, index++, after->trashed_at);
  for (guint i = 0; i < entity->n_fields; i++) {
    const LiaisonField *field = &entity->fields[i];
    g_autoptr (GVariant) value = NULL;
    if (liaison_record_field_equal (before, after, field))
      continue;
    value = liaison_record_get (after, field);
    liaison_bind_value (statement, index++, field, value);
  }
  sqlite3_bind_int64 (statement, index, after->row);
  return liaison_db_step_done (store, statement, error);
}

static void
unref_fresh (gpointer record)
{
  if (record != NULL)
    liaison_record_unref (record);
}

/** liaison_apply_init: Makes @apply ready; the caller sets its stamp and time. */
void
liaison_apply_init (LiaisonApply *apply, GArray *touched)
{
  *apply = (LiaisonApply) { .touched = touched };
  apply->partners = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, unref_fresh);
  apply->in_order = g_ptr_array_new ();
  apply->coded = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
}

/** liaison_apply_clear: Frees what liaison_apply_init() made. */
void
liaison_apply_clear (LiaisonApply *apply)
{
  g_clear_pointer (&apply->coded, g_ptr_array_unref);
  g_clear_pointer (&apply->in_order, g_ptr_array_unref);
  g_clear_pointer (&apply->partners, g_hash_table_unref);
}

/** liaison_apply_insert: Stores a new record; sets its row, stamp and times. */
gboolean
liaison_apply_insert (LiaisonStore *store, LiaisonApply *apply, LiaisonRecord *record, GError **error)
{
  sqlite3_stmt *statement = liaison_db_statement (store, liaison_sql_insert (record->entity), error);

  if (statement == NULL)
    return FALSE;
  record->row = 0;
  record->created_at = record->changed_at = apply->made_at;
  record->stamp = apply->stamp;
  record->trashed_at = 0;
  liaison_bind_record (statement, record);
  if (!liaison_db_step_done (store, statement, error)) {
    g_prefix_error (error, "%s: ", record->entity->name);
    return FALSE;
  }
  record->row = sqlite3_last_insert_rowid (store->db);
  note_touched (apply, record, LIAISON_EDIT_INSERT);
  note_code_name (apply, NULL, record);
  liaison_index_record (store, NULL, record);
  return TRUE;
}

/**
 * liaison_apply_changes:
 * @body: a(smva(tt))
 * @error: %LIAISON_ERROR_NOT_FOUND if there is no such record
 */
gboolean
liaison_apply_changes (LiaisonStore *store, LiaisonApply *apply, LiaisonEditKind kind, const LiaisonEntity *entity,
                       const LiaisonId *id, GVariant *body, GError **error)
{
  g_autoptr (LiaisonRecord) before = read_record (store, entity, id, error);
  g_autoptr (LiaisonRecord) after = NULL;

  if (before == NULL) {
    if (error == NULL || *error == NULL)
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no such %s"), entity->name);
    return FALSE;
  }
  after = liaison_record_copy (before);
  after->changed_at = apply->made_at;
  for (gsize i = 0; i < g_variant_n_children (body); i++) {
    g_autoptr (GVariant) change = g_variant_get_child_value (body, i);
    if (!apply_change (store, apply, after, change, error))
      return FALSE;
  }
  if (!write_columns (store, before, after, error))
    return FALSE;
  note_touched (apply, after, kind);
  note_code_name (apply, before, after);
  if (liaison_entity_owner (entity) != NULL && g_strcmp0 (liaison_entity_owner (entity)->target, "partner") == 0)
    note_partner (apply, liaison_record_reference (before, liaison_entity_owner (entity)), NULL);
  liaison_index_record (store, before, after);
  return TRUE;
}

/**
 * liaison_apply_erase:
 *
 * Takes a record out of its table, the heads, the search, every earlier entry of the journal and what named it beside
 * their labels: only the fact that it was erased stays. What belongs to it (names, contact points) is erased by edits
 * of its own.
 */
gboolean
liaison_apply_erase (LiaisonStore *store, LiaisonApply *apply, const LiaisonEntity *entity, const LiaisonId *id,
                     GError **error)
{
  g_autoptr (LiaisonRecord) record = read_record (store, entity, id, error);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", entity->name);

  if (record == NULL)
    return error == NULL || *error == NULL;
  note_touched (apply, record, LIAISON_EDIT_ERASE);
  liaison_index_record (store, record, NULL);
  return liaison_db_run (store, error, sql, "b", id) &&
         liaison_db_run (store, error, "DELETE FROM head WHERE entity = ? AND record = ?", "ii",
                         (gint64) entity->number, record->row) &&
         (entity != &liaison_entity_partner ||
          liaison_db_run (store, error, "DELETE FROM partner_index WHERE row = ?", "i", record->row)) &&
         liaison_db_run (
             store, error,
             "UPDATE change_set SET argument = '…' WHERE argument IS NOT NULL AND label NOT LIKE 'Imported %' "
             "AND seq IN (SELECT change_set FROM entry WHERE record = ? AND entity = ?)",
             "bi", id, (gint64) entity->number) &&
         liaison_db_run (store, error, "UPDATE entry SET body = x'' WHERE record = ? AND entity = ?", "bi", id,
                         (gint64) entity->number);
}

/** liaison_apply_finish: Brings the lines of touched partners, the full-text index and the journal's sentences up to
 * date. */
gboolean
liaison_apply_finish (LiaisonStore *store, LiaisonApply *apply, GError **error)
{
  for (guint i = 0; i < apply->in_order->len; i++) {
    const LiaisonId *id = g_ptr_array_index (apply->in_order, i);
    if (!liaison_index_partner (store, id, g_hash_table_lookup (apply->partners, id), error))
      return FALSE;
    if (i % 512 == 0)
      liaison_db_report_progress (store, apply->in_order->len + (guint64) i, 2 * (guint64) apply->in_order->len);
  }
  /* A sentence names one record. */
  if (apply->in_order->len == 1 && !liaison_journal_hide_names (store, g_ptr_array_index (apply->in_order, 0), error))
    return FALSE;
  for (guint i = 0; i < apply->coded->len; i++) {
    const LiaisonPartner *partner = g_ptr_array_index (apply->coded, i);
    if (!liaison_journal_hide_name (store, &partner->record.id, partner->code_name, error))
      return FALSE;
  }
  return liaison_index_flush (store, error);
}
