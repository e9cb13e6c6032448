// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and coverage as rows of texts.
#include "liaison-insight-table.h"

#include "liaison-catalogue.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
new_table (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

static void
add_row (GPtrArray *table, GStrvBuilder *row)
{
  g_ptr_array_add (table, g_strv_builder_end (row));
}

static void
add_number (GStrvBuilder *row, gint64 number)
{
  if (number == LIAISON_FIGURE_UNKNOWN)
    g_strv_builder_add (row, "");
  else
    g_strv_builder_take (row, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

static void
add_words (GPtrArray *table, LiaisonLanguage language, const char *const *words, guint n_words)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (guint i = 0; i < n_words; i++)
    g_strv_builder_add (row, liaison_translate (language, words[i]));
  add_row (table, row);
}

/**
 * liaison_figures_table:
 *
 * Returns: (transfer full) (element-type GStrv): a row of headings, then one for each figure
 */
GPtrArray *
liaison_figures_table (const LiaisonFigures *figures)
{
  static const char *const words[] = { N_ ("Section"), N_ ("Figure"), N_ ("Code"), N_ ("From"),
                                       N_ ("To"),      N_ ("Number"), N_ ("Of"),   N_ ("A year before") };
  LiaisonLanguage language = figures->wish.language;
  GPtrArray *table = new_table ();
  char from[LIAISON_MOMENT_BUFFER], to[LIAISON_MOMENT_BUFFER];

  add_words (table, language, words, G_N_ELEMENTS (words));
  liaison_moment_write (&figures->wish.from, from);
  liaison_moment_write (&figures->wish.to, to);
  for (guint i = 0; i < figures->figures->len; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (figures->figures, i);
    g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
    g_strv_builder_add_many (row, liaison_figures_section_label (figure->section, language), figure->label,
                             figure->code, from, to, NULL);
    add_number (row, figure->value);
    add_number (row, figure->of);
    add_number (row, figure->before);
    add_row (table, row);
  }
  return table;
}

static void
add_cells (GPtrArray *table, const LiaisonCoverage *coverage, const LiaisonCoverageRow *place, const char *region,
           const char *country)
{
  const LiaisonVocabulary *families = &liaison_vocabulary_family;

  for (guint i = 0; i <= LIAISON_COVERAGE_FAMILIES; i++) {
    const LiaisonCoverageCell *cell = i < LIAISON_COVERAGE_FAMILIES ? &place->families[i] : &place->all;
    g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
    const char *family = i < LIAISON_COVERAGE_FAMILIES
                             ? liaison_vocabulary_label_in (families, families->terms[i].code, coverage->wish.language)
                             : liaison_translate (coverage->wish.language, N_ ("All families"));
    g_strv_builder_add_many (row, region, country, family, NULL);
    add_number (row, cell->met);
    add_number (row, cell->known);
    add_row (table, row);
  }
}

/**
 * liaison_coverage_table:
 * @by_country: whether each region is followed by its countries
 *
 * Returns: (transfer full) (element-type GStrv): a row of headings, then one for each cell
 */
GPtrArray *
liaison_coverage_table (const LiaisonCoverage *coverage, gboolean by_country)
{
  static const char *const words[] = { N_ ("Region"), N_ ("Country"), N_ ("Family"), N_ ("Partners met"),
                                       N_ ("Partners known") };
  GPtrArray *table = new_table ();

  add_words (table, coverage->wish.language, words, G_N_ELEMENTS (words));
  for (guint i = 0; i < coverage->regions->len; i++) {
    const LiaisonCoverageRow *region = g_ptr_array_index (coverage->regions, i);
    add_cells (table, coverage, region, region->label, "");
    for (guint j = 0; by_country && j < coverage->countries->len; j++) {
      const LiaisonCoverageRow *country = g_ptr_array_index (coverage->countries, j);
      if (g_strcmp0 (country->region, region->code) == 0)
        add_cells (table, coverage, country, region->label, country->label);
    }
  }
  add_cells (table, coverage, coverage->total, coverage->total->label, "");
  return table;
}
