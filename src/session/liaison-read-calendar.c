// SPDX-License-Identifier: GPL-3.0-or-later
// What a calendar shows, read in one job each.
#include "liaison-read-calendar.h"

/** What to read: of the months of a year, its first day and the filter; of a search, the text and the filter; else days
 * and layers. */
typedef struct {
  char *text;
  LiaisonMoment from;
  LiaisonMoment to;
  LiaisonMarkTypes types;
  LiaisonCalendarFilter *filter;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->filter, liaison_calendar_filter_free);
  g_free (question->text);
  g_free (question);
}

/** liaison_calendar_ref: Returns: @calendar */
LiaisonCalendar *
liaison_calendar_ref (LiaisonCalendar *calendar)
{
  g_atomic_ref_count_inc (&calendar->refs);
  return calendar;
}

/** liaison_calendar_unref: Gives one reference back. */
void
liaison_calendar_unref (LiaisonCalendar *calendar)
{
  if (!g_atomic_ref_count_dec (&calendar->refs))
    return;
  g_clear_pointer (&calendar->meetings, g_ptr_array_unref);
  g_clear_pointer (&calendar->marks, g_ptr_array_unref);
  g_free (calendar);
}

static gpointer
read_calendar (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (LiaisonCalendar) calendar = g_new0 (LiaisonCalendar, 1);

  g_atomic_ref_count_init (&calendar->refs);
  calendar->meetings = liaison_store_meeting_rows (store, &question->from, &question->to, error);
  if (calendar->meetings == NULL || !liaison_store_calendar_bounds (store, question->types, &calendar->bounds, error))
    return NULL;
  calendar->marks = liaison_store_calendar_marks (store, question->types, &question->from, &question->to, error);
  return calendar->marks != NULL ? g_steal_pointer (&calendar) : NULL;
}

/* The month in which a meeting begins, here; 0 if it is not in @year, or not known. */
static int
month_of (const LiaisonMoment *starts, int year, GTimeZone *zone)
{
  g_autoptr (GDateTime) local = NULL;

  if (liaison_moment_precision (starts) != LIAISON_PRECISION_MINUTE)
    return starts->year == year ? starts->month : 0;
  local = liaison_moment_to_local (starts, zone);
  return g_date_time_get_year (local) == year ? g_date_time_get_month (local) : 0;
}

static gpointer
read_months (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  int year = question->from.year;
  /* A day more on both sides: the register compares days in UTC. */
  const LiaisonMoment from = { (gint16) MAX (year - 1, 1), 12, 31, -1 };
  const LiaisonMoment to = { (gint16) MIN (year + 1, 9999), 1, 2, -1 };
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (store, &from, &to, error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GArray) counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), 12);

  if (rows == NULL)
    return NULL;
  g_array_set_size (counts, 12);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMeetingRow *row = g_ptr_array_index (rows, i);
    int month = month_of (&row->meeting->starts, year, zone);
    if (month > 0 && liaison_calendar_filter_matches (question->filter, row))
      g_array_index (counts, guint, month - 1)++;
  }
  return g_steal_pointer (&counts);
}

static gpointer
find_meetings (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) rows = liaison_store_find_meetings (store, question->text, error);

  return rows != NULL ? liaison_calendar_filter_apply (question->filter, rows) : NULL;
}

/**
 * liaison_session_load_calendar:
 * @from: a day
 * @to: the day after the last one
 * @types: the layers whose marks come along
 *
 * Asks for what a calendar shows of some days.
 */
void
liaison_session_load_calendar (LiaisonSession *self, const LiaisonMoment *from, const LiaisonMoment *to,
                               LiaisonMarkTypes types, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->from = *from;
  question->to = *to;
  question->types = types;
  liaison_session_read (self, read_calendar, question, free_question, (GDestroyNotify) liaison_calendar_unref,
                        cancellable, callback, user_data);
}

/** liaison_session_load_calendar_finish: Returns: (transfer full) (nullable): the meetings and the marks */
LiaisonCalendar *
liaison_session_load_calendar_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_load_months: Asks how many meetings begin in each month of @year. */
void
liaison_session_load_months (LiaisonSession *self, int year, const LiaisonCalendarFilter *filter,
                             GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->from = (LiaisonMoment) { (gint16) year, 1, 1, -1 };
  question->filter = liaison_calendar_filter_copy (filter);
  liaison_session_read (self, read_months, question, free_question, (GDestroyNotify) g_array_unref, cancellable,
                        callback, user_data);
}

/** liaison_session_load_months_finish: Returns: (transfer full) (nullable) (element-type guint): twelve numbers */
GArray *
liaison_session_load_months_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_session_find_meetings: Asks for the meetings that @text finds, see liaison_store_find_meetings(). */
void
liaison_session_find_meetings (LiaisonSession *self, const char *text, const LiaisonCalendarFilter *filter,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->text = g_strdup (text);
  question->filter = liaison_calendar_filter_copy (filter);
  liaison_session_read (self, find_meetings, question, free_question, (GDestroyNotify) g_ptr_array_unref, cancellable,
                        callback, user_data);
}

/** liaison_session_find_meetings_finish: Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): in time
 * order */
GPtrArray *
liaison_session_find_meetings_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
