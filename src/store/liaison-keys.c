// SPDX-License-Identifier: GPL-3.0-or-later
// Wrapping the database key in slots, and opening it again.
#include "liaison-keys.h"

#include "liaison-error.h"
#include "liaison-file.h"
#include "liaison-key-file.h"
#include "liaison-recovery.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define SLOT_PASSPHRASE "passphrase"
#define SLOT_RECOVERY   "recovery"
#define SLOT_KEYRING    "keyring"
#define KDF_ARGON2      "argon2id13"
#define KDF_BLAKE2      "blake2b"
#define SALT            crypto_pwhash_argon2id_SALTBYTES
#define NONCE           crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define WRAPPED         (LIAISON_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)

/* What a file may ask of this machine: a hostile one must not stop it for minutes or fill its memory. */
#define MAX_OPS         10
#define MAX_MEMORY      (G_GUINT64_CONSTANT (1) << 30)
#define MAX_PASSPHRASES 4

#define MAX_PASSPHRASE 4096

G_STATIC_ASSERT (SALT == crypto_generichash_blake2b_SALTBYTES);
G_STATIC_ASSERT (LIAISON_KEY_SIZE == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

static const guint8 recovery[crypto_generichash_blake2b_PERSONALBYTES] = "liaison-recovery";
static const guint8 keyring[crypto_generichash_blake2b_PERSONALBYTES] = "liaison-keyring";

/* Returns the bytes to derive from: the same for a passphrase typed on any keyboard. */
static LiaisonSecret *
normalize_passphrase (const char *passphrase, GError **error)
{
  LiaisonSecret *secret;
  char *normal;

  if (*passphrase == '\0') {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The passphrase is empty"));
    return NULL;
  }
  if (strlen (passphrase) > MAX_PASSPHRASE) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The passphrase is longer than %d bytes"),
                 MAX_PASSPHRASE);
    return NULL;
  }
  normal = g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
  if (normal == NULL) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The passphrase is not valid UTF-8"));
    return NULL;
  }
  secret = liaison_secret_new (strlen (normal));
  memcpy (liaison_secret_bytes (secret), normal, liaison_secret_size (secret));
  liaison_secret_free_text (normal);
  return secret;
}

static gboolean
fail_corrupt (GError **error)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "A slot of the keys file is malformed");
  return FALSE;
}

static gboolean
lookup_bytes (GVariant *parameters, const char *name, gsize size, guint8 *out, GError **error)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (parameters, name, G_VARIANT_TYPE_BYTESTRING);

  if (value == NULL || g_variant_get_size (value) != size)
    return fail_corrupt (error);
  memcpy (out, g_variant_get_data (value), size);
  return TRUE;
}

static LiaisonSecret *
derive_argon2 (LiaisonSecret *secret, GVariant *parameters, const guint8 salt[SALT], GError **error)
{
  g_autoptr (LiaisonSecret) wrapping = liaison_secret_new (LIAISON_KEY_SIZE);
  guint64 ops = 0;
  guint64 memory = 0;

  if (!g_variant_lookup (parameters, "ops", "t", &ops) || ops < crypto_pwhash_argon2id_OPSLIMIT_MIN || ops > MAX_OPS ||
      !g_variant_lookup (parameters, "memory", "t", &memory) || memory < crypto_pwhash_argon2id_MEMLIMIT_MIN ||
      memory > MAX_MEMORY) {
    fail_corrupt (error);
    return NULL;
  }
  if (crypto_pwhash_argon2id (liaison_secret_bytes (wrapping), LIAISON_KEY_SIZE,
                              (const char *) liaison_secret_bytes (secret), liaison_secret_size (secret), salt, ops,
                              (gsize) memory, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED,
                 "Not enough memory to test the passphrase: %" G_GUINT64_FORMAT " MiB are needed", memory >> 20);
    return NULL;
  }
  return g_steal_pointer (&wrapping);
}

/* A recovery key has 160 random bits, a keyring's secret 256: nothing is gained by making their derivation slow. */
static LiaisonSecret *
derive_blake2 (LiaisonSecret *secret, const guint8 salt[SALT], const guint8 *personal)
{
  LiaisonSecret *wrapping = liaison_secret_new (LIAISON_KEY_SIZE);

  crypto_generichash_blake2b_salt_personal (liaison_secret_bytes (wrapping), LIAISON_KEY_SIZE, NULL, 0,
                                            liaison_secret_bytes (secret), liaison_secret_size (secret), salt,
                                            personal);
  return wrapping;
}

static LiaisonSecret *
derive_wrapping_key (const char *type, LiaisonSecret *secret, GVariant *parameters, GError **error)
{
  const char *kdf = NULL;
  guint8 salt[SALT];

  if (!lookup_bytes (parameters, "salt", sizeof salt, salt, error))
    return NULL;
  if (g_variant_lookup (parameters, "kdf", "&s", &kdf)) {
    if (g_str_equal (type, SLOT_PASSPHRASE) && g_str_equal (kdf, KDF_ARGON2))
      return derive_argon2 (secret, parameters, salt, error);
    if (g_str_equal (type, SLOT_RECOVERY) && g_str_equal (kdf, KDF_BLAKE2))
      return derive_blake2 (secret, salt, recovery);
    if (g_str_equal (type, SLOT_KEYRING) && g_str_equal (kdf, KDF_BLAKE2))
      return derive_blake2 (secret, salt, keyring);
  }
  fail_corrupt (error);
  return NULL;
}

static gboolean
is_quick_for_tests (void)
{
#if LIAISON_DEVELOPMENT
  return g_strcmp0 (g_getenv ("LIAISON_TEST_KDF"), "1") == 0;
#else
  return FALSE;
#endif
}

/* @id: (nullable): what names the slot's secret in a keyring */
static GVariant *
make_parameters (const char *type, const char *id, guint8 nonce[NONCE])
{
  GVariantDict dict;
  gboolean quick = is_quick_for_tests ();
  guint8 salt[SALT];

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, NONCE);
  g_variant_dict_init (&dict, NULL);
  if (g_str_equal (type, SLOT_PASSPHRASE)) {
    g_variant_dict_insert (&dict, "kdf", "s", KDF_ARGON2);
    g_variant_dict_insert (&dict, "ops", "t",
                           quick ? (guint64) crypto_pwhash_argon2id_OPSLIMIT_MIN
                                 : (guint64) crypto_pwhash_argon2id_OPSLIMIT_MODERATE);
    g_variant_dict_insert (&dict, "memory", "t",
                           quick ? (guint64) crypto_pwhash_argon2id_MEMLIMIT_MIN
                                 : (guint64) crypto_pwhash_argon2id_MEMLIMIT_MODERATE);
  } else {
    g_variant_dict_insert (&dict, "kdf", "s", KDF_BLAKE2);
  }
  if (id != NULL)
    g_variant_dict_insert (&dict, "id", "s", id);
  g_variant_dict_insert_value (&dict, "salt", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, salt, SALT, 1));
  g_variant_dict_insert_value (&dict, "nonce", g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, nonce, NONCE, 1));
  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/* Returns a new slot of @type that opens with @secret and holds @key; @id as for make_parameters(). */
static GVariant *
wrap (const char *type, const char *id, LiaisonSecret *secret, LiaisonSecret *key, GError **error)
{
  guint8 nonce[NONCE];
  guint8 wrapped[WRAPPED];
  g_autoptr (GVariant) parameters = make_parameters (type, id, nonce);
  g_autoptr (GBytes) binding = liaison_key_slot_binding (type, parameters);
  g_autoptr (LiaisonSecret) wrapping = derive_wrapping_key (type, secret, parameters, error);
  GVariant *body;

  if (wrapping == NULL)
    return NULL;
  crypto_aead_xchacha20poly1305_ietf_encrypt (wrapped, NULL, liaison_secret_bytes (key), LIAISON_KEY_SIZE,
                                              g_bytes_get_data (binding, NULL), g_bytes_get_size (binding), NULL, nonce,
                                              liaison_secret_bytes (wrapping));
  body = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, wrapped, sizeof wrapped, 1);
  return g_variant_ref_sink (g_variant_new ("(s@a{sv}@ay)", type, parameters, body));
}

/* Returns the database key, or %NULL: with @error set where the slot is malformed, without where @secret is wrong. */
static LiaisonSecret *
unwrap (GVariant *slot, LiaisonSecret *secret, GError **error)
{
  g_autoptr (LiaisonSecret) key = liaison_secret_new (LIAISON_KEY_SIZE);
  g_autoptr (LiaisonSecret) wrapping = NULL;
  g_autoptr (GVariant) parameters = NULL;
  g_autoptr (GVariant) wrapped = NULL;
  g_autoptr (GBytes) binding = NULL;
  const char *type;
  guint8 nonce[NONCE];

  g_variant_get (slot, "(&s@a{sv}@ay)", &type, &parameters, &wrapped);
  if (!lookup_bytes (parameters, "nonce", sizeof nonce, nonce, error))
    return NULL;
  if (g_variant_get_size (wrapped) != WRAPPED) {
    fail_corrupt (error);
    return NULL;
  }
  wrapping = derive_wrapping_key (type, secret, parameters, error);
  if (wrapping == NULL)
    return NULL;
  binding = liaison_key_slot_binding (type, parameters);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (liaison_secret_bytes (key), NULL, NULL, g_variant_get_data (wrapped),
                                                  WRAPPED, g_bytes_get_data (binding, NULL), g_bytes_get_size (binding),
                                                  nonce, liaison_secret_bytes (wrapping)) != 0)
    return NULL;
  return g_steal_pointer (&key);
}

static gboolean
slot_has_type (GVariant *slot, const char *type)
{
  const char *found;

  g_variant_get_child (slot, 0, "&s", &found);
  return g_str_equal (found, type);
}

static const char *
tell_wrong (const char *type)
{
  if (g_str_equal (type, SLOT_KEYRING))
    return _ ("The key in the keyring does not open this register");
  return g_str_equal (type, SLOT_PASSPHRASE) ? "The passphrase does not open this register"
                                             : "The recovery key does not open this register";
}

static LiaisonSecret *
unlock_slots (GPtrArray *slots, const char *type, LiaisonSecret *secret, GError **error)
{
  g_autoptr (GError) damage = NULL;
  int tried = 0;

  for (guint i = 0; i < slots->len && tried < MAX_PASSPHRASES; i++) {
    LiaisonSecret *key;
    if (!slot_has_type (slots->pdata[i], type))
      continue;
    tried++;
    key = unwrap (slots->pdata[i], secret, damage == NULL ? &damage : NULL);
    if (key != NULL)
      return key;
  }
  if (damage != NULL)
    g_propagate_error (error, g_steal_pointer (&damage));
  else
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_PASSPHRASE, tell_wrong (type));
  return NULL;
}

static LiaisonSecret *
unlock (const char *path, const char *type, LiaisonSecret *secret, GError **error)
{
  g_autoptr (GBytes) bytes = liaison_file_read (path, LIAISON_KEY_FILE_MAX, error);
  g_autoptr (GPtrArray) slots = bytes != NULL ? liaison_key_file_parse (bytes, error) : NULL;
  g_autoptr (LiaisonSecret) key = slots != NULL ? unlock_slots (slots, type, secret, error) : NULL;

  if (key == NULL)
    return NULL;
  if (!liaison_key_file_is_sealed_by (bytes, key)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT,
                         "The keys file was changed by something else than Liaison");
    return NULL;
  }
  return g_steal_pointer (&key);
}

static GVariant *
make_recovery_slot (LiaisonSecret *key, char **recovery_key, GError **error)
{
  g_autoptr (LiaisonSecret) secret = liaison_secret_new_random (LIAISON_RECOVERY_SIZE);
  GVariant *slot = wrap (SLOT_RECOVERY, NULL, secret, key, error);

  if (slot != NULL)
    *recovery_key = liaison_recovery_format (secret);
  return slot;
}

static gboolean
write_slots (const char *path, GPtrArray *slots, LiaisonSecret *key, GError **error)
{
  g_autoptr (GBytes) bytes = liaison_key_file_build (slots, key);

  return liaison_file_replace (path, bytes, error);
}

/* Puts @slot, if there is one, in the place of all slots of @type; those of other types, known or not, stay. */
static gboolean
replace_slot (const char *path, LiaisonSecret *key, const char *type, GVariant *slot, GError **error)
{
  g_autoptr (GBytes) bytes = liaison_file_read (path, LIAISON_KEY_FILE_MAX, error);
  g_autoptr (GPtrArray) slots = bytes != NULL ? liaison_key_file_parse (bytes, error) : NULL;

  if (slots == NULL)
    return FALSE;
  if (!liaison_key_file_is_sealed_by (bytes, key)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, "The keys file belongs to another register");
    return FALSE;
  }
  for (guint i = slots->len; i > 0; i--)
    if (slot_has_type (slots->pdata[i - 1], type))
      g_ptr_array_remove_index (slots, i - 1);
  if (slot != NULL)
    g_ptr_array_insert (slots, 0, g_variant_ref (slot));
  return write_slots (path, slots, key, error);
}

/**
 * liaison_keys_create:
 * @path: of the keys file, which must not exist yet
 * @passphrase: UTF-8, not empty; the caller judges its strength
 * @recovery_key: (out) (optional): where to put the recovery key to show once, free with liaison_secret_free_text();
 *   %NULL makes a register without one
 *
 * Makes a database key and the file that wraps it. Takes over half a second and 256 MiB on purpose.
 *
 * Returns: (transfer full): the database key; or %NULL with LIAISON_ERROR_REFUSED where @path exists, INVALID for the
 *   passphrase, READ_ONLY or FULL for the disk
 */
LiaisonSecret *
liaison_keys_create (const char *path, const char *passphrase, char **recovery_key, GError **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (LiaisonSecret) key = liaison_secret_new_random (LIAISON_KEY_SIZE);
  g_autoptr (LiaisonSecret) secret = NULL;
  GVariant *slot;

  g_return_val_if_fail (path != NULL && passphrase != NULL, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, "“%s” exists: without it, its register is lost", path);
    return NULL;
  }
  secret = normalize_passphrase (passphrase, error);
  slot = secret != NULL ? wrap (SLOT_PASSPHRASE, NULL, secret, key, error) : NULL;
  if (slot == NULL)
    return NULL;
  g_ptr_array_add (slots, slot);
  if (recovery_key != NULL)
    g_ptr_array_add (slots, make_recovery_slot (key, recovery_key, NULL));
  if (!write_slots (path, slots, key, error)) {
    if (recovery_key != NULL)
      g_clear_pointer (recovery_key, liaison_secret_free_text);
    return NULL;
  }
  return g_steal_pointer (&key);
}

/**
 * liaison_keys_unlock:
 *
 * Returns: (transfer full): the database key; or %NULL with LIAISON_ERROR_PASSPHRASE, NOT_FOUND, CORRUPT, NEWER, or
 *   INVALID where @passphrase cannot be one
 */
LiaisonSecret *
liaison_keys_unlock (const char *path, const char *passphrase, GError **error)
{
  g_autoptr (LiaisonSecret) secret = NULL;

  g_return_val_if_fail (path != NULL && passphrase != NULL, NULL);
  secret = normalize_passphrase (passphrase, error);
  return secret != NULL ? unlock (path, SLOT_PASSPHRASE, secret, error) : NULL;
}

/**
 * liaison_keys_unlock_recovery:
 * @recovery_key: as a person typed it
 *
 * Returns: (transfer full): the database key; or %NULL with LIAISON_ERROR_INVALID naming the group with a typing error,
 *   PASSPHRASE where it is another register's, or as liaison_keys_unlock()
 */
LiaisonSecret *
liaison_keys_unlock_recovery (const char *path, const char *recovery_key, GError **error)
{
  g_autoptr (LiaisonSecret) secret = NULL;

  g_return_val_if_fail (path != NULL && recovery_key != NULL, NULL);
  secret = liaison_recovery_parse (recovery_key, error);
  return secret != NULL ? unlock (path, SLOT_RECOVERY, secret, error) : NULL;
}

/**
 * liaison_keys_set_passphrase:
 * @key: the database key, from one of the functions above
 * @passphrase: the new one; the old one opens nothing afterwards (but still opens copies of the file made before)
 *
 * Returns: whether it was changed; if not, the file is as before: LIAISON_ERROR_REFUSED where @key is not its key
 */
gboolean
liaison_keys_set_passphrase (const char *path, LiaisonSecret *key, const char *passphrase, GError **error)
{
  g_autoptr (LiaisonSecret) secret = NULL;
  g_autoptr (GVariant) slot = NULL;

  g_return_val_if_fail (path != NULL && passphrase != NULL, FALSE);
  g_return_val_if_fail (key != NULL && liaison_secret_size (key) == LIAISON_KEY_SIZE, FALSE);
  secret = normalize_passphrase (passphrase, error);
  slot = secret != NULL ? wrap (SLOT_PASSPHRASE, NULL, secret, key, error) : NULL;
  return slot != NULL && replace_slot (path, key, SLOT_PASSPHRASE, slot, error);
}

/**
 * liaison_keys_set_recovery:
 * @recovery_key: (out): the new recovery key, free with liaison_secret_free_text(); the old one opens nothing any more
 *
 * Returns: whether it was changed; if not, the file is as before
 */
gboolean
liaison_keys_set_recovery (const char *path, LiaisonSecret *key, char **recovery_key, GError **error)
{
  g_autoptr (GVariant) slot = NULL;
  char *text = NULL;

  g_return_val_if_fail (path != NULL && recovery_key != NULL, FALSE);
  g_return_val_if_fail (key != NULL && liaison_secret_size (key) == LIAISON_KEY_SIZE, FALSE);
  slot = make_recovery_slot (key, &text, error);
  if (slot == NULL || !replace_slot (path, key, SLOT_RECOVERY, slot, error)) {
    liaison_secret_free_text (text);
    return FALSE;
  }
  *recovery_key = text;
  return TRUE;
}

/**
 * liaison_keys_keyring_id:
 *
 * Returns: (transfer full) (nullable): what names, in a keyring, the secret of the slot made for one; %NULL where the
 *   file has no such slot, or with @error set where it cannot be read. Believe it only after unlocking: anybody who can
 *   write the file can put another one there.
 */
char *
liaison_keys_keyring_id (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) slots = NULL;
  char *id = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  bytes = liaison_file_read (path, LIAISON_KEY_FILE_MAX, error);
  slots = bytes != NULL ? liaison_key_file_parse (bytes, error) : NULL;
  for (guint i = 0; slots != NULL && i < slots->len && id == NULL; i++) {
    g_autoptr (GVariant) parameters = g_variant_get_child_value (slots->pdata[i], 1);
    if (slot_has_type (slots->pdata[i], SLOT_KEYRING))
      g_variant_lookup (parameters, "id", "s", &id);
  }
  return id;
}

/**
 * liaison_keys_unlock_keyring:
 * @secret: what the keyring keeps, of LIAISON_KEY_SIZE bytes
 *
 * Returns: (transfer full): the database key; or %NULL with LIAISON_ERROR_PASSPHRASE where @secret is another
 *   register's or an old one, or as liaison_keys_unlock()
 */
LiaisonSecret *
liaison_keys_unlock_keyring (const char *path, LiaisonSecret *secret, GError **error)
{
  g_return_val_if_fail (path != NULL && secret != NULL, NULL);
  return unlock (path, SLOT_KEYRING, secret, error);
}

/**
 * liaison_keys_set_keyring:
 * @id: what names @secret in the keyring
 * @secret: LIAISON_KEY_SIZE random bytes; the secret of an earlier slot opens nothing any more
 *
 * Returns: whether the slot is there; if not, the file is as before
 */
gboolean
liaison_keys_set_keyring (const char *path, LiaisonSecret *key, const char *id, LiaisonSecret *secret, GError **error)
{
  g_autoptr (GVariant) slot = NULL;

  g_return_val_if_fail (path != NULL && id != NULL, FALSE);
  g_return_val_if_fail (key != NULL && liaison_secret_size (key) == LIAISON_KEY_SIZE, FALSE);
  g_return_val_if_fail (secret != NULL && liaison_secret_size (secret) == LIAISON_KEY_SIZE, FALSE);
  slot = wrap (SLOT_KEYRING, id, secret, key, error);
  return slot != NULL && replace_slot (path, key, SLOT_KEYRING, slot, error);
}

/** liaison_keys_remove_keyring: Returns: whether the file has no slot for a keyring; if not, it is as before */
gboolean
liaison_keys_remove_keyring (const char *path, LiaisonSecret *key, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (key != NULL && liaison_secret_size (key) == LIAISON_KEY_SIZE, FALSE);
  return replace_slot (path, key, SLOT_KEYRING, NULL, error);
}

/** liaison_keys_read: Returns: (transfer full): the file as it is, once its form was found right; or %NULL */
GBytes *
liaison_keys_read (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) slots = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  bytes = liaison_file_read (path, LIAISON_KEY_FILE_MAX, error);
  slots = bytes != NULL ? liaison_key_file_parse (bytes, error) : NULL;
  return slots != NULL ? g_steal_pointer (&bytes) : NULL;
}

/**
 * liaison_keys_write:
 * @keys: from liaison_keys_read()
 *
 * Writes a copy, e.g. into a backup. What @path held is replaced.
 *
 * Returns: whether it was written; if not, @path is as before: LIAISON_ERROR_CORRUPT or NEWER where @keys are no keys
 */
gboolean
liaison_keys_write (const char *path, GBytes *keys, GError **error)
{
  g_autoptr (GPtrArray) slots = NULL;

  g_return_val_if_fail (path != NULL && keys != NULL, FALSE);
  slots = liaison_key_file_parse (keys, error);
  return slots != NULL && liaison_file_replace (path, keys, error);
}
