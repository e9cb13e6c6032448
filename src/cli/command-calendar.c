// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl calendar and clashes: the meetings of some days, each occurrence for itself, and who is in two at once.
#include "liaison-cli-meeting.h"

#include "liaison-clashes.h"
#include "liaison-cli-filter.h"
#include "liaison-cli-values.h"

#include <glib/gi18n-lib.h>

static char *from_text;
static char *to_text;

#define PERIOD_OPTIONS                                                                                                 \
  {                                                                                                                    \
    "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from_text, N_ ("The first day (default: today)"), N_ ("DATE") \
  },                                                                                                                   \
  {                                                                                                                    \
    "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to_text,                                                        \
        N_ ("The last day (default: 30 days after the first)"), N_ ("DATE")                                            \
  }

static const GOptionEntry calendar_options[] = {
  PERIOD_OPTIONS,
  LIAISON_CLI_FILTER_OPTIONS,
  { NULL },
};

static const GOptionEntry clash_options[] = { PERIOD_OPTIONS, { NULL } };

static void
print_rows (LiaisonCli *cli, GPtrArray *rows, GTimeZone *zone)
{
  const LiaisonField *status = liaison_entity_field (&liaison_entity_meeting, "status");
  const LiaisonField *kind = liaison_entity_field (&liaison_entity_meeting, "kind");
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Date"), _ ("Title"), _ ("Kind"),
                                                             _ ("Status"), _ ("Attendees"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMeetingRow *row = rows->pdata[i];
    g_autofree char *address = liaison_cli_meeting_address (row);
    g_autofree char *when = liaison_cli_meeting_when (row, zone, cli->language);
    g_autofree char *kind_text = liaison_cli_display_field (cli, &row->meeting->record, kind);
    g_autofree char *status_text = liaison_cli_display_field (cli, &row->meeting->record, status);
    g_autoptr (GString) names = g_string_new (NULL);
    for (guint j = 0; j < row->names->len; j++)
      g_string_append_printf (names, "%s%s", j > 0 ? ", " : "", (const char *) row->names->pdata[j]);
    liaison_cli_table_add (table, address, when, row->meeting->title, kind_text, status_text, names->str, NULL);
  }
  liaison_cli_table_print (table);
}

static void
add_period (JsonBuilder *builder, const LiaisonMoment *first, const LiaisonMoment *last)
{
  char text[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_text (builder, "from", liaison_moment_write (first, text));
  liaison_cli_add_text (builder, "to", liaison_moment_write (last, text));
}

static gboolean
run_calendar (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (LiaisonCalendarFilter) filter = NULL;
  g_autoptr (GPtrArray) read = NULL, chosen = NULL, rows = NULL;
  LiaisonMoment first, last, from, to;

  if (!liaison_cli_read_days (from_text, to_text, &first, &last, error) ||
      !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  filter = liaison_cli_make_filter (cli, error);
  from = liaison_cli_days_later (&first, -1);
  to = liaison_cli_days_later (&last, 2);
  read = filter != NULL ? liaison_store_meeting_rows (cli->store, &from, &to, error) : NULL;
  if (read == NULL)
    return FALSE;
  chosen = liaison_calendar_filter_apply (filter, read);
  rows = liaison_cli_meetings_on (chosen, &first, &last, zone);
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    add_period (builder, &first, &last);
    liaison_cli_add_integer (builder, "count", rows->len);
    json_builder_set_member_name (builder, "meetings");
    json_builder_begin_array (builder);
    for (guint i = 0; i < rows->len; i++)
      liaison_cli_add_meeting (builder, rows->pdata[i]);
    json_builder_end_array (builder);
    liaison_cli_end_json (builder);
  } else {
    print_rows (cli, rows, zone);
  }
  return TRUE;
}

/* Clashes of one meeting as it is stored, or of some days. */
static GPtrArray *
read_clashes (LiaisonCli *cli, const char *meeting, const LiaisonMoment *first, const LiaisonMoment *last,
              GError **error)
{
  LiaisonMoment occurrence, to = liaison_cli_days_later (last, 1);
  g_autoptr (LiaisonMeetingRow) row = NULL;
  LiaisonId id;

  if (meeting == NULL)
    return liaison_store_clashes (cli->store, first, &to, error);
  if (!liaison_cli_read_meeting (cli, meeting, &id, &occurrence, error))
    return NULL;
  row = liaison_store_meeting_occurrence (cli->store, &id, &occurrence, error);
  return row != NULL ? liaison_store_clashes_of (cli->store, row->meeting, row->attendees, error) : NULL;
}

static void
add_clash (JsonBuilder *builder, const LiaisonClash *clash)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "first");
  liaison_cli_add_meeting (builder, clash->first);
  json_builder_set_member_name (builder, "second");
  liaison_cli_add_meeting (builder, clash->second);
  json_builder_set_member_name (builder, "names");
  json_builder_begin_array (builder);
  for (guint i = 0; i < clash->names->len; i++)
    json_builder_add_string_value (builder, clash->names->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_clashes (LiaisonCli *cli, GPtrArray *clashes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Date"), _ ("Meeting"), _ ("Date"), _ ("At the same time"), _ ("Who"), NULL);

  for (guint i = 0; i < clashes->len; i++) {
    const LiaisonClash *clash = clashes->pdata[i];
    g_autofree char *first = liaison_cli_meeting_when (clash->first, zone, cli->language);
    g_autofree char *second = liaison_cli_meeting_when (clash->second, zone, cli->language);
    g_autoptr (GString) names = g_string_new (NULL);
    for (guint j = 0; j < clash->names->len; j++)
      g_string_append_printf (names, "%s%s", j > 0 ? ", " : "", (const char *) clash->names->pdata[j]);
    liaison_cli_table_add (table, first, clash->first->meeting->title, second, clash->second->meeting->title,
                           names->str, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run_clashes (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (GPtrArray) clashes = NULL;
  LiaisonMoment first, last;

  if (!liaison_cli_read_days (from_text, to_text, &first, &last, error))
    return FALSE;
  if (arguments[0] != NULL && (from_text != NULL || to_text != NULL)) {
    liaison_cli_set_usage_error (error, _ ("say a meeting, or a period, not both"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  clashes = read_clashes (cli, arguments[0], &first, &last, error);
  if (clashes == NULL)
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    if (arguments[0] == NULL)
      add_period (builder, &first, &last);
    liaison_cli_add_integer (builder, "count", clashes->len);
    json_builder_set_member_name (builder, "clashes");
    json_builder_begin_array (builder);
    for (guint i = 0; i < clashes->len; i++)
      add_clash (builder, clashes->pdata[i]);
    json_builder_end_array (builder);
    liaison_cli_end_json (builder);
  } else {
    print_clashes (cli, clashes);
  }
  return TRUE;
}

const LiaisonCommand liaison_command_calendar = {
  .name = "calendar",
  .arguments = N_ ("[--from DATE] [--to DATE] [--family FAMILY]..."),
  .summary = N_ ("List the meetings of some days, each occurrence for itself"),
  .details = N_ ("DATE may be a day, a month or a year. Days are those of this computer’s time zone."),
  .options = calendar_options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run_calendar,
};

const LiaisonCommand liaison_command_clashes = {
  .name = "clashes",
  .arguments = N_ ("[MEETING] [--from DATE] [--to DATE]"),
  .summary = N_ ("Tell who is in two meetings at once"),
  .details = N_ ("MEETING is an id, or ID/OCCURRENCE. A meeting of whole days and one with times clash only where they "
                 "are known to be in different countries."),
  .options = clash_options,
  .min_arguments = 0,
  .max_arguments = 1,
  .run = run_clashes,
};
