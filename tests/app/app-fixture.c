// SPDX-License-Identifier: GPL-3.0-or-later
// A display, the resources, and an open session.
#include "app-fixture.h"

#include "liaison-ui-resources.h"

#include <locale.h>

void
app_test_init (int *argc, char ***argv)
{
  (void) setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  adw_init ();
  liaison_ui_register_resource ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/liaison_app/Liaison/icons");
}

void
draw (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}
