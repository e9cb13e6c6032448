// SPDX-License-Identifier: GPL-3.0-or-later
// A document as what it says: headings, paragraphs, lists and tables, which are then set in type (PDF), or written as a
// web page, an OpenDocument text or, its tables alone, comma-separated values.
//
// The same content gives the same bytes in every form, wherever it is made.
#pragma once

#include "liaison-report.h"

G_BEGIN_DECLS

/**
 * LiaisonOutlineKind:
 * @LIAISON_OUTLINE_LINES: a paragraph whose lines are kept, as of an address
 * @LIAISON_OUTLINE_NOTE: what is said aside, small
 */
typedef enum {
  LIAISON_OUTLINE_HEADING,
  LIAISON_OUTLINE_SUBHEADING,
  LIAISON_OUTLINE_PARAGRAPH,
  LIAISON_OUTLINE_STRONG,
  LIAISON_OUTLINE_LINES,
  LIAISON_OUTLINE_ITEM,
  LIAISON_OUTLINE_NUMBERED,
  LIAISON_OUTLINE_NOTE,
  LIAISON_OUTLINE_TABLE,
} LiaisonOutlineKind;

/**
 * LiaisonOutlineTable:
 * @headers: (array zero-terminated=1): the names of its columns
 * @weights: the widths of its columns, in proportion
 * @rows: (element-type GStrv): with as many cells each
 */
typedef struct {
  char **headers;
  double *weights;
  guint n_columns;
  GPtrArray *rows;
} LiaisonOutlineTable;

/** LiaisonOutlineBlock: @text: of all but tables, whose caption it is. @number: of a numbered item, from 1 */
typedef struct {
  LiaisonOutlineKind kind;
  char *text;
  guint number;
  LiaisonOutlineTable *table;
} LiaisonOutlineBlock;

/**
 * LiaisonReportOutline:
 * @title: of the document
 * @shows_title: whether it stands at its head: that of a letter does not
 * @kicker: (nullable): above the title
 * @subtitle: (nullable): below it
 * @mark: (nullable): a classification or caution, on each page
 * @note: (nullable): at the foot
 * @blocks: (element-type LiaisonOutlineBlock)
 */
typedef struct {
  LiaisonLanguage language;
  LiaisonPaper paper;
  gboolean landscape;
  LiaisonMoment date;
  char *title;
  gboolean shows_title;
  char *kicker;
  char *subtitle;
  char *mark;
  char *note;
  GPtrArray *blocks;
} LiaisonReportOutline;

LiaisonReportOutline *liaison_report_outline_new (const char *title, LiaisonLanguage language);
void liaison_report_outline_free (LiaisonReportOutline *outline);
void liaison_report_outline_add (LiaisonReportOutline *outline, LiaisonOutlineKind kind, const char *text);
LiaisonOutlineTable *liaison_report_outline_add_table (LiaisonReportOutline *outline, const char *caption,
                                                       const char *const *headers, const double *weights);
void liaison_outline_table_add_row (LiaisonOutlineTable *table, const char *const *cells);

LiaisonReport *liaison_report_outline_set (const LiaisonReportOutline *outline);
char *liaison_report_outline_to_html (const LiaisonReportOutline *outline);
GBytes *liaison_report_outline_to_odt (const LiaisonReportOutline *outline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReportOutline, liaison_report_outline_free)

G_END_DECLS
