// SPDX-License-Identifier: GPL-3.0-or-later
// What partners asked for and what came of it.
#include "liaison-need.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField need_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "partner", .offset = offsetof (LiaisonNeed, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
  { .name = "text", .offset = offsetof (LiaisonNeed, text), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED, .label = N_ ("What is needed") },
  { .name = "urgency", .offset = offsetof (LiaisonNeed, urgency), .type = LIAISON_FIELD_CODE, .label = N_ ("Urgency"), .vocabulary = &liaison_vocabulary_urgency },
  { .name = "raised_in", .offset = offsetof (LiaisonNeed, raised_in), .type = LIAISON_FIELD_REF, .label = N_ ("Raised in"), .target = "meeting" },
  { .name = "raised_on", .offset = offsetof (LiaisonNeed, raised_on), .type = LIAISON_FIELD_DATE, .label = N_ ("Raised on") },
  { .name = "response", .offset = offsetof (LiaisonNeed, response), .type = LIAISON_FIELD_CODE, .label = N_ ("Response"), .vocabulary = &liaison_vocabulary_response },
  { .name = "response_entity", .offset = offsetof (LiaisonNeed, response_entity), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Kind of record that answers"), .vocabulary = &liaison_vocabulary_entity },
  { .name = "response_record", .offset = offsetof (LiaisonNeed, response_record), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Record that answers") },
  { .name = "outcome", .offset = offsetof (LiaisonNeed, outcome), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Outcome") },
  { .name = "status", .offset = offsetof (LiaisonNeed, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_need_status },
};

const LiaisonEntity liaison_entity_need = {
  .name = "need",
  .number = 12,
  .size = sizeof (LiaisonNeed),
  .label = N_ ("Need"),
  .label_plural = N_ ("Needs"),
  .fields = need_fields,
  .n_fields = G_N_ELEMENTS (need_fields),
  .owner_field = "partner",
};
