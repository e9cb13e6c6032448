// SPDX-License-Identifier: GPL-3.0-or-later
// Who attends: a search entry, what it finds, and those chosen.
//
// Signals: ::changed () when somebody comes or goes, ::done () when Enter says that nobody else does.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session.h"
#include "liaison-when-group.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_ATTENDEE_PICKER (liaison_attendee_picker_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonAttendeePicker, liaison_attendee_picker, LIAISON, ATTENDEE_PICKER, AdwPreferencesGroup)

void liaison_attendee_picker_set_up (LiaisonAttendeePicker *self, LiaisonSession *session, LiaisonMeetingDraft *draft);
void liaison_attendee_picker_set_staff (LiaisonAttendeePicker *self, GPtrArray *staff);
void liaison_attendee_picker_follow (LiaisonAttendeePicker *self, LiaisonWhenGroup *when);
void liaison_attendee_picker_let_go (LiaisonAttendeePicker *self);
void liaison_attendee_picker_add (LiaisonAttendeePicker *self, const LiaisonPartnerRow *partner);
void liaison_attendee_picker_refresh (LiaisonAttendeePicker *self);
gboolean liaison_attendee_picker_apply (LiaisonAttendeePicker *self);
void liaison_attendee_picker_keep (LiaisonAttendeePicker *self);
GtkWidget *liaison_attendee_picker_entry (LiaisonAttendeePicker *self);

G_END_DECLS
