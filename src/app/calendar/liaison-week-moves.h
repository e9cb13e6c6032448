// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a week.
//
// Arrows go by half an hour and by a day; Page Up and Page Down by a week; Home and End to the first and last day, with
// Ctrl to the first and last half hour; Enter opens, Shift+Enter and Insert begin a meeting, and so does typing: with
// that title. Alt and arrows move the meeting there by 15 minutes and by a day, Alt+Shift and arrows move its end:
// letting go of Alt keeps it, Escape does not.
#pragma once

#include "liaison-week-drag.h"

G_BEGIN_DECLS

void liaison_week_view_add_movements (GtkWidgetClass *klass);
void liaison_week_view_add_typing (LiaisonWeekView *self, LiaisonWeekDrag *drag);
void liaison_week_view_show_minute (LiaisonWeekView *self, int minute);

G_END_DECLS
