// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl passphrase: another passphrase for the register. The old one, or the recovery key, is asked for first.
#include "liaison-cli-output.h"

#include "liaison-backup.h"
#include "liaison-keys.h"

#include <glib/gi18n-lib.h>

static char *new_file;
static int new_fd = -1;

static const GOptionEntry options[] = {
  { "new-passphrase-file", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &new_file,
    N_ ("Read the new passphrase from the first line of FILE"), N_ ("FILE") },
  { "new-passphrase-fd", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &new_fd,
    N_ ("Read the new passphrase from the open file descriptor N"), "N" },
  { NULL },
};

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autofree char *path = liaison_register_keys (cli->folder);
  char *passphrase;
  gboolean done;

  if (cli->keyring) {
    liaison_cli_set_usage_error (error, _ ("another passphrase takes the one it has; --keyring does not do"));
    return FALSE;
  }
  cli->asks_again = TRUE;
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  passphrase = liaison_cli_ask_new_passphrase (new_file, new_fd, error);
  if (passphrase == NULL)
    return FALSE;
  liaison_cli_watch_signals (cli);
  done = liaison_keys_set_passphrase (path, cli->key, passphrase, error);
  liaison_secret_free_text (passphrase);
  if (!done)
    return FALSE;
  /* Opening for writing would bring the copy up to date too; until then "check" would find it wrong. */
  liaison_store_keep_keys (cli->store, NULL);
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_boolean (builder, "changed", TRUE);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print ("%s", _ ("The passphrase is changed; the recovery key stays the same."));
  }
  return TRUE;
}

const LiaisonCommand liaison_command_passphrase = {
  .name = "passphrase",
  .arguments = N_ ("[--new-passphrase-file FILE | --new-passphrase-fd N]"),
  .summary = N_ ("Change the passphrase"),
  .details = N_ ("The recovery key is taken too where the passphrase is asked for."),
  .options = options,
  .run = run,
};
