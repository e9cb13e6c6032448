// SPDX-License-Identifier: GPL-3.0-or-later
// Partners, their names, contact points and titles.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *kind;
  char *family;
  char *code_name;
  char *countries;
  char *scope;
  char *themes;
  char *languages;
  char *status;
  LiaisonId owner;
  char *summary;
  LiaisonId parent;
  char *form_of_address;
  char *gender;
  char *organization_type;
  char *ecosoc_status;
  gint64 ecosoc_year;
  char *branch;
  char *level;
  char *portfolio;
  char *mandate_scope;
  char *mandate_type;
  char *short_name;
  LiaisonId instrument;
  LiaisonMoment established;
  char *seat;
  char *host_country;
  char *countries_covered;
  gboolean standing_invitation;
  char *safe_channel;
  char *never_channels;
  gboolean do_not_contact;
  LiaisonId intermediary;
  char *protection_risk;
  char *engagement_now;
  char *engagement_desired;
  char *power;
  char *legitimacy;
  char *urgency;
  gint64 cadence_days;
  LiaisonMoment review_on;
  char *sealed_notes;
  char *reference_code;
  char *accreditation;
  char *media_type;
} LiaisonPartner;

extern const LiaisonEntity liaison_entity_partner;

typedef struct {
  LiaisonRecord record;
  LiaisonId partner;
  char *text;
  char *type;
  char *language;
  char *script;
  char *given_name;
  char *family_name;
  LiaisonMoment from;
  LiaisonMoment to;
  gboolean preferred;
} LiaisonPartnerName;

extern const LiaisonEntity liaison_entity_partner_name;

typedef struct {
  LiaisonRecord record;
  LiaisonId partner;
  char *type;
  char *value;
  char *label;
  char *safety;
  gboolean preferred;
  LiaisonMoment verified_on;
} LiaisonContactPoint;

extern const LiaisonEntity liaison_entity_contact_point;

typedef struct {
  LiaisonRecord record;
  LiaisonId partner;
  char *title_en;
  char *title_fr_m;
  char *title_fr_f;
  LiaisonMoment from;
  LiaisonMoment to;
} LiaisonMandateTitle;

extern const LiaisonEntity liaison_entity_mandate_title;

G_END_DECLS
