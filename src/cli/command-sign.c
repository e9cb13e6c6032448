// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl suggest, sign, send, follow-up: what is done to a letter.
#include "liaison-cli-output.h"

#include "liaison-cli-letter.h"
#include "liaison-cli-values.h"

#include <glib/gi18n-lib.h>

static char *steps[3];
static char *sent_on;

static const GOptionEntry sign_options[] = {
  { "invited", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &steps[LIAISON_STEP_INVITED],
    N_ ("It was invited on that day; “today” for today, “-” takes the date away"), N_ ("DATE") },
  { "agreed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &steps[LIAISON_STEP_AGREED], N_ ("It agreed on that day"),
    N_ ("DATE") },
  { "signed", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &steps[LIAISON_STEP_SIGNED],
    N_ ("It signed on that day; who held it then is kept"), N_ ("DATE") },
  { NULL },
};

static const GOptionEntry send_options[] = {
  { "on", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &sent_on, N_ ("It was sent on that day (default: today)"),
    N_ ("DATE") },
  { NULL },
};

static gboolean
parse_day (const char *text, LiaisonMoment *day, GError **error)
{
  if (text == NULL || g_strcmp0 (text, "today") == 0) {
    *day = liaison_moment_today ();
    return TRUE;
  }
  return liaison_moment_parse (g_strcmp0 (text, "-") == 0 ? "" : text, day, error);
}

/* Commits and tells about it; @id: (nullable): of a record that was made. */
static gboolean
commit (LiaisonCli *cli, LiaisonChangeSet *set, const LiaisonId *id, GError **error)
{
  g_autofree char *uuid = id != NULL ? liaison_id_to_string (id) : NULL;

  if (!liaison_cli_commit (cli, set, error))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    if (uuid != NULL)
      liaison_cli_add_text (builder, "id", uuid);
    liaison_cli_end_change (builder, set);
  } else if (uuid != NULL) {
    liaison_cli_print ("%s", uuid);
  } else {
    liaison_cli_print_change (set);
  }
  return TRUE;
}

static gboolean
run_sign (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonId letter, mandate;
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    any = any || steps[i] != NULL;
  if (!any) {
    liaison_cli_set_usage_error (error, _ ("say what it did: --invited, --agreed or --signed"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_cli_find_letter (cli, arguments[0], &letter, error) ||
      !liaison_cli_find_mandate (cli, arguments[1], &mandate, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autoptr (LiaisonChangeSet) set = NULL;
    LiaisonMoment day;
    if (steps[i] == NULL)
      continue;
    if (!parse_day (steps[i], &day, error))
      return FALSE;
    set = liaison_store_sign (cli->store, &letter, &mandate, (LiaisonSignatureStep) i, &day, error);
    if (set == NULL || !commit (cli, set, NULL, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
run_send (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonMoment day;
  LiaisonId letter;

  if (!parse_day (sent_on, &day, error))
    return FALSE;
  if (liaison_moment_precision (&day) != LIAISON_PRECISION_DAY) {
    liaison_cli_set_usage_error (error, _ ("--on takes a day: YYYY-MM-DD"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_cli_find_letter (cli, arguments[0], &letter, error))
    return FALSE;
  set = liaison_store_send (cli->store, &letter, &day, error);
  return set != NULL && commit (cli, set, NULL, error);
}

static gboolean
run_follow_up (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonId letter, made;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_cli_find_letter (cli, arguments[0], &letter, error))
    return FALSE;
  set = liaison_store_follow_up (cli->store, &letter, &made, error);
  return set != NULL && commit (cli, set, &made, error);
}

/* A letter by reference or id, else a matter by id. */
static const LiaisonEntity *
find_subject (LiaisonCli *cli, const char *text, LiaisonId *id, GError **error)
{
  if (liaison_cli_find_letter (cli, text, id, NULL)) {
    g_autoptr (LiaisonRecord) record = liaison_store_get (cli->store, &liaison_entity_communication, id, NULL);
    if (record != NULL)
      return &liaison_entity_communication;
  }
  return liaison_cli_find_id (cli, &liaison_entity_matter, text, id, error) ? &liaison_entity_matter : NULL;
}

static void
print_suggestions (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Id"), _ ("Mandate"), _ ("On the letter"), _ ("Reason"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonSuggestionRow *row = g_ptr_array_index (rows, i);
    g_autofree char *id = liaison_cli_short_id (&row->mandate);
    liaison_cli_table_add (table, id, row->name, row->is_listed ? _ ("yes") : "", row->reason, NULL);
  }
  liaison_cli_table_print (table);
}

static void
print_suggestions_json (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  json_builder_set_member_name (builder, "mandates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonSuggestionRow *row = g_ptr_array_index (rows, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "mandate", &row->mandate);
    liaison_cli_add_text (builder, "name", row->name);
    liaison_cli_add_text (builder, "reason", row->reason);
    liaison_cli_add_boolean (builder, "on_letter", row->is_listed);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static gboolean
run_suggest (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonEntity *entity;
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonId id;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  entity = find_subject (cli, arguments[0], &id, error);
  rows = entity != NULL ? liaison_store_suggest_mandates (cli->store, entity, &id, error) : NULL;
  if (rows == NULL)
    return FALSE;
  if (cli->json)
    print_suggestions_json (cli, rows);
  else
    print_suggestions (cli, rows);
  return TRUE;
}

const LiaisonCommand liaison_command_suggest = {
  .name = "suggest",
  .arguments = N_ ("MATTER|LETTER"),
  .summary = N_ ("Suggest the mandates that a matter or a letter may concern, with the reasons"),
  .details = N_ ("From the themes and countries of the matter, and from words of what is told."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_suggest,
};

const LiaisonCommand liaison_command_sign = {
  .name = "sign",
  .arguments = N_ ("LETTER MANDATE [--invited DATE] [--agreed DATE] [--signed DATE]"),
  .summary = N_ ("Note that a mandate was invited to sign a letter, agreed, or signed"),
  .details = N_ ("LETTER is an id or a reference, MANDATE an id, a code such as HRD, or a name. A mandate that is not "
                 "yet on the letter is put on it; the first one leads."),
  .options = sign_options,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_sign,
};

const LiaisonCommand liaison_command_send = {
  .name = "send",
  .arguments = N_ ("LETTER [--on DATE]"),
  .summary = N_ ("Note that a letter was sent"),
  .details = N_ ("When a reply is due and when the letter becomes public follow from its type, where nothing is set."),
  .options = send_options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_send,
};

const LiaisonCommand liaison_command_follow_up = {
  .name = "follow-up",
  .arguments = N_ ("LETTER"),
  .summary = N_ ("Begin a letter that follows another one, and tell its id"),
  .details = N_ ("It goes to the same addressee, on the same matter, with the same mandates."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_follow_up,
};
