// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that go on over pages, with their header again on each: lists between hairlines, or grids as calendars have.
//
// A row is kept whole where a page has room for it; one that is taller is cut between lines.
#pragma once

#include "liaison-report.h"

G_BEGIN_DECLS

typedef struct _LiaisonReportTable LiaisonReportTable;

/**
 * LiaisonTableLook:
 * @LIAISON_TABLE_RULED: a hairline below each row
 * @LIAISON_TABLE_GRID: hairlines around each cell
 * @LIAISON_TABLE_PLAIN: none
 */
typedef enum {
  LIAISON_TABLE_RULED,
  LIAISON_TABLE_GRID,
  LIAISON_TABLE_PLAIN,
} LiaisonTableLook;

LiaisonReportTable *
liaison_report_table_new (LiaisonReport *report, LiaisonTableLook look, const double *weights, guint n_columns);
void liaison_report_table_free (LiaisonReportTable *table);
void liaison_report_table_set_header (LiaisonReportTable *table, const char *const *texts);
void liaison_report_table_set_row_height (LiaisonReportTable *table, double height);
void liaison_report_table_fill_page (LiaisonReportTable *table);
void liaison_report_table_add_row (LiaisonReportTable *table);
LiaisonReportFlow *liaison_report_table_cell (LiaisonReportTable *table, guint column);
void liaison_report_table_shade (LiaisonReportTable *table, guint column);
void liaison_report_table_bar (LiaisonReportTable *table, guint column, double fraction);
guint liaison_report_table_rows (const LiaisonReportTable *table);
void liaison_report_table_put (LiaisonReportTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReportTable, liaison_report_table_free)

G_END_DECLS
