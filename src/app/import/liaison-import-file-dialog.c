// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for the file to import.
#include "liaison-import-file-dialog.h"

#include <glib/gi18n.h>

/** liaison_import_file_dialog_new: Returns: (transfer full): a dialog for the kinds of file that can be imported */
GtkFileDialog *
liaison_import_file_dialog_new (void)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "vcf", "vcard", "ics", "ical", "vcs", "json" };
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) lists = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (lists, _ ("Lists, Cards and Calendars (CSV, vCard, iCalendar, JSON)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (lists, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, lists);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Choose a File"));
  return dialog;
}
