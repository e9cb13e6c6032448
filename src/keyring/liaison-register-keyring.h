// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a register with the keyring of the desktop's session.
//
// The register's keys file gets a slot that opens with 32 random bytes, and the keyring keeps these: neither is of any
// use without the other. Who can unlock the session can then open the register; that is what people are told before.
//
// Every call waits for the keyring, which may be asking a person something: never on the main thread of a program with
// a window. Errors are LIAISON_ERROR_FAILED with a sentence for people where it is the keyring's fault.
#pragma once

#include "liaison-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LiaisonKeyringState:
 * @answers: whether there is a keyring
 * @has_slot: whether the register can be opened with one
 * @has_key: whether this keyring keeps what opens that slot; it may be locked
 */
typedef struct {
  gboolean answers;
  gboolean has_slot;
  gboolean has_key;
} LiaisonKeyringState;

LiaisonKeyringState liaison_register_keyring_state (const char *folder, GCancellable *cancellable);
LiaisonSecret *liaison_register_keyring_open (const char *folder, GCancellable *cancellable, GError **error);
gboolean
liaison_register_keyring_add (const char *folder, LiaisonSecret *key, GCancellable *cancellable, GError **error);
gboolean liaison_register_keyring_remove (const char *folder, LiaisonSecret *key, gboolean *forgotten,
                                          GCancellable *cancellable, GError **error);

G_END_DECLS
