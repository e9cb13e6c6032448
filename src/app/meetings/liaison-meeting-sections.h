// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a meeting's page.
#pragma once

#include "liaison-meeting-load.h"
#include "liaison-reads.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_meeting_facts_new (LiaisonSession *session, const LiaisonMeetingDetails *details);
GtkWidget *liaison_meeting_attendees_new (LiaisonSession *session, const LiaisonMeetingDetails *details);
GtkWidget *liaison_meeting_links_new (const LiaisonMeetingMore *more);
GtkWidget *liaison_meeting_steps_new (const LiaisonMeetingMore *more);
GtkWidget *liaison_meeting_sealed_new (const char *text);

G_END_DECLS
