// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of each field when two partners turn out to be one.
#pragma once

#include "liaison-record.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_TAKE_KEEP,  /* the value of the partner that stays */
  LIAISON_TAKE_OTHER, /* the value of the one that goes */
  LIAISON_TAKE_BOTH,  /* sets are united, notes stand below each other */
} LiaisonTake;

/**
 * LiaisonMergeChoice: one field of the partner.
 * @take: what is to be taken; first the default
 * @differs: whether there is anything to choose
 * @can_both: whether both values can be kept
 * @fixed: whether nobody may choose: the stricter classification always wins, a code name is never lost
 */
typedef struct {
  const LiaisonField *field;
  LiaisonTake take;
  gboolean differs;
  gboolean can_both;
  gboolean fixed;
} LiaisonMergeChoice;

/** LiaisonMergeNewer: Returns: whether @field was changed later on the partner that goes */
typedef gboolean (*LiaisonMergeNewer) (const LiaisonField *field, gpointer user_data);

GArray *liaison_merge_choices (const LiaisonRecord *keep, const LiaisonRecord *other, LiaisonMergeNewer newer,
                               gpointer user_data);
LiaisonRecord *liaison_merge_fields (const LiaisonRecord *keep, const LiaisonRecord *other, GArray *choices);
gboolean liaison_merge_choose (GArray *choices, const char *assignment, GError **error);
const char *liaison_take_name (LiaisonTake take);
void liaison_merge_absorb (LiaisonRecord *survivor, const LiaisonRecord *twin);

G_END_DECLS
