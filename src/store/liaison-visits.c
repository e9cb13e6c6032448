// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits as lists show them: how far each has come, and what it lacks.
#include "liaison-visits.h"

#include "liaison-country.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-language.h"
#include "liaison-partner.h"
#include "liaison-period.h"
#include "liaison-visit-people.h"

#include <string.h>

/** liaison_visit_row_ref: Returns: @row */
LiaisonVisitRow *
liaison_visit_row_ref (LiaisonVisitRow *row)
{
  g_atomic_ref_count_inc (&row->refs);
  return row;
}

/** liaison_visit_row_unref: Gives one reference back. */
void
liaison_visit_row_unref (LiaisonVisitRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  liaison_record_unref (&row->visit->record);
  g_clear_pointer (&row->events, g_ptr_array_unref);
  g_free (row->title);
  g_free (row->country);
  g_free (row);
}

static void
unref_row (gpointer row)
{
  liaison_visit_row_unref (row);
}

static char *
find_country (LiaisonStore *store, const char *code, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_country);
  g_autoptr (GPtrArray) found = NULL;
  const LiaisonCountry *country;

  if (!liaison_query_where_text (query, "iso3", LIAISON_QUERY_IS, code, error))
    return NULL;
  found = liaison_store_fetch (store, query, error);
  if (found == NULL)
    return NULL;
  country = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  if (country == NULL)
    return g_strdup (code);
  return g_strdup (liaison_language_of_interface () == LIAISON_LANGUAGE_FR && country->name_fr != NULL
                       ? country->name_fr
                       : country->name_en);
}

static void
count_terms (GPtrArray *terms, LiaisonVisitFacts *facts)
{
  for (guint i = 0; i < terms->len; i++) {
    const char *state = ((const LiaisonVisitTerm *) terms->pdata[i])->state;
    facts->asked += g_strcmp0 (state, "asked") == 0;
    facts->obtained += g_strcmp0 (state, "obtained") == 0;
    facts->breached += g_strcmp0 (state, "breached") == 0;
  }
}

static gboolean
gather_facts (LiaisonStore *store, LiaisonVisitRow *row, GError **error)
{
  const LiaisonId *id = &row->visit->record.id;
  g_autoptr (GPtrArray) terms = liaison_store_children (store, &liaison_entity_visit_term, "visit", id, error);
  g_autoptr (GPtrArray) delegates = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  LiaisonVisitGroupCount coverage[LIAISON_VISIT_GROUPS] = { 0 };

  if (terms == NULL)
    return FALSE;
  delegates = liaison_store_children (store, &liaison_entity_delegate, "visit", id, error);
  if (delegates == NULL)
    return FALSE;
  lines = liaison_visit_lines (store, id, error);
  if (lines == NULL)
    return FALSE;
  liaison_visit_count_lines (lines, coverage);
  count_terms (terms, &row->facts);
  row->facts.has_dates = liaison_moment_is_set (&row->visit->starts) ||
                         liaison_moment_is_set (&row->status.agreed_from);
  row->facts.has_un_office = !liaison_id_is_nil (&row->visit->un_office);
  row->facts.has_statement = row->visit->statement != NULL;
  row->facts.has_report = row->visit->report_symbol != NULL;
  row->facts.programme = lines->len;
  row->facts.delegation = delegates->len;
  row->facts.missing_groups = liaison_visit_missing_groups (coverage);
  row->gaps = liaison_visit_gaps (&row->status, &row->facts);
  return TRUE;
}

static LiaisonVisitRow *
make_row (LiaisonStore *store, LiaisonRecord *visit, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonVisitRow) row = g_new0 (LiaisonVisitRow, 1);

  g_atomic_ref_count_init (&row->refs);
  row->visit = (LiaisonVisit *) liaison_record_ref (visit);
  row->country = find_country (store, row->visit->country, error);
  if (row->country == NULL)
    return NULL;
  row->title = g_strdup (row->visit->title != NULL ? row->visit->title : row->country);
  row->events = liaison_store_children (store, &liaison_entity_visit_event, "visit", &visit->id, error);
  if (row->events == NULL)
    return NULL;
  liaison_visit_events_sort (row->events);
  row->status = liaison_visit_status (row->events, today);
  return gather_facts (store, row, error) ? g_steal_pointer (&row) : NULL;
}

/* When it takes place, or is meant to; else when it was last written about. */
static const LiaisonMoment *
day_of (const LiaisonVisitRow *row)
{
  if (liaison_moment_is_set (&row->visit->starts))
    return &row->visit->starts;
  if (liaison_moment_is_set (&row->status.agreed_from))
    return &row->status.agreed_from;
  if (liaison_moment_is_set (&row->status.proposed_from))
    return &row->status.proposed_from;
  return row->status.last != NULL ? &row->status.last->on : &row->visit->starts;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LiaisonVisitRow *first = *(const LiaisonVisitRow *const *) a, *second = *(const LiaisonVisitRow *const *) b;
  int order = (int) first->status.stage - (int) second->status.stage;

  if (order == 0)
    order = liaison_moment_compare (day_of (second), day_of (first));
  if (order == 0)
    order = g_utf8_collate (first->country, second->country);
  return order != 0 ? order : liaison_id_compare (&first->visit->record.id, &second->visit->record.id);
}

/**
 * liaison_store_visits:
 * @today: the day that is asked for
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonVisitRow): all visits not in the trash, by stage, the latest
 *   first
 */
GPtrArray *
liaison_store_visits (LiaisonStore *store, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_visit);
  g_autoptr (GPtrArray) visits = liaison_store_fetch (store, query, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (unref_row);

  if (visits == NULL)
    return NULL;
  for (guint i = 0; i < visits->len; i++) {
    LiaisonVisitRow *row = make_row (store, visits->pdata[i], today, error);
    if (row == NULL)
      return NULL;
    g_ptr_array_add (rows, row);
  }
  g_ptr_array_sort (rows, compare_rows);
  return g_steal_pointer (&rows);
}

/**
 * liaison_store_visits_in_preparation:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonVisitRow): those that are accepted, in preparation or under
 *   way, with what they lack, the next one first
 */
GPtrArray *
liaison_store_visits_in_preparation (LiaisonStore *store, const LiaisonMoment *today, GError **error)
{
  g_autoptr (GPtrArray) all = liaison_store_visits (store, today, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (unref_row);

  if (all == NULL)
    return NULL;
  for (guint i = all->len; i > 0; i--) {
    LiaisonVisitRow *row = g_ptr_array_index (all, i - 1);
    if (row->status.stage >= LIAISON_VISIT_ACCEPTED && row->status.stage <= LIAISON_VISIT_UNDER_WAY)
      g_ptr_array_add (rows, liaison_visit_row_ref (row));
  }
  return g_steal_pointer (&rows);
}

/** liaison_store_visit_row: Returns: (transfer full) (nullable): one visit, also from the trash */
LiaisonVisitRow *
liaison_store_visit_row (LiaisonStore *store, const LiaisonId *visit, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_visit, visit, error);

  return record != NULL ? make_row (store, record, today, error) : NULL;
}

static gboolean
is_of_year (const LiaisonVisitRow *row, int year)
{
  const LiaisonMoment *moments[] = { &row->visit->starts, &row->visit->ends, &row->status.agreed_from,
                                     &row->status.proposed_from, &row->status.proposed_to };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    if (moments[i]->year == year)
      return TRUE;
  return row->status.request != NULL && row->status.request->on.year == year;
}

/** liaison_visit_row_matches: Returns: whether @filter lets it through */
gboolean
liaison_visit_row_matches (const LiaisonVisitRow *row, const LiaisonVisitFilter *filter)
{
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *wanted = NULL;
  g_auto (GStrv) words = NULL;

  if (filter->stages != 0 && (filter->stages & (1U << row->status.stage)) == 0)
    return FALSE;
  if (filter->country != NULL && g_strcmp0 (filter->country, row->visit->country) != 0)
    return FALSE;
  if (filter->year != 0 && !is_of_year (row, filter->year))
    return FALSE;
  if (filter->text == NULL || *filter->text == '\0')
    return TRUE;
  all = g_strjoin (" ", row->title, row->country, row->visit->country,
                   row->visit->report_symbol != NULL ? row->visit->report_symbol : "", NULL);
  folded = liaison_fold (all);
  wanted = liaison_fold (filter->text);
  words = g_strsplit (wanted, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* A day, or from one to another. */
static char *
format_days (const LiaisonMoment *from, const LiaisonMoment *to)
{
  if (!liaison_moment_is_set (to) || liaison_moment_compare (from, to) == 0)
    return liaison_moment_format (from, NULL, liaison_language_of_interface ());
  return liaison_period_format (from, to);
}

/** liaison_visit_dates_words: Returns: (transfer full) (nullable): its dates, or those agreed; %NULL for none */
char *
liaison_visit_dates_words (const LiaisonVisitRow *row)
{
  if (liaison_moment_is_set (&row->visit->starts))
    return format_days (&row->visit->starts, &row->visit->ends);
  if (liaison_moment_is_set (&row->status.agreed_from))
    return format_days (&row->status.agreed_from, &row->status.agreed_to);
  return NULL;
}

/** liaison_visit_proposed_words: Returns: (transfer full) (nullable): the dates that are proposed and not agreed yet */
char *
liaison_visit_proposed_words (const LiaisonVisitRow *row)
{
  if (!liaison_moment_is_set (&row->status.proposed_from))
    return NULL;
  return format_days (&row->status.proposed_from, &row->status.proposed_to);
}
