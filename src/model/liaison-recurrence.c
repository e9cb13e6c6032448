// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of recurrence: checked and worked out.
//
// libical sees times without a zone alone, those of the wall clock; GLib knows the zones. So nothing here touches
// libical's own zones, which are shared by all threads.
#include "liaison-error.h"
#include "liaison-recurrence-private.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* The longest rule: one with every part in it is shorter. */
#define RULE_MAX 1000

/* libical counts years up to 2582; nobody plans meetings for then, and a slip of the keyboard must not take long. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2400

/** liaison_recurrence_count_values: Returns: how many values a part of a rule has */
guint
liaison_recurrence_count_values (const short *values, guint size)
{
  guint count = 0;

  while (count < size && values[count] != ICAL_RECURRENCE_ARRAY_MAX)
    count++;
  return count;
}

#define COUNT(rule, part) liaison_recurrence_count_values ((rule)->part, G_N_ELEMENTS ((rule)->part))

static gboolean
refuse (GError **error, const char *text)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, text);
  return FALSE;
}

/* What a rule may say of a meeting. */
static gboolean
check_rule (struct icalrecurrencetype *rule, gboolean is_date, GError **error)
{
  gboolean is_gregorian = rule->rscale == NULL || g_ascii_strcasecmp (rule->rscale, "GREGORIAN") == 0;
  gboolean has_times = COUNT (rule, by_hour) > 0 || COUNT (rule, by_minute) > 0 || COUNT (rule, by_second) > 0;

  /* libical leaves it to whoever reads a rule. */
  free (rule->rscale);
  rule->rscale = NULL;
  if (rule->freq < ICAL_DAILY_RECURRENCE || COUNT (rule, by_hour) > 1 || COUNT (rule, by_minute) > 1)
    return refuse (error, _ ("a meeting recurs by days, weeks, months or years, not more often"));
  if (!is_gregorian)
    return refuse (error, _ ("a meeting recurs in the Gregorian calendar"));
  if (is_date && has_times)
    return refuse (error, _ ("a meeting of whole days cannot recur at an hour"));
  if (COUNT (rule, by_second) > 0)
    return refuse (error, _ ("a meeting recurs at a minute, not at a second"));
  if (rule->interval < 1 || rule->interval > 999)
    return refuse (error, _ ("the interval of a recurrence is between 1 and 999"));
  if (rule->count > LIAISON_RECURRENCE_MAX) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("a meeting recurs at most %d times"),
                 LIAISON_RECURRENCE_MAX);
    return FALSE;
  }
  return TRUE;
}

/* The last start that UNTIL allows, on the wall clock; a plain date means all of its day. */
static gint64
until_of (const struct icalrecurrencetype *rule, gboolean is_date, GTimeZone *zone)
{
  gint64 until;

  if (icaltime_is_null_time (rule->until))
    return G_MAXINT64;
  until = icaltime_as_timet (rule->until);
  if (rule->until.is_date)
    return until + LIAISON_DAY_SECONDS - 1;
  if (!is_date && icaltime_is_utc (rule->until))
    return liaison_zone_wall_of (zone, until);
  return until;
}

/**
 * liaison_recurrence_parse:
 * @walk: (out caller-allocates): filled but for its iterator; clear it, also after a failure
 *
 * Reads a rule and checks what can be told without walking through it.
 */
gboolean
liaison_recurrence_parse (const LiaisonRecurring *recurring, LiaisonRecurrenceWalk *walk, GError **error)
{
  LiaisonPrecision precision = liaison_moment_precision (&recurring->start);

  *walk = (LiaisonRecurrenceWalk) { .until = G_MAXINT64, .left = -1 };
  if (precision < LIAISON_PRECISION_DAY)
    return refuse (error, _ ("a meeting can recur only if its day is known"));
  if (recurring->start.year < FIRST_YEAR || recurring->start.year > LAST_YEAR)
    return refuse (error, _ ("a meeting can recur only from a year between 1900 and 2400 on"));
  walk->is_date = precision == LIAISON_PRECISION_DAY;
  if (recurring->zone != NULL && !liaison_zone_is_known (recurring->zone)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%s” is no known time zone, such as Europe/Paris"),
                 recurring->zone);
    return FALSE;
  }
  if (strlen (recurring->rule) <= RULE_MAX)
    walk->rule = icalrecurrencetype_from_string (recurring->rule);
  if (strlen (recurring->rule) > RULE_MAX || walk->rule.freq == ICAL_NO_RECURRENCE) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 /* Translators: %.60s is what was given as a rule. */
                 _ ("“%.60s” is no rule of recurrence, such as FREQ=WEEKLY;BYDAY=TU"), recurring->rule);
    return FALSE;
  }
  if (!check_rule (&walk->rule, walk->is_date, error))
    return FALSE;
  walk->zone = liaison_zone_open (recurring->zone);
  walk->start = liaison_moment_to_wall (&recurring->start, walk->zone);
  walk->until = until_of (&walk->rule, walk->is_date, walk->zone);
  walk->left = walk->rule.count > 0 ? walk->rule.count : -1;
  return TRUE;
}

/** liaison_recurrence_turn_weekday: @weekday: 1 (Sunday) to 7, as libical counts: Returns: the one @days later */
int
liaison_recurrence_turn_weekday (int weekday, int days)
{
  return ((weekday - 1 + days % 7) + 7) % 7 + 1;
}

/** liaison_recurrence_turn_weekdays: Makes the weekdays of @rule, without numbers, those @days later. */
void
liaison_recurrence_turn_weekdays (struct icalrecurrencetype *rule, int days)
{
  guint count = COUNT (rule, by_day);

  for (guint i = 0; i < count; i++)
    rule->by_day[i] = (short) liaison_recurrence_turn_weekday (
        (int) icalrecurrencetype_day_day_of_week (rule->by_day[i]), days);
}

/* libical 3.0 takes days of the wrong weeks where every second week begins with another day than Monday or Sunday. A
 * rule by weeks is the same on any day, so it is told of all days as many earlier as make a Monday of that day. */
static void
turn_week (LiaisonRecurrenceWalk *walk, struct icalrecurrencetype *rule)
{
  int days = (int) rule->week_start - ICAL_MONDAY_WEEKDAY;
  g_autofree char *text = NULL;

  if (rule->freq != ICAL_WEEKLY_RECURRENCE || rule->interval == 1 || days <= 0 || COUNT (rule, by_month) > 0)
    return;
  liaison_recurrence_turn_weekdays (rule, -days);
  rule->week_start = ICAL_MONDAY_WEEKDAY;
  /* libical wants weekdays in their order, in which it reads them. */
  text = liaison_recurrence_text (rule);
  *rule = icalrecurrencetype_from_string (text);
  walk->turned = (gint64) days * LIAISON_DAY_SECONDS;
}

/** liaison_recurrence_walk: @walk: (out caller-allocates): before the first occurrence; clear it, also after a failure
 */
gboolean
liaison_recurrence_walk (const LiaisonRecurring *recurring, LiaisonRecurrenceWalk *walk, GError **error)
{
  struct icalrecurrencetype rule;

  if (!liaison_recurrence_parse (recurring, walk, error))
    return FALSE;
  rule = walk->rule;
  rule.count = 0;
  rule.until = icaltime_null_time ();
  turn_week (walk, &rule);
  rule.until.year = recurring->start.year + LIAISON_RECURRENCE_YEARS;
  rule.until.month = rule.until.day = 1;
  rule.until.is_date = 1;
  walk->iterator = icalrecur_iterator_new (
      rule, icaltime_from_timet_with_zone (walk->start - walk->turned, walk->is_date, NULL));
  /* libical gives no iterator for a day that never comes, such as 30 February. */
  if (walk->iterator == NULL)
    return refuse (error, _ ("this rule of recurrence names days that never come"));
  return TRUE;
}

/** liaison_recurrence_walk_skip: Goes to about @wall: what comes next may still be before it, but not after the first
 * one that is not. Only before the first step. */
void
liaison_recurrence_walk_skip (LiaisonRecurrenceWalk *walk, gint64 wall)
{
  if (walk->left >= 0 || wall <= walk->start)
    return;
  /* A skip beyond the end of the rule leaves nothing to come, which is right. */
  wall = MIN (wall, walk->start + (gint64) LIAISON_RECURRENCE_YEARS * 366 * LIAISON_DAY_SECONDS);
  walk->has_begun = TRUE;
  icalrecur_iterator_set_start (walk->iterator,
                                icaltime_from_timet_with_zone (wall - walk->turned, walk->is_date, NULL));
}

/** liaison_recurrence_walk_next: Returns: whether there is one more occurrence; those left out are given as well */
gboolean
liaison_recurrence_walk_next (LiaisonRecurrenceWalk *walk, gint64 *wall)
{
  struct icaltimetype next;

  if (walk->left == 0)
    return FALSE;
  if (!walk->has_begun) {
    walk->has_begun = TRUE;
    *wall = walk->start;
  } else {
    do {
      next = icalrecur_iterator_next (walk->iterator);
      if (icaltime_is_null_time (next))
        return FALSE;
      *wall = icaltime_as_timet (next) + walk->turned;
    } while (*wall <= walk->start);
  }
  if (*wall > walk->until && *wall != walk->start)
    return FALSE;
  if (walk->left > 0)
    walk->left--;
  return TRUE;
}

/** liaison_recurrence_walk_clear: Frees what @walk holds. */
void
liaison_recurrence_walk_clear (LiaisonRecurrenceWalk *walk)
{
  g_clear_pointer (&walk->iterator, icalrecur_iterator_free);
  g_clear_pointer (&walk->zone, g_time_zone_unref);
}

/** liaison_recurrence_text: Returns: (transfer full): the value of an RRULE */
char *
liaison_recurrence_text (struct icalrecurrencetype *rule)
{
  char *text = icalrecurrencetype_as_string_r (rule);
  char *copy = g_strdup (text);

  icalmemory_free_buffer (text);
  return copy;
}

/** liaison_recurring_of: Returns: what @meeting says of its recurrence; valid as long as @meeting */
LiaisonRecurring
liaison_recurring_of (const LiaisonMeeting *meeting)
{
  return (LiaisonRecurring) { meeting->recurrence, meeting->starts, meeting->start_zone, meeting->recurrence_excluded };
}

/**
 * liaison_recurrence_validate:
 * @error: %LIAISON_ERROR_INVALID with a sentence for people
 *
 * Returns: whether the rule is one, of a kind that meetings recur by, gives more than its start, and what is left out
 * is a list of moments
 */
gboolean
liaison_recurrence_validate (const LiaisonRecurring *recurring, GError **error)
{
  g_auto (LiaisonRecurrenceWalk) walk = { 0 };
  g_auto (GStrv) excluded = NULL;
  gint64 wall;

  if (!liaison_recurrence_walk (recurring, &walk, error))
    return FALSE;
  if (walk.until < walk.start)
    return refuse (error, _ ("the recurrence ends before the meeting first starts"));
  liaison_recurrence_walk_next (&walk, &wall);
  if (walk.left != 0 && walk.until == G_MAXINT64 && !liaison_recurrence_walk_next (&walk, &wall))
    return refuse (error, _ ("this rule of recurrence names days that never come"));
  excluded = g_strsplit_set (recurring->excluded != NULL ? recurring->excluded : "", " \n", -1);
  for (guint i = 0; excluded[i] != NULL; i++) {
    LiaisonMoment moment;
    if (*excluded[i] != '\0' && !liaison_moment_parse (excluded[i], &moment, error))
      return FALSE;
  }
  return TRUE;
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (a, b);
}

/** liaison_recurrence_excluded: @excluded: (nullable): Returns: (transfer full) (element-type LiaisonMoment): the
 * moments in it, in time order */
GArray *
liaison_recurrence_excluded (const char *excluded)
{
  g_auto (GStrv) words = g_strsplit_set (excluded != NULL ? excluded : "", " \n", -1);
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (LiaisonMoment));

  for (guint i = 0; words[i] != NULL; i++) {
    LiaisonMoment moment;
    if (*words[i] != '\0' && liaison_moment_parse (words[i], &moment, NULL))
      g_array_append_val (moments, moment);
  }
  g_array_sort (moments, compare_moments);
  return moments;
}

/** liaison_recurrence_exclude: @excluded: (nullable): Returns: (transfer full): @excluded and @occurrence, in time
 * order
 */
char *
liaison_recurrence_exclude (const char *excluded, const LiaisonMoment *occurrence)
{
  g_autoptr (GArray) moments = liaison_recurrence_excluded (excluded);
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[LIAISON_MOMENT_BUFFER];

  if (!g_array_binary_search (moments, occurrence, compare_moments, NULL))
    g_array_append_val (moments, *occurrence);
  g_array_sort (moments, compare_moments);
  for (guint i = 0; i < moments->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            liaison_moment_write (&g_array_index (moments, LiaisonMoment, i), buffer));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_occurrence (GArray *found, const LiaisonMoment *moment, const LiaisonMoment *from, GArray *excluded)
{
  if ((from != NULL && liaison_moment_compare (moment, from) < 0) ||
      g_array_binary_search (excluded, moment, compare_moments, NULL))
    return;
  /* Two times that the clock skips may be one minute. */
  if (found->len > 0 && liaison_moment_compare (&g_array_index (found, LiaisonMoment, found->len - 1), moment) == 0)
    return;
  g_array_append_val (found, *moment);
}

/**
 * liaison_recurrence_expand:
 * @from: (nullable): the first start wanted; %NULL for the first of all
 * @to: (nullable): where to stop: starts before it; %NULL for no matter where
 * @max: how many at most; 0 for LIAISON_RECURRENCE_MAX
 *
 * Works out the starts of a series between two moments, without those left out. Minutes are in UTC; a day is compared
 * as liaison_moment_compare() does, as the first thing of that day in UTC.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMoment): in time order; %LIAISON_ERROR_INVALID for a rule
 * that liaison_recurrence_validate() does not take
 */
GArray *
liaison_recurrence_expand (const LiaisonRecurring *recurring, const LiaisonMoment *from, const LiaisonMoment *to,
                           guint max, GError **error)
{
  g_auto (LiaisonRecurrenceWalk) walk = { 0 };
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) excluded = NULL;
  gint64 wall;

  if (!liaison_recurrence_walk (recurring, &walk, error))
    return NULL;
  found = g_array_new (FALSE, FALSE, sizeof (LiaisonMoment));
  excluded = liaison_recurrence_excluded (recurring->excluded);
  max = max > 0 ? MIN (max, LIAISON_RECURRENCE_MAX) : LIAISON_RECURRENCE_MAX;
  /* Two days before, for whatever the zone is. */
  if (from != NULL)
    liaison_recurrence_walk_skip (&walk, liaison_moment_to_wall (from, walk.zone) - 2 * LIAISON_DAY_SECONDS);
  while (found->len < max && liaison_recurrence_walk_next (&walk, &wall)) {
    LiaisonMoment moment = liaison_moment_from_wall (wall, walk.is_date, walk.zone);
    if (to != NULL && liaison_moment_compare (&moment, to) >= 0)
      break;
    add_occurrence (found, &moment, from, excluded);
  }
  g_array_sort (found, compare_moments);
  return g_steal_pointer (&found);
}

/** liaison_recurrence_has: Returns: whether @occurrence is one that the rule gives and that is not left out */
gboolean
liaison_recurrence_has (const LiaisonRecurring *recurring, const LiaisonMoment *occurrence)
{
  g_autoptr (GArray) found = liaison_recurrence_expand (recurring, occurrence, NULL, 1, NULL);

  return found != NULL && found->len > 0 &&
         liaison_moment_compare (&g_array_index (found, LiaisonMoment, 0), occurrence) == 0;
}
