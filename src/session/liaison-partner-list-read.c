// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of partners asks the register.
#include "liaison-fold.h"
#include "liaison-initials.h"
#include "liaison-partner-item.h"

/* How many rows are fetched with the ids. */
#define FIRST_ROWS 24

/** liaison_list_found_free: Frees it. */
void
liaison_list_found_free (LiaisonListFound *found)
{
  g_array_unref (found->rows);
  g_clear_pointer (&found->first, g_ptr_array_unref);
  g_clear_pointer (&found->initials, g_array_unref);
  g_free (found);
}

/** liaison_list_question_free: Frees a LiaisonListQuestion. */
void
liaison_list_question_free (gpointer data)
{
  liaison_query_unref (((LiaisonListQuestion *) data)->query);
  g_free (data);
}

/* What a search finds stands by how well it matches. */
static gboolean
is_by_name (const LiaisonQuery *query)
{
  return g_strcmp0 (query->sort, "name") == 0 && (query->text == NULL || *query->text == '\0');
}

static const LiaisonPartnerRow *
find_row (const GPtrArray *contents, gint64 row)
{
  for (guint i = 0; i < contents->len; i++)
    if (((const LiaisonPartnerRow *) g_ptr_array_index (contents, i))->partner->record.row == row)
      return g_ptr_array_index (contents, i);
  return NULL;
}

/* The letters of the first rows, which are known without asking again. */
static GArray *
find_first_initials (const LiaisonListFound *found)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < found->first->len; i++) {
    const LiaisonPartnerRow *row = find_row (found->first, g_array_index (found->rows, gint64, i));
    if (row == NULL)
      break;
    g_ptr_array_add (keys, liaison_sort_key (row->name));
  }
  return liaison_initials_of_keys ((const char *const *) keys->pdata, keys->len);
}

static void
read_first (LiaisonStore *store, const LiaisonQuery *query, LiaisonListFound *found)
{
  /* Whatever is wrong with the rows is told when they are looked at. */
  found->first = liaison_store_partner_rows (store, (const gint64 *) (gpointer) found->rows->data,
                                             MIN (found->rows->len, FIRST_ROWS), NULL);
  if (found->first != NULL && !liaison_store_match_rows (store, found->first, query->text, NULL))
    g_clear_pointer (&found->first, g_ptr_array_unref);
}

/** liaison_list_read: Returns: (transfer full) (nullable): a LiaisonListFound, for a LiaisonListQuestion; on the reader
 * */
gpointer
liaison_list_read (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonListQuestion *question = data;
  GArray *rows = liaison_store_rows (store, question->query, error);
  LiaisonListFound *found;

  if (rows == NULL)
    return NULL;
  found = g_new0 (LiaisonListFound, 1);
  found->rows = rows;
  if (question->with_first)
    read_first (store, question->query, found);
  if (is_by_name (question->query) && question->with_initials)
    found->initials = liaison_store_initials (store, (const gint64 *) (gpointer) rows->data, rows->len, NULL);
  else if (is_by_name (question->query) && found->first != NULL)
    found->initials = find_first_initials (found);
  if (found->initials != NULL && found->initials->len == 0)
    g_clear_pointer (&found->initials, g_array_unref);
  return found;
}

/** liaison_list_wanted_free: Frees a LiaisonListWanted. */
void
liaison_list_wanted_free (gpointer data)
{
  LiaisonListWanted *wanted = data;

  g_array_unref (wanted->rows);
  g_free (wanted->text);
  g_free (wanted);
}

/** liaison_list_read_rows: Returns: (transfer full) (nullable) (element-type LiaisonPartnerRow): for a
 * LiaisonListWanted; on the reader */
gpointer
liaison_list_read_rows (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonListWanted *wanted = data;
  g_autoptr (GPtrArray) contents = liaison_store_partner_rows (store, (const gint64 *) (gpointer) wanted->rows->data,
                                                               wanted->rows->len, error);

  if (contents == NULL || !liaison_store_match_rows (store, contents, wanted->text, error))
    return NULL;
  return g_steal_pointer (&contents);
}
