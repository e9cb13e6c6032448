// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a filter: first by what, then which values.
#include "liaison-filter-popover.h"

#include "liaison-accessible.h"
#include "liaison-check-list.h"

#include <glib/gi18n.h>

struct _LiaisonFilterPopover {
  GtkPopover parent_instance;

  LiaisonFacets *facets;
  LiaisonFilterChosen is_chosen;
  gpointer user_data;
  const LiaisonFacet *facet; /* (nullable): whose values are shown */
  GtkStack *stack;
  GtkWidget *list;
  GtkLabel *heading;
  GtkWidget *back;
  LiaisonCheckList *values;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonFilterPopover, liaison_filter_popover, GTK_TYPE_POPOVER)

static LiaisonCheck
state_of (const LiaisonChoice *choice, gpointer user_data)
{
  LiaisonFilterPopover *self = LIAISON_FILTER_POPOVER (user_data);

  return self->is_chosen (self->facet->field, choice->code, self->user_data) ? LIAISON_CHECK_ON : LIAISON_CHECK_OFF;
}

static void
show_facets (LiaisonFilterPopover *self)
{
  self->facet = NULL;
  gtk_stack_set_visible_child_name (self->stack, "facets");
}

static void
show_values (LiaisonFilterPopover *self)
{
  g_autoptr (GPtrArray) choices = liaison_facets_choices (self->facets, self->facet);

  gtk_label_set_text (self->heading, _ (self->facet->label));
  liaison_accessible_set_label (GTK_WIDGET (self->values), _ (self->facet->label));
  liaison_check_list_show (self->values, choices, state_of, self);
  gtk_stack_set_visible_child_name (self->stack, "values");
  gtk_widget_grab_focus (GTK_WIDGET (self->values));
}

static void
toggled_cb (LiaisonFilterPopover *self, const char *code, gboolean on)
{
  /* Quiet is one number: choosing another one takes the first away. */
  g_signal_emit (self, signals[CHOSEN], 0, self->facet->field, code, on);
  if (on && g_str_equal (self->facet->field, "quiet"))
    show_values (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  LiaisonFilterPopover *self = LIAISON_FILTER_POPOVER (user_data);
  guint count;
  const LiaisonFacet *facets = liaison_facets_list (&count);

  self->facet = &facets[gtk_list_box_row_get_index (row)];
  if (g_str_equal (self->facet->field, "do_not_contact")) {
    g_signal_emit (self, signals[CHOSEN], 0, self->facet->field, "true", TRUE);
    gtk_popover_popdown (GTK_POPOVER (self));
    return;
  }
  show_values (self);
}

static void
back_cb (LiaisonFilterPopover *self)
{
  show_facets (self);
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
map_cb (LiaisonFilterPopover *self)
{
  show_facets (self);
}

static void
liaison_filter_popover_class_init (LiaisonFilterPopoverClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static GtkWidget *
make_row (const LiaisonFacet *facet)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (facet->label));
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (arrow, "dimmed");
  gtk_widget_set_visible (arrow, !g_str_equal (facet->field, "do_not_contact"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  liaison_accessible_set_label (row, _ (facet->label));
  return row;
}

static GtkWidget *
make_facets (LiaisonFilterPopover *self)
{
  guint count;
  const LiaisonFacet *facets = liaison_facets_list (&count);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (self->list, "popover-list");
  liaison_accessible_set_label (self->list, _ ("Filter by"));
  for (guint i = 0; i < count; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (&facets[i]));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_DEFAULT);
  return self->list;
}

static GtkWidget *
make_values (LiaisonFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *top = gtk_center_box_new ();
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *values = liaison_check_list_new ();

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_tooltip_text (self->back, _ ("Back"));
  gtk_widget_add_css_class (heading, "heading");
  self->heading = GTK_LABEL (heading);
  self->values = LIAISON_CHECK_LIST (values);
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (top), self->back);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (top), heading);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), values);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (values, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
liaison_filter_popover_init (LiaisonFilterPopover *self)
{
  GtkWidget *stack = gtk_stack_new ();

  /* Its edge is the button's: in the middle of it a narrow window would be too small. */
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_END);
  self->stack = GTK_STACK (stack);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, TRUE);
  gtk_stack_set_interpolate_size (self->stack, TRUE);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
  gtk_stack_add_named (self->stack, make_facets (self), "facets");
  gtk_stack_add_named (self->stack, make_values (self), "values");
  gtk_popover_set_child (GTK_POPOVER (self), stack);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/** liaison_filter_popover_new: Returns: (transfer floating): the popover */
GtkWidget *
liaison_filter_popover_new (LiaisonFacets *facets, LiaisonFilterChosen is_chosen, gpointer user_data)
{
  LiaisonFilterPopover *self = g_object_new (LIAISON_TYPE_FILTER_POPOVER, NULL);

  self->facets = facets;
  self->is_chosen = is_chosen;
  self->user_data = user_data;
  return GTK_WIDGET (self);
}
