// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when the screen locks or the computer goes to sleep.
//
// Emits "locked". Where a bus or a service is missing it stays silent; nothing is started for it.
#include "liaison-screen-lock.h"

typedef struct {
  GBusType bus;
  const char *sender;
  const char *interface;
  const char *member;
} Source;

/* The boolean argument of each says whether it begins or ends; without one it begins. */
static const Source sources[] = {
  { G_BUS_TYPE_SESSION, "org.gnome.ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SESSION, "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged" },
  { G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep" },
  { G_BUS_TYPE_SYSTEM, "org.freedesktop.login1", "org.freedesktop.login1.Session", "Lock" },
};

struct _LiaisonScreenLock {
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *connections[G_N_ELEMENTS (sources)];
  guint subscriptions[G_N_ELEMENTS (sources)];
};

enum {
  LOCKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonScreenLock, liaison_screen_lock, G_TYPE_OBJECT)

static void
signal_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *member,
           GVariant *parameters, gpointer user_data)
{
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (begins)
    g_signal_emit (user_data, signals[LOCKED], 0);
}

static void
subscribe (LiaisonScreenLock *self, GDBusConnection *connection, GBusType bus)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++) {
    if (sources[i].bus != bus)
      continue;
    self->connections[i] = g_object_ref (connection);
    self->subscriptions[i] = g_dbus_connection_signal_subscribe (connection, sources[i].sender, sources[i].interface,
                                                                 sources[i].member, NULL, NULL,
                                                                 G_DBUS_SIGNAL_FLAGS_NONE, signal_cb, self, NULL);
  }
}

static void
session_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonScreenLock) self = user_data;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection && !g_cancellable_is_cancelled (self->cancellable))
    subscribe (self, connection, G_BUS_TYPE_SESSION);
}

static void
system_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonScreenLock) self = user_data;
  g_autoptr (GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection && !g_cancellable_is_cancelled (self->cancellable))
    subscribe (self, connection, G_BUS_TYPE_SYSTEM);
}

static void
liaison_screen_lock_dispose (GObject *object)
{
  LiaisonScreenLock *self = LIAISON_SCREEN_LOCK (object);

  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++) {
    if (self->connections[i])
      g_dbus_connection_signal_unsubscribe (self->connections[i], self->subscriptions[i]);
    g_clear_object (&self->connections[i]);
  }
  G_OBJECT_CLASS (liaison_screen_lock_parent_class)->dispose (object);
}

static void
liaison_screen_lock_finalize (GObject *object)
{
  g_object_unref (LIAISON_SCREEN_LOCK (object)->cancellable);
  G_OBJECT_CLASS (liaison_screen_lock_parent_class)->finalize (object);
}

static void
liaison_screen_lock_class_init (LiaisonScreenLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_screen_lock_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_screen_lock_finalize;
  signals[LOCKED] = g_signal_new ("locked", LIAISON_TYPE_SCREEN_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
liaison_screen_lock_init (LiaisonScreenLock *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * liaison_screen_lock_new:
 *
 * Returns: (transfer full): watches from now on
 */
LiaisonScreenLock *
liaison_screen_lock_new (void)
{
  LiaisonScreenLock *self = g_object_new (LIAISON_TYPE_SCREEN_LOCK, NULL);

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, g_object_ref (self));
  return self;
}
