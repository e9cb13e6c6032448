// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between partners and their types.
#pragma once

#include "liaison-record.h"

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
} LiaisonRelationType;

extern const LiaisonEntity liaison_entity_relation_type;

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
