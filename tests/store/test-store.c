// SPDX-License-Identifier: GPL-3.0-or-later
// The register: what is committed is there, what is refused leaves nothing, everything can be undone.
#include "store-fixture.h"

#include "liaison-clock.h"
#include "liaison-db.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-error.h"
#include "liaison-history.h"
#include "liaison-replay.h"
#include "liaison-missing.h"
#include "liaison-office.h"

#include <glib/gstdio.h>
#include <string.h>

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static void
test_schema_and_fields_agree (StoreFixture *f, gconstpointer data)
{
  static const char *const types[] = { "TEXT", "TEXT", "TEXT", "TEXT", "INTEGER", "INTEGER", "TEXT", "TEXT", "BLOB" };
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT name, type FROM pragma_table_info ('%s')", entities[i]->name);
    g_autoptr (LiaisonRows) rows = liaison_db_query (f->store, NULL, sql, "");
    guint n = 0;

    g_test_message ("%s", entities[i]->name);
    while (liaison_rows_next (rows, f->store, NULL)) {
      if (n >= LIAISON_SQL_FIXED_COLUMNS) {
        const LiaisonField *field = &entities[i]->fields[n - LIAISON_SQL_FIXED_COLUMNS];
        g_assert_cmpstr (liaison_rows_text (rows, 0), ==, field->name);
        g_assert_cmpstr (liaison_rows_text (rows, 1), ==, types[field->type]);
      }
      n++;
    }
    g_assert_cmpuint (n, ==, LIAISON_SQL_FIXED_COLUMNS + entities[i]->n_fields);
  }
}

static void
test_nothing_is_readable_on_disk (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint files = 0;

  add_partner (f->store, "Xylophone Defenders Union");
  dir = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (f->folder, name, NULL);
    g_autofree char *content = NULL;
    gsize size;
    g_assert_true (g_file_get_contents (path, &content, &size, NULL));
    g_assert_null (memmem (content, size, "Xylophone", 9));
    g_assert_null (memmem (content, size, "xylophone", 9));
    g_assert_null (memmem (content, size, "SQLite format", 13));
    files++;
  }
  g_assert_cmpuint (files, >=, 2);
}

static void
test_a_wrong_key_opens_nothing (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonSecret) other = liaison_secret_new_random (32);
  g_autoptr (GError) error = NULL;

  g_assert_null (liaison_store_open (f->folder, other, LIAISON_STORE_READ_WRITE, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CORRUPT);
}

static void
test_committed_is_there_after_reopening (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Maison des défenseurs");
  g_autofree char *family = NULL, *title = NULL;

  store_fixture_reopen (f);
  family = get_field (f->store, &liaison_entity_partner, &id, "family");
  g_assert_cmpstr (family, ==, "civil_society");
  title = liaison_store_title (f->store, &liaison_entity_partner, &id, NULL);
  g_assert_cmpstr (title, ==, "Maison des défenseurs");
}

static void
test_a_failing_change_set_leaves_nothing (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "two");
  g_autoptr (LiaisonRecord) good = make_partner ("person", "defenders");
  g_autoptr (LiaisonRecord) bad = liaison_record_new (&liaison_entity_partner);
  g_autofree char *before = dump_tables (f->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, good);
  liaison_change_set_insert (set, bad);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  after = dump_tables (f->store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM change_set", ""), ==, 0);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM entry", ""), ==, 0);
}

static void
test_a_reference_must_lead_somewhere (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (LiaisonRecord) nobody = make_partner ("person", "defenders");
  g_autoptr (LiaisonRecord) name = make_name (nobody, "Nobody", "official", NULL);
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, name);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "partner"));
}

static void
test_undo_and_redo_an_edit (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha"), edit, last;
  g_autoptr (LiaisonChangeSet) undo = NULL, redo = NULL, again = NULL;
  g_autofree char *one = NULL, *two = NULL, *three = NULL, *four = NULL;
  g_autoptr (GError) error = NULL;

  set_field (f->store, &liaison_entity_partner, &id, "countries", "FRA,GTM");
  edit = set_field (f->store, &liaison_entity_partner, &id, "countries", "GTM,BEL");
  g_assert_true (liaison_store_last_undoable (f->store, &last, NULL));
  g_assert_true (liaison_id_equal (&last, &edit));

  undo = liaison_store_invert (f->store, &edit, &error);
  g_assert_no_error (error);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  one = get_field (f->store, &liaison_entity_partner, &id, "countries");
  g_assert_cmpstr (one, ==, "FRA GTM");

  g_assert_null (liaison_store_invert (f->store, &edit, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  g_clear_error (&error);

  redo = liaison_store_invert (f->store, &undo->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redo->label, ==, "Redone: %s");
  g_assert_true (liaison_store_commit (f->store, redo, NULL, NULL));
  two = get_field (f->store, &liaison_entity_partner, &id, "countries");
  g_assert_cmpstr (two, ==, "BEL GTM");

  g_assert_true (liaison_store_last_undoable (f->store, &last, NULL));
  g_assert_true (liaison_id_equal (&last, &edit));
  again = liaison_store_invert (f->store, &edit, &error);
  g_assert_no_error (error);
  g_assert_true (liaison_store_commit (f->store, again, NULL, NULL));
  three = get_field (f->store, &liaison_entity_partner, &id, "countries");
  g_assert_cmpstr (three, ==, "FRA GTM");
}

static void
test_undo_of_an_insert_is_the_trash (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha"), last;
  g_autoptr (LiaisonChangeSet) undo = NULL, redo = NULL;
  g_autoptr (GPtrArray) gone = NULL, back = NULL, trash = NULL;

  g_assert_true (liaison_store_last_undoable (f->store, &last, NULL));
  undo = liaison_store_invert (f->store, &last, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  gone = liaison_store_search (f->store, "alpha", 10, NULL);
  g_assert_cmpuint (gone->len, ==, 0);
  trash = liaison_store_trash (f->store, 10, NULL);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpstr (((LiaisonTrashed *) g_ptr_array_index (trash, 0))->title, ==, "Alpha");
  redo = liaison_store_invert (f->store, &undo->id, NULL);
  g_assert_true (liaison_store_commit (f->store, redo, NULL, NULL));
  back = liaison_store_search (f->store, "alpha", 10, NULL);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_true (liaison_id_equal (&((LiaisonHit *) g_ptr_array_index (back, 0))->id, &id));
}

static void
test_undo_refuses_what_was_edited_since (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha"), edit;
  g_autoptr (LiaisonChangeSet) undo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  edit = set_field (f->store, &liaison_entity_partner, &id, "summary", "one");
  liaison_store_set_author (f->store, "Karim Haddad");
  set_field (f->store, &liaison_entity_partner, &id, "summary", "two");
  undo = liaison_store_invert (f->store, &edit, NULL);
  g_assert_false (liaison_store_commit (f->store, undo, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Karim Haddad"));
  g_assert_nonnull (strstr (error->message, "summary"));
  kept = get_field (f->store, &liaison_entity_partner, &id, "summary");
  g_assert_cmpstr (kept, ==, "two");
}

static void
test_two_people_saving_the_same_form (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  g_autoptr (LiaisonRecord) seen = liaison_store_get (f->store, &liaison_entity_partner, &id, NULL);
  g_autoptr (LiaisonRecord) mine = liaison_record_copy (seen);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Alpha");
  g_autoptr (GError) error = NULL;
  g_autofree char *status = NULL;

  set_field (f->store, &liaison_entity_partner, &id, "summary", "theirs");
  liaison_record_set_text (mine, "status", "dormant", NULL);
  liaison_change_set_update (set, seen, mine);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL)); /* other fields do not meet */
  status = get_field (f->store, &liaison_entity_partner, &id, "status");
  g_assert_cmpstr (status, ==, "dormant");
  g_clear_pointer (&set, liaison_change_set_unref);
  set = liaison_change_set_new ("Edited %s", "Alpha");
  liaison_record_set_text (mine, "summary", "mine", NULL);
  liaison_record_set_text (mine, "status", "active", NULL);
  liaison_change_set_update (set, seen, mine);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_CONFLICT);
}

static void
test_history (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_partner (f->store, "Alpha");
  g_autoptr (GPtrArray) history = NULL;
  LiaisonHistoryEntry *latest, *first;
  LiaisonHistoryChange *change;

  set_field (f->store, &liaison_entity_partner, &id, "summary", "one");
  set_field (f->store, &liaison_entity_partner, &id, "summary", "two");
  history = liaison_store_history (f->store, &liaison_entity_partner, &id, NULL);
  g_assert_cmpuint (history->len, ==, 3);
  latest = g_ptr_array_index (history, 0);
  g_assert_cmpstr (latest->author, ==, "Ilse Moran");
  g_assert_cmpuint (latest->changes->len, ==, 1);
  change = g_ptr_array_index (latest->changes, 0);
  g_assert_cmpstr (change->field->name, ==, "summary");
  g_assert_cmpstr (g_variant_get_string (change->old, NULL), ==, "one");
  g_assert_cmpstr (g_variant_get_string (change->value, NULL), ==, "two");
  first = g_ptr_array_index (history, 2);
  g_assert_cmpint (first->kind, ==, LIAISON_EDIT_INSERT);
}

static void
test_erase_leaves_no_trace (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Erased %s", NULL);
  g_autoptr (GPtrArray) hits = NULL, history = NULL;
  LiaisonId id = add_partner (f->store, "Quetzal");
  g_autoptr (GPtrArray) names = liaison_store_children (f->store, &liaison_entity_partner_name, "partner", &id, NULL);
  gint64 entries;

  set_field (f->store, &liaison_entity_partner, &id, "summary", "a secret");
  liaison_change_set_edit (set, LIAISON_EDIT_ERASE, &liaison_entity_partner_name,
                           &((LiaisonRecord *) g_ptr_array_index (names, 0))->id);
  liaison_change_set_edit (set, LIAISON_EDIT_ERASE, &liaison_entity_partner, &id);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  g_assert_null (liaison_store_get (f->store, &liaison_entity_partner, &id, NULL));
  hits = liaison_store_search (f->store, "quetzal", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 0);
  entries = liaison_db_integer (f->store, NULL, "SELECT count(*) FROM entry WHERE length (body) > 0", "");
  g_assert_cmpint (entries, ==, 0);
  history = liaison_store_history (f->store, &liaison_entity_partner, &id, NULL);
  g_assert_cmpuint (history->len, ==, 3);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM partner_index", ""), ==, 0);
}

static void
test_replay_gives_the_same_register (StoreFixture *f, gconstpointer data)
{
  StoreFixture other;
  g_autoptr (LiaisonChangeSet) undo = NULL, trash = liaison_change_set_new ("Moved %s to the trash", NULL);
  g_autofree char *before = NULL, *after = NULL, *heads = NULL;
  g_autoptr (GError) error = NULL;
  LiaisonId id, edit;

  for (int i = 0; i < 40; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %d", i);
    id = add_partner (f->store, name);
    set_field (f->store, &liaison_entity_partner, &id, "countries", i % 2 ? "FRA,GTM" : "BEL");
    edit = set_field (f->store, &liaison_entity_partner, &id, "countries", "GTM,PER");
  }
  undo = liaison_store_invert (f->store, &edit, NULL);
  g_assert_true (liaison_store_commit (f->store, undo, NULL, NULL));
  liaison_change_set_edit (trash, LIAISON_EDIT_TRASH, &liaison_entity_partner, &id);
  g_assert_true (liaison_store_commit (f->store, trash, NULL, NULL));

  store_fixture_set_up (&other, NULL);
  liaison_store_replay (f->store, other.store, &error);
  g_assert_no_error (error);
  before = dump_tables (f->store);
  after = dump_tables (other.store);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM head", ""), ==,
                   liaison_db_integer (other.store, NULL, "SELECT count(*) FROM head", ""));
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM search_name", ""), ==,
                   liaison_db_integer (other.store, NULL, "SELECT count(*) FROM search_name", ""));
  store_fixture_tear_down (&other, NULL);
}

static void
test_device_numbers_have_no_gap (StoreFixture *f, gconstpointer data)
{
  for (int i = 0; i < 5; i++)
    add_partner (f->store, "x");
  store_fixture_reopen (f);
  add_partner (f->store, "y");
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT max (device_seq) - count(*) FROM change_set", ""), ==,
                   0);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(DISTINCT stamp_time) FROM change_set", ""), ==, 6);
}

static void
test_reading_only (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (LiaisonRecord) partner = make_partner ("person", "defenders");
  g_autoptr (LiaisonStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  add_partner (f->store, "Alpha");
  reader = liaison_store_open (f->folder, f->key, LIAISON_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  liaison_change_set_insert (set, partner);
  g_assert_false (liaison_store_commit (reader, set, NULL, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_READ_ONLY);
}

static void
test_a_newer_register_opens_for_reading (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", liaison_store_newest_schema () + 1);

  add_partner (f->store, "Alpha");
  g_assert_true (liaison_db_script (f->store, pragma, NULL));
  store_fixture_reopen (f);
  g_assert_true (liaison_store_is_read_only (f->store));
  g_assert_cmpint (liaison_store_schema_version (f->store), ==, liaison_store_newest_schema () + 1);
  hits = liaison_store_search (f->store, "alpha", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
}

static void
test_cancelling_a_commit (StoreFixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (LiaisonRecord) partner = make_partner ("person", "defenders");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  liaison_store_set_cancellable (f->store, cancellable);
  liaison_change_set_insert (set, partner);
  g_assert_false (liaison_store_commit (f->store, set, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  liaison_store_set_cancellable (f->store, NULL);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM partner", ""), ==, 0);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
}

static void
test_drafts_and_local_values (StoreFixture *f, gconstpointer data)
{
  g_autofree char *draft = NULL, *none = NULL;

  g_assert_true (liaison_store_set_draft (f->store, "partner", "half a form", NULL));
  store_fixture_reopen (f);
  draft = liaison_store_get_draft (f->store, "partner", NULL);
  g_assert_cmpstr (draft, ==, "half a form");
  g_assert_true (liaison_store_set_draft (f->store, "partner", NULL, NULL));
  none = liaison_store_get_draft (f->store, "partner", NULL);
  g_assert_null (none);
  g_assert_cmpint (liaison_db_integer (f->store, NULL, "SELECT count(*) FROM change_set", ""), ==, 0);
}

/* The partner "Commission" with a summary, as reference data gives it. */
static GPtrArray *
give (const char *summary)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonRecord *partner = make_partner ("mechanism", "regional_mechanisms");
  LiaisonRecord *name;

  liaison_id_derive (&partner->id, "mechanism", "ACHPR");
  g_assert_true (liaison_record_set_text (partner, "summary", summary, NULL));
  g_assert_true (liaison_record_set_text (partner, "seat", summary, NULL));
  g_ptr_array_add (records, partner);
  name = make_name (partner, "Commission", "official", "en");
  liaison_id_derive (&name->id, "mechanism-name", "ACHPR");
  g_ptr_array_add (records, name);
  return records;
}

static guint
give_to (LiaisonStore *store, const char *summary)
{
  g_autoptr (GPtrArray) records = give (summary);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) set = liaison_store_missing (store, records, LIAISON_LABEL_REFERENCE, &error);
  guint edits = set->edits->len;

  g_assert_no_error (error);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return edits;
}

static void
test_reference_data_is_given_again (StoreFixture *f, gconstpointer data)
{
  g_autofree char *edited = NULL, *updated = NULL;
  LiaisonId id;

  liaison_id_derive (&id, "mechanism", "ACHPR");
  g_assert_cmpuint (give_to (f->store, "one"), ==, 2);
  g_assert_cmpuint (give_to (f->store, "one"), ==, 0);
  set_field (f->store, &liaison_entity_partner, &id, "summary", "ours");
  g_assert_cmpuint (give_to (f->store, "two"), ==, 1);
  edited = get_field (f->store, &liaison_entity_partner, &id, "summary");
  g_assert_cmpstr (edited, ==, "ours");
  updated = get_field (f->store, &liaison_entity_partner, &id, "seat");
  g_assert_cmpstr (updated, ==, "two");
  g_assert_cmpuint (give_to (f->store, "three"), ==, 1);
}

static LiaisonId
add_custom_field (LiaisonStore *store, const char *type)
{
  return commit_one (store, make_record (&liaison_entity_custom_field, "entity_name", "partner", "label_en", "Members",
                                         "type", type, "choices", "Observer | Observatrice", NULL));
}

/* Whether a value of that field is taken; then what is stored. */
static void
expect_value (LiaisonStore *store, const LiaisonId *field, const char *value, const char *stored)
{
  LiaisonId partner = add_partner (store, "River");
  g_autofree char *about = liaison_id_to_string (&partner), *which = liaison_id_to_string (field);
  g_autoptr (LiaisonRecord) record = make_record (&liaison_entity_custom_value, "custom_field", which, "about_entity",
                                                  "partner", "about", about, "value", value, NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  liaison_change_set_insert (set, record);
  g_assert_true (liaison_store_commit (store, set, NULL, &error) == (stored != NULL));
  if (stored == NULL) {
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
    return;
  }
  found = get_field (store, &liaison_entity_custom_value, &record->id, "value");
  g_assert_cmpstr (found, ==, stored);
}

/* A field of the office takes values of its type, in one form; a choice that it no longer offers may come from
 * elsewhere, and what is taken back was taken once. */
static void
test_custom_values (StoreFixture *f, gconstpointer data)
{
  LiaisonId number = add_custom_field (f->store, "number"), choice = add_custom_field (f->store, "choice");

  expect_value (f->store, &number, "1 200,5", "1200.5");
  expect_value (f->store, &number, "twelve", NULL);
  expect_value (f->store, &choice, "Observatrice", "Observer");
  expect_value (f->store, &choice, "Judge", "Judge");
}

static LiaisonRecord *
make_value (const LiaisonId *field, const char *entity, const LiaisonId *about)
{
  g_autofree char *which = liaison_id_to_string (field), *id = liaison_id_to_string (about);

  return make_record (&liaison_entity_custom_value, "custom_field", which, "about_entity", entity, "about", id, "value",
                      "12", NULL);
}

static gboolean
takes (LiaisonStore *store, LiaisonRecord *first, LiaisonRecord *second)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "x");
  g_autoptr (GError) error = NULL;
  gboolean done;

  liaison_change_set_insert (set, first);
  if (second != NULL)
    liaison_change_set_insert (set, second);
  done = liaison_store_commit (store, set, NULL, &error);
  if (!done) {
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
    g_test_message ("%s", error->message);
  }
  return done;
}

/* A value stands where its field does; what came with its record, or was there before the kinds changed, is kept. */
static void
test_custom_values_have_a_place (StoreFixture *f, gconstpointer data)
{
  LiaisonId field = add_custom_field (f->store, "number"), river = add_partner (f->store, "River");
  LiaisonId meeting = commit_one (f->store, make_record (&liaison_entity_meeting, "title", "Lake", "kind", "call",
                                                         "starts", "2026-05-04", "status", "held", NULL));
  g_autoptr (LiaisonRecord) of_meeting = make_value (&field, "meeting", &meeting);
  g_autoptr (LiaisonRecord) of_nobody = make_value (&field, "partner", &meeting);
  g_autoptr (LiaisonRecord) fits = make_value (&field, "partner", &river);
  g_autoptr (LiaisonRecord) late = NULL, brought = NULL, colleague = NULL;
  g_autofree char *kept = NULL, *edited = NULL;

  g_assert_false (takes (f->store, of_meeting, NULL));
  g_assert_false (takes (f->store, of_nobody, NULL));
  g_assert_true (takes (f->store, fits, NULL));
  set_field (f->store, &liaison_entity_custom_field, &field, "kinds", "media");
  late = make_value (&field, "partner", &river);
  g_assert_false (takes (f->store, late, NULL));
  kept = get_field (f->store, &liaison_entity_custom_value, &fits->id, "value");
  g_assert_cmpstr (kept, ==, "12");
  set_field (f->store, &liaison_entity_custom_value, &fits->id, "value", "13");
  edited = get_field (f->store, &liaison_entity_custom_value, &fits->id, "value");
  g_assert_cmpstr (edited, ==, "13");
  colleague = make_record (&liaison_entity_partner, "kind", "organization", "family", "civil_society", "status",
                           "active", "code_name", "Heron", NULL);
  brought = make_value (&field, "partner", &colleague->id);
  g_assert_true (takes (f->store, colleague, brought));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/store/schema-and-fields-agree", test_schema_and_fields_agree);
  add ("/store/nothing-is-readable-on-disk", test_nothing_is_readable_on_disk);
  add ("/store/wrong-key", test_a_wrong_key_opens_nothing);
  add ("/store/reopening", test_committed_is_there_after_reopening);
  add ("/store/all-or-nothing", test_a_failing_change_set_leaves_nothing);
  add ("/store/references", test_a_reference_must_lead_somewhere);
  add ("/store/undo/edit", test_undo_and_redo_an_edit);
  add ("/store/undo/insert", test_undo_of_an_insert_is_the_trash);
  add ("/store/undo/refused", test_undo_refuses_what_was_edited_since);
  add ("/store/same-form", test_two_people_saving_the_same_form);
  add ("/store/history", test_history);
  add ("/store/erase", test_erase_leaves_no_trace);
  add ("/store/replay", test_replay_gives_the_same_register);
  add ("/store/device-numbers", test_device_numbers_have_no_gap);
  add ("/store/reading-only", test_reading_only);
  add ("/store/newer", test_a_newer_register_opens_for_reading);
  add ("/store/cancelling", test_cancelling_a_commit);
  add ("/store/drafts", test_drafts_and_local_values);
  add ("/store/reference-data", test_reference_data_is_given_again);
  add ("/store/custom-values", test_custom_values);
  add ("/store/custom-values/place", test_custom_values_have_a_place);
  return g_test_run ();
}
