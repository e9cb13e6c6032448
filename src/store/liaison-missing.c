// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a register records that it may have already: reference data, the sample.
#include "liaison-missing.h"
#include "liaison-journal.h"

#include "liaison-error.h"

/* Whether the journal knows the record, even if it was erased since. */
static gint64
count_entries (LiaisonStore *store, const LiaisonRecord *record, GError **error)
{
  return liaison_db_integer (store, error, "SELECT count(*) FROM entry WHERE record = ? AND entity = ?", "bi",
                             &record->id, (gint64) record->entity->number);
}

/* Whether the value that stands there was given the same way, not written by a person. */
static gboolean
is_untouched (LiaisonStore *store, const LiaisonRecord *record, const char *name, const char *label)
{
  g_autoptr (GVariant) heads = liaison_heads_read (store, record, name, NULL);
  guint64 time, device;

  if (heads == NULL || g_variant_n_children (heads) != 1)
    return FALSE;
  g_variant_get_child (heads, 0, "(tt)", &time, &device);
  return liaison_db_integer (store, NULL,
                             "SELECT count(*) FROM change_set WHERE stamp_time = ? AND device = ? AND label = ?", "iis",
                             (gint64) time, (gint64) device, label) > 0;
}

/* Takes into @kept what @given has and nobody here decided otherwise. */
static void
take_news (LiaisonStore *store, LiaisonRecord *kept, const LiaisonRecord *given, const LiaisonRecord *found,
           const char *label)
{
  for (guint i = 0; i < given->entity->n_fields; i++) {
    const LiaisonField *field = &given->entity->fields[i];
    g_autoptr (GVariant) value = NULL;
    /* Sets are left alone: an element that is missing may have been taken away by a person. */
    if (field->type == LIAISON_FIELD_CODES || liaison_record_field_equal (given, found, field) ||
        !is_untouched (store, found, field->name, label))
      continue;
    value = liaison_record_get (given, field);
    liaison_record_set (kept, field, value, NULL);
  }
}

/* Adds what one record needs: all of it, what is new in it, or nothing. */
static gboolean
add_record (LiaisonStore *store, LiaisonChangeSet *set, LiaisonRecord *record, GError **error)
{
  gint64 entries = count_entries (store, record, error);
  g_autoptr (LiaisonRecord) found = NULL;
  g_autoptr (LiaisonRecord) kept = NULL;

  if (entries < 0)
    return FALSE;
  if (entries == 0) {
    liaison_change_set_insert (set, record);
    return TRUE;
  }
  found = liaison_store_get (store, record->entity, &record->id, NULL);
  if (found == NULL)
    return TRUE; /* erased: it must not come back */
  kept = liaison_record_copy (found);
  take_news (store, kept, record, found, set->label);
  liaison_change_set_update (set, found, kept);
  return TRUE;
}

/**
 * liaison_store_missing:
 * @records: (element-type LiaisonRecord): with ids that are the same in every register; what is referred to comes first
 * @label: untranslated, of the change set; the same each time these records are given
 *
 * What the register needs to hold @records: those it never had, and in those it has, the fields whose value came the
 * same way. What a person edited stays, what is in the trash stays there, what was erased does not come back; so giving
 * the same records twice changes nothing.
 *
 * Returns: (transfer full): a change set, perhaps empty
 */
LiaisonChangeSet *
liaison_store_missing (LiaisonStore *store, GPtrArray *records, const char *label, GError **error)
{
  g_auto (LiaisonLifted) lifted = { 0 };
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new (label, NULL);

  if (!liaison_lifted_begin (&lifted, store, error))
    return NULL;
  for (guint i = 0; i < records->len; i++)
    if (!add_record (store, set, g_ptr_array_index (records, i), error))
      return NULL;
  return g_steal_pointer (&set);
}
