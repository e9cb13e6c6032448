// SPDX-License-Identifier: GPL-3.0-or-later
// Files of records: all or none go in, whole ones come out, copies for others do not stay.
#include "session-fixture.h"

#include "liaison-blobs.h"
#include "liaison-error.h"
#include "liaison-outgoing.h"
#include "liaison-reads.h"
#include "liaison-session-files.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define ADD(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)

static const char content[] = "A testimony, word for word.";

static LiaisonRecord *
add_alpha (SessionFixture *f)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Alpha");
  LiaisonRecord *partner = liaison_record_ref (add_partner (set, "Alpha"));

  commit_well (f->session, set);
  return partner;
}

/* A file beside the register. */
static char *
write_file (SessionFixture *f, const char *name, const char *text)
{
  g_autofree char *parent = g_path_get_dirname (f->folder);
  char *path = g_build_filename (parent, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
add_path (GPtrArray *files, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_ptr_array_add (files, liaison_incoming_new_for_file (file));
}

static GPtrArray *
new_files (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_incoming_unref);
}

static gboolean
look (SessionFixture *f, GPtrArray *files, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_look_at_files (f->session, files, NULL, take_answer_cb, &answer);
  return liaison_session_look_at_files_finish (f->session, wait_for_answer (&answer), error);
}

static gboolean
attach (SessionFixture *f, const LiaisonRecord *about, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonImportMeter) meter = liaison_import_meter_new ();
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_attach (f->session, about->entity, &about->id, files, meter, cancellable, take_answer_cb, &answer);
  return liaison_session_commit_finish (f->session, wait_for_answer (&answer), error);
}

static GPtrArray *
list (SessionFixture *f)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_attachment);
  g_autoptr (GAsyncResult) answer = NULL;
  GPtrArray *files;

  liaison_session_fetch (f->session, query, NULL, take_answer_cb, &answer);
  files = liaison_session_fetch_finish (f->session, wait_for_answer (&answer), NULL);
  g_assert_nonnull (files);
  return files;
}

static LiaisonAttachment *
attach_text (SessionFixture *f)
{
  g_autoptr (LiaisonRecord) about = add_alpha (f);
  g_autoptr (GPtrArray) files = new_files (), found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_file (f, "one.txt", content);

  add_path (files, path);
  g_assert_true (look (f, files, &error));
  attach (f, about, files, NULL, &error);
  g_assert_no_error (error);
  found = list (f);
  g_assert_cmpuint (found->len, ==, 1);
  return (LiaisonAttachment *) liaison_record_ref (found->pdata[0]);
}

static gpointer
collect (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 bytes = liaison_store_collect_blobs (store, error);

  return g_memdup2 (&bytes, sizeof bytes);
}

/* How many bytes of content nothing refers to. */
static gint64
count_lost (SessionFixture *f)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree gint64 *bytes = NULL;

  liaison_session_write (f->session, collect, NULL, NULL, g_free, NULL, take_answer_cb, &answer);
  bytes = liaison_session_finish (f->session, wait_for_answer (&answer), NULL);
  return *bytes;
}

static void
test_several_are_one_change (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) about = add_alpha (f);
  g_autoptr (GPtrArray) files = new_files (), before = NULL, after = NULL;
  g_autofree char *one = write_file (f, "one.txt", content), *two = write_file (f, "two.txt", "Another.");
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  guint changes;

  add_path (files, one);
  add_path (files, two);
  g_assert_true (look (f, files, &error));
  changes = f->n_changed;
  g_assert_true (attach (f, about, files, NULL, &error));
  g_assert_cmpuint (f->n_changed, ==, changes + 1);
  before = list (f);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpint (((LiaisonAttachment *) before->pdata[0])->size, ==, (gint64) strlen (content));
  undone = undo (f->session, &error);
  g_assert_cmpstr (undone, ==, "Attached files to Alpha");
  after = list (f);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_what_is_left_out_stays_out (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) about = add_alpha (f);
  g_autoptr (GPtrArray) files = new_files (), found = NULL;
  g_autofree char *film = write_file (f, "film.mp4", "no film"), *text = write_file (f, "one.txt", content);
  g_autoptr (GError) error = NULL;
  LiaisonIncoming *incoming;

  add_path (files, film);
  g_assert_true (look (f, files, &error));
  incoming = files->pdata[0];
  g_assert_cmpint (incoming->photo.verdict, ==, LIAISON_PHOTO_UNREADABLE);
  /* Nobody decided: what cannot be taken out of it is not stored. */
  g_assert_false (attach (f, about, files, NULL, &error));
  g_clear_error (&error);
  incoming->choice = LIAISON_INCOMING_LEAVE_OUT;
  g_assert_false (attach (f, about, files, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  add_path (files, text);
  g_assert_true (look (f, files, &error));
  g_assert_true (attach (f, about, files, NULL, &error));
  found = list (f);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_one_that_fails_fails_all (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) about = add_alpha (f);
  g_autoptr (GPtrArray) files = new_files (), found = NULL;
  g_autofree char *one = write_file (f, "one.txt", content), *two = write_file (f, "two.txt", "Another.");
  g_autoptr (GError) error = NULL;

  add_path (files, one);
  add_path (files, two);
  g_assert_true (look (f, files, &error));
  g_unlink (two);
  g_assert_false (attach (f, about, files, NULL, &error));
  g_assert_nonnull (strstr (error->message, "two.txt"));
  found = list (f);
  g_assert_cmpuint (found->len, ==, 0);
  liaison_session_tidy_files (f->session);
  g_assert_cmpint (count_lost (f), ==, 0);
}

static void
test_cancelled_leaves_nothing (SessionFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) about = add_alpha (f);
  g_autoptr (GPtrArray) files = new_files (), found = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *one = write_file (f, "one.txt", content);
  g_autoptr (GError) error = NULL;

  add_path (files, one);
  g_assert_true (look (f, files, &error));
  g_cancellable_cancel (cancellable);
  g_assert_false (attach (f, about, files, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  found = list (f);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpint (count_lost (f), ==, 0);
}

static void
test_what_cannot_be_taken_is_named (SessionFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) folder = new_files (), gone = new_files ();
  g_autoptr (GError) error = NULL;
  g_autofree char *none = g_build_filename (f->folder, "none\n.txt", NULL);

  add_path (folder, f->folder);
  g_assert_false (look (f, folder, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_clear_error (&error);
  add_path (gone, none);
  g_assert_false (look (f, gone, &error));
  g_assert_true (g_str_has_prefix (error->message, "“none.txt”: "));
}

static gboolean
save (SessionFixture *f, const LiaisonAttachment *attachment, const char *path, GError **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) answer = NULL;

  liaison_session_save_file (f->session, attachment, target, NULL, NULL, take_answer_cb, &answer);
  return liaison_session_save_file_finish (f->session, wait_for_answer (&answer), error);
}

static void
test_a_copy_is_whole_or_not_there (SessionFixture *f, gconstpointer data)
{
  LiaisonAttachment *attachment = attach_text (f);
  g_autoptr (LiaisonRecord) record = &attachment->record;
  g_autofree char *there = write_file (f, "there.txt", "mine"), *text = NULL;
  g_autofree char *new = g_strconcat (there, ".new", NULL);
  g_autoptr (GError) error = NULL;
  struct stat about;

  g_assert_true (save (f, attachment, new, &error));
  g_assert_true (g_file_get_contents (new, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, content);
  g_assert_cmpint (stat (new, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_unlink (new);
  g_clear_pointer (&text, g_free);
  /* A content that the register does not have. */
  memset (attachment->hash, '0', strlen (attachment->hash));
  g_assert_false (save (f, attachment, there, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (there, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  g_assert_false (save (f, attachment, new, &error));
  g_assert_false (g_file_test (new, G_FILE_TEST_EXISTS));
}

static void
test_a_copy_for_others_goes_when_it_locks (SessionFixture *f, gconstpointer data)
{
  LiaisonAttachment *attachment = attach_text (f);
  g_autoptr (LiaisonRecord) record = &attachment->record;
  LiaisonOutgoing *outgoing = liaison_outgoing_of (f->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = liaison_outgoing_reserve (outgoing, attachment, &error);
  g_autofree char *path = g_file_get_path (target), *folder = g_path_get_dirname (path), *name = NULL;
  char seen[sizeof content] = "";
  struct stat about;
  int file;

  g_assert_no_error (error);
  name = g_path_get_basename (path);
  g_assert_cmpstr (name, ==, "1.txt");
  g_assert_cmpint (stat (folder, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0700);
  g_assert_true (save (f, attachment, path, &error));
  liaison_outgoing_handed_over (outgoing);
  g_assert_cmpuint (liaison_outgoing_count (outgoing), ==, 1);
  file = open (path, O_RDONLY);
  liaison_session_lock (f->session);
  g_assert_cmpuint (liaison_outgoing_count (outgoing), ==, 0);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  /* It is overwritten on a thread, which is waited for here. */
  liaison_outgoing_remove_all (outgoing);
  g_assert_cmpint (pread (file, seen, sizeof content - 1, 0), ==, (gssize) sizeof content - 1);
  g_assert_cmpint (seen[0], ==, 0);
  g_assert_cmpint (seen[sizeof content - 2], ==, 0);
  close (file);
}

static void
test_what_a_crash_left_goes_at_the_next_start (SessionFixture *f, gconstpointer data)
{
  const char *base = g_get_user_runtime_dir ();
  g_autofree char *left = g_build_filename (base, "liaison-open-AAAAAA", NULL);
  g_autofree char *held = g_build_filename (base, "liaison-open-BBBBBB", NULL);
  g_autofree char *other = g_build_filename (base, "another", NULL);
  g_autofree char *inside = g_build_filename (left, "below", NULL), *copy = g_build_filename (inside, "1.txt", NULL);
  g_autofree char *link = g_build_filename (left, "link", NULL), *outside = write_file (f, "outside", "mine"),
                  *text = NULL;
  int lock;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (held, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (other, 0700), ==, 0);
  g_assert_true (g_file_set_contents (copy, content, -1, NULL));
  g_assert_cmpint (symlink (outside, link), ==, 0);
  lock = open (held, O_RDONLY | O_DIRECTORY);
  g_assert_cmpint (flock (lock, LOCK_EX | LOCK_NB), ==, 0);
  liaison_outgoing_clean_up ();
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (held, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (other, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_get_contents (outside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "mine");
  close (lock);
  liaison_outgoing_clean_up ();
  g_assert_false (g_file_test (held, G_FILE_TEST_EXISTS));
  g_rmdir (other);
}

int
main (int argc, char **argv)
{
  g_autofree char *runtime = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  runtime = g_dir_make_tmp ("liaison-run-XXXXXX", NULL);
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  ADD ("/session/files/one-change", test_several_are_one_change);
  ADD ("/session/files/left-out", test_what_is_left_out_stays_out);
  ADD ("/session/files/all-or-none", test_one_that_fails_fails_all);
  ADD ("/session/files/cancelled", test_cancelled_leaves_nothing);
  ADD ("/session/files/refused", test_what_cannot_be_taken_is_named);
  ADD ("/session/files/copy", test_a_copy_is_whole_or_not_there);
  ADD ("/session/files/outgoing", test_a_copy_for_others_goes_when_it_locks);
  ADD ("/session/files/crash", test_what_a_crash_left_goes_at_the_next_start);
  status = g_test_run ();
  g_rmdir (runtime);
  return status;
}
