// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of files, in memory only: decoded on a thread, bounded, never written anywhere.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The largest file a picture is made of, in bytes. */
#define LIAISON_FILE_TEXTURE_MAX (64 * 1024 * 1024)

gboolean liaison_file_texture_can_decode (const char *media_type);
void liaison_file_texture_decode (GBytes *bytes, const char *media_type, int max_side, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
GdkTexture *liaison_file_texture_decode_finish (GAsyncResult *result, GError **error);
void liaison_file_texture_encode (GdkTexture *texture, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
GBytes *liaison_file_texture_encode_finish (GAsyncResult *result, GError **error);

G_END_DECLS
