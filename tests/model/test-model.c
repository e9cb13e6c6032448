// SPDX-License-Identifier: GPL-3.0-or-later
// Records, fields, vocabularies, change sets: what the tables of fields promise.
#include "liaison-change-set.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-partner-name.h"
#include "liaison-partner.h"

#include <string.h>

static void
test_tables_are_sound (void)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  g_assert_cmpuint (count, >, 40);
  for (guint i = 0; i < count; i++) {
    const LiaisonEntity *entity = entities[i];
    g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

    g_test_message ("%s", entity->name);
    g_assert_cmpuint (entity->number, >, 0);
    g_assert_cmpuint (entity->number, <, 64);
    g_assert_true (g_hash_table_add (numbers, GUINT_TO_POINTER ((guint) entity->number)));
    g_assert_true (liaison_entities_find (entity->name) == entity);
    g_assert_true (liaison_entities_find_number (entity->number) == entity);
    g_assert_true (entity->owner_field == NULL || liaison_entity_owner (entity)->type == LIAISON_FIELD_REF);
    for (guint f = 0; f < entity->n_fields; f++) {
      const LiaisonField *field = &entity->fields[f];
      gboolean coded = field->type == LIAISON_FIELD_CODE || field->type == LIAISON_FIELD_CODES;

      g_assert_true (g_hash_table_add (names, (gpointer) field->name));
      g_assert_cmpuint (field->offset, >=, f == 0 ? 0 : sizeof (LiaisonRecord));
      g_assert_cmpuint (field->offset, <, entity->size);
      g_assert_true (coded == (field->vocabulary != NULL));
      g_assert_true (field->target == NULL || liaison_entities_find (field->target) != NULL);
      g_assert_null (strchr (field->name, ':'));
      g_assert_true (field->sensitivity != LIAISON_SENSITIVITY_OPEN || strcmp (field->name, "sealed_notes") != 0);
    }
  }
}

/* A value of the right type for any field. */
static const char *
example (const LiaisonField *field)
{
  switch (field->type) {
  case LIAISON_FIELD_INTEGER:
    return "42";
  case LIAISON_FIELD_BOOLEAN:
    return "true";
  case LIAISON_FIELD_REF:
    /* Nobody is related to themselves. */
    return strcmp (field->name, "object") == 0 ? "0198f3a2-1b2c-7abc-8def-0123456789ac"
                                               : "0198f3a2-1b2c-7abc-8def-0123456789ab";
  case LIAISON_FIELD_DATE:
    return "2015-09";
  case LIAISON_FIELD_MOMENT:
    return "2015-09-14T13:30Z";
  case LIAISON_FIELD_CODE:
  case LIAISON_FIELD_CODES:
    return field->vocabulary->n_terms > 0 ? field->vocabulary->terms[0].code : "FRA";
  case LIAISON_FIELD_TEXT:
  case LIAISON_FIELD_NOTE:
  default:
    return "Côte d’Ivoire";
  }
}

static void
test_every_field_goes_round (void)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonRecord) record = liaison_record_new (entities[i]);
    g_autoptr (LiaisonRecord) copy = NULL;
    for (guint f = 0; f < entities[i]->n_fields; f++) {
      const LiaisonField *field = &entities[i]->fields[f];
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) value = NULL;
      g_autofree char *text = NULL;

      liaison_record_set_text (record, field->name, example (field), &error);
      g_assert_no_error (error);
      g_assert_true (liaison_record_is_set (record, field));
      value = liaison_record_get (record, field);
      text = liaison_field_write (field, value);
      g_assert_cmpstr (text, ==, example (field));
    }
    g_assert_true (liaison_record_validate (record, NULL));
    copy = liaison_record_copy (record);
    for (guint f = 0; f < entities[i]->n_fields; f++) {
      const LiaisonField *field = &entities[i]->fields[f];
      g_assert_true (liaison_record_field_equal (record, copy, field));
      g_assert_true (liaison_record_set (copy, field, NULL, NULL));
      g_assert_false (liaison_record_is_set (copy, field));
      g_assert_false (liaison_record_field_equal (record, copy, field));
    }
  }
}

static void
test_bad_values_are_named (void)
{
  static const struct {
    const char *field, *text, *says;
  } cases[] = {
    { "kind", "alien", "kind" },
    { "cadence_days", "often", "cadence_days" },
    { "review_on", "soon", "review_on" },
    { "owner", "nobody", "owner" },
    { "do_not_contact", "perhaps", "do_not_contact" },
    { "summary", "a\x01", "byte 2" },
    { "countries", "F/RA", "countries" },
    { "nonsense", "1", "nonsense" },
    { "review_on", "2015-09-14T10:00Z", "without a time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner);
    g_autoptr (GError) error = NULL;
    g_assert_false (liaison_record_set_text (record, cases[i].field, cases[i].text, &error));
    g_assert_nonnull (error);
    g_assert_nonnull (strstr (error->message, cases[i].says));
  }
}

static void
test_too_long_a_text (void)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner);
  g_autofree char *text = g_strnfill (LIAISON_TEXT_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_record_set_text (record, "summary", text, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  text[LIAISON_TEXT_MAX] = '\0';
  g_assert_true (liaison_record_set_text (record, "summary", text, NULL));
}

static void
test_labels_are_understood (void)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner);
  LiaisonPartner *partner = (LiaisonPartner *) record;

  g_assert_true (liaison_record_set_text (record, "kind", "State Body", NULL));
  g_assert_cmpstr (partner->kind, ==, "state_body");
  g_assert_true (liaison_record_set_text (record, "languages", "french; en, es", NULL));
  g_assert_cmpstr (partner->languages, ==, "en es fr");
  g_assert_true (liaison_record_set_text (record, "do_not_contact", "Oui", NULL));
  g_assert_true (partner->do_not_contact);
}

static void
test_sets (void)
{
  g_autofree char *added = liaison_codes_with ("FRA GTM", "BEL", TRUE);
  g_autofree char *again = liaison_codes_with (added, "FRA", TRUE);
  g_autofree char *removed = liaison_codes_with ("FRA", "FRA", FALSE);

  g_assert_cmpstr (added, ==, "BEL FRA GTM");
  g_assert_cmpstr (again, ==, "BEL FRA GTM");
  g_assert_null (removed);
  g_assert_true (liaison_codes_contain ("BEL FRA GTM", "GTM"));
  g_assert_false (liaison_codes_contain ("BELGIUM FRA", "BEL"));
  g_assert_false (liaison_codes_contain (NULL, "BEL"));
}

static void
test_required_fields (void)
{
  g_autoptr (LiaisonRecord) meeting = liaison_record_new (&liaison_entity_meeting);
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_record_validate (meeting, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "kind"));
}

static void
test_a_change_set_holds_what_differs (void)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "x");
  g_autoptr (LiaisonRecord) before = liaison_record_new (&liaison_entity_partner);
  g_autoptr (LiaisonRecord) after = NULL;
  const LiaisonEdit *edit;

  g_assert_true (liaison_record_set_text (before, "countries", "FRA,GTM", NULL));
  g_assert_true (liaison_record_set_text (before, "summary", "old", NULL));
  after = liaison_record_copy (before);
  g_assert_false (liaison_change_set_update (set, before, after));
  g_assert_true (liaison_change_set_is_empty (set));
  g_assert_true (liaison_record_set_text (after, "countries", "GTM,BEL", NULL));
  g_assert_true (liaison_record_set_text (after, "summary", "new", NULL));
  g_assert_true (liaison_change_set_update (set, before, after));
  edit = g_ptr_array_index (set->edits, 0);
  g_assert_cmpuint (edit->changes->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (change->element == NULL)
      g_assert_cmpstr (g_variant_get_string (change->old, NULL), ==, "old");
    else
      g_assert_true ((strcmp (change->element, "BEL") == 0) == (change->value != NULL));
  }
}

static LiaisonPartnerName *
add_name (GPtrArray *names, const char *text, const char *type, const char *language)
{
  LiaisonRecord *record = liaison_record_new (&liaison_entity_partner_name);

  g_assert_true (liaison_record_set_text (record, "text", text, NULL));
  g_assert_true (liaison_record_set_text (record, "type", type, NULL));
  g_assert_true (liaison_record_set_text (record, "language", language, NULL));
  g_ptr_array_add (names, record);
  return (LiaisonPartnerName *) record;
}

static void
test_the_shown_name (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  g_assert_null (liaison_partner_name_choose (names, LIAISON_LANGUAGE_EN));
  add_name (names, "ACHPR", "acronym", "en");
  g_assert_cmpstr (liaison_partner_name_choose (names, LIAISON_LANGUAGE_FR)->text, ==, "ACHPR");
  add_name (names, "CADHP", "acronym", "fr");
  add_name (names, "African Commission", "official", "en");
  add_name (names, "Commission africaine", "official", "fr");
  add_name (names, "Comisión Africana", "official", "es")->preferred = FALSE;
  g_assert_cmpstr (liaison_partner_name_choose (names, LIAISON_LANGUAGE_EN)->text, ==, "African Commission");
  g_assert_cmpstr (liaison_partner_name_choose (names, LIAISON_LANGUAGE_FR)->text, ==, "Commission africaine");
  g_assert_cmpstr (liaison_partner_name_choose_acronym (names, LIAISON_LANGUAGE_FR)->text, ==, "CADHP");
  add_name (names, "The Commission", "official", "es")->preferred = TRUE;
  g_assert_cmpstr (liaison_partner_name_choose (names, LIAISON_LANGUAGE_FR)->text, ==, "The Commission");
}

static void
test_a_script_is_guessed (void)
{
  g_assert_cmpstr (liaison_partner_name_guess_script ("Côte d’Ivoire"), ==, "Latn");
  g_assert_cmpstr (liaison_partner_name_guess_script ("«ليلى حداد»"), ==, "Arab");
  g_assert_cmpstr (liaison_partner_name_guess_script ("2. Мемориал"), ==, "Cyrl");
  g_assert_cmpstr (liaison_partner_name_guess_script ("人权"), ==, "Hans");
  g_assert_cmpstr (liaison_partner_name_guess_script ("ᠮᠣᠩᠭᠣᠯ"), ==, "other");
  g_assert_null (liaison_partner_name_guess_script ("2015"));
  g_assert_null (liaison_partner_name_guess_script (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/tables-are-sound", test_tables_are_sound);
  g_test_add_func ("/model/every-field-goes-round", test_every_field_goes_round);
  g_test_add_func ("/model/bad-values-are-named", test_bad_values_are_named);
  g_test_add_func ("/model/too-long-a-text", test_too_long_a_text);
  g_test_add_func ("/model/labels-are-understood", test_labels_are_understood);
  g_test_add_func ("/model/sets", test_sets);
  g_test_add_func ("/model/required-fields", test_required_fields);
  g_test_add_func ("/model/change-set", test_a_change_set_holds_what_differs);
  g_test_add_func ("/model/shown-name", test_the_shown_name);
  g_test_add_func ("/model/names/script", test_a_script_is_guessed);
  return g_test_run ();
}
