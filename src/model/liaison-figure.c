// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a period.
#include "liaison-figure.h"

#include "liaison-catalogue.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *code;
  const char *label;
} sections[] = {
  { "letters", N_ ("Letters") },
  { "types", N_ ("Letters by type") },
  { "months", N_ ("Letters over time") },
  { "replies", N_ ("Replies") },
  { "regions", N_ ("Letters by UN regional group") },
  { "states", N_ ("Letters by State") },
  { "mandates", N_ ("Joint letters by mandate") },
  { "themes", N_ ("Letters by theme") },
  { "visits", N_ ("Country visits") },
  { "meetings", N_ ("Meetings held") },
  { "families", N_ ("Meetings held by family") },
  { "partners", N_ ("Partners met by family") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sections) == LIAISON_FIGURES_SECTIONS);

/** liaison_figure_new: Returns: (transfer full): nothing counted yet, under no label */
LiaisonFigure *
liaison_figure_new (LiaisonFiguresSection section, const char *code)
{
  LiaisonFigure *figure = g_new0 (LiaisonFigure, 1);

  figure->section = section;
  figure->code = g_strdup (code);
  figure->of = LIAISON_FIGURE_UNKNOWN;
  figure->before = LIAISON_FIGURE_UNKNOWN;
  figure->before_of = LIAISON_FIGURE_UNKNOWN;
  figure->ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  return figure;
}

/** liaison_figure_free: Frees it. */
void
liaison_figure_free (LiaisonFigure *figure)
{
  g_free (figure->code);
  g_free (figure->label);
  g_array_unref (figure->ids);
  g_free (figure);
}

/** liaison_figure_count: Counts one record more. */
void
liaison_figure_count (LiaisonFigure *figure, const LiaisonEntity *entity, const LiaisonId *id)
{
  figure->value++;
  figure->entity = entity;
  g_array_append_val (figure->ids, *id);
}

/** liaison_figure_percent: Returns: @part of @whole in hundredths, rounded to the nearest; 0 of nothing */
int
liaison_figure_percent (gint64 part, gint64 whole)
{
  return whole > 0 ? (int) ((part * 200 + whole) / (whole * 2)) : 0;
}

/** liaison_figures_check: Whether it is two days, the first one first. */
gboolean
liaison_figures_check (const LiaisonFiguresWish *wish, GError **error)
{
  if (wish->from.day != 0 && wish->to.day != 0 && wish->from.minute < 0 && wish->to.minute < 0 &&
      liaison_moment_compare (&wish->from, &wish->to) <= 0)
    return TRUE;
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("the period ends before it begins"));
  return FALSE;
}

/* 29 February was the 28th. */
static LiaisonMoment
year_before (const LiaisonMoment *day)
{
  LiaisonMoment before = *day;

  before.year--;
  if (before.month == 2 && before.day == 29)
    before.day = 28;
  return before;
}

/**
 * liaison_figures_year_before:
 *
 * Returns: the same a year before: replies count as long after the letters, so that a year that is not over is not
 *   measured against one that had more time
 */
LiaisonFiguresWish
liaison_figures_year_before (const LiaisonFiguresWish *wish)
{
  LiaisonFiguresWish before = *wish;

  before.from = year_before (&wish->from);
  before.to = year_before (&wish->to);
  before.as_of = year_before (&wish->as_of);
  return before;
}

/** liaison_figures_set_year: The whole of @year. */
void
liaison_figures_set_year (LiaisonFiguresWish *wish, int year)
{
  wish->from = (LiaisonMoment) { (gint16) year, 1, 1, -1 };
  wish->to = (LiaisonMoment) { (gint16) year, 12, 31, -1 };
}

/** liaison_figures_is_year: Whether the period is a whole year. */
gboolean
liaison_figures_is_year (const LiaisonFiguresWish *wish)
{
  LiaisonFiguresWish year = *wish;

  liaison_figures_set_year (&year, wish->from.year);
  return liaison_moment_compare (&year.from, &wish->from) == 0 && liaison_moment_compare (&year.to, &wish->to) == 0;
}

/** liaison_figures_period_text: Returns: (transfer full): "2026", "1 March 2026 – 31 May 2026" */
char *
liaison_figures_period_text (const LiaisonFiguresWish *wish, LiaisonLanguage language)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (liaison_figures_is_year (wish))
    return g_strdup_printf ("%d", wish->from.year);
  from = liaison_moment_format (&wish->from, NULL, language);
  to = liaison_moment_format (&wish->to, NULL, language);
  return g_strdup_printf ("%s – %s", from, to);
}

/** liaison_figures_section_code: Returns: its name for programs */
const char *
liaison_figures_section_code (LiaisonFiguresSection section)
{
  return sections[section].code;
}

/** liaison_figures_section_label: Returns: its heading */
const char *
liaison_figures_section_label (LiaisonFiguresSection section, LiaisonLanguage language)
{
  return liaison_translate (language, sections[section].label);
}

/** liaison_figures_new: Returns: (transfer full): without any figure yet */
LiaisonFigures *
liaison_figures_new (const LiaisonFiguresWish *wish)
{
  LiaisonFigures *figures = g_new0 (LiaisonFigures, 1);

  g_atomic_ref_count_init (&figures->refs);
  figures->wish = *wish;
  figures->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_figure_free);
  return figures;
}

/** liaison_figures_ref: Returns: @figures */
LiaisonFigures *
liaison_figures_ref (LiaisonFigures *figures)
{
  g_atomic_ref_count_inc (&figures->refs);
  return figures;
}

/** liaison_figures_unref: Gives one reference back. */
void
liaison_figures_unref (LiaisonFigures *figures)
{
  if (!g_atomic_ref_count_dec (&figures->refs))
    return;
  g_ptr_array_unref (figures->figures);
  g_free (figures);
}

/** liaison_figures_find: Returns: (nullable): the figure of that name */
const LiaisonFigure *
liaison_figures_find (const LiaisonFigures *figures, LiaisonFiguresSection section, const char *code)
{
  for (guint i = 0; i < figures->figures->len; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (figures->figures, i);
    if (figure->section == section && g_str_equal (figure->code, code))
      return figure;
  }
  return NULL;
}

/** liaison_figures_of: Returns: (transfer container) (element-type LiaisonFigure): those of one section */
GPtrArray *
liaison_figures_of (const LiaisonFigures *figures, LiaisonFiguresSection section)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < figures->figures->len; i++) {
    LiaisonFigure *figure = g_ptr_array_index (figures->figures, i);
    if (figure->section == section)
      g_ptr_array_add (found, figure);
  }
  return found;
}
