// SPDX-License-Identifier: GPL-3.0-or-later
// Time zones of calendars: their definitions written, and what the names in files mean.
#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

void liaison_ical_prepare (void);
icalcomponent *liaison_ical_zone_write (const char *zone, int first_year);
char *liaison_ical_zone_find (const char *tzid);
char *liaison_ical_zone_match (icaltimezone *definition, int year);
const char *liaison_ical_zone_of_windows (const char *name);
void liaison_ical_zone_free (icaltimezone *zone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalproperty, icalproperty_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (icaltimezone, liaison_ical_zone_free)

G_END_DECLS
