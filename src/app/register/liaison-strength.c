// SPDX-License-Identifier: GPL-3.0-or-later
// How hard a passphrase is to guess.
//
// An estimate, on the careful side: letters that form words count little, repeated and neighbouring characters next to
// nothing, and what everybody tries first counts as one choice among a few hundred.
#include "liaison-strength.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SHORTEST_WORD       3
#define BITS_OF_WORD_LETTER 2.5
#define BITS_OF_NEIGHBOUR   1.25 /* letters; the alphabet is no secret */
#define BITS_OF_REPEATED    0.5
#define BITS_OF_COMMON      8.0

/* From these many bits on. The key derivation adds about 20 bits to what a guess costs. */
#define FAIR_BITS   35.0
#define GOOD_BITS   50.0
#define STRONG_BITS 70.0

/* What is tried first, in the two languages of the office; longer ones before their beginnings. */
static const char *const common[] = {
  "phrasedepasse", "motdepasse", "passphrase",     "passwort",    "password",   "rapporteur", "rapporteuse",
  "defenseurs",    "defenders",  "droitsdelhomme", "humanrights", "liaison",    "iloveyou",   "bienvenue",
  "welcome",       "letmein",    "princess",       "football",    "qwertyuiop", "azertyuiop", "qwerty",
  "azerty",        "bonjour",    "soleil",         "secret",      "admin",      "marseille",  "dragon",
  "monkey",        "geneve",     "geneva",         "united",      "nations",
};

/* How many letters stand together from here on. */
static guint
count_letters (const char *at)
{
  guint count = 0;

  for (; g_unichar_isalpha (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    count++;
  return count;
}

static double
bits_of_character (gunichar character, gboolean is_in_word)
{
  if (is_in_word)
    return BITS_OF_WORD_LETTER;
  if (g_unichar_isdigit (character))
    return log2 (10);
  if (g_unichar_isspace (character))
    return 1;
  if (character < 0x80)
    return log2 (g_unichar_isalpha (character) ? 52 : 33);
  return log2 (100);
}

/* Takes what everybody tries out of the text; returns how often something was taken. */
static guint
take_common (char *text)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (common); i++) {
    gsize length = strlen (common[i]);

    for (char *found = strstr (text, common[i]); found; found = strstr (text, common[i])) {
      memmove (found, found + length, strlen (found + length) + 1);
      count++;
    }
  }
  return count;
}

/**
 * liaison_passphrase_bits:
 * @passphrase: UTF-8
 *
 * Returns: about how many yes-or-no questions a guess costs
 */
double
liaison_passphrase_bits (const char *passphrase)
{
  g_autofree char *text = g_utf8_strdown (passphrase, -1);
  double bits = take_common (text) * BITS_OF_COMMON;
  gunichar previous = 0;
  guint letters = 0; /* left of those that stand together */
  gboolean is_word = FALSE;

  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (letters == 0) {
      letters = count_letters (at);
      is_word = letters >= SHORTEST_WORD;
    }
    if (character == previous)
      bits += BITS_OF_REPEATED;
    else if (character + 1 == previous || previous + 1 == character)
      bits += letters > 0 ? BITS_OF_NEIGHBOUR : BITS_OF_REPEATED;
    else
      bits += bits_of_character (character, letters > 0 && is_word);
    letters -= letters > 0;
    previous = character;
  }
  return bits;
}

/**
 * liaison_passphrase_strength:
 *
 * Returns: the estimate in steps a person can act on
 */
LiaisonStrength
liaison_passphrase_strength (const char *passphrase)
{
  double bits;

  if (!*passphrase)
    return LIAISON_STRENGTH_NONE;
  bits = liaison_passphrase_bits (passphrase);
  if (bits < FAIR_BITS)
    return LIAISON_STRENGTH_WEAK;
  if (bits < GOOD_BITS)
    return LIAISON_STRENGTH_FAIR;
  return bits < STRONG_BITS ? LIAISON_STRENGTH_GOOD : LIAISON_STRENGTH_STRONG;
}

/**
 * liaison_strength_words:
 *
 * Returns: what to tell the person who is choosing
 */
const char *
liaison_strength_words (LiaisonStrength strength)
{
  switch (strength) {
  case LIAISON_STRENGTH_WEAK:
    return _ ("Too easy to guess: add words that do not belong together");
  case LIAISON_STRENGTH_FAIR:
    return _ ("Fair: one more word would make it good");
  case LIAISON_STRENGTH_GOOD:
    return _ ("Good");
  case LIAISON_STRENGTH_STRONG:
    return _ ("Strong");
  case LIAISON_STRENGTH_NONE:
  default:
    return _ ("Four or more words that do not belong together are easy to remember and hard to guess");
  }
}
