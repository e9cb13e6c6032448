// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of a page: side by side where they fit, else a drop-down.
//
// Whether they fit depends on the language, the size of the text and the number of tabs: it is measured, not guessed.
#include "liaison-tab-bar.h"

#include "liaison-accessible.h"

#include <glib/gi18n.h>

struct _LiaisonTabBar {
  GtkWidget parent_instance;

  AdwViewStack *stack;
  GtkWidget *switcher;
  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (LiaisonTabBar, liaison_tab_bar, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_STACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
drop_down_selected_cb (LiaisonTabBar *self)
{
  AdwViewStackPage *page = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));

  if (page != NULL)
    adw_view_stack_set_visible_child (self->stack, adw_view_stack_page_get_child (page));
}

static void
stack_switched_cb (LiaisonTabBar *self)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (guint i = 0; i < count; i++)
    if (gtk_selection_model_is_selected (pages, i))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
}

static void
set_stack (LiaisonTabBar *self, AdwViewStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  if (!g_set_object (&self->stack, stack) || stack == NULL)
    return;
  pages = adw_view_stack_get_pages (stack);
  adw_inline_view_switcher_set_stack (ADW_INLINE_VIEW_SWITCHER (self->switcher), stack);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (pages));
  stack_switched_cb (self);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (stack_switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (drop_down_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static int
natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
liaison_tab_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  LiaisonTabBar *self = LIAISON_TAB_BAR (widget);
  int minimum_tabs, natural_tabs, minimum_list, natural_list;

  gtk_widget_measure (self->switcher, orientation, -1, &minimum_tabs, &natural_tabs, NULL, NULL);
  gtk_widget_measure (self->drop_down, orientation, -1, &minimum_list, &natural_list, NULL, NULL);
  *natural = MAX (natural_tabs, natural_list);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? minimum_list : *natural;
}

static void
place (GtkWidget *widget, gboolean shown, int width, int height)
{
  int used = MIN (natural_width (widget), width);
  int start = (width - used) / 2;
  g_autoptr (GskTransform) transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) start, 0));

  gtk_widget_set_child_visible (widget, shown);
  if (shown)
    gtk_widget_allocate (widget, used, height, -1, g_steal_pointer (&transform));
}

static void
liaison_tab_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonTabBar *self = LIAISON_TAB_BAR (widget);
  gboolean fits = natural_width (self->switcher) <= width;

  place (self->switcher, fits, width, height);
  place (self->drop_down, !fits, width, height);
}

static void
liaison_tab_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STACK)
    set_stack (LIAISON_TAB_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
liaison_tab_bar_dispose (GObject *object)
{
  LiaisonTabBar *self = LIAISON_TAB_BAR (object);

  g_clear_pointer (&self->switcher, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->stack);
  G_OBJECT_CLASS (liaison_tab_bar_parent_class)->dispose (object);
}

static void
liaison_tab_bar_class_init (LiaisonTabBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = liaison_tab_bar_set_property;
  object_class->dispose = liaison_tab_bar_dispose;
  widget_class->measure = liaison_tab_bar_measure;
  widget_class->size_allocate = liaison_tab_bar_size_allocate;
  properties[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_tab_bar_init (LiaisonTabBar *self)
{
  GtkExpression *title = gtk_property_expression_new (ADW_TYPE_VIEW_STACK_PAGE, NULL, "title");

  self->switcher = g_object_new (ADW_TYPE_INLINE_VIEW_SWITCHER, "display-mode", ADW_INLINE_VIEW_SWITCHER_LABELS, NULL);
  gtk_widget_add_css_class (self->switcher, "compact-tabs");
  self->drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "expression", title, NULL);
  gtk_expression_unref (title);
  /* Its name is what is chosen. Translators: says to a screen reader what a list of overview, meetings, files is. */
  liaison_accessible_set_description (self->drop_down, _ ("Part of the page"));
  gtk_widget_set_parent (self->switcher, GTK_WIDGET (self));
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}
