// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl backup: a copy of the register, encrypted like the register itself.
#include "liaison-cli-output.h"

#include "liaison-backup.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  gboolean done;

  if (g_file_test (arguments[0], G_FILE_TEST_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already"), arguments[0]);
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error))
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Copying"));
  done = liaison_store_backup (cli->store, arguments[0], error);
  liaison_cli_end_work (cli);
  if (!done)
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "backup", arguments[0]);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print (_ ("Copied to %s"), arguments[0]);
  }
  return TRUE;
}

const LiaisonCommand liaison_command_backup = {
  .name = "backup",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Copy the register to a new place"),
  .details = N_ ("The copy is a register of its own, a folder that the same passphrase opens."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
