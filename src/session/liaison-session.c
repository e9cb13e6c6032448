// SPDX-License-Identifier: GPL-3.0-or-later
// The facade: state, properties, signals, jobs, locking.
#include "liaison-session-private.h"

#include "liaison-error.h"

enum {
  PROP_0,
  PROP_STATE,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_IDENTITIES_SHOWN,
  N_PROPS,
};

enum {
  CHANGED,
  LOCKED,
  LOCKING,
  UNLOCKED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (LiaisonSession, liaison_session, G_TYPE_OBJECT)
G_DEFINE_ENUM_TYPE (LiaisonSessionState, liaison_session_state, G_DEFINE_ENUM_VALUE (LIAISON_SESSION_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (LIAISON_SESSION_LOCKED, "locked"),
                    G_DEFINE_ENUM_VALUE (LIAISON_SESSION_OPEN, "open"))

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
do_nothing (LiaisonWorker *worker, gpointer data)
{
}

/* Lets whoever holds an edit in progress put it away, makes every answer still under way a late one, stops what only
 * reads, and closes the connections behind what writes.
 */
static void
let_go (LiaisonSession *self)
{
  GHashTableIter iter;
  gpointer key;

  if (self->state == LIAISON_SESSION_OPEN)
    g_signal_emit (self, signals[LOCKING], 0);
  self->serial++;
  self->opening = FALSE;
  g_hash_table_iter_init (&iter, self->requests);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    LiaisonRequest *request = key;
    if (request->stops_on_lock)
      g_cancellable_cancel (request->cancellable);
  }
  liaison_session_disconnect (self);
  liaison_session_forget_identities (self);
  liaison_session_set_labels (self, NULL, NULL);
}

static void
set_label (LiaisonSession *self, char **place, const char *label, guint property)
{
  if (g_set_str (place, label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
liaison_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LiaisonSession *self = LIAISON_SESSION (object);

  switch (id) {
  case PROP_STATE:
    g_value_set_enum (value, self->state);
    break;
  case PROP_READ_ONLY:
    g_value_set_boolean (value, self->read_only);
    break;
  case PROP_UNDO_LABEL:
    g_value_set_string (value, self->undo_label);
    break;
  case PROP_REDO_LABEL:
    g_value_set_string (value, self->redo_label);
    break;
  case PROP_IDENTITIES_SHOWN:
    g_value_set_boolean (value, self->identities_shown);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
liaison_session_dispose (GObject *object)
{
  liaison_session_close (LIAISON_SESSION (object));
  G_OBJECT_CLASS (liaison_session_parent_class)->dispose (object);
}

static void
liaison_session_finalize (GObject *object)
{
  LiaisonSession *self = LIAISON_SESSION (object);

  g_clear_pointer (&self->writer, liaison_worker_stop);
  g_clear_pointer (&self->reader, liaison_worker_stop);
  g_hash_table_unref (self->requests);
  g_free (self->folder);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (liaison_session_parent_class)->finalize (object);
}

static void
liaison_session_class_init (LiaisonSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = liaison_session_get_property;
  object_class->dispose = liaison_session_dispose;
  object_class->finalize = liaison_session_finalize;
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, LIAISON_TYPE_SESSION_STATE, LIAISON_SESSION_CLOSED,
                                              flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_IDENTITIES_SHOWN] = g_param_spec_boolean ("identities-shown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[LOCKED] = g_signal_new ("locked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[LOCKING] = g_signal_new ("locking", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[UNLOCKED] = g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
liaison_session_init (LiaisonSession *self)
{
  self->requests = g_hash_table_new (NULL, NULL);
}

/** liaison_session_new: Returns: (transfer full): a session without a register; its threads start with the first one */
LiaisonSession *
liaison_session_new (void)
{
  return g_object_new (LIAISON_TYPE_SESSION, NULL);
}

/** liaison_session_state: Returns: whether there is a register, and whether it is open */
LiaisonSessionState
liaison_session_state (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), LIAISON_SESSION_CLOSED);
  return self->state;
}

/** liaison_session_folder: Returns: (nullable): the folder of the register that was chosen */
const char *
liaison_session_folder (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), NULL);
  return self->folder;
}

/** liaison_session_is_read_only: Returns: whether the open register can only be read: its medium, or a newer version's
 */
gboolean
liaison_session_is_read_only (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), FALSE);
  return self->read_only;
}

/** liaison_session_undo_label: Returns: (nullable): what the next undo takes back, as a sentence people read */
const char *
liaison_session_undo_label (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), NULL);
  return self->undo_label;
}

/** liaison_session_redo_label: Returns: (nullable): what the next redo does again */
const char *
liaison_session_redo_label (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), NULL);
  return self->redo_label;
}

/**
 * liaison_session_lock:
 *
 * Locks the register: ::locked comes before this returns, and every answer still under way is dropped. What reads is
 * stopped; what writes, or waits for its turn to write, is written; then the connections are closed, without waiting
 * here. Does nothing to a register that is not open, except to stop an unlocking that is under way.
 */
void
liaison_session_lock (LiaisonSession *self)
{
  g_return_if_fail (LIAISON_IS_SESSION (self));
  if (self->state != LIAISON_SESSION_OPEN && !self->opening)
    return;
  let_go (self);
  if (self->state == LIAISON_SESSION_OPEN)
    liaison_session_set_state (self, LIAISON_SESSION_LOCKED);
  liaison_session_drop_delayed (self);
}

/**
 * liaison_session_close:
 *
 * Locks the register and lets it go. Returns when what was to be written is written and the connections are closed, so
 * a program may end, and another one may open the register.
 */
void
liaison_session_close (LiaisonSession *self)
{
  g_return_if_fail (LIAISON_IS_SESSION (self));
  if (self->state == LIAISON_SESSION_CLOSED && !self->opening)
    return;
  let_go (self);
  g_clear_pointer (&self->folder, g_free);
  liaison_session_set_state (self, LIAISON_SESSION_CLOSED);
  if (self->writer != NULL)
    liaison_worker_call (self->writer, do_nothing, NULL);
  liaison_session_drop_delayed (self);
}

/**
 * liaison_session_read:
 * @job: runs on the reader thread
 * @data: (nullable): for @job
 * @free_data: (nullable): frees @data
 * @free_result: (nullable): frees what @job returns if nobody takes it
 *
 * Asks the reader. Answer with liaison_session_finish().
 */
void
liaison_session_read (LiaisonSession *self, LiaisonJob job, gpointer data, GDestroyNotify free_data,
                      GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  LiaisonRequest *request;

  g_return_if_fail (LIAISON_IS_SESSION (self) && job != NULL);
  request = liaison_request_new (self, liaison_session_read, cancellable, callback, user_data);
  request->run = liaison_request_run_job;
  request->job = job;
  request->data = data;
  request->free_data = free_data;
  request->free_result = free_result;
  request->stops_on_lock = TRUE;
  self->n_reads++;
  liaison_session_submit (self, request, self->reader);
}

/**
 * liaison_session_write:
 *
 * As liaison_session_read(), on the writer thread: for drafts, view state, attachments and other things that are no
 * change sets. A cancelled job that nevertheless finished its work answers that it did.
 */
void
liaison_session_write (LiaisonSession *self, LiaisonJob job, gpointer data, GDestroyNotify free_data,
                       GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  LiaisonRequest *request;

  g_return_if_fail (LIAISON_IS_SESSION (self) && job != NULL);
  request = liaison_request_new (self, liaison_session_write, cancellable, callback, user_data);
  g_task_set_check_cancellable (request->task, FALSE);
  request->run = liaison_request_run_job;
  request->job = job;
  request->data = data;
  request->free_data = free_data;
  request->free_result = free_result;
  liaison_session_submit (self, request, self->writer);
}

/**
 * liaison_session_finish:
 * @error: what the job said; %LIAISON_ERROR_LOCKED if the register was not open; %G_IO_ERROR_CANCELLED if it was
 * cancelled or the register was locked meanwhile
 *
 * Returns: (transfer full) (nullable): what the job returned; %NULL with @error set if it failed
 */
gpointer
liaison_session_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) problem = NULL;
  const LiaisonRequest *request;
  gpointer answer;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  request = g_task_get_task_data (G_TASK (result));
  answer = g_task_propagate_pointer (G_TASK (result), &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }
  if (request->serial == self->serial)
    return answer;
  if (answer != NULL && request->free_result != NULL)
    request->free_result (answer);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the register was locked");
  return NULL;
}

/** liaison_session_submit: Gives @request to @worker, or refuses it while the register is not open. */
void
liaison_session_submit (LiaisonSession *self, LiaisonRequest *request, LiaisonWorker *worker)
{
  if (self->state == LIAISON_SESSION_OPEN)
    liaison_request_start (self, request, worker);
  else
    liaison_request_refuse (request,
                            g_error_new_literal (LIAISON_ERROR, LIAISON_ERROR_LOCKED, "the register is locked"));
}

/** liaison_session_set_state: Sets the state and tells everybody. */
void
liaison_session_set_state (LiaisonSession *self, LiaisonSessionState state)
{
  LiaisonSessionState before = self->state;

  if (before == state)
    return;
  self->state = state;
  liaison_session_touch (self);
  liaison_session_watch_idle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (before == LIAISON_SESSION_OPEN)
    g_signal_emit (self, signals[LOCKED], 0);
  else if (state == LIAISON_SESSION_OPEN)
    g_signal_emit (self, signals[UNLOCKED], 0);
}

/** liaison_session_set_read_only: Sets the property. */
void
liaison_session_set_read_only (LiaisonSession *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/** liaison_session_set_identities_shown: Sets the property. */
void
liaison_session_set_identities_shown (LiaisonSession *self, gboolean shown)
{
  if (self->identities_shown == shown)
    return;
  self->identities_shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDENTITIES_SHOWN]);
}

/** liaison_session_set_labels: Sets what undo and redo would do. */
void
liaison_session_set_labels (LiaisonSession *self, const char *undo_label, const char *redo_label)
{
  set_label (self, &self->undo_label, undo_label, PROP_UNDO_LABEL);
  set_label (self, &self->redo_label, redo_label, PROP_REDO_LABEL);
}

/** liaison_session_emit_changed: Tells everybody about one change set. */
void
liaison_session_emit_changed (LiaisonSession *self, GArray *touched)
{
  g_signal_emit (self, signals[CHANGED], 0, touched);
}
