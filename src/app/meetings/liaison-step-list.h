// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks what is to be done after a meeting.
#pragma once

#include "liaison-meeting-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_STEP_LIST (liaison_step_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonStepList, liaison_step_list, LIAISON, STEP_LIST, AdwPreferencesGroup)

void liaison_step_list_load (LiaisonStepList *self, LiaisonMeetingDraft *draft);
void liaison_step_list_set_staff (LiaisonStepList *self, GPtrArray *staff);
gboolean liaison_step_list_apply (LiaisonStepList *self, LiaisonMeetingDraft *draft);
void liaison_step_list_keep (LiaisonStepList *self, LiaisonMeetingDraft *draft);
gboolean liaison_step_list_is_empty (LiaisonStepList *self);
GtkWidget *liaison_step_list_entry (LiaisonStepList *self);

G_END_DECLS
