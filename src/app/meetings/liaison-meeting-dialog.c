// SPDX-License-Identifier: GPL-3.0-or-later
// Logs a meeting, plans one, or edits one: who, when and what, saved as one change set.
//
// Until somebody says otherwise the title names the first partner, and the status follows from the date: past meetings
// were held, others are planned.
#include "liaison-meeting-dialog.h"

#include "liaison-accessible.h"
#include "liaison-attendee-picker.h"
#include "liaison-clock.h"
#include "liaison-draft-keeper.h"
#include "liaison-error-text.h"
#include "liaison-form.h"
#include "liaison-meeting-draft-keep.h"
#include "liaison-meeting-load.h"
#include "liaison-step-list.h"
#include "liaison-when-group.h"

#include <glib/gi18n.h>
#include <string.h>

/* Texts of a kept draft: who was being looked for, and that the title or the status is the person's own. */
#define TEXT_ENTRY      "attendee_entry"
#define TEXT_OWN_TITLE  "own_title"
#define TEXT_OWN_STATUS "own_status"

struct _LiaisonMeetingDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonMeetingDraft *draft; /* NULL while loading */
  LiaisonForm *form;
  gboolean is_duplicate;
  gboolean is_saving;
  gboolean save_failed;   /* the draft holds already what the form does */
  gboolean title_is_own;  /* the person wrote it: nothing replaces it */
  gboolean status_is_own; /* the same */
  gboolean is_setting;    /* a row is set by the program */
  guint n_given;          /* attendees that were there when the dialog opened */

  AdwBanner *problem;
  AdwPreferencesPage *page;
  LiaisonAttendeePicker *attendees;
  LiaisonWhenGroup *when;
  GtkWidget *what_group;
  GtkWidget *where_group;
  GtkWidget *content_group;
  LiaisonStepList *steps;
  GtkWidget *links_row;
  GtkWidget *sealed_row;
};

G_DEFINE_FINAL_TYPE (LiaisonMeetingDialog, liaison_meeting_dialog, ADW_TYPE_DIALOG)

static GtkEditable *
title_row (LiaisonMeetingDialog *self)
{
  return GTK_EDITABLE (liaison_form_row (self->form, "title"));
}

static void
suggest_title (LiaisonMeetingDialog *self)
{
  g_autofree char *title = NULL;

  if (self->draft == NULL || self->title_is_own)
    return;
  title = liaison_meeting_draft_title (self->draft);
  self->is_setting = TRUE;
  gtk_editable_set_text (title_row (self), title);
  self->is_setting = FALSE;
}

static void
suggest_status (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonRecord) record = NULL;
  LiaisonMoment now = liaison_moment_from_unix (liaison_clock_now () / G_USEC_PER_SEC);
  const char *status;

  if (self->draft == NULL || self->status_is_own)
    return;
  record = liaison_record_copy (&self->draft->meeting->record);
  if (!liaison_when_group_peek (self->when, (LiaisonMeeting *) record))
    return;
  status = liaison_meeting_is_past ((LiaisonMeeting *) record, &now) ? "held" : "planned";
  self->is_setting = TRUE;
  liaison_form_set_code (self->form, "status", status);
  self->is_setting = FALSE;
  liaison_meeting_draft_set_status (self->draft, status);
  liaison_attendee_picker_refresh (self->attendees);
}

static void
kind_changed_cb (LiaisonMeetingDialog *self)
{
  if (self->draft == NULL)
    return;
  g_free (self->draft->meeting->kind);
  self->draft->meeting->kind = g_strdup (liaison_form_code (self->form, "kind"));
  suggest_title (self);
}

static void
status_changed_cb (LiaisonMeetingDialog *self)
{
  const char *status = liaison_form_code (self->form, "status");

  if (self->draft == NULL || self->is_setting || status == NULL)
    return;
  self->status_is_own = TRUE;
  liaison_meeting_draft_set_status (self->draft, status);
  liaison_attendee_picker_refresh (self->attendees);
}

/* Emptying the title asks for a suggestion again. */
static void
title_changed_cb (LiaisonMeetingDialog *self)
{
  if (!self->is_setting)
    self->title_is_own = *gtk_editable_get_text (title_row (self)) != '\0';
}

static void
build_rows (LiaisonMeetingDialog *self)
{
  static const char *const what[] = { "kind", "title", "status" };
  static const char *const where[] = { "place", "country", "modality", "openness" };
  static const char *const links[] = { "visit", "matter", "objective", "classification" };

  self->form = liaison_form_new (self->session, &liaison_entity_meeting);
  for (guint i = 0; i < G_N_ELEMENTS (what); i++)
    liaison_form_add (self->form, self->what_group, what[i]);
  for (guint i = 0; i < G_N_ELEMENTS (where); i++)
    liaison_form_add (self->form, self->where_group, where[i]);
  liaison_form_add_group (self->form, self->content_group, LIAISON_GROUP_CONTENT);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    liaison_form_add (self->form, self->links_row, links[i]);
  liaison_form_add_group (self->form, self->sealed_row, LIAISON_GROUP_SEALED);
  g_signal_connect_object (liaison_form_row (self->form, "kind"), "notify::selected", G_CALLBACK (kind_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_form_row (self->form, "status"), "notify::selected", G_CALLBACK (status_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (title_row (self), "changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
name_dialog (LiaisonMeetingDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), self->draft->before != NULL ? _ ("Edit Meeting") : _ ("Log a Meeting"));
}

static gboolean
has_text (const LiaisonMeetingDraft *draft, const char *name)
{
  return draft->texts != NULL && g_hash_table_contains (draft->texts, name);
}

/* Shows what was typed and is no value, over what was loaded. */
static void
show_texts (LiaisonMeetingDialog *self, GHashTable *texts)
{
  const char *entry = g_hash_table_lookup (texts, TEXT_ENTRY);
  gboolean own_title = self->title_is_own;

  liaison_form_show_texts (self->form, texts);
  self->title_is_own = own_title;
  liaison_when_group_show_texts (self->when, texts);
  if (entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (liaison_attendee_picker_entry (self->attendees)), entry);
}

/* Shows @draft, and takes it. */
static void
fill (LiaisonMeetingDialog *self, LiaisonMeetingDraft *draft)
{
  gboolean is_edit = draft->before != NULL;

  self->n_given = draft->attendees->len;
  liaison_form_load (self->form, &draft->meeting->record);
  self->title_is_own = is_edit || self->is_duplicate || has_text (draft, TEXT_OWN_TITLE);
  self->status_is_own = is_edit || has_text (draft, TEXT_OWN_STATUS);
  self->draft = draft;
  liaison_when_group_load (self->when, draft->meeting);
  liaison_attendee_picker_set_up (self->attendees, self->session, draft);
  liaison_attendee_picker_follow (self->attendees, self->when);
  liaison_step_list_load (self->steps, draft->steps);
  if (draft->texts != NULL)
    show_texts (self, draft->texts);
  name_dialog (self);
  suggest_title (self);
  suggest_status (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
  if (!is_edit)
    adw_dialog_set_focus (ADW_DIALOG (self), liaison_attendee_picker_entry (self->attendees));
}

static void
show_problem (LiaisonMeetingDialog *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  adw_banner_set_title (self->problem, text);
  adw_banner_set_revealed (self->problem, TRUE);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonMeetingDraft *draft = liaison_meeting_load_finish (LIAISON_SESSION (source), result, &error);

  if (draft == NULL)
    show_problem (self, error);
  else
    fill (self, draft);
}

static void
partner_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  g_autoptr (LiaisonPartnerRow) row = liaison_meeting_load_partner_finish (LIAISON_SESSION (source), result, NULL);

  if (row == NULL || self->draft == NULL || liaison_meeting_draft_has (self->draft, &row->partner->record.id))
    return;
  liaison_attendee_picker_add (self->attendees, row);
  self->n_given++;
}

/* Everything into the draft; FALSE if a row holds something wrong. */
static gboolean
apply (LiaisonMeetingDialog *self)
{
  LiaisonMeeting *meeting = self->draft->meeting;
  gboolean valid;

  if (*gtk_editable_get_text (title_row (self)) == '\0')
    self->title_is_own = FALSE;
  suggest_title (self);
  valid = liaison_form_apply (self->form, &meeting->record, NULL);
  valid = liaison_attendee_picker_apply (self->attendees) && valid;
  valid = liaison_when_group_apply (self->when, meeting) && valid;
  return liaison_step_list_apply (self->steps, self->draft) && valid;
}

static void
finish_saving (LiaisonMeetingDialog *self, const LiaisonChangeSet *set)
{
  g_autofree char *text = liaison_change_set_describe (set->label, set->argument);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
enable_saving (LiaisonMeetingDialog *self, gboolean enabled)
{
  self->is_saving = !enabled;
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", enabled);
}

typedef struct {
  LiaisonMeetingDialog *self;
  LiaisonChangeSet *set;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (LiaisonMeetingDialog) self = saving->self;
  g_autoptr (LiaisonChangeSet) set = saving->set;
  g_autoptr (GError) error = NULL;

  enable_saving (self, TRUE);
  self->save_failed = !liaison_session_commit_finish (LIAISON_SESSION (source), result, &error);
  if (!self->save_failed) {
    finish_saving (self, set);
    return;
  }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  show_problem (self, error);
  /* The form lost the keyboard while it was insensitive. */
  gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

static void
save (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  Saving *saving;

  if (self->draft == NULL)
    return;
  if (!apply (self)) {
    liaison_accessible_announce (GTK_WIDGET (self), _ ("Not saved: please correct what is marked"));
    return;
  }
  set = liaison_meeting_draft_change_set (self->draft);
  if (liaison_change_set_is_empty (set)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  enable_saving (self, FALSE);
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), liaison_change_set_ref (set) };
  liaison_session_commit (self->session, set, NULL, saved_cb, saving);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIAISON_MEETING_DIALOG (widget));
}

/* Whether something was written that closing would lose. */
static gboolean
has_edits (LiaisonMeetingDialog *self)
{
  static const char *const notes[] = { "agenda",  "information_shared", "issues_raised",
                                       "outcome", "sealed_notes",       "place" };
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonRecord) record = NULL;

  if (self->draft == NULL)
    return FALSE;
  if (self->draft->before == NULL && (self->save_failed || liaison_draft_keeper_is_restored (ADW_DIALOG (self))))
    return TRUE;
  if (self->draft->before != NULL) {
    if (!apply (self))
      return TRUE;
    set = liaison_meeting_draft_change_set (self->draft);
    return !liaison_change_set_is_empty (set);
  }
  if (self->draft->attendees->len != self->n_given || !liaison_step_list_is_empty (self->steps) ||
      (self->title_is_own && !self->is_duplicate))
    return TRUE;
  record = liaison_record_copy (&self->draft->meeting->record);
  liaison_form_apply (self->form, record, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (!liaison_record_field_equal (record, &self->draft->meeting->record,
                                     liaison_entity_field (&liaison_entity_meeting, notes[i])))
      return TRUE;
  return FALSE;
}

static const char *
entry_text (LiaisonMeetingDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (liaison_attendee_picker_entry (self->attendees)));
}

/* Whether @kept, made of the form of a new meeting, holds something that @blank does not; what the program suggests
 * does not count. */
static gboolean
differs (LiaisonMeetingDialog *self, const LiaisonRecord *kept, const LiaisonRecord *blank)
{
  for (guint i = 0; i < kept->entity->n_fields; i++) {
    const LiaisonField *field = &kept->entity->fields[i];
    if ((strcmp (field->name, "title") == 0 && !self->title_is_own) ||
        (strcmp (field->name, "status") == 0 && !self->status_is_own))
      continue;
    if (!liaison_record_field_equal (kept, blank, field))
      return TRUE;
  }
  for (guint i = 0; i < self->draft->attendees->len; i++) {
    const LiaisonDraftAttendee *attendee = self->draft->attendees->pdata[i];
    if (attendee->record->role != NULL || !liaison_id_is_nil (&attendee->record->represents))
      return TRUE;
  }
  return FALSE;
}

/* Everything into the draft, right or wrong, and from there into what is kept while the register is locked. */
static LiaisonDraft *
make_kept (AdwDialog *dialog)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (dialog);
  LiaisonMeetingDraft *draft = self->draft;
  g_autoptr (LiaisonRecord) blank = NULL;
  gboolean edited;

  /* What is being saved is written before the register is closed. */
  if (draft == NULL || self->is_saving)
    return NULL;
  edited = has_edits (self);
  if (draft->before != NULL && !edited && *entry_text (self) == '\0')
    return NULL;
  blank = liaison_record_copy (&draft->meeting->record);
  g_clear_pointer (&draft->texts, g_hash_table_unref);
  draft->texts = liaison_draft_texts_new ();
  liaison_form_keep (self->form, &draft->meeting->record, draft->texts);
  liaison_when_group_keep (self->when, draft->meeting, draft->texts);
  liaison_attendee_picker_keep (self->attendees);
  liaison_step_list_keep (self->steps, draft);
  if (*entry_text (self) != '\0')
    g_hash_table_insert (draft->texts, g_strdup (TEXT_ENTRY), g_strdup (entry_text (self)));
  if (!edited && g_hash_table_size (draft->texts) == 0 && !differs (self, &draft->meeting->record, blank))
    return NULL;
  if (self->title_is_own)
    g_hash_table_insert (draft->texts, g_strdup (TEXT_OWN_TITLE), g_strdup (""));
  if (self->status_is_own)
    g_hash_table_insert (draft->texts, g_strdup (TEXT_OWN_STATUS), g_strdup (""));
  return liaison_meeting_draft_keep (draft);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (strcmp (answer, "discard") == 0)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (strcmp (answer, "save") == 0)
    save (self);
}

static void
close_attempt_cb (LiaisonMeetingDialog *self)
{
  AdwAlertDialog *alert;

  if (!has_edits (self)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  alert = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("Save Changes?"), _ ("What you entered will be lost if you do not save it.")));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Keep Editing"), "discard", _ ("_Discard"), "save", _ ("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (self), self->cancellable, answered_cb, g_object_ref (self));
}

static void
locked_cb (LiaisonMeetingDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
liaison_meeting_dialog_dispose (GObject *object)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: what the register holds must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  if (self->attendees != NULL)
    liaison_attendee_picker_let_go (self->attendees);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MEETING_DIALOG);
  g_clear_object (&self->form);
  G_OBJECT_CLASS (liaison_meeting_dialog_parent_class)->dispose (object);
}

static void
liaison_meeting_dialog_finalize (GObject *object)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (object);

  g_clear_pointer (&self->draft, liaison_meeting_draft_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_meeting_dialog_parent_class)->finalize (object);
}

static void
liaison_meeting_dialog_class_init (LiaisonMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_meeting_dialog_finalize;
  g_type_ensure (LIAISON_TYPE_ATTENDEE_PICKER);
  g_type_ensure (LIAISON_TYPE_WHEN_GROUP);
  g_type_ensure (LIAISON_TYPE_STEP_LIST);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/meetings/liaison-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, attendees);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, when);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, what_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, where_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, content_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, links_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, sealed_row);
  gtk_widget_class_bind_template_callback (widget_class, suggest_title);
  gtk_widget_class_bind_template_callback (widget_class, suggest_status);
}

static void
liaison_meeting_dialog_init (LiaisonMeetingDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

static LiaisonMeetingDialog *
make_dialog (LiaisonSession *session)
{
  LiaisonMeetingDialog *self = g_object_new (LIAISON_TYPE_MEETING_DIALOG, NULL);

  self->session = g_object_ref (session);
  build_rows (self);
  liaison_draft_keeper_watch (ADW_DIALOG (self), session, make_kept);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * liaison_meeting_dialog_new:
 * @meeting: (nullable): which meeting to edit; %NULL to write down a new one
 * @with_partner: (nullable): who attends the new one
 * @on: (nullable): when the new one is; %NULL is today. Of a series to edit, which occurrence; perhaps none
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_meeting_dialog_new (LiaisonSession *session, const LiaisonId *meeting, const LiaisonId *with_partner,
                            const LiaisonMoment *on)
{
  LiaisonMeetingDialog *self = make_dialog (session);
  LiaisonMeetingDraft *draft;

  if (meeting != NULL) {
    liaison_meeting_load (session, meeting, FALSE, self->cancellable, loaded_cb, g_object_ref (self));
    return ADW_DIALOG (self);
  }
  draft = liaison_meeting_draft_new ();
  draft->meeting->starts = on != NULL ? *on : liaison_moment_today ();
  fill (self, draft);
  if (with_partner != NULL)
    liaison_meeting_load_partner (session, with_partner, self->cancellable, partner_loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

/** liaison_meeting_dialog_new_duplicate: Returns: (transfer floating): a dialog to plan another meeting like @meeting
 */
AdwDialog *
liaison_meeting_dialog_new_duplicate (LiaisonSession *session, const LiaisonId *meeting)
{
  LiaisonMeetingDialog *self = make_dialog (session);

  self->is_duplicate = TRUE;
  liaison_meeting_load (session, meeting, TRUE, self->cancellable, loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

/**
 * liaison_meeting_dialog_new_restored:
 * @kept: what was kept when the register was locked
 *
 * Returns: (transfer floating) (nullable): a dialog as it was then; %NULL if @kept is not of this one
 */
AdwDialog *
liaison_meeting_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *kept)
{
  LiaisonMeetingDraft *draft = liaison_meeting_draft_restore (kept);
  LiaisonMeetingDialog *self;

  if (draft == NULL)
    return NULL;
  self = make_dialog (session);
  fill (self, draft);
  liaison_draft_keeper_restored (ADW_DIALOG (self));
  return ADW_DIALOG (self);
}
