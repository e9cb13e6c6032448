// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down what a person agreed to, changes it, or dates its withdrawal.
//
// A consent is never deleted here: what was agreed to once, and until when, must stay known.
#include "liaison-consent-dialog.h"

#include "liaison-accessible.h"
#include "liaison-consent.h"
#include "liaison-draft-keeper.h"
#include "liaison-error-text.h"
#include "liaison-form.h"

#include <glib/gi18n.h>
#include <string.h>

/* The draft, and in its texts what the person is called. */
#define DRAFT_FORM "consent"
#define DRAFT_NAME "shown_name"

struct _LiaisonConsentDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  LiaisonForm *form;
  char *name;             /* of the person */
  LiaisonRecord *before;  /* as it is in the register; NULL for a new one */
  LiaisonRecord *consent; /* what the form began with */

  AdwBanner *problem;
  AdwPreferencesGroup *agreed;
  AdwPreferencesGroup *withdrawal;
};

G_DEFINE_FINAL_TYPE (LiaisonConsentDialog, liaison_consent_dialog, ADW_TYPE_DIALOG)

static void
show_problem (LiaisonConsentDialog *self, const GError *error)
{
  g_autofree char *text = error != NULL ? liaison_error_text (error) : NULL;

  if (text != NULL) {
    adw_banner_set_title (self->problem, text);
    liaison_accessible_announce (GTK_WIDGET (self), text);
  }
  adw_banner_set_revealed (self->problem, text != NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonConsentDialog) self = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autoptr (GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
  if (liaison_session_commit_finish (session, result, &error)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", liaison_session_undo_label (session));
    liaison_draft_keeper_saved (ADW_DIALOG (self));
    adw_dialog_force_close (ADW_DIALOG (self));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    show_problem (self, error);
  }
}

static void
commit (LiaisonConsentDialog *self, LiaisonRecord *after, const char *label)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (label, self->name);

  if (self->before == NULL)
    liaison_change_set_insert (set, after);
  else
    liaison_change_set_update (set, self->before, after);
  if (liaison_change_set_is_empty (set)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
  liaison_session_commit (self->session, set, NULL, saved_cb, g_object_ref (self));
}

/* What the form holds; NULL, after saying so, where something is wrong. */
static LiaisonRecord *
read_form (LiaisonConsentDialog *self)
{
  g_autoptr (LiaisonRecord) after = liaison_record_copy (self->consent);
  g_autoptr (GError) error = NULL;

  if (!liaison_form_apply (self->form, after, &error)) {
    liaison_accessible_announce (GTK_WIDGET (self), error->message);
    return NULL;
  }
  if (!liaison_consent_check ((LiaisonConsent *) after, &error)) {
    show_problem (self, error);
    return NULL;
  }
  show_problem (self, NULL);
  return g_steal_pointer (&after);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonConsentDialog *self = LIAISON_CONSENT_DIALOG (widget);
  g_autoptr (LiaisonRecord) after = read_form (self);
  gboolean withdraws;

  if (after == NULL)
    return;
  withdraws = self->before != NULL && !liaison_moment_is_set (&((LiaisonConsent *) self->before)->withdrawn_on) &&
              liaison_moment_is_set (&((LiaisonConsent *) after)->withdrawn_on);
  if (withdraws)
    commit (self, after, N_ ("Withdrew a consent of %s"));
  else
    commit (self, after, self->before == NULL ? N_ ("Added a consent of %s") : N_ ("Edited a consent of %s"));
}

/* One press withdraws from today, whatever else was typed is kept with it. */
static void
withdraw_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonConsentDialog *self = LIAISON_CONSENT_DIALOG (widget);
  g_autoptr (LiaisonRecord) after = read_form (self);

  if (after == NULL)
    return;
  ((LiaisonConsent *) after)->withdrawn_on = liaison_moment_today ();
  commit (self, after, N_ ("Withdrew a consent of %s"));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonConsentDialog) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (strcmp (answer, "discard") == 0)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (strcmp (answer, "save") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "dialog.save", NULL);
}

/* All that was entered, right or wrong; NULL if nothing was. */
static LiaisonDraft *
make_draft (AdwDialog *dialog)
{
  LiaisonConsentDialog *self = LIAISON_CONSENT_DIALOG (dialog);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (self->consent);
  g_autoptr (GHashTable) texts = liaison_draft_texts_new ();
  LiaisonDraft *draft;

  liaison_form_keep (self->form, after, texts);
  if (g_hash_table_size (texts) == 0 && liaison_record_equal (after, self->consent) &&
      !liaison_draft_keeper_is_restored (dialog))
    return NULL;
  g_hash_table_insert (texts, g_strdup (DRAFT_NAME), g_strdup (self->name));
  draft = liaison_draft_new (DRAFT_FORM);
  liaison_draft_add (draft, DRAFT_FORM, self->before, after, texts);
  return draft;
}

static void
close_attempt_cb (LiaisonConsentDialog *self)
{
  g_autoptr (LiaisonDraft) edits = make_draft (ADW_DIALOG (self));
  AdwDialog *alert;

  if (edits == NULL) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  alert = adw_alert_dialog_new (_ ("Save Changes?"), _ ("What you entered will be lost if you do not save it."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), NULL, answered_cb, g_object_ref (self));
}

static void
liaison_consent_dialog_dispose (GObject *object)
{
  LiaisonConsentDialog *self = LIAISON_CONSENT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->form);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->before, liaison_record_unref);
  g_clear_pointer (&self->consent, liaison_record_unref);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: what the register holds must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_CONSENT_DIALOG);
  G_OBJECT_CLASS (liaison_consent_dialog_parent_class)->dispose (object);
}

static void
liaison_consent_dialog_class_init (LiaisonConsentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_consent_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.withdraw", NULL, withdraw_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-consent-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonConsentDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonConsentDialog, agreed);
  gtk_widget_class_bind_template_child (widget_class, LiaisonConsentDialog, withdrawal);
}

static void
liaison_consent_dialog_init (LiaisonConsentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

static void
add_rows (LiaisonConsentDialog *self)
{
  static const char *const fields[] = { "level", "purpose", "given_on", "how", "received_by", "expires_on" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    liaison_form_add (self->form, GTK_WIDGET (self->agreed), fields[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->withdrawal), self->before != NULL);
  if (self->before != NULL)
    liaison_form_add (self->form, GTK_WIDGET (self->withdrawal), "withdrawn_on");
}

static LiaisonRecord *
make_consent (const LiaisonId *person)
{
  LiaisonConsent *consent = (LiaisonConsent *) liaison_record_new (&liaison_entity_consent);

  consent->partner = *person;
  consent->level = g_strdup ("1");
  consent->given_on = liaison_moment_today ();
  return &consent->record;
}

/* Takes @before (nullable) and @consent. */
static LiaisonConsentDialog *
make_dialog (LiaisonSession *session, const char *name, LiaisonRecord *before, LiaisonRecord *consent)
{
  LiaisonConsentDialog *self = g_object_new (LIAISON_TYPE_CONSENT_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->name = g_strdup (name);
  self->form = liaison_form_new (session, &liaison_entity_consent);
  self->before = before;
  self->consent = consent;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.withdraw",
                                 before != NULL && !liaison_moment_is_set (&((LiaisonConsent *) before)->withdrawn_on));
  add_rows (self);
  liaison_draft_keeper_watch (ADW_DIALOG (self), session, make_draft);
  return self;
}

/**
 * liaison_consent_dialog_new:
 * @person: who agreed
 * @name: what they are called
 * @consent: (nullable): what to edit; %NULL adds one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_consent_dialog_new (LiaisonSession *session, const LiaisonId *person, const char *name, LiaisonConsent *consent)
{
  LiaisonConsentDialog *self = make_dialog (
      session, name, consent != NULL ? liaison_record_ref (&consent->record) : NULL,
      consent != NULL ? liaison_record_ref (&consent->record) : make_consent (person));

  liaison_form_load (self->form, self->consent);
  return ADW_DIALOG (self);
}

/**
 * liaison_consent_dialog_new_restored:
 * @draft: what was kept when the register was locked
 *
 * Returns: (transfer floating) (nullable): a dialog as it was then; %NULL if @draft is not of this one
 */
AdwDialog *
liaison_consent_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *part = liaison_draft_find (draft, DRAFT_FORM, &liaison_entity_consent);
  LiaisonConsentDialog *self;

  if (g_strcmp0 (draft->form, DRAFT_FORM) != 0 || part == NULL || part->record == NULL)
    return NULL;
  self = make_dialog (session, liaison_draft_part_text (part, DRAFT_NAME),
                      part->before != NULL ? liaison_record_ref (part->before) : NULL,
                      liaison_record_ref (part->before != NULL ? part->before : part->record));
  liaison_form_load (self->form, part->record);
  liaison_form_show_texts (self->form, part->texts);
  liaison_draft_keeper_restored (ADW_DIALOG (self));
  return ADW_DIALOG (self);
}
