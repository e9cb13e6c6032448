// SPDX-License-Identifier: GPL-3.0-or-later
// Saved lists: reading them with their counts, keeping them.
#include "liaison-session-lists.h"

#include "liaison-error.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>

/* What to keep. */
typedef struct {
  gboolean is_new;
  LiaisonId id;
  char *name;
  char *query;
} Saving;

static void
free_count (gpointer data)
{
  LiaisonListCount *count = data;

  liaison_record_unref (&count->list->record);
  g_free (count);
}

static void
unref_array (gpointer array)
{
  g_ptr_array_unref (array);
}

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_free (saving->name);
  g_free (saving->query);
  g_free (saving);
}

static gboolean
count_list (LiaisonStore *store, LiaisonSavedList *list, GPtrArray *counts, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_read (&liaison_entity_partner, list->query, NULL);
  gint64 number = query != NULL ? liaison_store_count (store, query, error) : -1;
  LiaisonListCount *count;

  if (query != NULL && number < 0)
    return FALSE;
  count = g_new0 (LiaisonListCount, 1);
  count->list = (LiaisonSavedList *) liaison_record_ref (&list->record);
  count->count = number;
  g_ptr_array_add (counts, count);
  return TRUE;
}

static gpointer
read_lists (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_saved_list);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (free_count);
  g_autoptr (GPtrArray) lists = NULL;

  liaison_query_where (query, "entity_name", LIAISON_QUERY_IS, g_variant_new_string ("partner"));
  liaison_query_set_sort (query, "position", FALSE);
  lists = liaison_store_fetch (store, query, error);
  if (lists == NULL)
    return NULL;
  for (guint i = 0; i < lists->len; i++)
    if (!count_list (store, g_ptr_array_index (lists, i), counts, error))
      return NULL;
  return g_steal_pointer (&counts);
}

/** liaison_session_saved_lists: Asks for the saved lists of partners and how many each has. */
void
liaison_session_saved_lists (LiaisonSession *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  liaison_session_read (self, read_lists, NULL, NULL, unref_array, cancellable, callback, user_data);
}

/** liaison_session_saved_lists_finish: Returns: (transfer full) (nullable) (element-type LiaisonListCount): in their
 * order */
GPtrArray *
liaison_session_saved_lists_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

static void
set_text (LiaisonRecord *record, const char *field, const char *text, GError **error)
{
  if (text != NULL && (error == NULL || *error == NULL))
    liaison_record_set_text (record, field, text, error);
}

static LiaisonChangeSet *
make_new_list (LiaisonStore *store, const Saving *saving, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_saved_list);
  g_autoptr (LiaisonRecord) list = liaison_record_new (&liaison_entity_saved_list);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (N_ ("Saved the list %s"), saving->name);
  gint64 count = liaison_store_count (store, query, error);
  g_autofree char *position = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  g_autoptr (GError) local = NULL;

  if (count < 0)
    return NULL;
  list->id = saving->id;
  set_text (list, "name", saving->name, &local);
  set_text (list, "entity_name", "partner", &local);
  set_text (list, "query", saving->query, &local);
  set_text (list, "position", position, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  liaison_change_set_insert (set, list);
  return g_steal_pointer (&set);
}

static LiaisonChangeSet *
make_list (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Saving *saving = data;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonRecord) before = NULL, after = NULL;
  g_autoptr (GError) local = NULL;

  if (saving->is_new)
    return make_new_list (store, saving, error);
  before = liaison_store_get (store, &liaison_entity_saved_list, &saving->id, error);
  if (before == NULL)
    return NULL;
  after = liaison_record_copy (before);
  set_text (after, "name", saving->name, &local);
  set_text (after, "query", saving->query, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  set = liaison_change_set_new (saving->name != NULL ? N_ ("Renamed a list to %s") : N_ ("Changed the list %s"),
                                ((LiaisonSavedList *) after)->name);
  liaison_change_set_update (set, before, after);
  return g_steal_pointer (&set);
}

/** liaison_session_save_list: Keeps a list, or what of it is not %NULL. */
void
liaison_session_save_list (LiaisonSession *self, const LiaisonId *id, gboolean is_new, const char *name,
                           const LiaisonQuery *query, GAsyncReadyCallback callback, gpointer user_data)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->is_new = is_new;
  saving->id = *id;
  saving->name = g_strdup (name);
  /* A list of everybody asks nothing: its order stands for its question, which must not be empty. */
  saving->query = query != NULL ? liaison_query_write (query) : NULL;
  if (saving->query != NULL && *saving->query == '\0')
    g_set_str (&saving->query, "sort name\n");
  liaison_session_change (self, make_list, saving, free_saving, NULL, callback, user_data);
}
