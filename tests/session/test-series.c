// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of series off the main thread: one "changed" each, taken back by undo; clashes; pages by address.
#include "liaison-meeting.h"
#include "liaison-reads.h"
#include "liaison-session-series.h"
#include "session-fixture.h"

typedef struct {
  SessionFixture base;
  LiaisonId series;
  LiaisonId partner;
} Fixture;

static LiaisonMoment
moment (const char *text)
{
  LiaisonMoment parsed;

  g_assert_true (liaison_moment_parse (text, &parsed, NULL));
  return parsed;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "everything");
  g_autoptr (LiaisonRecord)
      series = make_record (&liaison_entity_meeting, "kind", "appointment", "title", "Weekly", "starts",
                            "2026-03-17T09:00Z", "ends", "2026-03-17T10:00Z", "start_zone", "Europe/Paris", "status",
                            "planned", "recurrence", "FREQ=WEEKLY;COUNT=3", NULL);
  LiaisonRecord *attendee;

  session_fixture_set_up (&f->base, data);
  f->partner = add_partner (set, "Amina Diallo")->id;
  f->series = series->id;
  liaison_change_set_insert (set, series);
  attendee = add_part (set, &liaison_entity_attendee, "meeting", series, "presence", "invited", NULL);
  ((LiaisonAttendee *) attendee)->partner = f->partner;
  commit_well (f->base.session, set);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  session_fixture_tear_down (&f->base, data);
}

static LiaisonSeriesStep
make_step (Fixture *f, LiaisonScope scope, const char *starts)
{
  LiaisonSeriesStep step = { f->series,       moment ("2026-03-24T09:00Z"), scope,
                             moment (starts), LIAISON_MOMENT_NONE,          { { 0 } } };

  liaison_id_generate (&step.target);
  return step;
}

static void
finish_well (Fixture *f, GAsyncResult **answer)
{
  g_autoptr (GError) error = NULL;

  liaison_session_commit_finish (f->base.session, wait_for_answer (answer), &error);
  g_assert_no_error (error);
  g_clear_object (answer);
}

/* The starts of the spring, with a space between. */
static char *
list_starts (Fixture *f)
{
  LiaisonMoment from = moment ("2026-03-01"), to = moment ("2026-05-01");
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  GString *text = g_string_new (NULL);
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_session_load_meetings (f->base.session, &from, &to, NULL, take_answer_cb, &answer);
  rows = liaison_session_load_meetings_finish (f->base.session, wait_for_answer (&answer), NULL);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            liaison_moment_write (&((LiaisonMeetingRow *) rows->pdata[i])->meeting->starts, buffer));
  return g_string_free_and_steal (text);
}

static void
assert_starts (Fixture *f, const char *expected)
{
  g_autofree char *found = list_starts (f);

  g_assert_cmpstr (found, ==, expected);
}

#define AS_PLANNED "2026-03-17T09:00Z 2026-03-24T09:00Z 2026-03-31T08:00Z"

static void
test_moving_is_undone (Fixture *f, gconstpointer data)
{
  LiaisonSeriesStep step = make_step (f, LIAISON_SCOPE_ALL, "2026-03-25T09:00Z");
  g_autoptr (GAsyncResult) answer = NULL;
  guint n_changed = f->base.n_changed;
  g_autofree char *sentence = NULL;

  liaison_session_move_meeting (f->base.session, &step, NULL, take_answer_cb, &answer);
  finish_well (f, &answer);
  g_assert_cmpuint (f->base.n_changed, ==, n_changed + 1);
  assert_starts (f, "2026-03-18T09:00Z 2026-03-25T09:00Z 2026-04-01T08:00Z");
  g_assert_cmpstr (liaison_session_undo_label (f->base.session), ==, "Moved all of Weekly");
  sentence = undo (f->base.session, NULL);
  g_assert_nonnull (sentence);
  assert_starts (f, AS_PLANNED);
}

static void
test_trash_and_edit (Fixture *f, gconstpointer data)
{
  LiaisonSeriesStep step = make_step (f, LIAISON_SCOPE_FOLLOWING, "");
  g_autoptr (GAsyncResult) answer = NULL, page = NULL;
  g_autoptr (LiaisonMeetingDetails) details = NULL;
  g_autoptr (LiaisonRecord) after = NULL;
  LiaisonMoment first = moment ("2026-03-17T09:00Z");
  LiaisonSeriesEdit edit;

  liaison_session_load_meeting (f->base.session, &f->series, &first, NULL, take_answer_cb, &page);
  details = liaison_session_load_meeting_finish (f->base.session, wait_for_answer (&page), NULL);
  after = liaison_record_copy (&details->row->meeting->record);
  liaison_record_set_text (after, "status", "held", NULL);
  edit = (LiaisonSeriesEdit) { f->series, first, LIAISON_SCOPE_THIS, details->row->meeting, (LiaisonMeeting *) after,
                               NULL };
  liaison_session_edit_meeting (f->base.session, &edit, NULL, take_answer_cb, &answer);
  finish_well (f, &answer);
  liaison_session_trash_meeting (f->base.session, &step, NULL, take_answer_cb, &answer);
  finish_well (f, &answer);
  assert_starts (f, "2026-03-17T09:00Z");
}

static void
test_postponing_and_duplicating (Fixture *f, gconstpointer data)
{
  LiaisonSeriesStep postponed = make_step (f, LIAISON_SCOPE_THIS, "2026-04-16T08:00Z");
  LiaisonSeriesStep duplicated = make_step (f, LIAISON_SCOPE_THIS, "2026-04-20");
  g_autoptr (GAsyncResult) answer = NULL, page = NULL;
  g_autoptr (LiaisonMeetingDetails) details = NULL;

  liaison_session_postpone_meeting (f->base.session, &postponed, NULL, take_answer_cb, &answer);
  finish_well (f, &answer);
  liaison_session_duplicate_meeting (f->base.session, &duplicated, NULL, take_answer_cb, &answer);
  finish_well (f, &answer);
  assert_starts (f, AS_PLANNED " 2026-04-16T08:00Z 2026-04-20");
  liaison_session_load_meeting (f->base.session, &postponed.target, NULL, NULL, take_answer_cb, &page);
  details = liaison_session_load_meeting_finish (f->base.session, wait_for_answer (&page), NULL);
  g_assert_cmpstr (details->row->names->pdata[0], ==, "Amina Diallo");
}

static void
test_clashes_of_a_form (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) form = make_record (&liaison_entity_meeting, "starts", "2026-03-31T08:30Z", NULL);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonRecord *attendee = make_record (&liaison_entity_attendee, "presence", "invited", NULL);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) clashes = NULL;

  ((LiaisonAttendee *) attendee)->partner = f->partner;
  g_ptr_array_add (people, attendee);
  liaison_session_find_clashes (f->base.session, (LiaisonMeeting *) form, people, NULL, take_answer_cb, &answer);
  clashes = liaison_session_find_clashes_finish (f->base.session, wait_for_answer (&answer), NULL);
  g_assert_cmpuint (clashes->len, ==, 1);
  g_assert_cmpstr (((LiaisonClash *) clashes->pdata[0])->second->meeting->title, ==, "Weekly");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/series/moving-is-undone", Fixture, NULL, set_up, test_moving_is_undone, tear_down);
  g_test_add ("/series/trash-and-edit", Fixture, NULL, set_up, test_trash_and_edit, tear_down);
  g_test_add ("/series/postponing-and-duplicating", Fixture, NULL, set_up, test_postponing_and_duplicating, tear_down);
  g_test_add ("/series/clashes-of-a-form", Fixture, NULL, set_up, test_clashes_of_a_form, tear_down);
  return g_test_run ();
}
