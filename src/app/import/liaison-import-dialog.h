// SPDX-License-Identifier: GPL-3.0-or-later
// Brings in partners from a file.
#pragma once

#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_DIALOG (liaison_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportDialog, liaison_import_dialog, LIAISON, IMPORT_DIALOG, AdwDialog)

AdwDialog *liaison_import_dialog_new (LiaisonSession *session, GFile *file);

G_END_DECLS
