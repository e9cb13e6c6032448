// SPDX-License-Identifier: GPL-3.0-or-later
// Shows for a while who stands behind code names.
//
// The reader's connection withholds them (see liaison-identities.h) unless somebody proved for this moment that they
// know the passphrase. Two clocks measure the moment, as in liaison-session-idle.c: one cannot be set, the other does
// not stand still while the machine sleeps.
#include "liaison-session-private.h"

#include "liaison-clock.h"
#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-keys.h"

#include <string.h>

/* How late the end may be noticed, in seconds. */
#define MAX_NAP 5

static void
free_secret (gpointer data)
{
  char *secret = data;

  explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
unref_array (gpointer array)
{
  g_array_unref (array);
}

/* On the writer's thread. */
static void
run_verify (LiaisonRequest *request, LiaisonWorker *worker)
{
  g_autofree char *path = liaison_register_keys (liaison_store_folder (worker->store));
  g_autoptr (LiaisonSecret) key = liaison_keys_unlock (path, request->data, &request->error);

  request->result = key != NULL ? request : NULL;
}

/* On the writer's thread, which may have closed the register by now. */
static void
guard (LiaisonWorker *worker, gpointer is_hidden)
{
  if (worker->store != NULL)
    liaison_store_guard_identities (worker->store, GPOINTER_TO_INT (is_hidden));
}

/* On the reader's thread: who looks different from now on. */
static gpointer
draw_veil (LiaisonStore *store, gpointer is_hidden, GCancellable *cancellable, GError **error)
{
  if (!liaison_store_hide_identities (store, GPOINTER_TO_INT (is_hidden), error))
    return NULL;
  return liaison_store_coded_partners (store, error);
}

static void
veil_drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LiaisonSession *self = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) partners = liaison_session_finish (self, result, &error);

  if (partners != NULL)
    liaison_session_emit_changed (self, partners);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    /* What cannot be hidden must not stay. */
    g_warning ("Identities: %s", error->message);
    liaison_session_lock (self);
  }
}

static void
apply (LiaisonSession *self, gboolean shown)
{
  gpointer is_hidden = GINT_TO_POINTER (!shown);

  liaison_worker_push (self->writer, guard, is_hidden);
  liaison_session_read (self, draw_veil, is_hidden, NULL, unref_array, NULL, veil_drawn_cb, NULL);
}

static gint64
count_seconds (LiaisonSession *self)
{
  gint64 real = liaison_clock_now () - self->shown_real;
  gint64 monotonic = g_get_monotonic_time () - self->shown_monotonic;

  return MAX (real, monotonic) / G_USEC_PER_SEC;
}

static gboolean
over_cb (gpointer user_data)
{
  LiaisonSession *self = user_data;

  if (liaison_session_identities_left (self) > 0)
    return G_SOURCE_CONTINUE;
  self->shown_source = 0;
  liaison_session_hide_identities (self);
  return G_SOURCE_REMOVE;
}

static void
show (LiaisonSession *self)
{
  self->shown_real = liaison_clock_now ();
  self->shown_monotonic = g_get_monotonic_time ();
  if (self->identities_shown)
    return;
  self->shown_source = g_timeout_add_seconds (MAX_NAP, over_cb, self);
  apply (self, TRUE);
  liaison_session_set_identities_shown (self, TRUE);
}

static gboolean
delay_over_cb (gpointer user_data)
{
  LiaisonSession *self = user_data;
  LiaisonRequest *request = g_steal_pointer (&self->delayed_proof);

  self->proof_source = 0;
  self->proving = FALSE;
  liaison_request_answer (request);
  return G_SOURCE_REMOVE;
}

/* On the main thread. */
static void
publish_proof (LiaisonSession *self, LiaisonRequest *request)
{
  guint seconds = 0;

  if (g_error_matches (request->error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    seconds = liaison_session_delay (++self->wrong_tries);
  if (seconds > 0) {
    self->delayed_proof = request;
    self->proof_source = g_timeout_add (seconds * 1000, delay_over_cb, self);
    return;
  }
  self->proving = FALSE;
  if (request->result != NULL && !g_cancellable_is_cancelled (request->cancellable)) {
    self->wrong_tries = 0;
    show (self);
  }
  liaison_request_answer (request);
}

/**
 * liaison_session_show_identities:
 * @passphrase: of the open register
 *
 * Shows who stands behind code names for the next %LIAISON_IDENTITIES_SECONDS, if @passphrase is right; shown already,
 * for as long again. A wrong one is answered later and later, as when unlocking. Answer with
 * liaison_session_show_identities_finish().
 */
void
liaison_session_show_identities (LiaisonSession *self, const char *passphrase, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonRequest *request;

  g_return_if_fail (LIAISON_IS_SESSION (self) && passphrase != NULL);
  request = liaison_request_new (self, liaison_session_show_identities, cancellable, callback, user_data);
  request->run = run_verify;
  request->done = publish_proof;
  request->data = g_strdup (passphrase);
  request->free_data = free_secret;
  request->stops_on_lock = TRUE;
  if (self->proving) {
    liaison_request_refuse (request, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PENDING, "it is being asked already"));
    return;
  }
  self->proving = self->state == LIAISON_SESSION_OPEN;
  liaison_session_submit (self, request, self->writer);
}

/**
 * liaison_session_show_identities_finish:
 * @error: %LIAISON_ERROR_PASSPHRASE; %LIAISON_ERROR_LOCKED; %G_IO_ERROR_PENDING while another answer is awaited;
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether identities are shown
 */
gboolean
liaison_session_show_identities_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error) != NULL;
}

/** liaison_session_hide_identities: Shows code names alone again, at once. */
void
liaison_session_hide_identities (LiaisonSession *self)
{
  g_return_if_fail (LIAISON_IS_SESSION (self));
  if (!self->identities_shown)
    return;
  g_clear_handle_id (&self->shown_source, g_source_remove);
  apply (self, FALSE);
  liaison_session_set_identities_shown (self, FALSE);
}

/** liaison_session_identities_shown: Returns: whether what is read now says who stands behind code names */
gboolean
liaison_session_identities_shown (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), FALSE);
  return self->identities_shown;
}

/** liaison_session_identities_left: Returns: for how many seconds more identities are shown; 0 if they are hidden */
guint
liaison_session_identities_left (LiaisonSession *self)
{
  g_return_val_if_fail (LIAISON_IS_SESSION (self), 0);
  return self->identities_shown ? (guint) MAX (LIAISON_IDENTITIES_SECONDS - count_seconds (self), 0) : 0;
}

/** liaison_session_forget_identities: For locking: the connections are closed, the next ones hide identities. */
void
liaison_session_forget_identities (LiaisonSession *self)
{
  LiaisonRequest *request = g_steal_pointer (&self->delayed_proof);

  g_clear_handle_id (&self->shown_source, g_source_remove);
  g_clear_handle_id (&self->proof_source, g_source_remove);
  self->proving = FALSE;
  liaison_session_set_identities_shown (self, FALSE);
  if (request == NULL)
    return;
  g_clear_error (&request->error);
  request->error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "the register was locked");
  liaison_request_answer (request);
}
