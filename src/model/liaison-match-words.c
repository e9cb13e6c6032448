// SPDX-License-Identifier: GPL-3.0-or-later
// Matches in words: why two partners may be one.
#include "liaison-matcher.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

/* The name for programs, and the sentence: with one value, and with two. */
static const struct {
  const char *name;
  const char *one;
  const char *two;
} words[] = {
  [LIAISON_MATCH_SAME_NAME] = { "same_name", N_ ("Same name: %s"), N_ ("Same name: %s, %s") },
  [LIAISON_MATCH_OTHER_ORDER] = { "other_order", N_ ("Same name: %s"), N_ ("Same name in another order: %s, %s") },
  [LIAISON_MATCH_SPELLING] = { "spelling", N_ ("Same name: %s"), N_ ("Same name spelt otherwise: %s, %s") },
  [LIAISON_MATCH_SIMILAR_NAME] = { "similar_name", N_ ("Same name: %s"), N_ ("Similar names: %s, %s") },
  [LIAISON_MATCH_SHORTER_NAME] = { "shorter_name", N_ ("Same name: %s"), N_ ("One name is part of the other: %s, %s") },
  [LIAISON_MATCH_INITIALS] = { "initials", N_ ("Same name: %s"), N_ ("Same name with initials: %s, %s") },
  [LIAISON_MATCH_FORMER_NAME] = { "former_name", N_ ("Former name: %s"), NULL },
  [LIAISON_MATCH_SAME_ACRONYM] = { "same_acronym", N_ ("Same acronym: %s"), NULL },
  [LIAISON_MATCH_ACRONYM_OF_NAME] = { "acronym_of_name", N_ ("Acronym of the other’s name: %s"), NULL },
  [LIAISON_MATCH_SAME_EMAIL] = { "same_email", N_ ("Same e-mail: %s"), NULL },
  [LIAISON_MATCH_SAME_PHONE] = { "same_phone", N_ ("Same phone: %s"), NULL },
  [LIAISON_MATCH_SAME_SITE] = { "same_site", N_ ("Same web site: %s"), NULL },
  [LIAISON_MATCH_SAME_COUNTRY] = { "same_country", N_ ("Same country: %s"), NULL },
  [LIAISON_MATCH_OTHER_COUNTRY] = { "other_country", NULL, N_ ("Different countries: %s, %s") },
  [LIAISON_MATCH_OTHER_KIND] = { "other_kind", NULL, N_ ("Different kinds: %s, %s") },
};

/** liaison_match_code_name: Returns: what programs call it; never changes */
const char *
liaison_match_code_name (LiaisonMatchCode code)
{
  return words[code].name;
}

/* Puts the values in the sentence's holes, one after the other. */
static char *
fill (const char *sentence, const char *first, const char *second)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 3);

  return g_strconcat (parts[0], parts[1] != NULL ? first : "", parts[1] != NULL ? parts[1] : "",
                      parts[1] != NULL && parts[2] != NULL ? second : NULL,
                      parts[1] != NULL && parts[2] != NULL ? parts[2] : NULL, NULL);
}

/** liaison_match_reason_describe: Returns: (transfer full): a sentence in the interface's language */
char *
liaison_match_reason_describe (const LiaisonMatchReason *reason)
{
  gboolean two = words[reason->code].two != NULL && reason->second != NULL;
  const char *sentence = two ? words[reason->code].two : words[reason->code].one;
  const char *first = reason->first != NULL ? reason->first : "", *second = reason->second;

  if (sentence == NULL)
    sentence = words[reason->code].two;
  if (reason->code == LIAISON_MATCH_OTHER_KIND) {
    first = liaison_vocabulary_label (&liaison_vocabulary_partner_kind, first);
    second = liaison_vocabulary_label (&liaison_vocabulary_partner_kind, second);
  }
  return fill (_ (sentence), first, second != NULL ? second : "");
}

/** liaison_match_describe_score: Returns: (transfer none): how likely it is, in words, in the interface's language */
const char *
liaison_match_describe_score (double score)
{
  if (score >= LIAISON_MATCH_SURE)
    return _ ("Almost certainly the same");
  return score >= LIAISON_MATCH_LIKELY ? _ ("Probably the same") : _ ("Possibly the same");
}
