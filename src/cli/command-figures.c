// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl figures: the numbers of a period, beside those of a year before.
#include "liaison-cli-meeting.h"

#include "liaison-cli-export.h"
#include "liaison-csv.h"
#include "liaison-insight-table.h"

#include <glib/gi18n-lib.h>

static char *from_text;
static char *to_text;
static char *day_text;
static char *audience_name;
static gboolean csv;

static const GOptionEntry options[] = {
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from_text, N_ ("The first day (default: that of the year)"),
    N_ ("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to_text, N_ ("The last day (default: that of the year)"),
    N_ ("DATE") },
  { "as-of", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &day_text,
    N_ ("Count replies received until then (default: today)"), N_ ("DATE") },
  { "audience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &audience_name,
    N_ ("Who shall read it: state, un, internal (default) or public"), N_ ("WHO") },
  { "csv", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &csv, N_ ("Write a table as CSV to standard output"), NULL },
  { NULL },
};

static gboolean
read_wish (LiaisonCli *cli, LiaisonFiguresWish *wish, GError **error)
{
  LiaisonMoment first;

  wish->language = cli->language;
  wish->as_of = liaison_moment_today ();
  if (csv && cli->json)
    liaison_cli_set_usage_error (error, _ ("--csv and --json exclude each other"));
  else if (audience_name != NULL && !liaison_audience_parse (audience_name, &wish->audience))
    liaison_cli_set_usage_error (error, _ ("--audience takes state, un, internal or public"));
  else
    return liaison_cli_read_period (from_text, to_text, &wish->from, &wish->to, error) &&
           (day_text == NULL || liaison_cli_read_period (day_text, day_text, &first, &wish->as_of, error));
  return FALSE;
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  if (number != LIAISON_FIGURE_UNKNOWN)
    liaison_cli_add_integer (builder, name, number);
}

static void
add_figure (JsonBuilder *builder, const LiaisonFigure *figure)
{
  json_builder_begin_object (builder);
  liaison_cli_add_text (builder, "section", liaison_figures_section_code (figure->section));
  liaison_cli_add_text (builder, "code", figure->code);
  liaison_cli_add_text (builder, "label", figure->label);
  add_number (builder, "number", figure->value);
  add_number (builder, "of", figure->of);
  add_number (builder, "year_before", figure->before);
  add_number (builder, "year_before_of", figure->before_of);
  liaison_cli_add_text (builder, "entity", figure->ids->len > 0 ? figure->entity->name : NULL);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figure->ids->len; i++) {
    g_autofree char *id = liaison_id_to_string (&g_array_index (figure->ids, LiaisonId, i));
    json_builder_add_string_value (builder, id);
  }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (LiaisonCli *cli, const LiaisonFigures *figures)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  const LiaisonFiguresWish *wish = &figures->wish;
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_text (builder, "from", liaison_moment_write (&wish->from, buffer));
  liaison_cli_add_text (builder, "to", liaison_moment_write (&wish->to, buffer));
  liaison_cli_add_text (builder, "as_of", liaison_moment_write (&wish->as_of, buffer));
  liaison_cli_add_text (builder, "audience", liaison_audience_code (wish->audience));
  liaison_cli_add_integer (builder, "undated", figures->undated);
  liaison_cli_add_integer (builder, "withheld", figures->withheld);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->figures->len; i++)
    add_figure (builder, g_ptr_array_index (figures->figures, i));
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

/* "5", or "5 (42 %)" of a whole. */
static char *
write_number (gint64 number, gint64 whole, LiaisonLanguage language)
{
  if (number == LIAISON_FIGURE_UNKNOWN)
    return g_strdup ("");
  if (whole <= 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return g_strdup_printf (language == LIAISON_LANGUAGE_FR ? "%" G_GINT64_FORMAT " (%d\u00a0%%)"
                                                          : "%" G_GINT64_FORMAT " (%d%%)",
                          number, liaison_figure_percent (number, whole));
}

static void
print_section (const LiaisonFigures *figures, LiaisonFiguresSection section)
{
  g_autoptr (GPtrArray) chosen = liaison_figures_of (figures, section);
  LiaisonLanguage language = figures->wish.language;
  const LiaisonFiguresWish before = liaison_figures_year_before (&figures->wish);
  g_autofree char *now_title = liaison_figures_period_text (&figures->wish, language);
  g_autofree char *before_title = liaison_figures_period_text (&before, language);
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (liaison_figures_section_label (section, language), now_title, before_title, NULL);

  if (chosen->len == 0)
    return;
  for (guint i = 0; i < chosen->len; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (chosen, i);
    g_autofree char *now = write_number (figure->value, figure->of, language);
    g_autofree char *then = write_number (figure->before, figure->before_of, language);
    liaison_cli_table_add (table, figure->label, now, then, NULL);
  }
  liaison_cli_table_print (table);
  liaison_cli_print ("%s", "");
}

static void
print_text (const LiaisonFigures *figures)
{
  for (guint section = 0; section < LIAISON_FIGURES_SECTIONS; section++)
    print_section (figures, (LiaisonFiguresSection) section);
  if (figures->undated > 0)
    liaison_cli_print (ngettext ("%u letter may be of that period: its date is not known well enough",
                                 "%u letters may be of that period: their dates are not known well enough",
                                 figures->undated),
                       figures->undated);
  if (figures->withheld > 0)
    liaison_cli_print (ngettext ("%u record is left out: it may not be told of to this audience",
                                 "%u records are left out: they may not be told of to this audience",
                                 figures->withheld),
                       figures->withheld);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) table = liaison_figures_table (data);

  return liaison_csv_write_table (stream, table, NULL, error);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonFiguresWish wish = { .audience = LIAISON_AUDIENCE_INTERNAL };
  g_autoptr (LiaisonFigures) figures = NULL;

  if (!read_wish (cli, &wish, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  figures = liaison_store_figures (cli->store, &wish, error);
  if (figures == NULL)
    return FALSE;
  if (csv)
    return liaison_cli_write_file (cli, &(LiaisonCliFile) { NULL, FALSE }, write_cb, figures, error);
  if (cli->json)
    print_json (cli, figures);
  else
    print_text (figures);
  return TRUE;
}

const LiaisonCommand liaison_command_figures = {
  .name = "figures",
  .arguments = N_ ("[--from DATE] [--to DATE] [--as-of DATE] [--audience WHO] [--csv]"),
  .summary = N_ ("Tell the numbers of a year or another period"),
  .details = N_ ("Letters by type, region, theme and State, people concerned, replies, visits, meetings and partners "
                 "met, beside the same days a year before. DATE may be a day, a month or a year; without any, this "
                 "year is meant."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
