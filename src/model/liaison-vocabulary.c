// SPDX-License-Identifier: GPL-3.0-or-later
// Looking codes up by code or by what a person wrote.
#include "liaison-vocabulary.h"

#include "liaison-catalogue.h"
#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
translate (const LiaisonVocabulary *vocabulary, const LiaisonTermLabel *term)
{
  const char *special = g_dpgettext2 (GETTEXT_PACKAGE, vocabulary->name, term->label);

  return special != term->label ? special : _ (term->label);
}

/** liaison_vocabulary_find: Returns: (nullable): the built-in term with that @code */
const LiaisonTermLabel *
liaison_vocabulary_find (const LiaisonVocabulary *vocabulary, const char *code)
{
  g_return_val_if_fail (vocabulary != NULL, NULL);
  if (code == NULL)
    return NULL;
  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (strcmp (vocabulary->terms[i].code, code) == 0)
      return &vocabulary->terms[i];
  return NULL;
}

/**
 * liaison_vocabulary_match:
 * @vocabulary: a vocabulary
 * @text: a code, or a label in English or in the interface's language; case and accents do not matter
 *
 * Returns: (nullable): the term a person meant by @text
 */
const LiaisonTermLabel *
liaison_vocabulary_match (const LiaisonVocabulary *vocabulary, const char *text)
{
  const LiaisonTermLabel *term = liaison_vocabulary_find (vocabulary, text);
  g_autofree char *wanted = NULL;

  if (term != NULL || text == NULL)
    return term;
  wanted = liaison_fold (text);
  for (guint i = 0; i < vocabulary->n_terms; i++) {
    g_autofree char *code = liaison_fold (vocabulary->terms[i].code);
    g_autofree char *english = liaison_fold (vocabulary->terms[i].label);
    g_autofree char *local = liaison_fold (translate (vocabulary, &vocabulary->terms[i]));
    if (strcmp (wanted, code) == 0 || strcmp (wanted, english) == 0 || strcmp (wanted, local) == 0)
      return &vocabulary->terms[i];
  }
  return NULL;
}

/** liaison_vocabulary_label: Returns: the translated label, or @code itself where it is not a built-in one */
const char *
liaison_vocabulary_label (const LiaisonVocabulary *vocabulary, const char *code)
{
  const LiaisonTermLabel *term = liaison_vocabulary_find (vocabulary, code);

  return term != NULL ? translate (vocabulary, term) : code;
}

/** liaison_vocabulary_label_in: Returns: the same in @language, whatever the interface's */
const char *
liaison_vocabulary_label_in (const LiaisonVocabulary *vocabulary, const char *code, LiaisonLanguage language)
{
  const LiaisonTermLabel *term = liaison_vocabulary_find (vocabulary, code);
  const char *special;

  if (term == NULL)
    return code;
  special = liaison_translate_context (language, vocabulary->name, term->label);
  return special != term->label ? special : liaison_translate (language, term->label);
}

/** liaison_code_is_valid: Returns: whether @code may be stored: ASCII letters, digits, "_", "-", "."; 1 to 64 of them
 */
gboolean
liaison_code_is_valid (const char *code)
{
  gsize length = code != NULL ? strlen (code) : 0;

  if (length < 1 || length > 64)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (code[i]) && strchr ("_-.", code[i]) == NULL)
      return FALSE;
  return TRUE;
}
