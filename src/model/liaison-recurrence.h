// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of recurrence (RFC 5545, section 3.3.10): checked, worked out and told in words, through libical.
//
// A rule is kept in `recurrence` of a meeting as the value of an RRULE, without its name: "FREQ=WEEKLY;BYDAY=TU". It is
// worked out on the wall clock of the meeting's zone (`start_zone`), so that 10:00 stays 10:00 across daylight saving;
// a time that the clock skips is one offset later (02:30 becomes 03:30), of a time it shows twice the first is meant
// (RFC 5545, section 3.3.5). A series of whole days has no zone. A start of a month or a year cannot recur.
//
// Nothing here takes long, whatever the rule: no rule goes beyond LIAISON_RECURRENCE_YEARS after its start, and no call
// gives more than LIAISON_RECURRENCE_MAX occurrences. All functions may be called on any thread.
#pragma once

#include "liaison-language.h"
#include "liaison-meeting.h"

G_BEGIN_DECLS

/** How many years after its start a rule ends, whatever it says. */
#define LIAISON_RECURRENCE_YEARS 100

/** How many occurrences one call gives at most, and how many a COUNT may ask for. */
#define LIAISON_RECURRENCE_MAX 10000

typedef enum {
  LIAISON_FREQUENCY_DAILY,
  LIAISON_FREQUENCY_WEEKLY,
  LIAISON_FREQUENCY_MONTHLY,
  LIAISON_FREQUENCY_YEARLY,
} LiaisonFrequency;

/**
 * LiaisonRecurrence: a rule of the common kinds, as a form shows it.
 * @interval: every so many days, weeks, months, years; 1 to 999
 * @weekdays: for WEEKLY: bit 0 for Monday to bit 6 for Sunday; 0 means the weekday of the start
 * @nth: for MONTHLY and YEARLY: 1 to 4, or -1 for the last one, of @weekday in the month; 0 means by day of the month
 * @weekday: G_DATE_MONDAY to G_DATE_SUNDAY, with @nth
 * @month_day: for MONTHLY without @nth: 1 to 31, -1 for the last day of the month, 0 for that of the start
 * @count: how many occurrences in all, those left out included; 0 if not so
 * @until: the last day (or minute) on which it may start; LIAISON_MOMENT_NONE if not so
 *
 * A yearly rule is on the day and month of the start, or on the @nth @weekday of its month.
 */
typedef struct {
  LiaisonFrequency frequency;
  int interval;
  guint weekdays;
  int nth;
  GDateWeekday weekday;
  int month_day;
  int count;
  LiaisonMoment until;
} LiaisonRecurrence;

#define LIAISON_RECURRENCE_NONE                                                                                        \
  ((LiaisonRecurrence) { LIAISON_FREQUENCY_WEEKLY, 1, 0, 0, G_DATE_BAD_WEEKDAY, 0, 0, LIAISON_MOMENT_NONE })

/**
 * LiaisonRecurring: the fields of a meeting that say when it recurs.
 * @rule: the value of an RRULE
 * @start: of the series: a minute or a day
 * @zone: (nullable): its zone; without one, UTC
 * @excluded: (nullable): occurrences left out, as liaison_recurrence_exclude() writes them
 */
typedef struct {
  const char *rule;
  LiaisonMoment start;
  const char *zone;
  const char *excluded;
} LiaisonRecurring;

LiaisonRecurring liaison_recurring_of (const LiaisonMeeting *meeting);
gboolean liaison_recurrence_validate (const LiaisonRecurring *recurring, GError **error);
GArray *liaison_recurrence_expand (const LiaisonRecurring *recurring, const LiaisonMoment *from,
                                   const LiaisonMoment *to, guint max, GError **error);
gboolean liaison_recurrence_has (const LiaisonRecurring *recurring, const LiaisonMoment *occurrence);
char *liaison_recurrence_describe (const LiaisonRecurring *recurring, LiaisonLanguage language);

/* Rules of the common kinds. */
char *liaison_recurrence_write (const LiaisonRecurrence *pattern, const LiaisonMoment *start, const char *zone);
gboolean liaison_recurrence_read (const char *rule_text, const LiaisonMoment *start, const char *zone,
                                  LiaisonRecurrence *pattern);

/* Parts of a series. */
char *
liaison_recurrence_end_before (const LiaisonRecurring *recurring, const LiaisonMoment *occurrence, GError **error);
char *liaison_recurrence_from (const LiaisonRecurring *recurring, const LiaisonMoment *occurrence, GError **error);
char *liaison_recurrence_shift (const LiaisonRecurring *recurring, const LiaisonMoment *start, const char *zone,
                                GError **error);

/* Occurrences left out: a sorted list of moments, one space between. */
char *liaison_recurrence_exclude (const char *excluded, const LiaisonMoment *occurrence);
GArray *liaison_recurrence_excluded (const char *excluded);

G_END_DECLS
