// SPDX-License-Identifier: GPL-3.0-or-later
// The reads of the pages, over a small register.
#include "session-fixture.h"

#include "liaison-clock.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-partner.h"
#include "liaison-reads.h"

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

typedef struct {
  SessionFixture base;
  LiaisonId amina;
  LiaisonId ministry;
  LiaisonId post;
  LiaisonId visit;
} Fixture;

/* 9 September 2015, 10:00 in Paris */
#define NOW (G_GINT64_CONSTANT (1441785600) * G_USEC_PER_SEC)

static void
set_reference (LiaisonRecord *record, const char *field, const LiaisonId *id)
{
  liaison_record_put_reference (record, liaison_entity_field (record->entity, field), id);
}

static LiaisonId
add_meeting (LiaisonChangeSet *set, const char *title, const char *starts, const LiaisonId *partner)
{
  g_autoptr (LiaisonRecord) meeting = make_record (&liaison_entity_meeting, "kind", "appointment", "title", title,
                                                   "starts", starts, "status", "planned", NULL);

  liaison_change_set_insert (set, meeting);
  if (partner != NULL)
    set_reference (add_part (set, &liaison_entity_attendee, "meeting", meeting, "presence", "invited", NULL), "partner",
                   partner);
  return meeting->id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "everything");
  LiaisonRecord *amina, *ministry, *post, *tenure;

  liaison_clock_hold (NOW);
  session_fixture_set_up (&f->base, data);
  ministry = add_partner (set, "Ministry of Justice");
  amina = add_partner (set, "Amina Diallo");
  liaison_record_set_text (amina, "review_on", "2015-09-20", NULL);
  liaison_record_set_text (ministry, "review_on", "2016-01-01", NULL);
  set_reference (amina, "intermediary", &ministry->id);
  f->amina = amina->id;
  f->ministry = ministry->id;
  add_part (set, &liaison_entity_contact_point, "partner", amina, "type", "phone", "value", "+224 620 00 00 00",
            "safety", "unsafe", NULL);
  post = add_part (set, &liaison_entity_post, "body", ministry, "title_en", "Adviser", NULL);
  f->post = post->id;
  tenure = add_part (set, &liaison_entity_tenure, "holder", amina, "from", "2012", NULL);
  set_reference (tenure, "post", &post->id);
  add_part (set, &liaison_entity_consent, "partner", amina, "level", "1", "given_on", "2015-08-15", "expires_on",
            "2015-10-01", NULL);
  add_part (set, &liaison_entity_consent, "partner", amina, "level", "1", "expires_on", "2015-09-01", "withdrawn_on",
            "2015-08-01", NULL);
  add_part (set, &liaison_entity_consent, "partner", amina, "level", "1", "expires_on", "2017-10-01", NULL);
  add_meeting (set, "Yesterday", "2015-09-08", NULL);
  add_meeting (set, "Late last night", "2015-09-08T22:30Z", NULL);
  f->visit = add_meeting (set, "Today", "2015-09-09", &f->amina);
  add_meeting (set, "In six days", "2015-09-15", NULL);
  add_meeting (set, "In seven days", "2015-09-16", NULL);
  add_meeting (set, "Women defenders of Guatemala", "2015-09", NULL);
  commit_well (f->base.session, set);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  session_fixture_tear_down (&f->base, data);
  liaison_clock_hold (0);
}

static const char *
title_at (GPtrArray *meetings, guint index)
{
  return ((LiaisonMeetingRow *) g_ptr_array_index (meetings, index))->meeting->title;
}

static void
test_partner (Fixture *f, gconstpointer data)
{
  LiaisonSession *session = f->base.session;
  g_autoptr (GAsyncResult) answer = NULL, other = NULL;
  g_autoptr (LiaisonPartnerDetails) details = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId nobody;

  liaison_session_load_partner (session, &f->amina, NULL, take_answer_cb, &answer);
  details = liaison_session_load_partner_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (details->row->name, ==, "Amina Diallo");
  g_assert_cmpuint (details->names->len, ==, 1);
  g_assert_cmpuint (details->contact_points->len, ==, 1);
  g_assert_cmpuint (details->mandate_titles->len, ==, 0);
  g_assert_cmpuint (details->tenures->len, ==, 1);
  g_assert_cmpuint (details->posts->len, ==, 1);
  g_assert_cmpstr (((LiaisonPost *) g_ptr_array_index (details->posts, 0))->title_en, ==, "Adviser");
  g_assert_cmpuint (details->meetings->len, ==, 1);
  g_assert_cmpuint (details->history->len, >=, 1);
  g_assert_cmpstr (g_hash_table_lookup (details->titles, &f->ministry), ==, "Ministry of Justice");

  liaison_id_generate (&nobody);
  liaison_session_load_partner (session, &nobody, NULL, take_answer_cb, &other);
  g_assert_null (liaison_session_load_partner_finish (session, wait_for_answer (&other), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static guint
count_history (GPtrArray *history, const LiaisonEntity *entity, LiaisonEditKind kind)
{
  guint count = 0;

  for (guint i = 0; i < history->len; i++) {
    const LiaisonHistoryEntry *entry = g_ptr_array_index (history, i);
    count += entry->entity == entity && entry->kind == kind ? 1 : 0;
  }
  return count;
}

static void
test_history_of_parts (Fixture *f, gconstpointer data)
{
  LiaisonSession *session = f->base.session;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Amina Diallo");
  g_autoptr (GAsyncResult) before = NULL, after = NULL;
  g_autoptr (LiaisonPartnerDetails) old = NULL, details = NULL;
  const LiaisonRecord *point;

  liaison_session_load_partner (session, &f->amina, NULL, take_answer_cb, &before);
  old = liaison_session_load_partner_finish (session, wait_for_answer (&before), NULL);
  point = g_ptr_array_index (old->contact_points, 0);
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, point->entity, &point->id);
  liaison_clock_hold (NOW + G_USEC_PER_SEC);
  commit_well (session, set);

  liaison_session_load_partner (session, &f->amina, NULL, take_answer_cb, &after);
  details = liaison_session_load_partner_finish (session, wait_for_answer (&after), NULL);
  g_assert_cmpuint (details->contact_points->len, ==, 0);
  g_assert_cmpuint (count_history (details->history, &liaison_entity_partner, LIAISON_EDIT_INSERT), ==, 1);
  g_assert_cmpuint (count_history (details->history, &liaison_entity_partner_name, LIAISON_EDIT_INSERT), ==, 1);
  g_assert_cmpuint (count_history (details->history, &liaison_entity_contact_point, LIAISON_EDIT_INSERT), ==, 1);
  g_assert_cmpuint (count_history (details->history, &liaison_entity_contact_point, LIAISON_EDIT_TRASH), ==, 1);
  g_assert_cmpint (((LiaisonHistoryEntry *) g_ptr_array_index (details->history, 0))->kind, ==, LIAISON_EDIT_TRASH);
}

static void
test_meeting (Fixture *f, gconstpointer data)
{
  LiaisonSession *session = f->base.session;
  g_autoptr (GAsyncResult) answer = NULL, other = NULL;
  g_autoptr (LiaisonMeetingDetails) details = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId nothing;

  liaison_session_load_meeting (session, &f->visit, NULL, NULL, take_answer_cb, &answer);
  details = liaison_session_load_meeting_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (details->row->meeting->title, ==, "Today");
  g_assert_cmpstr (g_ptr_array_index (details->row->names, 0), ==, "Amina Diallo");
  g_assert_cmpuint (details->reminders->len, ==, 0);
  g_assert_cmpuint (details->history->len, ==, 1);
  liaison_id_generate (&nothing);
  liaison_session_load_meeting (session, &nothing, NULL, NULL, take_answer_cb, &other);
  g_assert_null (liaison_session_load_meeting_finish (session, wait_for_answer (&other), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static void
test_today (Fixture *f, gconstpointer data)
{
  LiaisonSession *session = f->base.session;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LiaisonToday) today = NULL;
  g_autoptr (GError) error = NULL;

  liaison_session_today (session, NULL, take_answer_cb, &answer);
  today = liaison_session_today_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpint (today->today.day, ==, 9);
  /* Half past midnight in Paris is today, whatever day it is in UTC. */
  g_assert_cmpuint (today->meetings->len, ==, 2);
  g_assert_cmpstr (title_at (today->meetings, 0), ==, "Late last night");
  g_assert_cmpstr (title_at (today->meetings, 1), ==, "Today");
  g_assert_cmpuint (today->week->len, ==, 1);
  g_assert_cmpstr (title_at (today->week, 0), ==, "In six days");
  g_assert_cmpuint (today->sometime->len, ==, 1);
  g_assert_cmpstr (title_at (today->sometime, 0), ==, "Women defenders of Guatemala");
  g_assert_cmpuint (today->reviews->len, ==, 1);
  g_assert_cmpstr (((LiaisonPartnerRow *) g_ptr_array_index (today->reviews, 0))->name, ==, "Amina Diallo");
  g_assert_cmpuint (today->consents->len, ==, 1);
  g_assert_cmpint (((LiaisonConsent *) g_ptr_array_index (today->consents, 0))->expires_on.month, ==, 10);
  g_assert_cmpstr (g_ptr_array_index (today->consent_names, 0), ==, "Amina Diallo");
}

static void
test_meetings (Fixture *f, gconstpointer data)
{
  const LiaisonMoment from = { 2015, 9, 15, -1 }, to = { 2015, 9, 17, -1 };
  LiaisonSession *session = f->base.session;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GError) error = NULL;

  liaison_session_load_meetings (session, &from, &to, NULL, take_answer_cb, &answer);
  meetings = liaison_session_load_meetings_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 3);
  g_assert_cmpstr (title_at (meetings, 0), ==, "Women defenders of Guatemala");
  g_assert_cmpstr (title_at (meetings, 1), ==, "In six days");
}

static void
test_small_ones (Fixture *f, gconstpointer data)
{
  LiaisonSession *session = f->base.session;
  LiaisonId ids[2] = { f->amina };
  g_autoptr (GAsyncResult) found = NULL, counted = NULL, titled = NULL, loaded = NULL, told = NULL;
  g_autoptr (GPtrArray) hits = NULL, counts = NULL, history = NULL;
  g_autoptr (GHashTable) titles = NULL;
  g_autoptr (LiaisonRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const LiaisonCount *count;

  liaison_session_search (session, "diall", 10, NULL, take_answer_cb, &found);
  hits = liaison_session_search_finish (session, wait_for_answer (&found), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, >=, 1);
  g_assert_cmpstr (((LiaisonHit *) g_ptr_array_index (hits, 0))->title, ==, "Amina Diallo");

  liaison_session_counts (session, NULL, take_answer_cb, &counted);
  counts = liaison_session_counts_finish (session, wait_for_answer (&counted), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->len, ==, 1);
  count = g_ptr_array_index (counts, 0);
  g_assert_cmpint (count->count, ==, 2);

  liaison_session_titles (session, &liaison_entity_partner, ids, 2, NULL, take_answer_cb, &titled);
  titles = liaison_session_titles_finish (session, wait_for_answer (&titled), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (titles), ==, 1);
  g_assert_cmpstr (g_hash_table_lookup (titles, &f->amina), ==, "Amina Diallo");

  liaison_session_load_record (session, &liaison_entity_post, &f->post, NULL, take_answer_cb, &loaded);
  record = liaison_session_load_record_finish (session, wait_for_answer (&loaded), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((LiaisonPost *) record)->title_en, ==, "Adviser");

  liaison_session_history (session, &liaison_entity_post, &f->post, NULL, take_answer_cb, &told);
  history = liaison_session_history_finish (session, wait_for_answer (&told), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 1);
}

static void
test_trash_and_fetch (Fixture *f, gconstpointer data)
{
  LiaisonSession *session = f->base.session;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "Amina Diallo");
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);
  g_autoptr (GAsyncResult) trashed = NULL, fetched = NULL;
  g_autoptr (GPtrArray) trash = NULL, meetings = NULL;
  g_autoptr (GError) error = NULL;

  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, &f->amina);
  commit_well (session, set);
  liaison_session_trash (session, 10, NULL, take_answer_cb, &trashed);
  trash = liaison_session_trash_finish (session, wait_for_answer (&trashed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpstr (((LiaisonTrashed *) g_ptr_array_index (trash, 0))->title, ==, "Amina Diallo");

  liaison_session_fetch (session, query, NULL, take_answer_cb, &fetched);
  meetings = liaison_session_fetch_finish (session, wait_for_answer (&fetched), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meetings->len, ==, 6);
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  liaison_session_today (f->base.session, NULL, take_answer_cb, &answer);
  liaison_session_lock (f->base.session);
  g_assert_null (liaison_session_today_finish (f->base.session, wait_for_answer (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/reads/partner", test_partner);
  ADD ("/reads/partner-history", test_history_of_parts);
  ADD ("/reads/meeting", test_meeting);
  ADD ("/reads/today", test_today);
  ADD ("/reads/meetings", test_meetings);
  ADD ("/reads/small-ones", test_small_ones);
  ADD ("/reads/trash-and-fetch", test_trash_and_fetch);
  ADD ("/reads/locked", test_locked);
  return g_test_run ();
}
