// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a partner, or makes one: the partner, its names and its contact points are saved as one change set.
#include "liaison-partner-dialog.h"

#include "liaison-accessible.h"
#include "liaison-draft-keeper.h"
#include "liaison-duplicate-watch.h"
#include "liaison-error-text.h"
#include "liaison-error.h"
#include "liaison-partner-form.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonPartnerDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  LiaisonDuplicateWatch *duplicates;
  gboolean is_new;
  gboolean is_saving;
  gboolean add_another; /* what to do once the save under way is done */
  LiaisonId show_next;  /* after closing; nil for nothing */

  AdwBanner *problem;
  AdwBanner *duplicate;
  LiaisonPartnerForm *form;
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerDialog, liaison_partner_dialog, ADW_TYPE_DIALOG)

/* A possible duplicate is named, with a way to look at it; it hinders nothing. */
static void
duplicate_found_cb (LiaisonPartnerDialog *self, const char *sentence)
{
  if (sentence != NULL) {
    adw_banner_set_title (self->duplicate, sentence);
    liaison_accessible_announce (GTK_WIDGET (self), sentence);
  }
  adw_banner_set_revealed (self->duplicate, sentence != NULL);
}

static void
identity_changed_cb (LiaisonPartnerDialog *self)
{
  g_autoptr (GPtrArray) identity = liaison_partner_form_identity (self->form);

  liaison_duplicate_watch_look_for (self->duplicates, liaison_partner_form_code (self->form, "kind"),
                                    liaison_partner_form_name (self->form), identity,
                                    &liaison_partner_form_partner (self->form)->id);
}

static void
show_problem (LiaisonPartnerDialog *self, const GError *error)
{
  g_autofree char *text = liaison_error_text (error);

  if (g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT))
    g_set_str (&text, _ ("Somebody changed this partner after you opened it. Nothing of yours was saved."));
  adw_banner_set_title (self->problem, text);
  adw_banner_set_revealed (self->problem, TRUE);
  liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPartnerDetails) details = NULL;

  details = liaison_session_load_partner_finish (LIAISON_SESSION (source), result, &error);
  if (details == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      show_problem (self, error);
    return;
  }
  liaison_partner_form_load (self->form, details);
  adw_dialog_set_focus (ADW_DIALOG (self), liaison_partner_form_name_row (self->form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
}

static void
start_new (LiaisonPartnerDialog *self, const char *kind, const char *family)
{
  liaison_partner_form_start_new (self->form, kind, family);
  adw_banner_set_revealed (self->problem, FALSE);
  adw_banner_set_revealed (self->duplicate, FALSE);
}

static void
show_partner (LiaisonPartnerDialog *self, const LiaisonId *id)
{
  g_autofree char *uuid = liaison_id_to_string (id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-partner", "s", uuid);
}

static void
finish_saving (LiaisonPartnerDialog *self, const LiaisonChangeSet *set)
{
  g_autofree char *text = liaison_change_set_describe (set->label, set->argument);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
  liaison_draft_keeper_saved (ADW_DIALOG (self));
  if (self->add_another) {
    g_autofree char *kind = g_strdup (liaison_partner_form_code (self->form, "kind"));
    g_autofree char *family = g_strdup (liaison_partner_form_code (self->form, "family"));
    start_new (self, kind, family);
    gtk_widget_grab_focus (liaison_partner_form_name_row (self->form));
    return;
  }
  if (self->is_new)
    show_partner (self, &liaison_partner_form_partner (self->form)->id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
enable_saving (LiaisonPartnerDialog *self, gboolean enabled)
{
  self->is_saving = !enabled;
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save-and-add", enabled && self->is_new);
}

/* The form lost the keyboard while it was insensitive. */
static void
refuse_saving (LiaisonPartnerDialog *self, const GError *error)
{
  show_problem (self, error);
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

typedef struct {
  LiaisonPartnerDialog *self;
  LiaisonChangeSet *set;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (LiaisonPartnerDialog) self = saving->self;
  g_autoptr (LiaisonChangeSet) set = saving->set;
  g_autoptr (GError) error = NULL;

  enable_saving (self, TRUE);
  if (liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    finish_saving (self, set);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    refuse_saving (self, error);
}

static void
save (LiaisonPartnerDialog *self, gboolean add_another)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  Saving *saving;

  if (liaison_partner_form_partner (self->form) == NULL)
    return;
  set = liaison_partner_form_make_set (self->form, &error);
  if (set == NULL) {
    liaison_accessible_announce (GTK_WIDGET (self), error->message);
    return;
  }
  if (liaison_change_set_is_empty (set)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  self->add_another = add_another;
  enable_saving (self, FALSE);
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), liaison_change_set_ref (set) };
  liaison_session_commit (self->session, set, NULL, saved_cb, saving);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIAISON_PARTNER_DIALOG (widget), FALSE);
}

static void
save_and_add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (LIAISON_PARTNER_DIALOG (widget), TRUE);
}

static void
leave (LiaisonPartnerDialog *self)
{
  if (!liaison_id_is_nil (&self->show_next))
    show_partner (self, &self->show_next);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerDialog) self = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (strcmp (answer, "discard") == 0)
    leave (self);
  else if (strcmp (answer, "save") == 0)
    save (self, FALSE);
  else
    self->show_next = (LiaisonId) { 0 };
}

static void
close_attempt_cb (LiaisonPartnerDialog *self)
{
  AdwDialog *alert;

  if (!liaison_partner_form_has_edits (self->form)) {
    leave (self);
    return;
  }
  alert = adw_alert_dialog_new (_ ("Save Changes?"), _ ("What you entered will be lost if you do not save it."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), GTK_WIDGET (self), self->cancellable, answered_cb,
                           g_object_ref (self));
}

static void
show_duplicate_cb (LiaisonPartnerDialog *self)
{
  self->show_next = *liaison_duplicate_watch_found (self->duplicates);
  adw_dialog_close (ADW_DIALOG (self));
}

/* What is being saved is written before the register is closed. */
static LiaisonDraft *
make_draft (AdwDialog *dialog)
{
  LiaisonPartnerDialog *self = LIAISON_PARTNER_DIALOG (dialog);

  return self->is_saving ? NULL : liaison_partner_form_keep (self->form);
}

static void
liaison_partner_dialog_dispose (GObject *object)
{
  LiaisonPartnerDialog *self = LIAISON_PARTNER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->duplicates);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: what the register holds must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_PARTNER_DIALOG);
  G_OBJECT_CLASS (liaison_partner_dialog_parent_class)->dispose (object);
}

static void
liaison_partner_dialog_finalize (GObject *object)
{
  LiaisonPartnerDialog *self = LIAISON_PARTNER_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_dialog_parent_class)->finalize (object);
}

static void
liaison_partner_dialog_class_init (LiaisonPartnerDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_partner_dialog_dispose;
  object_class->finalize = liaison_partner_dialog_finalize;
  g_type_ensure (LIAISON_TYPE_PARTNER_FORM);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save-and-add", NULL, save_and_add_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/partners/liaison-partner-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, duplicate);
  gtk_widget_class_bind_template_child (widget_class, LiaisonPartnerDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, identity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_duplicate_cb);
}

static void
liaison_partner_dialog_init (LiaisonPartnerDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

static LiaisonPartnerDialog *
make_dialog (LiaisonSession *session)
{
  LiaisonPartnerDialog *self = g_object_new (LIAISON_TYPE_PARTNER_DIALOG, NULL);

  self->session = g_object_ref (session);
  liaison_partner_form_set_up (self->form, session);
  adw_dialog_set_focus (ADW_DIALOG (self), liaison_partner_form_name_row (self->form));
  self->duplicates = liaison_duplicate_watch_new (session);
  g_signal_connect_object (self->duplicates, "found", G_CALLBACK (duplicate_found_cb), self, G_CONNECT_SWAPPED);
  liaison_draft_keeper_watch (ADW_DIALOG (self), session, make_draft);
  return self;
}

/* Says whether this adds a partner. */
static void
set_new (LiaisonPartnerDialog *self, gboolean is_new)
{
  self->is_new = is_new;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save-and-add", is_new);
  if (is_new)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("New Partner"));
}

/**
 * liaison_partner_dialog_new:
 * @session: an open session
 * @partner: (nullable): whom to edit; %NULL makes a new one
 * @kind: (nullable): of the new one
 * @family: (nullable): of the new one
 *
 * Returns: (transfer floating): a dialog, empty until the partner is read
 */
AdwDialog *
liaison_partner_dialog_new (LiaisonSession *session, const LiaisonId *partner, const char *kind, const char *family)
{
  LiaisonPartnerDialog *self = make_dialog (session);

  set_new (self, partner == NULL);
  if (partner != NULL) {
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
    liaison_session_load_partner (session, partner, self->cancellable, loaded_cb, g_object_ref (self));
  } else {
    start_new (self, kind, family);
  }
  return ADW_DIALOG (self);
}

/**
 * liaison_partner_dialog_new_restored:
 * @session: an open session
 * @draft: what was kept when the register was locked
 *
 * Returns: (transfer floating) (nullable): a dialog as it was then; %NULL if @draft is not of this one
 */
AdwDialog *
liaison_partner_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  LiaisonPartnerDialog *self = make_dialog (session);

  if (!liaison_partner_form_restore (self->form, draft)) {
    g_object_ref_sink (self);
    g_object_unref (self);
    return NULL;
  }
  set_new (self, liaison_partner_form_is_new (self->form));
  liaison_draft_keeper_restored (ADW_DIALOG (self));
  return ADW_DIALOG (self);
}
