// SPDX-License-Identifier: GPL-3.0-or-later
// Making the records of one row. Used by the import and the command line.
#pragma once

#include "liaison-import-target.h"

G_BEGIN_DECLS

/** LiaisonRowProblem: Called for each thing wrong with a row; @column is an index from 0, -1 where the row as a whole
 * is meant. */
typedef void (*LiaisonRowProblem) (int column, const char *message, gpointer data);

typedef struct _LiaisonImportRowMaker LiaisonImportRowMaker;

LiaisonImportRowMaker *
liaison_import_row_maker_new (const LiaisonImportOptions *options, GPtrArray *targets, GError **error);
void liaison_import_row_maker_free (LiaisonImportRowMaker *maker);
GPtrArray *liaison_import_row_maker_make (LiaisonImportRowMaker *maker, const LiaisonCsvCell *cells, guint n_cells,
                                          LiaisonRowProblem problem, gpointer data);
const char *liaison_import_row_maker_name (const LiaisonImportRowMaker *maker);
const char *liaison_import_row_maker_identity (const LiaisonImportRowMaker *maker);
GPtrArray *liaison_import_row_maker_given (const LiaisonImportRowMaker *maker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportRowMaker, liaison_import_row_maker_free)

G_END_DECLS
