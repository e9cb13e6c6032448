// SPDX-License-Identifier: GPL-3.0-or-later
// One week of a month: seven days, and the meetings that stand over them.
#pragma once

#include "liaison-month-cell.h"
#include "liaison-month-layout.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_MONTH_WEEK (liaison_month_week_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMonthWeek, liaison_month_week, LIAISON, MONTH_WEEK, GtkWidget)

GtkWidget *liaison_month_week_new (guint week);
LiaisonMonthCell *liaison_month_week_cell (LiaisonMonthWeek *self, guint column);
void liaison_month_week_show (LiaisonMonthWeek *self, const LiaisonMonthLayout *layout, GPtrArray *meetings,
                              GPtrArray *marks, guint lanes);
guint liaison_month_week_capacity (LiaisonMonthWeek *self, int height, guint *crowded);
int liaison_month_week_lane_top (LiaisonMonthWeek *self, guint lane);

G_END_DECLS
