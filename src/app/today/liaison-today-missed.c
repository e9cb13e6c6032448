// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the day's page for reminders that nobody was told of.
#include "liaison-today-rows.h"

#include "liaison-meeting-when.h"
#include "liaison-reminder-watch.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

static void
dismiss_cb (GtkButton *button, gpointer user_data)
{
  LiaisonSession *session = LIAISON_SESSION (user_data);

  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  liaison_reminder_watch_dismiss (liaison_reminder_watch_of (session), g_object_get_data (G_OBJECT (button), "key"));
}

static GtkWidget *
make_dismiss (LiaisonSession *session, const LiaisonDueReminder *reminder)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Dismiss the reminder"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !liaison_session_is_read_only (session));
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (reminder->key), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (dismiss_cb), session, G_CONNECT_DEFAULT);
  return button;
}

/** liaison_today_row_missed: A reminder that was due while the register was closed or the computer slept. */
GtkWidget *
liaison_today_row_missed (LiaisonSession *session, const LiaisonToday *today, guint index)
{
  const LiaisonDueReminder *reminder = g_ptr_array_index (today->missed, index);
  const LiaisonMeeting *meeting = reminder->row->meeting;
  g_autofree char *when = liaison_meeting_when (meeting, liaison_language_of_interface ());
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, meeting->title, when);
  GtkWidget *icon = liaison_row_make_icon ("alarm-symbolic");

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_add_css_class (icon, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_dismiss (session, reminder));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "win.show-meeting", reminder->address);
  return row;
}
