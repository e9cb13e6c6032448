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

static LiaisonPartnerRow *
find_row (GPtrArray *rows, gint64 row)
{
  for (guint i = 0; i < rows->len; i++) {
    LiaisonPartnerRow *partner = g_ptr_array_index (rows, i);
    if (partner->partner->record.row == row)
      return partner;
  }
  return NULL;
}

/* The rows of the hits that are partners, in the order of the hits, each once. */
static GPtrArray *
order_rows (GPtrArray *rows, const GArray *order, guint limit)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_partner_row_unref);

  for (guint i = 0; i < order->len && ordered->len < limit; i++) {
    LiaisonPartnerRow *row = find_row (rows, g_array_index (order, gint64, i));
    if (row != NULL && !g_ptr_array_find (ordered, row, NULL))
      g_ptr_array_add (ordered, liaison_partner_row_ref (row));
  }
  return ordered;
}

static gpointer
find_job (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (*wanted->text == '\0')
    return liaison_store_recent_partners (store, wanted->limit, error);
  hits = liaison_store_search (store, wanted->text, 4 * wanted->limit, error);
  if (hits == NULL)
    return NULL;
  for (guint i = 0; i < hits->len; i++) {
    const LiaisonHit *hit = g_ptr_array_index (hits, i);
    if (hit->entity == &liaison_entity_partner)
      g_array_append_val (order, hit->row);
  }
  if (order->len == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_partner_row_unref);
  rows = liaison_store_partner_rows (store, (const gint64 *) (gpointer) order->data, order->len, error);
  return rows != NULL ? order_rows (rows, order, wanted->limit) : NULL;
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

/** liaison_find_partners_finish: Returns: (transfer full) (nullable) (element-type LiaisonPartnerRow): the best first */
GPtrArray *
liaison_find_partners_finish (LiaisonSession *session, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (session, result, error);
}
