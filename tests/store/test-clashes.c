// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in two meetings at once.
#include "liaison-clashes.h"
#include "meeting-fixture.h"

static LiaisonId
add (StoreFixture *f, const char *title, const char *starts, const char *ends, const LiaisonId *who)
{
  LiaisonId id = commit_one (f->store, make_meeting (title, starts, ends));

  add_attendee (f->store, &id, who, "invited");
  return id;
}

/* "A+B: names" of each clash of the spring of 2026. */
static char *
list_clashes (StoreFixture *f)
{
  LiaisonMoment from = moment ("2026-03-01"), to = moment ("2026-06-01");
  g_autoptr (GPtrArray) clashes = liaison_store_clashes (f->store, &from, &to, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clashes->len; i++) {
    const LiaisonClash *clash = clashes->pdata[i];
    g_string_append_printf (text, "%s%s+%s: %s", i > 0 ? "\n" : "", clash->first->meeting->title,
                            clash->second->meeting->title, (const char *) clash->names->pdata[0]);
  }
  return g_string_free_and_steal (text);
}

static void
assert_clashes (StoreFixture *f, const char *expected)
{
  g_autofree char *found = list_clashes (f);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_two_at_once (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), beta = add_partner (f->store, "Beta");

  add (f, "A", "2026-03-03T09:00Z", "2026-03-03T10:00Z", &alpha);
  add (f, "B", "2026-03-03T09:59Z", "2026-03-03T11:00Z", &alpha);
  add (f, "C", "2026-03-03T11:00Z", "", &alpha);
  add (f, "D", "2026-03-03T09:30Z", "", &beta);
  assert_clashes (f, "A+B: Alpha");
}

static void
test_who_is_absent_does_not_clash (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), id;

  add (f, "A", "2026-03-03T09:00Z", "2026-03-03T10:00Z", &alpha);
  id = commit_one (f->store, make_meeting ("B", "2026-03-03T09:00Z", ""));
  add_attendee (f->store, &id, &alpha, "absent");
  assert_clashes (f, "");
}

static void
test_cancelled_takes_no_time (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), id;

  add (f, "A", "2026-03-03T09:00Z", "", &alpha);
  id = add (f, "B", "2026-03-03T09:00Z", "", &alpha);
  add (f, "C", "2026-03", "", &alpha);
  assert_clashes (f, "A+B: Alpha");
  set_field (f->store, &liaison_entity_meeting, &id, "status", "cancelled");
  assert_clashes (f, "");
}

static void
test_whole_days (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha"), days, hour;

  days = add (f, "A", "2026-03-03", "2026-03-05", &alpha);
  add (f, "B", "2026-03-05", "2026-03-06", &alpha);
  hour = add (f, "C", "2026-03-04T09:00Z", "", &alpha);
  assert_clashes (f, "A+B: Alpha");
  /* At a conference one meets people; but not in another country. */
  set_field (f->store, &liaison_entity_meeting, &days, "country", "GTM");
  set_field (f->store, &liaison_entity_meeting, &hour, "country", "CHE");
  assert_clashes (f, "A+C: Alpha\nA+B: Alpha");
  set_field (f->store, &liaison_entity_meeting, &hour, "modality", "remote");
  assert_clashes (f, "A+B: Alpha");
}

static void
test_occurrences_clash (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha");
  LiaisonId series = add_series (f->store, "W", "2026-03-17T09:00Z", "2026-03-17T10:00Z", "FREQ=WEEKLY;COUNT=4");

  add_attendee (f->store, &series, &alpha, "invited");
  add (f, "A", "2026-03-31T08:30Z", "", &alpha);
  assert_clashes (f, "W+A: Alpha");
}

static void
test_a_meeting_in_a_form (StoreFixture *f, gconstpointer data)
{
  LiaisonId alpha = add_partner (f->store, "Alpha");
  LiaisonId series = add_series (f->store, "W", "2026-03-17T09:00Z", "2026-03-17T10:00Z", "FREQ=WEEKLY;COUNT=4");
  LiaisonId busy = add (f, "A", "2026-03-31T08:30Z", "", &alpha);
  g_autoptr (LiaisonRecord) record = NULL, fresh = make_meeting ("F", "2026-03-31T08:00Z", "2026-03-31T09:00Z");
  g_autoptr (GPtrArray) people = NULL, of_series = NULL, of_fresh = NULL, of_nobody = NULL, of_itself = NULL;
  g_autoptr (LiaisonRecord) itself = NULL;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  add_attendee (f->store, &series, &alpha, "invited");
  record = liaison_store_get (f->store, &liaison_entity_meeting, &series, NULL);
  itself = liaison_store_get (f->store, &liaison_entity_meeting, &busy, NULL);
  people = liaison_store_children (f->store, &liaison_entity_attendee, "meeting", &series, NULL);
  of_series = liaison_store_clashes_of (f->store, (LiaisonMeeting *) record, people, NULL);
  g_assert_cmpuint (of_series->len, ==, 1);
  g_assert_cmpstr (((LiaisonClash *) of_series->pdata[0])->second->meeting->title, ==, "A");
  of_fresh = liaison_store_clashes_of (f->store, (LiaisonMeeting *) fresh, people, NULL);
  g_assert_cmpuint (of_fresh->len, ==, 2);
  of_nobody = liaison_store_clashes_of (f->store, (LiaisonMeeting *) fresh, nobody, NULL);
  g_assert_cmpuint (of_nobody->len, ==, 0);
  of_itself = liaison_store_clashes_of (f->store, (LiaisonMeeting *) itself, people, NULL);
  g_assert_cmpuint (of_itself->len, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (StoreFixture *, gconstpointer);
  } tests[] = {
    { "/clashes/two-at-once", test_two_at_once },
    { "/clashes/who-is-absent-does-not", test_who_is_absent_does_not_clash },
    { "/clashes/cancelled-takes-no-time", test_cancelled_takes_no_time },
    { "/clashes/whole-days", test_whole_days },
    { "/clashes/occurrences", test_occurrences_clash },
    { "/clashes/a-meeting-in-a-form", test_a_meeting_in_a_form },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, StoreFixture, NULL, store_fixture_set_up, tests[i].test, store_fixture_tear_down);
  return g_test_run ();
}
