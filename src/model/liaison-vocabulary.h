// SPDX-License-Identifier: GPL-3.0-or-later
// Closed lists of codes with their labels. Codes are stored; labels are shown.
#pragma once

#include "liaison-language.h"

G_BEGIN_DECLS

typedef struct {
  const char *code;
  const char *label; /* untranslated: pass through liaison_vocabulary_label() */
} LiaisonTermLabel;

/**
 * LiaisonVocabulary:
 * @name: its stable name, also the one `term` records extend it by
 * @terms: the built-in codes in the order they are offered
 * @n_terms: how many; 0 where all codes are records (countries, themes)
 */
typedef struct {
  const char *name;
  const LiaisonTermLabel *terms;
  guint n_terms;
} LiaisonVocabulary;

const LiaisonTermLabel *liaison_vocabulary_find (const LiaisonVocabulary *vocabulary, const char *code);
const LiaisonTermLabel *liaison_vocabulary_match (const LiaisonVocabulary *vocabulary, const char *text);
const char *liaison_vocabulary_label (const LiaisonVocabulary *vocabulary, const char *code);
const char *
liaison_vocabulary_label_in (const LiaisonVocabulary *vocabulary, const char *code, LiaisonLanguage language);
gboolean liaison_code_is_valid (const char *code);

extern const LiaisonVocabulary liaison_vocabulary_accreditation;
extern const LiaisonVocabulary liaison_vocabulary_assessment;
extern const LiaisonVocabulary liaison_vocabulary_attendee_role;
extern const LiaisonVocabulary liaison_vocabulary_branch;
extern const LiaisonVocabulary liaison_vocabulary_check;
extern const LiaisonVocabulary liaison_vocabulary_classification;
extern const LiaisonVocabulary liaison_vocabulary_commitment_status;
extern const LiaisonVocabulary liaison_vocabulary_communication_status;
extern const LiaisonVocabulary liaison_vocabulary_communication_type;
extern const LiaisonVocabulary liaison_vocabulary_consent_level;
extern const LiaisonVocabulary liaison_vocabulary_consent_state;
extern const LiaisonVocabulary liaison_vocabulary_contact_safety;
extern const LiaisonVocabulary liaison_vocabulary_contact_type;
extern const LiaisonVocabulary liaison_vocabulary_country;
extern const LiaisonVocabulary liaison_vocabulary_custom_type;
extern const LiaisonVocabulary liaison_vocabulary_degree;
extern const LiaisonVocabulary liaison_vocabulary_direction;
extern const LiaisonVocabulary liaison_vocabulary_ecosoc_status;
extern const LiaisonVocabulary liaison_vocabulary_engagement;
extern const LiaisonVocabulary liaison_vocabulary_entity;
extern const LiaisonVocabulary liaison_vocabulary_exchange_kind;
extern const LiaisonVocabulary liaison_vocabulary_family;
extern const LiaisonVocabulary liaison_vocabulary_gender;
extern const LiaisonVocabulary liaison_vocabulary_language;
extern const LiaisonVocabulary liaison_vocabulary_level;
extern const LiaisonVocabulary liaison_vocabulary_mandate_scope;
extern const LiaisonVocabulary liaison_vocabulary_mandate_type;
extern const LiaisonVocabulary liaison_vocabulary_matter_state;
extern const LiaisonVocabulary liaison_vocabulary_media_type;
extern const LiaisonVocabulary liaison_vocabulary_meeting_kind;
extern const LiaisonVocabulary liaison_vocabulary_meeting_status;
extern const LiaisonVocabulary liaison_vocabulary_modality;
extern const LiaisonVocabulary liaison_vocabulary_name_type;
extern const LiaisonVocabulary liaison_vocabulary_need_status;
extern const LiaisonVocabulary liaison_vocabulary_objective_status;
extern const LiaisonVocabulary liaison_vocabulary_openness;
extern const LiaisonVocabulary liaison_vocabulary_organization_type;
extern const LiaisonVocabulary liaison_vocabulary_partner_kind;
extern const LiaisonVocabulary liaison_vocabulary_partner_status;
extern const LiaisonVocabulary liaison_vocabulary_party_side;
extern const LiaisonVocabulary liaison_vocabulary_presence;
extern const LiaisonVocabulary liaison_vocabulary_programme_side;
extern const LiaisonVocabulary liaison_vocabulary_publicity;
extern const LiaisonVocabulary liaison_vocabulary_raci;
extern const LiaisonVocabulary liaison_vocabulary_recommendation_status;
extern const LiaisonVocabulary liaison_vocabulary_region;
extern const LiaisonVocabulary liaison_vocabulary_reliability;
extern const LiaisonVocabulary liaison_vocabulary_reply_kind;
extern const LiaisonVocabulary liaison_vocabulary_response;
extern const LiaisonVocabulary liaison_vocabulary_risk;
extern const LiaisonVocabulary liaison_vocabulary_scope;
extern const LiaisonVocabulary liaison_vocabulary_script;
extern const LiaisonVocabulary liaison_vocabulary_term_state;
extern const LiaisonVocabulary liaison_vocabulary_theme;
extern const LiaisonVocabulary liaison_vocabulary_un_group;
extern const LiaisonVocabulary liaison_vocabulary_un_status;
extern const LiaisonVocabulary liaison_vocabulary_urgency;
extern const LiaisonVocabulary liaison_vocabulary_visit_event;
extern const LiaisonVocabulary liaison_vocabulary_visit_term;
extern const LiaisonVocabulary liaison_vocabulary_visit_type;

G_END_DECLS
