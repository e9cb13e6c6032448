// SPDX-License-Identifier: GPL-3.0-or-later
// Reading when a meeting is, the way a person types it: a day and times of day in one go.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

/**
 * LiaisonWhenInput:
 * @day: a day, or only a month or a year; unset where nothing was typed
 * @last_day: the last one of several days; unset otherwise
 * @from: minutes after midnight, -1 where no time was typed
 * @to: the same, for the end
 */
typedef struct {
  LiaisonMoment day;
  LiaisonMoment last_day;
  int from;
  int to;
} LiaisonWhenInput;

gboolean liaison_when_input_parse (const char *text, LiaisonWhenInput *input);
gboolean liaison_clock_time_parse (const char *text, int *minutes);

G_END_DECLS
