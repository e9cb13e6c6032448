// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting, or a mark, in the grid of a month: a small button that opens it.
#pragma once

#include "liaison-read-calendar.h"
#include "liaison-reads.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MEETING_CHIP (liaison_meeting_chip_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMeetingChip, liaison_meeting_chip, LIAISON, MEETING_CHIP, GtkWidget)

GtkWidget *liaison_meeting_chip_new (void);
void liaison_meeting_chip_show (LiaisonMeetingChip *self, LiaisonMeetingRow *row, gboolean with_time);
void liaison_meeting_chip_show_mark (LiaisonMeetingChip *self, LiaisonCalendarMark *mark);
LiaisonMeetingRow *liaison_meeting_chip_meeting (LiaisonMeetingChip *self);
void liaison_meeting_chip_set_ends (LiaisonMeetingChip *self, gboolean came_in, gboolean goes_on);

G_END_DECLS
