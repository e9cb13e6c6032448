// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between partners, read from either side.
#pragma once

#include "liaison-relation.h"
#include "liaison-directory.h"
#include "liaison-store.h"

G_BEGIN_DECLS

/**
 * LiaisonRelationLine: one relation as the page of one of its two partners shows it.
 * @direction: which of the two that is
 * @label: "est représentée par", agreeing with that partner
 * @other: the other one
 * @name: how the other one is shown
 */
typedef struct {
  LiaisonRelation *relation;
  LiaisonRelationType *type;
  LiaisonDirection direction;
  char *label;
  LiaisonPartner *other;
  char *name;
} LiaisonRelationLine;

GPtrArray *
liaison_store_relations_of (LiaisonStore *store, const LiaisonId *partner, LiaisonLanguage language, GError **error);
char *liaison_store_relation_sentence (LiaisonStore *store, const LiaisonRelation *relation, LiaisonLanguage language,
                                       GError **error);

G_END_DECLS
