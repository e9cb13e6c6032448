// SPDX-License-Identifier: GPL-3.0-or-later
// The register: one connection to an encrypted database, and everything that is read from or written to it.
//
// A register is a folder holding `register.db` and `keys`. Open one connection for writing and any number for reading,
// each used by one thread at a time and never by the main thread of a program with a window. Order of calls:
// liaison_keys_unlock() -> liaison_store_open() -> queries, liaison_store_commit() -> liaison_store_close().
//
// Every function that can fail says so with a #GError of LIAISON_ERROR, or G_IO_ERROR_CANCELLED; after an error the
// register is as it was before the call.
#pragma once

#include "liaison-change-set.h"
#include "liaison-query.h"
#include "liaison-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LiaisonStore LiaisonStore;

typedef enum {
  LIAISON_STORE_READ_WRITE,
  LIAISON_STORE_READ_ONLY,
} LiaisonStoreMode;

/**
 * LiaisonTouched: one record that a commit touched.
 * @owner: the record it is a part of (a name's partner); nil if none
 */
typedef struct {
  const LiaisonEntity *entity;
  LiaisonId id;
  gint64 row;
  LiaisonId owner;
  LiaisonEditKind kind;
} LiaisonTouched;

/** LiaisonProgress: called on the calling thread while a long call runs; @total is 0 while unknown. */
typedef void (*LiaisonProgress) (guint64 done, guint64 total, gpointer user_data);

/* liaison-store.c: opening and closing */
char *liaison_register_database (const char *folder);
char *liaison_register_keys (const char *folder);
gboolean liaison_register_exists (const char *folder);
LiaisonStore *liaison_store_create (const char *folder, LiaisonSecret *key, GError **error);
LiaisonStore *liaison_store_open (const char *folder, LiaisonSecret *key, LiaisonStoreMode mode, GError **error);
void liaison_store_close (LiaisonStore *store);
const char *liaison_store_folder (LiaisonStore *store);
gboolean liaison_store_is_read_only (LiaisonStore *store);
guint64 liaison_store_device (LiaisonStore *store);
void liaison_store_set_author (LiaisonStore *store, const char *author);
void liaison_store_set_progress (LiaisonStore *store, LiaisonProgress progress, gpointer user_data);
void liaison_store_set_cancellable (LiaisonStore *store, GCancellable *cancellable);
int liaison_store_schema_version (LiaisonStore *store);
int liaison_store_newest_schema (void);

/* liaison-local.c: what this installation alone keeps */
char *liaison_store_get_local (LiaisonStore *store, const char *key, GError **error);
gboolean liaison_store_set_local (LiaisonStore *store, const char *key, const char *value, GError **error);
char *liaison_store_get_draft (LiaisonStore *store, const char *key, GError **error);
gboolean liaison_store_set_draft (LiaisonStore *store, const char *key, const char *body, GError **error);

/* liaison-commit.c: the one way to change anything */
gboolean liaison_store_commit (LiaisonStore *store, LiaisonChangeSet *set, GArray **touched, GError **error);

/* liaison-undo.c */
LiaisonChangeSet *liaison_store_invert (LiaisonStore *store, const LiaisonId *change_set, GError **error);
gboolean liaison_store_last_undoable (LiaisonStore *store, LiaisonId *change_set, GError **error);

/* liaison-read.c: records */
LiaisonRecord *
liaison_store_get (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, GError **error);
gboolean liaison_store_find_id (LiaisonStore *store, const LiaisonEntity *entity, const char *suffix, LiaisonId *id,
                                GError **error);
GPtrArray *liaison_store_fetch_rows (LiaisonStore *store, const LiaisonEntity *entity, const gint64 *rows, guint n_rows,
                                     GError **error);
GArray *liaison_store_rows (LiaisonStore *store, const LiaisonQuery *query, GError **error);
GPtrArray *liaison_store_fetch (LiaisonStore *store, const LiaisonQuery *query, GError **error);
GPtrArray *liaison_store_children (LiaisonStore *store, const LiaisonEntity *entity, const char *field,
                                   const LiaisonId *id, GError **error);
gint64 liaison_store_count (LiaisonStore *store, const LiaisonQuery *query, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonStore, liaison_store_close)

G_END_DECLS
