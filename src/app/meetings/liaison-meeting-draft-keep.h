// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting being written down, put away while the register is locked.
#pragma once

#include "liaison-draft.h"
#include "liaison-meeting-draft.h"

G_BEGIN_DECLS

LiaisonDraft *liaison_meeting_draft_keep (const LiaisonMeetingDraft *draft);
LiaisonMeetingDraft *liaison_meeting_draft_restore (const LiaisonDraft *kept);

G_END_DECLS
