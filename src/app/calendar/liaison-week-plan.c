// SPDX-License-Identifier: GPL-3.0-or-later
// Where a meeting is being put: arithmetic over the clock of a week, without widgets.
#include "liaison-week-plan.h"

#include "liaison-week-geometry.h"
#include "liaison-week-layout.h"

#define A_DAY LIAISON_WEEK_MINUTES
/* What a meeting lasts that has no end, or that comes down from the whole days. */
#define USUAL   60
#define ENDLESS 30

static gint64
day_start (gint64 at)
{
  return at / A_DAY * A_DAY;
}

/* On the grid of steps, at or before it. */
static gint64
step_before (gint64 at)
{
  return at / LIAISON_WEEK_STEP * LIAISON_WEEK_STEP;
}

/** liaison_week_plan_at: Returns: a minute of a day (as g_date_get_julian()) as plans count them */
gint64
liaison_week_plan_at (guint32 day, int minute)
{
  return (gint64) day * A_DAY + minute;
}

/** liaison_week_plan_day: Returns: the day, as g_date_get_julian() */
guint32
liaison_week_plan_day (gint64 at)
{
  return (guint32) (at / A_DAY);
}

/** liaison_week_plan_minute: Returns: the minute of its day */
int
liaison_week_plan_minute (gint64 at)
{
  return (int) (at % A_DAY);
}

/** liaison_week_plan_of: Returns: where a meeting known to the day or the minute is, on the clock of @zone */
LiaisonWeekPlan
liaison_week_plan_of (const LiaisonMeeting *meeting, GTimeZone *zone)
{
  LiaisonWeekPlan plan = { FALSE, 0, 0 };
  guint32 first, last;
  int minute;

  if (liaison_moment_precision (&meeting->starts) != LIAISON_PRECISION_MINUTE) {
    guint32 unused;
    liaison_moment_span (&meeting->starts, zone, &first, &last);
    if (liaison_moment_is_set (&meeting->ends))
      liaison_moment_span (&meeting->ends, zone, &unused, &last);
    plan.is_all_day = TRUE;
    plan.start = liaison_week_plan_at (first, 0);
    plan.end = liaison_week_plan_at (MAX (first, last), 0);
    return plan;
  }
  liaison_week_clock (&meeting->starts, zone, &first, &minute);
  plan.start = liaison_week_plan_at (first, minute);
  plan.end = plan.start + ENDLESS;
  if (liaison_moment_precision (&meeting->ends) != LIAISON_PRECISION_MINUTE)
    return plan;
  liaison_week_clock (&meeting->ends, zone, &last, &minute);
  plan.end = liaison_week_plan_at (last, minute);
  if (plan.end <= plan.start)
    plan.end = plan.start + MAX (liaison_week_minutes_between (&meeting->starts, &meeting->ends), 0);
  return plan;
}

static LiaisonWeekPlan
drag_new (gint64 from, gint64 to, gboolean is_all_day)
{
  LiaisonWeekPlan plan = { is_all_day, MIN (from, to), MAX (from, to) };

  if (is_all_day) {
    plan.start = day_start (plan.start);
    plan.end = day_start (plan.end);
    return plan;
  }
  /* It stays in the day in which it was begun. */
  to = CLAMP (to, day_start (from), day_start (from) + A_DAY);
  plan.start = step_before (MIN (from, to));
  plan.end = MAX (step_before (MAX (from, to) + LIAISON_WEEK_STEP - 1), plan.start + LIAISON_WEEK_STEP);
  return plan;
}

static LiaisonWeekPlan
move (const LiaisonWeekPlan *begun, gint64 from, gint64 to, gboolean to_all_day)
{
  gint64 delta = to_all_day || begun->is_all_day ? day_start (to) - day_start (from) : liaison_week_snap (to - from);
  LiaisonWeekPlan plan = { to_all_day, begun->start + delta, begun->end + delta };

  if (begun->is_all_day && !to_all_day) {
    plan.start = step_before (to);
    plan.end = plan.start + USUAL;
  } else if (!begun->is_all_day && to_all_day) {
    /* What lasts days goes on by days and keeps its hours. */
    plan.is_all_day = begun->end - begun->start < A_DAY;
    if (plan.is_all_day)
      plan.start = plan.end = day_start (to);
  }
  return plan;
}

/**
 * liaison_week_plan_drag:
 * @begun: where it was
 * @from: where the pointer took it
 * @to: where the pointer is
 * @to_all_day: whether the pointer is among the whole days; for a new one, was so at @from
 *
 * Returns: where it would be now
 */
LiaisonWeekPlan
liaison_week_plan_drag (const LiaisonWeekPlan *begun, LiaisonWeekChange change, gint64 from, gint64 to,
                        gboolean to_all_day)
{
  gint64 least = begun->is_all_day ? 0 : LIAISON_WEEK_STEP;
  gint64 delta = begun->is_all_day ? day_start (to) - day_start (from) : liaison_week_snap (to - from);
  LiaisonWeekPlan plan = *begun;

  switch (change) {
  case LIAISON_WEEK_CREATE:
    return drag_new (from, to, to_all_day);
  case LIAISON_WEEK_MOVE:
    return move (begun, from, to, to_all_day);
  case LIAISON_WEEK_RESIZE_START:
    plan.start = MIN (begun->start + delta, MAX (begun->end - least, begun->start));
    return plan;
  case LIAISON_WEEK_RESIZE_END:
  default:
    plan.end = MAX (begun->end + delta, MIN (begun->start + least, begun->end));
    return plan;
  }
}

/** liaison_week_plan_shift: Returns: @plan so much later, or with its end so much later: by days alone if whole days
 * are meant */
LiaisonWeekPlan
liaison_week_plan_shift (const LiaisonWeekPlan *plan, LiaisonWeekChange change, int days, int minutes)
{
  gint64 delta = (gint64) days * A_DAY + (plan->is_all_day ? 0 : minutes);
  LiaisonWeekPlan shifted = *plan;

  if (change == LIAISON_WEEK_MOVE)
    shifted.start += delta;
  shifted.end += delta;
  if (change != LIAISON_WEEK_MOVE)
    shifted.end = MAX (shifted.end, plan->is_all_day ? plan->start : MIN (plan->start + LIAISON_WEEK_STEP, plan->end));
  return shifted;
}

/** liaison_week_plan_equal: Returns: whether both are the same place */
gboolean
liaison_week_plan_equal (const LiaisonWeekPlan *a, const LiaisonWeekPlan *b)
{
  return a->is_all_day == b->is_all_day && a->start == b->start && a->end == b->end;
}

static LiaisonMoment
instant (gint64 at, GTimeZone *zone)
{
  return liaison_week_instant (liaison_week_plan_day (at), liaison_week_plan_minute (at), zone);
}

static LiaisonMoment
plain_day (gint64 at)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, liaison_week_plan_day (at));
  return liaison_moment_from_date (&date);
}

/**
 * liaison_week_plan_write:
 * @meeting: what is being moved
 * @starts: (out): when it is to start
 * @ends: (out): when it is to end; none for what is moved by hours or to a single day: it lasts as long as before, even
 * where the clocks are changed meanwhile
 */
void
liaison_week_plan_write (const LiaisonWeekPlan *plan, LiaisonWeekChange change, const LiaisonMeeting *meeting,
                         GTimeZone *zone, LiaisonMoment *starts, LiaisonMoment *ends)
{
  gboolean was_all_day = liaison_moment_precision (&meeting->starts) != LIAISON_PRECISION_MINUTE;

  *ends = LIAISON_MOMENT_NONE;
  if (plan->is_all_day) {
    *starts = plain_day (plan->start);
    if (plan->end > plan->start || change != LIAISON_WEEK_MOVE)
      *ends = plain_day (plan->end);
    return;
  }
  *starts = change == LIAISON_WEEK_RESIZE_END ? meeting->starts : instant (plan->start, zone);
  if (change != LIAISON_WEEK_MOVE || was_all_day)
    *ends = instant (plan->end, zone);
}
