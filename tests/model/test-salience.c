// SPDX-License-Identifier: GPL-3.0-or-later
// The classes of salience.
#include "liaison-salience.h"

static const struct {
  const char *power, *legitimacy, *urgency;
  LiaisonSalience salience;
} cases[] = {
  { NULL, NULL, NULL, LIAISON_SALIENCE_UNKNOWN },
  { "low", "low", "low", LIAISON_SALIENCE_NONE },
  { "low", NULL, NULL, LIAISON_SALIENCE_NONE },
  { "high", NULL, NULL, LIAISON_SALIENCE_DORMANT },
  { "medium", "low", "low", LIAISON_SALIENCE_DORMANT },
  { "low", "high", "low", LIAISON_SALIENCE_DISCRETIONARY },
  { "low", "low", "critical", LIAISON_SALIENCE_DEMANDING },
  { "high", "medium", "low", LIAISON_SALIENCE_DOMINANT },
  { "high", "low", "high", LIAISON_SALIENCE_DANGEROUS },
  { "low", "high", "critical", LIAISON_SALIENCE_DEPENDENT },
  { "medium", "medium", "medium", LIAISON_SALIENCE_DEFINITIVE },
};

static void
test_classes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (liaison_salience (cases[i].power, cases[i].legitimacy, cases[i].urgency), ==, cases[i].salience);
}

static void
test_every_class_has_words (void)
{
  for (guint i = 0; i < LIAISON_SALIENCE_UNKNOWN; i++) {
    g_assert_nonnull (liaison_salience_label ((LiaisonSalience) i));
    g_assert_nonnull (liaison_salience_reason ((LiaisonSalience) i));
  }
  g_assert_null (liaison_salience_label (LIAISON_SALIENCE_UNKNOWN));
  g_assert_null (liaison_salience_reason (LIAISON_SALIENCE_UNKNOWN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/salience/classes", test_classes);
  g_test_add_func ("/salience/every-class-has-words", test_every_class_has_words);
  return g_test_run ();
}
