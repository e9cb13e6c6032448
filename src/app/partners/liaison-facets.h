// SPDX-License-Identifier: GPL-3.0-or-later
// By what partners can be filtered, and what its values are called.
//
// One object a session: it keeps the tags and the staff. "changed" tells when something is called otherwise.
#pragma once

#include "liaison-names.h"

G_BEGIN_DECLS

/**
 * LiaisonFacet:
 * @field: a field of a condition on partners: see liaison_query_add_choice()
 * @label: untranslated, of the list of facets
 * @chip: (nullable): untranslated, "%s" being the value, where the value alone would not tell
 */
typedef struct {
  const char *field;
  const char *label;
  const char *chip;
} LiaisonFacet;

#define LIAISON_TYPE_FACETS (liaison_facets_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFacets, liaison_facets, LIAISON, FACETS, GObject)

LiaisonFacets *liaison_facets_of (LiaisonSession *session);
const LiaisonFacet *liaison_facets_list (guint *count);
const LiaisonFacet *liaison_facets_find (const char *field);
GPtrArray *liaison_facets_choices (LiaisonFacets *self, const LiaisonFacet *facet);
char *liaison_facets_label (LiaisonFacets *self, const LiaisonCondition *condition);
GPtrArray *liaison_facets_tags (LiaisonFacets *self);

G_END_DECLS
