// SPDX-License-Identifier: GPL-3.0-or-later
// What the lines of the day's page are made of.
#include "liaison-today-line.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"
#include "liaison-language.h"
#include "liaison-row.h"

/** liaison_today_day: Returns: (transfer full): a day, or as much of it as is known, without the time */
char *
liaison_today_day (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) local = moment->minute >= 0 ? liaison_moment_to_local (moment, zone) : NULL;
  LiaisonMoment day = *moment;

  if (local != NULL) {
    day.year = (gint16) g_date_time_get_year (local);
    day.month = (gint8) g_date_time_get_month (local);
    day.day = (gint8) g_date_time_get_day_of_month (local);
    day.minute = -1;
  }
  return liaison_moment_format (&day, NULL, liaison_language_of_interface ());
}

/** liaison_today_add_word: Adds @word (nullable) to the words of a line. */
void
liaison_today_add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

/** liaison_today_line_new: Returns: (transfer floating): a line; @icon: (nullable) */
GtkWidget *
liaison_today_line_new (const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, subtitle);
  GtkWidget *image = icon != NULL ? liaison_row_make_icon (icon) : NULL;

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (image != NULL) {
    gtk_widget_add_css_class (image, "dim-label");
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  }
  return row;
}

/** liaison_today_line_opens: Clicking @row does @action, for the record @id. */
void
liaison_today_line_opens (GtkWidget *row, const char *action, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, action, uuid);
}

/** liaison_today_line_add_action: Adds a button. */
void
liaison_today_line_add_action (GtkWidget *row, const char *icon, const char *tooltip, const char *action,
                               const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  liaison_row_set_action (button, action, target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/** liaison_today_line_mark: Marks a line that waits too long; colour repeats what the subtitle says in words. */
void
liaison_today_line_mark (GtkWidget *row)
{
  GtkWidget *icon = liaison_row_make_icon ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
}

/** liaison_today_line_mark_late: The same if @due is over. */
void
liaison_today_line_mark_late (GtkWidget *row, const LiaisonToday *today, const LiaisonMoment *due)
{
  if (liaison_moment_compare (due, &today->today) < 0)
    liaison_today_line_mark (row);
}

static void
free_deed (gpointer data, GClosure *closure)
{
  LiaisonTodayDeed *deed = data;

  g_object_unref (deed->session);
  liaison_record_unref (deed->record);
  g_free (deed->value);
  g_free (deed);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GtkWidget) window = user_data;
  g_autoptr (GError) error = NULL;

  if (liaison_session_commit_finish (session, result, &error)) {
    gtk_widget_activate_action (window, "win.toast-undo", "s", liaison_session_undo_label (session));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_autofree char *text = liaison_error_text (error);
    gtk_widget_activate_action (window, "win.toast", "s", text);
  }
}

static void
ticked_cb (GtkCheckButton *check, gpointer user_data)
{
  const LiaisonTodayDeed *deed = user_data;
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (check));

  gtk_widget_set_sensitive (GTK_WIDGET (check), FALSE);
  liaison_session_set_field (deed->session, deed->record, deed->field, deed->value, deed->label, done_cb,
                             g_object_ref (window));
}

/** liaison_today_line_add_deed: Adds a box to tick that sets one field of the record; takes the value. */
void
liaison_today_line_add_deed (GtkWidget *row, const char *tooltip, LiaisonTodayDeed deed)
{
  GtkWidget *check = gtk_check_button_new ();

  g_object_ref (deed.session);
  deed.record = liaison_record_copy (deed.record);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, tooltip);
  liaison_accessible_set_label (check, tooltip);
  gtk_widget_set_sensitive (check, !liaison_session_is_read_only (deed.session));
  g_signal_connect_data (check, "toggled", G_CALLBACK (ticked_cb), g_memdup2 (&deed, sizeof deed), free_deed,
                         G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
}
