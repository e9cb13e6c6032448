// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the register with the keyring of the desktop's session, and letting the keyring go again.
//
// The keyring may ask the person at the screen to unlock it, so an answer can take as long as they like; cancelling
// answers at once. None of it holds up reading or writing.
#pragma once

#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonKeyringOffer: what the keyring can do for the chosen register.
 * @LIAISON_KEYRING_SILENT: no keyring answers
 * @LIAISON_KEYRING_READY: there is a keyring; the register was not made to open with one
 * @LIAISON_KEYRING_ELSEWHERE: the register opens with a keyring, but this one (if any answers) has no key of it
 * @LIAISON_KEYRING_OPENS: this keyring opens the register, perhaps after being unlocked
 */
typedef enum {
  LIAISON_KEYRING_SILENT,
  LIAISON_KEYRING_READY,
  LIAISON_KEYRING_ELSEWHERE,
  LIAISON_KEYRING_OPENS,
} LiaisonKeyringOffer;

void liaison_session_ask_keyring (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean liaison_session_ask_keyring_finish (LiaisonSession *self, GAsyncResult *result, LiaisonKeyringOffer *offer,
                                             GError **error);

void liaison_session_unlock_with_keyring (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean liaison_session_unlock_with_keyring_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* @secret: the passphrase or the recovery key; to remove, NULL takes the keyring's own word. */
void liaison_session_add_keyring (LiaisonSession *self, const char *secret, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_add_keyring_finish (LiaisonSession *self, GAsyncResult *result, GError **error);
void liaison_session_remove_keyring (LiaisonSession *self, const char *secret, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean
liaison_session_remove_keyring_finish (LiaisonSession *self, GAsyncResult *result, gboolean *forgotten, GError **error);

G_END_DECLS
