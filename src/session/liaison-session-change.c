// SPDX-License-Identifier: GPL-3.0-or-later
// Changing the register: commit, undo, redo. All on the writer thread, one after the other.
#include "liaison-session-private.h"

#include "liaison-error.h"
#include "liaison-session-bulk.h"

/* What a change brings back to the main thread. */
typedef struct {
  GArray *touched;
  char *sentence;
  char *undo_label;
  char *redo_label;
} Outcome;

static void
free_outcome (gpointer data)
{
  Outcome *outcome = data;

  g_clear_pointer (&outcome->touched, g_array_unref);
  g_free (outcome->sentence);
  g_free (outcome->undo_label);
  g_free (outcome->redo_label);
  g_free (outcome);
}

static void
set_outcome (LiaisonRequest *request, LiaisonWorker *worker, GArray *touched, char *sentence)
{
  Outcome *outcome = g_new0 (Outcome, 1);

  outcome->touched = touched;
  outcome->sentence = sentence;
  outcome->undo_label = liaison_undo_stack_label (worker->undo, LIAISON_UNDO);
  outcome->redo_label = liaison_undo_stack_label (worker->undo, LIAISON_REDO);
  request->result = outcome;
  request->free_result = free_outcome;
}

/* The LiaisonChangeJob of a change set that is there already. */
static LiaisonChangeSet *
give_change_set (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_change_set_ref (data);
}

static void
run_change (LiaisonRequest *request, LiaisonWorker *worker)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  GArray *touched = NULL;

  liaison_store_set_cancellable (worker->store, request->cancellable);
  set = request->change (worker->store, request->data, request->cancellable, &request->error);
  if (set != NULL && liaison_store_commit (worker->store, set, &touched, &request->error)) {
    if (touched->len > 0)
      liaison_undo_stack_push (worker->undo, set);
    set_outcome (request, worker, touched, NULL);
  }
  liaison_store_set_cancellable (worker->store, NULL);
}

static void
progress_cb (guint64 done, guint64 total, gpointer meter)
{
  if (total > 0)
    liaison_import_meter_set_fraction (meter, (double) done / (double) total);
}

/* The data of the request is the meter, if there is one. */
static void
run_turn (LiaisonRequest *request, LiaisonWorker *worker, LiaisonUndoDirection direction)
{
  g_autofree char *sentence = NULL;
  GArray *touched;

  liaison_store_set_cancellable (worker->store, request->cancellable);
  if (request->data != NULL)
    liaison_store_set_progress (worker->store, progress_cb, request->data);
  touched = liaison_undo_stack_turn (worker->undo, direction, &sentence, &request->error);
  liaison_store_set_progress (worker->store, NULL, NULL);
  liaison_store_set_cancellable (worker->store, NULL);
  if (touched != NULL)
    set_outcome (request, worker, touched, g_steal_pointer (&sentence));
}

static void
run_undo (LiaisonRequest *request, LiaisonWorker *worker)
{
  run_turn (request, worker, LIAISON_UNDO);
}

static void
run_redo (LiaisonRequest *request, LiaisonWorker *worker)
{
  run_turn (request, worker, LIAISON_REDO);
}

/* On the main thread: tells everybody, then whoever asked. */
static void
publish_outcome (LiaisonSession *self, LiaisonRequest *request)
{
  const Outcome *outcome = request->result;

  if (outcome != NULL) {
    liaison_session_set_labels (self, outcome->undo_label, outcome->redo_label);
    if (outcome->touched->len > 0)
      liaison_session_emit_changed (self, outcome->touched);
  }
  liaison_request_answer (request);
}

static void
start_change (LiaisonSession *self, LiaisonRequest *request)
{
  /* What is written is written: cancelling later does not make it undone. */
  g_task_set_check_cancellable (request->task, FALSE);
  request->done = publish_outcome;
  liaison_session_submit (self, request, self->writer);
}

/**
 * liaison_session_commit:
 * @set: what to change; not changed by anybody from now on
 *
 * Commits @set: see liaison_store_commit() for what it refuses.
 */
void
liaison_session_commit (LiaisonSession *self, LiaisonChangeSet *set, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (set != NULL);
  liaison_session_change (self, give_change_set, liaison_change_set_ref (set),
                          (GDestroyNotify) liaison_change_set_unref, cancellable, callback, user_data);
}

/**
 * liaison_session_change:
 * @job: makes the change set, on the writer thread
 * @data: for @job
 * @free_data: (nullable): frees @data
 *
 * Commits what @job makes. Answer with liaison_session_commit_finish().
 */
void
liaison_session_change (LiaisonSession *self, LiaisonChangeJob job, gpointer data, GDestroyNotify free_data,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonRequest *request;

  g_return_if_fail (LIAISON_IS_SESSION (self) && job != NULL);
  request = liaison_request_new (self, liaison_session_change, cancellable, callback, user_data);
  request->change = job;
  request->data = data;
  request->free_data = free_data;
  request->run = run_change;
  start_change (self, request);
}

/**
 * liaison_session_commit_finish:
 * @error: what liaison_store_commit() said; %LIAISON_ERROR_LOCKED; %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the change is in the register
 */
gboolean
liaison_session_commit_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  Outcome *outcome = liaison_session_finish (self, result, error);

  if (outcome == NULL)
    return FALSE;
  free_outcome (outcome);
  return TRUE;
}

/**
 * liaison_session_undo:
 *
 * Takes back the last change of this session, or else the last one of this installation, by committing its inverse.
 * Asked for while a commit is under way, it takes that one back. Answer with liaison_session_undo_finish().
 */
void
liaison_session_undo (LiaisonSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_turn (self, LIAISON_TURN_UNDO, NULL, NULL, callback, user_data);
}

/** liaison_session_redo: Takes back the last undo. Answer with liaison_session_undo_finish(). */
void
liaison_session_redo (LiaisonSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_turn (self, LIAISON_TURN_REDO, NULL, NULL, callback, user_data);
}

static void
unref_meter (gpointer meter)
{
  liaison_import_meter_unref (meter);
}

void
liaison_session_turn (LiaisonSession *self, LiaisonTurn direction, LiaisonImportMeter *meter, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonRequest *request;

  g_return_if_fail (LIAISON_IS_SESSION (self));
  request = liaison_request_new (self, liaison_session_turn, cancellable, callback, user_data);
  request->run = direction == LIAISON_TURN_UNDO ? run_undo : run_redo;
  request->data = meter != NULL ? liaison_import_meter_ref (meter) : NULL;
  request->free_data = unref_meter;
  start_change (self, request);
}

/**
 * liaison_session_undo_finish:
 * @error: %LIAISON_ERROR_NOT_FOUND if there was nothing to undo or redo; %LIAISON_ERROR_CONFLICT if it was changed
 * since
 *
 * Returns: (transfer full) (nullable): the sentence of what was undone or redone, in the interface's language
 */
char *
liaison_session_undo_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  Outcome *outcome = liaison_session_finish (self, result, error);
  char *sentence;

  if (outcome == NULL)
    return NULL;
  sentence = g_steal_pointer (&outcome->sentence);
  free_outcome (outcome);
  return sentence;
}
