// SPDX-License-Identifier: GPL-3.0-or-later
// Posts and who held them when.
#include "liaison-post.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField post_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "body",
    .offset = offsetof (LiaisonPost, body),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Body"),
    .target = "partner" },
  { .name = "title_en",
    .offset = offsetof (LiaisonPost, title_en),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title in English") },
  { .name = "title_fr_m",
    .offset = offsetof (LiaisonPost, title_fr_m),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title in French (masculine)") },
  { .name = "title_fr_f",
    .offset = offsetof (LiaisonPost, title_fr_f),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title in French (feminine)") },
  { .name = "elected",
    .offset = offsetof (LiaisonPost, elected),
    .type = LIAISON_FIELD_BOOLEAN,
    .label = N_ ("Elected") },
  { .name = "from", .offset = offsetof (LiaisonPost, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonPost, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "reference_code",
    .offset = offsetof (LiaisonPost, reference_code),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_HIDDEN,
    .label = N_ ("Reference code") },
};

const LiaisonEntity liaison_entity_post = {
  .name = "post",
  .number = 5,
  .size = sizeof (LiaisonPost),
  .label = N_ ("Post"),
  .label_plural = N_ ("Posts"),
  .fields = post_fields,
  .n_fields = G_N_ELEMENTS (post_fields),
  .owner_field = "body",
};

static const LiaisonField tenure_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "post",
    .offset = offsetof (LiaisonTenure, post),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Post"),
    .target = "post" },
  { .name = "holder",
    .offset = offsetof (LiaisonTenure, holder),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Holder"),
    .target = "partner" },
  { .name = "from", .offset = offsetof (LiaisonTenure, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonTenure, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "source",
    .offset = offsetof (LiaisonTenure, source),
    .type = LIAISON_FIELD_TEXT,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Source") },
  { .name = "note",
    .offset = offsetof (LiaisonTenure, note),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_tenure = {
  .name = "tenure",
  .number = 6,
  .size = sizeof (LiaisonTenure),
  .label = N_ ("Post held"),
  .label_plural = N_ ("Posts held"),
  .fields = tenure_fields,
  .n_fields = G_N_ELEMENTS (tenure_fields),
  .owner_field = "holder",
};
