// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many partners, off the main thread.
#pragma once

#include "liaison-bulk.h"
#include "liaison-session-import.h"

G_BEGIN_DECLS

/* @rows: (element-type gint64): of partners. Cancelling leaves the register as it was. Answer with
 * liaison_session_commit_finish(). */
void liaison_session_bulk (LiaisonSession *self, const LiaisonBulk *bulk, GArray *rows, LiaisonImportMeter *meter,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/* (element-type utf8 guint): how many of the partners have each tag, by the tag's id. */
void liaison_session_tag_counts (LiaisonSession *self, GArray *rows, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GHashTable *liaison_session_tag_counts_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
