// SPDX-License-Identifier: GPL-3.0-or-later
// What ties a partner to others, as the pages read it.
#include "session-fixture.h"

#include "liaison-error.h"
#include "liaison-read-links.h"

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

typedef struct {
  SessionFixture base;
  LiaisonId government, ministry, office, awa;
} Fixture;

static void
set_reference (LiaisonRecord *record, const char *field, const LiaisonId *id)
{
  liaison_record_put_reference (record, liaison_entity_field (record->entity, field), id);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "everything");
  LiaisonRecord *government, *ministry, *office, *awa, *post, *ended, *tenure;

  session_fixture_set_up (&f->base, data);
  government = add_partner (set, "Government");
  ministry = add_partner (set, "Ministry");
  office = add_partner (set, "Archive");
  awa = add_partner (set, "Awa Ndiaye");
  liaison_record_set_text (awa, "gender", "female", NULL);
  set_reference (ministry, "parent", &government->id);
  set_reference (office, "parent", &ministry->id);
  ended = add_part (set, &liaison_entity_post, "body", ministry, "title_en", "Clerk", "to", "1999", NULL);
  post = add_part (set, &liaison_entity_post, "body", ministry, "title_en", "Minister", NULL);
  add_part (set, &liaison_entity_post, "body", ministry, "title_fr_m", "Directeur", "title_fr_f", "Directrice", NULL);
  tenure = add_part (set, &liaison_entity_tenure, "holder", awa, "from", "2012", NULL);
  set_reference (tenure, "post", &post->id);
  tenure = add_part (set, &liaison_entity_tenure, "holder", awa, "from", "1990", "to", "1999", NULL);
  set_reference (tenure, "post", &ended->id);
  f->government = government->id;
  f->ministry = ministry->id;
  f->office = office->id;
  f->awa = awa->id;
  commit_well (f->base.session, set);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  session_fixture_tear_down (&f->base, data);
}

static LiaisonPartnerLinks *
load (Fixture *f, const LiaisonId *id)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonPartnerLinks *links;

  liaison_session_load_links (f->base.session, id, NULL, take_answer_cb, &answer);
  links = liaison_session_load_links_finish (f->base.session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  return links;
}

static const char *
name_at (GPtrArray *links, guint index)
{
  return ((LiaisonLink *) g_ptr_array_index (links, index))->name;
}

static void
test_bodies_stand_above_and_below (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerLinks) top = load (f, &f->government), middle = load (f, &f->ministry),
                                  bottom = load (f, &f->office);

  g_assert_cmpuint (top->above->len, ==, 0);
  g_assert_cmpuint (top->below->len, ==, 1);
  g_assert_cmpstr (name_at (top->below, 0), ==, "Ministry");
  g_assert_cmpuint (middle->above->len, ==, 1);
  g_assert_cmpstr (name_at (middle->below, 0), ==, "Archive");
  g_assert_cmpuint (bottom->above->len, ==, 2);
  g_assert_cmpstr (name_at (bottom->above, 0), ==, "Government");
  g_assert_cmpstr (name_at (bottom->above, 1), ==, "Ministry");
  g_assert_cmpuint (bottom->below->len, ==, 0);
}

static void
test_posts_of_a_body (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerLinks) links = load (f, &f->ministry);
  const LiaisonBodyPost *post;

  g_assert_cmpuint (links->posts->len, ==, 3);
  post = g_ptr_array_index (links->posts, 0);
  g_assert_cmpstr (post->title, ==, "Minister");
  g_assert_cmpuint (post->succession->len, ==, 1);
  g_assert_cmpstr (((LiaisonPostHeld *) post->succession->pdata[0])->name, ==, "Awa Ndiaye");
  /* Vacant: both forms; and what ended comes last. */
  post = g_ptr_array_index (links->posts, 1);
  g_assert_cmpstr (post->title, ==, "Directeur / Directrice");
  g_assert_cmpuint (post->succession->len, ==, 0);
  post = g_ptr_array_index (links->posts, 2);
  g_assert_cmpstr (post->title, ==, "Clerk");
}

static void
test_posts_of_a_person (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonPartnerLinks) links = load (f, &f->awa);

  g_assert_cmpuint (links->posts->len, ==, 0);
  g_assert_cmpuint (links->held->len, ==, 2);
  g_assert_cmpstr (((LiaisonPostHeld *) links->held->pdata[0])->words, ==, "Minister, Ministry");
  g_assert_cmpint (((LiaisonPostHeld *) links->held->pdata[0])->held, ==, LIAISON_HELD_YES);
  g_assert_cmpint (((LiaisonPostHeld *) links->held->pdata[1])->held, ==, LIAISON_HELD_NO);
}

static void
test_types_of_relation_read_from_the_partner (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "types");
  g_autoptr (LiaisonRecord) cousin = make_record (&liaison_entity_relation_type, "code", "cousin", "forward_en",
                                                  "is a cousin of", "symmetric", "true", NULL);
  g_autoptr (LiaisonRecord)
      backs = make_record (&liaison_entity_relation_type, "code", "backs", "forward_fr_m", "soutient", "backward_fr_m",
                           "est soutenu par", "backward_fr_f", "est soutenue par", NULL);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const labels[] = { "est soutenue par", "is a cousin of", "soutient" };

  liaison_change_set_insert (set, cousin);
  liaison_change_set_insert (set, backs);
  commit_well (f->base.session, set);
  liaison_session_load_relation_choices (f->base.session, &f->awa, NULL, take_answer_cb, &answer);
  choices = liaison_session_load_relation_choices_finish (f->base.session, wait_for_answer (&answer), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choices->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < choices->len; i++)
    g_assert_cmpstr (((LiaisonRelationChoice *) choices->pdata[i])->label, ==, labels[i]);
  g_assert_cmpint (((LiaisonRelationChoice *) choices->pdata[0])->direction, ==, LIAISON_BACKWARD);
  g_assert_cmpint (((LiaisonRelationChoice *) choices->pdata[2])->direction, ==, LIAISON_FORWARD);
}

static void
test_nobody_has_no_relations (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId nobody;

  liaison_id_generate (&nobody);
  liaison_session_load_relations (f->base.session, &nobody, NULL, take_answer_cb, &answer);
  g_assert_null (liaison_session_load_relations_finish (f->base.session, wait_for_answer (&answer), &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/links/bodies-stand-above-and-below", test_bodies_stand_above_and_below);
  ADD ("/links/posts-of-a-body", test_posts_of_a_body);
  ADD ("/links/posts-of-a-person", test_posts_of_a_person);
  ADD ("/links/types-of-relation-read-from-the-partner", test_types_of_relation_read_from_the_partner);
  ADD ("/links/nobody-has-no-relations", test_nobody_has_no_relations);
  return g_test_run ();
}
