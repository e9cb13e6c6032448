// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a JSON document, and what plans of documents share. Used by the import alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

void liaison_import_plan_add_problem (LiaisonImportPlan *plan, const LiaisonCsvPlace *place, const char *column_name,
                                      const char *message);
void liaison_import_plan_add_row_problem (LiaisonImportPlan *plan, guint row, const char *message);
void liaison_import_plan_add_note (LiaisonImportPlan *plan, guint line, const char *message);
gboolean liaison_import_plan_fail (const LiaisonImportPlan *plan, GError **error);
gboolean liaison_import_apply_fixed (const LiaisonImportOptions *options, LiaisonRecord *record, GError **error);
gboolean liaison_import_plan_json (LiaisonImportPlan *plan, GBytes *bytes, const LiaisonImportOptions *options,
                                   GCancellable *cancellable, GError **error);

G_END_DECLS
