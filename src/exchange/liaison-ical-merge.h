// SPDX-License-Identifier: GPL-3.0-or-later
// What an event changes of a meeting that the register has. Used by the import alone.
//
// What the event does not say stays. A meeting never becomes less confidential, nor is what was held planned again.
// Nobody is taken off the list of those who attend: they may have come all the same.
#pragma once

#include "liaison-ical-records.h"
#include "liaison-import.h"

G_BEGIN_DECLS

gboolean liaison_ical_is_newer (const LiaisonIcalEventRead *event, const LiaisonMeeting *before);
guint liaison_ical_merge (LiaisonImportPlan *plan, LiaisonImportLookup *lookup, const LiaisonMeeting *before,
                          const LiaisonIcalEventRead *event, const GPtrArray *parts);
guint liaison_ical_merge_reply (LiaisonImportPlan *plan, LiaisonImportLookup *lookup, const LiaisonMeeting *before,
                                const GPtrArray *parts);

G_END_DECLS
