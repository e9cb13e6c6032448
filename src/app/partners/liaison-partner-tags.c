// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of one partner, with the button that gives and takes them.
#include "liaison-partner-tags.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"
#include "liaison-facets.h"
#include "liaison-row.h"
#include "liaison-tag-popover.h"

#include <glib/gi18n.h>

struct _LiaisonPartnerTags {
  AdwBin parent_instance;

  LiaisonSession *session; /* (nullable): until a partner is shown */
  gint64 row;
  GHashTable *tags; /* (nullable) (element-type utf8 guint): those it has, by id */
  GCancellable *cancellable;
  AdwWrapBox *chips;
  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerTags, liaison_partner_tags, ADW_TYPE_BIN)

static GtkWidget *
make_pill (const char *label)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (pill), liaison_row_make_icon ("liaison-tag-symbolic"));
  gtk_box_append (GTK_BOX (pill), text);
  gtk_widget_add_css_class (pill, "liaison-pill");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

static void
show_tags (LiaisonPartnerTags *self)
{
  GPtrArray *tags = self->session ? liaison_facets_tags (liaison_facets_of (self->session)) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) && child != GTK_WIDGET (self->button))
    adw_wrap_box_remove (self->chips, child);
  for (guint i = 0; tags && self->tags && i < tags->len; i++) {
    const LiaisonChoice *tag = g_ptr_array_index (tags, i);
    GtkWidget *pill;
    if (!g_hash_table_contains (self->tags, tag->code))
      continue;
    pill = make_pill (tag->label);
    /* Before the button, which is the last. */
    adw_wrap_box_insert_child_after (self->chips, pill, gtk_widget_get_prev_sibling (GTK_WIDGET (self->button)));
  }
}

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerTags) self = user_data;
  g_autoptr (GHashTable) tags = liaison_session_tag_counts_finish (LIAISON_SESSION (source), result, NULL);

  if (!tags || !self->session)
    return;
  g_clear_pointer (&self->tags, g_hash_table_unref);
  self->tags = g_steal_pointer (&tags);
  show_tags (self);
}

static GArray *
one_row (gpointer user_data)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (rows, LIAISON_PARTNER_TAGS (user_data)->row);
  return rows;
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerTags) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (liaison_session_commit_finish (session, result, &error) || !gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  text = liaison_error_text (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
apply_cb (LiaisonPartnerTags *self, int kind, const char *tag, const char *label)
{
  const LiaisonBulk bulk = { (LiaisonBulkKind) kind, NULL, tag, label };
  g_autoptr (GArray) rows = one_row (self);

  liaison_session_bulk (self->session, &bulk, rows, NULL, NULL, applied_cb, g_object_ref (self));
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  LiaisonPartnerTags *self = LIAISON_PARTNER_TAGS (user_data);
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) || !self->session)
    return;
  popover = liaison_tag_popover_new (self->session, one_row, self);
  g_signal_connect_object (popover, "apply", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
liaison_partner_tags_dispose (GObject *object)
{
  LiaisonPartnerTags *self = LIAISON_PARTNER_TAGS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->tags, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_tags_parent_class)->dispose (object);
}

static void
liaison_partner_tags_class_init (LiaisonPartnerTagsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_partner_tags_dispose;
}

static void
liaison_partner_tags_init (LiaisonPartnerTags *self)
{
  GtkWidget *chips = adw_wrap_box_new ();
  GtkWidget *button = gtk_menu_button_new ();

  self->chips = ADW_WRAP_BOX (chips);
  self->button = GTK_MENU_BUTTON (button);
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 6);
  gtk_menu_button_set_icon_name (self->button, "liaison-tag-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, _ ("Tags"));
  liaison_accessible_set_label (button, _ ("Tags"));
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  adw_wrap_box_append (self->chips, button);
  adw_bin_set_child (ADW_BIN (self), chips);
}

/** liaison_partner_tags_show: Shows the tags of a partner. */
void
liaison_partner_tags_show (LiaisonPartnerTags *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  g_autoptr (GArray) rows = NULL;

  g_return_if_fail (LIAISON_IS_PARTNER_TAGS (self));

  if (!self->session)
    g_signal_connect_object (liaison_facets_of (session), "changed", G_CALLBACK (show_tags), self, G_CONNECT_SWAPPED);
  g_set_object (&self->session, session);
  if (self->row != details->row->partner->record.row)
    g_clear_pointer (&self->tags, g_hash_table_unref);
  self->row = details->row->partner->record.row;
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), !liaison_session_is_read_only (session));
  show_tags (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rows = one_row (self);
  liaison_session_tag_counts (session, rows, self->cancellable, counts_cb, g_object_ref (self));
}
