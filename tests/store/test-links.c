// SPDX-License-Identifier: GPL-3.0-or-later
// What ties partners together in a register: posts and their holders, relations, bodies in bodies.
#include "store-fixture.h"

#include "liaison-directory.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-posts.h"
#include "liaison-relations.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

#define text_of(id) (liaison_id_to_string (id))

typedef struct {
  LiaisonId ministry, awa, omar, post, first, second;
} Ministry;

static LiaisonId
add_person (LiaisonStore *store, const char *name, const char *gender)
{
  LiaisonId id = add_partner (store, name);

  set_field (store, &liaison_entity_partner, &id, "kind", "person");
  set_field (store, &liaison_entity_partner, &id, "gender", gender);
  return id;
}

static LiaisonId
add_tenure (LiaisonStore *store, const LiaisonId *post, const LiaisonId *holder, const char *from, const char *to)
{
  g_autofree char *what = text_of (post), *who = text_of (holder);

  return commit_one (store,
                     make_record (&liaison_entity_tenure, "post", what, "holder", who, "from", from, "to", to, NULL));
}

/* Omar was the minister until 2 May 2021, Awa is. */
static Ministry
add_ministry (LiaisonStore *store)
{
  Ministry m;
  g_autofree char *body = NULL;

  m.ministry = add_partner (store, "Ministry of Justice");
  m.awa = add_person (store, "Awa Ndiaye", "female");
  m.omar = add_person (store, "Omar Sy", "male");
  body = text_of (&m.ministry);
  m.post = commit_one (store, make_record (&liaison_entity_post, "body", body, "title_en", "Minister", "title_fr_m",
                                           "Ministre délégué", "title_fr_f", "Ministre déléguée", NULL));
  m.first = add_tenure (store, &m.post, &m.omar, "2018", "2021-05-02");
  m.second = add_tenure (store, &m.post, &m.awa, "2021-05-03", "");
  return m;
}

static void
expect_holders (LiaisonStore *store, const LiaisonId *post, const char *on, const char *expected)
{
  g_autoptr (GPtrArray) all = liaison_store_succession (store, post, LIAISON_LANGUAGE_EN, NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  LiaisonMoment moment;

  g_assert_true (liaison_moment_parse (on, &moment, NULL));
  found = liaison_posts_held_on (all, &moment);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonPostHeld *held = found->pdata[i];
    g_string_append_printf (text, "%s%s=%d", i > 0 ? " " : "", held->name, (int) held->held);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_who_held_a_post (StoreFixture *f, gconstpointer data)
{
  Ministry m = add_ministry (f->store);
  g_autoptr (GPtrArray) all = liaison_store_succession (f->store, &m.post, LIAISON_LANGUAGE_FR, NULL);

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((LiaisonPostHeld *) all->pdata[0])->words, ==, "Ministre déléguée, Ministry of Justice");
  g_assert_cmpstr (((LiaisonPostHeld *) all->pdata[1])->words, ==, "Ministre délégué, Ministry of Justice");
  g_assert_cmpint (((LiaisonPostHeld *) all->pdata[0])->held, ==, LIAISON_HELD_YES);
  g_assert_cmpint (((LiaisonPostHeld *) all->pdata[1])->held, ==, LIAISON_HELD_NO);
  expect_holders (f->store, &m.post, "2021-05-03", "Awa Ndiaye=3");
  expect_holders (f->store, &m.post, "2021-05-02", "Omar Sy=3");
  expect_holders (f->store, &m.post, "2021", "Awa Ndiaye=2 Omar Sy=2");
  expect_holders (f->store, &m.post, "2018-03", "Omar Sy=1");
  expect_holders (f->store, &m.post, "2017", "");
}

static void
test_a_holder_in_the_trash_comes_back (StoreFixture *f, gconstpointer data)
{
  Ministry m = add_ministry (f->store);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "Awa");
  g_autoptr (LiaisonChangeSet) undo = NULL;

  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, &m.awa);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  expect_holders (f->store, &m.post, "2022", "");
  undo = liaison_store_invert (f->store, &set->id, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  expect_holders (f->store, &m.post, "2022", "Awa Ndiaye=3");
}

static LiaisonId
add_attendee (LiaisonStore *store, const LiaisonId *partner, const LiaisonId *post)
{
  LiaisonId meeting = commit_one (store, make_record (&liaison_entity_meeting, "kind", "appointment", "title", "Talk",
                                                      "starts", "2022-03-01", "status", "held", NULL));
  g_autofree char *what = text_of (&meeting), *who = text_of (partner);
  g_autofree char *which = post != NULL ? text_of (post) : g_strdup ("");

  return commit_one (store, make_record (&liaison_entity_attendee, "meeting", what, "partner", who, "presence",
                                         "attended", "post", which, NULL));
}

static void
expect_words (LiaisonStore *store, const LiaisonId *attendee, const char *english, const char *french)
{
  g_autofree char *en = get_field (store, &liaison_entity_attendee, attendee, "post_en");
  g_autofree char *fr = get_field (store, &liaison_entity_attendee, attendee, "post_fr");

  g_assert_cmpstr (en, ==, english);
  g_assert_cmpstr (fr, ==, french);
}

static void
test_an_old_meeting_keeps_the_post_of_its_day (StoreFixture *f, gconstpointer data)
{
  Ministry m = add_ministry (f->store);
  LiaisonId attendee = add_attendee (f->store, &m.awa, &m.post);

  expect_words (f->store, &attendee, "Minister, Ministry of Justice", "Ministre déléguée, Ministry of Justice");
  set_field (f->store, &liaison_entity_post, &m.post, "title_en", "Keeper of the Seals");
  set_field (f->store, &liaison_entity_tenure, &m.second, "to", "2021-12-31");
  set_field (f->store, &liaison_entity_partner, &m.awa, "gender", "male");
  set_field (f->store, &liaison_entity_attendee, &attendee, "role", "interpreter");
  expect_words (f->store, &attendee, "Minister, Ministry of Justice", "Ministre déléguée, Ministry of Justice");
}

static void
test_the_words_follow_the_post_of_the_attendee (StoreFixture *f, gconstpointer data)
{
  Ministry m = add_ministry (f->store);
  LiaisonId attendee = add_attendee (f->store, &m.omar, NULL), changed;
  g_autofree char *post = text_of (&m.post);
  g_autoptr (LiaisonChangeSet) undo = NULL;

  expect_words (f->store, &attendee, "", "");
  set_field (f->store, &liaison_entity_attendee, &attendee, "post", post);
  expect_words (f->store, &attendee, "Minister, Ministry of Justice", "Ministre délégué, Ministry of Justice");
  set_field (f->store, &liaison_entity_post, &m.post, "title_en", "Keeper of the Seals");
  changed = set_field (f->store, &liaison_entity_attendee, &attendee, "post", "");
  expect_words (f->store, &attendee, "", "");
  undo = liaison_store_invert (f->store, &changed, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  expect_words (f->store, &attendee, "Minister, Ministry of Justice", "Ministre délégué, Ministry of Justice");
}

static gboolean
put_under (LiaisonStore *store, const LiaisonId *body, const LiaisonId *parent)
{
  g_autoptr (LiaisonRecord) before = liaison_store_get (store, &liaison_entity_partner, body, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "x");
  g_autoptr (GError) error = NULL;
  gboolean good;

  ((LiaisonPartner *) after)->parent = *parent;
  liaison_change_set_update (set, before, after);
  good = liaison_store_commit (store, set, NULL, &error);
  if (!good)
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  return good;
}

static void
test_nothing_is_part_of_itself (StoreFixture *f, gconstpointer data)
{
  LiaisonId government = add_partner (f->store, "Government"), ministry = add_partner (f->store, "Ministry");
  LiaisonId office = add_partner (f->store, "Office");
  g_autoptr (LiaisonRecord) self = make_partner ("state_body", "state_actors");
  g_autoptr (LiaisonRecord) one = make_partner ("state_body", "state_actors");
  g_autoptr (LiaisonRecord) two = make_partner ("state_body", "state_actors");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (LiaisonChangeSet) both = liaison_change_set_new ("Imported %s", "x");

  g_assert_true (put_under (f->store, &ministry, &government));
  g_assert_true (put_under (f->store, &office, &ministry));
  g_assert_false (put_under (f->store, &government, &office));
  g_assert_false (put_under (f->store, &government, &ministry));
  g_assert_false (put_under (f->store, &government, &government));
  g_assert_true (put_under (f->store, &office, &government));
  ((LiaisonPartner *) self)->parent = self->id;
  liaison_change_set_insert (set, self);
  g_assert_false (liaison_store_commit (f->store, set, NULL, NULL));
  ((LiaisonPartner *) one)->parent = two->id;
  ((LiaisonPartner *) two)->parent = one->id;
  liaison_change_set_insert (both, one);
  liaison_change_set_insert (both, two);
  g_assert_false (liaison_store_commit (f->store, both, NULL, NULL));
}

static void
expect_relations (LiaisonStore *store, const LiaisonId *partner, const char *expected)
{
  g_autoptr (GPtrArray) lines = liaison_store_relations_of (store, partner, LIAISON_LANGUAGE_FR, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const LiaisonRelationLine *line = lines->pdata[i];
    g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", line->label, line->name);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_a_relation_reads_from_both_sides (StoreFixture *f, gconstpointer data)
{
  LiaisonId awa = add_person (f->store, "Awa Ndiaye", "female"), omar = add_person (f->store, "Omar Sy", "male");
  LiaisonId network = add_partner (f->store, "Réseau des lacs"), type, relation;
  g_autofree char *kind = NULL, *subject = text_of (&omar), *object = text_of (&awa), *lakes = text_of (&network);
  g_autofree char *title = NULL;

  type = commit_one (f->store,
                     make_record (&liaison_entity_relation_type, "code", "supports", "forward_en", "supports",
                                  "backward_en", "is supported by", "forward_fr_m", "soutient", "backward_fr_m",
                                  "est soutenu par", "backward_fr_f", "est soutenue par", NULL));
  kind = text_of (&type);
  relation = commit_one (f->store, make_record (&liaison_entity_relation, "type", kind, "subject", subject, "object",
                                                object, "from", "2019", "to", "2020", NULL));
  commit_one (f->store, make_record (&liaison_entity_relation, "type", kind, "subject", lakes, "object", object, "from",
                                     "2021", NULL));
  expect_relations (f->store, &omar, "soutient Awa Ndiaye");
  expect_relations (f->store, &network, "soutient Awa Ndiaye");
  expect_relations (f->store, &awa, "est soutenue par Réseau des lacs; est soutenue par Omar Sy");
  title = liaison_store_title (f->store, &liaison_entity_relation, &relation, NULL);
  g_assert_cmpstr (title, ==, "Omar Sy supports Awa Ndiaye");
  set_field (f->store, &liaison_entity_partner, &omar, "code_name", "Héron");
  expect_relations (f->store, &awa, "est soutenue par Réseau des lacs; est soutenue par Héron");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/links/who-held-a-post", test_who_held_a_post);
  add ("/links/a-holder-in-the-trash-comes-back", test_a_holder_in_the_trash_comes_back);
  add ("/links/an-old-meeting-keeps-the-post-of-its-day", test_an_old_meeting_keeps_the_post_of_its_day);
  add ("/links/the-words-follow-the-post-of-the-attendee", test_the_words_follow_the_post_of_the_attendee);
  add ("/links/nothing-is-part-of-itself", test_nothing_is_part_of_itself);
  add ("/links/a-relation-reads-from-both-sides", test_a_relation_reads_from_both_sides);
  return g_test_run ();
}
