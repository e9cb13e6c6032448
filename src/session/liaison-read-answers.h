// SPDX-License-Identifier: GPL-3.0-or-later
// What may have raised a need of a partner, or answered one.
#pragma once

#include "liaison-session.h"
#include "liaison-timeline.h"

G_BEGIN_DECLS

/* (element-type LiaisonTimelineEntry): the meetings, visits, exchanges and matters of the partner and all letters and
 * visits of the office, the newest first; of each entity at most a few hundred. */
void liaison_session_load_answers (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_load_answers_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
