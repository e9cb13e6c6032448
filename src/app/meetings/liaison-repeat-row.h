// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that asks how a meeting recurs, and tells it in words.
//
// Signal: ::changed () when another rule is chosen, or an occurrence is put back.
#pragma once

#include "liaison-meeting.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_REPEAT_ROW (liaison_repeat_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRepeatRow, liaison_repeat_row, LIAISON, REPEAT_ROW, AdwExpanderRow)

GtkWidget *liaison_repeat_row_new (void);
void liaison_repeat_row_load (LiaisonRepeatRow *self, const LiaisonMeeting *meeting);
void liaison_repeat_row_set_start (LiaisonRepeatRow *self, const LiaisonMeeting *meeting);
gboolean liaison_repeat_row_recurs (LiaisonRepeatRow *self);
gboolean liaison_repeat_row_apply (LiaisonRepeatRow *self, LiaisonMeeting *meeting);
void liaison_repeat_row_keep (LiaisonRepeatRow *self, LiaisonMeeting *meeting);

G_END_DECLS
