-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1: one typed table per entity, the journal, heads, search, blobs.

CREATE TABLE partner (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "kind" TEXT,
  "family" TEXT,
  "code_name" TEXT,
  "countries" TEXT,
  "scope" TEXT,
  "themes" TEXT,
  "languages" TEXT,
  "status" TEXT,
  "owner" BLOB,
  "summary" TEXT,
  "parent" BLOB,
  "form_of_address" TEXT,
  "gender" TEXT,
  "organization_type" TEXT,
  "ecosoc_status" TEXT,
  "ecosoc_year" INTEGER,
  "branch" TEXT,
  "level" TEXT,
  "portfolio" TEXT,
  "mandate_scope" TEXT,
  "mandate_type" TEXT,
  "short_name" TEXT,
  "instrument" BLOB,
  "established" TEXT,
  "seat" TEXT,
  "host_country" TEXT,
  "countries_covered" TEXT,
  "standing_invitation" INTEGER,
  "safe_channel" TEXT,
  "never_channels" TEXT,
  "do_not_contact" INTEGER,
  "intermediary" BLOB,
  "protection_risk" TEXT,
  "engagement_now" TEXT,
  "engagement_desired" TEXT,
  "power" TEXT,
  "legitimacy" TEXT,
  "urgency" TEXT,
  "cadence_days" INTEGER,
  "review_on" TEXT,
  "sealed_notes" TEXT,
  "reference_code" TEXT
) STRICT;
CREATE INDEX partner_by_owner ON partner ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX partner_by_parent ON partner ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX partner_by_instrument ON partner ("instrument") WHERE "instrument" IS NOT NULL;
CREATE INDEX partner_by_intermediary ON partner ("intermediary") WHERE "intermediary" IS NOT NULL;

CREATE TABLE partner_name (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "partner" BLOB,
  "text" TEXT,
  "type" TEXT,
  "language" TEXT,
  "script" TEXT,
  "given_name" TEXT,
  "family_name" TEXT,
  "from" TEXT,
  "to" TEXT,
  "preferred" INTEGER
) STRICT;
CREATE INDEX partner_name_by_partner ON partner_name ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE contact_point (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "partner" BLOB,
  "type" TEXT,
  "value" TEXT,
  "label" TEXT,
  "safety" TEXT,
  "preferred" INTEGER,
  "verified_on" TEXT
) STRICT;
CREATE INDEX contact_point_by_partner ON contact_point ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE mandate_title (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "partner" BLOB,
  "title_en" TEXT,
  "title_fr_m" TEXT,
  "title_fr_f" TEXT,
  "from" TEXT,
  "to" TEXT
) STRICT;
CREATE INDEX mandate_title_by_partner ON mandate_title ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE post (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "body" BLOB,
  "title_en" TEXT,
  "title_fr_m" TEXT,
  "title_fr_f" TEXT,
  "elected" INTEGER,
  "from" TEXT,
  "to" TEXT,
  "reference_code" TEXT
) STRICT;
CREATE INDEX post_by_body ON post ("body") WHERE "body" IS NOT NULL;

CREATE TABLE tenure (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "post" BLOB,
  "holder" BLOB,
  "from" TEXT,
  "to" TEXT,
  "source" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX tenure_by_post ON tenure ("post") WHERE "post" IS NOT NULL;
CREATE INDEX tenure_by_holder ON tenure ("holder") WHERE "holder" IS NOT NULL;

CREATE TABLE relation_type (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "code" TEXT,
  "forward_en" TEXT,
  "backward_en" TEXT,
  "forward_fr_m" TEXT,
  "forward_fr_f" TEXT,
  "backward_fr_m" TEXT,
  "backward_fr_f" TEXT,
  "symmetric" INTEGER
) STRICT;

CREATE TABLE relation (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "type" BLOB,
  "subject" BLOB,
  "object" BLOB,
  "from" TEXT,
  "to" TEXT,
  "source" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX relation_by_type ON relation ("type") WHERE "type" IS NOT NULL;
CREATE INDEX relation_by_subject ON relation ("subject") WHERE "subject" IS NOT NULL;
CREATE INDEX relation_by_object ON relation ("object") WHERE "object" IS NOT NULL;

CREATE TABLE meeting (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "kind" TEXT,
  "title" TEXT,
  "starts" TEXT,
  "ends" TEXT,
  "start_zone" TEXT,
  "end_zone" TEXT,
  "recurrence" TEXT,
  "recurrence_of" BLOB,
  "recurrence_at" TEXT,
  "recurrence_excluded" TEXT,
  "place" TEXT,
  "country" TEXT,
  "modality" TEXT,
  "openness" TEXT,
  "status" TEXT,
  "postponed_to" BLOB,
  "agenda" TEXT,
  "information_shared" TEXT,
  "issues_raised" TEXT,
  "outcome" TEXT,
  "visit" BLOB,
  "matter" BLOB,
  "objective" BLOB,
  "sealed_notes" TEXT,
  "external_uid" TEXT,
  "external_sequence" INTEGER
) STRICT;
CREATE INDEX meeting_by_recurrence_of ON meeting ("recurrence_of") WHERE "recurrence_of" IS NOT NULL;
CREATE INDEX meeting_by_postponed_to ON meeting ("postponed_to") WHERE "postponed_to" IS NOT NULL;
CREATE INDEX meeting_by_visit ON meeting ("visit") WHERE "visit" IS NOT NULL;
CREATE INDEX meeting_by_matter ON meeting ("matter") WHERE "matter" IS NOT NULL;
CREATE INDEX meeting_by_objective ON meeting ("objective") WHERE "objective" IS NOT NULL;

CREATE TABLE attendee (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "meeting" BLOB,
  "partner" BLOB,
  "staff" BLOB,
  "group_name" TEXT,
  "group_size" INTEGER,
  "role" TEXT,
  "presence" TEXT,
  "post" BLOB,
  "represents" BLOB
) STRICT;
CREATE INDEX attendee_by_meeting ON attendee ("meeting") WHERE "meeting" IS NOT NULL;
CREATE INDEX attendee_by_partner ON attendee ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX attendee_by_staff ON attendee ("staff") WHERE "staff" IS NOT NULL;
CREATE INDEX attendee_by_post ON attendee ("post") WHERE "post" IS NOT NULL;
CREATE INDEX attendee_by_represents ON attendee ("represents") WHERE "represents" IS NOT NULL;

CREATE TABLE reminder (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "meeting" BLOB,
  "minutes_before" INTEGER
) STRICT;
CREATE INDEX reminder_by_meeting ON reminder ("meeting") WHERE "meeting" IS NOT NULL;

CREATE TABLE need (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "partner" BLOB,
  "text" TEXT,
  "urgency" TEXT,
  "raised_in" BLOB,
  "raised_on" TEXT,
  "response" TEXT,
  "response_entity" TEXT,
  "response_record" BLOB,
  "outcome" TEXT,
  "status" TEXT
) STRICT;
CREATE INDEX need_by_partner ON need ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX need_by_raised_in ON need ("raised_in") WHERE "raised_in" IS NOT NULL;
CREATE INDEX need_by_response_record ON need ("response_record") WHERE "response_record" IS NOT NULL;

CREATE TABLE matter (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "title" TEXT,
  "situation" TEXT,
  "countries" TEXT,
  "themes" TEXT,
  "state" TEXT,
  "within_mandate" TEXT,
  "credible" TEXT,
  "source_reliable" TEXT,
  "consent_state" TEXT,
  "owner" BLOB,
  "sealed_notes" TEXT
) STRICT;
CREATE INDEX matter_by_owner ON matter ("owner") WHERE "owner" IS NOT NULL;

CREATE TABLE party (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "matter" BLOB,
  "side" TEXT,
  "partner" BLOB,
  "label" TEXT,
  "anonymous" INTEGER,
  "number" INTEGER,
  "women" INTEGER
) STRICT;
CREATE INDEX party_by_matter ON party ("matter") WHERE "matter" IS NOT NULL;
CREATE INDEX party_by_partner ON party ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE matter_event (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "matter" BLOB,
  "on" TEXT,
  "place" TEXT,
  "text" TEXT
) STRICT;
CREATE INDEX matter_event_by_matter ON matter_event ("matter") WHERE "matter" IS NOT NULL;

CREATE TABLE source (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "matter" BLOB,
  "code" TEXT,
  "partner" BLOB,
  "reliability" TEXT,
  "received_on" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX source_by_matter ON source ("matter") WHERE "matter" IS NOT NULL;
CREATE INDEX source_by_partner ON source ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE communication (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "matter" BLOB,
  "type" TEXT,
  "country_code" TEXT,
  "number" INTEGER,
  "year" INTEGER,
  "addressee" BLOB,
  "addressee_name" TEXT,
  "sent_on" TEXT,
  "language" TEXT,
  "victims" INTEGER,
  "victims_women" INTEGER,
  "reply_due" TEXT,
  "public_on" TEXT,
  "follow_up_of" BLOB,
  "status" TEXT,
  "summary" TEXT,
  "url" TEXT,
  "external_id" TEXT
) STRICT;
CREATE INDEX communication_by_matter ON communication ("matter") WHERE "matter" IS NOT NULL;
CREATE INDEX communication_by_addressee ON communication ("addressee") WHERE "addressee" IS NOT NULL;
CREATE INDEX communication_by_follow_up_of ON communication ("follow_up_of") WHERE "follow_up_of" IS NOT NULL;

CREATE TABLE signatory (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "communication" BLOB,
  "mandate" BLOB,
  "lead" INTEGER,
  "reason" TEXT,
  "holder" BLOB,
  "invited_on" TEXT,
  "agreed_on" TEXT,
  "signed_on" TEXT
) STRICT;
CREATE INDEX signatory_by_communication ON signatory ("communication") WHERE "communication" IS NOT NULL;
CREATE INDEX signatory_by_mandate ON signatory ("mandate") WHERE "mandate" IS NOT NULL;
CREATE INDEX signatory_by_holder ON signatory ("holder") WHERE "holder" IS NOT NULL;

CREATE TABLE reply (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "communication" BLOB,
  "received_on" TEXT,
  "kind" TEXT,
  "publicity" TEXT,
  "assessment" TEXT,
  "summary" TEXT
) STRICT;
CREATE INDEX reply_by_communication ON reply ("communication") WHERE "communication" IS NOT NULL;

CREATE TABLE visit (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "country" TEXT,
  "type" TEXT,
  "title" TEXT,
  "starts" TEXT,
  "ends" TEXT,
  "un_office" BLOB,
  "observations" TEXT,
  "statement" TEXT,
  "report_symbol" TEXT,
  "sealed_notes" TEXT
) STRICT;
CREATE INDEX visit_by_un_office ON visit ("un_office") WHERE "un_office" IS NOT NULL;

CREATE TABLE visit_event (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "visit" BLOB,
  "kind" TEXT,
  "on" TEXT,
  "direction" TEXT,
  "proposed_from" TEXT,
  "proposed_to" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX visit_event_by_visit ON visit_event ("visit") WHERE "visit" IS NOT NULL;

CREATE TABLE visit_mandate (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "visit" BLOB,
  "mandate" BLOB
) STRICT;
CREATE INDEX visit_mandate_by_visit ON visit_mandate ("visit") WHERE "visit" IS NOT NULL;
CREATE INDEX visit_mandate_by_mandate ON visit_mandate ("mandate") WHERE "mandate" IS NOT NULL;

CREATE TABLE visit_term (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "visit" BLOB,
  "term" TEXT,
  "state" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX visit_term_by_visit ON visit_term ("visit") WHERE "visit" IS NOT NULL;

CREATE TABLE programme_item (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "visit" BLOB,
  "starts" TEXT,
  "ends" TEXT,
  "zone" TEXT,
  "place" TEXT,
  "title" TEXT,
  "side" TEXT,
  "meeting" BLOB,
  "note" TEXT
) STRICT;
CREATE INDEX programme_item_by_visit ON programme_item ("visit") WHERE "visit" IS NOT NULL;
CREATE INDEX programme_item_by_meeting ON programme_item ("meeting") WHERE "meeting" IS NOT NULL;

CREATE TABLE interlocutor (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "programme_item" BLOB,
  "partner" BLOB
) STRICT;
CREATE INDEX interlocutor_by_programme_item ON interlocutor ("programme_item") WHERE "programme_item" IS NOT NULL;
CREATE INDEX interlocutor_by_partner ON interlocutor ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE delegate (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "visit" BLOB,
  "staff" BLOB,
  "partner" BLOB,
  "role" TEXT
) STRICT;
CREATE INDEX delegate_by_visit ON delegate ("visit") WHERE "visit" IS NOT NULL;
CREATE INDEX delegate_by_staff ON delegate ("staff") WHERE "staff" IS NOT NULL;
CREATE INDEX delegate_by_partner ON delegate ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE recommendation (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "visit" BLOB,
  "paragraph" TEXT,
  "text" TEXT,
  "addressee" BLOB,
  "status" TEXT,
  "evidence" TEXT
) STRICT;
CREATE INDEX recommendation_by_visit ON recommendation ("visit") WHERE "visit" IS NOT NULL;
CREATE INDEX recommendation_by_addressee ON recommendation ("addressee") WHERE "addressee" IS NOT NULL;

CREATE TABLE objective (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "title" TEXT,
  "description" TEXT,
  "starts" TEXT,
  "due" TEXT,
  "status" TEXT,
  "origin" BLOB
) STRICT;
CREATE INDEX objective_by_origin ON objective ("origin") WHERE "origin" IS NOT NULL;

CREATE TABLE objective_role (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "objective" BLOB,
  "partner" BLOB,
  "staff" BLOB,
  "role" TEXT
) STRICT;
CREATE INDEX objective_role_by_objective ON objective_role ("objective") WHERE "objective" IS NOT NULL;
CREATE INDEX objective_role_by_partner ON objective_role ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX objective_role_by_staff ON objective_role ("staff") WHERE "staff" IS NOT NULL;

CREATE TABLE indicator (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "objective" BLOB,
  "text" TEXT,
  "target" TEXT,
  "value" TEXT,
  "measured_on" TEXT
) STRICT;
CREATE INDEX indicator_by_objective ON indicator ("objective") WHERE "objective" IS NOT NULL;

CREATE TABLE commitment (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "text" TEXT,
  "by_partner" BLOB,
  "by_staff" BLOB,
  "to_partner" BLOB,
  "meeting" BLOB,
  "visit" BLOB,
  "made_on" TEXT,
  "due" TEXT,
  "status" TEXT,
  "evidence" TEXT
) STRICT;
CREATE INDEX commitment_by_by_partner ON commitment ("by_partner") WHERE "by_partner" IS NOT NULL;
CREATE INDEX commitment_by_by_staff ON commitment ("by_staff") WHERE "by_staff" IS NOT NULL;
CREATE INDEX commitment_by_to_partner ON commitment ("to_partner") WHERE "to_partner" IS NOT NULL;
CREATE INDEX commitment_by_meeting ON commitment ("meeting") WHERE "meeting" IS NOT NULL;
CREATE INDEX commitment_by_visit ON commitment ("visit") WHERE "visit" IS NOT NULL;

CREATE TABLE exchange (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "partner" BLOB,
  "direction" TEXT,
  "kind" TEXT,
  "on" TEXT,
  "title" TEXT,
  "text" TEXT,
  "theme" TEXT,
  "onward" INTEGER,
  "about_entity" TEXT,
  "about" BLOB
) STRICT;
CREATE INDEX exchange_by_partner ON exchange ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX exchange_by_about ON exchange ("about") WHERE "about" IS NOT NULL;

CREATE TABLE consent (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "partner" BLOB,
  "level" TEXT,
  "purpose" TEXT,
  "given_on" TEXT,
  "how" TEXT,
  "received_by" BLOB,
  "expires_on" TEXT,
  "withdrawn_on" TEXT
) STRICT;
CREATE INDEX consent_by_partner ON consent ("partner") WHERE "partner" IS NOT NULL;
CREATE INDEX consent_by_received_by ON consent ("received_by") WHERE "received_by" IS NOT NULL;

CREATE TABLE staff (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "name" TEXT,
  "initials" TEXT,
  "function" TEXT,
  "active" INTEGER
) STRICT;

CREATE TABLE task (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "text" TEXT,
  "owner" BLOB,
  "due" TEXT,
  "done_on" TEXT,
  "about_entity" TEXT,
  "about" BLOB,
  "note" TEXT
) STRICT;
CREATE INDEX task_by_owner ON task ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX task_by_about ON task ("about") WHERE "about" IS NOT NULL;

CREATE TABLE tag (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "label_en" TEXT,
  "label_fr" TEXT,
  "colour" TEXT
) STRICT;

CREATE TABLE tagging (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "tag" BLOB,
  "about_entity" TEXT,
  "about" BLOB
) STRICT;
CREATE INDEX tagging_by_tag ON tagging ("tag") WHERE "tag" IS NOT NULL;
CREATE INDEX tagging_by_about ON tagging ("about") WHERE "about" IS NOT NULL;

CREATE TABLE term (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "vocabulary" TEXT,
  "code" TEXT,
  "label_en" TEXT,
  "label_fr" TEXT,
  "position" INTEGER,
  "retired" INTEGER
) STRICT;

CREATE TABLE country (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "iso3" TEXT,
  "iso2" TEXT,
  "m49" INTEGER,
  "name_en" TEXT,
  "name_fr" TEXT,
  "article_fr" TEXT,
  "region" TEXT,
  "subregion_en" TEXT,
  "subregion_fr" TEXT,
  "un_group" TEXT,
  "un_status" TEXT
) STRICT;

CREATE TABLE instrument (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "name_en" TEXT,
  "name_fr" TEXT,
  "reference" TEXT,
  "year" INTEGER,
  "body" BLOB,
  "reference_code" TEXT
) STRICT;
CREATE INDEX instrument_by_body ON instrument ("body") WHERE "body" IS NOT NULL;

CREATE TABLE custom_field (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "entity_name" TEXT,
  "kinds" TEXT,
  "label_en" TEXT,
  "label_fr" TEXT,
  "type" TEXT,
  "choices" TEXT,
  "position" INTEGER
) STRICT;

CREATE TABLE custom_value (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "custom_field" BLOB,
  "about_entity" TEXT,
  "about" BLOB,
  "value" TEXT
) STRICT;
CREATE INDEX custom_value_by_custom_field ON custom_value ("custom_field") WHERE "custom_field" IS NOT NULL;
CREATE INDEX custom_value_by_about ON custom_value ("about") WHERE "about" IS NOT NULL;

CREATE TABLE attachment (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "about_entity" TEXT,
  "about" BLOB,
  "name" TEXT,
  "media_type" TEXT,
  "size" INTEGER,
  "hash" TEXT,
  "description" TEXT,
  "taken_on" TEXT
) STRICT;
CREATE INDEX attachment_by_about ON attachment ("about") WHERE "about" IS NOT NULL;

CREATE TABLE note (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "about_entity" TEXT,
  "about" BLOB,
  "text" TEXT,
  "on" TEXT
) STRICT;
CREATE INDEX note_by_about ON note ("about") WHERE "about" IS NOT NULL;

CREATE TABLE saved_list (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "name" TEXT,
  "entity_name" TEXT,
  "query" TEXT,
  "position" INTEGER
) STRICT;

CREATE TABLE setting (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "key" TEXT,
  "value" TEXT
) STRICT;

CREATE TABLE device (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "name" TEXT,
  "number" INTEGER,
  "sign_key" TEXT,
  "seal_key" TEXT,
  "enrolled_on" TEXT,
  "revoked_on" TEXT
) STRICT;

CREATE TABLE not_duplicate (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "first" BLOB,
  "second" BLOB
) STRICT;
CREATE INDEX not_duplicate_by_first ON not_duplicate ("first") WHERE "first" IS NOT NULL;
CREATE INDEX not_duplicate_by_second ON not_duplicate ("second") WHERE "second" IS NOT NULL;

CREATE TABLE letter_template (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  trashed_at INTEGER NOT NULL DEFAULT 0,
  classification TEXT,
  "name" TEXT,
  "language" TEXT,
  "type" TEXT,
  "body" TEXT
) STRICT;

-- The journal: every change set in the order this register took it in, one row per entry.
CREATE TABLE change_set (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE,
  device INTEGER NOT NULL,
  device_seq INTEGER NOT NULL,
  stamp_time INTEGER NOT NULL,
  author TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  label TEXT NOT NULL,
  argument TEXT,
  undoes BLOB,
  seen BLOB,
  UNIQUE (device, device_seq)
) STRICT;
CREATE INDEX change_set_undoes ON change_set (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE entry (
  row INTEGER PRIMARY KEY,
  change_set INTEGER NOT NULL REFERENCES change_set (seq),
  entity INTEGER NOT NULL,
  record BLOB NOT NULL,
  kind INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX entry_change_set ON entry (change_set);
CREATE INDEX entry_record ON entry (record);

-- Values no other known change has replaced. A field without a row here has one head: the stamp of its record's insert.
-- "field" is NAME, NAME:CODE for one element of a set, or @trashed.
CREATE TABLE head (
  entity INTEGER NOT NULL,
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  stamp_time INTEGER NOT NULL,
  stamp_device INTEGER NOT NULL,
  value BLOB,
  PRIMARY KEY (entity, record, field, stamp_time, stamp_device)
) STRICT, WITHOUT ROWID;

-- What this installation alone knows: its device, its view, the language of the derived tables. Never journaled.
CREATE TABLE local (
  key TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- Edits in progress, kept when the register locks.
CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  saved_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived: how partners stand in lists, in one language and collation; rebuilt when those change.
CREATE TABLE partner_index (
  row INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  acronym TEXT,
  sort_key TEXT NOT NULL,
  family TEXT,
  kind TEXT,
  trashed INTEGER NOT NULL
) STRICT;
-- One scan of this gives the order, the family and the kind of every partner.
CREATE INDEX partner_index_order ON partner_index (sort_key, family, kind) WHERE trashed = 0;

CREATE INDEX partner_name_text ON partner_name ("text");
CREATE INDEX meeting_starts ON meeting ("starts") WHERE trashed_at = 0;
CREATE INDEX communication_reference ON communication ("country_code", "number", "year");
CREATE INDEX communication_reply_due ON communication ("reply_due") WHERE "reply_due" IS NOT NULL;
CREATE INDEX partner_cadence ON partner ("cadence_days") WHERE "cadence_days" > 0;
CREATE INDEX partner_review ON partner ("review_on") WHERE "review_on" IS NOT NULL;
CREATE INDEX consent_expires ON consent ("expires_on") WHERE "expires_on" IS NOT NULL;
CREATE INDEX commitment_due ON commitment ("due") WHERE "due" IS NOT NULL;
CREATE INDEX task_due ON task ("due") WHERE "due" IS NOT NULL;
CREATE INDEX term_code ON term ("vocabulary", "code");
CREATE INDEX country_iso3 ON country ("iso3");
CREATE INDEX setting_key ON setting ("key");
CREATE INDEX partner_reference ON partner ("reference_code") WHERE "reference_code" IS NOT NULL;

-- Search, over folded text. A document's rowid is the record's row * 64 + the entity's number.
CREATE VIRTUAL TABLE search_name USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE search_text USING fts5 (
  body, content = '', contentless_delete = 1, detail = none, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
-- Keep more of a large import in memory before it is written: 8 MiB.
INSERT INTO search_name (search_name, rank) VALUES ('hashsize', 8388608);
INSERT INTO search_text (search_text, rank) VALUES ('hashsize', 8388608);

-- Files, stored once per content; "hash" is BLAKE2b-256.
CREATE TABLE blob (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  media_type TEXT
) STRICT;
CREATE TABLE blob_chunk (
  blob INTEGER NOT NULL REFERENCES blob (row) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (blob, position)
) STRICT, WITHOUT ROWID;

-- A copy of the keys file: a register whose keys file was lost opens with any backup's.
CREATE TABLE key_slots (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  body BLOB NOT NULL
) STRICT;
