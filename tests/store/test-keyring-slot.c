// SPDX-License-Identifier: GPL-3.0-or-later
// The slot of the keyring in a keys file: it opens beside the others, with its own secret alone.
#include "liaison-keys.h"

#include "liaison-error.h"
#include "liaison-key-file.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  char *path;
  char *recovery;
  LiaisonSecret *key;
} Fixture;

#define PASSPHRASE "correct horse"

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("liaison-keys-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "keys", NULL);
  f->key = liaison_keys_create (f->path, PASSPHRASE, &f->recovery, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_unlink (f->path);
  /* Fails where something was left beside the keys file. */
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  liaison_secret_unref (f->key);
  liaison_secret_free_text (f->recovery);
  g_free (f->folder);
  g_free (f->path);
}

static void
test_a_keyring_opens_beside_the_passphrase (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonSecret) secret = liaison_secret_new_random (LIAISON_KEY_SIZE);
  g_autoptr (LiaisonSecret) other = liaison_secret_new_random (LIAISON_KEY_SIZE);
  g_autoptr (LiaisonSecret) key = NULL;
  g_autoptr (LiaisonSecret) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *none = liaison_keys_keyring_id (f->path, &error);
  g_autofree char *id = NULL;

  g_assert_no_error (error);
  g_assert_null (none);
  g_assert_true (liaison_keys_set_keyring (f->path, f->key, "one", other, &error));
  g_assert_true (liaison_keys_set_keyring (f->path, f->key, "two", secret, &error));
  g_assert_true (liaison_keys_set_passphrase (f->path, f->key, "another horse", &error));
  id = liaison_keys_keyring_id (f->path, &error);
  g_assert_cmpstr (id, ==, "two");
  key = liaison_keys_unlock_keyring (f->path, secret, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (liaison_secret_bytes (key), LIAISON_KEY_SIZE, liaison_secret_bytes (f->key), LIAISON_KEY_SIZE);
  again = liaison_keys_unlock (f->path, "another horse", &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_assert_null (liaison_keys_unlock_keyring (f->path, other, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE);
}

static void
test_a_removed_keyring_opens_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonSecret) secret = liaison_secret_new_random (LIAISON_KEY_SIZE);
  g_autoptr (LiaisonSecret) stranger = liaison_secret_new_random (LIAISON_KEY_SIZE);
  g_autoptr (LiaisonSecret) key = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_keys_set_keyring (f->path, f->key, "one", secret, &error));
  g_assert_false (liaison_keys_remove_keyring (f->path, stranger, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_clear_error (&error);
  key = liaison_keys_unlock_keyring (f->path, secret, &error);
  g_assert_no_error (error);
  g_assert_true (liaison_keys_remove_keyring (f->path, f->key, &error));
  g_assert_null (liaison_keys_keyring_id (f->path, &error));
  g_assert_no_error (error);
  g_assert_null (liaison_keys_unlock_keyring (f->path, secret, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_clear_pointer (&key, liaison_secret_unref);
  key = liaison_keys_unlock_recovery (f->path, f->recovery, &error);
  g_assert_no_error (error);
}

/* A slot of the keyring relabelled as another's, or with another name in it, opens no more. */
static void
test_the_name_in_a_keyring_slot_is_bound (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonSecret) secret = liaison_secret_new_random (LIAISON_KEY_SIZE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) forged = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GVariant) parameters = NULL;
  g_autoptr (GVariant) wrapped = NULL;
  const char *type = NULL;
  GVariantDict dict;

  g_assert_true (liaison_keys_set_keyring (f->path, f->key, "one", secret, &error));
  bytes = liaison_keys_read (f->path, &error);
  slots = liaison_key_file_parse (bytes, &error);
  g_assert_no_error (error);
  g_variant_get (slots->pdata[0], "(&s@a{sv}@ay)", &type, &parameters, &wrapped);
  g_assert_cmpstr (type, ==, "keyring");
  g_variant_dict_init (&dict, parameters);
  g_variant_dict_insert (&dict, "id", "s", "two");
  g_ptr_array_add (slots,
                   g_variant_ref_sink (g_variant_new ("(s@a{sv}@ay)", type, g_variant_dict_end (&dict), wrapped)));
  g_ptr_array_remove_index (slots, 0);
  forged = liaison_key_file_build (slots, f->key);
  g_assert_true (liaison_keys_write (f->path, forged, &error));
  g_assert_null (liaison_keys_unlock_keyring (f->path, secret, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/keys/keyring/a-keyring-opens-beside-the-passphrase", test_a_keyring_opens_beside_the_passphrase);
  add ("/keys/keyring/a-removed-keyring-opens-nothing", test_a_removed_keyring_opens_nothing);
  add ("/keys/keyring/the-name-in-a-keyring-slot-is-bound", test_the_name_in_a_keyring_slot_is_bound);
  return g_test_run ();
}
