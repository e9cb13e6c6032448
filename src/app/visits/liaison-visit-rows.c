// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a visit's page have in common: they open the dialog of their part, and have a menu.
#include "liaison-visit-sections.h"

#include "liaison-accessible.h"
#include "liaison-late-menu.h"

#include <glib/gi18n.h>

/** liaison_visit_row_edits: Makes @row open the dialog that edits @part. */
void
liaison_visit_row_edits (GtkWidget *row, const LiaisonRecord *part)
{
  g_autofree char *uuid = liaison_id_to_string (&part->id);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", part->entity->name, uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "visit.edit-part");
}

/** liaison_visit_menu_add: Adds an item whose action takes an id. */
void
liaison_visit_menu_add (GMenu *menu, const char *label, const char *action, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", uuid);
  g_menu_append_item (menu, item);
}

/** liaison_visit_menu_add_remove: Adds what takes @part away; that can be undone. */
void
liaison_visit_menu_add_remove (GMenu *menu, const LiaisonRecord *part)
{
  g_autofree char *uuid = liaison_id_to_string (&part->id);
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Remove"), NULL);

  g_menu_item_set_action_and_target (item, "win.trash", "(ss)", part->entity->name, uuid);
  g_menu_append_item (menu, item);
}

/** liaison_visit_part_menu: Returns: (transfer full): what can be done with every part: edit and remove */
GMenu *
liaison_visit_part_menu (const LiaisonRecord *part)
{
  g_autofree char *uuid = liaison_id_to_string (&part->id);
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Edit"), NULL);
  GMenu *menu = g_menu_new ();

  g_menu_item_set_action_and_target (item, "visit.edit-part", "(ss)", part->entity->name, uuid);
  g_menu_append_item (menu, item);
  liaison_visit_menu_add_remove (menu, part);
  return menu;
}

/** liaison_visit_row_add_menu: @about: what the row is about, for who does not see it */
void
liaison_visit_row_add_menu (GtkWidget *row, GMenu *menu, const char *about)
{
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: a menu; %s is what it is about. */
  g_autofree char *label = g_strdup_printf (_ ("Actions for %s"), about);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  liaison_late_menu (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Actions"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  liaison_accessible_set_label (button, label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}
