// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a register: written aside, read back, renamed.
#include "liaison-backup.h"

#include "liaison-clock.h"
#include "liaison-db.h"
#include "liaison-error.h"
#include "liaison-file.h"
#include "liaison-key-file.h"
#include "liaison-keys.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* How many pages are copied between two looks at the cancellable: 1 MiB. */
#define PAGES_AT_ONCE 256

#define BACKUPS "backups"
#define SUFFIX  ".liaison"

/* Removes a copy of a register; whatever else somebody put there stays, and its folder with it. */
static void
remove_copy (const char *folder)
{
  static const char *const names[] = {
    "register.db", "register.db-journal", "register.db-wal", "register.db-shm", "keys", "keys.new"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_unlink (path);
  }
  g_rmdir (folder);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir (folder, 0700) == 0)
    return TRUE;
  liaison_file_set_error (error, errno, "Making the folder", folder);
  return FALSE;
}

/* The copy of the keys inside the database, or %NULL. */
static GBytes *
read_kept_keys (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, "SELECT body FROM key_slots WHERE one = 1", "");

  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return NULL;
  return g_bytes_new (sqlite3_column_blob (rows->statement, 0), (gsize) sqlite3_column_bytes (rows->statement, 0));
}

/* The keys file, if it opens this register. */
static GBytes *
read_own_keys (LiaisonStore *store, GError **error)
{
  g_autofree char *path = liaison_register_keys (store->folder);
  g_autoptr (GBytes) keys = liaison_keys_read (path, error);

  if (keys == NULL)
    return NULL;
  if (!liaison_key_file_is_sealed_by (keys, store->key)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, _ ("%s belongs to another register"), path);
    return NULL;
  }
  return g_steal_pointer (&keys);
}

/* A backup that no secret opens is none: where the keys file was lost, its copy in the database takes its place. */
static gboolean
copy_keys (LiaisonStore *store, const char *folder, GError **error)
{
  g_autofree char *path = liaison_register_keys (folder);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) keys = read_own_keys (store, &problem);

  if (keys == NULL)
    keys = read_kept_keys (store, NULL);
  if (keys != NULL)
    return liaison_keys_write (path, keys, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
copy_pages (LiaisonStore *store, LiaisonStore *copy, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->db, "main", store->db, "main");
  gboolean cancelled = FALSE;
  int result = SQLITE_OK;

  while (backup != NULL && result == SQLITE_OK && !cancelled) {
    result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
    liaison_db_report_progress (store,
                                (guint64) (sqlite3_backup_pagecount (backup) - sqlite3_backup_remaining (backup)),
                                (guint64) sqlite3_backup_pagecount (backup));
    cancelled = g_cancellable_set_error_if_cancelled (store->cancellable, error);
  }
  if (backup != NULL)
    sqlite3_backup_finish (backup);
  if (cancelled)
    return FALSE;
  if (result == SQLITE_DONE)
    return TRUE;
  liaison_db_set_error (copy, error, "writing the backup");
  return FALSE;
}

/* The copy needs no files beside it, so that it can be read from any medium; and it knows that it is one. */
static gboolean
finish_copy (LiaisonStore *copy, GError **error)
{
  return liaison_db_script (copy, "PRAGMA journal_mode = DELETE", error) &&
         liaison_db_run (copy, error, "INSERT OR REPLACE INTO local (key, value) VALUES ('restored', '1')", "");
}

static gboolean
copy_database (LiaisonStore *store, const char *folder, gint64 *last, GError **error)
{
  g_autofree char *path = liaison_register_database (folder);
  g_autoptr (LiaisonStore)
      copy = liaison_db_open (folder, store->key, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  gboolean copied;

  if (copy == NULL)
    return FALSE;
  g_chmod (path, 0600);
  /* One state of the register, whatever others write meanwhile. */
  if (!liaison_db_script (store, "BEGIN", error))
    return FALSE;
  *last = liaison_db_integer (store, error, "SELECT coalesce (max (seq), 0) FROM change_set", "");
  copied = *last >= 0 && copy_pages (store, copy, error);
  sqlite3_exec (store->db, "COMMIT", NULL, NULL, NULL);
  return copied && finish_copy (copy, error);
}

/* Reads every page back from the disk. */
static gboolean
verify_copy (LiaisonStore *store, const char *folder, gint64 last, GError **error)
{
  g_autoptr (LiaisonStore) copy = liaison_db_open (folder, store->key, SQLITE_OPEN_READONLY, error);
  g_autoptr (LiaisonRows) damage = NULL;
  g_autoptr (LiaisonRows) quick = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean good;

  if (copy == NULL)
    return FALSE;
  liaison_store_set_cancellable (copy, store->cancellable);
  damage = liaison_db_query_once (copy, &problem, "PRAGMA cipher_integrity_check");
  quick = damage != NULL && !liaison_rows_next (damage, copy, &problem) && problem == NULL
              ? liaison_db_query_once (copy, &problem, "PRAGMA quick_check (1)")
              : NULL;
  good = quick != NULL && liaison_rows_next (quick, copy, &problem) &&
         g_strcmp0 (liaison_rows_text (quick, 0), "ok") == 0 &&
         liaison_db_integer (copy, &problem, "SELECT coalesce (max (seq), 0) FROM change_set", "") == last;
  if (good)
    return TRUE;
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT,
                 _ ("the backup could not be read back as it was written: the disk or the register is damaged"));
  return FALSE;
}

static gboolean
publish_copy (const char *aside, const char *folder, GError **error)
{
  g_autofree char *database = liaison_register_database (aside);

  /* The name of the database in its folder; that of the keys was synced when they were written. */
  if (!liaison_file_sync (database, error) || !liaison_file_sync_parent (database, error))
    return FALSE;
  if (g_rename (aside, folder) != 0) {
    liaison_file_set_error (error, errno, "Writing", folder);
    return FALSE;
  }
  return liaison_file_sync_parent (folder, error);
}

/**
 * liaison_store_backup:
 * @store: open in any way
 * @folder: the new register's folder, which must not exist; the one above it must
 * @error: %LIAISON_ERROR_REFUSED if @folder exists, %LIAISON_ERROR_FULL, %LIAISON_ERROR_READ_ONLY,
 * %LIAISON_ERROR_CORRUPT if the copy is not found good
 *
 * Makes a backup, encrypted as the register is. Others may read and write meanwhile. On failure, and when cancelled,
 * @folder does not exist.
 */
gboolean
liaison_store_backup (LiaisonStore *store, const char *folder, GError **error)
{
  g_autofree char *aside = NULL;
  gint64 last = 0;

  g_return_val_if_fail (store != NULL && folder != NULL, FALSE);
  if (g_file_test (folder, G_FILE_TEST_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already"), folder);
    return FALSE;
  }
  aside = g_strconcat (folder, ".new", NULL);
  remove_copy (aside);
  if (!make_folder (aside, error))
    return FALSE;
  if (copy_keys (store, aside, error) && copy_database (store, aside, &last, error) &&
      verify_copy (store, aside, last, error) && publish_copy (aside, folder, error))
    return TRUE;
  remove_copy (aside);
  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Removes all but the newest; never the one just made, even if the clock went back. */
static void
prune_backups (const char *folder, const char *made)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (name[0]) && g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i + LIAISON_BACKUPS_KEPT < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
    if (strcmp (path, made) != 0)
      remove_copy (path);
  }
}

/* Names sort as the times do, and two backups of one second get two names. */
static char *
name_backup (const char *folder)
{
  gint64 now = liaison_clock_now ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *stem = g_date_time_format (time, "%Y%m%dT%H%M%SZ");

  for (guint i = 1;; i++) {
    g_autofree char *name = g_strdup_printf ("%s-%u" SUFFIX, stem, i);
    char *path = g_build_filename (folder, name, NULL);
    if (!g_file_test (path, G_FILE_TEST_EXISTS))
      return path;
    g_free (path);
  }
}

/**
 * liaison_store_automatic_backup:
 *
 * Makes a backup inside the register's folder and removes the oldest ones, so that LIAISON_BACKUPS_KEPT stay.
 *
 * Returns: (transfer full) (nullable): its folder
 */
char *
liaison_store_automatic_backup (LiaisonStore *store, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (store != NULL, NULL);
  folder = g_build_filename (store->folder, BACKUPS, NULL);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR) && !make_folder (folder, error))
    return NULL;
  path = name_backup (folder);
  if (!liaison_store_backup (store, path, error))
    return NULL;
  prune_backups (folder, path);
  return g_steal_pointer (&path);
}

/**
 * liaison_store_keep_keys:
 *
 * Brings the copy of the keys file inside the database up to date. Opening for writing does it; call it after the
 * passphrase or the recovery key changed.
 *
 * Returns: whether the copy is what the keys file is
 */
gboolean
liaison_store_keep_keys (LiaisonStore *store, GError **error)
{
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (GBytes) kept = NULL;

  g_return_val_if_fail (store != NULL, FALSE);
  keys = read_own_keys (store, error);
  if (keys == NULL)
    return FALSE;
  kept = read_kept_keys (store, NULL);
  if (kept != NULL && g_bytes_equal (kept, keys))
    return TRUE;
  return liaison_db_run (store, error, "INSERT OR REPLACE INTO key_slots (one, body) VALUES (1, ?)", "d",
                         g_bytes_get_data (keys, NULL), g_bytes_get_size (keys));
}
