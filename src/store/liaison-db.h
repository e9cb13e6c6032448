// SPDX-License-Identifier: GPL-3.0-or-later
// The thin layer over SQLite that the store's files share. Not for other modules.
//
// Statements are prepared once and kept by their SQL text. A LiaisonRows is a statement in use: liaison_db_query()
// takes it, liaison_rows_next() steps, its cleanup resets it. Parameters are bound through a printf-like signature so
// that a call reads as one line: s text, i gint64, b LiaisonId (nil is NULL), d GBytes-like data with its length, n
// NULL.
#pragma once

#include "liaison-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

struct _LiaisonStore {
  sqlite3 *db;
  GHashTable *statements;
  char *folder;
  char *author;
  LiaisonSecret *key;
  LiaisonStoreMode mode;
  GThread *thread;
  guint64 device;
  LiaisonHlc clock;
  int schema;
  GCancellable *cancellable;
  LiaisonProgress progress;
  gpointer progress_data;
};

typedef struct {
  sqlite3_stmt *statement;
  gboolean own; /* not one of the cached statements: finalised with the rows */
} LiaisonRows;

/* liaison-store.c */
LiaisonStore *liaison_db_open (const char *folder, LiaisonSecret *key, int flags, GError **error);

/* liaison-db.c */
sqlite3_stmt *liaison_db_statement (LiaisonStore *store, const char *sql, GError **error);
LiaisonRows *liaison_db_query (LiaisonStore *store, GError **error, const char *sql, const char *signature, ...);
LiaisonRows *liaison_db_query_once (LiaisonStore *store, GError **error, const char *sql);
gboolean liaison_db_run (LiaisonStore *store, GError **error, const char *sql, const char *signature, ...);
gboolean liaison_db_script (LiaisonStore *store, const char *sql, GError **error);
gint64 liaison_db_integer (LiaisonStore *store, GError **error, const char *sql, const char *signature, ...);
gboolean liaison_rows_next (LiaisonRows *rows, LiaisonStore *store, GError **error);
void liaison_rows_free (LiaisonRows *rows);
gboolean liaison_db_step_done (LiaisonStore *store, sqlite3_stmt *statement, GError **error);
void liaison_db_set_error (LiaisonStore *store, GError **error, const char *doing);
void liaison_db_report_progress (LiaisonStore *store, guint64 done, guint64 total);

const char *liaison_rows_text (LiaisonRows *rows, int column);
gint64 liaison_rows_integer (LiaisonRows *rows, int column);
gboolean liaison_rows_id (LiaisonRows *rows, int column, LiaisonId *id);

/* One transaction: begun by the first call, rolled back by its cleanup unless committed. */
typedef struct {
  LiaisonStore *store;
} LiaisonTransaction;

gboolean liaison_transaction_begin (LiaisonTransaction *transaction, LiaisonStore *store, GError **error);
gboolean liaison_transaction_commit (LiaisonTransaction *transaction, GError **error);
void liaison_transaction_clear (LiaisonTransaction *transaction);

/* liaison-bind.c: records from and to statements */
const char *liaison_sql_insert (const LiaisonEntity *entity);
const char *liaison_sql_by_id (const LiaisonEntity *entity);
char *liaison_sql_columns (const LiaisonEntity *entity, const char *prefix);
LiaisonRecord *liaison_record_from_rows (const LiaisonEntity *entity, sqlite3_stmt *statement, int first_column);
void liaison_bind_record (sqlite3_stmt *statement, const LiaisonRecord *record);
void liaison_bind_value (sqlite3_stmt *statement, int index, const LiaisonField *field, GVariant *value);
/* How many columns liaison_sql_columns() names before the fields. */
#define LIAISON_SQL_FIXED_COLUMNS 7

/* liaison-migrate.c */
gboolean liaison_store_migrate (LiaisonStore *store, GError **error);

/* liaison-search-index.c: keeps search and partner_index in step, inside the caller's transaction */
gboolean
liaison_index_record (LiaisonStore *store, const LiaisonRecord *before, const LiaisonRecord *after, GError **error);
gboolean liaison_index_partner (LiaisonStore *store, const LiaisonId *partner, GError **error);
char *liaison_index_match (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRows, liaison_rows_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonTransaction, liaison_transaction_clear)

G_END_DECLS
