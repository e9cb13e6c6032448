// SPDX-License-Identifier: GPL-3.0-or-later
// Giving records out: what is withheld is known first, the file is complete or as it was.
#include "session-fixture.h"

#include "liaison-objective.h"
#include "liaison-partner.h"
#include "liaison-session-export.h"

#include <glib/gstdio.h>
#include <string.h>

#define ADD(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)

static void
fill (SessionFixture *f)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "partners");
  LiaisonRecord *office = add_partner (set, "Open Office");
  LiaisonRecord *person = add_partner (set, "Amina Diallo");

  liaison_record_set_text (office, "kind", "organization", NULL);
  liaison_record_set_text (person, "kind", "person", NULL);
  commit_well (f->session, set);
}

static LiaisonDisclosure *
disclose (SessionFixture *f, const LiaisonExportWish *wish, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_disclose (f->session, wish, meter, cancellable, take_answer_cb, &answer);
  return liaison_session_disclose_finish (f->session, wait_for_answer (&answer), error);
}

static gboolean export (SessionFixture *f, const LiaisonExportWish *wish, LiaisonDisclosure *disclosure,
                        const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_export (f->session, wish, disclosure, file, cancellable, take_answer_cb, &answer);
  return liaison_session_export_finish (f->session, wait_for_answer (&answer), error);
}

static void
expect_file (const char *path, const char *there, const char *not_there)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, there));
  if (not_there != NULL)
    g_assert_null (strstr (text, not_there));
}

static void
test_file (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  LiaisonExportWish wish = { .query = query, .format = LIAISON_EXPORT_CSV, .audience = LIAISON_AUDIENCE_STATE };
  g_autofree char *path = g_build_filename (f->folder, "out.csv", NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (LiaisonDisclosure) disclosure = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  fill (f);
  disclosure = disclose (f, &wish, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (disclosure->tally.records[LIAISON_WITHHELD_CONSENT], ==, 1);
  g_file_set_contents (path, "precious", -1, NULL);
  g_cancellable_cancel (cancelled);
  g_assert_false (export (f, &wish, disclosure, path, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  expect_file (path, "precious", NULL);
  g_assert_true (export (f, &wish, disclosure, path, NULL, &error));
  g_assert_no_error (error);
  expect_file (path, "Open Office", "Amina");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
  g_unlink (path);
}

static void
test_cancelled (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  LiaisonExportWish wish = { .query = query, .format = LIAISON_EXPORT_JSON, .audience = LIAISON_AUDIENCE_UN };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fill (f);
  g_cancellable_cancel (cancelled);
  g_assert_null (disclose (f, &wish, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_purposes (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "partners");
  LiaisonRecord *person = add_partner (set, "Amina Diallo");
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) purposes = NULL;

  add_part (set, &liaison_entity_consent, "partner", person, "level", "2", "purpose", "Letters", NULL);
  add_part (set, &liaison_entity_consent, "partner", person, "level", "3", "purpose", "letters", NULL);
  commit_well (f->session, set);
  liaison_session_consent_purposes (f->session, NULL, take_answer_cb, &answer);
  purposes = liaison_session_consent_purposes_finish (f->session, wait_for_answer (&answer), NULL);
  g_assert_cmpuint (purposes->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/file", test_file);
  ADD ("/export/cancelled", test_cancelled);
  ADD ("/export/purposes", test_purposes);
  return g_test_run ();
}
