// SPDX-License-Identifier: GPL-3.0-or-later
// The fields an office adds: whom they are for, and what their values may be.
#include "liaison-custom.h"
#include "liaison-error.h"
#include "liaison-record.h"

#include <string.h>

static LiaisonCustomField *
make_field (const char *type, const char *choices, const char *kinds)
{
  LiaisonRecord *record = liaison_record_new (&liaison_entity_custom_field);

  g_assert_true (liaison_record_set_text (record, "entity_name", "partner", NULL));
  g_assert_true (liaison_record_set_text (record, "label_en", "Number of members", NULL));
  g_assert_true (liaison_record_set_text (record, "label_fr", "Nombre de membres", NULL));
  g_assert_true (liaison_record_set_text (record, "type", type, NULL));
  if (choices != NULL)
    g_assert_true (liaison_record_set_text (record, "choices", choices, NULL));
  if (kinds != NULL)
    g_assert_true (liaison_record_set_text (record, "kinds", kinds, NULL));
  return (LiaisonCustomField *) record;
}

static void
test_kinds (void)
{
  g_autoptr (LiaisonRecord) all = (LiaisonRecord *) make_field ("text", NULL, NULL);
  g_autoptr (LiaisonRecord) some = (LiaisonRecord *) make_field ("text", NULL, "person,  nhri");

  g_assert_true (liaison_custom_field_applies ((LiaisonCustomField *) all, "media"));
  g_assert_true (liaison_custom_field_applies ((LiaisonCustomField *) some, "person"));
  g_assert_true (liaison_custom_field_applies ((LiaisonCustomField *) some, "nhri"));
  g_assert_false (liaison_custom_field_applies ((LiaisonCustomField *) some, "media"));
  g_assert_false (liaison_custom_field_applies ((LiaisonCustomField *) some, NULL));
}

static void
test_label (void)
{
  g_autoptr (LiaisonRecord) field = (LiaisonRecord *) make_field ("text", NULL, NULL);

  g_assert_cmpstr (liaison_custom_field_label ((LiaisonCustomField *) field, LIAISON_LANGUAGE_EN), ==,
                   "Number of members");
  g_assert_cmpstr (liaison_custom_field_label ((LiaisonCustomField *) field, LIAISON_LANGUAGE_FR), ==,
                   "Nombre de membres");
  g_assert_true (liaison_record_set_text (field, "label_fr", "", NULL));
  g_assert_cmpstr (liaison_custom_field_label ((LiaisonCustomField *) field, LIAISON_LANGUAGE_FR), ==,
                   "Number of members");
}

/* What is entered, and what is stored; NULL for what is refused. */
static const struct {
  const char *type, *entered, *stored;
} values[] = {
  { "text", "  as it is ", "as it is" },
  { "text", "", "" },
  { "number", "1 234,5", "1234.5" },
  { "number", "-3", "-3" },
  { "number",
    "\xe2\x88\x92"
    "3",
    "-3" },
  { "number",
    "1\xc2\xa0"
    "000",
    "1000" },
  { "number", "١٢", "12" },
  { "number", "1.2.3", NULL },
  { "number", "twelve", NULL },
  { "number", "-", NULL },
  { "date", "2015", "2015" },
  { "date", "2015-09", "2015-09" },
  { "date", "2015-09-14", "2015-09-14" },
  { "date", "2015-13", NULL },
  { "date", "14/09/2015", NULL },
  { "choice", "Observer", "Observer" },
  { "choice", "Observatrice", "Observer" },
  { "choice", "Judge", NULL },
  { "partner", "01890000-0000-7000-8000-000000000001", "01890000-0000-7000-8000-000000000001" },
  { "partner", "Amina Diallo", NULL },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autoptr (LiaisonRecord)
        field = (LiaisonRecord *) make_field (values[i].type, "Observer | Observatrice\n\nMember\n", NULL);
    g_autoptr (GError) error = NULL;
    g_autofree char *stored = liaison_custom_field_normalize ((LiaisonCustomField *) field, values[i].entered, &error);

    g_test_message ("%s: %s", values[i].type, values[i].entered);
    g_assert_cmpstr (stored, ==, values[i].stored);
    if (values[i].stored == NULL) {
      g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "Number of members"));
      g_assert_nonnull (strstr (error->message, values[i].entered));
    }
  }
}

static void
expect_display (const char *type, const char *value, const char *english, const char *french)
{
  g_autoptr (LiaisonRecord) field = (LiaisonRecord *) make_field (type, "Observer | Observatrice\nMember", NULL);
  g_autofree char *en = liaison_custom_field_display ((LiaisonCustomField *) field, value, LIAISON_LANGUAGE_EN);
  g_autofree char *fr = liaison_custom_field_display ((LiaisonCustomField *) field, value, LIAISON_LANGUAGE_FR);

  g_assert_cmpstr (en, ==, english);
  g_assert_cmpstr (fr, ==, french);
}

static void
test_display (void)
{
  expect_display ("text", "Radio", "Radio", "Radio");
  expect_display ("number", "1234.5", "1234.5", "1234,5");
  expect_display ("date", "2015-09", "September 2015", "septembre 2015");
  expect_display ("choice", "Observer", "Observer", "Observatrice");
  expect_display ("choice", "Member", "Member", "Member");
  /* A choice that the office has taken away since. */
  expect_display ("choice", "Judge", "Judge", "Judge");
  expect_display ("date", "soon", "soon", "soon");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/custom/kinds", test_kinds);
  g_test_add_func ("/custom/label", test_label);
  g_test_add_func ("/custom/values", test_values);
  g_test_add_func ("/custom/display", test_display);
  return g_test_run ();
}
