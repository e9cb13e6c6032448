// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a file that is about to be imported: what it would add, or why it cannot.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_ROW (liaison_import_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportRowWidget, liaison_import_row, LIAISON, IMPORT_ROW, AdwBin)

GtkWidget *liaison_import_row_new (void);
void liaison_import_row_show (LiaisonImportRowWidget *self, GtkListItem *list_item);

G_END_DECLS
