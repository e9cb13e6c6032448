// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl report: a document as PDF, for an audience. What is withheld is told before anything is written.
#include "liaison-cli-output.h"

#include "liaison-cli-export.h"
#include "liaison-cli-values.h"
#include "liaison-cli-withheld.h"
#include "liaison-directory.h"
#include "liaison-document-read.h"
#include "liaison-error.h"
#include "liaison-report-document.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

static char *language_name;
static char *audience_name;
static char *paper_name;
static char *output;
static gboolean force;
static gboolean dry_run;

static const GOptionEntry entries[] = {
  { "language", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &language_name,
    N_ ("Language of the document: en or fr (default: that of the messages)"), "en|fr" },
  { "audience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &audience_name,
    N_ ("Who shall read it: state, un, internal (default) or public"), N_ ("WHO") },
  { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &paper_name, N_ ("a4 (default) or letter"), "a4|letter" },
  { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output, N_ ("Write to FILE (default: standard output)"),
    N_ ("FILE") },
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

static gboolean
read_options (LiaisonCli *cli, const char *name, LiaisonDocumentWish *wish, GError **error)
{
  if (!liaison_document_parse (name, &wish->kind))
    liaison_cli_set_usage_error (
        error, _ ("“%.60s” is no document; there are: month, week, agenda, meeting, attendance, partner, briefing"),
        name);
  else if (!read_language (cli, wish))
    liaison_cli_set_usage_error (error, _ ("--language takes en or fr"));
  else if (audience_name != NULL && !liaison_audience_parse (audience_name, &wish->audience))
    liaison_cli_set_usage_error (error, _ ("--audience takes state, un, internal or public"));
  else if (paper_name != NULL && !liaison_paper_parse (paper_name, &wish->paper))
    liaison_cli_set_usage_error (error, _ ("--paper takes a4 or letter"));
  else if (output == NULL && !dry_run && cli->json)
    liaison_cli_set_usage_error (error, _ ("--json takes --output with it: standard output holds one document"));
  else if (output == NULL && !dry_run && isatty (STDOUT_FILENO))
    liaison_cli_set_usage_error (error, _ ("a PDF is nothing for a terminal: say --output FILE"));
  else if (output != NULL && !dry_run && !force && g_file_test (output, G_FILE_TEST_EXISTS))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("%s exists already; --force overwrites it"), output);
  else
    return TRUE;
  return FALSE;
}

/* "2026-11", "2026-11-24", "2026"; without any, today. */
static gboolean
read_days (const char *const *arguments, LiaisonDocumentWish *wish, GError **error)
{
  wish->from = liaison_moment_today ();
  if (arguments[0] != NULL && !liaison_moment_parse (arguments[0], &wish->from, error))
    return FALSE;
  if (arguments[0] != NULL && arguments[1] != NULL && wish->kind != LIAISON_DOCUMENT_AGENDA) {
    liaison_cli_set_usage_error (error, _ ("only an agenda has a last day"));
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
  if (entity == &liaison_entity_meeting &&
      liaison_meeting_address_parse (arguments[0], &wish->record, &wish->occurrence))
    return TRUE;
  return liaison_cli_find_id (cli, entity, arguments[0], &wish->record, error);
}

static gboolean
write_cb (GOutputStream *stream, gpointer data, GError **error)
{
  return liaison_report_write_pdf (data, stream, NULL, error);
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
  liaison_cli_add_boolean (builder, "dry_run", dry_run);
  liaison_cli_add_integer (builder, "pages", pages);
  liaison_cli_add_integer (builder, "meetings", read->content.meetings->len);
  liaison_cli_add_withheld (builder, read->disclosure);
  liaison_cli_end_json (builder);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonDocumentWish wish = { .from = LIAISON_MOMENT_NONE,
                               .to = LIAISON_MOMENT_NONE,
                               .occurrence = LIAISON_MOMENT_NONE };
  g_autoptr (LiaisonDocumentRead) read = NULL;
  g_autoptr (LiaisonReport) report = NULL;
  guint pages;

  if (!read_options (cli, arguments[0], &wish, error) ||
      (liaison_document_is_period (wish.kind) && !read_days (arguments + 1, &wish, error)) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      (!liaison_document_is_period (wish.kind) && !read_record (cli, arguments + 1, &wish, error)))
    return FALSE;
  read = liaison_document_read_new (cli->store, &wish, cli->cancellable, error);
  if (read == NULL)
    return FALSE;
  liaison_cli_tell_withheld (read->disclosure);
  report = liaison_report_make (&read->content);
  pages = liaison_report_pages (report);
  if (!dry_run && !liaison_cli_write_file (cli, &(LiaisonCliFile) { output, force }, write_cb, report, error))
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
                   "month|week|agenda [DAY [LAST]] | meeting|attendance|partner|briefing ID"),
  .summary = N_ ("Write a document as PDF, for an audience"),
  .details = N_ (
      "A month is told as 2026-09, a week by one of its days, an agenda by a year, a month, a day, or a first "
      "and a last day; without any it is about today's. An occurrence of a meeting that repeats is told as "
      "ID/START. First tells what is withheld from the audience, and why. Sealed notes are never printed; "
      "contact points that must not be used are struck out."),
  .options = entries,
  .min_arguments = 1,
  .max_arguments = 3,
  .run = run,
};
