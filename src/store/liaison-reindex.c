// SPDX-License-Identifier: GPL-3.0-or-later
// Making what is derived anew: when names are wanted in another language, and when what the index is made of changed.
#include "liaison-directory.h"
#include "liaison-db.h"

#include "liaison-entities.h"

#include <string.h>

/* Kept under this in what the installation knows. */
#define VERSION_KEY "search-version"

/* How many records' documents are gathered before they are written. */
#define RECORDS_AT_ONCE 4096

static gboolean
index_partners (LiaisonStore *store, guint scope, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, "SELECT id FROM partner", "");
  g_autoptr (GError) local = NULL;
  guint64 done = 0;
  LiaisonId id;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    liaison_rows_id (rows, 0, &id);
    if (liaison_index_partner (store, &id, NULL, scope, &local) && ++done % RECORDS_AT_ONCE == 0) {
      liaison_db_report_progress (store, done, 0);
      liaison_index_flush (store, &local);
    }
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Those that are documents of their own. */
static gboolean
index_records (LiaisonStore *store, const LiaisonEntity *entity, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (entity, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE trashed_at = 0", columns, entity->name);
  g_autoptr (LiaisonRows) rows = liaison_db_query_once (store, error, sql);
  g_autoptr (GError) local = NULL;
  guint64 done = 0;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    g_autoptr (LiaisonRecord) record = liaison_record_from_rows (entity, rows->statement, 0);
    liaison_index_record (store, NULL, record);
    if (++done % RECORDS_AT_ONCE == 0)
      liaison_index_flush (store, &local);
  }
  if (local == NULL)
    return liaison_index_flush (store, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
index_all (LiaisonStore *store, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  if (!liaison_db_script (store,
                          "INSERT INTO search_name (search_name) VALUES ('delete-all');"
                          "INSERT INTO search_text (search_text) VALUES ('delete-all');"
                          "INSERT INTO search_identity (search_identity) VALUES ('delete-all')",
                          error) ||
      !index_partners (store, LIAISON_STALE_ALL, error))
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (entities[i] != &liaison_entity_partner && !index_records (store, entities[i], error))
      return FALSE;
  return liaison_index_flush (store, error) &&
         liaison_store_set_local (store, VERSION_KEY, LIAISON_INDEX_VERSION, error);
}

/** liaison_store_rebuild_index: Makes every partner's line anew, in the current language of names. */
gboolean
liaison_store_rebuild_index (LiaisonStore *store, GError **error)
{
  g_auto (LiaisonTransaction) transaction = { 0 };

  return liaison_transaction_begin (&transaction, store, error) && index_partners (store, LIAISON_STALE_LINE, error) &&
         liaison_transaction_commit (&transaction, error);
}

/**
 * liaison_index_update:
 *
 * Makes the search anew if an earlier version of the program made it. A register that can only be read keeps what it
 * has.
 */
gboolean
liaison_index_update (LiaisonStore *store, GError **error)
{
  g_autofree char *version = liaison_store_get_local (store, VERSION_KEY, NULL);
  g_auto (LiaisonTransaction) transaction = { 0 };

  if (store->mode == LIAISON_STORE_READ_ONLY || g_strcmp0 (version, LIAISON_INDEX_VERSION) == 0)
    return TRUE;
  return liaison_transaction_begin (&transaction, store, error) && index_all (store, error) &&
         liaison_transaction_commit (&transaction, error);
}
