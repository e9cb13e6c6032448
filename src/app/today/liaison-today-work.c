// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the day's page for the mandate's own work: replies that are due, visits, needs.
#include "liaison-today-rows.h"

#include "liaison-error-text.h"
#include "liaison-letter-replies.h"
#include "liaison-need-dialog.h"
#include "liaison-record-sections.h"
#include "liaison-session-insight.h"
#include "liaison-today-line.h"
#include "liaison-visit-look.h"

#include <glib/gi18n.h>

/** Button: what a button of a line is about; kept by it. */
typedef struct {
  LiaisonSession *session;
  LiaisonRecord *record;
  char *name; /* of the partner */
} Button;

static void
free_button (gpointer data, GClosure *closure)
{
  Button *button = data;

  g_object_unref (button->session);
  liaison_record_unref (button->record);
  g_free (button->name);
  g_free (button);
}

static void
add_button (GtkWidget *row, LiaisonSession *session, const char *icon, const char *tooltip, LiaisonRecord *record,
            const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  Button *kept = g_new0 (Button, 1);

  *kept = (Button) { g_object_ref (session), liaison_record_ref (record), g_strdup (name) };
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !liaison_session_is_read_only (session));
  g_signal_connect_data (button, "clicked", clicked, kept, free_button, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* The window may show something else by now. */
static void
letter_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonLetterDetails) details = liaison_session_letter_finish (session, result, &error);

  if (details != NULL) {
    adw_dialog_present (liaison_reply_dialog_new (session, details, NULL), window);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (window, "win.toast", "s", text);
  }
}

static void
log_reply_cb (GtkWidget *widget, gpointer user_data)
{
  const Button *button = user_data;

  liaison_session_letter (button->session, &button->record->id, NULL, letter_cb,
                          g_object_ref (gtk_widget_get_root (widget)));
}

static void
answer_need_cb (GtkWidget *widget, gpointer user_data)
{
  const Button *button = user_data;
  const LiaisonNeed *need = (const LiaisonNeed *) button->record;
  LiaisonNeed *copy = (LiaisonNeed *) liaison_record_copy (button->record);

  adw_dialog_present (liaison_need_dialog_new (button->session, need, copy, button->name), widget);
}

/** liaison_today_row_letter: A letter whose reply is due. */
GtkWidget *
liaison_today_row_letter (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  LiaisonCommunication *letter = g_ptr_array_index (today->letters, index);
  const char *title = g_hash_table_lookup (today->titles, &letter->record.id);
  const char *addressee = g_hash_table_lookup (today->titles, &letter->addressee);
  g_autofree char *day = liaison_today_day (&letter->reply_due);
  g_autofree char *due = liaison_moment_compare (&letter->reply_due, &today->today) < 0
                             /* Translators: of a letter; %s is a date. */
                             ? g_strdup_printf (_ ("Reply overdue since %s"), day)
                             /* Translators: of a letter; %s is a date. */
                             : g_strdup_printf (_ ("Reply due on %s"), day);
  g_autoptr (GString) subtitle = g_string_new (due);
  GtkWidget *row;

  liaison_today_add_word (subtitle, addressee != NULL ? addressee : letter->addressee_name);
  row = liaison_today_line_new ("mail-unread-symbolic", title != NULL ? title : _ ("Letter"), subtitle->str);
  liaison_today_line_mark_late (row, today, &letter->reply_due);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  add_button (row, session, "mail-replied-symbolic", _ ("Log a reply"), &letter->record, NULL,
              G_CALLBACK (log_reply_cb));
  liaison_section_open_record (row, "communication", &letter->record.id);
  return row;
}

/** liaison_today_row_visit: A country visit that is agreed or prepared: when, and what it lacks. */
GtkWidget *
liaison_today_row_visit (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  const LiaisonVisitRow *visit = g_ptr_array_index (today->visits, index);
  g_autofree char *stage = liaison_visit_stage_line (visit);
  g_autofree char *when = liaison_visit_when_line (visit);
  g_autofree char *gaps = visit->gaps != 0 ? liaison_visit_gaps_words (visit->gaps, &visit->facts) : NULL;
  g_autoptr (GString) subtitle = g_string_new (NULL);
  GtkWidget *row;

  liaison_today_add_word (subtitle, stage);
  liaison_today_add_word (subtitle, when);
  if (gaps != NULL)
    g_string_append_printf (subtitle, "\n%s", gaps);
  row = liaison_today_line_new ("liaison-visit-symbolic", visit->title, subtitle->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  if (visit->gaps != 0)
    liaison_today_line_mark (row);
  liaison_section_open_record (row, "visit", &visit->visit->record.id);
  return row;
}

/** liaison_today_row_need: What somebody asked for, and nobody has answered. */
GtkWidget *
liaison_today_row_need (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  LiaisonNeed *need = g_ptr_array_index (today->needs, index);
  const char *name = g_hash_table_lookup (today->titles, &need->partner);
  g_autofree char *day = liaison_today_day (&need->raised_on);
  g_autoptr (GString) subtitle = g_string_new (name);
  GtkWidget *row;

  if (need->urgency != NULL) {
    /* Translators: how urgent a need is: "Urgency: High". */
    g_autofree char *urgency = g_strdup_printf (_ ("Urgency: %s"),
                                                liaison_vocabulary_label (&liaison_vocabulary_urgency, need->urgency));
    liaison_today_add_word (subtitle, urgency);
  }
  liaison_today_add_word (subtitle, day);
  row = liaison_today_line_new ("dialog-question-symbolic", need->text, subtitle->str);
  liaison_today_line_opens (row, "win.show-partner", &need->partner);
  add_button (row, session, "document-edit-symbolic", _ ("Answer the need"), &need->record, name,
              G_CALLBACK (answer_need_cb));
  liaison_today_line_add_deed (row, _ ("Mark as answered"),
                               (LiaisonTodayDeed) { .session = session,
                                                    .record = &need->record,
                                                    .field = "status",
                                                    .value = g_strdup ("answered"),
                                                    .label = N_ ("Answered “%s”") });
  return row;
}
