// SPDX-License-Identifier: GPL-3.0-or-later
// Shared objectives, commitments, exchanges and consent.
#include "liaison-objective.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField objective_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "title", .offset = offsetof (LiaisonObjective, title), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME, .label = N_ ("Title") },
  { .name = "description", .offset = offsetof (LiaisonObjective, description), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .label = N_ ("Description") },
  { .name = "starts", .offset = offsetof (LiaisonObjective, starts), .type = LIAISON_FIELD_DATE, .label = N_ ("Start") },
  { .name = "due", .offset = offsetof (LiaisonObjective, due), .type = LIAISON_FIELD_DATE, .label = N_ ("Due") },
  { .name = "status", .offset = offsetof (LiaisonObjective, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_objective_status },
  { .name = "origin", .offset = offsetof (LiaisonObjective, origin), .type = LIAISON_FIELD_REF, .label = N_ ("Agreed in"), .target = "meeting" },
};

const LiaisonEntity liaison_entity_objective = {
  .name = "objective",
  .number = 28,
  .size = sizeof (LiaisonObjective),
  .label = N_ ("Objective"),
  .label_plural = N_ ("Objectives"),
  .fields = objective_fields,
  .n_fields = G_N_ELEMENTS (objective_fields),
};

static const LiaisonField objective_role_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "objective", .offset = offsetof (LiaisonObjectiveRole, objective), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Objective"), .target = "objective" },
  { .name = "partner", .offset = offsetof (LiaisonObjectiveRole, partner), .type = LIAISON_FIELD_REF, .label = N_ ("Partner"), .target = "partner" },
  { .name = "staff", .offset = offsetof (LiaisonObjectiveRole, staff), .type = LIAISON_FIELD_REF, .label = N_ ("Staff member"), .target = "staff" },
  { .name = "role", .offset = offsetof (LiaisonObjectiveRole, role), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Role"), .vocabulary = &liaison_vocabulary_raci },
};

const LiaisonEntity liaison_entity_objective_role = {
  .name = "objective_role",
  .number = 29,
  .size = sizeof (LiaisonObjectiveRole),
  .label = N_ ("Role"),
  .label_plural = N_ ("Roles"),
  .fields = objective_role_fields,
  .n_fields = G_N_ELEMENTS (objective_role_fields),
  .owner_field = "objective",
};

static const LiaisonField indicator_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "objective", .offset = offsetof (LiaisonIndicator, objective), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Objective"), .target = "objective" },
  { .name = "text", .offset = offsetof (LiaisonIndicator, text), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED, .label = N_ ("Indicator") },
  { .name = "target", .offset = offsetof (LiaisonIndicator, target), .type = LIAISON_FIELD_TEXT, .label = N_ ("Target") },
  { .name = "value", .offset = offsetof (LiaisonIndicator, value), .type = LIAISON_FIELD_TEXT, .label = N_ ("Value") },
  { .name = "measured_on", .offset = offsetof (LiaisonIndicator, measured_on), .type = LIAISON_FIELD_DATE, .label = N_ ("Measured on") },
};

const LiaisonEntity liaison_entity_indicator = {
  .name = "indicator",
  .number = 30,
  .size = sizeof (LiaisonIndicator),
  .label = N_ ("Indicator"),
  .label_plural = N_ ("Indicators"),
  .fields = indicator_fields,
  .n_fields = G_N_ELEMENTS (indicator_fields),
  .owner_field = "objective",
};

static const LiaisonField commitment_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "text", .offset = offsetof (LiaisonCommitment, text), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED, .label = N_ ("What was promised") },
  { .name = "by_partner", .offset = offsetof (LiaisonCommitment, by_partner), .type = LIAISON_FIELD_REF, .label = N_ ("Promised by"), .target = "partner" },
  { .name = "by_staff", .offset = offsetof (LiaisonCommitment, by_staff), .type = LIAISON_FIELD_REF, .label = N_ ("Promised by (office)"), .target = "staff" },
  { .name = "to_partner", .offset = offsetof (LiaisonCommitment, to_partner), .type = LIAISON_FIELD_REF, .label = N_ ("Promised to"), .target = "partner" },
  { .name = "meeting", .offset = offsetof (LiaisonCommitment, meeting), .type = LIAISON_FIELD_REF, .label = N_ ("Made in"), .target = "meeting" },
  { .name = "visit", .offset = offsetof (LiaisonCommitment, visit), .type = LIAISON_FIELD_REF, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "made_on", .offset = offsetof (LiaisonCommitment, made_on), .type = LIAISON_FIELD_DATE, .label = N_ ("Made on") },
  { .name = "due", .offset = offsetof (LiaisonCommitment, due), .type = LIAISON_FIELD_DATE, .label = N_ ("Due") },
  { .name = "status", .offset = offsetof (LiaisonCommitment, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_commitment_status },
  { .name = "evidence", .offset = offsetof (LiaisonCommitment, evidence), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Evidence") },
};

const LiaisonEntity liaison_entity_commitment = {
  .name = "commitment",
  .number = 31,
  .size = sizeof (LiaisonCommitment),
  .label = N_ ("Commitment"),
  .label_plural = N_ ("Commitments"),
  .fields = commitment_fields,
  .n_fields = G_N_ELEMENTS (commitment_fields),
};

static const LiaisonField exchange_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "partner", .offset = offsetof (LiaisonExchange, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
  { .name = "direction", .offset = offsetof (LiaisonExchange, direction), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Direction"), .vocabulary = &liaison_vocabulary_direction },
  { .name = "kind", .offset = offsetof (LiaisonExchange, kind), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Kind"), .vocabulary = &liaison_vocabulary_exchange_kind },
  { .name = "on", .offset = offsetof (LiaisonExchange, on), .type = LIAISON_FIELD_DATE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Date") },
  { .name = "title", .offset = offsetof (LiaisonExchange, title), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME, .label = N_ ("Title") },
  { .name = "text", .offset = offsetof (LiaisonExchange, text), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Content") },
  { .name = "theme", .offset = offsetof (LiaisonExchange, theme), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_OPEN, .label = N_ ("Theme"), .vocabulary = &liaison_vocabulary_theme },
  { .name = "onward", .offset = offsetof (LiaisonExchange, onward), .type = LIAISON_FIELD_BOOLEAN, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("May be shared onward") },
  { .name = "about_entity", .offset = offsetof (LiaisonExchange, about_entity), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Kind of record it is about"), .vocabulary = &liaison_vocabulary_entity },
  { .name = "about", .offset = offsetof (LiaisonExchange, about), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Record it is about") },
};

const LiaisonEntity liaison_entity_exchange = {
  .name = "exchange",
  .number = 32,
  .size = sizeof (LiaisonExchange),
  .label = N_ ("Exchange"),
  .label_plural = N_ ("Exchanges"),
  .fields = exchange_fields,
  .n_fields = G_N_ELEMENTS (exchange_fields),
  .owner_field = "partner",
};

static const LiaisonField consent_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "partner", .offset = offsetof (LiaisonConsent, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Person"), .target = "partner" },
  { .name = "level", .offset = offsetof (LiaisonConsent, level), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Level"), .vocabulary = &liaison_vocabulary_consent_level },
  { .name = "purpose", .offset = offsetof (LiaisonConsent, purpose), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Purpose") },
  { .name = "given_on", .offset = offsetof (LiaisonConsent, given_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Given on") },
  { .name = "how", .offset = offsetof (LiaisonConsent, how), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("How it was given") },
  { .name = "received_by", .offset = offsetof (LiaisonConsent, received_by), .type = LIAISON_FIELD_REF, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Received by"), .target = "staff" },
  { .name = "expires_on", .offset = offsetof (LiaisonConsent, expires_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Expires on") },
  { .name = "withdrawn_on", .offset = offsetof (LiaisonConsent, withdrawn_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Withdrawn on") },
};

const LiaisonEntity liaison_entity_consent = {
  .name = "consent",
  .number = 33,
  .size = sizeof (LiaisonConsent),
  .label = N_ ("Consent"),
  .label_plural = N_ ("Consents"),
  .fields = consent_fields,
  .n_fields = G_N_ELEMENTS (consent_fields),
  .owner_field = "partner",
};
