// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners: search, sort, filter, choose several.
//
// All of it is one query of the register: nothing is sorted or filtered here.
#include "liaison-partner-page-private.h"

#include "liaison-export-dialog.h"
#include "liaison-late-menu.h"
#include "liaison-numbers.h"

#include <glib/gi18n.h>

/* How many rows the list begins with: more than a large screen shows. */
#define SCREENFUL 40

enum {
  PROP_FOLLOWS_SELECTION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LiaisonPartnerPage, liaison_partner_page, ADW_TYPE_BIN)

static void
show_count (LiaisonPartnerPage *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->partners));
  g_autofree char *number = liaison_number_format (count);
  g_autofree char *text = NULL;

  /* Until the first answer an empty list means nothing. */
  if (count == 0 && liaison_partner_list_is_loading (self->partners))
    return;
  text = g_strdup_printf (ngettext ("%s partner", "%s partners", count), number);
  adw_window_title_set_subtitle (self->title, text);
  liaison_bulk_bar_set_count (self->bulk_bar, self->n_selected, count);
  gtk_stack_set_visible_child_name (self->stack, count                                     ? "list"
                                                 : liaison_partner_page_is_filtered (self) ? "no-match"
                                                                                           : "empty");
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);

  gtk_list_item_set_child (list_item, liaison_partner_list_row_new (self->style));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  liaison_partner_list_row_show (LIAISON_PARTNER_LIST_ROW (gtk_list_item_get_child (list_item)), list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  liaison_partner_list_row_show (LIAISON_PARTNER_LIST_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
countries_changed_cb (LiaisonPartnerPage *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *row = gtk_widget_get_first_child (item);
    if (row && LIAISON_IS_PARTNER_LIST_ROW (row))
      liaison_partner_list_row_refresh (LIAISON_PARTNER_LIST_ROW (row));
  }
}

/* Whoever types fast and presses Enter means the answer, not what was there before it. */
static void
search_activate_cb (LiaisonPartnerPage *self)
{
  self->shows_first = liaison_partner_list_is_loading (self->partners);
  if (self->shows_first || g_list_model_get_n_items (G_LIST_MODEL (self->partners)) == 0)
    return;
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  if (!self->follows_selection)
    liaison_partner_page_show_item (self, 0);
}

static void
loading_changed_cb (LiaisonPartnerPage *self)
{
  show_count (self);
  if (self->shows_first && !liaison_partner_list_is_loading (self->partners))
    search_activate_cb (self);
}

static void
by_initial_changed_cb (LiaisonPartnerPage *self)
{
  gboolean by_initial;

  g_object_get (self->partners, "by-initial", &by_initial, NULL);
  gtk_list_view_set_header_factory (self->list, by_initial ? self->headings : NULL);
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);

  /* The first call comes just before the rows are drawn. */
  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  liaison_partner_page_show_all_rows (self);
  return G_SOURCE_REMOVE;
}

/* A list view makes 200 rows of a long list before it shows one. The first list gives it those that can be seen, and
   all when they have been drawn. */
static void
first_rows_cb (LiaisonPartnerPage *self)
{
  g_signal_handlers_disconnect_by_func (self->slice, first_rows_cb, self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->list), frame_cb, self, NULL);
}

static void
stop_search_cb (LiaisonPartnerPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
search_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);

  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
add_actions (LiaisonPartnerPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = liaison_partner_page_save },
    { .name = "save-new", .activate = liaison_partner_page_save_new },
  };
  g_autoptr (GAction) sort = g_settings_create_action (self->settings, "partner-sort");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), sort);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
}

static void
liaison_partner_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, LIAISON_PARTNER_PAGE (object)->follows_selection);
}

static void
liaison_partner_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  LIAISON_PARTNER_PAGE (object)->follows_selection = g_value_get_boolean (value);
}

static void
liaison_partner_page_dispose (GObject *object)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (object);

  if (self->search)
    gtk_search_entry_set_key_capture_widget (self->search, NULL);
  g_cancellable_cancel (self->loading_list);
  g_clear_object (&self->loading_list);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PARTNER_PAGE);
  g_clear_object (&self->wanted);
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->headings);
  g_clear_object (&self->sections);
  g_clear_object (&self->partners);
  g_clear_pointer (&self->style, liaison_partner_list_style_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_page_parent_class)->dispose (object);
}

static void
liaison_partner_page_finalize (GObject *object)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (object);

  g_free (self->family);
  g_free (self->kind);
  g_free (self->saved);
  g_free (self->saved_query);
  g_free (self->saved_sort);
  G_OBJECT_CLASS (liaison_partner_page_parent_class)->finalize (object);
}

/* What the list shows now, to the last of its filters. */
static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (widget);

  adw_dialog_present (liaison_export_dialog_new (self->session, liaison_partner_list_query (self->partners), NULL),
                      widget);
}

static void
liaison_partner_page_class_init (LiaisonPartnerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIAISON_TYPE_FILTER_BAR);
  g_type_ensure (LIAISON_TYPE_BULK_BAR);
  object_class->get_property = liaison_partner_page_get_property;
  object_class->set_property = liaison_partner_page_set_property;
  object_class->dispose = liaison_partner_page_dispose;
  object_class->finalize = liaison_partner_page_finalize;
  props[PROP_FOLLOWS_SELECTION] = g_param_spec_boolean ("follows-selection", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "partners.export", NULL, export_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, view_menu);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, save_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, select_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, bulk_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, factory);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, empty);
}

static void
connect_widgets (LiaisonPartnerPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (self->filters, "changed", G_CALLBACK (liaison_partner_page_filters_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (liaison_partner_page_search_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  liaison_partner_page_connect_selection (self);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

static void
liaison_partner_page_init (LiaisonPartnerPage *self)
{
  self->settings = g_settings_new (LIAISON_APPLICATION_ID);
  self->wanted = g_signal_group_new (LIAISON_TYPE_PARTNER_ITEM);
  g_signal_group_connect_swapped (self->wanted, "notify::content", G_CALLBACK (liaison_partner_page_wanted_loaded),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  connect_widgets (self);
  liaison_late_menu (self->view_button, self->view_menu);
}

void
liaison_partner_page_show_all_rows (LiaisonPartnerPage *self)
{
  liaison_partner_list_want_initials (self->partners);
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
}

/**
 * liaison_partner_page_new:
 * @session: open
 *
 * Returns: (transfer floating): the page; it shows nothing before liaison_partner_page_show_family()
 */
GtkWidget *
liaison_partner_page_new (LiaisonSession *session)
{
  LiaisonPartnerPage *self = g_object_new (LIAISON_TYPE_PARTNER_PAGE, NULL);
  LiaisonCountryNames *countries = liaison_country_names_of (session);

  self->session = g_object_ref (session);
  g_signal_connect_object (countries, "changed", G_CALLBACK (countries_changed_cb), self, G_CONNECT_SWAPPED);
  self->partners = liaison_partner_list_new (session);
  self->style = liaison_partner_list_style_new (GTK_WIDGET (self->list), self->partners, countries);
  self->sections = liaison_partner_sections_new (self->partners);
  self->headings = liaison_partner_sections_headings (self->sections);
  self->slice = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->sections)), 0, SCREENFUL);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->slice)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  liaison_filter_bar_set_up (self->filters, session, self->filter_button);
  liaison_partner_page_watch_selection (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "save-new")),
                               !liaison_session_is_read_only (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (liaison_partner_page_session_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->partners, "notify::loading", G_CALLBACK (loading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->partners, "notify::by-initial", G_CALLBACK (by_initial_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->partners, "notify::n-items", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->slice, "items-changed", G_CALLBACK (first_rows_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::partner-sort", G_CALLBACK (liaison_partner_page_sort_changed),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * liaison_partner_page_show_family:
 * @family: (nullable): %NULL for all partners
 * @kind: (nullable): %NULL for all kinds
 *
 * Lists the partners of one family, without what was searched for before.
 */
void
liaison_partner_page_show_family (LiaisonPartnerPage *self, const char *family, const char *kind)
{
  const char *title = _ ("All partners");

  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));

  if (kind)
    title = liaison_vocabulary_label (&liaison_vocabulary_partner_kind, kind);
  else if (family)
    title = liaison_vocabulary_label (&liaison_vocabulary_family, family);
  g_set_str (&self->family, family);
  g_set_str (&self->kind, kind);
  liaison_partner_page_leave_list (self);
  adw_window_title_set_title (self->title, title);
  liaison_partner_page_set_search (self, NULL);
  liaison_filter_bar_set_query (self->filters, NULL);
  liaison_partner_page_run_query (self);
  liaison_partner_page_scroll_to_top (self);
}

/**
 * liaison_partner_page_show_list:
 * @id: of a saved list
 *
 * Lists the partners that the saved list asks for.
 */
void
liaison_partner_page_show_list (LiaisonPartnerPage *self, const char *id)
{
  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));

  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->kind, g_free);
  liaison_partner_page_leave_list (self);
  g_set_str (&self->saved, id);
  liaison_partner_page_load_list (self);
}

/**
 * liaison_partner_page_search:
 *
 * Goes to the search entry.
 */
void
liaison_partner_page_search (LiaisonPartnerPage *self)
{
  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}
