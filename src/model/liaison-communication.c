// SPDX-License-Identifier: GPL-3.0-or-later
// Letters to States and others, who signed them, and the replies.
#include "liaison-communication.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField communication_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "matter", .offset = offsetof (LiaisonCommunication, matter), .type = LIAISON_FIELD_REF, .label = N_ ("Matter"), .target = "matter" },
  { .name = "type", .offset = offsetof (LiaisonCommunication, type), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Type"), .vocabulary = &liaison_vocabulary_communication_type },
  { .name = "country_code", .offset = offsetof (LiaisonCommunication, country_code), .type = LIAISON_FIELD_TEXT, .label = N_ ("Country code") },
  { .name = "number", .offset = offsetof (LiaisonCommunication, number), .type = LIAISON_FIELD_INTEGER, .label = N_ ("Number") },
  { .name = "year", .offset = offsetof (LiaisonCommunication, year), .type = LIAISON_FIELD_INTEGER, .label = N_ ("Year") },
  { .name = "addressee", .offset = offsetof (LiaisonCommunication, addressee), .type = LIAISON_FIELD_REF, .label = N_ ("Addressee"), .target = "partner" },
  { .name = "addressee_name", .offset = offsetof (LiaisonCommunication, addressee_name), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Addressee as written") },
  { .name = "sent_on", .offset = offsetof (LiaisonCommunication, sent_on), .type = LIAISON_FIELD_DATE, .label = N_ ("Sent on") },
  { .name = "language", .offset = offsetof (LiaisonCommunication, language), .type = LIAISON_FIELD_CODE, .label = N_ ("Language"), .vocabulary = &liaison_vocabulary_language },
  { .name = "victims", .offset = offsetof (LiaisonCommunication, victims), .type = LIAISON_FIELD_INTEGER, .label = N_ ("Alleged victims") },
  { .name = "victims_women", .offset = offsetof (LiaisonCommunication, victims_women), .type = LIAISON_FIELD_INTEGER, .label = N_ ("Of whom women") },
  { .name = "reply_due", .offset = offsetof (LiaisonCommunication, reply_due), .type = LIAISON_FIELD_DATE, .label = N_ ("Reply due"), .group = LIAISON_GROUP_DATES },
  { .name = "public_on", .offset = offsetof (LiaisonCommunication, public_on), .type = LIAISON_FIELD_DATE, .label = N_ ("Becomes public on"), .group = LIAISON_GROUP_DATES },
  { .name = "follow_up_of", .offset = offsetof (LiaisonCommunication, follow_up_of), .type = LIAISON_FIELD_REF, .label = N_ ("Follow-up of"), .target = "communication" },
  { .name = "status", .offset = offsetof (LiaisonCommunication, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_communication_status },
  { .name = "summary", .offset = offsetof (LiaisonCommunication, summary), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Summary") },
  { .name = "url", .offset = offsetof (LiaisonCommunication, url), .type = LIAISON_FIELD_TEXT, .label = N_ ("Address in the public database") },
  { .name = "external_id", .offset = offsetof (LiaisonCommunication, external_id), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_HIDDEN, .label = N_ ("Number in the public database") },
};

const LiaisonEntity liaison_entity_communication = {
  .name = "communication",
  .number = 17,
  .size = sizeof (LiaisonCommunication),
  .label = N_ ("Communication"),
  .label_plural = N_ ("Communications"),
  .fields = communication_fields,
  .n_fields = G_N_ELEMENTS (communication_fields),
  .owner_field = "matter",
};

static const LiaisonField signatory_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "communication", .offset = offsetof (LiaisonSignatory, communication), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Communication"), .target = "communication" },
  { .name = "mandate", .offset = offsetof (LiaisonSignatory, mandate), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Mandate"), .target = "partner" },
  { .name = "lead", .offset = offsetof (LiaisonSignatory, lead), .type = LIAISON_FIELD_BOOLEAN, .label = N_ ("Lead") },
  { .name = "reason", .offset = offsetof (LiaisonSignatory, reason), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Aspect that concerns it") },
  { .name = "holder", .offset = offsetof (LiaisonSignatory, holder), .type = LIAISON_FIELD_REF, .label = N_ ("Mandate holder that day"), .target = "partner" },
  { .name = "invited_on", .offset = offsetof (LiaisonSignatory, invited_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Invited on") },
  { .name = "agreed_on", .offset = offsetof (LiaisonSignatory, agreed_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Agreed on") },
  { .name = "signed_on", .offset = offsetof (LiaisonSignatory, signed_on), .type = LIAISON_FIELD_DATE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Signed on") },
};

const LiaisonEntity liaison_entity_signatory = {
  .name = "signatory",
  .number = 18,
  .size = sizeof (LiaisonSignatory),
  .label = N_ ("Signatory"),
  .label_plural = N_ ("Signatories"),
  .fields = signatory_fields,
  .n_fields = G_N_ELEMENTS (signatory_fields),
  .owner_field = "communication",
};

static const LiaisonField reply_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "communication", .offset = offsetof (LiaisonReply, communication), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Communication"), .target = "communication" },
  { .name = "received_on", .offset = offsetof (LiaisonReply, received_on), .type = LIAISON_FIELD_DATE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Received on") },
  { .name = "kind", .offset = offsetof (LiaisonReply, kind), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Kind"), .vocabulary = &liaison_vocabulary_reply_kind },
  { .name = "publicity", .offset = offsetof (LiaisonReply, publicity), .type = LIAISON_FIELD_CODE, .label = N_ ("Publicity"), .vocabulary = &liaison_vocabulary_publicity },
  { .name = "assessment", .offset = offsetof (LiaisonReply, assessment), .type = LIAISON_FIELD_CODE, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Assessment"), .vocabulary = &liaison_vocabulary_assessment },
  { .name = "summary", .offset = offsetof (LiaisonReply, summary), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Summary") },
};

const LiaisonEntity liaison_entity_reply = {
  .name = "reply",
  .number = 19,
  .size = sizeof (LiaisonReply),
  .label = N_ ("Reply"),
  .label_plural = N_ ("Replies"),
  .fields = reply_fields,
  .n_fields = G_N_ELEMENTS (reply_fields),
  .owner_field = "communication",
};
