// SPDX-License-Identifier: GPL-3.0-or-later
// Saved lists: questions about partners with a name, answered anew each time.
#pragma once

#include "liaison-office.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonListCount:
 * @list: a saved list of partners
 * @count: how many it has now; -1 where this program does not understand its question
 */
typedef struct {
  LiaisonSavedList *list;
  gint64 count;
} LiaisonListCount;

/* All saved lists of partners, in their order. */
void liaison_session_saved_lists (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *liaison_session_saved_lists_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* Keeps @query and @name as the list @id, which is new or is changed; %NULL leaves either as it is. Answer with
 * liaison_session_commit_finish(). */
void liaison_session_save_list (LiaisonSession *self, const LiaisonId *id, gboolean is_new, const char *name,
                                const LiaisonQuery *query, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
