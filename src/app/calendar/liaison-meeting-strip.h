// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings of a month of which no day is known.
#pragma once

#include "liaison-read-calendar.h"
#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MEETING_STRIP (liaison_meeting_strip_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMeetingStrip, liaison_meeting_strip, LIAISON, MEETING_STRIP, AdwBin)

void liaison_meeting_strip_show (LiaisonMeetingStrip *self, GPtrArray *meetings, GPtrArray *marks);

G_END_DECLS
