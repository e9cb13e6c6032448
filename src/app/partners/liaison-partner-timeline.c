// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about a partner in one feed, the newest first: filtered by chips, read on as one scrolls.
//
// What has a page opens it, everything else its text in place.
#include "liaison-partner-timeline.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-timeline-chips.h"
#include "liaison-timeline-dialogs.h"
#include "liaison-timeline-list.h"
#include "liaison-timeline-row.h"
#include "liaison-timeline-sections.h"

#include <glib/gi18n.h>

/* What is down, as a mask, on the session. */
#define REMEMBERED "liaison-timeline-types"

struct _LiaisonPartnerTimeline {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonId partner;
  char *name;
  LiaisonTimelineList *entries; /* NULL until somebody is shown */
  GHashTable *open;             /* (element-type LiaisonId): the entries whose text is shown whole */
  guint extend_source;
  gboolean to_top; /* somebody else is shown: from the start */

  LiaisonTimelineChips *chips;
  GtkWidget *add_button;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerTimeline, liaison_partner_timeline, ADW_TYPE_BIN)

/* Reads on where the end of what is there is near. */
static void
extend (LiaisonPartnerTimeline *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double rest = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - page;

  if (self->entries != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) && rest < page * 2)
    liaison_timeline_list_more (self->entries);
}

static gboolean
extend_cb (gpointer user_data)
{
  LiaisonPartnerTimeline *self = user_data;

  self->extend_source = 0;
  if (self->to_top)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->to_top = FALSE;
  extend (self);
  return G_SOURCE_REMOVE;
}

static void
read_cb (LiaisonPartnerTimeline *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0 ? "list" : "empty");
  /* The rows get their sizes first. */
  if (self->extend_source == 0)
    self->extend_source = g_idle_add_full (G_PRIORITY_LOW, extend_cb, self, NULL);
}

static void
chips_changed_cb (LiaisonPartnerTimeline *self)
{
  self->to_top = TRUE;
  liaison_timeline_list_show (self->entries, &self->partner, liaison_timeline_chips_types (self->chips));
}

/* What the tab needs is made when somebody is first shown in it. */
static void
build (LiaisonPartnerTimeline *self)
{
  g_autoptr (LiaisonTimelineSections) sections = NULL;

  self->entries = liaison_timeline_list_new (self->session);
  sections = liaison_timeline_sections_new (self->entries);
  gtk_list_view_set_model (self->list,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&sections)))));
  g_signal_connect_object (self->entries, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  liaison_timeline_chips_set_up (self->chips, self->session, self->entries, REMEMBERED);
  g_signal_connect_object (self->chips, "changed", G_CALLBACK (chips_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, liaison_timeline_row_new ());
}

static void
show_row (LiaisonPartnerTimeline *self, GtkListItem *list_item)
{
  LiaisonTimelineItem *item = gtk_list_item_get_item (list_item);
  const LiaisonTimelineEntry *entry = liaison_timeline_item_entry (item);

  liaison_timeline_row_show (LIAISON_TIMELINE_ROW (gtk_list_item_get_child (list_item)), entry,
                             g_hash_table_contains (self->open, &entry->id));
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, LiaisonPartnerTimeline *self)
{
  LiaisonTimelineItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = liaison_timeline_row_describe (liaison_timeline_item_entry (item));

  gtk_list_item_set_accessible_label (list_item, label);
  g_object_set_data (G_OBJECT (item), "list-item", list_item);
  show_row (self, list_item);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  g_object_set_data (gtk_list_item_get_item (list_item), "list-item", NULL);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "agenda-heading");
  gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  const LiaisonMoment *section = liaison_timeline_item_section (gtk_list_header_get_item (header));
  g_autofree char *text = liaison_moment_format (section, NULL, liaison_language_of_interface ());

  if (*text != '\0' && section->month != 0)
    text[0] = g_ascii_toupper (text[0]);
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), *text != '\0' ? text : _ ("Date not known"));
}

static void
activate_cb (LiaisonPartnerTimeline *self, guint position)
{
  g_autoptr (LiaisonTimelineItem) item = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  const LiaisonTimelineEntry *entry = liaison_timeline_item_entry (item);
  GtkListItem *list_item = g_object_get_data (G_OBJECT (item), "list-item");

  if (liaison_timeline_open (GTK_WIDGET (self), entry))
    return;
  if (!g_hash_table_remove (self->open, &entry->id))
    g_hash_table_add (self->open, g_memdup2 (&entry->id, sizeof entry->id));
  if (list_item != NULL)
    show_row (self, list_item);
}

static void
add_note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerTimeline *self = LIAISON_PARTNER_TIMELINE (widget);

  liaison_timeline_add_note (widget, self->session, &liaison_entity_partner, &self->partner, self->name);
}

static void
add_need_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerTimeline *self = LIAISON_PARTNER_TIMELINE (widget);

  liaison_timeline_add_need (widget, self->session, &self->partner, self->name, NULL);
}

static void
add_task_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerTimeline *self = LIAISON_PARTNER_TIMELINE (widget);

  liaison_timeline_add_task (widget, self->session, &liaison_entity_partner, &self->partner, self->name);
}

/* One that the partner is an alleged victim of. */
static void
new_matter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_PARTNER_TIMELINE (widget)->partner);

  gtk_widget_activate_action (widget, "win.new-record", "(sss)", "matter", "partner", uuid);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerTimeline *self = LIAISON_PARTNER_TIMELINE (widget);
  const char *entity, *uuid;
  LiaisonId id;

  g_variant_get (parameter, "(&s&s)", &entity, &uuid);
  if (liaison_id_parse (uuid, &id))
    liaison_timeline_edit (widget, self->session, self->name, entity, &id);
}

static void
liaison_partner_timeline_dispose (GObject *object)
{
  LiaisonPartnerTimeline *self = LIAISON_PARTNER_TIMELINE (object);

  g_clear_handle_id (&self->extend_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PARTNER_TIMELINE);
  g_clear_object (&self->entries);
  g_clear_object (&self->session);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (liaison_partner_timeline_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerTimeline, chips);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerTimeline, add_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerTimeline, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerTimeline, scroller);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerTimeline, list);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
liaison_partner_timeline_class_init (LiaisonPartnerTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_timeline_dispose;
  g_type_ensure (LIAISON_TYPE_TIMELINE_CHIPS);
  gtk_widget_class_install_action (widget_class, "timeline.add-note", NULL, add_note_cb);
  gtk_widget_class_install_action (widget_class, "timeline.add-need", NULL, add_need_cb);
  gtk_widget_class_install_action (widget_class, "timeline.add-task", NULL, add_task_cb);
  gtk_widget_class_install_action (widget_class, "timeline.new-matter", NULL, new_matter_cb);
  gtk_widget_class_install_action (widget_class, "timeline.edit", "(ss)", edit_cb);
  bind_template (widget_class);
}

static void
liaison_partner_timeline_init (LiaisonPartnerTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->open = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  liaison_accessible_set_label (GTK_WIDGET (self->list), _ ("Timeline"));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed", G_CALLBACK (extend),
                           self, G_CONNECT_SWAPPED);
}

/** liaison_partner_timeline_show: Shows the timeline of the partner of @details; it keeps up with changes by itself. */
void
liaison_partner_timeline_show (LiaisonPartnerTimeline *self, LiaisonSession *session, LiaisonPartnerDetails *details)
{
  const LiaisonId *id = &details->row->partner->record.id;

  g_set_object (&self->session, session);
  if (self->entries == NULL)
    build (self);
  gtk_widget_set_visible (self->add_button, !liaison_session_is_read_only (session));
  g_set_str (&self->name, details->row->name);
  if (liaison_id_equal (id, &self->partner))
    return;
  self->partner = *id;
  g_hash_table_remove_all (self->open);
  self->to_top = TRUE;
  liaison_timeline_list_show (self->entries, id, liaison_timeline_chips_types (self->chips));
}
