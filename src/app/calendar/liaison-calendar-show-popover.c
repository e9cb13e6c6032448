// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar shows: filters, layers, and what colours and icons mean.
#include "liaison-calendar-show-popover.h"

#include "liaison-accessible.h"
#include "liaison-calendar-legend.h"
#include "liaison-check-list.h"
#include "liaison-mark-look.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonCalendarShowPopover {
  GtkPopover parent_instance;

  LiaisonCalendarData *data;
  LiaisonCalendarChoices *choices;
  LiaisonCalendarFacet facet; /* whose values are shown */
  GtkStack *stack;
  GtkLabel *heading;
  LiaisonCheckList *values;
};

G_DEFINE_FINAL_TYPE (LiaisonCalendarShowPopover, liaison_calendar_show_popover, GTK_TYPE_POPOVER)

static LiaisonCheck
state_of (const LiaisonChoice *choice, gpointer user_data)
{
  LiaisonCalendarShowPopover *self = LIAISON_CALENDAR_SHOW_POPOVER (user_data);
  const LiaisonCalendarFilter *filter = liaison_calendar_data_filter (self->data);

  return liaison_calendar_filter_has (filter, self->facet, choice->code) ? LIAISON_CHECK_ON : LIAISON_CHECK_OFF;
}

static void
toggled_cb (LiaisonCalendarShowPopover *self, const char *code, gboolean on)
{
  g_autoptr (LiaisonCalendarFilter) filter = liaison_calendar_filter_copy (liaison_calendar_data_filter (self->data));

  liaison_calendar_filter_set (filter, self->facet, code, on);
  liaison_calendar_data_set_filter (self->data, filter);
}

static void
layer_toggled_cb (LiaisonCalendarShowPopover *self, GtkCheckButton *check)
{
  LiaisonMarkTypes type = (LiaisonMarkTypes) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "type"));
  LiaisonMarkTypes layers = liaison_calendar_data_layers (self->data) & ~type;

  liaison_calendar_data_set_layers (self->data, gtk_check_button_get_active (check) ? layers | type : layers);
}

static void
facet_clicked_cb (LiaisonCalendarShowPopover *self, GtkButton *button)
{
  g_autoptr (GPtrArray) choices = NULL;

  self->facet = (LiaisonCalendarFacet) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "facet"));
  choices = liaison_calendar_choices_list (self->choices, self->facet);
  gtk_label_set_text (self->heading, liaison_calendar_facet_label (self->facet));
  liaison_accessible_set_label (GTK_WIDGET (self->values), liaison_calendar_facet_label (self->facet));
  liaison_check_list_show (self->values, choices, state_of, self);
  gtk_stack_set_visible_child_name (self->stack, "values");
  gtk_widget_grab_focus (GTK_WIDGET (self->values));
}

static void
legend_clicked_cb (LiaisonCalendarShowPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "legend");
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
back_cb (LiaisonCalendarShowPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "first");
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
map_cb (LiaisonCalendarShowPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "first");
}

static void
liaison_calendar_show_popover_dispose (GObject *object)
{
  LiaisonCalendarShowPopover *self = LIAISON_CALENDAR_SHOW_POPOVER (object);

  g_clear_object (&self->data);
  g_clear_object (&self->choices);
  G_OBJECT_CLASS (liaison_calendar_show_popover_parent_class)->dispose (object);
}

static void
liaison_calendar_show_popover_class_init (LiaisonCalendarShowPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_show_popover_dispose;
}

static GtkWidget *
make_row (const char *text)
{
  GtkWidget *row = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text), *arrow = liaison_row_make_icon ("go-next-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (arrow, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "popover-row");
  liaison_accessible_set_label (row, text);
  return row;
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 6);
  return label;
}

static GtkWidget *
make_layer (LiaisonCalendarShowPopover *self, const LiaisonLayer *layer)
{
  g_autofree char *name = g_strconcat ("mark-", layer->name, NULL);
  GtkWidget *check = gtk_check_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = liaison_row_make_icon (layer->icon), *label = gtk_label_new (_ (layer->label));

  gtk_widget_add_css_class (icon, "meeting-icon");
  gtk_widget_add_css_class (icon, name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               (liaison_calendar_data_layers (self->data) & layer->type) != 0);
  liaison_accessible_set_label (check, _ (layer->label));
  g_object_set_data (G_OBJECT (check), "type", GUINT_TO_POINTER (layer->type));
  g_signal_connect_object (check, "toggled", G_CALLBACK (layer_toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
make_first (LiaisonCalendarShowPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *filters = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *legend = make_row (_ ("Legend"));
  guint count;
  const LiaisonLayer *layers = liaison_layers (&count);

  gtk_box_append (GTK_BOX (box), make_heading (_ ("Show also")));
  for (guint i = 0; i < count; i++)
    gtk_box_append (GTK_BOX (box), make_layer (self, &layers[i]));
  gtk_box_append (GTK_BOX (box), make_heading (_ ("Filter by")));
  for (int i = 0; i < LIAISON_CALENDAR_FACETS; i++) {
    GtkWidget *row = make_row (liaison_calendar_facet_label ((LiaisonCalendarFacet) i));
    g_object_set_data (G_OBJECT (row), "facet", GINT_TO_POINTER (i));
    g_signal_connect_object (row, "clicked", G_CALLBACK (facet_clicked_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (filters), row);
  }
  gtk_box_append (GTK_BOX (box), filters);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  g_signal_connect_object (legend, "clicked", G_CALLBACK (legend_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), legend);
  return box;
}

/* A page behind the first one: a heading with a way back, and @content. */
static GtkWidget *
make_page (LiaisonCalendarShowPopover *self, GtkWidget *heading, GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *top = gtk_center_box_new ();
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_add_css_class (back, "flat");
  gtk_widget_set_tooltip_text (back, _ ("Back"));
  gtk_widget_add_css_class (heading, "heading");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (top), back);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (top), heading);
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), content);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
liaison_calendar_show_popover_init (LiaisonCalendarShowPopover *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  self->values = LIAISON_CHECK_LIST (liaison_check_list_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_interpolate_size (self->stack, TRUE);
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
  g_signal_connect_object (self->values, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/** liaison_calendar_show_popover_new: Returns: (transfer floating): the popover */
GtkWidget *
liaison_calendar_show_popover_new (LiaisonCalendarData *data, LiaisonCalendarChoices *choices)
{
  LiaisonCalendarShowPopover *self = g_object_new (LIAISON_TYPE_CALENDAR_SHOW_POPOVER, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 560, NULL);

  self->data = g_object_ref (data);
  self->choices = g_object_ref (choices);
  gtk_stack_add_named (self->stack, make_first (self), "first");
  gtk_stack_add_named (self->stack, make_page (self, GTK_WIDGET (self->heading), GTK_WIDGET (self->values)), "values");
  gtk_stack_add_named (self->stack, make_page (self, gtk_label_new (_ ("Legend")), liaison_calendar_legend_new ()),
                       "legend");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->stack));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  liaison_accessible_set_label (GTK_WIDGET (self), _ ("What the Calendar Shows"));
  return GTK_WIDGET (self);
}
