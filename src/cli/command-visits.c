// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl visits: country visits by how far they have come, and the States that invite or were never visited.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-visits.h"

#include <glib/gi18n-lib.h>

static char *stage_name;
static char *country;
static char *text;
static int year;
static gboolean standing;
static gboolean never;

static const GOptionEntry options[] = {
  { "stage", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &stage_name,
    N_ ("Only visits at that stage: idea, requested, accepted, preparation, under_way, done, published, postponed, "
        "declined, cancelled"),
    N_ ("STAGE") },
  { "country", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &country, N_ ("Only visits to that country"),
    N_ ("COUNTRY") },
  { "year", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &year, N_ ("Only visits made or asked for in that year"),
    N_ ("YEAR") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only visits with all these words in the title, the country, the report’s symbol"), N_ ("TEXT") },
  { "standing", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &standing,
    N_ ("List the States with a standing invitation instead"), NULL },
  { "never", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &never, N_ ("List the States that were never visited instead"),
    NULL },
  { NULL },
};

static void
add_visit_json (JsonBuilder *builder, const LiaisonVisitRow *row)
{
  g_autofree char *dates = liaison_visit_dates_words (row);

  json_builder_begin_object (builder);
  liaison_cli_add_id (builder, "id", &row->visit->record.id);
  liaison_cli_add_text (builder, "country", row->visit->country);
  liaison_cli_add_text (builder, "type", row->visit->type);
  liaison_cli_add_text (builder, "title", row->title);
  liaison_cli_add_text (builder, "stage", liaison_visit_stage_code (row->status.stage));
  liaison_cli_add_text (builder, "last_event", row->status.last != NULL ? row->status.last->kind : NULL);
  liaison_cli_add_integer (builder, "reminders", row->status.reminders);
  if (row->status.days_waiting >= 0)
    liaison_cli_add_integer (builder, "days_waiting", row->status.days_waiting);
  liaison_cli_add_text (builder, "dates", dates);
  liaison_cli_add_integer (builder, "terms_obtained", row->facts.obtained);
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIAISON_VISIT_GAPS; i++)
    if ((row->gaps & (1U << i)) != 0)
      json_builder_add_string_value (builder, liaison_visit_gap_code ((LiaisonVisitGap) (1U << i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_visits (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Country"), _ ("Type"), _ ("Stage"),
                                                             _ ("Dates"), _ ("Missing"), NULL);

  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_integer (builder, "count", rows->len);
    json_builder_set_member_name (builder, "visits");
    json_builder_begin_array (builder);
    for (guint i = 0; i < rows->len; i++)
      add_visit_json (builder, g_ptr_array_index (rows, i));
    json_builder_end_array (builder);
    liaison_cli_end_json (builder);
    return;
  }
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonVisitRow *row = g_ptr_array_index (rows, i);
    g_autofree char *id = liaison_cli_short_id (&row->visit->record.id);
    g_autofree char *words = liaison_visit_status_words (&row->status);
    g_autofree char *reminders = liaison_visit_reminders_words (row->status.reminders);
    g_autofree char *stage = row->status.days_waiting >= 0 && reminders != NULL
                                 ? g_strdup_printf ("%s · %s", words, reminders)
                                 : g_strdup (words);
    g_autofree char *dates = liaison_visit_dates_words (row);
    g_autofree char *missing = liaison_visit_gaps_words (row->gaps, &row->facts);
    liaison_cli_table_add (table, id, row->country,
                           liaison_vocabulary_label (&liaison_vocabulary_visit_type, row->visit->type), stage,
                           dates != NULL ? dates : "", missing != NULL ? missing : "", NULL);
  }
  liaison_cli_table_print (table);
}

static void
print_countries (LiaisonCli *cli, GPtrArray *countries)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Country"), _ ("Standing invitation"), _ ("Made"), _ ("Open"), NULL);
  g_autoptr (JsonBuilder) builder = cli->json ? liaison_cli_begin_json (cli) : NULL;

  if (builder != NULL) {
    json_builder_set_member_name (builder, "states");
    json_builder_begin_array (builder);
  }
  for (guint i = 0; i < countries->len; i++) {
    const LiaisonVisitCountry *one = g_ptr_array_index (countries, i);
    g_autofree char *made = g_strdup_printf ("%u", one->made);
    g_autofree char *open = g_strdup_printf ("%u", one->open);
    if ((standing && !one->has_invitation) || (never && one->made > 0))
      continue;
    if (builder == NULL) {
      liaison_cli_table_add (table, one->name, one->has_invitation ? _ ("Yes") : _ ("No"), made, open, NULL);
      continue;
    }
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "country", one->code);
    liaison_cli_add_text (builder, "name", one->name);
    liaison_cli_add_boolean (builder, "standing_invitation", one->has_invitation);
    liaison_cli_add_integer (builder, "made", one->made);
    liaison_cli_add_integer (builder, "open", one->open);
    json_builder_end_object (builder);
  }
  if (builder != NULL) {
    json_builder_end_array (builder);
    liaison_cli_end_json (builder);
  } else {
    liaison_cli_table_print (table);
  }
}

static gboolean
list_countries (LiaisonCli *cli, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) countries = liaison_store_visit_countries (cli->store, &today, error);

  if (countries == NULL)
    return FALSE;
  print_countries (cli, countries);
  return TRUE;
}

static gboolean
list_visits (LiaisonCli *cli, LiaisonVisitFilter *filter, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) rows = liaison_store_visits (cli->store, &today, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (liaison_visit_row_matches (rows->pdata[i], filter))
      g_ptr_array_add (found, rows->pdata[i]);
  print_visits (cli, found);
  return TRUE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonVisitFilter filter = { .year = year, .text = text };
  g_autoptr (GVariant) code = NULL;
  LiaisonVisitStage stage;

  if (stage_name != NULL && !liaison_visit_stage_parse (stage_name, &stage)) {
    liaison_cli_set_usage_error (error, _ ("“%.60s” is no stage; “liaisonctl visits --help” lists them"), stage_name);
    return FALSE;
  }
  if (stage_name != NULL)
    filter.stages = 1U << stage;
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  if (country != NULL) {
    code = liaison_cli_parse_value (cli, liaison_entity_field (&liaison_entity_visit, "country"), country, error);
    if (code == NULL)
      return FALSE;
    filter.country = g_variant_get_string (code, NULL);
  }
  return standing || never ? list_countries (cli, error) : list_visits (cli, &filter, error);
}

const LiaisonCommand liaison_command_visits = {
  .name = "visits",
  .arguments = N_ ("[--stage STAGE] [--country COUNTRY] [--year YEAR] [--search TEXT] | [--standing] [--never]"),
  .summary = N_ ("List the country visits by stage, with what they lack"),
  .details = N_ ("The stage follows from the log of events, which “add visit_event” or “visit-event” writes; it is "
                 "never stored. With --standing or --never it lists States."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
