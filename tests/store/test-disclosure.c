// SPDX-License-Identifier: GPL-3.0-or-later
// What of a register goes to an audience: what is gathered, withheld, warned of.
#include "store-fixture.h"

#include "liaison-disclosure.h"
#include "liaison-meeting.h"
#include "liaison-objective.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static LiaisonId
add_person (StoreFixture *f, const char *name)
{
  LiaisonRecord *partner = make_partner ("person", "defenders");
  g_autoptr (LiaisonRecord) official = make_name (partner, name, "official", NULL);
  LiaisonId id = commit_one (f->store, partner);

  commit_one (f->store, liaison_record_ref (official));
  return id;
}

static void
add_contact (StoreFixture *f, const LiaisonId *partner, const char *value, const char *safety)
{
  g_autofree char *id = liaison_id_to_string (partner);

  commit_one (f->store, make_record (&liaison_entity_contact_point, "partner", id, "type", "email", "value", value,
                                     "safety", safety, NULL));
}

static void
add_consent (StoreFixture *f, const LiaisonId *person, const char *level, const char *purpose)
{
  g_autofree char *id = liaison_id_to_string (person);

  commit_one (f->store, make_record (&liaison_entity_consent, "partner", id, "level", level, "given_on", "2020",
                                     "purpose", purpose, NULL));
}

static LiaisonDisclosure *
disclose (StoreFixture *f, const LiaisonEntity *entity, const LiaisonDisclosureOptions *options)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  LiaisonDisclosure *disclosure;

  g_ptr_array_add (queries, query);
  disclosure = liaison_disclosure_new (f->store, queries, options, NULL, &error);
  g_assert_no_error (error);
  return disclosure;
}

static void
expect (StoreFixture *f, LiaisonAudience audience, const char *purpose, guint partners, guint names)
{
  LiaisonDisclosureOptions options = { .audience = audience, .purpose = purpose, .with_parts = TRUE };
  g_autoptr (LiaisonDisclosure) disclosure = disclose (f, &liaison_entity_partner, &options);

  g_assert_cmpuint (liaison_disclosure_count (disclosure, &liaison_entity_partner), ==, partners);
  g_assert_cmpuint (liaison_disclosure_count (disclosure, &liaison_entity_partner_name), ==, names);
}

static void
test_levels (StoreFixture *f, gconstpointer data)
{
  LiaisonId amina = add_person (f, "Amina Diallo");

  add_partner (f->store, "Open Office");
  expect (f, LIAISON_AUDIENCE_INTERNAL, NULL, 2, 2);
  expect (f, LIAISON_AUDIENCE_STATE, NULL, 1, 1);
  add_consent (f, &amina, "1", "list");
  expect (f, LIAISON_AUDIENCE_STATE, NULL, 2, 1);
  add_consent (f, &amina, "3", "letters");
  expect (f, LIAISON_AUDIENCE_STATE, NULL, 2, 1);
  expect (f, LIAISON_AUDIENCE_STATE, "Letters", 2, 2);
  expect (f, LIAISON_AUDIENCE_PUBLIC, "Letters", 2, 1);
  expect (f, LIAISON_AUDIENCE_UN, "other", 1, 1);
}

static void
test_withheld_is_told (StoreFixture *f, gconstpointer data)
{
  LiaisonDisclosureOptions options = { .audience = LIAISON_AUDIENCE_UN, .with_parts = TRUE };
  LiaisonId open = add_partner (f->store, "Open Office");
  g_autoptr (LiaisonDisclosure) disclosure = NULL;
  const LiaisonWithheld *first, *second;
  g_autofree char *words = NULL;

  add_contact (f, &open, "secret@example.org", "never");
  for (int i = 0; i < LIAISON_DISCLOSURE_EXAMPLES + 1; i++) {
    g_autofree char *name = g_strdup_printf ("Amina %02d", i);
    add_person (f, name);
  }
  disclosure = disclose (f, &liaison_entity_partner, &options);
  g_assert_cmpuint (disclosure->withheld->len, ==, 2);
  first = g_ptr_array_index (disclosure->withheld, 0);
  second = g_ptr_array_index (disclosure->withheld, 1);
  g_assert_cmpint (first->reason, ==, LIAISON_WITHHELD_CONSENT);
  g_assert_cmpuint (first->count, ==, LIAISON_DISCLOSURE_EXAMPLES + 1);
  g_assert_cmpuint (first->examples->len, ==, LIAISON_DISCLOSURE_EXAMPLES);
  g_assert_cmpstr (g_ptr_array_index (first->examples, 0), ==, "Amina 00");
  g_assert_cmpint (second->reason, ==, LIAISON_WITHHELD_UNSAFE);
  g_assert_cmpstr (g_ptr_array_index (second->examples, 0), ==, "Open Office");
  words = liaison_withheld_describe (second);
  g_assert_cmpstr (words, ==, "Contact points: 1");
}

static void
test_office_is_warned (StoreFixture *f, gconstpointer data)
{
  LiaisonDisclosureOptions options = { .audience = LIAISON_AUDIENCE_INTERNAL, .with_parts = TRUE };
  LiaisonId open = add_partner (f->store, "Open Office");
  LiaisonId closed = add_partner (f->store, "Closed Office");
  g_autoptr (LiaisonDisclosure) disclosure = NULL;

  add_contact (f, &open, "never@example.org", "never");
  add_contact (f, &open, "safe@example.org", "safe");
  add_contact (f, &closed, "closed@example.org", "safe");
  set_field (f->store, &liaison_entity_partner, &closed, "do_not_contact", "true");
  disclosure = disclose (f, &liaison_entity_partner, &options);
  g_assert_cmpuint (liaison_disclosure_count (disclosure, &liaison_entity_contact_point), ==, 3);
  g_assert_cmpuint (disclosure->unusable, ==, 2);
  g_assert_cmpuint (disclosure->do_not_contact, ==, 1);
}

static void
test_names_in_texts (StoreFixture *f, gconstpointer data)
{
  LiaisonDisclosureOptions options = { .audience = LIAISON_AUDIENCE_PUBLIC };
  LiaisonId amina = add_person (f, "Amina Diallo");
  g_autoptr (LiaisonDisclosure) disclosure = NULL;
  const LiaisonMeeting *meeting;

  commit_one (f->store,
              make_record (&liaison_entity_meeting, "title", "A talk by Amina Diallo", "starts", "2026-05", "status",
                           "held", "kind", "conference", "openness", "public", "place", "At a.d@example.org", NULL));
  add_contact (f, &amina, "a.d@example.org", "safe");
  disclosure = disclose (f, &liaison_entity_meeting, &options);
  g_assert_cmpuint (liaison_disclosure_count (disclosure, &liaison_entity_meeting), ==, 1);
  meeting = g_ptr_array_index (disclosure->records[liaison_entity_meeting.number], 0);
  g_assert_null (meeting->title);
  g_assert_null (meeting->place);
  g_assert_cmpstr (meeting->kind, ==, "conference");
  g_assert_cmpuint (disclosure->tally.fields[LIAISON_WITHHELD_MENTION], ==, 2);
}

static void
test_choice (StoreFixture *f, gconstpointer data)
{
  static const LiaisonEntity *const parts[] = { &liaison_entity_contact_point, NULL };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId));
  LiaisonDisclosureOptions options = { .ids = ids, .with_parts = TRUE, .parts = parts };
  LiaisonId open = add_partner (f->store, "Open Office");
  LiaisonId other = add_partner (f->store, "Other Office");
  LiaisonId unknown = { { 1 } };
  g_autoptr (LiaisonDisclosure) disclosure = NULL;

  add_contact (f, &open, "open@example.org", "safe");
  add_contact (f, &other, "other@example.org", "safe");
  g_array_append_val (ids, open);
  g_array_append_val (ids, unknown);
  disclosure = disclose (f, &liaison_entity_partner, &options);
  g_assert_cmpuint (disclosure->tally.given, ==, 2);
  g_assert_cmpuint (liaison_disclosure_count (disclosure, &liaison_entity_contact_point), ==, 1);
  g_assert_cmpuint (liaison_disclosure_count (disclosure, &liaison_entity_partner_name), ==, 0);
}

static void
test_chosen_rows (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  LiaisonDisclosureOptions options = { .rows = rows };
  LiaisonId kept = add_partner (f->store, "Open Office"), gone = add_partner (f->store, "Gone Office");
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "x");
  g_autoptr (LiaisonRecord) first = NULL, second = NULL;
  g_autoptr (LiaisonDisclosure) disclosure = NULL;

  add_partner (f->store, "Other Office");
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_partner, &gone);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  first = liaison_store_get (f->store, &liaison_entity_partner, &kept, NULL);
  second = liaison_store_get (f->store, &liaison_entity_partner, &gone, NULL);
  g_array_append_val (rows, first->row);
  g_array_append_val (rows, second->row);
  disclosure = disclose (f, &liaison_entity_partner, &options);
  g_assert_cmpuint (disclosure->tally.given, ==, 1);
}

/* Few and many wholes are read in two ways, and give the same. */
static void
test_many (StoreFixture *f, gconstpointer data)
{
  for (int i = 0; i < 210; i++) {
    g_autofree char *name = g_strdup_printf ("Office %d", i);
    add_partner (f->store, name);
  }
  expect (f, LIAISON_AUDIENCE_PUBLIC, NULL, 210, 210);
}

static void
test_cancelled (StoreFixture *f, gconstpointer data)
{
  LiaisonDisclosureOptions options = { .audience = LIAISON_AUDIENCE_UN };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GPtrArray) queries = g_ptr_array_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_partner (f->store, "Open Office");
  g_ptr_array_add (queries, query);
  g_cancellable_cancel (cancellable);
  g_assert_null (liaison_disclosure_new (f->store, queries, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/disclosure/levels", test_levels);
  add ("/disclosure/withheld-is-told", test_withheld_is_told);
  add ("/disclosure/office-is-warned", test_office_is_warned);
  add ("/disclosure/names-in-texts", test_names_in_texts);
  add ("/disclosure/choice", test_choice);
  add ("/disclosure/chosen-rows", test_chosen_rows);
  add ("/disclosure/many", test_many);
  add ("/disclosure/cancelled", test_cancelled);
  return g_test_run ();
}
