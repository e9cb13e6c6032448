// SPDX-License-Identifier: GPL-3.0-or-later
// What partners asked for and what came of it.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  LiaisonId partner;
  char *text;
  char *urgency;
  LiaisonId raised_in;
  LiaisonMoment raised_on;
  char *response;
  char *response_entity;
  LiaisonId response_record;
  char *outcome;
  char *status;
} LiaisonNeed;

extern const LiaisonEntity liaison_entity_need;

G_END_DECLS
