// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with a queue of work.
#include "liaison-worker.h"

typedef struct {
  LiaisonWork work;
  gpointer data;
} Piece;

/* Somebody waits for a piece of work that another thread does. */
typedef struct {
  GMutex mutex;
  GCond done_changed;
  gboolean done;
  LiaisonWork work;
  gpointer data;
} Call;

static gpointer
work_until_stopped (gpointer data)
{
  LiaisonWorker *worker = data;

  for (;;) {
    g_autofree Piece *piece = g_async_queue_pop (worker->queue);
    if (piece->work == NULL)
      return NULL;
    piece->work (worker, piece->data);
  }
}

static void
answer_call (LiaisonWorker *worker, gpointer data)
{
  Call *call = data;

  call->work (worker, call->data);
  g_mutex_lock (&call->mutex);
  call->done = TRUE;
  g_cond_signal (&call->done_changed);
  g_mutex_unlock (&call->mutex);
}

/**
 * liaison_worker_new:
 * @name: for debuggers
 *
 * Starts the thread. Returns: (transfer full): the worker; end it with liaison_worker_stop()
 */
LiaisonWorker *
liaison_worker_new (const char *name)
{
  LiaisonWorker *worker = g_new0 (LiaisonWorker, 1);

  worker->lock = -1;
  worker->queue = g_async_queue_new ();
  worker->thread = g_thread_new (name, work_until_stopped, worker);
  return worker;
}

/** liaison_worker_push: Adds @work at the end of the queue; from any thread. */
void
liaison_worker_push (LiaisonWorker *worker, LiaisonWork work, gpointer data)
{
  Piece *piece = g_new (Piece, 1);

  *piece = (Piece) { work, data };
  g_async_queue_push (worker->queue, piece);
}

/**
 * liaison_worker_call:
 *
 * Adds @work at the end of the queue and waits until it is done. The writer may wait for the reader, and the main
 * thread for both; the reader waits for nobody.
 */
void
liaison_worker_call (LiaisonWorker *worker, LiaisonWork work, gpointer data)
{
  Call call = { .work = work, .data = data };

  g_mutex_init (&call.mutex);
  g_cond_init (&call.done_changed);
  liaison_worker_push (worker, answer_call, &call);
  g_mutex_lock (&call.mutex);
  while (!call.done)
    g_cond_wait (&call.done_changed, &call.mutex);
  g_mutex_unlock (&call.mutex);
  g_mutex_clear (&call.mutex);
  g_cond_clear (&call.done_changed);
}

/** liaison_worker_stop: Waits until all that was pushed is done, ends the thread and frees @worker, whose store is
 * closed. */
void
liaison_worker_stop (LiaisonWorker *worker)
{
  liaison_worker_push (worker, NULL, NULL);
  g_thread_join (worker->thread);
  g_assert (worker->store == NULL && worker->lock < 0);
  g_async_queue_unref (worker->queue);
  g_free (worker);
}
