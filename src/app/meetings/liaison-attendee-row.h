// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who attends the meeting being written down.
//
// Signals: ::remove () when taken off, ::changed () when what the meeting is called may change.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_ATTENDEE_ROW (liaison_attendee_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAttendeeRow, liaison_attendee_row, LIAISON, ATTENDEE_ROW, AdwExpanderRow)

GtkWidget *liaison_attendee_row_new (LiaisonSession *session, LiaisonDraftAttendee *attendee);
LiaisonDraftAttendee *liaison_attendee_row_attendee (LiaisonAttendeeRow *self);
void liaison_attendee_row_refresh (LiaisonAttendeeRow *self);
void liaison_attendee_row_set_day (LiaisonAttendeeRow *self, const LiaisonMoment *day);
gboolean liaison_attendee_row_apply (LiaisonAttendeeRow *self);
void liaison_attendee_row_keep (LiaisonAttendeeRow *self);

G_END_DECLS
