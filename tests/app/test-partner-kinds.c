// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the kind of a partner.
#include "liaison-partner-kinds.h"
#include "liaison-partner.h"
#include "liaison-vocabulary.h"

static void
test_every_kind_has_a_family (void)
{
  for (guint i = 0; i < liaison_vocabulary_partner_kind.n_terms; i++) {
    const char *kind = liaison_vocabulary_partner_kind.terms[i].code;
    const char *family = liaison_partner_kind_family (kind);
    g_assert_nonnull (liaison_vocabulary_find (&liaison_vocabulary_family, family));
  }
  g_assert_cmpstr (liaison_partner_kind_family ("state_body"), ==, "state_actors");
  g_assert_cmpstr (liaison_partner_kind_family ("un_office"), ==, "united_nations");
  g_assert_cmpstr (liaison_partner_kind_family (NULL), ==, "other");
}

static void
test_every_family_has_a_kind_of_its_own (void)
{
  for (guint i = 0; i < liaison_vocabulary_family.n_terms; i++) {
    const char *family = liaison_vocabulary_family.terms[i].code;
    g_assert_cmpstr (liaison_partner_kind_family (liaison_partner_family_kind (family)), ==, family);
  }
  g_assert_cmpstr (liaison_partner_family_kind (NULL), ==, "person");
}

static void
test_every_fact_is_a_field_of_some_kind (void)
{
  for (guint i = 0; liaison_partner_kind_facts[i] != NULL; i++) {
    const char *fact = liaison_partner_kind_facts[i];
    guint count = 0;
    g_assert_nonnull (liaison_entity_field (&liaison_entity_partner, fact));
    for (guint j = 0; j < liaison_vocabulary_partner_kind.n_terms; j++)
      count += liaison_partner_kind_has_fact (liaison_vocabulary_partner_kind.terms[j].code, fact) ? 1 : 0;
    g_assert_cmpuint (count, >, 0);
    g_assert_false (liaison_partner_kind_has_fact (NULL, fact));
  }
}

/* What is in the groups of fields named after a kind must be asked for somewhere. */
static void
test_no_field_of_a_kind_is_forgotten (void)
{
  for (guint i = 0; i < liaison_entity_partner.n_fields; i++) {
    const LiaisonField *field = &liaison_entity_partner.fields[i];
    if (field->group >= LIAISON_GROUP_PERSON && field->group <= LIAISON_GROUP_UN_OFFICE)
      g_assert_true (g_strv_contains (liaison_partner_kind_facts, field->name));
  }
}

static void
test_a_kind_has_its_own_facts (void)
{
  g_assert_true (liaison_partner_kind_has_fact ("state_body", "standing_invitation"));
  g_assert_false (liaison_partner_kind_has_fact ("un_office", "standing_invitation"));
  g_assert_true (liaison_partner_kind_has_fact ("nhri", "accreditation"));
  g_assert_true (liaison_partner_kind_needs ("mandate", "titles"));
  g_assert_false (liaison_partner_kind_needs ("person", "titles"));
  g_assert_true (liaison_partner_kind_needs ("person", "code_name"));
  g_assert_false (liaison_partner_kind_needs ("state_body", "code_name"));
  g_assert_true (liaison_partner_kind_needs ("state_body", "do_not_contact"));
  g_assert_true (liaison_partner_kind_needs (NULL, "countries"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/partner-kinds/family", test_every_kind_has_a_family);
  g_test_add_func ("/app/partner-kinds/kind", test_every_family_has_a_kind_of_its_own);
  g_test_add_func ("/app/partner-kinds/facts", test_every_fact_is_a_field_of_some_kind);
  g_test_add_func ("/app/partner-kinds/fields", test_no_field_of_a_kind_is_forgotten);
  g_test_add_func ("/app/partner-kinds/own", test_a_kind_has_its_own_facts);
  return g_test_run ();
}
