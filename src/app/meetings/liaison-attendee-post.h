// SPDX-License-Identifier: GPL-3.0-or-later
// The post that an attendee holds on the day of the meeting: proposed, and kept with the meeting.
//
// Signal: ::changed () when another post is chosen or proposed.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_ATTENDEE_POST (liaison_attendee_post_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAttendeePost, liaison_attendee_post, LIAISON, ATTENDEE_POST, AdwComboRow)

GtkWidget *liaison_attendee_post_new (LiaisonSession *session, LiaisonDraftAttendee *attendee);
void liaison_attendee_post_set_day (LiaisonAttendeePost *self, const LiaisonMoment *day);
const char *liaison_attendee_post_words (LiaisonAttendeePost *self);

G_END_DECLS
