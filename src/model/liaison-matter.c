// SPDX-License-Identifier: GPL-3.0-or-later
// Situations: people concerned, events, sources.
#include "liaison-matter.h"

#include "liaison-error.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonField matter_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "title",
    .offset = offsetof (LiaisonMatter, title),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_IS_NAME,
    .label = N_ ("Title") },
  { .name = "situation",
    .offset = offsetof (LiaisonMatter, situation),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Situation") },
  { .name = "countries",
    .offset = offsetof (LiaisonMatter, countries),
    .type = LIAISON_FIELD_CODES,
    .label = N_ ("Countries"),
    .vocabulary = &liaison_vocabulary_country },
  { .name = "themes",
    .offset = offsetof (LiaisonMatter, themes),
    .type = LIAISON_FIELD_CODES,
    .flags = LIAISON_FIELD_OPEN,
    .label = N_ ("Themes"),
    .vocabulary = &liaison_vocabulary_theme },
  { .name = "state",
    .offset = offsetof (LiaisonMatter, state),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("State"),
    .vocabulary = &liaison_vocabulary_matter_state },
  { .name = "within_mandate",
    .offset = offsetof (LiaisonMatter, within_mandate),
    .type = LIAISON_FIELD_CODE,
    .label = N_ ("Within the mandate"),
    .vocabulary = &liaison_vocabulary_check,
    .group = LIAISON_GROUP_INTAKE },
  { .name = "credible",
    .offset = offsetof (LiaisonMatter, credible),
    .type = LIAISON_FIELD_CODE,
    .label = N_ ("Credible"),
    .vocabulary = &liaison_vocabulary_check,
    .group = LIAISON_GROUP_INTAKE },
  { .name = "source_reliable",
    .offset = offsetof (LiaisonMatter, source_reliable),
    .type = LIAISON_FIELD_CODE,
    .label = N_ ("Source reliable"),
    .vocabulary = &liaison_vocabulary_check,
    .group = LIAISON_GROUP_INTAKE },
  { .name = "consent_state",
    .offset = offsetof (LiaisonMatter, consent_state),
    .type = LIAISON_FIELD_CODE,
    .label = N_ ("Consent"),
    .vocabulary = &liaison_vocabulary_consent_state,
    .group = LIAISON_GROUP_INTAKE },
  { .name = "owner",
    .offset = offsetof (LiaisonMatter, owner),
    .type = LIAISON_FIELD_REF,
    .label = N_ ("Followed by"),
    .target = "staff" },
  { .name = "sealed_notes",
    .offset = offsetof (LiaisonMatter, sealed_notes),
    .type = LIAISON_FIELD_NOTE,
    .sensitivity = LIAISON_SENSITIVITY_SEALED,
    .label = N_ ("Sealed notes"),
    .group = LIAISON_GROUP_SEALED },
};

const LiaisonEntity liaison_entity_matter = {
  .name = "matter",
  .number = 13,
  .size = sizeof (LiaisonMatter),
  .label = N_ ("Matter"),
  .label_plural = N_ ("Matters"),
  .fields = matter_fields,
  .n_fields = G_N_ELEMENTS (matter_fields),
};

static const LiaisonField party_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "matter",
    .offset = offsetof (LiaisonParty, matter),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Matter"),
    .target = "matter" },
  { .name = "side",
    .offset = offsetof (LiaisonParty, side),
    .type = LIAISON_FIELD_CODE,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Side"),
    .vocabulary = &liaison_vocabulary_party_side },
  { .name = "partner",
    .offset = offsetof (LiaisonParty, partner),
    .type = LIAISON_FIELD_REF,
    .sensitivity = LIAISON_SENSITIVITY_IDENTITY,
    .label = N_ ("Partner"),
    .target = "partner" },
  { .name = "label",
    .offset = offsetof (LiaisonParty, label),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_IS_NAME,
    .sensitivity = LIAISON_SENSITIVITY_IDENTITY,
    .label = N_ ("Name or description") },
  { .name = "anonymous",
    .offset = offsetof (LiaisonParty, anonymous),
    .type = LIAISON_FIELD_BOOLEAN,
    .label = N_ ("Anonymous") },
  { .name = "number",
    .offset = offsetof (LiaisonParty, number),
    .type = LIAISON_FIELD_INTEGER,
    .label = N_ ("Number of people") },
  { .name = "women",
    .offset = offsetof (LiaisonParty, women),
    .type = LIAISON_FIELD_INTEGER,
    .label = N_ ("Of whom women") },
};

static gboolean
check_party (const LiaisonRecord *record, GError **error)
{
  const LiaisonParty *party = (const LiaisonParty *) record;
  gint64 number = party->number, women = party->women;

  if ((number != LIAISON_INTEGER_UNSET && number < 1) || (women != LIAISON_INTEGER_UNSET && women < 0)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("A number of people is at least one"));
    return FALSE;
  }
  if (number != LIAISON_INTEGER_UNSET && women != LIAISON_INTEGER_UNSET && women > number) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("More women than people"));
    return FALSE;
  }
  return TRUE;
}

const LiaisonEntity liaison_entity_party = {
  .name = "party",
  .number = 14,
  .size = sizeof (LiaisonParty),
  .label = N_ ("Person concerned"),
  .label_plural = N_ ("People concerned"),
  .fields = party_fields,
  .n_fields = G_N_ELEMENTS (party_fields),
  .owner_field = "matter",
  .check = check_party,
};

static const LiaisonField matter_event_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "matter",
    .offset = offsetof (LiaisonMatterEvent, matter),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Matter"),
    .target = "matter" },
  { .name = "on", .offset = offsetof (LiaisonMatterEvent, on), .type = LIAISON_FIELD_DATE, .label = N_ ("Date") },
  { .name = "place",
    .offset = offsetof (LiaisonMatterEvent, place),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_SEARCHED,
    .label = N_ ("Place") },
  { .name = "text",
    .offset = offsetof (LiaisonMatterEvent, text),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_REQUIRED | LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("What happened") },
};

const LiaisonEntity liaison_entity_matter_event = {
  .name = "matter_event",
  .number = 15,
  .size = sizeof (LiaisonMatterEvent),
  .label = N_ ("Event"),
  .label_plural = N_ ("Events"),
  .fields = matter_event_fields,
  .n_fields = G_N_ELEMENTS (matter_event_fields),
  .owner_field = "matter",
};

static const LiaisonField source_fields[] = {
  LIAISON_FIELD_CLASSIFICATION,
  { .name = "matter",
    .offset = offsetof (LiaisonSource, matter),
    .type = LIAISON_FIELD_REF,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Matter"),
    .target = "matter" },
  { .name = "code",
    .offset = offsetof (LiaisonSource, code),
    .type = LIAISON_FIELD_TEXT,
    .flags = LIAISON_FIELD_REQUIRED,
    .label = N_ ("Code") },
  { .name = "partner",
    .offset = offsetof (LiaisonSource, partner),
    .type = LIAISON_FIELD_REF,
    .sensitivity = LIAISON_SENSITIVITY_SEALED,
    .label = N_ ("Partner"),
    .target = "partner" },
  { .name = "reliability",
    .offset = offsetof (LiaisonSource, reliability),
    .type = LIAISON_FIELD_CODE,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Reliability"),
    .vocabulary = &liaison_vocabulary_reliability },
  { .name = "received_on",
    .offset = offsetof (LiaisonSource, received_on),
    .type = LIAISON_FIELD_DATE,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Received on") },
  { .name = "note",
    .offset = offsetof (LiaisonSource, note),
    .type = LIAISON_FIELD_NOTE,
    .flags = LIAISON_FIELD_SEARCHED,
    .sensitivity = LIAISON_SENSITIVITY_INTERNAL,
    .label = N_ ("Note") },
};

const LiaisonEntity liaison_entity_source = {
  .name = "source",
  .number = 16,
  .size = sizeof (LiaisonSource),
  .label = N_ ("Source"),
  .label_plural = N_ ("Sources"),
  .fields = source_fields,
  .n_fields = G_N_ELEMENTS (source_fields),
  .owner_field = "matter",
};
