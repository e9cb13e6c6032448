// SPDX-License-Identifier: GPL-3.0-or-later
// What the import says of its rows, in numbers and words.
#pragma once

#include "liaison-session-import.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** All rows, then those of each verdict. */
#define LIAISON_IMPORT_SHOWN_MAX (LIAISON_ROW_VERDICTS + 1)

GtkStringList *liaison_import_words_shown (const LiaisonImportPlan *plan, int *verdicts);
char *liaison_import_words_done (const LiaisonImportPlan *plan, LiaisonImportFormat format);
char *liaison_import_words_rest (const LiaisonImportPlan *plan);

G_END_DECLS
