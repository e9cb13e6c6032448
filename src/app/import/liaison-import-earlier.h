// SPDX-License-Identifier: GPL-3.0-or-later
// The last imports, each of which can be taken back.
#pragma once

#include "liaison-session-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_IMPORT_EARLIER (liaison_import_earlier_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonImportEarlier, liaison_import_earlier, LIAISON, IMPORT_EARLIER, AdwBin)

void liaison_import_earlier_show (LiaisonImportEarlier *self, LiaisonSession *session);

G_END_DECLS
