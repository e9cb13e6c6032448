// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners made one: everything that leads to the one that goes leads to the one that stays.
//
// liaison_store_merge_partners() works out the whole of it and writes nothing: look at what moves, then commit @set, or
// drop it. All of it is one change set, so that one undo takes it back.
//
// What would then be there twice (both attended the same meeting; the same tag, relation, contact point) becomes one,
// which takes over what the other alone knew; the double goes to the trash. A relation between the two goes to the
// trash, a partner is no part of itself. Consents are all kept. The partner that goes is moved to the trash under the
// name it had; its other names go along to the one that stays.
#pragma once

#include "liaison-merge-rules.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/** LiaisonMergeMove: how many records of @entity change hands, and how many of them are doubles and go to the trash. */
typedef struct {
  const LiaisonEntity *entity;
  guint moved;
  guint doubled;
} LiaisonMergeMove;

/**
 * LiaisonPartnerMerge:
 * @keep: the partner that stays, as it is
 * @other: the one that goes, as it is
 * @result: the partner that stays, as it will be
 * @keep_title: its shown name
 * @other_title: the shown name of the one that goes
 * @choices: (element-type LiaisonMergeChoice): as they were taken
 * @titles: (element-type LiaisonId utf8): the shown names of what fields of both refer to
 * @moves: (element-type LiaisonMergeMove): without those of which nothing moves
 * @names_other: whether the names of the one that goes are to be shown first
 * @set: what to commit
 */
typedef struct {
  LiaisonRecord *keep;
  LiaisonRecord *other;
  LiaisonRecord *result;
  char *keep_title;
  char *other_title;
  GArray *choices;
  GHashTable *titles;
  GArray *moves;
  gboolean names_other;
  LiaisonChangeSet *set;
} LiaisonPartnerMerge;

/** The pseudo-field of @takes that says whose names come first: names=keep or names=other. */
#define LIAISON_MERGE_NAMES "names"

LiaisonPartnerMerge *liaison_store_merge_partners (LiaisonStore *store, const LiaisonId *keep, const LiaisonId *other,
                                                   const char *const *takes, GError **error);
void liaison_partner_merge_free (LiaisonPartnerMerge *merge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonPartnerMerge, liaison_partner_merge_free)

G_END_DECLS
