// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl exchanges, methods: what passed between partners and the office, and how each mechanism works.
#include "liaison-cli-output.h"

#include "liaison-cli-export.h"
#include "liaison-cli-values.h"
#include "liaison-csv.h"
#include "liaison-objectives.h"

#include <glib/gi18n-lib.h>

static char *partner;
static char *kind;
static char *direction;
static char *text;
static gboolean onward;
static char *audience_name;
static char *format;
static char *output;
static gboolean force;

static const GOptionEntry exchange_options[] = {
  { "partner", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &partner, N_ ("Only exchanges with them"),
    N_ ("PARTNER") },
  { "kind", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &kind, N_ ("Only exchanges of that kind"), N_ ("KIND") },
  { "direction", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &direction, N_ ("Only what was sent, or received"),
    "sent|received" },
  { "onward", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &onward, N_ ("Only what may be shared onward"), NULL },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only exchanges with all these words: in the title, the content, a name"), N_ ("TEXT") },
  { NULL },
};

static const GOptionEntry method_options[] = {
  { "audience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &audience_name,
    N_ ("Who shall read it: state, un, internal (default) or public"), N_ ("WHO") },
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format, N_ ("text (default) or csv"), "text|csv" },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
    N_ ("With csv: write to FILE (default: standard output)"), N_ ("FILE") },
  { "force", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force, N_ ("Overwrite FILE"), NULL },
  { NULL },
};

static gboolean
check_code (const char *option, const LiaisonVocabulary *vocabulary, const char *code, GError **error)
{
  if (code == NULL || liaison_vocabulary_find (vocabulary, code) != NULL)
    return TRUE;
  /* Translators: an option, then what was given to it. */
  liaison_cli_set_usage_error (error, _ ("%s does not know “%.60s”"), option, code);
  return FALSE;
}

static void
print_exchanges_json (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  char on[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "exchanges");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonExchangeRow *row = rows->pdata[i];
    const LiaisonExchange *exchange = row->exchange;
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &exchange->record.id);
    liaison_cli_add_text (builder, "on", liaison_moment_write (&exchange->on, on));
    liaison_cli_add_text (builder, "direction", exchange->direction);
    liaison_cli_add_text (builder, "kind", exchange->kind);
    liaison_cli_add_text (builder, "title", exchange->title);
    liaison_cli_add_text (builder, "text", exchange->text);
    liaison_cli_add_text (builder, "theme", exchange->theme);
    liaison_cli_add_id (builder, "partner", &exchange->partner);
    liaison_cli_add_text (builder, "name", row->name);
    liaison_cli_add_text (builder, "about", row->about);
    liaison_cli_add_boolean (builder, "onward", exchange->onward);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_exchanges (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Id"), _ ("Date"), _ ("Direction"), _ ("Kind"), _ ("Title"), _ ("Partner"),
                                     C_ ("exchange", "About"), _ ("Onward"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonExchangeRow *row = rows->pdata[i];
    const LiaisonExchange *exchange = row->exchange;
    g_autofree char *id = liaison_cli_short_id (&exchange->record.id);
    g_autofree char *on = liaison_moment_format (&exchange->on, NULL, cli->language);
    liaison_cli_table_add (table, id, on, liaison_vocabulary_label (&liaison_vocabulary_direction, exchange->direction),
                           liaison_vocabulary_label (&liaison_vocabulary_exchange_kind, exchange->kind),
                           exchange->title, row->name != NULL ? row->name : "", row->about != NULL ? row->about : "",
                           exchange->onward ? _ ("yes") : _ ("no"), NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run_exchanges (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonExchangeFilter filter = { .text = text, .kind = kind, .direction = direction, .onward = onward };
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonId id;

  if (!check_code ("--kind", &liaison_vocabulary_exchange_kind, kind, error) ||
      !check_code ("--direction", &liaison_vocabulary_direction, direction, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      (partner != NULL && !liaison_cli_find_id (cli, &liaison_entity_partner, partner, &id, error)))
    return FALSE;
  filter.partner = partner != NULL ? &id : NULL;
  rows = liaison_store_exchange_rows (cli->store, &filter, error);
  if (rows == NULL)
    return FALSE;
  if (cli->json)
    print_exchanges_json (cli, rows);
  else
    print_exchanges (cli, rows);
  return TRUE;
}

static void
add_cell (JsonBuilder *builder, const LiaisonMethods *methods, guint theme, guint body)
{
  GPtrArray *exchanges = liaison_methods_cell (methods, theme, body);

  json_builder_begin_array (builder);
  for (guint i = 0; i < exchanges->len; i++) {
    const LiaisonExchange *exchange = exchanges->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &exchange->record.id);
    liaison_cli_add_text (builder, "title", exchange->title);
    liaison_cli_add_text (builder, "text", exchange->text);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_methods_json (LiaisonCli *cli, LiaisonAudience audience, const LiaisonMethods *methods)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "audience", liaison_audience_code (audience));
  liaison_cli_add_integer (builder, "withheld", methods->withheld);
  json_builder_set_member_name (builder, "bodies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < methods->bodies->len; i++) {
    const LiaisonMethodBody *body = methods->bodies->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &body->id);
    liaison_cli_add_text (builder, "name", body->name);
    liaison_cli_add_boolean (builder, "mechanism", body->mechanism);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "themes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < methods->themes->len; i++) {
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "theme", methods->themes->pdata[i]);
    liaison_cli_add_text (builder, "label", methods->labels->pdata[i]);
    json_builder_set_member_name (builder, "methods");
    json_builder_begin_array (builder);
    for (guint j = 0; j < methods->bodies->len; j++)
      add_cell (builder, methods, i, j);
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static gboolean
write_csv (GOutputStream *stream, gpointer data, GError **error)
{
  const LiaisonMethods *methods = data;
  g_autoptr (LiaisonCsvWriter) writer = liaison_csv_writer_new (stream, ',', TRUE);

  for (guint i = 0; i <= methods->themes->len; i++) {
    g_auto (GStrv) cells = liaison_methods_line (methods, i, _ ("Theme"), _ ("Without a theme"));
    if (!liaison_csv_writer_row (writer, (const char *const *) cells, methods->bodies->len + 1, NULL, error))
      return FALSE;
  }
  return liaison_csv_writer_finish (writer, NULL, error);
}

/* Theme by theme: a table of many columns is none on a terminal. */
static void
print_methods (const LiaisonMethods *methods)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Theme"), _ ("Partner"), _ ("Working method"), NULL);

  for (guint i = 0; i < methods->themes->len; i++)
    for (guint j = 0; j < methods->bodies->len; j++) {
      GPtrArray *exchanges = liaison_methods_cell (methods, i, j);
      const char *label = methods->labels->pdata[i];
      const char *name = ((const LiaisonMethodBody *) methods->bodies->pdata[j])->name;
      for (guint k = 0; k < MAX (exchanges->len, 1); k++)
        liaison_cli_table_add (table, *label != '\0' ? label : _ ("Without a theme"), name,
                               exchanges->len > 0 ? ((const LiaisonExchange *) exchanges->pdata[k])->title : "—", NULL);
    }
  liaison_cli_table_print (table);
}

static gboolean
read_method_options (LiaisonCli *cli, LiaisonAudience *audience, gboolean *csv, GError **error)
{
  *csv = g_strcmp0 (format, "csv") == 0;
  if (audience_name != NULL && !liaison_audience_parse (audience_name, audience))
    liaison_cli_set_usage_error (error, _ ("--audience takes state, un, internal or public"));
  else if (format != NULL && !*csv && !g_str_equal (format, "text"))
    liaison_cli_set_usage_error (error, _ ("--format takes text or csv"));
  else if (output != NULL && !*csv)
    liaison_cli_set_usage_error (error, _ ("a file is written with --format csv"));
  else if (*csv && cli->json)
    liaison_cli_set_usage_error (error, _ ("--json and --format csv exclude each other"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
run_methods (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonAudience audience = LIAISON_AUDIENCE_INTERNAL;
  g_autoptr (LiaisonMethods) methods = NULL;
  gboolean csv;

  if (!read_method_options (cli, &audience, &csv, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  methods = liaison_store_methods (cli->store, audience, cli->language, error);
  if (methods == NULL)
    return FALSE;
  if (methods->withheld > 0)
    liaison_cli_note (g_dngettext (GETTEXT_PACKAGE, "%u working method is withheld from this audience",
                                   "%u working methods are withheld from this audience", methods->withheld),
                      methods->withheld);
  if (csv)
    return liaison_cli_write_file (cli, &(LiaisonCliFile) { output, force }, write_csv, methods, error);
  if (cli->json)
    print_methods_json (cli, audience, methods);
  else
    print_methods (methods);
  return TRUE;
}

const LiaisonCommand liaison_command_exchanges = {
  .name = "exchanges",
  .arguments = N_ ("[--partner PARTNER] [--kind KIND] [--direction sent|received] [--onward] [--search TEXT]"),
  .summary = N_ ("List what passed between partners and the office, the latest first"),
  .details = N_ ("Kinds: experience, information, working_method, observation, document. What may not be shared onward "
                 "never leaves the office: no export or document for others has it."),
  .options = exchange_options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_exchanges,
};

const LiaisonCommand liaison_command_methods = {
  .name = "methods",
  .arguments = N_ ("[--audience WHO] [--format text|csv] [-o FILE]"),
  .summary = N_ ("Compare the working methods of mechanisms, theme by theme"),
  .details = N_ ("Made of the received exchanges of the kind working_method: a row for each theme, a column for each "
                 "body that told of one; “—” and an empty cell are gaps."),
  .options = method_options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_methods,
};
