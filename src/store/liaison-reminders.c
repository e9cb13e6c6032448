// SPDX-License-Identifier: GPL-3.0-or-later
// The reminders of meetings: what is due when.
#include "liaison-reminders.h"
#include "liaison-db.h"

#include "liaison-contact.h"
#include "liaison-reminder-rules.h"

#include <string.h>

/* A meeting that began this long before a reminder is due can have been put off until then. */
#define MAX_PUT_OFF (2 * G_TIME_SPAN_DAY)

/* What one look needs. @kinds: leads by kind; @zone: here. */
typedef struct {
  LiaisonStore *store;
  GTimeZone *zone;
  LiaisonReminderStates *states;
  GHashTable *kinds;
  gint64 from;
  gint64 to;
  GPtrArray *found;
} Look;

/** liaison_due_reminder_ref: Returns: @reminder */
LiaisonDueReminder *
liaison_due_reminder_ref (LiaisonDueReminder *reminder)
{
  g_atomic_ref_count_inc (&reminder->refs);
  return reminder;
}

/** liaison_due_reminder_unref: Gives one reference back. */
void
liaison_due_reminder_unref (LiaisonDueReminder *reminder)
{
  if (!g_atomic_ref_count_dec (&reminder->refs))
    return;
  liaison_meeting_row_unref (reminder->row);
  g_free (reminder->address);
  g_free (reminder->key);
  g_free (reminder);
}

/** liaison_due_reminder_is_stale: Returns: whether the meeting was written down or changed after it was due: whoever
 * did that needed no reminder */
gboolean
liaison_due_reminder_is_stale (const LiaisonDueReminder *reminder)
{
  return reminder->at + LIAISON_REMINDER_GRACE < reminder->row->meeting->record.changed_at;
}

/** liaison_due_reminder_is_missed: Returns: whether it was due and nobody was told */
gboolean
liaison_due_reminder_is_missed (const LiaisonDueReminder *reminder, gint64 now)
{
  return (reminder->state == LIAISON_REMINDER_WAITING || reminder->state == LIAISON_REMINDER_SNOOZED) &&
         reminder->due + LIAISON_REMINDER_GRACE <= now && !liaison_due_reminder_is_stale (reminder);
}

/** liaison_reminder_state_name: Returns: its name in JSON */
const char *
liaison_reminder_state_name (LiaisonReminderState state)
{
  static const char *const names[] = { "waiting", "shown", "snoozed", "dismissed" };

  return names[state];
}

/** liaison_store_kind_leads: Returns: (transfer full) (nullable) (element-type gint64): the leads of a kind of meeting
 */
GArray *
liaison_store_kind_leads (LiaisonStore *store, const char *kind, GError **error)
{
  g_autofree char *key = g_strconcat (LIAISON_SETTING_REMINDERS, kind != NULL ? kind : "", NULL);
  g_autoptr (GError) problem = NULL;
  g_autofree char *value = liaison_store_setting (store, key, &problem);

  if (problem == NULL)
    return liaison_reminder_leads_parse (value);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static const GArray *
find_kind_leads (Look *look, const char *kind, GError **error)
{
  GArray *leads = g_hash_table_lookup (look->kinds, kind != NULL ? kind : "");

  if (leads == NULL) {
    leads = liaison_store_kind_leads (look->store, kind, error);
    if (leads != NULL)
      g_hash_table_insert (look->kinds, g_strdup (kind != NULL ? kind : ""), leads);
  }
  return leads;
}

/* The reminders that a meeting has itself, "never" among them; empty if it has none. */
static GArray *
read_own_leads (LiaisonStore *store, const LiaisonId *meeting, GError **error)
{
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT minutes_before FROM reminder WHERE meeting = ? AND trashed_at = 0", "b", meeting);

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &problem))
    liaison_reminder_leads_set (leads, liaison_rows_integer (rows, 0), TRUE);
  if (problem == NULL)
    return g_steal_pointer (&leads);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* An occurrence that was changed by itself goes by the reminders of its series, unless it has its own. */
static GArray *
read_leads (LiaisonStore *store, const LiaisonMeeting *meeting, GError **error)
{
  g_autoptr (GArray) leads = read_own_leads (store, &meeting->record.id, error);

  if (leads == NULL || leads->len > 0 || liaison_id_is_nil (&meeting->recurrence_of))
    return g_steal_pointer (&leads);
  return read_own_leads (store, &meeting->recurrence_of, error);
}

static void
add_reminder (Look *look, LiaisonMeetingRow *row, gint64 minutes, gboolean is_own)
{
  g_autoptr (LiaisonDueReminder) reminder = g_new0 (LiaisonDueReminder, 1);
  g_autoptr (GDateTime) begin = liaison_moment_to_local (&row->meeting->starts, look->zone);
  gint64 until;

  g_atomic_ref_count_init (&reminder->refs);
  reminder->row = liaison_meeting_row_ref (row);
  if (begin == NULL || !liaison_reminder_time (&row->meeting->starts, minutes, look->zone, &reminder->at))
    return;
  reminder->minutes = minutes;
  reminder->is_own = is_own;
  reminder->starts = g_date_time_to_unix (begin) * G_USEC_PER_SEC;
  reminder->address = liaison_meeting_row_address (row);
  reminder->key = g_strdup_printf ("%s@%" G_GINT64_FORMAT "@%" G_GINT64_FORMAT, reminder->address,
                                   reminder->starts / G_USEC_PER_SEC, reminder->at);
  reminder->state = liaison_reminder_states_get (look->states, reminder->key, &until);
  reminder->due = MAX (reminder->at, until);
  if (reminder->due >= look->from && reminder->due < look->to)
    g_ptr_array_add (look->found, g_steal_pointer (&reminder));
}

static gboolean
add_meeting (Look *look, LiaisonMeetingRow *row, GError **error)
{
  g_autoptr (GArray) own = NULL;
  const GArray *leads;
  gboolean is_own;

  if (g_strcmp0 (row->meeting->status, "planned") != 0)
    return TRUE;
  own = read_leads (look->store, row->meeting, error);
  is_own = own != NULL && own->len > 0;
  leads = own == NULL || is_own ? own : find_kind_leads (look, row->meeting->kind, error);
  for (guint i = 0; leads != NULL && i < leads->len; i++)
    add_reminder (look, row, g_array_index (leads, gint64, i), is_own);
  return leads != NULL;
}

/* The longest lead that anything has, in microseconds; -1 after an error. */
static gint64
read_longest (LiaisonStore *store, GError **error)
{
  gint64 longest = liaison_db_integer (
      store, error, "SELECT coalesce (max (minutes_before), 0) FROM reminder WHERE trashed_at = 0", "");
  g_autoptr (LiaisonRows)
      rows = longest >= -1 ? liaison_db_query (store, error,
                                               "SELECT value FROM setting WHERE \"key\" LIKE 'reminders.%' AND "
                                               "trashed_at = 0",
                                               "")
                           : NULL;
  g_autoptr (GError) problem = NULL;

  if (rows == NULL)
    return -1;
  longest = MAX (longest, LIAISON_REMINDER_USUAL);
  while (liaison_rows_next (rows, store, &problem)) {
    g_autoptr (GArray) leads = liaison_reminder_leads_parse (liaison_rows_text (rows, 0));
    if (leads->len > 0)
      longest = MAX (longest, g_array_index (leads, gint64, leads->len - 1));
  }
  if (problem == NULL)
    return MIN (longest, LIAISON_REMINDER_LONGEST) * G_TIME_SPAN_MINUTE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return -1;
}

static LiaisonMoment
day_of (gint64 time)
{
  LiaisonMoment day = liaison_moment_from_unix (time / G_USEC_PER_SEC);

  day.minute = -1;
  return day;
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const LiaisonDueReminder *first = *(LiaisonDueReminder *const *) a, *second = *(LiaisonDueReminder *const *) b;

  if (first->due != second->due)
    return first->due < second->due ? -1 : 1;
  return strcmp (first->key, second->key);
}

static gboolean
look_for (Look *look, GError **error)
{
  gint64 longest = read_longest (look->store, error);
  LiaisonMoment first = day_of (look->from - MAX_PUT_OFF);
  /* A day before a whole day, counted elsewhere in the world, and the bound that is not reached. */
  LiaisonMoment end = day_of (look->to + longest + 4 * G_TIME_SPAN_DAY);
  g_autoptr (GPtrArray) rows = longest >= 0 ? liaison_store_meeting_rows (look->store, &first, &end, error) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!add_meeting (look, rows->pdata[i], error))
      return FALSE;
  return rows != NULL;
}

/**
 * liaison_store_reminders:
 * @from: the first time
 * @to: the time after the last one
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonDueReminder): what is due then, in that order, whatever
 *   became of it
 */
GPtrArray *
liaison_store_reminders (LiaisonStore *store, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (LiaisonReminderStates) states = liaison_reminder_states_load (store, error);
  g_autoptr (GHashTable)
      kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_due_reminder_unref);
  Look look = {
    .store = store, .zone = zone, .states = states, .kinds = kinds, .from = from, .to = to, .found = found
  };

  if (states == NULL || !look_for (&look, error))
    return NULL;
  g_ptr_array_sort (found, compare_due);
  return g_steal_pointer (&found);
}

/**
 * liaison_store_missed_reminders:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonDueReminder): those of the last days that nobody was told of
 *   because the register was closed or the computer slept; of each meeting the latest. Nothing from before reminders
 *   were told on this computer at all.
 */
GPtrArray *
liaison_store_missed_reminders (LiaisonStore *store, gint64 now, GError **error)
{
  g_autoptr (LiaisonReminderStates) states = liaison_reminder_states_load (store, error);
  gint64 since = states != NULL ? liaison_reminder_states_since (states) : 0;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (states == NULL)
    return NULL;
  if (since == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_due_reminder_unref);
  found = liaison_store_reminders (store, MAX (since, now - LIAISON_REMINDER_MEMORY), now, error);
  for (guint i = found != NULL ? found->len : 0; i > 0; i--) {
    const LiaisonDueReminder *reminder = found->pdata[i - 1];
    /* Who was told of a later one needs no earlier one. */
    if (!g_hash_table_add (seen, g_strdup (reminder->address)) || !liaison_due_reminder_is_missed (reminder, now))
      g_ptr_array_remove_index (found, i - 1);
  }
  return g_steal_pointer (&found);
}
