// SPDX-License-Identifier: GPL-3.0-or-later
// Which reminders are due when, and what becomes of them.
#include "store-fixture.h"

#include "liaison-clock.h"
#include "liaison-contact.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-reminder-rules.h"
#include "liaison-reminders.h"

#define add(path, function) g_test_add (path, StoreFixture, NULL, set_up, function, tear_down)

/* 24 November 2026, 12:00 UTC */
#define NOW ((gint64) 1795521600 * G_USEC_PER_SEC)

static void
set_up (StoreFixture *f, gconstpointer data)
{
  liaison_clock_hold (NOW);
  store_fixture_set_up (f, data);
}

static void
tear_down (StoreFixture *f, gconstpointer data)
{
  store_fixture_tear_down (f, data);
  liaison_clock_hold (0);
}

static LiaisonId
plan (StoreFixture *f, const char *kind, const char *starts)
{
  return commit_one (f->store, make_record (&liaison_entity_meeting, "kind", kind, "title", "Talk", "starts", starts,
                                            "status", "planned", NULL));
}

static void
remind (StoreFixture *f, const LiaisonId *meeting, const char *minutes)
{
  g_autofree char *id = liaison_id_to_string (meeting);

  commit_one (f->store, make_record (&liaison_entity_reminder, "meeting", id, "minutes_before", minutes, NULL));
}

static void
set_kind (StoreFixture *f, const char *key, const char *value)
{
  commit_one (f->store, make_record (&liaison_entity_setting, "key", key, "value", value, NULL));
}

static char *
write_time (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);

  return g_date_time_format (utc, "%m-%dT%H:%M");
}

/* When reminders are due within so many days, one after another. */
static char *
due_within (StoreFixture *f, int days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = liaison_store_reminders (f->store, NOW, NOW + days * G_TIME_SPAN_DAY, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++) {
    g_autofree char *time = write_time (((const LiaisonDueReminder *) found->pdata[i])->due);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", time);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_due(days, expected)                                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *due_ = due_within (f, days);                                                                      \
    g_assert_cmpstr (due_, ==, expected);                                                                              \
  }                                                                                                                    \
  G_STMT_END

static void
test_kind_default (StoreFixture *f, gconstpointer data)
{
  plan (f, "call", "2026-11-24T15:00Z");
  assert_due (1, "11-24T14:45");
  set_kind (f, LIAISON_SETTING_REMINDERS "call", "60 5");
  assert_due (1, "11-24T14:00 11-24T14:55");
  set_kind (f, LIAISON_SETTING_REMINDERS "training", "none");
  plan (f, "training", "2026-11-24T16:00Z");
  assert_due (1, "11-24T14:00 11-24T14:55");
}

static void
test_own (StoreFixture *f, gconstpointer data)
{
  LiaisonId meeting = plan (f, "call", "2026-11-24T15:00Z");
  LiaisonId silent = plan (f, "call", "2026-11-24T17:00Z");

  remind (f, &meeting, "30");
  remind (f, &meeting, "0");
  remind (f, &silent, "-1");
  assert_due (1, "11-24T14:30 11-24T15:00");
}

static void
test_far_ahead (StoreFixture *f, gconstpointer data)
{
  LiaisonId meeting = plan (f, "conference", "2027-03-01T09:00Z");

  remind (f, &meeting, "129600");
  assert_due (7, "12-01T09:00");
}

static void
test_days_and_less (StoreFixture *f, gconstpointer data)
{
  plan (f, "conference", "2026-11-27");
  plan (f, "conference", "2026-12");
  plan (f, "conference", "2026");
  assert_due (30, "11-26T09:00");
  set_kind (f, LIAISON_SETTING_REMINDERS "conference", "2880");
  assert_due (30, "11-25T09:00");
}

static void
test_only_planned (StoreFixture *f, gconstpointer data)
{
  LiaisonId meeting = plan (f, "call", "2026-11-24T15:00Z");
  LiaisonChangeSet *set;

  set_field (f->store, &liaison_entity_meeting, &meeting, "status", "cancelled");
  assert_due (1, "");
  set_field (f->store, &liaison_entity_meeting, &meeting, "status", "planned");
  assert_due (1, "11-24T14:45");
  set_field (f->store, &liaison_entity_meeting, &meeting, "starts", "2026-11-24T18:00Z");
  assert_due (1, "11-24T17:45");
  set = liaison_change_set_new ("Away", NULL);
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_meeting, &meeting);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  liaison_change_set_unref (set);
  assert_due (1, "");
}

static LiaisonDueReminder *
only_reminder (StoreFixture *f)
{
  g_autoptr (GPtrArray) found = liaison_store_reminders (f->store, NOW - G_TIME_SPAN_DAY, NOW + G_TIME_SPAN_DAY, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  return liaison_due_reminder_ref (found->pdata[0]);
}

static void
set_state (StoreFixture *f, const char *key, LiaisonReminderState state, gint64 until)
{
  const char *keys[] = { key, NULL };

  g_assert_true (liaison_store_set_reminder_state (f->store, keys, state, until, NULL));
}

static guint
count_missed (StoreFixture *f, gint64 now)
{
  g_autoptr (GPtrArray) missed = liaison_store_missed_reminders (f->store, now, NULL);

  return missed->len;
}

static void
test_put_off_and_done (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonDueReminder) reminder = NULL;

  plan (f, "call", "2026-11-24T15:00Z");
  set_state (f, NULL, LIAISON_REMINDER_WAITING, 0);
  reminder = only_reminder (f);
  g_assert_cmpuint (count_missed (f, reminder->at), ==, 0);
  g_assert_cmpuint (count_missed (f, reminder->at + LIAISON_REMINDER_GRACE), ==, 1);
  set_state (f, reminder->key, LIAISON_REMINDER_SNOOZED, reminder->at + 10 * G_TIME_SPAN_MINUTE);
  assert_due (1, "11-24T14:55");
  g_assert_cmpuint (count_missed (f, reminder->at + 5 * G_TIME_SPAN_MINUTE), ==, 0);
  g_assert_cmpuint (count_missed (f, reminder->at + G_TIME_SPAN_HOUR), ==, 1);
  set_state (f, reminder->key, LIAISON_REMINDER_DISMISSED, 0);
  g_assert_cmpuint (count_missed (f, reminder->at + G_TIME_SPAN_HOUR), ==, 0);
}

static void
test_missed_since (StoreFixture *f, gconstpointer data)
{
  plan (f, "call", "2026-11-24T15:00Z");
  g_assert_cmpuint (count_missed (f, NOW + G_TIME_SPAN_DAY), ==, 0);
  liaison_clock_hold (NOW + 4 * G_TIME_SPAN_HOUR);
  set_state (f, NULL, LIAISON_REMINDER_WAITING, 0);
  g_assert_cmpuint (count_missed (f, NOW + G_TIME_SPAN_DAY), ==, 0);
}

static void
test_missed_by_nobody (StoreFixture *f, gconstpointer data)
{
  set_state (f, NULL, LIAISON_REMINDER_WAITING, 0);
  liaison_clock_hold (NOW + 3 * G_TIME_SPAN_HOUR);
  /* Planned after its reminder was due. */
  plan (f, "call", "2026-11-24T15:10Z");
  g_assert_cmpuint (count_missed (f, NOW + 3 * G_TIME_SPAN_HOUR), ==, 0);
}

static void
test_state_not_in_journal (StoreFixture *f, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (LiaisonDueReminder) reminder = NULL;

  plan (f, "call", "2026-11-24T15:00Z");
  before = dump_tables (f->store);
  reminder = only_reminder (f);
  set_state (f, reminder->key, LIAISON_REMINDER_DISMISSED, 0);
  after = dump_tables (f->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_series (StoreFixture *f, gconstpointer data)
{
  LiaisonId series = commit_one (f->store, make_record (&liaison_entity_meeting, "kind", "call", "title", "Weekly",
                                                        "starts", "2026-11-25T15:00Z", "start_zone", "UTC", "status",
                                                        "planned", "recurrence", "FREQ=DAILY;COUNT=4", NULL));
  g_autofree char *id = liaison_id_to_string (&series);
  LiaisonId moved;

  assert_due (7, "11-25T14:45 11-26T14:45 11-27T14:45 11-28T14:45");
  remind (f, &series, "60");
  moved = commit_one (f->store, make_record (&liaison_entity_meeting, "kind", "call", "title", "Weekly, later",
                                             "starts", "2026-11-26T20:00Z", "start_zone", "UTC", "status", "planned",
                                             "recurrence_of", id, "recurrence_at", "2026-11-26T15:00Z", NULL));
  /* What was moved goes by the reminders of its series, until it has its own. */
  assert_due (7, "11-25T14:00 11-26T19:00 11-27T14:00 11-28T14:00");
  remind (f, &moved, "5");
  assert_due (7, "11-25T14:00 11-26T19:55 11-27T14:00 11-28T14:00");
}

static void
test_series_keys (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;

  commit_one (f->store,
              make_record (&liaison_entity_meeting, "kind", "call", "title", "Weekly", "starts", "2026-11-25T15:00Z",
                           "start_zone", "UTC", "status", "planned", "recurrence", "FREQ=DAILY;COUNT=2", NULL));
  found = liaison_store_reminders (f->store, NOW, NOW + 7 * G_TIME_SPAN_DAY, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  set_state (f, ((const LiaisonDueReminder *) found->pdata[0])->key, LIAISON_REMINDER_DISMISSED, 0);
  g_clear_pointer (&found, g_ptr_array_unref);
  found = liaison_store_reminders (f->store, NOW, NOW + 7 * G_TIME_SPAN_DAY, NULL);
  g_assert_cmpint (((const LiaisonDueReminder *) found->pdata[0])->state, ==, LIAISON_REMINDER_DISMISSED);
  g_assert_cmpint (((const LiaisonDueReminder *) found->pdata[1])->state, ==, LIAISON_REMINDER_WAITING);
}

static void
test_refused (StoreFixture *f, gconstpointer data)
{
  LiaisonId meeting = plan (f, "call", "2026-11-24T15:00Z");
  g_autofree char *id = liaison_id_to_string (&meeting);
  g_autoptr (LiaisonRecord)
      record = make_record (&liaison_entity_reminder, "meeting", id, "minutes_before", "-2", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_record_validate (record, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/reminders/a kind has one lead, several, or none", test_kind_default);
  add ("/reminders/a meeting's own come first", test_own);
  add ("/reminders/long before", test_far_ahead);
  add ("/reminders/whole days at nine the day before, less precise dates never", test_days_and_less);
  add ("/reminders/only what is planned, when it is planned", test_only_planned);
  add ("/reminders/put off and done with", test_put_off_and_done);
  add ("/reminders/nothing was missed before reminders were told", test_missed_since);
  add ("/reminders/nothing is missed that was due when it was written", test_missed_by_nobody);
  add ("/reminders/what becomes of them is no change of the register", test_state_not_in_journal);
  add ("/reminders/each occurrence of a series", test_series);
  add ("/reminders/done with one occurrence", test_series_keys);
  add ("/reminders/less than none is refused", test_refused);
  return g_test_run ();
}
