// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands behind code names is told for five minutes to whoever enters the passphrase again, and to nobody else.
#include "liaison-clock.h"
#include "liaison-error.h"
#include "liaison-partner.h"
#include "liaison-reads.h"
#include "session-fixture.h"

#define FIVE_MINUTES (LIAISON_IDENTITIES_SECONDS * G_USEC_PER_SEC)

/* Commits a partner called Amina Diallo, with a code name. */
static LiaisonId
add_coded (SessionFixture *f)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Blue Heron");
  LiaisonRecord *partner = add_partner (set, "Amina Diallo");

  g_set_str (&((LiaisonPartner *) partner)->code_name, "Blue Heron");
  commit_well (f->session, set);
  return partner->id;
}

static gboolean
show (LiaisonSession *session, const char *passphrase, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_show_identities (session, passphrase, NULL, take_answer_cb, &answer);
  return liaison_session_show_identities_finish (session, wait_for_answer (&answer), error);
}

static guint
count_names (LiaisonSession *session, const LiaisonId *partner)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (LiaisonPartnerDetails) details = NULL;

  liaison_session_load_partner (session, partner, NULL, take_answer_cb, &answer);
  details = liaison_session_load_partner_finish (session, wait_for_answer (&answer), NULL);
  g_assert_nonnull (details);
  return details->names->len;
}

static guint
count_hits (LiaisonSession *session, const char *text)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  liaison_session_search (session, text, 10, NULL, take_answer_cb, &answer);
  hits = liaison_session_search_finish (session, wait_for_answer (&answer), NULL);
  return hits->len;
}

static void
test_hidden_until_the_passphrase (SessionFixture *f, gconstpointer data)
{
  LiaisonId id = add_coded (f);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_names (f->session, &id), ==, 0);
  g_assert_cmpuint (count_hits (f->session, "Diallo"), ==, 0);
  g_assert_false (show (f->session, "ten dry umbrellas", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE);
  g_assert_false (liaison_session_identities_shown (f->session));
  g_assert_cmpuint (count_names (f->session, &id), ==, 0);
  g_clear_error (&error);
  g_assert_true (show (f->session, PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (liaison_session_identities_shown (f->session));
  g_assert_cmpuint (count_names (f->session, &id), ==, 1);
  g_assert_cmpuint (count_hits (f->session, "Diallo"), ==, 1);
  liaison_session_hide_identities (f->session);
  g_assert_false (liaison_session_identities_shown (f->session));
  g_assert_cmpuint (count_names (f->session, &id), ==, 0);
  g_assert_cmpuint (count_hits (f->session, "Diallo"), ==, 0);
}

/* Whoever shows a coded partner hears of it, as of any change. */
static void
test_turning_is_a_change (SessionFixture *f, gconstpointer data)
{
  LiaisonId id = add_coded (f);
  guint before = f->n_changed;

  g_assert_true (show (f->session, PASSPHRASE, NULL));
  count_names (f->session, &id);
  g_assert_cmpuint (f->n_changed, ==, before + 1);
  g_assert_cmpuint (f->n_touched, ==, 1);
  liaison_session_hide_identities (f->session);
  liaison_session_hide_identities (f->session);
  count_names (f->session, &id);
  g_assert_cmpuint (f->n_changed, ==, before + 2);
}

static void
wait_until_hidden (LiaisonSession *session)
{
  while (liaison_session_identities_shown (session))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_falls_back_after_five_minutes (SessionFixture *f, gconstpointer data)
{
  LiaisonId id = add_coded (f);
  gint64 start = g_get_real_time ();

  liaison_clock_hold (start);
  g_assert_true (show (f->session, PASSPHRASE, NULL));
  liaison_clock_hold (start + FIVE_MINUTES - G_USEC_PER_SEC);
  g_assert_cmpuint (liaison_session_identities_left (f->session), ==, 1);
  /* Asked for again, it lasts as long again. */
  g_assert_true (show (f->session, PASSPHRASE, NULL));
  g_assert_cmpuint (liaison_session_identities_left (f->session), ==, LIAISON_IDENTITIES_SECONDS);
  g_assert_cmpuint (count_names (f->session, &id), ==, 1);
  liaison_clock_hold (start + 2 * FIVE_MINUTES);
  g_assert_cmpuint (liaison_session_identities_left (f->session), ==, 0);
  wait_until_hidden (f->session);
  g_assert_cmpuint (count_names (f->session, &id), ==, 0);
  liaison_clock_hold (0);
}

static void
test_locking_hides (SessionFixture *f, gconstpointer data)
{
  LiaisonId id = add_coded (f);

  g_assert_true (show (f->session, PASSPHRASE, NULL));
  liaison_session_lock (f->session);
  g_assert_false (liaison_session_identities_shown (f->session));
  session_fixture_unlock (f);
  g_assert_false (liaison_session_identities_shown (f->session));
  g_assert_cmpuint (count_names (f->session, &id), ==, 0);
}

/* Locked in the middle of it: the answer is a late one, and nothing is shown. */
static void
test_locking_while_it_is_verified (SessionFixture *f, gconstpointer data)
{
  LiaisonId id = add_coded (f);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  liaison_session_show_identities (f->session, PASSPHRASE, NULL, take_answer_cb, &answer);
  liaison_session_lock (f->session);
  g_assert_false (liaison_session_show_identities_finish (f->session, wait_for_answer (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  session_fixture_unlock (f);
  g_assert_cmpuint (count_names (f->session, &id), ==, 0);
  g_assert_true (show (f->session, PASSPHRASE, NULL));
}

static void
test_wrong_tries_wait (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) third = NULL, fourth = NULL;
  gint64 start;

  g_assert_false (show (f->session, "wrong", NULL));
  g_assert_false (show (f->session, "wrong", NULL));
  start = g_get_monotonic_time ();
  liaison_session_show_identities (f->session, "wrong", NULL, take_answer_cb, &third);
  liaison_session_show_identities (f->session, PASSPHRASE, NULL, take_answer_cb, &fourth);
  g_assert_false (liaison_session_show_identities_finish (f->session, wait_for_answer (&fourth), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_assert_false (liaison_session_show_identities_finish (f->session, wait_for_answer (&third), NULL));
  g_assert_cmpint (g_get_monotonic_time () - start, >=, G_USEC_PER_SEC * 9 / 10);
  g_assert_true (show (f->session, PASSPHRASE, NULL));
}

static void
test_a_code_name_is_not_taken_away (SessionFixture *f, gconstpointer data)
{
  LiaisonId id = add_coded (f);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Blue Heron");
  g_autoptr (GError) error = NULL;

  liaison_edit_add_change (liaison_change_set_edit (set, LIAISON_EDIT_UPDATE, &liaison_entity_partner, &id),
                           liaison_entity_field (&liaison_entity_partner, "code_name"), NULL,
                           g_variant_new_string ("Blue Heron"), NULL);
  g_assert_false (commit (f->session, set, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_assert_true (show (f->session, PASSPHRASE, NULL));
  commit_well (f->session, set);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                                            \
  g_test_add ("/identities/" path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)
  ADD ("hidden-until-the-passphrase", test_hidden_until_the_passphrase);
  ADD ("turning-is-a-change", test_turning_is_a_change);
  ADD ("falls-back-after-five-minutes", test_falls_back_after_five_minutes);
  ADD ("locking-hides", test_locking_hides);
  ADD ("locking-while-it-is-verified", test_locking_while_it_is_verified);
  ADD ("wrong-tries-wait", test_wrong_tries_wait);
  ADD ("code-name-stays", test_a_code_name_is_not_taken_away);
  return g_test_run ();
}
