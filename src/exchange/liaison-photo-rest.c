// SPDX-License-Identifier: GPL-3.0-or-later
// What the library leaves in a photo whose metadata it took out: further segments of makers, text chunks, and what
// telephones append behind the picture, such as a short film.
//
// Formats: JPEG as in ITU-T T.81 annex B, PNG as in ISO/IEC 15948, WebP as in RFC 9649. Only whole segments are left
// out; no picture data is touched.
#include "liaison-photo.h"

#include "liaison-error.h"

#include <string.h>

#define PNG_HEADER   "\x89PNG\r\n\x1a\n"
#define PNG_OVERHEAD 12 /* length, type, checksum */

#define RIFF_HEADER  12 /* "RIFF", length, "WEBP" */
#define RIFF_CHUNK   8  /* type, length */
#define WEBP_HAS_XMP 0x04

/* Where in a file we are. */
typedef struct {
  const guint8 *data;
  gsize size;
  gsize position;
  GByteArray *kept;
} Walk;

typedef gboolean (*WalkFunction) (Walk *walk, GError **error);

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, "the photo is damaged");
  return FALSE;
}

static gsize
left (const Walk *walk)
{
  return walk->size - walk->position;
}

/* Goes on by @length bytes, which the caller knows to be there. */
static void
pass (Walk *walk, gsize length, gboolean keep)
{
  if (keep)
    g_byte_array_append (walk->kept, walk->data + walk->position, (guint) length);
  walk->position += length;
}

/* Of the application segments only those a decoder needs: JFIF, Exif as it is now, the colour profile, Adobe's. */
static gboolean
is_wanted_segment (guint8 marker, const guint8 *body, gsize length)
{
  if (marker == 0xfe) /* a comment */
    return FALSE;
  if (marker < 0xe0 || marker > 0xef || marker == 0xe0 || marker == 0xee)
    return TRUE;
  if (marker == 0xe1)
    return length >= 6 && memcmp (body, "Exif\0\0", 6) == 0;
  return marker == 0xe2 && length >= 12 && memcmp (body, "ICC_PROFILE\0", 12) == 0;
}

/* The coded picture after a scan header: up to the next marker that is neither stuffing nor a restart. */
static void
pass_scan (Walk *walk)
{
  gsize end = walk->position;

  while (end + 1 < walk->size &&
         (walk->data[end] != 0xff || walk->data[end + 1] == 0x00 || walk->data[end + 1] == 0xff ||
          (walk->data[end + 1] >= 0xd0 && walk->data[end + 1] <= 0xd7)))
    end++;
  if (end + 1 >= walk->size)
    end = walk->size;
  pass (walk, end - walk->position, TRUE);
}

static gboolean
walk_jpeg (Walk *walk, GError **error)
{
  pass (walk, 2, TRUE);
  while (left (walk) >= 2) {
    guint8 marker = walk->data[walk->position + 1];
    gsize length;
    if (walk->data[walk->position] != 0xff)
      return fail (error);
    if (marker == 0xff) { /* padding */
      pass (walk, 1, FALSE);
      continue;
    }
    if (marker == 0xd9) {
      pass (walk, 2, TRUE);
      return TRUE;
    }
    if (left (walk) < 4)
      return fail (error);
    length = (gsize) walk->data[walk->position + 2] << 8 | walk->data[walk->position + 3];
    if (length < 2 || left (walk) < length + 2)
      return fail (error);
    pass (walk, length + 2, is_wanted_segment (marker, walk->data + walk->position + 4, length - 2));
    if (marker == 0xda)
      pass_scan (walk);
  }
  /* Cut off in the middle: viewers show such pictures. */
  return TRUE;
}

static gboolean
is_wanted_chunk (const guint8 *type)
{
  static const char unwanted[][5] = { "tEXt", "zTXt", "iTXt", "tIME" };

  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    if (memcmp (type, unwanted[i], 4) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
walk_png (Walk *walk, GError **error)
{
  pass (walk, strlen (PNG_HEADER), TRUE);
  while (left (walk) >= PNG_OVERHEAD) {
    const guint8 *chunk = walk->data + walk->position;
    guint32 length;
    memcpy (&length, chunk, sizeof length);
    length = GUINT32_FROM_BE (length);
    if (length > left (walk) - PNG_OVERHEAD)
      return fail (error);
    pass (walk, (gsize) length + PNG_OVERHEAD, is_wanted_chunk (chunk + 4));
    if (memcmp (chunk + 4, "IEND", 4) == 0)
      return TRUE;
  }
  return TRUE;
}

static gboolean
is_wanted_webp (const guint8 *type)
{
  static const char wanted[][5] = { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP", "EXIF" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (memcmp (type, wanted[i], 4) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
walk_webp (Walk *walk, GError **error)
{
  guint32 total;

  pass (walk, RIFF_HEADER, TRUE);
  while (left (walk) >= RIFF_CHUNK) {
    const guint8 *chunk = walk->data + walk->position;
    gsize start = walk->kept->len;
    guint32 length;
    memcpy (&length, chunk + 4, sizeof length);
    length = GUINT32_FROM_LE (length);
    if (length > left (walk) - RIFF_CHUNK)
      return fail (error);
    /* Chunks start at even places. */
    pass (walk, MIN ((gsize) RIFF_CHUNK + length + length % 2, left (walk)), is_wanted_webp (chunk));
    if (memcmp (chunk, "VP8X", 4) == 0 && length > 0)
      walk->kept->data[start + RIFF_CHUNK] &= (guint8) ~WEBP_HAS_XMP;
  }
  total = GUINT32_TO_LE (walk->kept->len - RIFF_CHUNK);
  memcpy (walk->kept->data + 4, &total, sizeof total);
  return TRUE;
}

/* What walks through a file that begins like @data; NULL for other formats. */
static WalkFunction
find_walk (const guint8 *data, gsize size)
{
  if (size > 2 && data[0] == 0xff && data[1] == 0xd8)
    return walk_jpeg;
  if (size > strlen (PNG_HEADER) && memcmp (data, PNG_HEADER, strlen (PNG_HEADER)) == 0)
    return walk_png;
  if (size > RIFF_HEADER && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return walk_webp;
  return NULL;
}

/**
 * liaison_photo_trim:
 * @bytes: a photo whose metadata were taken out
 *
 * Returns: (transfer full) (nullable): without what is left in a JPEG, PNG or WebP file besides the picture; other
 * formats as they are
 */
GBytes *
liaison_photo_trim (GBytes *bytes, GError **error)
{
  Walk walk = { 0 };
  WalkFunction function;
  gboolean done;

  g_return_val_if_fail (bytes != NULL, NULL);
  walk.data = g_bytes_get_data (bytes, &walk.size);
  function = find_walk (walk.data, walk.size);
  if (function == NULL)
    return g_bytes_ref (bytes);
  walk.kept = g_byte_array_sized_new ((guint) walk.size);
  done = function (&walk, error);
  if (done)
    return g_byte_array_free_to_bytes (walk.kept);
  g_byte_array_unref (walk.kept);
  return NULL;
}
