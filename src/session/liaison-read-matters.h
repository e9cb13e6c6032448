// SPDX-License-Identifier: GPL-3.0-or-later
// Matters as the window asks for them.
//
// Like liaison-reads.h: a function starts a job of the reader, the one with _finish takes the answer.
#pragma once

#include "liaison-matters.h"
#include "liaison-session.h"

G_BEGIN_DECLS

/**
 * LiaisonMatterList:
 * @all: (element-type LiaisonMatterRow): every matter there is
 * @found: (element-type LiaisonMatterRow): those that the filter asks for
 */
typedef struct {
  GPtrArray *all;
  GPtrArray *found;
} LiaisonMatterList;

void liaison_matter_list_free (LiaisonMatterList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMatterList, liaison_matter_list_free)

void liaison_session_load_matters (LiaisonSession *self, const LiaisonMatterFilter *filter, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
LiaisonMatterList *liaison_session_load_matters_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

/* A LiaisonJob: a LiaisonId gives a LiaisonMatterDetails. */
gpointer liaison_read_matter (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
