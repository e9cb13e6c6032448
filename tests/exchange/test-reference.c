// SPDX-License-Identifier: GPL-3.0-or-later
// The facts that come with Liaison, as records.
#include "liaison-reference.h"

#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-post.h"
#include "liaison-relation.h"

#include <string.h>

static GPtrArray *
load (LiaisonLanguage language)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = liaison_reference_load (language, &error);

  g_assert_no_error (error);
  return records;
}

static const LiaisonRecord *
find (GPtrArray *records, const char *space, const char *code)
{
  LiaisonId id;

  liaison_reference_id (&id, space, code);
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    if (liaison_id_equal (&record->id, &id))
      return record;
  }
  g_error ("there is no %s %s", space, code);
}

static const char *
find_name (GPtrArray *records, const LiaisonRecord *partner, const char *type, const char *language)
{
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    const LiaisonPartnerName *name = (const LiaisonPartnerName *) record;
    if (record->entity == &liaison_entity_partner_name && liaison_id_equal (&name->partner, &partner->id) &&
        strcmp (name->type, type) == 0 && g_strcmp0 (name->language, language) == 0)
      return name->text;
  }
  return NULL;
}

/* Every record obeys its fields, has an id of its own, and refers to nothing that is not there. */
static void
test_whole (void)
{
  g_autoptr (GPtrArray) records = load (LIAISON_LANGUAGE_EN);
  g_autoptr (GHashTable) ids = g_hash_table_new (liaison_id_hash, liaison_id_equal);

  for (guint i = 0; i < records->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (records, i);
    g_autoptr (GError) error = NULL;
    liaison_record_validate (record, &error);
    g_assert_no_error (error);
    g_assert_true (g_hash_table_add (ids, &record->id));
  }
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    for (guint j = 0; j < record->entity->n_fields; j++) {
      const LiaisonField *field = &record->entity->fields[j];
      if (field->type == LIAISON_FIELD_REF && liaison_record_is_set (record, field))
        g_assert_true (g_hash_table_contains (ids, liaison_record_reference (record, field)));
    }
  }
}

static void
test_countries (void)
{
  g_autoptr (GPtrArray) records = load (LIAISON_LANGUAGE_EN);
  const LiaisonCountry *country = (const LiaisonCountry *) find (records, "country", "FRA");
  guint members = 0;

  g_assert_nonnull (country);
  g_assert_cmpstr (country->name_en, ==, "France");
  g_assert_cmpint (country->m49, ==, 250);
  g_assert_cmpstr (country->un_group, ==, "weog");
  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    if (record->entity == &liaison_entity_country)
      members += strcmp (((const LiaisonCountry *) record)->un_status, "member") == 0;
  }
  g_assert_cmpuint (members, ==, 193);
}

static void
test_mandate (void)
{
  g_autoptr (GPtrArray) records = load (LIAISON_LANGUAGE_EN);
  const LiaisonPartner *mandate = (const LiaisonPartner *) find (records, "mandate", "HRD");
  const LiaisonMandateTitle *title = (const LiaisonMandateTitle *) find (records, "mandate_title", "HRD");
  const LiaisonPost *post = (const LiaisonPost *) find (records, "post", "HRD.HOLDER");

  g_assert_cmpstr (mandate->kind, ==, "mandate");
  g_assert_cmpstr (mandate->family, ==, "united_nations");
  g_assert_cmpstr (mandate->mandate_type, ==, "SR");
  g_assert_cmpstr (mandate->reference_code, ==, "mandate:HRD");
  g_assert_nonnull (strstr (find_name (records, &mandate->record, "official", "en"), "human rights defenders"));
  g_assert_nonnull (strstr (find_name (records, &mandate->record, "official", "fr"), "défenseurs"));
  g_assert_nonnull (strstr (title->title_fr_f, "Rapporteuse"));
  g_assert_true (liaison_id_equal (&title->partner, &mandate->record.id));
  g_assert_true (liaison_id_equal (&post->body, &mandate->record.id));
}

static void
test_bodies (void)
{
  g_autoptr (GPtrArray) records = load (LIAISON_LANGUAGE_FR);
  const LiaisonPartner *commission = (const LiaisonPartner *) find (records, "mechanism", "ACHPR");
  const LiaisonPartner *union_ = (const LiaisonPartner *) find (records, "mechanism", "AU");
  const LiaisonPartner *office = (const LiaisonPartner *) find (records, "un_office", "RO-WEST-AFRICA");

  g_assert_cmpstr (commission->family, ==, "regional_mechanisms");
  g_assert_cmpstr (commission->seat, ==, "Banjoul");
  g_assert_cmpint (commission->established.year, ==, 1987);
  g_assert_true (liaison_id_equal (&commission->parent, &union_->record.id));
  g_assert_nonnull (find (records, "instrument", "ACHPR-CHARTER"));
  g_assert_false (liaison_id_is_nil (&commission->instrument));
  g_assert_cmpstr (find_name (records, &commission->record, "acronym", "fr"), ==, "CADHP");
  g_assert_true (liaison_codes_contain (office->countries_covered, "TGO"));
  g_assert_cmpstr (office->host_country, ==, "SEN");
  g_assert_nonnull (find (records, "relation_type", "represents"));
}

/* The same twice, but for what a language decides: a register is updated, never doubled. */
static void
test_is_stable (void)
{
  g_autoptr (GPtrArray) english = load (LIAISON_LANGUAGE_EN), french = load (LIAISON_LANGUAGE_FR);

  g_assert_cmpuint (english->len, ==, french->len);
  for (guint i = 0; i < english->len; i++) {
    const LiaisonRecord *a = g_ptr_array_index (english, i), *b = g_ptr_array_index (french, i);
    g_assert_true (liaison_id_equal (&a->id, &b->id));
    for (guint j = 0; j < a->entity->n_fields; j++)
      g_assert_true (strcmp (a->entity->fields[j].name, "seat") == 0 ||
                     liaison_record_field_equal (a, b, &a->entity->fields[j]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/whole", test_whole);
  g_test_add_func ("/reference/countries", test_countries);
  g_test_add_func ("/reference/mandate", test_mandate);
  g_test_add_func ("/reference/bodies", test_bodies);
  g_test_add_func ("/reference/is-stable", test_is_stable);
  return g_test_run ();
}
