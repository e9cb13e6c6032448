// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders of an open register: told when due, taken back when they hold no more, missed while it is locked.
#include "session-fixture.h"

#include "liaison-clock.h"
#include "liaison-meeting.h"
#include "liaison-reads.h"
#include "liaison-reminder-watch.h"
#include "liaison-wall-timer.h"

/* 24 November 2026, 12:00 UTC */
#define NOW    ((gint64) 1795521600 * G_USEC_PER_SEC)
#define MINUTE G_TIME_SPAN_MINUTE

typedef struct {
  SessionFixture session;
  LiaisonReminderWatch *watch;
  LiaisonRecord *meeting;
  GString *told; /* "due" and "gone", one after another */
  char *key;     /* of the last that was due */
  guint n_changed;
} Fixture;

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

static void
due_cb (Fixture *f, LiaisonDueReminder *reminder)
{
  g_string_append (f->told, "due ");
  g_set_str (&f->key, reminder->key);
}

static void
gone_cb (Fixture *f, const char *address)
{
  g_string_append (f->told, "gone ");
}

static void
changed_cb (Fixture *f)
{
  f->n_changed++;
}

static gpointer
nothing (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* Waits until both threads have done what was asked of them, and what followed from their answers: a note, a look, what
 * was shown noted, and a look. */
static void
settle (Fixture *f)
{
  for (guint i = 0; i < 4 && liaison_session_state (f->session.session) == LIAISON_SESSION_OPEN; i++) {
    g_autoptr (GAsyncResult) written = NULL, read = NULL;
    liaison_session_write (f->session.session, nothing, NULL, NULL, NULL, NULL, take_answer_cb, &written);
    wait_for_answer (&written);
    liaison_session_read (f->session.session, nothing, NULL, NULL, NULL, NULL, take_answer_cb, &read);
    wait_for_answer (&read);
  }
  run_until_idle ();
}

/* What was told since this was asked last. */
static char *
take_told (Fixture *f)
{
  char *told;

  settle (f);
  told = g_strchomp (g_strdup (f->told->str));
  g_string_truncate (f->told, 0);
  return told;
}

#define assert_told(f, expected)                                                                                       \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *told_ = take_told (f);                                                                            \
    g_assert_cmpstr (told_, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static void
look_at (Fixture *f, gint64 now)
{
  liaison_clock_hold (now);
  liaison_reminder_watch_look (f->watch);
}

static guint
count_missed (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LiaisonToday) today = NULL;

  liaison_session_today (f->session.session, NULL, take_answer_cb, &result);
  wait_for_answer (&result);
  today = liaison_session_today_finish (f->session.session, result, NULL);
  return today->missed->len;
}

static void
set_field (Fixture *f, const char *field, const char *value)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Talk");
  LiaisonRecord *after = liaison_record_copy (f->meeting);

  g_assert_true (liaison_record_set_text (after, field, value, NULL));
  liaison_change_set_update (set, f->meeting, after);
  commit_well (f->session.session, set);
  liaison_record_unref (f->meeting);
  f->meeting = after;
}

/* A call at three in the afternoon: its reminder is due at a quarter to. */
#define DUE (NOW + 165 * MINUTE)

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Planned the meeting “%s”", "Talk");

  liaison_clock_hold (NOW);
  session_fixture_set_up (&f->session, data);
  f->told = g_string_new (NULL);
  f->watch = liaison_reminder_watch_of (f->session.session);
  g_signal_connect_swapped (f->watch, "due", G_CALLBACK (due_cb), f);
  g_signal_connect_swapped (f->watch, "gone", G_CALLBACK (gone_cb), f);
  g_signal_connect_swapped (f->watch, "changed", G_CALLBACK (changed_cb), f);
  f->meeting = make_record (&liaison_entity_meeting, "kind", "call", "title", "Talk", "starts", "2026-11-24T15:00Z",
                            "status", "planned", NULL);
  liaison_change_set_insert (set, f->meeting);
  commit_well (f->session.session, set);
  assert_told (f, "");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  liaison_record_unref (f->meeting);
  session_fixture_tear_down (&f->session, data);
  g_string_free (f->told, TRUE);
  g_free (f->key);
  liaison_clock_hold (0);
}

static void
test_told_once (Fixture *f, gconstpointer data)
{
  look_at (f, DUE - MINUTE);
  assert_told (f, "");
  look_at (f, DUE);
  assert_told (f, "due");
  look_at (f, DUE + MINUTE);
  assert_told (f, "");
  look_at (f, DUE + 60 * MINUTE);
  assert_told (f, "");
  g_assert_cmpuint (count_missed (f), ==, 0);
}

static void
test_moved (Fixture *f, gconstpointer data)
{
  look_at (f, DUE);
  assert_told (f, "due");
  set_field (f, "starts", "2026-11-24T16:00Z");
  assert_told (f, "gone");
  look_at (f, DUE + 60 * MINUTE);
  assert_told (f, "due");
  set_field (f, "status", "cancelled");
  assert_told (f, "gone");
}

static void
test_trashed_and_back (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "Talk");

  look_at (f, DUE);
  assert_told (f, "due");
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_meeting, &f->meeting->id);
  commit_well (f->session.session, set);
  assert_told (f, "gone");
  /* It was told: taking the trashing back tells it no second time. */
  g_free (undo (f->session.session, NULL));
  assert_told (f, "");
}

static void
test_put_off (Fixture *f, gconstpointer data)
{
  look_at (f, DUE);
  assert_told (f, "due");
  liaison_reminder_watch_snooze (f->watch, f->key);
  assert_told (f, "gone");
  look_at (f, DUE + 9 * MINUTE);
  assert_told (f, "");
  look_at (f, DUE + 10 * MINUTE);
  assert_told (f, "due");
  liaison_reminder_watch_dismiss (f->watch, f->key);
  assert_told (f, "gone");
  look_at (f, DUE + 30 * MINUTE);
  assert_told (f, "");
}

static void
test_locked (Fixture *f, gconstpointer data)
{
  look_at (f, DUE);
  assert_told (f, "due");
  liaison_session_lock (f->session.session);
  assert_told (f, "gone");
  look_at (f, DUE + MINUTE);
  assert_told (f, "");
}

static void
test_missed_while_locked (Fixture *f, gconstpointer data)
{
  liaison_session_lock (f->session.session);
  look_at (f, DUE + 5 * MINUTE);
  assert_told (f, "");
  session_fixture_unlock (&f->session);
  /* The meeting is still to come. */
  assert_told (f, "due");
  g_assert_cmpuint (count_missed (f), ==, 1);
  liaison_reminder_watch_dismiss (f->watch, f->key);
  assert_told (f, "gone");
  g_assert_cmpuint (count_missed (f), ==, 0);
}

static void
test_missed_altogether (Fixture *f, gconstpointer data)
{
  liaison_session_lock (f->session.session);
  liaison_clock_hold (DUE + 60 * MINUTE);
  f->n_changed = 0;
  session_fixture_unlock (&f->session);
  assert_told (f, "");
  g_assert_cmpuint (f->n_changed, >, 0);
  g_assert_cmpuint (count_missed (f), ==, 1);
  liaison_clock_hold (NOW + 9 * G_TIME_SPAN_DAY);
  g_assert_cmpuint (count_missed (f), ==, 0);
}

static void
test_locked_before_it_was_seen (Fixture *f, gconstpointer data)
{
  look_at (f, DUE);
  assert_told (f, "due");
  liaison_session_lock (f->session.session);
  assert_told (f, "gone");
  liaison_clock_hold (DUE + 40 * MINUTE);
  session_fixture_unlock (&f->session);
  assert_told (f, "");
  g_assert_cmpuint (count_missed (f), ==, 1);
}

static void
test_slept (Fixture *f, gconstpointer data)
{
  look_at (f, DUE + 40 * MINUTE);
  assert_told (f, "");
  g_assert_cmpuint (count_missed (f), ==, 1);
}

static void
test_clock_set_back (Fixture *f, gconstpointer data)
{
  look_at (f, DUE);
  assert_told (f, "due");
  look_at (f, DUE - 30 * MINUTE);
  assert_told (f, "");
  look_at (f, DUE);
  assert_told (f, "");
}

static void
count_cb (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_timer (void)
{
  guint count = 0;
  LiaisonWallTimer *timer = liaison_wall_timer_new (count_cb, &count);

  liaison_clock_hold (0);
  liaison_wall_timer_set (timer, liaison_clock_now () + 20 * G_TIME_SPAN_MILLISECOND);
  while (count == 0)
    g_main_context_iteration (NULL, TRUE);
  liaison_wall_timer_set (timer, liaison_clock_now () - G_TIME_SPAN_DAY);
  while (count == 1)
    g_main_context_iteration (NULL, TRUE);
  liaison_wall_timer_set (timer, liaison_clock_now () + G_TIME_SPAN_DAY);
  liaison_wall_timer_stop (timer);
  run_until_idle ();
  g_assert_cmpuint (count, ==, 2);
  liaison_wall_timer_free (timer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/reminders/told when due, once", test_told_once);
  add ("/reminders/taken back when the meeting moves or is cancelled", test_moved);
  add ("/reminders/taken back when the meeting is trashed", test_trashed_and_back);
  add ("/reminders/put off, then done with", test_put_off);
  add ("/reminders/taken back by locking", test_locked);
  add ("/reminders/missed while locked, told late", test_missed_while_locked);
  add ("/reminders/missed altogether, for a week", test_missed_altogether);
  add ("/reminders/locked before the meeting began: missed", test_locked_before_it_was_seen);
  add ("/reminders/missed while the computer slept", test_slept);
  add ("/reminders/the clock set back", test_clock_set_back);
  g_test_add_func ("/reminders/an alarm on the clock of the wall", test_timer);
  return g_test_run ();
}
