// SPDX-License-Identifier: GPL-3.0-or-later
// Which meetings a calendar shows.
#include "liaison-calendar-filter.h"

/* Whether two sets of codes have one in common. */
static gboolean
have_common (const char *chosen, const char *codes)
{
  g_auto (GStrv) list = g_strsplit (chosen, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (liaison_codes_contain (codes, list[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_id (const char *chosen, const LiaisonId *id)
{
  g_autofree char *text = liaison_id_is_nil (id) ? NULL : liaison_id_to_string (id);

  return text != NULL && liaison_codes_contain (chosen, text);
}

static gboolean
is_attended_by (const char *chosen, const LiaisonMeetingRow *row)
{
  for (guint i = 0; i < row->attendees->len; i++)
    if (has_id (chosen, &((const LiaisonAttendee *) g_ptr_array_index (row->attendees, i))->staff))
      return TRUE;
  return FALSE;
}

static gboolean
matches_facet (const char *chosen, LiaisonCalendarFacet facet, const LiaisonMeetingRow *row)
{
  const LiaisonMeeting *meeting = row->meeting;

  switch (facet) {
  case LIAISON_CALENDAR_FAMILY:
    return have_common (chosen, row->families);
  case LIAISON_CALENDAR_KIND:
    return meeting->kind != NULL && liaison_codes_contain (chosen, meeting->kind);
  case LIAISON_CALENDAR_COUNTRY:
    return meeting->country != NULL && liaison_codes_contain (chosen, meeting->country);
  case LIAISON_CALENDAR_VISIT:
    return has_id (chosen, &meeting->visit);
  case LIAISON_CALENDAR_STAFF:
    return is_attended_by (chosen, row);
  case LIAISON_CALENDAR_STATUS:
    return meeting->status != NULL && liaison_codes_contain (chosen, meeting->status);
  }
  g_return_val_if_reached (TRUE);
}

/** liaison_calendar_filter_new: Returns: (transfer full): one that lets everything through */
LiaisonCalendarFilter *
liaison_calendar_filter_new (void)
{
  return g_new0 (LiaisonCalendarFilter, 1);
}

/** liaison_calendar_filter_copy: Returns: (transfer full): the same again */
LiaisonCalendarFilter *
liaison_calendar_filter_copy (const LiaisonCalendarFilter *filter)
{
  LiaisonCalendarFilter *copy = liaison_calendar_filter_new ();

  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++)
    copy->values[i] = g_strdup (filter->values[i]);
  return copy;
}

/** liaison_calendar_filter_free: Frees it. */
void
liaison_calendar_filter_free (LiaisonCalendarFilter *filter)
{
  liaison_calendar_filter_clear (filter);
  g_free (filter);
}

/** liaison_calendar_filter_clear: Lets everything through from now on. */
void
liaison_calendar_filter_clear (LiaisonCalendarFilter *filter)
{
  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++)
    g_clear_pointer (&filter->values[i], g_free);
}

/** liaison_calendar_filter_set: Chooses a value, or no longer. */
void
liaison_calendar_filter_set (LiaisonCalendarFilter *filter, LiaisonCalendarFacet facet, const char *value, gboolean on)
{
  char *values = liaison_codes_with (filter->values[facet], value, on);

  g_free (filter->values[facet]);
  filter->values[facet] = values;
}

/** liaison_calendar_filter_has: Returns: whether that value is chosen */
gboolean
liaison_calendar_filter_has (const LiaisonCalendarFilter *filter, LiaisonCalendarFacet facet, const char *value)
{
  return filter->values[facet] != NULL && liaison_codes_contain (filter->values[facet], value);
}

/** liaison_calendar_filter_count: Returns: how many values are chosen; 0 when everything is let through */
guint
liaison_calendar_filter_count (const LiaisonCalendarFilter *filter)
{
  guint count = 0;

  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++) {
    g_auto (GStrv) list = filter->values[i] != NULL ? g_strsplit (filter->values[i], " ", -1) : NULL;
    count += list != NULL ? g_strv_length (list) : 0;
  }
  return count;
}

/** liaison_calendar_filter_matches: Returns: whether @row is let through */
gboolean
liaison_calendar_filter_matches (const LiaisonCalendarFilter *filter, const LiaisonMeetingRow *row)
{
  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++)
    if (filter->values[i] != NULL && !matches_facet (filter->values[i], (LiaisonCalendarFacet) i, row))
      return FALSE;
  return TRUE;
}

/** liaison_calendar_filter_apply: Returns: (transfer full) (element-type LiaisonMeetingRow): those of @rows that are
 * let through, in their order */
GPtrArray *
liaison_calendar_filter_apply (const LiaisonCalendarFilter *filter, GPtrArray *rows)
{
  GPtrArray *found = NULL;

  if (liaison_calendar_filter_count (filter) == 0)
    return g_ptr_array_ref (rows);
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  for (guint i = 0; i < rows->len; i++)
    if (liaison_calendar_filter_matches (filter, g_ptr_array_index (rows, i)))
      g_ptr_array_add (found, liaison_meeting_row_ref (g_ptr_array_index (rows, i)));
  return found;
}
