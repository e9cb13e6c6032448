// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the numbers of a period and of the one a year before.
#include "liaison-figures.h"
#include "liaison-db.h"
#include "liaison-figures-private.h"

static void
free_country (gpointer data)
{
  LiaisonTallyCountry *country = data;

  g_free (country->name);
  g_free (country->group);
  g_free (country);
}

static guint32
julian_of (const LiaisonMoment *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day->day, day->month, (GDateYear) day->year);
  return g_date_get_julian (&date);
}

static void
begin (LiaisonTally *tally, LiaisonStore *store, const LiaisonFiguresWish *wish)
{
  const LiaisonMoment today = liaison_moment_today ();

  *tally = (LiaisonTally) { .store = store, .wish = *wish };
  tally->first = julian_of (&wish->from);
  tally->last = julian_of (&wish->to);
  tally->as_of = julian_of (&wish->as_of);
  tally->today = julian_of (&today);
  tally->zone = g_time_zone_new_local ();
  tally->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_figure_free);
  tally->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tally->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_country);
}

static void
clear_tally (LiaisonTally *tally)
{
  g_clear_pointer (&tally->zone, g_time_zone_unref);
  g_clear_pointer (&tally->figures, g_ptr_array_unref);
  g_clear_pointer (&tally->by_key, g_hash_table_unref);
  g_clear_pointer (&tally->countries, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonTally, clear_tally)

/** liaison_tally_figure: Returns: (transfer none): the figure of that name, new if nothing asked for it before */
LiaisonFigure *
liaison_tally_figure (LiaisonTally *tally, LiaisonFiguresSection section, const char *code)
{
  g_autofree char *key = g_strdup_printf ("%d/%s", (int) section, code);
  LiaisonFigure *figure = g_hash_table_lookup (tally->by_key, key);

  if (figure != NULL)
    return figure;
  figure = liaison_figure_new (section, code);
  g_ptr_array_add (tally->figures, figure);
  g_hash_table_insert (tally->by_key, g_steal_pointer (&key), figure);
  return figure;
}

/** liaison_tally_place: @text: (nullable): as it is stored; @moment: (out): what it says */
LiaisonTallyPlace
liaison_tally_place (const LiaisonTally *tally, const char *text, LiaisonMoment *moment)
{
  guint32 first, last;

  *moment = LIAISON_MOMENT_NONE;
  if (text == NULL || !liaison_moment_parse (text, moment, NULL) || !liaison_moment_is_set (moment))
    return LIAISON_TALLY_PERHAPS;
  liaison_moment_span (moment, tally->zone, &first, &last);
  if (first >= tally->first && last <= tally->last)
    return LIAISON_TALLY_INSIDE;
  return last < tally->first || first > tally->last ? LIAISON_TALLY_OUTSIDE : LIAISON_TALLY_PERHAPS;
}

/** liaison_tally_has_passed: Whether all of the day, month or year @text (nullable) is at @until at the latest. */
gboolean
liaison_tally_has_passed (const LiaisonTally *tally, const char *text, guint32 until)
{
  LiaisonMoment moment;
  guint32 first, last;

  if (text == NULL || !liaison_moment_parse (text, &moment, NULL) || !liaison_moment_is_set (&moment))
    return FALSE;
  liaison_moment_span (&moment, tally->zone, &first, &last);
  return last <= until;
}

/** liaison_tally_is_open: Whether it is counted for somebody who may know only what is public. */
gboolean
liaison_tally_is_open (const LiaisonTally *tally)
{
  return tally->wish.audience == LIAISON_AUDIENCE_STATE || tally->wish.audience == LIAISON_AUDIENCE_PUBLIC;
}

/** liaison_tally_admits: Whether the audience may know of what is classified so; see liaison-audience.h. */
gboolean
liaison_tally_admits (const LiaisonTally *tally, const char *classification)
{
  if (tally->wish.audience == LIAISON_AUDIENCE_INTERNAL || classification == NULL ||
      g_str_equal (classification, "unclassified"))
    return TRUE;
  return tally->wish.audience == LIAISON_AUDIENCE_UN && g_str_equal (classification, "confidential");
}

static gboolean
read_countries (LiaisonTally *tally, GError **error)
{
  const char *sql = tally->wish.language == LIAISON_LANGUAGE_FR
                        ? "SELECT iso3, id, name_fr, un_group, un_status FROM country WHERE trashed_at = 0"
                        : "SELECT iso3, id, name_en, un_group, un_status FROM country WHERE trashed_at = 0";
  g_autoptr (LiaisonRows) rows = liaison_db_query (tally->store, error, sql, "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, tally->store, &local)) {
    const char *code = liaison_rows_text (rows, 0), *status = liaison_rows_text (rows, 4);
    LiaisonTallyCountry *country = g_new0 (LiaisonTallyCountry, 1);
    liaison_rows_id (rows, 1, &country->id);
    country->name = g_strdup (liaison_rows_text (rows, 2));
    country->group = g_strdup (liaison_rows_text (rows, 3));
    country->is_state = g_strcmp0 (status, "member") == 0 || g_strcmp0 (status, "observer") == 0;
    g_hash_table_insert (tally->countries, g_strdup (code != NULL ? code : ""), country);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
count_all (LiaisonTally *tally, GError **error)
{
  return read_countries (tally, error) && liaison_tally_letters (tally, error) && liaison_tally_visits (tally, error) &&
         liaison_tally_meetings (tally, error);
}

/* What was counted a year before, also where nothing was since. */
static void
compare_with (LiaisonTally *now, const LiaisonTally *before)
{
  for (guint i = 0; i < before->figures->len; i++) {
    const LiaisonFigure *old = g_ptr_array_index (before->figures, i);
    LiaisonFigure *figure = liaison_tally_figure (now, old->section, old->code);
    figure->before = old->value;
    figure->before_of = old->of;
  }
  for (guint i = 0; i < now->figures->len; i++) {
    LiaisonFigure *figure = g_ptr_array_index (now->figures, i);
    if (figure->before == LIAISON_FIGURE_UNKNOWN)
      figure->before = 0;
  }
  /* Nobody wrote down since when there are standing invitations. */
  liaison_tally_figure (now, LIAISON_FIGURES_VISITS, "standing")->before = LIAISON_FIGURE_UNKNOWN;
}

static gboolean
is_ranked (LiaisonFiguresSection section)
{
  return section == LIAISON_FIGURES_STATES || section == LIAISON_FIGURES_MANDATES || section == LIAISON_FIGURES_THEMES;
}

static int
compare_rank (gconstpointer a, gconstpointer b)
{
  const LiaisonFigure *first = *(LiaisonFigure *const *) a, *second = *(LiaisonFigure *const *) b;

  if (first->value != second->value)
    return first->value > second->value ? -1 : 1;
  if (first->before != second->before)
    return first->before > second->before ? -1 : 1;
  return g_utf8_collate (first->label, second->label);
}

static gboolean
label_all (LiaisonTally *tally, GError **error)
{
  for (guint i = 0; i < tally->figures->len; i++) {
    LiaisonFigure *figure = g_ptr_array_index (tally->figures, i);
    if (!liaison_tally_label (tally, figure, error))
      return FALSE;
    if (tally->wish.audience != LIAISON_AUDIENCE_INTERNAL)
      g_array_set_size (figure->ids, 0);
  }
  return TRUE;
}

/* Gives the figures of @tally, section by section. */
static void
gather (LiaisonTally *tally, LiaisonFigures *result)
{
  for (guint section = 0; section < LIAISON_FIGURES_SECTIONS; section++) {
    g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
    for (guint i = 0; i < tally->figures->len; i++) {
      LiaisonFigure *figure = g_ptr_array_index (tally->figures, i);
      if (figure->section == section)
        g_ptr_array_add (chosen, figure);
    }
    if (is_ranked (section))
      g_ptr_array_sort (chosen, compare_rank);
    for (guint i = 0; i < chosen->len; i++)
      g_ptr_array_add (result->figures, g_ptr_array_index (chosen, i));
  }
  /* They belong to the result now. */
  g_ptr_array_set_free_func (tally->figures, NULL);
  result->undated = tally->undated;
  result->withheld = tally->withheld;
}

/**
 * liaison_store_figures:
 * @wish: checked with liaison_figures_check()
 *
 * Returns: (transfer full) (nullable): the numbers of the period, beside those of a year before
 */
LiaisonFigures *
liaison_store_figures (LiaisonStore *store, const LiaisonFiguresWish *wish, GError **error)
{
  const LiaisonFiguresWish earlier = liaison_figures_year_before (wish);
  g_auto (LiaisonTally) now = { 0 };
  g_auto (LiaisonTally) before = { 0 };
  g_autoptr (LiaisonFigures) figures = liaison_figures_new (wish);

  begin (&now, store, wish);
  begin (&before, store, &earlier);
  before.year_offset = 1;
  if (!count_all (&now, error) || !count_all (&before, error))
    return NULL;
  compare_with (&now, &before);
  if (!label_all (&now, error))
    return NULL;
  gather (&now, figures);
  return g_steal_pointer (&figures);
}
