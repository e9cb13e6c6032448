// SPDX-License-Identifier: GPL-3.0-or-later
// An open session over an empty register, and waiting for answers.
#include "session-fixture.h"

#include "liaison-partner.h"

#include <glib/gstdio.h>
#include <stdarg.h>

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

static void
changed_cb (LiaisonSession *session, GArray *touched, gpointer user_data)
{
  SessionFixture *fixture = user_data;

  fixture->n_changed++;
  fixture->n_touched = touched->len;
}

static void
locked_cb (LiaisonSession *session, gpointer user_data)
{
  SessionFixture *fixture = user_data;

  fixture->n_locked++;
}

static void
unlocked_cb (LiaisonSession *session, gpointer user_data)
{
  SessionFixture *fixture = user_data;

  fixture->n_unlocked++;
}

void
take_answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  g_assert_null (*place);
  *place = g_object_ref (result);
}

GAsyncResult *
wait_for_answer (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *place;
}

/* Until nothing has happened on this thread for a while: what must not happen would have. */
void
run_until_idle (void)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end) {
    if (g_main_context_iteration (NULL, FALSE))
      end = g_get_monotonic_time () + 60 * G_TIME_SPAN_MILLISECOND;
    else
      g_usleep (2000);
  }
}

void
session_fixture_set_up (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_dir_make_tmp ("liaison-test-XXXXXX", &error);

  g_assert_no_error (error);
  fixture->folder = g_build_filename (place, "office.liaison", NULL);
  fixture->session = liaison_session_new ();
  g_signal_connect (fixture->session, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->session, "locked", G_CALLBACK (locked_cb), fixture);
  g_signal_connect (fixture->session, "unlocked", G_CALLBACK (unlocked_cb), fixture);
  liaison_session_create (fixture->session, fixture->folder, PASSPHRASE, "Ilse Moran", NULL, take_answer_cb, &answer);
  liaison_session_create_finish (fixture->session, wait_for_answer (&answer), &fixture->recovery_key, &error);
  g_assert_no_error (error);
}

void
session_fixture_tear_down (SessionFixture *fixture, gconstpointer data)
{
  g_autofree char *place = g_path_get_dirname (fixture->folder);

  run_until_idle ();
  g_assert_finalize_object (fixture->session);
  remove_folder (place);
  g_free (fixture->folder);
  g_free (fixture->recovery_key);
}

void
session_fixture_unlock (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  unlock (fixture->session, PASSPHRASE, FALSE, &error);
  g_assert_no_error (error);
}

gboolean
unlock (LiaisonSession *session, const char *secret, gboolean is_recovery_key, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_unlock (session, secret, is_recovery_key, NULL, take_answer_cb, &answer);
  return liaison_session_unlock_finish (session, wait_for_answer (&answer), error);
}

gboolean
commit (LiaisonSession *session, LiaisonChangeSet *set, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_commit (session, set, NULL, take_answer_cb, &answer);
  return liaison_session_commit_finish (session, wait_for_answer (&answer), error);
}

void
commit_well (LiaisonSession *session, LiaisonChangeSet *set)
{
  g_autoptr (GError) error = NULL;

  commit (session, set, &error);
  g_assert_no_error (error);
}

char *
undo (LiaisonSession *session, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_undo (session, take_answer_cb, &answer);
  return liaison_session_undo_finish (session, wait_for_answer (&answer), error);
}

char *
redo (LiaisonSession *session, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_redo (session, take_answer_cb, &answer);
  return liaison_session_undo_finish (session, wait_for_answer (&answer), error);
}

static gpointer
count_them (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  gint64 count = liaison_store_count (store, query, error);

  return g_memdup2 (&count, sizeof count);
}

/* As the reader sees it; without those in the trash. */
gint64
count_partners (LiaisonSession *session)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *count = NULL;

  liaison_session_read (session, count_them, NULL, NULL, g_free, NULL, take_answer_cb, &answer);
  count = liaison_session_finish (session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  return *count;
}

static void
set_fields (LiaisonRecord *record, const char *first_field, va_list arguments)
{
  for (const char *field = first_field; field != NULL; field = va_arg (arguments, const char *)) {
    g_autoptr (GError) error = NULL;
    liaison_record_set_text (record, field, va_arg (arguments, const char *), &error);
    g_assert_no_error (error);
  }
}

LiaisonRecord *
make_record (const LiaisonEntity *entity, const char *first_field, ...)
{
  LiaisonRecord *record = liaison_record_new (entity);
  va_list arguments;

  va_start (arguments, first_field);
  set_fields (record, first_field, arguments);
  va_end (arguments);
  return record;
}

/* A part of @owner, which its REF @field names; the change set holds it. */
LiaisonRecord *
add_part (LiaisonChangeSet *set, const LiaisonEntity *entity, const char *field, const LiaisonRecord *owner,
          const char *first_field, ...)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (entity);
  va_list arguments;

  liaison_record_put_reference (record, liaison_entity_field (entity, field), &owner->id);
  va_start (arguments, first_field);
  set_fields (record, first_field, arguments);
  va_end (arguments);
  liaison_change_set_insert (set, record);
  return record;
}

/* A defender of that name; the change set holds it. */
LiaisonRecord *
add_partner (LiaisonChangeSet *set, const char *name)
{
  g_autoptr (LiaisonRecord)
      record = make_record (&liaison_entity_partner, "kind", "person", "family", "defenders", "status", "active", NULL);

  liaison_change_set_insert (set, record);
  add_part (set, &liaison_entity_partner_name, "partner", record, "text", name, "type", "official", NULL);
  return record;
}
