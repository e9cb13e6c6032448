// SPDX-License-Identifier: GPL-3.0-or-later
// Which partners were met in a period, by family and by where they are.
#include "liaison-coverage.h"
#include "liaison-db.h"

#include "liaison-catalogue.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

/** A country, and the region it is in. */
typedef struct {
  char *name;
  const char *region; /* a code of the vocabulary, or LIAISON_COVERAGE_NOWHERE */
} Country;

/**
 * Walk: over all partners that are known.
 * @met: (element-type LiaisonId LiaisonMoment): whom we met in the period, and when last
 * @countries: (element-type utf8 Country)
 */
typedef struct {
  LiaisonStore *store;
  const LiaisonCoverageWish *wish;
  GHashTable *met;
  GHashTable *countries;
} Walk;

/** One partner of the walk; @regions: those of @countries, once each. */
typedef struct {
  LiaisonId id;
  guint family;
  char **countries;
  const char *regions[8];
  guint n_regions;
  const LiaisonMoment *last;
  const char *name;
  const char *kind;
} Met;

typedef void (*Visitor) (const Walk *walk, const Met *met, gpointer data);

static void
free_country (gpointer data)
{
  Country *country = data;

  g_free (country->name);
  g_free (country);
}

static void
clear_walk (Walk *walk)
{
  g_clear_pointer (&walk->met, g_hash_table_unref);
  g_clear_pointer (&walk->countries, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, clear_walk)

static const LiaisonVocabulary *
regions_of (const LiaisonCoverageWish *wish)
{
  return wish->grouping == LIAISON_COVERAGE_REGION ? &liaison_vocabulary_region : &liaison_vocabulary_un_group;
}

/* The code as the vocabulary has it. "none" is no group. */
static const char *
find_region (const LiaisonCoverageWish *wish, const char *code)
{
  const LiaisonTermLabel *term = code != NULL && !g_str_equal (code, "none")
                                     ? liaison_vocabulary_find (regions_of (wish), code)
                                     : NULL;

  return term != NULL ? term->code : LIAISON_COVERAGE_NOWHERE;
}

static gboolean
end_rows (GError **local, GError **error)
{
  if (*local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (local));
  return FALSE;
}

static gboolean
read_countries (Walk *walk, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      walk->store, error, "SELECT iso3, name_en, name_fr, un_group, region FROM country WHERE trashed_at = 0", "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, walk->store, &local)) {
    const char *code = liaison_rows_text (rows, 0);
    Country *country = g_new0 (Country, 1);
    country->name = g_strdup (liaison_rows_text (rows, walk->wish->language == LIAISON_LANGUAGE_FR ? 2 : 1));
    country->region = find_region (walk->wish,
                                   liaison_rows_text (rows, walk->wish->grouping == LIAISON_COVERAGE_REGION ? 4 : 3));
    g_hash_table_insert (walk->countries, g_strdup (code != NULL ? code : ""), country);
  }
  return end_rows (&local, error);
}

static guint32
julian_of (const LiaisonMoment *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day->day, day->month, (GDateYear) day->year);
  return g_date_get_julian (&date);
}

/* The year on both sides: instants are stored in UTC. What is known to lie in the period only by month or year counts
 * if all of that does. */
static gboolean
read_met (Walk *walk, GError **error)
{
  const LiaisonMoment now = liaison_moment_today ();
  guint32 from = julian_of (&walk->wish->from), to = julian_of (&walk->wish->to), today = julian_of (&now);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (walk->store, error,
                               "SELECT a.partner, m.starts FROM meeting m JOIN attendee a ON a.meeting = m.id AND "
                               "a.presence = 'attended' AND a.trashed_at = 0 AND a.partner IS NOT NULL WHERE m.status "
                               "= 'held' AND m.trashed_at = 0 AND substr (m.starts, 1, 4) BETWEEN printf ('%04d', ?1) "
                               "AND printf ('%04d', ?2)",
                               "ii", (gint64) walk->wish->from.year - 1, (gint64) walk->wish->to.year + 1);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, walk->store, &local)) {
    LiaisonMoment starts;
    const LiaisonMoment *known;
    guint32 first, last;
    LiaisonId id;
    if (!liaison_moment_parse (liaison_rows_text (rows, 1), &starts, NULL) || !liaison_rows_id (rows, 0, &id))
      continue;
    liaison_moment_span (&starts, zone, &first, &last);
    known = g_hash_table_lookup (walk->met, &id);
    if (first >= from && last <= to && first <= today && (known == NULL || liaison_moment_compare (known, &starts) < 0))
      g_hash_table_insert (walk->met, g_memdup2 (&id, sizeof id), g_memdup2 (&starts, sizeof starts));
  }
  return end_rows (&local, error);
}

static gboolean
begin_walk (Walk *walk, LiaisonStore *store, const LiaisonCoverageWish *wish, GError **error)
{
  *walk = (Walk) { .store = store, .wish = wish };
  walk->met = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  walk->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_country);
  return read_countries (walk, error) && read_met (walk, error);
}

static void
add_region (Met *met, const char *region)
{
  for (guint i = 0; i < met->n_regions; i++)
    if (g_str_equal (met->regions[i], region))
      return;
  if (met->n_regions < G_N_ELEMENTS (met->regions))
    met->regions[met->n_regions++] = region;
}

static void
find_places (const Walk *walk, Met *met)
{
  met->n_regions = 0;
  for (guint i = 0; met->countries[i] != NULL; i++) {
    const Country *country = g_hash_table_lookup (walk->countries, met->countries[i]);
    add_region (met, country != NULL ? country->region : LIAISON_COVERAGE_NOWHERE);
  }
  if (met->countries[0] == NULL)
    add_region (met, LIAISON_COVERAGE_NOWHERE);
}

static guint
find_family (const char *code)
{
  for (guint i = 0; i < LIAISON_COVERAGE_FAMILIES; i++)
    if (g_strcmp0 (liaison_vocabulary_family.terms[i].code, code) == 0)
      return i;
  return LIAISON_COVERAGE_FAMILIES - 1;
}

/* Shows every partner that is known to @visitor, by name. */
static gboolean
walk_partners (const Walk *walk, Visitor visitor, gpointer data, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (walk->store, error,
                               "SELECT p.id, p.family, coalesce (p.countries, p.host_country, ''), p.status, p.kind, "
                               "i.name FROM partner_index i JOIN partner p ON p.row = i.row WHERE i.trashed = 0 ORDER "
                               "BY i.sort_key",
                               "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, walk->store, &local)) {
    g_auto (GStrv) countries = NULL;
    Met met = { 0 };
    liaison_rows_id (rows, 0, &met.id);
    met.last = g_hash_table_lookup (walk->met, &met.id);
    if (met.last == NULL && g_strcmp0 (liaison_rows_text (rows, 3), "former") == 0)
      continue;
    met.family = find_family (liaison_rows_text (rows, 1));
    countries = g_strsplit (liaison_rows_text (rows, 2), " ", -1);
    met.countries = countries;
    met.kind = liaison_rows_text (rows, 4);
    met.name = liaison_rows_text (rows, 5);
    find_places (walk, &met);
    visitor (walk, &met, data);
  }
  return end_rows (&local, error);
}

static LiaisonCoverageRow *
new_row (const char *code, const char *label, const char *region)
{
  LiaisonCoverageRow *row = g_new0 (LiaisonCoverageRow, 1);

  row->code = g_strdup (code);
  row->label = g_strdup (label);
  row->region = g_strdup (region);
  return row;
}

static void
free_row (gpointer data)
{
  LiaisonCoverageRow *row = data;

  g_free (row->code);
  g_free (row->label);
  g_free (row->region);
  g_free (row);
}

static void
count_in (LiaisonCoverageRow *row, const Met *met)
{
  LiaisonCoverageCell *cell = &row->families[met->family];
  guint one = met->last != NULL ? 1 : 0;

  cell->known++;
  cell->met += one;
  row->all.known++;
  row->all.met += one;
}

/** @rows: (element-type utf8 LiaisonCoverageRow): regions and countries by their codes, which differ in case */
typedef struct {
  LiaisonCoverage *coverage;
  GHashTable *rows;
} Count;

static LiaisonCoverageRow *
add_country (const Walk *walk, Count *count, const char *code)
{
  const Country *country = g_hash_table_lookup (walk->countries, code);
  LiaisonCoverageRow *row = new_row (code, country != NULL && country->name != NULL ? country->name : code,
                                     country != NULL ? country->region : LIAISON_COVERAGE_NOWHERE);

  g_ptr_array_add (count->coverage->countries, row);
  g_hash_table_insert (count->rows, row->code, row);
  return row;
}

static void
count_cb (const Walk *walk, const Met *met, gpointer data)
{
  Count *count = data;

  count_in (count->coverage->total, met);
  for (guint i = 0; i < met->n_regions; i++) {
    LiaisonCoverageRow *row = g_hash_table_lookup (count->rows, met->regions[i]);
    if (row != NULL)
      count_in (row, met);
  }
  for (guint i = 0; met->countries[i] != NULL; i++) {
    LiaisonCoverageRow *row = g_hash_table_lookup (count->rows, met->countries[i]);
    count_in (row != NULL ? row : add_country (walk, count, met->countries[i]), met);
  }
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const LiaisonCoverageRow *first = *(LiaisonCoverageRow *const *) a, *second = *(LiaisonCoverageRow *const *) b;

  return g_utf8_collate (first->label, second->label);
}

static void
begin_rows (LiaisonCoverage *coverage)
{
  const LiaisonCoverageWish *wish = &coverage->wish;
  const LiaisonVocabulary *regions = regions_of (wish);

  for (guint i = 0; i < regions->n_terms; i++)
    if (!g_str_equal (regions->terms[i].code, "none"))
      g_ptr_array_add (coverage->regions,
                       new_row (regions->terms[i].code,
                                liaison_vocabulary_label_in (regions, regions->terms[i].code, wish->language), NULL));
  g_ptr_array_add (coverage->regions, new_row (LIAISON_COVERAGE_NOWHERE,
                                               liaison_translate (wish->language, N_ ("No country or region")), NULL));
  coverage->total = new_row ("total", liaison_translate (wish->language, N_ ("Everywhere")), NULL);
}

/**
 * liaison_store_coverage:
 *
 * Takes one pass over partners and one over the meetings of the period.
 *
 * Returns: (transfer full) (nullable): how many partners are known and were met, everywhere
 */
LiaisonCoverage *
liaison_store_coverage (LiaisonStore *store, const LiaisonCoverageWish *wish, GError **error)
{
  g_autoptr (LiaisonCoverage) coverage = g_new0 (LiaisonCoverage, 1);
  g_auto (Walk) walk = { 0 };
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);
  Count count = { coverage, rows };
  const LiaisonCoverageRow *nowhere;

  g_atomic_ref_count_init (&coverage->refs);
  coverage->wish = *wish;
  coverage->regions = g_ptr_array_new_with_free_func (free_row);
  coverage->countries = g_ptr_array_new_with_free_func (free_row);
  begin_rows (coverage);
  for (guint i = 0; i < coverage->regions->len; i++) {
    LiaisonCoverageRow *row = g_ptr_array_index (coverage->regions, i);
    g_hash_table_insert (rows, row->code, row);
  }
  if (!begin_walk (&walk, store, wish, error) || !walk_partners (&walk, count_cb, &count, error))
    return NULL;
  nowhere = g_ptr_array_index (coverage->regions, coverage->regions->len - 1);
  if (nowhere->all.known == 0)
    g_ptr_array_set_size (coverage->regions, (int) coverage->regions->len - 1);
  g_ptr_array_sort (coverage->countries, compare_labels);
  return g_steal_pointer (&coverage);
}

/** liaison_coverage_ref: Returns: @coverage */
LiaisonCoverage *
liaison_coverage_ref (LiaisonCoverage *coverage)
{
  g_atomic_ref_count_inc (&coverage->refs);
  return coverage;
}

/** liaison_coverage_unref: Gives one reference back. */
void
liaison_coverage_unref (LiaisonCoverage *coverage)
{
  if (!g_atomic_ref_count_dec (&coverage->refs))
    return;
  g_ptr_array_unref (coverage->regions);
  g_ptr_array_unref (coverage->countries);
  free_row (coverage->total);
  g_free (coverage);
}

/** What of the partners is listed; @found: (element-type LiaisonCoveragePartner) */
typedef struct {
  int family; /* -1: any */
  const char *place;
  GPtrArray *found;
} Choice;

static gboolean
is_at (const Met *met, const char *place)
{
  for (guint i = 0; i < met->n_regions; i++)
    if (g_str_equal (met->regions[i], place))
      return TRUE;
  return g_strv_contains ((const char *const *) met->countries, place);
}

static void
choose_cb (const Walk *walk, const Met *met, gpointer data)
{
  const Choice *choice = data;
  LiaisonCoveragePartner *partner;

  if ((choice->family >= 0 && met->family != (guint) choice->family) ||
      (choice->place != NULL && !is_at (met, choice->place)))
    return;
  partner = g_new0 (LiaisonCoveragePartner, 1);
  partner->id = met->id;
  partner->name = g_strdup (met->name);
  partner->kind = g_strdup (met->kind);
  partner->last = met->last != NULL ? *met->last : LIAISON_MOMENT_NONE;
  g_ptr_array_add (choice->found, partner);
}

/**
 * liaison_store_coverage_partners:
 * @family: (nullable): only of that family
 * @place: (nullable): only of that region or country
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonCoveragePartner): who is counted there, by name
 */
GPtrArray *
liaison_store_coverage_partners (LiaisonStore *store, const LiaisonCoverageWish *wish, const char *family,
                                 const char *place, GError **error)
{
  Choice choice = { family != NULL ? (int) find_family (family) : -1, place, NULL };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_coverage_partner_free);
  g_auto (Walk) walk = { 0 };

  choice.found = found;
  if (!begin_walk (&walk, store, wish, error) || !walk_partners (&walk, choose_cb, &choice, error))
    return NULL;
  return g_steal_pointer (&found);
}

/** liaison_coverage_partner_free: Frees it. */
void
liaison_coverage_partner_free (LiaisonCoveragePartner *partner)
{
  g_free (partner->name);
  g_free (partner->kind);
  g_free (partner);
}
