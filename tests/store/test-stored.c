// SPDX-License-Identifier: GPL-3.0-or-later
// Registers that earlier versions wrote: each opens, is whole, and holds what was put there.
#include "store-fixture.h"

#include "liaison-backup.h"
#include "liaison-directory.h"
#include "liaison-history.h"
#include "liaison-keys.h"

#include <gio/gio.h>

static const char *const files[] = { "keys", "register.db" };

/* A copy that may be written, so that the stored one never is. */
static char *
copy_register (const char *name)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("liaison-stored-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *from = g_test_build_filename (G_TEST_DIST, "registers", name, files[i], NULL);
    g_autofree char *into = g_build_filename (folder, files[i], NULL);
    g_autofree char *content = NULL;
    gsize size;
    g_file_get_contents (from, &content, &size, &error);
    g_assert_no_error (error);
    g_file_set_contents (into, content, (gssize) size, &error);
    g_assert_no_error (error);
  }
  return folder;
}

static LiaisonId
find_partner (LiaisonStore *store, const char *text)
{
  g_autoptr (GPtrArray) hits = liaison_store_search (store, text, 10, NULL);

  g_assert (hits != NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  return ((LiaisonHit *) g_ptr_array_index (hits, 0))->id;
}

static void
check_content (LiaisonStore *store)
{
  LiaisonId id = find_partner (store, "mdd defenseurs");
  g_autoptr (LiaisonPartnerRow) row = liaison_store_partner_row (store, &id, NULL);
  g_autoptr (GPtrArray) meetings = liaison_store_partner_meetings (store, &id, NULL);
  g_autoptr (GPtrArray) trash = liaison_store_trash (store, 10, NULL);
  g_autoptr (GPtrArray) history = liaison_store_history (store, &liaison_entity_partner, &id, NULL);
  g_autoptr (GPtrArray) problems = liaison_store_check (store, NULL);
  char buffer[LIAISON_MOMENT_BUFFER];

  g_assert_cmpstr (row->name, ==, "House of Defenders");
  g_assert_cmpstr (row->acronym, ==, "MDD");
  g_assert_cmpstr (row->partner->countries, ==, "GIN");
  g_assert_cmpstr (row->partner->status, ==, "dormant");
  g_assert_cmpstr (liaison_moment_write (&row->last_contact, buffer), ==, "2015-09");
  g_assert_cmpuint (meetings->len, ==, 1);
  g_assert_cmpuint (trash->len, ==, 1);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert (problems != NULL);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* The newest schema may not be released yet: then nobody has such a register. */
static gboolean
is_stored (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "registers", name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static void
test_stored (gconstpointer name)
{
  g_autofree char *folder = copy_register (name);
  g_autofree char *keys = liaison_register_keys (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonSecret) key = liaison_keys_unlock (keys, "stored register", &error);
  g_autoptr (LiaisonStore) store = NULL;

  g_assert_no_error (error);
  store = liaison_store_open (folder, key, LIAISON_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (liaison_store_schema_version (store), ==, liaison_store_newest_schema ());
  check_content (store);
  add_partner (store, "Added since");
  g_clear_pointer (&store, liaison_store_close);
  remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int schema = 1; schema <= liaison_store_newest_schema (); schema++) {
    g_autofree char *path = g_strdup_printf ("/stored/schema-%d", schema);
    g_autofree char *name = g_strdup_printf ("schema-%d.liaison", schema);
    if (schema < liaison_store_newest_schema () || is_stored (name))
      g_test_add_data_func_full (path, g_steal_pointer (&name), test_stored, g_free);
  }
  return g_test_run ();
}
