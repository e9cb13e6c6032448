// SPDX-License-Identifier: GPL-3.0-or-later
// The day's page, read in one job.
#include "liaison-reads.h"

#include "liaison-clock.h"
#include "liaison-consent.h"
#include "liaison-contact.h"
#include "liaison-need.h"
#include "liaison-partner.h"
#include "liaison-read-titles.h"
#include "liaison-reminders.h"
#include "liaison-visits.h"

/* How far ahead each part looks, in days, and how long its lists get. */
#define WEEK_DAYS     6
#define REVIEW_DAYS   30
#define CONSENT_DAYS  60
#define DUE_DAYS      14
#define MAX_QUIET     300
#define MAX_RECENT    12
#define MAX_REMINDERS 300

static void
unref_meeting_row (gpointer row)
{
  liaison_meeting_row_unref (row);
}

/** liaison_today_ref: Returns: @today */
LiaisonToday *
liaison_today_ref (LiaisonToday *today)
{
  g_atomic_ref_count_inc (&today->refs);
  return today;
}

/** liaison_today_unref: Gives one reference back. */
void
liaison_today_unref (LiaisonToday *today)
{
  GPtrArray *const arrays[] = { today->meetings,    today->week,    today->sometime, today->quiet,
                                today->recent,      today->reviews, today->consents, today->consent_names,
                                today->commitments, today->tasks,   today->letters,  today->needs,
                                today->visits,      today->missed };

  if (!g_atomic_ref_count_dec (&today->refs))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (arrays[i] != NULL)
      g_ptr_array_unref (arrays[i]);
  g_clear_pointer (&today->titles, g_hash_table_unref);
  g_free (today);
}

static LiaisonMoment
add_days (const LiaisonMoment *day, int days)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day->day, day->month, (GDateYear) day->year);
  g_date_set_julian (&date, (guint32) ((int) g_date_get_julian (&date) + days));
  return liaison_moment_from_date (&date);
}

/* Puts a meeting where its days say: today, in the week after, or only in this month or year. */
static void
sort_meeting (LiaisonToday *today, guint32 now, GTimeZone *zone, LiaisonMeetingRow *row)
{
  const LiaisonMeeting *meeting = row->meeting;
  guint32 first, last, ignored;
  GPtrArray *place = NULL;

  if (!liaison_moment_is_set (&meeting->starts))
    return;
  liaison_moment_span (&meeting->starts, zone, &first, &last);
  if (liaison_moment_is_set (&meeting->ends))
    liaison_moment_span (&meeting->ends, zone, &ignored, &last);
  if (first <= now && now <= last)
    place = meeting->starts.day == 0 ? today->sometime : today->meetings;
  else if (meeting->starts.day != 0 && first > now && first <= now + WEEK_DAYS)
    place = today->week;
  if (place != NULL)
    g_ptr_array_add (place, liaison_meeting_row_ref (row));
}

static gboolean
read_meetings (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  const LiaisonMoment from = add_days (&today->today, -1), to = add_days (&today->today, WEEK_DAYS + 2);
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (store, &from, &to, error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  guint32 now, ignored;

  if (rows == NULL)
    return FALSE;
  liaison_moment_span (&today->today, zone, &now, &ignored);
  for (guint i = 0; i < rows->len; i++)
    sort_meeting (today, now, zone, g_ptr_array_index (rows, i));
  return TRUE;
}

/* A query for what has @field before a day that is @days ahead, the earliest first. */
static LiaisonQuery *
make_due_query (const LiaisonEntity *entity, const char *field, const LiaisonToday *today, int days)
{
  const LiaisonMoment end = add_days (&today->today, days + 1);
  char buffer[LIAISON_MOMENT_BUFFER];
  LiaisonQuery *query = liaison_query_new (entity);

  liaison_query_where (query, field, LIAISON_QUERY_LESS, g_variant_new_string (liaison_moment_write (&end, buffer)));
  liaison_query_set_sort (query, field, FALSE);
  query->limit = MAX_REMINDERS;
  return query;
}

static int
compare_reviews (gconstpointer a, gconstpointer b)
{
  const LiaisonPartnerRow *first = *(LiaisonPartnerRow *const *) a, *second = *(LiaisonPartnerRow *const *) b;

  return liaison_moment_compare (&first->partner->review_on, &second->partner->review_on);
}

static gboolean
read_reviews (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = make_due_query (&liaison_entity_partner, "review_on", today, REVIEW_DAYS);
  g_autoptr (GArray) rows = liaison_store_rows (store, query, error);

  if (rows == NULL)
    return FALSE;
  today->reviews = liaison_store_partner_rows (store, (const gint64 *) (gpointer) rows->data, rows->len, error);
  if (today->reviews == NULL)
    return FALSE;
  g_ptr_array_sort (today->reviews, compare_reviews);
  return TRUE;
}

/* What was replaced by a later word, or taken back, asks for nothing any more. */
static gboolean
is_last_word (LiaisonStore *store, const LiaisonToday *today, const LiaisonConsent *consent)
{
  g_autoptr (GPtrArray)
      all = liaison_store_children (store, &liaison_entity_consent, "partner", &consent->partner, NULL);
  LiaisonConsentState state = all != NULL ? liaison_consent_state (all, consent, &today->today)
                                          : LIAISON_CONSENT_IN_FORCE;

  return state == LIAISON_CONSENT_IN_FORCE ||
         (state == LIAISON_CONSENT_EXPIRED && liaison_consent_is_last (all, consent, &today->today));
}

static gboolean
read_consents (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = make_due_query (&liaison_entity_consent, "expires_on", today, CONSENT_DAYS);
  g_autoptr (GPtrArray) found = NULL;

  liaison_query_where (query, "withdrawn_on", LIAISON_QUERY_IS, NULL);
  found = liaison_store_fetch (store, query, error);
  if (found == NULL)
    return FALSE;
  today->consents = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  today->consent_names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < found->len; i++) {
    LiaisonConsent *consent = g_ptr_array_index (found, i);
    char *name;
    if (!is_last_word (store, today, consent))
      continue;
    g_ptr_array_add (today->consents, liaison_record_ref (&consent->record));
    name = liaison_store_title (store, &liaison_entity_partner, &consent->partner, NULL);
    g_ptr_array_add (today->consent_names, name != NULL ? name : g_strdup (""));
  }
  return TRUE;
}

/* Adds the names of what the records refer to. */
static gboolean
read_titles (LiaisonStore *store, LiaisonToday *today, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!liaison_read_titles_add (today->titles, store, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
read_commitments (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = make_due_query (&liaison_entity_commitment, "due", today, DUE_DAYS);

  liaison_query_where (query, "status", LIAISON_QUERY_IS, g_variant_new_string ("open"));
  return liaison_store_fetch (store, query, error);
}

static GPtrArray *
read_tasks (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = make_due_query (&liaison_entity_task, "due", today, DUE_DAYS);

  liaison_query_where (query, "done_on", LIAISON_QUERY_IS, NULL);
  return liaison_store_fetch (store, query, error);
}

/* How urgent needs are, the most urgent first; what is as urgent stays in time order. */
static int
compare_needs (gconstpointer a, gconstpointer b)
{
  static const char *const degrees[] = { "critical", "high", "medium", "low", NULL };
  const LiaisonNeed *needs[] = { *(LiaisonNeed *const *) a, *(LiaisonNeed *const *) b };
  int ranks[2];

  for (guint i = 0; i < 2; i++)
    for (ranks[i] = 0; degrees[ranks[i]] != NULL && g_strcmp0 (degrees[ranks[i]], needs[i]->urgency) != 0;)
      ranks[i]++;
  return ranks[0] != ranks[1] ? ranks[0] - ranks[1]
                              : liaison_moment_compare (&needs[0]->raised_on, &needs[1]->raised_on);
}

/* What nobody has answered yet. */
static GPtrArray *
read_needs (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_need);
  g_autoptr (GPtrArray) needs = NULL;

  liaison_query_where (query, "status", LIAISON_QUERY_IS, g_variant_new_string ("open"));
  query->limit = MAX_REMINDERS;
  needs = liaison_store_fetch (store, query, error);
  if (needs != NULL)
    g_ptr_array_sort (needs, compare_needs);
  return g_steal_pointer (&needs);
}

/* Whether a reply came that says something: an acknowledgement of receipt does not. */
static gboolean
is_answered (LiaisonStore *store, const LiaisonId *letter, GError **error)
{
  g_autoptr (GPtrArray) replies = liaison_store_children (store, &liaison_entity_reply, "communication", letter, error);

  for (guint i = 0; replies != NULL && i < replies->len; i++)
    if (g_strcmp0 (((const LiaisonReply *) g_ptr_array_index (replies, i))->kind, "substantive") == 0)
      return TRUE;
  return FALSE;
}

static GPtrArray *
read_letters (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = make_due_query (&liaison_entity_communication, "reply_due", today, DUE_DAYS);
  g_autoptr (GPtrArray) letters = NULL;
  g_autoptr (GError) problem = NULL;

  liaison_query_where (query, "status", LIAISON_QUERY_IS, g_variant_new_string ("sent"));
  letters = liaison_store_fetch (store, query, error);
  for (guint i = letters != NULL ? letters->len : 0; i > 0 && problem == NULL; i--) {
    const LiaisonRecord *letter = g_ptr_array_index (letters, i - 1);
    if (is_answered (store, &letter->id, &problem))
      g_ptr_array_remove_index (letters, i - 1);
    else if (problem == NULL)
      g_hash_table_insert (today->titles, g_memdup2 (&letter->id, sizeof letter->id),
                           liaison_store_title (store, letter->entity, &letter->id, NULL));
  }
  if (problem == NULL)
    return g_steal_pointer (&letters);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static gboolean
read_due (LiaisonStore *store, LiaisonToday *today, GError **error)
{
  today->titles = liaison_read_titles_new ();
  today->commitments = read_commitments (store, today, error);
  if (today->commitments == NULL || !read_titles (store, today, today->commitments, error))
    return FALSE;
  today->tasks = read_tasks (store, today, error);
  if (today->tasks == NULL || !read_titles (store, today, today->tasks, error))
    return FALSE;
  today->needs = read_needs (store, today, error);
  if (today->needs == NULL || !read_titles (store, today, today->needs, error))
    return FALSE;
  today->letters = read_letters (store, today, error);
  return today->letters != NULL && read_titles (store, today, today->letters, error);
}

static gpointer
read_today (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonToday) today = g_new0 (LiaisonToday, 1);

  g_atomic_ref_count_init (&today->refs);
  today->today = liaison_moment_today ();
  today->meetings = g_ptr_array_new_with_free_func (unref_meeting_row);
  today->week = g_ptr_array_new_with_free_func (unref_meeting_row);
  today->sometime = g_ptr_array_new_with_free_func (unref_meeting_row);
  if (!read_meetings (store, today, error) || !read_reviews (store, today, error) ||
      !read_consents (store, today, error) || !read_due (store, today, error))
    return NULL;
  today->quiet = liaison_store_quiet_partners (store, &today->today, MAX_QUIET, error);
  if (today->quiet == NULL)
    return NULL;
  today->missed = liaison_store_missed_reminders (store, liaison_clock_now (), error);
  if (today->missed == NULL)
    return NULL;
  today->visits = liaison_store_visits_in_preparation (store, &today->today, error);
  if (today->visits == NULL)
    return NULL;
  today->recent = liaison_store_recent_partners (store, MAX_RECENT, error);
  return today->recent != NULL ? g_steal_pointer (&today) : NULL;
}

/** liaison_session_today: Asks for what the day's page shows. */
void
liaison_session_today (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  liaison_session_read (self, read_today, NULL, NULL, (GDestroyNotify) liaison_today_unref, cancellable, callback,
                        user_data);
}

/** liaison_session_today_finish: Returns: (transfer full) (nullable): the day */
LiaisonToday *
liaison_session_today_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
