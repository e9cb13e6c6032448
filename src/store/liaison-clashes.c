// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in two meetings at once.
#include "liaison-clashes.h"

#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <string.h>

/* Of a series in a form, this many occurrences are looked at, and no further than this. */
#define MANY_OCCURRENCES 60
#define DAYS_AHEAD       400

/* The longest meeting that is looked at before another one begins, in days. */
#define DAYS_AROUND 2

/* A meeting on the line of time: [start, end), in seconds since 1970 UTC, or in days of its own zone. */
typedef struct {
  LiaisonMeetingRow *row;
  gboolean is_timed;
  gint64 start, end;
  guint32 first_day, last_day;
} Span;

/** liaison_clash_free: Frees it; %NULL is nothing. */
void
liaison_clash_free (LiaisonClash *clash)
{
  if (clash == NULL)
    return;
  liaison_meeting_row_unref (clash->first);
  liaison_meeting_row_unref (clash->second);
  g_ptr_array_unref (clash->names);
  g_free (clash);
}

static gint64
seconds_of (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return liaison_moment_to_wall (moment, utc);
}

/* FALSE for what takes no time of anybody. */
static gboolean
make_span (LiaisonMeetingRow *row, Span *span)
{
  const LiaisonMeeting *meeting = row->meeting;
  g_autoptr (GTimeZone) zone = liaison_zone_open (meeting->start_zone);
  guint32 ignored;

  if (g_strcmp0 (meeting->status, "cancelled") == 0 || g_strcmp0 (meeting->status, "postponed") == 0 ||
      liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY)
    return FALSE;
  *span = (Span) { .row = row, .is_timed = meeting->starts.minute >= 0 };
  liaison_moment_span (&meeting->starts, zone, &span->first_day, &span->last_day);
  span->start = seconds_of (&meeting->starts);
  span->end = span->start + 60;
  if (liaison_moment_precision (&meeting->ends) < LIAISON_PRECISION_DAY)
    return TRUE;
  liaison_moment_span (&meeting->ends, zone, &ignored, &span->last_day);
  if (span->is_timed && meeting->ends.minute >= 0)
    span->end = MAX (span->end, seconds_of (&meeting->ends));
  return TRUE;
}

/* Whether two meetings are known to be so far apart that nobody can be at both on a day. */
static gboolean
are_apart (const LiaisonMeeting *a, const LiaisonMeeting *b)
{
  return a->country != NULL && b->country != NULL && strcmp (a->country, b->country) != 0 &&
         g_strcmp0 (a->modality, "remote") != 0 && g_strcmp0 (b->modality, "remote") != 0 &&
         g_strcmp0 (a->modality, "hybrid") != 0 && g_strcmp0 (b->modality, "hybrid") != 0;
}

static gboolean
share_time (const Span *a, const Span *b)
{
  gboolean share_day = a->first_day <= b->last_day && b->first_day <= a->last_day;

  if (a->is_timed && b->is_timed)
    return a->start < b->end && b->start < a->end;
  return share_day && (a->is_timed == b->is_timed || are_apart (a->row->meeting, b->row->meeting));
}

static gboolean
is_same_person (const LiaisonAttendee *a, const LiaisonAttendee *b)
{
  if (!liaison_id_is_nil (&a->partner) && liaison_id_equal (&a->partner, &b->partner))
    return TRUE;
  return !liaison_id_is_nil (&a->staff) && liaison_id_equal (&a->staff, &b->staff);
}

static gboolean
is_there (const LiaisonAttendee *attendee)
{
  return g_strcmp0 (attendee->presence, "absent") != 0;
}

/* Who is in both, by the names of the second: (element-type utf8). */
static GPtrArray *
find_shared (GPtrArray *attendees, const LiaisonMeetingRow *row)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->attendees->len; i++) {
    const LiaisonAttendee *other = row->attendees->pdata[i];
    for (guint j = 0; is_there (other) && j < attendees->len; j++) {
      const LiaisonAttendee *one = attendees->pdata[j];
      if (!is_there (one) || !is_same_person (one, other))
        continue;
      g_ptr_array_add (names, g_strdup (row->names->pdata[i]));
      break;
    }
  }
  return names;
}

static void
compare_spans (const Span *a, const Span *b, GPtrArray *clashes)
{
  g_autoptr (GPtrArray) names = NULL;
  LiaisonClash *clash;

  if (!share_time (a, b))
    return;
  names = find_shared (a->row->attendees, b->row);
  if (names->len == 0)
    return;
  clash = g_new (LiaisonClash, 1);
  *clash = (LiaisonClash) { liaison_meeting_row_ref (a->row), liaison_meeting_row_ref (b->row),
                            g_steal_pointer (&names) };
  g_ptr_array_add (clashes, clash);
}

static int
by_first_day (gconstpointer a, gconstpointer b)
{
  const Span *first = a, *second = b;

  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;
  return (first->start > second->start) - (first->start < second->start);
}

static GArray *
make_spans (GPtrArray *rows)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i < rows->len; i++) {
    Span span;
    if (make_span (rows->pdata[i], &span))
      g_array_append_val (spans, span);
  }
  g_array_sort (spans, by_first_day);
  return spans;
}

static GPtrArray *
new_clashes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_clash_free);
}

/**
 * liaison_store_clashes:
 * @from: a day
 * @to: the day after the last one
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonClash): each two meetings of a period that somebody is to be
 * in at once, in time order
 */
GPtrArray *
liaison_store_clashes (LiaisonStore *store, const LiaisonMoment *from, const LiaisonMoment *to, GError **error)
{
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (store, from, to, error);
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GPtrArray) clashes = new_clashes ();

  if (rows == NULL)
    return NULL;
  spans = make_spans (rows);
  /* Days of two zones differ by one at most. */
  for (guint i = 0; i < spans->len; i++) {
    const Span *first = &g_array_index (spans, Span, i);
    for (guint j = i + 1; j < spans->len; j++) {
      const Span *second = &g_array_index (spans, Span, j);
      if (second->first_day > first->last_day + DAYS_AROUND)
        break;
      compare_spans (first, second, clashes);
    }
  }
  return g_steal_pointer (&clashes);
}

/* A row of a meeting in a form, or of one of its occurrences. */
static LiaisonMeetingRow *
make_row (const LiaisonMeeting *meeting, const LiaisonMoment *starts, GPtrArray *attendees)
{
  LiaisonMeetingRow *row = g_new0 (LiaisonMeetingRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->meeting = starts != NULL ? liaison_meeting_at (meeting, starts)
                                : (LiaisonMeeting *) liaison_record_copy (&meeting->record);
  row->occurrence = starts != NULL ? *starts : meeting->recurrence_at;
  row->attendees = g_ptr_array_ref (attendees);
  row->names = g_ptr_array_new ();
  row->families = g_strdup ("");
  return row;
}

/* When it takes place: once, or, of a series, so many times in the next year. */
static GPtrArray *
list_times (const LiaisonMeeting *meeting, GPtrArray *attendees)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  LiaisonRecurring recurring = liaison_recurring_of (meeting);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  LiaisonMoment end = liaison_moment_shift (&meeting->starts, DAYS_AHEAD, 0, utc);
  g_autoptr (GArray) starts = NULL;

  if (recurring.rule != NULL)
    starts = liaison_recurrence_expand (&recurring, NULL, &end, MANY_OCCURRENCES, NULL);
  if (starts == NULL)
    g_ptr_array_add (rows, make_row (meeting, NULL, attendees));
  for (guint i = 0; starts != NULL && i < starts->len; i++)
    g_ptr_array_add (rows, make_row (meeting, &g_array_index (starts, LiaisonMoment, i), attendees));
  return rows;
}

/* Whether @row is what is in the form: the same record, its series, or another occurrence of it. */
static gboolean
is_of (const LiaisonMeetingRow *row, const LiaisonMeeting *meeting)
{
  const LiaisonMeeting *other = row->meeting;

  if (liaison_id_equal (&other->record.id, &meeting->record.id) ||
      liaison_id_equal (&other->recurrence_of, &meeting->record.id))
    return TRUE;
  /* An occurrence that is being given times of its own takes those of its series away. */
  return liaison_id_equal (&meeting->recurrence_of, &other->record.id) &&
         liaison_moment_compare (&meeting->recurrence_at, &row->occurrence) == 0;
}

/**
 * liaison_store_clashes_of:
 * @meeting: stored or not; with the times of an occurrence, it is that alone if it has no rule; else all of a year
 * @attendees: (element-type LiaisonAttendee): who is to be there
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonClash): the other meetings that somebody of @attendees is in
 * at the same time, in time order
 */
GPtrArray *
liaison_store_clashes_of (LiaisonStore *store, const LiaisonMeeting *meeting, GPtrArray *attendees, GError **error)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GPtrArray) clashes = new_clashes (), times = NULL, rows = NULL;
  g_autoptr (GArray) own = NULL, others = NULL;
  LiaisonMoment from, to;

  if (liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY || attendees->len == 0)
    return g_steal_pointer (&clashes);
  times = list_times (meeting, attendees);
  own = make_spans (times);
  if (own->len == 0)
    return g_steal_pointer (&clashes);
  from = liaison_moment_from_wall (seconds_of (&meeting->starts), TRUE, utc);
  from = liaison_moment_shift (&from, -DAYS_AROUND, 0, utc);
  to = ((LiaisonMeetingRow *) times->pdata[times->len - 1])->meeting->ends;
  if (liaison_moment_precision (&to) < LIAISON_PRECISION_DAY)
    to = ((LiaisonMeetingRow *) times->pdata[times->len - 1])->meeting->starts;
  to = liaison_moment_from_wall (seconds_of (&to), TRUE, utc);
  to = liaison_moment_shift (&to, DAYS_AROUND, 0, utc);
  rows = liaison_store_meeting_rows (store, &from, &to, error);
  if (rows == NULL)
    return NULL;
  others = make_spans (rows);
  for (guint i = 0; i < own->len; i++)
    for (guint j = 0; j < others->len; j++)
      if (!is_of (g_array_index (others, Span, j).row, meeting))
        compare_spans (&g_array_index (own, Span, i), &g_array_index (others, Span, j), clashes);
  return g_steal_pointer (&clashes);
}
