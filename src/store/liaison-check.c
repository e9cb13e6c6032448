// SPDX-License-Identifier: GPL-3.0-or-later
// Checking a register: the file, then whether its parts agree with each other.
#include "liaison-check.h"

#include "liaison-backup.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-key-file.h"
#include "liaison-keys.h"

#include <glib/gstdio.h>

/* How many files are read as a whole: the others are only counted, since each page has a sum of its own. */
#define BLOBS_READ "64"

static void
add_problem (LiaisonCheck *check, char *problem)
{
  g_ptr_array_add (check->problems, problem);
}

/* Ends reading @rows: whether all of them could be read. */
static gboolean
finish_rows (GError *problem, GError **error)
{
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (problem));
  return FALSE;
}

/**
 * liaison_check_count:
 * @problem: what it is when @sql counts any
 * @sql: gives one number
 */
gboolean
liaison_check_count (LiaisonCheck *check, const char *problem, const char *sql, GError **error)
{
  gint64 count = liaison_db_integer (check->store, error, sql, "");

  if (count > 0)
    add_problem (check, g_strdup_printf ("%s: %" G_GINT64_FORMAT, problem, count));
  return count >= 0;
}

/* Adds the first column of each row that is not "ok". */
static gboolean
add_rows (LiaisonCheck *check, const char *what, const char *sql, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query_once (check->store, error, sql);
  g_autoptr (GError) problem = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, check->store, &problem)) {
    const char *text = liaison_rows_text (rows, 0);
    if (g_strcmp0 (text, "ok") != 0)
      add_problem (check, g_strdup_printf ("%s: %s", what, text != NULL ? text : "?"));
  }
  return finish_rows (problem, error);
}

/* Whether all pages that count lie in the file: after a crash some of them may be good in the write-ahead log alone. */
static gboolean
has_no_log (LiaisonStore *store)
{
  g_autofree char *database = liaison_register_database (store->folder);
  g_autofree char *log = g_strconcat (database, "-wal", NULL);
  GStatBuf about;

  return g_stat (log, &about) != 0 || about.st_size == 0;
}

/* Every page of the file, free ones too. Another process may write them while they are read here: only damage that is
 * found twice is damage. */
static gboolean
check_pages (LiaisonCheck *check, GError **error)
{
  guint before = check->problems->len;

  if (!has_no_log (check->store))
    return TRUE;
  if (!add_rows (check, "Damaged page", "PRAGMA cipher_integrity_check", error))
    return FALSE;
  if (check->problems->len == before)
    return TRUE;
  g_ptr_array_set_size (check->problems, (int) before);
  return !has_no_log (check->store) || add_rows (check, "Damaged page", "PRAGMA cipher_integrity_check", error);
}

/* Pages in use have their sums checked whenever they are read, so also by PRAGMA integrity_check. What lies in damaged
 * ones cannot be judged any further: @readable says whether there are none. */
static gboolean
check_database (LiaisonCheck *check, gboolean *readable, GError **error)
{
  guint before = check->problems->len;
  g_autoptr (GError) problem = NULL;

  if (!check_pages (check, error))
    return FALSE;
  if (check->problems->len == before &&
      !add_rows (check, "Damaged structure", "PRAGMA integrity_check (20)", &problem)) {
    if (!g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_CORRUPT)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
    add_problem (check, g_strdup_printf ("Damaged structure: %s", problem->message));
  }
  *readable = check->problems->len == before;
  return TRUE;
}

static gboolean
check_keys (LiaisonCheck *check, GError **error)
{
  g_autofree char *path = liaison_register_keys (check->store->folder);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) keys = liaison_keys_read (path, &problem);
  g_autoptr (LiaisonRows) rows = NULL;
  GBytes *kept;

  if (keys == NULL) {
    add_problem (check, g_strdup_printf ("The keys file cannot be read: %s", problem->message));
    return TRUE;
  }
  if (!liaison_key_file_is_sealed_by (keys, check->store->key))
    add_problem (check, g_strdup ("The keys file belongs to another register"));
  rows = liaison_db_query (check->store, error, "SELECT body FROM key_slots WHERE one = 1", "");
  if (rows == NULL)
    return FALSE;
  if (!liaison_rows_next (rows, check->store, &problem)) {
    add_problem (check, g_strdup ("The register has no copy of its keys file"));
    return finish_rows (problem, error);
  }
  kept = g_bytes_new (sqlite3_column_blob (rows->statement, 0), (gsize) sqlite3_column_bytes (rows->statement, 0));
  if (!g_bytes_equal (kept, keys))
    add_problem (check, g_strdup ("The copy of the keys file in the register is not what the keys file is"));
  g_bytes_unref (kept);
  return TRUE;
}

static gboolean
check_contents (LiaisonCheck *check, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      check->store, error, "SELECT lower (hex (hash)) FROM blob ORDER BY random() LIMIT " BLOBS_READ, "");

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, check->store, &problem)) {
    g_autoptr (GError) damage = NULL;
    if (liaison_blob_verify (check->store, liaison_rows_text (rows, 0), &damage))
      continue;
    if (damage->domain == G_IO_ERROR) {
      g_propagate_error (error, g_steal_pointer (&damage));
      return FALSE;
    }
    add_problem (check, g_steal_pointer (&damage->message));
  }
  return finish_rows (problem, error);
}

/** liaison_check_blobs: Checks that files are complete, and the content of some of them. */
gboolean
liaison_check_blobs (LiaisonCheck *check, GError **error)
{
  return liaison_check_count (
             check, "Files that are not complete",
             "SELECT count(*) FROM blob b WHERE "
             "b.size <> (SELECT coalesce (sum (length (body)), 0) FROM blob_chunk WHERE blob = b.row) OR "
             "(SELECT count(*) - 1 - max (position) FROM blob_chunk WHERE blob = b.row) <> 0",
             error) &&
         liaison_check_count (check, "Attachments whose file is not in the register",
                              "SELECT count(*) FROM attachment WHERE hash IS NOT NULL AND "
                              "lower (hash) NOT IN (SELECT lower (hex (hash)) FROM blob)",
                              error) &&
         check_contents (check, error);
}

static gboolean
check_entities (LiaisonCheck *check, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    if (!liaison_check_records (check, entities[i], error))
      return FALSE;
    liaison_db_report_progress (check->store, i + 1, count);
  }
  return TRUE;
}

static gboolean
check_all (LiaisonCheck *check, GError **error)
{
  gboolean readable;

  if (!check_keys (check, error) || !check_database (check, &readable, error))
    return FALSE;
  /* The rules of a newer version are not known here. */
  if (!readable || liaison_store_schema_version (check->store) > liaison_store_newest_schema ())
    return TRUE;
  return add_rows (check, "A row refers to nothing in the table", "PRAGMA foreign_key_check", error) &&
         liaison_check_journal (check, error) && check_entities (check, error) && liaison_check_search (check, error) &&
         liaison_check_blobs (check, error);
}

/**
 * liaison_store_check:
 * @store: open in any way
 * @error: when checking itself was not possible, or was cancelled
 *
 * Looks at everything that must be true of a register. Where the file itself is damaged nothing more is told, since
 * nothing in it can be judged then. Changes no record. Takes about as long as reading the register twice.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what is wrong, one English sentence each; empty if all is
 * well
 */
GPtrArray *
liaison_store_check (LiaisonStore *store, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_auto (LiaisonLifted) lifted = { 0 };
  LiaisonCheck check = { store, problems };
  gboolean done;

  g_return_val_if_fail (store != NULL, NULL);
  if (!liaison_lifted_begin (&lifted, store, error))
    return NULL;
  if (!liaison_store_is_read_only (store))
    sqlite3_wal_checkpoint_v2 (store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  /* Everything is compared with one state of the register. */
  if (!liaison_db_script (store, "BEGIN", error))
    return NULL;
  done = check_all (&check, error);
  sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
  return done ? g_steal_pointer (&problems) : NULL;
}
