// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a register: whose it is at the moment, making one, undoing a half-made one. Private to the session.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean liaison_register_files_lock (const char *folder, int *lock, GError **error);
void liaison_register_files_unlock (int *lock);
gboolean liaison_register_files_prepare (const char *folder, gboolean *made_folder, int *lock, GError **error);
void liaison_register_files_remove (const char *folder, gboolean made_folder);

G_END_DECLS
