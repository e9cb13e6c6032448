// SPDX-License-Identifier: GPL-3.0-or-later
// One change to many partners: what it does, and that its undo restores exactly what was there.
#include "store-fixture.h"

#include "liaison-bulk.h"
#include "liaison-directory.h"
#include "liaison-error.h"
#include "liaison-history.h"
#include "liaison-office.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

#define PARTNERS 40

static GArray *
all_rows (LiaisonStore *store)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);

  return liaison_store_rows (store, query, NULL);
}

/* Everything a bulk change may touch, as one text. */
static char *
describe (LiaisonStore *store)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (GPtrArray) partners = NULL;
  GString *out = g_string_new (NULL);

  query->trash = LIAISON_TRASH_INCLUDED;
  partners = liaison_store_fetch (store, query, NULL);
  for (guint i = 0; i < partners->len; i++) {
    LiaisonPartner *partner = g_ptr_array_index (partners, i);
    g_autoptr (GPtrArray)
        tags = liaison_store_children (store, &liaison_entity_tagging, "about", &partner->record.id, NULL);
    g_autofree char *owner = liaison_id_to_string (&partner->owner);
    g_string_append_printf (out, "%s %s %s %s %d %u\n", partner->status, partner->family, owner,
                            partner->record.classification, partner->record.trashed_at != 0, tags->len);
  }
  return g_string_free (out, FALSE);
}

static void
add_partners (LiaisonStore *store)
{
  static const char *const statuses[] = { "active", "dormant", "former" };

  for (guint i = 0; i < PARTNERS; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %u", i);
    LiaisonId id = add_partner (store, name);
    set_field (store, &liaison_entity_partner, &id, "status", statuses[i % 3]);
  }
}

static LiaisonChangeSet *
apply (LiaisonStore *store, const LiaisonBulk *bulk, GArray *rows)
{
  g_autoptr (GError) error = NULL;
  LiaisonChangeSet *set = liaison_bulk_change_set (store, bulk, rows, &error);

  g_assert_no_error (error);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return set;
}

static gint64
count (LiaisonStore *store, const char *field, const char *value)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);

  g_assert_true (liaison_query_add_choice (query, field, value));
  return liaison_store_count (store, query, NULL);
}

static void
test_undo_restores_exactly (StoreFixture *f, gconstpointer data)
{
  LiaisonId staff = commit_one (f->store, make_record (&liaison_entity_staff, "name", "Lea", NULL));
  LiaisonId tag = commit_one (f->store, make_record (&liaison_entity_tag, "label_en", "Kept", NULL));
  g_autofree char *owner = liaison_id_to_string (&staff);
  g_autofree char *tag_id = liaison_id_to_string (&tag);
  const LiaisonBulk changes[] = {
    { LIAISON_BULK_SET, "status", "former", NULL },    { LIAISON_BULK_SET, "owner", owner, NULL },
    { LIAISON_BULK_SET, "family", "defenders", NULL }, { LIAISON_BULK_SET, "classification", "confidential", NULL },
    { LIAISON_BULK_TAG, NULL, tag_id, NULL },          { LIAISON_BULK_TAG, NULL, NULL, "Made here" },
    { LIAISON_BULK_TRASH, NULL, NULL, NULL }
  };
  g_autoptr (GArray) rows = NULL;

  add_partners (f->store);
  rows = all_rows (f->store);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *before = describe (f->store);
    g_autoptr (LiaisonChangeSet) set = apply (f->store, &changes[i], rows);
    g_autofree char *changed = describe (f->store);
    g_autoptr (LiaisonChangeSet) undo = liaison_store_invert (f->store, &set->id, NULL);
    g_autofree char *after = NULL;
    g_test_message ("%s", set->label);
    g_assert_cmpstr (set->argument, ==, "40");
    g_assert_cmpstr (changed, !=, before);
    g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
    after = describe (f->store);
    g_assert_cmpstr (after, ==, before);
  }
  g_assert_cmpint (count (f->store, "tag", tag_id), ==, 0);
}

static void
test_tags_go_to_those_without (StoreFixture *f, gconstpointer data)
{
  LiaisonId tag = commit_one (f->store, make_record (&liaison_entity_tag, "label_en", "Kept", NULL));
  g_autofree char *id = liaison_id_to_string (&tag);
  const LiaisonBulk give = { LIAISON_BULK_TAG, NULL, id, NULL }, take = { LIAISON_BULK_UNTAG, NULL, id, NULL };
  g_autoptr (GArray) rows = NULL, some = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LiaisonChangeSet) first = NULL, second = NULL, third = NULL, nothing = NULL;
  g_autoptr (GHashTable) counts = NULL;

  add_partners (f->store);
  rows = all_rows (f->store);
  g_array_append_vals (some, rows->data, 10);
  first = apply (f->store, &give, some);
  second = apply (f->store, &give, rows);
  g_assert_cmpuint (first->edits->len, ==, 10);
  g_assert_cmpuint (second->edits->len, ==, PARTNERS - 10);
  g_assert_cmpint (count (f->store, "tag", id), ==, PARTNERS);
  counts = liaison_store_tag_counts (f->store, some, NULL);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)), ==, 10);
  third = apply (f->store, &take, some);
  g_assert_cmpuint (third->edits->len, ==, 10);
  g_assert_cmpint (count (f->store, "tag", id), ==, PARTNERS - 10);
  nothing = liaison_bulk_change_set (f->store, &take, some, NULL);
  g_assert_true (liaison_change_set_is_empty (nothing));
}

static void
test_one_is_named (StoreFixture *f, gconstpointer data)
{
  const LiaisonBulk bulk = { LIAISON_BULK_SET, "status", "former", NULL };
  g_autoptr (GArray) rows = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;

  add_partner (f->store, "Alone");
  rows = all_rows (f->store);
  set = apply (f->store, &bulk, rows);
  g_assert_cmpstr (set->label, ==, "Changed the status of %s");
  g_assert_cmpstr (set->argument, ==, "Alone");
}

static void
test_wrong_values_are_refused (StoreFixture *f, gconstpointer data)
{
  const LiaisonBulk bulks[] = { { LIAISON_BULK_SET, "status", "asleep", NULL },
                                { LIAISON_BULK_SET, "nothing", "x", NULL },
                                { LIAISON_BULK_TAG, NULL, "no id", NULL } };
  g_autoptr (GArray) rows = NULL;

  add_partners (f->store);
  rows = all_rows (f->store);
  for (guint i = 0; i < G_N_ELEMENTS (bulks); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LiaisonChangeSet) set = liaison_bulk_change_set (f->store, &bulks[i], rows, &error);
    if (set != NULL)
      g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
    g_assert_nonnull (error);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/bulk/undo-restores-exactly", test_undo_restores_exactly);
  add ("/bulk/tags-go-to-those-without", test_tags_go_to_those_without);
  add ("/bulk/one-is-named", test_one_is_named);
  add ("/bulk/wrong-values-are-refused", test_wrong_values_are_refused);
  return g_test_run ();
}
