// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, closing and what a connection knows of itself.
#include "liaison-db.h"

#include "liaison-backup.h"
#include "liaison-clock.h"
#include "liaison-error.h"
#include "liaison-keys.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

/* How many SQLite steps lie between two looks at the cancellable: about a millisecond. */
#define STEPS_BETWEEN_LOOKS 2000

static int
progress_cb (void *data)
{
  LiaisonStore *store = data;

  return store->cancellable != NULL && g_cancellable_is_cancelled (store->cancellable);
}

static gboolean
apply_key (LiaisonStore *store, GError **error)
{
  char *pragma = sodium_malloc (2 * LIAISON_KEY_SIZE + 4);
  int result;

  memcpy (pragma, "x'", 2);
  sodium_bin2hex (pragma + 2, 2 * LIAISON_KEY_SIZE + 1, liaison_secret_bytes (store->key), LIAISON_KEY_SIZE);
  memcpy (pragma + 2 + 2 * LIAISON_KEY_SIZE, "'", 2);
  result = sqlite3_key (store->db, pragma, 2 * LIAISON_KEY_SIZE + 3);
  sodium_free (pragma);
  if (result == SQLITE_OK)
    return TRUE;
  liaison_db_set_error (store, error, "unlocking the register");
  return FALSE;
}

/* The settings of every connection: see register.md on why each is there. */
static gboolean
configure (LiaisonStore *store, GError **error)
{
  sqlite3_busy_timeout (store->db, 10000);
  sqlite3_progress_handler (store->db, STEPS_BETWEEN_LOOKS, progress_cb, store);
  if (!liaison_db_script (store,
                          "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                          "PRAGMA cell_size_check = ON; PRAGMA cache_size = -4096;",
                          error))
    return FALSE;
  if (sqlite3_exec (store->db, "SELECT count(*) FROM sqlite_master", NULL, NULL, NULL) != SQLITE_OK) {
    if ((sqlite3_errcode (store->db) & 0xff) == SQLITE_NOTADB)
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT,
                   "%s: the database is damaged, or its keys file belongs to another register", store->folder);
    else
      liaison_db_set_error (store, error, store->folder);
    return FALSE;
  }
  if (store->mode == LIAISON_STORE_READ_ONLY)
    return liaison_db_script (store, "PRAGMA query_only = ON", error);
  return liaison_db_script (store,
                            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
                            "PRAGMA wal_autocheckpoint = 1000;",
                            error);
}

/* A register on a medium that cannot be written has no write-ahead log and cannot get one: it is read as it lies there.
 */
static gboolean
is_immutable (const char *folder, const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf about;

  return g_access (folder, W_OK) != 0 && (g_stat (log, &about) != 0 || about.st_size == 0);
}

static LiaisonStore *
connect_store (const char *folder, LiaisonSecret *key, LiaisonStoreMode mode, int flags, GError **error)
{
  g_autoptr (LiaisonStore) store = liaison_db_open (folder, key, flags, error);

  if (store == NULL)
    return NULL;
  store->mode = mode;
  if (!configure (store, error))
    return NULL;
  return g_steal_pointer (&store);
}

/* A device's numbers must never be used twice: a copy of a register is a new device. */
static gboolean
mint_device (LiaisonStore *store, GError **error)
{
  guint64 device = 0;
  g_autofree char *text = NULL;

  while (device == 0) {
    randombytes_buf (&device, sizeof device);
    device &= G_MAXINT64;
  }
  text = g_strdup_printf ("%" G_GUINT64_FORMAT, device);
  return liaison_store_set_local (store, "device", text, error) &&
         liaison_store_set_local (store, "restored", NULL, error);
}

static gboolean
read_identity (LiaisonStore *store, GError **error)
{
  g_autofree char *device = NULL, *author = NULL, *restored = NULL;
  gint64 last;

  restored = liaison_store_get_local (store, "restored", NULL);
  if (restored != NULL && !liaison_store_is_read_only (store) && !mint_device (store, error))
    return FALSE;
  /* A register whose creation was interrupted has no device yet. */
  device = liaison_store_get_local (store, "device", NULL);
  if (device == NULL && !liaison_store_is_read_only (store) && !mint_device (store, error))
    return FALSE;
  if (device == NULL)
    device = liaison_store_get_local (store, "device", error);
  if (device == NULL) {
    if (error == NULL || *error == NULL)
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "%s: the register has no device", store->folder);
    return FALSE;
  }
  store->device = g_ascii_strtoull (device, NULL, 10);
  author = liaison_store_get_local (store, "author", NULL);
  if (author != NULL)
    liaison_store_set_author (store, author);
  last = liaison_db_integer (store, error, "SELECT coalesce (max (stamp_time), 0) FROM change_set", "");
  if (last < 0)
    return FALSE;
  store->clock.last = (guint64) last;
  return TRUE;
}

/**
 * liaison_db_open:
 * @flags: of sqlite3_open_v2()
 *
 * Returns: (transfer full) (nullable): a bare connection to the database in @folder: keyed, but not yet read, and with
 *   the settings of SQLite
 */
LiaisonStore *
liaison_db_open (const char *folder, LiaisonSecret *key, int flags, GError **error)
{
  g_autoptr (LiaisonStore) store = g_new0 (LiaisonStore, 1);
  g_autofree char *path = liaison_register_database (folder);
  g_autofree char *uri = NULL;

  store->folder = g_strdup (folder);
  store->author = g_strdup ("");
  store->key = liaison_secret_ref (key);
  store->mode = (flags & SQLITE_OPEN_READONLY) != 0 ? LIAISON_STORE_READ_ONLY : LIAISON_STORE_READ_WRITE;
  store->thread = g_thread_self ();
  store->documents = g_array_new (FALSE, FALSE, sizeof (LiaisonDocument));
  g_array_set_clear_func (store->documents, (GDestroyNotify) liaison_index_clear_document);
  store->statements = g_hash_table_new_full (liaison_sql_hash, g_str_equal, g_free,
                                             (GDestroyNotify) (void (*) (void)) sqlite3_finalize);
  if ((flags & SQLITE_OPEN_READONLY) != 0 && is_immutable (folder, path)) {
    g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
    uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
    flags |= SQLITE_OPEN_URI;
  }
  if (sqlite3_open_v2 (uri != NULL ? uri : path, &store->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                       NULL) != SQLITE_OK) {
    liaison_db_set_error (store, error, path);
    return NULL;
  }
  /* SQLCipher would write to the terminal what becomes a GError anyway. */
  if (!liaison_db_script (store, "PRAGMA cipher_log_level = NONE", error) || !apply_key (store, error))
    return NULL;
  return g_steal_pointer (&store);
}

/** liaison_register_database: Returns: (transfer full): the path of the database in a register's folder */
char *
liaison_register_database (const char *folder)
{
  return g_build_filename (folder, "register.db", NULL);
}

/** liaison_register_keys: Returns: (transfer full): the path of the keys file in a register's folder */
char *
liaison_register_keys (const char *folder)
{
  return g_build_filename (folder, "keys", NULL);
}

/** liaison_register_exists: Returns: whether @folder holds a register */
gboolean
liaison_register_exists (const char *folder)
{
  g_autofree char *database = liaison_register_database (folder);
  g_autofree char *keys = liaison_register_keys (folder);

  return g_file_test (database, G_FILE_TEST_IS_REGULAR) && g_file_test (keys, G_FILE_TEST_IS_REGULAR);
}

/**
 * liaison_store_create:
 * @folder: the register's folder; made if missing, with access for its owner alone
 * @key: the database key, from liaison_keys_create()
 * @error: %LIAISON_ERROR_REFUSED if there is a database already
 *
 * Returns: (transfer full) (nullable): an open, empty register
 */
LiaisonStore *
liaison_store_create (const char *folder, LiaisonSecret *key, GError **error)
{
  g_autofree char *path = liaison_register_database (folder);
  g_autoptr (LiaisonStore) store = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s already holds a register"), folder);
    return NULL;
  }
  if (g_mkdir_with_parents (folder, 0700) != 0) {
    int saved = errno;
    g_set_error (error, LIAISON_ERROR, saved == ENOSPC ? LIAISON_ERROR_FULL : LIAISON_ERROR_READ_ONLY,
                 _ ("%s cannot be made: %s"), folder, g_strerror (saved));
    return NULL;
  }
  store = connect_store (folder, key, LIAISON_STORE_READ_WRITE, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (store == NULL)
    return NULL;
  g_chmod (path, 0600);
  if (!liaison_store_migrate (store, error) || !liaison_index_update (store, error) || !mint_device (store, error) ||
      !read_identity (store, error))
    return NULL;
  liaison_store_keep_keys (store, NULL);
  return g_steal_pointer (&store);
}

/**
 * liaison_store_open:
 * @folder: the register's folder
 * @key: the database key, from liaison_keys_unlock()
 * @mode: a register written by a newer version opens for reading only, whatever @mode says
 * @error: %LIAISON_ERROR_NOT_FOUND, %LIAISON_ERROR_CORRUPT, %LIAISON_ERROR_READ_ONLY
 *
 * Returns: (transfer full) (nullable): a connection; for writing, an older register is migrated first, after a backup
 */
LiaisonStore *
liaison_store_open (const char *folder, LiaisonSecret *key, LiaisonStoreMode mode, GError **error)
{
  g_autofree char *path = liaison_register_database (folder);
  g_autoptr (LiaisonStore) store = NULL;
  gboolean writable = mode == LIAISON_STORE_READ_WRITE;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s holds no register"), folder);
    return NULL;
  }
  /* The write-ahead log lies beside the database: its folder must be writable too. */
  if (writable && (g_access (path, W_OK) != 0 || g_access (folder, W_OK) != 0)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _ ("%s cannot be written"), folder);
    return NULL;
  }
  store = connect_store (folder, key, mode, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
  if (store == NULL || !liaison_store_migrate (store, error) || !liaison_index_update (store, error) ||
      !read_identity (store, error))
    return NULL;
  /* The copy of the keys is a help for later: that it cannot be written now stops nobody. */
  if (!liaison_store_is_read_only (store))
    liaison_store_keep_keys (store, NULL);
  return g_steal_pointer (&store);
}

/** liaison_store_close: (nullable): Closes the connection and forgets its key. */
void
liaison_store_close (LiaisonStore *store)
{
  if (store == NULL)
    return;
  g_clear_pointer (&store->statements, g_hash_table_unref);
  g_clear_pointer (&store->order, liaison_order_free);
  g_clear_pointer (&store->documents, g_array_unref);
  if (store->db != NULL)
    sqlite3_close_v2 (store->db);
  g_clear_pointer (&store->key, liaison_secret_unref);
  g_clear_object (&store->cancellable);
  g_free (store->folder);
  g_free (store->author);
  g_free (store);
}

/** liaison_store_folder: Returns: the register's folder */
const char *
liaison_store_folder (LiaisonStore *store)
{
  return store->folder;
}

/** liaison_store_is_read_only: Returns: whether nothing can be written through this connection */
gboolean
liaison_store_is_read_only (LiaisonStore *store)
{
  return store->mode == LIAISON_STORE_READ_ONLY;
}

/** liaison_store_device: Returns: the number of this installation */
guint64
liaison_store_device (LiaisonStore *store)
{
  return store->device;
}

/** liaison_store_set_author: Sets whose name the next change sets carry. */
void
liaison_store_set_author (LiaisonStore *store, const char *author)
{
  g_free (store->author);
  store->author = g_strdup (author != NULL ? author : "");
}

/** liaison_store_set_progress: Sets who is told how far long calls are; %NULL for nobody. */
void
liaison_store_set_progress (LiaisonStore *store, LiaisonProgress progress, gpointer user_data)
{
  store->progress = progress;
  store->progress_data = user_data;
}

/** liaison_store_set_cancellable: Sets what stops the calls that follow; (nullable). */
void
liaison_store_set_cancellable (LiaisonStore *store, GCancellable *cancellable)
{
  g_set_object (&store->cancellable, cancellable);
}
