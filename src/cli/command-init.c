// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl init: a new register. What fails on the way leaves nothing behind.
#include "liaison-cli-output.h"

#include "liaison-error.h"
#include "liaison-keys.h"
#include "liaison-reference.h"
#include "liaison-sample.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static gboolean with_reference;
static gboolean with_sample;
static gboolean empty;

static const GOptionEntry options[] = {
  { "reference", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &with_reference,
    N_ ("With countries, themes, mandates, UN offices, mechanisms (as without any of these options)"), NULL },
  { "sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &with_sample,
    N_ ("With the register of an invented office as well"), NULL },
  { "empty", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &empty, N_ ("With nothing in it"), NULL },
  { NULL },
};

/* What has been made so far, to be taken away again on failure. */
typedef struct {
  char *folder;
  char *recovery_key;
  gboolean made_folder;
  int lock;
  gboolean kept;
  gint64 n_reference;
  gint64 n_sample;
} Creation;

static void
clear_creation (Creation *creation)
{
  static const char *const names[] = { "register.db-wal", "register.db-shm", "register.db", "keys", "lock" };

  for (guint i = 0; creation->lock >= 0 && !creation->kept && i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (creation->folder, names[i], NULL);
    g_unlink (path);
  }
  if (creation->made_folder && !creation->kept)
    g_rmdir (creation->folder);
  if (creation->lock >= 0)
    close (creation->lock);
  g_clear_pointer (&creation->recovery_key, liaison_secret_free_text);
  g_clear_pointer (&creation->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Creation, clear_creation)

static gboolean
make_folder (Creation *creation, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (creation->folder);

  if (g_mkdir_with_parents (parent, 0700) == 0 && g_mkdir (creation->folder, 0700) == 0) {
    creation->made_folder = TRUE;
    return TRUE;
  }
  if (errno == EEXIST && g_file_test (creation->folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_set_error (error, LIAISON_ERROR, errno == ENOSPC ? LIAISON_ERROR_FULL : LIAISON_ERROR_READ_ONLY,
               _ ("%s cannot be made: %s"), creation->folder, g_strerror (errno));
  return FALSE;
}

static gboolean
check_place (const char *folder, GError **error)
{
  g_autofree char *database = liaison_register_database (folder);
  g_autofree char *keys = liaison_register_keys (folder);

  if (!g_file_test (database, G_FILE_TEST_EXISTS) && !g_file_test (keys, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s already holds a register"), folder);
  return FALSE;
}

/* Only who holds the lock, the one the window takes too, may make anything: what is not there now nobody else makes. */
static gboolean
claim (Creation *creation, GError **error)
{
  g_autofree char *path = g_build_filename (creation->folder, "lock", NULL);
  int lock;

  if (!make_folder (creation, error))
    return FALSE;
  lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY, _ ("%s cannot be made: %s"), path, g_strerror (errno));
    return FALSE;
  }
  if (flock (lock, LOCK_EX | LOCK_NB) != 0) {
    creation->made_folder = FALSE;
    close (lock);
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED, "%s is open elsewhere", creation->folder);
    return FALSE;
  }
  if (!check_place (creation->folder, error)) {
    close (lock);
    return FALSE;
  }
  creation->lock = lock;
  return TRUE;
}

static gboolean
create_store (LiaisonCli *cli, Creation *creation, const char *passphrase, GError **error)
{
  g_autofree char *path = liaison_register_keys (creation->folder);

  if (!claim (creation, error))
    return FALSE;
  cli->key = liaison_keys_create (path, passphrase, &creation->recovery_key, error);
  if (cli->key == NULL)
    return FALSE;
  cli->store = liaison_store_create (creation->folder, cli->key, error);
  if (cli->store == NULL)
    return FALSE;
  liaison_store_set_cancellable (cli->store, cli->cancellable);
  return liaison_store_set_local (cli->store, "names-language", liaison_language_code (cli->language), error);
}

/* @records: (transfer full) (nullable): with @error set where it is %NULL; returns how many, -1 on failure */
static gint64
add_records (LiaisonCli *cli, const char *label, GPtrArray *records, GError **error)
{
  g_autoptr (GPtrArray) owned = records;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (label, NULL);

  if (records == NULL)
    return -1;
  for (guint i = 0; i < records->len; i++)
    liaison_change_set_insert (set, g_ptr_array_index (records, i));
  return liaison_cli_commit (cli, set, error) ? (gint64) records->len : -1;
}

static gboolean
fill (LiaisonCli *cli, Creation *creation, GError **error)
{
  if (!empty) {
    creation->n_reference = add_records (cli, "Updated the reference data",
                                         liaison_reference_load (cli->language, error), error);
    if (creation->n_reference < 0)
      return FALSE;
  }
  if (with_sample) {
    creation->n_sample = add_records (cli, "Added the sample data", liaison_sample_load (cli->language, error), error);
    if (creation->n_sample < 0)
      return FALSE;
  }
  return !g_cancellable_set_error_if_cancelled (cli->cancellable, error);
}

static void
report (LiaisonCli *cli, const Creation *creation)
{
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "register", creation->folder);
    liaison_cli_add_text (builder, "recovery_key", creation->recovery_key);
    liaison_cli_add_integer (builder, "reference_records", creation->n_reference);
    liaison_cli_add_integer (builder, "sample_records", creation->n_sample);
    liaison_cli_end_json (builder);
    return;
  }
  liaison_cli_print (_ ("Created %s"), creation->folder);
  liaison_cli_print (_ ("Recovery key: %s"), creation->recovery_key);
  liaison_cli_print (
      "%s", _ ("It is shown only now. Write it down and keep it apart: whoever forgets the passphrase and has no "
               "recovery key has lost the register."));
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_auto (Creation) creation = { .folder = g_strdup (cli->folder), .lock = -1 };
  char *passphrase;
  gboolean done;

  if (empty && (with_reference || with_sample)) {
    liaison_cli_set_usage_error (error, _ ("--empty excludes --reference and --sample"));
    return FALSE;
  }
  if (!check_place (cli->folder, error))
    return FALSE;
  passphrase = liaison_cli_ask_new_passphrase (cli->passphrase_file, cli->passphrase_fd, error);
  if (passphrase == NULL)
    return FALSE;
  liaison_cli_watch_signals (cli);
  done = create_store (cli, &creation, passphrase, error);
  liaison_secret_free_text (passphrase);
  creation.kept = done && fill (cli, &creation, error);
  if (creation.kept)
    report (cli, &creation);
  else
    liaison_cli_close (cli);
  return creation.kept;
}

const LiaisonCommand liaison_command_init = {
  .name = "init",
  .arguments = N_ ("[--reference] [--sample] [--empty]"),
  .summary = N_ ("Make a new register"),
  .details = N_ (
      "Asks twice for the passphrase, and tells the recovery key once. Names are listed in the language of this call."),
  .options = options,
  .run = run,
};
