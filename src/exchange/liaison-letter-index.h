// SPDX-License-Identifier: GPL-3.0-or-later
// What the register has of letters, of the mandates that sign them, and of those they go to. Read once for an import.
#pragma once

#include "liaison-communication.h"
#include "liaison-import-lookup.h"
#include "liaison-letter-rules.h"

G_BEGIN_DECLS

typedef struct _LiaisonLetterIndex LiaisonLetterIndex;

LiaisonLetterIndex *liaison_letter_index_new (const LiaisonSource *source, GError **error);
void liaison_letter_index_free (LiaisonLetterIndex *index);
const LiaisonCommunication *
liaison_letter_index_find (const LiaisonLetterIndex *index, const LiaisonCommunication *letter);
const GPtrArray *liaison_letter_index_parts (const LiaisonLetterIndex *index, const LiaisonId *letter);
LiaisonImportMatch liaison_letter_index_mandate (const LiaisonLetterIndex *index, const char *name, LiaisonId *id);
gboolean liaison_letter_index_mission (const LiaisonLetterIndex *index, const char *country, LiaisonId *id);
LiaisonImportMatch
liaison_letter_index_addressee (LiaisonLetterIndex *index, const char *name, GPtrArray *shared, LiaisonId *id);
LiaisonLetterDelays liaison_letter_index_delays (const LiaisonLetterIndex *index, const char *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonLetterIndex, liaison_letter_index_free)

G_END_DECLS
