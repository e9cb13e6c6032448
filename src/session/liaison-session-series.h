// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of meetings and of their series for a window: liaison-series.h and liaison-clashes.h off the main thread.
//
// Each change is one change set, with ::changed before its answer; take that with liaison_session_commit_finish();
// liaison_session_undo_label() then tells what was done. Who wants to open the meeting that postponing or duplicating
// makes gives its id in LiaisonSeriesStep.target.
#pragma once

#include "liaison-clashes.h"
#include "liaison-series.h"
#include "liaison-session.h"

G_BEGIN_DECLS

void liaison_session_move_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
void liaison_session_trash_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);

/* What a form made of a meeting; @edit is copied. */
void liaison_session_edit_meeting (LiaisonSession *self, const LiaisonSeriesEdit *edit, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);

void liaison_session_postpone_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
void liaison_session_duplicate_meeting (LiaisonSession *self, const LiaisonSeriesStep *step, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);

/* Clashes (element-type LiaisonClash) of a meeting as it is in a form, stored or not: see liaison_store_clashes_of().
 */
void liaison_session_find_clashes (LiaisonSession *self, const LiaisonMeeting *meeting, GPtrArray *attendees,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_session_find_clashes_finish (LiaisonSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
