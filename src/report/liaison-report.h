// SPDX-License-Identifier: GPL-3.0-or-later
// A document in type: pages that are filled from top to bottom, then drawn on paper or written as PDF.
//
//   report = liaison_report_new (&setup);
//   liaison_report_add_title (...), liaison_report_add_heading (...), liaison_report_add_text (...), tables of
//   liaison-report-table.h ...
//   liaison_report_finish (report);
//   liaison_report_write_pdf (report, stream, ...), or liaison_report_draw_page () for each page
//
// Nothing but that stream is written. The PDF is tagged (document, headings, paragraphs, tables with their header
// cells) and has an outline; the same content gives the same bytes wherever it is made, with the same fonts. What is
// above and below the text of a page is left out of its structure.
//
// A report belongs to one thread at a time: it may be made on one and drawn on another.
#pragma once

#include "liaison-report-flow.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _LiaisonReport LiaisonReport;

/**
 * LiaisonReportSetup:
 * @title: of the document: in its data and above each page but the first
 * @author: (nullable)
 * @mark: (nullable): a classification or caution, above each page
 * @note: (nullable): below each page
 * @date: the day it is made, in its data
 */
typedef struct {
  LiaisonPaper paper;
  gboolean landscape;
  LiaisonLanguage language;
  const char *title;
  const char *author;
  const char *mark;
  const char *note;
  LiaisonMoment date;
} LiaisonReportSetup;

LiaisonReport *liaison_report_new (const LiaisonReportSetup *setup);
LiaisonReport *liaison_report_ref (LiaisonReport *report);
void liaison_report_unref (LiaisonReport *report);

void liaison_report_add_title (LiaisonReport *report, const char *kicker, const char *title, const char *subtitle);
void liaison_report_add_heading (LiaisonReport *report, const char *text);
void liaison_report_add_text (LiaisonReport *report, LiaisonReportStyle style, const char *text);
void liaison_report_add_space (LiaisonReport *report, double height);
void liaison_report_finish (LiaisonReport *report);

guint liaison_report_pages (const LiaisonReport *report);
LiaisonReportMeasures liaison_report_measures (const LiaisonReport *report);
void liaison_report_draw_page (LiaisonReport *report, guint page, cairo_t *cairo);
gboolean
liaison_report_write_pdf (LiaisonReport *report, GOutputStream *stream, GCancellable *cancellable, GError **error);

/* For what is built upon it: places on the page, in points from its top left corner. */
PangoContext *liaison_report_context (LiaisonReport *report);
double liaison_report_width (const LiaisonReport *report);
double liaison_report_room (const LiaisonReport *report);
double liaison_report_page_room (const LiaisonReport *report);
void liaison_report_turn_page (LiaisonReport *report);
void liaison_report_advance (LiaisonReport *report, double height);
void liaison_report_begin (LiaisonReport *report, const char *tag);
void liaison_report_end (LiaisonReport *report, const char *tag);
void liaison_report_put_lines (LiaisonReport *report, const LiaisonReportFlow *flow, guint from, guint to, double x,
                               double y, gboolean tagged);
void liaison_report_put_rule (LiaisonReport *report, double x1, double y1, double x2, double y2, guint32 color);
void liaison_report_put_box (LiaisonReport *report, double x, double y, double width, double height, guint32 color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReport, liaison_report_unref)

G_END_DECLS
