// SPDX-License-Identifier: GPL-3.0-or-later
// Relations between partners and their types.
#include "liaison-relation.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField relation_type_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "code", .offset = offsetof (LiaisonRelationType, code), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Code") },
  { .name = "forward_en", .offset = offsetof (LiaisonRelationType, forward_en), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Label in English") },
  { .name = "backward_en", .offset = offsetof (LiaisonRelationType, backward_en), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Reverse label in English") },
  { .name = "forward_fr_m", .offset = offsetof (LiaisonRelationType, forward_fr_m), .type = LIAISON_FIELD_TEXT, .label = N_ ("Label in French (masculine)") },
  { .name = "forward_fr_f", .offset = offsetof (LiaisonRelationType, forward_fr_f), .type = LIAISON_FIELD_TEXT, .label = N_ ("Label in French (feminine)") },
  { .name = "backward_fr_m", .offset = offsetof (LiaisonRelationType, backward_fr_m), .type = LIAISON_FIELD_TEXT, .label = N_ ("Reverse label in French (masculine)") },
  { .name = "backward_fr_f", .offset = offsetof (LiaisonRelationType, backward_fr_f), .type = LIAISON_FIELD_TEXT, .label = N_ ("Reverse label in French (feminine)") },
  { .name = "symmetric", .offset = offsetof (LiaisonRelationType, symmetric), .type = LIAISON_FIELD_BOOLEAN, .label = N_ ("Same both ways") },
};

const LiaisonEntity liaison_entity_relation_type = {
  .name = "relation_type",
  .number = 7,
  .size = sizeof (LiaisonRelationType),
  .label = N_ ("Type of relation"),
  .label_plural = N_ ("Types of relation"),
  .fields = relation_type_fields,
  .n_fields = G_N_ELEMENTS (relation_type_fields),
};

static const LiaisonField relation_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "type", .offset = offsetof (LiaisonRelation, type), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Type"), .target = "relation_type" },
  { .name = "subject", .offset = offsetof (LiaisonRelation, subject), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
  { .name = "object", .offset = offsetof (LiaisonRelation, object), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Related partner"), .target = "partner" },
  { .name = "from", .offset = offsetof (LiaisonRelation, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonRelation, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "source", .offset = offsetof (LiaisonRelation, source), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Source") },
  { .name = "note", .offset = offsetof (LiaisonRelation, note), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_relation = {
  .name = "relation",
  .number = 8,
  .size = sizeof (LiaisonRelation),
  .label = N_ ("Relation"),
  .label_plural = N_ ("Relations"),
  .fields = relation_fields,
  .n_fields = G_N_ELEMENTS (relation_fields),
};
