// SPDX-License-Identifier: GPL-3.0-or-later
// Country visits from request to recommendation.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *country;
  char *type;
  char *title;
  LiaisonMoment starts;
  LiaisonMoment ends;
  LiaisonId un_office;
  char *observations;
  char *statement;
  char *report_symbol;
  char *sealed_notes;
} LiaisonVisit;

extern const LiaisonEntity liaison_entity_visit;

typedef struct {
  LiaisonRecord record;
  LiaisonId visit;
  char *kind;
  LiaisonMoment on;
  char *direction;
  LiaisonMoment proposed_from;
  LiaisonMoment proposed_to;
  char *note;
} LiaisonVisitEvent;

extern const LiaisonEntity liaison_entity_visit_event;

typedef struct {
  LiaisonRecord record;
  LiaisonId visit;
  LiaisonId mandate;
} LiaisonVisitMandate;

extern const LiaisonEntity liaison_entity_visit_mandate;

typedef struct {
  LiaisonRecord record;
  LiaisonId visit;
  char *term;
  char *state;
  char *note;
} LiaisonVisitTerm;

extern const LiaisonEntity liaison_entity_visit_term;

typedef struct {
  LiaisonRecord record;
  LiaisonId visit;
  LiaisonMoment starts;
  LiaisonMoment ends;
  char *zone;
  char *place;
  char *title;
  char *side;
  LiaisonId meeting;
  char *note;
} LiaisonProgrammeItem;

extern const LiaisonEntity liaison_entity_programme_item;

typedef struct {
  LiaisonRecord record;
  LiaisonId programme_item;
  LiaisonId partner;
} LiaisonInterlocutor;

extern const LiaisonEntity liaison_entity_interlocutor;

typedef struct {
  LiaisonRecord record;
  LiaisonId visit;
  LiaisonId staff;
  LiaisonId partner;
  char *role;
} LiaisonDelegate;

extern const LiaisonEntity liaison_entity_delegate;

typedef struct {
  LiaisonRecord record;
  LiaisonId visit;
  char *paragraph;
  char *text;
  LiaisonId addressee;
  char *status;
  char *evidence;
} LiaisonRecommendation;

extern const LiaisonEntity liaison_entity_recommendation;

G_END_DECLS
