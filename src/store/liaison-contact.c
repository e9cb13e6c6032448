// SPDX-License-Identifier: GPL-3.0-or-later
// When we last really met a partner, how often we mean to, and whom we have not met for too long.
//
// A contact is a meeting (a call is one too) that was held and that the partner attended; nothing planned, cancelled,
// postponed, to come, or in the trash counts, nor does any edit. A contact whose day is not known counts as the last
// day it may have been: nobody is called quiet on a guess.
#include "liaison-contact.h"
#include "liaison-db.h"

#include "liaison-directory.h"
#include "liaison-office.h"

#include <string.h>

#define HELD "a.presence = 'attended' AND a.trashed_at = 0 AND m.status = 'held' AND m.trashed_at = 0"

/* A partner that may be quiet. */
typedef struct {
  gint64 row;
  int overdue; /* days since it should have been met */
} Candidate;

/* What has not begun by the end of this day here is to come, whatever its status says. */
static char *
bound_sql (void)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) begin = liaison_moment_to_local (&today, here);
  g_autoptr (GDateTime) end = g_date_time_add_days (begin, 1);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (end);
  g_autofree char *day = g_date_time_format (end, "%Y-%m-%d");
  g_autofree char *minute = g_date_time_format (utc, "%Y-%m-%dT%H:%MZ");

  return g_strdup_printf ("m.starts < iif (length (m.starts) > 10, '%s', '%s')", minute, day);
}

/** liaison_contact_sql: Returns: (transfer full): an expression for the last contact of the partner t; good for today
 */
char *
liaison_contact_sql (void)
{
  g_autofree char *bound = bound_sql ();

  return g_strdup_printf ("(SELECT max (m.starts) FROM attendee a JOIN meeting m ON m.id = a.meeting WHERE a.partner = "
                          "t.id AND " HELD " AND %s)",
                          bound);
}

/** liaison_store_setting: Returns: (transfer full) (nullable): what the office has set for @key */
char *
liaison_store_setting (LiaisonStore *store, const char *key, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error,
                               "SELECT value FROM setting WHERE \"key\" = ? AND trashed_at = 0 ORDER BY changed_at "
                               "DESC LIMIT 1",
                               "s", key);

  return rows != NULL && liaison_rows_next (rows, store, error) ? g_strdup (liaison_rows_text (rows, 0)) : NULL;
}

/**
 * liaison_store_change_setting:
 * @value: (nullable): %NULL to have none
 * @label: of the change set, untranslated
 * @argument: (nullable): for its "%s"
 *
 * Returns: (transfer full) (nullable): the change set that sets it: settings go where the register goes
 */
LiaisonChangeSet *
liaison_store_change_setting (LiaisonStore *store, const char *key, const char *value, const char *label,
                              const char *argument, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (label, argument);
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_setting);
  g_autoptr (GPtrArray) found = NULL;

  liaison_query_where (query, "key", LIAISON_QUERY_IS, g_variant_new_string (key));
  found = liaison_store_fetch (store, query, error);
  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->len; i++) {
    LiaisonRecord *before = found->pdata[i];
    g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
    if (value == NULL)
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, before->entity, &before->id);
    else if (liaison_record_set_text (after, "value", value, error))
      liaison_change_set_update (set, before, after);
    else
      return NULL;
  }
  if (found->len == 0 && value != NULL) {
    g_autoptr (LiaisonRecord) fresh = liaison_record_new (&liaison_entity_setting);
    if (!liaison_record_set_text (fresh, "key", key, error) || !liaison_record_set_text (fresh, "value", value, error))
      return NULL;
    liaison_change_set_insert (set, fresh);
  }
  return g_steal_pointer (&set);
}

/* Where only single partners have a cadence they are few, and found by an index; with one for a family, all contacts
 * are read in one pass. */
static char *
candidates_sql (gboolean with_families)
{
  g_autofree char *bound = bound_sql ();
  g_autofree char *single = liaison_contact_sql ();

  if (!with_families)
    return g_strdup_printf ("SELECT t.row, t.cadence_days, coalesce (%s, date (t.created_at / 1000000, 'unixepoch')) "
                            "FROM partner t WHERE t.cadence_days > 0 AND t.trashed_at = 0 AND t.status = 'active' AND "
                            "coalesce (t.do_not_contact, 0) = 0",
                            single);
  return g_strdup_printf (
      "WITH contact AS MATERIALIZED (SELECT a.partner AS id, max (m.starts) AS last FROM meeting m JOIN attendee a ON "
      "a.meeting = m.id WHERE " HELD " AND %s GROUP BY a.partner), family AS MATERIALIZED (SELECT substr (\"key\", 9) "
      "AS code, CAST (value AS INTEGER) AS days FROM setting WHERE \"key\" LIKE 'cadence.%%' AND trashed_at = 0) "
      "SELECT "
      "t.row, coalesce (t.cadence_days, f.days), coalesce (c.last, date (t.created_at / 1000000, 'unixepoch')) FROM "
      "partner t LEFT JOIN family f ON f.code = t.family LEFT JOIN contact c ON c.id = t.id WHERE coalesce "
      "(t.cadence_days, f.days) > 0 AND t.trashed_at = 0 AND t.status = 'active' AND coalesce (t.do_not_contact, 0) = "
      "0",
      bound);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->overdue != second->overdue)
    return second->overdue - first->overdue;
  return first->row < second->row ? -1 : first->row > second->row;
}

static GArray *
read_candidates (LiaisonStore *store, const LiaisonMoment *today, GError **error)
{
  gint64 families = liaison_db_integer (
      store, error, "SELECT count (*) FROM setting WHERE \"key\" LIKE 'cadence.%' AND trashed_at = 0", "");
  g_autofree char *sql = candidates_sql (families > 0);
  g_autoptr (LiaisonRows) rows = families >= 0 ? liaison_db_query_once (store, error, sql) : NULL;
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local)) {
    Candidate candidate = { .row = liaison_rows_integer (rows, 0) };
    LiaisonMoment last;
    if (!liaison_moment_parse (liaison_rows_text (rows, 2), &last, NULL) || !liaison_moment_is_set (&last))
      continue;
    candidate.overdue = liaison_moment_days_ago (&last, today) -
                        (int) MIN (liaison_rows_integer (rows, 1), G_MAXINT / 2);
    if (candidate.overdue > 0)
      g_array_append_val (candidates, candidate);
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  g_array_sort (candidates, compare_candidates);
  return g_steal_pointer (&candidates);
}

/**
 * liaison_store_quiet_partners:
 * @today: the day to count from
 * @limit: at most so many
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonPartnerRow): active partners whose last real contact (or,
 *   without any, whose entry in the register) is longer ago than their cadence, or that of their family; the most
 *   overdue first, without those who must not be contacted
 */
GPtrArray *
liaison_store_quiet_partners (LiaisonStore *store, const LiaisonMoment *today, guint limit, GError **error)
{
  g_autoptr (GArray) candidates = read_candidates (store, today, error);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_partner_row_unref);

  for (guint i = 0; candidates != NULL && i < MIN (candidates->len, limit); i++) {
    g_autoptr (GPtrArray)
        one = liaison_store_partner_rows (store, &g_array_index (candidates, Candidate, i).row, 1, error);
    if (one == NULL)
      return NULL;
    if (one->len > 0)
      g_ptr_array_add (sorted, liaison_partner_row_ref (one->pdata[0]));
  }
  return candidates != NULL ? g_steal_pointer (&sorted) : NULL;
}
