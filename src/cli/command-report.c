// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl report: a document as PDF, for an audience. What is withheld is told before anything is written.
#include "liaison-cli-output.h"

#include "liaison-cli-export.h"
#include "liaison-cli-filter.h"
#include "liaison-cli-meeting.h"
#include "liaison-cli-values.h"
#include "liaison-cli-withheld.h"
#include "liaison-communication.h"
#include "liaison-document-read.h"
#include "liaison-error.h"
#include "liaison-report-document.h"
#include "liaison-visit.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

static char *language_name;
static char *audience_name;
static char *paper_name;
static char *format_name;
static char *letters_period;
static char *replies_period;
static char *output;
static gboolean force;
static gboolean dry_run;
static gboolean sealed;

static const GOptionEntry entries[] = {
  { "language", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &language_name,
    N_ ("Language of the document: en or fr (default: that of the messages)"), "en|fr" },
  { "audience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &audience_name,
    N_ ("Who shall read it: state, un, internal (default) or public"), N_ ("WHO") },
  { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &paper_name, N_ ("a4 (default) or letter"), "a4|letter" },
  { "format", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &format_name,
    N_ ("pdf, of letters and communications also odt and html, of communications csv (default: from the end of FILE's "
        "name, else pdf)"),
    "pdf|odt|html|csv" },
  { "letters", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &letters_period,
    N_ ("Of communications: the days of the letters (default: this year)"), N_ ("FROM..TO") },
  { "replies", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &replies_period,
    N_ ("Of communications: the days of the replies (default: those of the letters)"), N_ ("FROM..TO") },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output, N_ ("Write to FILE (default: standard output)"),
    N_ ("FILE") },
  LIAISON_CLI_FILTER_OPTIONS,
  { "sealed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &sealed,
    N_ ("With sealed notes, for the office alone: of a meeting or a partner"), NULL },
  { "force", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force, N_ ("Overwrite FILE"), NULL },
  { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_ ("Only tell what would be written and withheld"),
    NULL },
  { NULL },
};

static gboolean
read_language (LiaisonCli *cli, LiaisonDocumentWish *wish)
{
  wish->language = g_strcmp0 (language_name, "fr") == 0   ? LIAISON_LANGUAGE_FR
                   : g_strcmp0 (language_name, "en") == 0 ? LIAISON_LANGUAGE_EN
                                                          : cli->language;
  return language_name == NULL || g_strcmp0 (language_name, "fr") == 0 || g_strcmp0 (language_name, "en") == 0;
}

/* As it is said, else as the name of the file ends. */
static gboolean
read_format (LiaisonDocumentWish *wish)
{
  const char *dot = output != NULL ? strrchr (output, '.') : NULL;
  g_autofree char *end = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;

  if (format_name != NULL)
    return liaison_document_format_parse (format_name, &wish->format) &&
           liaison_document_offers (wish->kind, wish->format);
  if (!liaison_document_format_parse (end, &wish->format) || !liaison_document_offers (wish->kind, wish->format))
    wish->format = LIAISON_FORMAT_PDF;
  return TRUE;
}

static gboolean
read_options (LiaisonCli *cli, const char *name, LiaisonDocumentWish *wish, GError **error)
{
  if (!liaison_document_parse (name, &wish->kind))
    liaison_cli_set_usage_error (error,
                                 _ ("“%.60s” is no document; there are: month, week, agenda, meeting, attendance, "
                                    "partner, figures, programme, briefing, letter, communications"),
                                 name);
  else if (!read_language (cli, wish))
    liaison_cli_set_usage_error (error, _ ("--language takes en or fr"));
  else if (audience_name != NULL && !liaison_audience_parse (audience_name, &wish->audience))
    liaison_cli_set_usage_error (error, _ ("--audience takes state, un, internal or public"));
  else if (paper_name != NULL && !liaison_paper_parse (paper_name, &wish->paper))
    liaison_cli_set_usage_error (error, _ ("--paper takes a4 or letter"));
  else if (!read_format (wish))
    liaison_cli_set_usage_error (error, _ ("--format takes pdf, of letters and communications also odt and html, of "
                                           "communications csv"));
  else if ((letters_period != NULL || replies_period != NULL) && wish->kind != LIAISON_DOCUMENT_COMMUNICATIONS)
    liaison_cli_set_usage_error (error, _ ("--letters and --replies are for communications"));
  else if (sealed && wish->audience != LIAISON_AUDIENCE_INTERNAL)
    liaison_cli_set_usage_error (error, _ ("sealed notes are for the office alone: --sealed goes with no --audience"));
  else if (sealed && wish->kind != LIAISON_DOCUMENT_MEETING && wish->kind != LIAISON_DOCUMENT_PARTNER)
    liaison_cli_set_usage_error (error, _ ("--sealed is for the record of a meeting and the card of a partner"));
  else if (liaison_cli_has_filter () && !liaison_document_is_period (wish->kind))
    liaison_cli_set_usage_error (error, _ ("a month, a week and an agenda can be narrowed, nothing else"));
  else if (output == NULL && !dry_run && cli->json)
    liaison_cli_set_usage_error (error, _ ("--json takes --output with it: standard output holds one document"));
  else if (output == NULL && !dry_run && wish->format <= LIAISON_FORMAT_ODT && isatty (STDOUT_FILENO))
    liaison_cli_set_usage_error (error, _ ("a PDF is nothing for a terminal: say --output FILE"));
  else if (output != NULL && !dry_run && !force && g_file_test (output, G_FILE_TEST_EXISTS))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"), output);
  else
    return TRUE;
  return FALSE;
}

/* "2026", "2026-03..2026-05-31": the first and the last day, as far as they are said. */
static gboolean
read_period (const char *text, LiaisonMoment *from, LiaisonMoment *to, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "..", 2);

  if (!liaison_moment_parse (parts[0], from, error))
    return FALSE;
  *to = *from;
  return parts[1] == NULL || liaison_moment_parse (parts[1], to, error);
}

static gboolean
read_periods (LiaisonDocumentWish *wish, GError **error)
{
  LiaisonMoment today = liaison_moment_today ();

  wish->from = (LiaisonMoment) { today.year, 0, 0, -1 };
  if (letters_period != NULL && !read_period (letters_period, &wish->from, &wish->to, error))
    return FALSE;
  if (replies_period != NULL && !read_period (replies_period, &wish->replies_from, &wish->replies_to, error))
    return FALSE;
  return liaison_document_check (wish, error);
}

/* "2026-11", "2026-11-24", "2026"; without any, today. */
static gboolean
read_days (const char *const *arguments, LiaisonDocumentWish *wish, GError **error)
{
  if (wish->kind == LIAISON_DOCUMENT_COMMUNICATIONS) {
    if (arguments[0] == NULL)
      return read_periods (wish, error);
    liaison_cli_set_usage_error (error, _ ("the days of communications are told with --letters and --replies"));
    return FALSE;
  }
  wish->from = liaison_moment_today ();
  if (arguments[0] != NULL && !liaison_moment_parse (arguments[0], &wish->from, error))
    return FALSE;
  if (wish->kind == LIAISON_DOCUMENT_FIGURES && arguments[0] == NULL)
    wish->from = (LiaisonMoment) { wish->from.year, 0, 0, -1 };
  if (arguments[0] != NULL && arguments[1] != NULL && wish->kind <= LIAISON_DOCUMENT_WEEK) {
    liaison_cli_set_usage_error (error, _ ("a month and a week have no last day"));
    return FALSE;
  }
  if (arguments[0] != NULL && arguments[1] != NULL && !liaison_moment_parse (arguments[1], &wish->to, error))
    return FALSE;
  if (wish->kind == LIAISON_DOCUMENT_MONTH && wish->from.month == 0) {
    liaison_cli_set_usage_error (error, _ ("a month is written like 2026-09"));
    return FALSE;
  }
  return liaison_document_check (wish, error);
}

/* ID, or ID/OCCURRENCE of a meeting that repeats. */
static gboolean
read_record (LiaisonCli *cli, const char *const *arguments, LiaisonDocumentWish *wish, GError **error)
{
  const LiaisonEntity *entity = liaison_document_entity (wish->kind);

  if (arguments[0] == NULL || arguments[1] != NULL) {
    liaison_cli_set_usage_error (error, _ ("which one? Say its id"));
    return FALSE;
  }
  if (entity == &liaison_entity_meeting)
    return liaison_cli_read_meeting (cli, arguments[0], &wish->record, &wish->occurrence, error);
  return liaison_cli_find_id (cli, entity, arguments[0], &wish->record, error);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GError **error)
{
  return liaison_report_write (data, stream, NULL, error);
}

static void
print_json (LiaisonCli *cli, const LiaisonDocumentRead *read, guint pages)
{
  const LiaisonDocumentWish *wish = &read->content.wish;
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_text (builder, "document", liaison_document_code (wish->kind));
  liaison_cli_add_text (builder, "file", dry_run ? NULL : output);
  liaison_cli_add_text (builder, "language", liaison_language_code (wish->language));
  liaison_cli_add_text (builder, "audience", liaison_audience_code (wish->audience));
  liaison_cli_add_text (builder, "paper", liaison_paper_code (wish->paper));
  liaison_cli_add_text (builder, "format", liaison_document_format_code (wish->format));
  liaison_cli_add_boolean (builder, "dry_run", dry_run);
  liaison_cli_add_integer (builder, "pages", pages);
  liaison_cli_add_integer (builder, "meetings", read->content.meetings->len);
  if (wish->kind == LIAISON_DOCUMENT_COMMUNICATIONS)
    liaison_cli_add_integer (builder, "letters",
                             liaison_disclosure_count (read->disclosure, &liaison_entity_communication));
  liaison_cli_add_withheld (builder, read->disclosure);
  liaison_cli_end_json (builder);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonDocumentWish wish = { .from = LIAISON_MOMENT_NONE,
                               .to = LIAISON_MOMENT_NONE,
                               .replies_from = LIAISON_MOMENT_NONE,
                               .replies_to = LIAISON_MOMENT_NONE,
                               .occurrence = LIAISON_MOMENT_NONE };
  g_autoptr (LiaisonCalendarFilter) filter = NULL;
  g_autoptr (LiaisonDocumentRead) read = NULL;
  g_autoptr (LiaisonReport) report = NULL;
  guint pages;

  if (!read_options (cli, arguments[0], &wish, error) ||
      (liaison_document_is_period (wish.kind) && !read_days (arguments + 1, &wish, error)) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      (!liaison_document_is_period (wish.kind) && !read_record (cli, arguments + 1, &wish, error)))
    return FALSE;
  wish.sealed = sealed;
  if (!liaison_document_check (&wish, error))
    return FALSE;
  filter = liaison_cli_make_filter (cli, error);
  if (filter == NULL)
    return FALSE;
  read = liaison_document_read_new (cli->store, &wish, filter, cli->cancellable, error);
  if (read == NULL)
    return FALSE;
  liaison_cli_tell_withheld (read->disclosure);
  report = liaison_report_make (&read->content);
  pages = liaison_report_pages (report);
  if (!dry_run && !liaison_cli_write_file (cli, &(LiaisonCliFile) { output, force }, write_cb, &read->content, error))
    return FALSE;
  if (cli->json)
    print_json (cli, read, pages);
  else if (dry_run)
    liaison_cli_print (ngettext ("%u page would be written", "%u pages would be written", pages), pages);
  return TRUE;
}

const LiaisonCommand liaison_command_report = {
  .name = "report",
  .arguments = N_ ("[--language en|fr] [--audience state|un|internal|public] [--paper a4|letter] [--dry-run] [-o FILE] "
                   "month|week|agenda|figures [DAY [LAST]] | meeting|attendance|partner|programme|briefing|letter ID | "
                   "communications "
                   "[--letters FROM..TO] [--replies FROM..TO]"),
  .summary = N_ ("Write a document, for an audience"),
  .details = N_ (
      "A month is told as 2026-09, a week by one of its days, an agenda by a year, a month, a day, or a first "
      "and a last day, and so are figures; without any it is about today's, figures about the year's. An occurrence of "
      "a meeting that repeats is told as ID/START. First tells what is withheld from the audience, and why. Sealed "
      "notes are printed with --sealed alone; contact points that must not be used are struck out. A draft letter is "
      "made from the template of its type, and names only who agreed to be disclosed to the State; communications are "
      "told by region, country and day."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 3,
  .run = run,
};
