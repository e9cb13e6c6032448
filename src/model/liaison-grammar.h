// SPDX-License-Identifier: GPL-3.0-or-later
// What a French sentence about a partner agrees with.
#pragma once

#include "liaison-partner.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_GENDER_OPEN, /* not known, or neither: both forms are written */
  LIAISON_GENDER_MASCULINE,
  LIAISON_GENDER_FEMININE,
} LiaisonGender;

typedef struct {
  LiaisonGender gender;
  gboolean plural;
} LiaisonGrammar;

LiaisonGrammar liaison_partner_grammar (const LiaisonPartner *partner, const char *name);
char *liaison_grammar_agree (LiaisonGender gender, const char *masculine, const char *feminine);

G_END_DECLS
