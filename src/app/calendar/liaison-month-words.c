// SPDX-License-Identifier: GPL-3.0-or-later
// A day of the month in words, for who does not see it.
#include "liaison-month-words.h"

#include "liaison-language.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"

#include <glib/gi18n.h>

/* A day with more meetings than this is not read out whole. */
#define MAX_SPOKEN 8

/* "09:30 Meeting with Amina Diallo; Training; Reply due: AL FRA 3/2026" */
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

/**
 * liaison_month_describe_day:
 * @day: as g_date_get_julian()
 * @meetings: (element-type LiaisonMeetingRow)
 * @marks: (element-type LiaisonCalendarMark)
 *
 * Returns: (transfer full): "14 September 2026, 2 meetings: 09:30 Meeting with Amina Diallo; Training"
 */
char *
liaison_month_describe_day (guint32 day, GPtrArray *meetings, GPtrArray *marks)
{
  g_autofree char *date = liaison_day_format (day, TRUE, liaison_language_of_interface ());
  g_autofree char *list = NULL;

  if (meetings->len + marks->len == 0)
    /* Translators: what a screen reader says of a day in the calendar. */
    return g_strdup_printf (_ ("%s, no meetings"), date);
  list = list_spoken (meetings, marks);
  if (meetings->len == 0)
    /* Translators: what a screen reader says of a day in the calendar: the day, what is due or where one travels. */
    return g_strdup_printf (_ ("%s, no meetings: %s"), date, list);
  /* Translators: what a screen reader says of a day in the calendar: the day, how many meetings, which. */
  return g_strdup_printf (ngettext ("%s, %u meeting: %s", "%s, %u meetings: %s", meetings->len), date, meetings->len,
                          list);
}
