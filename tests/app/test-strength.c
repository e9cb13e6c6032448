// SPDX-License-Identifier: GPL-3.0-or-later
// How hard passphrases are to guess: the order matters, and what must never be accepted.
#include "liaison-strength.h"

static void
test_what_everybody_tries_is_weak (void)
{
  static const char *const weak[] = { "password",     "Password1!",      "motdepasse123",
                                      "azertyuiop",   "12345678901234",  "aaaaaaaaaaaa",
                                      "abcdefghijkl", "rapporteur2024",  "humanrights",
                                      "Liaison",      "soleil",          "qwerty123",
                                      "elephant",     "111222333444555", "p" };

  for (guint i = 0; i < G_N_ELEMENTS (weak); i++)
    g_assert_cmpint (liaison_passphrase_strength (weak[i]), ==, LIAISON_STRENGTH_WEAK);
}

static void
test_several_words_are_good (void)
{
  static const char *const good[] = { "correct horse battery staple", "nine wet umbrellas sing outside",
                                      "quatre rivières violettes", "Vq7#kP2!xW9z", "четыре зелёных облака поют" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_cmpint (liaison_passphrase_strength (good[i]), >=, LIAISON_STRENGTH_GOOD);
}

static void
test_more_is_never_weaker (void)
{
  const char *words = "grey canoe over seven quiet tables";

  for (gsize length = 2; length <= strlen (words); length++) {
    g_autofree char *shorter = g_strndup (words, length - 1);
    g_autofree char *longer = g_strndup (words, length);

    /* A letter may turn two others into a word, which takes what they counted alone. */
    g_assert_cmpfloat (liaison_passphrase_bits (longer) + 12, >=, liaison_passphrase_bits (shorter));
  }
}

static void
test_nothing_has_no_strength (void)
{
  g_assert_cmpint (liaison_passphrase_strength (""), ==, LIAISON_STRENGTH_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strength/what-everybody-tries-is-weak", test_what_everybody_tries_is_weak);
  g_test_add_func ("/strength/several-words-are-good", test_several_words_are_good);
  g_test_add_func ("/strength/more-is-never-weaker", test_more_is_never_weaker);
  g_test_add_func ("/strength/nothing-has-no-strength", test_nothing_has_no_strength);
  return g_test_run ();
}
