// SPDX-License-Identifier: GPL-3.0-or-later
// References of letters: what is read, what is refused.
#include "liaison-error.h"
#include "liaison-reference-number.h"

static void
assert_reads (const char *text, const char *written)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *back = NULL;
  LiaisonReferenceNumber reference;

  g_test_message ("%s", text);
  liaison_reference_parse (text, &reference, &error);
  g_assert_no_error (error);
  back = liaison_reference_write (&reference);
  g_assert_cmpstr (back, ==, written);
}

static void
test_parts (void)
{
  LiaisonReferenceNumber reference;

  g_assert_true (liaison_reference_parse ("JAL FRA 3/2021", &reference, NULL));
  g_assert_cmpstr (reference.type, ==, "JAL");
  g_assert_cmpstr (reference.country_code, ==, "FRA");
  g_assert_cmpint (reference.number, ==, 3);
  g_assert_cmpint (reference.year, ==, 2021);
}

static void
test_what_databases_write (void)
{
  assert_reads ("AL FRA 3/2021", "AL FRA 3/2021");
  assert_reads ("JAL FRA 3/2021", "JAL FRA 3/2021");
  assert_reads ("JUA GTM 12/2015", "JUA GTM 12/2015");
  assert_reads ("FRA 3/2021", "FRA 3/2021");
  assert_reads ("OTH 157/2025", "OTH 157/2025");
  assert_reads ("OL OTH 157/2025", "OL OTH 157/2025");
}

static void
test_blanks_and_capitals_do_not_matter (void)
{
  assert_reads ("OTH\xc2\xa0"
                "157/2025",
                "OTH 157/2025");
  assert_reads ("AL\xe2\x80\xaf"
                "FRA\xc2\xa0"
                "3/2021",
                "AL FRA 3/2021");
  assert_reads ("  al  fra 03 / 2021\n", "AL FRA 3/2021");
  assert_reads ("FRA3/2021", "FRA 3/2021");
}

static void
test_what_is_no_reference (void)
{
  static const char *const bad[] = {
    "",
    " ",
    "FRA",
    "FRA 3",
    "FRA/2021",
    "3/2021",
    "AL 3/2021",
    "AL FRA",
    "FRA 0/2021",
    "FRA 3/21",
    "FRA 3/1950",
    "FRA 3/2021 x",
    "FRA 3/20211",
    "FR 3/2021",
    "FRAN 3/2021",
    "XX FRA 3/2021",
    "FRA 999999/2021",
    "FRA -3/2021",
    "FRA 3-2021",
    "FRA 3/2021/4",
    "\xff FRA 3/2021",
    "FRA 99999999999999999999999/2021",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    LiaisonReferenceNumber reference;
    g_test_message ("case %u", i);
    g_assert_false (liaison_reference_parse (bad[i], &reference, &error));
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-number/parts", test_parts);
  g_test_add_func ("/reference-number/databases", test_what_databases_write);
  g_test_add_func ("/reference-number/blanks", test_blanks_and_capitals_do_not_matter);
  g_test_add_func ("/reference-number/refused", test_what_is_no_reference);
  return g_test_run ();
}
