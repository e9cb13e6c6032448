// SPDX-License-Identifier: GPL-3.0-or-later
// What the toolkit does not tell a screen reader by itself.
#include "liaison-accessible.h"

/* GTK 4.18 labels a menu item by a label it then hides from the tree: name every item with its own text instead. */
static void
name_items (GtkWidget *widget)
{
  if (g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") == 0) {
    g_autofree char *text = NULL;
    g_auto (GStrv) parts = NULL;
    g_autofree char *plain = NULL;
    g_object_get (widget, "text", &text, NULL);
    parts = g_strsplit (text != NULL ? text : "", "_", -1);
    plain = g_strjoinv ("", parts);
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    liaison_accessible_set_label (widget, plain);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GObject *object = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (object))
    name_items (GTK_WIDGET (object));
  return G_SOURCE_CONTINUE;
}

/** liaison_accessible_name_menus: Gives the items of every menu, now and later, their names. Call once, after
 * gtk_init(). */
void
liaison_accessible_name_menus (void)
{
  g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

/** liaison_accessible_set_label: Names @widget for screen readers: a placeholder, a tooltip or an icon is no name. */
void
liaison_accessible_set_label (GtkWidget *widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/** liaison_accessible_set_description: @description: (nullable): what a screen reader says after the name */
void
liaison_accessible_set_description (GtkWidget *widget, const char *description)
{
  if (description == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/** liaison_accessible_set_invalid: Shows and tells that what was entered cannot be kept; of a row, the entry in it
 * tells. */
void
liaison_accessible_set_invalid (GtkWidget *widget, gboolean invalid)
{
  GtkAccessible *inner = GTK_ACCESSIBLE (widget);

  if (invalid)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  if (GTK_IS_EDITABLE (widget) && gtk_editable_get_delegate (GTK_EDITABLE (widget)) != NULL)
    inner = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (widget)));
  gtk_accessible_update_state (inner, GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/** liaison_accessible_announce: Has a screen reader say @text when it is at rest. */
void
liaison_accessible_announce (GtkWidget *widget, const char *text)
{
  if (gtk_widget_get_mapped (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
