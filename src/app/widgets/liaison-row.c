// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that show what people wrote.
#include "liaison-row.h"

#include "liaison-accessible.h"

/**
 * liaison_row_new:
 * @type: a kind of #AdwPreferencesRow
 * @title: shown as it is, not as markup
 * @subtitle: (nullable): the same, for an #AdwActionRow or an #AdwExpanderRow
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
liaison_row_new (GType type, const char *title, const char *subtitle)
{
  /* Texts given at construction would be parsed as markup before the row knows that they are none. */
  GtkWidget *row = g_object_new (type, "use-markup", FALSE, NULL);

  liaison_row_set_title (row, title != NULL ? title : "");
  if (subtitle != NULL)
    g_object_set (row, "subtitle", subtitle, NULL);
  return row;
}

/** liaison_row_set_title: Gives @row another title, for the eye and for a screen reader. */
void
liaison_row_set_title (GtkWidget *row, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* Other rows are labelled by their titles; this one only labels what is in it. */
  if (ADW_IS_EXPANDER_ROW (row))
    liaison_accessible_set_label (row, title);
}

/** liaison_row_make_icon: Returns: (transfer floating): an icon that only repeats what words say */
GtkWidget *
liaison_row_make_icon (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/** liaison_row_set_action: Has a row or a button do @action, of a window, with @target; may be called again. */
void
liaison_row_set_action (GtkWidget *row, const char *action, const char *target)
{
  /* The target first: an action is looked up with the target there is, and warns of a wrong one. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

/* The first frames are for the rows that came to find their places. */
#define FRAMES 3

static gboolean
scroll_cb (GtkWidget *row, GdkFrameClock *clock, gpointer user_data)
{
  guint *frames = user_data;
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);

  if (++*frames < FRAMES)
    return G_SOURCE_CONTINUE;
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);
  return G_SOURCE_REMOVE;
}

/** liaison_row_scroll_to: Brings @row into view once it has its new place: rows were added before it. */
void
liaison_row_scroll_to (GtkWidget *row)
{
  gtk_widget_add_tick_callback (row, scroll_cb, g_new0 (guint, 1), g_free);
}
