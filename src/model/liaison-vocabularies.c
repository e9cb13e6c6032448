// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in vocabularies. Codes are for ever; labels may change. A label that other languages need two words for
// has the vocabulary's name as its context.
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

static const LiaisonTermLabel accreditation_terms[] = {
  { "a", N_ ("Status A") },
  { "b", N_ ("Status B") },
  { "none", N_ ("Not accredited") },
};

const LiaisonVocabulary liaison_vocabulary_accreditation = { "accreditation", accreditation_terms,
                                                             G_N_ELEMENTS (accreditation_terms) };

static const LiaisonTermLabel assessment_terms[] = {
  { "satisfactory", N_ ("Satisfactory") },
  { "partial", N_ ("Partial") },
  { "unsatisfactory", N_ ("Unsatisfactory") },
};

const LiaisonVocabulary liaison_vocabulary_assessment = { "assessment", assessment_terms,
                                                          G_N_ELEMENTS (assessment_terms) };

static const LiaisonTermLabel attendee_role_terms[] = {
  { "host", N_ ("Host") },
  { "chair", N_ ("Chair") },
  { "speaker", N_ ("Speaker") },
  { "participant", N_ ("Participant") },
  { "interpreter", N_ ("Interpreter") },
  { "observer", N_ ("Observer") },
};

const LiaisonVocabulary liaison_vocabulary_attendee_role = { "attendee_role", attendee_role_terms,
                                                             G_N_ELEMENTS (attendee_role_terms) };

static const LiaisonTermLabel branch_terms[] = {
  { "executive", N_ ("Executive") },
  { "legislative", N_ ("Legislative") },
  { "judicial", N_ ("Judicial") },
  { "independent", N_ ("Independent") },
};

const LiaisonVocabulary liaison_vocabulary_branch = { "branch", branch_terms, G_N_ELEMENTS (branch_terms) };

static const LiaisonTermLabel check_terms[] = {
  { "yes", N_ ("Yes") },
  { "no", N_ ("No") },
  { "unknown", N_ ("Not known") },
};

const LiaisonVocabulary liaison_vocabulary_check = { "check", check_terms, G_N_ELEMENTS (check_terms) };

static const LiaisonTermLabel classification_terms[] = {
  { "unclassified", N_ ("Unclassified") },
  { "confidential", N_ ("Confidential") },
  { "strictly_confidential", N_ ("Strictly confidential") },
};

const LiaisonVocabulary liaison_vocabulary_classification = { "classification", classification_terms,
                                                              G_N_ELEMENTS (classification_terms) };

static const LiaisonTermLabel commitment_status_terms[] = {
  { "open", N_ ("Open") },
  { "kept", N_ ("Kept") },
  { "broken", N_ ("Broken") },
  { "dropped", N_ ("Dropped") },
};

const LiaisonVocabulary liaison_vocabulary_commitment_status = { "commitment_status", commitment_status_terms,
                                                                 G_N_ELEMENTS (commitment_status_terms) };

static const LiaisonTermLabel communication_status_terms[] = {
  { "draft", N_ ("Draft") },
  { "circulated", N_ ("Circulated for signature") },
  { "sent", NC_ ("communication_status", "Sent") },
  { "withdrawn", NC_ ("communication_status", "Withdrawn") },
};

const LiaisonVocabulary liaison_vocabulary_communication_status = { "communication_status", communication_status_terms,
                                                                    G_N_ELEMENTS (communication_status_terms) };

static const LiaisonTermLabel communication_type_terms[] = {
  { "UA", N_ ("Urgent appeal") },
  { "AL", N_ ("Allegation letter") },
  { "OL", N_ ("Other letter") },
  { "JUA", N_ ("Joint urgent appeal") },
  { "JAL", N_ ("Joint allegation letter") },
  { "JOL", N_ ("Joint other letter") },
};

const LiaisonVocabulary liaison_vocabulary_communication_type = { "communication_type", communication_type_terms,
                                                                  G_N_ELEMENTS (communication_type_terms) };

static const LiaisonTermLabel consent_level_terms[] = {
  { "0", N_ ("Internal only") },          { "1", N_ ("Anonymised") }, { "2", N_ ("Named to mandates and the UN") },
  { "3", N_ ("Disclosed to the State") }, { "4", N_ ("Public") },
};

const LiaisonVocabulary liaison_vocabulary_consent_level = { "consent_level", consent_level_terms,
                                                             G_N_ELEMENTS (consent_level_terms) };

static const LiaisonTermLabel consent_state_terms[] = {
  { "not_asked", N_ ("Not asked") }, { "asked", N_ ("Asked") },         { "given", N_ ("Given") },
  { "refused", N_ ("Refused") },     { "withdrawn", N_ ("Withdrawn") },
};

const LiaisonVocabulary liaison_vocabulary_consent_state = { "consent_state", consent_state_terms,
                                                             G_N_ELEMENTS (consent_state_terms) };

static const LiaisonTermLabel contact_safety_terms[] = {
  { "safe", N_ ("Safe") },
  { "unsafe", N_ ("Unsafe") },
  { "never", N_ ("Never use") },
  { "unknown", N_ ("Not known") },
};

const LiaisonVocabulary liaison_vocabulary_contact_safety = { "contact_safety", contact_safety_terms,
                                                              G_N_ELEMENTS (contact_safety_terms) };

static const LiaisonTermLabel contact_type_terms[] = {
  { "email", N_ ("E-mail") },    { "phone", N_ ("Phone") },  { "signal", N_ ("Signal") },
  { "address", N_ ("Address") }, { "web", N_ ("Web site") }, { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_contact_type = { "contact_type", contact_type_terms,
                                                            G_N_ELEMENTS (contact_type_terms) };

const LiaisonVocabulary liaison_vocabulary_country = { "country", NULL, 0 };

static const LiaisonTermLabel custom_type_terms[] = {
  { "text", N_ ("Text") },     { "number", N_ ("Number") },   { "date", N_ ("Date") },
  { "choice", N_ ("Choice") }, { "partner", N_ ("Partner") },
};

const LiaisonVocabulary liaison_vocabulary_custom_type = { "custom_type", custom_type_terms,
                                                           G_N_ELEMENTS (custom_type_terms) };

static const LiaisonTermLabel degree_terms[] = {
  { "low", N_ ("Low") },
  { "medium", N_ ("Medium") },
  { "high", N_ ("High") },
};

const LiaisonVocabulary liaison_vocabulary_degree = { "degree", degree_terms, G_N_ELEMENTS (degree_terms) };

static const LiaisonTermLabel direction_terms[] = {
  { "sent", NC_ ("direction", "Sent") },
  { "received", NC_ ("direction", "Received") },
};

const LiaisonVocabulary liaison_vocabulary_direction = { "direction", direction_terms, G_N_ELEMENTS (direction_terms) };

static const LiaisonTermLabel ecosoc_status_terms[] = {
  { "general", N_ ("General") },
  { "special", N_ ("Special") },
  { "roster", N_ ("Roster") },
};

const LiaisonVocabulary liaison_vocabulary_ecosoc_status = { "ecosoc_status", ecosoc_status_terms,
                                                             G_N_ELEMENTS (ecosoc_status_terms) };

static const LiaisonTermLabel engagement_terms[] = {
  { "inform", N_ ("Inform") },           { "consult", N_ ("Consult") }, { "involve", N_ ("Involve") },
  { "collaborate", N_ ("Collaborate") }, { "empower", N_ ("Empower") },
};

const LiaisonVocabulary liaison_vocabulary_engagement = { "engagement", engagement_terms,
                                                          G_N_ELEMENTS (engagement_terms) };

const LiaisonVocabulary liaison_vocabulary_entity = { "entity", NULL, 0 };

static const LiaisonTermLabel exchange_kind_terms[] = {
  { "experience", N_ ("Experience") },
  { "information", N_ ("Information") },
  { "working_method", N_ ("Working method") },
  { "observation", N_ ("Observation") },
  { "document", N_ ("Document") },
};

const LiaisonVocabulary liaison_vocabulary_exchange_kind = { "exchange_kind", exchange_kind_terms,
                                                             G_N_ELEMENTS (exchange_kind_terms) };

static const LiaisonTermLabel family_terms[] = {
  { "defenders", N_ ("Human rights defenders") }, { "civil_society", N_ ("Civil society") },
  { "united_nations", N_ ("United Nations") },    { "regional_mechanisms", N_ ("Regional mechanisms") },
  { "state_actors", N_ ("State actors") },        { "other", N_ ("Other partners") },
};

const LiaisonVocabulary liaison_vocabulary_family = { "family", family_terms, G_N_ELEMENTS (family_terms) };

static const LiaisonTermLabel gender_terms[] = {
  { "female", N_ ("Female") },
  { "male", N_ ("Male") },
  { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_gender = { "gender", gender_terms, G_N_ELEMENTS (gender_terms) };

static const LiaisonTermLabel language_terms[] = {
  { "en", N_ ("English") },    { "fr", N_ ("French") },   { "es", N_ ("Spanish") },    { "ar", N_ ("Arabic") },
  { "ru", N_ ("Russian") },    { "zh", N_ ("Chinese") },  { "pt", N_ ("Portuguese") }, { "de", N_ ("German") },
  { "it", N_ ("Italian") },    { "sw", N_ ("Swahili") },  { "fa", N_ ("Persian") },    { "tr", N_ ("Turkish") },
  { "uk", N_ ("Ukrainian") },  { "hi", N_ ("Hindi") },    { "bn", N_ ("Bengali") },    { "ur", N_ ("Urdu") },
  { "id", N_ ("Indonesian") }, { "am", N_ ("Amharic") },  { "my", N_ ("Burmese") },    { "km", N_ ("Khmer") },
  { "vi", N_ ("Vietnamese") }, { "th", N_ ("Thai") },     { "ne", N_ ("Nepali") },     { "ht", N_ ("Haitian Creole") },
  { "qu", N_ ("Quechua") },    { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_language = { "language", language_terms, G_N_ELEMENTS (language_terms) };

static const LiaisonTermLabel level_terms[] = {
  { "national", N_ ("National") },
  { "regional", N_ ("Regional") },
  { "local", N_ ("Local") },
};

const LiaisonVocabulary liaison_vocabulary_level = { "level", level_terms, G_N_ELEMENTS (level_terms) };

static const LiaisonTermLabel mandate_scope_terms[] = {
  { "thematic", N_ ("Thematic") },
  { "country", NC_ ("mandate_scope", "Country") },
};

const LiaisonVocabulary liaison_vocabulary_mandate_scope = { "mandate_scope", mandate_scope_terms,
                                                             G_N_ELEMENTS (mandate_scope_terms) };

static const LiaisonTermLabel mandate_type_terms[] = {
  { "SR", N_ ("Special Rapporteur") },
  { "IE", N_ ("Independent Expert") },
  { "WG", N_ ("Working Group") },
};

const LiaisonVocabulary liaison_vocabulary_mandate_type = { "mandate_type", mandate_type_terms,
                                                            G_N_ELEMENTS (mandate_type_terms) };

static const LiaisonTermLabel matter_state_terms[] = {
  { "received", NC_ ("matter_state", "Received") },
  { "under_review", N_ ("Under review") },
  { "not_pursued", N_ ("Not pursued") },
  { "in_work", N_ ("In work") },
  { "closed", NC_ ("matter_state", "Closed") },
};

const LiaisonVocabulary liaison_vocabulary_matter_state = { "matter_state", matter_state_terms,
                                                            G_N_ELEMENTS (matter_state_terms) };

static const LiaisonTermLabel media_type_terms[] = {
  { "press", N_ ("Press") },         { "radio", N_ ("Radio") },        { "television", N_ ("Television") },
  { "online", N_ ("Online media") }, { "agency", N_ ("News agency") }, { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_media_type = { "media_type", media_type_terms,
                                                          G_N_ELEMENTS (media_type_terms) };

static const LiaisonTermLabel meeting_kind_terms[] = {
  { "appointment", N_ ("Appointment") },
  { "consultation", N_ ("Consultation") },
  { "conference", N_ ("Conference") },
  { "training", N_ ("Training") },
  { "expert_meeting", N_ ("Expert meeting") },
  { "public_meeting", N_ ("Public meeting with States") },
  { "mechanisms_meeting", N_ ("Cooperation meeting of mechanisms") },
  { "call", N_ ("Call") },
  { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_meeting_kind = { "meeting_kind", meeting_kind_terms,
                                                            G_N_ELEMENTS (meeting_kind_terms) };

static const LiaisonTermLabel meeting_status_terms[] = {
  { "planned", NC_ ("meeting_status", "Planned") },
  { "held", N_ ("Held") },
  { "cancelled", N_ ("Cancelled") },
  { "postponed", N_ ("Postponed") },
};

const LiaisonVocabulary liaison_vocabulary_meeting_status = { "meeting_status", meeting_status_terms,
                                                              G_N_ELEMENTS (meeting_status_terms) };

static const LiaisonTermLabel modality_terms[] = {
  { "in_person", N_ ("In person") },
  { "remote", N_ ("Remote") },
  { "hybrid", N_ ("Hybrid") },
};

const LiaisonVocabulary liaison_vocabulary_modality = { "modality", modality_terms, G_N_ELEMENTS (modality_terms) };

static const LiaisonTermLabel name_type_terms[] = {
  { "official", N_ ("Official name") },
  { "acronym", N_ ("Acronym") },
  { "alias", N_ ("Alias") },
  { "former", N_ ("Former name") },
};

const LiaisonVocabulary liaison_vocabulary_name_type = { "name_type", name_type_terms, G_N_ELEMENTS (name_type_terms) };

static const LiaisonTermLabel need_status_terms[] = {
  { "open", N_ ("Open") },
  { "answered", N_ ("Answered") },
  { "closed", NC_ ("need_status", "Closed") },
};

const LiaisonVocabulary liaison_vocabulary_need_status = { "need_status", need_status_terms,
                                                           G_N_ELEMENTS (need_status_terms) };

static const LiaisonTermLabel objective_status_terms[] = {
  { "planned", NC_ ("objective_status", "Planned") },
  { "active", N_ ("Active") },
  { "achieved", N_ ("Achieved") },
  { "abandoned", N_ ("Abandoned") },
};

const LiaisonVocabulary liaison_vocabulary_objective_status = { "objective_status", objective_status_terms,
                                                                G_N_ELEMENTS (objective_status_terms) };

static const LiaisonTermLabel openness_terms[] = {
  { "public", N_ ("Public") },
  { "closed", NC_ ("openness", "Closed") },
  { "confidential", N_ ("Confidential") },
};

const LiaisonVocabulary liaison_vocabulary_openness = { "openness", openness_terms, G_N_ELEMENTS (openness_terms) };

static const LiaisonTermLabel organization_type_terms[] = {
  { "ngo", N_ ("NGO") },     { "university", N_ ("University") }, { "network", N_ ("Network") },
  { "union", N_ ("Union") }, { "community", N_ ("Community") },   { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_organization_type = { "organization_type", organization_type_terms,
                                                                 G_N_ELEMENTS (organization_type_terms) };

static const LiaisonTermLabel partner_kind_terms[] = {
  { "person", N_ ("Person") },         { "organization", N_ ("Organization") },
  { "mandate", N_ ("Mandate") },       { "mechanism", N_ ("Regional mechanism") },
  { "state_body", N_ ("State body") }, { "un_entity", N_ ("UN entity") },
  { "un_office", N_ ("UN office") },   { "nhri", N_ ("National human rights institution") },
  { "media", N_ ("Media") },           { "company", N_ ("Company") },
};

const LiaisonVocabulary liaison_vocabulary_partner_kind = { "partner_kind", partner_kind_terms,
                                                            G_N_ELEMENTS (partner_kind_terms) };

static const LiaisonTermLabel partner_status_terms[] = {
  { "active", N_ ("Active") },
  { "dormant", N_ ("Dormant") },
  { "former", N_ ("Former") },
};

const LiaisonVocabulary liaison_vocabulary_partner_status = { "partner_status", partner_status_terms,
                                                              G_N_ELEMENTS (partner_status_terms) };

static const LiaisonTermLabel party_side_terms[] = {
  { "victim", N_ ("Alleged victim") },
  { "perpetrator", N_ ("Alleged perpetrator") },
};

const LiaisonVocabulary liaison_vocabulary_party_side = { "party_side", party_side_terms,
                                                          G_N_ELEMENTS (party_side_terms) };

static const LiaisonTermLabel presence_terms[] = {
  { "invited", NC_ ("presence", "Invited") },
  { "accepted", NC_ ("presence", "Accepted") },
  { "attended", N_ ("Attended") },
  { "absent", N_ ("Absent") },
};

const LiaisonVocabulary liaison_vocabulary_presence = { "presence", presence_terms, G_N_ELEMENTS (presence_terms) };

static const LiaisonTermLabel programme_side_terms[] = {
  { "official", N_ ("Official programme") },
  { "own", N_ ("Own programme") },
};

const LiaisonVocabulary liaison_vocabulary_programme_side = { "programme_side", programme_side_terms,
                                                              G_N_ELEMENTS (programme_side_terms) };

static const LiaisonTermLabel publicity_terms[] = {
  { "public", N_ ("Public") },
  { "withheld", N_ ("Withheld") },
};

const LiaisonVocabulary liaison_vocabulary_publicity = { "publicity", publicity_terms, G_N_ELEMENTS (publicity_terms) };

static const LiaisonTermLabel raci_terms[] = {
  { "responsible", N_ ("Responsible") },
  { "accountable", N_ ("Accountable") },
  { "consulted", N_ ("Consulted") },
  { "informed", N_ ("Informed") },
};

const LiaisonVocabulary liaison_vocabulary_raci = { "raci", raci_terms, G_N_ELEMENTS (raci_terms) };

static const LiaisonTermLabel recommendation_status_terms[] = {
  { "open", N_ ("Open") },
  { "in_progress", N_ ("In progress") },
  { "partial", N_ ("Partly implemented") },
  { "implemented", N_ ("Implemented") },
  { "rejected", N_ ("Rejected") },
};

const LiaisonVocabulary liaison_vocabulary_recommendation_status = { "recommendation_status",
                                                                     recommendation_status_terms,
                                                                     G_N_ELEMENTS (recommendation_status_terms) };

static const LiaisonTermLabel region_terms[] = {
  { "africa", N_ ("Africa") }, { "americas", N_ ("Americas") }, { "asia", N_ ("Asia") },
  { "europe", N_ ("Europe") }, { "oceania", N_ ("Oceania") },
};

const LiaisonVocabulary liaison_vocabulary_region = { "region", region_terms, G_N_ELEMENTS (region_terms) };

static const LiaisonTermLabel reliability_terms[] = {
  { "reliable", N_ ("Reliable") },
  { "usually_reliable", N_ ("Usually reliable") },
  { "fairly_reliable", N_ ("Fairly reliable") },
  { "not_usually_reliable", N_ ("Not usually reliable") },
  { "unknown", N_ ("Not known") },
};

const LiaisonVocabulary liaison_vocabulary_reliability = { "reliability", reliability_terms,
                                                           G_N_ELEMENTS (reliability_terms) };

static const LiaisonTermLabel reply_kind_terms[] = {
  { "acknowledgement", N_ ("Acknowledgement") },
  { "substantive", N_ ("Substantive") },
  { "extension", N_ ("Request for extension") },
};

const LiaisonVocabulary liaison_vocabulary_reply_kind = { "reply_kind", reply_kind_terms,
                                                          G_N_ELEMENTS (reply_kind_terms) };

static const LiaisonTermLabel response_terms[] = {
  { "communication", N_ ("Communication") },
  { "visit", N_ ("Country visit") },
  { "press_release", N_ ("Press release") },
  { "referral", N_ ("Referral") },
  { "meeting", N_ ("Meeting") },
  { "training", N_ ("Training") },
  { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_response = { "response", response_terms, G_N_ELEMENTS (response_terms) };

static const LiaisonTermLabel risk_terms[] = {
  { "low", N_ ("Low") },
  { "medium", N_ ("Medium") },
  { "high", N_ ("High") },
  { "critical", N_ ("Critical") },
};

const LiaisonVocabulary liaison_vocabulary_risk = { "risk", risk_terms, G_N_ELEMENTS (risk_terms) };

static const LiaisonTermLabel scope_terms[] = {
  { "local", N_ ("Local") },
  { "national", N_ ("National") },
  { "regional", N_ ("Regional") },
  { "global", N_ ("Global") },
};

const LiaisonVocabulary liaison_vocabulary_scope = { "scope", scope_terms, G_N_ELEMENTS (scope_terms) };

static const LiaisonTermLabel script_terms[] = {
  { "Latn", N_ ("Latin") },      { "Arab", N_ ("Arabic") },   { "Cyrl", N_ ("Cyrillic") }, { "Hans", N_ ("Chinese") },
  { "Deva", N_ ("Devanagari") }, { "Beng", N_ ("Bengali") },  { "Ethi", N_ ("Ethiopic") }, { "Grek", N_ ("Greek") },
  { "Hebr", N_ ("Hebrew") },     { "Khmr", N_ ("Khmer") },    { "Mymr", N_ ("Burmese") },  { "Thai", N_ ("Thai") },
  { "Geor", N_ ("Georgian") },   { "Armn", N_ ("Armenian") }, { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_script = { "script", script_terms, G_N_ELEMENTS (script_terms) };

static const LiaisonTermLabel term_state_terms[] = {
  { "not_asked", N_ ("Not asked") },
  { "asked", N_ ("Asked") },
  { "obtained", N_ ("Obtained") },
  { "breached", N_ ("Breached") },
};

const LiaisonVocabulary liaison_vocabulary_term_state = { "term_state", term_state_terms,
                                                          G_N_ELEMENTS (term_state_terms) };

const LiaisonVocabulary liaison_vocabulary_theme = { "theme", NULL, 0 };

static const LiaisonTermLabel un_group_terms[] = {
  { "african", N_ ("African Group") },
  { "asia_pacific", N_ ("Asia-Pacific Group") },
  { "eastern_european", N_ ("Eastern European Group") },
  { "grulac", N_ ("Latin American and Caribbean Group") },
  { "weog", N_ ("Western European and Others Group") },
  { "none", N_ ("No group") },
};

const LiaisonVocabulary liaison_vocabulary_un_group = { "un_group", un_group_terms, G_N_ELEMENTS (un_group_terms) };

static const LiaisonTermLabel un_status_terms[] = {
  { "member", N_ ("Member State") },
  { "observer", N_ ("Observer State") },
  { "none", N_ ("Not a State at the UN") },
};

const LiaisonVocabulary liaison_vocabulary_un_status = { "un_status", un_status_terms, G_N_ELEMENTS (un_status_terms) };

static const LiaisonTermLabel urgency_terms[] = {
  { "low", N_ ("Low") },
  { "medium", N_ ("Medium") },
  { "high", N_ ("High") },
  { "critical", N_ ("Critical") },
};

const LiaisonVocabulary liaison_vocabulary_urgency = { "urgency", urgency_terms, G_N_ELEMENTS (urgency_terms) };

static const LiaisonTermLabel visit_event_terms[] = {
  { "requested", N_ ("Requested") },
  { "reminder", N_ ("Reminder sent") },
  { "invited", NC_ ("visit_event", "Invited") },
  { "acknowledged", N_ ("Acknowledged") },
  { "accepted", NC_ ("visit_event", "Accepted") },
  { "declined", N_ ("Declined") },
  { "dates_proposed", N_ ("Dates proposed") },
  { "dates_agreed", N_ ("Dates agreed") },
  { "postponed", N_ ("Postponed") },
  { "cancelled", N_ ("Cancelled") },
  { "started", N_ ("Started") },
  { "completed", N_ ("Completed") },
  { "report_published", N_ ("Report published") },
};

const LiaisonVocabulary liaison_vocabulary_visit_event = { "visit_event", visit_event_terms,
                                                           G_N_ELEMENTS (visit_event_terms) };

static const LiaisonTermLabel visit_term_terms[] = {
  { "movement", N_ ("Freedom of movement") },
  { "inquiry", N_ ("Freedom of inquiry") },
  { "branches", N_ ("Contact with all branches") },
  { "confidential_contacts", N_ ("Confidential and unsupervised contacts") },
  { "detention", N_ ("Access to places of detention") },
  { "no_reprisals", N_ ("No reprisals") },
  { "security", N_ ("Security arrangements") },
};

const LiaisonVocabulary liaison_vocabulary_visit_term = { "visit_term", visit_term_terms,
                                                          G_N_ELEMENTS (visit_term_terms) };

static const LiaisonTermLabel visit_type_terms[] = {
  { "official", N_ ("Official visit") },
  { "academic", N_ ("Academic visit") },
  { "other", N_ ("Other") },
};

const LiaisonVocabulary liaison_vocabulary_visit_type = { "visit_type", visit_type_terms,
                                                          G_N_ELEMENTS (visit_type_terms) };
