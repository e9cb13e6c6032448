// SPDX-License-Identifier: GPL-3.0-or-later
// Statements, transactions and errors of SQLite, as the store's files use them.
#include "liaison-db.h"

#include "liaison-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

static int
map_error (int code)
{
  switch (code & 0xff) {
  case SQLITE_FULL:
    return LIAISON_ERROR_FULL;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    return LIAISON_ERROR_READ_ONLY;
  case SQLITE_CANTOPEN:
    return LIAISON_ERROR_NOT_FOUND;
  case SQLITE_NOTADB:
  case SQLITE_CORRUPT:
    return LIAISON_ERROR_CORRUPT;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return LIAISON_ERROR_LOCKED;
  default:
    return LIAISON_ERROR_FAILED;
  }
}

static int
map_errno (int code)
{
  switch (code) {
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return LIAISON_ERROR_FULL;
  case EROFS:
    return LIAISON_ERROR_READ_ONLY;
  default:
    return LIAISON_ERROR_FAILED;
  }
}

/**
 * liaison_db_set_error:
 * @doing: what was being done, e.g. "writing the change"
 *
 * Sets @error from what SQLite said last.
 */
void
liaison_db_set_error (LiaisonStore *store, GError **error, const char *doing)
{
  int code = sqlite3_extended_errcode (store->db);
  int kind = map_error (code);

  if ((code & 0xff) == SQLITE_INTERRUPT) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s: cancelled", doing);
    return;
  }
  /* SQLite knows one way of a disk to be full; quotas and limits of file size are others. */
  if ((code & 0xff) == SQLITE_IOERR)
    kind = map_errno (sqlite3_system_errno (store->db));
  /* SQLCipher has no code of its own for a page whose sum is wrong: an error without any explanation is that. */
  if (code == SQLITE_ERROR && strcmp (sqlite3_errmsg (store->db), sqlite3_errstr (SQLITE_ERROR)) == 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "%s: the database is damaged", doing);
    return;
  }
  g_set_error (error, LIAISON_ERROR, kind, "%s: %s", doing, sqlite3_errmsg (store->db));
}

/** liaison_sql_hash: a #GHashFunc for SQL texts: they are long, and their length and ends tell them apart */
guint
liaison_sql_hash (gconstpointer sql)
{
  const guchar *text = sql;
  gsize length = strlen (sql);
  guint hash = (guint) length;

  for (gsize i = length > 24 ? length - 24 : 0; i < length; i++)
    hash = hash * 33 + text[i];
  for (gsize i = 0; i < MIN (length, 40); i++)
    hash = hash * 33 + text[i];
  return hash;
}

static sqlite3_stmt *
prepare (LiaisonStore *store, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    liaison_db_set_error (store, error, "reading the register");
  return statement;
}

/**
 * liaison_db_statement:
 *
 * Returns: (transfer none) (nullable): the cached statement of that SQL, reset and unbound. While it is stepped through
 * it must not be asked for again: liaison_db_query() looks after that.
 */
sqlite3_stmt *
liaison_db_statement (LiaisonStore *store, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (store->statements, sql);

  /* One connection, one thread: a window's main thread must never wait for the disk. */
  g_assert (store->thread == g_thread_self ());
  if (statement != NULL) {
    sqlite3_reset (statement);
    sqlite3_clear_bindings (statement);
    return statement;
  }
  statement = prepare (store, sql, error);
  if (statement != NULL)
    g_hash_table_insert (store->statements, g_strdup (sql), statement);
  return statement;
}

static gboolean
bind_all (sqlite3_stmt *statement, const char *signature, va_list *arguments)
{
  int result = SQLITE_OK;

  for (int i = 0; signature[i] != '\0' && result == SQLITE_OK; i++) {
    if (signature[i] == 's') {
      result = sqlite3_bind_text (statement, i + 1, va_arg (*arguments, const char *), -1, SQLITE_TRANSIENT);
    } else if (signature[i] == 'i') {
      result = sqlite3_bind_int64 (statement, i + 1, va_arg (*arguments, gint64));
    } else if (signature[i] == 'b') {
      const LiaisonId *id = va_arg (*arguments, const LiaisonId *);
      if (id != NULL && !liaison_id_is_nil (id))
        result = sqlite3_bind_blob (statement, i + 1, id->bytes, sizeof id->bytes, SQLITE_TRANSIENT);
    } else if (signature[i] == 'd') {
      const void *data = va_arg (*arguments, const void *);
      gsize size = va_arg (*arguments, gsize);
      result = sqlite3_bind_blob64 (statement, i + 1, data, size, SQLITE_TRANSIENT);
    } else {
      g_assert (signature[i] == 'n');
    }
  }
  return result == SQLITE_OK;
}

/**
 * liaison_db_query:
 * @signature: one letter per parameter, see the header
 *
 * Returns: (transfer full) (nullable): the rows, before the first one
 */
LiaisonRows *
liaison_db_query (LiaisonStore *store, GError **error, const char *sql, const char *signature, ...)
{
  sqlite3_stmt *cached = g_hash_table_lookup (store->statements, sql);
  g_autoptr (LiaisonRows) rows = g_new0 (LiaisonRows, 1);
  va_list arguments;
  gboolean bound;

  rows->own = cached != NULL && sqlite3_stmt_busy (cached);
  rows->statement = rows->own ? prepare (store, sql, error) : liaison_db_statement (store, sql, error);
  if (rows->statement == NULL)
    return NULL;
  va_start (arguments, signature);
  bound = bind_all (rows->statement, signature, &arguments);
  va_end (arguments);
  if (!bound) {
    liaison_db_set_error (store, error, "reading the register");
    return NULL;
  }
  return g_steal_pointer (&rows);
}

/** liaison_db_query_once: Returns: (transfer full) (nullable): the rows of SQL that is not worth keeping prepared */
LiaisonRows *
liaison_db_query_once (LiaisonStore *store, GError **error, const char *sql)
{
  g_autoptr (LiaisonRows) rows = g_new0 (LiaisonRows, 1);

  g_assert (store->thread == g_thread_self ());
  rows->own = TRUE;
  rows->statement = prepare (store, sql, error);
  return rows->statement != NULL ? g_steal_pointer (&rows) : NULL;
}

/** liaison_rows_next: Returns: whether there is a row; %FALSE with @error set if reading failed */
gboolean
liaison_rows_next (LiaisonRows *rows, LiaisonStore *store, GError **error)
{
  int result = sqlite3_step (rows->statement);

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    liaison_db_set_error (store, error, "reading the register");
  return FALSE;
}

/** liaison_rows_free: Gives the statement back. */
void
liaison_rows_free (LiaisonRows *rows)
{
  if (rows->own)
    sqlite3_finalize (rows->statement);
  else
    sqlite3_reset (rows->statement);
  g_free (rows);
}

/** liaison_db_step_done: Runs a bound statement that returns nothing, and resets it. */
gboolean
liaison_db_step_done (LiaisonStore *store, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result != SQLITE_DONE && result != SQLITE_ROW) {
    liaison_db_set_error (store, error, "writing to the register");
    sqlite3_reset (statement);
    return FALSE;
  }
  sqlite3_reset (statement);
  return TRUE;
}

/** liaison_db_run: Runs one statement; see liaison_db_query() for @signature. */
gboolean
liaison_db_run (LiaisonStore *store, GError **error, const char *sql, const char *signature, ...)
{
  sqlite3_stmt *statement = liaison_db_statement (store, sql, error);
  va_list arguments;
  gboolean bound;

  if (statement == NULL)
    return FALSE;
  va_start (arguments, signature);
  bound = bind_all (statement, signature, &arguments);
  va_end (arguments);
  if (!bound) {
    liaison_db_set_error (store, error, "writing to the register");
    return FALSE;
  }
  return liaison_db_step_done (store, statement, error);
}

/** liaison_db_integer: Returns: the first column of the first row; 0 without one; -1 with @error set */
gint64
liaison_db_integer (LiaisonStore *store, GError **error, const char *sql, const char *signature, ...)
{
  sqlite3_stmt *statement = liaison_db_statement (store, sql, error);
  va_list arguments;
  gint64 value = 0;
  int result;

  if (statement == NULL)
    return -1;
  va_start (arguments, signature);
  bind_all (statement, signature, &arguments);
  va_end (arguments);
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    value = sqlite3_column_int64 (statement, 0);
  else if (result != SQLITE_DONE) {
    liaison_db_set_error (store, error, "reading the register");
    value = -1;
  }
  sqlite3_reset (statement);
  return value;
}

/** liaison_db_script: Runs several statements without parameters. */
gboolean
liaison_db_script (LiaisonStore *store, const char *sql, GError **error)
{
  if (sqlite3_exec (store->db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  liaison_db_set_error (store, error, "preparing the register");
  return FALSE;
}

/** liaison_db_report_progress: Tells whoever asked how far a long call is. */
void
liaison_db_report_progress (LiaisonStore *store, guint64 done, guint64 total)
{
  if (store->progress != NULL)
    store->progress (done, total, store->progress_data);
}

/** liaison_rows_text: Returns: (transfer none) (nullable): valid until the next step */
const char *
liaison_rows_text (LiaisonRows *rows, int column)
{
  return (const char *) sqlite3_column_text (rows->statement, column);
}

/** liaison_rows_integer: Returns: the column as an integer; 0 for NULL */
gint64
liaison_rows_integer (LiaisonRows *rows, int column)
{
  return sqlite3_column_int64 (rows->statement, column);
}

/** liaison_rows_id: Returns: whether the column holds an id; @id is nil if not */
gboolean
liaison_rows_id (LiaisonRows *rows, int column, LiaisonId *id)
{
  memset (id, 0, sizeof *id);
  if (sqlite3_column_bytes (rows->statement, column) != sizeof id->bytes)
    return FALSE;
  memcpy (id->bytes, sqlite3_column_blob (rows->statement, column), sizeof id->bytes);
  return TRUE;
}

/** liaison_transaction_begin: Takes the write lock at once, so that nothing read in it can be stale. */
gboolean
liaison_transaction_begin (LiaisonTransaction *transaction, LiaisonStore *store, GError **error)
{
  if (store->mode == LIAISON_STORE_READ_ONLY) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _ ("the register is open for reading only"));
    return FALSE;
  }
  if (!liaison_lifted_begin (&transaction->lifted, store, error))
    return FALSE;
  if (!liaison_db_run (store, error, "BEGIN IMMEDIATE", "")) {
    liaison_lifted_clear (&transaction->lifted);
    return FALSE;
  }
  transaction->store = store;
  return TRUE;
}

/** liaison_transaction_commit: Makes it durable; on failure the cleanup rolls back. */
gboolean
liaison_transaction_commit (LiaisonTransaction *transaction, GError **error)
{
  if (!liaison_db_run (transaction->store, error, "COMMIT", ""))
    return FALSE;
  transaction->store = NULL;
  liaison_lifted_clear (&transaction->lifted);
  return TRUE;
}

/** liaison_transaction_clear: Rolls back what was not committed. */
void
liaison_transaction_clear (LiaisonTransaction *transaction)
{
  if (transaction->store == NULL)
    return;
  /* Some errors (disk full) have rolled back already. */
  if (sqlite3_get_autocommit (transaction->store->db) == 0)
    sqlite3_exec (transaction->store->db, "ROLLBACK", NULL, NULL, NULL);
  g_array_set_size (transaction->store->documents, 0);
  transaction->store = NULL;
  liaison_lifted_clear (&transaction->lifted);
}
