// SPDX-License-Identifier: GPL-3.0-or-later
// What rows say of the records they refer to, each read once.
#include "liaison-row-titles.h"
#include "liaison-db.h"

#include "liaison-error.h"
#include "liaison-words.h"

struct _LiaisonRowTitles {
  LiaisonStore *store;
  GHashTable *titles;   /* LiaisonId to text; NULL for what is not there */
  GHashTable *families; /* LiaisonId to text */
};

/** liaison_row_titles_new: Returns: (transfer full): an empty memory of titles, good for one read */
LiaisonRowTitles *
liaison_row_titles_new (LiaisonStore *store)
{
  LiaisonRowTitles *titles = g_new0 (LiaisonRowTitles, 1);

  titles->store = store;
  titles->titles = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  titles->families = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  return titles;
}

/** liaison_row_titles_free: Frees it. */
void
liaison_row_titles_free (LiaisonRowTitles *titles)
{
  g_hash_table_unref (titles->titles);
  g_hash_table_unref (titles->families);
  g_free (titles);
}

/**
 * liaison_row_titles_get:
 * @entity: (nullable): of the record
 * @title: (out) (transfer full) (nullable): %NULL where there is none
 */
gboolean
liaison_row_titles_get (LiaisonRowTitles *titles, const LiaisonEntity *entity, const LiaisonId *id, char **title,
                        GError **error)
{
  g_autoptr (GError) problem = NULL;
  gpointer known;

  *title = NULL;
  if (entity == NULL || liaison_id_is_nil (id))
    return TRUE;
  if (!g_hash_table_lookup_extended (titles->titles, id, NULL, &known)) {
    known = liaison_store_title (titles->store, entity, id, &problem);
    if (problem != NULL && !g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
    g_hash_table_insert (titles->titles, g_memdup2 (id, sizeof *id), known);
  }
  *title = g_strdup (known);
  return TRUE;
}

/** liaison_row_titles_partner: The shown name of a partner, and its family; both %NULL for nobody. */
gboolean
liaison_row_titles_partner (LiaisonRowTitles *titles, const LiaisonId *partner, char **name, char **family,
                            GError **error)
{
  gpointer known = NULL;

  *family = NULL;
  if (!liaison_row_titles_get (titles, &liaison_entity_partner, partner, name, error))
    return FALSE;
  if (liaison_id_is_nil (partner))
    return TRUE;
  if (!g_hash_table_lookup_extended (titles->families, partner, NULL, &known)) {
    g_autoptr (LiaisonRows)
        rows = liaison_db_query (titles->store, error, "SELECT family FROM partner WHERE id = ?", "b", partner);
    g_autoptr (GError) problem = NULL;
    if (rows == NULL)
      return FALSE;
    if (liaison_rows_next (rows, titles->store, &problem))
      known = g_strdup (liaison_rows_text (rows, 0));
    if (problem != NULL) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
    g_hash_table_insert (titles->families, g_memdup2 (partner, sizeof *partner), known);
  }
  *family = g_strdup (known);
  return TRUE;
}

/**
 * liaison_row_matches:
 * @wanted: (nullable): what a person typed; %NULL or no word matches everything
 * @texts: (array length=n_texts) (element-type utf8): some may be %NULL
 *
 * Returns: whether every word of @wanted begins a word of one of @texts
 */
gboolean
liaison_row_matches (const char *wanted, const char *const *texts, guint n_texts)
{
  g_auto (GStrv) words = liaison_words (wanted != NULL ? wanted : "");
  const char *const *list = (const char *const *) words;
  guint missing = liaison_words_all (list);

  for (guint i = 0; i < n_texts && missing != 0; i++)
    if (texts[i] != NULL)
      missing &= ~liaison_words_find (list, texts[i], NULL);
  return missing == 0;
}
