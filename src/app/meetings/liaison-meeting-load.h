// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what the dialog of a meeting starts with.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session.h"

G_BEGIN_DECLS

void liaison_meeting_load (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void liaison_meeting_load_duplicate (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonMeetingDraft *liaison_meeting_load_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

void liaison_meeting_load_partner (LiaisonSession *session, const LiaisonId *partner, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
LiaisonPartnerRow *liaison_meeting_load_partner_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

/**
 * LiaisonMeetingMore: what goes with a meeting.
 * @steps: (element-type LiaisonRecord): tasks, commitments, needs
 * @owners: (element-type LiaisonId utf8): the names of those who do them
 * @series: (nullable): the series it is of
 * @next: (nullable): the meeting it was postponed to
 * @previous: (nullable): the meeting that was postponed to it
 */
typedef struct {
  GPtrArray *steps;
  GHashTable *owners;
  LiaisonMeeting *series;
  LiaisonMeeting *next;
  LiaisonMeeting *previous;
} LiaisonMeetingMore;

void liaison_meeting_more_free (LiaisonMeetingMore *more);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonMeetingMore, liaison_meeting_more_free)

void liaison_meeting_load_more (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
LiaisonMeetingMore *liaison_meeting_load_more_finish (LiaisonSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
