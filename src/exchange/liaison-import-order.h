// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the rows of a plan into the order of the file. Used by the import alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

void liaison_import_plan_sort_rows (LiaisonImportPlan *plan);

G_END_DECLS
