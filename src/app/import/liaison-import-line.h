// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a file that is about to be imported: what it would add, or why it cannot.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_LINE (liaison_import_line_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportLine, liaison_import_line, LIAISON, IMPORT_LINE, AdwBin)

void liaison_import_line_serve (GtkSignalListItemFactory *factory);

G_END_DECLS
