// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen for a list, to be offered again for the next one with the same columns. Kept in the register, where
// it is encrypted, by whoever has one: see liaison_store_set_local().
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LiaisonImportMemory:
 * @mapping: (array zero-terminated=1): "#NUMBER=FIELD" each
 * @fixed: (array zero-terminated=1): "FIELD=VALUE" each
 * @key: (nullable): by what rows were matched
 * @people: (nullable) (array zero-terminated=1): of a calendar: as in #LiaisonImportOptions; not kept
 */
typedef struct {
  char **mapping;
  char **fixed;
  char *key;
  char **people;
} LiaisonImportMemory;

char *liaison_import_memory_place (GPtrArray *columns);
char *liaison_import_memory_write (const char *const *mapping, const char *const *fixed, const char *key);
LiaisonImportMemory *liaison_import_memory_read (const char *text);
void liaison_import_memory_free (LiaisonImportMemory *memory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportMemory, liaison_import_memory_free)

G_END_DECLS
