// SPDX-License-Identifier: GPL-3.0-or-later
// Which partners a query finds, and how well: one tier for each place of the order.
//
// Each condition is asked of an index that answers it alone: the full-text index for countries, themes and tags, one of
// partner's own for the rest, memory for families, kinds and last contacts. What they find is marked by place and the
// marks are brought together, so that no table is walked and nothing is sorted.
#include "liaison-order.h"

#include "liaison-clock.h"
#include "liaison-identities.h"
#include "liaison-partner.h"
#include "liaison-words.h"

#include <string.h>

/* Shorter words stand in nearly every note: only names are asked for them. */
#define NOTES_FROM_LETTERS 3

/* Sets @mark at the places of the rows, or the documents of @number, that @rows gives. */
static gboolean
mark_rows (LiaisonStore *store, LiaisonOrder *order, LiaisonRows *rows, int number, guint8 mark, guint8 *marks,
           GError **error)
{
  g_autoptr (GError) local = NULL;

  while (liaison_rows_next (rows, store, &local)) {
    gint64 found = liaison_rows_integer (rows, 0);
    guint32 place = 0;
    if (number < 0)
      place = liaison_order_place (order, found);
    else if (found % 64 == number)
      place = liaison_order_place (order, found / 64);
    if (place > 0)
      marks[place - 1] = mark;
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Marks what one full-text index finds. */
static gboolean
mark_matches (LiaisonStore *store, LiaisonOrder *order, LiaisonIndex index, const char *match, guint8 mark,
              guint8 *marks, GError **error)
{
  static const char *const statements[] = {
    [LIAISON_INDEX_NAMES] = "SELECT rowid FROM search_name WHERE search_name MATCH ?",
    [LIAISON_INDEX_NOTES] = "SELECT rowid FROM search_text WHERE search_text MATCH ?",
    [LIAISON_INDEX_IDENTITIES] = "SELECT rowid FROM search_identity WHERE search_identity MATCH ?",
  };
  g_autoptr (LiaisonRows) rows = NULL;

  if (match == NULL || (index == LIAISON_INDEX_IDENTITIES && liaison_store_hides_identities (store)))
    return TRUE;
  rows = liaison_db_query (store, error, statements[index], "s", match);
  return rows != NULL && mark_rows (store, order, rows, liaison_entity_partner.number, mark, marks, error);
}

/* Marks whose names match. */
static gboolean
mark_names (LiaisonStore *store, LiaisonOrder *order, const char *match, guint8 mark, guint8 *marks, GError **error)
{
  return mark_matches (store, order, LIAISON_INDEX_NAMES, match, mark, marks, error) &&
         mark_matches (store, order, LIAISON_INDEX_IDENTITIES, match, mark, marks, error);
}

static char *
match_word (const char *word)
{
  return g_strdup_printf ("\"%s\" *", word);
}

/* Words that stand apart, some in names and some in notes: each is asked for by itself. */
static gboolean
mark_mixed (LiaisonStore *store, LiaisonOrder *order, char **words, guint8 *tiers, GError **error)
{
  guint size = order->rows->len;
  g_autofree guint8 *all = g_malloc (size + 1);

  memset (all, 1, size + 1);
  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree guint8 *marks = g_malloc0 (size + 1);
    g_autofree char *match = match_word (words[i]);
    if (!mark_names (store, order, match, 1, marks, error) ||
        (g_utf8_strlen (words[i], -1) >= NOTES_FROM_LETTERS &&
         !mark_matches (store, order, LIAISON_INDEX_NOTES, match, 1, marks, error)))
      return FALSE;
    for (guint place = 0; place < size; place++)
      all[place] &= marks[place];
  }
  for (guint place = 0; place < size; place++)
    if (all[place])
      tiers[place] = LIAISON_TIER_NOTES;
  return TRUE;
}

/* Only with every word long enough: of the others every note has some. */
static gboolean
asks_notes (char **words)
{
  guint longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, (guint) g_utf8_strlen (words[i], -1));
  return longest >= NOTES_FROM_LETTERS;
}

/* The worst tier first, so that the best stays. */
static gboolean
mark_text (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, guint8 *tiers, GError **error)
{
  g_auto (GStrv) words = liaison_words (query->text);
  g_autofree char *match = liaison_index_match (query->text);
  g_autofree char *start = liaison_index_match_start (query->text);
  g_autofree char *exact = liaison_index_match_exact (query->text);

  if (match == NULL)
    return TRUE;
  if (asks_notes (words) &&
      !(words[1] != NULL ? mark_mixed (store, order, words, tiers, error)
                         : mark_matches (store, order, LIAISON_INDEX_NOTES, match, LIAISON_TIER_NOTES, tiers, error)))
    return FALSE;
  return mark_names (store, order, match, LIAISON_TIER_WORDS, tiers, error) &&
         mark_names (store, order, start, LIAISON_TIER_START, tiers, error) &&
         mark_names (store, order, exact, LIAISON_TIER_EXACT, tiers, error);
}

static void
mark_codes (LiaisonOrder *order, GArray *kept, const char *code, guint8 *marks)
{
  guint8 wanted = liaison_order_code (order, code);

  for (guint i = 0; wanted != 0 && i < order->rows->len; i++)
    if (g_array_index (kept, guint8, i) == wanted)
      marks[i] = 1;
}

/* The day so many months ago, as LiaisonOrder keeps days. */
static guint32
find_day (gint64 months)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (liaison_clock_now () / G_USEC_PER_SEC);
  g_autoptr (GDateTime) then = g_date_time_add_months (now, -(int) CLAMP (months, 0, 12000));

  return then == NULL ? 0
                      : (guint32) (g_date_time_get_year (then) * 10000 + g_date_time_get_month (then) * 100 +
                                   g_date_time_get_day_of_month (then));
}

static gboolean
mark_quiet (LiaisonStore *store, LiaisonOrder *order, const LiaisonCondition *condition, guint8 *marks, GError **error)
{
  const guint32 *contacts = liaison_order_contacts (store, order, error);
  guint32 day = find_day (condition->value != NULL ? g_variant_get_int64 (condition->value) : 0);

  for (guint i = 0; contacts != NULL && i < order->rows->len; i++)
    if (contacts[i] < day)
      marks[i] = 1;
  return contacts != NULL;
}

/* Any condition there may be. */
static gboolean
mark_plain (LiaisonStore *store, LiaisonOrder *order, const LiaisonCondition *condition, guint8 *marks, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.row FROM partner t WHERE ");
  g_autoptr (LiaisonRows) rows = NULL;

  liaison_sql_append_condition (sql, condition);
  rows = liaison_db_query (store, error, sql->str, "");
  if (rows == NULL)
    return FALSE;
  liaison_sql_bind_condition (rows->statement, 1, condition);
  return mark_rows (store, order, rows, -1, 1, marks, error);
}

static gboolean
mark_condition (LiaisonStore *store, LiaisonOrder *order, const LiaisonCondition *condition, guint8 *marks,
                GError **error)
{
  const char *name = condition->field->name;
  gboolean is = condition->op == LIAISON_QUERY_IS && condition->value != NULL;
  g_autofree char *code = NULL, *match = NULL;

  if (condition->field == &liaison_query_field_quiet)
    return mark_quiet (store, order, condition, marks, error);
  if (is && (strcmp (name, "family") == 0 || strcmp (name, "kind") == 0)) {
    mark_codes (order, strcmp (name, "family") == 0 ? order->families : order->kinds,
                g_variant_get_string (condition->value, NULL), marks);
    return TRUE;
  }
  if (is && condition->field == &liaison_query_field_tag)
    code = liaison_field_write (condition->field, condition->value);
  else if (condition->op == LIAISON_QUERY_CONTAINS && condition->value != NULL &&
           (strcmp (name, "countries") == 0 || strcmp (name, "themes") == 0))
    code = g_variant_dup_string (condition->value, NULL);
  if (code == NULL)
    return mark_plain (store, order, condition, marks, error);
  match = liaison_index_match_code (name, code);
  return mark_matches (store, order,
                       condition->field == &liaison_query_field_tag ? LIAISON_INDEX_NOTES : LIAISON_INDEX_NAMES, match,
                       1, marks, error);
}

/* Unmarks what a condition and its alternatives do not find; gives the number of conditions that were. */
static guint
keep_some (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, guint first, guint8 *tiers,
           GError **error)
{
  g_autofree guint8 *marks = g_malloc0 (order->rows->len + 1);
  guint i = first;

  do {
    if (!mark_condition (store, order, g_ptr_array_index (query->conditions, i), marks, error))
      return 0;
    i++;
  } while (i < query->conditions->len &&
           ((const LiaisonCondition *) g_ptr_array_index (query->conditions, i))->is_alternative);
  for (guint place = 0; place < order->rows->len; place++)
    if (!marks[place])
      tiers[place] = LIAISON_TIER_NONE;
  return i - first;
}

/** liaison_order_select: Returns: (transfer full) (nullable): a LiaisonTier for each place */
guint8 *
liaison_order_select (LiaisonStore *store, LiaisonOrder *order, const LiaisonQuery *query, GError **error)
{
  g_autofree guint8 *tiers = g_malloc (order->rows->len + 1);

  memset (tiers, query->text == NULL ? LIAISON_TIER_EXACT : LIAISON_TIER_NONE, order->rows->len + 1);
  if (query->text != NULL && !mark_text (store, order, query, tiers, error))
    return NULL;
  for (guint i = 0; i < query->conditions->len;) {
    guint done = keep_some (store, order, query, i, tiers, error);
    if (done == 0)
      return NULL;
    i += done;
  }
  return g_steal_pointer (&tiers);
}
