// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of a timeline: an icon and words for what it is, its text in place once it is opened.
#include "liaison-timeline-row.h"

#include "liaison-communication.h"
#include "liaison-language.h"
#include "liaison-record-pages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LiaisonTimelineRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *text;
  GtkWidget *lead;
  GtkBox *body;
  GtkWidget *buttons; /* NULL until something that can be edited is opened */
};

G_DEFINE_FINAL_TYPE (LiaisonTimelineRow, liaison_timeline_row, GTK_TYPE_WIDGET)

static const char *const icons[LIAISON_TIMELINE_N_TYPES] = {
  [LIAISON_TIMELINE_MEETING] = "x-office-calendar-symbolic",
  [LIAISON_TIMELINE_LETTER] = "mail-unread-symbolic",
  [LIAISON_TIMELINE_VISIT] = "airplane-mode-symbolic",
  [LIAISON_TIMELINE_NEED] = "dialog-question-symbolic",
  [LIAISON_TIMELINE_COMMITMENT] = "object-select-symbolic",
  [LIAISON_TIMELINE_EXCHANGE] = "mail-send-receive-symbolic",
  [LIAISON_TIMELINE_NOTE] = "text-editor-symbolic",
  [LIAISON_TIMELINE_POST] = "user-info-symbolic",
  [LIAISON_TIMELINE_RELATION] = "system-users-symbolic",
  [LIAISON_TIMELINE_CONSENT] = "security-high-symbolic",
  [LIAISON_TIMELINE_TASK] = "task-due-symbolic",
  [LIAISON_TIMELINE_EDIT] = "document-edit-symbolic",
  [LIAISON_TIMELINE_REPLY] = "mail-reply-sender-symbolic",
  [LIAISON_TIMELINE_EVENT] = "mark-location-symbolic",
  [LIAISON_TIMELINE_FILE] = "mail-attachment-symbolic",
  [LIAISON_TIMELINE_MATTER] = "folder-symbolic",
};

/* "Meeting · 16 November 2026, 10:00 · Consultation" */
static char *
describe_entry (const LiaisonTimelineEntry *entry)
{
  g_autofree char *date = liaison_moment_format (&entry->moment, NULL, liaison_language_of_interface ());
  g_autoptr (GString) words = g_string_new (liaison_timeline_type_label (entry->type));

  if (*date != '\0')
    g_string_append_printf (words, " · %s", date);
  if (*entry->detail != '\0')
    g_string_append_printf (words, " · %s", entry->detail);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_button (LiaisonTimelineRow *self, const char *label, const char *action, const LiaisonTimelineEntry *entry)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *uuid = liaison_id_to_string (&entry->id);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", entry->entity->name, uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (self->buttons), button);
}

/* What has a page of its own is opened there. */
static gboolean
has_page (const LiaisonTimelineEntry *entry)
{
  return entry->type == LIAISON_TIMELINE_LETTER || entry->type == LIAISON_TIMELINE_VISIT;
}

static void
show_buttons (LiaisonTimelineRow *self, const LiaisonTimelineEntry *entry)
{
  self->buttons = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "margin-top", 6, NULL);
  if (has_page (entry)) {
    add_button (self, _ ("_Open"), "win.show-record", entry);
  } else {
    add_button (self, _ ("_Edit"), "timeline.edit", entry);
    add_button (self, _ ("Move to _Trash"), "win.trash", entry);
  }
  gtk_box_append (self->body, self->buttons);
}

static void
liaison_timeline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_TIMELINE_ROW);
  G_OBJECT_CLASS (liaison_timeline_row_parent_class)->dispose (object);
}

static void
liaison_timeline_row_class_init (LiaisonTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_timeline_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, detail);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, text);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, lead);
  gtk_widget_class_bind_template_child (widget_class, LiaisonTimelineRow, body);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_timeline_row_init (LiaisonTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
liaison_timeline_row_new (void)
{
  return g_object_new (LIAISON_TYPE_TIMELINE_ROW, NULL);
}

/**
 * liaison_timeline_row_show:
 * @open: whether its text is there whole, with what can be done to it
 *
 * Shows another entry.
 */
void
liaison_timeline_row_show (LiaisonTimelineRow *self, const LiaisonTimelineEntry *entry, gboolean open)
{
  g_autofree char *words = describe_entry (entry);
  gboolean is_open = open && !liaison_timeline_leads (entry);

  gtk_image_set_from_icon_name (self->icon, icons[entry->type]);
  gtk_label_set_label (self->title, entry->title);
  gtk_label_set_lines (self->title, is_open ? -1 : 2);
  gtk_label_set_label (self->detail, words);
  gtk_label_set_lines (self->detail, is_open ? -1 : 2);
  gtk_label_set_label (self->text, entry->text != NULL ? entry->text : "");
  gtk_label_set_lines (self->text, is_open ? -1 : 2);
  gtk_label_set_ellipsize (self->text, is_open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->title, is_open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->detail, is_open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (GTK_WIDGET (self->text), entry->text != NULL);
  gtk_widget_set_visible (self->lead, liaison_timeline_leads (entry));
  if (self->buttons != NULL)
    gtk_box_remove (self->body, self->buttons);
  self->buttons = NULL;
  if (is_open && (liaison_timeline_is_editable (entry) || has_page (entry)))
    show_buttons (self, entry);
}

/** liaison_timeline_row_describe: Returns: (transfer full): all a row says, for a screen reader */
char *
liaison_timeline_row_describe (const LiaisonTimelineEntry *entry)
{
  g_autofree char *words = describe_entry (entry);

  return g_strdup_printf ("%s, %s", entry->title, words);
}

/** liaison_timeline_icon: Returns: (transfer none): the icon of a type */
const char *
liaison_timeline_icon (LiaisonTimelineType type)
{
  g_return_val_if_fail (type < LIAISON_TIMELINE_N_TYPES, NULL);
  return icons[type];
}

/* Which page tells more of it, and the record that page is of; NULL if none does. */
static const char *
find_page (const LiaisonTimelineEntry *entry, const LiaisonId **id)
{
  const char *name = entry->entity != NULL ? entry->entity->name : NULL;

  *id = &entry->id;
  if (entry->type == LIAISON_TIMELINE_REPLY) {
    name = liaison_entity_communication.name;
    *id = &((const LiaisonReply *) entry->record)->communication;
  }
  return name != NULL && liaison_record_page_find (name) != NULL ? name : NULL;
}

/** liaison_timeline_leads: Returns: whether it has a page of its own, or its letter has */
gboolean
liaison_timeline_leads (const LiaisonTimelineEntry *entry)
{
  const LiaisonId *id;

  return entry->type == LIAISON_TIMELINE_MEETING || find_page (entry, &id) != NULL;
}

/** liaison_timeline_open: Opens the page of @entry from @widget. Returns: whether there is one */
gboolean
liaison_timeline_open (GtkWidget *widget, const LiaisonTimelineEntry *entry)
{
  const LiaisonId *id;
  const char *page = find_page (entry, &id);
  g_autofree char *uuid = liaison_id_to_string (id);

  if (entry->type == LIAISON_TIMELINE_MEETING)
    gtk_widget_activate_action (widget, "win.show-meeting", "s", uuid);
  else if (page != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(ss)", page, uuid);
  return liaison_timeline_leads (entry);
}

/** liaison_timeline_is_editable: Returns: whether it is edited right here: other records have places of their own */
gboolean
liaison_timeline_is_editable (const LiaisonTimelineEntry *entry)
{
  return entry->type == LIAISON_TIMELINE_NOTE || entry->type == LIAISON_TIMELINE_NEED ||
         entry->type == LIAISON_TIMELINE_TASK;
}
