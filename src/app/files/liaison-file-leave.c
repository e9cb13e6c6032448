// SPDX-License-Identifier: GPL-3.0-or-later
// A question, then the copy, then what it is for.
#include "liaison-file-leave.h"

#include "liaison-error-text.h"
#include "liaison-outgoing.h"
#include "liaison-session-files.h"

#include <glib/gi18n.h>

/* One file on its way out. */
typedef struct {
  GtkWidget *widget;
  LiaisonSession *session;
  LiaisonFileProgress *progress;
  LiaisonAttachment *attachment;
  GFile *target;
  GCancellable *cancellable; /* of choosing: the register may lock meanwhile */
  gboolean is_open;          /* to be opened, not saved */
} Leaving;

static void
free_leaving (Leaving *leaving)
{
  g_object_unref (leaving->widget);
  g_object_unref (leaving->session);
  g_object_unref (leaving->progress);
  liaison_record_unref (&leaving->attachment->record);
  g_clear_object (&leaving->target);
  g_object_unref (leaving->cancellable);
  g_free (leaving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, free_leaving)

static void
toast (const Leaving *leaving, const char *text)
{
  if (gtk_widget_get_root (leaving->widget) != NULL)
    gtk_widget_activate_action (leaving->widget, "win.toast", "s", text);
}

static void
tell_error (const Leaving *leaving, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;
  text = liaison_error_text (error);
  toast (leaving, text);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  LiaisonOutgoing *outgoing = liaison_outgoing_of (leaving->session);
  g_autoptr (GError) error = NULL;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)) {
    liaison_outgoing_handed_over (outgoing);
    return;
  }
  /* Nobody got it. Others may be in use, and go when they are not. */
  if (liaison_outgoing_count (outgoing) == 1)
    liaison_outgoing_remove_all (outgoing);
  else
    liaison_outgoing_handed_over (outgoing);
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    toast (leaving, _ ("No application could open the file"));
}

static void
launch (Leaving *leaving)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (leaving->target);
  GtkRoot *root = gtk_widget_get_root (leaving->widget);

  gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, leaving->cancellable,
                            launched_cb, leaving);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = liaison_session_save_file_finish (LIAISON_SESSION (source), result, &error);

  liaison_file_progress_end (leaving->progress);
  if (saved && leaving->is_open) {
    launch (g_steal_pointer (&leaving));
    return;
  }
  if (leaving->is_open)
    liaison_outgoing_handed_over (liaison_outgoing_of (leaving->session));
  if (saved)
    toast (leaving, _ ("Saved a copy, unencrypted"));
  else
    tell_error (leaving, error);
}

static void
save (Leaving *leaving)
{
  LiaisonImportMeter *meter;
  GCancellable *cancellable;

  if (liaison_file_progress_is_busy (leaving->progress)) {
    toast (leaving, _ ("Wait until the other files are done"));
    free_leaving (leaving);
    return;
  }
  cancellable = liaison_file_progress_begin (leaving->progress, _ ("Copying…"), &meter);
  liaison_session_save_file (leaving->session, leaving->attachment, leaving->target, meter, cancellable, saved_cb,
                             leaving);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;

  leaving->target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (leaving->target != NULL)
    save (g_steal_pointer (&leaving));
  else
    tell_error (leaving, error);
}

static void
choose_target (Leaving *leaving)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = liaison_incoming_clean_name (leaving->attachment->name);
  GtkRoot *root = gtk_widget_get_root (leaving->widget);

  gtk_file_dialog_set_title (dialog, _ ("Save a Copy"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, leaving->cancellable, chosen_cb,
                        leaving);
}

static void
copy_to_private_folder (Leaving *leaving)
{
  g_autoptr (GError) error = NULL;

  leaving->target = liaison_outgoing_reserve (liaison_outgoing_of (leaving->session), leaving->attachment, &error);
  if (leaving->target != NULL) {
    save (leaving);
    return;
  }
  tell_error (leaving, error);
  free_leaving (leaving);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (answer, "go") || liaison_session_state (leaving->session) != LIAISON_SESSION_OPEN)
    return;
  if (leaving->is_open)
    copy_to_private_folder (g_steal_pointer (&leaving));
  else
    choose_target (g_steal_pointer (&leaving));
}

static const char *
explain (gboolean is_open)
{
  if (!is_open)
    return _ ("The copy will not be encrypted: whoever gets at it can read it. Liaison does not remove it.");
  if (liaison_outgoing_is_in_memory ())
    return _ (
        "Another application gets an unencrypted copy, kept in memory. Liaison removes it when no application has "
        "it open any more, when the register locks, and when you quit. The other application may keep traces of "
        "its own. Changes made there do not come back.");
  return _ ("Another application gets an unencrypted copy, kept on the disk. Liaison overwrites and removes it when no "
            "application has it open any more, when the register locks, and when you quit; the disk may keep traces "
            "all the same, and so may the other application. Changes made there do not come back.");
}

static void
ask (GtkWidget *widget, LiaisonSession *session, LiaisonFileProgress *progress, const LiaisonAttachment *attachment,
     gboolean is_open)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("A Copy Leaves the Register"), explain (is_open));
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->widget = g_object_ref (widget);
  leaving->session = g_object_ref (session);
  leaving->progress = g_object_ref (progress);
  leaving->attachment = (LiaisonAttachment *) liaison_record_copy (&attachment->record);
  leaving->is_open = is_open;
  leaving->cancellable = g_cancellable_new ();
  g_signal_connect_object (session, "locked", G_CALLBACK (g_cancellable_cancel), leaving->cancellable,
                           G_CONNECT_SWAPPED);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "go",
                                  is_open ? _ ("_Open") : _ ("_Choose a Place…"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  if (g_strcmp0 (attachment->record.classification, "unclassified") != 0)
    adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "go", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), widget, NULL, answered_cb, leaving);
}

/** liaison_file_leave_open: Gives a copy to another application, after a warning. */
void
liaison_file_leave_open (GtkWidget *widget, LiaisonSession *session, LiaisonFileProgress *progress,
                         const LiaisonAttachment *attachment)
{
  ask (widget, session, progress, attachment, TRUE);
}

/** liaison_file_leave_save: Writes a copy where the person says, after a warning. */
void
liaison_file_leave_save (GtkWidget *widget, LiaisonSession *session, LiaisonFileProgress *progress,
                         const LiaisonAttachment *attachment)
{
  ask (widget, session, progress, attachment, FALSE);
}
