// SPDX-License-Identifier: GPL-3.0-or-later
// Finding partners while somebody types a name.
#include "liaison-partner-finder.h"

#include <string.h>

typedef struct {
  char *text;
  guint limit;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->text);
  g_free (wanted);
}

static void
free_rows (gpointer data)
{
  g_ptr_array_unref (data);
}

static gpointer
find_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (*wanted->text == '\0')
    return liaison_store_recent_partners (store, wanted->limit, error);
  hits = liaison_store_search (store, wanted->text, 4 * wanted->limit, error);
  if (hits == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_partner_row_unref);
  for (guint i = 0; i < hits->len && rows->len < wanted->limit; i++) {
    const LiaisonHit *hit = g_ptr_array_index (hits, i);
    LiaisonPartnerRow *row;
    if (hit->entity != &liaison_entity_partner)
      continue;
    row = liaison_store_partner_row (store, &hit->id, error);
    if (row == NULL)
      return NULL;
    g_ptr_array_add (rows, row);
  }
  return g_steal_pointer (&rows);
}

/**
 * liaison_find_partners:
 * @text: what was typed; for nothing, those met last
 *
 * Answer with liaison_find_partners_finish().
 */
void
liaison_find_partners (LiaisonSession *session, const char *text, guint limit, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->text = g_strstrip (g_strdup (text));
  wanted->limit = limit;
  liaison_session_read (session, find_job, wanted, free_wanted, free_rows, cancellable, callback, user_data);
}

/** liaison_find_partners_finish: Returns: (transfer full) (nullable) (element-type LiaisonPartnerRow): the best first
 */
GPtrArray *
liaison_find_partners_finish (LiaisonSession *session, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (session, result, error);
}
