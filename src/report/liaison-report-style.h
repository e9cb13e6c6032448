// SPDX-License-Identifier: GPL-3.0-or-later
// How documents look: paper, margins, sizes, colours. Lengths are points (1/72 inch).
#pragma once

#include "liaison-document.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** LiaisonReportStyle: what a piece of text is. */
typedef enum {
  LIAISON_STYLE_TITLE,
  LIAISON_STYLE_SUBTITLE,
  LIAISON_STYLE_KICKER, /* the line above the title */
  LIAISON_STYLE_HEADING,
  LIAISON_STYLE_BODY,
  LIAISON_STYLE_STRONG,
  LIAISON_STYLE_MUTED,
  LIAISON_STYLE_LABEL, /* of a fact, of a column */
  LIAISON_STYLE_WARNING,
  LIAISON_STYLE_STRUCK, /* not to be used */
  LIAISON_STYLE_DAY,    /* the number of a day */
  LIAISON_STYLE_DAY_OUTSIDE,
  LIAISON_STYLE_SMALL,
  LIAISON_STYLE_SMALL_STRONG,
  LIAISON_STYLE_SMALL_MUTED,
  LIAISON_STYLE_SMALL_STRUCK,
  LIAISON_STYLE_RUNNING, /* above and below the page */
  LIAISON_STYLE_MARK,    /* classification */
} LiaisonReportStyle;

#define LIAISON_REPORT_STYLES 18

/** LiaisonReportPage: the measures of a page. */
typedef struct {
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} LiaisonReportMeasures;

#define LIAISON_COLOR_TEXT   0x1f1f24
#define LIAISON_COLOR_MUTED  0x63636b
#define LIAISON_COLOR_RULE   0xd3d2ce
#define LIAISON_COLOR_FAINT  0xf4f4f2
#define LIAISON_COLOR_ACCENT 0x1b5a96
#define LIAISON_COLOR_WARN   0xa51d2d

LiaisonReportMeasures liaison_report_measure (LiaisonPaper paper, gboolean landscape);
PangoLayout *
liaison_report_style_layout (PangoContext *context, LiaisonReportStyle style, const char *text, double width);
gboolean liaison_report_style_leads (LiaisonReportStyle style);
guint32 liaison_report_style_color (LiaisonReportStyle style);
double liaison_report_style_before (LiaisonReportStyle style);

G_END_DECLS
