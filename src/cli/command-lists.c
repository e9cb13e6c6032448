// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl lists: the saved lists of partners.
#include "liaison-cli-output.h"

#include "liaison-cli-query.h"
#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *save;
static char **where;
static char *text;
static char *sort;

static const GOptionEntry options[] = {
  { "save", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &save, N_ ("Save what the other options ask as a list"),
    N_ ("NAME") },
  { "where", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &where,
    N_ ("Only those with that value; may be given again, all must hold"), N_ ("FIELD=VALUE") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only those that a search finds; by name, the best match comes first"), N_ ("TEXT") },
  { "sort", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &sort,
    N_ ("In the order of FIELD, or “changed”; -FIELD turns it round"), N_ ("FIELD") },
  { NULL },
};

/* How many it has; -1 where its question is not understood. */
static gint64
count_list (LiaisonCli *cli, const LiaisonSavedList *list)
{
  g_autoptr (LiaisonQuery) query = liaison_query_read (&liaison_entity_partner, list->query, NULL);

  return query != NULL ? liaison_store_count (cli->store, query, NULL) : -1;
}

/* Its question in one line. */
static char *
describe (const LiaisonSavedList *list)
{
  g_auto (GStrv) lines = g_strsplit (list->query, "\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_strv_builder_add (kept, lines[i]);
  parts = g_strv_builder_end (kept);
  return g_strjoinv ("; ", parts);
}

static void
print_json (LiaisonCli *cli, GPtrArray *lists)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  json_builder_set_member_name (builder, "lists");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lists->len; i++) {
    const LiaisonSavedList *list = g_ptr_array_index (lists, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &list->record.id);
    liaison_cli_add_text (builder, "name", list->name);
    liaison_cli_add_integer (builder, "count", count_list (cli, list));
    liaison_cli_add_text (builder, "query", list->query);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_text (LiaisonCli *cli, GPtrArray *lists)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Name"), _ ("Partners"), _ ("Query"), NULL);

  for (guint i = 0; i < lists->len; i++) {
    const LiaisonSavedList *list = g_ptr_array_index (lists, i);
    gint64 count = count_list (cli, list);
    g_autofree char *id = liaison_cli_short_id (&list->record.id);
    g_autofree char *number = count >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup ("?");
    g_autofree char *query = describe (list);
    liaison_cli_table_add (table, id, list->name, number, query, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
save_list (LiaisonCli *cli, GError **error)
{
  g_autoptr (LiaisonQuery)
      query = liaison_cli_make_query (cli, &liaison_entity_partner, (const char *const *) where, sort, error);
  g_autoptr (LiaisonRecord) list = liaison_record_new (&liaison_entity_saved_list);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Saved the list %s", save);
  g_autofree char *written = NULL;

  if (query == NULL)
    return FALSE;
  if (text != NULL)
    liaison_query_set_text (query, text);
  written = liaison_query_write (query);
  if (!liaison_record_set_text (list, "name", save, error) ||
      !liaison_record_set_text (list, "entity_name", "partner", error) ||
      !liaison_record_set_text (list, "query", written, error))
    return FALSE;
  liaison_change_set_insert (set, list);
  if (!liaison_cli_commit (cli, set, error))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_id (builder, "id", &list->id);
    liaison_cli_add_text (builder, "query", written);
    liaison_cli_add_id (builder, "change_set", &set->id);
    liaison_cli_end_json (builder);
  } else {
    g_autofree char *id = liaison_id_to_string (&list->id);
    liaison_cli_print ("%s", id);
  }
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_saved_list);
  g_autoptr (GPtrArray) lists = NULL;

  if (save == NULL && (where != NULL || text != NULL || sort != NULL)) {
    liaison_cli_set_usage_error (error, _ ("--where, --search and --sort are for --save"));
    return FALSE;
  }
  if ((save != NULL && !g_utf8_validate (save, -1, NULL)) || (text != NULL && !g_utf8_validate (text, -1, NULL))) {
    liaison_cli_set_usage_error (error, _ ("the text is not UTF-8"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, save != NULL ? LIAISON_STORE_READ_WRITE : LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  if (save != NULL)
    return save_list (cli, error);
  liaison_query_where (query, "entity_name", LIAISON_QUERY_IS, g_variant_new_string ("partner"));
  liaison_query_set_sort (query, "position", FALSE);
  lists = liaison_store_fetch (cli->store, query, error);
  if (lists == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, lists);
  else
    print_text (cli, lists);
  return TRUE;
}

const LiaisonCommand liaison_command_lists = {
  .name = "lists",
  .arguments = N_ ("[--save NAME [--where FIELD=VALUE]... [--search TEXT] [--sort FIELD]]"),
  .summary = N_ ("Tell the saved lists of partners, or save one"),
  .details = N_ ("A saved list is answered anew each time: “list partner --saved NAME”."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
