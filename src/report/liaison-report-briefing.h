// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a briefing. Private to the report.
#pragma once

#include "liaison-report-document.h"
#include "liaison-report-table.h"

#include "liaison-visit.h"

G_BEGIN_DECLS

LiaisonReportTable *liaison_briefing_begin_table (LiaisonReport *report, const LiaisonReportContent *content,
                                                  const double *weights, const char *const *header, guint n_columns);
void liaison_briefing_put_table (LiaisonReport *report, LiaisonReportTable *table, const char *heading);
void liaison_briefing_put_cell (LiaisonReportTable *table, guint column, LiaisonReportStyle style, const char *text);

GPtrArray *liaison_briefing_people (const LiaisonReportContent *content);
char *liaison_briefing_posts (const LiaisonReportContent *content, const LiaisonId *holder);
void liaison_briefing_put_people (LiaisonReport *report, const LiaisonReportContent *content);
void liaison_briefing_put_ties (LiaisonReport *report, const LiaisonReportContent *content);

G_END_DECLS
