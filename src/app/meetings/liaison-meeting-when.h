// SPDX-License-Identifier: GPL-3.0-or-later
// When a meeting is, as a form asks it and as people read it.
//
// A record keeps instants in UTC, or plain dates. A form asks for days and for times on the clock of one place: this
// translates between the two. No widgets.
#pragma once

#include "liaison-language.h"
#include "liaison-meeting.h"
#include "liaison-when-input.h"

G_BEGIN_DECLS

/**
 * LiaisonWhen:
 * @day: the first day, or only its month or its year; never with minutes
 * @last_day: the last day of a meeting over several days; unset otherwise
 * @from: minutes after midnight on the clock of @zone; -1 for a whole day
 * @to: the same, for the end; -1 if it is not known
 * @zone: (nullable): an IANA name; %NULL is this machine's zone
 * @end_zone: (nullable): the zone whose clock @to and @last_day go by; %NULL is @zone
 * @is_second: whether @from is meant when the clocks show it for the second time, having been put back
 */
typedef struct {
  LiaisonMoment day;
  LiaisonMoment last_day;
  int from;
  int to;
  char *zone;
  char *end_zone;
  gboolean is_second;
} LiaisonWhen;

typedef enum {
  LIAISON_WHEN_FINE,
  LIAISON_WHEN_NO_DAY,
  LIAISON_WHEN_END_BEFORE_START,
  LIAISON_WHEN_NO_SUCH_TIME, /* the clock skips the time of the start */
  LIAISON_WHEN_NO_SUCH_END,  /* the clock skips the time of the end */
} LiaisonWhenProblem;

void liaison_when_read (LiaisonWhen *when, const LiaisonMeeting *meeting);
LiaisonWhenProblem liaison_when_write (const LiaisonWhen *when, LiaisonMeeting *meeting);
LiaisonWhenProblem liaison_when_move (LiaisonMeeting *meeting, const LiaisonWhenInput *to);
gboolean liaison_when_is_twice (const LiaisonWhen *when);
void liaison_when_clear (LiaisonWhen *when);

char *liaison_clock_time_format (int minutes, LiaisonLanguage language);

GTimeZone *liaison_meeting_zone (const LiaisonMeeting *meeting);
char *liaison_meeting_when (const LiaisonMeeting *meeting, LiaisonLanguage language);
char *liaison_meeting_start_time (const LiaisonMeeting *meeting, GTimeZone *zone, LiaisonLanguage language);
char *liaison_day_format (guint32 julian, gboolean weekday, LiaisonLanguage language);
void liaison_meeting_span (const LiaisonMeeting *meeting, GTimeZone *zone, guint32 *first, guint32 *last);
gboolean liaison_meeting_is_past (const LiaisonMeeting *meeting, const LiaisonMoment *now);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonWhen, liaison_when_clear)

G_END_DECLS
