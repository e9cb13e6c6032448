// SPDX-License-Identifier: GPL-3.0-or-later
// Records to SQL and back, from the table of fields.
#include "liaison-db.h"

#include <string.h>

static void
bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text != NULL && *text != '\0')
    sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement, index);
}

static void
bind_field (sqlite3_stmt *statement, int index, const LiaisonRecord *record, const LiaisonField *field)
{
  char buffer[LIAISON_MOMENT_BUFFER];

  if (!liaison_record_is_set (record, field)) {
    sqlite3_bind_null (statement, index);
    return;
  }
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    sqlite3_bind_int64 (statement, index, liaison_record_integer (record, field));
    break;
  case LIAISON_FIELD_BOOLEAN:
    sqlite3_bind_int (statement, index, 1);
    break;
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    bind_text (statement, index, liaison_moment_write (liaison_record_moment (record, field), buffer));
    break;
  case LIAISON_FIELD_REF:
    sqlite3_bind_blob (statement, index, liaison_record_reference (record, field)->bytes, 16, SQLITE_TRANSIENT);
    break;
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_CODES:
  default:
    bind_text (statement, index, liaison_record_text (record, field));
  }
}

static void
read_field (LiaisonRecord *record, const LiaisonField *field, sqlite3_stmt *statement, int column)
{
  LiaisonMoment moment;
  LiaisonId id;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return;
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
  case LIAISON_FIELD_BOOLEAN:
    liaison_record_put_integer (record, field, sqlite3_column_int64 (statement, column));
    break;
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
    if (liaison_moment_parse ((const char *) sqlite3_column_text (statement, column), &moment, NULL))
      liaison_record_put_moment (record, field, moment);
    break;
  case LIAISON_FIELD_REF:
    if (sqlite3_column_bytes (statement, column) == sizeof id.bytes) {
      memcpy (id.bytes, sqlite3_column_blob (statement, column), sizeof id.bytes);
      liaison_record_put_reference (record, field, &id);
    }
    break;
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_CODES:
  default:
    liaison_record_take_text (record, field, g_strdup ((const char *) sqlite3_column_text (statement, column)));
  }
}

/**
 * liaison_sql_columns:
 * @prefix: (nullable): a table alias
 *
 * Returns: (transfer full): the column list that liaison_record_from_rows() reads and liaison_bind_record() fills
 */
char *
liaison_sql_columns (const LiaisonEntity *entity, const char *prefix)
{
  static const char *const fixed[LIAISON_SQL_FIXED_COLUMNS] = { "row",        "id",         "created_at",
                                                                "changed_at", "stamp_time", "stamp_device",
                                                                "trashed_at" };
  GString *columns = g_string_new (NULL);
  const char *table = prefix != NULL ? prefix : "";
  const char *dot = prefix != NULL ? "." : "";

  for (guint i = 0; i < LIAISON_SQL_FIXED_COLUMNS; i++)
    g_string_append_printf (columns, "%s%s%s%s", i > 0 ? ", " : "", table, dot, fixed[i]);
  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (columns, ", %s%s\"%s\"", table, dot, entity->fields[i].name);
  return g_string_free (columns, FALSE);
}

/* SQL made once per entity and process; the pointer is also the key of the statement cache. */
static const char *
keep_sql (gpointer *slot, const LiaisonEntity *entity, char *(*make) (const LiaisonEntity *entity))
{
  if (g_once_init_enter_pointer (slot))
    g_once_init_leave_pointer (slot, make (entity));
  return *slot;
}

static char *
make_insert (const LiaisonEntity *entity)
{
  g_autofree char *columns = liaison_sql_columns (entity, NULL);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (%s) VALUES (?", entity->name, columns);
  for (guint i = 1; i < LIAISON_SQL_FIXED_COLUMNS + entity->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static char *
make_by_id (const LiaisonEntity *entity)
{
  g_autofree char *columns = liaison_sql_columns (entity, NULL);

  return g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", columns, entity->name);
}

static char *
make_parts (const LiaisonEntity *entity)
{
  g_autofree char *columns = liaison_sql_columns (entity, NULL);

  return g_strdup_printf ("SELECT %s FROM %s WHERE \"%s\" = ? AND trashed_at = 0 ORDER BY row", columns, entity->name,
                          entity->owner_field);
}

/** liaison_sql_insert: Returns: the statement that liaison_bind_record() fills */
const char *
liaison_sql_insert (const LiaisonEntity *entity)
{
  static gpointer made[64];

  return keep_sql (&made[entity->number], entity, make_insert);
}

/** liaison_sql_by_id: Returns: the statement that reads one record by its id */
const char *
liaison_sql_by_id (const LiaisonEntity *entity)
{
  static gpointer made[64];

  return keep_sql (&made[entity->number], entity, make_by_id);
}

/** liaison_sql_parts: Returns: the statement that reads all parts of one record, e.g. a partner's names */
const char *
liaison_sql_parts (const LiaisonEntity *entity)
{
  static gpointer made[64];

  g_return_val_if_fail (entity->owner_field != NULL, NULL);
  return keep_sql (&made[entity->number], entity, make_parts);
}

/** liaison_record_from_rows: Returns: (transfer full): the record whose columns start at @first_column */
LiaisonRecord *
liaison_record_from_rows (const LiaisonEntity *entity, sqlite3_stmt *statement, int first_column)
{
  LiaisonRecord *record = liaison_record_new_blank (entity);
  int c = first_column;

  record->row = sqlite3_column_int64 (statement, c++);
  if (sqlite3_column_bytes (statement, c) == sizeof record->id.bytes)
    memcpy (record->id.bytes, sqlite3_column_blob (statement, c), sizeof record->id.bytes);
  c++;
  record->created_at = sqlite3_column_int64 (statement, c++);
  record->changed_at = sqlite3_column_int64 (statement, c++);
  record->stamp.time = (guint64) sqlite3_column_int64 (statement, c++);
  record->stamp.device = (guint64) sqlite3_column_int64 (statement, c++);
  record->trashed_at = sqlite3_column_int64 (statement, c++);
  for (guint i = 0; i < entity->n_fields; i++)
    read_field (record, &entity->fields[i], statement, c++);
  return record;
}

/** liaison_bind_record: Binds every column of liaison_sql_columns() in order; the row number is left to SQLite if 0. */
void
liaison_bind_record (sqlite3_stmt *statement, const LiaisonRecord *record)
{
  int i = 1;

  if (record->row != 0)
    sqlite3_bind_int64 (statement, i, record->row);
  i++;
  sqlite3_bind_blob (statement, i++, record->id.bytes, sizeof record->id.bytes, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, i++, record->created_at);
  sqlite3_bind_int64 (statement, i++, record->changed_at);
  sqlite3_bind_int64 (statement, i++, (gint64) record->stamp.time);
  sqlite3_bind_int64 (statement, i++, (gint64) record->stamp.device);
  sqlite3_bind_int64 (statement, i++, record->trashed_at);
  for (guint f = 0; f < record->entity->n_fields; f++)
    bind_field (statement, i++, record, &record->entity->fields[f]);
}

/** liaison_bind_value: Binds one value (%NULL is unset) the way its column holds it. */
void
liaison_bind_value (sqlite3_stmt *statement, int index, const LiaisonField *field, GVariant *value)
{
  if (value == NULL) {
    sqlite3_bind_null (statement, index);
    return;
  }
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    sqlite3_bind_int64 (statement, index, g_variant_get_int64 (value));
    break;
  case LIAISON_FIELD_BOOLEAN:
    if (g_variant_get_boolean (value))
      sqlite3_bind_int (statement, index, 1);
    break;
  case LIAISON_FIELD_REF:
    sqlite3_bind_blob (statement, index, g_variant_get_data (value), (int) g_variant_get_size (value),
                       SQLITE_TRANSIENT);
    break;
  case LIAISON_FIELD_CODES: {
    g_autofree const char **codes = g_variant_get_strv (value, NULL);
    g_autofree char *text = liaison_codes_normalize (codes);
    bind_text (statement, index, text);
    break;
  }
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_DATE:
  case LIAISON_FIELD_MOMENT:
  default:
    bind_text (statement, index, g_variant_get_string (value, NULL));
  }
}
