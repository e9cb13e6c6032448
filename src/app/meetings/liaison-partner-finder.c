// SPDX-License-Identifier: GPL-3.0-or-later
// Finding partners while somebody types a name.
#include "liaison-partner-finder.h"

#include <string.h>

/* How many are offered at once, and how many are looked at for those of one family. */
#define MAX_FOUND  6
#define MAX_LOOKED 200

typedef struct {
  char *text;
  char *family; /* (nullable) */
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->text);
  g_free (wanted->family);
  g_free (wanted);
}

static void
free_rows (gpointer data)
{
  g_ptr_array_unref (data);
}

static gboolean
is_wanted (const Wanted *wanted, const LiaisonPartnerRow *row)
{
  return wanted->family == NULL || g_strcmp0 (row->partner->family, wanted->family) == 0;
}

static GPtrArray *
find_recent (LiaisonStore *store, const Wanted *wanted, GError **error)
{
  g_autoptr (GPtrArray)
      recent = liaison_store_recent_partners (store, wanted->family != NULL ? MAX_LOOKED : MAX_FOUND, error);

  for (guint i = recent != NULL ? recent->len : 0; i > 0; i--)
    if (!is_wanted (wanted, recent->pdata[i - 1]))
      g_ptr_array_remove_index (recent, i - 1);
  if (recent != NULL && recent->len > MAX_FOUND)
    g_ptr_array_set_size (recent, MAX_FOUND);
  return g_steal_pointer (&recent);
}

static gpointer
find_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (*wanted->text == '\0')
    return find_recent (store, wanted, error);
  hits = liaison_store_search (store, wanted->text, wanted->family != NULL ? MAX_LOOKED : 4 * MAX_FOUND, error);
  if (hits == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_partner_row_unref);
  for (guint i = 0; i < hits->len && rows->len < MAX_FOUND; i++) {
    const LiaisonHit *hit = g_ptr_array_index (hits, i);
    g_autoptr (LiaisonPartnerRow) row = NULL;
    if (hit->entity != &liaison_entity_partner)
      continue;
    row = liaison_store_partner_row (store, &hit->id, error);
    if (row == NULL)
      return NULL;
    if (is_wanted (wanted, row))
      g_ptr_array_add (rows, g_steal_pointer (&row));
  }
  return g_steal_pointer (&rows);
}

/**
 * liaison_find_partners:
 * @text: what was typed; for nothing, those met last
 * @family: (nullable): only those of it
 *
 * Answer with liaison_find_partners_finish().
 */
void
liaison_find_partners (LiaisonSession *session, const char *text, const char *family, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->text = g_strstrip (g_strdup (text));
  wanted->family = g_strdup (family);
  liaison_session_read (session, find_job, wanted, free_wanted, free_rows, cancellable, callback, user_data);
}

/** liaison_find_partners_finish: Returns: (transfer full) (nullable) (element-type LiaisonPartnerRow): the best first
 */
GPtrArray *
liaison_find_partners_finish (LiaisonSession *session, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (session, result, error);
}
