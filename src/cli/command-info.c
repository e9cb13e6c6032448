// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl info: what the register holds.
#include "liaison-cli-output.h"

#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-history.h"
#include "liaison-partner.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gint64
measure_file (const char *folder)
{
  g_autofree char *path = liaison_register_database (folder);
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_size : 0;
}

static gint64
count_records (LiaisonCli *cli, const LiaisonEntity *entity, LiaisonTrash trash, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  query->trash = trash;
  return liaison_store_count (cli->store, query, error);
}

/* Fills @counts, one for each entity; -1 on failure, else how many records lie in the trash. */
static gint64
count_all (LiaisonCli *cli, gint64 *counts, GError **error)
{
  guint n_entities;
  const LiaisonEntity *const *entities = liaison_entities_list (&n_entities);
  gint64 trashed = 0;

  for (guint i = 0; i < n_entities; i++) {
    gint64 here = count_records (cli, entities[i], LIAISON_TRASH_ONLY, error);
    counts[i] = count_records (cli, entities[i], LIAISON_TRASH_EXCLUDED, error);
    if (counts[i] < 0 || here < 0)
      return -1;
    trashed += here;
  }
  return trashed;
}

static void
print_json (LiaisonCli *cli, const gint64 *counts, gint64 trashed, guint n_changes, GPtrArray *families)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  g_autofree char *device = g_strdup_printf ("%" G_GUINT64_FORMAT, liaison_store_device (cli->store));
  g_autofree char *language = liaison_store_get_local (cli->store, "names-language", NULL);
  guint n_entities;
  const LiaisonEntity *const *entities = liaison_entities_list (&n_entities);

  liaison_cli_add_text (builder, "register", cli->folder);
  liaison_cli_add_integer (builder, "schema", liaison_store_schema_version (cli->store));
  liaison_cli_add_integer (builder, "newest_schema", liaison_store_newest_schema ());
  liaison_cli_add_text (builder, "device", device);
  liaison_cli_add_text (builder, "names_language", language != NULL ? language : "en");
  liaison_cli_add_integer (builder, "bytes", measure_file (cli->folder));
  liaison_cli_add_integer (builder, "change_sets", n_changes);
  liaison_cli_add_integer (builder, "trashed", trashed);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n_entities; i++)
    liaison_cli_add_integer (builder, entities[i]->name, counts[i]);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "partners");
  json_builder_begin_array (builder);
  for (guint i = 0; i < families->len; i++) {
    const LiaisonCount *count = g_ptr_array_index (families, i);
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "family", count->family);
    liaison_cli_add_text (builder, "kind", count->kind);
    liaison_cli_add_integer (builder, "count", count->count);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_families (GPtrArray *families)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Family"), _ ("Kind"), _ ("Partners"), NULL);

  for (guint i = 0; i < families->len; i++) {
    const LiaisonCount *count = g_ptr_array_index (families, i);
    g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, count->count);
    liaison_cli_table_add (table, liaison_vocabulary_label (&liaison_vocabulary_family, count->family),
                           liaison_vocabulary_label (&liaison_vocabulary_partner_kind, count->kind), number, NULL);
  }
  liaison_cli_table_print (table);
}

static void
print_text (LiaisonCli *cli, const gint64 *counts, gint64 trashed, guint n_changes, GPtrArray *families)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Records"), _ ("Name on the command line"), _ ("Number"), NULL);
  g_autofree char *size = g_format_size ((guint64) measure_file (cli->folder));
  guint n_entities;
  g_autofree char *in_trash = g_strdup_printf ("%" G_GINT64_FORMAT, trashed);
  const LiaisonEntity *const *entities = liaison_entities_list (&n_entities);

  liaison_cli_print (_ ("Register: %s"), cli->folder);
  liaison_cli_print (_ ("Size: %s"), size);
  liaison_cli_print (_ ("Changes: %u"), n_changes);
  liaison_cli_print (_ ("In the trash: %s"), in_trash);
  for (guint i = 0; i < n_entities; i++) {
    g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, counts[i]);
    if (counts[i] > 0)
      liaison_cli_table_add (table, _ (entities[i]->label_plural), entities[i]->name, number, NULL);
  }
  liaison_cli_table_print (table);
  print_families (families);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autofree gint64 *counts = g_new0 (gint64, 64);
  g_autoptr (GPtrArray) families = NULL, journal = NULL;
  gint64 trashed;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  trashed = count_all (cli, counts, error);
  if (trashed < 0)
    return FALSE;
  families = liaison_store_partner_counts (cli->store, error);
  journal = families != NULL ? liaison_store_journal (cli->store, 0, error) : NULL;
  if (journal == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, counts, trashed, journal->len, families);
  else
    print_text (cli, counts, trashed, journal->len, families);
  return TRUE;
}

const LiaisonCommand liaison_command_info = {
  .name = "info",
  .arguments = "",
  .summary = N_ ("Tell what the register holds"),
  .run = run,
};
