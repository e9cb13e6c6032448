// SPDX-License-Identifier: GPL-3.0-or-later
// Files inside the register: streamed in and out in chunks, stored once per content (BLAKE2b-256), never in clear on
// disk.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** The size of one stored chunk, in bytes. */
#define LIAISON_BLOB_CHUNK (256 * 1024)

/** The largest content, in bytes. */
#define LIAISON_BLOB_MAX G_GINT64_CONSTANT (2000000000)

char *liaison_store_add_blob (LiaisonStore *store, GInputStream *stream, const char *media_type, gint64 *size,
                              GError **error);
gboolean liaison_store_copy_blob (LiaisonStore *store, const char *hash, GOutputStream *stream, GError **error);
GBytes *liaison_store_read_blob (LiaisonStore *store, const char *hash, gsize max_size, GError **error);
gint64 liaison_store_collect_blobs (LiaisonStore *store, GError **error);

G_END_DECLS
