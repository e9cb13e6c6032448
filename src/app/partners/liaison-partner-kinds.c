// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the kind of a partner: its usual family, and the facts that partners of this kind have.
#include "liaison-partner-kinds.h"

#include <string.h>

/* How people and groups are kept safe: what offices of States and of the United Nations do not need. */
#define SAFETY "code_name", "protection_risk"

typedef struct {
  const char *kind;
  const char *family;
  const char *const *facts;
  const char *const *needs;
} KindFacts;

#define LIST(...)                                                                                                      \
  (const char *const[])                                                                                                \
  {                                                                                                                    \
    __VA_ARGS__, NULL                                                                                                  \
  }

/* In the order in which a family's most usual kind is looked for. */
static const KindFacts kinds[] = {
  { "person", "defenders", LIST ("form_of_address", "gender", "parent"), LIST (SAFETY) },
  { "organization", "civil_society",
    LIST ("organization_type", "parent", "established", "seat", "ecosoc_status", "ecosoc_year"),
    LIST (SAFETY, "scope") },
  { "mandate", "united_nations", LIST ("mandate_type", "mandate_scope", "parent", "established", "short_name"),
    LIST ("titles") },
  { "un_entity", "united_nations", LIST ("parent", "established", "seat"), LIST ("scope") },
  { "un_office", "united_nations", LIST ("parent", "host_country", "countries_covered", "seat"), LIST ("scope") },
  { "mechanism", "regional_mechanisms", LIST ("parent", "instrument", "established", "seat"),
    LIST ("titles", "scope") },
  { "state_body", "state_actors", LIST ("branch", "level", "portfolio", "parent", "seat", "standing_invitation"),
    LIST ("scope") },
  { "nhri", "other", LIST ("accreditation", "parent", "established", "seat"), LIST (SAFETY, "scope") },
  { "media", "other", LIST ("media_type", "parent", "established", "seat"), LIST (SAFETY, "scope") },
  { "company", "other", LIST ("parent", "established", "seat"), LIST (SAFETY, "scope") },
};

const char *const liaison_partner_kind_facts[] = { "form_of_address",
                                                   "gender",
                                                   "organization_type",
                                                   "media_type",
                                                   "accreditation",
                                                   "mandate_type",
                                                   "mandate_scope",
                                                   "branch",
                                                   "level",
                                                   "portfolio",
                                                   "parent",
                                                   "instrument",
                                                   "established",
                                                   "host_country",
                                                   "countries_covered",
                                                   "seat",
                                                   "ecosoc_status",
                                                   "ecosoc_year",
                                                   "short_name",
                                                   "standing_invitation",
                                                   NULL };

/* What is asked of some kinds only, in the other groups of the form. */
static const char *const needs_of_some[] = { SAFETY, "scope", "titles", NULL };

static const KindFacts *
find_kind (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kind != NULL && strcmp (kinds[i].kind, kind) == 0)
      return &kinds[i];
  return NULL;
}

/** liaison_partner_kind_family: Returns: the family a partner of @kind most likely belongs to */
const char *
liaison_partner_kind_family (const char *kind)
{
  const KindFacts *facts = find_kind (kind);

  return facts != NULL ? facts->family : "other";
}

/** liaison_partner_family_kind: Returns: the kind a new partner of @family (nullable) most likely is */
const char *
liaison_partner_family_kind (const char *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (family != NULL && strcmp (kinds[i].family, family) == 0)
      return kinds[i].kind;
  return "person";
}

/** liaison_partner_kind_has_fact: Returns: whether @field, one of liaison_partner_kind_facts, is a fact of @kind */
gboolean
liaison_partner_kind_has_fact (const char *kind, const char *field)
{
  const KindFacts *facts = find_kind (kind);

  return facts != NULL && g_strv_contains (facts->facts, field);
}

/**
 * liaison_partner_kind_needs:
 * @field: a field that is no fact of a kind, or "titles"
 *
 * Returns: whether the form of a partner of @kind asks for @field; most are asked of all
 */
gboolean
liaison_partner_kind_needs (const char *kind, const char *field)
{
  const KindFacts *facts = find_kind (kind);

  return !g_strv_contains (needs_of_some, field) || (facts != NULL && g_strv_contains (facts->needs, field));
}
