// SPDX-License-Identifier: GPL-3.0-or-later
// Duplicates found, told apart and merged: names, contact points, choices, code names, refusals.
#include "liaison-directory.h"
#include "liaison-duplicates.h"
#include "liaison-error.h"
#include "liaison-identities.h"
#include "liaison-partner-merge.h"
#include "store-fixture.h"

#include <string.h>

static void
undo (LiaisonStore *store, LiaisonId *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = liaison_store_invert (store, id, &error);

  g_assert_no_error (error);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  *id = set->id;
}

static void
add_part (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *partner, const char *field,
          const char *value, const char *type)
{
  g_autofree char *id = liaison_id_to_string (partner);

  commit_one (store, entity == &liaison_entity_partner_name
                         ? make_record (entity, "partner", id, field, value, "type", type, NULL)
                         : make_record (entity, "partner", id, field, value, "type", type, "safety", "safe", NULL));
}

static char *
read_names (LiaisonStore *store, const LiaisonId *partner)
{
  g_autoptr (GPtrArray) names = liaison_store_children (store, &liaison_entity_partner_name, "partner", partner, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *name = names->pdata[i];
    g_string_append_printf (out, "%s%s:%s", out->len > 0 ? ", " : "", name->text, name->type);
  }
  return g_string_free (out, FALSE);
}

static void
merge (LiaisonStore *store, const LiaisonId *keep, const LiaisonId *other, const char *const *takes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonPartnerMerge) merged = liaison_store_merge_partners (store, keep, other, takes, &error);

  g_assert_no_error (error);
  liaison_store_commit (store, merged->set, NULL, &error);
  g_assert_no_error (error);
}

static void
test_names (StoreFixture *fixture, gconstpointer data)
{
  static const char *const other_names[] = { "names=other", NULL };
  LiaisonId keep = add_partner (fixture->store, "Réseau du fleuve");
  LiaisonId first = add_partner (fixture->store, "reseau du fleuve"),
            second = add_partner (fixture->store, "River Network");
  g_autofree char *names = NULL, *title = NULL, *swapped = NULL;

  add_part (fixture->store, &liaison_entity_partner_name, &first, "text", "RDF", "acronym");
  merge (fixture->store, &keep, &first, NULL);
  names = read_names (fixture->store, &keep);
  g_assert_cmpstr (names, ==, "Réseau du fleuve:official, RDF:acronym");
  merge (fixture->store, &keep, &second, other_names);
  swapped = read_names (fixture->store, &keep);
  g_assert_cmpstr (swapped, ==, "Réseau du fleuve:alias, RDF:acronym, River Network:official");
  /* The trash still says who that was. */
  title = liaison_store_title (fixture->store, &liaison_entity_partner, &second, NULL);
  g_assert_cmpstr (title, ==, "River Network");
}

static void
test_the_stricter_contact_point_wins (StoreFixture *fixture, gconstpointer data)
{
  LiaisonId keep = add_partner (fixture->store, "Ana Ruiz"), other = add_partner (fixture->store, "Ana Ruiz");
  g_autofree char *id = liaison_id_to_string (&other);
  g_autoptr (GPtrArray) points = NULL;

  add_part (fixture->store, &liaison_entity_contact_point, &keep, "value", "+33 1 44 55 66 77", "phone");
  commit_one (fixture->store, make_record (&liaison_entity_contact_point, "partner", id, "value", "01 44 55 66 77",
                                           "type", "phone", "safety", "never", "verified_on", "2024-02-01", NULL));
  merge (fixture->store, &keep, &other, NULL);
  points = liaison_store_children (fixture->store, &liaison_entity_contact_point, "partner", &keep, NULL);
  g_assert_cmpuint (points->len, ==, 1);
  g_assert_cmpstr (((LiaisonContactPoint *) points->pdata[0])->value, ==, "+33 1 44 55 66 77");
  g_assert_cmpstr (((LiaisonContactPoint *) points->pdata[0])->safety, ==, "never");
  g_assert_cmpint (((LiaisonContactPoint *) points->pdata[0])->verified_on.year, ==, 2024);
}

static void
test_choices (StoreFixture *fixture, gconstpointer data)
{
  static const char *const takes[] = { "scope=keep", "summary=other", "countries=other", "code_name=keep", NULL };
  static const char *const wrong[] = { "classification=keep", "scope=both", "nonsense=keep", "scope", "scope=mine" };
  LiaisonId keep = add_partner (fixture->store, "Ana Ruiz"), other = add_partner (fixture->store, "Ana Ruiz");
  const LiaisonEntity *entity = &liaison_entity_partner;
  g_autofree char *scope = NULL, *summary = NULL, *countries = NULL, *code_name = NULL;

  set_field (fixture->store, entity, &keep, "scope", "local");
  set_field (fixture->store, entity, &keep, "summary", "One.");
  set_field (fixture->store, entity, &keep, "countries", "FRA");
  set_field (fixture->store, entity, &other, "scope", "global");
  set_field (fixture->store, entity, &other, "summary", "Two.");
  set_field (fixture->store, entity, &other, "countries", "GTM");
  set_field (fixture->store, entity, &other, "code_name", "Heron");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    const char *const one[] = { wrong[i], NULL };
    g_autoptr (GError) error = NULL;
    g_assert_null (liaison_store_merge_partners (fixture->store, &keep, &other, one, &error));
    g_assert_nonnull (error);
  }
  merge (fixture->store, &keep, &other, takes);
  scope = get_field (fixture->store, entity, &keep, "scope");
  summary = get_field (fixture->store, entity, &keep, "summary");
  countries = get_field (fixture->store, entity, &keep, "countries");
  code_name = get_field (fixture->store, entity, &keep, "code_name");
  g_assert_cmpstr (scope, ==, "local");
  g_assert_cmpstr (summary, ==, "Two.");
  g_assert_cmpstr (countries, ==, "GTM");
  g_assert_cmpstr (code_name, ==, "Heron");
}

static void
test_two_code_names (StoreFixture *fixture, gconstpointer data)
{
  LiaisonId keep = add_partner (fixture->store, "Ana Ruiz"), other = add_partner (fixture->store, "A. Ruiz");
  g_autofree char *code_name = NULL, *names = NULL, *title = NULL;

  set_field (fixture->store, &liaison_entity_partner, &keep, "code_name", "Heron");
  set_field (fixture->store, &liaison_entity_partner, &other, "code_name", "Egret");
  g_assert_true (liaison_store_hide_identities (fixture->store, TRUE, NULL));
  merge (fixture->store, &keep, &other, NULL);
  g_assert_true (liaison_store_hide_identities (fixture->store, FALSE, NULL));
  code_name = get_field (fixture->store, &liaison_entity_partner, &keep, "code_name");
  names = read_names (fixture->store, &keep);
  title = liaison_store_title (fixture->store, &liaison_entity_partner, &other, NULL);
  g_assert_cmpstr (code_name, ==, "Heron");
  g_assert_nonnull (strstr (names, "Egret:alias"));
  g_assert_cmpstr (title, ==, "Egret");
}

static void
test_refusals (StoreFixture *fixture, gconstpointer data)
{
  LiaisonId keep = add_partner (fixture->store, "Ana Ruiz"), other = add_partner (fixture->store, "Ana Ruiz");
  LiaisonId nobody;
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "Ana Ruiz");
  g_autoptr (GError) error = NULL;

  liaison_id_generate (&nobody);
  g_assert_null (liaison_store_merge_partners (fixture->store, &keep, &keep, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (liaison_store_merge_partners (fixture->store, &keep, &nobody, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
  g_clear_error (&error);
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, &other);
  liaison_store_commit (fixture->store, set, NULL, NULL);
  g_assert_null (liaison_store_merge_partners (fixture->store, &keep, &other, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
}

static guint
count_duplicates (LiaisonStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = liaison_store_duplicates (store, LIAISON_MATCH_POSSIBLE, 100, &error);

  g_assert_no_error (error);
  return found->len;
}

static void
test_not_duplicates_are_remembered (StoreFixture *fixture, gconstpointer data)
{
  LiaisonId first = add_partner (fixture->store, "Réseau du fleuve"),
            second = add_partner (fixture->store, "Reseau du Fleuve");
  g_autoptr (LiaisonChangeSet) set = NULL, again = NULL;
  LiaisonId last;

  add_partner (fixture->store, "Observatorio del agua");
  g_assert_cmpuint (count_duplicates (fixture->store), ==, 1);
  set = liaison_store_not_duplicate (fixture->store, &first, &second, NULL);
  g_assert_true (liaison_store_commit (fixture->store, set, NULL, NULL));
  g_assert_cmpuint (count_duplicates (fixture->store), ==, 0);
  again = liaison_store_not_duplicate (fixture->store, &second, &first, NULL);
  g_assert_true (liaison_change_set_is_empty (again));
  last = set->id;
  undo (fixture->store, &last);
  g_assert_cmpuint (count_duplicates (fixture->store), ==, 1);
}

static void
test_a_code_name_gives_nobody_away (StoreFixture *fixture, gconstpointer data)
{
  LiaisonId hidden = add_partner (fixture->store, "Réseau du fleuve");
  g_autoptr (LiaisonRecord) probe = make_partner ("organization", "civil_society");
  g_autoptr (LiaisonRecord) name = make_name (probe, "Reseau du Fleuve", "official", NULL);
  g_autoptr (GPtrArray) typed = g_ptr_array_new (), found = NULL;

  add_partner (fixture->store, "Reseau du Fleuve");
  set_field (fixture->store, &liaison_entity_partner, &hidden, "code_name", "Heron");
  g_assert_cmpuint (count_duplicates (fixture->store), ==, 1);
  g_assert_true (liaison_store_hide_identities (fixture->store, TRUE, NULL));
  g_assert_cmpuint (count_duplicates (fixture->store), ==, 0);
  g_ptr_array_add (typed, probe);
  g_ptr_array_add (typed, name);
  found = liaison_store_similar (fixture->store, typed, LIAISON_MATCH_POSSIBLE, 10, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((LiaisonDuplicate *) found->pdata[0])->second_title, ==, "Reseau du Fleuve");
}

static void
test_similar_while_typing (StoreFixture *fixture, gconstpointer data)
{
  static const char *const typed[] = { "Reseau du fleuve", "RÉSEAU DU FLEUVE (RDF)", "Réseau du fleuv" };

  add_partner (fixture->store, "Observatorio del agua");
  add_partner (fixture->store, "Réseau du fleuve");
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autoptr (LiaisonRecord) probe = make_partner ("organization", "civil_society");
    g_autoptr (LiaisonRecord) name = make_name (probe, typed[i], "official", NULL);
    g_autoptr (GPtrArray) records = g_ptr_array_new (), found = NULL;
    g_ptr_array_add (records, probe);
    g_ptr_array_add (records, name);
    found = liaison_store_similar (fixture->store, records, LIAISON_MATCH_POSSIBLE, 10, NULL);
    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpstr (((LiaisonDuplicate *) found->pdata[0])->second_title, ==, "Réseau du fleuve");
  }
}

static void
test_similar_by_how_one_is_reached (StoreFixture *fixture, gconstpointer data)
{
  static const struct {
    const char *type, *typed;
    LiaisonMatchCode code;
    guint found;
  } cases[] = { { "email", "Contact@Fleuve.example", LIAISON_MATCH_SAME_EMAIL, 1 },
                { "phone", "+224 620 11-22 33", LIAISON_MATCH_SAME_PHONE, 1 },
                { "email", "contact@fleuve.exampl", LIAISON_MATCH_SAME_EMAIL, 0 },
                { "phone", "+224 620 11 22 34", LIAISON_MATCH_SAME_PHONE, 0 } };
  LiaisonId river = add_partner (fixture->store, "Réseau du fleuve");

  add_part (fixture->store, &liaison_entity_contact_point, &river, "value", "contact@fleuve.example", "email");
  add_part (fixture->store, &liaison_entity_contact_point, &river, "value", "+224620112233", "phone");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LiaisonRecord) probe = make_partner ("organization", "civil_society");
    g_autoptr (LiaisonRecord) name = make_name (probe, "Pirogue", "official", NULL);
    g_autoptr (LiaisonRecord)
        point = make_record (&liaison_entity_contact_point, "value", cases[i].typed, "type", cases[i].type, NULL);
    g_autoptr (GPtrArray) records = g_ptr_array_new (), found = NULL;
    g_ptr_array_add (records, probe);
    g_ptr_array_add (records, name);
    g_ptr_array_add (records, point);
    found = liaison_store_similar (fixture->store, records, LIAISON_MATCH_POSSIBLE, 10, NULL);
    g_assert_cmpuint (found->len, ==, cases[i].found);
    if (found->len > 0) {
      const LiaisonLikeness *match = ((LiaisonDuplicate *) found->pdata[0])->match;
      g_assert_cmpint (((LiaisonMatchReason *) match->reasons->pdata[0])->code, ==, cases[i].code);
    }
  }
}

static void
test_a_scan_can_be_stopped (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_partner (fixture->store, "Réseau du fleuve");
  liaison_store_set_cancellable (fixture->store, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_null (liaison_store_duplicates (fixture->store, LIAISON_MATCH_POSSIBLE, 10, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  liaison_store_set_cancellable (fixture->store, NULL);
}

static void
add (const char *path, void (*test) (StoreFixture *, gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/partner-merge/names", test_names);
  add ("/partner-merge/the-stricter-contact-point-wins", test_the_stricter_contact_point_wins);
  add ("/partner-merge/choices", test_choices);
  add ("/partner-merge/two-code-names", test_two_code_names);
  add ("/partner-merge/refusals", test_refusals);
  add ("/duplicates/not-duplicates-are-remembered", test_not_duplicates_are_remembered);
  add ("/duplicates/a-code-name-gives-nobody-away", test_a_code_name_gives_nobody_away);
  add ("/duplicates/similar-while-typing", test_similar_while_typing);
  add ("/duplicates/similar-by-how-one-is-reached", test_similar_by_how_one_is_reached);
  add ("/duplicates/a-scan-can-be-stopped", test_a_scan_can_be_stopped);
  return g_test_run ();
}
