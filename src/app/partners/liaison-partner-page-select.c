// SPDX-License-Identifier: GPL-3.0-or-later
// The page of partners: who is chosen, shown, dragged.
#include "liaison-partner-page-private.h"

static void
show_content (LiaisonPartnerPage *self, LiaisonPartnerRow *content)
{
  g_autofree char *id = liaison_id_to_string (&content->partner->record.id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-partner", "s", id);
}

void
liaison_partner_page_wanted_loaded (LiaisonPartnerPage *self)
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
void
liaison_partner_page_show_item (LiaisonPartnerPage *self, guint position)
{
  g_autoptr (LiaisonPartnerItem) item = g_list_model_get_item (G_LIST_MODEL (self->partners), position);

  g_signal_group_set_target (self->wanted, item);
  if (!item)
    return;
  liaison_partner_list_want (self->partners, position);
  liaison_partner_page_wanted_loaded (self);
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
    liaison_partner_page_show_item (self, gtk_bitset_get_minimum (selected));
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

void
liaison_partner_page_set_selecting (LiaisonPartnerPage *self, gboolean is_selecting)
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
  liaison_partner_page_set_selecting (self, gtk_toggle_button_get_active (self->select_button));
}

static void
select_all_cb (LiaisonPartnerPage *self)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
bulk_done_cb (LiaisonPartnerPage *self)
{
  liaison_partner_page_set_selecting (self, FALSE);
}

static void
activate_cb (GtkListView *list, guint position, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);

  if (self->is_selecting)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  liaison_partner_page_show_item (self, position);
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

/* One click shows a partner, also the one that is selected already, which the page of a meeting may hide; with a key
 * held it chooses several. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  LiaisonPartnerPage *self = LIAISON_PARTNER_PAGE (user_data);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean shows = n_press == 1 && !self->is_selecting && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0;
  LiaisonPartnerListRow *row = shows ? find_row (self, x, y) : NULL;

  if (row && liaison_partner_list_row_list_item (row))
    liaison_partner_page_show_item (self, gtk_list_item_get_position (liaison_partner_list_row_list_item (row)));
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

/* Connects what chooses partners. */
void
liaison_partner_page_connect_selection (LiaisonPartnerPage *self)
{
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
  g_signal_connect_object (self->select_button, "toggled", G_CALLBACK (select_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bulk_bar, "select-all", G_CALLBACK (select_all_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bulk_bar, "done", G_CALLBACK (bulk_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_DEFAULT);
}

/* Follows the model of what is chosen, once there is a session. */
void
liaison_partner_page_watch_selection (LiaisonPartnerPage *self)
{
  liaison_bulk_bar_set_up (self->bulk_bar, self->session, selected_rows, self);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
