// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl list: records in columns.
#include "liaison-cli-output.h"

#include "liaison-cli-query.h"
#include "liaison-directory.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Columns of a kind of record that nothing is said about below. */
#define COLUMNS_MAX 5

/* How many rows are fetched at once. */
#define ROWS_AT_ONCE 500

static char **where;
static char *sort;
static char *saved;
static char *text;
static int limit;
static gboolean trashed;

static const GOptionEntry options[] = {
  { "where", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &where,
    N_ ("Only those with that value; may be given again, all must hold"), N_ ("FIELD=VALUE") },
  { "sort", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &sort,
    N_ ("In the order of FIELD, or “changed”; -FIELD turns it round"), N_ ("FIELD") },
  { "saved", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &saved, N_ ("Only partners of that saved list"),
    N_ ("NAME") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only those that a search finds; by name, the best match comes first"), N_ ("TEXT") },
  { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_ ("At most N records"), "N" },
  { "trash", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &trashed, N_ ("Only what lies in the trash"), NULL },
  { NULL },
};

static const struct {
  const char *entity;
  const char *fields[COLUMNS_MAX + 1];
} columns[] = {
  { "partner", { "family", "kind", "countries" } },
  { "meeting", { "starts", "kind", "status", "place" } },
  { "communication", { "type", "country_code", "number", "year", "sent_on" } },
  { "visit", { "country", "type", "starts", "ends" } },
  { "post", { "body", "from", "to" } },
  { "tenure", { "from", "to", "source" } },
  { "relation", { "from", "to", "classification" } },
  { "country", { "iso3", "region", "un_group" } },
  { "term", { "vocabulary", "code" } },
};

static gboolean
is_shown (const LiaisonField *field)
{
  return field->type != LIAISON_FIELD_NOTE && (field->flags & LIAISON_FIELD_HIDDEN) == 0 &&
         field->sensitivity != LIAISON_SENSITIVITY_SEALED && strcmp (field->name, "classification") != 0;
}

/* The fields whose columns follow the id and the title. */
static GPtrArray *
choose_fields (const LiaisonEntity *entity)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint j = 0; strcmp (columns[i].entity, entity->name) == 0 && columns[i].fields[j] != NULL; j++)
      g_ptr_array_add (fields, (gpointer) liaison_entity_field (entity, columns[i].fields[j]));
  for (guint i = 0; i < entity->n_fields && fields->len == 0; i++)
    for (guint j = i; j < entity->n_fields && fields->len < COLUMNS_MAX; j++)
      if (is_shown (&entity->fields[j]))
        g_ptr_array_add (fields, (gpointer) &entity->fields[j]);
  return g_steal_pointer (&fields);
}

static LiaisonCliTable *
start_table (GPtrArray *fields)
{
  g_autoptr (GStrvBuilder) headers = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add_many (headers, _ ("Id"), _ ("Title"), NULL);
  for (guint i = 0; i < fields->len; i++)
    g_strv_builder_add (headers, _ (((const LiaisonField *) g_ptr_array_index (fields, i))->label));
  list = g_strv_builder_end (headers);
  return liaison_cli_table_new_v ((const char *const *) list);
}

static gboolean
add_row (LiaisonCli *cli, LiaisonCliTable *table, GPtrArray *fields, const LiaisonRecord *record, GError **error)
{
  char *title = liaison_cli_title (cli, record->entity, &record->id, error);
  char **cells;

  if (title == NULL)
    return FALSE;
  cells = g_new0 (char *, fields->len + 3);
  cells[0] = liaison_cli_short_id (&record->id);
  cells[1] = title;
  for (guint i = 0; i < fields->len; i++)
    cells[i + 2] = liaison_cli_display_field (cli, record, g_ptr_array_index (fields, i));
  liaison_cli_table_take (table, cells);
  return TRUE;
}

static gboolean
add_node (LiaisonCli *cli, JsonBuilder *builder, const LiaisonRecord *record, GError **error)
{
  JsonNode *node = liaison_cli_record_node (cli, record, error);

  if (node == NULL)
    return FALSE;
  json_builder_add_value (builder, node);
  return TRUE;
}

/* Exactly one of @builder and @table is there. */
static gboolean
add_records (LiaisonCli *cli, const LiaisonEntity *entity, GArray *rows, JsonBuilder *builder, LiaisonCliTable *table,
             GError **error)
{
  g_autoptr (GPtrArray) fields = choose_fields (entity);

  for (guint begin = 0; begin < rows->len; begin += ROWS_AT_ONCE) {
    g_autoptr (GPtrArray) records = liaison_store_fetch_rows (cli->store, entity, &g_array_index (rows, gint64, begin),
                                                              MIN (ROWS_AT_ONCE, rows->len - begin), error);
    if (records == NULL)
      return FALSE;
    for (guint i = 0; i < records->len; i++) {
      const LiaisonRecord *record = g_ptr_array_index (records, i);
      if (!(builder != NULL ? add_node (cli, builder, record, error) : add_row (cli, table, fields, record, error)))
        return FALSE;
    }
    liaison_cli_progress (cli, (double) begin / rows->len);
  }
  return TRUE;
}

static gboolean
print_records (LiaisonCli *cli, const LiaisonEntity *entity, GArray *rows, GError **error)
{
  g_autoptr (GPtrArray) fields = choose_fields (entity);
  g_autoptr (LiaisonCliTable) table = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json) {
    table = start_table (fields);
    if (!add_records (cli, entity, rows, NULL, table, error))
      return FALSE;
    liaison_cli_end_work (cli);
    liaison_cli_table_print (table);
    return TRUE;
  }
  builder = liaison_cli_begin_json (cli);
  liaison_cli_add_text (builder, "entity", entity->name);
  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  if (!add_records (cli, entity, rows, builder, NULL, error))
    return FALSE;
  json_builder_end_array (builder);
  liaison_cli_end_work (cli);
  liaison_cli_end_json (builder);
  return TRUE;
}

static LiaisonQuery *
make_query (LiaisonCli *cli, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (LiaisonQuery) query = saved != NULL ? liaison_cli_saved_query (cli, saved, error)
                                                 : liaison_query_new (entity);

  if (query == NULL || !liaison_cli_narrow_query (cli, query, (const char *const *) where, sort, error))
    return NULL;
  if (text != NULL)
    liaison_query_set_text (query, text);
  query->limit = (guint) limit;
  query->trash = trashed ? LIAISON_TRASH_ONLY : LIAISON_TRASH_EXCLUDED;
  return g_steal_pointer (&query);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonEntity *entity = liaison_cli_find_entity (arguments[0], error);
  g_autoptr (LiaisonQuery) query = NULL;
  g_autoptr (GArray) rows = NULL;

  if (entity == NULL)
    return FALSE;
  if (limit < 0) {
    liaison_cli_set_usage_error (error, _ ("--limit takes a number from 1"));
    return FALSE;
  }
  if ((saved != NULL && entity != &liaison_entity_partner) || (text != NULL && !g_utf8_validate (text, -1, NULL))) {
    liaison_cli_set_usage_error (error, saved != NULL ? _ ("--saved is for partners") : _ ("the text is not UTF-8"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  query = make_query (cli, entity, error);
  if (query == NULL)
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Reading"));
  rows = liaison_store_rows (cli->store, query, error);
  return rows != NULL && print_records (cli, entity, rows, error);
}

const LiaisonCommand liaison_command_list = {
  .name = "list",
  .arguments = N_ ("ENTITY [--where FIELD=VALUE]... [--saved NAME] [--search TEXT] [--sort FIELD] [--limit N] "
                   "[--trash]"),
  .summary = N_ ("List records of one kind"),
  .details = N_ ("Ids are shown by their last 12 digits; commands take those, or whole ids."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
