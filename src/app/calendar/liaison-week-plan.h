// SPDX-License-Identifier: GPL-3.0-or-later
// Where a meeting is being put: arithmetic over the clock of a week, without widgets.
//
// While something is dragged it is at minutes of the wall clock, counted over days, so that a day further is always the
// same hour. Only when it is dropped instants are made of them.
#pragma once

#include "liaison-meeting.h"

G_BEGIN_DECLS

/**
 * LiaisonWeekPlan:
 * @is_all_day: whether whole days are meant
 * @start: minutes on the clock since day 0, 1440 a day; of whole days the first midnight
 * @end: the same; of whole days the midnight of the last one
 */
typedef struct {
  gboolean is_all_day;
  gint64 start;
  gint64 end;
} LiaisonWeekPlan;

typedef enum {
  LIAISON_WEEK_CREATE,
  LIAISON_WEEK_MOVE,
  LIAISON_WEEK_RESIZE_START,
  LIAISON_WEEK_RESIZE_END,
} LiaisonWeekChange;

gint64 liaison_week_plan_at (guint32 day, int minute);
guint32 liaison_week_plan_day (gint64 at);
int liaison_week_plan_minute (gint64 at);
LiaisonWeekPlan liaison_week_plan_of (const LiaisonMeeting *meeting, GTimeZone *zone);
LiaisonWeekPlan liaison_week_plan_drag (const LiaisonWeekPlan *begun, LiaisonWeekChange change, gint64 from, gint64 to,
                                        gboolean to_all_day);
LiaisonWeekPlan liaison_week_plan_shift (const LiaisonWeekPlan *plan, LiaisonWeekChange change, int days, int minutes);
gboolean liaison_week_plan_equal (const LiaisonWeekPlan *a, const LiaisonWeekPlan *b);
void liaison_week_plan_write (const LiaisonWeekPlan *plan, LiaisonWeekChange change, const LiaisonMeeting *meeting,
                              GTimeZone *zone, LiaisonMoment *starts, LiaisonMoment *ends);

G_END_DECLS
