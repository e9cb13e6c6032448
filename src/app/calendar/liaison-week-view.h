// SPDX-License-Identifier: GPL-3.0-or-later
// A week with its hours, or the few days that a narrow window has room for: a view of the calendar's page.
//
// Days are cells of a grid, by half hours; the first row is the whole day. One cell is the cursor: the keyboard acts on
// it. See liaison-week-moves.h for the keys and liaison-week-drag.h for the pointer.
#pragma once

#include "liaison-calendar-data.h"
#include "liaison-week-hours.h"
#include "liaison-week-strip.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_WEEK_VIEW (liaison_week_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekView, liaison_week_view, LIAISON, WEEK_VIEW, GtkWidget)

/** The minute of a cell that stands for the whole day. */
#define LIAISON_WEEK_ALL_DAY (-1)

void liaison_week_view_set_data (LiaisonWeekView *self, LiaisonCalendarData *data);
LiaisonSession *liaison_week_view_session (LiaisonWeekView *self);
const LiaisonWeekLayout *liaison_week_view_layout (LiaisonWeekView *self);
LiaisonWeekHours *liaison_week_view_hours (LiaisonWeekView *self);
LiaisonWeekStrip *liaison_week_view_strip (LiaisonWeekView *self);
GtkAdjustment *liaison_week_view_adjustment (LiaisonWeekView *self);
void liaison_week_view_cursor (LiaisonWeekView *self, guint32 *day, int *minute);
void liaison_week_view_move_to (LiaisonWeekView *self, guint32 day, int minute);
GPtrArray *liaison_week_view_meetings_at (LiaisonWeekView *self, guint32 day, int minute, GPtrArray **marks);
void liaison_week_view_add (LiaisonWeekView *self, guint32 day, int from, int to, const char *title);
void liaison_week_view_open (LiaisonWeekView *self);

G_END_DECLS
