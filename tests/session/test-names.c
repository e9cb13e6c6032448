// SPDX-License-Identifier: GPL-3.0-or-later
// What codes are called: those of the register appear, follow its changes, and go when it is locked.
#include "session-fixture.h"

#include "liaison-names.h"
#include "liaison-office.h"
#include "liaison-partner.h"

#include <string.h>

#define ADD(path, function)                                                                                            \
  g_test_add (path, SessionFixture, NULL, session_fixture_set_up, function, session_fixture_tear_down)

static void
add (SessionFixture *f, LiaisonRecord *record)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "a name");

  liaison_change_set_insert (set, record);
  commit_well (f->session, set);
  run_until_idle ();
}

static void
add_countries (SessionFixture *f)
{
  g_autoptr (LiaisonRecord) guinea = make_record (&liaison_entity_country, "iso3", "GIN", "iso2", "GN", "name_en",
                                                  "Guinea", "name_fr", "Guinée", NULL);
  g_autoptr (LiaisonRecord) aland = make_record (&liaison_entity_country, "iso3", "ALA", "iso2", "AX", "name_en",
                                                 "Aland", "name_fr", "Aland", NULL);

  add (f, guinea);
  add (f, aland);
}

static LiaisonRecord *
make_theme (const char *code, const char *label, const char *retired)
{
  return make_record (&liaison_entity_term, "vocabulary", "theme", "code", code, "label_en", label, "label_fr", label,
                      "retired", retired, NULL);
}

static guint changes;

static void
changed_cb (void)
{
  changes++;
}

static void
test_follows_the_register (SessionFixture *f, gconstpointer data)
{
  LiaisonNames *names = liaison_names_of (f->session);
  g_autofree char *list = NULL;

  run_until_idle ();
  g_assert_true (names == liaison_names_of (f->session));
  g_assert_cmpstr (liaison_names_label (names, &liaison_vocabulary_country, "GIN"), ==, "GIN");
  add_countries (f);
  g_assert_cmpstr (liaison_names_label (names, &liaison_vocabulary_country, "GIN"), ==, "Guinea");
  list = liaison_names_list (names, &liaison_vocabulary_country, "GIN ALA QQQ");
  g_assert_cmpstr (list, ==, "Aland, Guinea, QQQ");
  g_assert_null (liaison_names_label (names, &liaison_vocabulary_country, NULL));
  g_assert_cmpstr (liaison_names_label (names, &liaison_vocabulary_risk, "high"), ==, "High");
}

static void
test_offers_what_is_not_retired (SessionFixture *f, gconstpointer data)
{
  LiaisonNames *names = liaison_names_of (f->session);
  g_autoptr (LiaisonRecord) water = make_theme ("water", "Water", NULL);
  g_autoptr (LiaisonRecord) old = make_theme ("old", "Old", "yes");
  g_autoptr (GPtrArray) themes = NULL, statuses = NULL;

  add (f, water);
  add (f, old);
  themes = liaison_names_choices (names, &liaison_vocabulary_theme);
  g_assert_cmpuint (themes->len, ==, 1);
  g_assert_cmpstr (((LiaisonChoice *) themes->pdata[0])->code, ==, "water");
  g_assert_cmpstr (((LiaisonChoice *) themes->pdata[0])->folded, ==, "water");
  g_assert_cmpstr (liaison_names_label (names, &liaison_vocabulary_theme, "old"), ==, "Old");
  statuses = liaison_names_choices (names, &liaison_vocabulary_partner_status);
  g_assert_cmpuint (statuses->len, ==, liaison_vocabulary_partner_status.n_terms);
}

static void
test_a_built_in_word_is_renamed (SessionFixture *f, gconstpointer data)
{
  LiaisonNames *names = liaison_names_of (f->session);
  const LiaisonVocabulary *kinds = &liaison_vocabulary_meeting_kind;
  g_autoptr (LiaisonRecord) call = liaison_term_new_builtin (kinds, "call");
  g_autoptr (LiaisonRecord) again = liaison_term_new_builtin (kinds, "call");
  g_autoptr (LiaisonRecord) training = liaison_term_new_builtin (kinds, "training");
  g_autoptr (LiaisonRecord) french = liaison_term_new_builtin (kinds, "other");
  g_autoptr (GPtrArray) choices = NULL;
  guint n_calls = 0;

  g_assert_true (liaison_id_equal (&call->id, &again->id));
  g_assert_false (liaison_term_take_back ((LiaisonTerm *) again, kinds));
  g_set_str (&((LiaisonTerm *) call)->label_en, "Phone");
  ((LiaisonTerm *) training)->retired = TRUE;
  g_set_str (&((LiaisonTerm *) french)->label_fr, "Divers");
  add (f, call);
  add (f, training);
  add (f, french);
  g_assert_cmpstr (liaison_names_label (names, kinds, "call"), ==, "Phone");
  g_assert_cmpstr (liaison_names_label (names, kinds, "training"), ==, "Training");
  g_assert_cmpstr (liaison_names_label (names, kinds, "other"), ==, "Other");
  choices = liaison_names_choices (names, kinds);
  g_assert_cmpuint (choices->len, ==, kinds->n_terms - 1);
  for (guint i = 0; i < choices->len; i++) {
    const LiaisonChoice *choice = choices->pdata[i];
    n_calls += g_str_equal (choice->label, "Phone");
    g_assert_cmpstr (choice->code, !=, "training");
  }
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_true (liaison_term_take_back ((LiaisonTerm *) call, kinds));
  g_assert_cmpstr (((LiaisonTerm *) call)->label_en, ==, "Call");
}

static void
test_forgets_on_lock (SessionFixture *f, gconstpointer data)
{
  LiaisonNames *names = liaison_names_of (f->session);

  add_countries (f);
  g_signal_connect (names, "changed", G_CALLBACK (changed_cb), NULL);
  changes = 0;
  liaison_session_lock (f->session);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpstr (liaison_names_label (names, &liaison_vocabulary_country, "GIN"), ==, "GIN");
  session_fixture_unlock (f);
  run_until_idle ();
  g_assert_cmpuint (changes, ==, 2);
  g_assert_cmpstr (liaison_names_label (names, &liaison_vocabulary_country, "GIN"), ==, "Guinea");
}

static void
test_displays_values (SessionFixture *f, gconstpointer data)
{
  LiaisonNames *names = liaison_names_of (f->session);
  const LiaisonField *countries = liaison_entity_field (&liaison_entity_partner, "countries");
  const LiaisonField *established = liaison_entity_field (&liaison_entity_partner, "established");
  g_autoptr (GVariant) codes = g_variant_ref_sink (g_variant_new_strv ((const char *[]) { "GIN", "ALA" }, 2));
  g_autoptr (GVariant) date = g_variant_ref_sink (g_variant_new_string ("2015-09"));
  g_autofree char *places = NULL, *when = NULL, *nothing = NULL;

  add_countries (f);
  places = liaison_names_display (names, countries, codes);
  when = liaison_names_display (names, established, date);
  nothing = liaison_names_display (names, countries, NULL);
  g_assert_cmpstr (places, ==, "Aland, Guinea");
  g_assert_cmpstr (when, ==, "September 2015");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session/names/follows-the-register", test_follows_the_register);
  ADD ("/session/names/retired", test_offers_what_is_not_retired);
  ADD ("/session/names/renamed", test_a_built_in_word_is_renamed);
  ADD ("/session/names/lock", test_forgets_on_lock);
  ADD ("/session/names/display", test_displays_values);
  return g_test_run ();
}
