// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings as calendars and lists show them.
#include "liaison-directory.h"
#include "liaison-db.h"

#include "liaison-error.h"

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

static LiaisonMeetingRow *
new_row (LiaisonRecord *meeting)
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

/* Fills in who is there, in the order they were entered. */
static gboolean
read_attendees (LiaisonStore *store, LiaisonMeetingRow *row, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_attendee, "a");
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (pi.name, s.name, a.group_name, ''), pi.family, %s FROM "
                                          "attendee a LEFT JOIN partner p ON p.id = "
                                          "a.partner LEFT JOIN partner_index pi ON pi.row = p.row LEFT JOIN staff s ON "
                                          "s.id = a.staff WHERE a.meeting = ? AND "
                                          "a.trashed_at = 0 ORDER BY a.row",
                                          columns);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "b", &row->meeting->record.id);
  g_autoptr (GError) local = NULL;
  char *families = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local)) {
    const char *family = liaison_rows_text (rows, 1);
    g_ptr_array_add (row->names, g_strdup (liaison_rows_text (rows, 0)));
    g_ptr_array_add (row->attendees, liaison_record_from_rows (&liaison_entity_attendee, rows->statement, 2));
    if (family != NULL) {
      char *more = liaison_codes_with (families, family, TRUE);
      g_free (families);
      families = more;
    }
  }
  g_free (row->families);
  row->families = families != NULL ? families : g_strdup ("");
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static GPtrArray *
collect_meetings (LiaisonStore *store, LiaisonRows *rows, GError **error)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  g_autoptr (GError) local = NULL;

  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    LiaisonMeetingRow *row = new_row (liaison_record_from_rows (&liaison_entity_meeting, rows->statement, 0));
    g_ptr_array_add (result, row);
    read_attendees (store, row, &local);
  }
  if (local == NULL)
    return g_steal_pointer (&result);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static char *
make_sql (const char *rest)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_meeting, "t");

  return g_strdup_printf ("SELECT %s FROM meeting t WHERE t.trashed_at = 0 AND %s", columns, rest);
}

/**
 * liaison_store_meeting_rows:
 * @from: a day; meetings of the whole of its month and year come along where that is all that is known of them
 * @to: the day after the last one
 *
 * Days are compared in UTC: ask for a day more on both sides and let liaison_moment_span() decide in the right zone.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): in time order
 */
GPtrArray *
liaison_store_meeting_rows (LiaisonStore *store, const LiaisonMoment *from, const LiaisonMoment *to, GError **error)
{
  char first[LIAISON_MOMENT_BUFFER], end[LIAISON_MOMENT_BUFFER];
  g_autofree char *sql = make_sql (
      "t.starts < ?2 AND (t.starts >= ?1 OR t.ends >= ?1 OR t.starts IN (substr (?1, 1, 7), substr (?1, 1, 4)) "
      "OR t.ends IN (substr (?1, 1, 7), substr (?1, 1, 4))) "
      "ORDER BY t.starts, t.row");
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "ss", liaison_moment_write (from, first),
                                                   liaison_moment_write (to, end));

  return rows != NULL ? collect_meetings (store, rows, error) : NULL;
}

/** liaison_store_partner_meetings: Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): latest first
 */
GPtrArray *
liaison_store_partner_meetings (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autofree char *sql = make_sql (
      "t.id IN (SELECT meeting FROM attendee WHERE partner = ? AND trashed_at = 0) ORDER BY t.starts DESC, t.row DESC");
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "b", partner);

  return rows != NULL ? collect_meetings (store, rows, error) : NULL;
}

/** liaison_store_meeting_row: Returns: (transfer full) (nullable): one meeting, even if it is in the trash */
LiaisonMeetingRow *
liaison_store_meeting_row (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  LiaisonRecord *record = liaison_store_get (store, &liaison_entity_meeting, id, error);
  g_autoptr (LiaisonMeetingRow) row = record != NULL ? new_row (record) : NULL;

  if (row == NULL || !read_attendees (store, row, error))
    return NULL;
  return g_steal_pointer (&row);
}

/**
 * liaison_store_meeting_occurrence:
 * @id: a meeting; with an occurrence its series, or an override of it
 * @occurrence: (nullable): which occurrence, as LiaisonMeetingRow.occurrence; perhaps LIAISON_MOMENT_NONE
 *
 * Reads the meeting that @id and @occurrence name, see liaison_meeting_row_address(): the override, where there is one.
 *
 * Returns: (transfer full) (nullable): %LIAISON_ERROR_NOT_FOUND without such a meeting, or such an occurrence
 */
LiaisonMeetingRow *
liaison_store_meeting_occurrence (LiaisonStore *store, const LiaisonId *id, const LiaisonMoment *occurrence,
                                  GError **error)
{
  char at[LIAISON_MOMENT_BUFFER];
  g_autoptr (LiaisonRows) rows = NULL;
  LiaisonId override;

  if (occurrence == NULL || !liaison_moment_is_set (occurrence))
    return liaison_store_meeting_row (store, id, error);
  rows = liaison_db_query (store, error,
                           "SELECT id FROM meeting WHERE recurrence_of = ? AND recurrence_at = ? ORDER BY trashed_at "
                           "<> 0, row LIMIT 1",
                           "bs", id, liaison_moment_write (occurrence, at));
  if (rows == NULL)
    return NULL;
  if (!liaison_rows_next (rows, store, error))
    return liaison_store_meeting_row (store, id, error);
  liaison_rows_id (rows, 0, &override);
  return liaison_store_meeting_row (store, &override, error);
}
