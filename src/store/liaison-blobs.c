// SPDX-License-Identifier: GPL-3.0-or-later
// Files in chunks, in and out, and taking away those nothing refers to.
#include "liaison-blobs.h"

#include "liaison-check.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-journal.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define HASH     32
#define HASH_HEX (2 * HASH + 1)

/* What a person's program said about a file is its own error; only a cancelled call stays what it is. */
static gboolean
fail_stream (GError **error, const char *doing, GError *problem)
{
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (problem));
  else if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FULL, "%s: %s", doing, problem->message);
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_FAILED, "%s: %s", doing, problem->message);
  return FALSE;
}

static guint64
size_of_stream (GInputStream *stream)
{
  g_autoptr (GFileInfo) info = NULL;

  if (G_IS_FILE_INPUT_STREAM (stream))
    info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream), G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  return info != NULL ? (guint64) g_file_info_get_size (info) : 0;
}

/* Copies @stream to chunks of blob @row; fills @hash and @size. */
static gboolean
store_chunks (LiaisonStore *store, GInputStream *stream, gint64 row, guint8 hash[HASH], gint64 *size, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (LIAISON_BLOB_CHUNK);
  guint64 total = size_of_stream (stream);
  crypto_generichash_state state;
  gint64 position = 0;
  gsize got = 0;

  crypto_generichash_init (&state, NULL, 0, HASH);
  *size = 0;
  do {
    g_autoptr (GError) problem = NULL;
    if (!g_input_stream_read_all (stream, buffer, LIAISON_BLOB_CHUNK, &got, store->cancellable, &problem))
      return fail_stream (error, "reading the file", problem);
    if (g_cancellable_set_error_if_cancelled (store->cancellable, error))
      return FALSE;
    if (got == 0)
      break;
    if (*size > LIAISON_BLOB_MAX - (gint64) got) {
      g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the file is too large"));
      return FALSE;
    }
    crypto_generichash_update (&state, buffer, got);
    if (!liaison_db_run (store, error, "INSERT INTO blob_chunk (blob, position, body) VALUES (?, ?, ?)", "iid", row,
                         position++, buffer, got))
      return FALSE;
    *size += (gint64) got;
    liaison_db_report_progress (store, (guint64) *size, total);
  } while (got == LIAISON_BLOB_CHUNK);
  crypto_generichash_final (&state, hash, HASH);
  return TRUE;
}

/* The content's name is known only once all of it was read: until then its line carries a random one. */
static gint64
open_blob (LiaisonStore *store, const char *media_type, GError **error)
{
  guint8 unknown[HASH];

  randombytes_buf (unknown, sizeof unknown);
  if (!liaison_db_run (store, error, "INSERT INTO blob (hash, size, media_type) VALUES (?, 0, ?)", "ds", unknown,
                       sizeof unknown, media_type))
    return -1;
  return sqlite3_last_insert_rowid (store->db);
}

static char *
hash_to_text (const guint8 hash[HASH])
{
  char *text = g_malloc (HASH_HEX);

  sodium_bin2hex (text, HASH_HEX, hash, HASH);
  return text;
}

static gboolean
text_to_hash (const char *text, guint8 hash[HASH])
{
  gsize length = 0;

  return strlen (text) == HASH_HEX - 1 && sodium_hex2bin (hash, HASH, text, HASH_HEX - 1, NULL, &length, NULL) == 0 &&
         length == HASH;
}

/**
 * liaison_store_add_blob:
 * @stream: read to its end
 * @media_type: (nullable): such as "application/pdf"
 * @size: (out) (optional): its length in bytes
 * @error: %LIAISON_ERROR_FULL, %LIAISON_ERROR_READ_ONLY; %LIAISON_ERROR_INVALID for more than LIAISON_BLOB_MAX;
 * %LIAISON_ERROR_FAILED if @stream could not be read
 *
 * Stores the content in one transaction. Content that is there already is not stored twice. Cancelling leaves nothing.
 *
 * Returns: (transfer full) (nullable): its hash in hexadecimal, for the attachment that shall refer to it
 */
char *
liaison_store_add_blob (LiaisonStore *store, GInputStream *stream, const char *media_type, gint64 *size, GError **error)
{
  g_auto (LiaisonTransaction) transaction = { 0 };
  guint8 hash[HASH];
  gint64 row, known, length;

  g_return_val_if_fail (store != NULL && G_IS_INPUT_STREAM (stream), NULL);
  if (!liaison_transaction_begin (&transaction, store, error))
    return NULL;
  row = open_blob (store, media_type, error);
  if (row < 0 || !store_chunks (store, stream, row, hash, &length, error))
    return NULL;
  known = liaison_db_integer (store, error, "SELECT row FROM blob WHERE hash = ?", "d", hash, sizeof hash);
  if (known < 0)
    return NULL;
  if (known == 0 && (!liaison_db_run (store, error, "UPDATE blob SET hash = ?, size = ? WHERE row = ?", "dii", hash,
                                      sizeof hash, length, row) ||
                     !liaison_transaction_commit (&transaction, error)))
    return NULL;
  /* Otherwise the transaction is rolled back: the content was there. */
  if (size != NULL)
    *size = length;
  return hash_to_text (hash);
}

/* Reads what blob @hash is; fails with NOT_FOUND. */
static gboolean
find_blob (LiaisonStore *store, const char *text, gint64 *row, gint64 *size, GError **error)
{
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) problem = NULL;
  guint8 hash[HASH];

  if (text_to_hash (text, hash)) {
    rows = liaison_db_query (store, &problem, "SELECT row, size FROM blob WHERE hash = ?", "d", hash, sizeof hash);
    if (rows != NULL && liaison_rows_next (rows, store, &problem)) {
      *row = liaison_rows_integer (rows, 0);
      *size = liaison_rows_integer (rows, 1);
      return TRUE;
    }
  }
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, "the register has no file %.64s", text);
  return FALSE;
}

static gboolean
write_chunk (LiaisonStore *store, GOutputStream *stream, const guint8 *data, gsize size, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_cancellable_set_error_if_cancelled (store->cancellable, error))
    return FALSE;
  if (!g_output_stream_write_all (stream, data, size, NULL, store->cancellable, &problem))
    return fail_stream (error, "writing the file", problem);
  return TRUE;
}

/* Reads the whole content, to @stream if there is one, and compares it with its name. */
static gboolean
read_chunks (LiaisonStore *store, const char *hash, GOutputStream *stream, GError **error)
{
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) problem = NULL;
  crypto_generichash_state state;
  guint8 expected[HASH], actual[HASH];
  gint64 row, size, done = 0;

  if (!find_blob (store, hash, &row, &size, error))
    return FALSE;
  rows = liaison_db_query (store, error, "SELECT body FROM blob_chunk WHERE blob = ? ORDER BY position", "i", row);
  if (rows == NULL)
    return FALSE;
  crypto_generichash_init (&state, NULL, 0, HASH);
  while (liaison_rows_next (rows, store, &problem)) {
    const guint8 *data = sqlite3_column_blob (rows->statement, 0);
    gsize length = (gsize) sqlite3_column_bytes (rows->statement, 0);
    crypto_generichash_update (&state, data, length);
    if (stream != NULL && !write_chunk (store, stream, data, length, error))
      return FALSE;
    done += (gint64) length;
    liaison_db_report_progress (store, (guint64) done, (guint64) size);
  }
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  crypto_generichash_final (&state, actual, HASH);
  text_to_hash (hash, expected);
  if (done == size && memcmp (expected, actual, HASH) == 0)
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT, "the file %s is damaged", hash);
  return FALSE;
}

/**
 * liaison_store_copy_blob:
 * @hash: from an attachment
 * @stream: where to; not closed
 * @error: %LIAISON_ERROR_NOT_FOUND; %LIAISON_ERROR_CORRUPT if what came out is not what went in
 *
 * Writes the content out. On failure @stream may have got a part of it: write aside, rename on success.
 */
gboolean
liaison_store_copy_blob (LiaisonStore *store, const char *hash, GOutputStream *stream, GError **error)
{
  g_return_val_if_fail (store != NULL && hash != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);
  return read_chunks (store, hash, stream, error);
}

/** liaison_blob_verify: Returns: whether the content @hash is there, whole and unchanged */
gboolean
liaison_blob_verify (LiaisonStore *store, const char *hash, GError **error)
{
  return read_chunks (store, hash, NULL, error);
}

/**
 * liaison_store_read_blob:
 * @max_size: in bytes; a longer one is %LIAISON_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the content, for a thumbnail or a short text; see liaison_store_copy_blob()
 */
GBytes *
liaison_store_read_blob (LiaisonStore *store, const char *hash, gsize max_size, GError **error)
{
  g_autoptr (GOutputStream) stream = NULL;
  gint64 row, size;

  g_return_val_if_fail (store != NULL && hash != NULL, NULL);
  if (!find_blob (store, hash, &row, &size, error))
    return NULL;
  if (size < 0 || (guint64) size > max_size) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 "the file has %" G_GINT64_FORMAT " bytes, over %" G_GSIZE_FORMAT, size, max_size);
    return NULL;
  }
  stream = g_memory_output_stream_new_resizable ();
  if (!liaison_store_copy_blob (store, hash, stream, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
add_text_value (GHashTable *used, GVariant *value)
{
  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    g_hash_table_add (used, g_variant_dup_string (value, NULL));
}

/* The hashes one entry of the journal names. */
static void
add_entry (GHashTable *used, LiaisonEditKind kind, GVariant *body)
{
  if (kind == LIAISON_EDIT_INSERT) {
    g_autoptr (GVariant) value = g_variant_lookup_value (body, "hash", NULL);
    add_text_value (used, value);
    return;
  }
  for (gsize i = 0; i < g_variant_n_children (body); i++) {
    g_autoptr (GVariant) change = g_variant_get_child_value (body, i);
    g_autoptr (GVariant) boxed = NULL;
    const char *name;
    g_variant_get (change, "(&smva(tt))", &name, &boxed, NULL);
    if (boxed != NULL && g_str_equal (name, "hash"))
      add_text_value (used, boxed);
  }
}

static gboolean
add_from_journal (LiaisonStore *store, GHashTable *used, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error, "SELECT kind, body FROM entry WHERE entity = ? AND length (body) > 0", "i",
                               (gint64) liaison_entity_attachment.number);

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &problem)) {
    LiaisonEditKind kind = (LiaisonEditKind) liaison_rows_integer (rows, 0);
    g_autoptr (GVariant) body = liaison_journal_read_body (kind, rows->statement, 1, error);
    if (body == NULL)
      return FALSE;
    add_entry (used, kind, body);
  }
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
add_from_attachments (LiaisonStore *store, GHashTable *used, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error, "SELECT hash FROM attachment WHERE hash IS NOT NULL", "");

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &problem))
    g_hash_table_add (used, g_strdup (liaison_rows_text (rows, 0)));
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* The blobs to take away: (element-type gint64). A draft may name the file of an attachment not yet committed. */
static GArray *
find_unused (LiaisonStore *store, GHashTable *used, gint64 *bytes, GError **error)
{
  g_autoptr (GArray) unused = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error,
                               "SELECT row, lower (hex (hash)), size FROM blob WHERE NOT EXISTS "
                               "(SELECT 1 FROM draft WHERE instr (lower (draft.body), lower (hex (blob.hash))) > 0)",
                               "");

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &problem)) {
    gint64 row = liaison_rows_integer (rows, 0);
    if (g_hash_table_contains (used, liaison_rows_text (rows, 1)))
      continue;
    g_array_append_val (unused, row);
    *bytes += liaison_rows_integer (rows, 2);
  }
  if (problem == NULL)
    return g_steal_pointer (&unused);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/**
 * liaison_store_collect_blobs:
 *
 * Takes away every file that no attachment (in the trash or not), no entry of the journal and no draft refers to: those
 * whose attachment was erased or never committed. Not to be called between liaison_store_add_blob() and the commit of
 * its attachment.
 *
 * Returns: how many bytes of content were taken away; -1 with @error set
 */
gint64
liaison_store_collect_blobs (LiaisonStore *store, GError **error)
{
  g_auto (LiaisonTransaction) transaction = { 0 };
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) unused = NULL;
  gint64 bytes = 0;

  g_return_val_if_fail (store != NULL, -1);
  if (!liaison_transaction_begin (&transaction, store, error) || !add_from_attachments (store, used, error) ||
      !add_from_journal (store, used, error))
    return -1;
  unused = find_unused (store, used, &bytes, error);
  if (unused == NULL)
    return -1;
  for (guint i = 0; i < unused->len; i++) {
    if (g_cancellable_set_error_if_cancelled (store->cancellable, error) ||
        !liaison_db_run (store, error, "DELETE FROM blob WHERE row = ?", "i", g_array_index (unused, gint64, i)))
      return -1;
    liaison_db_report_progress (store, i + 1, unused->len);
  }
  if (!liaison_transaction_commit (&transaction, error))
    return -1;
  /* Nothing of what was taken away stays in the write-ahead log, unless somebody is reading: then the next time. */
  if (unused->len > 0)
    sqlite3_wal_checkpoint_v2 (store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  return bytes;
}
