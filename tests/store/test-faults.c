// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk, a disk that does not sync, a place that cannot be written: a clear error, and nothing lost.
#include "store-fixture.h"

#include "fault-vfs.h"
#include "liaison-backup.h"
#include "liaison-blobs.h"
#include "liaison-db.h"
#include "liaison-error.h"
#include "liaison-keys.h"
#include "liaison-office.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define PASSPHRASE "correct horse"
#define NOBODY     65534

#define add(path, function) g_test_add (path, StoreFixture, NULL, set_up, function, store_fixture_tear_down)

static void
set_up (StoreFixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  path = liaison_register_keys (f->folder);
  f->key = liaison_keys_create (path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  f->store = liaison_store_create (f->folder, f->key, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 5; i++)
    add_partner (f->store, "Maison des défenseurs");
}

static void
assert_good (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = liaison_store_check (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Several records with long texts: many pages. */
static gboolean
commit_much (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "much");
  g_autofree char *text = g_strnfill (20000, 'x');

  for (int i = 0; i < 4; i++) {
    g_autoptr (LiaisonRecord) partner = make_partner ("organization", "civil_society");
    g_autoptr (LiaisonRecord) name = make_name (partner, "Union of Jurists", "official", NULL);
    liaison_record_set_text (partner, "summary", text, NULL);
    liaison_change_set_insert (set, partner);
    liaison_change_set_insert (set, name);
  }
  return liaison_store_commit (store, set, NULL, error);
}

static gboolean
add_file (LiaisonStore *store, GError **error)
{
  gsize size = 3 * LIAISON_BLOB_CHUNK / 2;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_malloc0 (size), (gssize) size, g_free);
  g_autofree char *hash = liaison_store_add_blob (store, stream, NULL, NULL, error);

  return hash != NULL;
}

/* Repeats @work with the fault one step later each time, until it gets through. */
static guint
try_at_every_step (StoreFixture *f, Fault fault, guint stride, int code, gboolean (*work) (LiaisonStore *, GError **))
{
  g_autofree char *before = dump_tables (f->store);
  guint step = 0;

  for (;; step += stride) {
    g_autoptr (GError) error = NULL;
    g_autofree char *after = NULL;
    gboolean done, hit;
    fault_vfs_arm (fault, step);
    done = work (f->store, &error);
    hit = fault_vfs_disarm ();
    if (done)
      break;
    g_assert_true (hit);
    g_assert_error (error, LIAISON_ERROR, code);
    after = dump_tables (f->store);
    g_assert_cmpstr (after, ==, before);
  }
  assert_good (f->store);
  store_fixture_reopen (f);
  assert_good (f->store);
  return step;
}

static void
test_commit_on_a_full_disk (StoreFixture *f, gconstpointer data)
{
  guint steps = try_at_every_step (f, FAULT_FULL, 1, LIAISON_ERROR_FULL, commit_much);

  g_test_message ("%u steps", steps);
  g_assert_cmpuint (steps, >, 20);
}

static void
test_commit_on_a_disk_that_does_not_sync (StoreFixture *f, gconstpointer data)
{
  g_assert_cmpuint (try_at_every_step (f, FAULT_SYNC, 1, LIAISON_ERROR_FAILED, commit_much), >, 0);
}

static void
test_file_on_a_full_disk (StoreFixture *f, gconstpointer data)
{
  g_assert_cmpuint (try_at_every_step (f, FAULT_FULL, 13, LIAISON_ERROR_FULL, add_file), >, 100);
}

/* Whatever happens in between, it can be opened afterwards and everything acknowledged is there. */
static void
test_full_disk_while_closing (StoreFixture *f, gconstpointer data)
{
  for (guint step = 0; step < 60; step += 3) {
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL, *after = NULL;
    g_assert_true (commit_much (f->store, &error));
    before = dump_tables (f->store);
    fault_vfs_arm (FAULT_FULL, step);
    g_clear_pointer (&f->store, liaison_store_close);
    fault_vfs_disarm ();
    f->store = liaison_store_open (f->folder, f->key, LIAISON_STORE_READ_WRITE, &error);
    g_assert_no_error (error);
    after = dump_tables (f->store);
    g_assert_cmpstr (after, ==, before);
  }
  assert_good (f->store);
}

static gboolean
back_up (LiaisonStore *store, GError **error)
{
  g_autofree char *folder = g_build_filename (liaison_store_folder (store), "copy", NULL);
  gboolean done = liaison_store_backup (store, folder, error);
  g_autofree char *aside = g_strconcat (folder, ".new", NULL);

  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (done == g_file_test (folder, G_FILE_TEST_EXISTS));
  return done;
}

static void
test_backup_on_a_full_disk (StoreFixture *f, gconstpointer data)
{
  try_at_every_step (f, FAULT_FULL, 11, LIAISON_ERROR_FULL, back_up);
}

/* The kernel itself refuses to let files grow. */
static void
test_a_real_limit (StoreFixture *f, gconstpointer data)
{
  g_autofree char *keys = liaison_register_keys (f->folder);
  g_autofree char *before = dump_tables (f->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) keys_error = NULL;
  struct rlimit old, low;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  low = old;
  low.rlim_cur = 100;
  g_assert_true (signal (SIGXFSZ, SIG_IGN) != SIG_ERR);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &low), ==, 0);
  commit_much (f->store, &error);
  liaison_keys_set_passphrase (keys, f->key, "another", &keys_error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FULL);
  g_assert_error (keys_error, LIAISON_ERROR, LIAISON_ERROR_FULL);
  after = dump_tables (f->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (commit_much (f->store, NULL));
  store_fixture_reopen (f);
  assert_good (f->store);
}

/* For root nothing is read-only: becomes nobody first. */
static gboolean
become_nobody (void)
{
  if (geteuid () != 0)
    return TRUE;
  return setgroups (0, NULL) == 0 && setgid (NOBODY) == 0 && setuid (NOBODY) == 0;
}

static void
use_read_only (StoreFixture *f)
{
  g_autofree char *keys = liaison_register_keys (f->folder);
  g_autofree char *copy = g_build_filename (f->folder, "copy", NULL);
  g_autoptr (GError) open_error = NULL, keys_error = NULL, backup_error = NULL, commit_error = NULL, error = NULL;
  g_autoptr (LiaisonStore) store = NULL;

  g_assert_null (liaison_store_open (f->folder, f->key, LIAISON_STORE_READ_WRITE, &open_error));
  g_assert_error (open_error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY);
  g_assert_false (liaison_keys_set_passphrase (keys, f->key, "another", &keys_error));
  g_assert_error (keys_error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY);
  store = liaison_store_open (f->folder, f->key, LIAISON_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_good (store);
  g_assert_false (commit_much (store, &commit_error));
  g_assert_error (commit_error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY);
  g_assert_false (liaison_store_backup (store, copy, &backup_error));
  g_assert_error (backup_error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY);
}

static void
use_in_child (StoreFixture *f)
{
  int status;
  pid_t child = fork ();

  if (child == 0) {
    if (!become_nobody ())
      _exit (77);
    use_read_only (f);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("this system does not let root become somebody else");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
test_a_read_only_place (StoreFixture *f, gconstpointer data)
{
  g_autofree char *database = liaison_register_database (f->folder);
  g_autofree char *keys = liaison_register_keys (f->folder);

  g_clear_pointer (&f->store, liaison_store_close);
  g_chmod (keys, 0444);
  g_chmod (database, 0644);
  g_chmod (f->folder, 0555);
  use_in_child (f);
  g_chmod (f->folder, 0755);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  fault_vfs_install ();
  add ("/faults/commit-on-a-full-disk", test_commit_on_a_full_disk);
  add ("/faults/commit-on-a-disk-that-does-not-sync", test_commit_on_a_disk_that_does_not_sync);
  add ("/faults/file-on-a-full-disk", test_file_on_a_full_disk);
  add ("/faults/full-disk-while-closing", test_full_disk_while_closing);
  add ("/faults/backup-on-a-full-disk", test_backup_on_a_full_disk);
  add ("/faults/a-real-limit", test_a_real_limit);
  add ("/faults/a-read-only-place", test_a_read_only_place);
  return g_test_run ();
}
