// SPDX-License-Identifier: GPL-3.0-or-later
// Text as search and sorting see it: no case, no accents, any script.
#include "liaison-fold.h"

#include <string.h>

/* Letters that carry a stroke or are joined, which no Unicode decomposition takes apart. */
static const char *
find_plain (gunichar c)
{
  switch (c) {
  case 0x0142: /* l with stroke */
    return "l";
  case 0x00f8: /* o with stroke */
    return "o";
  case 0x0111: /* d with stroke */
  case 0x00f0: /* eth */
    return "d";
  case 0x00fe: /* thorn */
    return "th";
  case 0x00e6: /* ae */
    return "ae";
  case 0x0153: /* oe */
    return "oe";
  case 0x0131: /* dotless i */
    return "i";
  case 0x0127: /* h with stroke */
    return "h";
  case 0x0640: /* Arabic tatweel, a mere lengthening */
    return "";
  case 0x0649: /* Arabic alef maksura, written for yeh at the end of names */
    return "\xd9\x8a";
  case 0x0629: /* Arabic teh marbuta, often typed as heh */
    return "\xd9\x87";
  case 0x2019: /* apostrophes: l'Est, O'Neill */
  case 0x02bc:
    return "'";
  default:
    return NULL;
  }
}

/**
 * liaison_fold:
 * @text: (nullable): UTF-8; invalid bytes are dropped
 *
 * The form two texts share when a person would call them the same word: case folded, compatibility-decomposed
 * (Unicode NFKD), marks removed.
 *
 * Returns: (transfer full): the folded text, "" for %NULL
 */
char *
liaison_fold (const char *text)
{
  g_autofree char *valid = NULL, *lower = NULL, *apart = NULL;
  GString *out;

  if (text == NULL)
    return g_strdup ("");
  for (const char *p = text;; p++) {
    if ((*p & 0x80) != 0)
      break;
    if (*p == '\0')
      return g_ascii_strdown (text, -1);
  }
  valid = g_utf8_make_valid (text, -1);
  lower = g_utf8_casefold (valid, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  out = g_string_sized_new (strlen (apart));
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    const char *plain = c < 0x80 ? NULL : find_plain (c);
    if (plain != NULL)
      g_string_append (out, plain);
    else if (c < 0x80 || !g_unichar_ismark (c))
      g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

/**
 * liaison_sort_key:
 * @text: (nullable): UTF-8
 *
 * The order of an English or French register (Unicode Collation Algorithm, its first level): letters and digits of the
 * folded text decide, spaces and punctuation only part words, and accents settle ties. It is the same in every locale,
 * so that what one machine stored another need not sort anew.
 *
 * Returns: (transfer full): text that sorts with strcmp()
 */
char *
liaison_sort_key (const char *text)
{
  g_autofree char *folded = liaison_fold (text);
  GString *key = g_string_sized_new (strlen (folded) * 2 + 2);
  gboolean parted = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isalnum (c)) {
      parted = key->len > 0;
      continue;
    }
    if (parted)
      g_string_append_c (key, ' ');
    parted = FALSE;
    g_string_append_unichar (key, c);
  }
  if (text != NULL && !g_str_is_ascii (text)) {
    g_string_append_c (key, '\x01');
    g_string_append (key, text);
  }
  return g_string_free (key, FALSE);
}

/**
 * liaison_text_is_clean:
 * @text: bytes
 * @length: how many, -1 if zero-terminated
 * @bad_offset: (out) (optional): where the first bad byte is
 *
 * Returns: whether it is UTF-8 without NUL and without control characters other than tab and line ends
 */
gboolean
liaison_text_is_clean (const char *text, gssize length, gsize *bad_offset)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  const char *end = NULL;
  gboolean valid = g_utf8_validate (text, (gssize) size, &end);

  for (const char *p = text; p < end; p++) {
    guchar c = (guchar) *p;
    if (c == 0x7f || (c < 0x20 && c != '\t' && c != '\n' && c != '\r')) {
      end = p;
      valid = FALSE;
      break;
    }
  }
  if (!valid && bad_offset != NULL)
    *bad_offset = (gsize) (end - text);
  return valid;
}
