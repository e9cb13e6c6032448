// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a meeting down: when it is, who attends, and the one change set it becomes.
#include "liaison-meeting-draft.h"
#include "liaison-meeting-when.h"

#include "liaison-need.h"
#include "liaison-objective.h"
#include "liaison-office.h"

#include <string.h>

/* The edits of a change set: "+meeting +attendee ~meeting(title,place) -attendee". */
static char *
describe (const LiaisonChangeSet *set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    char sign = edit->kind == LIAISON_EDIT_INSERT ? '+' : edit->kind == LIAISON_EDIT_UPDATE ? '~' : '-';
    g_string_append_printf (text, "%s%c%s", i > 0 ? " " : "", sign, edit->entity->name);
    for (guint j = 0; edit->changes != NULL && j < edit->changes->len; j++) {
      const LiaisonChange *change = g_ptr_array_index (edit->changes, j);
      g_string_append_printf (text, "%c%s", j == 0 ? '(' : ',', change->field->name);
    }
    if (edit->changes != NULL)
      g_string_append_c (text, ')');
  }
  return g_string_free (text, FALSE);
}

static void
assert_change_set (const LiaisonMeetingDraft *draft, const char *expected)
{
  g_autoptr (LiaisonChangeSet) set = liaison_meeting_draft_change_set (draft);
  g_autofree char *text = describe (set);

  g_assert_cmpstr (text, ==, expected);
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    g_autoptr (GError) error = NULL;
    if (edit->record != NULL)
      liaison_record_validate (edit->record, &error);
    g_assert_no_error (error);
  }
}

static LiaisonMeetingDraft *
logged (void)
{
  LiaisonMeetingDraft *draft = liaison_meeting_draft_new ();

  draft->meeting->title = g_strdup ("Meeting");
  draft->meeting->starts = (LiaisonMoment) { 2026, 9, 14, -1 };
  return draft;
}

static LiaisonId
new_id (void)
{
  LiaisonId id;

  liaison_id_generate (&id);
  return id;
}

static void
a_meeting_with_a_partner_is_one_change_set (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();
  LiaisonId amina = new_id ();

  liaison_meeting_draft_add_partner (draft, &amina, "Amina Diallo", "defenders");
  assert_change_set (draft, "+meeting +attendee");
}

static void
a_person_named_in_the_form_is_created_with_it (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();

  liaison_meeting_draft_create_partner (draft, "Rosa Choc", "person", "defenders");
  assert_change_set (draft, "+meeting +partner +partner_name +attendee");
}

static void
a_group_without_names_has_a_number (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();
  LiaisonDraftAttendee *group = liaison_meeting_draft_add_group (draft, "Guatemalan women defenders", 12);

  g_assert_cmpint (group->record->group_size, ==, 12);
  assert_change_set (draft, "+meeting +attendee");
}

static void
an_edit_that_changes_nothing_is_empty (void)
{
  g_autoptr (LiaisonMeetingDraft) first = logged ();
  LiaisonId amina = new_id ();
  LiaisonDraftAttendee *attendee = liaison_meeting_draft_add_partner (first, &amina, "Amina Diallo", "defenders");
  g_autoptr (LiaisonMeetingDraft) edit = liaison_meeting_draft_edit (first->meeting);

  liaison_meeting_draft_load_attendee (edit, attendee->record, "Amina Diallo", "defenders");
  assert_change_set (edit, "");
}

static void
an_edit_touches_only_the_attendees_that_differ (void)
{
  g_autoptr (LiaisonMeetingDraft) first = logged ();
  LiaisonId ids[] = { new_id (), new_id (), new_id (), new_id () };
  g_autoptr (LiaisonMeetingDraft) edit = liaison_meeting_draft_edit (first->meeting);
  LiaisonDraftAttendee *loaded[3];

  for (guint i = 0; i < 3; i++) {
    LiaisonDraftAttendee *attendee = liaison_meeting_draft_add_partner (first, &ids[i], "Somebody", "defenders");
    loaded[i] = liaison_meeting_draft_load_attendee (edit, attendee->record, "Somebody", "defenders");
  }
  g_free (loaded[1]->record->role);
  loaded[1]->record->role = g_strdup ("speaker");
  liaison_meeting_draft_remove_attendee (edit, loaded[2]);
  liaison_meeting_draft_add_partner (edit, &ids[3], "Another", "state_actors");
  assert_change_set (edit, "~attendee(role) +attendee -attendee");
}

static void
presence_follows_the_status_until_it_is_set (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();
  LiaisonId ids[] = { new_id (), new_id () };
  LiaisonDraftAttendee *first = liaison_meeting_draft_add_partner (draft, &ids[0], "First", NULL);
  LiaisonDraftAttendee *second = liaison_meeting_draft_add_partner (draft, &ids[1], "Second", NULL);

  g_free (second->record->presence);
  second->record->presence = g_strdup ("absent");
  liaison_meeting_draft_set_status (draft, "planned");
  g_assert_cmpstr (first->record->presence, ==, "invited");
  g_assert_cmpstr (second->record->presence, ==, "absent");
  liaison_meeting_draft_set_status (draft, "held");
  g_assert_cmpstr (first->record->presence, ==, "attended");
}

static void
steps_become_tasks_and_commitments (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free);
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonId amina = new_id ();
  LiaisonCommitment *promise;
  LiaisonTask *task;

  liaison_meeting_draft_add_partner (draft, &amina, "Amina Diallo", "defenders");
  for (guint kind = LIAISON_STEP_TASK; kind <= LIAISON_STEP_PROMISED_TO_US; kind++) {
    LiaisonDraftStep *step = liaison_draft_step_new ((LiaisonStepKind) kind, NULL);
    liaison_draft_step_set (step, "Send the report", &(LiaisonMoment) { 2026, 10, 1, -1 });
    g_ptr_array_add (steps, step);
  }
  liaison_meeting_draft_set_steps (draft, steps);
  assert_change_set (draft, "+meeting +attendee +task +commitment +commitment");
  set = liaison_meeting_draft_change_set (draft);
  task = (LiaisonTask *) ((LiaisonEdit *) set->edits->pdata[2])->record;
  g_assert_true (liaison_id_equal (&task->about, &draft->meeting->record.id));
  promise = (LiaisonCommitment *) ((LiaisonEdit *) set->edits->pdata[3])->record;
  g_assert_true (liaison_id_equal (&promise->to_partner, &amina));
  g_assert_true (liaison_id_is_nil (&promise->by_partner));
  promise = (LiaisonCommitment *) ((LiaisonEdit *) set->edits->pdata[4])->record;
  g_assert_true (liaison_id_equal (&promise->by_partner, &amina));
  g_assert_true (liaison_id_equal (&promise->meeting, &draft->meeting->record.id));
}

static void
a_need_is_the_partner_s_and_of_that_day (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free);
  LiaisonDraftStep *step = liaison_draft_step_new (LIAISON_STEP_NEED, NULL);
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonId amina = new_id ();
  LiaisonNeed *need;

  liaison_meeting_draft_add_partner (draft, &amina, "Amina Diallo", "defenders");
  liaison_draft_step_set (step, "A letter to the embassy", &LIAISON_MOMENT_NONE);
  g_ptr_array_add (steps, step);
  liaison_meeting_draft_set_steps (draft, steps);
  assert_change_set (draft, "+meeting +attendee +need");
  set = liaison_meeting_draft_change_set (draft);
  need = (LiaisonNeed *) ((LiaisonEdit *) set->edits->pdata[2])->record;
  g_assert_cmpstr (need->text, ==, "A letter to the embassy");
  g_assert_cmpstr (need->status, ==, "open");
  g_assert_true (liaison_id_equal (&need->partner, &amina));
  g_assert_true (liaison_id_equal (&need->raised_in, &draft->meeting->record.id));
  g_assert_cmpint (need->raised_on.day, ==, draft->meeting->starts.day);
  g_assert_cmpint (need->raised_on.minute, ==, -1);
}

static void
a_step_taken_away_goes_to_the_trash (void)
{
  g_autoptr (LiaisonMeetingDraft) first = logged ();
  g_autoptr (LiaisonMeetingDraft) edit = liaison_meeting_draft_edit (first->meeting);
  g_autoptr (LiaisonRecord) task = liaison_record_new (&liaison_entity_task);

  liaison_meeting_draft_load_step (edit, task);
  liaison_meeting_draft_set_steps (edit, g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_draft_step_free));
  assert_change_set (edit, "-task");
}

static void
the_title_names_the_first_partner (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = liaison_meeting_draft_new ();
  LiaisonId ids[] = { new_id (), new_id (), new_id () };
  g_autofree char *none = liaison_meeting_draft_title (draft), *one = NULL, *two = NULL, *call = NULL;

  g_assert_cmpstr (none, ==, "");
  liaison_meeting_draft_add_staff (draft, &ids[0], "Ilse Moran");
  liaison_meeting_draft_add_partner (draft, &ids[1], "Amina Diallo", NULL);
  one = liaison_meeting_draft_title (draft);
  g_assert_cmpstr (one, ==, "Meeting with Amina Diallo");
  liaison_meeting_draft_add_partner (draft, &ids[2], "Rosa Choc", NULL);
  two = liaison_meeting_draft_title (draft);
  g_assert_cmpstr (two, ==, "Meeting with Amina Diallo and others");
  g_free (draft->meeting->kind);
  draft->meeting->kind = g_strdup ("call");
  call = liaison_meeting_draft_title (draft);
  g_assert_cmpstr (call, ==, "Call with Amina Diallo and others");
}

static void
a_duplicate_is_planned_and_has_no_outcome (void)
{
  g_autoptr (LiaisonMeetingDraft) first = logged ();
  g_autoptr (LiaisonMeetingDraft) copy = NULL;

  first->meeting->outcome = g_strdup ("They agreed.");
  first->meeting->place = g_strdup ("Geneva");
  copy = liaison_meeting_draft_duplicate (first->meeting);
  g_assert_cmpstr (copy->meeting->status, ==, "planned");
  g_assert_cmpstr (copy->meeting->place, ==, "Geneva");
  g_assert_null (copy->meeting->outcome);
  g_assert_false (liaison_id_equal (&copy->meeting->record.id, &first->meeting->record.id));
}

static void
times_are_read_as_people_write_them (void)
{
  static const struct {
    const char *text;
    int minutes;
  } good[] = {
    { "", -1 },
    { "  ", -1 },
    { "9", 540 },
    { "09:30", 570 },
    { "9h30", 570 },
    { "9 h 30", 570 },
    { "0930", 570 },
    { "9.30", 570 },
    { "14 h", 840 },
    { "2 pm", 840 },
    { "2:30pm", 870 },
    { "12 am", 0 },
    { "0:00", 0 },
    { "23:59", 1439 },
    { "9\xe2\x80\xafh\xe2\x80\xaf"
      "05",
      545 },
  };
  static const char *const bad[] = {
    "24", "9:60", "9:3", "noon", "13 pm", "-1", "9:30:15", "99", "0 pm", ":30", "9hh30"
  };
  int minutes;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_test_message ("“%s”", good[i].text);
    g_assert_true (liaison_clock_time_parse (good[i].text, &minutes));
    g_assert_cmpint (minutes, ==, good[i].minutes);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_test_message ("“%s”", bad[i]);
    g_assert_false (liaison_clock_time_parse (bad[i], &minutes));
  }
}

static void
assert_when (const LiaisonWhen *when, const char *starts, const char *ends, const char *sentence)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_meeting);
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;
  g_auto (LiaisonWhen) back = { 0 };
  g_autofree char *text = NULL;
  char buffer[LIAISON_MOMENT_BUFFER];

  g_assert_cmpint (liaison_when_write (when, meeting), ==, LIAISON_WHEN_FINE);
  g_assert_cmpstr (liaison_moment_write (&meeting->starts, buffer), ==, starts);
  g_assert_cmpstr (liaison_moment_write (&meeting->ends, buffer), ==, ends);
  text = liaison_meeting_when (meeting, LIAISON_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, sentence);
  liaison_when_read (&back, meeting);
  g_assert_cmpint (liaison_moment_compare (&back.day, &when->day), ==, 0);
  g_assert_cmpint (liaison_moment_compare (&back.last_day, &when->last_day), ==, 0);
  g_assert_cmpint (back.from, ==, when->from);
  g_assert_cmpint (back.to, ==, when->to);
  g_assert_cmpstr (back.end_zone, ==, when->end_zone);
  g_assert_cmpint (back.is_second, ==, when->is_second);
}

static void
what_is_not_known_is_not_made_up (void)
{
  assert_when (&(LiaisonWhen) { { 2015, 9, 0, -1 }, LIAISON_MOMENT_NONE, -1, -1, NULL }, "2015-09", "",
               "September 2015");
  assert_when (&(LiaisonWhen) { { 2015, 0, 0, -1 }, LIAISON_MOMENT_NONE, -1, -1, NULL }, "2015", "", "2015");
  assert_when (&(LiaisonWhen) { { 2026, 9, 14, -1 }, LIAISON_MOMENT_NONE, -1, -1, NULL }, "2026-09-14", "",
               "Monday 14 September 2026");
}

static void
several_days_have_a_last_one (void)
{
  assert_when (&(LiaisonWhen) { { 2026, 9, 14, -1 }, { 2026, 9, 16, -1 }, -1, -1, NULL }, "2026-09-14", "2026-09-16",
               "Monday 14 September 2026 \xe2\x80\x93 Wednesday 16 September 2026");
}

static void
times_go_by_the_clock_of_the_zone (void)
{
  char paris[] = "Europe/Paris", kathmandu[] = "Asia/Kathmandu";

  assert_when (&(LiaisonWhen) { { 2026, 9, 14, -1 }, LIAISON_MOMENT_NONE, 570, 660, paris }, "2026-09-14T07:30Z",
               "2026-09-14T09:00Z",
               "Monday 14 September 2026, 09:30\xe2\x80\x93"
               "11:00 (Europe/Paris)");
  assert_when (&(LiaisonWhen) { { 2026, 12, 14, -1 }, LIAISON_MOMENT_NONE, 570, -1, paris }, "2026-12-14T08:30Z", "",
               "Monday 14 December 2026, 09:30 (Europe/Paris)");
  assert_when (&(LiaisonWhen) { { 2026, 9, 14, -1 }, LIAISON_MOMENT_NONE, 60, -1, kathmandu }, "2026-09-13T19:15Z", "",
               "Monday 14 September 2026, 01:00 (Asia/Kathmandu)");
}

static void
a_meeting_may_end_after_midnight (void)
{
  assert_when (&(LiaisonWhen) { { 2026, 9, 14, -1 }, LIAISON_MOMENT_NONE, 1320, 60, NULL }, "2026-09-14T22:00Z",
               "2026-09-15T01:00Z",
               "Monday 14 September 2026, 22:00\xe2\x80\x93"
               "01:00");
}

static void
what_cannot_be_is_refused (void)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_meeting);
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;
  char paris[] = "Europe/Paris";
  LiaisonWhen none = { LIAISON_MOMENT_NONE, LIAISON_MOMENT_NONE, -1, -1, NULL };
  LiaisonWhen backwards = { { 2026, 9, 14, -1 }, { 2026, 9, 13, -1 }, -1, -1, NULL };
  LiaisonWhen earlier = { { 2026, 9, 14, -1 }, LIAISON_MOMENT_NONE, 600, 540, NULL };
  LiaisonWhen skipped = { { 2026, 3, 29, -1 }, LIAISON_MOMENT_NONE, 150, -1, paris };

  g_assert_cmpint (liaison_when_write (&none, meeting), ==, LIAISON_WHEN_NO_DAY);
  g_assert_cmpint (liaison_when_write (&backwards, meeting), ==, LIAISON_WHEN_END_BEFORE_START);
  g_assert_cmpint (liaison_when_write (&earlier, meeting), ==, LIAISON_WHEN_END_BEFORE_START);
  g_assert_cmpint (liaison_when_write (&skipped, meeting), ==, LIAISON_WHEN_NO_SUCH_TIME);
}

static void
what_is_postponed_is_planned_again (void)
{
  g_autoptr (LiaisonMeetingDraft) draft = logged ();
  g_autoptr (LiaisonRecord) dates = NULL;
  LiaisonWhenInput input;
  LiaisonId partner = new_id ();

  liaison_meeting_draft_add_partner (draft, &partner, "Amina Diallo", "defenders");
  liaison_meeting_draft_set_status (draft, "postponed");
  draft->meeting->starts = (LiaisonMoment) { 2026, 9, 14, 600 };
  draft->meeting->ends = (LiaisonMoment) { 2026, 9, 14, 690 };
  dates = liaison_record_copy (&draft->meeting->record);
  g_assert_true (liaison_when_input_parse ("21/09/2026", &input));
  g_assert_cmpint (liaison_when_move ((LiaisonMeeting *) dates, &input), ==, LIAISON_WHEN_FINE);
  liaison_meeting_draft_postpone (draft, (LiaisonMeeting *) dates);
  g_assert_cmpint (draft->next->starts.day, ==, 21);
  g_assert_cmpint (draft->next->starts.minute, ==, 600);
  g_assert_cmpint (draft->next->ends.minute, ==, 690);
  g_assert_true (liaison_id_equal (&draft->meeting->postponed_to, &draft->next->record.id));
  assert_change_set (draft, "+meeting +attendee +meeting +attendee");
  liaison_meeting_draft_postpone (draft, NULL);
  g_assert_true (liaison_id_is_nil (&draft->meeting->postponed_to));
  assert_change_set (draft, "+meeting +attendee");
}

/* Europe/Paris puts its clocks back on 25 October 2026 at 3:00; America/Guatemala never does; Africa/Casablanca puts
 * them back for Ramadan. */
static void
a_time_that_comes_twice_is_the_first_unless_said (void)
{
  char paris[] = "Europe/Paris", guatemala[] = "America/Guatemala", casablanca[] = "Africa/Casablanca";
  LiaisonWhen twice = { { 2026, 10, 25, -1 }, LIAISON_MOMENT_NONE, 150, -1, paris };
  LiaisonWhen once = { { 2026, 10, 25, -1 }, LIAISON_MOMENT_NONE, 150, -1, guatemala };
  LiaisonWhen ramadan = { { 2026, 2, 15, -1 }, LIAISON_MOMENT_NONE, 150, -1, casablanca };

  g_assert_true (liaison_when_is_twice (&twice));
  g_assert_false (liaison_when_is_twice (&once));
  g_assert_true (liaison_when_is_twice (&ramadan));
  assert_when (&twice, "2026-10-25T00:30Z", "", "Sunday 25 October 2026, 02:30 (Europe/Paris)");
  twice.is_second = TRUE;
  assert_when (&twice, "2026-10-25T01:30Z", "", "Sunday 25 October 2026, 02:30 (Europe/Paris)");
}

static void
the_end_may_go_by_another_clock (void)
{
  char paris[] = "Europe/Paris", dakar[] = "Africa/Dakar";

  assert_when (&(LiaisonWhen) { { 2026, 9, 14, -1 }, LIAISON_MOMENT_NONE, 540, 660, paris, dakar }, "2026-09-14T07:00Z",
               "2026-09-14T11:00Z", "Monday 14 September 2026, 09:00 (Europe/Paris) \xe2\x80\x93 11:00 (Africa/Dakar)");
}

static void
a_meeting_that_ends_at_midnight_touches_one_day (void)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_meeting);
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  guint32 first, last;

  g_assert_true (liaison_moment_parse ("2026-09-14T22:00Z", &meeting->starts, NULL));
  g_assert_true (liaison_moment_parse ("2026-09-15T00:00Z", &meeting->ends, NULL));
  liaison_meeting_span (meeting, utc, &first, &last);
  g_assert_cmpuint (first, ==, last);
  g_assert_true (liaison_moment_parse ("2026-09-15T00:30Z", &meeting->ends, NULL));
  liaison_meeting_span (meeting, utc, &first, &last);
  g_assert_cmpuint (first + 1, ==, last);
}

static void
a_month_is_past_once_its_last_day_has_begun (void)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_meeting);
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;

  meeting->starts = (LiaisonMoment) { 2026, 9, 0, -1 };
  g_assert_false (liaison_meeting_is_past (meeting, &(LiaisonMoment) { 2026, 9, 14, 600 }));
  g_assert_true (liaison_meeting_is_past (meeting, &(LiaisonMoment) { 2026, 9, 30, 600 }));
  meeting->starts = (LiaisonMoment) { 2026, 9, 14, 600 };
  g_assert_false (liaison_meeting_is_past (meeting, &(LiaisonMoment) { 2026, 9, 14, 599 }));
}

#define TEST(sentence) g_test_add_func ("/meeting-draft/" #sentence, sentence)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (a_meeting_with_a_partner_is_one_change_set);
  TEST (a_person_named_in_the_form_is_created_with_it);
  TEST (a_group_without_names_has_a_number);
  TEST (an_edit_that_changes_nothing_is_empty);
  TEST (an_edit_touches_only_the_attendees_that_differ);
  TEST (presence_follows_the_status_until_it_is_set);
  TEST (steps_become_tasks_and_commitments);
  TEST (a_need_is_the_partner_s_and_of_that_day);
  TEST (a_step_taken_away_goes_to_the_trash);
  TEST (the_title_names_the_first_partner);
  TEST (a_duplicate_is_planned_and_has_no_outcome);
  TEST (times_are_read_as_people_write_them);
  TEST (what_is_not_known_is_not_made_up);
  TEST (several_days_have_a_last_one);
  TEST (times_go_by_the_clock_of_the_zone);
  TEST (a_meeting_may_end_after_midnight);
  TEST (a_time_that_comes_twice_is_the_first_unless_said);
  TEST (the_end_may_go_by_another_clock);
  TEST (what_is_postponed_is_planned_again);
  TEST (what_cannot_be_is_refused);
  TEST (a_meeting_that_ends_at_midnight_touches_one_day);
  TEST (a_month_is_past_once_its_last_day_has_begun);
  return g_test_run ();
}
