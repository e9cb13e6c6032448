// SPDX-License-Identifier: GPL-3.0-or-later
// How a meeting is told from others at a glance, and in words for who does not see it.
#pragma once

#include "liaison-reads.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *liaison_meeting_kind_icon (const char *kind);
const char *liaison_meeting_family (const LiaisonMeetingRow *row);
const char *liaison_meeting_icon (const LiaisonMeetingRow *row);
gboolean liaison_meeting_is_off (const LiaisonMeetingRow *row);
void liaison_meeting_set_found (LiaisonMeetingRow *row);
gboolean liaison_meeting_is_found (const LiaisonMeetingRow *row);
void liaison_meeting_paint (GtkWidget *widget, const LiaisonMeetingRow *row, const char *base);
char *liaison_meeting_spoken (const LiaisonMeetingRow *row);
char *liaison_meeting_detail (const LiaisonMeetingRow *row);
GtkWidget *liaison_meeting_list_row_new (const LiaisonMeetingRow *row, gboolean with_date);

G_END_DECLS
