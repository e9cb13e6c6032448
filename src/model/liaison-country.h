// SPDX-License-Identifier: GPL-3.0-or-later
// Countries as the United Nations names them, and the instruments that protect defenders.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  char *iso3;
  char *iso2;
  gint64 m49;
  char *name_en;
  char *name_fr;
  char *article_fr;
  char *region;
  char *subregion_en;
  char *subregion_fr;
  char *un_group;
  char *un_status;
} LiaisonCountry;

extern const LiaisonEntity liaison_entity_country;

typedef struct {
  LiaisonRecord record;
  char *name_en;
  char *name_fr;
  char *reference;
  gint64 year;
  LiaisonId body;
  char *reference_code;
} LiaisonInstrument;

extern const LiaisonEntity liaison_entity_instrument;

G_END_DECLS
