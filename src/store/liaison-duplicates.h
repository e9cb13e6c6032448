// SPDX-License-Identifier: GPL-3.0-or-later
// Partners that may be in the register twice.
//
// Where identities are hidden (liaison-identities.h), whoever has a code name is compared by that alone: a name that
// points at a code name would give away who it is.
#pragma once

#include "liaison-matcher.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonDuplicate: @first_title, @second_title: the shown names */
typedef struct {
  LiaisonLikeness *match;
  char *first_title;
  char *second_title;
} LiaisonDuplicate;

void liaison_duplicate_free (LiaisonDuplicate *duplicate);
GPtrArray *liaison_store_duplicates (LiaisonStore *store, double min_score, guint limit, GError **error);
GPtrArray *
liaison_store_similar (LiaisonStore *store, GPtrArray *records, double min_score, guint limit, GError **error);
LiaisonChangeSet *
liaison_store_not_duplicate (LiaisonStore *store, const LiaisonId *first, const LiaisonId *second, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonDuplicate, liaison_duplicate_free)

G_END_DECLS
