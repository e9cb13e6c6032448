// SPDX-License-Identifier: GPL-3.0-or-later
// The container of office documents: a ZIP file in memory.
#include "liaison-zip.h"

#include <string.h>
#include <zlib.h>

#define SIGNATURE_FILE      0x04034b50
#define SIGNATURE_DIRECTORY 0x02014b50
#define SIGNATURE_END       0x06054b50

#define VERSION      20
#define UTF8_NAMES   (1 << 11)
#define METHOD_STORE 0
#define METHOD_PACK  8

/* @date: as MS-DOS writes it; every file has it, so that the same content gives the same bytes */
struct _LiaisonZip {
  GByteArray *bytes;
  GByteArray *directory;
  guint16 count;
  guint16 date;
};

static void
put16 (GByteArray *bytes, guint number)
{
  guint16 value = GUINT16_TO_LE ((guint16) number);

  g_byte_array_append (bytes, (const guint8 *) &value, sizeof value);
}

static void
put32 (GByteArray *bytes, gsize number)
{
  guint32 value = GUINT32_TO_LE ((guint32) number);

  g_byte_array_append (bytes, (const guint8 *) &value, sizeof value);
}

/** liaison_zip_new: @date: that of all files. Returns: (transfer full): an empty container */
LiaisonZip *
liaison_zip_new (const GDate *date)
{
  LiaisonZip *zip = g_new0 (LiaisonZip, 1);
  guint year = MAX (g_date_get_year (date), 1980);

  zip->bytes = g_byte_array_new ();
  zip->directory = g_byte_array_new ();
  zip->date = (guint16) ((year - 1980) << 9 | (guint) g_date_get_month (date) << 5 | g_date_get_day (date));
  return zip;
}

/* @data as a raw deflate stream. */
static GByteArray *
pack (const char *data, gsize size)
{
  GByteArray *packed = g_byte_array_new ();
  z_stream stream = { 0 };
  int result;

  result = deflateInit2 (&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  g_assert (result == Z_OK);
  g_byte_array_set_size (packed, (guint) deflateBound (&stream, size));
  stream.next_in = (Bytef *) data;
  stream.avail_in = (uInt) size;
  stream.next_out = packed->data;
  stream.avail_out = packed->len;
  result = deflate (&stream, Z_FINISH);
  g_assert (result == Z_STREAM_END);
  g_byte_array_set_size (packed, (guint) stream.total_out);
  deflateEnd (&stream);
  return packed;
}

/** liaison_zip_add: @compress: otherwise it is kept as it is, as the first file of a package must be */
void
liaison_zip_add (LiaisonZip *zip, const char *name, const char *data, gsize size, gboolean compress)
{
  g_autoptr (GByteArray) packed = compress ? pack (data, size) : NULL;
  gsize stored = packed != NULL ? packed->len : size;
  gsize offset = zip->bytes->len, length = strlen (name);
  GByteArray *targets[] = { zip->bytes, zip->directory };

  g_return_if_fail (size < G_MAXUINT32 / 2);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++) {
    put32 (targets[i], i == 0 ? SIGNATURE_FILE : SIGNATURE_DIRECTORY);
    if (i == 1)
      put16 (targets[i], VERSION); /* made by */
    put16 (targets[i], VERSION);
    put16 (targets[i], UTF8_NAMES);
    put16 (targets[i], packed != NULL ? METHOD_PACK : METHOD_STORE);
    put16 (targets[i], 0); /* midnight */
    put16 (targets[i], zip->date);
    put32 (targets[i], crc32 (0, (const Bytef *) data, (uInt) size));
    put32 (targets[i], stored);
    put32 (targets[i], size);
    put16 (targets[i], (guint) length);
    put16 (targets[i], 0); /* no extra field */
  }
  /* No comment, first disk, no attributes. */
  for (guint i = 0; i < 5; i++)
    put16 (zip->directory, 0);
  put32 (zip->directory, offset);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    g_byte_array_append (targets[i], (const guint8 *) name, (guint) length);
  g_byte_array_append (zip->bytes, packed != NULL ? packed->data : (const guint8 *) data, (guint) stored);
  zip->count++;
}

/** liaison_zip_finish: @zip: (transfer full). Returns: (transfer full): the whole file */
GBytes *
liaison_zip_finish (LiaisonZip *zip)
{
  gsize offset = zip->bytes->len, length = zip->directory->len;
  GBytes *done;

  g_byte_array_append (zip->bytes, zip->directory->data, zip->directory->len);
  put32 (zip->bytes, SIGNATURE_END);
  put32 (zip->bytes, 0); /* one disk */
  put16 (zip->bytes, zip->count);
  put16 (zip->bytes, zip->count);
  put32 (zip->bytes, length);
  put32 (zip->bytes, offset);
  put16 (zip->bytes, 0); /* no comment */
  g_byte_array_unref (zip->directory);
  done = g_byte_array_free_to_bytes (zip->bytes);
  g_free (zip);
  return done;
}
