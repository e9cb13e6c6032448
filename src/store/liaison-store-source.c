// SPDX-License-Identifier: GPL-3.0-or-later
// A register as a source of records.
#include "liaison-store-source.h"

#include "liaison-blobs.h"
#include "liaison-history.h"

/* What is larger is no photograph, and must not fill memory. */
#define FILE_MAX (256 * 1024 * 1024)

static GPtrArray *
fetch_all (gpointer store, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  query->trash = LIAISON_TRASH_INCLUDED;
  return liaison_store_fetch (store, query, error);
}

static LiaisonRecord *
get_one (gpointer store, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  return liaison_store_get (store, entity, id, error);
}

static GPtrArray *
get_children (gpointer store, const LiaisonEntity *entity, const char *field, const LiaisonId *id, GError **error)
{
  return liaison_store_children (store, entity, field, id, error);
}

static GBytes *
read_file (gpointer store, const char *hash, GError **error)
{
  return liaison_store_read_blob (store, hash, FILE_MAX, error);
}

/* An undo has a label of its own: to take something back is a person's decision. */
static char *
find_last_label (gpointer store, const LiaisonEntity *entity, const LiaisonId *id, const LiaisonField *field)
{
  g_autoptr (GPtrArray) history = liaison_store_history (store, entity, id, NULL);

  for (guint i = 0; history != NULL && i < history->len; i++) {
    const LiaisonHistoryEntry *entry = g_ptr_array_index (history, i);
    for (guint j = 0; entry->changes != NULL && j < entry->changes->len; j++) {
      const LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, j);
      if (change->field == field)
        return g_strdup (entry->label);
    }
  }
  return NULL;
}

/** liaison_store_as_source: Returns: @store as a source; it must outlive it, and is used on the same thread */
LiaisonSource
liaison_store_as_source (LiaisonStore *store)
{
  return (LiaisonSource) { .fetch = fetch_all,
                           .get = get_one,
                           .children = get_children,
                           .file = read_file,
                           .data = store,
                           .last_label = find_last_label };
}
