// SPDX-License-Identifier: GPL-3.0-or-later
// What lists, calendars and searches show of a register.
#include "liaison-identities.h"
#include "store-fixture.h"

#include "liaison-db.h"
#include "liaison-contact.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-office.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static void
expect_hits (LiaisonStore *store, const char *text, guint count)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = liaison_store_search (store, text, 50, &error);

  g_assert_no_error (error);
  g_test_message ("searching %s", text);
  g_assert_cmpuint (hits->len, ==, count);
}

static void
test_search (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (LiaisonRecord) partner = make_partner ("mechanism", "regional_mechanisms");
  g_autoptr (LiaisonRecord) one = make_name (partner, "Commission africaine", "official", "fr");
  g_autoptr (LiaisonRecord) two = make_name (partner, "CADHP", "acronym", "fr");
  g_autoptr (LiaisonRecord) three = make_name (partner, "اللجنة الأفريقية", "official", "ar");
  g_autofree char *id = liaison_id_to_string (&partner->id);
  g_autoptr (LiaisonRecord) mail = make_record (&liaison_entity_contact_point, "partner", id, "type", "email", "value",
                                                "secretariat@example.org", "safety", "safe", NULL);

  liaison_change_set_insert (set, partner);
  liaison_change_set_insert (set, one);
  liaison_change_set_insert (set, two);
  liaison_change_set_insert (set, three);
  liaison_change_set_insert (set, mail);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  add_partner (f->store, "Côte d’Ivoire Défense");
  expect_hits (f->store, "cadhp", 1);
  expect_hits (f->store, "afric comm", 1);
  expect_hits (f->store, "cote d'iv", 1);
  expect_hits (f->store, "CÔTE", 1);
  expect_hits (f->store, "الافريقيه", 1);
  expect_hits (f->store, "secretariat", 1);
  expect_hits (f->store, "cadhp africaine", 1);
  expect_hits (f->store, "d", 1);
  expect_hits (f->store, "  ", 0);
  expect_hits (f->store, "\"*:^(", 0);
  expect_hits (f->store, "zzz", 0);
}

static void
test_a_code_name_hides_the_name (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Amina Diallo");
  g_autofree char *title = NULL;
  g_autoptr (LiaisonPartnerRow) row = NULL;

  set_field (f->store, &liaison_entity_partner, &id, "code_name", "Heron");
  g_assert_true (liaison_store_hide_identities (f->store, TRUE, NULL));
  title = liaison_store_title (f->store, &liaison_entity_partner, &id, NULL);
  g_assert_cmpstr (title, ==, "Heron");
  row = liaison_store_partner_row (f->store, &id, NULL);
  g_assert_cmpstr (row->name, ==, "Heron");
  g_assert_null (row->acronym);
}

static void
test_query_by_family_sorted_by_name (StoreFixture *f, gconstpointer data)
{
  static const char *const names[] = { "Zoé", "Élan", "alpha", "Ecole", "Beta" };
  static const char *const sorted[] = { "alpha", "Beta", "Ecole", "Élan", "Zoé" };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GArray) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_partner (f->store, names[i]);
  commit_one (f->store, make_partner ("person", "defenders"));
  g_assert_true (liaison_query_where_text (query, "family", LIAISON_QUERY_IS, "civil_society", NULL));
  liaison_query_set_sort (query, "name", FALSE);
  rows = liaison_store_rows (f->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (sorted));
  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (GPtrArray) found = liaison_store_partner_rows (f->store, &g_array_index (rows, gint64, i), 1, NULL);
    g_assert_cmpstr (((LiaisonPartnerRow *) g_ptr_array_index (found, 0))->name, ==, sorted[i]);
  }
  liaison_query_set_text (query, "e");
  g_clear_pointer (&rows, g_array_unref);
  rows = liaison_store_rows (f->store, query, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (liaison_store_count (f->store, query, NULL), ==, 2);
}

static GArray *
list_by_name (LiaisonStore *store)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);

  liaison_query_set_sort (query, "name", FALSE);
  return liaison_store_rows (store, query, NULL);
}

static void
expect_same_rows (const GArray *one, const GArray *other)
{
  g_assert_cmpmem (one->data, one->len * sizeof (gint64), other->data, other->len * sizeof (gint64));
}

/* What is kept is what sorting gives, is there after opening again, and never outlives a change. */
static void
test_order_is_kept (StoreFixture *f, gconstpointer data)
{
  static const char how_many[] = "SELECT count(*) FROM partner_order";
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "many");
  g_autoptr (GArray) sorted = NULL, kept = NULL, changed = NULL;
  g_autoptr (GPtrArray) counts = NULL;
  LiaisonId first = add_partner (f->store, "Partner");

  for (guint i = 0; i < 1500; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %u", i * 7919 % 1500);
    g_autoptr (LiaisonRecord) partner = make_partner (i % 2 ? "person" : "organization", "defenders");
    g_autoptr (LiaisonRecord) official = make_name (partner, name, "official", "en");
    liaison_change_set_insert (set, partner);
    liaison_change_set_insert (set, official);
  }
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  sorted = list_by_name (f->store);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, how_many, ""), ==, 0);
  g_assert_true (liaison_store_keep_order (f->store, NULL));
  g_assert_true (liaison_store_keep_order (f->store, NULL));
  g_assert_cmpint (liaison_db_integer (f->store, NULL, how_many, ""), ==, 1);
  store_fixture_reopen (f);
  kept = list_by_name (f->store);
  expect_same_rows (kept, sorted);
  counts = liaison_store_partner_counts (f->store, NULL);
  g_assert_cmpuint (counts->len, ==, 3);

  set_field (f->store, &liaison_entity_partner, &first, "code_name", "Zebra");
  g_assert_cmpint (liaison_db_integer (f->store, NULL, how_many, ""), ==, 0);
  changed = list_by_name (f->store);
  g_assert_cmpuint (changed->len, ==, sorted->len);
  g_assert_cmpint (g_array_index (changed, gint64, changed->len - 1), ==, g_array_index (sorted, gint64, 0));
}

/* A meeting with one attendee. */
static void
add_meeting (LiaisonStore *store, const LiaisonId *partner, const char *starts, const char *status,
             const char *presence)
{
  g_autofree char *who = liaison_id_to_string (partner);
  LiaisonId meeting = commit_one (store, make_record (&liaison_entity_meeting, "kind", "appointment", "title", "Talk",
                                                      "starts", starts, "status", status, NULL));
  g_autofree char *what = liaison_id_to_string (&meeting);

  commit_one (store,
              make_record (&liaison_entity_attendee, "meeting", what, "partner", who, "presence", presence, NULL));
}

static void
test_last_contact_counts_real_meetings_only (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  g_autoptr (LiaisonPartnerRow) row = NULL;
  g_autoptr (GPtrArray) quiet = NULL, none = NULL, meetings = NULL;
  LiaisonMoment today;
  char buffer[LIAISON_MOMENT_BUFFER];

  add_meeting (f->store, &id, "2026-03-01", "held", "attended");
  add_meeting (f->store, &id, "2026-05-01", "cancelled", "attended");
  add_meeting (f->store, &id, "2026-06-01", "held", "absent");
  add_meeting (f->store, &id, "2026-07-01", "planned", "invited");
  row = liaison_store_partner_row (f->store, &id, NULL);
  g_assert_cmpstr (liaison_moment_write (&row->last_contact, buffer), ==, "2026-03-01");
  meetings = liaison_store_partner_meetings (f->store, &id, NULL);
  g_assert_cmpuint (meetings->len, ==, 4);
  set_field (f->store, &liaison_entity_partner, &id, "cadence_days", "30");
  liaison_moment_parse ("2026-03-31", &today, NULL);
  none = liaison_store_quiet_partners (f->store, &today, 10, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  liaison_moment_parse ("2026-04-01", &today, NULL);
  quiet = liaison_store_quiet_partners (f->store, &today, 10, NULL);
  g_assert_cmpuint (quiet->len, ==, 1);
}

static void
expect_meetings (LiaisonStore *store, const char *from, const char *to, guint count)
{
  LiaisonMoment first, end;
  g_autoptr (GPtrArray) rows = NULL;

  liaison_moment_parse (from, &first, NULL);
  liaison_moment_parse (to, &end, NULL);
  rows = liaison_store_meeting_rows (store, &first, &end, NULL);
  g_assert_cmpuint (rows->len, ==, count);
}

static void
test_meetings_of_a_month (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");

  add_meeting (f->store, &id, "2015-09", "held", "attended");
  add_meeting (f->store, &id, "2015", "held", "attended");
  add_meeting (f->store, &id, "2015-09-14T10:00Z", "held", "attended");
  add_meeting (f->store, &id, "2015-10-01", "held", "attended");
  expect_meetings (f->store, "2015-09-01", "2015-10-01", 3);
  expect_meetings (f->store, "2015-10-01", "2015-11-01", 2);
  expect_meetings (f->store, "2016-01-01", "2016-02-01", 0);
}

static void
test_counts (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) counts = NULL;
  gint64 civil = 0, defenders = 0;

  add_partner (f->store, "Alpha");
  add_partner (f->store, "Beta");
  commit_one (f->store, make_partner ("person", "defenders"));
  counts = liaison_store_partner_counts (f->store, NULL);
  for (guint i = 0; i < counts->len; i++) {
    const LiaisonCount *count = g_ptr_array_index (counts, i);
    if (g_strcmp0 (count->family, "civil_society") == 0 && g_strcmp0 (count->kind, "organization") == 0)
      civil += count->count;
    if (g_strcmp0 (count->family, "defenders") == 0 && g_strcmp0 (count->kind, "person") == 0)
      defenders += count->count;
  }
  g_assert_cmpint (civil, ==, 2);
  g_assert_cmpint (defenders, ==, 1);
}

static void
test_names_in_french (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (LiaisonRecord) partner = make_partner ("mechanism", "regional_mechanisms");
  g_autoptr (LiaisonRecord) english = make_name (partner, "African Commission", "official", "en");
  g_autoptr (LiaisonRecord) french = make_name (partner, "Commission africaine", "official", "fr");
  g_autofree char *before = NULL, *after = NULL;

  liaison_change_set_insert (set, partner);
  liaison_change_set_insert (set, english);
  liaison_change_set_insert (set, french);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  before = liaison_store_title (f->store, &liaison_entity_partner, &partner->id, NULL);
  g_assert_cmpstr (before, ==, "African Commission");
  g_assert_true (liaison_store_set_local (f->store, "names-language", "fr", NULL));
  g_assert_true (liaison_store_rebuild_index (f->store, NULL));
  after = liaison_store_title (f->store, &liaison_entity_partner, &partner->id, NULL);
  g_assert_cmpstr (after, ==, "Commission africaine");
}

static void
test_every_entity_can_be_titled (StoreFixture *f, gconstpointer data)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);
  LiaisonId nobody;

  liaison_id_generate (&nobody);
  for (guint i = 0; i < count; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *title = liaison_store_title (f->store, entities[i], &nobody, &error);
    g_assert_no_error (error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/store/counts", test_counts);
  add ("/store/search", test_search);
  add ("/store/code-name", test_a_code_name_hides_the_name);
  add ("/store/query", test_query_by_family_sorted_by_name);
  add ("/store/order-is-kept", test_order_is_kept);
  add ("/store/last-contact", test_last_contact_counts_real_meetings_only);
  add ("/store/meetings-of-a-month", test_meetings_of_a_month);
  add ("/store/names-in-french", test_names_in_french);
  add ("/store/titles", test_every_entity_can_be_titled);
  return g_test_run ();
}
