// SPDX-License-Identifier: GPL-3.0-or-later
// The occurrences of series, for the files of the store that list meetings. Not for other modules.
#pragma once

#include "liaison-directory.h"

G_BEGIN_DECLS

/* liaison-meeting-row.c; the first takes @meeting, the second shares who is there with @series. */
LiaisonMeetingRow *liaison_meeting_row_new (LiaisonRecord *meeting);
LiaisonMeetingRow *
liaison_meeting_row_new_occurrence (const LiaisonMeetingRow *series, const LiaisonMoment *occurrence);

/* liaison-occurrences.c: the starts, without what is left out or has an override; (element-type LiaisonMoment). */
GArray *liaison_occurrences_between (LiaisonStore *store, const LiaisonMeeting *series, const LiaisonMoment *from,
                                     const LiaisonMoment *to, guint max, GError **error);
GArray *liaison_occurrences_overridden (LiaisonStore *store, const LiaisonId *series, GError **error);

G_END_DECLS
