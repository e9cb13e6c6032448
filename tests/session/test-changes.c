// SPDX-License-Identifier: GPL-3.0-or-later
// Changing through the session: one ::changed per change set, undo and redo.
#include "session-fixture.h"

#include "liaison-error.h"
#include "liaison-partner.h"
#include "liaison-session-bulk.h"

#define ADD(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)

/* Commits a new partner and returns it. */
static LiaisonRecord *
add_one (LiaisonSession *session, const char *name)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", name);
  LiaisonRecord *record = liaison_record_ref (add_partner (set, name));

  commit_well (session, set);
  return record;
}

static gpointer
get_partner (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_get (store, &liaison_entity_partner, data, error);
}

static LiaisonPartner *
read_partner (LiaisonSession *session, const LiaisonId *id)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonPartner *partner;

  liaison_session_read (session, get_partner, (gpointer) id, NULL, (GDestroyNotify) liaison_record_unref, NULL,
                        take_answer_cb, &answer);
  partner = liaison_session_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  return partner;
}

/* A change set that gives the partner another summary. */
static LiaisonChangeSet *
make_edit (LiaisonSession *session, const LiaisonId *id, const char *name, const char *summary)
{
  LiaisonPartner *before = read_partner (session, id);
  LiaisonRecord *after = liaison_record_copy (&before->record);
  LiaisonChangeSet *set = liaison_change_set_new ("Edited %s", name);

  liaison_record_set_text (after, "summary", summary, NULL);
  liaison_change_set_update (set, &before->record, after);
  liaison_record_unref (after);
  liaison_record_unref (&before->record);
  return set;
}

static void
assert_summary (LiaisonSession *session, const LiaisonId *id, const char *summary)
{
  LiaisonPartner *partner = read_partner (session, id);

  g_assert_cmpstr (partner->summary, ==, summary);
  liaison_record_unref (&partner->record);
}

static void
changed_before_answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SessionFixture *f = user_data;

  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_true (liaison_session_commit_finish (LIAISON_SESSION (source), result, NULL));
  f->n_touched += 1000;
}

static void
test_changed_once (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "three partners");

  add_partner (set, "Amina Diallo");
  add_partner (set, "Benoît Kaboré");
  add_partner (set, "Chen Mei");
  liaison_session_commit (f->session, set, NULL, changed_before_answer_cb, f);
  g_assert_cmpuint (f->n_changed, ==, 0);
  while (f->n_touched < 1000)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (f->n_touched, ==, 1006);
  run_until_idle ();
  g_assert_cmpuint (f->n_changed, ==, 1);
  g_assert_cmpint (count_partners (f->session), ==, 3);
}

static void
test_refused (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "nobody");
  g_autoptr (LiaisonChangeSet) nothing = liaison_change_set_new ("Edited %s", "nothing");
  g_autoptr (LiaisonRecord) incomplete = make_record (&liaison_entity_partner, "kind", "person", NULL);
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, incomplete);
  g_assert_false (commit (f->session, set, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  commit_well (f->session, nothing);
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_null (liaison_session_undo_label (f->session));
}

static LiaisonChangeSet *
trash_everybody (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GPtrArray) partners = liaison_store_fetch (store, query, error);
  LiaisonChangeSet *set = liaison_change_set_new ("Moved %s to the trash", "everybody");

  for (guint i = 0; i < partners->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (partners, i);
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, record->entity, &record->id);
  }
  return set;
}

static LiaisonChangeSet *
refuse (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, "no");
  return NULL;
}

static void
test_change (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Benoît");
  g_autoptr (GAsyncResult) added = NULL, trashed = NULL, refused = NULL;
  g_autoptr (GError) error = NULL;

  /* What is made on the writer sees what was written just before. */
  add_partner (set, "Benoît");
  liaison_session_commit (f->session, set, NULL, take_answer_cb, &added);
  liaison_session_change (f->session, trash_everybody, NULL, NULL, NULL, take_answer_cb, &trashed);
  liaison_session_change (f->session, refuse, NULL, NULL, NULL, take_answer_cb, &refused);
  g_assert_true (liaison_session_commit_finish (f->session, wait_for_answer (&added), &error));
  g_assert_true (liaison_session_commit_finish (f->session, wait_for_answer (&trashed), &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_partners (f->session), ==, 0);
  g_assert_false (liaison_session_commit_finish (f->session, wait_for_answer (&refused), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_assert_cmpuint (f->n_changed, ==, 3);
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Moved everybody to the trash");
}

static void
test_undo_redo (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonChangeSet) set = make_edit (f->session, &amina->id, "Amina Diallo", "Radio journalist");
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *fourth = NULL;
  g_autoptr (GError) error = NULL;

  commit_well (f->session, set);
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Edited Amina Diallo");
  g_assert_null (liaison_session_redo_label (f->session));
  assert_summary (f->session, &amina->id, "Radio journalist");

  first = undo (f->session, &error);
  g_assert_cmpstr (first, ==, "Edited Amina Diallo");
  assert_summary (f->session, &amina->id, NULL);
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Added Amina Diallo");
  g_assert_cmpstr (liaison_session_redo_label (f->session), ==, "Edited Amina Diallo");

  second = undo (f->session, &error);
  g_assert_cmpstr (second, ==, "Added Amina Diallo");
  g_assert_cmpint (count_partners (f->session), ==, 0);
  g_assert_null (liaison_session_undo_label (f->session));
  g_assert_cmpstr (liaison_session_redo_label (f->session), ==, "Added Amina Diallo");

  third = redo (f->session, &error);
  g_assert_cmpstr (third, ==, "Added Amina Diallo");
  fourth = redo (f->session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fourth, ==, "Edited Amina Diallo");
  g_assert_cmpint (count_partners (f->session), ==, 1);
  assert_summary (f->session, &amina->id, "Radio journalist");
  g_assert_null (liaison_session_redo_label (f->session));
  g_assert_cmpuint (f->n_changed, ==, 6);
  g_assert_null (redo (f->session, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static void
test_undo_calls_by_the_code_name (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) record = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonRecord) after = liaison_record_copy (record);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Blue Heron");
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  liaison_record_set_text (after, "code_name", "Blue Heron", NULL);
  liaison_change_set_update (set, record, after);
  commit_well (f->session, set);
  /* While identities are hidden nobody sees by undoing who it is. */
  g_assert_null (undo (f->session, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  liaison_session_show_identities (f->session, PASSPHRASE, NULL, take_answer_cb, &answer);
  g_assert_true (liaison_session_show_identities_finish (f->session, wait_for_answer (&answer), NULL));
  first = undo (f->session, NULL);
  g_assert_cmpstr (first, ==, "Edited Blue Heron");
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Added Blue Heron");
  second = undo (f->session, NULL);
  g_assert_cmpstr (second, ==, "Added Blue Heron");
}

static void
test_undo_redo_undo (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonChangeSet) set = make_edit (f->session, &amina->id, "Amina Diallo", "Radio journalist");

  commit_well (f->session, set);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *undone = undo (f->session, NULL);
    g_autofree char *redone = NULL;
    g_assert_cmpstr (undone, ==, "Edited Amina Diallo");
    assert_summary (f->session, &amina->id, NULL);
    redone = redo (f->session, NULL);
    g_assert_cmpstr (redone, ==, "Edited Amina Diallo");
    assert_summary (f->session, &amina->id, "Radio journalist");
  }
  g_free (undo (f->session, NULL));
  /* What is undone in the end is not offered again, not even by the journal. */
  liaison_session_lock (f->session);
  session_fixture_unlock (f);
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Added Amina Diallo");
}

static void
test_new_change_ends_redo (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");

  g_free (undo (f->session, NULL));
  g_assert_nonnull (liaison_session_redo_label (f->session));
  liaison_record_unref (add_one (f->session, "Benoît Kaboré"));
  g_assert_null (liaison_session_redo_label (f->session));
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Added Benoît Kaboré");
}

static void
test_undo_after_unlock (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonRecord) benoit = add_one (f->session, "Benoît Kaboré");
  g_autofree char *first = NULL, *second = NULL;

  liaison_session_lock (f->session);
  g_assert_null (liaison_session_undo_label (f->session));
  session_fixture_unlock (f);
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Added Benoît Kaboré");
  first = undo (f->session, NULL);
  second = undo (f->session, NULL);
  g_assert_cmpstr (first, ==, "Added Benoît Kaboré");
  g_assert_cmpstr (second, ==, "Added Amina Diallo");
  g_assert_null (liaison_session_undo_label (f->session));
  g_assert_cmpint (count_partners (f->session), ==, 0);
}

static void
test_undo_of_what_is_under_way (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonChangeSet) set = make_edit (f->session, &amina->id, "Amina Diallo", "Radio journalist");
  g_autoptr (GAsyncResult) committed = NULL, undone = NULL, redone = NULL;
  g_autofree char *sentence = NULL;

  liaison_session_commit (f->session, set, NULL, take_answer_cb, &committed);
  liaison_session_undo (f->session, take_answer_cb, &undone);
  liaison_session_redo (f->session, take_answer_cb, &redone);
  sentence = liaison_session_undo_finish (f->session, wait_for_answer (&undone), NULL);
  g_assert_cmpstr (sentence, ==, "Edited Amina Diallo");
  wait_for_answer (&redone);
  assert_summary (f->session, &amina->id, "Radio journalist");
  g_assert_cmpuint (f->n_changed, ==, 4);
  g_assert_true (liaison_session_commit_finish (f->session, committed, NULL));
  g_free (liaison_session_undo_finish (f->session, redone, NULL));
}

/* Straight into the store, as a colleague's work comes: the session's stack does not know it. */
static gpointer
write_behind_back (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  LiaisonRecord *before = liaison_store_get (store, &liaison_entity_partner, data, error);
  LiaisonRecord *after = liaison_record_copy (before);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Amina Diallo");

  liaison_record_set_text (after, "summary", "Editor", NULL);
  liaison_change_set_update (set, before, after);
  liaison_record_unref (before);
  liaison_record_unref (after);
  liaison_store_commit (store, set, NULL, error);
  return NULL;
}

static void
test_undo_of_what_changed_since (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) amina = add_one (f->session, "Amina Diallo");
  g_autoptr (LiaisonChangeSet) set = make_edit (f->session, &amina->id, "Amina Diallo", "Radio journalist");
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GError) error = NULL;

  commit_well (f->session, set);
  liaison_session_write (f->session, write_behind_back, &amina->id, NULL, NULL, NULL, take_answer_cb, &written);
  wait_for_answer (&written);
  g_assert_null (undo (f->session, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT);
  assert_summary (f->session, &amina->id, "Editor");
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Edited Amina Diallo");
}

static void
test_nothing_to_undo (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_session_undo_label (f->session));
  g_assert_null (undo (f->session, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_cmpuint (f->n_changed, ==, 0);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_label_notifies (SessionFixture *f, gconstpointer data)
{
  guint undo_labels = 0, redo_labels = 0;

  g_signal_connect (f->session, "notify::undo-label", G_CALLBACK (count_cb), &undo_labels);
  g_signal_connect (f->session, "notify::redo-label", G_CALLBACK (count_cb), &redo_labels);
  liaison_record_unref (add_one (f->session, "Amina Diallo"));
  g_assert_cmpuint (undo_labels, ==, 1);
  g_assert_cmpuint (redo_labels, ==, 0);
  g_free (undo (f->session, NULL));
  g_assert_cmpuint (undo_labels, ==, 2);
  g_assert_cmpuint (redo_labels, ==, 1);
}

/* A long undo tells how far it is; one that is given up leaves everything, the undo too, as it was. */
static void
test_a_long_undo_can_be_given_up (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "many");
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) given_up = NULL, undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < 500; i++)
    add_partner (set, "Rosa Choc");
  commit_well (f->session, set);
  g_cancellable_cancel (cancellable);
  liaison_session_turn (f->session, LIAISON_TURN_UNDO, meter, cancellable, take_answer_cb, &given_up);
  wait_for_answer (&given_up);
  g_assert_null (liaison_session_undo_finish (f->session, given_up, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpstr (liaison_session_undo_label (f->session), ==, "Added many");
  liaison_session_turn (f->session, LIAISON_TURN_UNDO, meter, NULL, take_answer_cb, &undone);
  wait_for_answer (&undone);
  sentence = liaison_session_undo_finish (f->session, undone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sentence, ==, "Added many");
  g_assert_cmpfloat (liaison_import_meter_fraction (meter), >, 0);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/changes/changed-once", test_changed_once);
  ADD ("/changes/refused", test_refused);
  ADD ("/changes/change", test_change);
  ADD ("/changes/undo-redo", test_undo_redo);
  ADD ("/changes/undo-redo-undo", test_undo_redo_undo);
  ADD ("/changes/undo-code-name", test_undo_calls_by_the_code_name);
  ADD ("/changes/new-change-ends-redo", test_new_change_ends_redo);
  ADD ("/changes/undo-after-unlock", test_undo_after_unlock);
  ADD ("/changes/undo-of-what-is-under-way", test_undo_of_what_is_under_way);
  ADD ("/changes/undo-of-what-changed-since", test_undo_of_what_changed_since);
  ADD ("/changes/nothing-to-undo", test_nothing_to_undo);
  ADD ("/changes/long-undo", test_a_long_undo_can_be_given_up);
  ADD ("/changes/label-notifies", test_label_notifies);
  return g_test_run ();
}
