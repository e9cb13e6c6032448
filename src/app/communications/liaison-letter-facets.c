// SPDX-License-Identifier: GPL-3.0-or-later
// By what the register of letters is filtered.
#include "liaison-letter-facets.h"

#include <glib/gi18n.h>
#include <string.h>

/** liaison_letter_facet_label: Returns: the translated name of @facet */
const char *
liaison_letter_facet_label (LiaisonLetterFacet facet)
{
  static const char *const labels[LIAISON_LETTER_FACETS] = { N_ ("State of the reply"), N_ ("Type"), N_ ("Country"),
                                                             N_ ("Mandate"), N_ ("Year") };

  return _ (labels[facet]);
}

static void
free_choice (gpointer data)
{
  LiaisonLetterChoice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice);
}

/* Counts one letter under @code; @label is taken. */
static void
count (GHashTable *found, const char *code, const char *label)
{
  LiaisonLetterChoice *choice = g_hash_table_lookup (found, code);

  if (choice == NULL) {
    choice = g_new0 (LiaisonLetterChoice, 1);
    choice->code = g_strdup (code);
    choice->label = g_strdup (label);
    g_hash_table_insert (found, choice->code, choice);
  }
  choice->count++;
}

static void
count_mandates (GHashTable *found, const LiaisonLetterRow *row)
{
  for (guint i = 0; i < row->mandates->len; i++) {
    const LiaisonLetterMandate *mandate = g_ptr_array_index (row->mandates, i);
    g_autofree char *uuid = liaison_id_to_string (&mandate->mandate);
    count (found, uuid, mandate->name);
  }
}

static void
count_country (GHashTable *found, const LiaisonLetterRow *row, LiaisonCountryNames *countries)
{
  const char *name;

  if (g_strcmp0 (row->letter->country_code, "OTH") == 0) {
    count (found, "OTH", _ ("No State"));
  } else if (row->country != NULL) {
    name = liaison_country_names_get (countries, row->country);
    count (found, row->country, name != NULL ? name : row->country);
  }
}

static void
count_row (LiaisonLetterFacet facet, GHashTable *found, const LiaisonLetterRow *row, LiaisonNames *names,
           LiaisonCountryNames *countries)
{
  int year = liaison_letter_row_year (row);
  g_autofree char *text = NULL;

  switch (facet) {
  case LIAISON_LETTER_FACET_STATE:
    count (found, liaison_letter_state_code (row->standing.state), liaison_letter_state_label (row->standing.state));
    break;
  case LIAISON_LETTER_FACET_TYPE:
    if (row->letter->type != NULL)
      count (found, row->letter->type,
             liaison_names_label (names, &liaison_vocabulary_communication_type, row->letter->type));
    break;
  case LIAISON_LETTER_FACET_COUNTRY:
    count_country (found, row, countries);
    break;
  case LIAISON_LETTER_FACET_MANDATE:
    count_mandates (found, row);
    break;
  case LIAISON_LETTER_FACET_YEAR:
  default:
    text = g_strdup_printf ("%d", year);
    if (year > 0)
      count (found, text, text);
  }
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(const LiaisonLetterChoice *const *) a)->label,
                         (*(const LiaisonLetterChoice *const *) b)->label);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const LiaisonLetterChoice *const *) b)->code, (*(const LiaisonLetterChoice *const *) a)->code);
}

static int
compare_states (gconstpointer a, gconstpointer b)
{
  LiaisonLetterState first = LIAISON_LETTER_DRAFT, second = LIAISON_LETTER_DRAFT;

  liaison_letter_state_parse ((*(const LiaisonLetterChoice *const *) a)->code, &first);
  liaison_letter_state_parse ((*(const LiaisonLetterChoice *const *) b)->code, &second);
  return (int) first - (int) second;
}

/** liaison_letter_facet_choices: @rows: (nullable) (element-type LiaisonLetterRow). Returns: (transfer full)
 * (element-type LiaisonLetterChoice): what letters there are of, in order */
GPtrArray *
liaison_letter_facet_choices (LiaisonLetterFacet facet, GPtrArray *rows, LiaisonNames *names,
                              LiaisonCountryNames *countries)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *choices;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    count_row (facet, found, g_ptr_array_index (rows, i), names, countries);
  choices = g_hash_table_get_values_as_ptr_array (found);
  g_ptr_array_set_free_func (choices, free_choice);
  g_ptr_array_sort (choices, facet == LIAISON_LETTER_FACET_YEAR    ? compare_years
                             : facet == LIAISON_LETTER_FACET_STATE ? compare_states
                                                                   : compare_labels);
  return choices;
}

/* The only state of a filter; NULL for all, or several. */
static char *
get_state (const LiaisonLetterFilter *filter)
{
  for (guint i = 0; i < LIAISON_LETTER_STATES; i++)
    if (filter->states == 1U << i)
      return g_strdup (liaison_letter_state_code ((LiaisonLetterState) i));
  return NULL;
}

/** liaison_letter_facet_get: Returns: (transfer full) (nullable): the code that @filter lets through alone */
char *
liaison_letter_facet_get (LiaisonLetterFacet facet, const LiaisonLetterFilter *filter)
{
  switch (facet) {
  case LIAISON_LETTER_FACET_STATE:
    return get_state (filter);
  case LIAISON_LETTER_FACET_TYPE:
    return g_strdup (filter->type);
  case LIAISON_LETTER_FACET_COUNTRY:
    return g_strdup (filter->country);
  case LIAISON_LETTER_FACET_MANDATE:
    return liaison_id_is_nil (&filter->mandate) ? NULL : liaison_id_to_string (&filter->mandate);
  case LIAISON_LETTER_FACET_YEAR:
  default:
    return filter->year != 0 ? g_strdup_printf ("%d", filter->year) : NULL;
  }
}

/** liaison_letter_facet_set: @code: (nullable): of liaison_letter_facet_choices(); %NULL for all */
void
liaison_letter_facet_set (LiaisonLetterFacet facet, LiaisonLetterFilter *filter, const char *code)
{
  LiaisonLetterState state;

  switch (facet) {
  case LIAISON_LETTER_FACET_STATE:
    filter->states = liaison_letter_state_parse (code, &state) ? 1U << state : 0;
    break;
  case LIAISON_LETTER_FACET_TYPE:
    g_set_str (&filter->type, code);
    break;
  case LIAISON_LETTER_FACET_COUNTRY:
    g_set_str (&filter->country, code);
    break;
  case LIAISON_LETTER_FACET_MANDATE:
    if (code == NULL || !liaison_id_parse (code, &filter->mandate))
      filter->mandate = (LiaisonId) { 0 };
    break;
  case LIAISON_LETTER_FACET_YEAR:
  default:
    filter->year = code != NULL ? (int) g_ascii_strtoll (code, NULL, 10) : 0;
  }
}
