// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what the dialog of a meeting starts with.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session.h"

G_BEGIN_DECLS

void
liaison_meeting_load (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                      gboolean duplicate, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonMeetingDraft *liaison_meeting_load_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

void liaison_meeting_load_partner (LiaisonSession *session, const LiaisonId *partner, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
LiaisonPartnerRow *liaison_meeting_load_partner_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

void liaison_meeting_load_steps (LiaisonSession *session, const LiaisonId *meeting, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *liaison_meeting_load_steps_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
