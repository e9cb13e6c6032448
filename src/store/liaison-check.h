// SPDX-License-Identifier: GPL-3.0-or-later
// What liaison_store_check() is made of. Internal to the store.
#pragma once

#include "liaison-db.h"

G_BEGIN_DECLS

/** LiaisonCheck: @problems: (element-type utf8): what was found wrong so far, one sentence each */
typedef struct {
  LiaisonStore *store;
  GPtrArray *problems;
} LiaisonCheck;

gboolean liaison_check_count (LiaisonCheck *check, const char *problem, const char *sql, GError **error);
gboolean liaison_check_journal (LiaisonCheck *check, GError **error);
gboolean liaison_check_records (LiaisonCheck *check, const LiaisonEntity *entity, GError **error);
gboolean liaison_check_search (LiaisonCheck *check, GError **error);
gboolean liaison_check_blobs (LiaisonCheck *check, GError **error);

/* liaison-blobs.c */
gboolean liaison_blob_verify (LiaisonStore *store, const char *hash, GError **error);

G_END_DECLS
