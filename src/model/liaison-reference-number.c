// SPDX-License-Identifier: GPL-3.0-or-later
// References of letters: read and written.
#include "liaison-reference-number.h"

#include "liaison-error.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The special procedures began in 1967: no letter is older. */
#define FIRST_YEAR  1967
#define LAST_YEAR   2199
#define LAST_NUMBER 99999

/* Blanks of any script: databases and word processors write no-break and narrow ones. */
static const char *
skip_blanks (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Reads 1 to 3 letters into @word as capitals; NULL where there are none or more. */
static const char *
read_word (const char *p, char word[4])
{
  guint length = 0;

  for (; g_ascii_isalpha (*p) && length < 3; p++)
    word[length++] = g_ascii_toupper (*p);
  word[length] = '\0';
  return length > 0 && !g_ascii_isalpha (*p) ? p : NULL;
}

static const char *
read_number (const char *p, gint64 last, gint64 *number)
{
  const char *start = p;

  for (*number = 0; g_ascii_isdigit (*p) && *number <= last; p++)
    *number = *number * 10 + (*p - '0');
  return p > start && *number <= last ? p : NULL;
}

/* Everything after the type; whether it reads to the end. */
static gboolean
read_rest (const char *p, LiaisonReferenceNumber *reference)
{
  p = read_number (skip_blanks (p), LAST_NUMBER, &reference->number);
  if (p == NULL || *(p = skip_blanks (p)) != '/')
    return FALSE;
  p = read_number (skip_blanks (p + 1), LAST_YEAR, &reference->year);
  return p != NULL && *skip_blanks (p) == '\0' && reference->number > 0 && reference->year >= FIRST_YEAR &&
         strlen (reference->country_code) == 3;
}

/**
 * liaison_reference_parse:
 * @text: UTF-8: "AL FRA 3/2021", "JAL FRA 3/2021", "FRA 3/2021", "OTH 157/2025"; blanks of any kind between the parts,
 * capitals or small letters
 * @reference: (out): what it says; of no meaning on failure
 * @error: %LIAISON_ERROR_INVALID
 *
 * Returns: whether @text is a reference and nothing else
 */
gboolean
liaison_reference_parse (const char *text, LiaisonReferenceNumber *reference, GError **error)
{
  LiaisonReferenceNumber found = { 0 };
  char word[4];
  const char *p = g_utf8_validate (text, -1, NULL) ? read_word (skip_blanks (text), word) : NULL;

  if (p != NULL && liaison_vocabulary_find (&liaison_vocabulary_communication_type, word) != NULL) {
    memcpy (found.type, word, sizeof word);
    p = read_word (skip_blanks (p), found.country_code);
  } else if (p != NULL) {
    memcpy (found.country_code, word, sizeof word);
  }
  if (p != NULL && read_rest (p, &found)) {
    *reference = found;
    return TRUE;
  }
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.60s” is not a reference such as “AL FRA 3/2021”"),
               text);
  return FALSE;
}

/** liaison_reference_write: Returns: (transfer full): "AL FRA 3/2021", or "FRA 3/2021" without a type */
char *
liaison_reference_write (const LiaisonReferenceNumber *reference)
{
  return g_strdup_printf ("%s%s%s %" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, reference->type,
                          *reference->type != '\0' ? " " : "", reference->country_code, reference->number,
                          reference->year);
}
