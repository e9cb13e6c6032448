// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a partner and that of a meeting show, each read in one job.
#include "liaison-reads.h"

#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-need.h"
#include "liaison-partner.h"
#include "liaison-read-titles.h"

/** liaison_partner_details_ref: Returns: @details */
LiaisonPartnerDetails *
liaison_partner_details_ref (LiaisonPartnerDetails *details)
{
  g_atomic_ref_count_inc (&details->refs);
  return details;
}

/** liaison_partner_details_unref: Gives one reference back. */
void
liaison_partner_details_unref (LiaisonPartnerDetails *details)
{
  GPtrArray *const arrays[] = { details->names,   details->contact_points, details->mandate_titles, details->consents,
                                details->tenures, details->posts,          details->meetings,       details->history,
                                details->needs,   details->commitments };

  if (!g_atomic_ref_count_dec (&details->refs))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (arrays[i] != NULL)
      g_ptr_array_unref (arrays[i]);
  g_clear_pointer (&details->row, liaison_partner_row_unref);
  g_hash_table_unref (details->titles);
  g_free (details);
}

/** liaison_meeting_details_ref: Returns: @details */
LiaisonMeetingDetails *
liaison_meeting_details_ref (LiaisonMeetingDetails *details)
{
  g_atomic_ref_count_inc (&details->refs);
  return details;
}

/** liaison_meeting_details_unref: Gives one reference back. */
void
liaison_meeting_details_unref (LiaisonMeetingDetails *details)
{
  if (!g_atomic_ref_count_dec (&details->refs))
    return;
  g_clear_pointer (&details->row, liaison_meeting_row_unref);
  g_clear_pointer (&details->reminders, g_ptr_array_unref);
  g_clear_pointer (&details->history, g_ptr_array_unref);
  g_hash_table_unref (details->titles);
  g_free (details);
}

static void
unref_record (gpointer record)
{
  if (record != NULL)
    liaison_record_unref (record);
}

/* The post of each tenure, in the same order, and what the posts refer to. */
static gboolean
read_posts (LiaisonStore *store, LiaisonPartnerDetails *details, GError **error)
{
  details->posts = g_ptr_array_new_with_free_func (unref_record);
  for (guint i = 0; i < details->tenures->len; i++) {
    const LiaisonTenure *tenure = g_ptr_array_index (details->tenures, i);
    g_autoptr (GError) problem = NULL;
    LiaisonRecord *post = liaison_store_get (store, &liaison_entity_post, &tenure->post, &problem);

    if (post == NULL && !g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
    g_ptr_array_add (details->posts, post);
    if (post != NULL && !liaison_read_titles_add (details->titles, store, post, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_children (LiaisonStore *store, const LiaisonEntity *entity, const char *field, const LiaisonId *id,
               GPtrArray **children, GError **error)
{
  *children = liaison_store_children (store, entity, field, id, error);
  return *children != NULL;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const LiaisonHistoryEntry *first = *(LiaisonHistoryEntry *const *) a, *second = *(LiaisonHistoryEntry *const *) b;

  if (first->made_at != second->made_at)
    return first->made_at < second->made_at ? 1 : -1;
  return first->entity->number - second->entity->number;
}

/* Adds what happened to every part of the partner, even to those in the trash. */
static gboolean
read_part_history (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *partner, GPtrArray *history,
                   GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) parts = NULL;

  query->trash = LIAISON_TRASH_INCLUDED;
  liaison_query_where (query, "partner", LIAISON_QUERY_IS,
                       g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, partner->bytes, sizeof partner->bytes, 1));
  parts = liaison_store_fetch (store, query, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (parts, i);
    GPtrArray *entries = liaison_store_history (store, entity, &part->id, error);
    if (entries == NULL)
      return FALSE;
    g_ptr_array_extend_and_steal (history, entries);
  }
  return parts != NULL;
}

static gboolean
read_partner_history (LiaisonStore *store, LiaisonPartnerDetails *details, const LiaisonId *id, GError **error)
{
  static const LiaisonEntity *const parts[] = { &liaison_entity_partner_name, &liaison_entity_contact_point,
                                                &liaison_entity_mandate_title, &liaison_entity_consent };

  details->history = liaison_store_history (store, &liaison_entity_partner, id, error);
  if (details->history == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!read_part_history (store, parts[i], id, details->history, error))
      return FALSE;
  g_ptr_array_sort (details->history, compare_entries);
  return TRUE;
}

static gboolean
read_partner_parts (LiaisonStore *store, LiaisonPartnerDetails *details, const LiaisonId *id, GError **error)
{
  const LiaisonCommitmentFilter filter = { .partner = id };
  LiaisonMoment today = liaison_moment_today ();

  if (!read_children (store, &liaison_entity_partner_name, "partner", id, &details->names, error) ||
      !read_children (store, &liaison_entity_contact_point, "partner", id, &details->contact_points, error) ||
      !read_children (store, &liaison_entity_mandate_title, "partner", id, &details->mandate_titles, error) ||
      !read_children (store, &liaison_entity_consent, "partner", id, &details->consents, error) ||
      !read_children (store, &liaison_entity_tenure, "holder", id, &details->tenures, error) ||
      !read_children (store, &liaison_entity_need, "partner", id, &details->needs, error) ||
      !read_posts (store, details, error))
    return FALSE;
  for (guint i = 0; i < details->consents->len; i++)
    if (!liaison_read_titles_add (details->titles, store, g_ptr_array_index (details->consents, i), error))
      return FALSE;
  details->commitments = liaison_store_commitment_rows (store, &filter, &today, error);
  if (details->commitments == NULL)
    return FALSE;
  details->meetings = liaison_store_partner_meetings (store, id, error);
  return details->meetings != NULL && read_partner_history (store, details, id, error);
}

static gpointer
read_partner (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonPartnerDetails) details = g_new0 (LiaisonPartnerDetails, 1);

  g_atomic_ref_count_init (&details->refs);
  details->titles = liaison_read_titles_new ();
  details->row = liaison_store_partner_row (store, data, error);
  if (details->row == NULL)
    return NULL;
  details->hides_names = details->row->partner->code_name != NULL && liaison_store_hides_identities (store);
  if (!liaison_read_titles_add (details->titles, store, &details->row->partner->record, error) ||
      !read_partner_parts (store, details, data, error))
    return NULL;
  return g_steal_pointer (&details);
}

/* Which meeting is asked for. */
typedef struct {
  LiaisonId id;
  LiaisonMoment occurrence;
} Asked;

static gpointer
read_meeting (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Asked *asked = data;
  g_autoptr (LiaisonMeetingDetails) details = g_new0 (LiaisonMeetingDetails, 1);
  const LiaisonId *id;

  g_atomic_ref_count_init (&details->refs);
  details->titles = liaison_read_titles_new ();
  details->row = liaison_store_meeting_occurrence (store, &asked->id, &asked->occurrence, error);
  if (details->row == NULL || !liaison_read_titles_add (details->titles, store, &details->row->meeting->record, error))
    return NULL;
  for (guint i = 0; i < details->row->attendees->len; i++)
    if (!liaison_read_titles_add (details->titles, store, g_ptr_array_index (details->row->attendees, i), error))
      return NULL;
  id = &details->row->meeting->record.id;
  if (!read_children (store, &liaison_entity_reminder, "meeting", id, &details->reminders, error))
    return NULL;
  details->history = liaison_store_history (store, &liaison_entity_meeting, id, error);
  return details->history != NULL ? g_steal_pointer (&details) : NULL;
}

/** liaison_session_load_partner: Asks for everything the page of the partner @id shows. */
void
liaison_session_load_partner (LiaisonSession *self, const LiaisonId *id, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_partner, g_memdup2 (id, sizeof *id), g_free,
                        (GDestroyNotify) liaison_partner_details_unref, cancellable, callback, user_data);
}

/** liaison_session_load_partner_finish: Returns: (transfer full) (nullable): the partner and all that belongs to it */
LiaisonPartnerDetails *
liaison_session_load_partner_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/**
 * liaison_session_load_meeting:
 * @occurrence: (nullable): which occurrence, of a series
 *
 * Asks for everything the page of the meeting @id shows.
 */
void
liaison_session_load_meeting (LiaisonSession *self, const LiaisonId *id, const LiaisonMoment *occurrence,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Asked asked = { *id, occurrence != NULL ? *occurrence : LIAISON_MOMENT_NONE };

  liaison_session_read (self, read_meeting, g_memdup2 (&asked, sizeof asked), g_free,
                        (GDestroyNotify) liaison_meeting_details_unref, cancellable, callback, user_data);
}

/** liaison_session_load_meeting_finish: Returns: (transfer full) (nullable): the meeting and all that belongs to it */
LiaisonMeetingDetails *
liaison_session_load_meeting_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
