// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the size of a window from one start to the next, also when the program ends badly.
#include "liaison-window-size.h"

/* A size is written when it has been the same for so long, in milliseconds: not with every step of a drag. */
#define REST 500

typedef struct {
  GtkWindow *window; /* (unowned): owns this */
  GSettings *settings;
  guint source;
} Keeper;

static void
write_size (Keeper *keeper)
{
  int width, height;

  gtk_window_get_default_size (keeper->window, &width, &height);
  g_settings_set_boolean (keeper->settings, "window-maximized", gtk_window_is_maximized (keeper->window));
  if (gtk_window_is_maximized (keeper->window) || width < 360 || height < 294)
    return;
  g_settings_set_int (keeper->settings, "window-width", width);
  g_settings_set_int (keeper->settings, "window-height", height);
}

static gboolean
rest_cb (gpointer user_data)
{
  Keeper *keeper = user_data;

  keeper->source = 0;
  write_size (keeper);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkWindow *window, GParamSpec *spec, gpointer user_data)
{
  Keeper *keeper = user_data;

  g_clear_handle_id (&keeper->source, g_source_remove);
  keeper->source = g_timeout_add (REST, rest_cb, keeper);
}

static gboolean
close_cb (GtkWindow *window, gpointer user_data)
{
  write_size (user_data);
  return GDK_EVENT_PROPAGATE;
}

static void
free_keeper (gpointer data)
{
  Keeper *keeper = data;

  g_clear_handle_id (&keeper->source, g_source_remove);
  g_object_unref (keeper->settings);
  g_free (keeper);
}

/**
 * liaison_window_size_keep:
 * @window: not yet shown
 *
 * Gives it the size it had last, and writes down the size it gets.
 */
void
liaison_window_size_keep (GtkWindow *window)
{
  Keeper *keeper = g_new0 (Keeper, 1);

  keeper->window = window;
  keeper->settings = g_settings_new (LIAISON_APPLICATION_ID);
  gtk_window_set_default_size (window, g_settings_get_int (keeper->settings, "window-width"),
                               g_settings_get_int (keeper->settings, "window-height"));
  if (g_settings_get_boolean (keeper->settings, "window-maximized"))
    gtk_window_maximize (window);
  g_object_set_data_full (G_OBJECT (window), "liaison-window-size", keeper, free_keeper);
  g_signal_connect (window, "notify::default-width", G_CALLBACK (changed_cb), keeper);
  g_signal_connect (window, "notify::default-height", G_CALLBACK (changed_cb), keeper);
  g_signal_connect (window, "notify::maximized", G_CALLBACK (changed_cb), keeper);
  g_signal_connect (window, "close-request", G_CALLBACK (close_cb), keeper);
}
