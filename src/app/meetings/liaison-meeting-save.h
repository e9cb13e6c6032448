// SPDX-License-Identifier: GPL-3.0-or-later
// Saving what the dialog of a meeting made of one that is in a series.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session-series.h"

G_BEGIN_DECLS

void liaison_meeting_save_scope (LiaisonSession *session, const LiaisonMeetingDraft *draft, LiaisonScope scope,
                                 LiaisonChangeSet *parts, GAsyncReadyCallback callback, gpointer user_data);
gboolean liaison_meeting_draft_is_in_series (const LiaisonMeetingDraft *draft);

G_END_DECLS
