// SPDX-License-Identifier: GPL-3.0-or-later
// What a document needs of the register, as far as it may go to whoever shall read it.
#include "liaison-document-find.h"
#include "liaison-document-read.h"
#include "liaison-figures.h"

#include "liaison-communication.h"
#include "liaison-country.h"
#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-matter.h"
#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-post.h"
#include "liaison-relation.h"
#include "liaison-visit.h"

/* The entities that documents show. */
static const LiaisonEntity *const shown[] = {
  &liaison_entity_meeting,       &liaison_entity_attendee,
  &liaison_entity_partner,       &liaison_entity_post,
  &liaison_entity_staff,         &liaison_entity_need,
  &liaison_entity_commitment,    &liaison_entity_task,
  &liaison_entity_tenure,        &liaison_entity_consent,
  &liaison_entity_contact_point, &liaison_entity_visit,
  &liaison_entity_visit_mandate, &liaison_entity_visit_term,
  &liaison_entity_delegate,      &liaison_entity_programme_item,
  &liaison_entity_interlocutor,  &liaison_entity_recommendation,
  &liaison_entity_matter,        &liaison_entity_communication,
  &liaison_entity_signatory,     &liaison_entity_reply,
  &liaison_entity_relation,      &liaison_entity_relation_type,
  &liaison_entity_party,         &liaison_entity_matter_event,
  &liaison_entity_instrument,    &liaison_entity_letter_template,
  &liaison_entity_mandate_title,
};

typedef LiaisonDocumentFinding Finding;

static void
clear_finding (Finding *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->unnamed, liaison_mentions_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, clear_finding)

/** liaison_document_choose: Returns: whether @record is new among what may be shown */
gboolean
liaison_document_choose (Finding *self, LiaisonRecord *record)
{
  /* A key that is there already would be replaced by one of a record that nobody keeps. */
  if (g_hash_table_contains (self->seen, &record->id))
    return FALSE;
  g_hash_table_add (self->seen, &record->id);
  g_ptr_array_add (self->chosen, liaison_record_ref (record));
  return TRUE;
}

/** liaison_document_choose_id: Returns: (transfer none) (nullable): the record, if it is new. What is not there is not
 * missed: its reference is withheld. */
LiaisonRecord *
liaison_document_choose_id (Finding *self, const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autoptr (LiaisonRecord) record = NULL;

  if (liaison_id_is_nil (id) || g_hash_table_contains (self->seen, id))
    return NULL;
  record = liaison_store_get (self->store, entity, id, NULL);
  return record != NULL && liaison_document_choose (self, record) ? record : NULL;
}

/** liaison_document_choose_post: Chooses a post with the body it belongs to. */
void
liaison_document_choose_post (Finding *self, const LiaisonId *id)
{
  const LiaisonPost *post = (const LiaisonPost *) liaison_document_choose_id (self, &liaison_entity_post, id);

  if (post != NULL)
    liaison_document_choose_id (self, &liaison_entity_partner, &post->body);
}

/* A post that is told in words already needs no more. */
static void
choose_attendee (Finding *self, LiaisonAttendee *attendee)
{
  if (!liaison_document_choose (self, &attendee->record))
    return;
  liaison_document_choose_id (self, &liaison_entity_partner, &attendee->partner);
  liaison_document_choose_id (self, &liaison_entity_partner, &attendee->represents);
  liaison_document_choose_id (self, &liaison_entity_staff, &attendee->staff);
  if (attendee->post_en == NULL && attendee->post_fr == NULL)
    liaison_document_choose_post (self, &attendee->post);
}

/** liaison_document_choose_meeting: Chooses a meeting with all that its record or a calendar names. */
void
liaison_document_choose_meeting (Finding *self, const LiaisonMeetingRow *row)
{
  liaison_document_choose (self, &row->meeting->record);
  for (guint i = 0; i < row->attendees->len; i++)
    choose_attendee (self, g_ptr_array_index (row->attendees, i));
}

/** liaison_document_choose_children: Returns: (transfer full) (element-type LiaisonRecord) (nullable): those of @entity
 * whose @field is @of, chosen too */
GPtrArray *
liaison_document_choose_children (Finding *self, const LiaisonEntity *entity, const char *field, const LiaisonId *of,
                                  GError **error)
{
  GPtrArray *children = liaison_store_children (self->store, entity, field, of, error);

  for (guint i = 0; children != NULL && i < children->len; i++)
    liaison_document_choose (self, g_ptr_array_index (children, i));
  return children;
}

static gboolean
choose_needs (Finding *self, const LiaisonId *meeting, GError **error)
{
  g_autoptr (GPtrArray)
      needs = liaison_document_choose_children (self, &liaison_entity_need, "raised_in", meeting, error);

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    liaison_document_choose_id (self, &liaison_entity_partner,
                                &((LiaisonNeed *) g_ptr_array_index (needs, i))->partner);
  return needs != NULL;
}

static gboolean
choose_steps (Finding *self, const LiaisonId *meeting, GError **error)
{
  g_autoptr (GPtrArray)
      commitments = liaison_document_choose_children (self, &liaison_entity_commitment, "meeting", meeting, error);
  g_autoptr (GPtrArray) tasks = NULL;

  if (commitments == NULL)
    return FALSE;
  for (guint i = 0; i < commitments->len; i++) {
    const LiaisonCommitment *commitment = g_ptr_array_index (commitments, i);
    liaison_document_choose_id (self, &liaison_entity_partner, &commitment->by_partner);
    liaison_document_choose_id (self, &liaison_entity_partner, &commitment->to_partner);
    liaison_document_choose_id (self, &liaison_entity_staff, &commitment->by_staff);
  }
  tasks = liaison_document_choose_children (self, &liaison_entity_task, "about", meeting, error);
  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    liaison_document_choose_id (self, &liaison_entity_staff, &((LiaisonTask *) g_ptr_array_index (tasks, i))->owner);
  return tasks != NULL;
}

static gboolean
find_meeting (Finding *self, GError **error)
{
  const LiaisonDocumentWish *wish = self->wish;
  LiaisonMeetingRow *row = liaison_moment_is_set (&wish->occurrence)
                               ? liaison_store_meeting_occurrence (self->store, &wish->record, &wish->occurrence, error)
                               : liaison_store_meeting_row (self->store, &wish->record, error);

  if (row == NULL)
    return FALSE;
  g_ptr_array_add (self->rows, row);
  liaison_document_choose_meeting (self, row);
  return wish->kind != LIAISON_DOCUMENT_MEETING ||
         (choose_needs (self, &row->meeting->record.id, error) && choose_steps (self, &row->meeting->record.id, error));
}

static LiaisonMoment
day_of (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return liaison_moment_from_date (&date);
}

static gboolean
find_period (Finding *self, GError **error)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GPtrArray) rows = NULL;
  guint32 first, last;
  LiaisonMoment from, to;

  liaison_document_days (self->wish, &first, &last);
  /* The register compares days in UTC: a day more on both sides. */
  from = day_of (MAX (first, 2) - 1);
  to = day_of (last + 2);
  rows = liaison_store_meeting_rows (self->store, &from, &to, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    LiaisonMeetingRow *row = g_ptr_array_index (rows, i);
    if (!liaison_meeting_touches (row->meeting, here, first, last) ||
        (self->filter != NULL && !liaison_calendar_filter_matches (self->filter, row)))
      continue;
    g_ptr_array_add (self->rows, liaison_meeting_row_ref (row));
    liaison_document_choose_meeting (self, row);
  }
  return rows != NULL;
}

static gboolean
find_partner (Finding *self, GError **error)
{
  const LiaisonId *id = &self->wish->record;
  g_autoptr (LiaisonRecord) record = liaison_store_get (self->store, &liaison_entity_partner, id, error);
  const LiaisonPartner *partner = (const LiaisonPartner *) record;
  g_autoptr (GPtrArray) points = NULL, tenures = NULL, consents = NULL;

  if (record == NULL)
    return FALSE;
  liaison_document_choose (self, record);
  liaison_document_choose_id (self, &liaison_entity_partner, &partner->parent);
  liaison_document_choose_id (self, &liaison_entity_partner, &partner->intermediary);
  points = liaison_document_choose_children (self, &liaison_entity_contact_point, "partner", id, error);
  tenures = points != NULL ? liaison_document_choose_children (self, &liaison_entity_tenure, "holder", id, error)
                           : NULL;
  consents = tenures != NULL ? liaison_document_choose_children (self, &liaison_entity_consent, "partner", id, error)
                             : NULL;
  for (guint i = 0; tenures != NULL && i < tenures->len; i++)
    liaison_document_choose_post (self, &((LiaisonTenure *) g_ptr_array_index (tenures, i))->post);
  return consents != NULL;
}

/* What is hidden must be known to be withheld. */
static gboolean
find_records (Finding *self, GError **error)
{
  g_auto (LiaisonLifted) lifted = { NULL };

  if (!liaison_lifted_begin (&lifted, self->store, error))
    return FALSE;
  if (self->wish->kind == LIAISON_DOCUMENT_LETTER)
    return liaison_document_find_letter (self, error);
  if (self->wish->kind == LIAISON_DOCUMENT_COMMUNICATIONS)
    return liaison_document_find_communications (self, error);
  if (self->wish->kind == LIAISON_DOCUMENT_FIGURES)
    return TRUE;
  if (self->wish->kind == LIAISON_DOCUMENT_PROGRAMME)
    return liaison_document_find_programme (self, error);
  if (liaison_document_is_period (self->wish->kind))
    return find_period (self, error);
  if (self->wish->kind == LIAISON_DOCUMENT_BRIEFING)
    return liaison_document_find_briefing (self, error);
  return self->wish->kind == LIAISON_DOCUMENT_PARTNER ? find_partner (self, error) : find_meeting (self, error);
}

static gboolean
shows_cb (const LiaisonEntity *entity, const LiaisonField *field, gpointer data)
{
  return liaison_document_shows (data, entity, field);
}

static LiaisonDisclosure *
disclose (Finding *self, GCancellable *cancellable, GError **error)
{
  static const LiaisonEntity *const parts[] = { &liaison_entity_partner_name, NULL };
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_query_unref);
  LiaisonDisclosureOptions options = { .audience = self->wish->audience,
                                       .chosen = self->chosen,
                                       .shows = shows_cb,
                                       .shows_data = (gpointer) self->wish,
                                       .with_parts = TRUE,
                                       .parts = parts,
                                       .sealed = self->wish->sealed };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_ptr_array_add (queries, liaison_query_new (shown[i]));
  return liaison_disclosure_new (self->store, queries, &options, cancellable, error);
}

/* The meetings that may go, each at the time of its occurrence. */
static GPtrArray *
take_meetings (const Finding *self, const LiaisonDisclosure *disclosure)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  GPtrArray *given = disclosure->records[liaison_entity_meeting.number];
  g_autoptr (GHashTable) by_id = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  for (guint i = 0; given != NULL && i < given->len; i++)
    g_hash_table_insert (by_id, &((LiaisonRecord *) g_ptr_array_index (given, i))->id, g_ptr_array_index (given, i));
  for (guint i = 0; i < self->rows->len; i++) {
    const LiaisonMeetingRow *row = g_ptr_array_index (self->rows, i);
    const LiaisonRecord *redacted = g_hash_table_lookup (by_id, &row->meeting->record.id);
    LiaisonMeeting *copy;
    if (redacted == NULL)
      continue;
    copy = (LiaisonMeeting *) liaison_record_copy (redacted);
    copy->starts = row->meeting->starts;
    copy->ends = row->meeting->ends;
    g_ptr_array_add (meetings, copy);
  }
  return meetings;
}

static GPtrArray *
fetch_all (LiaisonStore *store, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  return liaison_store_fetch (store, query, error);
}

/* The day that is printed: what makes builds reproducible makes documents so (reproducible-builds.org). */
static LiaisonMoment
find_today (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = epoch != NULL ? g_ascii_strtoll (epoch, NULL, 10) : 0;
  LiaisonMoment today;

  if (seconds <= 0)
    return liaison_moment_today ();
  today = liaison_moment_from_unix (seconds);
  today.minute = -1;
  return today;
}

/* Numbers are no records: what is left out of them is told in the tally alone. */
static gboolean
read_figures (LiaisonDocumentRead *read, LiaisonStore *store, GError **error)
{
  const LiaisonDocumentWish *wish = &read->content.wish;
  LiaisonFiguresWish figures = { .as_of = read->content.today, .audience = wish->audience, .language = wish->language };
  LiaisonWithholding reason = wish->audience == LIAISON_AUDIENCE_UN ? LIAISON_WITHHELD_CLASSIFIED
                                                                    : LIAISON_WITHHELD_NOT_PUBLIC;
  guint32 first, last;
  GDate date;

  if (wish->kind != LIAISON_DOCUMENT_FIGURES)
    return TRUE;
  liaison_document_days (wish, &first, &last);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, first);
  figures.from = liaison_moment_from_date (&date);
  g_date_set_julian (&date, last);
  figures.to = liaison_moment_from_date (&date);
  read->content.figures = liaison_store_figures (store, &figures, error);
  if (read->content.figures != NULL)
    read->disclosure->tally.records[reason] += read->content.figures->withheld;
  return read->content.figures != NULL;
}

/* What the records of these ids are called, with commas between; "" where they may not be told. */
static char *
tell_titles (LiaisonStore *store, LiaisonAudience audience, const LiaisonEntity *entity, const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids != NULL ? ids : "", " ", -1);
  g_autoptr (GString) titles = g_string_new (NULL);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; audience == LIAISON_AUDIENCE_INTERNAL && list[i] != NULL; i++) {
    LiaisonId id;
    g_autofree char *title = liaison_id_parse (list[i], &id) ? liaison_store_title (store, entity, &id, NULL) : NULL;
    if (title != NULL)
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", title);
  }
  return g_string_free_and_steal (g_steal_pointer (&titles));
}

static void
tell_narrowing (LiaisonDocumentRead *read, LiaisonStore *store, const LiaisonCalendarFilter *filter)
{
  LiaisonAudience audience = read->content.wish.audience;

  if (liaison_calendar_filter_count (filter) == 0)
    return;
  read->narrowing = (LiaisonDocumentNarrowing) {
    .families = g_strdup (filter->values[LIAISON_CALENDAR_FAMILY]),
    .kinds = g_strdup (filter->values[LIAISON_CALENDAR_KIND]),
    .countries = g_strdup (filter->values[LIAISON_CALENDAR_COUNTRY]),
    .statuses = g_strdup (filter->values[LIAISON_CALENDAR_STATUS]),
    .visits = tell_titles (store, audience, &liaison_entity_visit, filter->values[LIAISON_CALENDAR_VISIT]),
    .staff = tell_titles (store, audience, &liaison_entity_staff, filter->values[LIAISON_CALENDAR_STAFF]),
  };
  read->content.narrowing = &read->narrowing;
}

/**
 * liaison_document_read_new:
 * @wish: checked
 * @filter: (nullable): of a period, only these of its meetings
 * @cancellable: (nullable): heard between records
 * @error: %LIAISON_ERROR_NOT_FOUND without the record wished for; else of the store
 *
 * Returns: (transfer full) (nullable): what goes on the document, and what does not
 */
LiaisonDocumentRead *
liaison_document_read_new (LiaisonStore *store, const LiaisonDocumentWish *wish, const LiaisonCalendarFilter *filter,
                           GCancellable *cancellable, GError **error)
{
  g_auto (Finding) self = { .store = store, .wish = wish, .filter = filter };
  g_autoptr (LiaisonDocumentRead) read = g_new0 (LiaisonDocumentRead, 1);

  g_atomic_ref_count_init (&read->refs);
  self.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  self.chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  self.seen = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  if (!find_records (&self, error))
    return NULL;
  read->disclosure = disclose (&self, cancellable, error);
  if (read->disclosure == NULL)
    return NULL;
  read->content = (LiaisonDocumentContent) { .wish = *wish,
                                             .records = read->disclosure->records,
                                             .linked = read->disclosure->linked,
                                             .meetings = take_meetings (&self, read->disclosure),
                                             .delays = self.delays,
                                             .unnamed = g_steal_pointer (&self.unnamed),
                                             .today = find_today () };
  if (filter != NULL && liaison_document_is_period (wish->kind))
    tell_narrowing (read, store, filter);
  read->content.countries = fetch_all (store, &liaison_entity_country, error);
  if (read->content.countries != NULL)
    read->content.terms = fetch_all (store, &liaison_entity_term, error);
  return read->content.terms != NULL && read_figures (read, store, error) ? g_steal_pointer (&read) : NULL;
}

/** liaison_document_read_ref: Returns: @read */
LiaisonDocumentRead *
liaison_document_read_ref (LiaisonDocumentRead *read)
{
  g_atomic_ref_count_inc (&read->refs);
  return read;
}

/** liaison_document_read_unref: Gives one reference back. */
void
liaison_document_read_unref (LiaisonDocumentRead *read)
{
  if (!g_atomic_ref_count_dec (&read->refs))
    return;
  g_clear_pointer (&read->content.meetings, g_ptr_array_unref);
  g_clear_pointer (&read->content.unnamed, liaison_mentions_free);
  g_clear_pointer (&read->content.countries, g_ptr_array_unref);
  g_clear_pointer (&read->content.terms, g_ptr_array_unref);
  g_clear_pointer (&read->content.figures, liaison_figures_unref);
  g_clear_pointer (&read->disclosure, liaison_disclosure_unref);
  g_free (read->narrowing.families);
  g_free (read->narrowing.kinds);
  g_free (read->narrowing.countries);
  g_free (read->narrowing.statuses);
  g_free (read->narrowing.visits);
  g_free (read->narrowing.staff);
  g_free (read);
}
