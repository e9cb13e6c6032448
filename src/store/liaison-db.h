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

typedef struct _LiaisonOrder LiaisonOrder;

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
  LiaisonOrder *order;
  GArray *documents; /* (element-type LiaisonDocument): of the open transaction, not yet written */
  int schema;
  gboolean is_veiled; /* names behind code names are withheld, but while n_lifted > 0 */
  guint n_lifted;
  gboolean guards_identities; /* no commit may take a code name away */
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
guint liaison_sql_hash (gconstpointer sql);
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

/* liaison-identities.c: sees all of the register until its cleanup, whatever the connection withholds */
typedef struct {
  LiaisonStore *store;
} LiaisonLifted;

gboolean liaison_lifted_begin (LiaisonLifted *lifted, LiaisonStore *store, GError **error);
void liaison_lifted_clear (LiaisonLifted *lifted);

/* One transaction: begun by the first call, rolled back by its cleanup unless committed. */
typedef struct {
  LiaisonStore *store;
  LiaisonLifted lifted;
} LiaisonTransaction;

gboolean liaison_transaction_begin (LiaisonTransaction *transaction, LiaisonStore *store, GError **error);
gboolean liaison_transaction_commit (LiaisonTransaction *transaction, GError **error);
void liaison_transaction_clear (LiaisonTransaction *transaction);

/* liaison-bind.c: records from and to statements */
const char *liaison_sql_insert (const LiaisonEntity *entity);
const char *liaison_sql_by_id (const LiaisonEntity *entity);
const char *liaison_sql_parts (const LiaisonEntity *entity);
char *liaison_sql_columns (const LiaisonEntity *entity, const char *prefix);
LiaisonRecord *liaison_record_from_rows (const LiaisonEntity *entity, sqlite3_stmt *statement, int first_column);
void liaison_bind_record (sqlite3_stmt *statement, const LiaisonRecord *record);
void liaison_bind_value (sqlite3_stmt *statement, int index, const LiaisonField *field, GVariant *value);
void liaison_sql_append_condition (GString *sql, const LiaisonCondition *condition);
int liaison_sql_bind_condition (sqlite3_stmt *statement, int index, const LiaisonCondition *condition);
/* How many columns liaison_sql_columns() names before the fields. */
#define LIAISON_SQL_FIXED_COLUMNS 7

/* Each partner's row and when we last really met it: see LAST_CONTACT in liaison-directory.c. */
#define LIAISON_SQL_LAST_CONTACTS                                                                                      \
  "SELECT p.row, max (m.starts) FROM meeting m JOIN attendee a ON a.meeting = m.id AND a.presence = 'attended' AND "   \
  "a.trashed_at = 0 JOIN partner p ON p.id = a.partner WHERE m.status = 'held' AND m.trashed_at = 0 GROUP BY p.row"

/* liaison-order.c: the order of all partners, kept in memory */
GArray *liaison_order_rows (LiaisonStore *store, const LiaisonQuery *query, GError **error);
gint64 liaison_order_count (LiaisonStore *store, const LiaisonQuery *query, GError **error);
GPtrArray *liaison_order_counts (LiaisonStore *store, GError **error);
gboolean liaison_order_keep (LiaisonStore *store, GError **error);
void liaison_order_free (LiaisonOrder *order);

/* liaison-migrate.c */
gboolean liaison_store_migrate (LiaisonStore *store, GError **error);

/* liaison-reindex.c */
gboolean liaison_index_update (LiaisonStore *store, GError **error);

/* liaison-search-index.c: keeps search and partner_index in step, inside the caller's transaction. Documents are
   gathered and written by liaison_index_flush() last of all: a statement on another table that may have to be taken
   back makes the full-text index write out what it holds, and one that is written out record by record is ten times
   slower. */
typedef enum {
  LIAISON_INDEX_NAMES,
  LIAISON_INDEX_NOTES,
  LIAISON_INDEX_IDENTITIES, /* what stands behind code names */
} LiaisonIndex;

typedef struct {
  gint64 document;
  LiaisonIndex index;
  gboolean fresh; /* not there yet: nothing to take out */
  char *text;     /* folded words and terms; NULL for none */
} LiaisonDocument;

/* Characters for private use, which count as letters: they make the terms that nobody can type. */
#define LIAISON_TERM_NAME  "\xee\x80\x81"
#define LIAISON_TERM_END   "\xee\x80\x82"
#define LIAISON_TERM_CODE  "\xee\x80\x83"
#define LIAISON_TERM_SPACE '_'

/* What of the folding and of the documents has changed since a register was indexed: raise it with every change. */
#define LIAISON_INDEX_VERSION "2"

/* What of a partner is to be indexed anew. */
typedef enum {
  LIAISON_STALE_LINE = 1 << 0,
  LIAISON_STALE_NAMES = 1 << 1,
  LIAISON_STALE_NOTES = 1 << 2,
  LIAISON_STALE_EXTRAS = 1 << 3, /* of the notes, those that few partners have: tags, posts, notes */
  LIAISON_STALE_ALL = 15,
} LiaisonStaleScope;

void liaison_index_clear_document (LiaisonDocument *document);
gboolean liaison_index_flush (LiaisonStore *store, GError **error);
void liaison_index_record (LiaisonStore *store, const LiaisonRecord *before, const LiaisonRecord *after);
gboolean liaison_index_owner (const LiaisonRecord *record, LiaisonId *id);
gboolean
liaison_index_partner (LiaisonStore *store, const LiaisonId *id, LiaisonRecord *fresh, guint scope, GError **error);
char *liaison_index_match_exact (const char *text);
char *liaison_index_match_start (const char *text);
char *liaison_index_match_code (const char *field, const char *code);
char *liaison_index_match (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonRows, liaison_rows_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonLifted, liaison_lifted_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonTransaction, liaison_transaction_clear)

G_END_DECLS
