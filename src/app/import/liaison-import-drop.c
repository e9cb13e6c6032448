// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar dropped on the window: its import begins.
#include "liaison-import-drop.h"

static gboolean
is_calendar (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".ics") || g_str_has_suffix (lower, ".ical") || g_str_has_suffix (lower, ".vcs");
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  const GSList *files = g_value_get_boxed (value);
  g_autofree char *uri = NULL;

  if (files == NULL || files->next != NULL || !is_calendar (files->data))
    return FALSE;
  uri = g_file_get_uri (files->data);
  return gtk_widget_activate_action (GTK_WIDGET (user_data), "win.import-file", "s", uri);
}

/** liaison_import_take_drops: Has @window begin an import where a calendar is dropped on it. Other files are left to
 * what lies within, such as the files of a record. */
void
liaison_import_take_drops (GtkWidget *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}
