// SPDX-License-Identifier: GPL-3.0-or-later
// A map of who is tied to whom, on one page. Where everybody stands is found by igraph; the same ties give the same
// map.
#pragma once

#include "liaison-report.h"

G_BEGIN_DECLS

/** LiaisonReportMap: nodes with a name and a colour, and ties between them. */
typedef struct _LiaisonReportMap LiaisonReportMap;

LiaisonReportMap *liaison_report_map_new (LiaisonReport *report);
void liaison_report_map_free (LiaisonReportMap *map);
guint liaison_report_map_add_node (LiaisonReportMap *map, const char *name, guint32 color);
void liaison_report_map_add_tie (LiaisonReportMap *map, guint from, guint to);
double liaison_report_map_height (const LiaisonReportMap *map);
void liaison_report_map_put (LiaisonReportMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonReportMap, liaison_report_map_free)

G_END_DECLS
