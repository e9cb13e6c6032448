// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on one page, in the order it is drawn and read.
#pragma once

#include "liaison-report-flow.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _LiaisonReportPage LiaisonReportPage;

LiaisonReportPage *liaison_report_page_new (void);
void liaison_report_page_free (LiaisonReportPage *page);
void liaison_report_page_add_tag (LiaisonReportPage *page, const char *tag, gboolean begin);
void liaison_report_page_add_line (LiaisonReportPage *page, const LiaisonReportLine *line, double x, double y);
void liaison_report_page_add_rule (LiaisonReportPage *page, double x1, double y1, double x2, double y2, guint32 color);
void
liaison_report_page_add_box (LiaisonReportPage *page, double x, double y, double width, double height, guint32 color);
void liaison_report_page_draw (const LiaisonReportPage *page, cairo_t *cairo, gboolean tagged);

G_END_DECLS
