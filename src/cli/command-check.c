// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl check: whether the register is whole.
#include "liaison-cli-output.h"

#include "liaison-backup.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>

static void
print_json (LiaisonCli *cli, GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_boolean (builder, "whole", problems->len == 0);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (problems, i));
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Checking"));
  problems = liaison_store_check (cli->store, error);
  liaison_cli_end_work (cli);
  if (problems == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, problems);
  for (guint i = 0; !cli->json && i < problems->len; i++)
    liaison_cli_print ("%s", (const char *) g_ptr_array_index (problems, i));
  if (problems->len == 0) {
    if (!cli->json)
      liaison_cli_print ("%s", _ ("The register is whole."));
    return TRUE;
  }
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT,
               ngettext ("the register has %u problem", "the register has %u problems", problems->len), problems->len);
  return FALSE;
}

const LiaisonCommand liaison_command_check = {
  .name = "check",
  .arguments = "",
  .summary = N_ ("Check that the register is whole"),
  .run = run,
};
