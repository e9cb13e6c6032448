// SPDX-License-Identifier: GPL-3.0-or-later
// Situations: people concerned, events, sources.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *title;
  char *situation;
  char *countries;
  char *themes;
  char *state;
  char *within_mandate;
  char *credible;
  char *source_reliable;
  char *consent_state;
  LiaisonId owner;
  char *sealed_notes;
} LiaisonMatter;

extern const LiaisonEntity liaison_entity_matter;

typedef struct {
  LiaisonRecord record;
  LiaisonId matter;
  char *side;
  LiaisonId partner;
  char *label;
  gboolean anonymous;
  gint64 number;
  gint64 women;
} LiaisonParty;

extern const LiaisonEntity liaison_entity_party;

typedef struct {
  LiaisonRecord record;
  LiaisonId matter;
  LiaisonMoment on;
  char *place;
  char *text;
} LiaisonMatterEvent;

extern const LiaisonEntity liaison_entity_matter_event;

typedef struct {
  LiaisonRecord record;
  LiaisonId matter;
  char *code;
  LiaisonId partner;
  char *reliability;
  LiaisonMoment received_on;
  char *note;
} LiaisonSource;

extern const LiaisonEntity liaison_entity_source;

G_END_DECLS
