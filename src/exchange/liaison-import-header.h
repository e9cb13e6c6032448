// SPDX-License-Identifier: GPL-3.0-or-later
// Which line of a file names the columns. Used by the import alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

int liaison_import_find_header (GBytes *bytes, const LiaisonImportOptions *options);
gboolean liaison_import_row_is_empty (const LiaisonCsvCell *cells, guint n_cells);

G_END_DECLS
