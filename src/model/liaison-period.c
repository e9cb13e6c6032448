// SPDX-License-Identifier: GPL-3.0-or-later
// Times that something lasts, with dates as partial as an office knows them.
#include "liaison-period.h"

#include "liaison-language.h"

#include <glib/gi18n-lib.h>

/* The days a date may mean. */
typedef struct {
  guint32 first;
  guint32 last;
} Days;

static Days
find_days (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  Days days;

  liaison_moment_span (moment, zone, &days.first, &days.last);
  return days;
}

/**
 * liaison_period_state:
 * @from: the first day; may be unset: it has begun, nobody knows when
 * @to: the last day; may be unset: it has no end yet
 *
 * Returns: what it is on the day @today; until 2026 is current in all of 2026
 */
LiaisonPeriodState
liaison_period_state (const LiaisonMoment *from, const LiaisonMoment *to, const LiaisonMoment *today)
{
  Days now = find_days (today);

  if (liaison_moment_is_set (to) && find_days (to).last < now.first)
    return LIAISON_PERIOD_PAST;
  if (liaison_moment_is_set (from) && find_days (from).first > now.last)
    return LIAISON_PERIOD_FUTURE;
  return LIAISON_PERIOD_CURRENT;
}

/**
 * liaison_period_held:
 * @from: the first day; may be unset
 * @to: the last day; may be unset
 * @on: the day, month or year that is asked for
 * @today: a time without an end is known to last until this day
 *
 * Returns: whether the time from @from to @to, both days included, has days of @on in it
 */
LiaisonHeld
liaison_period_held (const LiaisonMoment *from, const LiaisonMoment *to, const LiaisonMoment *on,
                     const LiaisonMoment *today)
{
  Days asked = find_days (on);
  Days end = liaison_moment_is_set (to) ? find_days (to) : (Days) { G_MAXUINT32, G_MAXUINT32 };
  /* Without a beginning it began some day before the last one that is known. */
  Days begin = liaison_moment_is_set (from)
                   ? find_days (from)
                   : (Days) { 0, liaison_moment_is_set (to) ? end.last : find_days (today).first };

  if (begin.first > asked.last || end.last < asked.first)
    return LIAISON_HELD_NO;
  if (begin.last <= asked.first && end.first >= asked.last)
    return LIAISON_HELD_YES;
  /* On whichever of its days it began and ended, one of those asked for was between. */
  if (begin.last <= asked.last && end.first >= asked.first)
    return LIAISON_HELD_PARTLY;
  return LIAISON_HELD_PERHAPS;
}

/* When a time began, or what is nearest to that. */
static LiaisonMoment
find_key (const LiaisonMoment *from, const LiaisonMoment *to)
{
  if (liaison_moment_is_set (from))
    return *from;
  return liaison_moment_is_set (to) ? *to : (LiaisonMoment) { 9999, 12, 31, -1 };
}

/** liaison_period_compare: Returns: negative if the first of two times is the later one: it stands first in a
 * succession */
int
liaison_period_compare (const LiaisonMoment *from_a, const LiaisonMoment *to_a, const LiaisonMoment *from_b,
                        const LiaisonMoment *to_b)
{
  LiaisonMoment first = find_key (from_a, to_a), second = find_key (from_b, to_b);
  int order = liaison_moment_compare (&second, &first);

  if (order != 0)
    return order;
  if (liaison_moment_is_set (to_a) != liaison_moment_is_set (to_b))
    return liaison_moment_is_set (to_a) ? 1 : -1;
  return liaison_moment_compare (to_b, to_a);
}

/** liaison_period_is_possible: Returns: whether it can end on @to what began on @from */
gboolean
liaison_period_is_possible (const LiaisonMoment *from, const LiaisonMoment *to)
{
  return !liaison_moment_is_set (from) || !liaison_moment_is_set (to) || find_days (from).first <= find_days (to).last;
}

/** liaison_held_label: Returns: whether it was held then, for people */
const char *
liaison_held_label (LiaisonHeld held)
{
  switch (held) {
  case LIAISON_HELD_YES:
    return C_ ("post held then", "Yes");
  case LIAISON_HELD_PARTLY:
    return C_ ("post held then", "Part of that time");
  case LIAISON_HELD_PERHAPS:
    return C_ ("post held then", "Perhaps: the dates are not precise enough");
  case LIAISON_HELD_NO:
  default:
    return C_ ("post held then", "No");
  }
}

/** liaison_period_day_before: Returns: the last day of somebody whose successor began on @moment; for a month or a
 * year, the same one: both were there in it */
LiaisonMoment
liaison_period_day_before (const LiaisonMoment *moment)
{
  GDate date;

  if (liaison_moment_precision (moment) < LIAISON_PRECISION_DAY)
    return *moment;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) moment->day, moment->month, (GDateYear) moment->year);
  if (g_date_get_julian (&date) <= 1)
    return *moment;
  g_date_subtract_days (&date, 1);
  return liaison_moment_from_date (&date);
}

/** liaison_period_format: Returns: (transfer full): "since 2019", "2015 – 2019"; "" if nothing is known */
char *
liaison_period_format (const LiaisonMoment *from, const LiaisonMoment *to)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *first = liaison_moment_format (from, NULL, language);
  g_autofree char *last = liaison_moment_format (to, NULL, language);

  if (*first != '\0' && *last != '\0')
    /* Translators: from one date to another. */
    return g_strdup_printf (C_ ("period", "%s – %s"), first, last);
  if (*first != '\0')
    /* Translators: %s is a day such as "14 September 2015" with one context, a month or a year with the other. */
    return g_strdup_printf (from->day != 0 ? C_ ("period, to the day", "since %s") : C_ ("period", "since %s"), first);
  if (*last != '\0')
    /* Translators: %s is a day such as "14 September 2015" with one context, a month or a year with the other. */
    return g_strdup_printf (to->day != 0 ? C_ ("period, to the day", "until %s") : C_ ("period", "until %s"), last);
  return g_strdup ("");
}
