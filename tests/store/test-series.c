// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series: this occurrence, this and all that follow, all; postponing and duplicating; each undone exactly.
#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-series.h"
#include "meeting-fixture.h"

#include <string.h>

/* Commits @set, which must be one; returns its id. */
static LiaisonId
commit (LiaisonStore *store, LiaisonChangeSet *set, GError *problem)
{
  g_autoptr (LiaisonChangeSet) owned = set;
  g_autoptr (GError) error = NULL;

  g_assert_no_error (problem);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return set->id;
}

static void
undo (LiaisonStore *store, const LiaisonId *id)
{
  g_autoptr (GError) error = NULL;
  LiaisonChangeSet *set = liaison_store_invert (store, id, &error);

  commit (store, set, error);
}

static LiaisonSeriesStep
step (const LiaisonId *meeting, const char *occurrence, LiaisonScope scope, const char *starts, const char *ends)
{
  return (LiaisonSeriesStep) { *meeting, moment (occurrence), scope, moment (starts), moment (ends), { { 0 } } };
}

static LiaisonId
move (StoreFixture *f, const LiaisonId *meeting, const char *occurrence, LiaisonScope scope, const char *starts)
{
  LiaisonSeriesStep asked = step (meeting, occurrence, scope, starts, "");
  g_autoptr (GError) error = NULL;
  LiaisonChangeSet *set = liaison_series_move (f->store, &asked, &error);

  return commit (f->store, set, error);
}

static LiaisonId
trash (StoreFixture *f, const LiaisonId *meeting, const char *occurrence, LiaisonScope scope)
{
  LiaisonSeriesStep asked = step (meeting, occurrence, scope, "", "");
  g_autoptr (GError) error = NULL;
  LiaisonChangeSet *set = liaison_series_trash (f->store, &asked, &error);

  return commit (f->store, set, error);
}

/* Changes one field of what is shown of an occurrence. */
static LiaisonId
edit (StoreFixture *f, const LiaisonId *meeting, const char *occurrence, LiaisonScope scope,
      const char *const change[2])
{
  LiaisonMoment at = moment (occurrence);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (f->store, meeting, &at, &error);
  g_autoptr (LiaisonRecord) after = NULL;
  LiaisonSeriesEdit asked;
  LiaisonChangeSet *set;

  g_assert_no_error (error);
  after = liaison_record_copy (&row->meeting->record);
  liaison_record_set_text (after, change[0], change[1], &error);
  g_assert_no_error (error);
  asked = (LiaisonSeriesEdit) { *meeting, at, scope, row->meeting, (LiaisonMeeting *) after, NULL };
  set = liaison_series_edit (f->store, &asked, NULL, &error);
  return commit (f->store, set, error);
}

#define EDIT(meeting, at, scope, field, value) edit (f, meeting, at, scope, (const char *const[2]) { field, value })

#define SPRING_FROM "2026-03-01"
#define SPRING_TO   "2026-05-01"

static LiaisonId
add_weekly (StoreFixture *f)
{
  return add_series (f->store, "W", "2026-03-17T09:00Z", "2026-03-17T10:00Z", "FREQ=WEEKLY;BYDAY=TU;COUNT=4");
}

#define WEEKLY                                                                                                         \
  "W 2026-03-17T09:00Z/2026-03-17T10:00Z\nW 2026-03-24T09:00Z/2026-03-24T10:00Z\n"                                     \
  "W 2026-03-31T08:00Z/2026-03-31T09:00Z\nW 2026-04-07T08:00Z/2026-04-07T09:00Z"

static void
test_this_one_is_changed_alone (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), change;

  change = EDIT (&series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS, "title", "Other");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-17T09:00Z/2026-03-17T10:00Z\nOther 2026-03-24T09:00Z/2026-03-24T10:00Z\n"
               "W 2026-03-31T08:00Z/2026-03-31T09:00Z\nW 2026-04-07T08:00Z/2026-04-07T09:00Z");
  /* Once more: the override itself is changed. */
  move (f, &series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS, "2026-03-26T12:00Z");
  assert_rows (f->store, "2026-03-26", "2026-03-27", "Other 2026-03-26T12:00Z/2026-03-26T13:00Z");
  undo (f->store, &change);
  assert_rows (f->store, SPRING_FROM, SPRING_TO, WEEKLY);
}

static void
test_all_that_follow_are_a_series_of_their_own (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), change;
  g_autofree char *rule = NULL, *again = NULL;

  change = EDIT (&series, "2026-03-31T08:00Z", LIAISON_SCOPE_FOLLOWING, "title", "New");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-17T09:00Z/2026-03-17T10:00Z\nW 2026-03-24T09:00Z/2026-03-24T10:00Z\n"
               "New 2026-03-31T08:00Z/2026-03-31T09:00Z\nNew 2026-04-07T08:00Z/2026-04-07T09:00Z");
  rule = get_field (f->store, &liaison_entity_meeting, &series, "recurrence");
  g_assert_cmpstr (rule, ==, "FREQ=WEEKLY;UNTIL=20260324T090000Z;BYDAY=TU");
  undo (f->store, &change);
  assert_rows (f->store, SPRING_FROM, SPRING_TO, WEEKLY);
  again = get_field (f->store, &liaison_entity_meeting, &series, "recurrence");
  g_assert_cmpstr (again, ==, "FREQ=WEEKLY;BYDAY=TU;COUNT=4");
}

/* From the first one on is all of them. */
static void
test_following_the_first_is_all (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f);
  g_autofree char *title = NULL;

  EDIT (&series, "2026-03-17T09:00Z", LIAISON_SCOPE_FOLLOWING, "title", "New");
  title = get_field (f->store, &liaison_entity_meeting, &series, "title");
  g_assert_cmpstr (title, ==, "New");
}

/* All move by a day and an hour, on the clock of Paris, across the change of clocks; the rule follows. */
static void
test_moving_one_of_all_moves_all (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), change;
  g_autofree char *rule = NULL;

  change = move (f, &series, "2026-03-31T08:00Z", LIAISON_SCOPE_ALL, "2026-04-01T09:00Z");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-18T10:00Z/2026-03-18T11:00Z\nW 2026-03-25T10:00Z/2026-03-25T11:00Z\n"
               "W 2026-04-01T09:00Z/2026-04-01T10:00Z\nW 2026-04-08T09:00Z/2026-04-08T10:00Z");
  rule = get_field (f->store, &liaison_entity_meeting, &series, "recurrence");
  g_assert_cmpstr (rule, ==, "FREQ=WEEKLY;COUNT=4;BYDAY=WE");
  undo (f->store, &change);
  assert_rows (f->store, SPRING_FROM, SPRING_TO, WEEKLY);
}

static void
test_what_is_left_out_moves_along (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f);

  trash (f, &series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS);
  move (f, &series, "2026-03-17T09:00Z", LIAISON_SCOPE_ALL, "2026-03-16T09:00Z");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-16T09:00Z/2026-03-16T10:00Z\nW 2026-03-30T08:00Z/2026-03-30T09:00Z\n"
               "W 2026-04-06T08:00Z/2026-04-06T09:00Z");
}

/* An override keeps what is its own, and follows in the rest; what was held stays as it was. */
static void
test_overrides_keep_what_is_their_own (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), change;

  EDIT (&series, "2026-03-17T09:00Z", LIAISON_SCOPE_THIS, "status", "held");
  EDIT (&series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS, "place", "Paris");
  move (f, &series, "2026-03-31T08:00Z", LIAISON_SCOPE_THIS, "2026-04-02T08:00Z");
  change = move (f, &series, "2026-04-07T08:00Z", LIAISON_SCOPE_ALL, "2026-04-07T10:00Z");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-17T09:00Z/2026-03-17T10:00Z\nW 2026-03-24T11:00Z/2026-03-24T12:00Z\n"
               "W 2026-04-02T08:00Z/2026-04-02T09:00Z\nW 2026-04-07T10:00Z/2026-04-07T11:00Z");
  EDIT (&series, "2026-04-07T10:00Z", LIAISON_SCOPE_ALL, "title", "N");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-17T09:00Z/2026-03-17T10:00Z\nN 2026-03-24T11:00Z/2026-03-24T12:00Z\n"
               "N 2026-04-02T08:00Z/2026-04-02T09:00Z\nN 2026-04-07T10:00Z/2026-04-07T11:00Z");
  undo (f->store, &change);
  assert_rows (f->store, "2026-03-24", "2026-03-25", "N 2026-03-24T09:00Z/2026-03-24T10:00Z");
}

static void
test_a_series_becomes_a_single_meeting (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), change;

  EDIT (&series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS, "title", "Other");
  change = EDIT (&series, "2026-03-31T08:00Z", LIAISON_SCOPE_ALL, "recurrence", "");
  assert_rows (f->store, SPRING_FROM, SPRING_TO, "W 2026-03-31T08:00Z/2026-03-31T09:00Z");
  undo (f->store, &change);
  EDIT (&series, "2026-03-31T08:00Z", LIAISON_SCOPE_FOLLOWING, "recurrence", "");
  assert_rows (f->store, SPRING_FROM, SPRING_TO,
               "W 2026-03-17T09:00Z/2026-03-17T10:00Z\nOther 2026-03-24T09:00Z/2026-03-24T10:00Z\n"
               "W 2026-03-31T08:00Z/2026-03-31T09:00Z");
}

static void
test_a_single_meeting_becomes_a_series (StoreFixture *f, gconstpointer data)
{
  LiaisonId single = commit_one (f->store, make_meeting ("S", "2026-03-17", ""));

  EDIT (&single, "", LIAISON_SCOPE_THIS, "recurrence", "FREQ=MONTHLY;COUNT=2");
  assert_rows (f->store, SPRING_FROM, SPRING_TO, "S 2026-03-17/\nS 2026-04-17/");
}

static void
test_a_time_becomes_a_day_and_back (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f);

  trash (f, &series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS);
  move (f, &series, "2026-03-17T09:00Z", LIAISON_SCOPE_ALL, "2026-03-17");
  assert_rows (f->store, SPRING_FROM, SPRING_TO, "W 2026-03-17/\nW 2026-03-31/\nW 2026-04-07/");
  move (f, &series, "2026-03-31", LIAISON_SCOPE_ALL, "2026-03-31T07:00Z");
  assert_rows (f->store, SPRING_FROM, SPRING_TO, "W 2026-03-17T08:00Z/\nW 2026-03-31T07:00Z/\nW 2026-04-07T07:00Z/");
}

static void
test_trash (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), one, following, all;

  EDIT (&series, "2026-03-17T09:00Z", LIAISON_SCOPE_THIS, "status", "held");
  EDIT (&series, "2026-03-31T08:00Z", LIAISON_SCOPE_THIS, "title", "Other");
  one = trash (f, &series, "2026-03-31T08:00Z", LIAISON_SCOPE_THIS);
  assert_rows (f->store, "2026-03-25", "2026-05-01", "W 2026-04-07T08:00Z/2026-04-07T09:00Z");
  undo (f->store, &one);
  assert_rows (f->store, "2026-03-25", "2026-04-05", "Other 2026-03-31T08:00Z/2026-03-31T09:00Z");
  following = trash (f, &series, "2026-03-24T09:00Z", LIAISON_SCOPE_FOLLOWING);
  assert_rows (f->store, SPRING_FROM, SPRING_TO, "W 2026-03-17T09:00Z/2026-03-17T10:00Z");
  undo (f->store, &following);
  all = trash (f, &series, "2026-03-24T09:00Z", LIAISON_SCOPE_ALL);
  /* What was held is no plan any more. */
  assert_rows (f->store, SPRING_FROM, SPRING_TO, "W 2026-03-17T09:00Z/2026-03-17T10:00Z");
  undo (f->store, &all);
  assert_rows (f->store, "2026-03-20", SPRING_TO,
               "W 2026-03-24T09:00Z/2026-03-24T10:00Z\nOther 2026-03-31T08:00Z/2026-03-31T09:00Z\n"
               "W 2026-04-07T08:00Z/2026-04-07T09:00Z");
}

static void
test_a_series_goes_with_its_last_occurrence (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_series (f->store, "D", "2026-03-17", "", "FREQ=DAILY;COUNT=2");
  g_autoptr (LiaisonRecord) record = NULL;

  trash (f, &series, "2026-03-18", LIAISON_SCOPE_THIS);
  trash (f, &series, "2026-03-17", LIAISON_SCOPE_THIS);
  record = liaison_store_get (f->store, &liaison_entity_meeting, &series, NULL);
  g_assert_cmpint (record->trashed_at, !=, 0);
}

static guint
count_children (StoreFixture *f, const LiaisonEntity *entity, const char *field, const LiaisonId *id)
{
  g_autoptr (GPtrArray) found = liaison_store_children (f->store, entity, field, id, NULL);

  return found->len;
}

static void
test_people_and_reminders_come_along (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), alpha = add_partner (f->store, "Alpha");
  LiaisonRecord *reminder = make_record (&liaison_entity_reminder, "minutes_before", "30", NULL);
  LiaisonMoment at = moment ("2026-03-24T09:00Z");
  g_autoptr (LiaisonMeetingRow) row = NULL;

  ((LiaisonReminder *) reminder)->meeting = series;
  commit_one (f->store, reminder);
  add_attendee (f->store, &series, &alpha, "accepted");
  EDIT (&series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS, "title", "Other");
  row = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);
  g_assert_cmpuint (row->attendees->len, ==, 1);
  g_assert_cmpstr (((LiaisonAttendee *) row->attendees->pdata[0])->presence, ==, "accepted");
  g_assert_cmpuint (count_children (f, &liaison_entity_reminder, "meeting", &row->meeting->record.id), ==, 1);
}

/* Who is in the form is who is there: one is gone, one is changed, one is new. */
static void
test_people_of_the_form (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), alpha = add_partner (f->store, "Alpha"), beta = add_partner (f->store, "Beta");
  LiaisonId gamma = add_partner (f->store, "Gamma");
  LiaisonMoment at = moment ("2026-03-24T09:00Z"), later = moment ("2026-03-31T08:00Z");
  g_autoptr (LiaisonMeetingRow) row = NULL, after = NULL, other = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonSeriesEdit asked;
  g_autoptr (GError) error = NULL;
  LiaisonRecord *changed, *fresh;

  add_attendee (f->store, &series, &alpha, "invited");
  add_attendee (f->store, &series, &beta, "invited");
  row = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);
  changed = liaison_record_copy (row->attendees->pdata[1]);
  liaison_record_set_text (changed, "presence", "accepted", NULL);
  fresh = make_record (&liaison_entity_attendee, "presence", "invited", NULL);
  ((LiaisonAttendee *) fresh)->partner = gamma;
  g_ptr_array_add (people, changed);
  g_ptr_array_add (people, fresh);
  asked = (LiaisonSeriesEdit) { series, at, LIAISON_SCOPE_THIS, row->meeting, row->meeting, people };
  commit (f->store, liaison_series_edit (f->store, &asked, NULL, &error), error);
  after = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);
  other = liaison_store_meeting_occurrence (f->store, &series, &later, NULL);
  g_assert_cmpuint (after->names->len, ==, 2);
  g_assert_cmpstr (after->names->pdata[0], ==, "Beta");
  g_assert_cmpstr (((LiaisonAttendee *) after->attendees->pdata[0])->presence, ==, "accepted");
  g_assert_cmpstr (after->names->pdata[1], ==, "Gamma");
  g_assert_cmpuint (other->names->len, ==, 2);
  g_assert_cmpstr (other->names->pdata[0], ==, "Alpha");
}

static void
test_what_changes_nothing_is_empty (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f);
  LiaisonMoment at = moment ("2026-03-24T09:00Z");
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);

  for (int scope = LIAISON_SCOPE_THIS; scope <= LIAISON_SCOPE_ALL; scope++) {
    LiaisonSeriesEdit asked = { series, at, (LiaisonScope) scope, row->meeting, row->meeting, row->attendees };
    g_autoptr (LiaisonChangeSet) set = liaison_series_edit (f->store, &asked, NULL, NULL);
    g_assert_true (liaison_change_set_is_empty (set));
  }
}

static void
test_what_others_changed_is_a_conflict (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f);
  LiaisonMoment at = moment ("2026-03-24T09:00Z");
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&row->meeting->record);
  LiaisonSeriesEdit asked = { series, at, LIAISON_SCOPE_ALL, row->meeting, (LiaisonMeeting *) after, NULL };
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (GError) error = NULL;

  liaison_record_set_text (after, "title", "Mine", NULL);
  set_field (f->store, &liaison_entity_meeting, &series, "title", "Theirs");
  set = liaison_series_edit (f->store, &asked, NULL, NULL);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT);
}

static void
test_a_series_cannot_be_held (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f);
  LiaisonMoment at = moment ("2026-03-24T09:00Z");
  g_autoptr (LiaisonMeetingRow) row = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (&row->meeting->record);
  LiaisonSeriesEdit asked = { series, at, LIAISON_SCOPE_ALL, row->meeting, (LiaisonMeeting *) after, NULL };
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (GError) error = NULL;

  liaison_record_set_text (after, "status", "held", NULL);
  set = liaison_series_edit (f->store, &asked, NULL, NULL);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

static void
test_postponing_an_occurrence (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), alpha = add_partner (f->store, "Alpha"), change;
  LiaisonSeriesStep asked = step (&series, "2026-03-24T09:00Z", LIAISON_SCOPE_THIS, "2026-04-20T08:00Z", "");
  LiaisonMoment at = moment ("2026-03-24T09:00Z");
  g_autoptr (LiaisonMeetingRow) old = NULL, planned = NULL;
  g_autoptr (GError) error = NULL;

  add_attendee (f->store, &series, &alpha, "accepted");
  liaison_id_generate (&asked.target);
  change = commit (f->store, liaison_series_postpone (f->store, &asked, &error), error);
  old = liaison_store_meeting_occurrence (f->store, &series, &at, NULL);
  g_assert_cmpstr (old->meeting->status, ==, "postponed");
  g_assert_true (liaison_id_equal (&old->meeting->postponed_to, &asked.target));
  planned = liaison_store_meeting_row (f->store, &asked.target, NULL);
  g_assert_cmpstr (planned->meeting->status, ==, "planned");
  g_assert_null (planned->meeting->recurrence);
  g_assert_cmpuint (planned->attendees->len, ==, 1);
  g_assert_cmpstr (((LiaisonAttendee *) planned->attendees->pdata[0])->presence, ==, "invited");
  assert_rows (f->store, "2026-04-19", "2026-04-22", "W 2026-04-20T08:00Z/2026-04-20T09:00Z");
  g_assert_null (liaison_series_postpone (f->store, &asked, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  undo (f->store, &change);
  assert_rows (f->store, SPRING_FROM, SPRING_TO, WEEKLY);
}

static void
test_what_cannot_be_postponed (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = add_weekly (f), held = commit_one (f->store, make_meeting ("H", "2026-03-03", ""));
  LiaisonSeriesStep whole = step (&series, "", LIAISON_SCOPE_THIS, "2026-04-20", "");
  LiaisonSeriesStep of_held = step (&held, "", LIAISON_SCOPE_THIS, "2026-04-20", "");
  LiaisonSeriesStep nowhere = step (&held, "", LIAISON_SCOPE_THIS, "", "");
  LiaisonSeriesStep none = step (&series, "2026-03-25T09:00Z", LIAISON_SCOPE_THIS, "2026-04-20", "");

  g_assert_null (liaison_series_postpone (f->store, &nowhere, NULL));
  set_field (f->store, &liaison_entity_meeting, &held, "status", "held");
  g_assert_null (liaison_series_postpone (f->store, &whole, NULL));
  g_assert_null (liaison_series_postpone (f->store, &of_held, NULL));
  g_assert_null (liaison_series_postpone (f->store, &none, NULL));
}

/* "Some time in September": a date that is known in part only. */
static void
test_postponing_to_a_month (StoreFixture *f, gconstpointer data)
{
  LiaisonId single = commit_one (f->store, make_meeting ("S", "2026-03-03T09:00Z", "2026-03-03T10:00Z"));
  LiaisonSeriesStep asked = step (&single, "", LIAISON_SCOPE_THIS, "2026-09", "");
  g_autoptr (GError) error = NULL;

  commit (f->store, liaison_series_postpone (f->store, &asked, &error), error);
  assert_rows (f->store, "2026-09-01", "2026-10-01", "S 2026-09/");
}

static void
test_a_duplicate_is_planned (StoreFixture *f, gconstpointer data)
{
  LiaisonId single = commit_one (f->store, make_meeting ("S", "2026-03-03T09:00Z", "2026-03-03T10:00Z"));
  LiaisonSeriesStep asked = step (&single, "", LIAISON_SCOPE_THIS, "2026-04-14T08:00Z", "");
  LiaisonId alpha = add_partner (f->store, "Alpha");
  g_autoptr (LiaisonMeetingRow) copy = NULL;
  g_autoptr (GError) error = NULL;

  add_attendee (f->store, &single, &alpha, "attended");
  set_field (f->store, &liaison_entity_meeting, &single, "status", "held");
  set_field (f->store, &liaison_entity_meeting, &single, "outcome", "Agreed");
  set_field (f->store, &liaison_entity_meeting, &single, "agenda", "Points");
  liaison_id_generate (&asked.target);
  commit (f->store, liaison_series_duplicate (f->store, &asked, &error), error);
  copy = liaison_store_meeting_row (f->store, &asked.target, NULL);
  g_assert_cmpstr (copy->meeting->status, ==, "planned");
  g_assert_cmpstr (copy->meeting->agenda, ==, "Points");
  g_assert_null (copy->meeting->outcome);
  g_assert_cmpstr (((LiaisonAttendee *) copy->attendees->pdata[0])->presence, ==, "invited");
  assert_rows (f->store, "2026-04-01", "2026-05-01", "S 2026-04-14T08:00Z/2026-04-14T09:00Z");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (StoreFixture *, gconstpointer);
  } tests[] = {
    { "/series/this-one-is-changed-alone", test_this_one_is_changed_alone },
    { "/series/all-that-follow-are-a-series-of-their-own", test_all_that_follow_are_a_series_of_their_own },
    { "/series/following-the-first-is-all", test_following_the_first_is_all },
    { "/series/moving-one-of-all-moves-all", test_moving_one_of_all_moves_all },
    { "/series/what-is-left-out-moves-along", test_what_is_left_out_moves_along },
    { "/series/overrides-keep-what-is-their-own", test_overrides_keep_what_is_their_own },
    { "/series/a-series-becomes-a-single-meeting", test_a_series_becomes_a_single_meeting },
    { "/series/a-single-meeting-becomes-a-series", test_a_single_meeting_becomes_a_series },
    { "/series/a-time-becomes-a-day-and-back", test_a_time_becomes_a_day_and_back },
    { "/series/trash", test_trash },
    { "/series/a-series-goes-with-its-last-occurrence", test_a_series_goes_with_its_last_occurrence },
    { "/series/people-and-reminders-come-along", test_people_and_reminders_come_along },
    { "/series/people-of-the-form", test_people_of_the_form },
    { "/series/what-changes-nothing-is-empty", test_what_changes_nothing_is_empty },
    { "/series/what-others-changed-is-a-conflict", test_what_others_changed_is_a_conflict },
    { "/series/a-series-cannot-be-held", test_a_series_cannot_be_held },
    { "/series/postponing-an-occurrence", test_postponing_an_occurrence },
    { "/series/what-cannot-be-postponed", test_what_cannot_be_postponed },
    { "/series/postponing-to-a-month", test_postponing_to_a_month },
    { "/series/a-duplicate-is-planned", test_a_duplicate_is_planned },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, StoreFixture, NULL, store_fixture_set_up, tests[i].test, store_fixture_tear_down);
  return g_test_run ();
}
