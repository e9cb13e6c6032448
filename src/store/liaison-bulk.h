// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many partners: one change set, one undo.
#pragma once

#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonBulkKind:
 * @LIAISON_BULK_SET: gives a field a value
 * @LIAISON_BULK_TAG: gives them a tag, those who have it not
 * @LIAISON_BULK_UNTAG: takes a tag away, from those who have it
 * @LIAISON_BULK_TRASH: moves them to the trash
 */
typedef enum {
  LIAISON_BULK_SET,
  LIAISON_BULK_TAG,
  LIAISON_BULK_UNTAG,
  LIAISON_BULK_TRASH,
} LiaisonBulkKind;

/**
 * LiaisonBulk:
 * @field: for SET: the name of a field of partners
 * @value: (nullable): for SET its new value as text, %NULL to unset it; for TAG and UNTAG the id of the tag, or for TAG
 * %NULL with the @label of a new one
 * @label: (nullable): for TAG
 */
typedef struct {
  LiaisonBulkKind kind;
  const char *field;
  const char *value;
  const char *label;
} LiaisonBulk;

LiaisonChangeSet *liaison_bulk_change_set (LiaisonStore *store, const LiaisonBulk *bulk, GArray *rows, GError **error);
GHashTable *liaison_store_tag_counts (LiaisonStore *store, GArray *rows, GError **error);

G_END_DECLS
