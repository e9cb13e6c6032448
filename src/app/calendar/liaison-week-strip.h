// SPDX-License-Identifier: GPL-3.0-or-later
// What lasts whole days in a week, in lanes above the hours.
#pragma once

#include "liaison-week-hours.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_WEEK_STRIP (liaison_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekStrip, liaison_week_strip, LIAISON, WEEK_STRIP, GtkWidget)

GtkWidget *liaison_week_strip_new (LiaisonWeekHours *hours);
void liaison_week_strip_show (LiaisonWeekStrip *self, LiaisonWeekLayout *layout, GPtrArray *meetings, GPtrArray *marks);
LiaisonWeekRow *liaison_week_strip_row (LiaisonWeekStrip *self);
const LiaisonWeekGeometry *liaison_week_strip_geometry (LiaisonWeekStrip *self);
void liaison_week_strip_set_ghost (LiaisonWeekStrip *self, int first, int last);
LiaisonMeetingRow *liaison_week_strip_pick (LiaisonWeekStrip *self, double x, double y, double *before, double *after);

G_END_DECLS
