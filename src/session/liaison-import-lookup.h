// SPDX-License-Identifier: GPL-3.0-or-later
// What an import must know of the register: its countries and terms, and whom it has already. Private to the session;
// used on the reader thread.
#pragma once

#include "liaison-import.h"
#include "liaison-store.h"

G_BEGIN_DECLS

typedef struct _LiaisonImportLookup LiaisonImportLookup;

LiaisonImportLookup *liaison_import_lookup_new (LiaisonStore *store, GError **error);
void liaison_import_lookup_free (LiaisonImportLookup *lookup);
void liaison_import_lookup_offer (LiaisonImportLookup *lookup, LiaisonImportOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportLookup, liaison_import_lookup_free)

G_END_DECLS
