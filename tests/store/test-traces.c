// SPDX-License-Identifier: GPL-3.0-or-later
// What must leave no trace, what must stay whole beside it, and who may read the files.
#include "liaison-backup.h"
#include "liaison-blobs.h"
#include "liaison-check.h"
#include "liaison-db.h"
#include "liaison-contact.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-erase.h"
#include "liaison-error.h"
#include "liaison-history.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static void
erase (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = liaison_store_erasure (store, entity, id, &error);

  g_assert_no_error (error);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_whole (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = liaison_store_check (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  /* The fixture has no keys file. */
  g_assert_cmpuint (problems->len, <=, 1);
}

static void
trash (LiaisonStore *store, const LiaisonId *id)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "It");

  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, id);
  g_assert_true (liaison_store_commit (store, set, NULL, NULL));
}

static void
test_changing_nothing_leaves_no_trace (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  gint64 before;

  trash (f->store, &id);
  before = liaison_db_integer (f->store, NULL, "SELECT count(*) FROM change_set", "");
  trash (f->store, &id); /* somebody else was first */
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM change_set", ""), ==, before);
}

static void
test_undo_of_an_import_of_which_one_was_erased (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) import = liaison_change_set_new ("Imported %s", "list.csv"), undo = NULL;
  g_autoptr (LiaisonRecord) one = make_partner ("organization", "civil_society");
  g_autoptr (LiaisonRecord) two = make_partner ("organization", "civil_society");
  g_autoptr (LiaisonRecord) left = NULL;
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (import, one);
  liaison_change_set_insert (import, two);
  g_assert_true (liaison_store_commit (f->store, import, NULL, NULL));
  erase (f->store, &liaison_entity_partner, &one->id);
  undo = liaison_store_invert (f->store, &import->id, &error);
  g_assert_no_error (error);
  liaison_store_commit (f->store, undo, NULL, &error);
  g_assert_no_error (error);
  left = liaison_store_get (f->store, &liaison_entity_partner, &two->id, NULL);
  g_assert_cmpint (left->trashed_at, !=, 0);
  assert_whole (f->store);
}

static void
test_undo_of_two_edits_of_one_record (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  g_autoptr (LiaisonRecord) first = liaison_store_get (f->store, &liaison_entity_partner, &id, NULL);
  g_autoptr (LiaisonRecord) second = liaison_record_copy (first), third = NULL;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Alpha"), undo = NULL;
  g_autofree char *summary = NULL, *status = NULL;
  g_autoptr (GError) error = NULL;

  liaison_record_set_text (second, "summary", "one", NULL);
  third = liaison_record_copy (second);
  liaison_record_set_text (third, "status", "dormant", NULL);
  liaison_change_set_update (set, first, second);
  liaison_change_set_update (set, second, third);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  undo = liaison_store_invert (f->store, &set->id, &error);
  g_assert_no_error (error);
  liaison_store_commit (f->store, undo, NULL, &error);
  g_assert_no_error (error);
  summary = get_field (f->store, &liaison_entity_partner, &id, "summary");
  status = get_field (f->store, &liaison_entity_partner, &id, "status");
  g_assert_cmpstr (summary, ==, "");
  g_assert_cmpstr (status, ==, "active");
}

static void
test_an_erased_attachment_takes_its_file_along (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = add_partner (f->store, "Alpha");
  g_autofree char *about = liaison_id_to_string (&partner);
  g_autofree char *hash = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("testimony", 9, NULL);
  gint64 size = 0;

  hash = liaison_store_add_blob (f->store, stream, "text/plain", &size, NULL);
  g_assert_nonnull (hash);
  commit_one (f->store, make_record (&liaison_entity_attachment, "about_entity", "partner", "about", about, "name",
                                     "testimony.txt", "media_type", "text/plain", "size", "9", "hash", hash, NULL));
  erase (f->store, &liaison_entity_partner, &partner);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM attachment", ""), ==, 0);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM blob_chunk", ""), ==, 0);
}

static void
test_an_erased_partner_leaves_others_whole (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = add_partner (f->store, "Quetzal");
  g_autofree char *id = liaison_id_to_string (&partner);
  LiaisonId meeting = commit_one (f->store, make_record (&liaison_entity_meeting, "title", "A talk", "kind", "call",
                                                         "starts", "2026-03-01", "status", "held", NULL));
  g_autofree char *meeting_id = liaison_id_to_string (&meeting);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId other;

  commit_one (f->store, make_record (&liaison_entity_attendee, "meeting", meeting_id, "partner", id, "presence",
                                     "attended", NULL));
  other = add_partner (f->store, "Parent body");
  set_field (f->store, &liaison_entity_partner, &other, "parent", id);
  erase (f->store, &liaison_entity_partner, &partner);
  hits = liaison_store_search (f->store, "talk", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  assert_whole (f->store);
}

static void
test_wildcards_are_letters (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);

  commit_one (f->store, make_record (&liaison_entity_meeting, "title", "Fifty", "kind", "call", "starts", "2026-03-01",
                                     "status", "held", NULL));
  commit_one (f->store, make_record (&liaison_entity_meeting, "title", "50%_ more", "kind", "call", "starts",
                                     "2026-03-01", "status", "held", NULL));
  g_assert_true (liaison_query_where (query, "title", LIAISON_QUERY_CONTAINS, g_variant_new_string ("%_")));
  g_assert_cmpint (liaison_store_count (f->store, query, NULL), ==, 1);
}

/* Whoever has a code name is called nothing else, not even by what was done before they had it. */
static void
test_a_code_name_reaches_earlier_changes (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Jane Realname");
  g_autoptr (LiaisonRecord) before = liaison_store_get (f->store, &liaison_entity_partner, &id, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Jane Realname");
  g_autoptr (GPtrArray) journal = NULL;

  liaison_record_set_text (after, "code_name", "Blue Heron", NULL);
  liaison_change_set_update (set, before, after);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  journal = liaison_store_journal (f->store, 0, NULL);
  g_assert_cmpuint (journal->len, ==, 2);
  for (guint i = 0; i < journal->len; i++)
    g_assert_cmpstr (((LiaisonHistoryEntry *) g_ptr_array_index (journal, i))->argument, ==, "Blue Heron");
}

static void
assert_private (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat about;

  if (stat (path, &about) == 0)
    g_assert_cmpint (about.st_mode & 0077, ==, 0);
}

static void
test_files_are_for_their_owner_alone (StoreFixture *f, gconstpointer data)
{
  static const char *const names[] = { "register.db", "register.db-wal", "register.db-shm" };
  g_autofree char *folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  g_autoptr (LiaisonStore) store = NULL;
  mode_t before = umask (0022);

  g_chmod (folder, 0755);
  store = liaison_store_create (folder, f->key, NULL);
  g_assert_nonnull (store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_private (folder, names[i]);
  umask (before);
  g_clear_pointer (&store, liaison_store_close);
  remove_folder (folder);
}

static void
test_a_month_is_long_ago_too (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = add_partner (f->store, "Alpha");
  g_autofree char *id = liaison_id_to_string (&partner), *meeting_id = NULL;
  g_autoptr (GPtrArray) quiet = NULL;
  LiaisonId meeting;
  LiaisonMoment today = liaison_moment_today ();

  set_field (f->store, &liaison_entity_partner, &partner, "cadence_days", "30");
  meeting = commit_one (f->store, make_record (&liaison_entity_meeting, "title", "A talk", "kind", "call", "starts",
                                               "2015-09", "status", "held", NULL));
  meeting_id = liaison_id_to_string (&meeting);
  commit_one (f->store, make_record (&liaison_entity_attendee, "meeting", meeting_id, "partner", id, "presence",
                                     "attended", NULL));
  quiet = liaison_store_quiet_partners (f->store, &today, 10, NULL);
  g_assert_cmpuint (quiet->len, ==, 1);
}

static void
test_a_stay_that_ends_in_a_month (StoreFixture *f, gconstpointer data)
{
  LiaisonMoment from, to;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_true (liaison_moment_parse ("2026-03-10", &from, NULL));
  g_assert_true (liaison_moment_parse ("2026-03-20", &to, NULL));
  commit_one (f->store, make_record (&liaison_entity_meeting, "title", "Talks", "kind", "call", "starts", "2026-01",
                                     "ends", "2026-03", "status", "held", NULL));
  rows = liaison_store_meeting_rows (f->store, &from, &to, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
}

static void
test_emptying_a_full_trash (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) import = liaison_change_set_new ("Imported %s", "list.csv"), undo = NULL, all = NULL;
  gint64 begun;

  for (int i = 0; i < 4000; i++) {
    g_autoptr (LiaisonRecord) partner = make_partner ("organization", "civil_society");
    g_autoptr (LiaisonRecord) name = make_name (partner, "Alpha", "official", NULL);
    liaison_change_set_insert (import, partner);
    liaison_change_set_insert (import, name);
  }
  g_assert_true (liaison_store_commit (f->store, import, NULL, NULL));
  undo = liaison_store_invert (f->store, &import->id, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  begun = g_get_monotonic_time ();
  all = liaison_store_erasure_of_trash (f->store, NULL);
  g_assert_true (liaison_store_commit (f->store, all, NULL, NULL));
  g_test_message ("%.1f s", (double) (g_get_monotonic_time () - begun) / 1e6);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM partner", ""), ==, 0);
  assert_whole (f->store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/store/traces/no-change", test_changing_nothing_leaves_no_trace);
  add ("/store/traces/import-partly-erased", test_undo_of_an_import_of_which_one_was_erased);
  add ("/store/traces/two-edits", test_undo_of_two_edits_of_one_record);
  add ("/store/traces/attachment", test_an_erased_attachment_takes_its_file_along);
  add ("/store/traces/erased-partner", test_an_erased_partner_leaves_others_whole);
  add ("/store/traces/wildcards", test_wildcards_are_letters);
  add ("/store/traces/code-name", test_a_code_name_reaches_earlier_changes);
  add ("/store/traces/file-modes", test_files_are_for_their_owner_alone);
  add ("/store/traces/quiet-month", test_a_month_is_long_ago_too);
  add ("/store/traces/long-stay", test_a_stay_that_ends_in_a_month);
  add ("/store/traces/full-trash", test_emptying_a_full_trash);
  return g_test_run ();
}
