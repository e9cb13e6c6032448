// SPDX-License-Identifier: GPL-3.0-or-later
// Times that something lasts, with dates as partial as an office knows them: who held a post when, which relation is
// current.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

/** LiaisonPeriodState: seen from a day; what may still last, as far as the dates tell, is current. */
typedef enum {
  LIAISON_PERIOD_PAST,
  LIAISON_PERIOD_CURRENT,
  LIAISON_PERIOD_FUTURE,
} LiaisonPeriodState;

/**
 * LiaisonHeld: whether a time and another one have days in common; the more certain, the greater.
 * @LIAISON_HELD_NO: none
 * @LIAISON_HELD_PERHAPS: the dates are not precise enough to tell
 * @LIAISON_HELD_PARTLY: some days at least
 * @LIAISON_HELD_YES: every day that was asked for
 */
typedef enum {
  LIAISON_HELD_NO,
  LIAISON_HELD_PERHAPS,
  LIAISON_HELD_PARTLY,
  LIAISON_HELD_YES,
} LiaisonHeld;

LiaisonPeriodState
liaison_period_state (const LiaisonMoment *from, const LiaisonMoment *to, const LiaisonMoment *today);
LiaisonHeld liaison_period_held (const LiaisonMoment *from, const LiaisonMoment *to, const LiaisonMoment *on,
                                 const LiaisonMoment *today);
int liaison_period_compare (const LiaisonMoment *from_a, const LiaisonMoment *to_a, const LiaisonMoment *from_b,
                            const LiaisonMoment *to_b);
gboolean liaison_period_is_possible (const LiaisonMoment *from, const LiaisonMoment *to);
const char *liaison_held_label (LiaisonHeld held);
LiaisonMoment liaison_period_day_before (const LiaisonMoment *moment);
char *liaison_period_format (const LiaisonMoment *from, const LiaisonMoment *to);

G_END_DECLS
