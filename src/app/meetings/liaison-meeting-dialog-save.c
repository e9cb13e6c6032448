// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a meeting when it ends: saved, closed, or put away because the register locks.
#include "liaison-accessible.h"
#include "liaison-draft-keeper.h"
#include "liaison-error-text.h"
#include "liaison-meeting-dialog-private.h"
#include "liaison-meeting-draft-keep.h"
#include "liaison-meeting-save.h"
#include "liaison-scope-question.h"

#include <glib/gi18n.h>
#include <string.h>

/* Says what went wrong above the form; being cancelled is nothing wrong. */
void
liaison_meeting_dialog_show_problem (LiaisonMeetingDialog *self, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  adw_banner_set_title (self->problem, text);
  adw_banner_set_revealed (self->problem, TRUE);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

/* The new date of a meeting that is postponed may stay open. */
static gboolean
apply_postponing (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonRecord) dates = liaison_record_copy (&self->draft->meeting->record);
  const LiaisonWhenInput *input = NULL;

  liaison_meeting_draft_postpone (self->draft, NULL);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->postpone)))
    return TRUE;
  if (liaison_day_entry_settle (self->postpone))
    input = liaison_day_entry_settled (self->postpone);
  if (input != NULL && !liaison_moment_is_set (&input->day))
    return TRUE;
  if (input == NULL || liaison_when_move ((LiaisonMeeting *) dates, input) != LIAISON_WHEN_FINE) {
    liaison_accessible_set_invalid (GTK_WIDGET (self->postpone), TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self->postpone));
    return FALSE;
  }
  liaison_meeting_draft_postpone (self->draft, (LiaisonMeeting *) dates);
  return TRUE;
}

/* Everything into the draft; FALSE if a row holds something wrong. */
static gboolean
apply (LiaisonMeetingDialog *self)
{
  LiaisonMeeting *meeting = self->draft->meeting;
  gboolean valid;

  if (*gtk_editable_get_text (GTK_EDITABLE (liaison_form_row (self->form, "title"))) == '\0')
    self->title_is_own = FALSE;
  liaison_meeting_dialog_suggest_title (self);
  valid = liaison_form_apply (self->form, &meeting->record, NULL);
  valid = liaison_attendee_picker_apply (self->attendees) && valid;
  valid = liaison_when_group_apply (self->when, meeting) && valid;
  valid = valid && liaison_repeat_row_apply (self->repeat, meeting);
  valid = valid && apply_postponing (self);
  return liaison_step_list_apply (self->steps, self->draft) && valid;
}

/* All that the form and the reminders change. */
static LiaisonChangeSet *
make_change_set (LiaisonMeetingDialog *self)
{
  LiaisonChangeSet *set = liaison_meeting_draft_change_set (self->draft);

  liaison_reminder_group_save (self->reminders, &self->draft->meeting->record.id, set);
  return set;
}

static void
finish_saving (LiaisonMeetingDialog *self)
{
  const char *text = liaison_session_undo_label (self->session);
  g_autofree char *uuid = liaison_id_to_string (&self->draft->meeting->record.id);

  if (self->opens_page)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", uuid);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text != NULL ? text : _ ("Saved"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
enable_saving (LiaisonMeetingDialog *self, gboolean enabled)
{
  self->is_saving = !enabled;
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", enabled);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  enable_saving (self, TRUE);
  self->save_failed = !liaison_session_commit_finish (LIAISON_SESSION (source), result, &error);
  if (!self->save_failed) {
    finish_saving (self);
    return;
  }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  liaison_meeting_dialog_show_problem (self, error);
  /* The form lost the keyboard while it was insensitive. */
  gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

static void
save_scope (LiaisonMeetingDialog *self, LiaisonScope scope)
{
  g_autoptr (LiaisonChangeSet) parts = liaison_meeting_draft_parts (self->draft);

  liaison_reminder_group_save (self->reminders, &self->draft->meeting->record.id, parts);
  enable_saving (self, FALSE);
  liaison_meeting_save_scope (self->session, self->draft, scope, parts, saved_cb, g_object_ref (self));
}

static void
scope_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  LiaisonScope scope;

  if (liaison_scope_ask_finish (source, result, &scope) && self->draft != NULL)
    save_scope (self, scope);
}

/* What happened to one occurrence is said of that one; otherwise the person says of how many. */
static void
save_in_series (LiaisonMeetingDialog *self)
{
  const LiaisonMeetingDraft *draft = self->draft;
  gboolean same_rule = g_strcmp0 (draft->before->recurrence, draft->meeting->recurrence) == 0 &&
                       g_strcmp0 (draft->before->recurrence_excluded, draft->meeting->recurrence_excluded) == 0;

  if (g_strcmp0 (draft->meeting->status, "planned") != 0 && same_rule)
    save_scope (self, LIAISON_SCOPE_THIS);
  else
    liaison_scope_ask (GTK_WIDGET (self), _ ("Change a Series?"), same_rule, self->cancellable, scope_cb,
                       g_object_ref (self));
}

/* Saves, if all is well, and closes. */
void
liaison_meeting_dialog_save (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (self->draft == NULL || self->is_saving)
    return;
  if (!apply (self)) {
    self->opens_page = FALSE;
    liaison_accessible_announce (GTK_WIDGET (self), _ ("Not saved: please correct what is marked"));
    return;
  }
  set = make_change_set (self);
  if (liaison_change_set_is_empty (set)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  if (liaison_meeting_draft_is_in_series (self->draft)) {
    save_in_series (self);
    return;
  }
  enable_saving (self, FALSE);
  liaison_session_commit (self->session, set, NULL, saved_cb, g_object_ref (self));
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
    set = make_change_set (self);
    return !liaison_change_set_is_empty (set);
  }
  if (self->draft->attendees->len != self->n_given || !liaison_step_list_is_empty (self->steps) ||
      liaison_reminder_group_has_edits (self->reminders) || liaison_repeat_row_recurs (self->repeat) ||
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
LiaisonDraft *
liaison_meeting_dialog_make_kept (AdwDialog *dialog)
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
  liaison_repeat_row_keep (self->repeat, draft->meeting);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->postpone)) != '\0')
    g_hash_table_insert (draft->texts, g_strdup (TEXT_POSTPONE),
                         g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->postpone))));
  liaison_attendee_picker_keep (self->attendees);
  liaison_step_list_keep (self->steps, draft);
  liaison_reminder_group_keep (self->reminders, draft->texts);
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
    liaison_meeting_dialog_save (self);
}

/* Closes; asks first where something would be lost. */
void
liaison_meeting_dialog_ask_to_close (LiaisonMeetingDialog *self)
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
