// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many partners, and taking it back, off the main thread.
#pragma once

#include "liaison-bulk.h"
#include "liaison-session-import.h"

G_BEGIN_DECLS

/* @rows: (element-type gint64): of partners. Cancelling leaves the register as it was. Answer with
 * liaison_session_commit_finish(). */
void liaison_session_bulk (LiaisonSession *self, const LiaisonBulk *bulk, GArray *rows, LiaisonImportMeter *meter,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

typedef enum {
  LIAISON_TURN_UNDO,
  LIAISON_TURN_REDO,
} LiaisonTurn;

/* Like liaison_session_undo() and liaison_session_redo(), for what may take long: @meter tells how far it is, and
 * cancelling leaves the register as it was. Answer with liaison_session_undo_finish(). */
void liaison_session_turn (LiaisonSession *self, LiaisonTurn direction, LiaisonImportMeter *meter,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/* (element-type utf8 guint): how many of the partners have each tag, by the tag's id. */
void liaison_session_tag_counts (LiaisonSession *self, GArray *rows, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GHashTable *liaison_session_tag_counts_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
