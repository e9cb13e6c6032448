// SPDX-License-Identifier: GPL-3.0-or-later
// A list of meetings to choose from.
#include "liaison-day-popover.h"

#include "liaison-accessible.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More are not listed here: the agenda has them all. */
#define MAX_ROWS 200

/**
 * liaison_day_list_new:
 * @title: what the list is called for screen readers
 * @meetings: (element-type LiaisonMeetingRow)
 * @marks: (element-type LiaisonCalendarMark): listed below them
 *
 * Returns: (transfer floating): a list whose rows open the meetings
 */
GtkWidget *
liaison_day_list_new (const char *title, GPtrArray *meetings, GPtrArray *marks)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  liaison_accessible_set_label (list, title);
  for (guint i = 0; i < MIN (meetings->len, MAX_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), liaison_meeting_list_row_new (g_ptr_array_index (meetings, i), FALSE));
  for (guint i = 0; i < MIN (marks->len, MAX_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), liaison_mark_list_row_new (g_ptr_array_index (marks, i)));
  return list;
}

/**
 * liaison_day_popover_new:
 * @title: heads the list
 * @meetings: (element-type LiaisonMeetingRow)
 * @marks: (element-type LiaisonCalendarMark): listed below them
 * @day: the day a meeting may be added to through the action "month.add-on-day"; 0 for none
 *
 * Returns: (transfer floating): a popover without a parent
 */
GtkWidget *
liaison_day_popover_new (const char *title, GPtrArray *meetings, GPtrArray *marks, guint32 day)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = gtk_label_new (title), *list = liaison_day_list_new (title, meetings, marks);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 360, "width-request", 300,
                                      NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), scroller);
  if (day != 0) {
    GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Add a Meeting"));
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", day);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "month.add-on-day");
    gtk_box_append (GTK_BOX (box), button);
  }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  liaison_accessible_set_label (popover, title);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  return popover;
}
