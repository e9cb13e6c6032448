// SPDX-License-Identifier: GPL-3.0-or-later
// The two sides of a keyring's slot: the register's keys file and the keyring.
#include "liaison-register-keyring.h"

#include "liaison-error.h"
#include "liaison-keyring.h"
#include "liaison-keys.h"
#include "liaison-store.h"

#include <glib/gi18n-lib.h>

/* A name that no slot has: asking for it tells whether anybody answers. */
#define NOBODY "-"

/**
 * liaison_register_keyring_state:
 * @folder: (nullable): the register's; %NULL to ask for the keyring alone
 *
 * Asks nobody anything.
 *
 * Returns: what there is on both sides; a keys file that cannot be read has no slot
 */
LiaisonKeyringState
liaison_register_keyring_state (const char *folder, GCancellable *cancellable)
{
  LiaisonKeyringState state = { FALSE, FALSE, FALSE };
  g_autofree char *path = folder != NULL ? liaison_register_keys (folder) : NULL;
  g_autofree char *id = path != NULL ? liaison_keys_keyring_id (path, NULL) : NULL;

  state.has_slot = id != NULL;
  state.answers = liaison_keyring_has (id != NULL ? id : NOBODY, &state.has_key, cancellable, NULL);
  return state;
}

/**
 * liaison_register_keyring_open:
 *
 * Returns: (transfer full): the database key; or %NULL with LIAISON_ERROR_NOT_FOUND where no slot was made for a
 *   keyring, FAILED for the keyring, PASSPHRASE where what it keeps opens nothing, or as liaison_keys_unlock()
 */
LiaisonSecret *
liaison_register_keyring_open (const char *folder, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = liaison_register_keys (folder);
  g_autoptr (LiaisonSecret) secret = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *id = liaison_keys_keyring_id (path, &problem);

  if (id == NULL) {
    if (problem != NULL)
      g_propagate_error (error, g_steal_pointer (&problem));
    else
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
                           _ ("This register has no key in a keyring; it opens with its passphrase"));
    return NULL;
  }
  secret = liaison_keyring_fetch (id, LIAISON_KEY_SIZE, cancellable, error);
  return secret != NULL ? liaison_keys_unlock_keyring (path, secret, error) : NULL;
}

/**
 * liaison_register_keyring_add:
 * @key: the database key
 *
 * Makes a new secret for both sides. The one of an earlier slot is forgotten if it was in this keyring.
 *
 * Returns: whether the register opens with the keyring now; if not, both sides are as before
 */
gboolean
liaison_register_keyring_add (const char *folder, LiaisonSecret *key, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = liaison_register_keys (folder);
  g_autofree char *old = liaison_keys_keyring_id (path, NULL);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (LiaisonSecret) secret = liaison_secret_new_random (LIAISON_KEY_SIZE);

  if (!liaison_keyring_keep (id, secret, cancellable, error))
    return FALSE;
  if (!liaison_keys_set_keyring (path, key, id, secret, error)) {
    liaison_keyring_forget (id, NULL, NULL);
    return FALSE;
  }
  if (old != NULL)
    liaison_keyring_forget (old, NULL, NULL);
  return TRUE;
}

/**
 * liaison_register_keyring_remove:
 * @key: the database key
 * @forgotten: (out): whether the keyring kept nothing, or let go of it. If not, who has an older backup of the
 *   register and this session can still open that
 *
 * Returns: whether the register has no slot for a keyring any more; if not, both sides are as before
 */
gboolean
liaison_register_keyring_remove (const char *folder, LiaisonSecret *key, gboolean *forgotten, GCancellable *cancellable,
                                 GError **error)
{
  g_autofree char *path = liaison_register_keys (folder);
  g_autofree char *id = liaison_keys_keyring_id (path, NULL);

  *forgotten = TRUE;
  if (!liaison_keys_remove_keyring (path, key, error))
    return FALSE;
  if (id != NULL)
    *forgotten = liaison_keyring_forget (id, cancellable, NULL);
  return TRUE;
}
