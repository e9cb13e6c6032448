// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a keys file that may be hostile, and building a new one.
#include "liaison-key-file.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define SLOTS_TYPE "a" LIAISON_KEY_SLOT_TYPE
#define MAGIC_SIZE 12
#define HEADER     (MAGIC_SIZE + 4)
#define SUM        32

static const guint8 magic[MAGIC_SIZE] = "liaison-keys";
static const guint8 personal[crypto_generichash_blake2b_PERSONALBYTES] = "liaison-keysseal";

static GVariant *
swap_if_big_endian (GVariant *value)
{
#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr (GVariant) old = value;
  return g_variant_byteswap (old);
#else
  return value;
#endif
}

static void
make_sum (const guint8 *data, gsize size, guint8 sum[SUM])
{
  crypto_generichash (sum, SUM, data, size, NULL, 0);
}

static void
make_seal (const guint8 *data, gsize size, LiaisonSecret *key, guint8 seal[SUM])
{
  crypto_generichash_blake2b_salt_personal (seal, SUM, data, size, liaison_secret_bytes (key),
                                            liaison_secret_size (key), NULL, personal);
}

static guint32
read_version (const guint8 *data)
{
  guint32 version;

  memcpy (&version, data + MAGIC_SIZE, sizeof version);
  return GUINT32_FROM_LE (version);
}

static gboolean
check_frame (const guint8 *data, gsize size, GError **error)
{
  guint8 sum[SUM];

  if (size < HEADER + 2 * SUM || size > LIAISON_KEY_FILE_MAX || memcmp (data, magic, sizeof magic) != 0) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, _ ("This is not the keys file of a register"));
    return FALSE;
  }
  make_sum (data, size - SUM, sum);
  if (memcmp (sum, data + size - SUM, SUM) != 0) {
    g_set_error_literal (
        error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT,
        _ ("The keys file is damaged; the keys file of any backup of this register can take its place"));
    return FALSE;
  }
  if (read_version (data) > LIAISON_KEY_FILE_VERSION) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NEWER,
                         _ ("The keys file was written by a newer version of Liaison"));
    return FALSE;
  }
  return TRUE;
}

/**
 * liaison_key_file_parse:
 * @bytes: from an untrusted file
 *
 * Returns: (transfer full) (element-type GVariant): the slots, those of unknown types too; or %NULL with
 *   LIAISON_ERROR_CORRUPT or LIAISON_ERROR_NEWER
 */
GPtrArray *
liaison_key_file_parse (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GBytes) body = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!check_frame (data, size, error))
    return NULL;
  body = g_bytes_new_from_bytes (bytes, HEADER, size - HEADER - 2 * SUM);
  list = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (SLOTS_TYPE), body, FALSE));
  if (read_version (data) != LIAISON_KEY_FILE_VERSION || !g_variant_is_normal_form (list) ||
      g_variant_n_children (list) > LIAISON_KEY_FILE_MAX_SLOTS) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, _ ("The keys file is malformed"));
    return NULL;
  }
  list = swap_if_big_endian (g_steal_pointer (&list));
  for (gsize i = 0; i < g_variant_n_children (list); i++)
    g_ptr_array_add (slots, g_variant_get_child_value (list, i));
  return g_steal_pointer (&slots);
}

/** liaison_key_file_build: Returns: (transfer full): the file that holds @slots, sealed with the database key @key */
GBytes *
liaison_key_file_build (GPtrArray *slots, LiaisonSecret *key)
{
  GVariant *list = g_variant_new_array (G_VARIANT_TYPE (LIAISON_KEY_SLOT_TYPE), (GVariant *const *) slots->pdata,
                                        slots->len);
  g_autoptr (GVariant) stored = swap_if_big_endian (g_variant_ref_sink (list));
  g_autoptr (GByteArray) file = g_byte_array_new ();
  guint32 version = GUINT32_TO_LE (LIAISON_KEY_FILE_VERSION);
  guint8 sum[SUM];

  g_byte_array_append (file, magic, sizeof magic);
  g_byte_array_append (file, (const guint8 *) &version, sizeof version);
  g_byte_array_append (file, g_variant_get_data (stored), (guint) g_variant_get_size (stored));
  make_seal (file->data, file->len, key, sum);
  g_byte_array_append (file, sum, sizeof sum);
  make_sum (file->data, file->len, sum);
  g_byte_array_append (file, sum, sizeof sum);
  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

/** liaison_key_file_is_sealed_by: Returns: whether @bytes, already parsed, were written by who knew @key */
gboolean
liaison_key_file_is_sealed_by (GBytes *bytes, LiaisonSecret *key)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint8 seal[SUM];

  g_return_val_if_fail (size >= HEADER + 2 * SUM, FALSE);
  make_seal (data, size - 2 * SUM, key, seal);
  return sodium_memcmp (seal, data + size - 2 * SUM, SUM) == 0;
}

/**
 * liaison_key_slot_binding:
 *
 * Returns: (transfer full): what the wrapped key of a slot is bound to as additional data: version, type, parameters
 */
GBytes *
liaison_key_slot_binding (const char *type, GVariant *parameters)
{
  GVariant *binding = g_variant_new ("(us@a{sv})", (guint32) LIAISON_KEY_FILE_VERSION, type, parameters);
  g_autoptr (GVariant) stored = swap_if_big_endian (g_variant_ref_sink (binding));

  return g_variant_get_data_as_bytes (stored);
}
