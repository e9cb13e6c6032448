// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person wrote to the code of a country or a term: the vocabularies that are records.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef struct _LiaisonCodeIndex LiaisonCodeIndex;

LiaisonCodeIndex *liaison_code_index_new (void);
void liaison_code_index_free (LiaisonCodeIndex *index);
void liaison_code_index_add (LiaisonCodeIndex *index, const LiaisonRecord *record);
char *liaison_code_index_find (const LiaisonVocabulary *vocabulary, const char *text, gpointer index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonCodeIndex, liaison_code_index_free)

G_END_DECLS
