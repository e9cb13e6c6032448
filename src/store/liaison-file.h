// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that are read with a bound and replaced in one step. Internal to the store.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *liaison_file_read (const char *path, gsize max_size, GError **error);
gboolean liaison_file_replace (const char *path, GBytes *bytes, GError **error);
gboolean liaison_file_sync (const char *path, GError **error);
gboolean liaison_file_sync_parent (const char *path, GError **error);
void liaison_file_set_error (GError **error, int code, const char *doing, const char *path);

G_END_DECLS
