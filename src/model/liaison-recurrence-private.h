// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the rules of recurrence share: rules as libical holds them, and walking through them.
#pragma once

#include "liaison-recurrence.h"

#include <libical/ical.h>

G_BEGIN_DECLS

#define LIAISON_DAY_SECONDS (24 * 60 * 60)

/**
 * LiaisonRecurrenceWalk: the occurrences of a series, one after the other.
 * @rule: without its end: that is @count and @until here
 * @start: on the wall clock of @zone
 * @until: on the wall clock, itself the last one; G_MAXINT64 for none
 * @turned: by how much earlier libical sees everything: see turn_week()
 * @left: how many more a COUNT allows; -1 without one
 *
 * The start is the first occurrence even if the rule does not give it: RFC 5545, section 3.8.5.3, counts it.
 */
typedef struct {
  struct icalrecurrencetype rule;
  icalrecur_iterator *iterator;
  GTimeZone *zone;
  gboolean is_date;
  gboolean has_begun;
  gint64 start;
  gint64 until;
  gint64 turned;
  int left;
} LiaisonRecurrenceWalk;

gboolean liaison_recurrence_parse (const LiaisonRecurring *recurring, LiaisonRecurrenceWalk *walk, GError **error);
gboolean liaison_recurrence_walk (const LiaisonRecurring *recurring, LiaisonRecurrenceWalk *walk, GError **error);
void liaison_recurrence_walk_skip (LiaisonRecurrenceWalk *walk, gint64 wall);
gboolean liaison_recurrence_walk_next (LiaisonRecurrenceWalk *walk, gint64 *wall);
void liaison_recurrence_walk_clear (LiaisonRecurrenceWalk *walk);
guint liaison_recurrence_count_values (const short *values, guint size);
int liaison_recurrence_turn_weekday (int weekday, int days);
void liaison_recurrence_turn_weekdays (struct icalrecurrencetype *rule, int days);
char *liaison_recurrence_text (struct icalrecurrencetype *rule);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LiaisonRecurrenceWalk, liaison_recurrence_walk_clear)

G_END_DECLS
