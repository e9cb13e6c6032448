// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a calendar names, and who of the register they are taken for.
#pragma once

#include "liaison-session-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_PEOPLE (liaison_import_people_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportPeople, liaison_import_people, LIAISON, IMPORT_PEOPLE, AdwBin)

void liaison_import_people_show (LiaisonImportPeople *self, LiaisonImportPreview *preview);
char **liaison_import_people_choice (LiaisonImportPeople *self);
char *liaison_import_people_describe (const LiaisonImportPlan *plan);

G_END_DECLS
