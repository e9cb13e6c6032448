// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the program running without a window, where the person wants to be reminded then.
#include "liaison-background.h"

#include <glib/gi18n.h>

#define SETTING "background-reminders"
#define ASKED   "background-asked"

#define PORTAL      "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

struct _LiaisonBackground {
  GObject parent_instance;

  GApplication *application; /* weak: the application owns this */
  LiaisonSession *session;
  GSettings *settings;
  GCancellable *cancellable;
  GDBusConnection *bus;
  guint response;
  gboolean is_holding;
};

G_DEFINE_FINAL_TYPE (LiaisonBackground, liaison_background, G_TYPE_OBJECT)

static void
hold (LiaisonBackground *self, gboolean holds)
{
  if (holds == self->is_holding || self->application == NULL)
    return;
  self->is_holding = holds;
  if (holds)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

static void
update (LiaisonBackground *self)
{
  hold (self, g_settings_get_boolean (self->settings, SETTING) &&
                  liaison_session_state (self->session) == LIAISON_SESSION_OPEN);
}

static void
response_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
             const char *member, GVariant *parameters, gpointer user_data)
{
  LiaisonBackground *self = LIAISON_BACKGROUND (user_data);
  g_autoptr (GVariant) results = NULL;
  gboolean granted = FALSE;
  guint32 code;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;
  g_variant_get (parameters, "(u@a{sv})", &code, &results);
  if (code != 0 || !g_variant_lookup (results, "background", "b", &granted) || !granted)
    g_settings_set_boolean (self->settings, SETTING, FALSE);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    g_debug ("Nobody to ask for the background: %s", error->message);
}

/* The answer comes as a signal from a place whose name is known beforehand, so that it is not missed. */
static void
ask (LiaisonBackground *self)
{
  g_autofree char *token = g_strdup_printf ("liaison%u", g_random_int ());
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (self->bus) + 1), ".", '_');
  g_autofree char *path = g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
  g_auto (GVariantBuilder) options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  self->response = g_dbus_connection_signal_subscribe (self->bus, PORTAL, "org.freedesktop.portal.Request", "Response",
                                                       path, NULL, G_DBUS_SIGNAL_FLAGS_NONE, response_cb, self, NULL);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (_ ("To remind of meetings while the window is closed")));
  g_dbus_connection_call (self->bus, PORTAL, PORTAL_PATH, "org.freedesktop.portal.Background", "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          self->cancellable, asked_cb, NULL);
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonBackground) self = user_data;
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  g_set_object (&self->bus, bus);
  g_clear_object (&bus);
  if (self->bus != NULL && !g_cancellable_is_cancelled (self->cancellable))
    ask (self);
}

static void
setting_cb (LiaisonBackground *self)
{
  update (self);
  if (!self->is_holding || g_settings_get_boolean (self->settings, ASKED))
    return;
  g_settings_set_boolean (self->settings, ASKED, TRUE);
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, bus_cb, g_object_ref (self));
}

static void
liaison_background_dispose (GObject *object)
{
  LiaisonBackground *self = LIAISON_BACKGROUND (object);

  g_cancellable_cancel (self->cancellable);
  hold (self, FALSE);
  if (self->response != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->response);
  self->response = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->application);
  G_OBJECT_CLASS (liaison_background_parent_class)->dispose (object);
}

static void
liaison_background_finalize (GObject *object)
{
  g_object_unref (LIAISON_BACKGROUND (object)->cancellable);
  G_OBJECT_CLASS (liaison_background_parent_class)->finalize (object);
}

static void
liaison_background_class_init (LiaisonBackgroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_background_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_background_finalize;
}

static void
liaison_background_init (LiaisonBackground *self)
{
  self->settings = g_settings_new (LIAISON_APPLICATION_ID);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->settings, "changed::" SETTING, G_CALLBACK (setting_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_background_new: Returns: (transfer full): keeps @application running as the setting says for as long as it
 * lives; it must not outlive @application */
LiaisonBackground *
liaison_background_new (GApplication *application, LiaisonSession *session)
{
  LiaisonBackground *self = g_object_new (LIAISON_TYPE_BACKGROUND, NULL);

  g_set_weak_pointer (&self->application, application);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/** liaison_background_end: Lets the program end with its last window, until the register is opened or locked again. */
void
liaison_background_end (LiaisonBackground *self)
{
  g_return_if_fail (LIAISON_IS_BACKGROUND (self));

  hold (self, FALSE);
}
