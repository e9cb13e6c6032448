// SPDX-License-Identifier: GPL-3.0-or-later
// The feed of everything about one partner, or one matter.
#include "store-fixture.h"

#include "liaison-entities.h"
#include "liaison-objective.h"
#include "liaison-office.h"
#include "liaison-timeline.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

#define bit(type) (1u << LIAISON_TIMELINE_##type)

static LiaisonId
add_note (LiaisonStore *store, const LiaisonId *partner, const char *on, const char *text)
{
  g_autofree char *uuid = liaison_id_to_string (partner);

  return commit_one (store, make_record (&liaison_entity_note, "about_entity", "partner", "about", uuid, "text", text,
                                         "on", on, NULL));
}

static LiaisonId
add_meeting (LiaisonStore *store, const LiaisonId *partner, const char *starts, const char *title)
{
  LiaisonId meeting = commit_one (store, make_record (liaison_entities_find ("meeting"), "kind", "call", "title", title,
                                                      "starts", starts, "status", "held", NULL));
  g_autofree char *what = liaison_id_to_string (&meeting), *who = liaison_id_to_string (partner);

  commit_one (store, make_record (liaison_entities_find ("attendee"), "meeting", what, "partner", who, "presence",
                                  "attended", NULL));
  return meeting;
}

static GPtrArray *
read_timeline (LiaisonStore *store, const LiaisonId *partner, guint types, const LiaisonTimelineEntry *after,
               guint limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = liaison_store_timeline (store, partner, types, after, limit, &error);

  g_assert_no_error (error);
  return entries;
}

/* "title title ...": what the timeline tells, in its order. */
static void
expect_titles (LiaisonStore *store, const LiaisonId *partner, guint types, const char *titles)
{
  g_autoptr (GPtrArray) entries = read_timeline (store, partner, types, NULL, 100);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", ((LiaisonTimelineEntry *) entries->pdata[i])->title);
  g_assert_cmpstr (found->str, ==, titles);
}

static void
test_newest_first_whatever_is_known (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha"), other = add_partner (f->store, "Beta");

  add_note (f->store, &id, "2026-03-01", "day");
  add_meeting (f->store, &id, "2026-03", "month");
  add_meeting (f->store, &id, "2026", "year");
  add_meeting (f->store, &id, "2026-03-01T10:00Z", "minute");
  add_note (f->store, &id, "2025-12-31", "before");
  add_note (f->store, &id, "2027-01", "after");
  add_note (f->store, &id, "", "undated");
  add_note (f->store, &other, "2026-03-02", "of another");
  expect_titles (f->store, &id, LIAISON_TIMELINE_ALL & ~bit (EDIT), "after|minute|day|month|year|before|undated");
}

static void
test_pages_neither_skip_nor_repeat (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, NULL);
  g_autoptr (LiaisonTimelineEntry) last = NULL;
  guint pages = 0;

  for (guint i = 0; i < 9; i++) {
    add_note (f->store, &id, "2026-03-01", "same day");
    add_meeting (f->store, &id, "2026-03-01", "same day");
    add_note (f->store, &id, "", "no day");
  }
  for (gboolean more = TRUE; more;) {
    g_autoptr (GPtrArray) page = read_timeline (f->store, &id, bit (NOTE) | bit (MEETING), last, 4);
    more = page->len == 4;
    for (guint i = 0; i < page->len; i++) {
      LiaisonTimelineEntry *entry = page->pdata[i];
      if (last != NULL)
        g_assert_true (g_strcmp0 (entry->key, last->key) < 0 ||
                       (g_str_equal (entry->key, last->key) && liaison_id_compare (&entry->id, &last->id) < 0));
      g_assert_true (g_hash_table_add (seen, g_memdup2 (&entry->id, sizeof entry->id)));
      g_clear_pointer (&last, liaison_timeline_entry_unref);
      last = liaison_timeline_entry_ref (entry);
    }
    /* What comes in at the front while one reads on shifts nothing. */
    add_note (f->store, &id, "2026-03-02", "meanwhile");
    pages++;
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 27);
  g_assert_cmpuint (pages, ==, 7);
}

static void
test_every_type_once (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha"), other = add_partner (f->store, "Beta");
  g_autofree char *uuid = liaison_id_to_string (&id), *beta = liaison_id_to_string (&other);
  LiaisonId matter = commit_one (
      f->store, make_record (liaison_entities_find ("matter"), "title", "M", "state", "received", NULL));
  g_autofree char *what = liaison_id_to_string (&matter);
  LiaisonId letter = commit_one (f->store,
                                 make_record (liaison_entities_find ("communication"), "matter", what, "type", "AL",
                                              "country_code", "FRA", "number", "3", "year", "2021", "addressee", uuid,
                                              "sent_on", "2021-03-01", "status", "sent", NULL));
  LiaisonId visit = commit_one (f->store, make_record (liaison_entities_find ("visit"), "title", "V", "country", "FRA",
                                                       "type", "official", "un_office", uuid, NULL));
  LiaisonId post = commit_one (
      f->store, make_record (liaison_entities_find ("post"), "title_en", "Minister", "body", uuid, NULL));
  LiaisonId type = commit_one (f->store, make_record (liaison_entities_find ("relation_type"), "code", "x",
                                                      "forward_en", "advises", "backward_en", "is advised by", NULL));
  g_autofree char *office = liaison_id_to_string (&post), *kind = liaison_id_to_string (&type);
  g_autofree char *trip = liaison_id_to_string (&visit), *sent = liaison_id_to_string (&letter);
  gint64 counts[LIAISON_TIMELINE_N_TYPES];

  commit_one (f->store, make_record (liaison_entities_find ("signatory"), "communication", sent, "mandate", uuid,
                                     "holder", uuid, NULL));
  commit_one (f->store, make_record (liaison_entities_find ("signatory"), "communication", sent, "mandate", beta,
                                     "holder", uuid, NULL));
  commit_one (f->store,
              make_record (liaison_entities_find ("party"), "matter", what, "side", "victim", "partner", uuid, NULL));
  commit_one (f->store, make_record (liaison_entities_find ("visit_mandate"), "visit", trip, "mandate", uuid, NULL));
  commit_one (f->store, make_record (liaison_entities_find ("visit_event"), "visit", trip, "kind", "requested", "on",
                                     "2020-05-01", NULL));
  add_meeting (f->store, &id, "2026", "T");
  commit_one (f->store, make_record (liaison_entities_find ("need"), "partner", uuid, "text", "N", "status", "open",
                                     "raised_on", "2019", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("commitment"), "text", "C", "by_partner", uuid,
                                     "to_partner", uuid, "status", "open", "made_on", "2018", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("exchange"), "partner", uuid, "direction", "sent", "kind",
                                     "document", "title", "X", "on", "2017", NULL));
  add_note (f->store, &id, "2016", "O");
  commit_one (f->store,
              make_record (liaison_entities_find ("tenure"), "post", office, "holder", uuid, "from", "2015", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("relation"), "type", kind, "subject", beta, "object", uuid,
                                     "from", "2014", NULL));
  commit_one (f->store,
              make_record (liaison_entities_find ("consent"), "partner", uuid, "level", "2", "given_on", "2013", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("task"), "text", "K", "about_entity", "partner", "about",
                                     uuid, "due", "2012", NULL));
  expect_titles (f->store, &id, LIAISON_TIMELINE_ALL & ~bit (EDIT),
                 "M|T|AL FRA 3/2021|V|N|C|X|O|Minister, Alpha|is advised by Beta|Named to mandates and the UN|K");
  expect_titles (f->store, &id, bit (EDIT), "Added Alpha");
  expect_titles (f->store, &id, bit (NEED) | bit (TASK), "N|K");
  expect_titles (f->store, &id, 0, "");
  g_assert_true (liaison_store_timeline_counts (f->store, &id, counts, NULL));
  for (guint i = 0; i < LIAISON_TIMELINE_N_TYPES; i++)
    g_assert_cmpint (counts[i], ==, (bit (REPLY) | bit (EVENT) | bit (FILE)) & (1u << i) ? 0 : 1);
}

static void
test_all_of_a_matter (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = add_partner (f->store, "Alpha");
  g_autofree char *who = liaison_id_to_string (&partner);
  LiaisonId matter = commit_one (
      f->store, make_record (liaison_entities_find ("matter"), "title", "M", "state", "received", NULL));
  g_autofree char *what = liaison_id_to_string (&matter);
  LiaisonId letter = commit_one (f->store, make_record (liaison_entities_find ("communication"), "matter", what, "type",
                                                        "AL", "country_code", "FRA", "number", "3", "year", "2021",
                                                        "sent_on", "2021-03-01", "status", "sent", NULL));
  g_autofree char *sent = liaison_id_to_string (&letter);
  LiaisonId meeting = commit_one (f->store,
                                  make_record (liaison_entities_find ("meeting"), "kind", "call", "title", "T",
                                               "starts", "2020", "status", "held", "matter", what, NULL));
  g_autofree char *talk = liaison_id_to_string (&meeting);
  gint64 counts[LIAISON_TIMELINE_N_TYPES];

  commit_one (f->store,
              make_record (liaison_entities_find ("party"), "matter", what, "side", "victim", "partner", who, NULL));
  commit_one (f->store, make_record (liaison_entities_find ("source"), "matter", what, "code", "S-1", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("reply"), "communication", sent, "received_on", "2021-06",
                                     "kind", "substantive", NULL));
  commit_one (f->store,
              make_record (liaison_entities_find ("matter_event"), "matter", what, "text", "E", "on", "2019", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("need"), "partner", who, "text", "N", "status", "open",
                                     "raised_on", "2018", "response_entity", "matter", "response_record", what, NULL));
  commit_one (f->store,
              make_record (liaison_entities_find ("need"), "partner", who, "text", "N2", "status", "open", "raised_on",
                           "2017", "response_entity", "communication", "response_record", sent, NULL));
  commit_one (f->store, make_record (liaison_entities_find ("need"), "partner", who, "text", "of its own", "status",
                                     "open", "raised_on", "2018", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("commitment"), "text", "C", "by_partner", who, "meeting",
                                     talk, "status", "open", "made_on", "2016", NULL));
  commit_one (f->store, make_record (&liaison_entity_note, "about_entity", "matter", "about", what, "text", "O", "on",
                                     "2015", NULL));
  commit_one (f->store, make_record (liaison_entities_find ("task"), "text", "K", "about_entity", "communication",
                                     "about", sent, "due", "2014", NULL));
  commit_one (f->store, make_record (&liaison_entity_attachment, "about_entity", "matter", "about", what, "name", "F",
                                     "media_type", "text/plain", "size", "1", "taken_on", "2013", "hash", "0", NULL));
  expect_titles (f->store, &matter, LIAISON_TIMELINE_ALL & ~bit (EDIT), "Substantive|AL FRA 3/2021|T|E|N|N2|C|O|K|F");
  g_assert_true (liaison_store_timeline_counts (f->store, &matter, counts, NULL));
  g_assert_cmpint (counts[LIAISON_TIMELINE_NEED], ==, 2);
  g_assert_cmpint (counts[LIAISON_TIMELINE_EDIT], ==, 4);
  g_assert_cmpint (counts[LIAISON_TIMELINE_MATTER], ==, 0);
  expect_titles (f->store, &partner, bit (MATTER) | bit (LETTER), "M|AL FRA 3/2021");
}

static void
test_the_trash_is_not_told (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  LiaisonId gone = add_note (f->store, &id, "2026-03-01", "gone");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "x");

  add_note (f->store, &id, "2026-03-02", "kept");
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_note, &gone);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  expect_titles (f->store, &id, bit (NOTE), "kept");
}

static void
test_code_names_stand_for_names (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha"), other = add_partner (f->store, "Amina Diallo");
  g_autofree char *uuid = liaison_id_to_string (&id), *hidden = liaison_id_to_string (&other);
  LiaisonId type = commit_one (f->store,
                               make_record (liaison_entities_find ("relation_type"), "code", "x", "forward_en", "knows",
                                            "backward_en", "knows", "symmetric", "true", NULL));
  g_autofree char *kind = liaison_id_to_string (&type);

  set_field (f->store, &liaison_entity_partner, &other, "code_name", "Heron");
  commit_one (f->store,
              make_record (liaison_entities_find ("relation"), "type", kind, "subject", hidden, "object", uuid, NULL));
  expect_titles (f->store, &id, bit (RELATION), "knows Heron");
  {
    g_autoptr (GPtrArray) entries = read_timeline (f->store, &other, LIAISON_TIMELINE_ALL, NULL, 100);
    for (guint i = 0; i < entries->len; i++) {
      LiaisonTimelineEntry *entry = entries->pdata[i];
      g_assert_null (strstr (entry->title, "Amina"));
      g_assert_null (strstr (entry->detail, "Amina"));
    }
    g_assert_cmpuint (entries->len, >=, 2);
  }
}

static void
test_long_texts_are_cut_in_titles_alone (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  g_autofree char *run = g_strnfill (400, 'a');
  g_autoptr (GPtrArray) entries = NULL;
  LiaisonTimelineEntry *entry;

  add_note (f->store, &id, "2026-03-01", "one line");
  add_note (f->store, &id, "2026-03-02", "first\nsecond");
  add_note (f->store, &id, "2026-03-03", run);
  entries = read_timeline (f->store, &id, bit (NOTE), NULL, 10);
  entry = entries->pdata[0];
  g_assert_true (g_str_has_suffix (entry->title, "a…"));
  g_assert_cmpint (g_utf8_strlen (entry->title, -1), ==, 140);
  g_assert_cmpstr (entry->text, ==, run);
  entry = entries->pdata[1];
  g_assert_cmpstr (entry->title, ==, "first");
  g_assert_cmpstr (entry->text, ==, "first\nsecond");
  entry = entries->pdata[2];
  g_assert_cmpstr (entry->title, ==, "one line");
  g_assert_null (entry->text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/timeline/newest-first-whatever-is-known", test_newest_first_whatever_is_known);
  add ("/timeline/pages-neither-skip-nor-repeat", test_pages_neither_skip_nor_repeat);
  add ("/timeline/every-type-once", test_every_type_once);
  add ("/timeline/all-of-a-matter", test_all_of_a_matter);
  add ("/timeline/the-trash-is-not-told", test_the_trash_is_not_told);
  add ("/timeline/code-names-stand-for-names", test_code_names_stand_for_names);
  add ("/timeline/long-texts-are-cut-in-titles-alone", test_long_texts_are_cut_in_titles_alone);
  return g_test_run ();
}
