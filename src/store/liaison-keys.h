// SPDX-License-Identifier: GPL-3.0-or-later
// The keys file of a register: the database key, wrapped once per way of opening.
//
// The database key is 32 random bytes and never changes. Each slot wraps it with XChaCha20-Poly1305 under a key made
// from a passphrase (Argon2id), a recovery key or a secret that the desktop's keyring keeps; the slot's parameters are
// bound as additional data. The file is written aside, synced and renamed. Losing every slot loses the register.
#pragma once

#include "liaison-secret.h"

G_BEGIN_DECLS

#define LIAISON_KEY_SIZE 32

LiaisonSecret *liaison_keys_create (const char *path, const char *passphrase, char **recovery_key, GError **error);
LiaisonSecret *liaison_keys_unlock (const char *path, const char *passphrase, GError **error);
LiaisonSecret *liaison_keys_unlock_recovery (const char *path, const char *recovery_key, GError **error);
gboolean liaison_keys_set_passphrase (const char *path, LiaisonSecret *key, const char *passphrase, GError **error);
gboolean liaison_keys_set_recovery (const char *path, LiaisonSecret *key, char **recovery_key, GError **error);

/* The slot of the keyring. What the keyring keeps is liaison-register-keyring.h's business. */
char *liaison_keys_keyring_id (const char *path, GError **error);
LiaisonSecret *liaison_keys_unlock_keyring (const char *path, LiaisonSecret *secret, GError **error);
gboolean
liaison_keys_set_keyring (const char *path, LiaisonSecret *key, const char *id, LiaisonSecret *secret, GError **error);
gboolean liaison_keys_remove_keyring (const char *path, LiaisonSecret *key, GError **error);

GBytes *liaison_keys_read (const char *path, GError **error);
gboolean liaison_keys_write (const char *path, GBytes *keys, GError **error);

G_END_DECLS
