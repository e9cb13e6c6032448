// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the settings over to the session.
//
// Emits "outdated" when all that is shown must be made anew: partners are named in another language, weeks begin on
// another day.
#include "liaison-settings.h"

#include "liaison-preferences.h"
#include "liaison-screen-lock.h"
#include "liaison-session-office.h"
#include "liaison-weekdays.h"

struct _LiaisonSettings {
  GObject parent_instance;

  LiaisonSession *session;
  GSettings *settings;
  LiaisonScreenLock *screen_lock;
};

enum {
  OUTDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonSettings, liaison_settings, G_TYPE_OBJECT)

static gboolean
is_open (LiaisonSettings *self)
{
  return liaison_session_state (self->session) == LIAISON_SESSION_OPEN;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!liaison_session_office_finish (LIAISON_SESSION (source), result, &error))
    g_debug ("The author could not be written: %s", error->message);
}

static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonSettings) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean renamed;

  if (!liaison_session_set_names_language_finish (LIAISON_SESSION (source), result, &renamed, &error))
    g_debug ("The language of names could not be written: %s", error->message);
  else if (renamed)
    g_signal_emit (self, signals[OUTDATED], 0);
}

static void
apply_idle (LiaisonSettings *self)
{
  liaison_session_set_idle_lock (self->session, g_settings_get_uint (self->settings, "idle-lock-minutes") * 60);
}

static void
apply_author (LiaisonSettings *self)
{
  g_autofree char *author = g_settings_get_string (self->settings, "author");

  if (is_open (self) && *author && !liaison_session_is_read_only (self->session))
    liaison_session_set_author (self->session, author, written_cb, NULL);
}

static void
apply_names_language (LiaisonSettings *self)
{
  if (is_open (self) && !liaison_session_is_read_only (self->session))
    liaison_session_set_names_language (self->session, liaison_preferences_names_language (self->settings), renamed_cb,
                                        g_object_ref (self));
}

static void
apply_first_weekday (LiaisonSettings *self)
{
  g_autofree char *day = g_settings_get_string (self->settings, "first-weekday");

  if (g_str_equal (day, "monday"))
    liaison_first_weekday_choose (1);
  else if (g_str_equal (day, "saturday"))
    liaison_first_weekday_choose (6);
  else
    liaison_first_weekday_choose (g_str_equal (day, "sunday") ? 7 : 0);
}

static void
first_weekday_changed_cb (LiaisonSettings *self)
{
  apply_first_weekday (self);
  g_signal_emit (self, signals[OUTDATED], 0);
}

static void
unlocked_cb (LiaisonSettings *self)
{
  g_settings_set_string (self->settings, "last-register", liaison_session_folder (self->session));
  apply_author (self);
  apply_names_language (self);
}

static void
screen_locked_cb (LiaisonSettings *self)
{
  if (g_settings_get_boolean (self->settings, "lock-with-screen") && is_open (self))
    liaison_session_lock (self->session);
}

static void
liaison_settings_dispose (GObject *object)
{
  LiaisonSettings *self = LIAISON_SETTINGS (object);

  g_clear_object (&self->screen_lock);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_settings_parent_class)->dispose (object);
}

static void
liaison_settings_class_init (LiaisonSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_settings_dispose;
  signals[OUTDATED] = g_signal_new ("outdated", LIAISON_TYPE_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
liaison_settings_init (LiaisonSettings *self)
{
  self->settings = g_settings_new (LIAISON_APPLICATION_ID);
  self->screen_lock = liaison_screen_lock_new ();
  g_signal_connect_object (self->settings, "changed::idle-lock-minutes", G_CALLBACK (apply_idle), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::author", G_CALLBACK (apply_author), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::names-language", G_CALLBACK (apply_names_language), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::first-weekday", G_CALLBACK (first_weekday_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screen_lock, "locked", G_CALLBACK (screen_locked_cb), self, G_CONNECT_SWAPPED);
}

/**
 * liaison_settings_new:
 * @session: what the settings are for
 *
 * Returns: (transfer full): keeps @session as the settings say for as long as it lives
 */
LiaisonSettings *
liaison_settings_new (LiaisonSession *session)
{
  LiaisonSettings *self = g_object_new (LIAISON_TYPE_SETTINGS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (unlocked_cb), self, G_CONNECT_SWAPPED);
  apply_idle (self);
  apply_first_weekday (self);
  return self;
}
