// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a period, beside those of a year before.
#include "liaison-report-document.h"
#include "liaison-report-table.h"

#include <glib/gi18n-lib.h>

#define BELOW_TITLE 12

static LiaisonReportTable *
make_table (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonFigures *figures,
            gboolean has_bars)
{
  static const double with_bars[] = { 3.2, 2.4, 1.1, 1.1 }, without[] = { 5.6, 1.1, 1.1 };
  const LiaisonFiguresWish before = liaison_figures_year_before (&figures->wish);
  gboolean is_year = liaison_figures_is_year (&figures->wish);
  g_autofree char *now_text = liaison_figures_period_text (&figures->wish, figures->wish.language);
  g_autofree char *then_text = liaison_figures_period_text (&before, figures->wish.language);
  const char *now = is_year ? now_text : liaison_report_say (content, N_ ("Number"));
  const char *then = is_year ? then_text : liaison_report_say (content, N_ ("A year before"));
  const char *what = liaison_report_say (content, N_ ("Figure"));
  const char *const bars_header[] = { what, "", now, then }, *const header[] = { what, now, then };
  LiaisonReportTable *table = has_bars ? liaison_report_table_new (report, LIAISON_TABLE_RULED, with_bars, 4)
                                       : liaison_report_table_new (report, LIAISON_TABLE_RULED, without, 3);

  liaison_report_table_set_header (table, has_bars ? bars_header : header);
  return table;
}

/* "12", "5 (42%)" */
static char *
write_number (gint64 number, gint64 whole, LiaisonLanguage language)
{
  if (number == LIAISON_FIGURE_UNKNOWN)
    return g_strdup ("–");
  if (whole <= 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, number);
  return g_strdup_printf (language == LIAISON_LANGUAGE_FR ? "%" G_GINT64_FORMAT " (%d\u00a0%%)"
                                                          : "%" G_GINT64_FORMAT " (%d%%)",
                          number, liaison_figure_percent (number, whole));
}

static gint64
find_greatest (GPtrArray *chosen)
{
  gint64 greatest = 1;

  for (guint i = 0; i < chosen->len; i++)
    greatest = MAX (greatest, ((const LiaisonFigure *) g_ptr_array_index (chosen, i))->value);
  return greatest;
}

static void
add_figure (LiaisonReportTable *table, const LiaisonFigure *figure, gint64 greatest, LiaisonLanguage language)
{
  g_autofree char *now = write_number (figure->value, figure->of, language);
  g_autofree char *then = write_number (figure->before, figure->before_of, language);
  guint column = 0;

  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, column++), LIAISON_STYLE_BODY, figure->label);
  if (greatest > 0)
    liaison_report_table_bar (table, column++, (double) figure->value / (double) greatest);
  liaison_report_flow_add (liaison_report_table_cell (table, column++), LIAISON_STYLE_STRONG, now);
  liaison_report_flow_add (liaison_report_table_cell (table, column), LIAISON_STYLE_MUTED, then);
}

static gboolean
is_empty (GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (chosen, i);
    if (figure->value > 0 || figure->before > 0)
      return FALSE;
  }
  return TRUE;
}

static void
put_section (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonFigures *figures,
             LiaisonFiguresSection section)
{
  g_autoptr (GPtrArray) chosen = liaison_figures_of (figures, section);
  gboolean has_bars = section != LIAISON_FIGURES_LETTERS && section != LIAISON_FIGURES_VISITS;
  gint64 greatest = has_bars ? find_greatest (chosen) : 0;
  g_autoptr (LiaisonReportTable) table = NULL;

  if (is_empty (chosen))
    return;
  liaison_report_add_heading (report, liaison_figures_section_label (section, figures->wish.language));
  liaison_report_add_space (report, 2);
  table = make_table (report, content, figures, has_bars);
  for (guint i = 0; i < chosen->len; i++)
    add_figure (table, g_ptr_array_index (chosen, i), greatest, figures->wish.language);
  liaison_report_table_put (table);
}

/* What must be known to read the numbers. */
static void
put_notes (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonFigures *figures)
{
  g_autofree char *day = liaison_report_date (content, &figures->wish.as_of);
  g_autoptr (GString) note = NULL;

  /* Translators: below the title of figures; {date} is a day. */
  note = g_string_new (liaison_report_say (
      content, N_ ("Letters count by the day they were sent; replies that were received until {date}, and for the year "
                   "before with as much time. Whoever is the subject of two letters counts twice.")));
  g_string_replace (note, "{date}", day, 1);
  liaison_report_add_space (report, BELOW_TITLE);
  liaison_report_add_text (report, LIAISON_STYLE_MUTED, note->str);
  if (figures->undated > 0)
    liaison_report_add_text (report, LIAISON_STYLE_MUTED,
                             liaison_report_say (content, N_ ("Letters whose date is not known well enough to say "
                                                              "whether they are of this period are left out.")));
  if (figures->withheld > 0)
    liaison_report_add_text (report, LIAISON_STYLE_MUTED,
                             liaison_report_say (content, N_ ("Only what may be made known to the readers of this "
                                                              "document is counted.")));
}

/** liaison_report_put_figures: A table for each part, with bars where its numbers can be compared. */
void
liaison_report_put_figures (LiaisonReport *report, const LiaisonReportContent *content)
{
  const LiaisonFigures *figures = liaison_report_content_get (content)->figures;
  g_autofree char *title = liaison_report_period_title (content);

  liaison_report_add_title (report, liaison_report_say (content, N_ ("Facts and figures")), title, NULL);
  put_notes (report, content, figures);
  for (guint section = 0; section < LIAISON_FIGURES_SECTIONS; section++)
    put_section (report, content, figures, (LiaisonFiguresSection) section);
}
