// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a file go, and what holds for all of its rows.
#pragma once

#include "liaison-session-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_MAPPING (liaison_import_mapping_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportMapping, liaison_import_mapping, LIAISON, IMPORT_MAPPING, AdwBin)

/* Signals: ::reread () when the person chose another separator, encoding or line of the headings. */
void
liaison_import_mapping_show (LiaisonImportMapping *self, LiaisonImportFile *file, const LiaisonImportMemory *memory);
char liaison_import_mapping_separator (LiaisonImportMapping *self);
LiaisonEncoding liaison_import_mapping_encoding (LiaisonImportMapping *self);
int liaison_import_mapping_header (LiaisonImportMapping *self);
LiaisonImportMemory *liaison_import_mapping_choice (LiaisonImportMapping *self);

G_END_DECLS
