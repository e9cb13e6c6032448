// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from objectives, commitments and needs on a day: how far, how late, how urgent.
//
// What is due on a day is overdue from the day after; of a month or a year, once that is over.
//
// Progress. An indicator is measured if its target begins with a number, after a sign perhaps, and its value holds one:
// "20", "80 %", "≥ 4", "1 200 cases". The more the better, from 0 to the target, unless the target begins with a sign
// that says the contrary ("≤ 10", "< 5", "<= 3"): then what is at or below it is reached, and what is above counts as
// the target divided by the value. A target in words is reached by the same words, and not by others. A target without
// a value counts as nothing done; an indicator without a target does not count. The progress of an objective is the
// mean of those that count, in whole per cent; one that is achieved is at 100 whatever they say.
#pragma once

#include "liaison-need.h"
#include "liaison-objective.h"

G_BEGIN_DECLS

/** How many days ahead something is due soon. */
#define LIAISON_DUE_SOON_DAYS 14

/** No progress can be told. */
#define LIAISON_PROGRESS_UNKNOWN (-1)

/**
 * LiaisonDueState: in the order in which such things are shown.
 * @LIAISON_DUE_OVERDUE: open, and late
 * @LIAISON_DUE_SOON: open, due today or within %LIAISON_DUE_SOON_DAYS days
 * @LIAISON_DUE_LATER: open, due after that
 * @LIAISON_DUE_UNDATED: open, nobody said until when
 * @LIAISON_DUE_SETTLED: no longer open: kept or broken, achieved or abandoned
 */
typedef enum {
  LIAISON_DUE_OVERDUE,
  LIAISON_DUE_SOON,
  LIAISON_DUE_LATER,
  LIAISON_DUE_UNDATED,
  LIAISON_DUE_SETTLED,
} LiaisonDueState;

/**
 * LiaisonDue:
 * @days: until the last day it is due on; negative once it is overdue, 0 where that has no meaning
 */
typedef struct {
  LiaisonDueState state;
  int days;
} LiaisonDue;

LiaisonDue liaison_due (gboolean is_open, const LiaisonMoment *due, const LiaisonMoment *today);
LiaisonDue liaison_commitment_due (const LiaisonCommitment *commitment, const LiaisonMoment *today);
LiaisonDue liaison_objective_due (const LiaisonObjective *objective, const LiaisonMoment *today);
const char *liaison_due_code (LiaisonDueState state);
char *liaison_due_describe (const LiaisonDue *due, const char *status);

int liaison_indicator_progress (const LiaisonIndicator *indicator);
int liaison_objective_progress (const LiaisonObjective *objective, const GPtrArray *indicators);
gboolean liaison_number_find (const char *text, double *number);

int liaison_need_compare (const LiaisonNeed *a, const LiaisonNeed *b);

G_END_DECLS
