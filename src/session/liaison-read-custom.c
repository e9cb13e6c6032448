// SPDX-License-Identifier: GPL-3.0-or-later
// The fields the office added, with what a partner has in them.
#include "liaison-read-custom.h"

#include "liaison-directory.h"
#include "liaison-identities.h"
#include "liaison-read-titles.h"

static void
unref_record (gpointer record)
{
  if (record != NULL)
    liaison_record_unref (record);
}

static int
compare_fields (gconstpointer a, gconstpointer b)
{
  const LiaisonCustomField *first = *(const LiaisonCustomField *const *) a;
  const LiaisonCustomField *second = *(const LiaisonCustomField *const *) b;

  /* Without a position last, in the order of entry. */
  if (first->position != second->position)
    return second->position == LIAISON_INTEGER_UNSET ||
                   (first->position != LIAISON_INTEGER_UNSET && first->position < second->position)
               ? -1
               : 1;
  return first->record.row < second->record.row ? -1 : 1;
}

static GPtrArray *
read_fields (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_custom_field);
  GPtrArray *fields;

  liaison_query_where_text (query, "entity_name", LIAISON_QUERY_IS, "partner", NULL);
  fields = liaison_store_fetch (store, query, error);
  if (fields != NULL)
    g_ptr_array_sort (fields, compare_fields);
  return fields;
}

/* Gives @value the place of its field. */
static gboolean
place_value (LiaisonStore *store, LiaisonCustomDetails *details, const LiaisonCustomValue *value, GError **error)
{
  for (guint i = 0; i < details->fields->len; i++) {
    const LiaisonCustomField *field = g_ptr_array_index (details->fields, i);
    LiaisonId id;
    char *title;

    if (!liaison_id_equal (&field->record.id, &value->custom_field) || details->values->pdata[i] != NULL)
      continue;
    details->values->pdata[i] = liaison_record_ref ((LiaisonRecord *) &value->record);
    if (g_strcmp0 (field->type, "partner") != 0 || value->value == NULL || !liaison_id_parse (value->value, &id))
      return TRUE;
    title = liaison_store_title (store, &liaison_entity_partner, &id, error);
    if (title == NULL)
      return FALSE;
    g_hash_table_insert (details->titles, g_memdup2 (&id, sizeof id), title);
    return TRUE;
  }
  return TRUE;
}

static gboolean
read_values (LiaisonStore *store, LiaisonCustomDetails *details, const LiaisonId *partner, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_custom_value);
  g_autofree char *uuid = liaison_id_to_string (partner);
  g_autoptr (LiaisonPartnerRow) row = liaison_store_partner_row (store, partner, error);
  g_autoptr (GPtrArray) values = NULL;

  if (row == NULL)
    return FALSE;
  details->hides_values = row->partner->code_name != NULL && liaison_store_hides_identities (store);
  if (details->hides_values)
    return TRUE;
  liaison_query_where_text (query, "about", LIAISON_QUERY_IS, uuid, NULL);
  values = liaison_store_fetch (store, query, error);
  for (guint i = 0; values != NULL && i < values->len; i++)
    if (!place_value (store, details, g_ptr_array_index (values, i), error))
      return FALSE;
  return values != NULL;
}

static gpointer
read_custom (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const LiaisonId *partner = data;
  g_autoptr (LiaisonCustomDetails) details = g_new0 (LiaisonCustomDetails, 1);

  g_atomic_ref_count_init (&details->refs);
  details->titles = liaison_read_titles_new ();
  details->values = g_ptr_array_new_with_free_func (unref_record);
  details->fields = read_fields (store, error);
  if (details->fields == NULL)
    return NULL;
  g_ptr_array_set_size (details->values, (int) details->fields->len);
  if (details->fields->len > 0 && !liaison_id_is_nil (partner) && !read_values (store, details, partner, error))
    return NULL;
  return g_steal_pointer (&details);
}

/** liaison_custom_details_ref: Returns: @details */
LiaisonCustomDetails *
liaison_custom_details_ref (LiaisonCustomDetails *details)
{
  g_atomic_ref_count_inc (&details->refs);
  return details;
}

/** liaison_custom_details_unref: Gives one reference back. */
void
liaison_custom_details_unref (LiaisonCustomDetails *details)
{
  if (!g_atomic_ref_count_dec (&details->refs))
    return;
  g_clear_pointer (&details->fields, g_ptr_array_unref);
  g_clear_pointer (&details->values, g_ptr_array_unref);
  g_clear_pointer (&details->titles, g_hash_table_unref);
  g_free (details);
}

/** liaison_session_load_custom: Asks for the fields of partners and, unless @partner is nil, for what it has in them.
 */
void
liaison_session_load_custom (LiaisonSession *self, const LiaisonId *partner, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  liaison_session_read (self, read_custom, g_memdup2 (partner, sizeof *partner), g_free,
                        (GDestroyNotify) liaison_custom_details_unref, cancellable, callback, user_data);
}

/** liaison_session_load_custom_finish: Returns: (transfer full) (nullable): what was asked for */
LiaisonCustomDetails *
liaison_session_load_custom_finish (LiaisonSession *self, GAsyncResult *result, GError **error)
{
  return liaison_session_finish (self, result, error);
}
