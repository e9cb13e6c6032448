// SPDX-License-Identifier: GPL-3.0-or-later
// Whose clock goes differently in a week: the zone of the country one is in, or will be.
#pragma once

#include "liaison-meeting.h"

G_BEGIN_DECLS

char *liaison_week_zone_name (GTimeZone *zone);
GTimeZone *liaison_week_zone_of_country (const char *iso2);
gboolean liaison_week_zone_differs (GTimeZone *zone, GTimeZone *here, guint32 day);
GTimeZone *liaison_week_zone_of_meetings (const LiaisonMeeting *const *meetings, guint n_meetings, GTimeZone *here,
                                          guint32 first, guint32 last);

G_END_DECLS
