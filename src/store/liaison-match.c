// SPDX-License-Identifier: GPL-3.0-or-later
// Where a search matched: in which text of a record, and which part of that text to show.
#include "liaison-directory.h"
#include "liaison-identities.h"
#include "liaison-partner-texts.h"

#include "liaison-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many letters of a long text are shown, and how many of them before the first word that matched. */
#define SHOWN_LETTERS  90
#define LETTERS_BEFORE 24

/** liaison_match_free: (nullable): Frees it. */
void
liaison_match_free (LiaisonMatch *match)
{
  if (match == NULL)
    return;
  g_free (match->where);
  g_free (match->text);
  g_free (match);
}

/* The part of @text around its byte @at, in one line. */
static char *
cut_text (const char *text, guint at)
{
  const char *start = text, *end;
  GString *shown = g_string_new (NULL);

  if (g_utf8_strlen (text, at) > LETTERS_BEFORE) {
    start = text + at;
    for (guint i = 0; i < LETTERS_BEFORE || (start > text && !g_unichar_isspace (g_utf8_get_char (start - 1))); i++) {
      const char *before = g_utf8_find_prev_char (text, start);
      if (before == NULL || i > 2 * LETTERS_BEFORE)
        break;
      start = before;
    }
    g_string_append (shown, "\xe2\x80\xa6");
  }
  g_assert (start != NULL);
  end = start;
  for (guint i = 0; i < SHOWN_LETTERS && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  for (const char *p = start; p < end; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    g_string_append_unichar (shown, g_unichar_isspace (c) && c != 0xa0 && c != 0x202f ? ' ' : c);
  }
  if (*end != '\0')
    g_string_append (shown, "\xe2\x80\xa6");
  return g_string_free (shown, FALSE);
}

static LiaisonMatch *
new_match (const char *where, const char *text, GArray *ranges)
{
  LiaisonMatch *match = g_new0 (LiaisonMatch, 1);

  match->where = g_strdup (where);
  match->text = cut_text (text, ranges->len > 0 ? g_array_index (ranges, LiaisonRange, 0).start : 0);
  return match;
}

static guint
count_bits (guint set)
{
  guint count = 0;

  for (; set != 0; set &= set - 1)
    count++;
  return count;
}

/* A number is found without its spaces and dots too. */
static guint
find_number (const char *const *words, const LiaisonPartnerText *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  if (text->entity != &liaison_entity_contact_point)
    return 0;
  for (const char *p = text->text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return liaison_words_find (words, digits->str, NULL);
}

/* The text that has most of the @wanted words: a name rather than a note. */
static LiaisonMatch *
find_best (const LiaisonPartnerTexts *texts, const char *const *words, guint wanted, gboolean identities)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) texts->partner;
  const LiaisonPartnerText *best = NULL;
  g_autoptr (GArray) best_ranges = g_array_new (FALSE, FALSE, sizeof (LiaisonRange));
  guint best_rate = 0;

  for (guint i = 0; i < texts->texts->len; i++) {
    const LiaisonPartnerText *text = g_ptr_array_index (texts->texts, i);
    g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LiaisonRange));
    guint rate;
    if (partner->code_name != NULL && text->is_identity && !identities)
      continue;
    rate = 2 * count_bits ((liaison_words_find (words, text->text, ranges) | find_number (words, text)) & wanted);
    if (rate == 0 || rate + text->is_name <= best_rate)
      continue;
    best = text;
    best_rate = rate + text->is_name;
    g_array_unref (best_ranges);
    best_ranges = g_steal_pointer (&ranges);
  }
  return best != NULL ? new_match (liaison_partner_text_label (best), best->text, best_ranges) : NULL;
}

/* The first field of a record that has any of the @wanted words. */
static LiaisonMatch *
find_field (const LiaisonRecord *record, const char *const *words, guint wanted)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LiaisonRange));
    const char *text = field->type <= LIAISON_FIELD_NOTE &&
                               (field->flags & (LIAISON_FIELD_IS_NAME | LIAISON_FIELD_SEARCHED)) != 0
                           ? liaison_record_text (record, field)
                           : NULL;
    if ((liaison_words_find (words, text, ranges) & wanted) != 0)
      return new_match (_ (field->label), text, ranges);
  }
  return NULL;
}

/**
 * liaison_store_match:
 * @record: what a search for @text found
 * @title: what is shown of it anyway
 * @match: (out) (nullable): where it matched; %NULL if @title has all the words, or if that is not to be told
 *
 * Returns: whether it could be read
 */
gboolean
liaison_store_match (LiaisonStore *store, LiaisonRecord *record, const char *title, const char *text,
                     LiaisonMatch **match, GError **error)
{
  g_auto (GStrv) words = liaison_words (text);
  const char *const *list = (const char *const *) words;
  guint wanted = liaison_words_all (list) & ~liaison_words_find (list, title, NULL);
  g_autoptr (LiaisonPartnerTexts) texts = NULL;

  *match = NULL;
  if (wanted == 0)
    return TRUE;
  if (record->entity != &liaison_entity_partner) {
    *match = find_field (record, list, wanted);
    return TRUE;
  }
  texts = liaison_partner_texts_read (store, record, LIAISON_STALE_ALL, error);
  if (texts == NULL)
    return FALSE;
  *match = find_best (texts, list, wanted, !liaison_store_hides_identities (store));
  return TRUE;
}

/**
 * liaison_store_match_rows:
 * @rows: (element-type LiaisonPartnerRow): just read, seen by nobody else yet
 * @text: (nullable): what they were searched by
 *
 * Notes in each row where it matched.
 */
gboolean
liaison_store_match_rows (LiaisonStore *store, GPtrArray *rows, const char *text, GError **error)
{
  for (guint i = 0; text != NULL && i < rows->len; i++) {
    LiaisonPartnerRow *row = g_ptr_array_index (rows, i);
    g_autofree char *shown = g_strjoin (" ", row->name, row->acronym, NULL);
    if (!liaison_store_match (store, &row->partner->record, shown, text, &row->match, error))
      return FALSE;
  }
  return TRUE;
}
