// SPDX-License-Identifier: GPL-3.0-or-later
// Text in one column, line by line, that may be cut between pages.
//
// A flow is filled with paragraphs, then asked how much of it fits: liaison_report_flow_fit() leaves neither the first
// line of a paragraph alone at the foot of a page nor the last one alone at the head of the next, and keeps paragraphs
// of three lines or fewer whole.
#pragma once

#include "liaison-report-style.h"

G_BEGIN_DECLS

/**
 * LiaisonReportLine:
 * @x: where it begins, from the left of the flow
 * @before: space above, unless it is the first that is drawn
 * @height: with its leading
 * @ascent: from its top to the baseline
 * @index: in its paragraph
 * @count: lines of its paragraph
 * @leads: whether it stays with the line after it
 * @uri: (nullable): what it links to
 */
typedef struct {
  PangoLayout *layout;
  PangoLayoutLine *line;
  double x;
  double before;
  double height;
  double ascent;
  guint32 color;
  guint index;
  guint count;
  gboolean leads;
  const char *uri;
} LiaisonReportLine;

typedef struct _LiaisonReportFlow LiaisonReportFlow;

LiaisonReportFlow *liaison_report_flow_new (PangoContext *context, double width);
void liaison_report_flow_align (LiaisonReportFlow *flow);
void liaison_report_flow_free (LiaisonReportFlow *flow);
void liaison_report_flow_add (LiaisonReportFlow *flow, LiaisonReportStyle style, const char *text);
void
liaison_report_flow_add_link (LiaisonReportFlow *flow, LiaisonReportStyle style, const char *text, const char *uri);
guint liaison_report_flow_length (const LiaisonReportFlow *flow);
const LiaisonReportLine *liaison_report_flow_line (const LiaisonReportFlow *flow, guint index);
double liaison_report_flow_height (const LiaisonReportFlow *flow, guint from, guint to);
guint liaison_report_flow_fit (const LiaisonReportFlow *flow, guint from, double available);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReportFlow, liaison_report_flow_free)

G_END_DECLS
