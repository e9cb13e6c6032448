// SPDX-License-Identifier: GPL-3.0-or-later
// What a French sentence about a partner agrees with.
#include "liaison-grammar.h"

#include <string.h>

/* The noun a kind of partner goes by: une organisation, un mécanisme. */
static const struct {
  const char *kind;
  LiaisonGender gender;
} kinds[] = {
  { "organization", LIAISON_GENDER_FEMININE }, { "mandate", LIAISON_GENDER_MASCULINE },
  { "mechanism", LIAISON_GENDER_MASCULINE },   { "state_body", LIAISON_GENDER_MASCULINE },
  { "un_entity", LIAISON_GENDER_FEMININE },    { "un_office", LIAISON_GENDER_MASCULINE },
  { "nhri", LIAISON_GENDER_FEMININE },         { "media", LIAISON_GENDER_MASCULINE },
  { "company", LIAISON_GENDER_FEMININE },
};

static LiaisonGender
find_gender (const LiaisonPartner *partner)
{
  if (g_strcmp0 (partner->gender, "female") == 0)
    return LIAISON_GENDER_FEMININE;
  if (g_strcmp0 (partner->gender, "male") == 0)
    return LIAISON_GENDER_MASCULINE;
  for (guint i = 0; partner->gender == NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (partner->kind, kinds[i].kind) == 0)
      return kinds[i].gender;
  return LIAISON_GENDER_OPEN;
}

/**
 * liaison_partner_grammar:
 * @name: (nullable): the name it is shown by
 *
 * Returns: the gender of a person, or of the noun that its kind goes by; plural for a name in the plural, "Les Amis de
 * la Terre"
 */
LiaisonGrammar
liaison_partner_grammar (const LiaisonPartner *partner, const char *name)
{
  gboolean plural = name != NULL && g_strcmp0 (partner->kind, "person") != 0 &&
                    (g_str_has_prefix (name, "Les ") || g_str_has_prefix (name, "Les\u00a0"));

  return (LiaisonGrammar) { find_gender (partner), plural };
}

/* How many bytes of both texts are the same words at the beginning, the last space included. */
static gsize
measure_beginning (const char *first, const char *second)
{
  gsize same = 0;

  for (gsize i = 0; first[i] != '\0' && first[i] == second[i]; i++)
    if (first[i] == ' ')
      same = i + 1;
  return same;
}

/* The same at the end, the space before it included. */
static gsize
measure_end (const char *first, gsize first_length, const char *second, gsize second_length)
{
  gsize same = 0;

  for (gsize i = 1; i <= first_length && i <= second_length; i++) {
    if (first[first_length - i] != second[second_length - i])
      break;
    if (first[first_length - i] == ' ')
      same = i;
  }
  return same;
}

/* "représenté" and "représentée" are "représenté(e)": the feminine is the masculine with one "e" more. Other pairs are
 * both written, the words they share only once: "Rapporteur spécial / Rapporteuse spéciale sur la torture". */
static char *
write_both (const char *masculine, const char *feminine)
{
  gsize common = 0, end;

  while (masculine[common] != '\0' && masculine[common] == feminine[common])
    common++;
  if (feminine[common] == 'e' && strcmp (masculine + common, feminine + common + 1) == 0)
    return g_strdup_printf ("%.*s(e)%s", (int) common, masculine, masculine + common);
  common = measure_beginning (masculine, feminine);
  masculine += common;
  feminine += common;
  end = measure_end (masculine, strlen (masculine), feminine, strlen (feminine));
  return g_strdup_printf ("%.*s%.*s / %s", (int) common, masculine - common, (int) (strlen (masculine) - end),
                          masculine, feminine);
}

/**
 * liaison_grammar_agree:
 * @masculine: (nullable)
 * @feminine: (nullable): %NULL where it is the same
 *
 * Returns: (transfer full) (nullable): the form for @gender, or both in one; %NULL if there is none
 */
char *
liaison_grammar_agree (LiaisonGender gender, const char *masculine, const char *feminine)
{
  if (masculine == NULL || feminine == NULL)
    return g_strdup (masculine != NULL ? masculine : feminine);
  if (gender == LIAISON_GENDER_OPEN && strcmp (masculine, feminine) != 0)
    return write_both (masculine, feminine);
  return g_strdup (gender == LIAISON_GENDER_FEMININE ? feminine : masculine);
}
