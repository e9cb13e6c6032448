// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners compared: what speaks for their being one, what against, and how much.
#include "liaison-matcher-private.h"

#include <math.h>
#include <string.h>

/* Weights are natural logarithms of odds; see liaison-matcher.h. */
#define NO_NAME        -1.5
#define RARITY_MAX     3.5
#define SAME_COUNTRY   0.5
#define OTHER_COUNTRY  -2.5
#define OTHER_KIND     -0.8
#define BOTH_HAVE_LONG -1.3

static void
add_reason (GPtrArray *reasons, LiaisonMatchCode code, const char *first, const char *second)
{
  LiaisonMatchReason *reason;

  if (reasons == NULL)
    return;
  reason = g_new0 (LiaisonMatchReason, 1);
  reason->code = code;
  reason->first = g_strdup (first);
  reason->second = g_strcmp0 (first, second) != 0 ? g_strdup (second) : NULL;
  g_ptr_array_add (reasons, reason);
}

/* How much a similarity of names says, before rarity. */
static double
weigh_similarity (double similarity)
{
  static const struct {
    double similarity, weight;
  } points[] = { { 0.5, -5 }, { 0.7, -3.5 }, { 0.8, -1.5 }, { 0.85, -0.3 }, { 0.9, 0.8 }, { 0.95, 2 }, { 1, 3 } };

  if (similarity <= points[0].similarity)
    return points[0].weight;
  for (guint i = 1; i < G_N_ELEMENTS (points); i++)
    if (similarity <= points[i].similarity)
      return points[i - 1].weight + (points[i].weight - points[i - 1].weight) *
                                        (similarity - points[i - 1].similarity) /
                                        (points[i].similarity - points[i - 1].similarity);
  return points[G_N_ELEMENTS (points) - 1].weight;
}

static double
weigh_names (const LiaisonMatcher *matcher, const LiaisonNameMatch *names)
{
  double rarity;

  if (names->first == NULL)
    return NO_NAME;
  /* How many others would bear such a name by chance: the population times the share of each word. */
  rarity = CLAMP (0.5 * (names->rarity - matcher->all), -RARITY_MAX, RARITY_MAX);
  if (rarity > 0)
    rarity *= CLAMP ((names->similarity - 0.8) / 0.2, 0, 1);
  return weigh_similarity (names->similarity) + rarity;
}

static void
explain_names (const LiaisonNameMatch *names, GPtrArray *reasons)
{
  LiaisonMatchCode code = LIAISON_MATCH_SAME_NAME;

  if (names->first == NULL || names->similarity < 0.8)
    return;
  if (names->shorter)
    code = LIAISON_MATCH_SHORTER_NAME;
  else if (names->initials)
    code = LIAISON_MATCH_INITIALS;
  else if (names->similar || names->similarity < 0.94)
    code = LIAISON_MATCH_SIMILAR_NAME;
  else if (names->respelled)
    code = LIAISON_MATCH_SPELLING;
  else if (names->reordered)
    code = LIAISON_MATCH_OTHER_ORDER;
  add_reason (reasons, code, names->first->text, names->second->text);
  if (names->first->former || names->second->former)
    add_reason (reasons, LIAISON_MATCH_FORMER_NAME, names->first->former ? names->first->text : names->second->text,
                NULL);
}

/* The first thing of some role that both have; @roles for the second partner. */
static const LiaisonMatchKey *
find_shared (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, LiaisonKeyRole role_a,
             const LiaisonMatchPartner *b, LiaisonKeyRole role_b)
{
  const LiaisonMatchKey *found = NULL;

  for (guint32 i = a->keys; i != LIAISON_MATCH_NONE; i = LIAISON_MATCH_KEY (matcher, i)->next) {
    const LiaisonMatchKey *key = LIAISON_MATCH_KEY (matcher, i);
    for (guint32 j = b->keys; key->role == role_a && j != LIAISON_MATCH_NONE;
         j = LIAISON_MATCH_KEY (matcher, j)->next) {
      const LiaisonMatchKey *other = LIAISON_MATCH_KEY (matcher, j);
      if (other->role == role_b && other->value == key->value &&
          (found == NULL ||
           LIAISON_MATCH_VALUE (matcher, key->value)->partners < LIAISON_MATCH_VALUE (matcher, found->value)->partners))
        found = key;
    }
  }
  return found;
}

/* An address that many share says little. */
static double
weigh_contact (const LiaisonMatcher *matcher, const LiaisonMatchKey *key, double weight)
{
  guint partners = LIAISON_MATCH_VALUE (matcher, key->value)->partners;

  if (partners <= 2)
    return weight;
  if (partners <= 4)
    return weight * 0.6;
  return partners <= 8 ? weight * 0.2 : 0;
}

static double
weigh_contacts (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, const LiaisonMatchPartner *b,
                GPtrArray *reasons)
{
  const struct {
    LiaisonKeyRole role;
    LiaisonMatchCode code;
    double weight;
  } kinds[] = { { LIAISON_KEY_EMAIL, LIAISON_MATCH_SAME_EMAIL, 5.6 },
                { LIAISON_KEY_PHONE, LIAISON_MATCH_SAME_PHONE, 4.5 },
                { LIAISON_KEY_SITE, LIAISON_MATCH_SAME_SITE, a->is_person ? 1 : 2.5 } };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const LiaisonMatchKey *key = find_shared (matcher, a, kinds[i].role, b, kinds[i].role);
    double weight = key != NULL ? weigh_contact (matcher, key, kinds[i].weight) : 0;
    if (weight <= 0)
      continue;
    /* Whoever shares a phone mostly shares the site: the second says less. */
    sum += sum > 0 ? weight / 2 : weight;
    add_reason (reasons, kinds[i].code, key->shown, NULL);
  }
  return sum;
}

static double
weigh_acronym (const LiaisonMatcher *matcher, const LiaisonMatchKey *key)
{
  const LiaisonMatchValue *value = LIAISON_MATCH_VALUE (matcher, key->value);
  gsize letters = strlen (value->text);
  double weight = letters >= 5 ? 2.2 : letters == 4 ? 1.6 : 0.7;

  return value->partners > 3 ? weight - 1.2 : weight;
}

/* Raises what the names say, where an acronym speaks for one of them. */
static double
weigh_acronyms (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, const LiaisonMatchPartner *b,
                double names_weight, GPtrArray *reasons)
{
  const LiaisonMatchKey *same = find_shared (matcher, a, LIAISON_KEY_ACRONYM, b, LIAISON_KEY_ACRONYM), *made;
  gboolean both_long = a->has_long_name && b->has_long_name;
  double weight;

  if (same != NULL) {
    weight = weigh_acronym (matcher, same);
    add_reason (reasons, LIAISON_MATCH_SAME_ACRONYM, same->shown, NULL);
    if (names_weight > 0)
      return names_weight + 0.5 * MAX (weight, 0);
    return MAX (names_weight, both_long ? weight + BOTH_HAVE_LONG : weight + 0.8);
  }
  if (both_long)
    return names_weight;
  made = a->has_long_name ? find_shared (matcher, b, LIAISON_KEY_ACRONYM, a, LIAISON_KEY_INITIALS)
                          : find_shared (matcher, a, LIAISON_KEY_ACRONYM, b, LIAISON_KEY_INITIALS);
  if (made == NULL)
    return names_weight;
  add_reason (reasons, LIAISON_MATCH_ACRONYM_OF_NAME, made->shown, NULL);
  return MAX (names_weight, weigh_acronym (matcher, made));
}

static gboolean
has_code (const char *codes, const char *code, gsize length)
{
  for (const char *p = codes; p != NULL && *p != '\0'; p = strchr (p, ' ') != NULL ? strchr (p, ' ') + 1 : NULL)
    if (strncmp (p, code, length) == 0 && (p[length] == '\0' || p[length] == ' '))
      return TRUE;
  return FALSE;
}

static double
weigh_countries (const LiaisonMatchPartner *a, const LiaisonMatchPartner *b, GPtrArray *reasons)
{
  if (a->countries == NULL || b->countries == NULL)
    return 0;
  for (const char *p = a->countries; p != NULL && *p != '\0';) {
    const char *end = strchr (p, ' ');
    gsize length = end != NULL ? (gsize) (end - p) : strlen (p);
    if (has_code (b->countries, p, length)) {
      g_autofree char *code = g_strndup (p, length);
      add_reason (reasons, LIAISON_MATCH_SAME_COUNTRY, code, NULL);
      return SAME_COUNTRY;
    }
    p = end != NULL ? end + 1 : NULL;
  }
  add_reason (reasons, LIAISON_MATCH_OTHER_COUNTRY, a->countries, b->countries);
  return OTHER_COUNTRY;
}

/**
 * liaison_match_pair:
 * @reasons: (nullable) (element-type LiaisonMatchReason): takes the explanation
 *
 * Returns: the score: how likely both are one, from 0 to 1
 */
double
liaison_match_pair (const LiaisonMatcher *matcher, const LiaisonMatchPartner *a, const LiaisonMatchPartner *b,
                    GPtrArray *reasons)
{
  LiaisonNameMatch names;
  double odds;

  if (a->is_person != b->is_person)
    return 0;
  liaison_match_names (matcher, a, b, &names);
  if (reasons != NULL)
    explain_names (&names, reasons);
  odds = weigh_names (matcher, &names);
  if (!a->is_person)
    odds = weigh_acronyms (matcher, a, b, odds, reasons);
  odds += weigh_contacts (matcher, a, b, reasons) + weigh_countries (a, b, reasons);
  if (strcmp (a->kind, b->kind) != 0) {
    odds += OTHER_KIND;
    add_reason (reasons, LIAISON_MATCH_OTHER_KIND, a->kind, b->kind);
  }
  return 1 / (1 + exp (-odds));
}
