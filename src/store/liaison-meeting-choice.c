// SPDX-License-Identifier: GPL-3.0-or-later
// Which meetings are meant: those of a query, in a period, with all that belongs to their series.
#include "liaison-meeting-choice.h"

/* 30 December 9999, as g_date_get_julian(): the day after it can still be told. */
#define LAST_DAY 3652058

static LiaisonMoment
make_day (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return liaison_moment_from_date (&date);
}

/* The meetings, single ones and series, that take place in the period. */
static GHashTable *
find_in_period (LiaisonStore *store, const LiaisonPeriodWish *period, const LiaisonCalendarFilter *filter,
                GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  guint32 first = 1, last = LAST_DAY, ignored;
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonMoment from, to;

  if (liaison_moment_is_set (&period->from))
    liaison_moment_span (&period->from, zone, &first, &ignored);
  if (liaison_moment_is_set (&period->to))
    liaison_moment_span (&period->to, zone, &ignored, &last);
  from = make_day (MAX (first, 2) - 1);
  to = make_day (last + 1);
  rows = liaison_store_meeting_rows (store, &from, &to, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const LiaisonMeetingRow *row = g_ptr_array_index (rows, i);
    if (liaison_meeting_touches (row->meeting, zone, first, last) &&
        (filter == NULL || liaison_calendar_filter_matches (filter, row)))
      g_hash_table_add (found, g_memdup2 (&row->meeting->record.id, sizeof (LiaisonId)));
  }
  return rows != NULL ? g_steal_pointer (&found) : NULL;
}

/* Whether the filter lets a meeting through, whenever it is. */
static gboolean
lets_through (LiaisonStore *store, const LiaisonCalendarFilter *filter, const LiaisonId *id)
{
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_row (store, id, NULL);

  return row != NULL && liaison_calendar_filter_matches (filter, row);
}

static void
add_id (GArray *list, GHashTable *seen, const LiaisonId *id)
{
  if (liaison_id_is_nil (id) || g_hash_table_contains (seen, id))
    return;
  g_hash_table_add (seen, g_memdup2 (id, sizeof *id));
  g_array_append_val (list, *id);
}

/* With an occurrence goes its series, with a series all that was changed of it. */
static gboolean
add_series (LiaisonStore *store, GArray *list, GHashTable *seen, const LiaisonMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) overrides = NULL;
  const LiaisonId *series = liaison_id_is_nil (&meeting->recurrence_of) ? &meeting->record.id : &meeting->recurrence_of;

  if (meeting->recurrence == NULL && liaison_id_is_nil (&meeting->recurrence_of))
    return TRUE;
  add_id (list, seen, series);
  overrides = liaison_store_children (store, &liaison_entity_meeting, "recurrence_of", series, error);
  for (guint i = 0; overrides != NULL && i < overrides->len; i++)
    add_id (list, seen, &((LiaisonRecord *) g_ptr_array_index (overrides, i))->id);
  return overrides != NULL;
}

static GPtrArray *
fetch (LiaisonStore *store, LiaisonQuery *query, const GArray *ids, GError **error)
{
  GPtrArray *meetings;

  if (ids == NULL)
    return liaison_store_fetch (store, query, error);
  meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  for (guint i = 0; i < ids->len; i++) {
    LiaisonRecord *record = liaison_store_get (store, &liaison_entity_meeting, &g_array_index (ids, LiaisonId, i),
                                               NULL);
    if (record != NULL)
      g_ptr_array_add (meetings, record);
  }
  return meetings;
}

/**
 * liaison_store_choose_meetings:
 * @query: of meetings
 * @ids: (nullable) (element-type LiaisonId): just these, whatever else @query says
 * @period: when
 * @filter: (nullable): only those of which it lets one through, of a series any occurrence
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonId): the meetings, each once; %NULL without an error where
 * all of them are meant
 */
GArray *
liaison_store_choose_meetings (LiaisonStore *store, LiaisonQuery *query, const GArray *ids,
                               const LiaisonPeriodWish *period, const LiaisonCalendarFilter *filter, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  gboolean is_bounded = liaison_moment_is_set (&period->from) || liaison_moment_is_set (&period->to);
  g_autoptr (GHashTable) wanted = NULL;
  g_autoptr (GPtrArray) meetings = NULL;

  if (filter != NULL && liaison_calendar_filter_count (filter) == 0)
    filter = NULL;
  if (ids == NULL && !is_bounded && filter == NULL && query->conditions->len == 0 && query->text == NULL)
    return NULL;
  meetings = fetch (store, query, ids, error);
  if (meetings == NULL)
    return NULL;
  if (is_bounded) {
    wanted = find_in_period (store, period, filter, error);
    if (wanted == NULL)
      return NULL;
  }
  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = g_ptr_array_index (meetings, i);
    if (wanted != NULL ? !g_hash_table_contains (wanted, &meeting->record.id)
                       : filter != NULL && !lets_through (store, filter, &meeting->record.id))
      continue;
    add_id (list, seen, &meeting->record.id);
    if (!add_series (store, list, seen, meeting, error))
      return NULL;
  }
  return g_steal_pointer (&list);
}
