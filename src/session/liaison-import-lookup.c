// SPDX-License-Identifier: GPL-3.0-or-later
// What an import must know of the register: its countries and terms, and whom it has already.
#include "liaison-import-lookup.h"

#include "liaison-code-index.h"
#include "liaison-office.h"
#include "liaison-partner.h"

/* @names: "FAMILY\nNAME" of every partner, the name as liaison_import_name_key() makes it. */
struct _LiaisonImportLookup {
  LiaisonStore *store;
  LiaisonCodeIndex *codes;
  GHashTable *names;
};

static gboolean
add_codes (LiaisonImportLookup *lookup, const LiaisonEntity *entity, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);
  g_autoptr (GPtrArray) records = liaison_store_fetch (lookup->store, query, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    liaison_code_index_add (lookup->codes, g_ptr_array_index (records, i));
  return records != NULL;
}

static gboolean
add_names (LiaisonImportLookup *lookup, GError **error)
{
  g_autoptr (GHashTable) families = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  g_autoptr (LiaisonQuery) partner_query = liaison_query_new (&liaison_entity_partner);
  g_autoptr (LiaisonQuery) name_query = liaison_query_new (&liaison_entity_partner_name);
  g_autoptr (GPtrArray) partners = liaison_store_fetch (lookup->store, partner_query, error);
  g_autoptr (GPtrArray) names = NULL;

  if (partners == NULL)
    return FALSE;
  liaison_query_where (name_query, "type", LIAISON_QUERY_IS, g_variant_new_string ("official"));
  names = liaison_store_fetch (lookup->store, name_query, error);
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < partners->len; i++) {
    LiaisonPartner *partner = g_ptr_array_index (partners, i);
    g_hash_table_insert (families, &partner->record.id, partner->family);
  }
  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    const char *family = g_hash_table_lookup (families, &name->partner);
    g_autofree char *key = family != NULL && name->text != NULL ? liaison_import_name_key (name->text) : NULL;
    if (key != NULL)
      g_hash_table_add (lookup->names, g_strconcat (family, "\n", key, NULL));
  }
  return TRUE;
}

static char *
find_code_cb (const LiaisonVocabulary *vocabulary, const char *text, gpointer data)
{
  return liaison_code_index_find (vocabulary, text, ((LiaisonImportLookup *) data)->codes);
}

/* A partner is known by its name within its family; any other record, which only JSON brings, by its id. */
static gboolean
is_known_cb (const LiaisonRecord *record, const char *folded_name, gpointer data)
{
  LiaisonImportLookup *lookup = data;
  const char *family = record->entity == &liaison_entity_partner ? ((const LiaisonPartner *) record)->family : NULL;
  g_autofree char *key = NULL;

  if (folded_name == NULL) {
    g_autoptr (LiaisonRecord) found = liaison_store_get (lookup->store, record->entity, &record->id, NULL);
    return found != NULL;
  }
  key = g_strconcat (family != NULL ? family : "", "\n", folded_name, NULL);
  return g_hash_table_contains (lookup->names, key);
}

/** liaison_import_lookup_new: Returns: (transfer full) (nullable): what the register of @store has now */
LiaisonImportLookup *
liaison_import_lookup_new (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonImportLookup) lookup = g_new0 (LiaisonImportLookup, 1);

  lookup->store = store;
  lookup->codes = liaison_code_index_new ();
  lookup->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!add_codes (lookup, &liaison_entity_country, error) || !add_codes (lookup, &liaison_entity_term, error) ||
      !add_names (lookup, error))
    return NULL;
  return g_steal_pointer (&lookup);
}

/** liaison_import_lookup_free: Frees it. */
void
liaison_import_lookup_free (LiaisonImportLookup *lookup)
{
  liaison_code_index_free (lookup->codes);
  g_hash_table_unref (lookup->names);
  g_free (lookup);
}

/** liaison_import_lookup_offer: Has @options ask @lookup, which must outlive them. */
void
liaison_import_lookup_offer (LiaisonImportLookup *lookup, LiaisonImportOptions *options)
{
  options->find_code = find_code_cb;
  options->is_known = is_known_cb;
  options->lookup_data = lookup;
}
