// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl search: one search over everything.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-directory.h"

#include <glib/gi18n-lib.h>

static int limit = 50;

static const GOptionEntry options[] = {
  { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_ ("At most N results (default: 50)"), "N" },
  { NULL },
};

static gboolean
print_json (LiaisonCli *cli, const char *text, GPtrArray *hits, GError **error)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "text", text);
  liaison_cli_add_integer (builder, "count", hits->len);
  json_builder_set_member_name (builder, "hits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++) {
    const LiaisonHit *hit = g_ptr_array_index (hits, i);
    g_autofree char *title = liaison_cli_title (cli, hit->entity, &hit->id, error);
    if (title == NULL)
      return FALSE;
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "entity", hit->entity->name);
    liaison_cli_add_id (builder, "id", &hit->id);
    liaison_cli_add_text (builder, "title", title);
    liaison_cli_add_text (builder, "where", hit->where);
    liaison_cli_add_text (builder, "matched", hit->detail);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
  return TRUE;
}

static gboolean
print_text (LiaisonCli *cli, GPtrArray *hits, GError **error)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Kind"), _ ("Title"), _ ("Found in"), NULL);

  for (guint i = 0; i < hits->len; i++) {
    const LiaisonHit *hit = g_ptr_array_index (hits, i);
    g_autofree char *title = liaison_cli_title (cli, hit->entity, &hit->id, error);
    g_autofree char *id = liaison_cli_short_id (&hit->id);
    g_autofree char *found = NULL;
    if (title == NULL)
      return FALSE;
    if (hit->where != NULL && hit->detail != NULL)
      /* Translators: where a search matched: "Former name: Lantern Circle". */
      found = g_strdup_printf (_ ("%s: %s"), hit->where, hit->detail);
    liaison_cli_table_add (table, id, hit->entity->name, title, found, NULL);
  }
  liaison_cli_table_print (table);
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (GPtrArray) hits = NULL;

  if (limit < 1 || !g_utf8_validate (arguments[0], -1, NULL)) {
    liaison_cli_set_usage_error (error, limit < 1 ? _ ("--limit takes a number from 1") : _ ("the text is not UTF-8"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  hits = liaison_store_search (cli->store, arguments[0], (guint) limit, error);
  if (hits == NULL)
    return FALSE;
  return cli->json ? print_json (cli, arguments[0], hits, error) : print_text (cli, hits, error);
}

const LiaisonCommand liaison_command_search = {
  .name = "search",
  .arguments = N_ ("TEXT [--limit N]"),
  .summary = N_ ("Find records by names, acronyms and notes"),
  .details = N_ ("Case and accents do not matter; every word must begin a word of what is found."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
