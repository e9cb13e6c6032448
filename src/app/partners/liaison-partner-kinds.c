// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the kind of a partner.
#include "liaison-partner-kinds.h"

#include <string.h>

typedef struct {
  const char *kind;
  const char *family;
  LiaisonFieldGroup group; /* MAIN: no fields of its own */
} KindFacts;

/* In the order in which a family's most usual kind is looked for. */
static const KindFacts kinds[] = {
  { "person", "defenders", LIAISON_GROUP_PERSON },
  { "organization", "civil_society", LIAISON_GROUP_ORGANIZATION },
  { "mandate", "united_nations", LIAISON_GROUP_MANDATE },
  { "un_entity", "united_nations", LIAISON_GROUP_MAIN },
  { "un_office", "united_nations", LIAISON_GROUP_UN_OFFICE },
  { "mechanism", "regional_mechanisms", LIAISON_GROUP_MECHANISM },
  { "state_body", "state_actors", LIAISON_GROUP_STATE_BODY },
  { "nhri", "other", LIAISON_GROUP_MAIN },
  { "media", "other", LIAISON_GROUP_MAIN },
  { "company", "other", LIAISON_GROUP_MAIN },
};

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

/** liaison_partner_kind_has_group: Returns: whether the fields of @group, named after a kind, are for @kind */
gboolean
liaison_partner_kind_has_group (const char *kind, LiaisonFieldGroup group)
{
  const KindFacts *facts = find_kind (kind);

  return facts != NULL && facts->group == group && group != LIAISON_GROUP_MAIN;
}
