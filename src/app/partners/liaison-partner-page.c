// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners: search, sort, filter.
//
// All of it is one query of the register: nothing is sorted or filtered here.
#include "liaison-partner-page.h"

#include "liaison-export-dialog.h"
#include "liaison-numbers.h"
#include "liaison-partner-list-row.h"
#include "liaison-partner-list.h"

#include <glib/gi18n.h>

struct _LiaisonPartnerPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonPartnerListStyle *style; /* of the rows */
  LiaisonPartnerList *partners;
  GtkSingleSelection *selection;
  GSettings *settings;
  GSimpleActionGroup *actions;
  char *family; /* (nullable): of all */
  char *kind;   /* "" for all */
  char *status; /* "" for all */
  gboolean follows_selection;
  gboolean shows_first; /* as soon as the answer is there */
  GSignalGroup *wanted; /* the partner to be shown when it is loaded */
  AdwWindowTitle *title;
  GtkSearchEntry *search;
  GtkWidget *chips;
  GtkButton *kind_chip;
  GtkButton *status_chip;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkSignalListItemFactory *factory;
  AdwStatusPage *empty;
  GMenu *kind_menu;
  GMenu *status_menu;
};

enum {
  PROP_FOLLOWS_SELECTION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LiaisonPartnerPage, liaison_partner_page, ADW_TYPE_BIN)

static gboolean
is_filtered (LiaisonPartnerPage *self)
{
  return *self->kind || *self->status || *gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
add_condition (LiaisonQuery *query, const char *field, const char *code)
{
  if (code && *code)
    liaison_query_where (query, field, LIAISON_QUERY_IS, g_variant_new_string (code));
}

static void
set_sort (LiaisonQuery *query, const char *sort)
{
  if (g_str_equal (sort, "name"))
    liaison_query_set_sort (query, "name", FALSE);
  else
    liaison_query_set_sort (query, g_str_equal (sort, "changed") ? "changed" : NULL, TRUE);
}

static void
run_query (LiaisonPartnerPage *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autofree char *sort = g_settings_get_string (self->settings, "partner-sort");

  add_condition (query, "family", self->family);
  add_condition (query, "kind", self->kind);
  add_condition (query, "status", self->status);
  liaison_query_set_text (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  set_sort (query, sort);
  liaison_partner_list_set_query (self->partners, query);
}

static void
scroll_to_top (LiaisonPartnerPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_chip (GtkButton *chip, const LiaisonVocabulary *vocabulary, const char *code)
{
  GtkWidget *content = gtk_button_get_child (chip);

  gtk_widget_set_visible (GTK_WIDGET (chip), *code != '\0');
  if (*code) {
    const char *label = liaison_vocabulary_label (vocabulary, code);
    g_autofree char *name = g_strdup_printf (_ ("Remove the filter “%s”"), label);

    adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
    gtk_widget_set_tooltip_text (GTK_WIDGET (chip), name);
    gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
}

static void
set_filter_state (LiaisonPartnerPage *self, const char *name, const char *code)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (code));
}

static void
show_chips (LiaisonPartnerPage *self)
{
  show_chip (self->kind_chip, &liaison_vocabulary_partner_kind, self->kind);
  show_chip (self->status_chip, &liaison_vocabulary_partner_status, self->status);
  gtk_widget_set_visible (self->chips, *self->kind || *self->status);
}

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
  gtk_stack_set_visible_child_name (self->stack, count ? "list" : is_filtered (self) ? "no-match" : "empty");
}

static void
show_content (LiaisonPartnerPage *self, LiaisonPartnerRow *content)
{
  g_autofree char *id = liaison_id_to_string (&content->partner->record.id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-partner", "s", id);
}

static void
wanted_loaded_cb (LiaisonPartnerPage *self)
{
  LiaisonPartnerItem *wanted = g_signal_group_dup_target (self->wanted);
  LiaisonPartnerRow *content = wanted ? liaison_partner_item_content (wanted) : NULL;

  if (content) {
    g_signal_group_set_target (self->wanted, NULL);
    show_content (self, content);
  }
  g_clear_object (&wanted);
}

/* What is not loaded yet is shown as soon as it is, unless another one is wanted by then. */
static void
show_item (LiaisonPartnerPage *self, guint position)
{
  g_autoptr (LiaisonPartnerItem) item = g_list_model_get_item (G_LIST_MODEL (self->partners), position);

  g_signal_group_set_target (self->wanted, item);
  if (!item)
    return;
  liaison_partner_list_want (self->partners, position);
  wanted_loaded_cb (self);
}

static void
selection_changed_cb (LiaisonPartnerPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->follows_selection && position != GTK_INVALID_LIST_POSITION)
    show_item (self, position);
}

static void
activate_cb (GtkListView *list, guint position, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);

  gtk_single_selection_set_selected (self->selection, position);
  show_item (self, position);
}

/* The row at a place in the list, or NULL. */
static LiaisonPartnerListRow *
find_row (LiaisonPartnerPage *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  /* The list item around the row has a margin of its own. */
  if (widget && !gtk_widget_get_ancestor (widget, LIAISON_TYPE_PARTNER_LIST_ROW))
    widget = gtk_widget_get_first_child (widget);
  if (widget)
    widget = gtk_widget_get_ancestor (widget, LIAISON_TYPE_PARTNER_LIST_ROW);
  return widget ? LIAISON_PARTNER_LIST_ROW (widget) : NULL;
}

/* One click shows a partner, also the one that is selected already. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  LiaisonPartnerListRow *row = n_press == 1 && !self->follows_selection ? find_row (self, x, y) : NULL;

  if (row && liaison_partner_list_row_list_item (row))
    show_item (self, gtk_list_item_get_position (liaison_partner_list_row_list_item (row)));
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

static void
search_changed_cb (LiaisonPartnerPage *self)
{
  run_query (self);
  scroll_to_top (self);
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
    show_item (self, 0);
}

static void
loading_changed_cb (LiaisonPartnerPage *self)
{
  show_count (self);
  if (self->shows_first && !liaison_partner_list_is_loading (self->partners))
    search_activate_cb (self);
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
filter_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  gboolean is_kind = g_str_equal (g_action_get_name (G_ACTION (action)), "kind");

  g_simple_action_set_state (action, value);
  g_set_str (is_kind ? &self->kind : &self->status, g_variant_get_string (value, NULL));
  show_chips (self);
  run_query (self);
  scroll_to_top (self);
}

static void
sort_changed_cb (LiaisonPartnerPage *self)
{
  run_query (self);
  scroll_to_top (self);
}

static void
fill_menu (GMenu *menu, const LiaisonVocabulary *vocabulary, const char *all, const char *action)
{
  GMenu *codes = g_menu_new ();
  GMenuItem *item = g_menu_item_new (all, NULL);

  g_menu_item_set_action_and_target (item, action, "s", "");
  g_menu_append_item (menu, item);
  g_object_unref (item);
  for (guint i = 0; i < vocabulary->n_terms; i++) {
    item = g_menu_item_new (liaison_vocabulary_label (vocabulary, vocabulary->terms[i].code), NULL);
    g_menu_item_set_action_and_target (item, action, "s", vocabulary->terms[i].code);
    g_menu_append_item (codes, item);
    g_object_unref (item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (codes));
  g_object_unref (codes);
}

static void
add_actions (LiaisonPartnerPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "kind", .parameter_type = "s", .state = "''", .change_state = filter_cb },
    { .name = "status", .parameter_type = "s", .state = "''", .change_state = filter_cb },
  };
  g_autoptr (GAction) sort = g_settings_create_action (self->settings, "partner-sort");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), sort);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
}

static void
add_chip_content (GtkButton *chip)
{
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  gtk_button_set_child (chip, content);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_PARTNER_PAGE);
  g_clear_object (&self->wanted);
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  g_clear_object (&self->selection);
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
  g_free (self->status);
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
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, kind_chip);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, status_chip);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, factory);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, empty);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, kind_menu);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerPage, status_menu);
}

static void
connect_widgets (LiaisonPartnerPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

static void
liaison_partner_page_init (LiaisonPartnerPage *self)
{
  self->kind = g_strdup ("");
  self->status = g_strdup ("");
  self->settings = g_settings_new (LIAISON_APPLICATION_ID);
  self->wanted = g_signal_group_new (LIAISON_TYPE_PARTNER_ITEM);
  g_signal_group_connect_swapped (self->wanted, "notify::content", G_CALLBACK (wanted_loaded_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_menu (self->kind_menu, &liaison_vocabulary_partner_kind, _ ("All Kinds"), "list.kind");
  fill_menu (self->status_menu, &liaison_vocabulary_partner_status, _ ("All"), "list.status");
  add_chip_content (self->kind_chip);
  add_chip_content (self->status_chip);
  add_actions (self);
  connect_widgets (self);
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
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->partners));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->partners, "notify::loading", G_CALLBACK (loading_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->partners, "notify::n-items", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::partner-sort", G_CALLBACK (sort_changed_cb), self,
                           G_CONNECT_SWAPPED);
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
  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));

  g_set_str (&self->family, family);
  g_set_str (&self->kind, kind ? kind : "");
  g_set_str (&self->status, "");
  set_filter_state (self, "kind", self->kind);
  set_filter_state (self, "status", self->status);
  show_chips (self);
  adw_window_title_set_title (self->title, family ? liaison_vocabulary_label (&liaison_vocabulary_family, family)
                                                  : _ ("All partners"));
  g_signal_handlers_block_by_func (self->search, search_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_handlers_unblock_by_func (self->search, search_changed_cb, self);
  run_query (self);
  scroll_to_top (self);
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
