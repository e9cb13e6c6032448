// SPDX-License-Identifier: GPL-3.0-or-later
// The session: opening, locking, the order and fate of answers.
#include "session-fixture.h"

#include "liaison-clock.h"
#include "liaison-error.h"
#include "liaison-partner.h"
#include "liaison-session-private.h"

#include <glib/gstdio.h>

#define ADD(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)

/* A job that waits at a gate; what it returns, and its data, are counted when they are freed. */
typedef struct {
  GMutex mutex;
  GCond changed;
  gboolean entered;
  gboolean open;
  gint data_freed;
  gint results_freed;
} Gate;

static Gate gate;

static void
reset_gate (void)
{
  gate.entered = gate.open = FALSE;
  gate.data_freed = gate.results_freed = 0;
}

static void
open_gate (void)
{
  g_mutex_lock (&gate.mutex);
  gate.open = TRUE;
  g_cond_broadcast (&gate.changed);
  g_mutex_unlock (&gate.mutex);
}

static void
wait_until_entered (void)
{
  g_mutex_lock (&gate.mutex);
  while (!gate.entered)
    g_cond_wait (&gate.changed, &gate.mutex);
  g_mutex_unlock (&gate.mutex);
}

static gpointer
wait_at_gate (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&gate.mutex);
  gate.entered = TRUE;
  g_cond_broadcast (&gate.changed);
  while (!gate.open)
    g_cond_wait (&gate.changed, &gate.mutex);
  g_mutex_unlock (&gate.mutex);
  return g_strdup ("through");
}

static void
free_gate_data (gpointer data)
{
  g_atomic_int_inc (&gate.data_freed);
}

static void
free_gate_result (gpointer result)
{
  g_atomic_int_inc (&gate.results_freed);
  g_free (result);
}

static gpointer
wait_for_cancel (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_free (wait_at_gate (store, data, cancellable, NULL));
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_usleep (500);
  return NULL;
}

static gpointer
echo (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return data;
}

/* For a job that must never start. */
static gpointer
fail_loudly (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_not_reached ();
}

static void
test_create (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr (LiaisonSession) other = liaison_session_new ();
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Amina Diallo");

  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_OPEN);
  g_assert_cmpstr (liaison_session_folder (f->session), ==, f->folder);
  g_assert_cmpuint (f->n_unlocked, ==, 1);
  g_assert_nonnull (f->recovery_key);
  g_assert_false (liaison_session_is_read_only (f->session));
  add_partner (set, "Amina Diallo");
  commit_well (f->session, set);
  liaison_session_close (f->session);

  /* A register is never written over. */
  liaison_session_create (other, f->folder, "another", "Somebody", NULL, take_answer_cb, &answer);
  g_assert_false (liaison_session_create_finish (other, wait_for_answer (&answer), &recovery_key, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_assert_cmpint (liaison_session_state (other), ==, LIAISON_SESSION_CLOSED);
  g_assert_true (liaison_session_choose (f->session, f->folder, NULL));
  session_fixture_unlock (f);
  g_assert_cmpint (count_partners (f->session), ==, 1);
}

static void
test_cancelled_create_leaves_nothing (SessionFixture *f, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (f->folder, "-second", NULL);
  g_autofree char *recovery_key = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  liaison_session_create (f->session, folder, "another", "Somebody", cancellable, take_answer_cb, &answer);
  g_cancellable_cancel (cancellable);
  g_assert_false (liaison_session_create_finish (f->session, wait_for_answer (&answer), &recovery_key, NULL));
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_CLOSED);
  g_assert_false (liaison_register_exists (folder));
}

static void
test_failed_create_leaves_nothing (SessionFixture *f, gconstpointer data)
{
  g_autofree char *folder = g_strconcat (f->folder, "-second", NULL);
  g_autofree char *obstacle = g_build_filename (folder, "register.db-journal", NULL);
  g_autofree char *keys = liaison_register_keys (folder);
  g_autofree char *database = liaison_register_database (folder);
  g_autofree char *recovery_key = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  /* The keys can be written, the database cannot. */
  g_assert_cmpint (g_mkdir_with_parents (obstacle, 0700), ==, 0);
  liaison_session_create (f->session, folder, "another", "Somebody", NULL, take_answer_cb, &answer);
  g_assert_false (liaison_session_create_finish (f->session, wait_for_answer (&answer), &recovery_key, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_CLOSED);
  g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (database, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (obstacle, G_FILE_TEST_IS_DIR));
}

static void
test_choose (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_session_choose (f->session, "/nowhere", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_OPEN);

  g_assert_true (liaison_session_choose (f->session, f->folder, NULL));
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_LOCKED);
  g_assert_cmpuint (f->n_locked, ==, 1);
  session_fixture_unlock (f);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_OPEN);
}

static void
test_recovery_key (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  liaison_session_lock (f->session);
  g_assert_true (unlock (f->session, f->recovery_key, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (f->n_unlocked, ==, 2);
}

static void
test_wrong_passphrase (SessionFixture *f, gconstpointer data)
{
  static const guint expected[] = { 0, 0, 0, 1, 2, 4, 8, 16, 30, 30 };
  g_autoptr (GAsyncResult) third = NULL, fourth = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (liaison_session_delay (i), ==, expected[i]);
  g_assert_cmpuint (liaison_session_delay (1000), ==, 30);

  liaison_session_lock (f->session);
  for (guint i = 0; i < 2; i++) {
    g_assert_false (unlock (f->session, "wrong", FALSE, &error));
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE);
    g_clear_error (&error);
  }
  /* The third answer is held back, and nobody may ask meanwhile. */
  liaison_session_unlock (f->session, "wrong", FALSE, NULL, take_answer_cb, &third);
  while (f->session->delayed == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (third);
  liaison_session_unlock (f->session, PASSPHRASE, FALSE, NULL, take_answer_cb, &fourth);
  g_assert_false (liaison_session_unlock_finish (f->session, wait_for_answer (&fourth), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  g_assert_null (third);
  g_assert_false (liaison_session_unlock_finish (f->session, wait_for_answer (&third), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE);
  g_assert_cmpuint (f->session->wrong_tries, ==, 3);

  /* The right one is answered at once and forgives the others. */
  session_fixture_unlock (f);
  g_assert_cmpuint (f->session->wrong_tries, ==, 0);
}

static void
test_close_while_delayed (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  liaison_session_lock (f->session);
  f->session->wrong_tries = 8;
  liaison_session_unlock (f->session, "wrong", FALSE, NULL, take_answer_cb, &answer);
  while (f->session->delayed == NULL)
    g_main_context_iteration (NULL, TRUE);
  liaison_session_close (f->session);
  g_assert_false (liaison_session_unlock_finish (f->session, wait_for_answer (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_held_elsewhere (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonSession) other = liaison_session_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_session_choose (other, f->folder, NULL));
  g_assert_false (unlock (other, PASSPHRASE, FALSE, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED);
  g_clear_error (&error);
  liaison_session_close (f->session);
  g_assert_true (unlock (other, PASSPHRASE, FALSE, &error));
  g_assert_no_error (error);
}

static void
test_lock_during_unlock (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  liaison_session_lock (f->session);
  liaison_session_unlock (f->session, PASSPHRASE, FALSE, NULL, take_answer_cb, &answer);
  liaison_session_lock (f->session);
  g_assert_false (liaison_session_unlock_finish (f->session, wait_for_answer (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_LOCKED);
  g_assert_cmpuint (f->n_locked, ==, 1);
  session_fixture_unlock (f);
}

static void
note_number_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GArray *numbers = user_data;
  guint number = GPOINTER_TO_UINT (liaison_session_finish (LIAISON_SESSION (source), result, NULL));

  g_array_append_val (numbers, number);
}

static void
test_order (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 1; i <= 200; i++) {
    liaison_session_read (f->session, echo, GUINT_TO_POINTER (i), NULL, NULL, NULL, note_number_cb, read);
    liaison_session_write (f->session, echo, GUINT_TO_POINTER (i), NULL, NULL, NULL, note_number_cb, written);
  }
  g_assert_cmpuint (read->len, ==, 0);
  while (read->len < 200 || written->len < 200)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 200; i++) {
    g_assert_cmpuint (g_array_index (read, guint, i), ==, i + 1);
    g_assert_cmpuint (g_array_index (written, guint, i), ==, i + 1);
  }
}

static void
test_cancel (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) running = g_cancellable_new (), waiting = g_cancellable_new ();
  g_autoptr (GAsyncResult) first = NULL, second = NULL, third = NULL;
  g_autoptr (GError) error = NULL;

  reset_gate ();
  gate.open = TRUE;
  liaison_session_read (f->session, wait_for_cancel, NULL, NULL, NULL, running, take_answer_cb, &first);
  wait_until_entered ();
  /* The second never starts: its job would be a crash. */
  liaison_session_read (f->session, fail_loudly, &gate, free_gate_data, NULL, waiting, take_answer_cb, &second);
  liaison_session_read (f->session, echo, GUINT_TO_POINTER (7), NULL, NULL, NULL, take_answer_cb, &third);
  g_cancellable_cancel (waiting);
  g_cancellable_cancel (running);
  g_assert_null (liaison_session_finish (f->session, wait_for_answer (&first), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (liaison_session_finish (f->session, wait_for_answer (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_atomic_int_get (&gate.data_freed), ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (liaison_session_finish (f->session, wait_for_answer (&third), NULL)), ==, 7);
}

static void
test_late_answer (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  reset_gate ();
  liaison_session_read (f->session, wait_at_gate, &gate, free_gate_data, free_gate_result, NULL, take_answer_cb,
                        &answer);
  wait_until_entered ();
  liaison_session_lock (f->session);
  g_assert_cmpuint (f->n_locked, ==, 1);
  g_assert_null (answer);
  open_gate ();
  g_assert_null (liaison_session_finish (f->session, wait_for_answer (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_atomic_int_get (&gate.data_freed), ==, 1);
  g_assert_cmpint (g_atomic_int_get (&gate.results_freed), ==, 1);
}

static void
test_untaken_answer (SessionFixture *f, gconstpointer data)
{
  reset_gate ();
  gate.open = TRUE;
  liaison_session_read (f->session, wait_at_gate, &gate, free_gate_data, free_gate_result, NULL, NULL, NULL);
  run_until_idle ();
  g_assert_cmpint (g_atomic_int_get (&gate.results_freed), ==, 1);
}

static void
test_answer_of_before (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  /* Locked and unlocked again: what was asked before is still late. */
  reset_gate ();
  liaison_session_write (f->session, wait_at_gate, &gate, free_gate_data, free_gate_result, NULL, take_answer_cb,
                         &answer);
  wait_until_entered ();
  liaison_session_lock (f->session);
  open_gate ();
  session_fixture_unlock (f);
  g_assert_null (liaison_session_finish (f->session, wait_for_answer (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_atomic_int_get (&gate.results_freed), ==, 1);
}

static void
test_lock_stops_reading (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) first = NULL, second = NULL;

  reset_gate ();
  gate.open = TRUE;
  liaison_session_read (f->session, wait_for_cancel, NULL, NULL, NULL, NULL, take_answer_cb, &first);
  liaison_session_read (f->session, fail_loudly, NULL, NULL, NULL, NULL, take_answer_cb, &second);
  wait_until_entered ();
  liaison_session_lock (f->session);
  wait_for_answer (&first);
  wait_for_answer (&second);
}

static void
test_lock_finishes_writing (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Amina Diallo");
  g_autoptr (GAsyncResult) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  reset_gate ();
  add_partner (set, "Amina Diallo");
  liaison_session_write (f->session, wait_at_gate, NULL, NULL, g_free, NULL, take_answer_cb, &first);
  liaison_session_commit (f->session, set, NULL, take_answer_cb, &second);
  wait_until_entered ();
  liaison_session_lock (f->session);
  liaison_session_lock (f->session);
  g_assert_cmpuint (f->n_locked, ==, 1);
  open_gate ();
  session_fixture_unlock (f);
  g_assert_cmpint (count_partners (f->session), ==, 1);
  g_assert_false (liaison_session_commit_finish (f->session, wait_for_answer (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_null (liaison_session_finish (f->session, wait_for_answer (&first), NULL));
}

static gpointer
write_slowly (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_usleep (50000);
  g_atomic_int_set ((gint *) data, 1);
  return NULL;
}

static void
test_close_waits (SessionFixture *f, gconstpointer data)
{
  gint done = 0;

  liaison_session_write (f->session, write_slowly, &done, NULL, NULL, NULL, NULL, NULL);
  liaison_session_close (f->session);
  g_assert_cmpint (g_atomic_int_get (&done), ==, 1);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_CLOSED);
  g_assert_null (liaison_session_folder (f->session));
}

static void
test_refused_while_locked (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  reset_gate ();
  liaison_session_lock (f->session);
  liaison_session_read (f->session, wait_at_gate, &gate, free_gate_data, free_gate_result, NULL, take_answer_cb,
                        &answer);
  g_assert_null (answer);
  g_assert_null (liaison_session_finish (f->session, wait_for_answer (&answer), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED);
  g_clear_object (&answer);
  g_assert_cmpint (g_atomic_int_get (&gate.data_freed), ==, 1);
}

static void
test_idle_lock (SessionFixture *f, gconstpointer data)
{
  const gint64 start = g_get_real_time ();

  liaison_clock_hold (start);
  liaison_session_set_idle_lock (f->session, 60);
  liaison_clock_hold (start + 59 * G_USEC_PER_SEC);
  liaison_session_touch (f->session);
  liaison_clock_hold (start + 118 * G_USEC_PER_SEC);
  liaison_session_touch (f->session);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_OPEN);
  /* The machine slept: whoever opens the lid finds it locked. */
  liaison_clock_hold (start + 179 * G_USEC_PER_SEC);
  liaison_session_touch (f->session);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_LOCKED);
  g_assert_cmpuint (f->session->idle_source, ==, 0);
  session_fixture_unlock (f);
  g_assert_cmpuint (f->session->idle_source, !=, 0);
  liaison_session_set_idle_lock (f->session, 0);
  g_assert_cmpuint (f->session->idle_source, ==, 0);
  liaison_clock_hold (0);
}

static void
test_idle_lock_by_itself (SessionFixture *f, gconstpointer data)
{
  liaison_session_set_idle_lock (f->session, 1);
  while (f->n_locked == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (liaison_session_state (f->session), ==, LIAISON_SESSION_LOCKED);
}

static void
note_state_cb (LiaisonSession *session, GParamSpec *pspec, gpointer user_data)
{
  g_string_append_printf (user_data, "%u", liaison_session_state (session));
}

static void
test_state_property (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GString) states = g_string_new (NULL);

  g_signal_connect (f->session, "notify::state", G_CALLBACK (note_state_cb), states);
  liaison_session_lock (f->session);
  liaison_session_lock (f->session);
  session_fixture_unlock (f);
  liaison_session_close (f->session);
  liaison_session_close (f->session);
  g_assert_cmpstr (states->str, ==, "120");
  g_assert_cmpuint (f->n_locked, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/session/create", test_create);
  ADD ("/session/cancelled-create-leaves-nothing", test_cancelled_create_leaves_nothing);
  ADD ("/session/failed-create-leaves-nothing", test_failed_create_leaves_nothing);
  ADD ("/session/choose", test_choose);
  ADD ("/session/recovery-key", test_recovery_key);
  ADD ("/session/wrong-passphrase", test_wrong_passphrase);
  ADD ("/session/close-while-delayed", test_close_while_delayed);
  ADD ("/session/held-elsewhere", test_held_elsewhere);
  ADD ("/session/lock-during-unlock", test_lock_during_unlock);
  ADD ("/session/order", test_order);
  ADD ("/session/cancel", test_cancel);
  ADD ("/session/late-answer", test_late_answer);
  ADD ("/session/untaken-answer", test_untaken_answer);
  ADD ("/session/answer-of-before", test_answer_of_before);
  ADD ("/session/lock-stops-reading", test_lock_stops_reading);
  ADD ("/session/lock-finishes-writing", test_lock_finishes_writing);
  ADD ("/session/close-waits", test_close_waits);
  ADD ("/session/refused-while-locked", test_refused_while_locked);
  ADD ("/session/idle-lock", test_idle_lock);
  ADD ("/session/idle-lock-by-itself", test_idle_lock_by_itself);
  ADD ("/session/state-property", test_state_property);
  return g_test_run ();
}
