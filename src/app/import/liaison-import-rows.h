// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a file that is about to be imported, as a list: items are made when they are looked at.
#pragma once

#include "liaison-session-import.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_ROW_ITEM (liaison_import_row_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportRowItem, liaison_import_row_item, LIAISON, IMPORT_ROW_ITEM, GObject)

const LiaisonImportRow *liaison_import_row_item_row (LiaisonImportRowItem *self);
const LiaisonImportProblem *liaison_import_row_item_problem (LiaisonImportRowItem *self);
const LiaisonImportProblem *liaison_import_row_item_note (LiaisonImportRowItem *self);
char *liaison_import_row_item_when (LiaisonImportRowItem *self);
char *liaison_import_row_item_title (LiaisonImportRowItem *self);
char *liaison_import_row_item_changes (LiaisonImportRowItem *self);

#define LIAISON_TYPE_IMPORT_ROWS (liaison_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportRows, liaison_import_rows, LIAISON, IMPORT_ROWS, GObject)

LiaisonImportRows *liaison_import_rows_new (void);
void liaison_import_rows_show (LiaisonImportRows *self, LiaisonImportPreview *preview, int verdict);

G_END_DECLS
