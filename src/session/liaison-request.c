// SPDX-License-Identifier: GPL-3.0-or-later
// One thing asked of a worker: from the main thread to the worker's and back.
//
// The task owns the request as its data, the request holds the task while it is under way. Only one thread has a
// request at a time: the queue hands it to the worker, an idle source hands it back.
#include "liaison-session-private.h"

#include "liaison-error.h"

static void
free_request (gpointer data)
{
  LiaisonRequest *request = data;

  g_assert (request->task == NULL);
  if (request->result != NULL && request->free_result != NULL)
    request->free_result (request->result);
  if (request->data != NULL && request->free_data != NULL)
    request->free_data (request->data);
  g_clear_error (&request->error);
  g_object_unref (request->cancellable);
  g_free (request);
}

/* Makes a late answer one that was cancelled, whatever it was. */
static void
discard_answer (LiaisonRequest *request)
{
  if (request->result != NULL && request->free_result != NULL)
    request->free_result (request->result);
  request->result = NULL;
  g_clear_error (&request->error);
  g_set_error_literal (&request->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the register was locked");
}

static void
free_data (LiaisonRequest *request)
{
  gpointer data = g_steal_pointer (&request->data);

  if (data != NULL && request->free_data != NULL)
    request->free_data (data);
}

static gboolean
take_back_cb (gpointer data)
{
  LiaisonRequest *request = data;
  g_autoptr (LiaisonSession) self = g_object_ref (g_task_get_source_object (request->task));

  g_hash_table_remove (self->requests, request);
  if (request->chained != 0)
    g_cancellable_disconnect (g_task_get_cancellable (request->task), request->chained);
  if (request->serial == self->serial) {
    request->done (self, request);
  } else {
    discard_answer (request);
    liaison_request_answer (request);
  }
  return G_SOURCE_REMOVE;
}

/* On the worker's thread. An idle source of our own: g_main_context_invoke() may call from this thread. */
static void
work (LiaisonWorker *worker, gpointer data)
{
  LiaisonRequest *request = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  if (!g_cancellable_set_error_if_cancelled (request->cancellable, &request->error))
    request->run (request, worker);
  free_data (request);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "[liaison] answer of a worker");
  g_source_set_callback (source, take_back_cb, request, NULL);
  g_source_attach (source, g_task_get_context (request->task));
}

static void
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
answer_plainly (LiaisonSession *self, LiaisonRequest *request)
{
  liaison_request_answer (request);
}

/**
 * liaison_request_new:
 * @tag: the function that asks, for debuggers
 *
 * Returns: (transfer none): a request whose answer goes to @callback unchanged; fill it, then start or refuse it
 */
LiaisonRequest *
liaison_request_new (LiaisonSession *self, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  LiaisonRequest *request = g_new0 (LiaisonRequest, 1);

  request->task = g_task_new (self, cancellable, callback, user_data);
  request->serial = self->serial;
  request->cancellable = g_cancellable_new ();
  request->done = answer_plainly;
  g_task_set_source_tag (request->task, tag);
  g_task_set_task_data (request->task, request, free_request);
  return request;
}

/** liaison_request_start: Hands @request, and its data, to @worker. */
void
liaison_request_start (LiaisonSession *self, LiaisonRequest *request, LiaisonWorker *worker)
{
  GCancellable *callers = g_task_get_cancellable (request->task);

  g_hash_table_add (self->requests, request);
  if (callers != NULL)
    request->chained = g_cancellable_connect (callers, G_CALLBACK (cancelled_cb), g_object_ref (request->cancellable),
                                              g_object_unref);
  liaison_worker_push (worker, work, request);
}

/** liaison_request_refuse: Answers with @error (transfer full) without having asked anybody. */
void
liaison_request_refuse (LiaisonRequest *request, GError *error)
{
  request->error = error;
  liaison_request_answer (request);
}

/** liaison_request_answer: Answers with the result or the error it holds. */
void
liaison_request_answer (LiaisonRequest *request)
{
  g_autoptr (GTask) task = g_steal_pointer (&request->task);

  if (request->error != NULL)
    g_task_return_error (task, g_steal_pointer (&request->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&request->result), request->free_result);
}

/** liaison_request_run_job: What liaison_session_read() and liaison_session_write() run. */
void
liaison_request_run_job (LiaisonRequest *request, LiaisonWorker *worker)
{
  g_assert (worker->store != NULL);
  liaison_store_set_cancellable (worker->store, request->cancellable);
  request->result = request->job (worker->store, request->data, request->cancellable, &request->error);
  liaison_store_set_cancellable (worker->store, NULL);
}
