// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl move, postpone and duplicate: other times for meetings, and meetings like others.
#include "liaison-cli-meeting.h"

#include <glib/gi18n-lib.h>

static char *scope_text;

static const GOptionEntry move_options[] = {
  { "scope", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &scope_text,
    N_ ("Of a series: this occurrence, it and those that follow, or all (default: this)"), "this|following|all" },
  { NULL },
};

typedef LiaisonChangeSet *(*MakeFunc) (LiaisonStore *store, const LiaisonSeriesStep *step, GError **error);

static void
report (LiaisonCli *cli, const LiaisonId *id, const LiaisonChangeSet *set)
{
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "entity", "meeting");
    liaison_cli_add_id (builder, "id", id);
    liaison_cli_end_change (builder, set);
  } else {
    liaison_cli_print_change (set);
  }
}

/* MEETING [START [END]]: @is_new: the answer names the new meeting. */
static gboolean
run (LiaisonCli *cli, const char *const *arguments, MakeFunc make, gboolean is_new, GError **error)
{
  const char *starts = arguments[1], *ends = starts != NULL ? arguments[2] : NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonSeriesStep step = { .scope = LIAISON_SCOPE_THIS };

  if (!liaison_cli_read_scope (scope_text, &step.scope, error) ||
      !liaison_cli_read_time (starts, &step.starts, error) || !liaison_cli_read_time (ends, &step.ends, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_cli_read_meeting (cli, arguments[0], &step.meeting, &step.occurrence, error))
    return FALSE;
  liaison_id_generate (&step.target);
  set = make (cli->store, &step, error);
  if (set == NULL || !liaison_cli_commit (cli, set, error))
    return FALSE;
  report (cli, is_new ? &step.target : &step.meeting, set);
  return TRUE;
}

static gboolean
run_move (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  return run (cli, arguments, liaison_series_move, FALSE, error);
}

static gboolean
run_postpone (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  return run (cli, arguments, liaison_series_postpone, TRUE, error);
}

static gboolean
run_duplicate (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  return run (cli, arguments, liaison_series_duplicate, TRUE, error);
}

const LiaisonCommand liaison_command_move = {
  .name = "move",
  .arguments = N_ ("MEETING START [END] [--scope SCOPE]"),
  .summary = N_ ("Give a meeting another time"),
  .details = N_ ("MEETING is an id, or ID/OCCURRENCE. Without END it lasts as long as before. Of a series, all that is "
                 "meant moves as far, on the clock of its time zone."),
  .options = move_options,
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_move,
};

const LiaisonCommand liaison_command_postpone = {
  .name = "postpone",
  .arguments = N_ ("MEETING START [END]"),
  .summary = N_ ("Plan another meeting instead of one"),
  .details = N_ ("MEETING is an id, or ID/OCCURRENCE; it stays, as postponed, and names the new one, to which the same "
                 "people are invited."),
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_postpone,
};

const LiaisonCommand liaison_command_duplicate = {
  .name = "duplicate",
  .arguments = N_ ("MEETING [START [END]]"),
  .summary = N_ ("Plan another meeting like one"),
  .details = N_ ("MEETING is an id, or ID/OCCURRENCE. What came of it is not copied; its people are invited."),
  .min_arguments = 1,
  .max_arguments = 3,
  .run = run_duplicate,
};
