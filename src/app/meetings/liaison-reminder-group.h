// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks when to remind of a meeting.
//
// Order of calls: liaison_reminder_group_set_up() once it is known which meeting it is,
// liaison_reminder_group_show_kind() whenever the kind is another one, liaison_reminder_group_save() into the change
// set of the form. What a person chose is among the texts of a kept draft.
#pragma once

#include "liaison-change-set.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_REMINDER_GROUP (liaison_reminder_group_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonReminderGroup, liaison_reminder_group, LIAISON, REMINDER_GROUP, AdwPreferencesGroup)

void liaison_reminder_group_set_up (LiaisonReminderGroup *self, LiaisonSession *session, const LiaisonId *meeting);
void liaison_reminder_group_show_kind (LiaisonReminderGroup *self, const char *kind);
gboolean liaison_reminder_group_has_edits (LiaisonReminderGroup *self);
void liaison_reminder_group_save (LiaisonReminderGroup *self, const LiaisonId *meeting, LiaisonChangeSet *set);
void liaison_reminder_group_keep (LiaisonReminderGroup *self, GHashTable *texts);
void liaison_reminder_group_restore (LiaisonReminderGroup *self, GHashTable *texts);

G_END_DECLS
