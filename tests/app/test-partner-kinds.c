// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the kind of a partner.
#include "liaison-partner-kinds.h"
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
test_a_group_shows_for_its_kind_only (void)
{
  g_assert_true (liaison_partner_kind_has_group ("person", LIAISON_GROUP_PERSON));
  g_assert_true (liaison_partner_kind_has_group ("mandate", LIAISON_GROUP_MANDATE));
  g_assert_false (liaison_partner_kind_has_group ("person", LIAISON_GROUP_MANDATE));
  g_assert_false (liaison_partner_kind_has_group ("media", LIAISON_GROUP_MAIN));
  g_assert_false (liaison_partner_kind_has_group (NULL, LIAISON_GROUP_PERSON));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/partner-kinds/family", test_every_kind_has_a_family);
  g_test_add_func ("/app/partner-kinds/kind", test_every_family_has_a_kind_of_its_own);
  g_test_add_func ("/app/partner-kinds/groups", test_a_group_shows_for_its_kind_only);
  return g_test_run ();
}
