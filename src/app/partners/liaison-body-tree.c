// SPDX-License-Identifier: GPL-3.0-or-later
// Where a body stands among others: what it is part of, what is part of it.
#include "liaison-body-tree.h"

#include "liaison-row.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n.h>

/* More of them fold away. */
#define SHOWN_BELOW 8

static GtkWidget *
make_crumb (const LiaisonLink *link)
{
  g_autofree char *uuid = liaison_id_to_string (&link->id);
  GtkWidget *button = gtk_button_new_with_label (link->name);

  gtk_widget_add_css_class (button, "flat");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  liaison_row_set_action (button, "win.show-partner", uuid);
  return button;
}

/* The widest body first, each a step closer. */
static GtkWidget *
make_above (GPtrArray *above)
{
  GtkWidget *group = adw_preferences_group_new (), *box = adw_wrap_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Part of"));
  for (guint i = 0; i < above->len; i++) {
    if (i > 0)
      adw_wrap_box_append (ADW_WRAP_BOX (box), liaison_row_make_icon ("go-next-symbolic"));
    adw_wrap_box_append (ADW_WRAP_BOX (box), make_crumb (above->pdata[i]));
  }
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "body-chain");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  return group;
}

static GtkWidget *
make_below_row (const LiaisonLink *link)
{
  g_autofree char *uuid = liaison_id_to_string (&link->id);
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, link->name,
                                    liaison_vocabulary_label (&liaison_vocabulary_partner_kind, link->kind));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("go-next-symbolic"));
  liaison_row_set_action (row, "win.show-partner", uuid);
  return row;
}

static GtkWidget *
make_below (GPtrArray *below)
{
  GtkWidget *group = adw_preferences_group_new (), *rest = NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Bodies below"));
  for (guint i = 0; i < below->len; i++) {
    GtkWidget *row = make_below_row (below->pdata[i]);
    if (i == SHOWN_BELOW && below->len > SHOWN_BELOW + 1) {
      guint count = below->len - SHOWN_BELOW;
      g_autofree char *title = g_strdup_printf (ngettext ("%u more", "%u more", count), count);
      rest = liaison_row_new (ADW_TYPE_EXPANDER_ROW, title, NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rest);
    }
    if (rest != NULL)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (rest), row);
    else
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  return group;
}

/** liaison_body_tree_new: Returns: (transfer floating) (nullable): the chain above and the bodies below; %NULL if it
 * stands alone */
GtkWidget *
liaison_body_tree_new (const LiaisonPartnerLinks *links)
{
  GtkWidget *box;

  if (links->above->len == 0 && links->below->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  if (links->above->len > 0)
    gtk_box_append (GTK_BOX (box), make_above (links->above));
  if (links->below->len > 0)
    gtk_box_append (GTK_BOX (box), make_below (links->below));
  return box;
}
