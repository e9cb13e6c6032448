// SPDX-License-Identifier: GPL-3.0-or-later
// The hours of some days with the meetings in them: what scrolls in a week.
//
// Signal: ::list (guint day, GPtrArray *meetings, GtkWidget *at): these have no room, and are asked for.
#pragma once

#include "liaison-reads.h"
#include "liaison-week-geometry.h"
#include "liaison-week-layout.h"
#include "liaison-week-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_WEEK_HOURS (liaison_week_hours_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekHours, liaison_week_hours, LIAISON, WEEK_HOURS, GtkWidget)

/** How many rows of half an hour there are. */
#define LIAISON_WEEK_ROWS 48

GtkWidget *liaison_week_hours_new (void);
void liaison_week_hours_show (LiaisonWeekHours *self, LiaisonWeekLayout *layout, GPtrArray *meetings, GTimeZone *other);
LiaisonWeekRow *liaison_week_hours_row (LiaisonWeekHours *self, int minute);
int liaison_week_hours_gutter (LiaisonWeekHours *self);
const LiaisonWeekGeometry *liaison_week_hours_geometry (LiaisonWeekHours *self);
void liaison_week_hours_set_ghost (LiaisonWeekHours *self, int day, int top, int bottom, const char *text);
LiaisonMeetingRow *liaison_week_hours_pick (LiaisonWeekHours *self, double x, double y, double *above, double *below);

G_END_DECLS
