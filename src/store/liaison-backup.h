// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, check and care of a register.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonProblem: one thing that liaison_store_check() found wrong, as an English sentence for the command line. */
GPtrArray *liaison_store_check (LiaisonStore *store, GError **error);
gboolean liaison_store_backup (LiaisonStore *store, const char *folder, GError **error);
char *liaison_store_automatic_backup (LiaisonStore *store, GError **error);

G_END_DECLS
