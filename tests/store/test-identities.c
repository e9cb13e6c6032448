// SPDX-License-Identifier: GPL-3.0-or-later
// A connection that hides identities has nothing of what stands behind a code name.
#include "liaison-backup.h"
#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-erase.h"
#include "liaison-error.h"
#include "liaison-history.h"
#include "liaison-identities.h"
#include "liaison-meeting.h"
#include "liaison-need.h"
#include "liaison-office.h"
#include "store-fixture.h"

#include <string.h>

#define REAL_NAME "Amina Diallo"
#define ADDRESS   "amina.diallo@example.org"

/* A coded partner with a name that was once spelt otherwise, an address, and another one without a code name. */
typedef struct {
  LiaisonId partner, name, contact, other;
} People;

static People
add_people (StoreFixture *f)
{
  g_autoptr (LiaisonRecord) partner = make_partner ("person", "defenders");
  LiaisonRecord *name = make_name (partner, "Aminata Dialo", "official", "fr");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Aminata Dialo");
  People people = { .partner = partner->id, .name = name->id };
  g_autofree char *uuid = liaison_id_to_string (&partner->id);

  liaison_change_set_insert (set, partner);
  liaison_change_set_insert (set, name);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  liaison_record_unref (name);
  set_field (f->store, &liaison_entity_partner_name, &people.name, "text", REAL_NAME);
  people.contact = commit_one (f->store, make_record (&liaison_entity_contact_point, "partner", uuid, "type", "email",
                                                      "value", ADDRESS, "safety", "safe", NULL));
  set_field (f->store, &liaison_entity_partner, &people.partner, "code_name", "Blue Heron");
  people.other = add_partner (f->store, "Amina Traoré");
  return people;
}

static void
hide (StoreFixture *f, gboolean hidden)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (liaison_store_hide_identities (f->store, hidden, &error));
  g_assert_no_error (error);
}

static guint
count_hits (LiaisonStore *store, const char *text)
{
  g_autoptr (GPtrArray) hits = liaison_store_search (store, text, 10, NULL);
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (LiaisonQuery) ordered = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GArray) rows = NULL, in_order = NULL;

  liaison_query_set_text (query, text);
  liaison_query_set_text (ordered, text);
  liaison_query_set_sort (ordered, "name", FALSE);
  rows = liaison_store_rows (store, query, NULL);
  in_order = liaison_store_rows (store, ordered, NULL);
  g_assert_cmpuint (hits->len, ==, rows->len);
  g_assert_cmpuint (hits->len, ==, in_order->len);
  return hits->len;
}

static gboolean
is_there (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, entity, id, NULL);

  return record != NULL;
}

/* What a file is called, and what it shows, may be the name and the face. */
static void
test_files_are_not_read (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);
  g_autofree char *about = liaison_id_to_string (&people.partner), *hash = g_strnfill (64, 'a');
  LiaisonId file = commit_one (f->store, make_record (&liaison_entity_attachment, "about_entity", "partner", "about",
                                                      about, "name", "passport of Amina.jpg", "description", "Zanzibar",
                                                      "media_type", "image/jpeg", "size", "1", "hash", hash, NULL));
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  hide (f, TRUE);
  g_assert_false (is_there (f->store, &liaison_entity_attachment, &file));
  hits = liaison_store_search (f->store, "zanzibar", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 0);
  hide (f, FALSE);
  g_assert_true (is_there (f->store, &liaison_entity_attachment, &file));
}

static void
test_names_are_not_read (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);

  hide (f, TRUE);
  g_assert_false (is_there (f->store, &liaison_entity_partner_name, &people.name));
  g_assert_false (is_there (f->store, &liaison_entity_contact_point, &people.contact));
  g_assert_true (is_there (f->store, &liaison_entity_partner, &people.partner));
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM partner_name", ""), ==, 1);
  hide (f, FALSE);
  g_assert_true (is_there (f->store, &liaison_entity_partner_name, &people.name));
  g_assert_true (is_there (f->store, &liaison_entity_contact_point, &people.contact));
}

static char *
read_beside_name (LiaisonStore *store, const LiaisonId *partner)
{
  g_autoptr (LiaisonPartnerRow) row = liaison_store_partner_row (store, partner, NULL);

  g_assert_cmpstr (row->name, ==, "Blue Heron");
  return g_strdup (row->acronym);
}

static void
test_lists_say_it_while_it_is_shown (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);
  g_autofree char *shown = read_beside_name (f->store, &people.partner), *hidden = NULL;

  hide (f, TRUE);
  hidden = read_beside_name (f->store, &people.partner);
  g_assert_cmpstr (shown, ==, REAL_NAME);
  g_assert_null (hidden);
}

static void
test_search_does_not_find (StoreFixture *f, gconstpointer data)
{
  add_people (f);
  hide (f, TRUE);
  g_assert_cmpuint (count_hits (f->store, "Diallo"), ==, 0);
  g_assert_cmpuint (count_hits (f->store, "amina"), ==, 1);
  g_assert_cmpuint (count_hits (f->store, "heron"), ==, 1);
  hide (f, FALSE);
  g_assert_cmpuint (count_hits (f->store, "Diallo"), ==, 1);
  g_assert_cmpuint (count_hits (f->store, "amina"), ==, 2);
}

/* All that the history holds of one record. */
static char *
print_history (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id)
{
  g_autoptr (GPtrArray) entries = liaison_store_history (store, entity, id, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++) {
    const LiaisonHistoryEntry *entry = g_ptr_array_index (entries, i);
    g_string_append_printf (text, "%s %s\n", entry->label, entry->argument != NULL ? entry->argument : "");
    for (guint j = 0; j < entry->changes->len; j++) {
      const LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, j);
      g_autofree char *value = change->value != NULL ? g_variant_print (change->value, FALSE) : g_strdup ("");
      g_string_append_printf (text, "  %s %s\n", change->name, value);
    }
  }
  return g_string_free (text, FALSE);
}

static void
test_history_is_silent (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);
  g_autofree char *shown = print_history (f->store, &liaison_entity_partner_name, &people.name);
  g_autofree char *hidden = NULL, *partner = NULL, *journal = NULL;

  g_assert_nonnull (strstr (shown, REAL_NAME));
  hide (f, TRUE);
  hidden = print_history (f->store, &liaison_entity_partner_name, &people.name);
  partner = print_history (f->store, &liaison_entity_partner, &people.partner);
  g_assert_null (strstr (hidden, "Diallo"));
  g_assert_null (strstr (hidden, "Dialo"));
  g_assert_null (strstr (partner, "Dial"));
  g_assert_nonnull (strstr (partner, "Blue Heron"));
}

/* What was done about somebody names them too, though it is no part of them. */
static void
assert_note_says_the_code_name (StoreFixture *f)
{
  LiaisonId partner = add_partner (f->store, "Rosa Choc");
  g_autofree char *uuid = liaison_id_to_string (&partner);
  g_autoptr (LiaisonRecord)
      need = make_record (&liaison_entity_need, "partner", uuid, "text", "A lawyer", "status", "open", NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Noted a need of %s", "Rosa Choc");
  g_autoptr (GPtrArray) history = NULL;

  liaison_change_set_insert (set, need);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  set_field (f->store, &liaison_entity_partner, &partner, "code_name", "Grey Owl");
  history = liaison_store_history (f->store, &liaison_entity_need, &need->id, NULL);
  g_assert_cmpstr (((const LiaisonHistoryEntry *) g_ptr_array_index (history, 0))->argument, ==, "Grey Owl");
}

/* Whatever was done before and after, its sentence says the code name alone. */
static void
test_sentences_say_the_code_name (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);
  g_autoptr (LiaisonRecord) partner = liaison_store_get (f->store, &liaison_entity_partner, &people.partner, NULL);
  g_autoptr (LiaisonRecord) alias = make_name (partner, "Mina D.", "alias", NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Mina D.");
  g_autoptr (LiaisonChangeSet) merge = liaison_change_set_new ("Put together %s", REAL_NAME " and Amina Traoré");
  g_autoptr (GPtrArray) journal = NULL;

  liaison_change_set_insert (set, alias);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  liaison_edit_add_change (
      liaison_change_set_edit (merge, LIAISON_EDIT_UPDATE, &liaison_entity_partner, &people.partner),
      liaison_entity_field (&liaison_entity_partner, "summary"), NULL, NULL, g_variant_new_string ("Met twice"));
  g_assert_true (liaison_store_commit (f->store, merge, NULL, NULL));
  assert_note_says_the_code_name (f);
  journal = liaison_store_journal (f->store, 0, NULL);
  for (guint i = 0; i < journal->len; i++) {
    const LiaisonHistoryEntry *entry = g_ptr_array_index (journal, i);
    const char *argument = entry->argument != NULL ? entry->argument : "";
    g_assert_null (strstr (argument, "Dial"));
    g_assert_null (strstr (argument, "Mina D"));
  }
}

/* A meeting was called after whom it was with: that is another place where the name stands. */
static void
test_titles_of_meetings (StoreFixture *f, gconstpointer data)
{
  LiaisonId partner = add_partner (f->store, REAL_NAME);
  g_autofree char *uuid = liaison_id_to_string (&partner), *title = NULL, *history = NULL, *restored = NULL;
  g_autoptr (LiaisonRecord) meeting = make_record (&liaison_entity_meeting, "title", "Meeting with " REAL_NAME, "kind",
                                                   "appointment", "starts", "2015-09", "status", "held", NULL);
  g_autoptr (LiaisonChangeSet) logged = liaison_change_set_new ("Logged %s", "Meeting with " REAL_NAME);
  g_autoptr (LiaisonChangeSet) undo = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  g_autofree char *meeting_uuid = liaison_id_to_string (&meeting->id);
  LiaisonId coded;

  liaison_change_set_insert (logged, meeting);
  g_assert_true (liaison_store_commit (f->store, logged, NULL, NULL));
  commit_one (f->store, make_record (&liaison_entity_attendee, "meeting", meeting_uuid, "partner", uuid, "presence",
                                     "attended", NULL));
  coded = set_field (f->store, &liaison_entity_partner, &partner, "code_name", "Blue Heron");
  title = get_field (f->store, &liaison_entity_meeting, &meeting->id, "title");
  g_assert_cmpstr (title, ==, "Meeting with Blue Heron");
  hide (f, TRUE);
  history = print_history (f->store, &liaison_entity_meeting, &meeting->id);
  g_assert_null (strstr (history, "Diallo"));
  g_assert_cmpuint (count_hits (f->store, "Diallo"), ==, 0);
  journal = liaison_store_journal (f->store, 0, NULL);
  for (guint i = 0; i < journal->len; i++) {
    const LiaisonHistoryEntry *entry = g_ptr_array_index (journal, i);
    g_assert_true (entry->argument == NULL || strstr (entry->argument, "Diallo") == NULL);
  }
  hide (f, FALSE);
  undo = liaison_store_invert (f->store, &coded, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  restored = get_field (f->store, &liaison_entity_meeting, &meeting->id, "title");
  g_assert_cmpstr (restored, ==, "Meeting with " REAL_NAME);
}

static void
assert_refused (LiaisonStore *store, LiaisonChangeSet *set)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_store_commit (store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
}

static void
test_a_code_name_stays (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);
  const LiaisonField *field = liaison_entity_field (&liaison_entity_partner, "code_name");
  g_autoptr (LiaisonChangeSet) clear = liaison_change_set_new ("Edited %s", "Blue Heron");
  g_autoptr (LiaisonChangeSet) rename = liaison_change_set_new ("Edited %s", "Grey Heron");
  g_autoptr (LiaisonChangeSet) move = liaison_change_set_new ("Edited %s", "Blue Heron");

  liaison_edit_add_change (
      liaison_change_set_edit (clear, LIAISON_EDIT_UPDATE, &liaison_entity_partner, &people.partner), field, NULL,
      g_variant_new_string ("Blue Heron"), NULL);
  liaison_edit_add_change (
      liaison_change_set_edit (rename, LIAISON_EDIT_UPDATE, &liaison_entity_partner, &people.partner), field, NULL,
      g_variant_new_string ("Blue Heron"), g_variant_new_string ("Grey Heron"));
  liaison_edit_add_change (
      liaison_change_set_edit (move, LIAISON_EDIT_UPDATE, &liaison_entity_partner_name, &people.name),
      liaison_entity_field (&liaison_entity_partner_name, "partner"), NULL,
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, people.partner.bytes, sizeof people.partner.bytes, 1),
      g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, people.other.bytes, sizeof people.other.bytes, 1));
  hide (f, TRUE);
  assert_refused (f->store, clear);
  assert_refused (f->store, move);
  g_assert_true (liaison_store_commit (f->store, rename, NULL, NULL));
  hide (f, FALSE);
  g_assert_true (is_there (f->store, &liaison_entity_partner_name, &people.name));
}

/* What works on the whole register sees all of it, and the veil is drawn again. */
static void
test_work_under_the_veil (StoreFixture *f, gconstpointer data)
{
  People people = add_people (f);
  g_autoptr (LiaisonChangeSet) undo = NULL, erasure = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId renamed = set_field (f->store, &liaison_entity_partner_name, &people.name, "text", "Amina D. Diallo");

  hide (f, TRUE);
  undo = liaison_store_invert (f->store, &renamed, &error);
  g_assert_no_error (error);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, &error));
  g_assert_false (is_there (f->store, &liaison_entity_partner_name, &people.name));
  problems = liaison_store_check (f->store, &error);
  g_assert_no_error (error);
  /* The fixture's register has no keys file. */
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "keys"));
  g_assert_false (is_there (f->store, &liaison_entity_partner_name, &people.name));
  hide (f, FALSE);
  text = get_field (f->store, &liaison_entity_partner_name, &people.name, "text");
  g_assert_cmpstr (text, ==, REAL_NAME);
  hide (f, TRUE);
  erasure = liaison_store_erasure (f->store, &liaison_entity_partner, &people.partner, &error);
  g_assert_true (liaison_store_commit (f->store, erasure, NULL, &error));
  hide (f, FALSE);
  g_assert_false (is_there (f->store, &liaison_entity_partner_name, &people.name));
  g_assert_cmpuint (count_hits (f->store, "Diallo"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                                            \
  g_test_add ("/store/identities/" path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)
  ADD ("names", test_names_are_not_read);
  ADD ("files", test_files_are_not_read);
  ADD ("lists", test_lists_say_it_while_it_is_shown);
  ADD ("search", test_search_does_not_find);
  ADD ("history", test_history_is_silent);
  ADD ("sentences", test_sentences_say_the_code_name);
  ADD ("titles", test_titles_of_meetings);
  ADD ("code-name", test_a_code_name_stays);
  ADD ("work", test_work_under_the_veil);
  return g_test_run ();
}
