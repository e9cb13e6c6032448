// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings as calendars and lists show them: the occurrences of a series each for itself.
#include "liaison-db.h"
#include "liaison-occurrences.h"

#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-office.h"
#include "liaison-recurrence.h"
#include "liaison-words.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a series, a list of one partner's meetings shows those that may still have to be logged, and a few to come. */
#define DAYS_TO_LOG  31
#define DAYS_TO_COME 366
#define MANY_TO_SHOW 12

/* What lies between ?1 and ?2. What begins before and ends on a later day is found by an index of its own. */
#define IN_RANGE                                                                                                       \
  "t.row IN (SELECT row FROM meeting WHERE trashed_at = 0 AND starts >= substr (?1, 1, 10) AND starts < ?2 "           \
  "UNION SELECT row FROM meeting WHERE trashed_at = 0 AND substr (ends, 1, 10) <> substr (starts, 1, 10) AND starts "  \
  "< ?2 AND (ends >= ?1 OR ends IN (substr (?1, 1, 7), substr (?1, 1, 4))) UNION SELECT row FROM meeting WHERE "       \
  "trashed_at = 0 AND starts IN (substr (?1, 1, 7), substr (?1, 1, 4)))"

static char *
make_sql (const char *condition)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_meeting, "t");

  return g_strdup_printf ("SELECT %s FROM meeting t WHERE t.trashed_at = 0 AND %s", columns, condition);
}

/* Adds a row for each meeting; who is there comes later. */
static gboolean
collect_meetings (LiaisonStore *store, LiaisonRows *rows, GPtrArray *found, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (found,
                     liaison_meeting_row_new (liaison_record_from_rows (&liaison_entity_meeting, rows->statement, 0)));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
add_attendee (LiaisonMeetingRow *row, LiaisonRows *rows, LiaisonRecord *attendee)
{
  const char *family = liaison_rows_text (rows, 1);
  char *families;

  g_ptr_array_add (row->names, g_strdup (liaison_rows_text (rows, 0)));
  g_ptr_array_add (row->attendees, attendee);
  if (family == NULL || liaison_codes_contain (row->families, family))
    return;
  families = liaison_codes_with (row->families, family, TRUE);
  g_free (row->families);
  row->families = families;
}

/* Fills in what the office calls the kinds, where it has a word of its own. There are few: each is kept for ever. */
static gboolean
name_kinds (LiaisonStore *store, GPtrArray *found, GError **error)
{
  gboolean french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT code, iif (?2, label_fr, label_en), label_en FROM term WHERE vocabulary = ?1 AND trashed_at = 0", "si",
      liaison_vocabulary_meeting_kind.name, (gint64) french);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local)) {
    const char *code = liaison_rows_text (rows, 0), *label = liaison_rows_text (rows, 1);
    if (label == NULL && liaison_vocabulary_find (&liaison_vocabulary_meeting_kind, code) == NULL)
      label = liaison_rows_text (rows, 2);
    for (guint i = 0; label != NULL && i < found->len; i++) {
      LiaisonMeetingRow *row = found->pdata[i];
      if (g_strcmp0 (row->meeting->kind, code) == 0)
        row->kind_label = g_intern_string (label);
    }
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Fills in who is there, in the order they were entered: one query for all. */
static gboolean
read_attendees (LiaisonStore *store, GPtrArray *found, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_attendee, "a");
  g_autoptr (GString) sql = g_string_new ("SELECT coalesce (pi.name, s.name, a.group_name, ''), pi.family, ");
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  g_string_append (sql, columns);
  g_string_append (sql, " FROM meeting t JOIN attendee a ON a.meeting = t.id LEFT JOIN partner p ON p.id = a.partner "
                        "LEFT JOIN partner_index pi ON pi.row = p.row LEFT JOIN staff s ON s.id = a.staff WHERE "
                        "a.trashed_at = 0 AND t.row IN (");
  for (guint i = 0; i < found->len; i++) {
    LiaisonMeetingRow *row = found->pdata[i];
    g_hash_table_insert (by_id, &row->meeting->record.id, row);
    g_string_append_printf (sql, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", row->meeting->record.row);
  }
  g_string_append (sql, ") ORDER BY a.row");
  rows = liaison_db_query_once (store, error, sql->str);
  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local)) {
    LiaisonRecord *attendee = liaison_record_from_rows (&liaison_entity_attendee, rows->statement, 2);
    add_attendee (g_hash_table_lookup (by_id, &((LiaisonAttendee *) attendee)->meeting), rows, attendee);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LiaisonMeetingRow *first = *(LiaisonMeetingRow *const *) a, *second = *(LiaisonMeetingRow *const *) b;
  int order = liaison_moment_compare (&first->meeting->starts, &second->meeting->starts);

  if (order != 0)
    return order;
  return first->meeting->record.row < second->meeting->record.row
             ? -1
             : first->meeting->record.row > second->meeting->record.row;
}

static int
compare_rows_latest_first (gconstpointer a, gconstpointer b)
{
  return -compare_rows (a, b);
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
}

/* Adds the occurrences of a series, but for what was over before @from. */
static void
add_occurrences (GPtrArray *result, const LiaisonMeetingRow *series, const GArray *starts, const LiaisonMoment *from)
{
  for (guint i = 0; i < starts->len; i++) {
    LiaisonMeetingRow *row = liaison_meeting_row_new_occurrence (series, &g_array_index (starts, LiaisonMoment, i));
    if (liaison_moment_compare (&row->meeting->starts, from) >= 0 ||
        liaison_moment_compare (&row->meeting->ends, from) >= 0)
      g_ptr_array_add (result, row);
    else
      liaison_meeting_row_unref (row);
  }
}

/* Makes of the rows of @found those of a list: a series among them becomes its occurrences between two moments. */
static GPtrArray *
spread (LiaisonStore *store, GPtrArray *found, const LiaisonMoment *from, const LiaisonMoment *to, guint max,
        GError **error)
{
  g_autoptr (GPtrArray) kept = new_rows (), result = new_rows ();
  g_autoptr (GPtrArray) starts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < found->len; i++) {
    LiaisonMeetingRow *row = found->pdata[i];
    GArray *moments = NULL;
    if (row->meeting->recurrence != NULL) {
      moments = liaison_occurrences_between (store, row->meeting, from, to, max, error);
      if (moments == NULL)
        return NULL;
    }
    if (moments != NULL && moments->len == 0) {
      g_array_unref (moments);
      continue;
    }
    g_ptr_array_add (kept, liaison_meeting_row_ref (row));
    g_ptr_array_add (starts, moments != NULL ? moments : g_array_new (FALSE, FALSE, sizeof (LiaisonMoment)));
  }
  if (kept->len > 0 && (!name_kinds (store, kept, error) || !read_attendees (store, kept, error)))
    return NULL;
  for (guint i = 0; i < kept->len; i++) {
    LiaisonMeetingRow *row = kept->pdata[i];
    if (row->meeting->recurrence == NULL)
      g_ptr_array_add (result, liaison_meeting_row_ref (row));
    add_occurrences (result, row, starts->pdata[i], from);
  }
  return g_steal_pointer (&result);
}

/**
 * liaison_store_meeting_rows:
 * @from: a day; meetings of the whole of its month and year come along where that is all that is known of them
 * @to: the day after the last one
 *
 * Days are compared in UTC: ask for a day more on both sides and let liaison_moment_span() decide in the right zone. Of
 * a series there is a row for each occurrence; an override stands where it was moved to, and its occurrence nowhere.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): in time order
 */
GPtrArray *
liaison_store_meeting_rows (LiaisonStore *store, const LiaisonMoment *from, const LiaisonMoment *to, GError **error)
{
  char first[LIAISON_MOMENT_BUFFER], end[LIAISON_MOMENT_BUFFER];
  g_autofree char *single = make_sql ("t.recurrence IS NULL AND " IN_RANGE);
  g_autofree char *series = make_sql ("t.recurrence IS NOT NULL AND t.starts < ?");
  g_autoptr (GPtrArray) found = new_rows ();
  g_autoptr (GPtrArray) result = NULL;
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, single, "ss", liaison_moment_write (from, first),
                                                   liaison_moment_write (to, end));
  g_autoptr (LiaisonRows) recurring = NULL;

  if (!collect_meetings (store, rows, found, error))
    return NULL;
  recurring = liaison_db_query (store, error, series, "s", end);
  if (!collect_meetings (store, recurring, found, error))
    return NULL;
  result = spread (store, found, from, to, 0, error);
  if (result != NULL)
    g_ptr_array_sort (result, compare_rows);
  return g_steal_pointer (&result);
}

static LiaisonMoment
days_from_today (int days)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return liaison_moment_shift (&today, days, 0, utc);
}

/**
 * liaison_store_partner_meetings:
 *
 * Reads the meetings of one partner. Of a series these are the occurrences that were held, cancelled or changed, and
 * those of the last 31 and the next 366 days that are only planned, at most twelve.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): latest first
 */
GPtrArray *
liaison_store_partner_meetings (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autofree char *sql = make_sql ("t.id IN (SELECT meeting FROM attendee WHERE partner = ? AND trashed_at = 0)");
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "b", partner);
  g_autoptr (GPtrArray) found = new_rows ();
  g_autoptr (GPtrArray) result = NULL;
  LiaisonMoment from = days_from_today (-DAYS_TO_LOG), to = days_from_today (DAYS_TO_COME);

  if (!collect_meetings (store, rows, found, error))
    return NULL;
  result = spread (store, found, &from, &to, MANY_TO_SHOW, error);
  if (result != NULL)
    g_ptr_array_sort (result, compare_rows_latest_first);
  return g_steal_pointer (&result);
}

/* The meetings whose own texts have the word ?N, or those of a group, or whose attendees' names do. */
static void
append_word (GString *sql, LiaisonStore *store, int number)
{
  g_string_append_printf (sql,
                          "%sSELECT * FROM (WITH names AS (SELECT rowid AS document FROM search_name WHERE search_name "
                          "MATCH ?%d",
                          number > 1 ? " INTERSECT " : "", number);
  if (!liaison_store_hides_identities (store))
    g_string_append_printf (sql, " UNION ALL SELECT rowid FROM search_identity WHERE search_identity MATCH ?%d",
                            number);
  g_string_append_printf (sql,
                          "), texts AS (SELECT rowid AS document FROM search_text WHERE search_text MATCH ?%d UNION "
                          "ALL SELECT document FROM names) SELECT document / 64 FROM texts WHERE document %% 64 = %u "
                          "UNION SELECT m.row FROM attendee a JOIN meeting m ON m.id = a.meeting WHERE a.trashed_at = "
                          "0 AND (a.row IN (SELECT document / 64 FROM names WHERE document %% 64 = %u) OR a.partner IN "
                          "(SELECT p.id FROM names CROSS JOIN partner p ON p.row = document / 64 WHERE document %% 64 "
                          "= %u) OR a.staff IN (SELECT s.id FROM names CROSS JOIN staff s ON s.row = document / 64 "
                          "WHERE document %% 64 = %u)))",
                          number, liaison_entity_meeting.number, liaison_entity_attendee.number,
                          liaison_entity_partner.number, liaison_entity_staff.number);
}

static gboolean
find_words (LiaisonStore *store, char **words, GPtrArray *found, GError **error)
{
  g_autofree char *columns = liaison_sql_columns (&liaison_entity_meeting, "t");
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (LiaisonRows) rows = NULL;

  g_string_printf (sql, "SELECT %s FROM meeting t WHERE t.trashed_at = 0 AND t.row IN (", columns);
  for (int i = 0; words[i] != NULL; i++)
    append_word (sql, store, i + 1);
  g_string_append_c (sql, ')');
  rows = liaison_db_query_once (store, error, sql->str);
  for (int i = 0; rows != NULL && words[i] != NULL; i++) {
    g_autofree char *match = liaison_index_match (words[i]);
    sqlite3_bind_text (rows->statement, i + 1, match, -1, SQLITE_TRANSIENT);
  }
  return collect_meetings (store, rows, found, error);
}

/* The series that none of @rows is of. */
static GPtrArray *
find_missing_series (GPtrArray *found, GPtrArray *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  GPtrArray *missing = new_rows ();

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (seen, &((LiaisonMeetingRow *) rows->pdata[i])->meeting->record.id);
  for (guint i = 0; i < found->len; i++)
    if (!g_hash_table_contains (seen, &((LiaisonMeetingRow *) found->pdata[i])->meeting->record.id))
      g_ptr_array_add (missing, liaison_meeting_row_ref (found->pdata[i]));
  return missing;
}

/**
 * liaison_store_find_meetings:
 * @text: what a person typed: the beginning of each word must stand in a text of the meeting or a name of who attends;
 * case and accents do not matter
 *
 * Finds meetings. Of a series these are the occurrences that liaison_store_partner_meetings() gives; of one that is
 * over, the first twelve. What stands behind a code name is found only where @store shows identities.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonMeetingRow): in time order
 */
GPtrArray *
liaison_store_find_meetings (LiaisonStore *store, const char *text, GError **error)
{
  g_auto (GStrv) words = liaison_words (text);
  g_autoptr (GPtrArray) found = new_rows ();
  g_autoptr (GPtrArray) result = NULL, missing = NULL, over = NULL;
  LiaisonMoment from = days_from_today (-DAYS_TO_LOG), to = days_from_today (DAYS_TO_COME);
  const LiaisonMoment ever = { 1, 1, 1, -1 };

  if (words[0] == NULL)
    return g_steal_pointer (&found);
  if (!find_words (store, words, found, error))
    return NULL;
  result = spread (store, found, &from, &to, MANY_TO_SHOW, error);
  if (result == NULL)
    return NULL;
  missing = find_missing_series (found, result);
  over = spread (store, missing, &ever, &to, MANY_TO_SHOW, error);
  if (over == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (result, g_steal_pointer (&over));
  g_ptr_array_sort (result, compare_rows);
  return g_steal_pointer (&result);
}

/** liaison_store_meeting_row: Returns: (transfer full) (nullable): one meeting, even if it is in the trash; a series as
 * a whole */
LiaisonMeetingRow *
liaison_store_meeting_row (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  LiaisonRecord *record = liaison_store_get (store, &liaison_entity_meeting, id, error);
  g_autoptr (GPtrArray) found = new_rows ();

  if (record == NULL)
    return NULL;
  g_ptr_array_add (found, liaison_meeting_row_new (record));
  return name_kinds (store, found, error) && read_attendees (store, found, error)
             ? liaison_meeting_row_ref (found->pdata[0])
             : NULL;
}

/* An override of an occurrence, in the trash or not; nil if there is none. */
static gboolean
find_override (LiaisonStore *store, const LiaisonMeetingRow *asked, gboolean trashed, LiaisonId *override,
               GError **error)
{
  char at[LIAISON_MOMENT_BUFFER];
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT id FROM meeting WHERE recurrence_of = ? AND recurrence_at = ? AND (trashed_at "
      "<> 0) = ? ORDER BY row LIMIT 1",
      "bsi", &asked->meeting->record.id, liaison_moment_write (&asked->occurrence, at), (gint64) trashed);

  *override = (LiaisonId) { 0 };
  if (rows == NULL)
    return FALSE;
  if (liaison_rows_next (rows, store, &local))
    liaison_rows_id (rows, 0, override);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_store_meeting_occurrence:
 * @id: a meeting; with an occurrence its series, or an override of it
 * @occurrence: (nullable): which occurrence, as LiaisonMeetingRow.occurrence; perhaps LIAISON_MOMENT_NONE
 *
 * Reads the meeting that @id and @occurrence name, see liaison_meeting_row_address(): the override, where there is one;
 * one in the trash only where the occurrence was left out.
 *
 * Returns: (transfer full) (nullable): %LIAISON_ERROR_NOT_FOUND without such a meeting, or such an occurrence
 */
LiaisonMeetingRow *
liaison_store_meeting_occurrence (LiaisonStore *store, const LiaisonId *id, const LiaisonMoment *occurrence,
                                  GError **error)
{
  g_autoptr (LiaisonMeetingRow) series = NULL, asked = NULL;
  LiaisonRecurring recurring;
  LiaisonId override;

  series = liaison_store_meeting_row (store, id, error);
  if (series == NULL || occurrence == NULL || !liaison_moment_is_set (occurrence) ||
      liaison_moment_compare (&series->occurrence, occurrence) == 0)
    return g_steal_pointer (&series);
  asked = liaison_meeting_row_new_occurrence (series, occurrence);
  if (!find_override (store, asked, FALSE, &override, error))
    return NULL;
  if (!liaison_id_is_nil (&override))
    return liaison_store_meeting_row (store, &override, error);
  recurring = liaison_recurring_of (series->meeting);
  if (recurring.rule != NULL && liaison_recurrence_has (&recurring, occurrence))
    return g_steal_pointer (&asked);
  if (!find_override (store, asked, TRUE, &override, error))
    return NULL;
  if (!liaison_id_is_nil (&override))
    return liaison_store_meeting_row (store, &override, error);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("the series has no such occurrence"));
  return NULL;
}
