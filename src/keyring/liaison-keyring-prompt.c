// SPDX-License-Identifier: GPL-3.0-or-later
// Unlocking something in the keyring, with the question that this may take.
//
// By hand, as https://specifications.freedesktop.org/secret-service tells it: libsecret 0.21 never answers when the
// person closes the question.
#include "liaison-keyring-prompt.h"

#include <libsecret/secret.h>

#define PROMPT "org.freedesktop.Secret.Prompt"

typedef struct {
  gboolean is_over;
  gboolean is_dismissed;
} Answer;

static void
completed_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface,
              const char *signal, GVariant *parameters, gpointer user_data)
{
  Answer *answer = user_data;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(bv)")))
    g_variant_get (parameters, "(bv)", &answer->is_dismissed, NULL);
  answer->is_over = TRUE;
}

/* The keyring's program has ended; nobody will answer. */
static void
vanished_cb (GDBusConnection *connection, const char *name, gpointer user_data)
{
  Answer *answer = user_data;

  answer->is_over = TRUE;
  answer->is_dismissed = TRUE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Waits in @context, this thread's own, for the person at the screen. */
static void
wait_for_answer (GMainContext *context, const Answer *answer, GCancellable *cancellable)
{
  g_autoptr (GSource) source = cancellable != NULL ? g_cancellable_source_new (cancellable) : NULL;

  if (source != NULL) {
    g_source_set_callback (source, G_SOURCE_FUNC (cancelled_cb), NULL, NULL);
    g_source_attach (source, context);
  }
  while (!answer->is_over && !g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (context, TRUE);
  if (source != NULL)
    g_source_destroy (source);
}

/* Who answers to the name of @service now: a proxy made on a thread that has ended is not told. */
static char *
find_owner (GDBusProxy *service, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) result = g_dbus_connection_call_sync (
      g_dbus_proxy_get_connection (service), "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "GetNameOwner", g_variant_new ("(s)", g_dbus_proxy_get_name (service)), G_VARIANT_TYPE ("(s)"),
      G_DBUS_CALL_FLAGS_NONE, -1, cancellable, error);
  char *owner = NULL;

  if (result != NULL)
    g_variant_get (result, "(s)", &owner);
  return owner;
}

static gboolean
ask (GDBusProxy *service, const char *prompt, GCancellable *cancellable, GError **error)
{
  GDBusConnection *bus = g_dbus_proxy_get_connection (service);
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autofree char *owner = find_owner (service, cancellable, error);
  g_autoptr (GVariant) begun = NULL;
  Answer answer = { FALSE, TRUE };
  guint completed;
  guint watch;

  if (owner == NULL)
    return FALSE;
  g_main_context_push_thread_default (context);
  completed = g_dbus_connection_signal_subscribe (bus, owner, PROMPT, "Completed", prompt, NULL,
                                                  G_DBUS_SIGNAL_FLAGS_NONE, completed_cb, &answer, NULL);
  watch = g_bus_watch_name_on_connection (bus, owner, G_BUS_NAME_WATCHER_FLAGS_NONE, NULL, vanished_cb, &answer, NULL);
  begun = g_dbus_connection_call_sync (bus, owner, prompt, PROMPT, "Prompt", g_variant_new ("(s)", ""), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, cancellable, error);
  if (begun != NULL)
    wait_for_answer (context, &answer, cancellable);
  g_bus_unwatch_name (watch);
  g_dbus_connection_signal_unsubscribe (bus, completed);
  g_main_context_pop_thread_default (context);
  if (begun == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (answer.is_dismissed)
    g_set_error_literal (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED, "locked");
  return !answer.is_dismissed;
}

/** liaison_keyring_default_path: Returns: (transfer full) (nullable): where new secrets go, if there is such a place */
char *
liaison_keyring_default_path (GDBusProxy *service, GCancellable *cancellable)
{
  g_autoptr (GVariant) result = g_dbus_proxy_call_sync (service, "ReadAlias", g_variant_new ("(s)", "default"),
                                                        G_DBUS_CALL_FLAGS_NONE, -1, cancellable, NULL);
  g_autofree char *path = NULL;

  if (result != NULL)
    g_variant_get (result, "(o)", &path);
  return g_strcmp0 (path, "/") != 0 ? g_steal_pointer (&path) : NULL;
}

/**
 * liaison_keyring_unlock_path:
 * @service: the keyring's
 * @path: of an item or a collection
 * @error: SECRET_ERROR_IS_LOCKED where the question was closed; or one of D-Bus
 *
 * Waits for as long as the person at the screen thinks.
 *
 * Returns: whether it is unlocked
 */
gboolean
liaison_keyring_unlock_path (GDBusProxy *service, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) result = NULL;
  g_autofree char *prompt = NULL;
  const char *const paths[] = { path, NULL };

  result = g_dbus_proxy_call_sync (service, "Unlock", g_variant_new ("(^ao)", paths), G_DBUS_CALL_FLAGS_NONE, -1,
                                   cancellable, error);
  if (result == NULL)
    return FALSE;
  g_variant_get (result, "(^aoo)", NULL, &prompt);
  return g_str_equal (prompt, "/") || ask (service, prompt, cancellable, error);
}
