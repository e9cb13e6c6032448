// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits from request to recommendation.
#include "liaison-visit.h"

#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField visit_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "country", .offset = offsetof (LiaisonVisit, country), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country"), .vocabulary = &liaison_vocabulary_country },
  { .name = "type", .offset = offsetof (LiaisonVisit, type), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Type"), .vocabulary = &liaison_vocabulary_visit_type },
  { .name = "title", .offset = offsetof (LiaisonVisit, title), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Title") },
  { .name = "starts", .offset = offsetof (LiaisonVisit, starts), .type = LIAISON_FIELD_DATE, .label = N_ ("Starts") },
  { .name = "ends", .offset = offsetof (LiaisonVisit, ends), .type = LIAISON_FIELD_DATE, .label = N_ ("Ends") },
  { .name = "un_office", .offset = offsetof (LiaisonVisit, un_office), .type = LIAISON_FIELD_REF, .label = N_ ("UN office of the region"), .target = "partner" },
  { .name = "observations", .offset = offsetof (LiaisonVisit, observations), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Observations of the UN office") },
  { .name = "statement", .offset = offsetof (LiaisonVisit, statement), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .label = N_ ("End-of-mission statement"), .group = LIAISON_GROUP_REPORT },
  { .name = "report_symbol", .offset = offsetof (LiaisonVisit, report_symbol), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_IS_NAME, .label = N_ ("Report symbol"), .group = LIAISON_GROUP_REPORT },
  { .name = "sealed_notes", .offset = offsetof (LiaisonVisit, sealed_notes), .type = LIAISON_FIELD_NOTE, .sensitivity = LIAISON_SENSITIVITY_SEALED, .label = N_ ("Sealed notes"), .group = LIAISON_GROUP_SEALED },
};

const LiaisonEntity liaison_entity_visit = {
  .name = "visit",
  .number = 20,
  .size = sizeof (LiaisonVisit),
  .label = N_ ("Country visit"),
  .label_plural = N_ ("Country visits"),
  .fields = visit_fields,
  .n_fields = G_N_ELEMENTS (visit_fields),
};

static const LiaisonField visit_event_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "visit", .offset = offsetof (LiaisonVisitEvent, visit), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "kind", .offset = offsetof (LiaisonVisitEvent, kind), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Event"), .vocabulary = &liaison_vocabulary_visit_event },
  { .name = "on", .offset = offsetof (LiaisonVisitEvent, on), .type = LIAISON_FIELD_DATE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Date") },
  { .name = "direction", .offset = offsetof (LiaisonVisitEvent, direction), .type = LIAISON_FIELD_CODE, .label = N_ ("Direction"), .vocabulary = &liaison_vocabulary_direction },
  { .name = "proposed_from", .offset = offsetof (LiaisonVisitEvent, proposed_from), .type = LIAISON_FIELD_DATE, .label = N_ ("From") },
  { .name = "proposed_to", .offset = offsetof (LiaisonVisitEvent, proposed_to), .type = LIAISON_FIELD_DATE, .label = N_ ("To") },
  { .name = "note", .offset = offsetof (LiaisonVisitEvent, note), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_visit_event = {
  .name = "visit_event",
  .number = 21,
  .size = sizeof (LiaisonVisitEvent),
  .label = N_ ("Event"),
  .label_plural = N_ ("Events"),
  .fields = visit_event_fields,
  .n_fields = G_N_ELEMENTS (visit_event_fields),
  .owner_field = "visit",
};

static const LiaisonField visit_mandate_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "visit", .offset = offsetof (LiaisonVisitMandate, visit), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "mandate", .offset = offsetof (LiaisonVisitMandate, mandate), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Mandate"), .target = "partner" },
};

const LiaisonEntity liaison_entity_visit_mandate = {
  .name = "visit_mandate",
  .number = 22,
  .size = sizeof (LiaisonVisitMandate),
  .label = N_ ("Joint mandate"),
  .label_plural = N_ ("Joint mandates"),
  .fields = visit_mandate_fields,
  .n_fields = G_N_ELEMENTS (visit_mandate_fields),
  .owner_field = "visit",
};

static const LiaisonField visit_term_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "visit", .offset = offsetof (LiaisonVisitTerm, visit), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "term", .offset = offsetof (LiaisonVisitTerm, term), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Term"), .vocabulary = &liaison_vocabulary_visit_term },
  { .name = "state", .offset = offsetof (LiaisonVisitTerm, state), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("State"), .vocabulary = &liaison_vocabulary_term_state },
  { .name = "note", .offset = offsetof (LiaisonVisitTerm, note), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_visit_term = {
  .name = "visit_term",
  .number = 23,
  .size = sizeof (LiaisonVisitTerm),
  .label = N_ ("Term of reference"),
  .label_plural = N_ ("Terms of reference"),
  .fields = visit_term_fields,
  .n_fields = G_N_ELEMENTS (visit_term_fields),
  .owner_field = "visit",
};

static const LiaisonField programme_item_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "visit", .offset = offsetof (LiaisonProgrammeItem, visit), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "starts", .offset = offsetof (LiaisonProgrammeItem, starts), .type = LIAISON_FIELD_MOMENT, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Starts") },
  { .name = "ends", .offset = offsetof (LiaisonProgrammeItem, ends), .type = LIAISON_FIELD_MOMENT, .label = N_ ("Ends") },
  { .name = "zone", .offset = offsetof (LiaisonProgrammeItem, zone), .type = LIAISON_FIELD_TEXT, .label = N_ ("Time zone") },
  { .name = "place", .offset = offsetof (LiaisonProgrammeItem, place), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_SEARCHED, .label = N_ ("Place") },
  { .name = "title", .offset = offsetof (LiaisonProgrammeItem, title), .type = LIAISON_FIELD_TEXT, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME, .label = N_ ("Title") },
  { .name = "side", .offset = offsetof (LiaisonProgrammeItem, side), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Side"), .vocabulary = &liaison_vocabulary_programme_side },
  { .name = "meeting", .offset = offsetof (LiaisonProgrammeItem, meeting), .type = LIAISON_FIELD_REF, .label = N_ ("Meeting"), .target = "meeting" },
  { .name = "note", .offset = offsetof (LiaisonProgrammeItem, note), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_programme_item = {
  .name = "programme_item",
  .number = 24,
  .size = sizeof (LiaisonProgrammeItem),
  .label = N_ ("Programme item"),
  .label_plural = N_ ("Programme"),
  .fields = programme_item_fields,
  .n_fields = G_N_ELEMENTS (programme_item_fields),
  .owner_field = "visit",
};

static const LiaisonField interlocutor_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "programme_item", .offset = offsetof (LiaisonInterlocutor, programme_item), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Programme item"), .target = "programme_item" },
  { .name = "partner", .offset = offsetof (LiaisonInterlocutor, partner), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Partner"), .target = "partner" },
};

const LiaisonEntity liaison_entity_interlocutor = {
  .name = "interlocutor",
  .number = 25,
  .size = sizeof (LiaisonInterlocutor),
  .label = N_ ("Interlocutor"),
  .label_plural = N_ ("Interlocutors"),
  .fields = interlocutor_fields,
  .n_fields = G_N_ELEMENTS (interlocutor_fields),
  .owner_field = "programme_item",
};

static const LiaisonField delegate_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "visit", .offset = offsetof (LiaisonDelegate, visit), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "staff", .offset = offsetof (LiaisonDelegate, staff), .type = LIAISON_FIELD_REF, .label = N_ ("Staff member"), .target = "staff" },
  { .name = "partner", .offset = offsetof (LiaisonDelegate, partner), .type = LIAISON_FIELD_REF, .label = N_ ("Partner"), .target = "partner" },
  { .name = "role", .offset = offsetof (LiaisonDelegate, role), .type = LIAISON_FIELD_TEXT, .label = N_ ("Role") },
};

const LiaisonEntity liaison_entity_delegate = {
  .name = "delegate",
  .number = 26,
  .size = sizeof (LiaisonDelegate),
  .label = N_ ("Member of the delegation"),
  .label_plural = N_ ("Delegation"),
  .fields = delegate_fields,
  .n_fields = G_N_ELEMENTS (delegate_fields),
  .owner_field = "visit",
};

static const LiaisonField recommendation_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "visit", .offset = offsetof (LiaisonRecommendation, visit), .type = LIAISON_FIELD_REF, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Country visit"), .target = "visit" },
  { .name = "paragraph", .offset = offsetof (LiaisonRecommendation, paragraph), .type = LIAISON_FIELD_TEXT, .label = N_ ("Paragraph") },
  { .name = "text", .offset = offsetof (LiaisonRecommendation, text), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED, .label = N_ ("Recommendation") },
  { .name = "addressee", .offset = offsetof (LiaisonRecommendation, addressee), .type = LIAISON_FIELD_REF, .label = N_ ("Addressee"), .target = "partner" },
  { .name = "status", .offset = offsetof (LiaisonRecommendation, status), .type = LIAISON_FIELD_CODE, .flags = LIAISON_FIELD_REQUIRED, .label = N_ ("Status"), .vocabulary = &liaison_vocabulary_recommendation_status },
  { .name = "evidence", .offset = offsetof (LiaisonRecommendation, evidence), .type = LIAISON_FIELD_NOTE, .flags = LIAISON_FIELD_SEARCHED, .sensitivity = LIAISON_SENSITIVITY_INTERNAL, .label = N_ ("Evidence") },
};

const LiaisonEntity liaison_entity_recommendation = {
  .name = "recommendation",
  .number = 27,
  .size = sizeof (LiaisonRecommendation),
  .label = N_ ("Recommendation"),
  .label_plural = N_ ("Recommendations"),
  .fields = recommendation_fields,
  .n_fields = G_N_ELEMENTS (recommendation_fields),
  .owner_field = "visit",
};
