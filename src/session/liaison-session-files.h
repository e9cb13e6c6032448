// SPDX-License-Identifier: GPL-3.0-or-later
// Files of records: looking at them, attaching them, reading them, writing them out.
//
// What a person chose becomes LiaisonIncoming; liaison_session_look_at_files() tells what they are, the person decides
// about those that say where they were made, liaison_session_attach() stores all of them as one change set.
#pragma once

#include "liaison-incoming.h"
#include "liaison-office.h"
#include "liaison-session-import.h"

G_BEGIN_DECLS

/* Looks at (element-type LiaisonIncoming) @files on a thread of its own. The first one that cannot be taken fails all,
 * named in the error. */
void liaison_session_look_at_files (LiaisonSession *self, GPtrArray *files, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_session_look_at_files_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Attaches @files, but for those to be left out, to a record: all or none. Cancelling leaves nothing. Answer with
 * liaison_session_commit_finish(). */
void liaison_session_attach (LiaisonSession *self, const LiaisonEntity *entity, const LiaisonId *id, GPtrArray *files,
                             LiaisonImportMeter *meter, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
/* Takes away what an attachment that failed or was cancelled has left. */
void liaison_session_tidy_files (LiaisonSession *self);

/* The content, in memory. LIAISON_ERROR_INVALID if it is larger than @max_size bytes. */
void liaison_session_read_file (LiaisonSession *self, const LiaisonAttachment *attachment, gsize max_size,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GBytes *liaison_session_read_file_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Writes the content to @target, unencrypted, for its owner alone; what was there is replaced only by a whole file. */
void liaison_session_save_file (LiaisonSession *self, const LiaisonAttachment *attachment, GFile *target,
                                LiaisonImportMeter *meter, GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean liaison_session_save_file_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
