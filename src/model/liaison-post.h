// SPDX-License-Identifier: GPL-3.0-or-later
// Posts and who held them when.
#pragma once

#include "liaison-grammar.h"
#include "liaison-language.h"

G_BEGIN_DECLS

typedef struct {
  LiaisonRecord record;
  LiaisonId body;
  char *title_en;
  char *title_fr_m;
  char *title_fr_f;
  gboolean elected;
  LiaisonMoment from;
  LiaisonMoment to;
  char *reference_code;
} LiaisonPost;

extern const LiaisonEntity liaison_entity_post;

typedef struct {
  LiaisonRecord record;
  LiaisonId post;
  LiaisonId holder;
  LiaisonMoment from;
  LiaisonMoment to;
  char *source;
  char *note;
} LiaisonTenure;

extern const LiaisonEntity liaison_entity_tenure;

char *liaison_post_title (const LiaisonPost *post, LiaisonGender gender, LiaisonLanguage language);
char *liaison_post_words (const LiaisonPost *post, LiaisonGender gender, const char *body, LiaisonLanguage language);

G_END_DECLS
