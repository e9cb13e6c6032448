// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl export: records to a file, for an audience. What is withheld is told before anything is written.
#include "liaison-cli-output.h"

#include "liaison-cli-export.h"
#include "liaison-cli-filter.h"
#include "liaison-cli-query.h"
#include "liaison-cli-whole.h"
#include "liaison-cli-withheld.h"
#include "liaison-disclosure.h"
#include "liaison-error.h"
#include "liaison-meeting-choice.h"
#include "liaison-meeting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *format;
static char *audience_name;
static char *output;
static char **where;
static gboolean force;
static char *purpose;
static gboolean dry_run;
static gboolean whole;
static char *from;
static char *to;
static char *year;

static const GOptionEntry entries[] = {
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format,
    N_ ("csv, json, vcard (3.0), vcard4 or ical (default: from the end of the file's name, else csv)"),
    "csv|json|vcard|vcard4|ical" },
  { "audience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &audience_name,
    N_ ("Who shall read it: state, un, internal (default) or public"), N_ ("WHO") },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output, N_ ("Write to FILE (default: standard output)"),
    N_ ("FILE") },
  { "where", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &where,
    N_ ("Only those with that value; may be given again, all must hold"), N_ ("FIELD=VALUE") },
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &from, N_ ("Meetings from that day on"), N_ ("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &to, N_ ("Meetings up to that day"), N_ ("DATE") },
  { "year", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &year, N_ ("Meetings of that year"), N_ ("YEAR") },
  LIAISON_CLI_FILTER_OPTIONS,
  { "all", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &whole,
    N_ ("The whole register with its history and files, for the office alone"), NULL },
  { "force", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force, N_ ("Overwrite FILE"), NULL },
  { "purpose", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &purpose,
    N_ ("What it is for: consent given for that counts"), N_ ("TEXT") },
  { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_ ("Only tell what would be written and withheld"),
    NULL },
  { NULL },
};

static void
progress_cb (guint64 done, guint64 total, gpointer data)
{
  liaison_cli_progress (data, total > 0 ? (double) done / (double) total : 0);
}

/* As the options say. */
typedef struct {
  LiaisonExportFormat format;
  LiaisonAudience audience;
} Choice;

static gboolean
read_day (const char *option, const char *text, LiaisonMoment *moment, GError **error)
{
  if (text == NULL || (liaison_moment_parse (text, moment, NULL) && moment->minute < 0))
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("%s takes a date such as 2025-09-14, 2025-09 or 2025"), option);
  return FALSE;
}

/* Just those of the period; NULL without an error where none was asked for. */
static gboolean
choose_meetings (LiaisonCli *cli, LiaisonQuery *query, const Choice *choice, GArray **ids, GError **error)
{
  LiaisonPeriodWish period = { LIAISON_MOMENT_NONE, LIAISON_MOMENT_NONE };
  g_autoptr (LiaisonCalendarFilter) filter = NULL;
  g_autoptr (GError) local = NULL;

  *ids = NULL;
  if (query->entity != &liaison_entity_meeting || (choice->format != LIAISON_EXPORT_ICAL && from == NULL &&
                                                   to == NULL && year == NULL && !liaison_cli_has_filter ()))
    return TRUE;
  if (!read_day ("--from", from, &period.from, error) || !read_day ("--to", to, &period.to, error) ||
      !read_day ("--year", year, &period.from, error))
    return FALSE;
  if (year != NULL)
    period.to = period.from;
  filter = liaison_cli_make_filter (cli, error);
  if (filter == NULL)
    return FALSE;
  *ids = liaison_store_choose_meetings (cli->store, query, NULL, &period, filter, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return *ids != NULL || local == NULL;
}

static LiaisonDisclosure *
disclose (LiaisonCli *cli, LiaisonQuery *query, const Choice *choice, GError **error)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  g_autoptr (GArray) ids = NULL;
  LiaisonDisclosureOptions options = { .audience = choice->audience,
                                       .purpose = purpose,
                                       .with_parts = liaison_export_has_parts (choice->format, query->entity),
                                       .parts = liaison_export_parts (choice->format),
                                       .with_links = liaison_export_has_links (choice->format),
                                       .progress = progress_cb,
                                       .progress_data = cli };
  LiaisonDisclosure *disclosure;

  if (!choose_meetings (cli, query, choice, &ids, error))
    return NULL;
  options.ids = ids;
  g_ptr_array_add (queries, query);
  liaison_cli_begin_work (cli, _ ("Reading"));
  disclosure = liaison_disclosure_new (cli->store, queries, &options, cli->cancellable, error);
  liaison_cli_end_work (cli);
  return disclosure;
}

static void
print_json (LiaisonCli *cli, const LiaisonDisclosure *disclosure, const LiaisonEntity *entity)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "entity", entity->name);
  liaison_cli_add_text (builder, "file", dry_run ? NULL : output);
  liaison_cli_add_text (builder, "audience", liaison_audience_code (disclosure->audience));
  liaison_cli_add_text (builder, "purpose", disclosure->purpose);
  liaison_cli_add_boolean (builder, "dry_run", dry_run);
  liaison_cli_add_withheld (builder, disclosure);
  liaison_cli_end_json (builder);
}

static gboolean
check_options (LiaisonCli *cli, const LiaisonEntity *entity, Choice *choice, GError **error)
{
  *choice = (Choice) { LIAISON_EXPORT_CSV, LIAISON_AUDIENCE_INTERNAL };
  if (format == NULL && output != NULL && !liaison_export_guess_format (output, &choice->format))
    choice->format = LIAISON_EXPORT_CSV;
  if (format != NULL && !liaison_export_parse_format (format, &choice->format))
    liaison_cli_set_usage_error (error, _ ("--format takes csv, json, vcard, vcard4 or ical"));
  else if (!liaison_export_takes (choice->format, entity))
    liaison_cli_set_usage_error (error, liaison_export_entity (choice->format) == &liaison_entity_meeting
                                            ? _ ("only meetings are written as a calendar")
                                            : _ ("only partners are written as cards"));
  else if ((from != NULL || to != NULL || year != NULL || liaison_cli_has_filter ()) &&
           entity != &liaison_entity_meeting)
    liaison_cli_set_usage_error (error, _ ("--from, --to, --year and the filters are for meetings"));
  else if (year != NULL && (from != NULL || to != NULL))
    liaison_cli_set_usage_error (error, _ ("--year is a period already: neither --from nor --to goes with it"));
  else if (audience_name != NULL && !liaison_audience_parse (audience_name, &choice->audience))
    liaison_cli_set_usage_error (error, _ ("--audience takes state, un, internal or public"));
  else if (cli->json && output == NULL && !dry_run && choice->format != LIAISON_EXPORT_JSON)
    liaison_cli_set_usage_error (error, _ ("--json takes --output with it: standard output holds one document"));
  else if (output != NULL && !dry_run && !force && g_file_test (output, G_FILE_TEST_EXISTS))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"), output);
  else
    return TRUE;
  return FALSE;
}

static gboolean
run_some (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonEntity *entity = liaison_cli_find_entity (arguments[0], error);
  g_autoptr (LiaisonDisclosure) disclosure = NULL;
  g_autoptr (LiaisonQuery) query = NULL;
  Choice choice;

  if (entity == NULL || !check_options (cli, entity, &choice, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  query = liaison_cli_make_query (cli, entity, (const char *const *) where, NULL, error);
  if (query == NULL)
    return FALSE;
  disclosure = disclose (cli, query, &choice, error);
  if (disclosure == NULL)
    return FALSE;
  liaison_cli_tell_withheld (disclosure);
  if (!dry_run &&
      !liaison_cli_export (cli, choice.format, entity, disclosure, &(LiaisonCliFile) { output, force }, error))
    return FALSE;
  if (dry_run && !cli->json)
    liaison_cli_print (ngettext ("%u record would be written", "%u records would be written", disclosure->tally.given),
                       disclosure->tally.given);
  if (cli->json && (output != NULL || dry_run))
    print_json (cli, disclosure, entity);
  return TRUE;
}

/* All of it, without loss: there is no audience but the office. */
static gboolean
run_whole (LiaisonCli *cli, const char *argument, GError **error)
{
  if (argument != NULL || audience_name != NULL || where != NULL || purpose != NULL || dry_run || from != NULL ||
      to != NULL || year != NULL || liaison_cli_has_filter () || (format != NULL && strcmp (format, "json") != 0)) {
    liaison_cli_set_usage_error (error, _ ("--all is the whole register as JSON: nothing else goes with it"));
    return FALSE;
  }
  if (output != NULL && !force && g_file_test (output, G_FILE_TEST_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"), output);
    return FALSE;
  }
  return liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) &&
         liaison_cli_export_whole (cli, &(LiaisonCliFile) { output, force }, error);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  if (whole)
    return run_whole (cli, arguments[0], error);
  if (arguments[0] == NULL) {
    liaison_cli_set_usage_error (error, _ ("which records? ENTITY tells, or --all"));
    return FALSE;
  }
  return run_some (cli, arguments, error);
}

const LiaisonCommand liaison_command_export = {
  .name = "export",
  .arguments = N_ ("[--format csv|json|vcard|vcard4|ical] [--audience state|un|internal|public] [--dry-run] [-o FILE] "
                   "ENTITY|--all [--where "
                   "FIELD=VALUE]..."),
  .summary = N_ ("Write records to a file, for an audience"),
  .details = N_ (
      "First tells what is withheld from that audience, and why. A JSON file also holds the parts of each record, such "
      "as the names of a partner; a CSV file of partners has columns for names and contact points; a card has what a "
      "telephone can use, and never what must not be used to reach somebody; a calendar has meetings with their time "
      "zones, series and attendees, but no addresses, so that no program can write to anybody. Sealed fields never "
      "leave the register. A person appears as far as they consented: by name from level 2 for the UN, 3 for States "
      "and "
      "4 for the public, anonymously from level 1, else not at all."),
  .options = entries,
  .min_arguments = 0,
  .max_arguments = 1,
  .run = run,
};
