// SPDX-License-Identifier: GPL-3.0-or-later
// Reads that are one call of the store: arguments over there, answer back.
#include "liaison-reads.h"

#include "liaison-error.h"

/* The arguments of any of them. */
typedef struct {
  const LiaisonEntity *entity;
  LiaisonId id;
  LiaisonMoment from;
  LiaisonMoment to;
  char *text;
  guint limit;
  GArray *ids;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_clear_pointer (&question->ids, g_array_unref);
  g_free (question);
}

/* Returns: (transfer full): for free_question(); takes what @question holds */
static Question *
keep (const Question *question)
{
  return g_memdup2 (question, sizeof *question);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

static gpointer
read_meetings (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_meeting_rows (store, &question->from, &question->to, error);
}

static gpointer
read_hits (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_search (store, question->text, question->limit, error);
}

static gpointer
read_counts (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_partner_counts (store, error);
}

static gpointer
read_trash (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_trash (store, question->limit, error);
}

static gpointer
read_titles (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (GHashTable) titles = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);

  for (guint i = 0; i < question->ids->len; i++) {
    const LiaisonId *id = &g_array_index (question->ids, LiaisonId, i);
    g_autoptr (GError) problem = NULL;
    char *title = liaison_store_title (store, question->entity, id, &problem);
    if (title != NULL) {
      g_hash_table_insert (titles, g_memdup2 (id, sizeof *id), title);
    } else if (problem != NULL && !g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  }
  return g_steal_pointer (&titles);
}

static gpointer
read_record (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_get (store, question->entity, &question->id, error);
}

static gpointer
read_query (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_fetch (store, data, error);
}

static gpointer
read_history (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return liaison_store_history (store, question->entity, &question->id, error);
}

/**
 * liaison_session_load_meetings:
 * @from: a day
 * @to: the day after the last one
 *
 * Asks for the meetings between two days, as liaison_store_meeting_rows() counts them: let liaison_moment_span()
 * decide.
 */
void
liaison_session_load_meetings (LiaisonSession *self, const LiaisonMoment *from, const LiaisonMoment *to,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .from = *from, .to = *to };

  liaison_session_read (self, read_meetings, keep (&question), free_question, unref_array, cancellable, callback,
                        user_data);
}

/** liaison_session_load_meetings_finish: Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): in time
 * order */
GPtrArray *
liaison_session_load_meetings_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/**
 * liaison_session_search:
 * @text: what a person typed
 * @limit: at most so many
 *
 * Searches everything.
 */
void
liaison_session_search (LiaisonSession *self, const char *text, guint limit, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .text = g_strdup (text), .limit = limit };

  liaison_session_read (self, read_hits, keep (&question), free_question, unref_array, cancellable, callback,
                        user_data);
}

/** liaison_session_search_finish: Returns: (transfer full) (nullable) (element-type LiaisonHit): the best first */
GPtrArray *
liaison_session_search_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_counts: Asks how many partners there are of each family and kind. */
void
liaison_session_counts (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  liaison_session_read (self, read_counts, NULL, NULL, unref_array, cancellable, callback, user_data);
}

/** liaison_session_counts_finish: Returns: (transfer full) (nullable) (element-type LiaisonCount): without what is 0 */
GPtrArray *
liaison_session_counts_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_trash: Asks for at most @limit records that are in the trash. */
void
liaison_session_trash (LiaisonSession *self, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  const Question question = { .limit = limit };

  liaison_session_read (self, read_trash, keep (&question), free_question, unref_array, cancellable, callback,
                        user_data);
}

/** liaison_session_trash_finish: Returns: (transfer full) (nullable) (element-type LiaisonTrashed): the latest first */
GPtrArray *
liaison_session_trash_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_titles: Asks what to call @n_ids records of one entity. */
void
liaison_session_titles (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *ids, guint n_ids,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .entity = entity, .ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId)) };

  g_array_append_vals (question.ids, ids, n_ids);
  liaison_session_read (self, read_titles, keep (&question), free_question, (GDestroyNotify) g_hash_table_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_titles_finish: Returns: (transfer full) (nullable) (element-type LiaisonId utf8): those that are
 * there */
GHashTable *
liaison_session_titles_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_record: Asks for one record, even if it is in the trash. */
void
liaison_session_load_record (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .entity = entity, .id = *id };

  liaison_session_read (self, read_record, keep (&question), free_question, (GDestroyNotify) liaison_record_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_load_record_finish: Returns: (transfer full) (nullable): the record; copy it to edit it */
LiaisonRecord *
liaison_session_load_record_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_fetch: Asks for all that @query finds, whole: for short lists. @query is not changed from now on. */
void
liaison_session_fetch (LiaisonSession *self, LiaisonQuery *query, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_query, liaison_query_ref (query), (GDestroyNotify) liaison_query_unref, unref_array,
                        cancellable, callback, user_data);
}

/** liaison_session_fetch_finish: Returns: (transfer full) (nullable) (element-type LiaisonRecord): in the query's order
 */
GPtrArray *
liaison_session_fetch_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_history: Asks what happened to one record. */
void
liaison_session_history (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .entity = entity, .id = *id };

  liaison_session_read (self, read_history, keep (&question), free_question, unref_array, cancellable, callback,
                        user_data);
}

/** liaison_session_history_finish: Returns: (transfer full) (nullable) (element-type LiaisonHistoryEntry): latest first
 */
GPtrArray *
liaison_session_history_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
