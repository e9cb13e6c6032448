// SPDX-License-Identifier: GPL-3.0-or-later
// Times and zones of a calendar that is read.
#pragma once

#include "liaison-encoding.h"
#include "liaison-moment.h"

G_BEGIN_DECLS

/** Meetings of other years are slips. */
#define LIAISON_ICAL_FIRST_YEAR 1900
#define LIAISON_ICAL_LAST_YEAR  2400

/**
 * LiaisonIcalZoneSource: how the zone of a time was found.
 * @LIAISON_ICAL_ZONE_KNOWN: it is known by its name
 * @LIAISON_ICAL_ZONE_LIKE: its name is not known; it is one whose clocks go like those that the file defines
 * @LIAISON_ICAL_ZONE_DEFINED: no zone goes like those; the time is right, but it has no zone any more
 * @LIAISON_ICAL_ZONE_MISSING: neither name nor definition is known: it was read as the time here
 */
typedef enum {
  LIAISON_ICAL_ZONE_KNOWN,
  LIAISON_ICAL_ZONE_LIKE,
  LIAISON_ICAL_ZONE_DEFINED,
  LIAISON_ICAL_ZONE_MISSING,
} LiaisonIcalZoneSource;

/**
 * LiaisonIcalTime:
 * @moment: a minute in UTC, or a day
 * @wall: what the clocks there show, as liaison_moment_to_wall()
 * @zone: (nullable): of the zone database; lives as long as the zones
 */
typedef struct {
  LiaisonMoment moment;
  gint64 wall;
  const char *zone;
  LiaisonIcalZoneSource source;
} LiaisonIcalTime;

typedef struct _LiaisonIcalZones LiaisonIcalZones;

LiaisonIcalZones *
liaison_ical_zones_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GError **error);
void liaison_ical_zones_free (LiaisonIcalZones *zones);
gboolean liaison_ical_zones_read (LiaisonIcalZones *zones, const char *value, const char *tzid, const char *floating,
                                  LiaisonIcalTime *time, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonIcalZones, liaison_ical_zones_free)

G_END_DECLS
