// SPDX-License-Identifier: GPL-3.0-or-later
// Which meetings a filter of the calendar lets through, and what stands beside meetings.
#include "store-fixture.h"

#include "liaison-calendar-filter.h"
#include "liaison-calendar-marks.h"
#include "liaison-communication.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-visit.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static const LiaisonMoment march = { 2026, 3, 1, -1 }, april = { 2026, 4, 1, -1 };

/* "visit Guinea 2026-03-02; task Call" : each mark with its first day, in the order they come. */
static char *
list_marks (LiaisonStore *store, LiaisonMarkTypes types)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) marks = liaison_store_calendar_marks (store, types, &march, &april, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < marks->len; i++) {
    const LiaisonCalendarMark *mark = g_ptr_array_index (marks, i);
    char buffer[LIAISON_MOMENT_BUFFER];
    g_string_append_printf (text, "%s%s %s %s+%u", i > 0 ? "; " : "", mark->entity->name, mark->title,
                            liaison_moment_write (&mark->starts, buffer), mark->last - mark->first);
  }
  return g_string_free (text, FALSE);
}

static void
assert_marks (LiaisonStore *store, LiaisonMarkTypes types, const char *expected)
{
  g_autofree char *text = list_marks (store, types);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_visit_stands_on_all_its_days (StoreFixture *f, gconstpointer data)
{
  commit_one (f->store, make_record (&liaison_entity_visit, "type", "official", "country", "GIN", "title", "Guinea",
                                     "starts", "2026-02-26", "ends", "2026-03-04", NULL));
  commit_one (f->store, make_record (&liaison_entity_visit, "type", "official", "country", "GTM", "title", "Guatemala",
                                     "starts", "2026-03", NULL));
  commit_one (f->store, make_record (&liaison_entity_visit, "type", "official", "country", "PER", "title", "Peru",
                                     "starts", "2026-04-01", NULL));
  assert_marks (f->store, LIAISON_MARK_ALL, "visit Guinea 2026-02-26+6; visit Guatemala 2026-03+30");
}

static void
test_a_visit_that_does_not_take_place_is_not_there (StoreFixture *f, gconstpointer data)
{
  LiaisonId visit = commit_one (f->store, make_record (&liaison_entity_visit, "type", "official", "country", "GIN",
                                                       "title", "Guinea", "starts", "2026-03-02", NULL));
  g_autofree char *id = liaison_id_to_string (&visit);

  commit_one (f->store,
              make_record (&liaison_entity_visit_event, "visit", id, "kind", "cancelled", "on", "2026-01-02", NULL));
  assert_marks (f->store, LIAISON_MARK_ALL, "");
  commit_one (f->store,
              make_record (&liaison_entity_visit_event, "visit", id, "kind", "dates_agreed", "on", "2026-01-20", NULL));
  assert_marks (f->store, LIAISON_MARK_ALL, "visit Guinea 2026-03-02+0");
}

static void
test_a_letter_that_was_answered_asks_for_nothing (StoreFixture *f, gconstpointer data)
{
  LiaisonId letter = commit_one (f->store, make_record (&liaison_entity_communication, "type", "AL", "country_code",
                                                        "FRA", "number", "3", "year", "2026", "status", "sent",
                                                        "reply_due", "2026-03-09", NULL));
  g_autofree char *id = liaison_id_to_string (&letter);

  assert_marks (f->store, LIAISON_MARK_REPLY_DUE, "communication AL FRA 3/2026 2026-03-09+0");
  commit_one (f->store, make_record (&liaison_entity_reply, "communication", id, "kind", "acknowledgement",
                                     "received_on", "2026-02-01", NULL));
  assert_marks (f->store, LIAISON_MARK_REPLY_DUE, "communication AL FRA 3/2026 2026-03-09+0");
  commit_one (f->store, make_record (&liaison_entity_reply, "communication", id, "kind", "substantive", "received_on",
                                     "2026-02-02", NULL));
  assert_marks (f->store, LIAISON_MARK_REPLY_DUE, "");
}

static void
test_what_is_done_is_not_there (StoreFixture *f, gconstpointer data)
{
  LiaisonId task = commit_one (f->store, make_record (&liaison_entity_task, "text", "Call", "due", "2026-03-03", NULL));
  LiaisonId promise = commit_one (f->store, make_record (&liaison_entity_commitment, "text", "Share the draft", "due",
                                                         "2026-03-05", "status", "open", NULL));

  assert_marks (f->store, LIAISON_MARK_ALL, "commitment Share the draft 2026-03-05+0; task Call 2026-03-03+0");
  assert_marks (f->store, LIAISON_MARK_TASK, "task Call 2026-03-03+0");
  set_field (f->store, &liaison_entity_task, &task, "done_on", "2026-03-02");
  set_field (f->store, &liaison_entity_commitment, &promise, "status", "kept");
  assert_marks (f->store, LIAISON_MARK_ALL, "");
}

static void
test_a_review_shows_the_code_name_alone (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = add_partner (f->store, "Amina Diallo");

  set_field (f->store, &liaison_entity_partner, &partner, "review_on", "2026-03-10");
  assert_marks (f->store, LIAISON_MARK_REVIEW, "partner Amina Diallo 2026-03-10+0");
  set_field (f->store, &liaison_entity_partner, &partner, "code_name", "Heron");
  assert_marks (f->store, LIAISON_MARK_REVIEW, "partner Heron 2026-03-10+0");
}

static void
test_bounds_reach_from_the_first_to_the_last (StoreFixture *f, gconstpointer data)
{
  LiaisonCalendarBounds bounds;
  char buffer[LIAISON_MOMENT_BUFFER];

  g_assert_true (liaison_store_calendar_bounds (f->store, LIAISON_MARK_ALL, &bounds, NULL));
  g_assert_false (liaison_moment_is_set (&bounds.earliest));
  commit_one (f->store, make_record (&liaison_entity_meeting, "kind", "call", "title", "One", "starts", "2015-09",
                                     "status", "held", NULL));
  commit_one (f->store, make_record (&liaison_entity_task, "text", "Call", "due", "2030-03-03", NULL));
  g_assert_true (liaison_store_calendar_bounds (f->store, LIAISON_MARK_ALL, &bounds, NULL));
  g_assert_cmpstr (liaison_moment_write (&bounds.earliest, buffer), ==, "2015-09");
  g_assert_cmpstr (liaison_moment_write (&bounds.latest, buffer), ==, "2030-03-03");
  g_assert_false (bounds.repeats);
  g_assert_true (liaison_store_calendar_bounds (f->store, 0, &bounds, NULL));
  g_assert_cmpstr (liaison_moment_write (&bounds.latest, buffer), ==, "2015-09");
}

/* The meeting of March as a row, read through a filter that has @value in @facet; %NULL if it is not let through. */
static gboolean
is_shown (LiaisonStore *store, const LiaisonCalendarFilter *filter)
{
  g_autoptr (GPtrArray) all = liaison_store_meeting_rows (store, &march, &april, NULL);
  g_autoptr (GPtrArray) shown = liaison_calendar_filter_apply (filter, all);

  g_assert_cmpuint (all->len, ==, 1);
  return shown->len == 1;
}

static void
add_meeting_with (LiaisonStore *store, const char *partner, const char *staff, const char *visit)
{
  LiaisonId meeting = commit_one (store, make_record (&liaison_entity_meeting, "title", "Call", "kind", "call",
                                                      "starts", "2026-03-05", "status", "planned", "country", "GIN",
                                                      "visit", visit, NULL));
  g_autofree char *id = liaison_id_to_string (&meeting);

  commit_one (store,
              make_record (&liaison_entity_attendee, "meeting", id, "partner", partner, "presence", "invited", NULL));
  commit_one (store,
              make_record (&liaison_entity_attendee, "meeting", id, "staff", staff, "presence", "invited", NULL));
}

static void
test_every_facet_must_let_a_meeting_through (StoreFixture *f, gconstpointer data)
{
  LiaisonId ids[3] = { add_partner (f->store, "Amina Diallo"),
                       commit_one (f->store, make_record (&liaison_entity_staff, "name", "Awa", NULL)),
                       commit_one (f->store,
                                   make_record (&liaison_entity_visit, "type", "official", "country", "GIN", NULL)) };
  g_autofree char *partner = liaison_id_to_string (&ids[0]);
  g_autofree char *staff = liaison_id_to_string (&ids[1]);
  g_autofree char *visit = liaison_id_to_string (&ids[2]);
  g_autofree char *family = get_field (f->store, &liaison_entity_partner, &ids[0], "family");
  const char *const values[LIAISON_CALENDAR_FACETS] = { family, "call", "GIN", visit, staff, "planned" };
  g_autoptr (LiaisonCalendarFilter) filter = liaison_calendar_filter_new ();

  add_meeting_with (f->store, partner, staff, visit);
  g_assert_true (is_shown (f->store, filter));
  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++) {
    /* Another value alone hides it, both together do not. */
    liaison_calendar_filter_set (filter, (LiaisonCalendarFacet) i, "something_else", TRUE);
    g_assert_false (is_shown (f->store, filter));
    liaison_calendar_filter_set (filter, (LiaisonCalendarFacet) i, values[i], TRUE);
    g_assert_true (is_shown (f->store, filter));
    liaison_calendar_filter_set (filter, (LiaisonCalendarFacet) i, "something_else", FALSE);
    g_assert_true (is_shown (f->store, filter));
  }
  g_assert_cmpuint (liaison_calendar_filter_count (filter), ==, LIAISON_CALENDAR_FACETS);
  liaison_calendar_filter_set (filter, LIAISON_CALENDAR_STATUS, "planned", FALSE);
  liaison_calendar_filter_set (filter, LIAISON_CALENDAR_STATUS, "held", TRUE);
  g_assert_false (is_shown (f->store, filter));
  liaison_calendar_filter_clear (filter);
  g_assert_cmpuint (liaison_calendar_filter_count (filter), ==, 0);
  g_assert_true (is_shown (f->store, filter));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/calendar-marks/a_visit_stands_on_all_its_days", test_a_visit_stands_on_all_its_days);
  add ("/calendar-marks/a_visit_that_does_not_take_place_is_not_there",
       test_a_visit_that_does_not_take_place_is_not_there);
  add ("/calendar-marks/a_letter_that_was_answered_asks_for_nothing", test_a_letter_that_was_answered_asks_for_nothing);
  add ("/calendar-marks/what_is_done_is_not_there", test_what_is_done_is_not_there);
  add ("/calendar-marks/a_review_shows_the_code_name_alone", test_a_review_shows_the_code_name_alone);
  add ("/calendar-marks/bounds_reach_from_the_first_to_the_last", test_bounds_reach_from_the_first_to_the_last);
  add ("/calendar-marks/every_facet_must_let_a_meeting_through", test_every_facet_must_let_a_meeting_through);
  return g_test_run ();
}
