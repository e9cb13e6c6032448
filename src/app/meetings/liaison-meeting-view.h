// SPDX-License-Identifier: GPL-3.0-or-later
// One meeting, whole.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MEETING_VIEW (liaison_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMeetingView, liaison_meeting_view, LIAISON, MEETING_VIEW, AdwBin)

GtkWidget *liaison_meeting_view_new (LiaisonSession *session);
void liaison_meeting_view_show (LiaisonMeetingView *self, const LiaisonId *id, const LiaisonMoment *occurrence);

G_END_DECLS
