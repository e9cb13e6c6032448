// SPDX-License-Identifier: GPL-3.0-or-later
// How the letters of a text file are written, and making UTF-8 of them.
#include "liaison-encoding.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at where its encoding must be guessed. */
#define GUESSED_BYTES (256 * 1024)

/* By number; the first name is the one written, and the one iconv() knows. */
static const char *const names[LIAISON_ENCODINGS][4] = {
  { "utf-8", "utf8", NULL },          { "auto", "detect", NULL },         { "windows-1252", "cp1252", "latin1" },
  { "windows-1256", "cp1256", NULL }, { "windows-1251", "cp1251", NULL }, { "utf-16le", "utf16le", NULL },
  { "utf-16be", "utf16be", NULL },
};

/* The byte order mark that @data starts with: 0 for none. */
static gsize
read_mark (const char *data, gsize size, LiaisonEncoding *encoding)
{
  static const struct {
    const char *bytes;
    gsize length;
    LiaisonEncoding encoding;
  } marks[] = { { "\xef\xbb\xbf", 3, LIAISON_ENCODING_UTF8 },
                { "\xff\xfe", 2, LIAISON_ENCODING_UTF16_LE },
                { "\xfe\xff", 2, LIAISON_ENCODING_UTF16_BE } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].length && memcmp (data, marks[i].bytes, marks[i].length) == 0) {
      *encoding = marks[i].encoding;
      return marks[i].length;
    }
  return 0;
}

/* Text in UTF-16 without a mark: nearly every second byte is NUL where the letters are Latin, and separators and line
 * ends are always so. */
static gboolean
is_utf16 (const char *data, gsize size, LiaisonEncoding *encoding)
{
  gsize nuls[2] = { 0, 0 };

  for (gsize i = 0; i < size; i++)
    nuls[i % 2] += data[i] == '\0';
  if (size < 4 || size % 2 != 0 || (nuls[0] > 0 && nuls[1] > 0) || nuls[0] + nuls[1] < size / 5)
    return FALSE;
  *encoding = nuls[1] > 0 ? LIAISON_ENCODING_UTF16_LE : LIAISON_ENCODING_UTF16_BE;
  return TRUE;
}

/* In Western text letters with accents stand alone among plain ones; in Arabic and Cyrillic nearly all letters are high
 * bytes. Of these, small Cyrillic letters are the last 32 bytes, while Arabic uses the 32 before as much. */
static LiaisonEncoding
guess_page (const char *data, gsize size)
{
  gsize high = 0, together = 0, lower = 0, upper = 0;

  for (gsize i = 0; i < size; i++) {
    guchar byte = (guchar) data[i];
    if (byte < 0xc0)
      continue;
    high++;
    together += i > 0 && (guchar) data[i - 1] >= 0xc0;
    if (byte >= 0xe0)
      upper++;
    else
      lower++;
  }
  if (high < 8 || together * 2 < high)
    return LIAISON_ENCODING_WINDOWS_1252;
  return lower * 10 > (lower + upper) * 4 ? LIAISON_ENCODING_WINDOWS_1256 : LIAISON_ENCODING_WINDOWS_1251;
}

/* A file with more good than bad sequences beyond ASCII is UTF-8 that was damaged, not an older encoding: its bad rows
 * must be named, not turned into other letters. */
static gboolean
is_rather_utf8 (const char *data, gsize size)
{
  const char *end = data + size;
  gsize good = 0, bad = 0;

  while (data < end) {
    gunichar c;
    if ((guchar) *data < 0x80) {
      data++;
      continue;
    }
    c = g_utf8_get_char_validated (data, end - data);
    if (c == (gunichar) -1 || c == (gunichar) -2) {
      bad++;
      data++;
    } else {
      good++;
      data = g_utf8_next_char (data);
    }
  }
  return bad <= good;
}

/** liaison_encoding_parse: Returns: whether @name is an encoding, as the command line calls it */
gboolean
liaison_encoding_parse (const char *name, LiaisonEncoding *encoding)
{
  for (guint i = 0; i < LIAISON_ENCODINGS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names[i]) && names[i][j] != NULL; j++)
      if (g_ascii_strcasecmp (names[i][j], name) == 0) {
        *encoding = (LiaisonEncoding) i;
        return TRUE;
      }
  return FALSE;
}

/** liaison_encoding_name: Returns: what the command line calls it */
const char *
liaison_encoding_name (LiaisonEncoding encoding)
{
  return names[encoding][0];
}

/** liaison_encoding_guess: Returns: what the bytes of a text file most likely are; never %LIAISON_ENCODING_DETECT */
LiaisonEncoding
liaison_encoding_guess (const char *data, gsize size)
{
  gsize looked = MIN (size, GUESSED_BYTES);
  LiaisonEncoding encoding;

  if (read_mark (data, size, &encoding) > 0 || is_utf16 (data, looked, &encoding))
    return encoding;
  if (is_rather_utf8 (data, size))
    return LIAISON_ENCODING_UTF8;
  return guess_page (data, looked);
}

/**
 * liaison_encoding_decode:
 * @encoding: (inout): how @bytes are written; DETECT becomes what was found
 * @file_name: what errors call it
 * @error: %LIAISON_ERROR_INVALID
 *
 * Takes a byte order mark away. Bytes of UTF-8 are not looked at further: whoever reads them names the bad ones.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
GBytes *
liaison_encoding_decode (GBytes *bytes, LiaisonEncoding *encoding, const char *file_name, GError **error)
{
  LiaisonEncoding marked = LIAISON_ENCODING_UTF8;
  gsize size, length = 0, mark;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text;

  /* Nothing is nothing in every encoding. */
  if (size == 0) {
    if (*encoding == LIAISON_ENCODING_DETECT)
      *encoding = LIAISON_ENCODING_UTF8;
    return g_bytes_new_static ("", 0);
  }
  if (*encoding == LIAISON_ENCODING_DETECT)
    *encoding = liaison_encoding_guess (data, size);
  mark = read_mark (data, size, &marked);
  /* A mark of UTF-16 is believed: it cannot begin a text in UTF-8. */
  if (mark == 2 && *encoding == LIAISON_ENCODING_UTF8)
    *encoding = marked;
  if (mark > 0 && marked != *encoding)
    mark = 0;
  if (mark == size)
    return g_bytes_new_static ("", 0);
  if (*encoding == LIAISON_ENCODING_UTF8)
    return mark > 0 ? g_bytes_new_from_bytes (bytes, mark, size - mark) : g_bytes_ref (bytes);
  text = g_convert (data + mark, (gssize) (size - mark), "UTF-8", names[*encoding][0], NULL, &length, NULL);
  if (text != NULL)
    return g_bytes_new_take (text, length);
  /* Translators: the file, then an encoding such as “windows-1251”. */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("%s is not %s text"), file_name, names[*encoding][0]);
  return NULL;
}
