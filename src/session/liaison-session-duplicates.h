// SPDX-License-Identifier: GPL-3.0-or-later
// Partners that are in the register twice: finding them, telling them apart, making them one.
#pragma once

#include "liaison-duplicates.h"
#include "liaison-partner-merge.h"
#include "liaison-session-import.h"

G_BEGIN_DECLS

/* Compares all partners; at most @limit pairs (element-type LiaisonDuplicate), the likeliest first. @meter tells how
 * far it is. */
void liaison_session_find_duplicates (LiaisonSession *self, guint limit, LiaisonImportMeter *meter,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_find_duplicates_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Whom the partner being entered may be: (element-type LiaisonDuplicate), each as the second of its pair. @records: as
 * for liaison_store_similar(); nobody changes them any more. */
void liaison_session_find_similar (LiaisonSession *self, GPtrArray *records, guint limit, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_find_similar_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Remembers that two partners are two. Answer with liaison_session_commit_finish(). */
void liaison_session_tell_apart (LiaisonSession *self, const LiaisonId *first, const LiaisonId *second,
                                 GAsyncReadyCallback callback, gpointer user_data);

/* What merging would do by default, see liaison_store_merge_partners(). Nothing is written. */
void liaison_session_preview_merge (LiaisonSession *self, const LiaisonId *keep, const LiaisonId *other,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonPartnerMerge *liaison_session_preview_merge_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Merges, with what the register holds by then. Answer with liaison_session_commit_finish(). */
void liaison_session_merge_partners (LiaisonSession *self, const LiaisonId *keep, const LiaisonId *other,
                                     const char *const *takes, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
