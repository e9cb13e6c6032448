// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of objectives, exchanges, commitments and needs show.
#include "liaison-read-objectives.h"

#include "liaison-language.h"

static gpointer
read_work (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  LiaisonMoment today = liaison_moment_today ();

  switch ((LiaisonWork) GPOINTER_TO_INT (data)) {
  case LIAISON_WORK_OBJECTIVES:
    return liaison_store_objective_rows (store, NULL, &today, error);
  case LIAISON_WORK_EXCHANGES:
    return liaison_store_exchange_rows (store, NULL, error);
  case LIAISON_WORK_COMMITMENTS:
    return liaison_store_commitment_rows (store, NULL, &today, error);
  case LIAISON_WORK_NEEDS:
  default:
    return liaison_store_need_rows (store, NULL, error);
  }
}

static gpointer
read_methods (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_methods (store, (LiaisonAudience) GPOINTER_TO_INT (data), liaison_language_of_interface (),
                                error);
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const LiaisonMeeting *first = *(LiaisonMeeting *const *) a, *second = *(LiaisonMeeting *const *) b;

  return -liaison_moment_compare (&first->starts, &second->starts);
}

/* What is not done first, the next due before. */
static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  const LiaisonTask *first = *(LiaisonTask *const *) a, *second = *(LiaisonTask *const *) b;
  int order = liaison_moment_is_set (&first->done_on) - liaison_moment_is_set (&second->done_on);

  if (order == 0)
    order = liaison_moment_is_set (&second->due) - liaison_moment_is_set (&first->due);
  return order != 0 ? order : liaison_moment_compare (&first->due, &second->due);
}

static GPtrArray *
read_tasks (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  GPtrArray *tasks = liaison_store_children (store, &liaison_entity_task, "about", id, error);

  if (tasks != NULL)
    g_ptr_array_sort (tasks, compare_tasks);
  return tasks;
}

static gboolean
has_meeting (GPtrArray *meetings, const LiaisonId *id)
{
  for (guint i = 0; i < meetings->len; i++)
    if (liaison_id_equal (&((const LiaisonRecord *) meetings->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
read_meetings (LiaisonStore *store, LiaisonObjectiveDetails *details, GError **error)
{
  const LiaisonObjective *objective = details->row->objective;

  details->meetings = liaison_store_children (store, &liaison_entity_meeting, "objective", &objective->record.id,
                                              error);
  if (details->meetings == NULL)
    return FALSE;
  if (!liaison_id_is_nil (&objective->origin) && !has_meeting (details->meetings, &objective->origin)) {
    g_autoptr (LiaisonRecord) origin = liaison_store_get (store, &liaison_entity_meeting, &objective->origin, NULL);
    if (origin != NULL && origin->trashed_at == 0)
      g_ptr_array_add (details->meetings, g_steal_pointer (&origin));
  }
  g_ptr_array_sort (details->meetings, compare_meetings);
  return TRUE;
}

static gboolean
read_commitments (LiaisonStore *store, LiaisonObjectiveDetails *details, const LiaisonMoment *today, GError **error)
{
  g_autoptr (GPtrArray) rows = liaison_store_commitment_rows (store, NULL, today, error);

  details->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_commitment_row_unref);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    LiaisonCommitmentRow *row = rows->pdata[i];
    if (has_meeting (details->meetings, &row->commitment->meeting))
      g_ptr_array_add (details->commitments, liaison_commitment_row_ref (row));
  }
  return rows != NULL;
}

static gboolean
read_measures (LiaisonStore *store, LiaisonObjectiveDetails *details, GError **error)
{
  details->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < details->row->indicators->len; i++) {
    const LiaisonRecord *indicator = details->row->indicators->pdata[i];
    GPtrArray *measures = liaison_store_measures (store, &indicator->id, error);
    if (measures == NULL)
      return FALSE;
    g_ptr_array_add (details->measures, measures);
  }
  return TRUE;
}

/** liaison_objective_details_free: Frees what liaison_read_objective() gave. */
void
liaison_objective_details_free (gpointer data)
{
  LiaisonObjectiveDetails *details = data;

  g_clear_pointer (&details->row, liaison_objective_row_unref);
  g_clear_pointer (&details->measures, g_ptr_array_unref);
  g_clear_pointer (&details->meetings, g_ptr_array_unref);
  g_clear_pointer (&details->exchanges, g_ptr_array_unref);
  g_clear_pointer (&details->commitments, g_ptr_array_unref);
  g_clear_pointer (&details->tasks, g_ptr_array_unref);
  g_free (details);
}

/** liaison_read_objective: Returns: (transfer full) (nullable): a LiaisonObjectiveDetails */
gpointer
liaison_read_objective (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  LiaisonObjectiveDetails *details = g_new0 (LiaisonObjectiveDetails, 1);
  LiaisonExchangeFilter about = { .about = data };
  LiaisonMoment today = liaison_moment_today ();

  details->row = liaison_store_objective_row (store, data, &today, error);
  if (details->row != NULL && read_measures (store, details, error) && read_meetings (store, details, error) &&
      read_commitments (store, details, &today, error))
    details->exchanges = liaison_store_exchange_rows (store, &about, error);
  if (details->exchanges != NULL)
    details->tasks = read_tasks (store, data, error);
  if (details->tasks != NULL)
    return details;
  liaison_objective_details_free (details);
  return NULL;
}

/** liaison_commitment_details_free: Frees what liaison_read_commitment() gave. */
void
liaison_commitment_details_free (gpointer data)
{
  LiaisonCommitmentDetails *details = data;

  g_clear_pointer (&details->row, liaison_commitment_row_unref);
  g_clear_pointer (&details->tasks, g_ptr_array_unref);
  g_free (details);
}

/** liaison_read_commitment: Returns: (transfer full) (nullable): a LiaisonCommitmentDetails */
gpointer
liaison_read_commitment (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  LiaisonCommitmentDetails *details = g_new0 (LiaisonCommitmentDetails, 1);
  LiaisonMoment today = liaison_moment_today ();

  details->row = liaison_store_commitment_row (store, data, &today, error);
  if (details->row != NULL)
    details->tasks = read_tasks (store, data, error);
  if (details->tasks != NULL)
    return details;
  liaison_commitment_details_free (details);
  return NULL;
}

/** liaison_read_exchange: Returns: (transfer full) (nullable): a LiaisonExchangeRow */
gpointer
liaison_read_exchange (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_exchange_row (store, data, error);
}

/** liaison_session_load_work: Asks for all rows of one sort. */
void
liaison_session_load_work (LiaisonSession *self, LiaisonWork work, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_work, GINT_TO_POINTER (work), NULL, (GDestroyNotify) g_ptr_array_unref, cancellable,
                        callback, user_data);
}

/** liaison_session_load_work_finish: Returns: (transfer full) (nullable): the rows */
GPtrArray *
liaison_session_load_work_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_methods: Asks for the comparison of working methods. */
void
liaison_session_load_methods (LiaisonSession *self, LiaisonAudience audience, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_methods, GINT_TO_POINTER (audience), NULL, (GDestroyNotify) liaison_methods_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_load_methods_finish: Returns: (transfer full) (nullable): the comparison */
LiaisonMethods *
liaison_session_load_methods_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
