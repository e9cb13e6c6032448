// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar: the places, with the number of partners in each family.
#include "liaison-sidebar.h"

#include "liaison-accessible.h"
#include "liaison-numbers.h"
#include "liaison-places.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>

struct _LiaisonSidebar {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GtkListBox *list;
  GtkMenuButton *menu_button;
  GtkWidget *identities_button;
  GtkListBoxRow **rows; /* one for each place, in their order */
  GtkLabel **counts;    /* the same; NULL for places that are not counted */
};

G_DEFINE_FINAL_TYPE (LiaisonSidebar, liaison_sidebar, ADW_TYPE_BIN)

static void
add_row (LiaisonSidebar *self, guint index)
{
  const LiaisonPlace *place = &liaison_places[index];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", place->icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (liaison_place_label (place));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  if (place->is_counted) {
    GtkWidget *count = gtk_label_new (NULL);

    gtk_widget_add_css_class (count, "dim-label");
    gtk_widget_add_css_class (count, "numeric");
    gtk_widget_add_css_class (count, "caption");
    gtk_box_append (GTK_BOX (box), count);
    self->counts[index] = GTK_LABEL (count);
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, liaison_place_label (place), -1);
  self->rows[index] = GTK_LIST_BOX_ROW (row);
  gtk_list_box_append (self->list, row);
}

/* The shield asks for the passphrase, or hides again what is shown. */
static void
identities_shown_cb (LiaisonSidebar *self)
{
  gboolean shown = liaison_session_identities_shown (self->session);
  const char *label = shown ? _ ("Hide identities") : _ ("Show identities");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->identities_button),
                                  shown ? "win.hide-identities" : "win.show-identities");
  gtk_widget_set_tooltip_text (self->identities_button, label);
  liaison_accessible_set_label (self->identities_button, label);
  if (shown)
    gtk_widget_add_css_class (self->identities_button, "accent");
  else
    gtk_widget_remove_css_class (self->identities_button, "accent");
}

static void
show_count (LiaisonSidebar *self, guint index, gint64 count)
{
  const char *label = liaison_place_label (&liaison_places[index]);
  g_autofree char *text = count ? liaison_number_format (count) : NULL;
  g_autofree char *name = text ? g_strdup_printf ("%s, %s", label, text) : g_strdup (label);

  gtk_label_set_text (self->counts[index], text ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[index]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonSidebar) self = user_data;
  g_autoptr (GPtrArray) counts = liaison_session_counts_finish (LIAISON_SESSION (source), result, NULL);

  if (!counts || !self->session)
    return;
  for (guint i = 0; i < liaison_n_places; i++) {
    const char *family = liaison_places[i].family;
    gint64 sum = 0;

    if (!self->counts[i])
      continue;
    for (guint j = 0; j < counts->len; j++) {
      const LiaisonCount *count = g_ptr_array_index (counts, j);

      if (!family || g_strcmp0 (count->family, family) == 0)
        sum += count->count;
    }
    show_count (self, i, sum);
  }
}

static void
read_counts (LiaisonSidebar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_counts (self->session, self->cancellable, counts_cb, g_object_ref (self));
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
                              liaison_places[gtk_list_box_row_get_index (row)].name);
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const LiaisonPlace *place = &liaison_places[gtk_list_box_row_get_index (row)];
  const LiaisonPlace *previous = before ? &liaison_places[gtk_list_box_row_get_index (before)] : NULL;

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
  g_free (self->counts);
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
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, identities_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonSidebar, menu_button);
}

static void
liaison_sidebar_init (LiaisonSidebar *self)
{
  self->rows = g_new0 (GtkListBoxRow *, liaison_n_places);
  self->counts = g_new0 (GtkLabel *, liaison_n_places);
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_signal_connect_object (session, "notify::identities-shown", G_CALLBACK (identities_shown_cb), self,
                           G_CONNECT_SWAPPED);
  identities_shown_cb (self);
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
  const LiaisonPlace *found = liaison_place_find (place);
  GtkListBoxRow *row;

  g_return_if_fail (LIAISON_IS_SIDEBAR (self));
  g_return_if_fail (found);

  row = self->rows[found - liaison_places];
  gtk_list_box_select_row (self->list, row);
  /* Whoever moves about with the keyboard goes on from here. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
