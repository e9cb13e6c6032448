// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a file in and taking it back; erasing for good.
#include "session-fixture.h"

#include "liaison-error.h"
#include "liaison-partner.h"
#include "liaison-reads.h"
#include "liaison-session-import.h"

#include <glib/gstdio.h>
#include <string.h>

static LiaisonImportFile *
open_bytes (const char *data, gssize size, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  LiaisonImportFile *opened;

  g_close (g_file_open_tmp ("list-XXXXXX.csv", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, data, size, NULL));
  file = g_file_new_for_path (path);
  liaison_import_file_open (file, NULL, take_answer_cb, &result);
  opened = liaison_import_file_open_finish (wait_for_answer (&result), error);
  g_unlink (path);
  return opened;
}

static LiaisonImportPreview *
plan (LiaisonSession *session, LiaisonImportFile *file, GError **error)
{
  static const char *const fixed[] = { "family=civil_society", NULL };
  LiaisonImportMemory choice = { NULL, (char **) fixed, NULL };
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GAsyncResult) result = NULL;
  LiaisonImportPreview *preview;

  liaison_session_plan_import (session, file, &choice, meter, NULL, take_answer_cb, &result);
  preview = liaison_session_plan_import_finish (session, wait_for_answer (&result), error);
  if (preview != NULL)
    g_assert_cmpfloat (liaison_import_meter_fraction (meter), >, 0.99);
  return preview;
}

static LiaisonId
import (LiaisonSession *session, LiaisonImportPreview *preview, gboolean keep_duplicates)
{
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId change_set;

  liaison_session_import (session, preview, keep_duplicates, LIAISON_TRASHED_NEW, meter, NULL, take_answer_cb, &result);
  g_assert_true (liaison_session_import_finish (session, wait_for_answer (&result), &change_set, &error));
  g_assert_no_error (error);
  return change_set;
}

static gboolean
take_back (LiaisonSession *session, const LiaisonId *change_set, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  liaison_session_undo_import (session, change_set, take_answer_cb, &result);
  return liaison_session_commit_finish (session, wait_for_answer (&result), error);
}

static gint64
count_trash (LiaisonSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;

  liaison_session_trash_count (session, NULL, take_answer_cb, &result);
  return liaison_session_trash_count_finish (session, wait_for_answer (&result), NULL);
}

static void
test_a_list_comes_in_and_goes_whole (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonImportFile)
      file = open_bytes ("name;email\nÉlan;a@example.org\nÉlan;\nAutre;b@example.org\n", -1, NULL);
  g_autoptr (LiaisonImportPreview) preview = plan (f->session, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = NULL;
  LiaisonId change_set;

  g_assert_cmpint (file->separator, ==, ';');
  g_assert_cmpuint (preview->plan->counts[LIAISON_ROW_NEW], ==, 2);
  g_assert_cmpuint (preview->plan->counts[LIAISON_ROW_DUPLICATE], ==, 1);
  change_set = import (f->session, preview, FALSE);
  g_assert_cmpint (count_partners (f->session), ==, 2);
  g_assert_true (take_back (f->session, &change_set, &error));
  g_assert_cmpint (count_partners (f->session), ==, 0);
  g_assert_cmpint (count_trash (f->session), ==, 2);
  g_assert_false (take_back (f->session, &change_set, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  redone = redo (f->session, NULL);
  g_assert_nonnull (redone);
  g_assert_nonnull (redone);
  g_assert_cmpint (count_partners (f->session), ==, 2);
}

static guint
count_earlier (LiaisonSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) imports = NULL;

  liaison_session_list_imports (session, NULL, take_answer_cb, &result);
  imports = liaison_session_list_imports_finish (session, wait_for_answer (&result), NULL);
  return imports->len;
}

/* What was taken back is no longer offered to be, until that is undone too. */
static void
test_earlier_imports_are_told (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonImportFile) file = open_bytes ("name\nÉlan\n", -1, NULL);
  g_autoptr (LiaisonImportPreview) preview = plan (f->session, file, NULL);
  LiaisonId change_set;

  g_assert_cmpuint (count_earlier (f->session), ==, 0);
  change_set = import (f->session, preview, FALSE);
  g_assert_cmpuint (count_earlier (f->session), ==, 1);
  g_assert_true (take_back (f->session, &change_set, NULL));
  g_assert_cmpuint (count_earlier (f->session), ==, 0);
  g_free (redo (f->session, NULL));
  g_assert_cmpuint (count_earlier (f->session), ==, 1);
}

static LiaisonImportPreview *
plan_by (LiaisonSession *session, LiaisonImportFile *file, const char *key)
{
  static const char *const mapping[] = { "#1=name", "#2=email", NULL };
  LiaisonImportMemory choice = { (char **) mapping, NULL, (char *) key };
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GAsyncResult) result = NULL;

  liaison_session_plan_import (session, file, &choice, meter, NULL, take_answer_cb, &result);
  return liaison_session_plan_import_finish (session, wait_for_answer (&result), NULL);
}

/* Where columns went is kept in the register for the next list with the same columns, whatever their case. */
static void
test_what_was_chosen_is_remembered (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonImportFile) file = open_bytes ("Nom;Courriel\nÉlan;a@example.org\n", -1, NULL);
  g_autoptr (LiaisonImportFile) next = open_bytes ("NOM;courriel\nAutre;\n", -1, NULL);
  g_autoptr (LiaisonImportPreview) preview = plan_by (f->session, file, "email");
  g_autoptr (GAsyncResult) before = NULL, after = NULL;
  g_autoptr (LiaisonImportMemory) memory = NULL;

  liaison_session_recall_import (f->session, next, NULL, take_answer_cb, &before);
  g_assert_null (liaison_session_recall_import_finish (f->session, wait_for_answer (&before), NULL));
  import (f->session, preview, FALSE);
  liaison_session_recall_import (f->session, next, NULL, take_answer_cb, &after);
  memory = liaison_session_recall_import_finish (f->session, wait_for_answer (&after), NULL);
  g_assert_cmpstr (memory->mapping[1], ==, "#2=email");
  g_assert_cmpstr (memory->key, ==, "email");
}

/* The partner is updated, and as it was when that is taken back. */
static void
test_an_update_is_taken_back (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonImportFile) file = open_bytes ("name;email\nÉlan;a@example.org\n", -1, NULL);
  g_autoptr (LiaisonImportFile) newer = open_bytes ("name;email\nÉlan vital;A@example.org\n", -1, NULL);
  g_autoptr (LiaisonImportPreview) first = plan (f->session, file, NULL), second = NULL, third = NULL;
  LiaisonId change_set;

  import (f->session, first, FALSE);
  second = plan_by (f->session, newer, "email");
  g_assert_cmpuint (second->plan->counts[LIAISON_ROW_UPDATE], ==, 1);
  change_set = import (f->session, second, FALSE);
  g_assert_cmpint (count_partners (f->session), ==, 1);
  third = plan_by (f->session, newer, "email");
  g_assert_cmpuint (third->plan->counts[LIAISON_ROW_UNCHANGED], ==, 1);
  g_assert_true (take_back (f->session, &change_set, NULL));
  g_clear_pointer (&third, liaison_import_preview_unref);
  third = plan_by (f->session, newer, "email");
  g_assert_cmpuint (third->plan->counts[LIAISON_ROW_UPDATE], ==, 1);
}

static void
test_what_the_register_has_is_known (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonImportFile) file = open_bytes ("name\nÉlan\n", -1, NULL);
  g_autoptr (LiaisonImportFile) again = open_bytes ("name\nELAN\nNouveau\n", -1, NULL);
  g_autoptr (LiaisonImportPreview) first = plan (f->session, file, NULL);
  g_autoptr (LiaisonImportPreview) second = NULL;

  import (f->session, first, FALSE);
  second = plan (f->session, again, NULL);
  g_assert_cmpuint (second->plan->counts[LIAISON_ROW_KNOWN], ==, 1);
  import (f->session, second, TRUE);
  g_assert_cmpint (count_partners (f->session), ==, 3);
}

static void
test_damaged_unicode_is_named (SessionFixture *f, gconstpointer data)
{
  static const char damaged[] = "name\nÉlan\nÀ l\xff\nÇa\n", western[] = "name\n\xc9lan\n";
  g_autoptr (LiaisonImportFile) file = open_bytes (damaged, sizeof damaged - 1, NULL);
  g_autoptr (LiaisonImportFile) older = open_bytes (western, sizeof western - 1, NULL);
  g_autoptr (LiaisonImportPreview) preview = plan (f->session, file, NULL);
  const LiaisonImportProblem *problem;

  g_assert_cmpint (file->encoding, ==, LIAISON_ENCODING_UTF8);
  g_assert_cmpint (older->encoding, ==, LIAISON_ENCODING_WINDOWS_1252);
  g_assert_cmpuint (preview->plan->counts[LIAISON_ROW_BAD], ==, 1);
  g_assert_cmpuint (preview->plan->counts[LIAISON_ROW_NEW], ==, 2);
  problem = g_ptr_array_index (preview->plan->problems, 0);
  g_assert_cmpuint (problem->place.line, ==, 3);
}

static void
test_an_empty_file_is_refused (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_bytes ("", 0, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

static void
test_a_cancelled_import_leaves_nothing (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonImportFile) file = open_bytes ("name\nÉlan\n", -1, NULL);
  g_autoptr (LiaisonImportPreview) preview = plan (f->session, file, NULL);
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId change_set;

  g_cancellable_cancel (cancellable);
  liaison_session_import (f->session, preview, FALSE, LIAISON_TRASHED_NEW, meter, cancellable, take_answer_cb, &result);
  g_assert_false (liaison_session_import_finish (f->session, wait_for_answer (&result), &change_set, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count_partners (f->session), ==, 0);
  import (f->session, preview, FALSE);
  g_assert_cmpint (count_partners (f->session), ==, 1);
}

static gpointer
count_names (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner_name);
  gint64 count;

  query->trash = LIAISON_TRASH_INCLUDED;
  count = liaison_store_count (store, query, error);
  return g_memdup2 (&count, sizeof count);
}

static void
test_erasing_takes_the_parts_and_the_way_back (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) add = liaison_change_set_new ("Added %s", "Amina Diallo");
  g_autoptr (LiaisonChangeSet) trash = liaison_change_set_new ("Moved %s to the trash", "Amina Diallo");
  LiaisonRecord *amina = add_partner (add, "Amina Diallo");
  g_autoptr (GAsyncResult) erased = NULL, counted = NULL, read = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *names = NULL;
  LiaisonId id = amina->id;

  commit_well (f->session, add);
  liaison_change_set_edit (trash, LIAISON_EDIT_TRASH, &liaison_entity_partner, &id);
  commit_well (f->session, trash);
  liaison_session_erase (f->session, &liaison_entity_partner, &id, take_answer_cb, &erased);
  g_assert_true (liaison_session_commit_finish (f->session, wait_for_answer (&erased), &error));
  g_assert_cmpint (count_trash (f->session), ==, 0);
  liaison_session_read (f->session, count_names, NULL, NULL, g_free, NULL, take_answer_cb, &counted);
  names = liaison_session_finish (f->session, wait_for_answer (&counted), NULL);
  g_assert_cmpint (*names, ==, 0);

  g_assert_null (liaison_session_undo_label (f->session));
  liaison_session_history (f->session, &liaison_entity_partner, &id, NULL, take_answer_cb, &read);
  history = liaison_session_history_finish (f->session, wait_for_answer (&read), NULL);
  for (guint i = 0; i < history->len; i++)
    g_assert_cmpstr (((const LiaisonHistoryEntry *) g_ptr_array_index (history, i))->argument, !=, "Amina Diallo");

  liaison_session_lock (f->session);
  session_fixture_unlock (f);
  g_assert_null (liaison_session_undo_label (f->session));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)
  add ("/session/import/whole", test_a_list_comes_in_and_goes_whole);
  add ("/session/import/known", test_what_the_register_has_is_known);
  add ("/session/import/earlier", test_earlier_imports_are_told);
  add ("/session/import/remembered", test_what_was_chosen_is_remembered);
  add ("/session/import/update", test_an_update_is_taken_back);
  add ("/session/import/damaged", test_damaged_unicode_is_named);
  add ("/session/import/empty", test_an_empty_file_is_refused);
  add ("/session/import/cancelled", test_a_cancelled_import_leaves_nothing);
  add ("/session/erase", test_erasing_takes_the_parts_and_the_way_back);
  return g_test_run ();
}
