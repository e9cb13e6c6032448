// SPDX-License-Identifier: GPL-3.0-or-later
// The list of matters, one with its parts, and which letters a commit refuses to send.
#include "store-fixture.h"

#include "liaison-communication.h"
#include "liaison-error.h"
#include "liaison-matters.h"
#include "liaison-objective.h"

#include <string.h>

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

/* A matter with one named person, and that person. */
typedef struct {
  LiaisonId matter;
  LiaisonId person;
  LiaisonId party;
} Situation;

static LiaisonId
add_part (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *matter, const char *field,
          const char *value, const char *other_field, const char *other_value)
{
  g_autofree char *what = liaison_id_to_string (matter);

  return commit_one (store, make_record (entity, "matter", what, field, value, other_field, other_value, NULL));
}

static Situation
add_situation (LiaisonStore *store, const char *title)
{
  Situation situation = { .person = add_partner (store, "Amina Diallo") };
  g_autofree char *who = liaison_id_to_string (&situation.person);

  set_field (store, &liaison_entity_partner, &situation.person, "kind", "person");
  situation.matter = commit_one (store, make_record (&liaison_entity_matter, "title", title, "state", "received",
                                                     "countries", "GIN", "credible", "yes", NULL));
  situation.party = add_part (store, &liaison_entity_party, &situation.matter, "side", "victim", "partner", who);
  return situation;
}

static LiaisonRecord *
make_letter (const LiaisonId *matter, const char *number, const char *status)
{
  g_autofree char *what = liaison_id_to_string (matter);

  return make_record (&liaison_entity_communication, "matter", what, "type", "AL", "country_code", "GIN", "number",
                      number, "year", "2026", "status", status, NULL);
}

/* Whether the letter, which is a draft, may be given that value. */
static gboolean
may_set (LiaisonStore *store, const LiaisonId *letter, const char *field, const char *value)
{
  g_autoptr (LiaisonRecord) before = liaison_store_get (store, &liaison_entity_communication, letter, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "x");
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_record_set_text (after, field, value, NULL));
  liaison_change_set_update (set, before, after);
  if (liaison_store_commit (store, set, NULL, &error))
    return TRUE;
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Amina Diallo"));
  return FALSE;
}

static void
test_rows (StoreFixture *f, gconstpointer data)
{
  Situation situation = add_situation (f->store, "Arrests");
  Situation other = add_situation (f->store, "Évictions");
  const LiaisonMatterFilter filters[] = {
    { .text = "evictions" }, { .text = "amina evi" }, { .state = "closed" },       { .country = "FRA" },
    { .country = "GIN" },    { .state = "open" },     { .partner = other.person }, { .text = "GIN 7/2026" },
  };
  const guint counts[] = { 1, 1, 0, 0, 2, 2, 1, 1 };
  g_autoptr (GPtrArray) rows = NULL;
  const LiaisonMatterRow *row;

  commit_one (f->store, make_letter (&situation.matter, "7", "draft"));
  commit_one (f->store, make_letter (&situation.matter, "8", "withdrawn"));
  add_part (f->store, &liaison_entity_party, &situation.matter, "side", "victim", "number", "9");
  add_part (f->store, &liaison_entity_source, &situation.matter, "code", "S-1", "reliability", "reliable");
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++) {
    g_autoptr (GPtrArray) found = liaison_store_matter_rows (f->store, &filters[i], NULL);
    g_assert_cmpuint (found->len, ==, counts[i]);
  }
  rows = liaison_store_matter_rows (f->store, &(LiaisonMatterFilter) { .text = "arrests" }, NULL);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->letters, ==, 1);
  g_assert_cmpint (row->sent, ==, 0);
  g_assert_cmpint (row->victims, ==, 10);
  g_assert_cmpint (row->sources, ==, 1);
  g_assert_cmpuint (row->missing, ==, 1 << 0 | 1 << 2);
}

static void
test_details (StoreFixture *f, gconstpointer data)
{
  Situation situation = add_situation (f->store, "Arrests");
  g_autoptr (LiaisonMatterDetails) details = NULL;
  g_autoptr (GError) error = NULL;
  const LiaisonPartyRow *party;

  add_part (f->store, &liaison_entity_matter_event, &situation.matter, "text", "later", "on", "2025-09");
  add_part (f->store, &liaison_entity_matter_event, &situation.matter, "text", "first", "on", "2024");
  details = liaison_store_matter_details (f->store, &situation.matter, NULL);
  party = g_ptr_array_index (details->parties, 0);
  g_assert_cmpstr (party->name, ==, "Amina Diallo");
  g_assert_cmpint (party->level, ==, 0);
  g_assert_cmpint (party->naming, ==, LIAISON_NAMING_NOT_ASKED);
  g_assert_cmpstr (((LiaisonMatterEvent *) g_ptr_array_index (details->events, 0))->text, ==, "first");
  g_assert_cmpuint (details->sources->len, ==, 0);
  g_assert_null (liaison_store_matter_details (f->store, &situation.person, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

static void
test_a_letter_waits (StoreFixture *f, gconstpointer data)
{
  Situation situation = add_situation (f->store, "Arrests");
  LiaisonId letter = commit_one (f->store, make_letter (&situation.matter, "1", "draft"));
  g_autofree char *who = liaison_id_to_string (&situation.person);
  LiaisonId consent;

  g_assert_false (may_set (f->store, &letter, "status", "sent"));
  g_assert_false (may_set (f->store, &letter, "sent_on", "2026-11-01"));
  g_assert_true (may_set (f->store, &letter, "status", "circulated"));
  consent = commit_one (
      f->store, make_record (&liaison_entity_consent, "partner", who, "level", "3", "given_on", "2026-01-01", NULL));
  g_assert_false (may_set (f->store, &letter, "sent_on", "2025-12-31"));
  g_assert_true (may_set (f->store, &letter, "sent_on", "2026-11-01"));
  /* What was sent was sent. */
  set_field (f->store, &liaison_entity_consent, &consent, "withdrawn_on", "2026-11-02");
  g_assert_true (may_set (f->store, &letter, "sent_on", "2026-11-03"));
}

static void
test_nobody_is_named (StoreFixture *f, gconstpointer data)
{
  Situation situation = add_situation (f->store, "Arrests");
  LiaisonId letter = commit_one (f->store, make_letter (&situation.matter, "1", "draft"));

  g_assert_false (may_set (f->store, &letter, "status", "sent"));
  set_field (f->store, &liaison_entity_party, &situation.party, "anonymous", "true");
  g_assert_true (may_set (f->store, &letter, "status", "sent"));
}

/* As out of another register: where it came from, it was sent. */
static void
test_what_comes_with_its_matter (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) matter = make_record (&liaison_entity_matter, "title", "M", "state", "closed", NULL);
  g_autofree char *what = liaison_id_to_string (&matter->id);
  g_autoptr (LiaisonRecord)
      party = make_record (&liaison_entity_party, "matter", what, "side", "victim", "label", "Maria", NULL);
  g_autoptr (LiaisonRecord) letter = make_letter (&matter->id, "1", "sent");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "x");
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, party);
  liaison_change_set_insert (set, letter);
  liaison_change_set_insert (set, matter);
  liaison_store_commit (f->store, set, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/matters/rows", test_rows);
  add ("/matters/details", test_details);
  add ("/matters/a-letter-waits", test_a_letter_waits);
  add ("/matters/nobody-is-named", test_nobody_is_named);
  add ("/matters/what-comes-with-its-matter", test_what_comes_with_its_matter);
  return g_test_run ();
}
