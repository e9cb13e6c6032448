// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a register records that it may have already: reference data, the sample.
#include "liaison-missing.h"

#include "liaison-error.h"

/* Whether the register has a record of this id, in the trash or not. */
static gboolean
has_record (LiaisonStore *store, const LiaisonRecord *record, gboolean *has, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (LiaisonRecord) found = liaison_store_get (store, record->entity, &record->id, &problem);

  *has = found != NULL;
  if (found || !problem || g_error_matches (problem, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * liaison_store_missing:
 * @records: (element-type LiaisonRecord): with ids that are the same in every register; what is referred to comes first
 * @label: (nullable): untranslated, of the change set
 *
 * What of @records the register does not have yet. What it has stays as the office edited it, and what the office put
 * in the trash stays there, so giving the same records twice changes nothing.
 *
 * Returns: (transfer full): a change set, perhaps empty
 */
LiaisonChangeSet *
liaison_store_missing (LiaisonStore *store, GPtrArray *records, const char *label, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (label, NULL);

  for (guint i = 0; i < records->len; i++) {
    LiaisonRecord *record = g_ptr_array_index (records, i);
    gboolean has;

    if (!has_record (store, record, &has, error))
      return NULL;
    if (!has)
      liaison_change_set_insert (set, record);
  }
  return g_steal_pointer (&set);
}
