// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of a list of letters changes of a letter that the register has. Used by the import alone.
//
// A row only ever says more. A value that a person gave stays: only what is empty, or came from an import before, is
// changed. A mandate or a reply that somebody took away does not come back.
#pragma once

#include "liaison-letter-index.h"
#include "liaison-import.h"

G_BEGIN_DECLS

/**
 * LiaisonLetterMerge:
 * @plan: whose @changes are added to
 * @letter: what the row says
 * @given: (element-type LiaisonField): the fields that it says something about
 * @parts: (element-type LiaisonRecord): the signatories and replies it tells, as parts of @letter
 */
typedef struct {
  LiaisonImportPlan *plan;
  LiaisonImportLookup *lookup;
  const LiaisonLetterIndex *index;
  const LiaisonCommunication *before;
  const LiaisonCommunication *letter;
  const GPtrArray *given;
  const GPtrArray *parts;
} LiaisonLetterMerge;

void liaison_letter_restore (const LiaisonLetterMerge *merge, GHashTable *restored);
guint liaison_letter_merge (const LiaisonLetterMerge *merge);

G_END_DECLS
