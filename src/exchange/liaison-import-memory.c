// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen for a list, to be offered again for the next one with the same columns.
#include "liaison-import-memory.h"

#include "liaison-import-target.h"

#define MEMORY_TYPE G_VARIANT_TYPE ("(asasms)")

/**
 * liaison_import_memory_place:
 * @columns: (element-type LiaisonImportColumn): of a list
 *
 * Returns: (transfer full): under what the choices for such columns are kept: their names, in this order; case, accents
 * and punctuation do not matter
 */
char *
liaison_import_memory_place (GPtrArray *columns)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < columns->len; i++) {
    g_autofree char *key = liaison_import_header_key (((LiaisonImportColumn *) g_ptr_array_index (columns, i))->name);
    g_checksum_update (checksum, (const guchar *) key, -1);
    g_checksum_update (checksum, (const guchar *) "\n", 1);
  }
  return g_strconcat ("import-mapping:", g_checksum_get_string (checksum), NULL);
}

/**
 * liaison_import_memory_write:
 * @mapping: (array zero-terminated=1): columns by number
 * @key: (nullable)
 *
 * Returns: (transfer full): the choices as one text
 */
char *
liaison_import_memory_write (const char *const *mapping, const char *const *fixed, const char *key)
{
  static const char *const nothing[] = { NULL };
  g_autoptr (GVariant) value = g_variant_ref_sink (
      g_variant_new ("(^as^asms)", mapping != NULL ? mapping : nothing, fixed != NULL ? fixed : nothing, key));

  return g_variant_print (value, FALSE);
}

/** liaison_import_memory_read: Returns: (transfer full) (nullable): what liaison_import_memory_write() wrote; %NULL for
 * anything else */
LiaisonImportMemory *
liaison_import_memory_read (const char *text)
{
  g_autoptr (GVariant) value = g_variant_parse (MEMORY_TYPE, text, NULL, NULL, NULL);
  LiaisonImportMemory *memory;

  if (value == NULL)
    return NULL;
  memory = g_new0 (LiaisonImportMemory, 1);
  g_variant_get (value, "(^as^asms)", &memory->mapping, &memory->fixed, &memory->key);
  return memory;
}

/** liaison_import_memory_free: Frees it. */
void
liaison_import_memory_free (LiaisonImportMemory *memory)
{
  g_strfreev (memory->mapping);
  g_strfreev (memory->fixed);
  g_free (memory->key);
  g_strfreev (memory->people);
  g_free (memory);
}
