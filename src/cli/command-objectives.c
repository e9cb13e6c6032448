// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl objectives: what the office pursues together with others, and how far it is.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-objectives.h"

#include <glib/gi18n-lib.h>

static char *status;
static char *partner;
static char *text;
static gboolean overdue;

static const GOptionEntry options[] = {
  { "status", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &status,
    N_ ("Only objectives of that status; “open” for those that are planned or active"), N_ ("STATUS") },
  { "partner", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &partner, N_ ("Only objectives they have a role in"),
    N_ ("PARTNER") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only objectives with all these words: in the title, the description, an indicator, a name"), N_ ("TEXT") },
  { "overdue", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &overdue, N_ ("Only what is late"), NULL },
  { NULL },
};

static void
add_roles (JsonBuilder *builder, const LiaisonObjectiveRow *row)
{
  json_builder_set_member_name (builder, "roles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->roles->len; i++) {
    const LiaisonObjectiveRole *role = row->roles->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "role", role->role);
    liaison_cli_add_text (builder, "name", row->names->pdata[i]);
    if (!liaison_id_is_nil (&role->partner))
      liaison_cli_add_id (builder, "partner", &role->partner);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_progress (JsonBuilder *builder, int progress)
{
  if (progress != LIAISON_PROGRESS_UNKNOWN)
    liaison_cli_add_integer (builder, "progress", progress);
}

static void
add_indicators (JsonBuilder *builder, const LiaisonObjectiveRow *row)
{
  char buffer[LIAISON_MOMENT_BUFFER];

  json_builder_set_member_name (builder, "indicators");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->indicators->len; i++) {
    const LiaisonIndicator *indicator = row->indicators->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "text", indicator->text);
    liaison_cli_add_text (builder, "target", indicator->target);
    liaison_cli_add_text (builder, "value", indicator->value);
    liaison_cli_add_text (builder, "measured_on", liaison_moment_write (&indicator->measured_on, buffer));
    add_progress (builder, liaison_indicator_progress (indicator));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_json (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "objectives");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonObjectiveRow *row = rows->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &row->objective->record.id);
    liaison_cli_add_text (builder, "title", row->objective->title);
    liaison_cli_add_text (builder, "status", row->objective->status);
    liaison_cli_add_text (builder, "due", liaison_moment_write (&row->objective->due, buffer));
    liaison_cli_add_text (builder, "state", liaison_due_code (row->due.state));
    liaison_cli_add_integer (builder, "days", row->due.days);
    add_progress (builder, row->progress);
    add_roles (builder, row);
    add_indicators (builder, row);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static char *
join_partners (const LiaisonObjectiveRow *row)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < row->roles->len; i++)
    if (!liaison_id_is_nil (&((const LiaisonObjectiveRole *) row->roles->pdata[i])->partner))
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", (const char *) row->names->pdata[i]);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
print_text (GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Id"), _ ("Title"), _ ("With"), _ ("Progress"), _ ("State"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonObjectiveRow *row = rows->pdata[i];
    const char *label = liaison_vocabulary_label (&liaison_vocabulary_objective_status, row->objective->status);
    g_autofree char *id = liaison_cli_short_id (&row->objective->record.id);
    g_autofree char *partners = join_partners (row);
    g_autofree char *state = liaison_due_describe (&row->due, label);
    g_autofree char *progress = row->progress != LIAISON_PROGRESS_UNKNOWN ? g_strdup_printf ("%d %%", row->progress)
                                                                          : g_strdup ("");
    liaison_cli_table_add (table, id, row->objective->title, partners, progress, state, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
read_status (LiaisonObjectiveFilter *filter, GError **error)
{
  filter->status = status;
  if (status == NULL || g_str_equal (status, "open") ||
      liaison_vocabulary_find (&liaison_vocabulary_objective_status, status) != NULL)
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("--status takes planned, active, achieved, abandoned or open"));
  return FALSE;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  LiaisonObjectiveFilter filter = { .text = text, .overdue = overdue };
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonId id;

  if (!read_status (&filter, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      (partner != NULL && !liaison_cli_find_id (cli, &liaison_entity_partner, partner, &id, error)))
    return FALSE;
  filter.partner = partner != NULL ? &id : NULL;
  rows = liaison_store_objective_rows (cli->store, &filter, &today, error);
  if (rows == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, rows);
  else
    print_text (rows);
  return TRUE;
}

const LiaisonCommand liaison_command_objectives = {
  .name = "objectives",
  .arguments = N_ ("[--status STATUS] [--partner PARTNER] [--search TEXT] [--overdue]"),
  .summary = N_ ("List the shared objectives, what is late first, with how far they are"),
  .details = N_ (
      "Progress is the mean of the indicators that have a target: the value divided by it; of a target such as “≤ 10” "
      "the target divided by the value. A target in words is reached by the same words. What is achieved is at 100 %."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
