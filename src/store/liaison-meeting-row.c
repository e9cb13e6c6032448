// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a calendar: what it holds, and the text that names it.
#include "liaison-occurrences.h"

#include <string.h>

/** liaison_meeting_row_ref: Returns: @row */
LiaisonMeetingRow *
liaison_meeting_row_ref (LiaisonMeetingRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_meeting_row_unref: Gives one reference back. */
void
liaison_meeting_row_unref (LiaisonMeetingRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->meeting->record);
  g_ptr_array_unref (row->attendees);
  g_ptr_array_unref (row->names);
  g_free (row->families);
  g_free (row);
}

/**
 * liaison_meeting_address:
 * @occurrence: (nullable): perhaps LIAISON_MOMENT_NONE
 *
 * Returns: (transfer full): "UUID", or "UUID/OCCURRENCE" with the form of liaison_moment_write()
 */
char *
liaison_meeting_address (const LiaisonId *id, const LiaisonMoment *occurrence)
{
  g_autofree char *uuid = liaison_id_to_string (id);
  char text[LIAISON_MOMENT_BUFFER];

  if (occurrence == NULL || !liaison_moment_is_set (occurrence))
    return g_steal_pointer (&uuid);
  return g_strconcat (uuid, "/", liaison_moment_write (occurrence, text), NULL);
}

/**
 * liaison_meeting_row_address:
 *
 * Names the meeting in a way that lasts: an occurrence is named by its series, also once it has become an override.
 *
 * Returns: (transfer full): what liaison_meeting_address_parse() takes
 */
char *
liaison_meeting_row_address (const LiaisonMeetingRow *row)
{
  gboolean is_override = !liaison_id_is_nil (&row->meeting->recurrence_of) && liaison_moment_is_set (&row->occurrence);

  return liaison_meeting_address (is_override ? &row->meeting->recurrence_of : &row->meeting->record.id,
                                  &row->occurrence);
}

/** liaison_meeting_address_parse: Returns: whether @address names a meeting; @occurrence is LIAISON_MOMENT_NONE for
 * "UUID" alone */
gboolean
liaison_meeting_address_parse (const char *address, LiaisonId *id, LiaisonMoment *occurrence)
{
  const char *slash = strchr (address, '/');
  g_autofree char *uuid = slash != NULL ? g_strndup (address, (gsize) (slash - address)) : g_strdup (address);

  *occurrence = LIAISON_MOMENT_NONE;
  if (!liaison_id_parse (uuid, id))
    return FALSE;
  return slash == NULL || (liaison_moment_parse (slash + 1, occurrence, NULL) &&
                           liaison_moment_precision (occurrence) >= LIAISON_PRECISION_DAY);
}

/* liaison-occurrences.h */
LiaisonMeetingRow *
liaison_meeting_row_new (LiaisonRecord *meeting)
{
  LiaisonMeetingRow *row = g_new0 (LiaisonMeetingRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->meeting = (LiaisonMeeting *) meeting;
  row->occurrence = row->meeting->recurrence_at;
  row->attendees = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  row->names = g_ptr_array_new_with_free_func (g_free);
  row->families = g_strdup ("");
  return row;
}

/* liaison-occurrences.h */
LiaisonMeetingRow *
liaison_meeting_row_new_occurrence (const LiaisonMeetingRow *series, const LiaisonMoment *occurrence)
{
  LiaisonMeetingRow *row = g_new0 (LiaisonMeetingRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->meeting = liaison_meeting_at (series->meeting, occurrence);
  row->occurrence = *occurrence;
  row->attendees = g_ptr_array_ref (series->attendees);
  row->names = g_ptr_array_ref (series->names);
  row->families = g_strdup (series->families);
  row->kind_label = series->kind_label;
  return row;
}

/** liaison_meeting_row_kind: Returns: (transfer none): what its kind is called, for people; "" where it has none */
const char *
liaison_meeting_row_kind (const LiaisonMeetingRow *row)
{
  const char *label = row->kind_label;

  if (label == NULL)
    label = liaison_vocabulary_label (&liaison_vocabulary_meeting_kind, row->meeting->kind);
  return label != NULL ? label : "";
}

/** liaison_meeting_row_is: Returns: whether both are the same meeting, of a series the same occurrence */
gboolean
liaison_meeting_row_is (const LiaisonMeetingRow *row, const LiaisonMeetingRow *other)
{
  return liaison_id_equal (&row->meeting->record.id, &other->meeting->record.id) &&
         liaison_moment_compare (&row->occurrence, &other->occurrence) == 0;
}
