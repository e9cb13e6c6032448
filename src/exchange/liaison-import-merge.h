// SPDX-License-Identifier: GPL-3.0-or-later
// What a row changes of a partner that the register has already. Used by the import alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

guint liaison_import_merge (LiaisonImportPlan *plan, LiaisonImportLookup *lookup, const LiaisonRecord *before,
                            GPtrArray *records, GPtrArray *given);

G_END_DECLS
