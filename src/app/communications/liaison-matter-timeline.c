// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of a matter in one feed, as a part of its page.
//
// It stands in a page that scrolls, so it is as high as what it shows: a page of entries, and another one for whoever
// asks for more.
#include "liaison-matter-timeline.h"

#include "liaison-accessible.h"
#include "liaison-timeline-chips.h"
#include "liaison-timeline-dialogs.h"
#include "liaison-timeline-row.h"

#include <glib/gi18n.h>

/* What is down, as a mask, on the session. */
#define REMEMBERED "liaison-matter-timeline-types"

struct _LiaisonMatterTimeline {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonId matter;
  char *name;
  LiaisonTimelineList *entries;
  GHashTable *open; /* (element-type LiaisonId): the entries whose text is shown whole */

  LiaisonTimelineChips *chips;
  GtkWidget *list;
  GtkWidget *more;
  GtkWidget *empty;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (LiaisonMatterTimeline, liaison_matter_timeline, ADW_TYPE_BIN)

static void
read_cb (LiaisonMatterTimeline *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->entries)) == 0;

  gtk_widget_set_visible (self->list, !is_empty);
  gtk_widget_set_visible (self->empty, is_empty);
  gtk_widget_set_visible (self->more, liaison_timeline_list_has_more (self->entries));
}

static void
chips_changed_cb (LiaisonMatterTimeline *self)
{
  liaison_timeline_list_show (self->entries, &self->matter, liaison_timeline_chips_types (self->chips));
}

static void
more_cb (LiaisonMatterTimeline *self)
{
  liaison_timeline_list_more (self->entries);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  LiaisonMatterTimeline *self = user_data;
  const LiaisonTimelineEntry *entry = liaison_timeline_item_entry (item);
  GtkWidget *content = liaison_timeline_row_new (), *row = gtk_list_box_row_new ();
  g_autofree char *label = liaison_timeline_row_describe (entry);

  gtk_widget_add_css_class (content, "timeline-content");
  liaison_timeline_row_show (LIAISON_TIMELINE_ROW (content), entry, g_hash_table_contains (self->open, &entry->id));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  liaison_accessible_set_label (row, label);
  return row;
}

static void
activated_cb (LiaisonMatterTimeline *self, GtkListBoxRow *row)
{
  guint position = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (LiaisonTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  const LiaisonTimelineEntry *entry = item != NULL ? liaison_timeline_item_entry (item) : NULL;
  gboolean open;

  if (entry == NULL || liaison_timeline_open (GTK_WIDGET (self), entry))
    return;
  open = !g_hash_table_remove (self->open, &entry->id);
  if (open)
    g_hash_table_add (self->open, g_memdup2 (&entry->id, sizeof entry->id));
  liaison_timeline_row_show (LIAISON_TIMELINE_ROW (gtk_list_box_row_get_child (row)), entry, open);
}

static void
add_note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterTimeline *self = LIAISON_MATTER_TIMELINE (widget);

  liaison_timeline_add_note (widget, self->session, &liaison_entity_matter, &self->matter, self->name);
}

static void
add_task_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterTimeline *self = LIAISON_MATTER_TIMELINE (widget);

  liaison_timeline_add_task (widget, self->session, &liaison_entity_matter, &self->matter, self->name);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterTimeline *self = LIAISON_MATTER_TIMELINE (widget);
  const char *entity, *uuid;
  LiaisonId id;

  g_variant_get (parameter, "(&s&s)", &entity, &uuid);
  if (liaison_id_parse (uuid, &id))
    liaison_timeline_edit (widget, self->session, self->name, entity, &id);
}

static GtkWidget *
make_add_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Add a _Note…"), "timeline.add-note");
  g_menu_append (menu, _ ("Add a _Task…"), "timeline.add-task");
  g_menu_append (menu, _ ("Log a _Meeting…"), "matter.log-meeting");
  g_menu_append (menu, _ ("Write a _Letter…"), "matter.new-letter");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Add to the Timeline"));
  liaison_accessible_set_label (button, _ ("Add to the Timeline"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_lesson (void)
{
  GtkWidget *label = gtk_label_new (_ ("Letters, replies, meetings, needs, files, events, notes and tasks of this "
                                       "matter come together here, the newest first."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

static void
build (LiaisonMatterTimeline *self)
{
  GtkWidget *group = adw_preferences_group_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->chips = g_object_new (LIAISON_TYPE_TIMELINE_CHIPS, NULL);
  self->list = gtk_list_box_new ();
  self->more = gtk_button_new_with_mnemonic (_ ("Show _More"));
  self->empty = make_lesson ();
  self->add_button = make_add_button ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  liaison_accessible_set_label (self->list, _ ("Timeline"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_visible (self->list, FALSE);
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->more);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Timeline"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), self->add_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  adw_bin_set_child (ADW_BIN (self), group);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
}

static void
liaison_matter_timeline_dispose (GObject *object)
{
  LiaisonMatterTimeline *self = LIAISON_MATTER_TIMELINE (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->session);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (liaison_matter_timeline_parent_class)->dispose (object);
}

static void
liaison_matter_timeline_class_init (LiaisonMatterTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_matter_timeline_dispose;
  gtk_widget_class_install_action (widget_class, "timeline.add-note", NULL, add_note_cb);
  gtk_widget_class_install_action (widget_class, "timeline.add-task", NULL, add_task_cb);
  gtk_widget_class_install_action (widget_class, "timeline.edit", "(ss)", edit_cb);
}

static void
liaison_matter_timeline_init (LiaisonMatterTimeline *self)
{
  self->open = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  build (self);
}

/** liaison_matter_timeline_new: Returns: (transfer floating): an empty one */
GtkWidget *
liaison_matter_timeline_new (LiaisonSession *session)
{
  LiaisonMatterTimeline *self = g_object_new (LIAISON_TYPE_MATTER_TIMELINE, NULL);

  self->session = g_object_ref (session);
  self->entries = liaison_timeline_list_new (session);
  liaison_timeline_chips_set_up (self->chips, session, self->entries, REMEMBERED);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->entries), make_row, self, NULL);
  g_signal_connect_object (self->chips, "changed", G_CALLBACK (chips_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** liaison_matter_timeline_show: Shows what there is of @matter; it keeps up with changes by itself. */
void
liaison_matter_timeline_show (LiaisonMatterTimeline *self, const LiaisonMatter *matter)
{
  g_return_if_fail (LIAISON_IS_MATTER_TIMELINE (self));

  g_set_str (&self->name, matter->title);
  gtk_widget_set_visible (self->add_button, !liaison_session_is_read_only (self->session));
  if (liaison_id_equal (&self->matter, &matter->record.id))
    return;
  self->matter = matter->record.id;
  g_hash_table_remove_all (self->open);
  liaison_timeline_list_show (self->entries, &self->matter, liaison_timeline_chips_types (self->chips));
}
