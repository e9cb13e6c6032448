// SPDX-License-Identifier: GPL-3.0-or-later
// Reading records: by id, by row, by query.
#include "liaison-db.h"

#include "liaison-error.h"
#include "liaison-fold.h"

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
    g_string_append_printf (sql, " AND instr (' ' || coalesce (t.\"%s\", '') || ' ', ' ' || ? || ' ') > 0", field->name);
  else
    g_string_append_printf (sql, " AND t.\"%s\" LIKE '%%' || ? || '%%'", field->name);
}

static void
append_condition (GString *sql, const LiaisonCondition *condition)
{
  const char *name = condition->field->name;

  switch (condition->op) {
  case LIAISON_QUERY_IS:
    g_string_append_printf (sql, " AND t.\"%s\" IS ?", name);
    break;
  case LIAISON_QUERY_IS_NOT:
    g_string_append_printf (sql, " AND t.\"%s\" IS NOT ?", name);
    break;
  case LIAISON_QUERY_AT_LEAST:
    g_string_append_printf (sql, " AND t.\"%s\" >= ?", name);
    break;
  case LIAISON_QUERY_LESS:
    g_string_append_printf (sql, " AND t.\"%s\" < ?", name);
    break;
  case LIAISON_QUERY_CONTAINS:
  default:
    append_contains (sql, condition->field);
  }
}

/* The derived table is joined where a partner is sorted by name, or filtered by family or kind alone: its indexes serve. */
static gboolean
wants_index (const LiaisonQuery *query)
{
  return is_partner (query->entity) && query->trash == LIAISON_TRASH_EXCLUDED && g_strcmp0 (query->sort, "name") == 0;
}

static gboolean
is_indexed (const LiaisonCondition *condition)
{
  return condition->op == LIAISON_QUERY_IS && condition->value != NULL &&
         (strcmp (condition->field->name, "family") == 0 || strcmp (condition->field->name, "kind") == 0);
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

/* Everything from FROM on. @bare: only partner_index is needed. */
static void
append_body (GString *sql, const LiaisonQuery *query, gboolean bare, gboolean matching)
{
  const char *alias = bare ? "pi" : "t";

  if (bare)
    g_string_append (sql, " FROM partner_index pi WHERE pi.trashed = 0");
  else if (wants_index (query))
    g_string_append (sql, " FROM partner_index pi JOIN partner t ON t.row = pi.row WHERE pi.trashed = 0");
  else if (is_partner (query->entity) && g_strcmp0 (query->sort, "name") == 0)
    g_string_append (sql, " FROM partner t JOIN partner_index pi ON pi.row = t.row WHERE 1");
  else
    g_string_append_printf (sql, " FROM %s t WHERE 1", query->entity->name);
  if (!wants_index (query) && query->trash != LIAISON_TRASH_INCLUDED)
    g_string_append (sql, query->trash == LIAISON_TRASH_ONLY ? " AND t.trashed_at <> 0" : " AND t.trashed_at = 0");
  for (guint i = 0; i < query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (query->conditions, i);
    if (is_indexed (condition) && wants_index (query))
      g_string_append_printf (sql, " AND pi.%s = ?", condition->field->name);
    else
      append_condition (sql, condition);
  }
  if (matching)
    g_string_append_printf (sql,
                            " AND %s.row IN (SELECT rowid / 64 FROM search_name WHERE search_name MATCH ?%u AND "
                            "rowid %% 64 = %u UNION ALL SELECT rowid / 64 FROM search_text WHERE search_text MATCH ?%u "
                            "AND rowid %% 64 = %u)",
                            alias, query->conditions->len + 1, query->entity->number, query->conditions->len + 1,
                            query->entity->number);
}

static void
bind_query (sqlite3_stmt *statement, const LiaisonQuery *query, const char *match)
{
  int index = 1;

  for (guint i = 0; i < query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (query->conditions, i);
    if (condition->op == LIAISON_QUERY_CONTAINS && condition->value != NULL)
      sqlite3_bind_text (statement, index++, g_variant_get_string (condition->value, NULL), -1, SQLITE_TRANSIENT);
    else
      liaison_bind_value (statement, index++, condition->field, condition->value);
  }
  if (match != NULL)
    sqlite3_bind_text (statement, index, match, -1, SQLITE_TRANSIENT);
}

static gboolean
is_bare (const LiaisonQuery *query)
{
  if (!wants_index (query))
    return FALSE;
  for (guint i = 0; i < query->conditions->len; i++)
    if (!is_indexed (g_ptr_array_index (query->conditions, i)))
      return FALSE;
  return TRUE;
}

/* Prepares and binds the query; a text without any word in it finds nothing. */
static LiaisonRows *
open_query (LiaisonStore *store, const LiaisonQuery *query, const char *what, gboolean ordered, GError **error)
{
  g_autofree char *match = query->text != NULL ? liaison_index_match (query->text) : NULL;
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  gboolean bare = is_bare (query) && strstr (what, "t.\"") == NULL && !g_str_has_prefix (what, "t.");
  LiaisonRows *rows;

  g_string_append (sql, bare && g_str_has_prefix (what, "row") ? "pi.row" : g_str_has_prefix (what, "row") ? "t.row" : what);
  append_body (sql, query, bare, match != NULL);
  if (query->text != NULL && match == NULL)
    g_string_append (sql, " AND 0");
  if (ordered)
    append_order (sql, query);
  rows = liaison_db_query (store, error, sql->str, "");
  if (rows != NULL)
    bind_query (rows->statement, query, match);
  return rows;
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
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "there is no %s %s", entity->name, text);
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
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE substr (hex (id), -length (?1)) = upper (?1) LIMIT 2",
                                          entity->name);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "s", suffix);
  g_autoptr (GError) local = NULL;
  LiaisonId other;

  if (rows == NULL)
    return FALSE;
  if (!liaison_rows_next (rows, store, &local) || !liaison_rows_id (rows, 0, id)) {
    if (local == NULL)
      g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "there is no %s …%s", entity->name, suffix);
  } else if (liaison_rows_next (rows, store, &local) && liaison_rows_id (rows, 0, &other)) {
    g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_INVALID, "the ids of several %s records end with %s",
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
 * Returns: (transfer full) (nullable) (element-type LiaisonRecord): the records in the order of @rows; what is no longer
 *   there is left out
 */
GPtrArray *
liaison_store_fetch_rows (LiaisonStore *store, const LiaisonEntity *entity, const gint64 *rows, guint n_rows,
                          GError **error)
{
  g_autoptr (GHashTable) found =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) liaison_record_unref);
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

/** liaison_store_rows: Returns: (transfer full) (nullable) (element-type gint64): the rows that @query finds, in order */
GArray *
liaison_store_rows (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonRows) rows = open_query (store, query, "row", TRUE, error);
  g_autoptr (GError) local = NULL;

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

/** liaison_store_fetch: Returns: (transfer full) (nullable) (element-type LiaisonRecord): what @query finds, in order */
GPtrArray *
liaison_store_fetch (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autofree char *columns = liaison_sql_columns (query->entity, "t");
  g_autoptr (LiaisonRows) rows = open_query (store, query, columns, TRUE, error);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (records, liaison_record_from_rows (query->entity, rows->statement, 0));
  if (local == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
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
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  liaison_query_where (query, field, LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, id->bytes, sizeof id->bytes, 1));
  return liaison_store_fetch (store, query, error);
}

/** liaison_store_count: Returns: how many records @query finds, whatever its limit; -1 on failure */
gint64
liaison_store_count (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  g_autoptr (LiaisonRows) rows = open_query (store, query, "count(*)", FALSE, error);

  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return -1;
  return liaison_rows_integer (rows, 0);
}
