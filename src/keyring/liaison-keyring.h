// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in the keyring of the desktop's session, by name. Internal to the module.
//
// Everything here waits for another program, which may be asking a person something: never call it on the main thread
// of a program with a window. In a sandbox libsecret keeps a file of its own, whose key comes through the portal.
#pragma once

#include "liaison-secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean liaison_keyring_has (const char *id, gboolean *has, GCancellable *cancellable, GError **error);
gboolean liaison_keyring_keep (const char *id, LiaisonSecret *secret, GCancellable *cancellable, GError **error);
LiaisonSecret *liaison_keyring_fetch (const char *id, gsize size, GCancellable *cancellable, GError **error);
gboolean liaison_keyring_forget (const char *id, GCancellable *cancellable, GError **error);

G_END_DECLS
