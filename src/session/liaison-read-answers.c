// SPDX-License-Identifier: GPL-3.0-or-later
// What may have raised a need of a partner, or answered one.
#include "liaison-read-answers.h"

#include "liaison-communication.h"
#include "liaison-visit.h"

/* Of each kind so many, the newest. */
#define LIMIT 300

/* A letter may answer a need of somebody whom it does not name: adds those of the office. */
static gboolean
add_records (LiaisonStore *store, const LiaisonId *partner, const LiaisonEntity *entity, LiaisonTimelineType type,
             const char *date, GHashTable *known, GPtrArray *entries, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) records = NULL;

  liaison_query_set_sort (query, date, TRUE);
  query->limit = LIMIT;
  records = liaison_store_fetch (store, query, error);
  for (guint i = 0; records != NULL && i < records->len; i++) {
    const LiaisonRecord *record = records->pdata[i];
    LiaisonTimelineEntry *entry;
    if (g_hash_table_contains (known, &record->id))
      continue;
    entry = liaison_store_timeline_entry (store, partner, type, &record->id, error);
    if (entry == NULL)
      return FALSE;
    g_ptr_array_add (entries, entry);
  }
  return records != NULL;
}

static gpointer
read_answers (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const guint own = 1u << LIAISON_TIMELINE_MEETING | 1u << LIAISON_TIMELINE_LETTER | 1u << LIAISON_TIMELINE_VISIT |
                    1u << LIAISON_TIMELINE_EXCHANGE | 1u << LIAISON_TIMELINE_MATTER;
  g_autoptr (GPtrArray) entries = liaison_store_timeline (store, data, own, NULL, LIMIT, error);
  g_autoptr (GHashTable) known = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    g_hash_table_add (known, &((LiaisonTimelineEntry *) entries->pdata[i])->id);
  if (entries == NULL ||
      !add_records (store, data, &liaison_entity_communication, LIAISON_TIMELINE_LETTER, "sent_on", known, entries,
                    error) ||
      !add_records (store, data, &liaison_entity_visit, LIAISON_TIMELINE_VISIT, "starts", known, entries, error))
    return NULL;
  return g_steal_pointer (&entries);
}

/** liaison_session_load_answers: Asks for what a need of @partner may be linked to. */
void
liaison_session_load_answers (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_answers, g_memdup2 (partner, sizeof *partner), g_free,
                        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/** liaison_session_load_answers_finish: Returns: (transfer full) (nullable) (element-type LiaisonTimelineEntry): those
 */
GPtrArray *
liaison_session_load_answers_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
