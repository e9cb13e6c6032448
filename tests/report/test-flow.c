// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is cut between pages: what stays together, where it begins.
#include "liaison-report-flow.h"
#include "liaison-report-table.h"
#include "liaison-report.h"

#include <string.h>

static LiaisonReport *
make_report (void)
{
  LiaisonReportSetup setup = { .language = LIAISON_LANGUAGE_EN, .title = "Test", .date = { 2026, 11, 24, -1 } };

  return liaison_report_new (&setup);
}

/* A paragraph of so many lines. */
static char *
make_lines (guint count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, "line\xe2\x80\xa8");
  g_string_truncate (text, text->len - strlen ("\xe2\x80\xa8"));
  return g_string_free (text, FALSE);
}

static LiaisonReportFlow *
make_flow (LiaisonReport *report, guint first, guint second)
{
  LiaisonReportFlow *flow = liaison_report_flow_new (liaison_report_context (report), 300);
  g_autofree char *one = make_lines (first);
  g_autofree char *two = make_lines (second);

  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, one);
  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, two);
  return flow;
}

/* Where it is cut if there is room for @lines lines. */
static guint
cut_at (const LiaisonReportFlow *flow, guint lines)
{
  return liaison_report_flow_fit (flow, 0, liaison_report_flow_height (flow, 0, lines));
}

static void
test_no_line_stands_alone (void)
{
  g_autoptr (LiaisonReport) report = make_report ();
  g_autoptr (LiaisonReportFlow) flow = make_flow (report, 6, 6);

  g_assert_cmpuint (liaison_report_flow_length (flow), ==, 12);
  g_assert_cmpuint (cut_at (flow, 12), ==, 12);
  /* not the last line of a paragraph alone on the next page */
  g_assert_cmpuint (cut_at (flow, 11), ==, 10);
  g_assert_cmpuint (cut_at (flow, 5), ==, 4);
  /* nor the first alone at the foot of this one */
  g_assert_cmpuint (cut_at (flow, 7), ==, 6);
  g_assert_cmpuint (cut_at (flow, 1), ==, 0);
  g_assert_cmpuint (cut_at (flow, 8), ==, 8);
}

static void
test_short_paragraphs_stay_whole (void)
{
  g_autoptr (LiaisonReport) report = make_report ();
  g_autoptr (LiaisonReportFlow) flow = make_flow (report, 3, 3);

  g_assert_cmpuint (cut_at (flow, 2), ==, 0);
  g_assert_cmpuint (cut_at (flow, 4), ==, 3);
  g_assert_cmpuint (cut_at (flow, 5), ==, 3);
}

static void
test_time_stays_with_meeting (void)
{
  g_autoptr (LiaisonReport) report = make_report ();
  g_autoptr (LiaisonReportFlow) flow = liaison_report_flow_new (liaison_report_context (report), 300);

  for (guint i = 0; i < 4; i++) {
    liaison_report_flow_add (flow, LIAISON_STYLE_SMALL_STRONG, "10:00");
    liaison_report_flow_add (flow, LIAISON_STYLE_SMALL, "Meeting");
  }
  g_assert_cmpuint (cut_at (flow, 3), ==, 2);
  g_assert_cmpuint (cut_at (flow, 4), ==, 4);
}

static void
test_scripts_begin_where_they_should (void)
{
  static const char arabic[] = "نور الدين الحسن";
  g_autoptr (LiaisonReport) report = make_report ();
  g_autoptr (LiaisonReportFlow) flow = liaison_report_flow_new (liaison_report_context (report), 300);

  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, "Ганна Шевченко");
  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, arabic);
  liaison_report_flow_align (flow);
  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, arabic);
  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, NULL);
  liaison_report_flow_add (flow, LIAISON_STYLE_BODY, "");
  g_assert_cmpuint (liaison_report_flow_length (flow), ==, 3);
  g_assert_cmpfloat (liaison_report_flow_line (flow, 0)->x, <, 1);
  g_assert_cmpfloat (liaison_report_flow_line (flow, 1)->x, >, 100);
  g_assert_cmpfloat (liaison_report_flow_line (flow, 2)->x, <, 1);
}

static void
test_long_text_fills_pages (void)
{
  g_autoptr (LiaisonReport) report = make_report ();
  g_autofree char *text = make_lines (400);
  g_autofree char *word = g_strnfill (20000, 'x');

  liaison_report_add_text (report, LIAISON_STYLE_BODY, text);
  g_assert_cmpuint (liaison_report_pages (report), >, 6);
  liaison_report_add_text (report, LIAISON_STYLE_BODY, word);
  liaison_report_add_text (report, LIAISON_STYLE_BODY, NULL);
  liaison_report_finish (report);
}

static void
test_heading_takes_text_along (void)
{
  g_autoptr (LiaisonReport) report = make_report ();

  while (liaison_report_room (report) > 70)
    liaison_report_add_text (report, LIAISON_STYLE_BODY, "A line");
  g_assert_cmpuint (liaison_report_pages (report), ==, 1);
  liaison_report_add_heading (report, "Outcome");
  g_assert_cmpuint (liaison_report_pages (report), ==, 2);
}

static void
add_row (LiaisonReportTable *table, const char *left, const char *right)
{
  liaison_report_table_add_row (table);
  liaison_report_flow_add (liaison_report_table_cell (table, 0), LIAISON_STYLE_BODY, left);
  liaison_report_flow_add (liaison_report_table_cell (table, 1), LIAISON_STYLE_BODY, right);
}

static void
test_rows_that_fill_a_page_fill_one (void)
{
  static const double weights[] = { 1, 1 };
  static const char *const header[] = { "One", "Two" };
  g_autoptr (LiaisonReport) report = make_report ();
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_GRID, weights, 2);
  g_autofree char *tall = make_lines (12);

  liaison_report_table_set_header (table, header);
  liaison_report_table_fill_page (table);
  for (guint i = 0; i < 6; i++)
    add_row (table, "x", i == 2 ? tall : NULL);
  liaison_report_table_put (table);
  g_assert_cmpuint (liaison_report_pages (report), ==, 1);
  g_assert_cmpfloat (liaison_report_room (report), <, 1);
}

static void
test_taller_than_a_page (void)
{
  static const double weights[] = { 1, 1 };
  g_autoptr (LiaisonReport) report = make_report ();
  g_autoptr (LiaisonReportTable) table = liaison_report_table_new (report, LIAISON_TABLE_RULED, weights, 2);
  g_autofree char *tall = make_lines (200);

  add_row (table, "short", tall);
  add_row (table, tall, tall);
  liaison_report_table_put (table);
  g_assert_cmpuint (liaison_report_pages (report), >=, 6);
  liaison_report_finish (report);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/no-line-stands-alone", test_no_line_stands_alone);
  g_test_add_func ("/report/short-paragraphs-stay-whole", test_short_paragraphs_stay_whole);
  g_test_add_func ("/report/time-stays-with-meeting", test_time_stays_with_meeting);
  g_test_add_func ("/report/scripts-begin-where-they-should", test_scripts_begin_where_they_should);
  g_test_add_func ("/report/long-text-fills-pages", test_long_text_fills_pages);
  g_test_add_func ("/report/heading-takes-text-along", test_heading_takes_text_along);
  g_test_add_func ("/report/rows-that-fill-a-page-fill-one", test_rows_that_fill_a_page_fill_one);
  g_test_add_func ("/report/taller-than-a-page", test_taller_than_a_page);
  return g_test_run ();
}
