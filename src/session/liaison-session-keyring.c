// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the register with the keyring of the desktop's session, and letting the keyring go again.
#include "liaison-session-keyring.h"

#include "liaison-backup.h"
#include "liaison-error.h"
#include "liaison-keys.h"
#include "liaison-register-keyring.h"
#include "liaison-session-private.h"

/* For the thread that waits for the keyring. */
typedef struct {
  char *folder;
  char *secret;
  gboolean forgotten;
} Wish;

static void
free_wish (gpointer data)
{
  Wish *wish = data;

  g_free (wish->folder);
  liaison_secret_free_text (wish->secret);
  g_free (wish);
}

/* Starts @run on a thread of its own: the register's two serve who waits for rows, not for a person's answer. */
static void
start (LiaisonSession *self, const char *secret, GTaskThreadFunc run, GTask *task)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->folder = g_strdup (self->folder);
  wish->secret = g_strdup (secret);
  g_task_set_task_data (task, wish, free_wish);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, run);
}

static gboolean
refuse_closed (LiaisonSession *self, GTask *task)
{
  if (self->folder != NULL)
    return FALSE;
  g_task_return_new_error_literal (task, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "no register is chosen");
  return TRUE;
}

/* A recovery key is taken wherever the passphrase is asked for. */
static LiaisonSecret *
unlock_with_text (const char *folder, const char *text, GError **error)
{
  g_autofree char *path = liaison_register_keys (folder);
  g_autoptr (GError) problem = NULL;
  LiaisonSecret *key = liaison_keys_unlock (path, text, &problem);

  if (key == NULL && g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    key = liaison_keys_unlock_recovery (path, text, NULL);
  if (key == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return key;
}

static void
run_ask (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  LiaisonKeyringState state = liaison_register_keyring_state (wish->folder, cancellable);
  LiaisonKeyringOffer offer = LIAISON_KEYRING_SILENT;

  if (state.has_slot)
    offer = state.has_key ? LIAISON_KEYRING_OPENS : LIAISON_KEYRING_ELSEWHERE;
  else if (state.answers)
    offer = LIAISON_KEYRING_READY;
  g_task_return_int (task, offer);
}

static void
run_open (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  GError *error = NULL;
  LiaisonSecret *key = liaison_register_keyring_open (wish->folder, cancellable, &error);

  if (key != NULL)
    g_task_return_pointer (task, key, (GDestroyNotify) liaison_secret_unref);
  else
    g_task_return_error (task, error);
}

static void
run_add (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  GError *error = NULL;
  g_autoptr (LiaisonSecret) key = unlock_with_text (wish->folder, wish->secret, &error);

  if (key != NULL && liaison_register_keyring_add (wish->folder, key, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_remove (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Wish *wish = data;
  GError *error = NULL;
  g_autoptr (LiaisonSecret) key = wish->secret != NULL
                                      ? unlock_with_text (wish->folder, wish->secret, &error)
                                      : liaison_register_keyring_open (wish->folder, cancellable, &error);

  if (key != NULL && liaison_register_keyring_remove (wish->folder, key, &wish->forgotten, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The copy in the register is a help for later: next time it opens it is made anyway. */
static gpointer
keep_keys (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  liaison_store_keep_keys (store, NULL);
  return NULL;
}

static gboolean
finish_change (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (self->state == LIAISON_SESSION_OPEN && !self->read_only)
    liaison_session_write (self, keep_keys, NULL, NULL, NULL, NULL, NULL, NULL);
  return TRUE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (liaison_session_unlock_finish (LIAISON_SESSION (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Another register may have been chosen, or this one opened, while the keyring was waited for. */
static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LiaisonSession *self = LIAISON_SESSION (source);
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  g_autoptr (LiaisonSecret) key = g_task_propagate_pointer (G_TASK (result), &error);

  if (key == NULL)
    g_task_return_error (task, error);
  else if (self->state != LIAISON_SESSION_LOCKED || g_strcmp0 (self->folder, wish->folder) != 0)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "another register was chosen");
  else
    liaison_session_unlock_with_key (self, key, cancellable, opened_cb, g_steal_pointer (&task));
}

/**
 * liaison_session_ask_keyring:
 *
 * Asks what the keyring can do for the chosen register, or for one yet to be made. Asks no person anything. Answer with
 * liaison_session_ask_keyring_finish().
 */
void
liaison_session_ask_keyring (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (LIAISON_IS_SESSION (self));
  start (self, NULL, run_ask, task);
}

/** liaison_session_ask_keyring_finish: Returns: whether @offer is known; %FALSE where it was cancelled */
gboolean
liaison_session_ask_keyring_finish (LiaisonSession *self, GAsyncResult *result, LiaisonKeyringOffer *offer,
                                    GError **error)
{
  gssize value;

  g_return_val_if_fail (g_task_is_valid (result, self) && offer != NULL, FALSE);
  value = g_task_propagate_int (G_TASK (result), error);
  if (value < 0)
    return FALSE;
  *offer = (LiaisonKeyringOffer) value;
  return TRUE;
}

/**
 * liaison_session_unlock_with_keyring:
 *
 * Opens the register that was chosen with what the keyring keeps. A passphrase may be tried meanwhile: whichever is
 * first opens it. Answer with liaison_session_unlock_with_keyring_finish().
 */
void
liaison_session_unlock_with_keyring (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) fetching = NULL;

  g_return_if_fail (LIAISON_IS_SESSION (self) && self->state != LIAISON_SESSION_OPEN);
  if (refuse_closed (self, task))
    return;
  fetching = g_task_new (self, cancellable, fetched_cb, g_steal_pointer (&task));
  start (self, NULL, run_open, fetching);
}

/**
 * liaison_session_unlock_with_keyring_finish:
 * @error: %LIAISON_ERROR_FAILED with a sentence for people where the keyring did not help; %LIAISON_ERROR_PASSPHRASE
 *   where what it keeps does not open the register; or as for liaison_session_unlock_finish()
 *
 * Returns: whether the register is open
 */
gboolean
liaison_session_unlock_with_keyring_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * liaison_session_add_keyring:
 * @secret: the passphrase, or the recovery key
 *
 * Makes the chosen register open with the keyring too. Answer with liaison_session_add_keyring_finish().
 */
void
liaison_session_add_keyring (LiaisonSession *self, const char *secret, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (LIAISON_IS_SESSION (self) && secret != NULL);
  if (!refuse_closed (self, task))
    start (self, secret, run_add, task);
}

/** liaison_session_add_keyring_finish: Returns: whether it does; if not, %LIAISON_ERROR_PASSPHRASE for the secret, or
 * %LIAISON_ERROR_FAILED with a sentence for people */
gboolean
liaison_session_add_keyring_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return finish_change (self, result, error);
}

/**
 * liaison_session_remove_keyring:
 * @secret: (nullable): the passphrase, or the recovery key; %NULL to prove by the keyring that one may
 *
 * Makes no keyring open the chosen register any more. Answer with liaison_session_remove_keyring_finish().
 */
void
liaison_session_remove_keyring (LiaisonSession *self, const char *secret, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (LIAISON_IS_SESSION (self));
  if (!refuse_closed (self, task))
    start (self, secret, run_remove, task);
}

/**
 * liaison_session_remove_keyring_finish:
 * @forgotten: (out): whether the keyring has let go of its side too
 *
 * Returns: whether it is done; the errors are those of liaison_session_unlock_with_keyring_finish()
 */
gboolean
liaison_session_remove_keyring_finish (LiaisonSession *self, GAsyncResult *result, gboolean *forgotten, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self) && forgotten != NULL, FALSE);
  *forgotten = ((const Wish *) g_task_get_task_data (G_TASK (result)))->forgotten;
  return finish_change (self, result, error);
}
