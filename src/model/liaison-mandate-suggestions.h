// SPDX-License-Identifier: GPL-3.0-or-later
// Which mandates a situation concerns: by its themes, by its countries, by words of the account.
#pragma once

#include "liaison-language.h"

#include "liaison-id.h"

G_BEGIN_DECLS

/**
 * LiaisonMandateFacts: what is known of a mandate.
 * @themes: (nullable): the themes it works on, as a set of codes
 * @country: (nullable): the country it is for, three letters; %NULL for a thematic one
 */
typedef struct {
  LiaisonId id;
  const char *themes;
  const char *country;
} LiaisonMandateFacts;

/**
 * LiaisonSituation: what is asked about.
 * @themes: (nullable): a set of codes
 * @countries: (nullable): a set of codes of three letters
 * @texts: (array zero-terminated=1): what is told of it, in English or French
 */
typedef struct {
  const char *themes;
  const char *countries;
  const char *const *texts;
} LiaisonSituation;

/**
 * LiaisonMandateSuggestion:
 * @themes: (nullable) (element-type utf8): codes of the themes it shares with the situation
 * @country: (nullable): the country it is for
 * @words: (nullable) (element-type utf8): words of the account that speak of its themes, as they are written there
 * @weight: how much speaks for it
 */
typedef struct {
  LiaisonId id;
  GPtrArray *themes;
  char *country;
  GPtrArray *words;
  int weight;
} LiaisonMandateSuggestion;

GPtrArray *
liaison_mandates_suggest (const LiaisonSituation *situation, const LiaisonMandateFacts *mandates, guint n_mandates);

G_END_DECLS
