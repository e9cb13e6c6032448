// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl reminders: which reminders of meetings are due when.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-clock.h"
#include "liaison-moment-input.h"
#include "liaison-reminder-rules.h"
#include "liaison-reminders.h"

#include <glib/gi18n-lib.h>

/* Without an end: this many days. */
#define DAYS 7

static char *from_text;
static char *to_text;

static const GOptionEntry options[] = {
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &from_text, N_ ("The first day or time (default: now)"),
    N_ ("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &to_text,
    N_ ("The last day, or the time before which (default: a week after the first)"), N_ ("DATE") },
  { NULL },
};

/* A day in whole, or a minute; @is_end: the end of the day is meant. */
static gboolean
read_time (const char *option, const char *text, gboolean is_end, gint64 *time, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  LiaisonMoment moment = LIAISON_MOMENT_NONE;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) end = NULL;

  if ((!liaison_moment_parse (text, &moment, NULL) && !liaison_moment_input_parse (text, NULL, &moment)) ||
      liaison_moment_precision (&moment) < LIAISON_PRECISION_DAY) {
    /* Translators: an option, then what was given to it. */
    liaison_cli_set_usage_error (error,
                                 _ ("%s takes a day or a minute such as 2026-03-01 or 2026-03-01T09:30Z, not "
                                    "“%.60s”"),
                                 option, text);
    return FALSE;
  }
  local = liaison_moment_to_local (&moment, zone);
  end = is_end && moment.minute < 0 ? g_date_time_add_days (local, 1) : g_date_time_ref (local);
  *time = g_date_time_to_unix (end) * G_USEC_PER_SEC;
  return TRUE;
}

static gboolean
read_period (gint64 *from, gint64 *to, GError **error)
{
  *from = liaison_clock_now ();
  if (from_text != NULL && !read_time ("--from", from_text, FALSE, from, error))
    return FALSE;
  *to = *from + DAYS * G_TIME_SPAN_DAY;
  if (to_text != NULL && !read_time ("--to", to_text, TRUE, to, error))
    return FALSE;
  if (*to > *from)
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("the period ends before it begins"));
  return FALSE;
}

static const char *
state_name (const LiaisonDueReminder *reminder, gint64 now)
{
  return liaison_due_reminder_is_missed (reminder, now) ? "missed" : liaison_reminder_state_name (reminder->state);
}

static void
add_reminder (JsonBuilder *builder, const LiaisonDueReminder *reminder, gint64 now)
{
  const LiaisonMeeting *meeting = reminder->row->meeting;
  char buffer[LIAISON_MOMENT_BUFFER];

  json_builder_begin_object (builder);
  liaison_cli_add_time (builder, "due", reminder->due);
  liaison_cli_add_id (builder, "meeting", &meeting->record.id);
  liaison_cli_add_text (builder, "address", reminder->address);
  liaison_cli_add_text (builder, "title", meeting->title);
  liaison_cli_add_text (builder, "starts", liaison_moment_write (&meeting->starts, buffer));
  liaison_cli_add_integer (builder, "minutes_before", reminder->minutes);
  liaison_cli_add_text (builder, "from", reminder->is_own ? "meeting" : "kind");
  liaison_cli_add_text (builder, "state", state_name (reminder, now));
  json_builder_end_object (builder);
}

static void
print_json (LiaisonCli *cli, GPtrArray *reminders, gint64 now)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_integer (builder, "count", reminders->len);
  json_builder_set_member_name (builder, "reminders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reminders->len; i++)
    add_reminder (builder, reminders->pdata[i], now);
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static const char *
state_label (const LiaisonDueReminder *reminder, gint64 now)
{
  if (liaison_due_reminder_is_missed (reminder, now))
    return C_ ("reminder", "missed");
  switch (reminder->state) {
  case LIAISON_REMINDER_SHOWN:
    return C_ ("reminder", "shown");
  case LIAISON_REMINDER_SNOOZED:
    return C_ ("reminder", "put off");
  case LIAISON_REMINDER_DISMISSED:
    return C_ ("reminder", "done with");
  case LIAISON_REMINDER_WAITING:
  default:
    return C_ ("reminder", "to come");
  }
}

static void
print_text (LiaisonCli *cli, GPtrArray *reminders, gint64 now)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Due"), _ ("Id"), _ ("Title"), _ ("Starts"), _ ("Reminder"), _ ("State"), NULL);

  for (guint i = 0; i < reminders->len; i++) {
    const LiaisonDueReminder *reminder = reminders->pdata[i];
    const LiaisonMeeting *meeting = reminder->row->meeting;
    LiaisonMoment moment = liaison_moment_from_unix (reminder->due / G_USEC_PER_SEC);
    g_autofree char *due = liaison_moment_format (&moment, NULL, cli->language);
    g_autofree char *id = liaison_cli_short_id (&meeting->record.id);
    g_autofree char *starts = liaison_moment_format (&meeting->starts, NULL, cli->language);
    g_autofree char *lead = liaison_reminder_lead_describe (reminder->minutes);
    liaison_cli_table_add (table, due, id, meeting->title, starts, lead, state_label (reminder, now), NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (GPtrArray) reminders = NULL;
  gint64 from, to, now = liaison_clock_now ();

  if (!read_period (&from, &to, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  reminders = liaison_store_reminders (cli->store, from, to, error);
  if (reminders == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, reminders, now);
  else
    print_text (cli, reminders, now);
  return TRUE;
}

const LiaisonCommand liaison_command_reminders = {
  .name = "reminders",
  .arguments = N_ ("[--from DATE] [--to DATE]"),
  .summary = N_ ("Tell which reminders of meetings are due"),
  .details = N_ (
      "Planned meetings are reminded of as they say themselves (“add reminder meeting=ID minutes_before=30”, -1 for "
      "none), else as their kind does (“add setting key=reminders.training 'value=15 1440'”, or none), else 15 minutes "
      "before. Meetings of whole days: at 9 in the morning, a day before at least. Where only a month or a year is "
      "known: never."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
