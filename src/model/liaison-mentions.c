// SPDX-License-Identifier: GPL-3.0-or-later
// Finds in free text the names that an audience may not read.
#include "liaison-mentions.h"

#include "liaison-fold.h"

#include <string.h>

/* A single word shorter than this is too common to be looked for, in characters. */
#define WORD_MIN 3

typedef enum {
  MATCH_FOLDED,  /* in any writing */
  MATCH_CAPITAL, /* as a name is written */
  MATCH_EXACT,   /* letter by letter */
} Match;

/* Words in a row, folded; for MATCH_EXACT as they are. */
typedef struct {
  char **words;
  guint n_words;
  Match match;
} Name;

/* A word of a text, as it is and folded. */
typedef struct {
  char *plain;
  char *folded;
} Word;

/* @names: (element-type utf8 GPtrArray): the names that begin with a folded word */
struct _LiaisonMentions {
  GHashTable *names;
};

static void
free_name (gpointer data)
{
  Name *name = data;

  g_strfreev (name->words);
  g_free (name);
}

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->plain);
  g_free (word->folded);
}

static void
add_word (GArray *words, const char *from, const char *to)
{
  Word word = { g_strndup (from, (gsize) (to - from)), NULL };

  word.folded = liaison_fold (word.plain);
  g_array_append_val (words, word);
}

/* Scripts that put no space between words: each sign counts as one. */
static gboolean
stands_alone (gunichar c)
{
  static const GUnicodeScript scripts[] = { G_UNICODE_SCRIPT_HAN,      G_UNICODE_SCRIPT_HIRAGANA,
                                            G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_THAI,
                                            G_UNICODE_SCRIPT_LAO,      G_UNICODE_SCRIPT_KHMER,
                                            G_UNICODE_SCRIPT_MYANMAR };
  GUnicodeScript script = g_unichar_get_script (c);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i] == script)
      return TRUE;
  return FALSE;
}

/* The words of a text: letters, digits and the marks on them. */
static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *begin = NULL;
  const char *p;

  g_array_set_clear_func (words, clear_word);
  for (p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean alone = stands_alone (c);
    if (begin != NULL && (alone || !(g_unichar_isalnum (c) || g_unichar_ismark (c)))) {
      add_word (words, begin, p);
      begin = NULL;
    }
    if (alone)
      add_word (words, p, g_utf8_next_char (p));
    else if (begin == NULL && g_unichar_isalnum (c))
      begin = p;
  }
  if (begin != NULL)
    add_word (words, begin, p);
  return words;
}

/* Takes @name. */
static void
keep (LiaisonMentions *self, Name *name, const char *first)
{
  GPtrArray *list = g_hash_table_lookup (self->names, first);

  if (list == NULL) {
    list = g_ptr_array_new_with_free_func (free_name);
    g_hash_table_insert (self->names, g_strdup (first), list);
  }
  g_ptr_array_add (list, name);
}

static void
add_words (LiaisonMentions *self, const char *text, Match single)
{
  g_autoptr (GArray) words = split (text);
  Match match = words->len > 1 && single != MATCH_EXACT ? MATCH_FOLDED : single;
  const Word *first;
  Name *name;

  if (words->len == 0)
    return;
  first = &g_array_index (words, Word, 0);
  if (words->len == 1 && single != MATCH_EXACT && g_utf8_strlen (first->folded, -1) < WORD_MIN)
    return;
  name = g_new0 (Name, 1);
  name->match = match;
  name->n_words = words->len;
  name->words = g_new0 (char *, words->len + 1);
  for (guint i = 0; i < words->len; i++) {
    const Word *word = &g_array_index (words, Word, i);
    name->words[i] = g_strdup (match == MATCH_EXACT ? word->plain : word->folded);
  }
  keep (self, name, first->folded);
}

static gboolean
is_name_like (const char *plain)
{
  gunichar c = g_utf8_get_char (plain);

  return !g_unichar_islower (c);
}

/* Arabic writes "and", "to", "by" onto the word that follows; where that word begins, or 0. */
static gsize
length_of_prefix (const char *folded)
{
  static const char *const prefixes[] = { "\xd9\x88", "\xd9\x81", "\xd8\xa8", "\xd9\x84", "\xd9\x83" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (folded, prefixes[i]))
      return strlen (prefixes[i]);
  return 0;
}

/* Whether @name begins at the word @at, whose first @skip bytes belong to another. */
static gboolean
matches (const Name *name, const GArray *words, guint at, gsize skip)
{
  if (at + name->n_words > words->len)
    return FALSE;
  for (guint i = 0; i < name->n_words; i++) {
    const Word *word = &g_array_index (words, Word, at + i);
    const char *text = name->match == MATCH_EXACT ? word->plain : word->folded + (i == 0 ? skip : 0);
    if (strcmp (text, name->words[i]) != 0)
      return FALSE;
  }
  return name->match != MATCH_CAPITAL || is_name_like (g_array_index (words, Word, at).plain);
}

static gboolean
begins_at (const LiaisonMentions *self, const GArray *words, guint at, gsize skip)
{
  const GPtrArray *list = g_hash_table_lookup (self->names, g_array_index (words, Word, at).folded + skip);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (matches (g_ptr_array_index (list, i), words, at, skip))
      return TRUE;
  return FALSE;
}

/** liaison_mentions_new: Returns: (transfer full): nothing to look for yet */
LiaisonMentions *
liaison_mentions_new (void)
{
  LiaisonMentions *self = g_new0 (LiaisonMentions, 1);

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/** liaison_mentions_free: Frees it. */
void
liaison_mentions_free (LiaisonMentions *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

/** liaison_mentions_add: Looks for @name (nullable): a name, an address, a number. */
void
liaison_mentions_add (LiaisonMentions *self, const char *name)
{
  if (name != NULL)
    add_words (self, name, MATCH_CAPITAL);
}

/** liaison_mentions_add_person: Looks for both orders of the names, and for the family name alone; either may be NULL.
 */
void
liaison_mentions_add_person (LiaisonMentions *self, const char *given_name, const char *family_name)
{
  g_autofree char *western = NULL;
  g_autofree char *eastern = NULL;

  liaison_mentions_add (self, family_name);
  if (given_name == NULL || family_name == NULL)
    return;
  western = g_strjoin (" ", given_name, family_name, NULL);
  eastern = g_strjoin (" ", family_name, given_name, NULL);
  liaison_mentions_add (self, western);
  liaison_mentions_add (self, eastern);
}

/** liaison_mentions_add_acronym: Looks for @acronym (nullable) as it is written. */
void
liaison_mentions_add_acronym (LiaisonMentions *self, const char *acronym)
{
  if (acronym != NULL)
    add_words (self, acronym, MATCH_EXACT);
}

/** liaison_mentions_found_in: Returns: whether anything that is looked for stands in @text (nullable) */
gboolean
liaison_mentions_found_in (const LiaisonMentions *self, const char *text)
{
  g_autoptr (GArray) words = NULL;

  if (text == NULL || g_hash_table_size (self->names) == 0)
    return FALSE;
  words = split (text);
  for (guint i = 0; i < words->len; i++) {
    gsize prefix = length_of_prefix (g_array_index (words, Word, i).folded);
    if (begins_at (self, words, i, 0) || (prefix > 0 && begins_at (self, words, i, prefix)))
      return TRUE;
  }
  return FALSE;
}
