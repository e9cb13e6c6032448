// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing, creating, unlocking a register, and closing its connections.
//
// The key exists only while a register is being opened, on the writer thread; what stays is inside the two connections.
#include "liaison-session-private.h"

#include "liaison-error.h"
#include "liaison-keys.h"
#include "liaison-register-files.h"

#include <string.h>

/* The longest that a wrong passphrase waits for its answer, in seconds. */
#define MAX_DELAY 30

/* @author: (nullable): of a new register; %NULL to open one that is there */
typedef struct {
  char *folder;
  char *secret;
  char *author;
  gboolean is_recovery_key;
  LiaisonWorker *reader;
} Opening;

/* What opening brings back to the main thread. */
typedef struct {
  char *folder;
  char *recovery_key;
  gboolean read_only;
  char *undo_label;
} Opened;

/* The reader's part of opening; the writer waits for it. */
typedef struct {
  const char *folder;
  LiaisonSecret *key;
  gboolean success;
  GError **error;
} ReaderOpening;

static void
free_secret_text (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_free (opening->folder);
  free_secret_text (opening->secret);
  g_free (opening->author);
  g_free (opening);
}

static void
free_opened (gpointer data)
{
  Opened *opened = data;

  g_free (opened->folder);
  free_secret_text (opened->recovery_key);
  g_free (opened->undo_label);
  g_free (opened);
}

static void
open_reader (LiaisonWorker *worker, gpointer data)
{
  ReaderOpening *opening = data;

  g_assert (worker->store == NULL);
  worker->store = liaison_store_open (opening->folder, opening->key, LIAISON_STORE_READ_ONLY, opening->error);
  opening->success = worker->store != NULL;
}

static void
close_reader (LiaisonWorker *worker, gpointer data)
{
  g_clear_pointer (&worker->store, liaison_store_close);
}

/* The reader first: the last connection to close tidies the write-ahead log up, which only the writer can. */
static void
close_writer (LiaisonWorker *worker, gpointer data)
{
  liaison_worker_call (data, close_reader, NULL);
  g_clear_pointer (&worker->undo, liaison_undo_stack_free);
  g_clear_pointer (&worker->store, liaison_store_close);
  liaison_register_files_unlock (&worker->lock);
}

static LiaisonStore *
open_store (const char *folder, LiaisonSecret *key, GError **error)
{
  g_autoptr (GError) problem = NULL;
  LiaisonStore *store = liaison_store_open (folder, key, LIAISON_STORE_READ_WRITE, &problem);

  if (store == NULL && g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY))
    return liaison_store_open (folder, key, LIAISON_STORE_READ_ONLY, error);
  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return store;
}

static LiaisonSecret *
unlock_keys (const Opening *opening, GError **error)
{
  g_autofree char *path = liaison_register_keys (opening->folder);

  if (opening->is_recovery_key)
    return liaison_keys_unlock_recovery (path, opening->secret, error);
  return liaison_keys_unlock (path, opening->secret, error);
}

static LiaisonSecret *
open_writer (const Opening *opening, LiaisonWorker *worker, GError **error)
{
  g_autoptr (LiaisonSecret) key = NULL;

  if (!liaison_register_exists (opening->folder)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "%s holds no register", opening->folder);
    return NULL;
  }
  if (!liaison_register_files_lock (opening->folder, &worker->lock, error))
    return NULL;
  key = unlock_keys (opening, error);
  if (key == NULL)
    return NULL;
  worker->store = open_store (opening->folder, key, error);
  return worker->store != NULL ? g_steal_pointer (&key) : NULL;
}

static LiaisonSecret *
create_writer (const Opening *opening, LiaisonWorker *worker, char **recovery_key, GError **error)
{
  g_autofree char *path = liaison_register_keys (opening->folder);
  g_autoptr (LiaisonSecret) key = NULL;

  key = liaison_keys_create (path, opening->secret, recovery_key, error);
  if (key == NULL)
    return NULL;
  worker->store = liaison_store_create (opening->folder, key, error);
  if (worker->store == NULL || !liaison_store_set_local (worker->store, "author", opening->author, error))
    return NULL;
  liaison_store_set_author (worker->store, opening->author);
  return g_steal_pointer (&key);
}

static gboolean
connect_reader (const Opening *opening, LiaisonSecret *key, GError **error)
{
  ReaderOpening reader = { .folder = opening->folder, .key = key, .error = error };

  liaison_worker_call (opening->reader, open_reader, &reader);
  return reader.success;
}

/* On the writer thread; the key does not outlive it. */
static void
run_unlock (LiaisonRequest *request, LiaisonWorker *worker)
{
  const Opening *opening = request->data;
  g_autoptr (LiaisonSecret) key = open_writer (opening, worker, &request->error);
  Opened *opened;

  if (key == NULL || !connect_reader (opening, key, &request->error)) {
    close_writer (worker, opening->reader);
    return;
  }
  worker->undo = liaison_undo_stack_new (worker->store);
  opened = g_new0 (Opened, 1);
  opened->folder = g_strdup (opening->folder);
  opened->read_only = liaison_store_is_read_only (worker->store);
  opened->undo_label = liaison_undo_stack_label (worker->undo, LIAISON_UNDO);
  request->result = opened;
  request->free_result = free_opened;
}

/* On the writer thread. A register that could not be made whole, or that nobody waits for any more, leaves no trace. */
static void
run_create (LiaisonRequest *request, LiaisonWorker *worker)
{
  const Opening *opening = request->data;
  g_autoptr (LiaisonSecret) key = NULL;
  char *recovery_key = NULL;
  gboolean made_folder = FALSE;
  Opened *opened;

  if (!liaison_register_files_prepare (opening->folder, &made_folder, &worker->lock, &request->error))
    return;
  key = create_writer (opening, worker, &recovery_key, &request->error);
  if (key == NULL || !connect_reader (opening, key, &request->error) ||
      g_cancellable_set_error_if_cancelled (request->cancellable, &request->error)) {
    close_writer (worker, opening->reader);
    liaison_register_files_remove (opening->folder, made_folder);
    free_secret_text (recovery_key);
    return;
  }
  worker->undo = liaison_undo_stack_new (worker->store);
  opened = g_new0 (Opened, 1);
  opened->folder = g_strdup (opening->folder);
  opened->recovery_key = recovery_key;
  request->result = opened;
  request->free_result = free_opened;
}

static gboolean
delay_over_cb (gpointer user_data)
{
  LiaisonSession *self = user_data;
  LiaisonRequest *request = g_steal_pointer (&self->delayed);

  self->delay_source = 0;
  self->opening = FALSE;
  liaison_request_answer (request);
  return G_SOURCE_REMOVE;
}

static void
delay_wrong_try (LiaisonSession *self, LiaisonRequest *request)
{
  guint seconds = liaison_session_delay (++self->wrong_tries);

  if (seconds == 0) {
    self->opening = FALSE;
    liaison_request_answer (request);
    return;
  }
  self->delayed = request;
  self->delay_source = g_timeout_add (seconds * 1000, delay_over_cb, self);
}

/* On the main thread. */
static void
publish_opening (LiaisonSession *self, LiaisonRequest *request)
{
  const Opened *opened = request->result;

  if (opened != NULL && g_cancellable_is_cancelled (request->cancellable))
    liaison_session_disconnect (self);
  if (g_error_matches (request->error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE)) {
    delay_wrong_try (self, request);
    return;
  }
  self->opening = FALSE;
  if (opened != NULL && !g_cancellable_is_cancelled (request->cancellable)) {
    self->wrong_tries = 0;
    g_set_str (&self->folder, opened->folder);
    liaison_session_set_read_only (self, opened->read_only);
    liaison_session_set_labels (self, opened->undo_label, NULL);
    liaison_session_set_state (self, LIAISON_SESSION_OPEN);
  }
  liaison_request_answer (request);
}

static void
start_opening (LiaisonSession *self, LiaisonRequest *request, Opening *opening)
{
  request->data = opening;
  request->free_data = free_opening;
  request->done = publish_opening;
  request->stops_on_lock = TRUE;
  if (self->opening) {
    liaison_request_refuse (request,
                            g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PENDING, "it is being opened already"));
    return;
  }
  if (opening->folder == NULL) {
    liaison_request_refuse (request,
                            g_error_new_literal (LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "no register is chosen"));
    return;
  }
  if (self->writer == NULL) {
    self->writer = liaison_worker_new ("liaison-writer");
    self->reader = liaison_worker_new ("liaison-reader");
  }
  opening->reader = self->reader;
  self->opening = TRUE;
  liaison_request_start (self, request, self->writer);
}

/**
 * liaison_session_create:
 * @folder: made if missing
 * @passphrase: what will open it
 * @author: who writes here; kept in the register for this installation
 *
 * Closes the register that is open, makes a new one and opens it. Answer with liaison_session_create_finish().
 */
void
liaison_session_create (LiaisonSession *self, const char *folder, const char *passphrase, const char *author,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonRequest *request;
  Opening *opening;

  g_return_if_fail (LIAISON_IS_SESSION (self) && folder != NULL && passphrase != NULL && author != NULL);
  liaison_session_close (self);
  request = liaison_request_new (self, liaison_session_create, cancellable, callback, user_data);
  opening = g_new0 (Opening, 1);
  opening->folder = g_strdup (folder);
  opening->secret = g_strdup (passphrase);
  opening->author = g_strdup (author);
  request->run = run_create;
  start_opening (self, request, opening);
}

/**
 * liaison_session_create_finish:
 * @recovery_key: (out) (transfer full): to be shown once; clear it after use
 * @error: %LIAISON_ERROR_REFUSED if @folder holds a register; %LIAISON_ERROR_READ_ONLY; %LIAISON_ERROR_FULL
 *
 * Returns: whether there is a new register, open
 */
gboolean
liaison_session_create_finish (LiaisonSession *self, GAsyncResult *result, char **recovery_key, GError **error)
{
  Opened *opened = liaison_session_finish (self, result, error);

  if (opened == NULL)
    return FALSE;
  *recovery_key = g_steal_pointer (&opened->recovery_key);
  free_opened (opened);
  return TRUE;
}

/**
 * liaison_session_choose:
 * @folder: of a register
 * @error: %LIAISON_ERROR_NOT_FOUND
 *
 * Closes the register that is open and waits for the passphrase of another one.
 *
 * Returns: whether @folder holds a register
 */
gboolean
liaison_session_choose (LiaisonSession *self, const char *folder, GError **error)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self) && folder != NULL, FALSE);
  if (!liaison_register_exists (folder)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "%s holds no register", folder);
    return FALSE;
  }
  liaison_session_close (self);
  g_set_str (&self->folder, folder);
  liaison_session_set_state (self, LIAISON_SESSION_LOCKED);
  return TRUE;
}

/**
 * liaison_session_unlock:
 * @secret: a passphrase or a recovery key
 *
 * Opens the register that was chosen. A wrong secret is answered later and later. Answer with
 * liaison_session_unlock_finish().
 */
void
liaison_session_unlock (LiaisonSession *self, const char *secret, gboolean is_recovery_key, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonRequest *request;
  Opening *opening;

  g_return_if_fail (LIAISON_IS_SESSION (self) && secret != NULL && self->state != LIAISON_SESSION_OPEN);
  request = liaison_request_new (self, liaison_session_unlock, cancellable, callback, user_data);
  opening = g_new0 (Opening, 1);
  opening->folder = g_strdup (self->folder);
  opening->secret = g_strdup (secret);
  opening->is_recovery_key = is_recovery_key;
  request->run = run_unlock;
  start_opening (self, request, opening);
}

/**
 * liaison_session_unlock_finish:
 * @error: %LIAISON_ERROR_PASSPHRASE; %LIAISON_ERROR_LOCKED if another process has it open; %LIAISON_ERROR_CORRUPT;
 *   %G_IO_ERROR_PENDING while another answer is awaited; %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the register is open
 */
gboolean
liaison_session_unlock_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  Opened *opened = liaison_session_finish (self, result, error);

  if (opened == NULL)
    return FALSE;
  free_opened (opened);
  return TRUE;
}

/** liaison_session_disconnect: Has the workers close their connections after all they were given; does not wait. */
void
liaison_session_disconnect (LiaisonSession *self)
{
  if (self->writer == NULL)
    return;
  liaison_worker_push (self->reader, close_reader, NULL);
  liaison_worker_push (self->writer, close_writer, self->reader);
}

/** liaison_session_drop_delayed: Answers a wrong try that still waits: cancelled. */
void
liaison_session_drop_delayed (LiaisonSession *self)
{
  LiaisonRequest *request = g_steal_pointer (&self->delayed);

  g_clear_handle_id (&self->delay_source, g_source_remove);
  if (request == NULL)
    return;
  g_clear_error (&request->error);
  request->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "the register was locked");
  liaison_request_answer (request);
}

/** liaison_session_delay: Returns: how many seconds the answer to that many wrong tries waits: 0, 0, 1, 2, 4, 8 ... 30
 */
guint
liaison_session_delay (guint wrong_tries)
{
  if (wrong_tries <= 2)
    return 0;
  return MIN (1u << MIN (wrong_tries - 3, 16), MAX_DELAY);
}
