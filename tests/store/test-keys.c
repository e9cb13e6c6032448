// SPDX-License-Identifier: GPL-3.0-or-later
// The keys file: it opens with the right secret alone, survives nothing that damaged it, and loses no slot.
#include "liaison-keys.h"

#include "liaison-error.h"
#include "liaison-key-file.h"
#include "liaison-recovery.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

typedef struct {
  char *folder;
  char *path;
  char *recovery;
  LiaisonSecret *key;
} Fixture;

#define PASSPHRASE "correct horse"
#define SUM        32

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

static GByteArray *
read_bytes (const char *path)
{
  char *content;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  return g_byte_array_new_take ((guint8 *) content, size);
}

static void
write_bytes (const char *path, const guint8 *data, gsize size)
{
  g_assert_true (
      g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Makes the sum right again after a test changed the file, as who tampers with it would. */
static void
mend_sum (GByteArray *file)
{
  crypto_generichash (file->data + file->len - SUM, SUM, file->data, file->len - SUM, NULL, 0);
}

static void
assert_same_key (LiaisonSecret *a, LiaisonSecret *b)
{
  g_assert_nonnull (a);
  g_assert_cmpmem (liaison_secret_bytes (a), liaison_secret_size (a), liaison_secret_bytes (b), LIAISON_KEY_SIZE);
}

static void
assert_opens (Fixture *f, const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_unlock (f->path, passphrase, &error);

  g_assert_no_error (error);
  assert_same_key (key, f->key);
}

static void
assert_fails (Fixture *f, const char *passphrase, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_keys_unlock (f->path, passphrase, &error));
  g_assert_error (error, LIAISON_ERROR, code);
}

static void
assert_recovery_fails (Fixture *f, const char *text, int code, const char *names)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_keys_unlock_recovery (f->path, text, &error));
  g_assert_error (error, LIAISON_ERROR, code);
  if (names != NULL)
    g_assert_nonnull (strstr (error->message, names));
}

static void
test_right_passphrase_opens (Fixture *f, gconstpointer data)
{
  assert_opens (f, PASSPHRASE);
  assert_fails (f, "correct horse ", LIAISON_ERROR_PASSPHRASE);
  assert_fails (f, "Correct horse", LIAISON_ERROR_PASSPHRASE);
  assert_fails (f, "", LIAISON_ERROR_INVALID);
  assert_fails (f, "\xff\xfe", LIAISON_ERROR_INVALID);
}

static void
test_composed_and_decomposed_are_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_keys_set_passphrase (f->path, f->key,
                                              "d\xc3\xa9"
                                              "fenseur",
                                              &error));
  g_assert_no_error (error);
  assert_opens (f, "de\xcc\x81"
                   "fenseur");
  assert_fails (f, "defenseur", LIAISON_ERROR_PASSPHRASE);
}

static void
test_file_is_private_and_holds_no_key (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) file = read_bytes (f->path);
  GStatBuf about;

  g_assert_cmpint (g_stat (f->path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_null (memmem (file->data, file->len, liaison_secret_bytes (f->key), LIAISON_KEY_SIZE));
  g_assert_null (memmem (file->data, file->len, PASSPHRASE, strlen (PASSPHRASE)));
}

static void
test_two_registers_share_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "other", NULL);
  g_autofree char *recovery = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_create (path, PASSPHRASE, &recovery, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (memcmp (liaison_secret_bytes (key), liaison_secret_bytes (f->key), LIAISON_KEY_SIZE), !=, 0);
  g_assert_cmpstr (recovery, !=, f->recovery);
  assert_recovery_fails (f, recovery, LIAISON_ERROR_PASSPHRASE, NULL);
  g_assert_false (liaison_keys_set_passphrase (path, f->key, "another", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_unlink (path);
}

static void
test_creating_never_overwrites (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_keys_create (f->path, "another", NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  assert_opens (f, PASSPHRASE);
}

static void
test_changing_the_passphrase (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonSecret) recovered = NULL;

  g_assert_true (liaison_keys_set_passphrase (f->path, f->key, "battery staple", NULL));
  assert_opens (f, "battery staple");
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_PASSPHRASE);
  recovered = liaison_keys_unlock_recovery (f->path, f->recovery, NULL);
  assert_same_key (recovered, f->key);
  g_assert_false (liaison_keys_set_passphrase (f->path, f->key, "", NULL));
  assert_opens (f, "battery staple");
}

static void
test_changing_the_recovery_key (Fixture *f, gconstpointer data)
{
  g_autofree char *new_recovery = NULL;
  g_autoptr (LiaisonSecret) recovered = NULL;

  g_assert_true (liaison_keys_set_recovery (f->path, f->key, &new_recovery, NULL));
  recovered = liaison_keys_unlock_recovery (f->path, new_recovery, NULL);
  assert_same_key (recovered, f->key);
  assert_recovery_fails (f, f->recovery, LIAISON_ERROR_PASSPHRASE, NULL);
  assert_opens (f, PASSPHRASE);
}

static void
test_recovery_key_as_people_type_it (Fixture *f, gconstpointer data)
{
  g_autofree char *lower = g_ascii_strdown (f->recovery, -1);
  g_autofree char *joined = g_strdup (f->recovery);
  g_auto (GStrv) groups = g_strsplit (f->recovery, "-", -1);
  g_autofree char *spaced = g_strjoinv (" \xe2\x80\x93\n", groups);
  const char *forms[3];
  char *out = joined;

  g_assert_cmpuint (g_strv_length (groups), ==, 8);
  for (guint i = 0; i < 8; i++)
    g_assert_cmpuint (strlen (groups[i]), ==, 5);
  g_assert_null (strpbrk (f->recovery, "ILOU"));
  for (const char *p = f->recovery; *p != '\0'; p++)
    if (*p != '-')
      *out++ = *p == '0' ? 'o' : *p == '1' ? 'l' : *p;
  *out = '\0';
  forms[0] = lower, forms[1] = joined, forms[2] = spaced;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (LiaisonSecret) key = liaison_keys_unlock_recovery (f->path, forms[i], NULL);
    assert_same_key (key, f->key);
  }
}

/* Every wrong digit and every two neighbours that changed places are found, in the group where they are. */
static void
test_recovery_key_typing_errors (Fixture *f, gconstpointer data)
{
  static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autofree char *short_one = g_strndup (f->recovery, 41);
  g_autofree char *long_one = g_strconcat (f->recovery, "0", NULL);

  for (gsize i = 0; i < strlen (f->recovery); i++) {
    g_autofree char *text = g_strdup (f->recovery);
    g_autofree char *group = g_strdup_printf ("Group %d ", (int) (i / 6) + 1);
    if (text[i] == '-')
      continue;
    for (const char *d = digits; *d != '\0'; d++) {
      text[i] = *d;
      if (*d != f->recovery[i])
        assert_recovery_fails (f, text, LIAISON_ERROR_INVALID, group);
    }
    text[i] = f->recovery[i + 1];
    text[i + 1] = f->recovery[i];
    if (f->recovery[i + 1] != '-' && f->recovery[i + 1] != '\0' && text[i] != text[i + 1])
      assert_recovery_fails (f, text, LIAISON_ERROR_INVALID, group);
  }
  assert_recovery_fails (f, short_one, LIAISON_ERROR_INVALID, "not complete");
  assert_recovery_fails (f, long_one, LIAISON_ERROR_INVALID, "too long");
  assert_recovery_fails (f, "", LIAISON_ERROR_INVALID, "not complete");
  assert_recovery_fails (f, "ABCDU", LIAISON_ERROR_INVALID, "Group 1 ");
  assert_recovery_fails (f, "\xff", LIAISON_ERROR_INVALID, NULL);
}

static void
test_recovery_groups_in_another_order (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) groups = g_strsplit (f->recovery, "-", -1);
  char *first = groups[0];
  g_autofree char *text = NULL;

  groups[0] = groups[5];
  groups[5] = first;
  text = g_strjoinv ("-", groups);
  assert_recovery_fails (f, text, LIAISON_ERROR_INVALID, "Group 1 ");
}

static void
test_recovery_text_keeps_every_bit (void)
{
  for (guint bit = 0; bit < 8 * LIAISON_RECOVERY_SIZE; bit++) {
    g_autoptr (LiaisonSecret) secret = liaison_secret_new (LIAISON_RECOVERY_SIZE);
    g_autoptr (LiaisonSecret) back = NULL;
    g_autofree char *text = NULL;
    liaison_secret_bytes (secret)[bit / 8] = (guint8) (1 << (bit % 8));
    text = liaison_recovery_format (secret);
    back = liaison_recovery_parse (text, NULL);
    g_assert_nonnull (back);
    g_assert_cmpmem (liaison_secret_bytes (back), LIAISON_RECOVERY_SIZE, liaison_secret_bytes (secret),
                     LIAISON_RECOVERY_SIZE);
  }
}

/* Returns whether the file opens with any of the two secrets. */
static gboolean
opens_at_all (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) recovery_error = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_unlock (f->path, PASSPHRASE, &error);
  g_autoptr (LiaisonSecret) recovered = liaison_keys_unlock_recovery (f->path, f->recovery, &recovery_error);

  g_assert_true (key != NULL || error != NULL);
  g_assert_true (recovered != NULL || recovery_error != NULL);
  return key != NULL || recovered != NULL;
}

static void
test_truncated_files (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) file = read_bytes (f->path);

  for (guint size = 0; size < file->len; size++) {
    write_bytes (f->path, file->data, size);
    assert_fails (f, PASSPHRASE, LIAISON_ERROR_CORRUPT);
  }
  write_bytes (f->path, file->data, file->len);
  assert_opens (f, PASSPHRASE);
}

static void
test_flipped_bits (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) file = read_bytes (f->path);

  for (guint i = 0; i < file->len * 8; i++) {
    g_autoptr (GBytes) flipped = NULL;
    g_autoptr (GError) error = NULL;
    file->data[i / 8] ^= (guint8) (1 << (i % 8));
    flipped = g_bytes_new_static (file->data, file->len);
    g_assert_null (liaison_key_file_parse (flipped, &error));
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
    file->data[i / 8] ^= (guint8) (1 << (i % 8));
  }
}

/* The same by somebody who makes the sum right again: no bit of the file is free to change. */
static void
test_flipped_bits_behind_a_right_sum (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) file = read_bytes (f->path);

  for (guint i = 0; i < file->len - SUM; i++) {
    file->data[i] ^= (guint8) (1 << (i % 8));
    mend_sum (file);
    write_bytes (f->path, file->data, file->len);
    g_assert_false (opens_at_all (f));
    file->data[i] ^= (guint8) (1 << (i % 8));
  }
}

/* Puts the passphrase slot with @name set to @value in place, and makes all sums right again. */
static void
edit_parameter (Fixture *f, const char *name, GVariant *value)
{
  g_autoptr (GBytes) bytes = liaison_keys_read (f->path, NULL);
  g_autoptr (GPtrArray) slots = liaison_key_file_parse (bytes, NULL);
  g_autoptr (GBytes) edited = NULL;
  g_autoptr (GVariant) parameters = g_variant_get_child_value (slots->pdata[0], 1);
  g_autoptr (GVariant) wrapped = g_variant_get_child_value (slots->pdata[0], 2);
  GVariantDict dict;

  g_variant_dict_init (&dict, parameters);
  g_variant_dict_insert_value (&dict, name, value);
  g_variant_unref (slots->pdata[0]);
  slots->pdata[0] = g_variant_ref_sink (
      g_variant_new ("(s@a{sv}@ay)", "passphrase", g_variant_dict_end (&dict), wrapped));
  edited = liaison_key_file_build (slots, f->key);
  g_assert_true (liaison_keys_write (f->path, edited, NULL));
}

static void
test_parameters_are_bound (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = liaison_keys_read (f->path, NULL);

  edit_parameter (f, "ops", g_variant_new_uint64 (2));
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_PASSPHRASE);
  g_assert_true (liaison_keys_write (f->path, bytes, NULL));
  /* Derives the same key, yet was not there when the key was wrapped. */
  edit_parameter (f, "note", g_variant_new_string ("harmless"));
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_PASSPHRASE);
  g_assert_true (liaison_keys_write (f->path, bytes, NULL));
  assert_opens (f, PASSPHRASE);
}

static void
test_demands_are_bounded (Fixture *f, gconstpointer data)
{
  const struct {
    const char *name;
    GVariant *value;
  } demands[] = {
    { "memory", g_variant_new_uint64 (G_GUINT64_CONSTANT (1) << 40) },
    { "memory", g_variant_new_uint64 (G_MAXUINT64) },
    { "memory", g_variant_new_uint64 (0) },
    { "ops", g_variant_new_uint64 (1000000) },
    { "ops", g_variant_new_uint64 (0) },
    { "ops", g_variant_new_string ("many") },
    { "kdf", g_variant_new_string ("none") },
    { "kdf", g_variant_new_string ("blake2b") },
    { "salt", g_variant_new_bytestring ("short") },
    { "nonce", g_variant_new_bytestring ("") },
  };
  g_autoptr (GBytes) bytes = liaison_keys_read (f->path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (demands); i++) {
    gint64 start = g_get_monotonic_time ();
    edit_parameter (f, demands[i].name, demands[i].value);
    assert_fails (f, PASSPHRASE, LIAISON_ERROR_CORRUPT);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
    g_assert_true (liaison_keys_write (f->path, bytes, NULL));
  }
}

static void
test_newer_missing_and_odd_files (Fixture *f, gconstpointer data)
{
  g_autoptr (GByteArray) file = read_bytes (f->path);
  g_autofree guint8 *long_one = g_malloc0 (1024 * 1024);

  file->data[12] = 2;
  mend_sum (file);
  write_bytes (f->path, file->data, file->len);
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_NEWER);
  write_bytes (f->path, long_one, 1024 * 1024);
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_CORRUPT);
  g_unlink (f->path);
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_NOT_FOUND);
  g_assert_cmpint (g_mkdir (f->path, 0700), ==, 0);
  assert_fails (f, PASSPHRASE, LIAISON_ERROR_CORRUPT);
  g_rmdir (f->path);
}

static void
test_unknown_slots_stay (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = liaison_keys_read (f->path, NULL);
  g_autoptr (GPtrArray) slots = liaison_key_file_parse (bytes, NULL);
  g_autoptr (GVariant) token = g_variant_ref_sink (
      g_variant_new_parsed ("('token', {'serial': <'4711'>, 'slots': <[byte 1, 2]>}, [byte 9, 8, 7])"));
  g_autoptr (GBytes) with_token = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *recovery = NULL;
  guint found = 0;

  g_ptr_array_insert (slots, 1, g_variant_ref (token));
  with_token = liaison_key_file_build (slots, f->key);
  g_assert_true (liaison_keys_write (f->path, with_token, NULL));
  assert_opens (f, PASSPHRASE);
  g_assert_true (liaison_keys_set_passphrase (f->path, f->key, "another", NULL));
  g_assert_true (liaison_keys_set_recovery (f->path, f->key, &recovery, NULL));
  after = liaison_keys_read (f->path, NULL);
  kept = liaison_key_file_parse (after, NULL);
  g_assert_cmpuint (kept->len, ==, 3);
  for (guint i = 0; i < kept->len; i++)
    found += g_variant_equal (kept->pdata[i], token);
  g_assert_cmpuint (found, ==, 1);
}

static void
test_a_failed_write_changes_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (f->path, ".new", NULL);
  g_autofree char *inside = g_build_filename (aside, "file", NULL);
  g_autoptr (GError) error = NULL;

  /* A folder that is not empty stands where the new file would be written. */
  g_assert_cmpint (g_mkdir (aside, 0700), ==, 0);
  write_bytes (inside, (const guint8 *) "x", 1);
  g_assert_false (liaison_keys_set_passphrase (f->path, f->key, "another", &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED);
  assert_opens (f, PASSPHRASE);
  g_unlink (inside);
  g_rmdir (aside);
  /* What a crash left there does not matter. */
  write_bytes (aside, (const guint8 *) "half", 4);
  g_assert_true (liaison_keys_set_passphrase (f->path, f->key, "another", NULL));
  assert_opens (f, "another");
}

static void
test_bad_copies_are_not_written (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) rubbish = g_bytes_new_static ("rubbish", 7);
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_keys_write (f->path, rubbish, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
  assert_opens (f, PASSPHRASE);
}

/* The one test that pays the full price: what people get is not what the other tests use. */
static void
test_real_parameters_are_slow (void)
{
  g_autofree char *folder = g_dir_make_tmp ("liaison-keys-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "keys", NULL);
  g_autoptr (LiaisonSecret) key = NULL;
  g_autoptr (LiaisonSecret) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (GVariant) parameters = NULL;
  guint64 ops, memory;

  g_unsetenv ("LIAISON_TEST_KDF");
  key = liaison_keys_create (path, PASSPHRASE, NULL, NULL);
  bytes = liaison_keys_read (path, NULL);
  slots = liaison_key_file_parse (bytes, NULL);
  g_assert_cmpuint (slots->len, ==, 1);
  parameters = g_variant_get_child_value (slots->pdata[0], 1);
  g_assert_true (g_variant_lookup (parameters, "ops", "t", &ops));
  g_assert_true (g_variant_lookup (parameters, "memory", "t", &memory));
  g_assert_cmpuint (ops, ==, 3);
  g_assert_cmpuint (memory, ==, 256 * 1024 * 1024);
  again = liaison_keys_unlock (path, PASSPHRASE, NULL);
  assert_same_key (again, key);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_a_crash_writes_no_core_file (Fixture *f, gconstpointer data)
{
  struct rlimit core;

  g_assert_cmpint (getrlimit (RLIMIT_CORE, &core), ==, 0);
  g_assert_cmpuint (core.rlim_cur, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Honoured by development builds alone; the suite is merely slower without. */
  g_setenv ("LIAISON_TEST_KDF", "1", TRUE);
  add ("/keys/right-passphrase-opens", test_right_passphrase_opens);
  add ("/keys/composed-and-decomposed-are-one", test_composed_and_decomposed_are_one);
  add ("/keys/file-is-private-and-holds-no-key", test_file_is_private_and_holds_no_key);
  add ("/keys/no-core-file", test_a_crash_writes_no_core_file);
  add ("/keys/two-registers-share-nothing", test_two_registers_share_nothing);
  add ("/keys/creating-never-overwrites", test_creating_never_overwrites);
  add ("/keys/changing-the-passphrase", test_changing_the_passphrase);
  add ("/keys/changing-the-recovery-key", test_changing_the_recovery_key);
  add ("/keys/recovery-key-as-people-type-it", test_recovery_key_as_people_type_it);
  add ("/keys/recovery-key-typing-errors", test_recovery_key_typing_errors);
  add ("/keys/recovery-groups-in-another-order", test_recovery_groups_in_another_order);
  g_test_add_func ("/keys/recovery-text-keeps-every-bit", test_recovery_text_keeps_every_bit);
  add ("/keys/truncated-files", test_truncated_files);
  add ("/keys/flipped-bits", test_flipped_bits);
  add ("/keys/flipped-bits-behind-a-right-sum", test_flipped_bits_behind_a_right_sum);
  add ("/keys/parameters-are-bound", test_parameters_are_bound);
  add ("/keys/demands-are-bounded", test_demands_are_bounded);
  add ("/keys/newer-missing-and-odd-files", test_newer_missing_and_odd_files);
  add ("/keys/unknown-slots-stay", test_unknown_slots_stay);
  add ("/keys/a-failed-write-changes-nothing", test_a_failed_write_changes_nothing);
  add ("/keys/bad-copies-are-not-written", test_bad_copies_are_not_written);
  g_test_add_func ("/keys/real-parameters-are-slow", test_real_parameters_are_slow);
  return g_test_run ();
}
