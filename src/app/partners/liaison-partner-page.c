// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners: search, sort, filter, choose several.
//
// All of it is one query of the register: nothing is sorted or filtered here.
#include "liaison-partner-page.h"

#include "liaison-accessible.h"
#include "liaison-bulk-bar.h"
#include "liaison-error-text.h"
#include "liaison-filter-bar.h"
#include "liaison-list-dialog.h"
#include "liaison-export-dialog.h"
#include "liaison-numbers.h"
#include "liaison-partner-list-row.h"
#include "liaison-partner-list.h"
#include "liaison-reads.h"
#include "liaison-session-lists.h"

#include <glib/gi18n.h>

struct _LiaisonPartnerPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonPartnerListStyle *style; /* of the rows */
  LiaisonPartnerList *partners;
  GtkMultiSelection *selection;
  GSettings *settings;
  GSimpleActionGroup *actions;
  char *family;           /* (nullable): of all */
  char *kind;             /* (nullable): of all */
  char *saved;            /* (nullable): the id of the saved list that is shown */
  char *saved_query;      /* (nullable): what that list asks */
  char *saved_sort;       /* (nullable): its order, until somebody chooses another one */
  gboolean saved_is_down; /* the other way round */
  GCancellable *loading_list;
  gboolean is_selecting; /* a click adds to what is chosen */
  guint n_selected;
  gboolean follows_selection;
  gboolean shows_first; /* as soon as the answer is there */
  GSignalGroup *wanted; /* the partner to be shown when it is loaded */
  AdwWindowTitle *title;
  GtkSearchEntry *search;
  LiaisonFilterBar *filters;
  GtkMenuButton *filter_button;
  GtkWidget *save_box;
  GtkButton *save_button;
  GtkToggleButton *select_button;
  LiaisonBulkBar *bulk_bar;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkSignalListItemFactory *factory;
  AdwStatusPage *empty;
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
  return self->kind || self->saved || !liaison_filter_bar_is_empty (self->filters) ||
         *gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static void
add_condition (LiaisonQuery *query, const char *field, const char *code)
{
  if (code)
    liaison_query_where (query, field, LIAISON_QUERY_IS, g_variant_new_string (code));
}

/* What is new comes first, and whom we met last. */
static void
set_sort (LiaisonPartnerPage *self, LiaisonQuery *query)
{
  g_autofree char *sort = g_settings_get_string (self->settings, "partner-sort");

  if (self->saved_sort)
    liaison_query_set_sort (query, self->saved_sort, self->saved_is_down);
  else if (g_str_equal (sort, "added"))
    liaison_query_set_sort (query, NULL, TRUE);
  else
    liaison_query_set_sort (query, sort, g_str_equal (sort, "changed") || g_str_equal (sort, "contact"));
}

/* Returns: (transfer full): what is asked now */
static LiaisonQuery *
make_query (LiaisonPartnerPage *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);

  add_condition (query, "family", self->family);
  add_condition (query, "kind", self->kind);
  liaison_filter_bar_add_to (self->filters, query);
  liaison_query_set_text (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  set_sort (self, query);
  return g_steal_pointer (&query);
}

/* Offers to keep filters, or what is other than the list asked; a search alone, which comes and goes with every key, is
   kept by way of the menu. */
static void
show_save (LiaisonPartnerPage *self, LiaisonQuery *query)
{
  g_autofree char *written = liaison_query_write (query);
  gboolean is_new = !self->saved && !liaison_filter_bar_is_empty (self->filters);
  gboolean is_changed = self->saved_query && !g_str_equal (self->saved_query, written);

  gtk_button_set_label (self->save_button, self->saved ? _ ("_Update List") : _ ("_Save as List…"));
  gtk_widget_set_visible (self->save_box, (is_new || is_changed) && !liaison_session_is_read_only (self->session));
}

static void
run_query (LiaisonPartnerPage *self)
{
  g_autoptr (LiaisonQuery) query = make_query (self);

  show_save (self, query);
  liaison_partner_list_style_set_text (self->style, query->text);
  liaison_partner_list_set_query (self->partners, query);
}

static void
scroll_to_top (LiaisonPartnerPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
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
  liaison_bulk_bar_set_count (self->bulk_bar, self->n_selected, count);
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

/* The bar comes with the second one chosen: one alone is the one that is shown. */
static void
show_selection (LiaisonPartnerPage *self)
{
  gboolean reveals = self->is_selecting || self->n_selected > 1;

  liaison_bulk_bar_set_count (self->bulk_bar, self->n_selected,
                              g_list_model_get_n_items (G_LIST_MODEL (self->partners)));
  adw_toolbar_view_set_reveal_bottom_bars (ADW_TOOLBAR_VIEW (adw_bin_get_child (ADW_BIN (self))), reveals);
}

static void
selection_changed_cb (LiaisonPartnerPage *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  self->n_selected = (guint) gtk_bitset_get_size (selected);
  show_selection (self);
  if (self->follows_selection && !self->is_selecting && self->n_selected == 1)
    show_item (self, gtk_bitset_get_minimum (selected));
}

/* The LiaisonTaggedRows of the bar. */
static GArray *
selected_rows (gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position)) {
    gint64 row = liaison_partner_list_row (self->partners, position);
    g_array_append_val (rows, row);
  }
  return rows;
}

static void
set_selecting (LiaisonPartnerPage *self, gboolean is_selecting)
{
  self->is_selecting = is_selecting;
  gtk_toggle_button_set_active (self->select_button, is_selecting);
  if (!is_selecting && self->n_selected > 1)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  show_selection (self);
}

static void
select_toggled_cb (LiaisonPartnerPage *self)
{
  set_selecting (self, gtk_toggle_button_get_active (self->select_button));
}

static void
select_all_cb (LiaisonPartnerPage *self)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
bulk_done_cb (LiaisonPartnerPage *self)
{
  set_selecting (self, FALSE);
}

static void
activate_cb (GtkListView *list, guint position, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);

  if (self->is_selecting)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
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

/* One click shows a partner, also the one that is selected already; with a key held it chooses several. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean shows = n_press == 1 && !self->follows_selection && !self->is_selecting &&
                   (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0;
  LiaisonPartnerListRow *row = shows ? find_row (self, x, y) : NULL;

  if (row && liaison_partner_list_row_list_item (row))
    show_item (self, gtk_list_item_get_position (liaison_partner_list_row_list_item (row)));
}

/* While several are chosen by touch, each press adds one or takes it away; the list must not hear of it. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  LiaisonPartnerListRow *row = self->is_selecting ? find_row (self, x, y) : NULL;
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  guint position;

  if (!row || !liaison_partner_list_row_list_item (row))
    return;
  position = gtk_list_item_get_position (liaison_partner_list_row_list_item (row));
  if (gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_unselect_item (selection, position);
  else
    gtk_selection_model_select_item (selection, position, FALSE);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Whoever is dragged goes with the others that are chosen. */
static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  LiaisonPartnerListRow *row = find_row (self, x, y);
  GtkListItem *item = row ? liaison_partner_list_row_list_item (row) : NULL;
  g_autoptr (GArray) rows = NULL;

  if (!item || liaison_session_is_read_only (self->session))
    return NULL;
  if (gtk_list_item_get_selected (item)) {
    rows = selected_rows (self);
  } else {
    gint64 one = liaison_partner_list_row (self->partners, gtk_list_item_get_position (item));
    rows = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_array_append_val (rows, one);
  }
  return gdk_content_provider_new_typed (G_TYPE_ARRAY, rows);
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
filters_changed_cb (LiaisonPartnerPage *self)
{
  run_query (self);
  scroll_to_top (self);
}

static void
sort_changed_cb (LiaisonPartnerPage *self)
{
  g_clear_pointer (&self->saved_sort, g_free);
  run_query (self);
  scroll_to_top (self);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerPage) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (liaison_session_commit_finish (session, result, &error)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", liaison_session_undo_label (session));
    return;
  }
  text = liaison_error_text (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
save_new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  g_autoptr (LiaisonQuery) query = make_query (self);

  liaison_list_dialog_save (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), self->session, query);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  g_autoptr (LiaisonQuery) query = make_query (self);
  LiaisonId id;

  if (self->saved && liaison_id_parse (self->saved, &id))
    liaison_session_save_list (self->session, &id, FALSE, NULL, query, updated_cb, g_object_ref (self));
  else
    save_new_cb (NULL, NULL, self);
}

static void
set_search (LiaisonPartnerPage *self, const char *text)
{
  g_signal_handlers_block_by_func (self->search, search_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), text ? text : "");
  g_signal_handlers_unblock_by_func (self->search, search_changed_cb, self);
}

/* Shows what a saved list asks, unless that is asked already. */
static void
take_list (LiaisonPartnerPage *self, const LiaisonSavedList *list)
{
  g_autoptr (LiaisonQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  adw_window_title_set_title (self->title, list->name);
  if (g_strcmp0 (self->saved_query, list->query) == 0)
    return;
  query = liaison_query_read (&liaison_entity_partner, list->query, &error);
  if (!query) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("This list asks for something that this version of Liaison does not know"));
    return;
  }
  g_set_str (&self->saved_query, list->query);
  liaison_filter_bar_set_query (self->filters, query);
  set_search (self, query->text);
  g_set_str (&self->saved_sort, query->sort);
  self->saved_is_down = query->descending;
  run_query (self);
  scroll_to_top (self);
}

static void
list_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecord) list = liaison_session_load_record_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->saved)
    return;
  /* A list that is gone leads back to everybody. */
  if (list && list->trashed_at == 0)
    take_list (self, (LiaisonSavedList *) list);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "s", "partners");
}

static void
load_list (LiaisonPartnerPage *self)
{
  LiaisonId id;

  if (!self->saved || !liaison_id_parse (self->saved, &id))
    return;
  g_cancellable_cancel (self->loading_list);
  g_clear_object (&self->loading_list);
  self->loading_list = g_cancellable_new ();
  liaison_session_load_record (self->session, &liaison_entity_saved_list, &id, self->loading_list, list_loaded_cb,
                               g_object_ref (self));
}

static void
session_changed_cb (LiaisonPartnerPage *self, GArray *touched)
{
  for (guint i = 0; self->saved && i < touched->len; i++)
    if (g_array_index (touched, LiaisonTouched, i).entity == &liaison_entity_saved_list) {
      load_list (self);
      return;
    }
}

static void
add_actions (LiaisonPartnerPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_cb },
    { .name = "save-new", .activate = save_new_cb },
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
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (press));
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_drag_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filters_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->select_button, "toggled", G_CALLBACK (select_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bulk_bar, "select-all", G_CALLBACK (select_all_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bulk_bar, "done", G_CALLBACK (bulk_done_cb), self, G_CONNECT_SWAPPED);
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
  self->settings = g_settings_new (LIAISON_APPLICATION_ID);
  self->wanted = g_signal_group_new (LIAISON_TYPE_PARTNER_ITEM);
  g_signal_group_connect_swapped (self->wanted, "notify::content", G_CALLBACK (wanted_loaded_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  connect_widgets (self);
}

/* Forgets the list that was shown. */
static void
leave_list (LiaisonPartnerPage *self)
{
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->saved_query, g_free);
  g_clear_pointer (&self->saved_sort, g_free);
  set_selecting (self, FALSE);
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
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->partners)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  liaison_filter_bar_set_up (self->filters, session, self->filter_button);
  liaison_bulk_bar_set_up (self->bulk_bar, session, selected_rows, self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "save-new")),
                               !liaison_session_is_read_only (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
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
  const char *title = _ ("All partners");

  g_return_if_fail (LIAISON_IS_PARTNER_PAGE (self));

  if (kind)
    title = liaison_vocabulary_label (&liaison_vocabulary_partner_kind, kind);
  else if (family)
    title = liaison_vocabulary_label (&liaison_vocabulary_family, family);
  g_set_str (&self->family, family);
  g_set_str (&self->kind, kind);
  leave_list (self);
  adw_window_title_set_title (self->title, title);
  set_search (self, NULL);
  liaison_filter_bar_set_query (self->filters, NULL);
  run_query (self);
  scroll_to_top (self);
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
  leave_list (self);
  g_set_str (&self->saved, id);
  load_list (self);
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
