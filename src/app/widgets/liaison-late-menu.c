// SPDX-License-Identifier: GPL-3.0-or-later
// Menus that are made when they are first opened.
#include "liaison-late-menu.h"

static void
create_cb (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

/**
 * liaison_late_menu:
 * @model: (transfer none): what @button opens
 *
 * A menu is some sixty widgets: the first window need not wait for those that nobody may open.
 */
void
liaison_late_menu (GtkMenuButton *button, GMenuModel *model)
{
  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (model), g_object_unref);
}
