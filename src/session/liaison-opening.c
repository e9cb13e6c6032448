// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing connections, on the workers' threads.
#include "liaison-opening.h"

#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-keys.h"
#include "liaison-register-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/** liaison_opening_free: Frees it; the secret is cleared. */
void
liaison_opening_free (gpointer data)
{
  LiaisonOpening *opening = data;

  g_free (opening->folder);
  free_secret_text (opening->secret);
  g_free (opening->author);
  g_clear_pointer (&opening->key, liaison_secret_unref);
  g_free (opening);
}

/** liaison_opened_free: Frees it; the recovery key is cleared. */
void
liaison_opened_free (gpointer data)
{
  LiaisonOpened *opened = data;

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
  opening->success = worker->store != NULL && liaison_store_hide_identities (worker->store, TRUE, opening->error);
}

/** liaison_opening_close_reader: Work of the reader: closes its connection, if there is one. */
void
liaison_opening_close_reader (LiaisonWorker *worker, gpointer data)
{
  g_clear_pointer (&worker->store, liaison_store_close);
}

/**
 * liaison_opening_close_writer:
 * @data: the reader
 *
 * Work of the writer: closes both connections and gives the register free. The reader's first: the last one to close
 * tidies the write-ahead log up, which only the writer's can.
 */
void
liaison_opening_close_writer (LiaisonWorker *worker, gpointer data)
{
  liaison_worker_call (data, liaison_opening_close_reader, NULL);
  g_clear_pointer (&worker->undo, liaison_undo_stack_free);
  /* Without it the next opening only takes longer. */
  if (worker->store != NULL && !liaison_store_is_read_only (worker->store))
    liaison_store_keep_order (worker->store, NULL);
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
unlock_keys (const LiaisonOpening *opening, GError **error)
{
  g_autofree char *path = liaison_register_keys (opening->folder);

  if (opening->key != NULL)
    return liaison_secret_ref (opening->key);
  if (opening->is_recovery_key)
    return liaison_keys_unlock_recovery (path, opening->secret, error);
  return liaison_keys_unlock (path, opening->secret, error);
}

static LiaisonSecret *
open_writer (const LiaisonOpening *opening, LiaisonWorker *worker, GError **error)
{
  g_autoptr (LiaisonSecret) key = NULL;

  if (!liaison_register_exists (opening->folder)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s holds no register"), opening->folder);
    return NULL;
  }
  if (!liaison_register_files_lock (opening->folder, &worker->lock, error))
    return NULL;
  key = unlock_keys (opening, error);
  if (key == NULL)
    return NULL;
  worker->store = open_store (opening->folder, key, error);
  if (worker->store == NULL)
    return NULL;
  liaison_store_guard_identities (worker->store, TRUE);
  return g_steal_pointer (&key);
}

static LiaisonSecret *
create_writer (const LiaisonOpening *opening, LiaisonWorker *worker, char **recovery_key, GError **error)
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
  liaison_store_guard_identities (worker->store, TRUE);
  return g_steal_pointer (&key);
}

static gboolean
connect_reader (const LiaisonOpening *opening, LiaisonSecret *key, GError **error)
{
  ReaderOpening reader = { .folder = opening->folder, .key = key, .error = error };

  liaison_worker_call (opening->reader, open_reader, &reader);
  return reader.success;
}

/** liaison_opening_run_unlock: Runs on the writer thread; the key does not outlive it. */
void
liaison_opening_run_unlock (LiaisonRequest *request, LiaisonWorker *worker)
{
  const LiaisonOpening *opening = request->data;
  g_autoptr (LiaisonSecret) key = open_writer (opening, worker, &request->error);
  LiaisonOpened *opened;

  if (key == NULL || !connect_reader (opening, key, &request->error)) {
    liaison_opening_close_writer (worker, opening->reader);
    return;
  }
  worker->undo = liaison_undo_stack_new (worker->store);
  opened = g_new0 (LiaisonOpened, 1);
  opened->folder = g_strdup (opening->folder);
  opened->read_only = liaison_store_is_read_only (worker->store);
  opened->undo_label = liaison_undo_stack_label (worker->undo, LIAISON_UNDO);
  request->result = opened;
  request->free_result = liaison_opened_free;
}

/**
 * liaison_opening_run_create:
 *
 * Runs on the writer thread. A register that could not be made whole, or that nobody waits for any more, leaves no
 * trace.
 */
void
liaison_opening_run_create (LiaisonRequest *request, LiaisonWorker *worker)
{
  const LiaisonOpening *opening = request->data;
  g_autoptr (LiaisonSecret) key = NULL;
  char *recovery_key = NULL;
  gboolean made_folder = FALSE;
  LiaisonOpened *opened;

  if (!liaison_register_files_prepare (opening->folder, &made_folder, &worker->lock, &request->error))
    return;
  key = create_writer (opening, worker, &recovery_key, &request->error);
  if (key == NULL || !connect_reader (opening, key, &request->error) ||
      g_cancellable_set_error_if_cancelled (request->cancellable, &request->error)) {
    int lock = worker->lock;
    /* Given free only when all is removed: somebody else may make a register there in the same moment. */
    worker->lock = -1;
    liaison_opening_close_writer (worker, opening->reader);
    liaison_register_files_remove (opening->folder, made_folder);
    liaison_register_files_unlock (&lock);
    free_secret_text (recovery_key);
    return;
  }
  worker->undo = liaison_undo_stack_new (worker->store);
  opened = g_new0 (LiaisonOpened, 1);
  opened->folder = g_strdup (opening->folder);
  opened->recovery_key = recovery_key;
  request->result = opened;
  request->free_result = liaison_opened_free;
}
