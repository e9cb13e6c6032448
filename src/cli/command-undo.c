// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl undo: takes a change set back. Undoing an undo is redo.
#include "liaison-cli-output.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>

static gboolean
find_change_set (LiaisonCli *cli, const char *text, LiaisonId *id, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (text != NULL) {
    if (liaison_id_parse (text, id))
      return TRUE;
    liaison_cli_set_usage_error (error, _ ("“%.60s” is not the id of a change set, as “history” shows it"), text);
    return FALSE;
  }
  if (liaison_store_last_undoable (cli->store, id, &local))
    return TRUE;
  if (local == NULL)
    g_set_error_literal (&local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is nothing to undo"));
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autofree char *sentence = NULL;
  LiaisonId id;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) || !find_change_set (cli, arguments[0], &id, error))
    return FALSE;
  set = liaison_store_invert (cli->store, &id, error);
  if (set == NULL || !liaison_cli_commit (cli, set, error))
    return FALSE;
  sentence = liaison_change_set_describe (set->label, set->argument);
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_id (builder, "undone", &id);
    liaison_cli_add_id (builder, "change_set", &set->id);
    liaison_cli_add_text (builder, "label", sentence);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_print ("%s", sentence);
  }
  return TRUE;
}

const LiaisonCommand liaison_command_undo = {
  .name = "undo",
  .arguments = N_ ("[CHANGESET]"),
  .summary = N_ ("Take a change back (the last one made here)"),
  .details = N_ ("Undo is a change of its own and can be undone. What was edited since is not overwritten: undo "
                 "refuses, and tells "
                 "who edited it and when."),
  .max_arguments = 1,
  .run = run,
};
