// SPDX-License-Identifier: GPL-3.0-or-later
// Matters as the window asks for them.
#include "liaison-read-matters.h"

/** liaison_matter_list_free: Frees it. */
void
liaison_matter_list_free (LiaisonMatterList *list)
{
  g_clear_pointer (&list->all, g_ptr_array_unref);
  g_clear_pointer (&list->found, g_ptr_array_unref);
  g_free (list);
}

static void
free_list (gpointer data)
{
  liaison_matter_list_free (data);
}

static void
free_filter (gpointer data)
{
  LiaisonMatterFilter *filter = data;

  g_free ((char *) filter->text);
  g_free ((char *) filter->state);
  g_free ((char *) filter->country);
  g_free ((char *) filter->theme);
  g_free (filter);
}

static gpointer
read_matters (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (LiaisonMatterList) list = g_new0 (LiaisonMatterList, 1);

  list->all = liaison_store_matter_rows (store, NULL, error);
  list->found = list->all != NULL ? liaison_store_matter_rows (store, data, error) : NULL;
  return list->found != NULL ? g_steal_pointer (&list) : NULL;
}

/** liaison_session_load_matters: @filter: copied. Asks for the matters there are, and for those that @filter finds. */
void
liaison_session_load_matters (LiaisonSession *self, const LiaisonMatterFilter *filter, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  LiaisonMatterFilter *copy = g_memdup2 (filter, sizeof *filter);

  copy->text = g_strdup (filter->text);
  copy->state = g_strdup (filter->state);
  copy->country = g_strdup (filter->country);
  copy->theme = g_strdup (filter->theme);
  liaison_session_read (self, read_matters, copy, free_filter, free_list, cancellable, callback, user_data);
}

/** liaison_session_load_matters_finish: Returns: (transfer full) (nullable): those */
LiaisonMatterList *
liaison_session_load_matters_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}

/** liaison_read_matter: @data: (type LiaisonId): Returns: (transfer full) (nullable) (type LiaisonMatterDetails): the
 * matter with its parts */
gpointer
liaison_read_matter (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_matter_details (store, data, error);
}
