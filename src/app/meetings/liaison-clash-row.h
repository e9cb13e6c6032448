// SPDX-License-Identifier: GPL-3.0-or-later
// A form row that warns of those who are in another meeting at the same time; it is there only then, and forbids
// nothing.
#pragma once

#include "liaison-meeting-draft.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CLASH_ROW (liaison_clash_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonClashRow, liaison_clash_row, LIAISON, CLASH_ROW, AdwActionRow)

GtkWidget *liaison_clash_row_new (LiaisonSession *session);
void liaison_clash_row_look (LiaisonClashRow *self, const LiaisonMeeting *meeting, GPtrArray *attendees);

G_END_DECLS
