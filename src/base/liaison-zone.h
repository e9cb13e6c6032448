// SPDX-License-Identifier: GPL-3.0-or-later
// Time zones by their names in the IANA database ("Europe/Paris"), and the wall clocks of the people in them.
//
// A wall time is written as seconds since 1970 as if its zone were UTC: days and minutes are added to it by plain sums,
// and 10:00 stays 10:00 whatever daylight saving does in between.
#pragma once

#include "liaison-moment.h"

G_BEGIN_DECLS

gboolean liaison_zone_is_known (const char *name);
GTimeZone *liaison_zone_open (const char *name);
const char *liaison_zone_here (void);
gint64 liaison_zone_wall_of (GTimeZone *zone, gint64 seconds);
gint64 liaison_zone_instant_of (GTimeZone *zone, gint64 wall);
gint64 liaison_moment_to_wall (const LiaisonMoment *moment, GTimeZone *zone);
LiaisonMoment liaison_moment_from_wall (gint64 wall, gboolean is_date, GTimeZone *zone);
LiaisonMoment liaison_moment_shift (const LiaisonMoment *moment, int days, int minutes, GTimeZone *zone);

G_END_DECLS
