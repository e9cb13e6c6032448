// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of recurrence: the parts of a series that is split, and rules that move to other days.
#include "liaison-error.h"
#include "liaison-recurrence-private.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>

#define COUNT(rule, part) liaison_recurrence_count_values ((rule)->part, G_N_ELEMENTS ((rule)->part))

/* Walks to @occurrence: how many come before it, and the last of those. */
static gboolean
find_occurrence (LiaisonRecurrenceWalk *walk, const LiaisonMoment *occurrence, int *n_before, gint64 *last,
                 GError **error)
{
  gint64 wall;

  *n_before = 0;
  while (*n_before < LIAISON_RECURRENCE_MAX * 4 && liaison_recurrence_walk_next (walk, &wall)) {
    LiaisonMoment moment = liaison_moment_from_wall (wall, walk->is_date, walk->zone);
    int order = liaison_moment_compare (&moment, occurrence);
    if (order == 0)
      return TRUE;
    if (order > 0)
      break;
    (*n_before)++;
    *last = wall;
  }
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("the series has no such occurrence"));
  return FALSE;
}

static struct icaltimetype
make_until (const LiaisonMoment *moment)
{
  struct icaltimetype until = icaltime_null_time ();

  until.year = moment->year;
  until.month = moment->month;
  until.day = moment->day;
  until.is_date = moment->minute < 0;
  if (moment->minute >= 0) {
    until.hour = moment->minute / 60;
    until.minute = moment->minute % 60;
    until.zone = icaltimezone_get_utc_timezone ();
  }
  return until;
}

/**
 * liaison_recurrence_end_before:
 * @occurrence: not the first
 *
 * Returns: (transfer full) (nullable): the rule of what comes before @occurrence: it ends with the occurrence before;
 * %LIAISON_ERROR_NOT_FOUND if there is none, or no @occurrence
 */
char *
liaison_recurrence_end_before (const LiaisonRecurring *recurring, const LiaisonMoment *occurrence, GError **error)
{
  g_auto (LiaisonRecurrenceWalk) walk = { 0 };
  gint64 last = 0;
  int n_before;
  LiaisonMoment until;

  if (!liaison_recurrence_walk (recurring, &walk, error) ||
      !find_occurrence (&walk, occurrence, &n_before, &last, error))
    return NULL;
  if (n_before == 0) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND,
                         _ ("nothing of the series is before its first occurrence"));
    return NULL;
  }
  until = liaison_moment_from_wall (last, walk.is_date, walk.zone);
  walk.rule.count = 0;
  walk.rule.until = make_until (&until);
  return liaison_recurrence_text (&walk.rule);
}

/** liaison_recurrence_from: Returns: (transfer full) (nullable): the rule of a series that starts with @occurrence and
 * goes on as this one; %LIAISON_ERROR_NOT_FOUND if there is none */
char *
liaison_recurrence_from (const LiaisonRecurring *recurring, const LiaisonMoment *occurrence, GError **error)
{
  g_auto (LiaisonRecurrenceWalk) walk = { 0 };
  gint64 last;
  int n_before;

  if (!liaison_recurrence_walk (recurring, &walk, error) ||
      !find_occurrence (&walk, occurrence, &n_before, &last, error))
    return NULL;
  if (walk.rule.count > 0)
    walk.rule.count -= n_before;
  return liaison_recurrence_text (&walk.rule);
}

/* Which days are of one week decides what every second week holds. */
static void
turn_weekdays (struct icalrecurrencetype *rule, int days)
{
  if (COUNT (rule, by_day) > 1 && rule->interval > 1)
    rule->week_start = (icalrecurrencetype_weekday) liaison_recurrence_turn_weekday ((int) rule->week_start, days);
  liaison_recurrence_turn_weekdays (rule, days);
}

/* The only weekday of a rule by months or years follows its start: the second Tuesday, the last one. */
static void
follow_nth (struct icalrecurrencetype *rule, struct icaltimetype start)
{
  int days = icaltime_days_in_month (start.month, start.year), nth = (start.day - 1) / 7 + 1;
  g_autofree char *text = NULL;

  if (nth > 4 || (icalrecurrencetype_day_position (rule->by_day[0]) < 0 && start.day + 7 > days))
    nth = -1;
  /* How libical writes the two in one number is its own affair. */
  text = g_strdup_printf ("FREQ=MONTHLY;BYDAY=%d%s", nth,
                          icalrecur_weekday_to_string ((icalrecurrencetype_weekday) icaltime_day_of_week (start)));
  rule->by_day[0] = icalrecurrencetype_from_string (text).by_day[0];
}

/* Whether the days of a rule can follow its start, and then makes them. */
static gboolean
follow_start (struct icalrecurrencetype *rule, const struct icaltimetype *start, int days)
{
  guint weekdays = COUNT (rule, by_day), month_days = COUNT (rule, by_month_day), months = COUNT (rule, by_month);

  if (COUNT (rule, by_year_day) + COUNT (rule, by_week_no) + COUNT (rule, by_set_pos) > 0)
    return FALSE;
  if (rule->freq == ICAL_WEEKLY_RECURRENCE || (rule->freq == ICAL_DAILY_RECURRENCE && weekdays > 0)) {
    turn_weekdays (rule, days);
    return months == 0 && month_days == 0;
  }
  if (rule->freq == ICAL_DAILY_RECURRENCE)
    return months == 0 && month_days == 0;
  if (weekdays > 1 || month_days > 1 || months > 1 || (weekdays > 0 && month_days > 0) ||
      (rule->freq == ICAL_MONTHLY_RECURRENCE && months > 0) ||
      (weekdays > 0 && icalrecurrencetype_day_position (rule->by_day[0]) == 0) ||
      (rule->freq == ICAL_YEARLY_RECURRENCE && weekdays > 0 && months == 0))
    return FALSE;
  if (weekdays > 0)
    follow_nth (rule, *start);
  if (month_days > 0)
    rule->by_month_day[0] = start->day;
  if (months > 0)
    rule->by_month[0] = start->month;
  return TRUE;
}

/**
 * liaison_recurrence_shift:
 * @start: where its start moves to
 * @zone: (nullable): in which zone that is
 *
 * Makes the rule follow its start: what was every Tuesday is every Wednesday, and an end moves along.
 *
 * Returns: (transfer full) (nullable): the rule; %LIAISON_ERROR_INVALID for a rule of so particular days that it cannot
 * be told where they go
 */
char *
liaison_recurrence_shift (const LiaisonRecurring *recurring, const LiaisonMoment *start, const char *zone,
                          GError **error)
{
  g_autoptr (GTimeZone) there = liaison_zone_open (zone);
  g_auto (LiaisonRecurrenceWalk) walk = { 0 };
  struct icaltimetype day;
  gint64 wall;
  int days;

  if (!liaison_recurrence_parse (recurring, &walk, error))
    return NULL;
  wall = liaison_moment_to_wall (start, there);
  day = icaltime_from_timet_with_zone (wall, 1, NULL);
  days = (int) (icaltime_as_timet (day) - icaltime_as_timet (icaltime_from_timet_with_zone (walk.start, 1, NULL))) /
         LIAISON_DAY_SECONDS;
  if ((days != 0 && !follow_start (&walk.rule, &day, days)) ||
      COUNT (&walk.rule, by_hour) + COUNT (&walk.rule, by_minute) > 0) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                         _ ("a recurrence on such particular days cannot be moved: change its rule instead"));
    return NULL;
  }
  if (!icaltime_is_null_time (walk.rule.until)) {
    LiaisonMoment until;
    if (walk.rule.until.is_date)
      walk.until = icaltime_as_timet (walk.rule.until) + (gint64) days * LIAISON_DAY_SECONDS;
    else
      walk.until += wall - walk.start;
    until = liaison_moment_from_wall (walk.until, walk.rule.until.is_date || start->minute < 0, there);
    walk.rule.until = make_until (&until);
  }
  return liaison_recurrence_text (&walk.rule);
}
