// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing, creating and unlocking a register, as the main thread sees it.
#include "liaison-opening.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>

/* The longest that a wrong passphrase waits for its answer, in seconds. */
#define MAX_DELAY 30

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
  const LiaisonOpened *opened = request->result;

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
start_opening (LiaisonSession *self, LiaisonRequest *request, LiaisonOpening *opening)
{
  request->data = opening;
  request->free_data = liaison_opening_free;
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
  LiaisonOpening *opening;

  g_return_if_fail (LIAISON_IS_SESSION (self) && folder != NULL && passphrase != NULL && author != NULL);
  liaison_session_close (self);
  request = liaison_request_new (self, liaison_session_create, cancellable, callback, user_data);
  opening = g_new0 (LiaisonOpening, 1);
  opening->folder = g_strdup (folder);
  opening->secret = g_strdup (passphrase);
  opening->author = g_strdup (author);
  request->run = liaison_opening_run_create;
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
  LiaisonOpened *opened = liaison_session_finish (self, result, error);

  if (opened == NULL)
    return FALSE;
  *recovery_key = g_steal_pointer (&opened->recovery_key);
  liaison_opened_free (opened);
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
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s holds no register"), folder);
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
  LiaisonOpening *opening;

  g_return_if_fail (LIAISON_IS_SESSION (self) && secret != NULL && self->state != LIAISON_SESSION_OPEN);
  request = liaison_request_new (self, liaison_session_unlock, cancellable, callback, user_data);
  opening = g_new0 (LiaisonOpening, 1);
  opening->folder = g_strdup (self->folder);
  opening->secret = g_strdup (secret);
  opening->is_recovery_key = is_recovery_key;
  request->run = liaison_opening_run_unlock;
  start_opening (self, request, opening);
}

/** liaison_session_unlock_with_key: The same with the database key itself, which the keyring has given. */
void
liaison_session_unlock_with_key (LiaisonSession *self, LiaisonSecret *key, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonRequest *request = liaison_request_new (self, liaison_session_unlock_with_key, cancellable, callback,
                                                 user_data);
  LiaisonOpening *opening = g_new0 (LiaisonOpening, 1);

  opening->folder = g_strdup (self->folder);
  opening->key = liaison_secret_ref (key);
  request->run = liaison_opening_run_unlock;
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
  LiaisonOpened *opened = liaison_session_finish (self, result, error);

  if (opened == NULL)
    return FALSE;
  liaison_opened_free (opened);
  return TRUE;
}

/** liaison_session_disconnect: Has the workers close their connections after all they were given; does not wait. */
void
liaison_session_disconnect (LiaisonSession *self)
{
  if (self->writer == NULL)
    return;
  liaison_worker_push (self->reader, liaison_opening_close_reader, NULL);
  liaison_worker_push (self->writer, liaison_opening_close_writer, self->reader);
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
