// SPDX-License-Identifier: GPL-3.0-or-later
// Backups open and hold everything, or do not exist; the check finds what was planted.
#include "store-fixture.h"

#include "liaison-backup.h"
#include "liaison-blobs.h"
#include "liaison-clock.h"
#include "liaison-db.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-keys.h"
#include "liaison-office.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  StoreFixture base;
  char *outside;
  char *target;
} Fixture;

#define PASSPHRASE "correct horse"

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

/* A register with a bit of everything: partners, edits, trash, undo, a file. */
static void
fill (LiaisonStore *store)
{
  LiaisonId first = add_partner (store, "Maison des défenseurs");
  LiaisonId second = add_partner (store, "Union of Jurists");
  LiaisonId erased = add_partner (store, "Nobody at all");
  g_autofree char *about = liaison_id_to_string (&first);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("letter", 6, NULL);
  g_autofree char *hash = liaison_store_add_blob (store, stream, "text/plain", NULL, NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s", "Union of Jurists");
  g_autoptr (GError) error = NULL;

  set_field (store, &liaison_entity_partner, &first, "summary", "Well known in the north");
  set_field (store, &liaison_entity_partner, &first, "countries", "FRA SEN");
  commit_one (store, make_record (&liaison_entity_attachment, "about_entity", "partner", "about", about, "name",
                                  "letter.txt", "media_type", "text/plain", "size", "6", "hash", hash, NULL));
  commit_one (store, make_record (&liaison_entity_note, "about_entity", "partner", "about", about, "text",
                                  "Call back in May", NULL));
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, &second);
  liaison_change_set_edit (set, LIAISON_EDIT_ERASE, &liaison_entity_partner, &erased);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->outside = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  f->target = g_build_filename (f->outside, "copy.liaison", NULL);
  f->base.folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  path = liaison_register_keys (f->base.folder);
  f->base.key = liaison_keys_create (path, PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  f->base.store = liaison_store_create (f->base.folder, f->base.key, &error);
  g_assert_no_error (error);
  fill (f->base.store);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  store_fixture_tear_down (&f->base, NULL);
  remove_folder (f->outside);
  g_free (f->outside);
  g_free (f->target);
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

static void
assert_problem (LiaisonStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = liaison_store_check (store, &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++) {
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
    found |= strstr (g_ptr_array_index (problems, i), expected) != NULL;
  }
  if (!found)
    g_test_message ("expected: %s", expected);
  g_assert_true (found);
}

static LiaisonStore *
open_with_passphrase (const char *folder, LiaisonStoreMode mode)
{
  g_autofree char *path = liaison_register_keys (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_unlock (path, PASSPHRASE, &error);
  LiaisonStore *store;

  g_assert_no_error (error);
  store = liaison_store_open (folder, key, mode, &error);
  g_assert_no_error (error);
  return store;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
test_a_filled_register_is_good (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonStore) reader = NULL;
  LiaisonId last;
  g_autoptr (LiaisonChangeSet) undo = NULL;

  assert_good (f->base.store);
  g_assert_true (liaison_store_last_undoable (f->base.store, &last, NULL));
  reader = liaison_store_open (f->base.folder, f->base.key, LIAISON_STORE_READ_ONLY, NULL);
  assert_good (reader);
}

/* Each of these faults must be found by the rule that is there for it. */
static void
test_planted_faults_are_found (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *problem;
  } faults[] = {
    { "UPDATE change_set SET device_seq = device_seq + 100 WHERE seq = (SELECT max (seq) FROM change_set)", "gaps" },
    { "UPDATE change_set SET stamp_time = 1 WHERE device_seq = 2", "not later" },
    { "UPDATE change_set SET undoes = randomblob (16) WHERE device_seq = 2", "undo an unknown" },
    { "UPDATE head SET stamp_time = stamp_time + 1", "Heads that no change set made" },
    { "UPDATE entry SET body = x'0102030405' WHERE row = 1", "Entries of the journal that are damaged" },
    { "UPDATE partner SET summary = 'Forged' WHERE summary IS NOT NULL", "summary of the partner" },
    { "UPDATE partner SET trashed_at = 0", "@trashed of the partner" },
    { "UPDATE partner SET countries = 'FRA' WHERE countries IS NOT NULL", "countries of the partner" },
    { "DELETE FROM head WHERE field = 'summary'", "summary of the partner" },
    { "DELETE FROM entry WHERE entity = 44", "Records without their change set of note" },
    { "UPDATE note SET stamp_device = 1", "Records without their change set of note" },
    { "DELETE FROM note", "Missing records of note" },
    { "INSERT INTO head SELECT entity, record + 1000, field, stamp_time, stamp_device, value FROM head LIMIT 1",
      "Heads without a record" },
    { "DELETE FROM search_name WHERE rowid = (SELECT max (id) FROM search_name_docsize)",
      "Missing entries of the search" },
    { "INSERT INTO search_text (rowid, body) VALUES (64 * 999 + 44, 'stray')",
      "Needless entries of the search of note" },
    { "INSERT INTO search_name (rowid, body) SELECT 64 * row + 1, 'trashed' FROM partner WHERE trashed_at > 0",
      "Needless entries of the search of partner" },
    { "UPDATE partner_index SET name = 'Somebody'", "list of partners shows wrongly" },
    { "UPDATE partner_index SET family = NULL", "list of partners shows wrongly" },
    { "UPDATE partner_index SET trashed = 1", "list of partners shows wrongly" },
    { "DELETE FROM partner_index", "list of partners shows wrongly" },
    { "INSERT INTO partner_index (row, name, sort_key, trashed) VALUES (999, 'x', 'x', 0)", "without a partner" },
    { "DELETE FROM blob_chunk", "Files that are not complete" },
    { "UPDATE blob_chunk SET position = 1", "Files that are not complete" },
    { "UPDATE blob_chunk SET body = zeroblob (length (body))", "is damaged" },
    { "DELETE FROM blob", "Attachments whose file is not" },
    { "UPDATE entry SET change_set = 999 WHERE row = 1", "refers to nothing" },
    { "DELETE FROM key_slots", "no copy of its keys" },
    { "UPDATE key_slots SET body = x'00'", "copy of the keys file" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", faults[i].sql);
    liaison_db_script (f->base.store, "PRAGMA foreign_keys = OFF; SAVEPOINT fault", NULL);
    liaison_db_script (f->base.store, faults[i].sql, &error);
    g_assert_no_error (error);
    g_assert_cmpint (sqlite3_changes (f->base.store->db), >, 0);
    /* The check has a transaction of its own. */
    liaison_db_script (f->base.store, "RELEASE fault", &error);
    g_assert_no_error (error);
    assert_problem (f->base.store, faults[i].problem);
    tear_down (f, NULL);
    set_up (f, NULL);
  }
}

static void
test_lost_and_foreign_keys_are_found (Fixture *f, gconstpointer data)
{
  g_autofree char *path = liaison_register_keys (f->base.folder);
  g_autoptr (LiaisonSecret) other = NULL;

  g_unlink (path);
  assert_problem (f->base.store, "The keys file cannot be read");
  other = liaison_keys_create (path, PASSPHRASE, NULL, NULL);
  g_assert_nonnull (other);
  assert_problem (f->base.store, "belongs to another register");
}

/* Changes one bit in each page from @first to @last (or the end), behind the back of the open register. */
static void
damage_pages (Fixture *f, int first, int last)
{
  g_autofree char *path = liaison_register_database (f->base.folder);
  g_autofree char *content = NULL;
  gsize size;
  int file;

  store_fixture_reopen (&f->base);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  file = g_open (path, O_WRONLY, 0);
  g_assert_cmpint (file, >=, 0);
  for (gsize page = (gsize) first; page <= (gsize) last && page * 4096 <= size; page++) {
    gsize at = (page - 1) * 4096 + 100;
    content[at] ^= 1;
    g_assert_cmpint (pwrite (file, content + at, 1, (off_t) at), ==, 1);
  }
  close (file);
}

static void
test_a_damaged_page_is_found (Fixture *f, gconstpointer data)
{
  damage_pages (f, 31, 31);
  assert_problem (f->base.store, "Damaged page");
}

static void
test_reading_damage_says_so (Fixture *f, gconstpointer data)
{
  guint failed = 0;
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  damage_pages (f, 40, 10000);
  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    g_autoptr (GError) error = NULL;
    if (liaison_store_count (f->base.store, query, &error) >= 0)
      continue;
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
    failed++;
  }
  g_assert_cmpuint (failed, >, 0);
}

static void
test_a_backup_holds_everything (Fixture *f, gconstpointer data)
{
  g_autofree char *before = dump_tables (f->base.store);
  g_autofree char *after = NULL;
  g_autoptr (LiaisonStore) copy = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf about;

  g_assert_true (liaison_store_backup (f->base.store, f->target, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (f->target), ==, 2);
  g_assert_cmpuint (count_files (f->outside), ==, 1);
  g_assert_cmpint (g_stat (f->target, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0700);
  copy = open_with_passphrase (f->target, LIAISON_STORE_READ_WRITE);
  after = dump_tables (copy);
  g_assert_cmpstr (after, ==, before);
  assert_good (copy);
  add_partner (copy, "Added to the copy");
  assert_good (f->base.store);
}

static void
test_a_reader_makes_backups_too (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonStore) reader = liaison_store_open (f->base.folder, f->base.key, LIAISON_STORE_READ_ONLY, NULL);
  g_autoptr (LiaisonStore) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_store_backup (reader, f->target, &error));
  g_assert_no_error (error);
  add_partner (f->base.store, "Added later");
  copy = open_with_passphrase (f->target, LIAISON_STORE_READ_ONLY);
  assert_good (copy);
}

static void
test_a_restored_copy_is_a_new_device (Fixture *f, gconstpointer data)
{
  guint64 device = liaison_store_device (f->base.store);
  guint64 restored;
  g_autoptr (LiaisonStore) copy = NULL;

  g_assert_true (liaison_store_backup (f->base.store, f->target, NULL));
  copy = open_with_passphrase (f->target, LIAISON_STORE_READ_WRITE);
  restored = liaison_store_device (copy);
  g_assert_cmpuint (restored, !=, device);
  add_partner (copy, "By the copy");
  add_partner (f->base.store, "By the register");
  g_assert_cmpint (
      liaison_db_integer (copy, NULL, "SELECT count(*) FROM change_set WHERE device = ?", "i", (gint64) restored), ==,
      1);
  g_clear_pointer (&copy, liaison_store_close);
  /* From now on it stays the same device, and the register itself never changed. */
  copy = open_with_passphrase (f->target, LIAISON_STORE_READ_WRITE);
  g_assert_cmpuint (liaison_store_device (copy), ==, restored);
  store_fixture_reopen (&f->base);
  g_assert_cmpuint (liaison_store_device (f->base.store), ==, device);
}

static void
test_a_backup_never_overwrites (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (f->target, 0700), ==, 0);
  g_assert_false (liaison_store_backup (f->base.store, f->target, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_assert_cmpuint (count_files (f->target), ==, 0);
}

static void
test_a_backup_to_nowhere (Fixture *f, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (f->outside, "none", "copy.liaison", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_store_backup (f->base.store, nowhere, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static void
cancel_cb (guint64 done, guint64 total, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_a_cancelled_backup_leaves_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  liaison_store_set_cancellable (f->base.store, cancellable);
  liaison_store_set_progress (f->base.store, cancel_cb, cancellable);
  g_assert_false (liaison_store_backup (f->base.store, f->target, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (f->outside), ==, 0);
  liaison_store_set_cancellable (f->base.store, NULL);
  liaison_store_set_progress (f->base.store, NULL, NULL);
  /* Nor is it in the way of the next one. */
  g_assert_true (liaison_store_backup (f->base.store, f->target, NULL));
}

static void
test_a_damaged_register_makes_no_backup (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  damage_pages (f, 40, 10000);
  g_assert_false (liaison_store_backup (f->base.store, f->target, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
  g_assert_cmpuint (count_files (f->outside), ==, 0);
}

static void
test_lost_keys_come_from_the_database (Fixture *f, gconstpointer data)
{
  g_autofree char *path = liaison_register_keys (f->base.folder);
  g_autoptr (LiaisonStore) copy = NULL;
  g_autoptr (LiaisonSecret) other = NULL;
  g_autoptr (GError) error = NULL;

  g_unlink (path);
  /* Somebody even put another register's keys there. */
  other = liaison_keys_create (path, "another", NULL, NULL);
  g_assert_nonnull (other);
  g_assert_true (liaison_store_backup (f->base.store, f->target, &error));
  g_assert_no_error (error);
  copy = open_with_passphrase (f->target, LIAISON_STORE_READ_WRITE);
  assert_good (copy);
}

static void
test_keys_are_kept_after_a_new_passphrase (Fixture *f, gconstpointer data)
{
  g_autofree char *path = liaison_register_keys (f->base.folder);

  g_assert_true (liaison_keys_set_passphrase (path, f->base.key, "battery staple", NULL));
  assert_problem (f->base.store, "copy of the keys file");
  g_assert_true (liaison_store_keep_keys (f->base.store, NULL));
  assert_good (f->base.store);
  g_assert_true (liaison_keys_set_passphrase (path, f->base.key, PASSPHRASE, NULL));
  store_fixture_reopen (&f->base);
  assert_good (f->base.store);
}

static void
test_the_newest_automatic_backups_stay (Fixture *f, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (f->base.folder, "backups", NULL);
  g_autofree char *foreign = g_build_filename (backups, "mine.liaison", NULL);
  g_autofree char *last = NULL;
  g_autofree char *back = NULL;

  for (int i = 0; i < LIAISON_BACKUPS_KEPT + 2; i++) {
    liaison_clock_hold ((1767225600 + i / 2) * (gint64) G_USEC_PER_SEC);
    g_free (last);
    last = liaison_store_automatic_backup (f->base.store, NULL);
    g_assert_nonnull (last);
    if (i == 0)
      g_mkdir (foreign, 0700);
  }
  g_assert_cmpuint (count_files (backups), ==, LIAISON_BACKUPS_KEPT + 1);
  g_assert_true (g_str_has_suffix (last, "20260101T000003Z-1.liaison"));
  g_assert_true (liaison_register_exists (last));
  /* The clock went back: the new one looks oldest, and stays all the same. */
  liaison_clock_hold (1735689600 * (gint64) G_USEC_PER_SEC);
  back = liaison_store_automatic_backup (f->base.store, NULL);
  g_assert_true (liaison_register_exists (back));
  liaison_clock_hold (0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  add ("/check/a-filled-register-is-good", test_a_filled_register_is_good);
  add ("/check/planted-faults-are-found", test_planted_faults_are_found);
  add ("/check/lost-and-foreign-keys-are-found", test_lost_and_foreign_keys_are_found);
  add ("/check/a-damaged-page-is-found", test_a_damaged_page_is_found);
  add ("/check/reading-damage-says-so", test_reading_damage_says_so);
  add ("/backup/holds-everything", test_a_backup_holds_everything);
  add ("/backup/a-reader-makes-them-too", test_a_reader_makes_backups_too);
  add ("/backup/restored-is-a-new-device", test_a_restored_copy_is_a_new_device);
  add ("/backup/never-overwrites", test_a_backup_never_overwrites);
  add ("/backup/to-nowhere", test_a_backup_to_nowhere);
  add ("/backup/cancelled-leaves-nothing", test_a_cancelled_backup_leaves_nothing);
  add ("/backup/a-damaged-register-makes-none", test_a_damaged_register_makes_no_backup);
  add ("/backup/lost-keys-come-from-the-database", test_lost_keys_come_from_the_database);
  add ("/backup/keys-are-kept-after-a-new-passphrase", test_keys_are_kept_after_a_new_passphrase);
  add ("/backup/the-newest-automatic-ones-stay", test_the_newest_automatic_backups_stay);
  return g_test_run ();
}
