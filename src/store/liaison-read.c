// SPDX-License-Identifier: GPL-3.0-or-later
// Reading records: by id, by row, by query.
#include "liaison-db.h"

#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-identities.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many rows one statement fetches by number: a screenful and more. */
#define ROWS_AT_ONCE 64

static gboolean
is_partner (const LiaisonEntity *entity)
{
  return strcmp (entity->name, "partner") == 0;
}

static void
append_contains (GString *sql, const LiaisonField *field)
{
  if (field->type == LIAISON_FIELD_CODES)
    g_string_append_printf (sql, "instr (' ' || coalesce (t.\"%s\", '') || ' ', ' ' || ? || ' ') > 0", field->name);
  else
    /* Not LIKE: a "%" that a person wrote is a letter. */
    g_string_append_printf (sql, "instr (lower (t.\"%s\"), lower (?)) > 0", field->name);
}

/* What SQL compares a quiet partner's last contact with: the day so many months ago. */
static void
append_quiet (GString *sql)
{
  g_string_append (sql, "NOT EXISTS (SELECT 1 FROM attendee a JOIN meeting m ON m.id = a.meeting WHERE a.partner = "
                        "t.id AND a.presence = 'attended' AND a.trashed_at = 0 AND m.status = 'held' AND "
                        "m.trashed_at = 0 AND substr (m.starts || '-00-00', 1, 10) >= date ('now', '-' || ? || "
                        "' months'))");
}

/** liaison_sql_append_condition: Appends one condition on the table t; bind with liaison_sql_bind_condition(). */
void
liaison_sql_append_condition (GString *sql, const LiaisonCondition *condition)
{
  const char *name = condition->field->name;

  if (condition->field == &liaison_query_field_tag) {
    g_string_append_printf (sql,
                            "t.id %sIN (SELECT about FROM tagging g WHERE g.tag = ? AND g.about_entity = 'partner' AND "
                            "g.trashed_at = 0 AND EXISTS (SELECT 1 FROM tag WHERE tag.id = g.tag AND tag.trashed_at = "
                            "0))",
                            condition->op == LIAISON_QUERY_IS_NOT ? "NOT " : "");
    return;
  }
  if (condition->field == &liaison_query_field_quiet) {
    append_quiet (sql);
    return;
  }
  switch (condition->op) {
  case LIAISON_QUERY_IS:
    /* "=" where it can be: only then may SQLite use the index over what is set. */
    if (condition->field->type == LIAISON_FIELD_BOOLEAN && condition->value != NULL &&
        g_variant_get_boolean (condition->value))
      g_string_append_printf (sql, "t.\"%s\" = 1 AND ?", name);
    else
      g_string_append_printf (sql, condition->value != NULL ? "t.\"%s\" = ?" : "t.\"%s\" IS ?", name);
    break;
  case LIAISON_QUERY_IS_NOT:
    g_string_append_printf (sql, "t.\"%s\" IS NOT ?", name);
    break;
  case LIAISON_QUERY_AT_LEAST:
    g_string_append_printf (sql, "t.\"%s\" >= ?", name);
    break;
  case LIAISON_QUERY_LESS:
    g_string_append_printf (sql, "t.\"%s\" < ?", name);
    break;
  case LIAISON_QUERY_CONTAINS:
  default:
    append_contains (sql, condition->field);
  }
}

/** liaison_sql_bind_condition: Binds the value of one condition at @index. Returns: the next index */
int
liaison_sql_bind_condition (sqlite3_stmt *statement, int index, const LiaisonCondition *condition)
{
  if (condition->op == LIAISON_QUERY_CONTAINS && condition->value != NULL)
    sqlite3_bind_text (statement, index, g_variant_get_string (condition->value, NULL), -1, SQLITE_TRANSIENT);
  else
    liaison_bind_value (statement, index, condition->field, condition->value);
  return index + 1;
}

static void
append_order (GString *sql, const LiaisonQuery *query)
{
  const char *direction = query->descending ? "DESC" : "ASC";

  if (g_strcmp0 (query->sort, "name") == 0 && is_partner (query->entity))
    g_string_append_printf (sql, " ORDER BY pi.sort_key %s", direction);
  else if (g_strcmp0 (query->sort, "changed") == 0)
    g_string_append_printf (sql, " ORDER BY t.changed_at %s, t.row %s", direction, direction);
  else if (query->sort != NULL && liaison_entity_field (query->entity, query->sort) != NULL)
    g_string_append_printf (sql, " ORDER BY t.\"%s\" %s, t.row %s", query->sort, direction, direction);
  else
    g_string_append_printf (sql, " ORDER BY t.row %s", direction);
  if (query->limit > 0)
    g_string_append_printf (sql, " LIMIT %u", query->limit);
}

static void
append_conditions (GString *sql, const LiaisonQuery *query)
{
  for (guint i = 0; i < query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (query->conditions, i);
    const LiaisonCondition *next = i + 1 < query->conditions->len ? g_ptr_array_index (query->conditions, i + 1) : NULL;
    g_string_append (sql, condition->is_alternative ? " OR " : " AND (");
    liaison_sql_append_condition (sql, condition);
    if (next == NULL || !next->is_alternative)
      g_string_append_c (sql, ')');
  }
}

/* Everything from FROM on. */
static void
append_body (GString *sql, const LiaisonQuery *query, gboolean matching, gboolean hides)
{
  guint text = query->conditions->len + 1, number = query->entity->number;

  g_string_append_printf (sql, " FROM %s t", query->entity->name);
  if (is_partner (query->entity) && g_strcmp0 (query->sort, "name") == 0)
    g_string_append (sql, " JOIN partner_index pi ON pi.row = t.row");
  g_string_append (sql, " WHERE 1");
  if (query->trash != LIAISON_TRASH_INCLUDED)
    g_string_append (sql, query->trash == LIAISON_TRASH_ONLY ? " AND t.trashed_at <> 0" : " AND t.trashed_at = 0");
  append_conditions (sql, query);
  if (matching)
    g_string_append_printf (sql,
                            " AND t.row IN (SELECT rowid / 64 FROM search_name WHERE search_name MATCH ?%u AND "
                            "rowid %% 64 = %u UNION ALL SELECT rowid / 64 FROM search_text WHERE search_text MATCH ?%u "
                            "AND rowid %% 64 = %u",
                            text, number, text, number);
  if (matching && is_partner (query->entity) && !hides)
    g_string_append_printf (sql, " UNION ALL SELECT rowid / 64 FROM search_identity WHERE search_identity MATCH ?%u",
                            text);
  if (matching)
    g_string_append_c (sql, ')');
}

static void
bind_query (sqlite3_stmt *statement, const LiaisonQuery *query, const char *match)
{
  int index = 1;

  for (guint i = 0; i < query->conditions->len; i++)
    index = liaison_sql_bind_condition (statement, index, g_ptr_array_index (query->conditions, i));
  if (match != NULL)
    sqlite3_bind_text (statement, index, match, -1, SQLITE_TRANSIENT);
}

/* Prepares and binds the query; a text without any word in it finds nothing. */
static LiaisonRows *
open_query (LiaisonStore *store, const LiaisonQuery *query, const char *what, gboolean ordered, GError **error)
{
  g_autofree char *match = query->text != NULL ? liaison_index_match (query->text) : NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  LiaisonRows *rows;

  g_string_append (sql, what);
  append_body (sql, query, match != NULL, liaison_store_hides_identities (store));
  if (query->text != NULL && match == NULL)
    g_string_append (sql, " AND 0");
  if (ordered)
    append_order (sql, query);
  rows = liaison_db_query (store, error, sql->str, "");
  if (rows != NULL)
    bind_query (rows->statement, query, match);
  return rows;
}

static GPtrArray *
collect_records (LiaisonStore *store, const LiaisonEntity *entity, LiaisonRows *rows, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GError) local = NULL;

  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (records, liaison_record_from_rows (entity, rows->statement, 0));
  if (local == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * liaison_store_get:
 * @error: %LIAISON_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record, even if it is in the trash
 */
LiaisonRecord *
liaison_store_get (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, liaison_sql_by_id (entity), "b", id);
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;

  if (rows == NULL)
    return NULL;
  if (liaison_rows_next (rows, store, &local))
    return liaison_record_from_rows (entity, rows->statement, 0);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  text = liaison_id_to_string (id);
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no %s %s"), entity->name, text);
  return NULL;
}

/**
 * liaison_store_find_id:
 * @suffix: hexadecimal digits without "-"
 * @id: (out): the only record of @entity whose id ends with them
 * @error: %LIAISON_ERROR_NOT_FOUND; %LIAISON_ERROR_INVALID if there are several
 */
gboolean
liaison_store_find_id (LiaisonStore *store, const LiaisonEntity *entity, const char *suffix, LiaisonId *id,
                       GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM %s WHERE substr (hex (id), -length (?1)) = upper (?1) LIMIT 2", entity->name);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "s", suffix);
  g_autoptr (GError) local = NULL;
  LiaisonId other;

  if (rows == NULL)
    return FALSE;
  if (!liaison_rows_next (rows, store, &local) || !liaison_rows_id (rows, 0, id)) {
    if (local == NULL)
      g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no %s …%s"), entity->name, suffix);
  } else if (liaison_rows_next (rows, store, &local) && liaison_rows_id (rows, 0, &other)) {
    g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the ids of several %s records end with %s"),
                 entity->name, suffix);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Fetches up to ROWS_AT_ONCE rows into @found at the places of their numbers. */
static gboolean
fetch_some (LiaisonStore *store, const LiaisonEntity *entity, const gint64 *wanted, guint count, GHashTable *found,
            GError **error)
{
  g_autofree char *columns = liaison_sql_columns (entity, NULL);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  g_string_append_printf (sql, "SELECT %s FROM %s WHERE row IN (?", columns, entity->name);
  for (guint i = 1; i < ROWS_AT_ONCE; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  rows = liaison_db_query (store, error, sql->str, "");
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < count; i++)
    sqlite3_bind_int64 (rows->statement, (int) i + 1, wanted[i]);
  while (liaison_rows_next (rows, store, &local)) {
    LiaisonRecord *record = liaison_record_from_rows (entity, rows->statement, 0);
    g_hash_table_insert (found, &record->row, record);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_store_fetch_rows:
 * @rows: row numbers
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRecord): the records in the order of @rows; what is no
 * longer there is left out
 */
GPtrArray *
liaison_store_fetch_rows (LiaisonStore *store, const LiaisonEntity *entity, const gint64 *rows, guint n_rows,
                          GError **error)
{
  g_autoptr (GHashTable)
      found = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) liaison_record_unref);
  g_autoptr (GPtrArray) records = g_ptr_array_new_full (n_rows, (GDestroyNotify) liaison_record_unref);

  for (guint i = 0; i < n_rows; i += ROWS_AT_ONCE)
    if (!fetch_some (store, entity, rows + i, MIN (ROWS_AT_ONCE, n_rows - i), found, error))
      return NULL;
  for (guint i = 0; i < n_rows; i++) {
    LiaisonRecord *record = g_hash_table_lookup (found, &rows[i]);
    if (record != NULL)
      g_ptr_array_add (records, liaison_record_ref (record));
  }
  return g_steal_pointer (&records);
}

/** liaison_store_rows: Returns: (transfer full) (nullable) (element-type gint64): the rows that @query finds, in order
 */
GArray *
liaison_store_rows (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (liaison_query_is_ordered (query))
    return liaison_order_rows (store, query, error);
  rows = open_query (store, query, "t.row", TRUE, error);
  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local)) {
    gint64 row = liaison_rows_integer (rows, 0);
    g_array_append_val (numbers, row);
  }
  if (local == NULL)
    return g_steal_pointer (&numbers);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/** liaison_store_fetch: Returns: (transfer full) (nullable) (element-type LiaisonRecord): what @query finds, in order
 */
GPtrArray *
liaison_store_fetch (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (query->entity, "t");
  g_autoptr (LiaisonRows) rows = NULL;

  if (liaison_query_is_ordered (query)) {
    g_autoptr (GArray) numbers = liaison_order_rows (store, query, error);
    return numbers != NULL ? liaison_store_fetch_rows (store, query->entity, (const gint64 *) (gpointer) numbers->data,
                                                       numbers->len, error)
                           : NULL;
  }
  rows = open_query (store, query, columns, TRUE, error);
  return rows != NULL ? collect_records (store, query->entity, rows, error) : NULL;
}

/**
 * liaison_store_children:
 * @entity: what is wanted, e.g. partner_name
 * @field: its REF field, e.g. "partner"
 * @id: what that field must hold
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonRecord): those not in the trash, in the order of entry
 */
GPtrArray *
liaison_store_children (LiaisonStore *store, const LiaisonEntity *entity, const char *field, const LiaisonId *id,
                        GError **error)
{
  g_autoptr (LiaisonQuery) query = NULL;

  if (g_strcmp0 (field, entity->owner_field) == 0) {
    g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, liaison_sql_parts (entity), "b", id);
    return rows != NULL ? collect_records (store, entity, rows, error) : NULL;
  }
  query = liaison_query_new (entity);
  liaison_query_where (query, field, LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1));
  return liaison_store_fetch (store, query, error);
}

/** liaison_store_count: Returns: how many records @query finds, whatever its limit; -1 on failure */
gint64
liaison_store_count (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  g_autoptr (LiaisonRows) rows = NULL;

  if (liaison_query_is_ordered (query))
    return liaison_order_count (store, query, error);
  rows = open_query (store, query, "count(*)", FALSE, error);
  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return -1;
  return liaison_rows_integer (rows, 0);
}
