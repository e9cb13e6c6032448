// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, check and care of a register.
//
// A backup is a register's folder of its own, with the same database key and a copy of the keys file: it opens with the
// same passphrase. It is written aside, read back and found good before it gets its name. Opened for writing it becomes
// a device of its own, so that two copies of a register never use the same numbers.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/** How many automatic backups are kept in the register's folder. */
#define LIAISON_BACKUPS_KEPT 5

GPtrArray *liaison_store_check (LiaisonStore *store, GError **error);
gboolean liaison_store_backup (LiaisonStore *store, const char *folder, GError **error);
char *liaison_store_automatic_backup (LiaisonStore *store, GError **error);
gboolean liaison_store_keep_keys (LiaisonStore *store, GError **error);

G_END_DECLS
