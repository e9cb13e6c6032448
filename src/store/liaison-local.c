// SPDX-License-Identifier: GPL-3.0-or-later
// What this installation alone keeps: its device, its view, edits in progress. Never in the journal.
#include "liaison-db.h"

#include "liaison-clock.h"

static char *
read_text (LiaisonStore *store, const char *sql, const char *key, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "s", key);

  if (rows == NULL || !liaison_rows_next (rows, store, error))
    return NULL;
  return g_strdup (liaison_rows_text (rows, 0));
}

/** liaison_store_get_local: Returns: (transfer full) (nullable): the value kept under @key; %NULL if there is none */
char *
liaison_store_get_local (LiaisonStore *store, const char *key, GError **error)
{
  return read_text (store, "SELECT value FROM local WHERE key = ?", key, error);
}

/** liaison_store_set_local: Keeps @value under @key; %NULL removes it. */
gboolean
liaison_store_set_local (LiaisonStore *store, const char *key, const char *value, GError **error)
{
  if (value == NULL)
    return liaison_db_run (store, error, "DELETE FROM local WHERE key = ?", "s", key);
  return liaison_db_run (store, error, "INSERT OR REPLACE INTO local (key, value) VALUES (?, ?)", "ss", key, value);
}

/** liaison_store_get_draft: Returns: (transfer full) (nullable): the edit in progress kept under @key */
char *
liaison_store_get_draft (LiaisonStore *store, const char *key, GError **error)
{
  return read_text (store, "SELECT body FROM draft WHERE key = ?", key, error);
}

/** liaison_store_set_draft: Keeps an edit in progress, encrypted; %NULL @body removes it. */
gboolean
liaison_store_set_draft (LiaisonStore *store, const char *key, const char *body, GError **error)
{
  if (body == NULL)
    return liaison_db_run (store, error, "DELETE FROM draft WHERE key = ?", "s", key);
  return liaison_db_run (store, error, "INSERT OR REPLACE INTO draft (key, saved_at, body) VALUES (?, ?, ?)", "sis",
                         key, liaison_clock_now (), body);
}
