// SPDX-License-Identifier: GPL-3.0-or-later
// Shared objectives, commitments, exchanges and consent.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *title;
  char *description;
  LiaisonMoment starts;
  LiaisonMoment due;
  char *status;
  LiaisonId origin;
} LiaisonObjective;

extern const LiaisonEntity liaison_entity_objective;

typedef struct {
  LiaisonRecord record;
  LiaisonId objective;
  LiaisonId partner;
  LiaisonId staff;
  char *role;
} LiaisonObjectiveRole;

extern const LiaisonEntity liaison_entity_objective_role;

typedef struct {
  LiaisonRecord record;
  LiaisonId objective;
  char *text;
  char *target;
  char *value;
  LiaisonMoment measured_on;
} LiaisonIndicator;

extern const LiaisonEntity liaison_entity_indicator;

typedef struct {
  LiaisonRecord record;
  char *text;
  LiaisonId by_partner;
  LiaisonId by_staff;
  LiaisonId to_partner;
  LiaisonId meeting;
  LiaisonId visit;
  LiaisonMoment made_on;
  LiaisonMoment due;
  char *status;
  char *evidence;
} LiaisonCommitment;

extern const LiaisonEntity liaison_entity_commitment;

typedef struct {
  LiaisonRecord record;
  LiaisonId partner;
  char *direction;
  char *kind;
  LiaisonMoment on;
  char *title;
  char *text;
  char *theme;
  gboolean onward;
  char *about_entity;
  LiaisonId about;
} LiaisonExchange;

extern const LiaisonEntity liaison_entity_exchange;

typedef struct {
  LiaisonRecord record;
  LiaisonId partner;
  char *level;
  char *purpose;
  LiaisonMoment given_on;
  char *how;
  LiaisonId received_by;
  LiaisonMoment expires_on;
  LiaisonMoment withdrawn_on;
} LiaisonConsent;

extern const LiaisonEntity liaison_entity_consent;

G_END_DECLS
