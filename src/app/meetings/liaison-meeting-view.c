// SPDX-License-Identifier: GPL-3.0-or-later
// One meeting, whole: when and where, who was there, what was said and what follows.
#include "liaison-meeting-view.h"

#include "liaison-clock.h"
#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-files-view.h"
#include "liaison-meeting-actions.h"
#include "liaison-meeting-dialog.h"
#include "liaison-meeting-load.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-sections.h"
#include "liaison-meeting-when.h"
#include "liaison-names.h"
#include "liaison-reads.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonMeetingView {
  AdwBin parent_instance;

  LiaisonSession *session;
  LiaisonId id;             /* nil: none */
  LiaisonMoment occurrence; /* of a series */
  GCancellable *cancellable;
  LiaisonMeetingDetails *details; /* what is shown; NULL for nothing */
  LiaisonMeetingMore *more;       /* what goes with it; perhaps not read yet */

  GtkStack *stack;
  AdwStatusPage *gone;
  GtkWidget *edit_button;
  GtkWidget *menu_button;
  GtkScrolledWindow *scrolled;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *when;
  AdwWrapBox *pills;
  AdwWrapBox *actions;
  GtkBox *sections;
  LiaisonFilesView *files;
};

G_DEFINE_FINAL_TYPE (LiaisonMeetingView, liaison_meeting_view, ADW_TYPE_BIN)

static void
show_page (LiaisonMeetingView *self, const char *name)
{
  gboolean is_meeting = strcmp (name, "meeting") == 0;

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->edit_button, is_meeting);
  gtk_widget_set_visible (self->menu_button, is_meeting);
}

static gboolean
is_confidential (const LiaisonMeetingDetails *details)
{
  return g_strcmp0 (details->row->meeting->record.classification, "unclassified") != 0;
}

/* The title of the page names the meeting, but for what is confidential: titles get about. */
static void
update_title (LiaisonMeetingView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);
  const char *title = _ ("Meeting");

  if (page == NULL)
    return;
  if (self->details != NULL && !is_confidential (self->details) && self->details->row->meeting->title != NULL)
    title = self->details->row->meeting->title;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (page), title);
}

static void
add_pill (LiaisonMeetingView *self, const LiaisonVocabulary *vocabulary, const char *code)
{
  GtkWidget *label;

  if (code == NULL)
    return;
  label = gtk_label_new (liaison_names_label (liaison_names_of (self->session), vocabulary, code));
  gtk_widget_add_css_class (label, "liaison-pill");
  adw_wrap_box_append (self->pills, label);
}

static void
fill_header (LiaisonMeetingView *self)
{
  const LiaisonMeeting *meeting = self->details->row->meeting;
  g_autofree char *when = liaison_meeting_when (meeting, liaison_language_of_interface ());
  GtkWidget *child;

  gtk_image_set_from_icon_name (self->icon, liaison_meeting_kind_icon (meeting->kind));
  gtk_label_set_text (self->title, meeting->title != NULL ? meeting->title : "");
  gtk_label_set_text (self->when, when);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != NULL)
    adw_wrap_box_remove (self->pills, child);
  add_pill (self, &liaison_vocabulary_meeting_kind, meeting->kind);
  add_pill (self, &liaison_vocabulary_meeting_status, meeting->status);
  if (is_confidential (self->details))
    add_pill (self, &liaison_vocabulary_classification, meeting->record.classification);
}

static void
add_button (LiaisonMeetingView *self, const char *label, const char *action, gboolean is_suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  adw_wrap_box_append (self->actions, button);
}

/* What is next to be done with it: a planned one is held, or not now; of one that was held something is noted. */
static void
fill_actions (LiaisonMeetingView *self)
{
  const LiaisonMeeting *meeting = self->details->row->meeting;
  LiaisonMoment now = liaison_moment_from_unix (liaison_clock_now () / G_USEC_PER_SEC);
  gboolean is_planned = g_strcmp0 (meeting->status, "planned") == 0;
  gboolean is_whole = meeting->recurrence != NULL && !liaison_moment_is_set (&self->details->row->occurrence);
  gboolean is_bare = meeting->outcome == NULL && (self->more == NULL || self->more->steps->len == 0);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->actions))) != NULL)
    adw_wrap_box_remove (self->actions, child);
  if (is_planned && !is_whole) {
    add_button (self, _ ("Mark as _Held"), "meeting.held", liaison_meeting_is_past (meeting, &now));
    add_button (self, _ ("_Postpone…"), "meeting.postpone", FALSE);
  } else if (g_strcmp0 (meeting->status, "held") == 0 && is_bare) {
    add_button (self, _ ("_Log the Outcome"), "meeting.outcome", TRUE);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->actions), gtk_widget_get_first_child (GTK_WIDGET (self->actions)) != NULL);
}

static void
add_section (LiaisonMeetingView *self, GtkWidget *section)
{
  if (section != NULL)
    gtk_box_append (self->sections, section);
}

static void
fill (LiaisonMeetingView *self)
{
  static const char *const texts[] = { "agenda", "information_shared", "issues_raised", "outcome" };
  const LiaisonRecord *record = &self->details->row->meeting->record;
  g_autofree char *address = liaison_meeting_row_address (self->details->row);
  GtkWidget *child;

  fill_header (self);
  fill_actions (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  add_section (self, liaison_meeting_links_new (self->more));
  add_section (self, liaison_meeting_facts_new (self->session, self->details));
  add_section (self, liaison_meeting_attendees_new (self->session, self->details));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, texts[i]);
    add_section (self, liaison_section_text_new (_ (field->label), liaison_record_text (record, field)));
  }
  add_section (self, self->more != NULL ? liaison_meeting_steps_new (self->more) : NULL);
  add_section (self, liaison_meeting_sealed_new (self->details->row->meeting->sealed_notes));
  liaison_files_view_show (self->files, self->session, record);
  liaison_row_set_action (self->edit_button, "win.edit-meeting", address);
}

static void
clear (LiaisonMeetingView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->details, liaison_meeting_details_unref);
  g_clear_pointer (&self->more, liaison_meeting_more_free);
}

/* It is asked for first, and so is here before the meeting is. */
static void
more_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingView) self = user_data;
  LiaisonMeetingMore *more = liaison_meeting_load_more_finish (LIAISON_SESSION (source), result, NULL);

  if (more == NULL)
    return;
  g_clear_pointer (&self->more, liaison_meeting_more_free);
  self->more = more;
}

static void
take_details (LiaisonMeetingView *self, LiaisonMeetingDetails *details)
{
  gboolean is_other = self->details == NULL ||
                      !liaison_id_equal (&self->details->row->meeting->record.id, &details->row->meeting->record.id);

  g_clear_pointer (&self->details, liaison_meeting_details_unref);
  self->details = details;
  if (details->row->meeting->record.trashed_at != 0) {
    show_page (self, "trashed");
    return;
  }
  fill (self);
  show_page (self, "meeting");
  update_title (self);
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

/* Whether @meeting is the one that was asked for, or the override of that occurrence. */
static gboolean
is_asked_for (LiaisonMeetingView *self, const LiaisonMeeting *meeting)
{
  return liaison_id_equal (&meeting->record.id, &self->id) || liaison_id_equal (&meeting->recurrence_of, &self->id);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingView) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonMeetingDetails *details = liaison_session_load_meeting_finish (LIAISON_SESSION (source), result, &error);

  if (details != NULL && is_asked_for (self, details->row->meeting)) {
    take_details (self, details);
    return;
  }
  g_clear_pointer (&details, liaison_meeting_details_unref);
  if (error == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->details, liaison_meeting_details_unref);
  if (!g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
    g_autofree char *text = liaison_error_text (error);
    adw_status_page_set_description (self->gone, text);
  }
  show_page (self, "gone");
}

static void
load (LiaisonMeetingView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_meeting_load_more (self->session, &self->id, &self->occurrence, self->cancellable, more_loaded_cb,
                             g_object_ref (self));
  liaison_session_load_meeting (self->session, &self->id, &self->occurrence, self->cancellable, loaded_cb,
                                g_object_ref (self));
}

/* Whether what was touched may be on this page: names of partners are, what is to be done, and other meetings: of the
 * same series, or in its place. */
static gboolean
concerns (LiaisonMeetingView *self, const LiaisonTouched *touched)
{
  static const char *const related[] = { "meeting", "partner", "partner_name", "task", "commitment",
                                         "need",    "post",    "staff",        NULL };

  return liaison_id_equal (&touched->id, &self->id) || liaison_id_equal (&touched->owner, &self->id) ||
         g_strv_contains (related, touched->entity->name);
}

static void
changed_cb (LiaisonMeetingView *self, GArray *touched)
{
  for (guint i = 0; i < touched->len && !liaison_id_is_nil (&self->id); i++) {
    if (concerns (self, &g_array_index (touched, LiaisonTouched, i))) {
      load (self);
      return;
    }
  }
}

static void
names_changed_cb (LiaisonMeetingView *self)
{
  if (self->details != NULL && self->details->row->meeting->record.trashed_at == 0)
    fill (self);
}

static void
locked_cb (LiaisonMeetingView *self)
{
  liaison_meeting_view_show (self, NULL, NULL);
}

static void
duplicate_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (widget);

  adw_dialog_present (liaison_meeting_dialog_new_duplicate (self->session, &self->id, &self->occurrence), widget);
}

static void
trash_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (widget);

  if (self->details != NULL)
    liaison_meeting_trash (widget, self->session, self->details->row);
}

static void
held_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (widget);

  if (self->details != NULL)
    liaison_meeting_mark_held (widget, self->session, self->details->row);
}

static void
postpone_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (widget);

  if (self->details != NULL)
    liaison_meeting_ask_postpone (widget, self->session, self->details->row);
}

/* What came of it is the first thing to write down of a meeting that was held. */
static void
outcome_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (widget);

  adw_dialog_present (liaison_meeting_dialog_new_outcome (self->session, &self->id, &self->occurrence), widget);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (widget);
  g_autofree char *address = NULL;

  if (self->details == NULL)
    return;
  address = liaison_meeting_row_address (self->details->row);
  gtk_widget_activate_action (widget, "win.print-document", "(ss)", "meeting", address);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_MEETING_VIEW (widget)->id);

  gtk_widget_activate_action (widget, "win.export-meeting", "s", uuid);
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (&LIAISON_MEETING_VIEW (widget)->id);

  gtk_widget_activate_action (widget, "win.restore", "(ss)", "meeting", uuid);
}

static void
liaison_meeting_view_dispose (GObject *object)
{
  LiaisonMeetingView *self = LIAISON_MEETING_VIEW (object);

  clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MEETING_VIEW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_meeting_view_parent_class)->dispose (object);
}

static void
liaison_meeting_view_class_init (LiaisonMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_view_dispose;
  g_type_ensure (LIAISON_TYPE_FILES_VIEW);
  gtk_widget_class_install_action (widget_class, "meeting.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "meeting.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "meeting.trash", NULL, trash_cb);
  gtk_widget_class_install_action (widget_class, "meeting.held", NULL, held_cb);
  gtk_widget_class_install_action (widget_class, "meeting.postpone", NULL, postpone_cb);
  gtk_widget_class_install_action (widget_class, "meeting.outcome", NULL, outcome_cb);
  gtk_widget_class_install_action (widget_class, "meeting.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/meetings/liaison-meeting-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, gone);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, when);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, pills);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, actions);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, sections);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingView, files);
}

static void
liaison_meeting_view_init (LiaisonMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_meeting_view_new: Returns: (transfer floating): the page of no meeting yet */
GtkWidget *
liaison_meeting_view_new (LiaisonSession *session)
{
  LiaisonMeetingView *self = g_object_new (LIAISON_TYPE_MEETING_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_names_of (session), "changed", G_CALLBACK (names_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * liaison_meeting_view_show:
 * @id: (nullable): which meeting; what was shown stays until it is read
 * @occurrence: (nullable): which occurrence, of a series
 */
void
liaison_meeting_view_show (LiaisonMeetingView *self, const LiaisonId *id, const LiaisonMoment *occurrence)
{
  g_return_if_fail (LIAISON_IS_MEETING_VIEW (self));

  if (id == NULL || liaison_id_is_nil (id)) {
    clear (self);
    self->id = (LiaisonId) { 0 };
    show_page (self, "empty");
    update_title (self);
    return;
  }
  self->id = *id;
  self->occurrence = occurrence != NULL ? *occurrence : LIAISON_MOMENT_NONE;
  load (self);
}
