// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks when a meeting is.
//
// Signals: ::changed () whenever what it holds does, ::done () when Enter says that nothing more is to be said here.
#pragma once

#include "liaison-meeting-when.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WHEN_GROUP (liaison_when_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWhenGroup, liaison_when_group, LIAISON, WHEN_GROUP, AdwPreferencesGroup)

void liaison_when_group_name_countries (LiaisonWhenGroup *self, LiaisonSession *session);
GtkWidget *liaison_when_group_entry (LiaisonWhenGroup *self);
void liaison_when_group_load (LiaisonWhenGroup *self, const LiaisonMeeting *meeting);
gboolean liaison_when_group_peek (LiaisonWhenGroup *self, LiaisonMeeting *meeting);
void liaison_when_group_keep (LiaisonWhenGroup *self, LiaisonMeeting *meeting, GHashTable *texts);
void liaison_when_group_show_texts (LiaisonWhenGroup *self, GHashTable *texts);
gboolean liaison_when_group_apply (LiaisonWhenGroup *self, LiaisonMeeting *meeting);

G_END_DECLS
