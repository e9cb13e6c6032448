// SPDX-License-Identifier: GPL-3.0-or-later
// A form of four fields. Saving is one change set.
#include "liaison-file-details.h"

#include "liaison-error-text.h"
#include "liaison-form.h"

#include <glib/gi18n.h>

struct _LiaisonFileDetails {
  AdwDialog parent_instance;

  LiaisonSession *session;
  LiaisonRecord *before;
  LiaisonForm *form;
  gboolean is_saving;
  AdwBanner *problem;
  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (LiaisonFileDetails, liaison_file_details, ADW_TYPE_DIALOG)

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFileDetails) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  self->is_saving = FALSE;
  if (liaison_session_commit_finish (session, result, &error)) {
    if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", liaison_session_undo_label (session));
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  adw_banner_set_title (self->problem, text);
  adw_banner_set_revealed (self->problem, TRUE);
}

/* What the form says; %NULL, with the rows that are wrong marked, if that cannot be. */
static LiaisonRecord *
read_form (LiaisonFileDetails *self)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (self->before);

  return liaison_form_apply (self->form, after, NULL) ? g_steal_pointer (&after) : NULL;
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonFileDetails *self = LIAISON_FILE_DETAILS (widget);
  g_autoptr (LiaisonRecord) after = self->is_saving ? NULL : read_form (self);
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (after == NULL)
    return;
  set = liaison_change_set_new ("Edited %s", ((const LiaisonAttachment *) after)->name);
  if (!liaison_change_set_update (set, self->before, after)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  self->is_saving = TRUE;
  liaison_session_commit (self->session, set, NULL, saved_cb, g_object_ref (self));
}

static void
close_answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFileDetails) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (self->session != NULL && g_str_equal (answer, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (LiaisonFileDetails *self)
{
  g_autoptr (LiaisonRecord) after = read_form (self);
  AdwDialog *alert;

  if (after != NULL && liaison_record_equal (self->before, after)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  alert = adw_alert_dialog_new (_ ("Discard Changes?"), _ ("What you entered will be lost."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), NULL, close_answer_cb, g_object_ref (self));
}

static void
cancel_clicked_cb (LiaisonFileDetails *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
liaison_file_details_dispose (GObject *object)
{
  LiaisonFileDetails *self = LIAISON_FILE_DETAILS (object);

  g_clear_object (&self->form);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_FILE_DETAILS);
  g_clear_object (&self->session);
  g_clear_pointer (&self->before, liaison_record_unref);
  G_OBJECT_CLASS (liaison_file_details_parent_class)->dispose (object);
}

static void
liaison_file_details_class_init (LiaisonFileDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_file_details_dispose;
  gtk_widget_class_install_action (widget_class, "details.save", NULL, save_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/files/liaison-file-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileDetails, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonFileDetails, group);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
liaison_file_details_init (LiaisonFileDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/** liaison_file_details_new: Returns: (transfer floating): a dialog about @attachment */
AdwDialog *
liaison_file_details_new (LiaisonSession *session, const LiaisonAttachment *attachment)
{
  static const char *const fields[] = { "name", "description", "taken_on", "classification" };
  LiaisonFileDetails *self = g_object_new (LIAISON_TYPE_FILE_DETAILS, NULL);

  self->session = g_object_ref (session);
  self->before = liaison_record_copy (&attachment->record);
  self->form = liaison_form_new (session, &liaison_entity_attachment);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    liaison_form_add (self->form, GTK_WIDGET (self->group), fields[i]);
  liaison_form_load (self->form, self->before);
  adw_dialog_set_focus (ADW_DIALOG (self), liaison_form_row (self->form, "name"));
  return ADW_DIALOG (self);
}
