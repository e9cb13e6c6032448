// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl commitments, needs: who promised what to whom, and what somebody asked for.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-objectives.h"

#include <glib/gi18n-lib.h>

static char *by;
static char *to;
static char *partner;
static char *status;
static char *urgency;
static char *text;
static gboolean overdue;
static gboolean unanswered;

static const GOptionEntry commitment_options[] = {
  { "overdue", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &overdue, N_ ("Only what is late"), NULL },
  { "by", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &by,
    N_ ("Only what they promised: a partner, “state” for State actors, “office” for the office"), N_ ("PARTNER") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &to,
    N_ ("Only what was promised to them: a partner, or “defenders”"), N_ ("PARTNER") },
  { "status", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &status, N_ ("Only commitments of that status"),
    N_ ("STATUS") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only commitments with all these words: in the promise, the evidence, a name"), N_ ("TEXT") },
  { NULL },
};

static const GOptionEntry need_options[] = {
  { "unanswered", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &unanswered, N_ ("Only what nobody has answered"), NULL },
  { "partner", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &partner, N_ ("Only what they need"), N_ ("PARTNER") },
  { "urgency", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &urgency, N_ ("Only needs of that urgency"),
    N_ ("URGENCY") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only needs with all these words: in the need, the outcome, a name"), N_ ("TEXT") },
  { NULL },
};

/* Takes one of @words, which stands for @family, or a partner. */
static gboolean
read_party (LiaisonCli *cli, const char *given, const char *word, const char *family, LiaisonId *id,
            const LiaisonId **wanted, const char **wanted_family, GError **error)
{
  if (given == NULL)
    return TRUE;
  if (g_str_equal (given, word)) {
    *wanted_family = family;
    return TRUE;
  }
  *wanted = id;
  return liaison_cli_find_id (cli, &liaison_entity_partner, given, id, error);
}

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
print_commitments_json (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  char made_on[LIAISON_MOMENT_BUFFER], due[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "commitments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonCommitmentRow *row = rows->pdata[i];
    const LiaisonCommitment *commitment = row->commitment;
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &commitment->record.id);
    liaison_cli_add_text (builder, "text", commitment->text);
    liaison_cli_add_text (builder, "by", row->by);
    liaison_cli_add_text (builder, "to", row->to);
    liaison_cli_add_text (builder, "meeting", row->meeting);
    liaison_cli_add_text (builder, "visit", row->visit);
    liaison_cli_add_text (builder, "made_on", liaison_moment_write (&commitment->made_on, made_on));
    liaison_cli_add_text (builder, "due", liaison_moment_write (&commitment->due, due));
    liaison_cli_add_text (builder, "status", commitment->status);
    liaison_cli_add_text (builder, "state", liaison_due_code (row->due.state));
    liaison_cli_add_integer (builder, "days", row->due.days);
    liaison_cli_add_text (builder, "evidence", commitment->evidence);
    liaison_cli_add_integer (builder, "files", row->files);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_commitments (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Commitment"), _ ("Promised by"),
                                                             _ ("Promised to"), _ ("Due"), _ ("State"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonCommitmentRow *row = rows->pdata[i];
    const char *label = liaison_vocabulary_label (&liaison_vocabulary_commitment_status, row->commitment->status);
    g_autofree char *id = liaison_cli_short_id (&row->commitment->record.id);
    g_autofree char *due = liaison_moment_format (&row->commitment->due, NULL, cli->language);
    g_autofree char *state = liaison_due_describe (&row->due, label);
    liaison_cli_table_add (table, id, row->commitment->text, row->by != NULL ? row->by : "",
                           row->to != NULL ? row->to : "", due, state, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run_commitments (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonCommitmentFilter filter = { .text = text, .status = status, .overdue = overdue };
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonId who, whom;

  if (!check_code ("--status", &liaison_vocabulary_commitment_status, status, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  if (g_strcmp0 (by, "office") == 0)
    filter.by_family = "office";
  else if (!read_party (cli, by, "state", "state_actors", &who, &filter.by, &filter.by_family, error))
    return FALSE;
  if (!read_party (cli, to, "defenders", "defenders", &whom, &filter.to, &filter.to_family, error))
    return FALSE;
  rows = liaison_store_commitment_rows (cli->store, &filter, &today, error);
  if (rows == NULL)
    return FALSE;
  if (cli->json)
    print_commitments_json (cli, rows);
  else
    print_commitments (cli, rows);
  return TRUE;
}

static void
print_needs_json (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  char raised[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "needs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonNeedRow *row = rows->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &row->need->record.id);
    liaison_cli_add_text (builder, "text", row->need->text);
    liaison_cli_add_text (builder, "name", row->name);
    liaison_cli_add_text (builder, "urgency", row->need->urgency);
    liaison_cli_add_text (builder, "status", row->need->status);
    liaison_cli_add_text (builder, "raised_in", row->raised_in);
    liaison_cli_add_text (builder, "raised_on", liaison_moment_write (&row->raised, raised));
    liaison_cli_add_text (builder, "response", row->need->response);
    liaison_cli_add_text (builder, "answered_by", row->answer);
    liaison_cli_add_text (builder, "outcome", row->need->outcome);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_needs (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Need"), _ ("Partner"), _ ("Urgency"),
                                                             _ ("Raised on"), _ ("Status"), _ ("Answered by"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonNeedRow *row = rows->pdata[i];
    const LiaisonNeed *need = row->need;
    g_autofree char *id = liaison_cli_short_id (&need->record.id);
    g_autofree char *raised = liaison_moment_format (&row->raised, NULL, cli->language);
    liaison_cli_table_add (table, id, need->text, row->name != NULL ? row->name : "",
                           need->urgency != NULL ? liaison_vocabulary_label (&liaison_vocabulary_urgency, need->urgency)
                                                 : "",
                           raised, liaison_vocabulary_label (&liaison_vocabulary_need_status, need->status),
                           row->answer != NULL ? row->answer : "", NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run_needs (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonNeedFilter filter = { .text = text, .urgency = urgency, .status = unanswered ? "open" : NULL };
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonId id;

  if (!check_code ("--urgency", &liaison_vocabulary_urgency, urgency, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      (partner != NULL && !liaison_cli_find_id (cli, &liaison_entity_partner, partner, &id, error)))
    return FALSE;
  filter.partner = partner != NULL ? &id : NULL;
  rows = liaison_store_need_rows (cli->store, &filter, error);
  if (rows == NULL)
    return FALSE;
  if (cli->json)
    print_needs_json (cli, rows);
  else
    print_needs (cli, rows);
  return TRUE;
}

const LiaisonCommand liaison_command_commitments = {
  .name = "commitments",
  .arguments = N_ ("[--overdue] [--by PARTNER] [--to PARTNER] [--status STATUS] [--search TEXT]"),
  .summary = N_ ("List who promised what to whom, what is late first"),
  .details = N_ ("Statuses: open, kept, broken, dropped. Note the outcome with “set commitment ID status=kept "
                 "evidence=…”, and add files with “attach”."),
  .options = commitment_options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_commitments,
};

const LiaisonCommand liaison_command_needs = {
  .name = "needs",
  .arguments = N_ ("[--unanswered] [--partner PARTNER] [--urgency URGENCY] [--search TEXT]"),
  .summary = N_ ("List what partners asked for, what nobody has answered first"),
  .details = N_ ("Urgencies: low, medium, high, critical. An answer is noted with “set need ID status=answered "
                 "response_entity=communication response_record=ID”."),
  .options = need_options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_needs,
};
