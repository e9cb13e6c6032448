// SPDX-License-Identifier: GPL-3.0-or-later
// Two names compared word by word.
#include "liaison-matcher-private.h"

#include "liaison-name-key.h"

#include <string.h>

/* Below this two words are two words. */
#define SIMILAR      0.88
#define SAME_SOUND   0.95
#define INITIAL      0.8
#define SHORTER      0.9
#define JOINED       0.98
#define MIN_LETTERS  4
#define LONG         6
#define SWAPPED_LOSS 0.12
/* One slip in a name happens; a second one rather means another name. */
#define SLIP_LOSS 0.03

typedef enum {
  DIFFERENT,
  EQUAL,
  SOUNDS_EQUAL,
  LOOKS_SIMILAR,
  IS_INITIAL,
} Likeness;

typedef struct {
  Likeness likeness;
  double similarity;
} WordMatch;

/* Mario and María, Jean and Jeanne, Karim and Karima: two persons. */
static gboolean
differ_in_gender (const char *a, const char *b)
{
  static const char *const endings[][2] = { { "o", "a" }, { "", "a" },  { "", "ah" },
                                            { "", "ne" }, { "", "le" }, { "", "ette" } };

  while (*a != '\0' && *a == *b) {
    a++;
    b++;
  }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if ((strcmp (a, endings[i][0]) == 0 && strcmp (b, endings[i][1]) == 0) ||
        (strcmp (b, endings[i][0]) == 0 && strcmp (a, endings[i][1]) == 0))
      return TRUE;
  return FALSE;
}

static WordMatch
compare_words (const LiaisonMatcher *matcher, guint32 first, guint32 second, gboolean is_person)
{
  const LiaisonMatchWord *a = LIAISON_MATCH_WORD (matcher, first), *b = LIAISON_MATCH_WORD (matcher, second);
  gboolean same_start = *a->text == *b->text;
  double similarity;

  if (first == second)
    return (WordMatch) { EQUAL, 1 };
  if (a->has_digit || b->has_digit)
    return (WordMatch) { DIFFERENT, 0 };
  if (is_person && (a->letters == 1 || b->letters == 1) && same_start)
    return (WordMatch) { IS_INITIAL, INITIAL };
  if (is_person && same_start && differ_in_gender (a->text, b->text))
    return (WordMatch) { DIFFERENT, 0 };
  if (is_person && a->skeleton != LIAISON_MATCH_NONE && a->skeleton == b->skeleton)
    return (WordMatch) { SOUNDS_EQUAL, SAME_SOUND };
  /* "human" is the beginning of "humanity", and no slip of it. */
  if (a->letters < MIN_LETTERS || b->letters < MIN_LETTERS ||
      MAX (a->letters, b->letters) > MIN (a->letters, b->letters) + 2)
    return (WordMatch) { DIFFERENT, 0 };
  /* Nobody errs in the first two letters; asked of millions of pairs, this is most of the work. */
  if (!same_start && (MIN (a->letters, b->letters) < LONG || a->text[1] != b->text[1]))
    return (WordMatch) { DIFFERENT, 0 };
  similarity = liaison_jaro_winkler (a->text, b->text);
  return similarity >= SIMILAR ? (WordMatch) { LOOKS_SIMILAR, similarity } : (WordMatch) { DIFFERENT, 0 };
}

/* What of two names was found to agree. */
typedef struct {
  guint partner_of[LIAISON_NAME_WORDS_MAX]; /* the place of the word each word of the first goes with */
  double shared;                            /* weight of what agrees, in each and between both */
  double sum_a, sum_b;
  double open_a, open_b;
  guint whole; /* words that agree and are no initials */
  guint n_open_a, n_open_b;
  guint slips;
} Alignment;

static void
align (const LiaisonMatcher *matcher, const LiaisonMatchName *a, const LiaisonMatchName *b, gboolean is_person,
       Alignment *alignment, LiaisonNameMatch *out)
{
  const guint32 *words_a = liaison_match_name_words (matcher, a), *words_b = liaison_match_name_words (matcher, b);
  gboolean used[LIAISON_NAME_WORDS_MAX] = { 0 };

  for (guint j = 0; j < b->n_words; j++)
    alignment->sum_b += LIAISON_MATCH_WORD (matcher, words_b[j])->weight;
  alignment->open_b = alignment->sum_b;
  alignment->n_open_b = b->n_words;
  for (guint i = 0; i < a->n_words; i++) {
    double weight = LIAISON_MATCH_WORD (matcher, words_a[i])->weight, weight_b;
    WordMatch best = { DIFFERENT, 0 };
    guint found = 0;
    for (guint j = 0; j < b->n_words && best.likeness != EQUAL; j++) {
      WordMatch match = used[j] ? (WordMatch) { DIFFERENT, 0 }
                                : compare_words (matcher, words_a[i], words_b[j], is_person);
      if (match.similarity > best.similarity) {
        best = match;
        found = j;
      }
    }
    alignment->sum_a += weight;
    alignment->partner_of[i] = best.likeness != DIFFERENT ? found : G_MAXUINT;
    if (best.likeness == DIFFERENT) {
      alignment->open_a += weight;
      alignment->n_open_a++;
      continue;
    }
    used[found] = TRUE;
    weight_b = LIAISON_MATCH_WORD (matcher, words_b[found])->weight;
    alignment->open_b -= weight_b;
    alignment->n_open_b--;
    alignment->shared += best.similarity * (weight + weight_b);
    alignment->whole += best.likeness != IS_INITIAL;
    /* An initial is no evidence of its own. */
    out->rarity += best.likeness == IS_INITIAL ? 1 : best.similarity * MIN (weight, weight_b);
    out->initials |= best.likeness == IS_INITIAL;
    out->respelled |= best.likeness == SOUNDS_EQUAL;
    alignment->slips += best.likeness == LOOKS_SIMILAR;
  }
}

/* "López García, María" is María López García; María García López is somebody else. */
static gboolean
is_rotated (const Alignment *alignment, guint n_words, gboolean *reordered)
{
  guint last = G_MAXUINT, falls = 0, first = G_MAXUINT;

  for (guint i = 0; i < n_words; i++) {
    guint place = alignment->partner_of[i];
    if (place == G_MAXUINT)
      continue;
    if (first == G_MAXUINT)
      first = place;
    falls += last != G_MAXUINT && place < last;
    last = place;
  }
  *reordered = falls > 0;
  return falls == 0 || (falls == 1 && last < first);
}

/* "WorldVision", "World Vision". */
static gboolean
is_joined (const LiaisonMatcher *matcher, const LiaisonMatchName *a, const LiaisonMatchName *b)
{
  const guint32 *words_a = liaison_match_name_words (matcher, a), *words_b = liaison_match_name_words (matcher, b);
  char text_a[128] = "", text_b[128] = "";

  if (a->n_words == b->n_words)
    return FALSE;
  for (guint i = 0; i < a->n_words; i++)
    g_strlcat (text_a, LIAISON_MATCH_WORD (matcher, words_a[i])->text, sizeof text_a);
  for (guint i = 0; i < b->n_words; i++)
    g_strlcat (text_b, LIAISON_MATCH_WORD (matcher, words_b[i])->text, sizeof text_b);
  return strcmp (text_a, text_b) == 0;
}

static double
rate (const Alignment *alignment, const LiaisonMatchName *a, gboolean is_person, LiaisonNameMatch *out)
{
  double least = MAX (MIN (alignment->sum_a, alignment->sum_b), 0.1);
  double dice = alignment->shared / MAX (alignment->sum_a + alignment->sum_b, 0.1);
  double similarity = dice - 0.4 * MIN (alignment->open_a, alignment->open_b) / least;

  out->similar = alignment->slips > 0;
  if (alignment->slips > 1)
    similarity -= SLIP_LOSS * (alignment->slips - 1);
  /* Words of each that the other has not: two names. Words of one only: for a person the same, in short. */
  if (is_person && (alignment->n_open_a == 0) != (alignment->n_open_b == 0) && alignment->whole >= 2) {
    double kept = alignment->shared / (alignment->sum_a + alignment->sum_b - alignment->open_a - alignment->open_b);
    out->shorter = TRUE;
    similarity = MAX (similarity, SHORTER * kept);
  }
  if (!is_rotated (alignment, a->n_words, &out->reordered))
    similarity -= is_person ? SWAPPED_LOSS : SWAPPED_LOSS / 2;
  return CLAMP (similarity, 0, 1);
}

static void
compare_names (const LiaisonMatcher *matcher, const LiaisonMatchName *a, const LiaisonMatchName *b, gboolean is_person,
               LiaisonNameMatch *out)
{
  Alignment alignment = { 0 };

  *out = (LiaisonNameMatch) { .first = a, .second = b };
  if (a->n_words == 0 || b->n_words == 0)
    return;
  align (matcher, a, b, is_person, &alignment, out);
  out->similarity = rate (&alignment, a, is_person, out);
  if (out->similarity < JOINED && is_joined (matcher, a, b)) {
    out->similarity = JOINED;
    out->rarity = MAX (alignment.sum_a, alignment.sum_b);
    out->similar = TRUE;
    out->shorter = FALSE;
  }
}

/* What both say is nothing if both say it of thousands: of two pairs of names the rarer tells more. */
static gboolean
is_better (const LiaisonNameMatch *match, const LiaisonNameMatch *best)
{
  if (best->first == NULL)
    return TRUE;
  if (match->similarity > best->similarity + 0.02)
    return TRUE;
  return match->similarity > best->similarity - 0.02 && match->rarity > best->rarity;
}

/** liaison_match_names: @best: (out): the names of both that are most alike; @best->first is %NULL if none compare */
void
liaison_match_names (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, const LiaisonMatchPartner *b,
                     LiaisonNameMatch *best)
{
  *best = (LiaisonNameMatch) { 0 };
  for (guint32 i = a->names; i != LIAISON_MATCH_NONE; i = LIAISON_MATCH_NAME (matcher, i)->next)
    for (guint32 j = b->names; j != LIAISON_MATCH_NONE; j = LIAISON_MATCH_NAME (matcher, j)->next) {
      const LiaisonMatchName *name_a = LIAISON_MATCH_NAME (matcher, i), *name_b = LIAISON_MATCH_NAME (matcher, j);
      LiaisonNameMatch match;
      if (name_a->foreign != name_b->foreign)
        continue;
      compare_names (matcher, name_a, name_b, a->is_person, &match);
      if (is_better (&match, best))
        *best = match;
    }
}
