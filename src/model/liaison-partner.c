// SPDX-License-Identifier: GPL-3.0-or-later
// Partners, their names, contact points and titles.
#include "liaison-partner.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField partner_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "kind", .offset = offsetof (LiaisonPartner, kind), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Kind"), .vocabulary = &liaison_vocabulary_partner_kind },
  { .name = "family", .offset = offsetof (LiaisonPartner, family), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Family"), .vocabulary = &liaison_vocabulary_family },
  { .name = "code_name", .offset = offsetof (LiaisonPartner, code_name), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Code name") },
  { .name = "countries", .offset = offsetof (LiaisonPartner, countries), .type = LIAISON_FIELD_CODES, .label = N_ ("Countries"), .vocabulary = &liaison_vocabulary_country },
  { .name = "scope", .offset = offsetof (LiaisonPartner, scope), .type = LIAISON_FIELD_CODE, .label = N_ ("Scope"), .vocabulary = &liaison_vocabulary_scope },
  { .name = "themes", .offset = offsetof (LiaisonPartner, themes), .type = LIAISON_FIELD_CODES, .flags = LIAISON_FIELD_OPEN, .label = N_ ("Themes"), .vocabulary = &liaison_vocabulary_theme },
  { .name = "languages", .offset = offsetof (LiaisonPartner, languages), .type = LIAISON_FIELD_CODES, .label = N_ ("Working languages"), .vocabulary = &liaison_vocabulary_language },
  { .name = "status", .offset = offsetof (LiaisonPartner, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_partner_status },
  { .name = "owner", .offset = offsetof (LiaisonPartner, owner), .type = LIAISON_FIELD_REF, .label = N_ ("Followed by"), .target = "staff" },
  { .name = "summary", .offset = offsetof (LiaisonPartner, summary), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .label = N_ ("Summary") },
  { .name = "parent", .offset = offsetof (LiaisonPartner, parent), .type = LIAISON_FIELD_REF, .label = N_ ("Part of"), .target = "partner" },
  { .name = "form_of_address", .offset = offsetof (LiaisonPartner, form_of_address), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Form of address"), .group = LIAISON_GROUP_PERSON },
  { .name = "gender", .offset = offsetof (LiaisonPartner, gender), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Gender"), .vocabulary = &liaison_vocabulary_gender, .group = LIAISON_GROUP_PERSON },
  { .name = "organization_type", .offset = offsetof (LiaisonPartner, organization_type), .type = LIAISON_FIELD_CODE, .label = N_ ("Type of organization"), .vocabulary = &liaison_vocabulary_organization_type, .group = LIAISON_GROUP_ORGANIZATION },
  { .name = "ecosoc_status", .offset = offsetof (LiaisonPartner, ecosoc_status), .type = LIAISON_FIELD_CODE, .label = N_ ("ECOSOC status"), .vocabulary = &liaison_vocabulary_ecosoc_status, .group = LIAISON_GROUP_ORGANIZATION },
  { .name = "ecosoc_year", .offset = offsetof (LiaisonPartner, ecosoc_year), .type = LIAISON_FIELD_INTEGER, .label = N_ ("ECOSOC status since"), .group = LIAISON_GROUP_ORGANIZATION },
  { .name = "branch", .offset = offsetof (LiaisonPartner, branch), .type = LIAISON_FIELD_CODE, .label = N_ ("Branch"), .vocabulary = &liaison_vocabulary_branch, .group = LIAISON_GROUP_STATE_BODY },
  { .name = "level", .offset = offsetof (LiaisonPartner, level), .type = LIAISON_FIELD_CODE, .label = N_ ("Level"), .vocabulary = &liaison_vocabulary_level, .group = LIAISON_GROUP_STATE_BODY },
  { .name = "portfolio", .offset = offsetof (LiaisonPartner, portfolio), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_SEARCHED, .label = N_ ("Portfolio"), .group = LIAISON_GROUP_STATE_BODY },
  { .name = "mandate_scope", .offset = offsetof (LiaisonPartner, mandate_scope), .type = LIAISON_FIELD_CODE, .label = N_ ("Mandate"), .vocabulary = &liaison_vocabulary_mandate_scope, .group = LIAISON_GROUP_MANDATE },
  { .name = "mandate_type", .offset = offsetof (LiaisonPartner, mandate_type), .type = LIAISON_FIELD_CODE, .label = N_ ("Type of mandate"), .vocabulary = &liaison_vocabulary_mandate_type, .group = LIAISON_GROUP_MANDATE },
  { .name = "short_name", .offset = offsetof (LiaisonPartner, short_name), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Short name in the communications database"), .group = LIAISON_GROUP_MANDATE },
  { .name = "instrument", .offset = offsetof (LiaisonPartner, instrument), .type = LIAISON_FIELD_REF, .label = N_ ("Instrument"), .target = "instrument", .group = LIAISON_GROUP_MECHANISM },
  { .name = "established", .offset = offsetof (LiaisonPartner, established), .type = LIAISON_FIELD_DATE, .label = N_ ("Established"), .group = LIAISON_GROUP_MECHANISM },
  { .name = "seat", .offset = offsetof (LiaisonPartner, seat), .type = LIAISON_FIELD_TEXT, .label = N_ ("Seat"), .group = LIAISON_GROUP_MECHANISM },
  { .name = "host_country", .offset = offsetof (LiaisonPartner, host_country), .type = LIAISON_FIELD_CODE, .label = N_ ("Host country"), .vocabulary = &liaison_vocabulary_country, .group = LIAISON_GROUP_UN_OFFICE },
  { .name = "countries_covered", .offset = offsetof (LiaisonPartner, countries_covered), .type = LIAISON_FIELD_CODES, .label = N_ ("Countries covered"), .vocabulary = &liaison_vocabulary_country, .group = LIAISON_GROUP_UN_OFFICE },
  { .name = "standing_invitation", .offset = offsetof (LiaisonPartner, standing_invitation), .type = LIAISON_FIELD_BOOLEAN, .label = N_ ("Standing invitation"), .group = LIAISON_GROUP_STATE_BODY },
  { .name = "safe_channel", .offset = offsetof (LiaisonPartner, safe_channel), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Safe channel"), .group = LIAISON_GROUP_SAFETY },
  { .name = "never_channels", .offset = offsetof (LiaisonPartner, never_channels), .type = LIAISON_FIELD_CODES, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Channels never to use"), .vocabulary = &liaison_vocabulary_contact_type, .group = LIAISON_GROUP_SAFETY },
  { .name = "do_not_contact", .offset = offsetof (LiaisonPartner, do_not_contact), .type = LIAISON_FIELD_BOOLEAN, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Do not contact"), .group = LIAISON_GROUP_SAFETY },
  { .name = "intermediary", .offset = offsetof (LiaisonPartner, intermediary), .type = LIAISON_FIELD_REF, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Intermediary"), .target = "partner", .group = LIAISON_GROUP_SAFETY },
  { .name = "protection_risk", .offset = offsetof (LiaisonPartner, protection_risk), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Protection risk"), .vocabulary = &liaison_vocabulary_risk, .group = LIAISON_GROUP_SAFETY },
  { .name = "engagement_now", .offset = offsetof (LiaisonPartner, engagement_now), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Engagement now"), .vocabulary = &liaison_vocabulary_engagement, .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "engagement_desired", .offset = offsetof (LiaisonPartner, engagement_desired), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Engagement desired"), .vocabulary = &liaison_vocabulary_engagement, .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "power", .offset = offsetof (LiaisonPartner, power), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Power"), .vocabulary = &liaison_vocabulary_degree, .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "legitimacy", .offset = offsetof (LiaisonPartner, legitimacy), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Legitimacy"), .vocabulary = &liaison_vocabulary_degree, .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "urgency", .offset = offsetof (LiaisonPartner, urgency), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Urgency"), .vocabulary = &liaison_vocabulary_degree, .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "cadence_days", .offset = offsetof (LiaisonPartner, cadence_days), .type = LIAISON_FIELD_INTEGER, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Contact at least every (days)"), .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "review_on", .offset = offsetof (LiaisonPartner, review_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Review on"), .group = LIAISON_GROUP_ENGAGEMENT },
  { .name = "sealed_notes", .offset = offsetof (LiaisonPartner, sealed_notes), .type = LIAISON_FIELD_NOTE, .sensitivity = LIAISON_SENSITIVITY_SEALED, .label = N_ ("Sealed notes"), .group = LIAISON_GROUP_SEALED },
  { .name = "reference_code", .offset = offsetof (LiaisonPartner, reference_code), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Reference code") },
};

const LiaisonEntity liaison_entity_partner = {
  .name = "partner",
  .number = 1,
  .size = sizeof (LiaisonPartner),
  .label = N_ ("Partner"),
  .label_plural = N_ ("Partners"),
  .fields = partner_fields,
  .n_fields = G_N_ELEMENTS (partner_fields),
};

static const LiaisonField partner_name_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "partner", .offset = offsetof (LiaisonPartnerName, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
  { .name = "text", .offset = offsetof (LiaisonPartnerName, text), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Name") },
  { .name = "type", .offset = offsetof (LiaisonPartnerName, type), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Type"), .vocabulary = &liaison_vocabulary_name_type },
  { .name = "language", .offset = offsetof (LiaisonPartnerName, language), .type = LIAISON_FIELD_CODE, .label = N_ ("Language"), .vocabulary = &liaison_vocabulary_language },
  { .name = "script", .offset = offsetof (LiaisonPartnerName, script), .type = LIAISON_FIELD_CODE, .label = N_ ("Script"), .vocabulary = &liaison_vocabulary_script },
  { .name = "given_name", .offset = offsetof (LiaisonPartnerName, given_name), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Given name") },
  { .name = "family_name", .offset = offsetof (LiaisonPartnerName, family_name), .type = LIAISON_FIELD_TEXT, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Family name") },
  { .name = "from", .offset = offsetof (LiaisonPartnerName, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonPartnerName, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "preferred", .offset = offsetof (LiaisonPartnerName, preferred), .type = LIAISON_FIELD_BOOLEAN, .label = N_ ("Shown first") },
};

const LiaisonEntity liaison_entity_partner_name = {
  .name = "partner_name",
  .number = 2,
  .size = sizeof (LiaisonPartnerName),
  .label = N_ ("Name"),
  .label_plural = N_ ("Names"),
  .fields = partner_name_fields,
  .n_fields = G_N_ELEMENTS (partner_name_fields),
  .owner_field = "partner",
};

static const LiaisonField contact_point_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "partner", .offset = offsetof (LiaisonContactPoint, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
  { .name = "type", .offset = offsetof (LiaisonContactPoint, type), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Type"), .vocabulary = &liaison_vocabulary_contact_type },
  { .name = "value", .offset = offsetof (LiaisonContactPoint, value), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_IDENTITY, .label = N_ ("Value") },
  { .name = "label", .offset = offsetof (LiaisonContactPoint, label), .type = LIAISON_FIELD_TEXT, .label = N_ ("Label") },
  { .name = "safety", .offset = offsetof (LiaisonContactPoint, safety), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Safety"), .vocabulary = &liaison_vocabulary_contact_safety },
  { .name = "preferred", .offset = offsetof (LiaisonContactPoint, preferred), .type = LIAISON_FIELD_BOOLEAN, .label = N_ ("Preferred") },
  { .name = "verified_on", .offset = offsetof (LiaisonContactPoint, verified_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Verified on") },
};

const LiaisonEntity liaison_entity_contact_point = {
  .name = "contact_point",
  .number = 3,
  .size = sizeof (LiaisonContactPoint),
  .label = N_ ("Contact point"),
  .label_plural = N_ ("Contact points"),
  .fields = contact_point_fields,
  .n_fields = G_N_ELEMENTS (contact_point_fields),
  .owner_field = "partner",
};

static const LiaisonField mandate_title_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "partner", .offset = offsetof (LiaisonMandateTitle, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
  { .name = "title_en", .offset = offsetof (LiaisonMandateTitle, title_en), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME, .label = N_ ("Title in English") },
  { .name = "title_fr_m", .offset = offsetof (LiaisonMandateTitle, title_fr_m), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Title in French (masculine)") },
  { .name = "title_fr_f", .offset = offsetof (LiaisonMandateTitle, title_fr_f), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Title in French (feminine)") },
  { .name = "from", .offset = offsetof (LiaisonMandateTitle, from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "to", .offset = offsetof (LiaisonMandateTitle, to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
};

const LiaisonEntity liaison_entity_mandate_title = {
  .name = "mandate_title",
  .number = 4,
  .size = sizeof (LiaisonMandateTitle),
  .label = N_ ("Title"),
  .label_plural = N_ ("Titles"),
  .fields = mandate_title_fields,
  .n_fields = G_N_ELEMENTS (mandate_title_fields),
  .owner_field = "partner",
};
