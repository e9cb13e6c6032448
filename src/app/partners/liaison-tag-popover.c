// SPDX-License-Identifier: GPL-3.0-or-later
// Gives tags to partners and takes them away: those that all have are checked, those that some have are half so.
#include "liaison-tag-popover.h"

#include "liaison-check-list.h"
#include "liaison-facets.h"

#include <glib/gi18n.h>

struct _LiaisonTagPopover {
  GtkPopover parent_instance;

  LiaisonSession *session;
  LiaisonTaggedRows rows;
  gpointer user_data;
  GCancellable *cancellable;
  LiaisonCheckList *list;
  GtkWidget *hint;
  GHashTable *counts; /* (nullable) (element-type utf8 guint) */
  guint n_rows;
};

enum {
  APPLY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonTagPopover, liaison_tag_popover, GTK_TYPE_POPOVER)

static LiaisonCheck
state_of (const LiaisonChoice *choice, gpointer user_data)
{
  LiaisonTagPopover *self = LIAISON_TAG_POPOVER (user_data);
  guint count = self->counts ? GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, choice->code)) : 0;

  if (count == 0)
    return LIAISON_CHECK_OFF;
  return count >= self->n_rows ? LIAISON_CHECK_ON : LIAISON_CHECK_SOME;
}

static void
show_tags (LiaisonTagPopover *self)
{
  GPtrArray *tags = liaison_facets_tags (liaison_facets_of (self->session));

  gtk_widget_set_visible (self->hint, tags->len == 0);
  liaison_check_list_show (self->list, tags, state_of, self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTagPopover) self = user_data;
  g_autoptr (GHashTable) counts = liaison_session_tag_counts_finish (LIAISON_SESSION (source), result, NULL);

  if (!counts || !self->session)
    return;
  g_clear_pointer (&self->counts, g_hash_table_unref);
  self->counts = g_steal_pointer (&counts);
  show_tags (self);
}

static void
map_cb (LiaisonTagPopover *self)
{
  g_autoptr (GArray) rows = self->rows (self->user_data);

  self->n_rows = rows->len;
  g_clear_pointer (&self->counts, g_hash_table_unref);
  show_tags (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_tag_counts (self->session, rows, self->cancellable, counts_cb, g_object_ref (self));
}

static void
toggled_cb (LiaisonTagPopover *self, const char *code, gboolean on)
{
  g_signal_emit (self, signals[APPLY], 0, on ? LIAISON_BULK_TAG : LIAISON_BULK_UNTAG, code, NULL);
}

static void
added_cb (LiaisonTagPopover *self, const char *text)
{
  g_signal_emit (self, signals[APPLY], 0, LIAISON_BULK_TAG, NULL, text);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
liaison_tag_popover_dispose (GObject *object)
{
  LiaisonTagPopover *self = LIAISON_TAG_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_tag_popover_parent_class)->dispose (object);
}

static void
liaison_tag_popover_class_init (LiaisonTagPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_tag_popover_dispose;
  signals[APPLY] = g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_STRING);
}

static void
liaison_tag_popover_init (LiaisonTagPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = liaison_check_list_new ();

  self->list = LIAISON_CHECK_LIST (list);
  liaison_check_list_set_add_label (self->list, _ ("New tag"));
  self->hint = gtk_label_new (_ ("Type the name of a tag"));
  gtk_widget_add_css_class (self->hint, "dimmed");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_object (list, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/** liaison_tag_popover_new: Returns: (transfer floating): a popover for the partners that @rows gives when it opens */
GtkWidget *
liaison_tag_popover_new (LiaisonSession *session, LiaisonTaggedRows rows, gpointer user_data)
{
  LiaisonTagPopover *self = g_object_new (LIAISON_TYPE_TAG_POPOVER, NULL);

  self->session = g_object_ref (session);
  self->rows = rows;
  self->user_data = user_data;
  return GTK_WIDGET (self);
}
