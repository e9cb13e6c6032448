// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the merge share: the records it changes, each once.
#pragma once

#include "liaison-partner-merge.h"

G_BEGIN_DECLS

/** LiaisonMergePending: @before: as it is; @after: as it shall be; @trash: whether it goes to the trash then */
typedef struct {
  LiaisonRecord *before;
  LiaisonRecord *after;
  gboolean trash;
} LiaisonMergePending;

/**
 * LiaisonMergeWork:
 * @pending: (element-type LiaisonMergePending): in the order they were found
 * @by_id: (element-type LiaisonId LiaisonMergePending)
 * @inserts: (element-type LiaisonRecord)
 */
typedef struct {
  LiaisonStore *store;
  LiaisonPartnerMerge *merge;
  GPtrArray *pending;
  GHashTable *by_id;
  GPtrArray *inserts;
} LiaisonMergeWork;

LiaisonMergePending *liaison_merge_pending (LiaisonMergeWork *work, LiaisonRecord *record);
void liaison_merge_count (LiaisonMergeWork *work, const LiaisonEntity *entity, gboolean doubled);
GPtrArray *liaison_merge_find (LiaisonMergeWork *work, const LiaisonEntity *entity, const LiaisonField *field,
                               const LiaisonId *id, LiaisonTrash trash, GError **error);

/* liaison-partner-merge-parts.c: names and contact points */
gboolean liaison_merge_names (LiaisonMergeWork *work, GError **error);
gboolean liaison_merge_contacts (LiaisonMergeWork *work, GError **error);

/* liaison-partner-merge-links.c: everything else that leads to a partner */
gboolean liaison_merge_links (LiaisonMergeWork *work, GError **error);
gboolean liaison_merge_parent (LiaisonMergeWork *work, GError **error);

G_END_DECLS
