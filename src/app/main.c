// SPDX-License-Identifier: GPL-3.0-or-later
// Starts Liaison.
#include "liaison-application.h"

#include <glib/gi18n.h>
#include <locale.h>

static void
set_up_translations (void)
{
  const char *built = g_getenv ("LIAISON_LOCALEDIR");

  (void) setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, built ? built : LIAISON_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_autoptr (LiaisonApplication) application = NULL;

  set_up_translations ();
  application = liaison_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
