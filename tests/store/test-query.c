// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and orders of the list of partners, each alone and together, against a naive filter over the records.
#include "store-fixture.h"

#include "liaison-clock.h"
#include "liaison-country.h"
#include "liaison-directory.h"
#include "liaison-fold.h"
#include "liaison-meeting.h"
#include "liaison-office.h"

#include <string.h>

#define PARTNERS 120

/* 1 January 2026 */
#define NEW_YEAR (G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC)

/* Partners of all sorts, with what the naive filter must know beside the record. */
typedef struct {
  StoreFixture base;
  GPtrArray *partners; /* (element-type LiaisonRecord): as they are stored */
  GPtrArray *names;
  GHashTable *tagged; /* (element-type LiaisonId): with the tag */
  GHashTable *met;    /* (element-type LiaisonId char): the last contact */
  char *tag;
  char *owner;
} Fixture;

static const char *const statuses[] = { "active", "dormant", "former" };
static const char *const families[] = { "defenders", "civil_society", "state_actors" };
static const char *const kinds[] = { "person", "organization", "state_body" };
static const char *const countries[] = { "FRA", "GIN", "KEN", NULL };
static const char *const themes[] = { "women_defenders", "land", NULL };
static const char *const risks[] = { "low", "high", "critical", NULL };
static const char *const classes[] = { "unclassified", "confidential" };

static void
put (LiaisonRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  liaison_record_set_text (record, field, text, &error);
  g_assert_no_error (error);
}

static LiaisonRecord *
make_random (Fixture *f, GRand *random)
{
  LiaisonRecord *partner = make_partner (kinds[g_rand_int_range (random, 0, 3)],
                                         families[g_rand_int_range (random, 0, 3)]);
  const char *country = countries[g_rand_int_range (random, 0, 4)], *other = countries[g_rand_int_range (random, 0, 3)];
  g_autofree char *both = country != NULL && strcmp (country, other) < 0 ? g_strconcat (country, " ", other, NULL)
                                                                         : g_strdup (country);

  put (partner, "status", statuses[g_rand_int_range (random, 0, 3)]);
  put (partner, "countries", both);
  put (partner, "themes", themes[g_rand_int_range (random, 0, 3)]);
  put (partner, "protection_risk", risks[g_rand_int_range (random, 0, 4)]);
  put (partner, "classification", classes[g_rand_int_range (random, 0, 2)]);
  if (g_rand_int_range (random, 0, 4) == 0)
    put (partner, "do_not_contact", "true");
  if (g_rand_int_range (random, 0, 3) == 0)
    put (partner, "owner", f->owner);
  return partner;
}

static void
meet (Fixture *f, const LiaisonRecord *partner, const char *starts)
{
  g_autofree char *who = liaison_id_to_string (&partner->id);
  LiaisonId meeting = commit_one (f->base.store, make_record (&liaison_entity_meeting, "kind", "call", "title", "x",
                                                              "starts", starts, "status", "held", NULL));
  g_autofree char *what = liaison_id_to_string (&meeting);

  commit_one (f->base.store,
              make_record (&liaison_entity_attendee, "meeting", what, "partner", who, "presence", "attended", NULL));
  g_hash_table_insert (f->met, (gpointer) &partner->id, g_strdup (starts));
}

static void
add_random (Fixture *f, GRand *random, guint number)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autofree char *text = g_strdup_printf ("%c%c partner %u", 'A' + g_rand_int_range (random, 0, 26),
                                           'a' + g_rand_int_range (random, 0, 26), number);
  g_autoptr (LiaisonRecord) made = make_random (f, random);
  g_autoptr (LiaisonRecord) name = make_name (made, text, "official", "en");
  g_autofree char *id = liaison_id_to_string (&made->id);
  g_autoptr (GError) error = NULL;
  const LiaisonRecord *partner;

  liaison_change_set_insert (set, made);
  liaison_change_set_insert (set, name);
  g_assert_true (liaison_store_commit (f->base.store, set, NULL, &error));
  g_ptr_array_add (f->partners, liaison_store_get (f->base.store, &liaison_entity_partner, &made->id, NULL));
  g_ptr_array_add (f->names, g_steal_pointer (&text));
  partner = g_ptr_array_index (f->partners, f->partners->len - 1);
  if (g_rand_int_range (random, 0, 3) == 0) {
    commit_one (f->base.store,
                make_record (&liaison_entity_tagging, "tag", f->tag, "about_entity", "partner", "about", id, NULL));
    g_hash_table_add (f->tagged, (gpointer) &partner->id);
  }
  if (g_rand_int_range (random, 0, 2) == 0) {
    g_autofree char *day = g_strdup_printf ("2025-%02d-15", g_rand_int_range (random, 1, 13));
    meet (f, partner, day);
  }
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260101);
  LiaisonId id;

  store_fixture_set_up (&f->base, NULL);
  f->partners = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  f->names = g_ptr_array_new_with_free_func (g_free);
  f->tagged = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  f->met = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, NULL, g_free);
  id = commit_one (f->base.store, make_record (&liaison_entity_tag, "label_en", "Kept", NULL));
  f->tag = liaison_id_to_string (&id);
  id = commit_one (f->base.store, make_record (&liaison_entity_staff, "name", "Lea", NULL));
  f->owner = liaison_id_to_string (&id);
  commit_one (f->base.store, make_record (&liaison_entity_country, "iso3", "FRA", "name_en", "France", NULL));
  commit_one (f->base.store, make_record (&liaison_entity_country, "iso3", "GIN", "name_en", "Guinea", NULL));
  commit_one (f->base.store, make_record (&liaison_entity_country, "iso3", "KEN", "name_en", "A Kenya", NULL));
  for (guint i = 0; i < PARTNERS; i++)
    add_random (f, random, i);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_ptr_array_unref (f->partners);
  g_ptr_array_unref (f->names);
  g_hash_table_unref (f->tagged);
  g_hash_table_unref (f->met);
  g_free (f->tag);
  g_free (f->owner);
  store_fixture_tear_down (&f->base, NULL);
}

/* One value of one field, without any index. */
static gboolean
holds (Fixture *f, const LiaisonRecord *partner, const char *field, const char *value)
{
  const LiaisonField *found;
  g_autoptr (GVariant) is = NULL;
  g_autofree char *text = NULL;

  if (strcmp (field, "tag") == 0)
    return g_hash_table_contains (f->tagged, &partner->id);
  if (strcmp (field, "quiet") == 0) {
    const char *met = g_hash_table_lookup (f->met, &partner->id);
    g_autofree char *day = g_strdup_printf ("2025-%02d-01", 13 - (int) g_ascii_strtoll (value, NULL, 10));
    return met == NULL || strcmp (met, day) < 0;
  }
  found = liaison_entity_field (partner->entity, field);
  if (found->type == LIAISON_FIELD_CODES)
    return liaison_codes_contain (liaison_record_text (partner, found), value);
  is = liaison_record_get (partner, found);
  text = is != NULL ? liaison_field_write (found, is) : NULL;
  return g_strcmp0 (text, value) == 0;
}

typedef struct {
  const char *field, *value;
} Choice;

/* Choices of one field are alternatives. */
static gboolean
answers (Fixture *f, const LiaisonRecord *partner, const Choice *choices, guint count)
{
  for (guint i = 0; i < count; i++) {
    gboolean any = FALSE;
    for (guint j = 0; j < count; j++)
      any |= strcmp (choices[i].field, choices[j].field) == 0 && holds (f, partner, choices[j].field, choices[j].value);
    if (!any)
      return FALSE;
  }
  return TRUE;
}

static void
check (Fixture *f, const Choice *choices, guint count)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (LiaisonQuery) again = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autofree char *written = NULL, *rewritten = NULL;
  guint expected = 0;

  for (guint i = 0; i < count; i++)
    g_assert_true (liaison_query_add_choice (query, choices[i].field, choices[i].value));
  liaison_query_set_sort (query, "name", FALSE);
  written = liaison_query_write (query);
  g_test_message ("%s", written);
  again = liaison_query_read (&liaison_entity_partner, written, &error);
  g_assert_no_error (error);
  rewritten = liaison_query_write (again);
  g_assert_cmpstr (rewritten, ==, written);
  rows = liaison_store_rows (f->base.store, again, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (found, &g_array_index (rows, gint64, i));
  for (guint i = 0; i < f->partners->len; i++) {
    LiaisonRecord *partner = g_ptr_array_index (f->partners, i);
    gboolean wanted = answers (f, partner, choices, count);
    expected += wanted;
    g_assert_cmpint (g_hash_table_contains (found, &partner->row), ==, wanted);
  }
  g_assert_cmpuint (rows->len, ==, expected);
  g_assert_cmpint (liaison_store_count (f->base.store, again, NULL), ==, expected);
  /* The same from the tables, as orders that are not kept in memory are answered. */
  liaison_query_set_sort (query, "review_on", FALSE);
  g_assert_cmpint (liaison_store_count (f->base.store, query, NULL), ==, expected);
}

static void
test_each_filter (Fixture *f, gconstpointer data)
{
  const Choice choices[] = { { "status", "active" },
                             { "family", "defenders" },
                             { "kind", "person" },
                             { "countries", "FRA" },
                             { "countries", "KEN" },
                             { "themes", "land" },
                             { "protection_risk", "high" },
                             { "classification", "confidential" },
                             { "do_not_contact", "true" },
                             { "owner", f->owner },
                             { "tag", f->tag } };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    check (f, &choices[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    for (guint j = 0; j < G_N_ELEMENTS (choices); j++) {
      const Choice both[] = { choices[i], choices[j], choices[(i + j) % G_N_ELEMENTS (choices)] };
      check (f, both, 2);
      check (f, both, 3);
    }
}

static void
test_alternatives (Fixture *f, gconstpointer data)
{
  const Choice choices[] = { { "countries", "FRA" }, { "status", "active" }, { "countries", "GIN" },
                             { "status", "former" }, { "countries", "FRA" }, { "tag", f->tag } };
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autofree char *written = NULL, *after = NULL;

  check (f, choices, G_N_ELEMENTS (choices));
  for (guint i = 0; i < 4; i++)
    liaison_query_add_choice (query, choices[i].field, choices[i].value);
  written = liaison_query_write (query);
  g_assert_cmpstr (written, ==,
                   "countries contains FRA\nor countries contains GIN\nstatus is active\nor status is former\n");
  liaison_query_remove (query, 0);
  liaison_query_remove (query, 2);
  after = liaison_query_write (query);
  g_assert_cmpstr (after, ==, "countries contains GIN\nstatus is active\n");
}

/* Quiet is counted from today: the clock stands still. */
static void
test_quiet (Fixture *f, gconstpointer data)
{
  static const char *const months[] = { "1", "6", "11" };

  liaison_clock_hold (NEW_YEAR);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++) {
    const Choice alone[] = { { "quiet", months[i] }, { "family", "defenders" } };
    g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
    g_autoptr (GArray) rows = NULL;
    guint expected = 0;
    liaison_query_add_choice (query, "quiet", "3");
    liaison_query_add_choice (query, "quiet", months[i]);
    g_assert_cmpuint (query->conditions->len, ==, 1);
    rows = liaison_store_rows (f->base.store, query, NULL);
    for (guint p = 0; p < f->partners->len; p++)
      expected += answers (f, g_ptr_array_index (f->partners, p), alone, 1);
    g_assert_cmpuint (rows->len, ==, expected);
  }
  liaison_clock_hold (0);
}

/* The keys by which @sort orders, of one row. */
static char *
key_of (Fixture *f, gint64 row, const char *sort)
{
  g_autoptr (GPtrArray) found = liaison_store_partner_rows (f->base.store, &row, 1, NULL);
  const LiaisonPartnerRow *content = g_ptr_array_index (found, 0);
  char buffer[LIAISON_MOMENT_BUFFER];

  if (strcmp (sort, "name") == 0)
    return liaison_sort_key (content->name);
  if (strcmp (sort, "contact") == 0)
    return g_strdup (liaison_moment_is_set (&content->last_contact)
                         ? liaison_moment_write (&content->last_contact, buffer)
                         : "9999");
  if (strcmp (sort, "changed") == 0)
    return g_strdup_printf ("%020" G_GINT64_FORMAT, content->partner->record.changed_at);
  if (content->partner->countries == NULL)
    return g_strdup ("4");
  return g_strdup (liaison_codes_contain (content->partner->countries, "KEN")   ? "1"
                   : liaison_codes_contain (content->partner->countries, "FRA") ? "2"
                                                                                : "3");
}

static void
test_orders (Fixture *f, gconstpointer data)
{
  static const char *const sorts[] = { "name", "contact", "changed", "country" };

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
    g_autoptr (GArray) rows = NULL, turned = NULL, few = NULL;
    liaison_query_set_sort (query, sorts[s], FALSE);
    rows = liaison_store_rows (f->base.store, query, NULL);
    g_assert_cmpuint (rows->len, ==, PARTNERS);
    for (guint i = 1; i < rows->len; i++) {
      g_autofree char *a = key_of (f, g_array_index (rows, gint64, i - 1), sorts[s]);
      g_autofree char *b = key_of (f, g_array_index (rows, gint64, i), sorts[s]);
      g_assert_cmpstr (a, <=, b);
    }
    query->descending = TRUE;
    turned = liaison_store_rows (f->base.store, query, NULL);
    g_assert_cmpuint (turned->len, ==, PARTNERS);
    query->limit = 7;
    few = liaison_store_rows (f->base.store, query, NULL);
    g_assert_cmpuint (few->len, ==, 7);
    g_assert_cmpmem (few->data, 7 * sizeof (gint64), turned->data, 7 * sizeof (gint64));
  }
}

static void
test_filters_and_search_together (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GArray) rows = NULL;
  guint expected = 0;

  liaison_query_add_choice (query, "status", "active");
  liaison_query_set_text (query, "partner 1");
  rows = liaison_store_rows (f->base.store, query, NULL);
  for (guint i = 0; i < f->partners->len; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i);
    expected += *number == '1' && holds (f, g_ptr_array_index (f->partners, i), "status", "active");
  }
  g_assert_cmpuint (expected, >, 0);
  g_assert_cmpuint (rows->len, ==, expected);
}

static void
test_bad_lines (Fixture *f, gconstpointer data)
{
  static const char *const bad[] = { "status", "status is", "nothing is x", "status like active", "countries contains",
                                     "or" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LiaisonQuery) query = liaison_query_read (&liaison_entity_partner, bad[i], &error);
    g_test_message ("%s", bad[i]);
    g_assert_null (query);
    g_assert_nonnull (error);
  }
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/query/each-filter", test_each_filter);
  add ("/query/alternatives", test_alternatives);
  add ("/query/quiet", test_quiet);
  add ("/query/orders", test_orders);
  add ("/query/filters-and-search-together", test_filters_and_search_together);
  add ("/query/bad-lines", test_bad_lines);
  return g_test_run ();
}
