// SPDX-License-Identifier: GPL-3.0-or-later
// A list of work with a search, filters and a count: objectives, exchanges, commitments, needs.
#include "liaison-work-list.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_WORK_ITEM (liaison_work_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWorkItem, liaison_work_item, LIAISON, WORK_ITEM, GObject)

/* A row in a list model. */
struct _LiaisonWorkItem {
  GObject parent_instance;

  const LiaisonWorkKind *kind;
  gpointer row;
};

G_DEFINE_FINAL_TYPE (LiaisonWorkItem, liaison_work_item, G_TYPE_OBJECT)

/* One filter: what may be chosen, after "all". */
typedef struct {
  GtkDropDown *button;
  char **codes;
} Filter;

struct _LiaisonWorkList {
  AdwBin parent_instance;

  LiaisonSession *session;
  const LiaisonWorkKind *kind;
  GCancellable *cancellable;
  gboolean is_stale;
  GPtrArray *rows; /* NULL until they are read */
  GListStore *items;
  GArray *filters; /* (element-type Filter) */

  GtkSearchEntry *search;
  AdwWrapBox *bar;
  GtkLabel *count;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (LiaisonWorkList, liaison_work_list, ADW_TYPE_BIN)

static void
liaison_work_item_finalize (GObject *object)
{
  LiaisonWorkItem *self = LIAISON_WORK_ITEM (object);

  self->kind->unref (self->row);
  G_OBJECT_CLASS (liaison_work_item_parent_class)->finalize (object);
}

static void
liaison_work_item_class_init (LiaisonWorkItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_work_item_finalize;
}

static void
liaison_work_item_init (LiaisonWorkItem *self)
{
}

static LiaisonWorkItem *
make_item (const LiaisonWorkKind *kind, gpointer row)
{
  LiaisonWorkItem *item = g_object_new (LIAISON_TYPE_WORK_ITEM, NULL);

  item->kind = kind;
  item->row = kind->ref (row);
  return item;
}

/* Rows are read anew as a whole: the same pointer is the same row, unchanged. */
static gboolean
is_shown (LiaisonWorkList *self, guint position, gpointer row)
{
  g_autoptr (LiaisonWorkItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item != NULL && item->row == row;
}

/* Only what differs moves, so that the list stays where it was scrolled to. */
static void
show_rows (LiaisonWorkList *self, GPtrArray *rows)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint start = 0, end = 0;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  while (start < shown && start < rows->len && is_shown (self, start, rows->pdata[start]))
    start++;
  while (end < shown - start && end < rows->len - start &&
         is_shown (self, shown - 1 - end, rows->pdata[rows->len - 1 - end]))
    end++;
  for (guint i = start; i < rows->len - end; i++)
    g_ptr_array_add (added, make_item (self->kind, rows->pdata[i]));
  g_list_store_splice (self->items, start, shown - start - end, added->pdata, added->len);
}

static gboolean
is_filtered (LiaisonWorkList *self)
{
  if (*liaison_work_list_text (self) != '\0')
    return TRUE;
  for (guint i = 0; i < self->filters->len; i++)
    if (liaison_work_list_choice (self, i) != NULL)
      return TRUE;
  return FALSE;
}

static void
update (LiaisonWorkList *self)
{
  g_autoptr (GPtrArray) passing = g_ptr_array_new ();
  g_autofree char *count = NULL;

  if (self->rows == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (self->kind->passes (self, self->rows->pdata[i]))
      g_ptr_array_add (passing, self->rows->pdata[i]);
  show_rows (self, passing);
  count = self->kind->count (passing->len);
  gtk_label_set_text (self->count, count);
  adw_status_page_set_title (self->empty, is_filtered (self) ? _ ("Nothing Found") : _ (self->kind->empty));
  adw_status_page_set_description (self->empty, is_filtered (self) ? _ ("Search for something else, or show more.")
                                                                   : _ (self->kind->lesson));
  gtk_stack_set_visible_child_name (self->stack, passing->len > 0 ? "list" : "empty");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonWorkList) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = liaison_session_load_work_finish (LIAISON_SESSION (source), result, &error);

  if (rows == NULL) {
    if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
      g_autofree char *text = liaison_error_text (error);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
    }
    return;
  }
  if (self->session == NULL) {
    g_ptr_array_unref (rows);
    return;
  }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows;
  if (self->kind->loaded != NULL)
    self->kind->loaded (self, rows);
  update (self);
}

static void
load (LiaisonWorkList *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale || liaison_session_state (self->session) != LIAISON_SESSION_OPEN)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_work (self->session, self->kind->work, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonWorkList *self, GArray *touched)
{
  for (guint i = 0; i < touched->len; i++)
    if (g_strv_contains (self->kind->related, g_array_index (touched, LiaisonTouched, i).entity->name)) {
      load (self);
      return;
    }
}

static void
activate_cb (GtkListView *list, guint position, gpointer user_data)
{
  LiaisonWorkList *self = user_data;
  g_autoptr (LiaisonWorkItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    self->kind->open (self, item->row);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, liaison_work_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  LiaisonWorkList *self = user_data;
  LiaisonWorkRow *line = LIAISON_WORK_ROW (gtk_list_item_get_child (list_item));
  LiaisonWorkItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *words = NULL;

  liaison_work_row_clear (line);
  self->kind->show (self, line, item->row);
  words = liaison_work_row_describe (line);
  gtk_list_item_set_accessible_label (list_item, words);
}

static void
liaison_work_list_map (GtkWidget *widget)
{
  LiaisonWorkList *self = LIAISON_WORK_LIST (widget);

  GTK_WIDGET_CLASS (liaison_work_list_parent_class)->map (widget);
  if (self->is_stale)
    load (self);
}

static void
clear_filter (gpointer data)
{
  g_strfreev (((Filter *) data)->codes);
}

static void
liaison_work_list_dispose (GObject *object)
{
  LiaisonWorkList *self = LIAISON_WORK_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->filters, g_array_unref);
  g_clear_object (&self->items);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_work_list_parent_class)->dispose (object);
}

static void
liaison_work_list_class_init (LiaisonWorkListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_work_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = liaison_work_list_map;
}

static void
liaison_work_list_init (LiaisonWorkList *self)
{
  self->is_stale = TRUE;
  self->items = g_list_store_new (LIAISON_TYPE_WORK_ITEM);
  self->filters = g_array_new (FALSE, TRUE, sizeof (Filter));
  g_array_set_clear_func (self->filters, clear_filter);
}

static GtkWidget *
make_bar (LiaisonWorkList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *clamp = adw_clamp_new ();

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_search_entry_set_search_delay (self->search, 0);
  g_object_set (self->search, "placeholder-text", _ (self->kind->search), NULL);
  liaison_accessible_set_label (GTK_WIDGET (self->search), _ (self->kind->search));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->bar = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->bar, 6);
  adw_wrap_box_set_line_spacing (self->bar, 6);
  self->count = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-top", 6, "margin-bottom", 6, NULL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  return clamp;
}

static GtkWidget *
make_list (LiaisonWorkList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  GtkWidget *clamp = adw_clamp_scrollable_new (), *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory));
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rich-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "liaison-plain-list");
  liaison_accessible_set_label (GTK_WIDGET (self->list), _ (self->kind->label));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_DEFAULT);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 860);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

/**
 * liaison_work_list_new:
 * @kind: lives as long as the program
 *
 * Returns: (transfer floating): the list; it reads when it is first seen
 */
GtkWidget *
liaison_work_list_new (LiaisonSession *session, const LiaisonWorkKind *kind)
{
  LiaisonWorkList *self = g_object_new (LIAISON_TYPE_WORK_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->kind = kind;
  self->stack = GTK_STACK (gtk_stack_new ());
  self->empty = ADW_STATUS_PAGE (adw_status_page_new ());
  adw_status_page_set_icon_name (self->empty, kind->icon);
  gtk_stack_add_named (self->stack, adw_bin_new (), "loading");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->empty), "empty");
  gtk_stack_add_named (self->stack, make_list (self), "list");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), make_bar (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * liaison_work_list_add_filter:
 * @label: what it filters by, translated
 * @codes: (array zero-terminated=1): the first one "": all
 * @labels: (array zero-terminated=1): what they are called, translated
 */
void
liaison_work_list_add_filter (LiaisonWorkList *self, const char *label, const char *const *codes,
                              const char *const *labels)
{
  Filter filter = { GTK_DROP_DOWN (gtk_drop_down_new_from_strings (labels)), g_strdupv ((char **) codes) };

  gtk_widget_set_tooltip_text (GTK_WIDGET (filter.button), label);
  liaison_accessible_set_label (GTK_WIDGET (filter.button), label);
  g_array_append_val (self->filters, filter);
  adw_wrap_box_append (self->bar, GTK_WIDGET (filter.button));
  g_signal_connect_object (filter.button, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/** liaison_work_list_set_choices: Offers others in a filter; what was chosen stays, if it is still offered. */
void
liaison_work_list_set_choices (LiaisonWorkList *self, guint filter, const char *const *codes, const char *const *labels)
{
  Filter *one = &g_array_index (self->filters, Filter, filter);
  g_autofree char *chosen = g_strdup (liaison_work_list_choice (self, filter));
  g_autoptr (GtkStringList) model = NULL;

  if (g_strv_equal ((const char *const *) one->codes, codes))
    return;
  model = gtk_string_list_new (labels);
  g_strfreev (one->codes);
  one->codes = g_strdupv ((char **) codes);
  g_signal_handlers_block_by_func (one->button, update, self);
  gtk_drop_down_set_model (one->button, G_LIST_MODEL (model));
  liaison_work_list_choose (self, filter, chosen);
  g_signal_handlers_unblock_by_func (one->button, update, self);
}

/** liaison_work_list_choice: Returns: (nullable): the code that is chosen in a filter; %NULL for all */
const char *
liaison_work_list_choice (LiaisonWorkList *self, guint filter)
{
  const Filter *one = &g_array_index (self->filters, Filter, filter);
  guint selected = gtk_drop_down_get_selected (one->button);

  return selected > 0 && selected < g_strv_length (one->codes) ? one->codes[selected] : NULL;
}

/** liaison_work_list_choose: @code: (nullable): %NULL for all */
void
liaison_work_list_choose (LiaisonWorkList *self, guint filter, const char *code)
{
  const Filter *one = &g_array_index (self->filters, Filter, filter);
  guint selected = 0;

  for (guint i = 0; code != NULL && one->codes[i] != NULL; i++)
    if (g_str_equal (one->codes[i], code))
      selected = i;
  gtk_drop_down_set_selected (one->button, selected);
}

/** liaison_work_list_text: Returns: what is searched for */
const char *
liaison_work_list_text (LiaisonWorkList *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

/** liaison_work_list_session: Returns: (transfer none): the session */
LiaisonSession *
liaison_work_list_session (LiaisonWorkList *self)
{
  return self->session;
}

/** liaison_work_list_find: Returns: (transfer none) (nullable): the row of the record of this id */
gconstpointer
liaison_work_list_find (LiaisonWorkList *self, const char *uuid)
{
  LiaisonId id;

  for (guint i = 0; self->rows != NULL && liaison_id_parse (uuid, &id) && i < self->rows->len; i++)
    if (liaison_id_equal (&self->kind->record (self->rows->pdata[i])->id, &id))
      return self->rows->pdata[i];
  return NULL;
}
