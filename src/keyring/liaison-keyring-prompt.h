// SPDX-License-Identifier: GPL-3.0-or-later
// Unlocking something in the keyring, with the question that this may take. Internal to the module.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *liaison_keyring_default_path (GDBusProxy *service, GCancellable *cancellable);
gboolean liaison_keyring_unlock_path (GDBusProxy *service, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
