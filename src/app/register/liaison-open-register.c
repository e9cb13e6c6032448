// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which register to open.
#include "liaison-open-register.h"

#include "liaison-error-text.h"
#include "liaison-register-folder.h"

#include <glib/gi18n.h>

typedef struct {
  LiaisonSession *session;
  GtkWidget *parent;
} Asking;

static void
free_asking (Asking *asking)
{
  g_object_unref (asking->session);
  g_object_unref (asking->parent);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, free_asking)

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;

  if (!file)
    return;
  if (!g_file_peek_path (file) || !liaison_register_exists (g_file_peek_path (file))) {
    gtk_widget_activate_action (asking->parent, "win.toast", "s",
                                _ ("This folder holds no register. The folder of a register ends in “.liaison”."));
    return;
  }
  if (!liaison_session_choose (asking->session, g_file_peek_path (file), &error)) {
    g_autofree char *text = liaison_error_text (error);

    gtk_widget_activate_action (asking->parent, "win.toast", "s", text);
  }
}

/**
 * liaison_open_register_ask:
 * @session: chooses the register; the window then asks for its passphrase
 * @parent: a widget in the window
 */
void
liaison_open_register_ask (LiaisonSession *session, GtkWidget *parent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *folder = liaison_register_default_parent ();
  g_autoptr (GFile) start = g_file_new_for_path (folder);
  Asking *asking = g_new0 (Asking, 1);

  asking->session = g_object_ref (session);
  asking->parent = g_object_ref (parent);
  gtk_file_dialog_set_title (dialog, _ ("Open a Register"));
  if (g_file_query_exists (start, NULL))
    gtk_file_dialog_set_initial_folder (dialog, start);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, chosen_cb, asking);
}
