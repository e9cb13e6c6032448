// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn behind and before the meetings of a week: lines, hours, the time it is, and where something goes.
#pragma once

#include "liaison-week-geometry.h"
#include "liaison-week-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonWeekPaint:
 * @layout: the days
 * @other: (nullable): a second zone whose hours are shown
 * @now_day: the column of today, -1 if it is not shown
 * @now: the minute it is
 * @ghost_day: the column something is being put into; -1 for nothing
 * @ghost_top: from which minute
 * @ghost_bottom: to which; beyond 1440 it goes on the day after
 * @ghost_text: (nullable): what is said of it
 */
typedef struct {
  LiaisonWeekGeometry geometry;
  const LiaisonWeekLayout *layout;
  GTimeZone *other;
  int now_day;
  int now;
  int ghost_day;
  int ghost_top;
  int ghost_bottom;
  char *ghost_text;
} LiaisonWeekPaint;

int liaison_week_paint_hour_height (GtkWidget *widget);
int liaison_week_paint_gutter (GtkWidget *widget, const LiaisonWeekPaint *paint);
void liaison_week_paint_back (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot);
void liaison_week_paint_front (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot);

G_END_DECLS
