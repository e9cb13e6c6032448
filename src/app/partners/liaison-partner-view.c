// SPDX-License-Identifier: GPL-3.0-or-later
// One partner, whole: who it is, how to reach it, when we met, and who changed what.
//
// Each tab scrolls by itself and is filled when it is first shown with what was read. To add one: a page of "tabs" in
// the template, and a line in fill_tab().
#include "liaison-partner-view.h"

#include "liaison-accessible.h"
#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-files-view.h"
#include "liaison-history-view.h"
#include "liaison-names.h"
#include "liaison-partner-facts.h"
#include "liaison-partner-header.h"
#include "liaison-partner-letters.h"
#include "liaison-partner-meetings.h"
#include "liaison-partner-overview.h"
#include "liaison-partner-timeline.h"
#include "liaison-partner-relations.h"
#include "liaison-reads.h"
#include "liaison-row.h"
#include "liaison-tab-bar.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far to scroll until the name at the top is gone, in pixels. */
#define HEADING_HEIGHT 70

struct _LiaisonPartnerView {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonId id;                   /* nil: nobody */
  LiaisonPartnerDetails *details; /* what is shown; NULL for nothing */
  GCancellable *cancellable;

  GtkStack *stack;
  AdwStatusPage *gone;
  GtkWidget *edit_button;
  GtkWidget *menu_button;
  GtkRevealer *title;
  AdwWindowTitle *window_title;
  LiaisonTabBar *tab_bar;
  AdwViewStack *tabs;
  GHashTable *filled; /* (element-type GtkWidget): the tabs that show what was read last */
  GtkScrolledWindow *first;
  LiaisonPartnerHeader *header;
  LiaisonPartnerOverview *overview;
  LiaisonPartnerTimeline *timeline;
  LiaisonPartnerRelations *relations;
  LiaisonPartnerMeetings *meetings;
  LiaisonPartnerLetters *letters;
  LiaisonFilesView *files;
  LiaisonHistoryView *history;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerView, liaison_partner_view, ADW_TYPE_BIN)

/* The bar names the partner while the top of the page is out of sight. */
static void
update_heading (LiaisonPartnerView *self)
{
  gboolean is_partner = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "partner") == 0;
  gboolean is_first = g_strcmp0 (adw_view_stack_get_visible_child_name (self->tabs), "overview") == 0;
  double scrolled = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->first));

  gtk_revealer_set_reveal_child (self->title, is_partner && (!is_first || scrolled > HEADING_HEIGHT));
}

static void
show_page (LiaisonPartnerView *self, const char *name)
{
  gboolean is_partner = strcmp (name, "partner") == 0;

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->edit_button, is_partner);
  gtk_widget_set_visible (self->menu_button, is_partner);
  gtk_widget_set_visible (GTK_WIDGET (self->tab_bar), is_partner);
  update_heading (self);
}

/* The title of the page names the partner, but for what is confidential: titles get about. */
static void
update_title (LiaisonPartnerView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);
  const char *title = _ ("Partner");

  if (page == NULL)
    return;
  if (self->details != NULL && g_strcmp0 (self->details->row->partner->record.classification, "unclassified") == 0)
    title = self->details->row->name;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (page), title);
}

/* The records whose values the history can take back. */
static GPtrArray *
list_records (LiaisonPartnerDetails *details)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  GPtrArray *const parts[] = { details->names, details->contact_points, details->mandate_titles, details->consents };

  g_ptr_array_add (records, liaison_record_ref (&details->row->partner->record));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len; j++)
      g_ptr_array_add (records, liaison_record_ref (parts[i]->pdata[j]));
  return records;
}

static void
fill_history (LiaisonPartnerView *self)
{
  g_autoptr (GPtrArray) records = list_records (self->details);

  liaison_history_view_show (self->history, self->session, self->details->row->name, self->details->history, records);
}

static void
fill_tab (LiaisonPartnerView *self, const char *name)
{
  if (strcmp (name, "overview") == 0)
    liaison_partner_overview_show (self->overview, self->session, self->details);
  else if (strcmp (name, "timeline") == 0)
    liaison_partner_timeline_show (self->timeline, self->session, self->details);
  else if (strcmp (name, "relations") == 0)
    liaison_partner_relations_show (self->relations, self->session, self->details);
  else if (strcmp (name, "meetings") == 0)
    liaison_partner_meetings_show (self->meetings, self->session, self->details);
  else if (strcmp (name, "letters") == 0)
    liaison_partner_letters_show (self->letters, self->session, self->details);
  else if (strcmp (name, "files") == 0)
    liaison_files_view_show (self->files, self->session, &self->details->row->partner->record);
  else if (strcmp (name, "history") == 0)
    fill_history (self);
}

static void
fill_visible_tab (LiaisonPartnerView *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->tabs);

  if (self->details != NULL && name != NULL &&
      g_hash_table_add (self->filled, adw_view_stack_get_visible_child (self->tabs)))
    fill_tab (self, name);
}

static void
show_title (LiaisonPartnerView *self)
{
  const LiaisonPartner *partner = self->details->row->partner;
  const char *kind = liaison_names_label (liaison_names_of (self->session), &liaison_vocabulary_partner_kind,
                                          partner->kind);

  adw_window_title_set_title (self->window_title, self->details->row->name);
  liaison_accessible_set_label (GTK_WIDGET (self->window_title), self->details->row->name);
  adw_window_title_set_subtitle (self->window_title, partner->do_not_contact ? _ ("Do not contact") : kind);
}

static void
fill (LiaisonPartnerView *self)
{
  g_autofree char *uuid = liaison_id_to_string (&self->id);

  show_title (self);
  liaison_partner_header_show (self->header, self->session, self->details);
  g_hash_table_remove_all (self->filled);
  fill_visible_tab (self);
  liaison_row_set_action (self->edit_button, "win.edit-partner", uuid);
}

static void
clear (LiaisonPartnerView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->details, liaison_partner_details_unref);
}

static void
take_details (LiaisonPartnerView *self, LiaisonPartnerDetails *details)
{
  gboolean is_other = self->details == NULL ||
                      !liaison_id_equal (&self->details->row->partner->record.id, &details->row->partner->record.id);

  g_clear_pointer (&self->details, liaison_partner_details_unref);
  self->details = details;
  g_hash_table_remove_all (self->filled);
  if (details->row->partner->record.trashed_at != 0) {
    show_page (self, "trashed");
    return;
  }
  if (is_other) {
    adw_view_stack_set_visible_child_name (self->tabs, "overview");
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->first), 0);
  }
  fill (self);
  show_page (self, "partner");
  update_title (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerView) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonPartnerDetails *details = liaison_session_load_partner_finish (LIAISON_SESSION (source), result, &error);

  if (details != NULL && liaison_id_equal (&details->row->partner->record.id, &self->id)) {
    take_details (self, details);
    return;
  }
  g_clear_pointer (&details, liaison_partner_details_unref);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->details, liaison_partner_details_unref);
  if (!g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
    g_autofree char *text = liaison_error_text (error);
    adw_status_page_set_description (self->gone, text);
  }
  show_page (self, "gone");
}

static void
load (LiaisonPartnerView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_partner (self->session, &self->id, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Whether what was touched is on this page. Meetings are: the partner may have come into one, or left it. Other
 * partners are: one may hold a post here, be related, or be part of this one. */
static gboolean
concerns (LiaisonPartnerView *self, const LiaisonTouched *touched)
{
  static const char *const related[] = { "commitment",   "custom_field", "custom_value",  "meeting",
                                         "attendee",     "post",         "tenure",        "partner",
                                         "partner_name", "relation",     "relation_type", NULL };

  return liaison_id_equal (&touched->id, &self->id) || liaison_id_equal (&touched->owner, &self->id) ||
         g_strv_contains (related, touched->entity->name) ||
         (self->details != NULL && (g_hash_table_contains (self->details->titles, &touched->id) ||
                                    g_hash_table_contains (self->details->titles, &touched->owner)));
}

static void
changed_cb (LiaisonPartnerView *self, GArray *touched)
{
  if (liaison_id_is_nil (&self->id))
    return;
  for (guint i = 0; i < touched->len; i++) {
    if (concerns (self, &g_array_index (touched, LiaisonTouched, i))) {
      load (self);
      return;
    }
  }
}

static void
names_changed_cb (LiaisonPartnerView *self)
{
  if (self->details != NULL && self->details->row->partner->record.trashed_at == 0)
    fill (self);
}

static void
locked_cb (LiaisonPartnerView *self)
{
  liaison_partner_view_show (self, NULL);
}

static void
tab_switched_cb (LiaisonPartnerView *self)
{
  fill_visible_tab (self);
  update_heading (self);
}

static void
copy_name_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonPartnerView *self = LIAISON_PARTNER_VIEW (widget);

  if (self->details == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->details->row->name);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("Copied"));
}

static void
log_meeting_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_PARTNER_VIEW (widget)->id);

  gtk_widget_activate_action (widget, "win.log-meeting", "s", uuid);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_PARTNER_VIEW (widget)->id);

  gtk_widget_activate_action (widget, "win.export", "s", uuid);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_PARTNER_VIEW (widget)->id);

  if (LIAISON_PARTNER_VIEW (widget)->details != NULL)
    gtk_widget_activate_action (widget, "win.print-document", "(ss)", "partner", uuid);
}

static void
trash_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_PARTNER_VIEW (widget)->id);

  gtk_widget_activate_action (widget, "win.trash", "(ss)", "partner", uuid);
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_PARTNER_VIEW (widget)->id);

  gtk_widget_activate_action (widget, "win.restore", "(ss)", "partner", uuid);
}

static void
liaison_partner_view_dispose (GObject *object)
{
  LiaisonPartnerView *self = LIAISON_PARTNER_VIEW (object);

  clear (self);
  if (self->tabs != NULL)
    g_signal_handlers_disconnect_by_data (self->tabs, self);
  g_clear_pointer (&self->filled, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PARTNER_VIEW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_view_parent_class)->dispose (object);
}

static void
liaison_partner_view_class_init (LiaisonPartnerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_view_dispose;
  g_type_ensure (LIAISON_TYPE_PARTNER_HEADER);
  g_type_ensure (LIAISON_TYPE_PARTNER_OVERVIEW);
  g_type_ensure (LIAISON_TYPE_PARTNER_RELATIONS);
  g_type_ensure (LIAISON_TYPE_PARTNER_LETTERS);
  g_type_ensure (LIAISON_TYPE_PARTNER_MEETINGS);
  g_type_ensure (LIAISON_TYPE_FILES_VIEW);
  g_type_ensure (LIAISON_TYPE_PARTNER_TIMELINE);
  g_type_ensure (LIAISON_TYPE_HISTORY_VIEW);
  g_type_ensure (LIAISON_TYPE_TAB_BAR);
  gtk_widget_class_install_action (widget_class, "partner.copy-name", NULL, copy_name_cb);
  gtk_widget_class_install_action (widget_class, "partner.log-meeting", NULL, log_meeting_cb);
  gtk_widget_class_install_action (widget_class, "partner.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "partner.trash", NULL, trash_cb);
  gtk_widget_class_install_action (widget_class, "partner.restore", NULL, restore_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, gone);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, window_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, tab_bar);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, first);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, tabs);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, header);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, overview);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, timeline);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, relations);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, meetings);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, letters);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, files);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerView, history);
}

static void
liaison_partner_view_init (LiaisonPartnerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filled = g_hash_table_new (NULL, NULL);
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (tab_switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->first), "value-changed",
                           G_CALLBACK (update_heading), self, G_CONNECT_SWAPPED);
}

/** liaison_partner_view_new: Returns: (transfer floating): the page of nobody yet, over the register of @session */
GtkWidget *
liaison_partner_view_new (LiaisonSession *session)
{
  LiaisonPartnerView *self = g_object_new (LIAISON_TYPE_PARTNER_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_names_of (session), "changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * liaison_partner_view_show:
 * @id: (nullable): whom to show; %NULL or nil for nobody
 *
 * What was shown stays until the other partner is read.
 */
void
liaison_partner_view_show (LiaisonPartnerView *self, const LiaisonId *id)
{
  g_return_if_fail (LIAISON_IS_PARTNER_VIEW (self));

  if (id == NULL || liaison_id_is_nil (id)) {
    clear (self);
    self->id = (LiaisonId) { 0 };
    show_page (self, "empty");
    update_title (self);
    return;
  }
  self->id = *id;
  load (self);
}
