// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the passphrase again before it is shown who stands behind code names.
#include "liaison-identities-dialog.h"

#include "liaison-accessible.h"
#include "liaison-clock.h"
#include "liaison-error-text.h"
#include "liaison-error.h"

#include <glib/gi18n.h>

struct _LiaisonIdentitiesDialog {
  AdwDialog parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;

  GtkWidget *show_button;
  AdwPasswordEntryRow *passphrase_row;
  GtkLabel *message;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (LiaisonIdentitiesDialog, liaison_identities_dialog, ADW_TYPE_DIALOG)

static void
show_message (LiaisonIdentitiesDialog *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  liaison_accessible_set_invalid (GTK_WIDGET (self->passphrase_row), *text != '\0');
  if (*text != '\0')
    liaison_accessible_announce (GTK_WIDGET (self), text);
}

static void
show_busy (LiaisonIdentitiesDialog *self, gboolean is_busy)
{
  gtk_widget_set_visible (self->spinner, is_busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase_row), !is_busy);
  gtk_widget_set_sensitive (self->show_button, !is_busy);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonIdentitiesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (liaison_session_show_identities_finish (LIAISON_SESSION (source), result, &error)) {
    adw_dialog_force_close (ADW_DIALOG (self));
    return;
  }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  show_busy (self, FALSE);
  text = g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE)
             ? g_strdup (_ ("That is not the right passphrase"))
             : liaison_error_text (error);
  show_message (self, text);
  gtk_editable_select_region (GTK_EDITABLE (self->passphrase_row), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
show_cb (LiaisonIdentitiesDialog *self)
{
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row));

  if (*passphrase == '\0')
    return;
  show_message (self, "");
  liaison_session_show_identities (self->session, passphrase, self->cancellable, shown_cb, g_object_ref (self));
  show_busy (self, TRUE);
}

static void
changed_cb (LiaisonIdentitiesDialog *self)
{
  gtk_widget_set_sensitive (self->show_button, *gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row)) != '\0');
}

static void
liaison_identities_dialog_dispose (GObject *object)
{
  LiaisonIdentitiesDialog *self = LIAISON_IDENTITIES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: the passphrase must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_IDENTITIES_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_identities_dialog_parent_class)->dispose (object);
}

static void
liaison_identities_dialog_class_init (LiaisonIdentitiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_identities_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/shell/liaison-identities-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonIdentitiesDialog, show_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIdentitiesDialog, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIdentitiesDialog, message);
  gtk_widget_class_bind_template_child (widget_class, LiaisonIdentitiesDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
liaison_identities_dialog_init (LiaisonIdentitiesDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_identities_dialog_new: Returns: (transfer floating): a dialog that closes once identities are shown */
AdwDialog *
liaison_identities_dialog_new (LiaisonSession *session)
{
  LiaisonIdentitiesDialog *self = g_object_new (LIAISON_TYPE_IDENTITIES_DIALOG, NULL);

  self->session = g_object_ref (session);
  return ADW_DIALOG (self);
}

/** liaison_identities_until: Returns: (transfer full): a sentence for people: until when identities are shown */
char *
liaison_identities_until (LiaisonSession *session)
{
  gint64 end = liaison_clock_now () / G_USEC_PER_SEC + liaison_session_identities_left (session);
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (end);
  /* Translators: a time of day, in the form of strftime(). */
  g_autofree char *time = g_date_time_format (local, C_ ("time of day", "%H:%M"));

  /* Translators: %s is a time of day. */
  return g_strdup_printf (_ ("Who stands behind code names is shown until %s"), time);
}
