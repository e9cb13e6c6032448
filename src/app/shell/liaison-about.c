// SPDX-License-Identifier: GPL-3.0-or-later
// What Liaison is, who made it, under which licence.
#include "liaison-about.h"

#include <glib/gi18n.h>

/**
 * liaison_about_present:
 * @parent: the window to show it in
 *
 * Shows the dialog.
 */
void
liaison_about_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog, "application-name", "Liaison", "application-icon", LIAISON_APPLICATION_ID, "version",
                LIAISON_VERSION, "developer-name", _ ("The Liaison authors"), "license-type", GTK_LICENSE_GPL_3_0,
                "comments",
                _ ("The partners of a human rights office: who they are, when you met them, what was promised, and "
                   "what is due next. Encrypted on your own computer."),
                "copyright", "© 2026 The Liaison authors",
                /* Translators: your names, one a line. */
                "translator-credits", _ ("translator-credits"), NULL);
  adw_dialog_present (dialog, parent);
}
