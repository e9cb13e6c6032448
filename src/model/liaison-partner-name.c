// SPDX-License-Identifier: GPL-3.0-or-later
// Which of a partner's names is shown.
#include "liaison-partner-name.h"

#include "liaison-vocabulary.h"

#include <string.h>

/* Higher is better; 0 is never shown. */
static int
rate_name (const LiaisonPartnerName *name, const char *type, LiaisonLanguage language)
{
  const char *code = liaison_language_code (language);
  int rate = 1;

  if (name->text == NULL || g_strcmp0 (name->type, type) != 0)
    return 0;
  if (liaison_moment_is_set (&name->to))
    rate -= 1; /* a name that has ended is better than none */
  rate *= 2;
  if (name->preferred)
    rate += 16;
  if (g_strcmp0 (name->language, code) == 0)
    rate += 8;
  else if (name->language == NULL)
    rate += 4;
  else if (g_strcmp0 (name->language, "en") == 0)
    rate += 2;
  return rate + 1;
}

static const LiaisonPartnerName *
choose (GPtrArray *names, const char *type, LiaisonLanguage language)
{
  const LiaisonPartnerName *best = NULL;
  int best_rate = 0;

  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    int rate = rate_name (name, type, language);
    if (rate > best_rate) {
      best = name;
      best_rate = rate;
    }
  }
  return best;
}

/**
 * liaison_partner_name_choose:
 * @names: (element-type LiaisonPartnerName): all of one partner's names
 * @language: the language names are wanted in
 *
 * The preferred official name, else the one in @language, else one in no particular language, else English, else any;
 * then an alias, an acronym, a former name, in that order.
 *
 * Returns: (transfer none) (nullable): the name to show
 */
const LiaisonPartnerName *
liaison_partner_name_choose (GPtrArray *names, LiaisonLanguage language)
{
  static const char *const types[] = { "official", "alias", "acronym", "former" };
  const LiaisonPartnerName *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types) && name == NULL; i++)
    name = choose (names, types[i], language);
  return name;
}

/** liaison_partner_name_choose_acronym: Returns: (transfer none) (nullable): the acronym to show beside the name */
const LiaisonPartnerName *
liaison_partner_name_choose_acronym (GPtrArray *names, LiaisonLanguage language)
{
  return choose (names, "acronym", language);
}

/** liaison_partner_name_guess_script: Returns: (nullable): the code of the script that the first letter of @text is of
 */
const char *
liaison_partner_name_guess_script (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    guint32 script = g_unichar_isalpha (c) ? g_unicode_script_to_iso15924 (g_unichar_get_script (c)) : 0;
    const char code[] = { (char) (script >> 24), (char) (script >> 16), (char) (script >> 8), (char) script, '\0' };
    const LiaisonTermLabel *term;

    if (script == 0)
      continue;
    term = liaison_vocabulary_find (&liaison_vocabulary_script, strcmp (code, "Hani") == 0 ? "Hans" : code);
    return term != NULL ? term->code : "other";
  }
  return NULL;
}
