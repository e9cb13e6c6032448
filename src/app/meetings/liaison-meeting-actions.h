// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a meeting besides editing it, each as one change set that can be undone.
#pragma once

#include "liaison-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_meeting_mark_held (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row);
void liaison_meeting_ask_postpone (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row);
void liaison_meeting_trash (GtkWidget *where, LiaisonSession *session, const LiaisonMeetingRow *row);

G_END_DECLS
