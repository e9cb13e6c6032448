// SPDX-License-Identifier: GPL-3.0-or-later
// A week in words: its title, and what a screen reader says of its cells.
#include "liaison-week-words.h"

#include "liaison-calendar-days.h"
#include "liaison-language.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"

#include <glib/gi18n.h>
#include <string.h>

/* A cell with more than this is not read out whole. */
#define MAX_SPOKEN 5

static char *
list_spoken (GPtrArray *meetings, GPtrArray *marks)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (meetings->len, MAX_SPOKEN); i++) {
    g_autofree char *meeting = liaison_meeting_spoken (g_ptr_array_index (meetings, i));
    g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", meeting);
  }
  for (guint i = 0; i < MIN (marks->len, MAX_SPOKEN); i++) {
    g_autofree char *mark = liaison_mark_spoken (g_ptr_array_index (marks, i));
    g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", mark);
  }
  return g_string_free (list, FALSE);
}

/* "Monday 14 September 2026, 09:30" */
static char *
describe_place (guint32 day, int minute)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *date = liaison_day_format (day, TRUE, language);
  g_autofree char *time = minute < 0 ? g_strdup (_ ("All day")) : liaison_clock_time_format (minute, language);

  return g_strdup_printf ("%s, %s", date, time);
}

/**
 * liaison_week_words_days:
 *
 * Returns: (transfer full): "14–20 September 2026"; across months both ends are named in full
 */
char *
liaison_week_words_days (guint32 first, guint n_days)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  LiaisonMoment begin = liaison_calendar_day (first), end = liaison_calendar_day (first + n_days - 1);
  g_autofree char *to = liaison_day_format (first + n_days - 1, FALSE, language);
  g_autofree char *from = NULL;
  g_autofree char *year = NULL;

  if (n_days == 1)
    return g_steal_pointer (&to);
  if (begin.year == end.year && begin.month == end.month && begin.day > 1)
    return g_strdup_printf ("%d\xe2\x80\x93%s", begin.day, to);
  from = liaison_day_format (first, FALSE, language);
  year = g_strdup_printf (" %d", begin.year);
  /* The year is said once. */
  if (begin.year == end.year && g_str_has_suffix (from, year))
    from[strlen (from) - strlen (year)] = '\0';
  return g_strdup_printf ("%s \xe2\x80\x93 %s", from, to);
}

/**
 * liaison_week_words_cell:
 * @minute: negative for the whole day
 * @meetings: (element-type LiaisonMeetingRow)
 * @marks: (element-type LiaisonCalendarMark)
 *
 * Returns: (transfer full): "Monday 14 September 2026, 09:30, 2 meetings: 09:30 Meeting with Amina Diallo; 09:45 Call"
 */
char *
liaison_week_words_cell (guint32 day, int minute, GPtrArray *meetings, GPtrArray *marks)
{
  g_autofree char *place = describe_place (day, minute);
  g_autofree char *list = list_spoken (meetings, marks);

  if (meetings->len + marks->len == 0)
    return g_strdup_printf (_ ("%s, no meetings"), place);
  if (meetings->len == 0)
    return g_strdup_printf ("%s, %s", place, list);
  return g_strdup_printf (ngettext ("%s, %u meeting: %s", "%s, %u meetings: %s", meetings->len), place, meetings->len,
                          list);
}

/** liaison_week_words_skipped: Returns: (transfer full): what is said of an hour that does not exist that day */
char *
liaison_week_words_skipped (guint32 day, int minute)
{
  g_autofree char *place = describe_place (day, minute);

  /* Translators: what a screen reader says of an hour that does not exist, for the clocks are put forward. */
  return g_strdup_printf (_ ("%s, the clock skips this time"), place);
}
