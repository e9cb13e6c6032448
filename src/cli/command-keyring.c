// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl keyring: whether the desktop's keyring opens the register; makes it so, or not so any more.
#include "liaison-cli-output.h"

#include "liaison-backup.h"
#include "liaison-error.h"
#include "liaison-register-keyring.h"

#include <glib/gi18n-lib.h>

static const char *
tell_state (const LiaisonKeyringState *state)
{
  if (state->has_key)
    return _ ("The keyring of this session opens the register.");
  if (state->has_slot)
    return state->answers ? _ ("The register opens with a keyring, but that of this session has no key of it.")
                          : _ ("The register opens with a keyring, but none answers in this session.");
  return state->answers ? _ ("The register opens with its passphrase alone; “liaisonctl keyring add” changes that.")
                        : _ ("The register opens with its passphrase alone; no keyring answers in this session.");
}

static gboolean
run_status (LiaisonCli *cli, GError **error)
{
  LiaisonKeyringState state;

  if (!liaison_register_exists (cli->folder)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s holds no register; “liaisonctl init” makes one"),
                 cli->folder);
    return FALSE;
  }
  state = liaison_register_keyring_state (cli->folder, cli->cancellable);
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_boolean (builder, "available", state.answers);
    liaison_cli_add_boolean (builder, "slot", state.has_slot);
    liaison_cli_add_boolean (builder, "opens", state.has_key);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print ("%s", tell_state (&state));
  }
  return TRUE;
}

static gboolean
run_add (LiaisonCli *cli, GError **error)
{
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_register_keyring_add (cli->folder, cli->key, cli->cancellable, error))
    return FALSE;
  liaison_store_keep_keys (cli->store, NULL);
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_boolean (builder, "opens", TRUE);
    liaison_cli_end_json (builder);
    return TRUE;
  }
  liaison_cli_print ("%s", _ ("The keyring of this session opens the register now. Whoever can unlock the session can "
                              "open it too: not for a laptop that may be seized."));
  return TRUE;
}

static gboolean
run_remove (LiaisonCli *cli, GError **error)
{
  gboolean forgotten = FALSE;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_register_keyring_remove (cli->folder, cli->key, &forgotten, cli->cancellable, error))
    return FALSE;
  liaison_store_keep_keys (cli->store, NULL);
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_boolean (builder, "opens", FALSE);
    liaison_cli_add_boolean (builder, "forgotten", forgotten);
    liaison_cli_end_json (builder);
    return TRUE;
  }
  liaison_cli_print ("%s", _ ("No keyring opens the register any more."));
  if (!forgotten)
    liaison_cli_note ("%s", _ ("the keyring did not answer, and still keeps its side: it opens older backups of this "
                               "register"));
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  if (g_str_equal (arguments[0], "status"))
    return run_status (cli, error);
  if (g_str_equal (arguments[0], "add"))
    return run_add (cli, error);
  if (g_str_equal (arguments[0], "remove"))
    return run_remove (cli, error);
  liaison_cli_set_usage_error (error, _ ("usage: liaisonctl %s %s"), cli->command, "add|remove|status");
  return FALSE;
}

const LiaisonCommand liaison_command_keyring = {
  .name = "keyring",
  .arguments = N_ ("add|remove|status"),
  .summary = N_ ("Open the register with the desktop's keyring, or no longer"),
  .details = N_ ("The keyring of the session keeps a key of the register, and the option --keyring opens the register "
                 "with it. Whoever can unlock the session can then open the register: not for a laptop that may be "
                 "seized. The passphrase and the recovery key stay as they are."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
