// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar: the places, the kinds of partners in each family, the saved lists, each with its number of partners.
//
// The rows of places stay; those of kinds come and go as a family is unfolded, those of saved lists as they are read.
#include "liaison-sidebar.h"

#include "liaison-late-menu.h"
#include "liaison-numbers.h"
#include "liaison-places.h"
#include "liaison-reads.h"
#include "liaison-sidebar-row.h"
#include "liaison-session-bulk.h"
#include "liaison-session-lists.h"

struct _LiaisonSidebar {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GtkListBox *list;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  LiaisonSidebarRow **rows;  /* one for each place, in their order */
  GPtrArray *kinds;          /* (element-type LiaisonSidebarRow): of unfolded families */
  GPtrArray *lists;          /* (element-type LiaisonSidebarRow): of saved lists */
  GPtrArray *counts;         /* (nullable) (element-type LiaisonCount) */
  const LiaisonPlace *place; /* (nullable): where we are */
};

G_DEFINE_FINAL_TYPE (LiaisonSidebar, liaison_sidebar, ADW_TYPE_BIN)

static gint64
count_partners (LiaisonSidebar *self, const char *family, const char *kind)
{
  gint64 sum = 0;

  for (guint i = 0; self->counts && i < self->counts->len; i++) {
    const LiaisonCount *count = g_ptr_array_index (self->counts, i);
    if ((!family || g_strcmp0 (count->family, family) == 0) && (!kind || g_strcmp0 (count->kind, kind) == 0))
      sum += count->count;
  }
  return sum;
}

static guint
count_kinds (LiaisonSidebar *self, const char *family)
{
  guint count = 0;

  for (guint i = 0; self->counts && i < self->counts->len; i++)
    count += g_strcmp0 (((LiaisonCount *) g_ptr_array_index (self->counts, i))->family, family) == 0 ? 1 : 0;
  return count;
}

static void
remove_rows (LiaisonSidebar *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (g_ptr_array_index (rows, i)));
  g_ptr_array_set_size (rows, 0);
}

static void
mark_place (LiaisonSidebar *self)
{
  if (!self->place)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (LIAISON_IS_SIDEBAR_ROW (row) && liaison_sidebar_row_place (LIAISON_SIDEBAR_ROW (row)) == self->place) {
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      return;
    }
  gtk_list_box_unselect_all (self->list);
}

static void
add_kinds (LiaisonSidebar *self, LiaisonSidebarRow *parent)
{
  const LiaisonPlace *place = liaison_sidebar_row_place (parent);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (parent));

  for (guint i = 0; i < liaison_vocabulary_partner_kind.n_terms; i++) {
    const char *kind = liaison_vocabulary_partner_kind.terms[i].code;
    gint64 count = count_partners (self, place->family, kind);
    g_autofree char *name = g_strdup_printf ("%s/%s", place->name, kind);
    GtkWidget *row;
    if (count == 0)
      continue;
    row = liaison_sidebar_row_new (liaison_place_find (name));
    liaison_sidebar_row_set_count (LIAISON_SIDEBAR_ROW (row), count);
    gtk_list_box_insert (self->list, row, ++index);
    g_ptr_array_add (self->kinds, row);
  }
}

static void
show_kinds (LiaisonSidebar *self)
{
  remove_rows (self, self->kinds);
  for (guint i = 0; i < liaison_n_places; i++)
    if (liaison_places[i].family && liaison_sidebar_row_is_unfolded (self->rows[i]))
      add_kinds (self, self->rows[i]);
  mark_place (self);
}

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonSidebar) self = user_data;
  g_autoptr (GPtrArray) counts = liaison_session_counts_finish (LIAISON_SESSION (source), result, NULL);

  if (!counts || !self->session)
    return;
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  self->counts = g_steal_pointer (&counts);
  for (guint i = 0; i < liaison_n_places; i++) {
    const LiaisonPlace *place = &liaison_places[i];
    if (!place->is_counted)
      continue;
    liaison_sidebar_row_set_count (self->rows[i], count_partners (self, place->family, NULL));
    if (place->family)
      liaison_sidebar_row_set_can_unfold (self->rows[i], count_kinds (self, place->family) > 1);
  }
  show_kinds (self);
}

/* Before the last section. */
static int
lists_index (LiaisonSidebar *self)
{
  for (guint i = 0; i < liaison_n_places; i++)
    if (liaison_places[i].section > 2)
      return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->rows[i]));
  return -1;
}

static void
lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonSidebar) self = user_data;
  g_autoptr (GPtrArray) lists = liaison_session_saved_lists_finish (LIAISON_SESSION (source), result, NULL);

  if (!lists || !self->session)
    return;
  remove_rows (self, self->lists);
  for (guint i = 0; i < lists->len; i++) {
    const LiaisonListCount *count = g_ptr_array_index (lists, i);
    g_autofree char *id = liaison_id_to_string (&count->list->record.id);
    g_autofree char *name = g_strconcat ("list:", id, NULL);
    GtkWidget *row;
    liaison_place_name_list (name, count->list->name);
    row = liaison_sidebar_row_new (liaison_place_find (name));
    liaison_sidebar_row_set_list (LIAISON_SIDEBAR_ROW (row), self->session, count->list);
    liaison_sidebar_row_set_count (LIAISON_SIDEBAR_ROW (row), count->count);
    gtk_list_box_insert (self->list, row, lists_index (self));
    g_ptr_array_add (self->lists, row);
  }
  mark_place (self);
}

static void
read_counts (LiaisonSidebar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_counts (self->session, self->cancellable, counts_cb, g_object_ref (self));
  liaison_session_saved_lists (self->session, self->cancellable, lists_cb, g_object_ref (self));
}

static void
changed_cb (LiaisonSidebar *self)
{
  read_counts (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.show-place", "s",
                              liaison_sidebar_row_place (LIAISON_SIDEBAR_ROW (row))->name);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonSidebar) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);

  if (liaison_session_commit_finish (session, result, NULL) && gtk_widget_get_root (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", liaison_session_undo_label (session));
}

/* Partners that were dropped on a family go there. */
static void
dropped_cb (LiaisonSidebar *self, GArray *rows, LiaisonSidebarRow *row)
{
  const LiaisonBulk bulk = { LIAISON_BULK_SET, "family", liaison_sidebar_row_place (row)->family, NULL };

  if (!liaison_session_is_read_only (self->session))
    liaison_session_bulk (self->session, &bulk, rows, NULL, NULL, moved_cb, g_object_ref (self));
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const LiaisonPlace *place = liaison_sidebar_row_place (LIAISON_SIDEBAR_ROW (row));
  const LiaisonPlace *previous = before ? liaison_sidebar_row_place (LIAISON_SIDEBAR_ROW (before)) : NULL;

  if (previous && previous->section != place->section)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  else
    gtk_list_box_row_set_header (row, NULL);
}

static gboolean
liaison_sidebar_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (LIAISON_SIDEBAR (widget)->list);

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
liaison_sidebar_dispose (GObject *object)
{
  LiaisonSidebar *self = LIAISON_SIDEBAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIAISON_TYPE_SIDEBAR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_sidebar_parent_class)->dispose (object);
}

static void
liaison_sidebar_finalize (GObject *object)
{
  LiaisonSidebar *self = LIAISON_SIDEBAR (object);

  g_free (self->rows);
  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->lists);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_sidebar_parent_class)->finalize (object);
}

static void
liaison_sidebar_class_init (LiaisonSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_sidebar_finalize;
  widget_class->grab_focus = liaison_sidebar_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, main_menu);
}

static void
add_row (LiaisonSidebar *self, guint index)
{
  GtkWidget *row = liaison_sidebar_row_new (&liaison_places[index]);

  self->rows[index] = LIAISON_SIDEBAR_ROW (row);
  g_signal_connect_object (row, "fold-changed", G_CALLBACK (show_kinds), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
liaison_sidebar_init (LiaisonSidebar *self)
{
  self->rows = g_new0 (LiaisonSidebarRow *, liaison_n_places);
  self->kinds = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  liaison_late_menu (self->menu_button, self->main_menu);
  for (guint i = 0; i < liaison_n_places; i++)
    add_row (self, i);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_DEFAULT);
}

/**
 * liaison_sidebar_new:
 * @session: open
 *
 * Returns: (transfer floating): the sidebar
 */
GtkWidget *
liaison_sidebar_new (LiaisonSession *session)
{
  LiaisonSidebar *self = g_object_new (LIAISON_TYPE_SIDEBAR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_counts (self);
  return GTK_WIDGET (self);
}

/**
 * liaison_sidebar_select:
 * @place: a place's name
 *
 * Marks where we are.
 */
void
liaison_sidebar_select (LiaisonSidebar *self, const char *place)
{
  GtkListBoxRow *row;

  g_return_if_fail (LIAISON_IS_SIDEBAR (self));

  self->place = liaison_place_find (place);
  mark_place (self);
  row = gtk_list_box_get_selected_row (self->list);
  /* Whoever moves about with the keyboard goes on from here. */
  if (row && gtk_widget_get_focus_child (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
