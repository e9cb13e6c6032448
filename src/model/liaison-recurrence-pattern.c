// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of recurrence of the common kinds, written and read as a form shows them.
#include "liaison-recurrence-private.h"
#include "liaison-zone.h"

#define COUNT(rule, part) liaison_recurrence_count_values ((rule)->part, G_N_ELEMENTS ((rule)->part))

/* From Monday on, as GLib counts. */
static const char *const weekday_codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static GDateWeekday
weekday_of (short day)
{
  int weekday = (int) icalrecurrencetype_day_day_of_week (day);

  return weekday == ICAL_SUNDAY_WEEKDAY ? G_DATE_SUNDAY : (GDateWeekday) (weekday - 1);
}

/* The day of the start, where it is. */
static struct icaltimetype
day_of (const LiaisonMoment *start, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = liaison_zone_open (zone_name);

  return icaltime_from_timet_with_zone (liaison_moment_to_wall (start, zone), 1, NULL);
}

static void
write_weekdays (GString *text, guint weekdays)
{
  const char *before = ";BYDAY=";

  for (guint i = 0; i < G_N_ELEMENTS (weekday_codes); i++) {
    if ((weekdays & (1u << i)) == 0)
      continue;
    g_string_append (text, before);
    g_string_append (text, weekday_codes[i]);
    before = ",";
  }
}

static void
write_end (GString *text, const LiaisonRecurrence *pattern)
{
  const LiaisonMoment *until = &pattern->until;

  if (pattern->count > 0)
    g_string_append_printf (text, ";COUNT=%d", pattern->count);
  else if (until->minute >= 0)
    g_string_append_printf (text, ";UNTIL=%04d%02d%02dT%02d%02d00Z", until->year, until->month, until->day,
                            until->minute / 60, until->minute % 60);
  else if (liaison_moment_precision (until) == LIAISON_PRECISION_DAY)
    g_string_append_printf (text, ";UNTIL=%04d%02d%02d", until->year, until->month, until->day);
}

/**
 * liaison_recurrence_write:
 * @start: of the series, in @zone: a yearly rule is on its day and month
 *
 * Returns: (transfer full): the rule of @pattern
 */
char *
liaison_recurrence_write (const LiaisonRecurrence *pattern, const LiaisonMoment *start, const char *zone)
{
  static const char *const names[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
  g_autoptr (GString) text = g_string_new ("FREQ=");

  g_string_append (text, names[pattern->frequency]);
  if (pattern->interval > 1)
    g_string_append_printf (text, ";INTERVAL=%d", pattern->interval);
  if (pattern->frequency == LIAISON_FREQUENCY_WEEKLY)
    write_weekdays (text, pattern->weekdays);
  if (pattern->frequency == LIAISON_FREQUENCY_YEARLY && pattern->nth != 0)
    g_string_append_printf (text, ";BYMONTH=%d", day_of (start, zone).month);
  if (pattern->frequency >= LIAISON_FREQUENCY_MONTHLY && pattern->nth != 0)
    g_string_append_printf (text, ";BYDAY=%d%s", pattern->nth, weekday_codes[pattern->weekday - G_DATE_MONDAY]);
  else if (pattern->frequency == LIAISON_FREQUENCY_MONTHLY && pattern->month_day != 0)
    g_string_append_printf (text, ";BYMONTHDAY=%d", pattern->month_day);
  write_end (text, pattern);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A rule by weeks may name weekdays, one by months or years one weekday with its number. */
static gboolean
read_weekdays (const struct icalrecurrencetype *rule, LiaisonRecurrence *pattern)
{
  guint count = COUNT (rule, by_day);

  for (guint i = 0; i < count; i++) {
    int nth = icalrecurrencetype_day_position (rule->by_day[i]);
    GDateWeekday weekday = weekday_of (rule->by_day[i]);
    if (rule->freq == ICAL_WEEKLY_RECURRENCE && nth == 0) {
      pattern->weekdays |= 1u << (weekday - G_DATE_MONDAY);
    } else if (rule->freq >= ICAL_MONTHLY_RECURRENCE && count == 1 && (nth == -1 || (nth >= 1 && nth <= 4))) {
      pattern->nth = nth;
      pattern->weekday = weekday;
    } else {
      return FALSE;
    }
  }
  return TRUE;
}

/* Days and months that say no more than the start does. */
static gboolean
read_days (const struct icalrecurrencetype *rule, const struct icaltimetype *start, LiaisonRecurrence *pattern)
{
  guint month_days = COUNT (rule, by_month_day), months = COUNT (rule, by_month);

  if (month_days > 1 || months > 1 || (month_days == 1 && pattern->nth != 0))
    return FALSE;
  if (rule->freq == ICAL_MONTHLY_RECURRENCE && month_days == 1) {
    pattern->month_day = rule->by_month_day[0];
    return months == 0 && pattern->month_day >= -1;
  }
  if (rule->freq != ICAL_YEARLY_RECURRENCE)
    return month_days == 0 && months == 0;
  if (pattern->nth != 0 || month_days == 1)
    return months == 1 && rule->by_month[0] == start->month && (month_days == 0 || rule->by_month_day[0] == start->day);
  return months == 0 || rule->by_month[0] == start->month;
}

/**
 * liaison_recurrence_read:
 * @pattern: (out): the rule as a form shows it
 *
 * Returns: whether @rule_text is one of the common kinds: all that it says is in @pattern
 */
gboolean
liaison_recurrence_read (const char *rule_text, const LiaisonMoment *start, const char *zone,
                         LiaisonRecurrence *pattern)
{
  LiaisonRecurring recurring = { rule_text, *start, zone, NULL };
  g_auto (LiaisonRecurrenceWalk) walk = { 0 };
  const struct icalrecurrencetype *rule = &walk.rule;
  struct icaltimetype day;

  *pattern = LIAISON_RECURRENCE_NONE;
  if (!liaison_recurrence_parse (&recurring, &walk, NULL) ||
      COUNT (rule, by_hour) + COUNT (rule, by_minute) + COUNT (rule, by_year_day) + COUNT (rule, by_week_no) +
              COUNT (rule, by_set_pos) >
          0)
    return FALSE;
  day = day_of (start, zone);
  pattern->frequency = (LiaisonFrequency) (rule->freq - ICAL_DAILY_RECURRENCE);
  pattern->interval = rule->interval;
  pattern->count = rule->count;
  if (walk.until != G_MAXINT64)
    pattern->until = liaison_moment_from_wall (walk.until, rule->until.is_date || walk.is_date, walk.zone);
  /* Which day begins a week matters where several days of every second week are meant. */
  if (rule->interval > 1 && COUNT (rule, by_day) > 1 && rule->week_start != ICAL_MONDAY_WEEKDAY)
    return FALSE;
  return read_weekdays (rule, pattern) && read_days (rule, &day, pattern);
}
