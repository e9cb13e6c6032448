// SPDX-License-Identifier: GPL-3.0-or-later
// An empty register in a folder of its own, for tests of the store.
#include "store-fixture.h"

#include "liaison-entities.h"

#include <glib/gstdio.h>
#include <stdarg.h>

/* Removes a folder of plain files. */
void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_unlink (path);
  }
  g_rmdir (folder);
}

void
store_fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("liaison-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->key = liaison_secret_new_random (32);
  fixture->store = liaison_store_create (fixture->folder, fixture->key, &error);
  g_assert_no_error (error);
  liaison_store_set_author (fixture->store, "Ilse Moran");
}

void
store_fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  liaison_store_close (fixture->store);
  liaison_secret_unref (fixture->key);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  liaison_store_close (fixture->store);
  fixture->store = liaison_store_open (fixture->folder, fixture->key, LIAISON_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
}

LiaisonRecord *
make_record (const LiaisonEntity *entity, const char *first_field, ...)
{
  LiaisonRecord *record = liaison_record_new (entity);
  va_list arguments;

  va_start (arguments, first_field);
  for (const char *field = first_field; field != NULL; field = va_arg (arguments, const char *)) {
    g_autoptr (GError) error = NULL;
    liaison_record_set_text (record, field, va_arg (arguments, const char *), &error);
    g_assert_no_error (error);
  }
  va_end (arguments);
  return record;
}

LiaisonRecord *
make_partner (const char *kind, const char *family)
{
  return make_record (&liaison_entity_partner, "kind", kind, "family", family, "status", "active", NULL);
}

LiaisonRecord *
make_name (const LiaisonRecord *partner, const char *text, const char *type, const char *language)
{
  g_autofree char *id = liaison_id_to_string (&partner->id);

  return make_record (&liaison_entity_partner_name, "partner", id, "text", text, "type", type, "language", language,
                      NULL);
}

/* Commits the insertion of a record and gives back its reference. */
LiaisonId
commit_one (LiaisonStore *store, LiaisonRecord *record)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", record->entity->name);
  g_autoptr (GError) error = NULL;
  LiaisonId id = record->id;

  liaison_change_set_insert (set, record);
  liaison_record_unref (record);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return id;
}

LiaisonId
add_partner (LiaisonStore *store, const char *name)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", name);
  g_autoptr (LiaisonRecord) partner = make_partner ("organization", "civil_society");
  g_autoptr (LiaisonRecord) first = make_name (partner, name, "official", NULL);
  g_autoptr (GError) error = NULL;

  liaison_change_set_insert (set, partner);
  liaison_change_set_insert (set, first);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return partner->id;
}

/* Changes one field; returns the change set. */
LiaisonId
set_field (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, const char *field, const char *text)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", field);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecord) before = liaison_store_get (store, entity, id, &error);
  g_autoptr (LiaisonRecord) after = NULL;

  g_assert_no_error (error);
  after = liaison_record_copy (before);
  liaison_record_set_text (after, field, text, &error);
  g_assert_no_error (error);
  liaison_change_set_update (set, before, after);
  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
  return set->id;
}

char *
get_field (LiaisonStore *store, const LiaisonEntity *entity, const LiaisonId *id, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, entity, id, &error);
  g_autoptr (GVariant) value = NULL;

  g_assert_no_error (error);
  value = liaison_record_get (record, liaison_entity_field (entity, field));
  return liaison_field_write (liaison_entity_field (entity, field), value);
}

/* Every record of every entity, as text, whatever its row number. */
char *
dump_tables (LiaisonStore *store)
{
  GString *out = g_string_new (NULL);
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    g_autoptr (LiaisonQuery) query = liaison_query_new (entities[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) records = NULL;
    query->trash = LIAISON_TRASH_INCLUDED;
    records = liaison_store_fetch (store, query, &error);
    g_assert_no_error (error);
    for (guint r = 0; r < records->len; r++) {
      const LiaisonRecord *record = g_ptr_array_index (records, r);
      g_autofree char *id = liaison_id_to_string (&record->id);
      g_string_append_printf (out, "%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT,
                              entities[i]->name, id, record->changed_at, record->trashed_at, record->stamp.time);
      for (guint f = 0; f < entities[i]->n_fields; f++) {
        g_autoptr (GVariant) value = liaison_record_get (record, &entities[i]->fields[f]);
        g_autofree char *text = liaison_field_write (&entities[i]->fields[f], value);
        g_string_append_printf (out, " %s=%s", entities[i]->fields[f].name, text);
      }
      g_string_append_c (out, '\n');
    }
  }
  return g_string_free (out, FALSE);
}
