// SPDX-License-Identifier: GPL-3.0-or-later
// The search: every script, every text of a partner, the best first, where it matched.
#include "store-fixture.h"

#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-identities.h"
#include "liaison-office.h"
#include "liaison-post.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

/* What the list of partners shows for @text, as names with "|" between them. */
static char *
list (LiaisonStore *store, const char *text)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);

  liaison_query_set_text (query, text);
  liaison_query_set_sort (query, "name", FALSE);
  rows = liaison_store_rows (store, query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (GPtrArray) found = liaison_store_partner_rows (store, &g_array_index (rows, gint64, i), 1, NULL);
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", ((LiaisonPartnerRow *) found->pdata[0])->name);
  }
  g_assert_cmpint (liaison_store_count (store, query, NULL), ==, rows->len);
  return g_string_free (names, FALSE);
}

static void
expect (LiaisonStore *store, const char *text, const char *wanted)
{
  g_autofree char *found = list (store, text);

  g_test_message ("searching %s", text);
  g_assert_cmpstr (found, ==, wanted);
}

/* The same hits in the search over everything, and where the first one matched. */
static void
expect_where (LiaisonStore *store, const char *text, const char *title, const char *where, const char *detail)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = liaison_store_search (store, text, 10, &error);
  const LiaisonHit *hit;

  g_assert_no_error (error);
  g_test_message ("searching %s", text);
  g_assert_cmpuint (hits->len, >, 0);
  hit = g_ptr_array_index (hits, 0);
  g_assert_cmpstr (hit->title, ==, title);
  g_assert_cmpstr (hit->where, ==, where);
  g_assert_cmpstr (hit->detail, ==, detail);
}

static void
add_name (LiaisonStore *store, const LiaisonId *partner, const char *text, const char *type, const char *language)
{
  g_autofree char *id = liaison_id_to_string (partner);

  commit_one (store, make_record (&liaison_entity_partner_name, "partner", id, "text", text, "type", type, "language",
                                  language, NULL));
}

static LiaisonId
add_about (LiaisonStore *store, const LiaisonId *partner, const char *note)
{
  g_autofree char *id = liaison_id_to_string (partner);

  return commit_one (store,
                     make_record (&liaison_entity_note, "about_entity", "partner", "about", id, "text", note, NULL));
}

static LiaisonId
add_tag (LiaisonStore *store, const LiaisonId *partner, const char *label)
{
  g_autofree char *id = liaison_id_to_string (partner);
  LiaisonId tag = commit_one (store, make_record (&liaison_entity_tag, "label_en", label, NULL));
  g_autofree char *tag_id = liaison_id_to_string (&tag);

  commit_one (store,
              make_record (&liaison_entity_tagging, "tag", tag_id, "about_entity", "partner", "about", id, NULL));
  return tag;
}

static void
test_every_script (StoreFixture *f, gconstpointer data)
{
  static const char *const names[] = {
    "Côte d’Ivoire Défense", "Łódź Øst Straße", "Ёлкин Дмитрий",  "محمد الأمين", "مُؤَسَّسَة",
    "नेपाल मानव अधिकार",      "人权委员会",      "한국인권위원회", "Ουράνιος",    "Ɗan Ƙasa",
  };
  static const struct {
    const char *typed;
    guint found;
  } searches[] = {
    { "cote", 0 },    { "COTE d'iv", 0 }, { "defense", 0 }, { "lodz", 1 },   { "ost strasse", 1 }, { "елк", 2 },
    { "Дмитрии", 2 }, { "дмитрий", 2 },   { "الامين", 3 },  { "مـحـمد", 3 }, { "موسسه", 4 },       { "नेप", 5 },
    { "मानव", 5 },    { "人权", 6 },      { "委员", 6 },    { "한국", 7 },   { "ουρανιος", 8 },    { "dan kas", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_partner (f->store, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    expect (f->store, searches[i].typed, names[searches[i].found]);
  expect (f->store, "e", "");
  add_partner (f->store, "Élan");
  expect (f->store, "e", "Élan");
  expect (f->store, "नपल", "");
  expect (f->store, "\"*:^(", "");
  expect (f->store, "_", "");
}

static void
test_the_best_first (StoreFixture *f, gconstpointer data)
{
  LiaisonId noted = add_partner (f->store, "Aaron");
  LiaisonId known = add_partner (f->store, "Basel Union");
  LiaisonId former = add_partner (f->store, "Zeta");

  add_about (f->store, &noted, "Asked about the Commission in May.");
  add_partner (f->store, "African Commission");
  add_partner (f->store, "Commission of Inquiry");
  add_name (f->store, &former, "Commission for Truth", "former", "en");
  add_partner (f->store, "Commission");
  add_name (f->store, &known, "Commission", "acronym", "en");
  add_partner (f->store, "Commissariat");
  expect (f->store, "commission", "Basel Union|Commission|Commission of Inquiry|Zeta|African Commission|Aaron");
  expect (f->store, "Commission o", "Commission of Inquiry");
  expect (f->store, "commi", "Basel Union|Commissariat|Commission|Commission of Inquiry|Zeta|African Commission|Aaron");
}

static void
test_where_it_matched (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "House of Light");
  g_autofree char *text = liaison_id_to_string (&id);
  LiaisonId post, tag;
  g_autofree char *post_text = NULL;

  add_name (f->store, &id, "Maison des lumières", "official", "fr");
  add_name (f->store, &id, "Lantern Circle", "former", "en");
  add_name (f->store, &id, "MDL", "acronym", "fr");
  commit_one (f->store, make_record (&liaison_entity_contact_point, "partner", text, "type", "phone", "value",
                                     "+224 622.12-34 56", "safety", "safe", NULL));
  set_field (f->store, &liaison_entity_partner, &id, "summary", "Observes trials");
  add_about (f->store, &id, "They asked us for training of paralegals in the region of the forest, in the dry season.");
  tag = add_tag (f->store, &id, "Priority 2026");
  post = commit_one (f->store, make_record (&liaison_entity_post, "body", text, "title_en", "Ombudsperson", NULL));
  post_text = liaison_id_to_string (&post);
  commit_one (f->store, make_record (&liaison_entity_tenure, "post", post_text, "holder", text, NULL));
  expect_where (f->store, "light", "House of Light", NULL, NULL);
  expect_where (f->store, "mdl", "House of Light", "Acronym", "MDL");
  expect_where (f->store, "lantern", "House of Light", "Former name", "Lantern Circle");
  expect_where (f->store, "lumieres", "House of Light", "Official name", "Maison des lumières");
  expect_where (f->store, "+224 622", "House of Light", "Phone", "+224 622.12-34 56");
  expect_where (f->store, "224622123", "House of Light", "Phone", "+224 622.12-34 56");
  expect_where (f->store, "trial", "House of Light", "Summary", "Observes trials");
  expect_where (f->store, "forest", "House of Light", "Note",
                "…paralegals in the region of the forest, in the dry season.");
  expect_where (f->store, "light priority", "House of Light", "Tag", "Priority 2026");
  expect (f->store, "ombudsperson", "House of Light");
  /* Some words of a name and some of a note. */
  expect (f->store, "light paralegals", "House of Light");
  expect (f->store, "light paralegals x", "");
  set_field (f->store, &liaison_entity_tag, &tag, "label_en", "Urgent");
  expect (f->store, "priority", "");
  expect (f->store, "urgent", "House of Light");
}

static void
test_what_belongs_is_followed (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  LiaisonId note = add_about (f->store, &id, "elephant");
  LiaisonId tag = add_tag (f->store, &id, "Kept");
  g_autoptr (LiaisonChangeSet) trash = liaison_change_set_new ("Moved %s to the trash", "x");
  g_autoptr (LiaisonChangeSet) undo = NULL;

  expect (f->store, "elephant", "Alpha");
  set_field (f->store, &liaison_entity_note, &note, "text", "giraffe");
  expect (f->store, "elephant", "");
  expect (f->store, "giraffe", "Alpha");
  set_field (f->store, &liaison_entity_partner, &id, "status", "dormant");
  expect (f->store, "giraffe", "Alpha");
  liaison_change_set_edit (trash, LIAISON_EDIT_TRASH, &liaison_entity_note, &note);
  liaison_change_set_edit (trash, LIAISON_EDIT_TRASH, &liaison_entity_tag, &tag);
  g_assert_true (liaison_store_commit (f->store, trash, NULL, NULL));
  expect (f->store, "giraffe", "");
  expect (f->store, "kept", "");
  undo = liaison_store_invert (f->store, &trash->id, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  expect (f->store, "giraffe", "Alpha");
  expect (f->store, "kept", "Alpha");
}

static void
test_a_code_name_is_found_alone (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Amina Diallo");
  g_autofree char *text = liaison_id_to_string (&id);

  commit_one (f->store, make_record (&liaison_entity_contact_point, "partner", text, "type", "email", "value",
                                     "amina@example.org", "safety", "safe", NULL));
  add_about (f->store, &id, "Prefers mornings");
  set_field (f->store, &liaison_entity_partner, &id, "code_name", "Heron");
  expect (f->store, "diallo", "Heron");
  g_assert_true (liaison_store_hide_identities (f->store, TRUE, NULL));
  expect (f->store, "amina", "");
  expect (f->store, "diallo", "");
  expect (f->store, "heron", "Heron");
  expect (f->store, "mornings", "Heron");
  expect_where (f->store, "mornings", "Heron", "Note", "Prefers mornings");
  g_assert_true (liaison_store_hide_identities (f->store, FALSE, NULL));
  set_field (f->store, &liaison_entity_partner, &id, "code_name", NULL);
  expect (f->store, "diallo", "Amina Diallo");
  expect (f->store, "heron", "");
}

/* As an earlier version left it. */
static void
test_an_older_index_is_made_anew (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Élan Йода");

  add_about (f->store, &id, "elephant");
  commit_one (f->store, make_record (&liaison_entity_tag, "label_en", "Lonely", NULL));
  g_assert_true (liaison_db_script (f->store,
                                    "INSERT INTO search_name (search_name) VALUES ('delete-all');"
                                    "INSERT INTO search_text (search_text) VALUES ('delete-all');"
                                    "UPDATE local SET value = '1' WHERE key = 'search-version';",
                                    NULL));
  expect (f->store, "elan", "");
  store_fixture_reopen (f);
  expect (f->store, "elan", "Élan Йода");
  expect (f->store, "elephant", "Élan Йода");
  expect_where (f->store, "lonely", "Lonely", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/search/every-script", test_every_script);
  add ("/search/the-best-first", test_the_best_first);
  add ("/search/where-it-matched", test_where_it_matched);
  add ("/search/what-belongs-is-followed", test_what_belongs_is_followed);
  add ("/search/a-code-name-is-found-alone", test_a_code_name_is_found_alone);
  add ("/search/an-older-index-is-made-anew", test_an_older_index_is_made_anew);
  return g_test_run ();
}
