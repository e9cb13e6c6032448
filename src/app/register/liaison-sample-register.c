// SPDX-License-Identifier: GPL-3.0-or-later
// The sample: a throw-away register of an invented office.
//
// It holds nothing secret, so its passphrase is known to everybody.
#include "liaison-sample-register.h"

#include "liaison-error-text.h"
#include "liaison-register-folder.h"
#include "liaison-session-office.h"

#include <glib/gi18n.h>

static char *
sample_folder (void)
{
  g_autofree char *parent = liaison_register_default_parent ();
  g_autofree char *hidden = g_build_filename (parent, "sample", NULL);

  return liaison_register_folder (hidden, _ ("Sample"));
}

/* @error: (transfer full) */
static void
tell (GtkWidget *parent, GError *error)
{
  g_autofree char *text = liaison_error_text (error);

  /* Where it was asked may be gone by now; its window is not. */
  gtk_widget_set_sensitive (parent, TRUE);
  gtk_widget_activate_action (parent, "win.toast", "s", text);
  g_error_free (error);
}

static void
sample_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  GError *error = NULL;

  if (!liaison_session_commit_finish (LIAISON_SESSION (source), result, &error))
    tell (parent, error);
}

static void
reference_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  GError *error = NULL;

  if (!liaison_session_commit_finish (session, result, &error))
    tell (parent, error);
  else
    liaison_session_add_sample (session, liaison_language_of_interface (), NULL, sample_cb, g_steal_pointer (&parent));
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  LiaisonSession *session = LIAISON_SESSION (source);
  g_autofree char *key = NULL;
  GError *error = NULL;

  if (!liaison_session_create_finish (session, result, &key, &error))
    tell (parent, error);
  else
    liaison_session_add_reference (session, liaison_language_of_interface (), NULL, reference_cb,
                                   g_steal_pointer (&parent));
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  GError *error = NULL;

  if (!liaison_session_unlock_finish (LIAISON_SESSION (source), result, &error))
    tell (parent, error);
}

/**
 * liaison_sample_register_open:
 * @session: opens it, after making it the first time
 * @parent: the widget where it was asked for
 */
void
liaison_sample_register_open (LiaisonSession *session, GtkWidget *parent)
{
  g_autofree char *folder = sample_folder ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (parent));
  GError *error = NULL;

  if (!liaison_register_exists (folder)) {
    liaison_session_create (session, folder, LIAISON_SAMPLE_PASSPHRASE, _ ("Sample"), NULL, created_cb,
                            g_object_ref (window));
    return;
  }
  if (liaison_session_choose (session, folder, &error))
    liaison_session_unlock (session, LIAISON_SAMPLE_PASSPHRASE, FALSE, NULL, unlocked_cb, g_object_ref (window));
  else
    tell (window, error);
}

/**
 * liaison_sample_register_is:
 * @folder: of a register
 *
 * Returns: whether it is the sample
 */
gboolean
liaison_sample_register_is (const char *folder)
{
  g_autofree char *sample = sample_folder ();

  return g_strcmp0 (folder, sample) == 0;
}
