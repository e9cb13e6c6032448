// SPDX-License-Identifier: GPL-3.0-or-later
// Which letters are shown, in which order: plain functions over rows in memory.
#include "liaison-letters.h"

#include "liaison-words.h"

#include <string.h>

/** liaison_letter_filter_clear: Frees what @filter holds; it lets everything through then. */
void
liaison_letter_filter_clear (LiaisonLetterFilter *filter)
{
  g_free (filter->type);
  g_free (filter->country);
  g_strfreev (filter->words);
  memset (filter, 0, sizeof *filter);
}

/** liaison_letter_filter_copy: @copy: (out): holds nothing yet */
void
liaison_letter_filter_copy (const LiaisonLetterFilter *filter, LiaisonLetterFilter *copy)
{
  *copy = *filter;
  copy->type = g_strdup (filter->type);
  copy->country = g_strdup (filter->country);
  copy->words = g_strdupv (filter->words);
}

/** liaison_letter_filter_set_text: @text: (nullable): what a person typed into a search entry */
void
liaison_letter_filter_set_text (LiaisonLetterFilter *filter, const char *text)
{
  g_clear_pointer (&filter->words, g_strfreev);
  if (text != NULL)
    filter->words = liaison_words (text);
}

/** liaison_letter_filter_is_empty: Returns: whether everything is let through */
gboolean
liaison_letter_filter_is_empty (const LiaisonLetterFilter *filter)
{
  return filter->states == 0 && filter->type == NULL && filter->country == NULL && filter->year == 0 &&
         (filter->words == NULL || filter->words[0] == NULL) && liaison_id_is_nil (&filter->mandate) &&
         liaison_id_is_nil (&filter->addressee) && liaison_id_is_nil (&filter->matter);
}

/* Whether a word of @text begins with @word, or @is_whole is it; both are folded, with one blank between words. */
static gboolean
has_word (const char *text, const char *word, gboolean is_whole)
{
  gsize length = strlen (word);

  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    if ((found == text || found[-1] == ' ') && (!is_whole || found[length] == ' ' || found[length] == '\0'))
      return TRUE;
  return FALSE;
}

static gboolean
has_mandate (const LiaisonLetterRow *row, const LiaisonId *mandate)
{
  for (guint i = 0; i < row->mandates->len; i++)
    if (liaison_id_equal (&((const LiaisonLetterMandate *) g_ptr_array_index (row->mandates, i))->mandate, mandate))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_country (const LiaisonLetterRow *row, const char *country)
{
  return strcmp (country, "OTH") == 0 ? g_strcmp0 (row->letter->country_code, "OTH") == 0
                                      : g_strcmp0 (row->country, country) == 0;
}

/** liaison_letter_filter_matches: Returns: whether @filter lets @row through */
gboolean
liaison_letter_filter_matches (const LiaisonLetterFilter *filter, const LiaisonLetterRow *row)
{
  if ((filter->states != 0 && (filter->states & (1U << row->standing.state)) == 0) ||
      (filter->type != NULL && g_strcmp0 (row->letter->type, filter->type) != 0) ||
      (filter->country != NULL && !is_in_country (row, filter->country)) ||
      (filter->year != 0 && liaison_letter_row_year (row) != filter->year) ||
      (!liaison_id_is_nil (&filter->mandate) && !has_mandate (row, &filter->mandate)) ||
      (!liaison_id_is_nil (&filter->addressee) && !liaison_id_equal (&row->letter->addressee, &filter->addressee)) ||
      (!liaison_id_is_nil (&filter->matter) && !liaison_id_equal (&row->letter->matter, &filter->matter)))
    return FALSE;
  /* The number of a reference is no beginning of its year; what is still being typed is one. */
  for (guint i = 0; filter->words != NULL && filter->words[i] != NULL; i++)
    if (!has_word (row->search, filter->words[i], g_ascii_isdigit (*filter->words[i]) && filter->words[i + 1] != NULL))
      return FALSE;
  return TRUE;
}

static guint
sum_signatures (const LiaisonLetterRow *row)
{
  guint sum = 0;

  for (guint i = 0; i < row->mandates->len; i++)
    sum += 1 + (guint) ((const LiaisonLetterMandate *) g_ptr_array_index (row->mandates, i))->signature;
  return sum;
}

/** liaison_letter_row_same: Returns: whether two rows show the same letter in the same words */
gboolean
liaison_letter_row_same (const LiaisonLetterRow *a, const LiaisonLetterRow *b)
{
  return a == b || (a->letter->record.row == b->letter->record.row &&
                    a->letter->record.changed_at == b->letter->record.changed_at &&
                    a->standing.state == b->standing.state && a->standing.days == b->standing.days &&
                    a->publication == b->publication && a->replies->len == b->replies->len &&
                    sum_signatures (a) == sum_signatures (b) && strcmp (a->search, b->search) == 0);
}

/** liaison_letter_row_year: Returns: the year of the reference, or in which it was sent; 0 where neither is known */
int
liaison_letter_row_year (const LiaisonLetterRow *row)
{
  return row->letter->year > 0 ? (int) row->letter->year : row->letter->sent_on.year;
}

/**
 * liaison_letter_row_mandates:
 * @most: how many are named; 0 for all
 *
 * Returns: (transfer full): "Human rights defenders, Torture +2"
 */
char *
liaison_letter_row_mandates (const LiaisonLetterRow *row, guint most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = most != 0 ? MIN (most, row->mandates->len) : row->mandates->len;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((const LiaisonLetterMandate *) g_ptr_array_index (row->mandates, i))->name);
  if (shown < row->mandates->len)
    g_string_append_printf (text, " +%u", row->mandates->len - shown);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_references (const LiaisonLetterRow *a, const LiaisonLetterRow *b)
{
  int order = g_strcmp0 (a->letter->country_code, b->letter->country_code);

  if (order == 0)
    order = compare_numbers (a->letter->year, b->letter->year);
  return order != 0 ? order : compare_numbers (a->letter->number, b->letter->number);
}

/* What asks for something stands first: what is overdue longest, what is due soonest, what is being written. */
static int
find_urgency (const LiaisonLetterRow *row)
{
  static const int urgencies[LIAISON_LETTER_STATES] = {
    [LIAISON_LETTER_OVERDUE] = 0, [LIAISON_LETTER_DUE] = 1,          [LIAISON_LETTER_EXTENSION] = 1,
    [LIAISON_LETTER_SENT] = 2,    [LIAISON_LETTER_ACKNOWLEDGED] = 1, [LIAISON_LETTER_CIRCULATED] = 3,
    [LIAISON_LETTER_DRAFT] = 4,   [LIAISON_LETTER_REPLIED] = 5,      [LIAISON_LETTER_WITHDRAWN] = 6,
  };

  return urgencies[row->standing.state];
}

static int
compare_states (const LiaisonLetterRow *a, const LiaisonLetterRow *b)
{
  int order = find_urgency (a) - find_urgency (b);

  if (order != 0)
    return order;
  return a->standing.state == LIAISON_LETTER_OVERDUE ? b->standing.days - a->standing.days
                                                     : a->standing.days - b->standing.days;
}

static int
compare_by (const LiaisonLetterRow *a, const LiaisonLetterRow *b, LiaisonLetterOrder order)
{
  switch (order) {
  case LIAISON_LETTERS_BY_REFERENCE:
    return compare_references (a, b);
  case LIAISON_LETTERS_BY_TYPE:
    return g_strcmp0 (a->letter->type, b->letter->type);
  case LIAISON_LETTERS_BY_ADDRESSEE:
    return strcmp (a->addressee_key, b->addressee_key);
  case LIAISON_LETTERS_BY_MANDATES:
    return (int) a->mandates->len - (int) b->mandates->len;
  case LIAISON_LETTERS_BY_STATE:
    return compare_states (a, b);
  case LIAISON_LETTERS_BY_PUBLICATION:
    return a->publication != b->publication ? (int) a->publication - (int) b->publication
                                            : liaison_moment_compare (&a->letter->public_on, &b->letter->public_on);
  case LIAISON_LETTERS_BY_SENT:
  default:
    return 0;
  }
}

/* What was not sent yet counts as the latest. */
static int
compare_sent (const LiaisonLetterRow *a, const LiaisonLetterRow *b)
{
  gboolean first = liaison_moment_is_set (&a->letter->sent_on), second = liaison_moment_is_set (&b->letter->sent_on);

  if (first != second)
    return first ? -1 : 1;
  return liaison_moment_compare (&a->letter->sent_on, &b->letter->sent_on);
}

/** liaison_letter_row_compare: Returns: less than 0 if @a stands before @b; of what is alike the later one does, but
 * for %LIAISON_LETTERS_BY_SENT, which begins with the earliest */
int
liaison_letter_row_compare (const LiaisonLetterRow *a, const LiaisonLetterRow *b, LiaisonLetterOrder order)
{
  int result = compare_by (a, b, order);

  if (order == LIAISON_LETTERS_BY_SENT)
    result = compare_sent (a, b);
  else if (result == 0)
    result = compare_sent (b, a);
  return result != 0 ? result : compare_numbers (b->letter->record.row, a->letter->record.row);
}
