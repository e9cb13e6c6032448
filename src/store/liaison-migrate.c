// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered migrations, each in one transaction, after a backup.
#include "liaison-db.h"

#include "liaison-backup.h"
#include "liaison-error.h"
#include "liaison-sql-resources.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define SQL_PATH "/io/github/liaison_app/Liaison/sql/"

static int
compare_names (const void *a, const void *b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The migrations in order: the first one makes schema 1. */
static char **
list_migrations (void)
{
  static gsize registered;
  char **names;

  if (g_once_init_enter (&registered)) {
    liaison_sql_register_resource ();
    g_once_init_leave (&registered, 1);
  }
  names = g_resources_enumerate_children (SQL_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

static gboolean
apply_migration (LiaisonStore *store, const char *name, int version, GError **error)
{
  g_auto (LiaisonTransaction) transaction = { 0 };
  g_autofree char *path = g_strconcat (SQL_PATH, name, NULL);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL || !liaison_transaction_begin (&transaction, store, error))
    return FALSE;
  if (!liaison_db_script (store, g_bytes_get_data (sql, NULL), error) || !liaison_db_script (store, pragma, error)) {
    g_prefix_error (error, "%s: ", name);
    return FALSE;
  }
  return liaison_transaction_commit (&transaction, error);
}

/** liaison_store_newest_schema: Returns: the schema version this program writes */
int
liaison_store_newest_schema (void)
{
  g_auto (GStrv) names = list_migrations ();

  return (int) g_strv_length (names);
}

/** liaison_store_schema_version: Returns: the schema version of the open register */
int
liaison_store_schema_version (LiaisonStore *store)
{
  return store->schema;
}

/**
 * liaison_store_migrate:
 *
 * Brings the register to this program's schema. One written by a newer program is left alone and becomes read-only; an
 * older one that is open for reading only is refused, since its tables are not the ones this program reads.
 */
gboolean
liaison_store_migrate (LiaisonStore *store, GError **error)
{
  g_auto (GStrv) names = list_migrations ();
  int newest = (int) g_strv_length (names);
  int version = (int) liaison_db_integer (store, error, "PRAGMA user_version", "");

  if (version < 0)
    return FALSE;
  store->schema = version;
  if (version > newest)
    store->mode = LIAISON_STORE_READ_ONLY;
  if (version >= newest)
    return TRUE;
  if (store->mode == LIAISON_STORE_READ_ONLY) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _ ("%s must be opened for writing once to be updated"),
                 store->folder);
    return FALSE;
  }
  if (version > 0) {
    g_autofree char *backup = liaison_store_automatic_backup (store, error);
    if (backup == NULL)
      return FALSE;
  }
  for (int i = version; i < newest; i++)
    if (!apply_migration (store, names[i], i + 1, error))
      return FALSE;
  store->schema = newest;
  return TRUE;
}
