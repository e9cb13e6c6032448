// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the matcher share: partners as arrays of small numbers, so that millions of pairs can be compared.
#pragma once

#include "liaison-matcher.h"

#include <glib.h>

G_BEGIN_DECLS

#define LIAISON_MATCH_NONE G_MAXUINT32

/** LiaisonMatchWord: @skeleton: of another word's number that sounds the same; %LIAISON_MATCH_NONE if too short */
typedef struct {
  const char *text;
  guint32 skeleton;
  guint32 partners; /* that bear it */
  guint32 last;     /* the partner last counted */
  guint32 letters;
  gboolean has_digit;
  double weight;
} LiaisonMatchWord;

/** LiaisonMatchName: @next: of the same partner */
typedef struct {
  const char *text;
  guint32 words; /* where they begin */
  guint32 n_words;
  guint32 next;
  gboolean former;
  gboolean foreign; /* in a script that is not compared with Latin */
} LiaisonMatchName;

typedef enum {
  LIAISON_KEY_ACRONYM,
  LIAISON_KEY_INITIALS,
  LIAISON_KEY_EMAIL,
  LIAISON_KEY_PHONE,
  LIAISON_KEY_SITE,
} LiaisonKeyRole;

/** LiaisonMatchKey: something that two partners either share or not. @next: of the same partner */
typedef struct {
  guint32 value;
  guint32 next;
  LiaisonKeyRole role;
  const char *shown;
} LiaisonMatchKey;

typedef struct {
  const char *text;
  guint32 partners;
  guint32 last;
} LiaisonMatchValue;

typedef struct {
  LiaisonId id;
  const char *kind;
  const char *countries;
  gboolean is_person;
  gboolean has_long_name; /* more than an acronym */
  guint32 names;
  guint32 keys;
} LiaisonMatchPartner;

struct _LiaisonMatcher {
  GStringChunk *texts;
  GHashTable *word_numbers;
  GHashTable *value_numbers;
  GArray *words;      /* LiaisonMatchWord */
  GArray *word_lists; /* guint32 */
  GArray *names;      /* LiaisonMatchName */
  GArray *keys;       /* LiaisonMatchKey */
  GArray *values;     /* LiaisonMatchValue */
  GArray *partners;   /* LiaisonMatchPartner */
  guint population;
  double all; /* the weight of a word that nobody bears */
};

#define LIAISON_MATCH_WORD(m, i)    (&g_array_index ((m)->words, LiaisonMatchWord, i))
#define LIAISON_MATCH_NAME(m, i)    (&g_array_index ((m)->names, LiaisonMatchName, i))
#define LIAISON_MATCH_KEY(m, i)     (&g_array_index ((m)->keys, LiaisonMatchKey, i))
#define LIAISON_MATCH_VALUE(m, i)   (&g_array_index ((m)->values, LiaisonMatchValue, i))
#define LIAISON_MATCH_PARTNER(m, i) (&g_array_index ((m)->partners, LiaisonMatchPartner, i))

static inline const guint32 *
liaison_match_name_words (const LiaisonMatcher *matcher, const LiaisonMatchName *name)
{
  return &g_array_index (matcher->word_lists, guint32, name->words);
}

/**
 * LiaisonNameMatch: the most similar names of two partners.
 * @similarity: from 0 to 1
 * @rarity: of the words they share: the sum of their weights
 */
typedef struct {
  const LiaisonMatchName *first;
  const LiaisonMatchName *second;
  double similarity;
  double rarity;
  gboolean reordered;
  gboolean respelled;
  gboolean similar;
  gboolean initials;
  gboolean shorter;
} LiaisonNameMatch;

/* liaison-match-names.c */
void liaison_match_names (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, const LiaisonMatchPartner *b,
                          LiaisonNameMatch *best);

/* liaison-match-pair.c */
double liaison_match_pair (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, const LiaisonMatchPartner *b,
                           GPtrArray *reasons);

G_END_DECLS
