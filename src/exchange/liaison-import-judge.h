// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a row: new, an update, twice, ... Used by the import alone.
#pragma once

#include "liaison-import.h"

G_BEGIN_DECLS

typedef struct _LiaisonImportJudge LiaisonImportJudge;

/**
 * LiaisonImportSubject: what a row says.
 * @records: its records, the main one first
 * @given: (element-type LiaisonField): the fields of the main one that the row itself gives
 * @identity: (nullable): the identifier that the row gives, for the key "id" or "reference_code"
 * @whole: what two rows share that are the same in everything
 * @name: (nullable): by which the partner is called
 */
typedef struct {
  GPtrArray *records;
  GPtrArray *given;
  const char *identity;
  const char *whole;
  const char *name;
} LiaisonImportSubject;

LiaisonImportJudge *liaison_import_judge_new (LiaisonImportPlan *plan, const LiaisonImportOptions *options);
void liaison_import_judge_free (LiaisonImportJudge *judge);
char *liaison_import_judge_row (LiaisonImportJudge *judge, const char *key, const LiaisonImportSubject *subject,
                                LiaisonImportRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonImportJudge, liaison_import_judge_free)

G_END_DECLS
