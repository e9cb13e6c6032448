// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the day's page.
#include "liaison-today-rows.h"

#include "liaison-accessible.h"
#include "liaison-consent-dialog.h"
#include "liaison-consent.h"
#include "liaison-language.h"
#include "liaison-meeting-look.h"
#include "liaison-names.h"
#include "liaison-places.h"
#include "liaison-row.h"
#include "liaison-today-line.h"

#include <glib/gi18n.h>

#define NNBSP "\u202f"

/* The day of the week: enough for a day of the next six. */
static const char *
name_weekday (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) local = moment->day != 0 ? liaison_moment_to_local (moment, zone) : NULL;

  if (local == NULL)
    return NULL;
  return liaison_weekday_name (g_date_time_get_day_of_week (local), FALSE, liaison_language_of_interface ());
}

/* The time of day, or NULL for a day as a whole. */
static char *
format_time (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) local = moment->minute >= 0 ? liaison_moment_to_local (moment, zone) : NULL;

  if (local == NULL)
    return NULL;
  if (liaison_language_of_interface () == LIAISON_LANGUAGE_FR)
    return g_strdup_printf ("%d" NNBSP "h" NNBSP "%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
  return g_strdup_printf ("%02d:%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
}

/* Names of who will be there, as many as fit in a line. */
static char *
list_names (const LiaisonMeetingRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->names->len; i++) {
    const char *name = g_ptr_array_index (row->names, i);
    if (name == NULL || *name == '\0')
      continue;
    g_string_append (text, text->len > 0 ? ", " : "");
    g_string_append (text, name);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_meeting (LiaisonSession *session, const LiaisonMeetingRow *row, const char *day)
{
  LiaisonNames *names = liaison_names_of (session);
  const LiaisonMeeting *meeting = row->meeting;
  const char *kind = liaison_names_label (names, &liaison_vocabulary_meeting_kind, meeting->kind);
  g_autofree char *time = format_time (&meeting->starts);
  g_autofree char *who = list_names (row);
  g_autofree char *address = liaison_meeting_row_address (row);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  GtkWidget *widget;

  liaison_today_add_word (subtitle, day);
  liaison_today_add_word (subtitle, time);
  if (g_strcmp0 (meeting->status, "planned") != 0 && g_strcmp0 (meeting->status, "held") != 0)
    liaison_today_add_word (subtitle, liaison_names_label (names, &liaison_vocabulary_meeting_status, meeting->status));
  liaison_today_add_word (subtitle, meeting->title != NULL ? kind : NULL);
  liaison_today_add_word (subtitle, who);
  liaison_today_add_word (subtitle, meeting->place);
  widget = liaison_today_line_new (liaison_meeting_kind_icon (meeting->kind),
                                   meeting->title != NULL ? meeting->title : kind, subtitle->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), TRUE);
  liaison_row_set_action (widget, "win.show-meeting", address);
  liaison_today_line_add_action (widget, "document-edit-symbolic", _ ("Edit the meeting"), "win.edit-meeting", address);
  return widget;
}

/** liaison_today_row_meeting: A meeting of today: when, what, with whom. */
GtkWidget *
liaison_today_row_meeting (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  return make_meeting (session, g_ptr_array_index (today->meetings, index), NULL);
}

/** liaison_today_row_week: A meeting of the next days. */
GtkWidget *
liaison_today_row_week (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  const LiaisonMeetingRow *row = g_ptr_array_index (today->week, index);

  return make_meeting (session, row, name_weekday (&row->meeting->starts));
}

/** liaison_today_row_sometime: A meeting whose day is not known yet. */
GtkWidget *
liaison_today_row_sometime (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  const LiaisonMeetingRow *row = g_ptr_array_index (today->sometime, index);
  g_autofree char *day = liaison_today_day (&row->meeting->starts);

  return make_meeting (session, row, day);
}

static char *
describe_due (const LiaisonToday *today, const LiaisonMoment *due)
{
  g_autofree char *day = liaison_today_day (due);

  if (liaison_moment_compare (due, &today->today) < 0)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("overdue since %s"), day);
  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("due on %s"), day);
}

/** liaison_today_row_task: A task that can be done with. */
GtkWidget *
liaison_today_row_task (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  LiaisonTask *task = g_ptr_array_index (today->tasks, index);
  g_autofree char *due = describe_due (today, &task->due);
  g_autoptr (GString) subtitle = g_string_new (due);
  GtkWidget *row;
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_today_add_word (subtitle, g_hash_table_lookup (today->titles, &task->owner));
  row = liaison_today_line_new (NULL, task->text, subtitle->str);
  liaison_today_line_mark_late (row, today, &task->due);
  if (g_strcmp0 (task->about_entity, "partner") == 0)
    liaison_today_line_opens (row, "win.show-partner", &task->about);
  else if (g_strcmp0 (task->about_entity, "meeting") == 0)
    liaison_today_line_opens (row, "win.show-meeting", &task->about);
  liaison_today_line_add_deed (row, _ ("Mark as done"),
                               (LiaisonTodayDeed) { .session = session,
                                                    .record = &task->record,
                                                    .field = "done_on",
                                                    .value = g_strdup (liaison_moment_write (&today->today, buffer)),
                                                    .label = N_ ("Did “%s”") });
  return row;
}

/** liaison_today_row_commitment: What someone promised. */
GtkWidget *
liaison_today_row_commitment (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  LiaisonCommitment *commitment = g_ptr_array_index (today->commitments, index);
  gboolean is_ours = liaison_id_is_nil (&commitment->by_partner);
  const LiaisonId *partner = is_ours ? &commitment->to_partner : &commitment->by_partner;
  const char *name = g_hash_table_lookup (today->titles, partner);
  g_autofree char *due = describe_due (today, &commitment->due);
  g_autofree char *promise = NULL;
  g_autoptr (GString) subtitle = g_string_new (due);
  GtkWidget *row;

  if (name != NULL && is_ours)
    /* Translators: %s is a partner. */
    promise = g_strdup_printf (_ ("promised to %s"), name);
  else if (name != NULL)
    /* Translators: %s is a partner. */
    promise = g_strdup_printf (_ ("promised by %s"), name);
  liaison_today_add_word (subtitle, promise);
  row = liaison_today_line_new (NULL, commitment->text, subtitle->str);
  liaison_today_line_mark_late (row, today, &commitment->due);
  if (!liaison_id_is_nil (&commitment->meeting))
    liaison_today_line_opens (row, "win.show-meeting", &commitment->meeting);
  else if (!liaison_id_is_nil (partner))
    liaison_today_line_opens (row, "win.show-partner", partner);
  liaison_today_line_add_deed (row, _ ("Mark as kept"),
                               (LiaisonTodayDeed) { .session = session,
                                                    .record = &commitment->record,
                                                    .field = "status",
                                                    .value = g_strdup ("kept"),
                                                    .label = N_ ("Kept “%s”") });
  return row;
}

static char *
describe_quiet (const LiaisonPartnerRow *row)
{
  g_autofree char *last = liaison_today_day (&row->last_contact);
  int days = row->cadence;

  if (*last == '\0')
    return g_strdup_printf (ngettext ("Never met, every %d day", "Never met, every %d days", (gulong) days), days);
  /* Translators: a date, then how often they want to meet. */
  return g_strdup_printf (ngettext ("Last met %s, every %d day", "Last met %s, every %d days", (gulong) days), last,
                          days);
}

/** liaison_today_row_quiet: A partner nobody has met for too long. */
GtkWidget *
liaison_today_row_quiet (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  const LiaisonPartnerRow *quiet = g_ptr_array_index (today->quiet, index);
  const LiaisonId *id = &quiet->partner->record.id;
  g_autofree char *uuid = liaison_id_to_string (id);
  g_autofree char *subtitle = describe_quiet (quiet);
  /* Translators: %s is a partner. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Log a meeting with %s"), quiet->name);
  GtkWidget *row = liaison_today_line_new (liaison_family_icon (quiet->partner->family), quiet->name, subtitle);

  liaison_today_line_opens (row, "win.show-partner", id);
  liaison_today_line_add_action (row, "list-add-symbolic", tooltip, "win.log-meeting", uuid);
  return row;
}

/** liaison_today_row_review: A partner whose entry should be looked at again. */
GtkWidget *
liaison_today_row_review (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  const LiaisonPartnerRow *review = g_ptr_array_index (today->reviews, index);
  const LiaisonId *id = &review->partner->record.id;
  g_autofree char *uuid = liaison_id_to_string (id);
  const LiaisonMoment *on = &review->partner->review_on;
  const LiaisonMoment next = { (gint16) (today->today.year + 1), today->today.month, 0, -1 };
  char buffer[LIAISON_MOMENT_BUFFER];
  g_autofree char *day = liaison_today_day (on);
  g_autofree char *subtitle = liaison_moment_compare (on, &today->today) < 0
                                  /* Translators: of a partner; %s is a date. */
                                  ? g_strdup_printf (_ ("Review overdue since %s"), day)
                                  /* Translators: of a partner; %s is a date. */
                                  : g_strdup_printf (_ ("Review due on %s"), day);
  /* Translators: %s is a partner. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Edit %s"), review->name);
  GtkWidget *row = liaison_today_line_new (liaison_family_icon (review->partner->family), review->name, subtitle);

  liaison_today_line_mark_late (row, today, on);
  liaison_today_line_opens (row, "win.show-partner", id);
  liaison_today_line_add_action (row, "document-edit-symbolic", tooltip, "win.edit-partner", uuid);
  liaison_today_line_add_deed (row, _ ("Reviewed: remind again in a year"),
                               (LiaisonTodayDeed) { .session = session,
                                                    .record = &review->partner->record,
                                                    .field = "review_on",
                                                    .value = g_strdup (liaison_moment_write (&next, buffer)),
                                                    .label = N_ ("Reviewed %s") });
  return row;
}

/* What the button of a consent's line opens. */
typedef struct {
  LiaisonSession *session;
  LiaisonConsent *consent;
  char *name;
} Renewal;

static void
free_renewal (gpointer data, GClosure *closure)
{
  Renewal *renewal = data;

  g_object_unref (renewal->session);
  liaison_record_unref (&renewal->consent->record);
  g_free (renewal->name);
  g_free (renewal);
}

static void
renew_cb (GtkWidget *button, gpointer user_data)
{
  const Renewal *renewal = user_data;

  adw_dialog_present (
      liaison_consent_dialog_new (renewal->session, &renewal->consent->partner, renewal->name, renewal->consent),
      button);
}

static void
add_renewal (GtkWidget *row, LiaisonSession *session, LiaisonConsent *consent, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  Renewal *renewal = g_new (Renewal, 1);
  /* Translators: %s is a person. */
  g_autofree char *label = g_strdup_printf (_ ("Extend or withdraw the consent of %s"), name);

  *renewal = (Renewal) { g_object_ref (session), (LiaisonConsent *) liaison_record_ref (&consent->record),
                         g_strdup (name) };
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !liaison_session_is_read_only (session));
  liaison_accessible_set_label (button, label);
  g_signal_connect_data (button, "clicked", G_CALLBACK (renew_cb), renewal, free_renewal, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/** liaison_today_row_consent: A consent that ends, or has ended. */
GtkWidget *
liaison_today_row_consent (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  LiaisonConsent *consent = g_ptr_array_index (today->consents, index);
  const char *name = g_ptr_array_index (today->consent_names, index);
  gboolean has_ended = liaison_consent_has_expired (consent, &today->today);
  const char *level = liaison_vocabulary_label (&liaison_vocabulary_consent_level, consent->level);
  g_autofree char *day = liaison_today_day (&consent->expires_on);
  g_autofree char *end = has_ended
                             /* Translators: a level of consent ("Anonymised"), and a date. */
                             ? g_strdup_printf (_ ("%s: ended on %s"), level, day)
                             /* Translators: a level of consent ("Anonymised"), and a date. */
                             : g_strdup_printf (_ ("%s: ends on %s"), level, day);
  g_autoptr (GString) subtitle = g_string_new (end);
  GtkWidget *row;

  liaison_today_add_word (subtitle, consent->purpose);
  row = liaison_today_line_new ("liaison-confidential-symbolic", name, subtitle->str);
  if (has_ended)
    liaison_today_line_mark (row);
  liaison_today_line_opens (row, "win.show-partner", &consent->partner);
  add_renewal (row, session, consent, name);
  return row;
}
