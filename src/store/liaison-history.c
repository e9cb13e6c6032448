// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells of one record.
#include "liaison-history.h"
#include "liaison-journal.h"

#include "liaison-entities.h"
#include "liaison-error.h"

#include <string.h>

static void
free_change (gpointer data)
{
  LiaisonHistoryChange *change = data;

  g_free (change->name);
  g_free (change->element);
  g_clear_pointer (&change->old, g_variant_unref);
  g_clear_pointer (&change->value, g_variant_unref);
  g_free (change);
}

static void
free_entry (gpointer data)
{
  LiaisonHistoryEntry *entry = data;

  g_free (entry->author);
  g_free (entry->label);
  g_free (entry->argument);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

/* Adds one change; what the field held before comes from @last, which it then updates. */
static void
add_change (LiaisonHistoryEntry *entry, GHashTable *last, const char *name, GVariant *value)
{
  LiaisonHistoryChange *change = g_new0 (LiaisonHistoryChange, 1);
  LiaisonFieldKey key = liaison_journal_find_field (entry->entity, name);
  GVariant *old = g_hash_table_lookup (last, name);

  change->field = key.field;
  change->name = g_strdup (name);
  change->element = g_strdup (key.element);
  change->old = old != NULL ? g_variant_ref (old) : NULL;
  change->value = value != NULL ? g_variant_ref (value) : NULL;
  if (value != NULL)
    g_hash_table_insert (last, g_strdup (name), g_variant_ref (value));
  else
    g_hash_table_remove (last, name);
  g_ptr_array_add (entry->changes, change);
}

/* An element of a set that was there from the insert on is known to later entries by its own name. */
static void
remember_elements (const LiaisonEntity *entity, GHashTable *last, const char *name, GVariant *value)
{
  const LiaisonField *field = liaison_entity_field (entity, name);
  g_autofree const char **codes = NULL;

  if (field == NULL || field->type != LIAISON_FIELD_CODES || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
    return;
  codes = g_variant_get_strv (value, NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    g_hash_table_insert (last, liaison_journal_name (field, codes[i]),
                         g_variant_ref_sink (g_variant_new_boolean (TRUE)));
}

static void
read_insert_changes (LiaisonHistoryEntry *entry, GHashTable *last, GVariant *body)
{
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_variant_iter_init (&iter, body);
  while (g_variant_iter_next (&iter, "{&sv}", &name, &value)) {
    add_change (entry, last, name, value);
    remember_elements (entry->entity, last, name, value);
    g_variant_unref (value);
  }
}

static void
read_changes (LiaisonHistoryEntry *entry, GHashTable *last, GVariant *body)
{
  for (gsize i = 0; i < g_variant_n_children (body); i++) {
    g_autoptr (GVariant) change = g_variant_get_child_value (body, i);
    g_autoptr (GVariant) maybe = g_variant_get_child_value (change, 1);
    g_autoptr (GVariant) boxed = g_variant_get_maybe (maybe);
    g_autoptr (GVariant) value = boxed != NULL ? g_variant_get_variant (boxed) : NULL;
    const char *name;

    g_variant_get_child (change, 0, "&s", &name);
    add_change (entry, last, name, value);
  }
}

static void
mask_value (GVariant **value, const char *name, const char *code_name)
{
  g_autoptr (GString) text = NULL;

  if (*value == NULL || !g_variant_is_of_type (*value, G_VARIANT_TYPE_STRING))
    return;
  text = g_string_new (g_variant_get_string (*value, NULL));
  if (g_string_replace (text, name, code_name, 0) == 0)
    return;
  g_variant_unref (*value);
  *value = g_variant_ref_sink (g_variant_new_string (text->str));
}

/** liaison_history_mask: Puts @code_name in the place of @name in all that @entry holds. */
void
liaison_history_mask (LiaisonHistoryEntry *entry, const char *name, const char *code_name)
{
  for (guint i = 0; i < entry->changes->len; i++) {
    LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, i);
    mask_value (&change->old, name, code_name);
    mask_value (&change->value, name, code_name);
  }
}

#define CHANGE_SET_COLUMNS "c.id, c.author, c.device, c.made_at, c.label, c.argument, c.undoes"

static LiaisonHistoryEntry *
read_line (LiaisonRows *rows)
{
  LiaisonHistoryEntry *entry = g_new0 (LiaisonHistoryEntry, 1);

  liaison_rows_id (rows, 0, &entry->change_set);
  entry->author = g_strdup (liaison_rows_text (rows, 1));
  entry->device = (guint64) liaison_rows_integer (rows, 2);
  entry->made_at = liaison_rows_integer (rows, 3);
  entry->label = g_strdup (liaison_rows_text (rows, 4));
  entry->argument = g_strdup (liaison_rows_text (rows, 5));
  liaison_rows_id (rows, 6, &entry->undoes);
  entry->changes = g_ptr_array_new_with_free_func (free_change);
  return entry;
}

/* An erased record's bodies are empty: only that something happened is left. */
static gboolean
read_entry_body (LiaisonHistoryEntry *entry, LiaisonRows *rows, int column, GHashTable *last, GError **error)
{
  g_autoptr (GVariant) body = NULL;

  if (entry->kind > LIAISON_EDIT_ERASE) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "an entry of the journal is of no known kind");
    return FALSE;
  }
  if (entry->kind == LIAISON_EDIT_ERASE || sqlite3_column_bytes (rows->statement, column) == 0)
    return TRUE;
  body = liaison_journal_read_body (entry->kind, rows->statement, column, error);
  if (body == NULL)
    return FALSE;
  if (entry->kind == LIAISON_EDIT_INSERT)
    read_insert_changes (entry, last, body);
  else
    read_changes (entry, last, body);
  return TRUE;
}

/**
 * liaison_store_history:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonHistoryEntry): what happened to the record, latest first;
 * its free function is set
 */
GPtrArray *
liaison_store_history (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (GHashTable)
      last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT " CHANGE_SET_COLUMNS ", e.kind, e.body, e.row FROM entry e JOIN change_set c ON c.seq = e.change_set "
      "WHERE e.record = ? AND e.entity = ? ORDER BY c.stamp_time, c.device, e.row",
      "bi", id, (gint64) entity->number);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    LiaisonHistoryEntry *entry = read_line (rows);
    g_ptr_array_insert (entries, 0, entry);
    entry->entity = entity;
    entry->record = *id;
    entry->kind = (LiaisonEditKind) liaison_rows_integer (rows, 7);
    entry->row = liaison_rows_integer (rows, 9);
    read_entry_body (entry, rows, 8, last, &local);
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  return liaison_code_name_mask (store, entries, error) ? g_steal_pointer (&entries) : NULL;
}

/**
 * liaison_store_journal:
 * @limit: at most so many; 0 for all
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonHistoryEntry): the change sets, latest first, without their
 *   changes
 */
GPtrArray *
liaison_store_journal (LiaisonStore *store, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT " CHANGE_SET_COLUMNS " FROM change_set c ORDER BY c.seq DESC LIMIT ?", "i",
      limit > 0 ? (gint64) limit : G_MAXINT64);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (entries, read_line (rows));
  if (local == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/** liaison_store_describe: Returns: (transfer full) (nullable): the sentence of one change set, for people */
char *
liaison_store_describe (LiaisonStore *store, const LiaisonId *change_set, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error, "SELECT label, argument FROM change_set WHERE id = ?", "b", change_set);

  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return NULL;
  return liaison_change_set_describe (liaison_rows_text (rows, 0), liaison_rows_text (rows, 1));
}
