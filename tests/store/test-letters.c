// SPDX-License-Identifier: GPL-3.0-or-later
// The register of letters, one reference for one letter, and what is done to letters.
#include "store-fixture.h"

#include "liaison-error.h"
#include "liaison-letters.h"
#include "liaison-office.h"
#include "liaison-post.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static const LiaisonMoment today = { 2026, 11, 24, -1 };

static LiaisonId
add_mandate (LiaisonStore *store, const char *name, const char *type, const char *scope)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", name);
  g_autoptr (LiaisonRecord)
      partner = make_record (&liaison_entity_partner, "kind", "mandate", "family", "united_nations", "status", "active",
                             "mandate_type", type, "mandate_scope", scope, "short_name", name, NULL);
  g_autoptr (LiaisonRecord) official = make_name (partner, name, "official", "en");
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, partner);
  liaison_change_set_insert (set, official);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return partner->id;
}

static LiaisonId
add_letter (LiaisonStore *store, const char *number, const char *status, const char *sent_on)
{
  return commit_one (store, make_record (&liaison_entity_communication, "type", "AL", "country_code", "FRA", "number",
                                         number, "year", "2026", "status", status, "sent_on", sent_on, "addressee_name",
                                         "France", NULL));
}

static void
commit (LiaisonStore *store, LiaisonChangeSet *set, GError *made)
{
  g_autoptr (LiaisonChangeSet) owned = set;
  g_autoptr (GError) error = NULL;

  g_assert_no_error (made);
  liaison_store_commit (store, owned, NULL, &error);
  g_assert_no_error (error);
}

static void
sign (LiaisonStore *store, const LiaisonId *letter, const LiaisonId *mandate, LiaisonSignatureStep step,
      const LiaisonMoment *on)
{
  g_autoptr (GError) error = NULL;
  LiaisonChangeSet *set = liaison_store_sign (store, letter, mandate, step, on, &error);

  commit (store, set, error);
}

static char *
describe_board (LiaisonStore *store, const LiaisonId *letter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonLetterDetails) details = liaison_store_letter (store, letter, &today, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < details->board->len; i++) {
    const LiaisonSignatureRow *row = g_ptr_array_index (details->board, i);
    g_string_append_printf (text, "%s%s%s %s%s", i > 0 ? "; " : "", row->name, row->signatory->lead ? "*" : "",
                            row->holder_name != NULL ? row->holder_name : "-", row->holder_is_kept ? " kept" : "");
  }
  return g_string_free (text, FALSE);
}

static void
test_a_row_tells_all (StoreFixture *f, gconstpointer data)
{
  LiaisonId france = add_partner (f->store, "Permanent Mission of France");
  LiaisonId hrd = add_mandate (f->store, "human rights defenders", "SR", "thematic");
  LiaisonId wgad = add_mandate (f->store, "arbitrary detention", "WG", "thematic");
  LiaisonId torture = add_mandate (f->store, "torture", "SR", "thematic");
  LiaisonId matter = commit_one (f->store,
                                 make_record (&liaison_entity_matter, "title", "Arrests", "state", "in_work", NULL));
  g_autofree char *matter_id = liaison_id_to_string (&matter), *france_id = liaison_id_to_string (&france);
  LiaisonId letter = commit_one (f->store, make_record (&liaison_entity_communication, "type", "JAL", "country_code",
                                                        "FRA", "number", "3", "year", "2026", "status", "sent",
                                                        "sent_on", "2026-09-01", "reply_due", "2026-11-21", "matter",
                                                        matter_id, "addressee", france_id, "summary", "Long", NULL));
  const LiaisonMoment on = { 2026, 8, 1, -1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *mandates = NULL, *short_list = NULL;
  const LiaisonLetterRow *row;

  sign (f->store, &letter, &hrd, LIAISON_STEP_INVITED, &on);
  sign (f->store, &letter, &torture, LIAISON_STEP_SIGNED, &on);
  sign (f->store, &letter, &wgad, LIAISON_STEP_AGREED, &on);
  rows = liaison_store_letters (f->store, &today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  mandates = liaison_letter_row_mandates (row, 0);
  short_list = liaison_letter_row_mandates (row, 1);
  g_assert_cmpstr (row->reference, ==, "FRA 3/2026");
  g_assert_cmpstr (row->full_reference, ==, "JAL FRA 3/2026");
  g_assert_cmpstr (row->addressee, ==, "Permanent Mission of France");
  g_assert_cmpstr (row->matter_title, ==, "Arrests");
  g_assert_cmpstr (row->country, ==, "FRA");
  g_assert_cmpstr (mandates, ==, "human rights defenders, arbitrary detention, torture");
  g_assert_cmpstr (short_list, ==, "human rights defenders +2");
  g_assert_cmpint (row->standing.state, ==, LIAISON_LETTER_OVERDUE);
  g_assert_cmpint (row->standing.days, ==, 3);
  g_assert_cmpint (row->publication, ==, LIAISON_PUBLICATION_WITHHELD);
  g_assert_null (row->letter->summary);
}

static void
assert_found (GPtrArray *rows, LiaisonLetterFilter *filter, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonLetterRow *row = g_ptr_array_index (rows, i);
    if (liaison_letter_filter_matches (filter, row))
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, text->len > 0 ? " " : "", row->letter->number);
  }
  g_assert_cmpstr (text->str, ==, expected);
  liaison_letter_filter_clear (filter);
}

static void
test_filters (StoreFixture *f, gconstpointer data)
{
  LiaisonId hrd = add_mandate (f->store, "human rights defenders", "SR", "thematic");
  LiaisonId first = add_letter (f->store, "1", "sent", "2026-01-10");
  const LiaisonMoment on = { 2026, 1, 1, -1 };
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonLetterFilter filter = { 0 };

  add_letter (f->store, "2", "draft", "");
  commit_one (f->store, make_record (&liaison_entity_communication, "type", "OL", "country_code", "OTH", "number", "9",
                                     "year", "2025", "status", "sent", "sent_on", "2026-02-01", "addressee_name",
                                     "Société Générale", NULL));
  sign (f->store, &first, &hrd, LIAISON_STEP_SIGNED, &on);
  rows = liaison_store_letters (f->store, &today, NULL);
  g_assert_true (liaison_letter_filter_is_empty (&filter));
  assert_found (rows, &filter, "2 9 1");
  filter.states = 1U << LIAISON_LETTER_DRAFT;
  assert_found (rows, &filter, "2");
  filter.type = g_strdup ("OL");
  assert_found (rows, &filter, "9");
  filter.country = g_strdup ("FRA");
  assert_found (rows, &filter, "2 1");
  filter.country = g_strdup ("OTH");
  assert_found (rows, &filter, "9");
  filter.year = 2025;
  assert_found (rows, &filter, "9");
  filter.mandate = hrd;
  assert_found (rows, &filter, "1");
  liaison_letter_filter_set_text (&filter, "societe gen");
  g_assert_false (liaison_letter_filter_is_empty (&filter));
  assert_found (rows, &filter, "9");
  liaison_letter_filter_set_text (&filter, "FRA 1/2026");
  assert_found (rows, &filter, "1");
  liaison_letter_filter_set_text (&filter, "DEFENDERS");
  assert_found (rows, &filter, "1");
  liaison_letter_filter_set_text (&filter, "efenders");
  assert_found (rows, &filter, "");
}

static void
test_one_reference_one_letter (StoreFixture *f, gconstpointer data)
{
  LiaisonId first = add_letter (f->store, "1", "sent", "2026-01-10");
  LiaisonId second = add_letter (f->store, "2", "draft", "");
  g_autoptr (LiaisonRecord) before = liaison_store_get (f->store, &liaison_entity_communication, &second, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  g_autoptr (LiaisonRecord) copy = make_record (&liaison_entity_communication, "type", "OL", "country_code", "FRA",
                                                "number", "1", "year", "2026", "status", "draft", NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "");
  g_autoptr (LiaisonChangeSet) insert = liaison_change_set_new ("Added %s", "");
  g_autoptr (LiaisonChangeSet) trash = liaison_change_set_new ("Moved %s to the trash", "");
  g_autoptr (GError) error = NULL;

  ((LiaisonCommunication *) after)->number = 1;
  liaison_change_set_update (set, before, after);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "FRA 1/2026"));
  g_clear_error (&error);
  liaison_change_set_insert (insert, copy);
  g_assert_false (liaison_store_commit (f->store, insert, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_clear_error (&error);
  /* What lies in the trash leaves its reference to others, and does not come back while they have it. */
  liaison_change_set_edit (trash, LIAISON_EDIT_TRASH, &liaison_entity_communication, &first);
  commit (f->store, liaison_change_set_ref (trash), NULL);
  commit (f->store, liaison_change_set_ref (insert), NULL);
  {
    g_autoptr (LiaisonChangeSet) restore = liaison_change_set_new ("Restored %s", "");
    liaison_change_set_edit (restore, LIAISON_EDIT_RESTORE, &liaison_entity_communication, &first);
    g_assert_false (liaison_store_commit (f->store, restore, NULL, &error));
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  }
}

static LiaisonId
add_holder (LiaisonStore *store, const LiaisonId *post, const char *name, const char *from, const char *to)
{
  LiaisonId person = add_partner (store, name);
  g_autofree char *post_id = liaison_id_to_string (post), *person_id = liaison_id_to_string (&person);

  commit_one (store,
              make_record (&liaison_entity_tenure, "post", post_id, "holder", person_id, "from", from, "to", to, NULL));
  return person;
}

static void
test_the_holder_that_day_is_kept (StoreFixture *f, gconstpointer data)
{
  LiaisonId hrd = add_mandate (f->store, "human rights defenders", "SR", "thematic");
  g_autofree char *id = liaison_id_to_string (&hrd);
  LiaisonId post = commit_one (f->store, make_record (&liaison_entity_post, "body", id, "title_en",
                                                      "Special Rapporteur", "reference_code", "HRD.HOLDER", NULL));
  LiaisonId member = commit_one (f->store, make_record (&liaison_entity_post, "body", id, "title_en", "Member",
                                                        "reference_code", "HRD.MEMBER", NULL));
  LiaisonId letter = add_letter (f->store, "1", "draft", "");
  const LiaisonMoment on = { 2020, 4, 30, -1 }, never = LIAISON_MOMENT_NONE;
  g_autofree char *board = NULL, *signed_board = NULL, *cleared = NULL;

  add_holder (f->store, &post, "First Holder", "2014-06-01", "2020-04-30");
  add_holder (f->store, &post, "Second Holder", "2020-05-01", "");
  add_holder (f->store, &member, "Some Member", "2010", "");
  sign (f->store, &letter, &hrd, LIAISON_STEP_INVITED, &on);
  board = describe_board (f->store, &letter);
  g_assert_cmpstr (board, ==, "human rights defenders* Second Holder");
  sign (f->store, &letter, &hrd, LIAISON_STEP_SIGNED, &on);
  signed_board = describe_board (f->store, &letter);
  g_assert_cmpstr (signed_board, ==, "human rights defenders* First Holder kept");
  sign (f->store, &letter, &hrd, LIAISON_STEP_SIGNED, &never);
  cleared = describe_board (f->store, &letter);
  g_assert_cmpstr (cleared, ==, "human rights defenders* Second Holder");
}

static void
test_inviting_circulates (StoreFixture *f, gconstpointer data)
{
  LiaisonId hrd = add_mandate (f->store, "human rights defenders", "SR", "thematic");
  LiaisonId torture = add_mandate (f->store, "torture", "SR", "thematic");
  LiaisonId letter = add_letter (f->store, "1", "draft", "");
  g_autofree char *own = NULL, *joint = NULL;

  sign (f->store, &letter, &hrd, LIAISON_STEP_INVITED, &today);
  own = get_field (f->store, &liaison_entity_communication, &letter, "status");
  g_assert_cmpstr (own, ==, "draft");
  sign (f->store, &letter, &torture, LIAISON_STEP_INVITED, &today);
  joint = get_field (f->store, &liaison_entity_communication, &letter, "status");
  g_assert_cmpstr (joint, ==, "circulated");
}

static void
test_sending_sets_the_dates (StoreFixture *f, gconstpointer data)
{
  LiaisonId letter = add_letter (f->store, "1", "draft", "");
  const LiaisonMoment on = { 2026, 1, 1, -1 };
  g_autoptr (GError) error = NULL;
  g_autofree char *due = NULL, *public = NULL, *later = NULL;

  commit_one (f->store, make_record (&liaison_entity_setting, "key", "reply_delay.AL", "value", "30", NULL));
  commit_one (f->store, make_record (&liaison_entity_setting, "key", "publication_delay.AL", "value", "none", NULL));
  commit (f->store, liaison_store_send (f->store, &letter, &on, &error), error);
  due = get_field (f->store, &liaison_entity_communication, &letter, "reply_due");
  public = get_field (f->store, &liaison_entity_communication, &letter, "public_on");
  g_assert_cmpstr (due, ==, "2026-01-31");
  g_assert_cmpstr (public, ==, "");
  /* What is stored stays, whatever becomes of the setting. */
  commit_one (f->store, make_record (&liaison_entity_setting, "key", "reply_delay.AL", "value", "90", NULL));
  later = get_field (f->store, &liaison_entity_communication, &letter, "reply_due");
  g_assert_cmpstr (later, ==, "2026-01-31");
  g_assert_null (liaison_store_send (f->store, &letter, &on, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
}

static void
test_follow_ups_are_chained (StoreFixture *f, gconstpointer data)
{
  LiaisonId hrd = add_mandate (f->store, "human rights defenders", "SR", "thematic");
  LiaisonId letter = add_letter (f->store, "1", "sent", "2026-01-10"), second, third;
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonLetterDetails) details = NULL, alone = NULL;
  g_autofree char *board = NULL;

  sign (f->store, &letter, &hrd, LIAISON_STEP_SIGNED, &today);
  alone = liaison_store_letter (f->store, &letter, &today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (alone->chain->len, ==, 0);
  commit (f->store, liaison_store_follow_up (f->store, &letter, &second, &error), error);
  commit (f->store, liaison_store_follow_up (f->store, &second, &third, &error), error);
  details = liaison_store_letter (f->store, &second, &today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (details->chain->len, ==, 3);
  g_assert_true (
      liaison_id_equal (&((LiaisonLetterRow *) g_ptr_array_index (details->chain, 0))->letter->record.id, &letter));
  g_assert_cmpstr (details->row->addressee, ==, "France");
  g_assert_cmpstr (details->row->letter->status, ==, "draft");
  board = describe_board (f->store, &third);
  g_assert_cmpstr (board, ==, "human rights defenders* -");
}

static void
test_letters_of_a_partner (StoreFixture *f, gconstpointer data)
{
  LiaisonId hrd = add_mandate (f->store, "human rights defenders", "SR", "thematic");
  LiaisonId person = add_partner (f->store, "Somebody"), stranger = add_partner (f->store, "Nobody");
  LiaisonId matter = commit_one (f->store,
                                 make_record (&liaison_entity_matter, "title", "Arrests", "state", "in_work", NULL));
  g_autofree char *matter_id = liaison_id_to_string (&matter), *person_id = liaison_id_to_string (&person);
  LiaisonId letter = commit_one (f->store, make_record (&liaison_entity_communication, "type", "AL", "status", "draft",
                                                        "matter", matter_id, NULL));
  g_autoptr (GPtrArray) of_person = NULL, of_mandate = NULL, of_stranger = NULL, of_matter = NULL;

  commit_one (f->store,
              make_record (&liaison_entity_party, "matter", matter_id, "side", "victim", "partner", person_id, NULL));
  sign (f->store, &letter, &hrd, LIAISON_STEP_INVITED, &today);
  of_person = liaison_store_letters_of_partner (f->store, &person, &today, NULL);
  of_mandate = liaison_store_letters_of_partner (f->store, &hrd, &today, NULL);
  of_stranger = liaison_store_letters_of_partner (f->store, &stranger, &today, NULL);
  of_matter = liaison_store_letters_of_matter (f->store, &matter, &today, NULL);
  g_assert_cmpuint (of_person->len, ==, 1);
  g_assert_cmpuint (of_mandate->len, ==, 1);
  g_assert_cmpuint (of_stranger->len, ==, 0);
  g_assert_cmpuint (of_matter->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/letters/a-row-tells-all", test_a_row_tells_all);
  add ("/letters/filters", test_filters);
  add ("/letters/one-reference-one-letter", test_one_reference_one_letter);
  add ("/letters/the-holder-that-day-is-kept", test_the_holder_that_day_is_kept);
  add ("/letters/inviting-circulates", test_inviting_circulates);
  add ("/letters/sending-sets-the-dates", test_sending_sets_the_dates);
  add ("/letters/follow-ups-are-chained", test_follow_ups_are_chained);
  add ("/letters/letters-of-a-partner", test_letters_of_a_partner);
  return g_test_run ();
}
