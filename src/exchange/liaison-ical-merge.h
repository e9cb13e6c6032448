// SPDX-License-Identifier: GPL-3.0-or-later
// What an event changes of a meeting that the register has. Used by the import alone.
//
// What the event does not say stays. A meeting never becomes less confidential, nor is what was held planned again.
// Nobody is taken off the list of those who attend: they may have come all the same.
#pragma once

#include "liaison-ical-records.h"
#include "liaison-import.h"

G_BEGIN_DECLS

/**
 * LiaisonIcalMerge:
 * @plan: whose @changes are added to
 * @before: the meeting as the register has it
 * @parts: (element-type LiaisonRecord): who attends, reminders and further dates, as parts of @before
 */
typedef struct {
  LiaisonImportPlan *plan;
  LiaisonImportLookup *lookup;
  const LiaisonMeeting *before;
  const LiaisonIcalEventRead *event;
  const GPtrArray *parts;
} LiaisonIcalMerge;

gboolean liaison_ical_is_newer (const LiaisonIcalEventRead *event, const LiaisonMeeting *before);
gboolean liaison_ical_merge (const LiaisonIcalMerge *merge, guint *count, GError **error);
guint liaison_ical_merge_reply (const LiaisonIcalMerge *merge);
const char *liaison_ical_judge_method (const char *method, gboolean is_known);

G_END_DECLS
