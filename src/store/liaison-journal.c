// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the journal to bytes and back.
#include "liaison-journal.h"

#include "liaison-error.h"

#include <string.h>

/** liaison_journal_name: Returns: (transfer full): how the journal calls a field or an element of a set */
char *
liaison_journal_name (const LiaisonField *field, const char *element)
{
  return element != NULL ? g_strconcat (field->name, ":", element, NULL) : g_strdup (field->name);
}

/** liaison_journal_find_field: Returns: what @name stands for; element points into @name */
LiaisonFieldKey
liaison_journal_find_field (const LiaisonEntity *entity, const char *name)
{
  const char *colon = strchr (name, ':');
  g_autofree char *plain = colon != NULL ? g_strndup (name, (gsize) (colon - name)) : g_strdup (name);
  const LiaisonField *field = liaison_entity_field (entity, plain);

  if (field != NULL && (colon != NULL) != (field->type == LIAISON_FIELD_CODES))
    field = NULL;
  return (LiaisonFieldKey) { field, colon != NULL ? colon + 1 : NULL };
}

/** liaison_journal_write_insert: Returns: (transfer full): every set field of @record, as a{sv} */
GVariant *
liaison_journal_write_insert (const LiaisonRecord *record)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (LIAISON_BODY_INSERT);

  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GVariant) value = liaison_record_get (record, field);
    if (value != NULL)
      g_variant_builder_add_value (
          &builder, g_variant_new_dict_entry (g_variant_new_string (field->name), g_variant_new_variant (value)));
  }
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * liaison_journal_read_insert:
 * @body: a{sv}
 * @error: %LIAISON_ERROR_INVALID if a known field has a value against its rules
 *
 * Returns: (transfer full) (nullable): the record; fields this version does not know stay in the journal alone
 */
LiaisonRecord *
liaison_journal_read_insert (const LiaisonEntity *entity, const LiaisonId *id, GVariant *body, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new_blank (entity);
  GVariantIter iter;
  const char *name;
  GVariant *value;

  record->id = *id;
  g_variant_iter_init (&iter, body);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value)) {
    const LiaisonField *field = liaison_entity_field (entity, name);
    if (field != NULL && !liaison_record_set (record, field, value, error)) {
      g_variant_unref (value);
      return NULL;
    }
  }
  return g_steal_pointer (&record);
}

/**
 * liaison_journal_read_body:
 * @statement: a row
 * @column: where its body is
 * @error: %LIAISON_ERROR_CORRUPT if it is not in normal form
 *
 * Returns: (transfer full) (nullable): the body, in this machine's byte order
 */
GVariant *
liaison_journal_read_body (LiaisonEditKind kind, sqlite3_stmt *statement, int column, GError **error)
{
  gsize size = (gsize) sqlite3_column_bytes (statement, column);
  g_autoptr (GBytes) bytes = g_bytes_new (sqlite3_column_blob (statement, column), size);
  const GVariantType *type = kind == LIAISON_EDIT_INSERT ? LIAISON_BODY_INSERT : LIAISON_BODY_CHANGES;
  g_autoptr (GVariant) body = g_variant_ref_sink (g_variant_new_from_bytes (type, bytes, FALSE));

  if (!g_variant_is_normal_form (body)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "an entry of the journal is damaged");
    return NULL;
  }
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    return g_variant_byteswap (body);
  return g_steal_pointer (&body);
}

/** liaison_journal_add_entry: Writes one row; @body is %NULL for an erase. */
gboolean
liaison_journal_add_entry (LiaisonStore *store, gint64 change_set, LiaisonEditKind kind, const LiaisonEntity *entity,
                           const LiaisonId *id, GVariant *body, GError **error)
{
  g_autoptr (GVariant) swapped = NULL;

  if (body != NULL && G_BYTE_ORDER == G_BIG_ENDIAN)
    body = swapped = g_variant_byteswap (body);
  return liaison_db_run (store, error,
                         "INSERT INTO entry (change_set, entity, record, kind, body) VALUES (?, ?, ?, ?, ?)", "iibid",
                         change_set, (gint64) entity->number, id, (gint64) kind,
                         body != NULL ? g_variant_get_data (body) : "", body != NULL ? g_variant_get_size (body) : 0);
}
