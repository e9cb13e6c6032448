// SPDX-License-Identifier: GPL-3.0-or-later
// Files in the register: what comes out is what went in, each content once, none lost while anything refers to it.
#include "store-fixture.h"

#include "liaison-blobs.h"
#include "liaison-db.h"
#include "liaison-error.h"
#include "liaison-office.h"

#include <string.h>

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

/* Bytes that no two sizes share and that do not compress to a pattern. */
static GBytes *
make_content (gsize size)
{
  guint8 *data = g_malloc (size + 1);
  guint32 state = (guint32) size * 2654435761u + 1;

  for (gsize i = 0; i < size; i++) {
    state = state * 1664525u + 1013904223u;
    data[i] = (guint8) (state >> 24);
  }
  return g_bytes_new_take (data, size);
}

static char *
add_content (LiaisonStore *store, GBytes *content)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (content);
  g_autoptr (GError) error = NULL;
  gint64 size = -1;
  char *hash = liaison_store_add_blob (store, stream, "application/pdf", &size, &error);

  g_assert_no_error (error);
  g_assert_cmpint (size, ==, (gint64) g_bytes_get_size (content));
  return hash;
}

static gint64
count (LiaisonStore *store, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);

  return liaison_db_integer (store, NULL, sql, "");
}

static LiaisonId
attach (LiaisonStore *store, const LiaisonId *partner, const char *hash)
{
  g_autofree char *about = liaison_id_to_string (partner);

  return commit_one (store,
                     make_record (&liaison_entity_attachment, "about_entity", "partner", "about", about, "name",
                                  "letter.pdf", "media_type", "application/pdf", "size", "10", "hash", hash, NULL));
}

static void
commit_edit (LiaisonStore *store, LiaisonEditKind kind, const LiaisonId *id)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "letter.pdf");
  g_autoptr (GError) error = NULL;

  liaison_change_set_edit (set, kind, &liaison_entity_attachment, id);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
}

static void
test_what_comes_out_is_what_went_in (StoreFixture *f, gconstpointer data)
{
  const gsize sizes[] = {
    0, 1, LIAISON_BLOB_CHUNK - 1, LIAISON_BLOB_CHUNK, LIAISON_BLOB_CHUNK + 1, 3 * LIAISON_BLOB_CHUNK + 17
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (GBytes) content = make_content (sizes[i]);
    g_autofree char *hash = add_content (f->store, content);
    g_autoptr (GBytes) back = NULL;
    store_fixture_reopen (f);
    back = liaison_store_read_blob (f->store, hash, sizes[i], NULL);
    g_assert_nonnull (back);
    g_assert_true (g_bytes_equal (back, content));
  }
  g_assert_cmpint (count (f->store, "blob"), ==, G_N_ELEMENTS (sizes));
  g_assert_cmpint (count (f->store, "blob_chunk"), ==, 0 + 1 + 1 + 1 + 2 + 4);
}

/* The name of a content is its BLAKE2b-256, so that every register calls it the same. */
static void
test_the_name_is_the_hash (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("abc", 3);
  g_autofree char *hash = add_content (f->store, content);

  g_assert_cmpstr (hash, ==, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

static void
test_same_content_is_stored_once (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GBytes) content = make_content (LIAISON_BLOB_CHUNK + 5);
  g_autofree char *first = add_content (f->store, content);
  g_autofree char *second = add_content (f->store, content);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpint (count (f->store, "blob"), ==, 1);
  g_assert_cmpint (count (f->store, "blob_chunk"), ==, 2);
}

static void
cancel_cb (guint64 done, guint64 total, gpointer user_data)
{
  if (done >= 2 * LIAISON_BLOB_CHUNK)
    g_cancellable_cancel (user_data);
}

static void
test_cancelling_leaves_nothing (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GBytes) content = make_content (4 * LIAISON_BLOB_CHUNK);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (content);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  liaison_store_set_cancellable (f->store, cancellable);
  liaison_store_set_progress (f->store, cancel_cb, cancellable);
  g_assert_null (liaison_store_add_blob (f->store, stream, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  liaison_store_set_cancellable (f->store, NULL);
  liaison_store_set_progress (f->store, NULL, NULL);
  g_assert_cmpint (count (f->store, "blob"), ==, 0);
  g_assert_cmpint (count (f->store, "blob_chunk"), ==, 0);
  add_partner (f->store, "Still writable");
}

static void
test_unknown_long_and_damaged (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GBytes) content = make_content (2 * LIAISON_BLOB_CHUNK);
  g_autofree char *hash = add_content (f->store, content);
  g_autofree char *unknown = g_strnfill (64, 'a');
  g_autoptr (GError) missing = NULL, odd = NULL, too_long = NULL, damaged = NULL, short_one = NULL;

  g_assert_null (liaison_store_read_blob (f->store, unknown, 100, &missing));
  g_assert_error (missing, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_null (liaison_store_read_blob (f->store, "../etc/passwd", 100, &odd));
  g_assert_error (odd, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_assert_null (liaison_store_read_blob (f->store, hash, 2 * LIAISON_BLOB_CHUNK - 1, &too_long));
  g_assert_error (too_long, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_true (
      liaison_db_script (f->store, "UPDATE blob_chunk SET body = zeroblob (length (body)) WHERE position = 1", NULL));
  g_assert_null (liaison_store_read_blob (f->store, hash, G_MAXSIZE, &damaged));
  g_assert_error (damaged, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
  g_assert_true (liaison_db_script (f->store, "DELETE FROM blob_chunk WHERE position = 1", NULL));
  g_assert_null (liaison_store_read_blob (f->store, hash, G_MAXSIZE, &short_one));
  g_assert_error (short_one, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
}

static void
test_collecting_spares_what_is_referred_to (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GBytes) kept_content = make_content (10);
  g_autoptr (GBytes) trashed_content = make_content (20);
  g_autoptr (GBytes) replaced_content = make_content (30);
  g_autoptr (GBytes) drafted_content = make_content (40);
  g_autoptr (GBytes) loose_content = make_content (LIAISON_BLOB_CHUNK + 50);
  g_autofree char *kept = add_content (f->store, kept_content);
  g_autofree char *trashed = add_content (f->store, trashed_content);
  g_autofree char *replaced = add_content (f->store, replaced_content);
  g_autofree char *drafted = add_content (f->store, drafted_content);
  g_autofree char *loose = add_content (f->store, loose_content);
  g_autofree char *body = g_strdup_printf ("{\"hash\": \"%s\"}", drafted);
  LiaisonId partner = add_partner (f->store, "Maison");
  LiaisonId first = attach (f->store, &partner, replaced);
  LiaisonId second = attach (f->store, &partner, trashed);

  set_field (f->store, &liaison_entity_attachment, &first, "hash", kept);
  commit_edit (f->store, LIAISON_EDIT_TRASH, &second);
  g_assert_true (liaison_store_set_draft (f->store, "attachment", body, NULL));
  g_assert_cmpint (liaison_store_collect_blobs (f->store, NULL), ==, LIAISON_BLOB_CHUNK + 50);
  g_assert_cmpint (count (f->store, "blob"), ==, 4);
  g_assert_null (liaison_store_read_blob (f->store, loose, G_MAXSIZE, NULL));
  g_assert_cmpint (liaison_store_collect_blobs (f->store, NULL), ==, 0);
  /* The draft was thrown away, the attachments erased: only then may their files go, and then they go at once. */
  g_assert_true (liaison_store_set_draft (f->store, "attachment", NULL, NULL));
  commit_edit (f->store, LIAISON_EDIT_ERASE, &first);
  commit_edit (f->store, LIAISON_EDIT_ERASE, &second);
  g_assert_cmpint (count (f->store, "blob"), ==, 0);
  g_assert_cmpint (count (f->store, "blob_chunk"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/blobs/what-comes-out-is-what-went-in", test_what_comes_out_is_what_went_in);
  add ("/blobs/the-name-is-the-hash", test_the_name_is_the_hash);
  add ("/blobs/same-content-is-stored-once", test_same_content_is_stored_once);
  add ("/blobs/cancelling-leaves-nothing", test_cancelling_leaves_nothing);
  add ("/blobs/unknown-long-and-damaged", test_unknown_long_and_damaged);
  add ("/blobs/collecting-spares-what-is-referred-to", test_collecting_spares_what_is_referred_to);
  return g_test_run ();
}
