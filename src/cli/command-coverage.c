// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl coverage: which partners were met in a period, by family and by where they are.
#include "liaison-cli-meeting.h"

#include "liaison-cli-export.h"
#include "liaison-csv.h"
#include "liaison-insight-table.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static char *from_text;
static char *to_text;
static char *by_name;
static char *grouping_name;
static gboolean csv;

static const GOptionEntry options[] = {
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from_text, N_ ("The first day (default: that of the year)"),
    N_ ("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to_text, N_ ("The last day (default: that of the year)"),
    N_ ("DATE") },
  { "by", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &by_name,
    N_ ("A line for each region (default), or for each country too"), "region|country" },
  { "regions", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &grouping_name,
    N_ ("Regional groups of the United Nations (default), or continents"), "un|world" },
  { "csv", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &csv, N_ ("Write a table as CSV to standard output"), NULL },
  { NULL },
};

static gboolean
read_wish (LiaisonCli *cli, LiaisonCoverageWish *wish, gboolean *by_country, GError **error)
{
  wish->language = cli->language;
  wish->grouping = g_strcmp0 (grouping_name, "world") == 0 ? LIAISON_COVERAGE_REGION : LIAISON_COVERAGE_UN_GROUP;
  *by_country = g_strcmp0 (by_name, "country") == 0;
  if (csv && cli->json)
    liaison_cli_set_usage_error (error, _ ("--csv and --json exclude each other"));
  else if (by_name != NULL && !*by_country && g_strcmp0 (by_name, "region") != 0)
    liaison_cli_set_usage_error (error, _ ("--by takes region or country"));
  else if (grouping_name != NULL && wish->grouping == LIAISON_COVERAGE_UN_GROUP && g_strcmp0 (grouping_name, "un") != 0)
    liaison_cli_set_usage_error (error, _ ("--regions takes un or world"));
  else
    return liaison_cli_read_period (from_text, to_text, &wish->from, &wish->to, error);
  return FALSE;
}

static void
add_cell (JsonBuilder *builder, const char *name, const LiaisonCoverageCell *cell)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  liaison_cli_add_integer (builder, "met", cell->met);
  liaison_cli_add_integer (builder, "known", cell->known);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder *builder, const LiaisonCoverageRow *row)
{
  json_builder_begin_object (builder);
  liaison_cli_add_text (builder, "code", row->code);
  liaison_cli_add_text (builder, "label", row->label);
  if (row->region != NULL)
    liaison_cli_add_text (builder, "region", row->region);
  for (guint i = 0; i < LIAISON_COVERAGE_FAMILIES; i++)
    add_cell (builder, liaison_vocabulary_family.terms[i].code, &row->families[i]);
  add_cell (builder, "all", &row->all);
  json_builder_end_object (builder);
}

static void
add_rows (JsonBuilder *builder, const char *name, GPtrArray *rows)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, g_ptr_array_index (rows, i));
  json_builder_end_array (builder);
}

static void
print_json (LiaisonCli *cli, const LiaisonCoverage *coverage, gboolean by_country)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_text (builder, "from", liaison_moment_write (&coverage->wish.from, buffer));
  liaison_cli_add_text (builder, "to", liaison_moment_write (&coverage->wish.to, buffer));
  add_rows (builder, "regions", coverage->regions);
  if (by_country)
    add_rows (builder, "countries", coverage->countries);
  json_builder_set_member_name (builder, "total");
  add_row (builder, coverage->total);
  liaison_cli_end_json (builder);
}

/* "3/12"; where somebody is known and nobody was met, that is marked. */
static char *
write_cell (const LiaisonCoverageCell *cell)
{
  if (cell->known == 0)
    return g_strdup ("-");
  return g_strdup_printf (cell->met == 0 ? "%u/%u !" : "%u/%u", cell->met, cell->known);
}

static void
add_line (LiaisonCliTable *table, const LiaisonCoverageRow *row, const char *indent)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_take (cells, g_strdup_printf ("%s%s", indent, row->label));
  for (guint i = 0; i < LIAISON_COVERAGE_FAMILIES; i++)
    g_strv_builder_take (cells, write_cell (&row->families[i]));
  g_strv_builder_take (cells, write_cell (&row->all));
  liaison_cli_table_take (table, g_strv_builder_end (cells));
}

static void
print_text (const LiaisonCoverage *coverage, gboolean by_country)
{
  const char *headers[LIAISON_COVERAGE_FAMILIES + 3] = { _ ("Region") };
  g_autoptr (LiaisonCliTable) table = NULL;

  for (guint i = 0; i < LIAISON_COVERAGE_FAMILIES; i++)
    headers[i + 1] = liaison_vocabulary_label_in (&liaison_vocabulary_family, liaison_vocabulary_family.terms[i].code,
                                                  coverage->wish.language);
  headers[LIAISON_COVERAGE_FAMILIES + 1] = _ ("All families");
  table = liaison_cli_table_new_v (headers);
  for (guint i = 0; i < coverage->regions->len; i++) {
    const LiaisonCoverageRow *region = g_ptr_array_index (coverage->regions, i);
    add_line (table, region, "");
    for (guint j = 0; by_country && j < coverage->countries->len; j++) {
      const LiaisonCoverageRow *country = g_ptr_array_index (coverage->countries, j);
      if (g_strcmp0 (country->region, region->code) == 0)
        add_line (table, country, "  ");
    }
  }
  add_line (table, coverage->total, "");
  liaison_cli_table_print (table);
}

/** What is written as CSV. */
typedef struct {
  const LiaisonCoverage *coverage;
  gboolean by_country;
} Sheet;

static gboolean
write_cb (GOutputStream *stream, gpointer data, GError **error)
{
  const Sheet *sheet = data;
  g_autoptr (GPtrArray) table = liaison_coverage_table (sheet->coverage, sheet->by_country);

  return liaison_csv_write_table (stream, table, NULL, error);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonCoverageWish wish = { .grouping = LIAISON_COVERAGE_UN_GROUP };
  g_autoptr (LiaisonCoverage) coverage = NULL;
  gboolean by_country;

  if (!read_wish (cli, &wish, &by_country, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  coverage = liaison_store_coverage (cli->store, &wish, error);
  if (coverage == NULL)
    return FALSE;
  if (csv) {
    Sheet sheet = { coverage, by_country };
    return liaison_cli_write_file (cli, &(LiaisonCliFile) { NULL, FALSE }, write_cb, &sheet, error);
  }
  if (cli->json)
    print_json (cli, coverage, by_country);
  else
    print_text (coverage, by_country);
  return TRUE;
}

const LiaisonCommand liaison_command_coverage = {
  .name = "coverage",
  .arguments = N_ ("[--from DATE] [--to DATE] [--by region|country] [--regions un|world] [--csv]"),
  .summary = N_ ("Tell which partners were met, by family and region"),
  .details = N_ (
      "Each cell is how many partners were met, of how many are known; “!” where somebody is known and nobody "
      "was met. Only meetings that were held and that the partner attended count. DATE may be a day, a "
      "month or a year; without any, this year is meant."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
