// SPDX-License-Identifier: GPL-3.0-or-later
// By what the register of letters is filtered: the choices there are, with how many letters each has.
#pragma once

#include "liaison-country-names.h"
#include "liaison-letter-list.h"
#include "liaison-names.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_LETTER_FACET_STATE,
  LIAISON_LETTER_FACET_TYPE,
  LIAISON_LETTER_FACET_COUNTRY,
  LIAISON_LETTER_FACET_MANDATE,
  LIAISON_LETTER_FACET_YEAR,
} LiaisonLetterFacet;

#define LIAISON_LETTER_FACETS 5

/** LiaisonLetterChoice: @code: what liaison_letter_facet_set() takes. */
typedef struct {
  char *code;
  char *label;
  guint count;
} LiaisonLetterChoice;

const char *liaison_letter_facet_label (LiaisonLetterFacet facet);
GPtrArray *liaison_letter_facet_choices (LiaisonLetterFacet facet, GPtrArray *rows, LiaisonNames *names,
                                         LiaisonCountryNames *countries);
char *liaison_letter_facet_get (LiaisonLetterFacet facet, const LiaisonLetterFilter *filter);
void liaison_letter_facet_set (LiaisonLetterFacet facet, LiaisonLetterFilter *filter, const char *code);

G_END_DECLS
