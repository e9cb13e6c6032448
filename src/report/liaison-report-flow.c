// SPDX-License-Identifier: GPL-3.0-or-later
// Text in one column that may be cut between pages.
#include "liaison-report-flow.h"

/* So many lines of a paragraph stay together on either side of a cut. */
#define TOGETHER 2

struct _LiaisonReportFlow {
  PangoContext *context;
  double width;
  gboolean aligned;
  GArray *lines;
  GPtrArray *uris;
};

static void
clear_line (gpointer data)
{
  LiaisonReportLine *line = data;

  pango_layout_line_unref (line->line);
  g_object_unref (line->layout);
}

/** liaison_report_flow_new: Returns: (transfer full): an empty one, @width points wide */
LiaisonReportFlow *
liaison_report_flow_new (PangoContext *context, double width)
{
  LiaisonReportFlow *flow = g_new0 (LiaisonReportFlow, 1);

  flow->context = g_object_ref (context);
  flow->width = width;
  flow->lines = g_array_new (FALSE, FALSE, sizeof (LiaisonReportLine));
  g_array_set_clear_func (flow->lines, clear_line);
  flow->uris = g_ptr_array_new_with_free_func (g_free);
  return flow;
}

/** liaison_report_flow_align: All that is added from now on begins on the left, as in the columns of a table, whichever
 * side its script begins on. */
void
liaison_report_flow_align (LiaisonReportFlow *flow)
{
  flow->aligned = TRUE;
}

/** liaison_report_flow_free: Frees it. */
void
liaison_report_flow_free (LiaisonReportFlow *flow)
{
  g_array_unref (flow->lines);
  g_ptr_array_unref (flow->uris);
  g_object_unref (flow->context);
  g_free (flow);
}

/** liaison_report_flow_add: Adds a paragraph; @text (nullable) adds nothing if it is empty. */
void
liaison_report_flow_add (LiaisonReportFlow *flow, LiaisonReportStyle style, const char *text)
{
  liaison_report_flow_add_link (flow, style, text, NULL);
}

/** liaison_report_flow_add_link: Adds a paragraph that leads to @uri (nullable). */
void
liaison_report_flow_add_link (LiaisonReportFlow *flow, LiaisonReportStyle style, const char *text, const char *uri)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutIter *iter;
  char *kept = NULL;
  guint index = 0;

  if (text == NULL || *text == '\0')
    return;
  if (uri != NULL)
    g_ptr_array_add (flow->uris, kept = g_strdup (uri));
  layout = liaison_report_style_layout (flow->context, style, text, flow->width);
  /* In a paragraph from right to left, Pango's right is the left of the page. */
  if (flow->aligned && pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  iter = pango_layout_get_iter (layout);
  do {
    PangoRectangle extents;
    LiaisonReportLine line = { .layout = g_object_ref (layout),
                               .line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter)),
                               .before = index == 0 ? liaison_report_style_before (style) : 0,
                               .color = liaison_report_style_color (style),
                               .index = index++,
                               .count = (guint) pango_layout_get_line_count (layout),
                               .leads = liaison_report_style_leads (style),
                               .uri = kept };
    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    line.x = (double) extents.x / PANGO_SCALE;
    line.height = (double) extents.height / PANGO_SCALE;
    line.ascent = (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
    g_array_append_val (flow->lines, line);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/** liaison_report_flow_length: Returns: how many lines there are */
guint
liaison_report_flow_length (const LiaisonReportFlow *flow)
{
  return flow->lines->len;
}

/** liaison_report_flow_line: Returns: (transfer none): a line, as long as @flow lives and is not added to */
const LiaisonReportLine *
liaison_report_flow_line (const LiaisonReportFlow *flow, guint index)
{
  return &g_array_index (flow->lines, LiaisonReportLine, index);
}

/** liaison_report_flow_height: Returns: the height, in points, of the lines from @from to before @to */
double
liaison_report_flow_height (const LiaisonReportFlow *flow, guint from, guint to)
{
  double height = 0;

  for (guint i = from; i < to; i++) {
    const LiaisonReportLine *line = liaison_report_flow_line (flow, i);
    height += line->height + (i > from ? line->before : 0);
  }
  return height;
}

/* Whether the flow may be cut before the line at @index. */
static gboolean
may_cut (const LiaisonReportFlow *flow, guint index)
{
  const LiaisonReportLine *line = liaison_report_flow_line (flow, index);

  if (index > 0 && liaison_report_flow_line (flow, index - 1)->leads)
    return FALSE;
  return line->index == 0 || (line->index >= TOGETHER && line->count - line->index >= TOGETHER);
}

/**
 * liaison_report_flow_fit:
 * @from: the first line wanted
 * @available: points
 *
 * Returns: the line after the last one that goes; @from if none does
 */
guint
liaison_report_flow_fit (const LiaisonReportFlow *flow, guint from, double available)
{
  double height = 0;
  guint to = from;

  while (to < flow->lines->len) {
    const LiaisonReportLine *line = liaison_report_flow_line (flow, to);
    height += line->height + (to > from ? line->before : 0);
    /* What is rounded twice must not differ. */
    if (height > available + 0.01)
      break;
    to++;
  }
  while (to > from && to < flow->lines->len && !may_cut (flow, to))
    to--;
  return to;
}
