// SPDX-License-Identifier: GPL-3.0-or-later
// The list of matters: search, filters, what each one lacks.
#include "liaison-matters-list.h"

#include "liaison-accessible.h"
#include "liaison-matter-filters.h"
#include "liaison-matter-list-row.h"
#include "liaison-names.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_MATTERS_LIST (liaison_matters_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMattersList, liaison_matters_list, LIAISON, MATTERS_LIST, AdwBin)

struct _LiaisonMattersList {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GListStore *rows; /* (element-type LiaisonMatterItem) */

  LiaisonMatterFilters *filters;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (LiaisonMattersList, liaison_matters_list, ADW_TYPE_BIN)

static void
show_rows (LiaisonMattersList *self, LiaisonMatterList *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_free_func (list->found, NULL);
  for (guint i = 0; i < list->found->len; i++)
    g_ptr_array_add (items, liaison_matter_item_new (g_ptr_array_index (list->found, i)));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), items->pdata, items->len);
  liaison_matter_filters_offer (self->filters, list->all);
  gtk_widget_set_visible (GTK_WIDGET (self->filters), list->all->len > 0);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : list->all->len > 0 ? "nothing" : "empty");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMattersList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonMatterList) list = liaison_session_load_matters_finish (LIAISON_SESSION (source), result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (list != NULL)
    show_rows (self, list);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
read_again (LiaisonMattersList *self)
{
  LiaisonMatterFilter filter;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_matter_filters_ask (self->filters, &filter);
  liaison_session_load_matters (self->session, &filter, self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonMattersList *self, GArray *touched)
{
  static const char *const names[] = { "matter", "party", "source", "communication", "staff", "partner", NULL };

  for (guint i = 0; i < touched->len; i++)
    if (g_strv_contains (names, g_array_index (touched, LiaisonTouched, i).entity->name)) {
      read_again (self);
      return;
    }
}

static void
locked_cb (LiaisonMattersList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_list_store_remove_all (self->rows);
}

static void
clear_cb (LiaisonMattersList *self)
{
  liaison_matter_filters_clear (self->filters);
}

static void
new_cb (LiaisonMattersList *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-record", "(sss)", "matter", "", "");
}

static void
activate_cb (LiaisonMattersList *self, guint position)
{
  g_autoptr (LiaisonMatterItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autofree char *uuid = liaison_id_to_string (&liaison_matter_item_row (item)->matter->record.id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", "matter", uuid);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, liaison_matter_list_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, LiaisonMattersList *self)
{
  LiaisonMatterItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;

  label = liaison_matter_list_row_show (gtk_list_item_get_child (list_item), self->session,
                                        liaison_matter_item_row (item));
  gtk_list_item_set_accessible_label (list_item, label);
}

static GtkWidget *
make_button (LiaisonMattersList *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_status (LiaisonMattersList *self, const char *name, const char *title, const char *description, GtkWidget *button)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "folder-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  gtk_widget_add_css_class (page, "compact");
  gtk_stack_add_named (self->stack, page, name);
}

static GtkWidget *
make_list (LiaisonMattersList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_scrollable_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows)))), factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "agenda");
  liaison_accessible_set_label (GTK_WIDGET (self->list), _ ("Matters"));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 860);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static GtkWidget *
make_bar (LiaisonMattersList *self)
{
  GtkWidget *clamp = adw_clamp_new (), *filters = GTK_WIDGET (self->filters);

  gtk_widget_set_margin_start (filters, 12);
  gtk_widget_set_margin_end (filters, 12);
  gtk_widget_set_margin_top (filters, 6);
  gtk_widget_set_margin_bottom (filters, 6);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), filters);
  return clamp;
}

static void
liaison_matters_list_dispose (GObject *object)
{
  LiaisonMattersList *self = LIAISON_MATTERS_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_matters_list_parent_class)->dispose (object);
}

static void
liaison_matters_list_class_init (LiaisonMattersListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_matters_list_dispose;
}

static void
liaison_matters_list_init (LiaisonMattersList *self)
{
  self->rows = g_list_store_new (LIAISON_TYPE_MATTER_ITEM);
}

/** liaison_matters_list_new: Returns: (transfer floating): the list, which keeps up with changes by itself */
GtkWidget *
liaison_matters_list_new (LiaisonSession *session)
{
  LiaisonMattersList *self = g_object_new (LIAISON_TYPE_MATTERS_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->filters = LIAISON_MATTER_FILTERS (liaison_matter_filters_new (session));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "loading");
  gtk_stack_add_named (self->stack, make_list (self), "list");
  add_status (self, "empty", _ ("No Matters Yet"),
              _ ("A matter gathers what the office knows of a situation: who is concerned, what happened, who told of "
                 "it, and every letter about it."),
              make_button (self, _ ("_New Matter…"), G_CALLBACK (new_cb)));
  add_status (self, "nothing", _ ("No Matter Found"), _ ("No matter is as the filters ask."),
              make_button (self, _ ("_Show All"), G_CALLBACK (clear_cb)));
  gtk_box_append (GTK_BOX (box), make_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_names_of (session), "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
  return GTK_WIDGET (self);
}
