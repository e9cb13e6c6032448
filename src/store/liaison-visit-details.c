// SPDX-License-Identifier: GPL-3.0-or-later
// One visit with all that belongs to it, read in one go.
#include "liaison-visits.h"

#include "liaison-history.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-read-titles.h"
#include "liaison-visit-people.h"

/** liaison_visit_details_ref: Returns: @details */
LiaisonVisitDetails *
liaison_visit_details_ref (LiaisonVisitDetails *details)
{
  g_atomic_ref_count_inc (&details->refs);
  return details;
}

/** liaison_visit_details_unref: Gives one reference back. */
void
liaison_visit_details_unref (LiaisonVisitDetails *details)
{
  GPtrArray *const arrays[] = { details->mandates, details->terms,       details->delegates, details->lines,
                                details->meetings, details->commitments, details->advice,    details->offices };

  if (!g_atomic_ref_count_dec (&details->refs))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (arrays[i] != NULL)
      g_ptr_array_unref (arrays[i]);
  g_clear_pointer (&details->row, liaison_visit_row_unref);
  g_hash_table_unref (details->event_files);
  g_hash_table_unref (details->titles);
  g_free (details);
}

static void
free_step (gpointer data)
{
  LiaisonVisitProgress *step = data;

  g_free (step->status);
  g_free (step->evidence);
  g_free (step->author);
  g_free (step);
}

static void
free_advice (gpointer data)
{
  LiaisonVisitAdvice *advice = data;

  liaison_record_unref (&advice->recommendation->record);
  g_clear_pointer (&advice->progress, g_ptr_array_unref);
  g_free (advice);
}

static void
unref_meeting (gpointer row)
{
  liaison_meeting_row_unref (row);
}

static gboolean
add_titles (LiaisonVisitDetails *details, LiaisonStore *store, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!liaison_read_titles_add (details->titles, store, records->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Parts that are nothing but records, with the names of what they refer to. */
static gboolean
read_parts (LiaisonVisitDetails *details, LiaisonStore *store, const LiaisonId *id, GError **error)
{
  const struct {
    const LiaisonEntity *entity;
    GPtrArray **array;
  } parts[] = { { &liaison_entity_visit_mandate, &details->mandates },
                { &liaison_entity_visit_term, &details->terms },
                { &liaison_entity_delegate, &details->delegates },
                { &liaison_entity_commitment, &details->commitments } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    *parts[i].array = liaison_store_children (store, parts[i].entity, "visit", id, error);
    if (*parts[i].array == NULL || !add_titles (details, store, *parts[i].array, error))
      return FALSE;
  }
  return liaison_read_titles_add (details->titles, store, &details->row->visit->record, error);
}

static int
rank_term (const LiaisonVisitTerm *term)
{
  for (guint i = 0; i < liaison_vocabulary_visit_term.n_terms; i++)
    if (g_strcmp0 (liaison_vocabulary_visit_term.terms[i].code, term->term) == 0)
      return (int) i;
  return G_MAXINT;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  int first = rank_term (*(const LiaisonVisitTerm *const *) a),
      second = rank_term (*(const LiaisonVisitTerm *const *) b);

  return (first > second) - (first < second);
}

static int
compare_commitments (gconstpointer a, gconstpointer b)
{
  const LiaisonCommitment *first = *(const LiaisonCommitment *const *) a;
  const LiaisonCommitment *second = *(const LiaisonCommitment *const *) b;
  gboolean first_open = g_strcmp0 (first->status, "open") == 0, second_open = g_strcmp0 (second->status, "open") == 0;

  return first_open != second_open ? (int) second_open - (int) first_open
                                   : liaison_moment_compare (&first->due, &second->due);
}

static gboolean
read_event_files (LiaisonVisitDetails *details, LiaisonStore *store, GError **error)
{
  for (guint i = 0; i < details->row->events->len; i++) {
    const LiaisonRecord *event = g_ptr_array_index (details->row->events, i);
    g_autoptr (GPtrArray)
        files = liaison_store_children (store, &liaison_entity_attachment, "about", &event->id, error);
    g_autoptr (GString) names = g_string_new (NULL);
    if (files == NULL)
      return FALSE;
    for (guint j = 0; j < files->len; j++)
      g_string_append_printf (names, "%s%s", j > 0 ? ", " : "", ((const LiaisonAttachment *) files->pdata[j])->name);
    if (files->len > 0)
      g_hash_table_insert (details->event_files, g_memdup2 (&event->id, sizeof event->id),
                           g_string_free (g_steal_pointer (&names), FALSE));
  }
  return TRUE;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (&(*(const LiaisonMeetingRow *const *) a)->meeting->starts,
                                 &(*(const LiaisonMeetingRow *const *) b)->meeting->starts);
}

/* Who was there of a meeting that was held has been met. */
static gboolean
count_met (LiaisonVisitDetails *details, LiaisonStore *store, GError **error)
{
  g_autoptr (GPtrArray) met = liaison_visit_people_new ();

  for (guint i = 0; i < details->meetings->len; i++) {
    const LiaisonMeetingRow *row = g_ptr_array_index (details->meetings, i);
    if (g_strcmp0 (row->meeting->status, "held") != 0)
      continue;
    for (guint j = 0; j < row->attendees->len; j++) {
      const LiaisonAttendee *attendee = g_ptr_array_index (row->attendees, j);
      if (g_strcmp0 (attendee->presence, "attended") == 0 && !liaison_id_is_nil (&attendee->partner) &&
          !liaison_visit_people_add (met, store, &attendee->partner, &row->meeting->starts, error))
        return FALSE;
    }
  }
  for (guint i = 0; i < met->len; i++) {
    const LiaisonVisitPerson *person = g_ptr_array_index (met, i);
    if (person->group >= 0)
      details->coverage[person->group].met++;
  }
  return TRUE;
}

static gboolean
read_meetings (LiaisonVisitDetails *details, LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (GPtrArray) records = liaison_store_children (store, &liaison_entity_meeting, "visit", id, error);

  if (records == NULL)
    return FALSE;
  details->meetings = g_ptr_array_new_with_free_func (unref_meeting);
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    LiaisonMeetingRow *row = liaison_store_meeting_row (store, &record->id, error);
    if (row == NULL)
      return FALSE;
    g_ptr_array_add (details->meetings, row);
  }
  g_ptr_array_sort (details->meetings, compare_meetings);
  return count_met (details, store, error);
}

static const char *
find_new_status (const LiaisonHistoryEntry *entry)
{
  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, i);
    if (g_strcmp0 (change->name, "status") == 0 && change->value != NULL)
      return g_variant_get_string (change->value, NULL);
  }
  return NULL;
}

static LiaisonVisitProgress *
add_step (GPtrArray *progress, LiaisonMoment on)
{
  LiaisonVisitProgress *step = g_new0 (LiaisonVisitProgress, 1);

  step->on = on;
  g_ptr_array_add (progress, step);
  return step;
}

/* The local day of a journal's entry. */
static LiaisonMoment
find_day (gint64 made_at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (made_at / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return (LiaisonMoment) { (gint16) g_date_time_get_year (local), (gint8) g_date_time_get_month (local),
                           (gint8) g_date_time_get_day_of_month (local), -1 };
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (&(*(const LiaisonVisitProgress *const *) b)->on,
                                 &(*(const LiaisonVisitProgress *const *) a)->on);
}

/* A note and a change of status that were written down together are one step. */
static LiaisonVisitProgress *
find_step_of (GHashTable *steps, LiaisonStore *store, const LiaisonRecord *note)
{
  g_autoptr (GPtrArray) history = liaison_store_history (store, note->entity, &note->id, NULL);

  for (guint i = 0; history != NULL && i < history->len; i++) {
    const LiaisonHistoryEntry *entry = g_ptr_array_index (history, i);
    if (entry->kind == LIAISON_EDIT_INSERT && entry->entity == note->entity)
      return g_hash_table_lookup (steps, &entry->change_set);
  }
  return NULL;
}

static gboolean
read_notes (LiaisonVisitAdvice *advice, LiaisonStore *store, GHashTable *steps, GError **error)
{
  g_autoptr (GPtrArray)
      notes = liaison_store_children (store, &liaison_entity_note, "about", &advice->recommendation->record.id, error);

  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    const LiaisonNote *note = g_ptr_array_index (notes, i);
    LiaisonVisitProgress *step = find_step_of (steps, store, &note->record);
    LiaisonMoment on = liaison_moment_is_set (&note->on) ? note->on : find_day (note->record.created_at);
    if (step == NULL || step->evidence != NULL)
      step = add_step (advice->progress, on);
    step->on = on;
    step->evidence = g_strdup (note->text);
  }
  return notes != NULL;
}

/* From the journal: when the status became what; from notes: what was seen. */
static gboolean
read_progress (LiaisonVisitAdvice *advice, LiaisonStore *store, GError **error)
{
  const LiaisonRecord *record = &advice->recommendation->record;
  g_autoptr (GPtrArray) history = liaison_store_history (store, record->entity, &record->id, error);
  g_autoptr (GHashTable) steps = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  if (history == NULL)
    return FALSE;
  advice->progress = g_ptr_array_new_with_free_func (free_step);
  for (guint i = 0; i < history->len; i++) {
    LiaisonHistoryEntry *entry = g_ptr_array_index (history, i);
    const char *status = entry->kind == LIAISON_EDIT_UPDATE && entry->entity == record->entity ? find_new_status (entry)
                                                                                               : NULL;
    LiaisonVisitProgress *step;
    if (status == NULL)
      continue;
    step = add_step (advice->progress, find_day (entry->made_at));
    step->status = g_strdup (status);
    step->author = g_strdup (entry->author);
    g_hash_table_insert (steps, &entry->change_set, step);
  }
  if (!read_notes (advice, store, steps, error))
    return FALSE;
  g_ptr_array_sort (advice->progress, compare_steps);
  return TRUE;
}

static int
compare_advice (gconstpointer a, gconstpointer b)
{
  const LiaisonRecommendation *first = (*(const LiaisonVisitAdvice *const *) a)->recommendation;
  const LiaisonRecommendation *second = (*(const LiaisonVisitAdvice *const *) b)->recommendation;
  const char *paragraphs[] = { first->paragraph != NULL ? first->paragraph : "",
                               second->paragraph != NULL ? second->paragraph : "" };
  int order = (int) g_ascii_strtoull (paragraphs[0], NULL, 10) - (int) g_ascii_strtoull (paragraphs[1], NULL, 10);

  if (order == 0)
    order = g_utf8_collate (paragraphs[0], paragraphs[1]);
  return order != 0 ? order : (first->record.row > second->record.row) - (first->record.row < second->record.row);
}

static gboolean
read_advice (LiaisonVisitDetails *details, LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (GPtrArray) records = liaison_store_children (store, &liaison_entity_recommendation, "visit", id, error);

  if (records == NULL || !add_titles (details, store, records, error))
    return FALSE;
  details->advice = g_ptr_array_new_with_free_func (free_advice);
  for (guint i = 0; i < records->len; i++) {
    LiaisonVisitAdvice *advice = g_new0 (LiaisonVisitAdvice, 1);
    advice->recommendation = (LiaisonRecommendation *) liaison_record_ref (records->pdata[i]);
    g_ptr_array_add (details->advice, advice);
    if (!read_progress (advice, store, error))
      return FALSE;
  }
  g_ptr_array_sort (details->advice, compare_advice);
  return TRUE;
}

static gboolean
read_rest (LiaisonVisitDetails *details, LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (GPtrArray) invitations = liaison_store_standing_invitations (store, error);

  if (invitations == NULL)
    return FALSE;
  details->has_invitation = liaison_visit_has_invitation (invitations, details->row->visit->country, NULL);
  details->lines = liaison_visit_lines (store, id, error);
  if (details->lines == NULL)
    return FALSE;
  liaison_visit_count_lines (details->lines, details->coverage);
  details->offices = liaison_store_visit_offices (store, details->row->visit, error);
  return details->offices != NULL && read_meetings (details, store, id, error) &&
         read_advice (details, store, id, error) && read_event_files (details, store, error);
}

/**
 * liaison_store_visit:
 * @today: the day that is asked for
 *
 * Returns: (transfer full) (nullable): everything there is of a visit, also of one in the trash
 */
LiaisonVisitDetails *
liaison_store_visit (LiaisonStore *store, const LiaisonId *visit, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonVisitDetails) details = g_new0 (LiaisonVisitDetails, 1);

  g_atomic_ref_count_init (&details->refs);
  details->titles = liaison_read_titles_new ();
  details->event_files = liaison_read_titles_new ();
  details->row = liaison_store_visit_row (store, visit, today, error);
  if (details->row == NULL || !read_parts (details, store, visit, error) || !read_rest (details, store, visit, error))
    return NULL;
  g_ptr_array_sort (details->terms, compare_terms);
  g_ptr_array_sort (details->commitments, compare_commitments);
  return g_steal_pointer (&details);
}
