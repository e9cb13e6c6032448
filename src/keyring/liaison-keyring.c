// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in the keyring of the desktop's session, through libsecret.
#include "liaison-keyring.h"

#include "liaison-error.h"
#include "liaison-keyring-prompt.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>
#include <string.h>

/* Neither the register's name nor its place: what stands here is not always encrypted. */
static const SecretSchema schema = {
  .name = LIAISON_APPLICATION_ID ".RegisterKey",
  .flags = SECRET_SCHEMA_NONE,
  .attributes = { { "slot", SECRET_SCHEMA_ATTRIBUTE_STRING } },
};

static GHashTable *
make_attributes (const char *id)
{
  GHashTable *attributes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  g_hash_table_insert (attributes, (gpointer) "slot", g_strdup (id));
  return attributes;
}

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_FILE_NOT_FOUND) ||
         (error->domain == G_IO_ERROR && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT) &&
          !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_DBUS_ERROR));
}

/* @problem: (transfer full): what libsecret said. Always returns FALSE. */
static gboolean
fail (GError *problem, GError **error)
{
  g_autoptr (GError) owned = problem;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, g_steal_pointer (&owned));
  } else if (g_error_matches (owned, SECRET_ERROR, SECRET_ERROR_IS_LOCKED)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("The keyring stayed locked"));
  } else if (is_missing (owned)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("No keyring answers in this session"));
  } else {
    g_dbus_error_strip_remote_error (owned);
    /* Translators: what the keyring's program said. */
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("The keyring refused: %s"), owned->message);
  }
  return FALSE;
}

/* The secret that @text, from the keyring, stands for; NULL where it is none of ours. */
static LiaisonSecret *
read_text (const char *text, gsize size)
{
  g_autoptr (LiaisonSecret) secret = NULL;
  gsize length = 0;
  guchar *bytes = g_base64_decode (text, &length);

  if (length == size) {
    secret = liaison_secret_new (size);
    memcpy (liaison_secret_bytes (secret), bytes, size);
  }
  explicit_bzero (bytes, length);
  g_free (bytes);
  return g_steal_pointer (&secret);
}

/* Returns: (transfer full) (nullable): where the keyring keeps it, locked or not */
static SecretRetrievable *
find (const char *id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = make_attributes (id);
  GError *problem = NULL;
  GList *found = secret_password_searchv_sync (&schema, attributes, SECRET_SEARCH_NONE, cancellable, &problem);
  SecretRetrievable *item = found != NULL ? g_object_ref (found->data) : NULL;

  g_list_free_full (found, g_object_unref);
  if (problem != NULL)
    fail (problem, error);
  return item;
}

static gboolean
unlock (SecretRetrievable *item, GCancellable *cancellable, GError **error)
{
  GError *problem = NULL;

  if (!SECRET_IS_ITEM (item) || !secret_item_get_locked (SECRET_ITEM (item)))
    return TRUE;
  return liaison_keyring_unlock_path (G_DBUS_PROXY (secret_item_get_service (SECRET_ITEM (item))),
                                      g_dbus_proxy_get_object_path (G_DBUS_PROXY (item)), cancellable, &problem) ||
         fail (problem, error);
}

/* Where there is no default collection yet, or no service but libsecret's own file, storing sees to it. */
static gboolean
unlock_default (GCancellable *cancellable, GError **error)
{
  g_autoptr (SecretService) service = secret_service_get_sync (SECRET_SERVICE_NONE, cancellable, NULL);
  g_autofree char *path = service != NULL ? liaison_keyring_default_path (G_DBUS_PROXY (service), cancellable) : NULL;
  GError *problem = NULL;

  return path == NULL || liaison_keyring_unlock_path (G_DBUS_PROXY (service), path, cancellable, &problem) ||
         fail (problem, error);
}

static LiaisonSecret *
read_item (SecretRetrievable *item, gsize size, GCancellable *cancellable, GError **error)
{
  GError *problem = NULL;
  g_autoptr (SecretValue) value = secret_retrievable_retrieve_secret_sync (item, cancellable, &problem);
  const char *text = value != NULL ? secret_value_get_text (value) : NULL;
  LiaisonSecret *secret = text != NULL ? read_text (text, size) : NULL;

  if (problem != NULL)
    fail (problem, error);
  else if (secret == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("The keyring has no key of this register"));
  return secret;
}

/**
 * liaison_keyring_has:
 * @id: names the secret
 * @has: (out): whether the keyring keeps it; it may have to be unlocked before it gives it
 *
 * Asks nobody anything.
 *
 * Returns: whether there is a keyring that answered
 */
gboolean
liaison_keyring_has (const char *id, gboolean *has, GCancellable *cancellable, GError **error)
{
  g_autoptr (SecretRetrievable) item = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (id != NULL && has != NULL, FALSE);
  item = find (id, cancellable, &problem);
  *has = item != NULL;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * liaison_keyring_keep:
 * @id: names @secret from now on
 *
 * Puts @secret into the default keyring. A locked one asks the person at the screen to unlock it.
 *
 * Returns: whether it is kept; if not, LIAISON_ERROR_FAILED with a sentence for people
 */
gboolean
liaison_keyring_keep (const char *id, LiaisonSecret *secret, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = NULL;
  g_autoptr (SecretValue) value = NULL;
  GError *problem = NULL;
  char *text;

  g_return_val_if_fail (id != NULL && secret != NULL, FALSE);
  if (!unlock_default (cancellable, error))
    return FALSE;
  attributes = make_attributes (id);
  /* As text: not every keyring gives back any bytes unchanged. */
  text = g_base64_encode (liaison_secret_bytes (secret), liaison_secret_size (secret));
  value = secret_value_new (text, (gssize) strlen (text), "text/plain");
  liaison_secret_free_text (text);
  if (secret_password_storev_binary_sync (&schema, attributes, SECRET_COLLECTION_DEFAULT,
                                          _ ("Key of a Liaison register"), value, cancellable, &problem))
    return TRUE;
  /* Who closed the question of a locked keyring gave no reason. */
  if (problem == NULL)
    problem = g_error_new_literal (SECRET_ERROR, SECRET_ERROR_IS_LOCKED, "locked");
  return fail (problem, error);
}

/**
 * liaison_keyring_fetch:
 * @size: of the secret, in bytes
 *
 * A locked keyring asks the person at the screen to unlock it.
 *
 * Returns: (transfer full): the secret; or %NULL with LIAISON_ERROR_FAILED and a sentence for people
 */
LiaisonSecret *
liaison_keyring_fetch (const char *id, gsize size, GCancellable *cancellable, GError **error)
{
  g_autoptr (SecretRetrievable) item = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (id != NULL && size > 0, NULL);
  item = find (id, cancellable, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (item == NULL)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, _ ("The keyring has no key of this register"));
  else if (unlock (item, cancellable, error))
    return read_item (item, size, cancellable, error);
  return NULL;
}

/** liaison_keyring_forget: Returns: whether the keyring keeps nothing of that name; if not, LIAISON_ERROR_FAILED */
gboolean
liaison_keyring_forget (const char *id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) attributes = NULL;
  GError *problem = NULL;

  g_return_val_if_fail (id != NULL, FALSE);
  attributes = make_attributes (id);
  /* It says FALSE where there was nothing to remove. */
  secret_password_clearv_sync (&schema, attributes, cancellable, &problem);
  return problem == NULL || fail (problem, error);
}
