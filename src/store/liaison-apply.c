// SPDX-License-Identifier: GPL-3.0-or-later
// One journal entry into tables, heads and search. Commit, replay and merge all end here.
//
// Each field is a multi-value register: its heads are the values no other known change has replaced. A change names the
// heads it replaces; what it did not name stays beside it, and the head with the largest stamp is the one everybody
// shows. A field that was never changed has one head, the stamp of its record's insert, and no row in the table of
// heads.
#include "liaison-journal.h"

#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What of a partner @id has changed; @fresh: (nullable): the partner itself, if this is its insert. */
static void
note_partner (LiaisonApply *apply, const LiaisonId *id, guint scope, LiaisonRecord *fresh)
{
  LiaisonStale *stale;

  if (liaison_id_is_nil (id))
    return;
  stale = g_hash_table_lookup (apply->partners, id);
  if (stale == NULL) {
    stale = g_new0 (LiaisonStale, 1);
    stale->id = *id;
    stale->fresh = fresh != NULL ? liaison_record_ref (fresh) : NULL;
    g_hash_table_add (apply->partners, stale);
    g_ptr_array_add (apply->in_order, stale);
  }
  stale->scope |= scope;
}

/* What was inserted is no longer as it was. */
static void
forget_fresh (LiaisonApply *apply, const LiaisonId *id)
{
  LiaisonStale *stale = g_hash_table_lookup (apply->partners, id);

  if (stale == NULL || stale->fresh == NULL)
    return;
  g_clear_pointer (&stale->fresh, liaison_record_unref);
  stale->scope = LIAISON_STALE_ALL;
}

/* What of the index a changed partner makes stale: mostly nothing. */
static guint
compare_partners (const LiaisonRecord *before, const LiaisonRecord *after)
{
  guint scope = 0;

  if (before == NULL)
    return LIAISON_STALE_LINE | LIAISON_STALE_NAMES | LIAISON_STALE_NOTES;
  if (before->trashed_at != after->trashed_at)
    return LIAISON_STALE_ALL;
  for (guint i = 0; i < after->entity->n_fields; i++) {
    const LiaisonField *field = &after->entity->fields[i];
    if (liaison_record_field_equal (before, after, field))
      continue;
    if (strcmp (field->name, "code_name") == 0)
      return LIAISON_STALE_ALL;
    if (strcmp (field->name, "family") == 0 || strcmp (field->name, "kind") == 0)
      scope |= LIAISON_STALE_LINE;
    if ((field->flags & LIAISON_FIELD_IS_NAME) != 0 || strcmp (field->name, "countries") == 0 ||
        strcmp (field->name, "themes") == 0)
      scope |= LIAISON_STALE_NAMES;
    if ((field->flags & LIAISON_FIELD_SEARCHED) != 0)
      scope |= LIAISON_STALE_NOTES;
  }
  return scope;
}

/* Of a record that belongs to a partner. */
static guint
scope_of_part (const LiaisonEntity *entity)
{
  if (entity == &liaison_entity_partner_name)
    return LIAISON_STALE_LINE | LIAISON_STALE_NAMES;
  if (entity == &liaison_entity_mandate_title)
    return LIAISON_STALE_NAMES;
  if (entity == &liaison_entity_contact_point)
    return LIAISON_STALE_NOTES;
  if (entity == &liaison_entity_note || entity == &liaison_entity_tagging || entity == &liaison_entity_tenure ||
      entity == &liaison_entity_custom_value)
    return LIAISON_STALE_NOTES | LIAISON_STALE_EXTRAS;
  return 0;
}

/* The partners whose notes name a record that is theirs alone by reference: a tag, a post. */
static gboolean
note_named_by (LiaisonStore *store, LiaisonApply *apply, const LiaisonRecord *record, GError **error)
{
  const char *sql = record->entity == &liaison_entity_tag
                        ? "SELECT about FROM tagging WHERE tag = ? AND about_entity = 'partner' AND trashed_at = 0"
                        : "SELECT holder FROM tenure WHERE post = ? AND trashed_at = 0";
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;
  LiaisonId id;

  if (record->entity != &liaison_entity_tag && record->entity != &liaison_entity_post)
    return TRUE;
  rows = liaison_db_query (store, error, sql, "b", &record->id);
  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local))
    if (liaison_rows_id (rows, 0, &id))
      note_partner (apply, &id, LIAISON_STALE_NOTES | LIAISON_STALE_EXTRAS, NULL);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* @before: (nullable): as it was */
static void
note_stale (LiaisonApply *apply, const LiaisonRecord *before, LiaisonRecord *after)
{
  LiaisonId id;

  if (after->entity == &liaison_entity_partner) {
    note_partner (apply, &after->id, compare_partners (before, after), before == NULL ? after : NULL);
    if (before != NULL)
      forget_fresh (apply, &after->id);
    return;
  }
  if (liaison_index_owner (after, &id))
    note_partner (apply, &id, scope_of_part (after->entity), NULL);
  if (before != NULL && liaison_index_owner (before, &id))
    note_partner (apply, &id, scope_of_part (before->entity), NULL);
}

/* @before: (nullable): as it was; after an erase, the last that was known of it is @after */
static void
note_touched (LiaisonApply *apply, const LiaisonRecord *before, LiaisonRecord *after, LiaisonEditKind kind)
{
  const LiaisonField *owner = liaison_entity_owner (after->entity);
  LiaisonTouched touched = { .entity = after->entity, .id = after->id, .row = after->row, .kind = kind };

  if (owner != NULL)
    touched.owner = *liaison_record_reference (after, owner);
  note_stale (apply, before, after);
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
free_stale (gpointer data)
{
  LiaisonStale *stale = data;

  g_clear_pointer (&stale->fresh, liaison_record_unref);
  g_free (stale);
}

/** liaison_apply_init: Makes @apply ready; the caller sets its stamp and time. */
void
liaison_apply_init (LiaisonApply *apply, GArray *touched)
{
  *apply = (LiaisonApply) { .touched = touched };
  apply->partners = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, free_stale, NULL);
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
  note_touched (apply, NULL, record, LIAISON_EDIT_INSERT);
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
  note_touched (apply, before, after, kind);
  note_code_name (apply, before, after);
  liaison_index_record (store, before, after);
  return note_named_by (store, apply, after, error);
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
  note_touched (apply, record, record, LIAISON_EDIT_ERASE);
  liaison_index_record (store, record, NULL);
  return note_named_by (store, apply, record, error) && liaison_db_run (store, error, sql, "b", id) &&
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
    const LiaisonStale *stale = g_ptr_array_index (apply->in_order, i);
    if (stale->scope != 0 && !liaison_index_partner (store, &stale->id, stale->fresh, stale->scope, error))
      return FALSE;
    if (i % 512 == 0)
      liaison_db_report_progress (store, apply->in_order->len + (guint64) i, 2 * (guint64) apply->in_order->len);
  }
  /* A sentence names one record. */
  if (apply->in_order->len == 1 &&
      !liaison_journal_hide_names (store, &((LiaisonStale *) g_ptr_array_index (apply->in_order, 0))->id, error))
    return FALSE;
  for (guint i = 0; i < apply->coded->len; i++) {
    const LiaisonPartner *partner = g_ptr_array_index (apply->coded, i);
    /* Nothing told of one that is new, but perhaps the sentence of this change set, which then is of that one alone. */
    if (apply->in_order->len > 1 && g_hash_table_lookup (apply->partners, &partner->record.id) != NULL)
      continue;
    if (!liaison_journal_hide_name (store, &partner->record.id, partner->code_name, error))
      return FALSE;
  }
  return liaison_index_flush (store, error);
}
