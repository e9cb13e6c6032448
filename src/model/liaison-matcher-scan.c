// SPDX-License-Identifier: GPL-3.0-or-later
// All of a register compared with itself, without comparing everybody with everybody.
//
// Partners are compared only if they share a block: two words of a name (as they sound), one rare word, a word and an
// initial, an acronym, a contact point. Blocks that grew too large are sorted by name, and each partner compared with
// its neighbours: the sorted neighbourhood method of M. A. Hernández and S. J. Stolfo, "The Merge/Purge Problem for
// Large Databases" (SIGMOD 1995).
#include "liaison-matcher-private.h"

#include "liaison-name-key.h"

#include <stdlib.h>
#include <string.h>

/* A word that more bear than this makes no block of its own. */
#define RARE_MAX   30
#define BLOCK_MAX  40
#define NEIGHBOURS 6
/* Of a long name, so many of the rarest words make blocks. */
#define WORDS_MAX 5
/* Comparisons between two looks at whether to go on. */
#define STEP 8192

typedef struct {
  guint64 block;
  guint32 partner;
} Member;

static guint64
mix (guint64 a, guint64 b)
{
  guint64 x = a * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + b;

  x ^= x >> 30;
  x *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x ^= x >> 27;
  return x;
}

static void
add_member (GArray *members, guint64 block, guint32 partner)
{
  Member member = { block, partner };

  g_array_append_val (members, member);
}

/* The number under which a word is filed: of what it sounds like, for persons. */
static guint32
file_word (const LiaisonMatcher *matcher, guint32 word, gboolean is_person)
{
  guint32 skeleton = LIAISON_MATCH_WORD (matcher, word)->skeleton;

  return is_person && skeleton != LIAISON_MATCH_NONE ? skeleton : word;
}

/* The rarest words first; at most WORDS_MAX of them. */
static guint
choose_words (const LiaisonMatcher *matcher, const LiaisonMatchName *name, guint32 *chosen)
{
  const guint32 *words = liaison_match_name_words (matcher, name);
  guint count = 0;

  for (guint i = 0; i < name->n_words; i++) {
    guint at = count;
    while (at > 0 &&
           LIAISON_MATCH_WORD (matcher, chosen[at - 1])->partners > LIAISON_MATCH_WORD (matcher, words[i])->partners)
      at--;
    if (at >= WORDS_MAX)
      continue;
    memmove (chosen + at + 1, chosen + at, (MIN (count, WORDS_MAX - 1) - at) * sizeof *chosen);
    chosen[at] = words[i];
    count = MIN (count + 1, WORDS_MAX);
  }
  return count;
}

static void
add_name_blocks (const LiaisonMatcher *matcher, guint32 partner, const LiaisonMatchName *name, GArray *members)
{
  gboolean is_person = LIAISON_MATCH_PARTNER (matcher, partner)->is_person;
  guint32 chosen[WORDS_MAX + 1];
  guint count = choose_words (matcher, name, chosen);

  for (guint i = 0; i < count; i++) {
    guint32 word = file_word (matcher, chosen[i], is_person);
    if (count == 1 || LIAISON_MATCH_WORD (matcher, chosen[i])->partners <= RARE_MAX)
      add_member (members, mix (1 + is_person, word), partner);
    for (guint j = 0; j < count; j++) {
      guint32 other = file_word (matcher, chosen[j], is_person);
      if (i < j)
        add_member (members, mix (mix (3 + is_person, MIN (word, other)), MAX (word, other)), partner);
      if (is_person && i != j && LIAISON_MATCH_WORD (matcher, chosen[i])->letters > 1)
        add_member (members, mix (mix (5, word), g_utf8_get_char (LIAISON_MATCH_WORD (matcher, chosen[j])->text)),
                    partner);
    }
  }
}

/* "WorldVision", "World Vision": what the words are together. */
static void
add_joined_block (const LiaisonMatcher *matcher, guint32 partner, const LiaisonMatchName *name, GArray *members)
{
  const guint32 *words = liaison_match_name_words (matcher, name);
  guint64 hash = 14695981039346656037U;

  for (guint i = 0; i < name->n_words; i++)
    for (const char *p = LIAISON_MATCH_WORD (matcher, words[i])->text; *p != '\0'; p++)
      hash = (hash ^ (guchar) *p) * 1099511628211U;
  add_member (members, mix (7, hash), partner);
}

static GArray *
collect_members (const LiaisonMatcher *matcher)
{
  GArray *members = g_array_sized_new (FALSE, FALSE, sizeof (Member), matcher->partners->len * 8);

  for (guint32 i = 0; i < matcher->partners->len; i++) {
    const LiaisonMatchPartner *partner = LIAISON_MATCH_PARTNER (matcher, i);
    for (guint32 n = partner->names; n != LIAISON_MATCH_NONE; n = LIAISON_MATCH_NAME (matcher, n)->next) {
      add_name_blocks (matcher, i, LIAISON_MATCH_NAME (matcher, n), members);
      add_joined_block (matcher, i, LIAISON_MATCH_NAME (matcher, n), members);
    }
    for (guint32 k = partner->keys; k != LIAISON_MATCH_NONE; k = LIAISON_MATCH_KEY (matcher, k)->next)
      add_member (members, mix (9, LIAISON_MATCH_KEY (matcher, k)->value), i);
  }
  return members;
}

static int
compare_members (const void *first, const void *second)
{
  const Member *a = first, *b = second;

  if (a->block != b->block)
    return a->block < b->block ? -1 : 1;
  return (a->partner > b->partner) - (a->partner < b->partner);
}

static const char *
find_first_name (const LiaisonMatcher *matcher, guint32 partner)
{
  guint32 name = LIAISON_MATCH_PARTNER (matcher, partner)->names;

  return name != LIAISON_MATCH_NONE ? LIAISON_MATCH_NAME (matcher, name)->text : "";
}

static int
compare_by_name (const void *first, const void *second, gpointer matcher)
{
  const Member *a = first, *b = second;

  return g_ascii_strcasecmp (find_first_name (matcher, a->partner), find_first_name (matcher, b->partner));
}

static void
add_pair (GArray *pairs, guint32 a, guint32 b)
{
  guint64 pair = a < b ? (guint64) a << 32 | b : (guint64) b << 32 | a;

  if (a != b)
    g_array_append_val (pairs, pair);
}

static void
add_pairs (LiaisonMatcher *matcher, Member *members, guint count, GArray *pairs)
{
  guint reach = count;

  if (count > BLOCK_MAX) {
    g_sort_array (members, count, sizeof *members, compare_by_name, matcher);
    reach = NEIGHBOURS;
  }
  for (guint i = 0; i < count; i++)
    for (guint j = i + 1; j < count && j - i <= reach; j++)
      add_pair (pairs, members[i].partner, members[j].partner);
}

static int
compare_pairs (const void *first, const void *second)
{
  guint64 a = *(const guint64 *) first, b = *(const guint64 *) second;

  return (a > b) - (a < b);
}

/* The pairs to compare, each once. */
static GArray *
collect_pairs (LiaisonMatcher *matcher)
{
  g_autoptr (GArray) members = collect_members (matcher);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  Member *all = (Member *) (gpointer) members->data;
  guint kept = 0;

  if (members->len > 1)
    qsort (members->data, members->len, sizeof (Member), compare_members);
  for (guint i = 0, j; i < members->len; i = j) {
    for (j = i + 1; j < members->len && all[j].block == all[i].block; j++)
      ;
    if (j - i > 1)
      add_pairs (matcher, all + i, j - i, pairs);
  }
  if (pairs->len > 1)
    qsort (pairs->data, pairs->len, sizeof (guint64), compare_pairs);
  for (guint i = 0; i < pairs->len; i++) {
    guint64 pair = g_array_index (pairs, guint64, i);
    if (i == 0 || pair != g_array_index (pairs, guint64, kept - 1))
      g_array_index (pairs, guint64, kept++) = pair;
  }
  g_array_set_size (pairs, kept);
  return pairs;
}

static int
compare_matches (gconstpointer first, gconstpointer second)
{
  const LiaisonLikeness *a = *(LiaisonLikeness *const *) first, *b = *(LiaisonLikeness *const *) second;

  if (a->score > b->score || a->score < b->score)
    return a->score > b->score ? -1 : 1;
  return memcmp (&a->first, &b->first, sizeof a->first);
}

static void
free_match (gpointer match)
{
  liaison_likeness_free (match);
}

/**
 * liaison_matcher_scan:
 * @min_score: pairs below it are left out
 * @step: (nullable): called with the number of comparisons done and to do
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonLikeness): the likeliest pairs first; %NULL if @step stopped
 * it
 */
GPtrArray *
liaison_matcher_scan (LiaisonMatcher *matcher, double min_score, LiaisonMatchStep step, gpointer user_data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_match);
  g_autoptr (GArray) pairs = NULL;

  if (step != NULL && !step (0, 0, user_data))
    return NULL;
  pairs = collect_pairs (matcher);
  for (guint i = 0; i < pairs->len; i++) {
    guint64 pair = g_array_index (pairs, guint64, i);
    guint32 a = (guint32) (pair >> 32), b = (guint32) pair;
    if (i % STEP == 0 && step != NULL && !step (i, pairs->len, user_data))
      return NULL;
    if (liaison_match_pair (matcher, LIAISON_MATCH_PARTNER (matcher, a), LIAISON_MATCH_PARTNER (matcher, b), NULL) >=
        min_score)
      g_ptr_array_add (found, liaison_matcher_compare (matcher, a, b));
  }
  g_ptr_array_sort (found, compare_matches);
  return g_steal_pointer (&found);
}
