// SPDX-License-Identifier: GPL-3.0-or-later
// Shown names of what records refer to.
#include "liaison-read-titles.h"

#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-error.h"

/** liaison_read_titles_new: Returns: (transfer full) (element-type LiaisonId utf8): a table without names */
GHashTable *
liaison_read_titles_new (void)
{
  return g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
}

/**
 * liaison_read_titles_add:
 * @titles: a table of liaison_read_titles_new()
 *
 * Adds the name of everything that a field of @record names; what is not there is left out.
 */
gboolean
liaison_read_titles_add (GHashTable *titles, LiaisonStore *store, const LiaisonRecord *record, GError **error)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    const LiaisonEntity *target;
    g_autoptr (GError) problem = NULL;
    const LiaisonId *id;
    char *title;

    if (field->type != LIAISON_FIELD_REF || field->target == NULL || !liaison_record_is_set (record, field))
      continue;
    target = liaison_entities_find (field->target);
    id = liaison_record_reference (record, field);
    if (target == NULL || g_hash_table_contains (titles, id))
      continue;
    title = liaison_store_title (store, target, id, &problem);
    if (title != NULL) {
      g_hash_table_insert (titles, g_memdup2 (id, sizeof *id), title);
    } else if (problem != NULL && !g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  }
  return TRUE;
}
