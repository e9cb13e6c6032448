// SPDX-License-Identifier: GPL-3.0-or-later
// Text as search and sorting see it: no case, no accents, any script.
#include "liaison-fold.h"

#include <string.h>

/* Letters that no Unicode decomposition takes apart, or that people type for one another: sorted by the letter. */
static const struct {
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0x00ad, "" },         /* soft hyphen */
  { 0x00e6, "ae" },       /* ae */
  { 0x00f0, "d" },        /* eth */
  { 0x00f8, "o" },        /* o with stroke */
  { 0x00fe, "th" },       /* thorn */
  { 0x0111, "d" },        /* d with stroke */
  { 0x0127, "h" },        /* h with stroke */
  { 0x0131, "i" },        /* dotless i */
  { 0x0138, "q" },        /* kra */
  { 0x0142, "l" },        /* l with stroke */
  { 0x014b, "n" },        /* eng */
  { 0x0153, "oe" },       /* oe */
  { 0x0167, "t" },        /* t with stroke */
  { 0x0180, "b" },        /* b with stroke */
  { 0x0188, "c" },        /* c with hook */
  { 0x0192, "f" },        /* f with hook: Ewe */
  { 0x0199, "k" },        /* k with hook: Hausa, Fula */
  { 0x01a5, "p" },        /* p with hook */
  { 0x01ad, "t" },        /* t with hook */
  { 0x01b4, "y" },        /* y with hook */
  { 0x01b6, "z" },        /* z with stroke */
  { 0x01e5, "g" },        /* g with stroke */
  { 0x024d, "r" },        /* r with stroke */
  { 0x0253, "b" },        /* b with hook */
  { 0x0254, "o" },        /* open o */
  { 0x0256, "d" },        /* d with tail */
  { 0x0257, "d" },        /* d with hook */
  { 0x0259, "e" },        /* schwa: Azerbaijani */
  { 0x025b, "e" },        /* open e */
  { 0x0260, "g" },        /* g with hook */
  { 0x0263, "g" },        /* gamma */
  { 0x0268, "i" },        /* i with stroke */
  { 0x0269, "i" },        /* iota */
  { 0x0272, "n" },        /* n with left hook: Bambara */
  { 0x0289, "u" },        /* u bar */
  { 0x028b, "v" },        /* v with hook */
  { 0x02bb, "" },         /* signs for Arabic ayn and hamza, and the glottal stops of the Pacific */
  { 0x02bc, "'" },        /* apostrophe that is a letter */
  { 0x02be, "" },         /* right half ring */
  { 0x02bf, "" },         /* left half ring */
  { 0x0491, "\xd0\xb3" }, /* Ukrainian ghe with upturn */
  { 0x0640, "" },         /* Arabic tatweel, a mere lengthening */
  { 0x0649, "\xd9\x8a" }, /* Arabic alef maksura, written for yeh at the end of names */
  { 0x0629, "\xd9\x87" }, /* Arabic teh marbuta, often typed as heh */
  { 0x0671, "\xd8\xa7" }, /* Arabic alef wasla */
  { 0x06a9, "\xd9\x83" }, /* Persian keheh for Arabic kaf */
  { 0x06ba, "\xd9\x86" }, /* Urdu noon ghunna */
  { 0x06be, "\xd9\x87" }, /* Urdu heh doachashmee */
  { 0x06c1, "\xd9\x87" }, /* Urdu heh goal */
  { 0x06cc, "\xd9\x8a" }, /* Persian yeh */
  { 0x06d2, "\xd9\x8a" }, /* Urdu yeh barree */
  { 0x06d5, "\xd9\x87" }, /* Kurdish ae */
  { 0x200b, "" },         /* zero width space */
  { 0x200c, "" },         /* zero width non-joiner: Persian */
  { 0x200d, "" },         /* zero width joiner */
  { 0x200e, "" },         /* left-to-right mark */
  { 0x200f, "" },         /* right-to-left mark */
  { 0x2018, "'" },        /* quotation marks as apostrophes: l'Est, O'Neill */
  { 0x2019, "'" },        /* right single quotation mark */
  { 0x2060, "" },         /* word joiner */
  { 0xfeff, "" },         /* byte order mark */
};

static const char *
find_plain (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      return letters[i].plain;
  return NULL;
}

/* A mark that may be left out without making another word of it: accents, and the points of Arabic and Hebrew. In the
   scripts of India and South-East Asia marks are vowels. */
static gboolean
is_accent (gunichar c)
{
  static const struct {
    gunichar first, last;
  } ranges[] = { { 0x0300, 0x036f }, { 0x0483, 0x0489 }, { 0x0591, 0x05c7 }, { 0x0610, 0x061a }, { 0x064b, 0x065f },
                 { 0x0670, 0x0670 }, { 0x06d6, 0x06ed }, { 0x0711, 0x0711 }, { 0x0730, 0x074a }, { 0x08ca, 0x08ff },
                 { 0x1ab0, 0x1aff }, { 0x1dc0, 0x1dff }, { 0x20d0, 0x20ff }, { 0xfe20, 0xfe2f } };

  if (!g_unichar_ismark (c))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (c >= ranges[i].first && c <= ranges[i].last)
      return TRUE;
  return FALSE;
}

static void
append_folded (GString *out, gunichar c)
{
  const char *plain = c < 0x80 ? NULL : find_plain (c);
  int digit = c < 0x80 || plain != NULL || !g_unichar_isdigit (c) ? -1 : g_unichar_digit_value (c);

  if (plain != NULL)
    g_string_append (out, plain);
  else if (digit >= 0)
    g_string_append_c (out, (char) ('0' + digit));
  else if (c < 0x80 || !is_accent (c))
    g_string_append_unichar (out, c);
}

/**
 * liaison_fold:
 * @text: (nullable): UTF-8; invalid bytes are dropped
 *
 * The form two texts share when a person would call them the same word: case folded, compatibility-decomposed
 * (Unicode NFKD), accents and points removed, digits of any script as 0 to 9. What it does to a character does not
 * depend on those around it.
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
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    append_folded (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

/* Folding takes the short i of Cyrillic for an i; in every alphabet that has it, it follows the i. */
static char *
part_short_i (const char *text)
{
  g_autofree char *composed = NULL;
  GString *out;

  if (text == NULL || g_str_is_ascii (text))
    return g_strdup (text);
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (composed == NULL)
    return g_strdup (text);
  out = g_string_new (composed);
  g_string_replace (out, "\xd0\x99", "\xd0\xb8\xd2\x81", 0);
  g_string_replace (out, "\xd0\xb9", "\xd0\xb8\xd2\x81", 0);
  return g_string_free (out, FALSE);
}

/**
 * liaison_sort_key:
 * @text: (nullable): UTF-8
 *
 * The order of an English or French register, which is that of the Unicode Collation Algorithm without tailoring:
 * letters and digits of the folded text decide, script after script (Latin, Greek, Cyrillic, Hebrew, Arabic ...),
 * spaces and punctuation only part words, and accents settle ties. English and French ask for the same order, so that
 * what one machine stored another need not sort anew.
 *
 * Returns: (transfer full): text that sorts with strcmp()
 */
char *
liaison_sort_key (const char *text)
{
  g_autofree char *parted_i = part_short_i (text);
  g_autofree char *folded = liaison_fold (parted_i);
  GString *key = g_string_sized_new (strlen (folded) * 2 + 2);
  gboolean parted = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isalnum (c) && !g_unichar_ismark (c)) {
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
