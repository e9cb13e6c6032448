// SPDX-License-Identifier: GPL-3.0-or-later
// A writer is killed at a random moment, again and again: what it was told is written stays, the rest leaves no trace.
//
// The writer is a process of its own that tells the id of each change set once liaison_store_commit() has returned. The
// moments come from the seed that the test prints first; run with --seed to have them again.
#include "store-fixture.h"

#include "liaison-backup.h"
#include "liaison-blobs.h"
#include "liaison-db.h"
#include "liaison-keys.h"
#include "liaison-office.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNS             200
#define CREATIONS        20
#define RUNS_OF_REGISTER 20
#define LONGEST_USEC     10000
#define MOST_COMMITS     5

typedef struct {
  LiaisonStore *store;
  GRand *random;
  GArray *partners;
  int out;
} Writer;

static void
tell (Writer *writer, const LiaisonId *change_set)
{
  if (write (writer->out, change_set->bytes, sizeof change_set->bytes) != sizeof change_set->bytes)
    _exit (1);
}

static void
commit_and_tell (Writer *writer, LiaisonChangeSet *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) touched = NULL;

  if (!liaison_store_commit (writer->store, set, &touched, &error)) {
    g_printerr ("%s\n", error->message);
    _exit (1);
  }
  /* One that changed nothing leaves no trace. */
  if (touched->len > 0)
    tell (writer, &set->id);
}

static void
write_partners (Writer *writer)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "some");
  int count = g_rand_int_range (writer->random, 1, 6);

  for (int i = 0; i < count; i++) {
    g_autoptr (LiaisonRecord) partner = make_partner ("organization", "civil_society");
    g_autoptr (LiaisonRecord) name = make_name (partner, "Maison des défenseurs", "official", NULL);
    liaison_change_set_insert (set, partner);
    liaison_change_set_insert (set, name);
    g_array_append_val (writer->partners, partner->id);
  }
  commit_and_tell (writer, set);
}

static const LiaisonId *
choose_partner (Writer *writer)
{
  return &g_array_index (writer->partners, LiaisonId,
                         g_rand_int_range (writer->random, 0, (int) writer->partners->len));
}

static void
write_edit (Writer *writer)
{
  g_autofree char *fill = g_strnfill ((gsize) g_rand_int_range (writer->random, 1, 9000), 'x');
  g_autofree char *text = g_strdup_printf ("%s %u", fill, g_rand_int (writer->random));
  LiaisonId id = set_field (writer->store, &liaison_entity_partner, choose_partner (writer), "summary", text);

  tell (writer, &id);
}

static void
write_trash (Writer *writer)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s", "one");

  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, choose_partner (writer));
  /* It may be there already. */
  commit_and_tell (writer, set);
}

static void
write_file (Writer *writer)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Attached %s", "a file");
  gsize size = (gsize) g_rand_int_range (writer->random, 1, 2 * LIAISON_BLOB_CHUNK);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (g_malloc0 (size), (gssize) size, g_free);
  g_autofree char *hash = liaison_store_add_blob (writer->store, stream, NULL, NULL, NULL);
  g_autofree char *about = liaison_id_to_string (choose_partner (writer));
  g_autoptr (LiaisonRecord)
      record = make_record (&liaison_entity_attachment, "about_entity", "partner", "about", about, "name", "a.bin",
                            "media_type", "application/octet-stream", "size", "1", "hash", hash, NULL);

  liaison_change_set_insert (set, record);
  commit_and_tell (writer, set);
}

static void
write_until_killed (StoreFixture *f, guint32 seed, int out)
{
  Writer writer = { .out = out };

  writer.store = liaison_store_open (f->folder, f->key, LIAISON_STORE_READ_WRITE, NULL);
  writer.random = g_rand_new_with_seed (seed);
  writer.partners = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  if (writer.store == NULL)
    _exit (1);
  /* Many small checkpoints, so that they are hit too. */
  liaison_db_script (writer.store, "PRAGMA wal_autocheckpoint = 40", NULL);
  write_partners (&writer);
  for (;;) {
    int choice = g_rand_int_range (writer.random, 0, 12);
    if (choice < 5)
      write_partners (&writer);
    else if (choice < 10)
      write_edit (&writer);
    else if (choice == 10)
      write_trash (&writer);
    else
      write_file (&writer);
  }
}

/* Kills the writer @delay microseconds after its change set number @commits, however slow this machine is today.
 * Returns the ids that were told before the end: (element-type LiaisonId). */
static GArray *
run_and_kill (StoreFixture *f, guint32 seed, guint commits, guint delay)
{
  GArray *told = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  LiaisonId id;
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0) {
    close (ends[0]);
    write_until_killed (f, seed, ends[1]);
  }
  close (ends[1]);
  while (told->len < commits && read (ends[0], &id, sizeof id) == sizeof id)
    g_array_append_val (told, id);
  g_usleep (delay);
  kill (child, SIGKILL);
  while (read (ends[0], &id, sizeof id) == sizeof id)
    g_array_append_val (told, id);
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  return told;
}

static void
assert_all_there (StoreFixture *f, GArray *told)
{
  for (guint i = 0; i < told->len; i++)
    g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM change_set WHERE id = ?", "b",
                                         &g_array_index (told, LiaisonId, i)),
                     ==, 1);
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
set_up_keys (StoreFixture *f)
{
  g_autofree char *path = NULL;

  f->folder = g_dir_make_tmp ("liaison-test-XXXXXX", NULL);
  path = liaison_register_keys (f->folder);
  f->key = liaison_keys_create (path, "correct horse", NULL, NULL);
  g_assert_nonnull (f->key);
}

static void
set_up (StoreFixture *f)
{
  set_up_keys (f);
  f->store = liaison_store_create (f->folder, f->key, NULL);
  g_assert_nonnull (f->store);
}

/* Whatever is there afterwards opens, or nothing is there and it can be created. */
static void
test_killed_while_creating (void)
{
  for (guint run = 0; run < CREATIONS; run++) {
    StoreFixture f = { 0 };
    guint life = (guint) g_test_rand_int_range (0, LONGEST_USEC);
    g_autoptr (GError) error = NULL;
    pid_t child;
    set_up_keys (&f);
    child = fork ();
    if (child == 0) {
      f.store = liaison_store_create (f.folder, f.key, NULL);
      pause ();
      _exit (1);
    }
    g_usleep (life);
    kill (child, SIGKILL);
    g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
    g_test_message ("run %u: killed after %u us", run, life);
    if (liaison_register_exists (f.folder))
      f.store = liaison_store_open (f.folder, f.key, LIAISON_STORE_READ_WRITE, &error);
    else
      f.store = liaison_store_create (f.folder, f.key, &error);
    g_assert_no_error (error);
    add_partner (f.store, "Maison des défenseurs");
    assert_good (f.store);
    store_fixture_tear_down (&f, NULL);
  }
}

static void
test_killed_while_writing (void)
{
  StoreFixture f = { 0 };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  guint total = 0;

  for (guint run = 0; run < RUNS; run++) {
    guint32 seed = (guint32) g_test_rand_int ();
    guint commits = (guint) g_test_rand_int_range (0, MOST_COMMITS);
    guint delay = (guint) g_test_rand_int_range (0, LONGEST_USEC);
    g_autoptr (GArray) told = NULL;
    g_autoptr (GError) error = NULL;
    if (run % RUNS_OF_REGISTER == 0) {
      set_up (&f);
      g_array_set_size (all, 0);
    }
    g_clear_pointer (&f.store, liaison_store_close);
    told = run_and_kill (&f, seed, commits, delay);
    g_test_message ("run %u: seed %u, killed %u us after change set %u, %u told", run, seed, delay, commits, told->len);
    g_array_append_vals (all, told->data, told->len);
    total += told->len;
    f.store = liaison_store_open (f.folder, f.key, LIAISON_STORE_READ_WRITE, &error);
    g_assert_no_error (error);
    assert_all_there (&f, all);
    assert_good (f.store);
    if (run % RUNS_OF_REGISTER == RUNS_OF_REGISTER - 1)
      store_fixture_tear_down (&f, NULL);
  }
  g_test_message ("%u change sets told", total);
}

int
main (int argc, char **argv)
{
  /* A killed process needs no disk: in memory there is time for many more commits. */
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  g_test_init (&argc, &argv, NULL);
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  g_test_add_func ("/crash/killed-while-creating", test_killed_while_creating);
  g_test_add_func ("/crash/killed-while-writing", test_killed_while_writing);
  return g_test_run ();
}
