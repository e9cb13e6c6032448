// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a meeting as a person asked for it: with the pointer, the keyboard, or otherwise.
#pragma once

#include "liaison-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_meeting_move (GtkWidget *where, LiaisonSession *session, LiaisonMeetingRow *row,
                           const LiaisonMoment *starts, const LiaisonMoment *ends);

G_END_DECLS
