// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that an import would make part of themselves. Used by the import alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

void liaison_import_find_circles (LiaisonImportPlan *plan, LiaisonImportLookup *lookup);

G_END_DECLS
