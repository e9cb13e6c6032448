// SPDX-License-Identifier: GPL-3.0-or-later
// The open register, interruption and progress of one call of liaisonctl.
#include "liaison-cli.h"

#include "liaison-cli-values.h"
#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-keys.h"
#include "liaison-register-keyring.h"

#include <glib/gi18n-lib.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* Progress is shown after this long, and then this often; microseconds. */
#define PROGRESS_AFTER (1 * G_USEC_PER_SEC)
#define PROGRESS_EVERY (G_USEC_PER_SEC / 10)

static void
fill_signals (sigset_t *set)
{
  sigemptyset (set);
  sigaddset (set, SIGINT);
  sigaddset (set, SIGTERM);
  sigaddset (set, SIGHUP);
}

/* The first signal asks the work to stop, so that nothing is left half-done; a second one does not wait for it. */
static gpointer
wait_for_signals (gpointer data)
{
  sigset_t set;
  int number;

  fill_signals (&set);
  sigwait (&set, &number);
  g_cancellable_cancel (data);
  sigwait (&set, &number);
  _exit (LIAISON_EXIT_FAILED);
}

/**
 * liaison_cli_watch_signals:
 *
 * From now on interruption cancels @cli's cancellable. Only after the passphrase was asked for: that question looks
 * after signals itself.
 */
void
liaison_cli_watch_signals (LiaisonCli *cli)
{
  sigset_t set;

  fill_signals (&set);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("signals", wait_for_signals, cli->cancellable));
}

static void
progress_cb (guint64 done, guint64 total, gpointer data)
{
  liaison_cli_progress (data, total > 0 ? (double) done / (double) total : 0);
}

/* A recovery key is taken wherever the passphrase is asked for. */
static LiaisonSecret *
unlock (const char *path, const char *passphrase, GError **error)
{
  g_autoptr (GError) local = NULL;
  LiaisonSecret *key = liaison_keys_unlock (path, passphrase, &local);

  if (key == NULL && g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    key = liaison_keys_unlock_recovery (path, passphrase, NULL);
  if (key == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return key;
}

static gboolean
unlock_with_keyring (LiaisonCli *cli, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (!cli->asks_again)
    liaison_cli_watch_signals (cli);
  cli->key = liaison_register_keyring_open (cli->folder, cli->cancellable, &problem);
  if (g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_FAILED) ||
      g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND) ||
      g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE))
    liaison_cli_set_locked_error (error, problem->message);
  else if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return cli->key != NULL;
}

static gboolean
unlock_with_passphrase (LiaisonCli *cli, GError **error)
{
  g_autofree char *path = liaison_register_keys (cli->folder);
  char *passphrase = liaison_cli_ask_passphrase (cli, _ ("Passphrase: "), error);

  if (passphrase == NULL)
    return FALSE;
  if (!cli->asks_again)
    liaison_cli_watch_signals (cli);
  cli->key = unlock (path, passphrase, error);
  liaison_secret_free_text (passphrase);
  return cli->key != NULL;
}

/**
 * liaison_cli_open:
 * @mode: only commands that change something write
 *
 * Opens the register that the options tell, after asking for its passphrase.
 */
gboolean
liaison_cli_open (LiaisonCli *cli, LiaisonStoreMode mode, GError **error)
{
  if (!liaison_register_exists (cli->folder)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s holds no register; “liaisonctl init” makes one"),
                 cli->folder);
    return FALSE;
  }
  if (!(cli->keyring ? unlock_with_keyring (cli, error) : unlock_with_passphrase (cli, error)))
    return FALSE;
  cli->store = liaison_store_open (cli->folder, cli->key, mode, error);
  if (cli->store == NULL || (!cli->identities && !liaison_store_hide_identities (cli->store, TRUE, error)))
    return FALSE;
  if (mode == LIAISON_STORE_READ_WRITE && liaison_store_is_read_only (cli->store)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NEWER, "%s can only be read", cli->folder);
    return FALSE;
  }
  liaison_store_set_cancellable (cli->store, cli->cancellable);
  liaison_store_set_progress (cli->store, progress_cb, cli);
  return TRUE;
}

/** liaison_cli_close: Closes the register and forgets its key; does nothing where none is open. */
void
liaison_cli_close (LiaisonCli *cli)
{
  g_clear_pointer (&cli->values, liaison_cli_values_free);
  g_clear_pointer (&cli->store, liaison_store_close);
  g_clear_pointer (&cli->key, liaison_secret_unref);
}

/** liaison_cli_begin_work: What is done from now on; @work is translated, such as "Importing", and must outlive it. */
void
liaison_cli_begin_work (LiaisonCli *cli, const char *work)
{
  cli->work = work;
  cli->work_began = g_get_monotonic_time ();
  cli->progress_shown = 0;
}

/**
 * liaison_cli_progress:
 * @fraction: from 0 to 1; 0 where it is not known
 *
 * Shows how far the work is, to a person who has waited for over a second.
 */
void
liaison_cli_progress (LiaisonCli *cli, double fraction)
{
  gint64 now = g_get_monotonic_time ();

  if (cli->work == NULL || now - cli->work_began < PROGRESS_AFTER || now - cli->progress_shown < PROGRESS_EVERY ||
      !isatty (STDERR_FILENO))
    return;
  cli->progress_shown = now;
  if (fraction > 0)
    (void) fprintf (stderr, "\r\033[K%s %d %%", cli->work, (int) (CLAMP (fraction, 0, 1) * 100));
  else
    (void) fprintf (stderr, "\r\033[K%s …", cli->work);
  (void) fflush (stderr);
}

/** liaison_cli_end_work: Takes the progress away again. */
void
liaison_cli_end_work (LiaisonCli *cli)
{
  if (cli->work != NULL && cli->progress_shown != 0)
    (void) fputs ("\r\033[K", stderr);
  cli->work = NULL;
  cli->progress_shown = 0;
}

/** liaison_cli_commit: Commits @set, with progress. */
gboolean
liaison_cli_commit (LiaisonCli *cli, LiaisonChangeSet *set, GError **error)
{
  gboolean done;

  if (g_cancellable_set_error_if_cancelled (cli->cancellable, error))
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Writing"));
  done = liaison_store_commit (cli->store, set, NULL, error);
  liaison_cli_end_work (cli);
  return done;
}
