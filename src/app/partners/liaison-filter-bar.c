// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of a list of partners as chips, and the button that adds some.
#include "liaison-filter-bar.h"

#include "liaison-accessible.h"
#include "liaison-facets.h"
#include "liaison-filter-popover.h"
#include "liaison-partner.h"

#include <glib/gi18n.h>

struct _LiaisonFilterBar {
  AdwBin parent_instance;

  LiaisonFacets *facets; /* (nullable) (unowned): the session owns them */
  LiaisonQuery *query;   /* the conditions alone */
  AdwWrapBox *chips;
  GtkMenuButton *button;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonFilterBar, liaison_filter_bar, ADW_TYPE_BIN)

static void show_chips (LiaisonFilterBar *self);

/* Tells whoever does not see the chips. */
static void
announce (LiaisonFilterBar *self, const char *format_of_change)
{
  liaison_accessible_announce (GTK_WIDGET (self), format_of_change);
}

static void
emit_changed (LiaisonFilterBar *self)
{
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (LiaisonFilterBar *self, GtkButton *chip)
{
  guint condition = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "condition"));
  g_autofree char *label = liaison_facets_label (self->facets, g_ptr_array_index (self->query->conditions, condition));
  /* Translators: %s is a filter, e.g. "Guinea" or "No contact for 6 months". */
  g_autofree char *told = g_strdup_printf (_ ("Filter removed: %s"), label);
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (chip));

  liaison_query_remove (self->query, condition);
  announce (self, told);
  emit_changed (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static GtkWidget *
make_chip (LiaisonFilterBar *self, guint condition)
{
  g_autofree char *label = liaison_facets_label (self->facets, g_ptr_array_index (self->query->conditions, condition));
  g_autofree char *name = g_strdup_printf (_ ("Remove the filter “%s”"), label);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic", "pixel-size", 12,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  liaison_accessible_set_label (chip, name);
  g_object_set_data (G_OBJECT (chip), "condition", GUINT_TO_POINTER (condition));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return chip;
}

static void
show_chips (LiaisonFilterBar *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    adw_wrap_box_remove (self->chips, chip);
  for (guint i = 0; i < self->query->conditions->len; i++)
    adw_wrap_box_append (self->chips, make_chip (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->query->conditions->len > 0);
}

/* The place of a choice among the conditions; G_MAXUINT if it is not there. */
static guint
find_condition (LiaisonFilterBar *self, const char *field, const char *value)
{
  for (guint i = 0; i < self->query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (self->query->conditions, i);
    g_autofree char *text = NULL;
    if (!g_str_equal (condition->field->name, field) || !condition->value)
      continue;
    text = condition->op == LIAISON_QUERY_CONTAINS ? g_variant_dup_string (condition->value, NULL)
                                                   : liaison_field_write (condition->field, condition->value);
    if (g_str_equal (text, value))
      return i;
  }
  return G_MAXUINT;
}

static gboolean
is_chosen (const char *field, const char *value, gpointer user_data)
{
  return find_condition (LIAISON_FILTER_BAR (user_data), field, value) != G_MAXUINT;
}

static void
chosen_cb (LiaisonFilterBar *self, const char *field, const char *value, gboolean on)
{
  guint condition = find_condition (self, field, value);

  if (on == (condition != G_MAXUINT))
    return;
  if (on)
    liaison_query_add_choice (self->query, field, value);
  else
    liaison_query_remove (self->query, condition);
  condition = find_condition (self, field, value);
  if (condition != G_MAXUINT) {
    g_autofree char *label = liaison_facets_label (self->facets,
                                                   g_ptr_array_index (self->query->conditions, condition));
    /* Translators: %s is a filter, e.g. "Guinea" or "No contact for 6 months". */
    g_autofree char *told = g_strdup_printf (_ ("Filter added: %s"), label);
    announce (self, told);
  }
  emit_changed (self);
}

static void
liaison_filter_bar_finalize (GObject *object)
{
  liaison_query_unref (LIAISON_FILTER_BAR (object)->query);
  G_OBJECT_CLASS (liaison_filter_bar_parent_class)->finalize (object);
}

static void
liaison_filter_bar_class_init (LiaisonFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_filter_bar_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_filter_bar_init (LiaisonFilterBar *self)
{
  GtkWidget *chips = adw_wrap_box_new ();

  self->query = liaison_query_new (&liaison_entity_partner);
  self->chips = ADW_WRAP_BOX (chips);
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 6);
  adw_bin_set_child (ADW_BIN (self), chips);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  liaison_accessible_set_label (GTK_WIDGET (self), _ ("Filters"));
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  LiaisonFilterBar *self = LIAISON_FILTER_BAR (user_data);
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button))
    return;
  popover = liaison_filter_popover_new (self->facets, is_chosen, self);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * liaison_filter_bar_set_up:
 * @session: open
 * @button: opens the popover that adds filters
 */
void
liaison_filter_bar_set_up (LiaisonFilterBar *self, LiaisonSession *session, GtkMenuButton *button)
{
  g_return_if_fail (LIAISON_IS_FILTER_BAR (self));

  self->facets = liaison_facets_of (session);
  self->button = button;
  g_signal_connect_object (self->facets, "changed", G_CALLBACK (show_chips), self, G_CONNECT_SWAPPED);
  /* Made when it is first asked for. */
  gtk_menu_button_set_create_popup_func (button, create_popover_cb, self, NULL);
}

/** liaison_filter_bar_set_query: Shows the conditions of @query (nullable) instead of those before; says nothing. */
void
liaison_filter_bar_set_query (LiaisonFilterBar *self, const LiaisonQuery *query)
{
  g_return_if_fail (LIAISON_IS_FILTER_BAR (self));

  liaison_query_unref (self->query);
  self->query = query ? liaison_query_copy (query) : liaison_query_new (&liaison_entity_partner);
  show_chips (self);
}

/** liaison_filter_bar_add_to: Adds its conditions to @query. */
void
liaison_filter_bar_add_to (LiaisonFilterBar *self, LiaisonQuery *query)
{
  g_return_if_fail (LIAISON_IS_FILTER_BAR (self));

  for (guint i = 0; i < self->query->conditions->len; i++) {
    const LiaisonCondition *condition = g_ptr_array_index (self->query->conditions, i);
    LiaisonCondition *added;
    liaison_query_where (query, condition->field->name, condition->op, condition->value);
    added = g_ptr_array_index (query->conditions, query->conditions->len - 1);
    added->is_alternative = condition->is_alternative;
  }
}

/** liaison_filter_bar_is_empty: Returns: whether nothing is filtered */
gboolean
liaison_filter_bar_is_empty (LiaisonFilterBar *self)
{
  g_return_val_if_fail (LIAISON_IS_FILTER_BAR (self), TRUE);

  return self->query->conditions->len == 0;
}
