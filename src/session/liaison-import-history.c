// SPDX-License-Identifier: GPL-3.0-or-later
// The imports that can still be taken back.
#include "liaison-session-import.h"

#include "liaison-history.h"

#include <string.h>

/* So far back the journal is looked at, in change sets, and so many imports are told. */
#define LOOKED_AT 500
#define TOLD      5

static void
free_done (gpointer data)
{
  g_free (((LiaisonImportDone *) data)->file_name);
  g_free (data);
}

static gpointer
list_imports (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) journal = liaison_store_journal (store, LOOKED_AT, error);
  g_autoptr (GHashTable) undone = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  GPtrArray *found;

  if (journal == NULL)
    return NULL;
  found = g_ptr_array_new_with_free_func (free_done);
  /* The newest first: what takes an import back stands before it, and what takes that back before both. */
  for (guint i = 0; i < journal->len; i++) {
    LiaisonHistoryEntry *entry = g_ptr_array_index (journal, i);
    if (g_hash_table_contains (undone, &entry->change_set))
      continue;
    if (!liaison_id_is_nil (&entry->undoes))
      g_hash_table_add (undone, &entry->undoes);
    if (strcmp (entry->label, LIAISON_LABEL_IMPORTED) == 0 && found->len < TOLD) {
      LiaisonImportDone *done = g_new0 (LiaisonImportDone, 1);
      *done = (LiaisonImportDone) { entry->change_set, g_strdup (entry->argument), entry->made_at };
      g_ptr_array_add (found, done);
    }
  }
  return found;
}

void
liaison_session_list_imports (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  liaison_session_read (self, list_imports, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                        user_data);
}

/** liaison_session_list_imports_finish: Returns: (transfer full) (nullable): the imports */
GPtrArray *
liaison_session_list_imports_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
