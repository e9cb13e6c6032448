// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a text as the search counts them, and where they stand.
//
// What is put into the index, what is asked of it and what is shown bold are all made here, so that they agree.
#include "liaison-words.h"

#include "liaison-fold.h"

#include <string.h>

/* Written without spaces, each sign a word to find: a search for two of them asks for both. */
static gboolean
is_sign (gunichar c)
{
  GUnicodeScript script;

  if (c < 0x2e80)
    return FALSE;
  script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * liaison_words_append:
 * @text: (nullable): UTF-8
 * @separator: what stands between two words, also between what is in @out already and the first
 *
 * Appends the folded words of @text.
 */
void
liaison_words_append (GString *out, const char *text, char separator)
{
  g_autofree char *folded = liaison_fold (text);
  gboolean parted = TRUE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean sign = is_sign (c);
    if (!is_in_word (c)) {
      parted = TRUE;
      continue;
    }
    if ((parted || sign) && out->len > 0)
      g_string_append_c (out, separator);
    g_string_append_unichar (out, c);
    parted = sign;
  }
}

/** liaison_words: Returns: (transfer full): the folded words of @text, at most %LIAISON_WORDS_MAX; empty for none */
char **
liaison_words (const char *text)
{
  g_autoptr (GString) all = g_string_new (NULL);
  char **words;
  guint count;

  liaison_words_append (all, text, ' ');
  words = g_strsplit (all->str, " ", -1);
  count = g_strv_length (words);
  for (guint i = LIAISON_WORDS_MAX; i < count; i++)
    g_clear_pointer (&words[i], g_free);
  return words;
}

/* Which of @words the folded word begins with. */
static guint
match_word (const char *const *words, const char *word)
{
  guint found = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && g_str_has_prefix (word, words[i]))
      found |= 1u << i;
  return found;
}

/* How many bytes of @text, from a word's start on, make up the longest of the @found words. */
static guint
measure (const char *const *words, guint found, const char *text, const char *end)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gsize wanted = 0;
  const char *p = text;

  for (guint i = 0; words[i] != NULL; i++)
    if ((found & 1u << i) != 0)
      wanted = MAX (wanted, strlen (words[i]));
  while (p < end && folded->len < wanted) {
    const char *next = g_utf8_next_char (p);
    g_autofree char *one = g_strndup (p, (gsize) (next - p));
    g_autofree char *plain = liaison_fold (one);
    g_string_append (folded, plain);
    p = next;
  }
  /* An accent written apart belongs to its letter. */
  while (p < end && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (guint) (p - text);
}

/* The end of the word of @text that starts at @start; its folded form goes to @folded. */
static const char *
take_word (const char *start, GString *folded)
{
  const char *p = start;

  g_string_truncate (folded, 0);
  while (*p != '\0') {
    const char *next = g_utf8_next_char (p);
    g_autofree char *one = g_strndup (p, (gsize) (next - p));
    g_autofree char *plain = liaison_fold (one);
    gunichar c = g_utf8_get_char (plain);
    /* What folds to nothing (a mark, a joiner) parts nothing. */
    if (*plain != '\0' && !is_in_word (c))
      break;
    if (is_sign (c) && folded->len > 0)
      break;
    g_string_append (folded, plain);
    p = next;
    if (is_sign (c))
      break;
  }
  return p;
}

/**
 * liaison_words_find:
 * @words: from liaison_words()
 * @text: (nullable): valid UTF-8
 * @ranges: (nullable) (element-type LiaisonRange): where the beginnings of words stand in @text are added to it
 *
 * Returns: which of @words begin a word of @text: the first is bit 0
 */
guint
liaison_words_find (const char *const *words, const char *text, GArray *ranges)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  guint all = 0;

  for (const char *p = text; p != NULL && *p != '\0';) {
    const char *end = take_word (p, folded);
    guint found = folded->len > 0 ? match_word (words, folded->str) : 0;
    all |= found;
    if (found != 0 && ranges != NULL) {
      LiaisonRange range = { (guint) (p - text), (guint) (p - text) + measure (words, found, p, end) };
      g_array_append_val (ranges, range);
    }
    p = end > p ? end : g_utf8_next_char (p);
  }
  return all;
}

/** liaison_words_all: Returns: what liaison_words_find() gives for a text that has all @words */
guint
liaison_words_all (const char *const *words)
{
  guint count = g_strv_length ((char **) words);

  return count >= 32 ? G_MAXUINT : (1u << count) - 1;
}
