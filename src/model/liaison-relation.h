// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between partners and their types.
#pragma once

#include "liaison-grammar.h"
#include "liaison-language.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *code;
  char *forward_en;
  char *backward_en;
  char *forward_fr_m;
  char *forward_fr_f;
  char *backward_fr_m;
  char *backward_fr_f;
  gboolean symmetric;
  char *forward_fr_mp;
  char *forward_fr_fp;
  char *backward_fr_mp;
  char *backward_fr_fp;
} LiaisonRelationType;

extern const LiaisonEntity liaison_entity_relation_type;

/**
 * LiaisonDirection: from which side a relation is read.
 * @LIAISON_FORWARD: its subject first: "represents"
 * @LIAISON_BACKWARD: its object first: "is represented by"
 */
typedef enum {
  LIAISON_FORWARD,
  LIAISON_BACKWARD,
} LiaisonDirection;

char *liaison_relation_type_label (const LiaisonRelationType *type, LiaisonDirection direction, LiaisonGrammar grammar,
                                   LiaisonLanguage language);

typedef struct {
  LiaisonRecord record;
  LiaisonId type;
  LiaisonId subject;
  LiaisonId object;
  LiaisonMoment from;
  LiaisonMoment to;
  char *source;
  char *note;
} LiaisonRelation;

extern const LiaisonEntity liaison_entity_relation;

G_END_DECLS
