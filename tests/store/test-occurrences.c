// SPDX-License-Identifier: GPL-3.0-or-later
// Series of meetings as calendars list them: each occurrence, overrides in their place, and the rules a commit keeps.
#include "liaison-contact.h"
#include "liaison-directory.h"
#include "liaison-error.h"
#include "meeting-fixture.h"

#include "liaison-clock.h"

#include <string.h>

static void
test_each_occurrence_has_a_row (StoreFixture *f, gconstpointer data)
{
  add_series (f->store, "Weekly", "2026-03-17T09:00Z", "2026-03-17T10:30Z", "FREQ=WEEKLY;BYDAY=TU;COUNT=4");
  commit_one (f->store, make_meeting ("Single", "2026-03-24T09:30Z", ""));
  commit_one (f->store, make_meeting ("Some day", "2026-03", ""));
  assert_rows (f->store, "2026-03-20", "2026-04-03",
               "Some day 2026-03/\n"
               "Weekly 2026-03-24T09:00Z/2026-03-24T10:30Z\n"
               "Single 2026-03-24T09:30Z/\n"
               "Weekly 2026-03-31T08:00Z/2026-03-31T09:30Z");
  assert_rows (f->store, "2026-04-08", "2027-04-08", "");
}

/* A conference of three days that began before the month is in it, also as an occurrence. */
static void
test_what_reaches_in_is_there (StoreFixture *f, gconstpointer data)
{
  add_series (f->store, "Days", "2026-01-30", "2026-02-02", "FREQ=YEARLY");
  commit_one (f->store, make_meeting ("Long", "2028-01-10", "2028-03-01"));
  commit_one (f->store, make_meeting ("Night", "2028-01-31T22:00Z", "2028-02-01T06:00Z"));
  assert_rows (f->store, "2028-02-01", "2028-02-02",
               "Long 2028-01-10/2028-03-01\nDays 2028-01-30/2028-02-02\nNight 2028-01-31T22:00Z/2028-02-01T06:00Z");
  assert_rows (f->store, "2028-02-03", "2028-02-04", "Long 2028-01-10/2028-03-01");
}

static void
test_an_override_stands_where_it_was_moved_to (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_series (f->store, "Weekly", "2026-03-03T09:00Z", "", "FREQ=WEEKLY;COUNT=3");
  LiaisonId override = add_override (f->store, &series, "2026-03-10T09:00Z", "Moved", "2026-03-12T15:00Z");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Trash", NULL);

  assert_rows (f->store, "2026-03-01", "2026-04-01",
               "Weekly 2026-03-03T09:00Z/\nMoved 2026-03-12T15:00Z/\nWeekly 2026-03-17T09:00Z/");
  /* In the trash, as by an undo, it brings back what it replaced; unless that is left out. */
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_meeting, &override);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  assert_rows (f->store, "2026-03-01", "2026-04-01",
               "Weekly 2026-03-03T09:00Z/\nWeekly 2026-03-10T09:00Z/\nWeekly 2026-03-17T09:00Z/");
  set_field (f->store, &liaison_entity_meeting, &series, "recurrence_excluded", "2026-03-10T09:00Z");
  assert_rows (f->store, "2026-03-01", "2026-04-01", "Weekly 2026-03-03T09:00Z/\nWeekly 2026-03-17T09:00Z/");
}

static void
test_what_is_left_out_has_no_row (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_series (f->store, "Weekly", "2026-03-03", "", "FREQ=WEEKLY;COUNT=3");

  set_field (f->store, &liaison_entity_meeting, &series, "recurrence_excluded", "2026-03-03");
  assert_rows (f->store, "2026-03-01", "2026-04-01", "Weekly 2026-03-10/\nWeekly 2026-03-17/");
}

/* The hour of each end is kept where it is: somebody flies from Paris in the morning and is in Guatemala at noon. */
static void
test_each_end_keeps_its_own_clock (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_series (f->store, "Flight", "2026-03-22T09:00Z", "2026-03-22T21:00Z", "FREQ=WEEKLY;COUNT=2");

  set_field (f->store, &liaison_entity_meeting, &series, "end_zone", "America/Guatemala");
  assert_rows (f->store, "2026-03-20", "2026-04-20",
               "Flight 2026-03-22T09:00Z/2026-03-22T21:00Z\nFlight 2026-03-29T08:00Z/2026-03-29T21:00Z");
}

static void
test_attendees_come_along (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), beta = add_partner (f->store, "Beta");
  LiaisonId series = add_series (f->store, "Weekly", "2026-03-03", "", "FREQ=WEEKLY;COUNT=3");
  LiaisonId override = add_override (f->store, &series, "2026-03-10", "Other", "2026-03-10");
  LiaisonMoment from = moment ("2026-03-01"), to = moment ("2026-04-01");
  g_autoptr (GPtrArray) rows = NULL;
  const LiaisonMeetingRow *first, *second, *third;

  add_attendee (f->store, &series, &alpha, "invited");
  add_attendee (f->store, &series, &beta, "invited");
  add_attendee (f->store, &override, &beta, "attended");
  rows = liaison_store_meeting_rows (f->store, &from, &to, NULL);
  first = rows->pdata[0], second = rows->pdata[1], third = rows->pdata[2];
  g_assert_cmpuint (first->names->len, ==, 2);
  g_assert_cmpstr (first->names->pdata[0], ==, "Alpha");
  g_assert_cmpuint (second->names->len, ==, 1);
  g_assert_cmpstr (second->names->pdata[0], ==, "Beta");
  g_assert_cmpuint (third->attendees->len, ==, 2);
  g_assert_cmpstr (third->families, ==, first->families);
  g_assert_cmpstr (first->families, !=, "");
}

static void
test_addresses_last (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_series (f->store, "Weekly", "2026-03-03T09:00Z", "", "FREQ=WEEKLY;COUNT=3");
  LiaisonMoment second = moment ("2026-03-10T09:00Z"), none = moment ("2026-03-11T09:00Z"), at;
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (f->store, &series, &second, NULL);
  g_autoptr (LiaisonMeetingRow) whole = liaison_store_meeting_row (f->store, &series, NULL);
  g_autofree char *address = liaison_meeting_row_address (row), *of_series = liaison_meeting_row_address (whole);
  g_autofree char *again = NULL;
  g_autoptr (LiaisonMeetingRow) override = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId id;

  g_assert_cmpint (liaison_moment_compare (&row->meeting->starts, &second), ==, 0);
  g_assert_true (g_str_has_suffix (address, "/2026-03-10T09:00Z"));
  g_assert_cmpuint (strlen (of_series), ==, LIAISON_ID_STRING_LENGTH);
  add_override (f->store, &series, "2026-03-10T09:00Z", "Moved", "2026-03-12T15:00Z");
  g_assert_true (liaison_meeting_address_parse (address, &id, &at));
  override = liaison_store_meeting_occurrence (f->store, &id, &at, NULL);
  g_assert_cmpstr (override->meeting->title, ==, "Moved");
  again = liaison_meeting_row_address (override);
  g_assert_cmpstr (again, ==, address);
  g_assert_null (liaison_store_meeting_occurrence (f->store, &series, &none, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_false (liaison_meeting_address_parse ("no uuid", &id, &at));
  g_assert_false (liaison_meeting_address_parse ("01890000-0000-7000-8000-000000000000/2026-03", &id, &at));
  g_assert_false (liaison_meeting_address_parse ("01890000-0000-7000-8000-000000000000/", &id, &at));
}

static void
assert_refused (LiaisonStore *store, LiaisonRecord *record, const char *words)
{
  g_autoptr (LiaisonRecord) owned = record;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Add", NULL);
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, record);
  g_assert_false (liaison_store_commit (store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
}

static LiaisonRecord *
with (LiaisonRecord *record, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  liaison_record_set_text (record, field, value, &error);
  g_assert_no_error (error);
  return record;
}

static void
test_nonsense_is_refused (StoreFixture *f, gconstpointer data)
{
  assert_refused (f->store, make_meeting ("A", "2026-03-03T09:00Z", "2026-03-03T08:59Z"), "ends before it starts");
  assert_refused (f->store, make_meeting ("A", "2026-03-03", "2026-03-02"), "ends before it starts");
  assert_refused (f->store, make_meeting ("A", "2026-03", "2026-02"), "ends before it starts");
  assert_refused (f->store, make_meeting ("A", "2026-03-03T09:00Z", "2026-03-02"), "ends before it starts");
  assert_refused (f->store, with (make_meeting ("A", "2026-03-03", ""), "start_zone", "Europe/Pariss"), "time zone");
  assert_refused (f->store, with (make_meeting ("A", "2026-03-03", ""), "end_zone", "../etc/passwd"), "time zone");
  assert_refused (f->store, with (make_meeting ("A", "2026-03-03", ""), "recurrence", "FREQ=NEVER"), "FREQ=NEVER");
  assert_refused (f->store, with (make_meeting ("A", "2026-03", ""), "recurrence", "FREQ=DAILY"), "day");
  assert_refused (
      f->store,
      with (with (make_meeting ("A", "2026-03-03", ""), "recurrence", "FREQ=DAILY"), "recurrence_excluded", "never"),
      "never");
  assert_refused (f->store,
                  with (with (make_meeting ("A", "2026-03-03", ""), "recurrence", "FREQ=DAILY"), "status", "held"),
                  "planned or cancelled");
  /* An end that says less than the start says nothing. */
  assert_refused (f->store, make_meeting ("A", "2026-03-03T09:00Z", "2028"), "less precisely");
  assert_refused (f->store, make_meeting ("A", "2026-03-03T09:00Z", "2026-03-05"), "less precisely");
  assert_refused (f->store, make_meeting ("A", "2026-03-03", "2026"), "less precisely");
  assert_refused (f->store, make_meeting ("A", "2026-03", "2027"), "less precisely");
  /* What may be right is taken. */
  commit_one (f->store, make_meeting ("A", "2026-03-03T09:00Z", "2026-03-03T09:00Z"));
  commit_one (f->store, make_meeting ("A", "2026-03", "2026-05"));
  commit_one (f->store, make_meeting ("A", "2026-03", "2026-05-02"));
}

static void
test_a_change_cannot_make_nonsense (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = commit_one (f->store, make_meeting ("A", "2026-03-03T09:00Z", "2026-03-03T10:00Z"));
  g_autoptr (LiaisonRecord) before = liaison_store_get (f->store, &liaison_entity_meeting, &id, NULL);
  g_autoptr (LiaisonRecord) after = with (liaison_record_copy (before), "ends", "2026-03-02T10:00Z");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edit", NULL);

  liaison_change_set_update (set, before, after);
  g_assert_false (liaison_store_commit (f->store, set, NULL, NULL));
}

static void
test_a_series_gets_a_zone (StoreFixture *f, gconstpointer data)
{
  LiaisonId fresh = commit_one (f->store, with (with (make_meeting ("A", "2026-03-03T09:00Z", ""), "start_zone", ""),
                                                "recurrence", "FREQ=DAILY"));
  LiaisonId later = commit_one (f->store, with (make_meeting ("A", "2026-03-03T09:00Z", ""), "start_zone", ""));
  g_autofree char *first = get_field (f->store, &liaison_entity_meeting, &fresh, "start_zone"), *second = NULL;

  set_field (f->store, &liaison_entity_meeting, &later, "recurrence", "FREQ=DAILY");
  second = get_field (f->store, &liaison_entity_meeting, &later, "start_zone");
  g_assert_cmpstr (first, ==, "UTC");
  g_assert_cmpstr (second, ==, "UTC");
}

/* Only what was held counts as a contact, by the day on which it was. */
static void
test_last_contact_is_that_of_what_was_held (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), series, override;
  g_autoptr (LiaisonPartnerRow) before = NULL, after = NULL;
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_clock_hold (G_GINT64_CONSTANT (1774951200000000)); /* 31 March 2026 */
  series = add_series (f->store, "Weekly", "2026-03-03", "", "FREQ=WEEKLY;COUNT=30");
  add_attendee (f->store, &series, &alpha, "attended");
  before = liaison_store_partner_row (f->store, &alpha, NULL);
  g_assert_false (liaison_moment_is_set (&before->last_contact));
  override = add_override (f->store, &series, "2026-03-17", "Held", "2026-03-18");
  set_field (f->store, &liaison_entity_meeting, &override, "status", "held");
  add_attendee (f->store, &override, &alpha, "attended");
  after = liaison_store_partner_row (f->store, &alpha, NULL);
  g_assert_cmpstr (liaison_moment_write (&after->last_contact, buffer), ==, "2026-03-18");
  liaison_clock_hold (0);
}

static void
test_a_partner_has_what_was_and_a_few_to_come (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), series;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  liaison_clock_hold (G_GINT64_CONSTANT (1774951200000000)); /* 31 March 2026 */
  series = add_series (f->store, "Monthly", "2025-01-03", "", "FREQ=MONTHLY");
  add_attendee (f->store, &series, &alpha, "invited");
  rows = liaison_store_partner_meetings (f->store, &alpha, NULL);
  g_assert_cmpuint (rows->len, ==, 12);
  g_assert_cmpint (((LiaisonMeetingRow *) rows->pdata[11])->meeting->starts.month, ==, 3);
  g_assert_cmpint (((LiaisonMeetingRow *) rows->pdata[0])->meeting->starts.year, ==, 2027);
  liaison_clock_hold (0);
}

static void
assert_found (LiaisonStore *store, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = liaison_store_find_meetings (store, text, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = list_rows (rows);
  g_test_message ("finding %s", text);
  g_assert_cmpstr (found, ==, expected);
}

/* Every word, in the meeting's own texts, the names of who attends, or of a group; nothing in the trash. */
static void
test_meetings_are_found_by_words (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = commit_one (f->store, make_record (&liaison_entity_partner, "kind", "person", "family",
                                                         "defenders", "status", "active", NULL));
  g_autofree char *id = liaison_id_to_string (&partner);
  LiaisonId first = commit_one (f->store, make_meeting ("Réunion de suivi", "2026-05-04T09:00Z", ""));
  LiaisonId second = commit_one (f->store, make_meeting ("Workshop", "2015-09", ""));
  LiaisonId third = commit_one (f->store, make_meeting ("Reunion elsewhere", "2026-06-01", ""));
  LiaisonRecord *group = make_record (&liaison_entity_attendee, "group_name", "Guatemalan women defenders", "presence",
                                      "attended", NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Trash", NULL);

  commit_one (f->store, make_record (&liaison_entity_partner_name, "partner", id, "text", "Oumou Condé", "type",
                                     "official", NULL));
  add_attendee (f->store, &first, &partner, "attended");
  ((LiaisonAttendee *) group)->meeting = second;
  commit_one (f->store, group);
  set_field (f->store, &liaison_entity_meeting, &second, "place", "Labé");
  assert_found (f->store, "reunion", "Réunion de suivi 2026-05-04T09:00Z/\nReunion elsewhere 2026-06-01/");
  assert_found (f->store, "CONDE reun", "Réunion de suivi 2026-05-04T09:00Z/");
  assert_found (f->store, "lab guatemalan", "Workshop 2015-09/");
  assert_found (f->store, "conde workshop", "");
  assert_found (f->store, "", "");
  assert_found (f->store, "\"* OR (", "");
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_meeting, &third);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  assert_found (f->store, "reunion", "Réunion de suivi 2026-05-04T09:00Z/");
}

/* Of a series that goes on, what is near; of one that is over, what there was. */
static void
test_series_are_found_by_words (StoreFixture *f, gconstpointer data)
{
  add_series (f->store, "Weekly", "2026-03-03", "", "FREQ=WEEKLY");
  add_series (f->store, "Over", "2012-03-06", "", "FREQ=WEEKLY;COUNT=2");
  assert_found (f->store, "over", "Over 2012-03-06/\nOver 2012-03-13/");
  {
    g_autoptr (GPtrArray) rows = liaison_store_find_meetings (f->store, "week", NULL);
    g_assert_cmpuint (rows->len, ==, 12);
  }
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (StoreFixture *, gconstpointer);
  } tests[] = {
    { "/occurrences/each-has-a-row", test_each_occurrence_has_a_row },
    { "/occurrences/what-reaches-in-is-there", test_what_reaches_in_is_there },
    { "/occurrences/an-override-stands-where-it-was-moved-to", test_an_override_stands_where_it_was_moved_to },
    { "/occurrences/what-is-left-out-has-no-row", test_what_is_left_out_has_no_row },
    { "/occurrences/each-end-keeps-its-own-clock", test_each_end_keeps_its_own_clock },
    { "/occurrences/attendees-come-along", test_attendees_come_along },
    { "/occurrences/addresses-last", test_addresses_last },
    { "/occurrences/nonsense-is-refused", test_nonsense_is_refused },
    { "/occurrences/a-change-cannot-make-nonsense", test_a_change_cannot_make_nonsense },
    { "/occurrences/a-series-gets-a-zone", test_a_series_gets_a_zone },
    { "/occurrences/last-contact-is-that-of-what-was-held", test_last_contact_is_that_of_what_was_held },
    { "/occurrences/meetings-are-found-by-words", test_meetings_are_found_by_words },
    { "/occurrences/series-are-found-by-words", test_series_are_found_by_words },
    { "/occurrences/a-partner-has-what-was-and-a-few-to-come", test_a_partner_has_what_was_and_a_few_to_come },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, StoreFixture, NULL, store_fixture_set_up, tests[i].test, store_fixture_tear_down);
  return g_test_run ();
}
