// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that points to another record, chosen by searching for it.
//
// Partners are searched in the register, as there may be many. Of the other entities there are few: all of them are
// read when the row is made, and a row with nothing to choose from hides.
#include "liaison-reference-row.h"

#include "liaison-accessible.h"
#include "liaison-fold.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_RESULTS 20

struct _LiaisonReferenceRow {
  AdwActionRow parent_instance;

  LiaisonSession *session;
  const LiaisonEntity *target;
  LiaisonId id;
  LiaisonId excluded;
  GCancellable *cancellable; /* of the whole row */
  GCancellable *searching;   /* of the last search only */
  GHashTable *titles;        /* LiaisonId -> title; NULL where the target is searched */

  GtkWidget *clear;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkEditable *search;
  GtkListBox *list;
  GtkLabel *nothing;
};

G_DEFINE_FINAL_TYPE (LiaisonReferenceRow, liaison_reference_row, ADW_TYPE_ACTION_ROW)

static gboolean
is_searched (LiaisonReferenceRow *self)
{
  return strcmp (self->target->name, "partner") == 0;
}

static void
show_title (LiaisonReferenceRow *self, const char *title)
{
  gboolean set = !liaison_id_is_nil (&self->id);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), set && title != NULL ? title : "");
  gtk_widget_set_visible (self->clear, set);
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), "property");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "property");
}

static void
update_visible (LiaisonReferenceRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_searched (self) || !liaison_id_is_nil (&self->id) ||
                                                 (self->titles != NULL && g_hash_table_size (self->titles) > 0));
}

static void
titles_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReferenceRow) self = user_data;
  g_autoptr (GHashTable) titles = liaison_session_titles_finish (LIAISON_SESSION (source), result, NULL);
  const char *title;

  if (titles == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  title = g_hash_table_lookup (titles, &self->id);
  if (title != NULL)
    show_title (self, title);
  if (!is_searched (self) && self->titles == NULL)
    self->titles = g_steal_pointer (&titles);
  update_visible (self);
}

static void
candidates_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReferenceRow) self = user_data;
  g_autoptr (GPtrArray) records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);
  g_autofree LiaisonId *ids = NULL;

  if (records == NULL || records->len == 0 || g_cancellable_is_cancelled (self->cancellable))
    return;
  ids = g_new (LiaisonId, records->len);
  for (guint i = 0; i < records->len; i++)
    ids[i] = ((LiaisonRecord *) records->pdata[i])->id;
  liaison_session_titles (self->session, self->target, ids, records->len, self->cancellable, titles_loaded_cb,
                          g_object_ref (self));
}

static void
add_result (LiaisonReferenceRow *self, const LiaisonId *id, const char *title)
{
  GtkWidget *label, *row;

  if (liaison_id_equal (id, &self->excluded))
    return;
  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  liaison_accessible_set_label (row, title);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (id, sizeof *id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReferenceRow) self = user_data;
  g_autoptr (GPtrArray) hits = liaison_session_search_finish (LIAISON_SESSION (source), result, NULL);

  if (hits == NULL || self->list == NULL)
    return;
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < hits->len; i++) {
    const LiaisonHit *hit = hits->pdata[i];
    if (hit->entity == self->target)
      add_result (self, &hit->id, hit->title);
  }
  gtk_label_set_label (self->nothing, _ ("Nothing Found"));
}

static void
list_candidates (LiaisonReferenceRow *self, const char *text)
{
  g_autofree char *wanted = liaison_fold (text);
  GHashTableIter iter;
  gpointer id, title;

  gtk_list_box_remove_all (self->list);
  if (self->titles == NULL)
    return;
  g_hash_table_iter_init (&iter, self->titles);
  while (g_hash_table_iter_next (&iter, &id, &title)) {
    g_autofree char *folded = liaison_fold (title);
    if (strstr (folded, wanted) != NULL)
      add_result (self, id, title);
  }
}

static void
search_changed_cb (LiaisonReferenceRow *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (!is_searched (self)) {
    list_candidates (self, text);
    gtk_label_set_label (self->nothing, _ ("Nothing Found"));
  } else if (*text == '\0') {
    gtk_list_box_remove_all (self->list);
    gtk_label_set_label (self->nothing, _ ("Type a few letters of a name"));
  } else {
    self->searching = g_cancellable_new ();
    liaison_session_search (self->session, text, MAX_RESULTS, self->searching, searched_cb, g_object_ref (self));
  }
}

static void
choose (LiaisonReferenceRow *self, GtkListBoxRow *row)
{
  GtkWidget *label = gtk_list_box_row_get_child (row);

  self->id = *(const LiaisonId *) g_object_get_data (G_OBJECT (row), "id");
  show_title (self, gtk_label_get_label (GTK_LABEL (label)));
  gtk_popover_popdown (self->popover);
}

static void
row_activated_cb (LiaisonReferenceRow *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static void
search_activate_cb (LiaisonReferenceRow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL && *gtk_editable_get_text (self->search) != '\0')
    choose (self, row);
}

static void
stop_search_cb (LiaisonReferenceRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
popover_map_cb (LiaisonReferenceRow *self)
{
  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
clear_clicked_cb (LiaisonReferenceRow *self)
{
  liaison_reference_row_set_id (self, &(LiaisonId) { 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  return g_utf8_collate (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (a))),
                         gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (b))));
}

static void
liaison_reference_row_dispose (GObject *object)
{
  LiaisonReferenceRow *self = LIAISON_REFERENCE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->searching);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_REFERENCE_ROW);
  G_OBJECT_CLASS (liaison_reference_row_parent_class)->dispose (object);
}

static void
liaison_reference_row_finalize (GObject *object)
{
  LiaisonReferenceRow *self = LIAISON_REFERENCE_ROW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->searching);
  g_clear_object (&self->session);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  G_OBJECT_CLASS (liaison_reference_row_parent_class)->finalize (object);
}

static void
liaison_reference_row_class_init (LiaisonReferenceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_reference_row_dispose;
  object_class->finalize = liaison_reference_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/widgets/liaison-reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonReferenceRow, clear);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReferenceRow, button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReferenceRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReferenceRow, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReferenceRow, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonReferenceRow, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
liaison_reference_row_init (LiaisonReferenceRow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_reference_row_new:
 * @session: where to search
 * @target: what kind of record is meant
 * @title: translated
 */
GtkWidget *
liaison_reference_row_new (LiaisonSession *session, const LiaisonEntity *target, const char *title)
{
  LiaisonReferenceRow *self = g_object_new (LIAISON_TYPE_REFERENCE_ROW, "title", title, NULL);

  self->session = g_object_ref (session);
  self->target = target;
  liaison_accessible_set_label (GTK_WIDGET (self->button), title);
  if (!is_searched (self)) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (target);
    gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
    liaison_session_fetch (session, query, self->cancellable, candidates_loaded_cb, g_object_ref (self));
  }
  update_visible (self);
  return GTK_WIDGET (self);
}

/** liaison_reference_row_exclude: Never offers this record: nothing is a part of itself. */
void
liaison_reference_row_exclude (LiaisonReferenceRow *self, const LiaisonId *id)
{
  self->excluded = *id;
}

/** liaison_reference_row_set_id: Points to another record, nil to none; its name is looked up. */
void
liaison_reference_row_set_id (LiaisonReferenceRow *self, const LiaisonId *id)
{
  self->id = *id;
  show_title (self, self->titles != NULL ? g_hash_table_lookup (self->titles, id) : NULL);
  if (!liaison_id_is_nil (id) && is_searched (self))
    liaison_session_titles (self->session, self->target, id, 1, self->cancellable, titles_loaded_cb,
                            g_object_ref (self));
  update_visible (self);
}

/** liaison_reference_row_get_id: Returns: (transfer none): what it points to, nil for none */
const LiaisonId *
liaison_reference_row_get_id (LiaisonReferenceRow *self)
{
  return &self->id;
}
