// SPDX-License-Identifier: GPL-3.0-or-later
// What an import must know of the register: its countries and terms, and whom it has already, by whatever key the rows
// are matched. Read once, when the plan is made; lives no longer than its source.
#pragma once

#include "liaison-source.h"

G_BEGIN_DECLS

typedef struct _LiaisonImportLookup LiaisonImportLookup;

/**
 * LiaisonImportMatch:
 * @LIAISON_MATCH_NONE: nobody has that key
 * @LIAISON_MATCH_ONE: one partner has it
 * @LIAISON_MATCH_TRASHED: nobody but somebody in the trash
 * @LIAISON_MATCH_SEVERAL: several have it, so that none can be chosen
 */
typedef enum {
  LIAISON_MATCH_NONE,
  LIAISON_MATCH_ONE,
  LIAISON_MATCH_TRASHED,
  LIAISON_MATCH_SEVERAL,
} LiaisonImportMatch;

LiaisonImportLookup *liaison_import_lookup_new (const LiaisonSource *source, const char *key, GError **error);
void liaison_import_lookup_free (LiaisonImportLookup *lookup);
char *liaison_import_lookup_code (const LiaisonVocabulary *vocabulary, const char *text, gpointer data);
LiaisonImportMatch
liaison_import_lookup_find (LiaisonImportLookup *lookup, const char *key, const char *value, LiaisonId *id);
LiaisonImportMatch
liaison_import_lookup_find_name (LiaisonImportLookup *lookup, const char *family, const char *name_key, LiaisonId *id);
LiaisonRecord *
liaison_import_lookup_get (LiaisonImportLookup *lookup, const LiaisonEntity *entity, const LiaisonId *id);
GPtrArray *liaison_import_lookup_parts (LiaisonImportLookup *lookup, const LiaisonEntity *entity,
                                        const LiaisonId *partner, gint64 trashed_at);
const LiaisonSource *liaison_import_lookup_source (LiaisonImportLookup *lookup);
char *liaison_import_key_value (const char *key, const char *text);
char *liaison_import_name_key (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportLookup, liaison_import_lookup_free)

G_END_DECLS
