// SPDX-License-Identifier: GPL-3.0-or-later
// Time zones by their names, and the wall clocks of the people in them.
#include "liaison-zone.h"

#include <string.h>

#define DAY_SECONDS (24 * 60 * 60)

/* GLib takes "+01:00" and files outside of the database as well; a register is read on other machines. */
static gboolean
is_name (const char *name)
{
  return *name != '\0' && strlen (name) <= 64 && strchr ("+-/.:", name[0]) == NULL && !g_ascii_isdigit (name[0]) &&
         strstr (name, "..") == NULL;
}

/* GLib reads the file of a zone again whenever nobody holds it: those once used are held. There are some hundreds. */
static GTimeZone *
find_zone (const char *name)
{
  static GMutex mutex;
  static GHashTable *zones;
  GTimeZone *zone;

  if (!is_name (name))
    return NULL;
  g_mutex_lock (&mutex);
  if (zones == NULL)
    zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zone = g_hash_table_lookup (zones, name);
  if (zone == NULL) {
    zone = g_time_zone_new_identifier (name);
    if (zone != NULL)
      g_hash_table_insert (zones, g_strdup (name), zone);
  }
  g_mutex_unlock (&mutex);
  return zone;
}

/** liaison_zone_is_known: Returns: whether this machine knows the zone @name; "UTC" always */
gboolean
liaison_zone_is_known (const char *name)
{
  return find_zone (name) != NULL;
}

/** liaison_zone_open: @name: (nullable): Returns: (transfer full): the zone; UTC without a name, or for one that this
 * machine does not know */
GTimeZone *
liaison_zone_open (const char *name)
{
  GTimeZone *zone = name != NULL ? find_zone (name) : NULL;

  return zone != NULL ? g_time_zone_ref (zone) : g_time_zone_new_utc ();
}

/** liaison_zone_here: Returns: the name of this machine's zone; "UTC" if it has none */
const char *
liaison_zone_here (void)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  const char *name = g_time_zone_get_identifier (here);

  return name != NULL && liaison_zone_is_known (name) ? g_intern_string (name) : "UTC";
}

static gint64
offset_at (GTimeZone *zone, gint64 seconds)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);

  return interval >= 0 ? g_time_zone_get_offset (zone, interval) : 0;
}

/** liaison_zone_wall_of: @seconds: since 1970 UTC: Returns: what the clocks of @zone show then */
gint64
liaison_zone_wall_of (GTimeZone *zone, gint64 seconds)
{
  return seconds + offset_at (zone, seconds);
}

/**
 * liaison_zone_instant_of:
 * @wall: what the clocks of @zone show
 *
 * Source: RFC 5545, section 3.3.5: a time that is skipped is counted with the offset before, and of a time that comes
 * twice the first is meant.
 *
 * Returns: seconds since 1970 UTC
 */
gint64
liaison_zone_instant_of (GTimeZone *zone, gint64 wall)
{
  gint64 before = wall - offset_at (zone, wall - DAY_SECONDS), after = wall - offset_at (zone, wall + DAY_SECONDS);

  if (liaison_zone_wall_of (zone, before) == wall || liaison_zone_wall_of (zone, after) != wall)
    return before;
  return after;
}

static gint64
seconds_of (const LiaisonMoment *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_new_utc (moment->year, MAX (moment->month, 1), MAX (moment->day, 1),
                                                   MAX (moment->minute, 0) / 60, MAX (moment->minute, 0) % 60, 0);

  return utc != NULL ? g_date_time_to_unix (utc) : 0;
}

/** liaison_moment_to_wall: Returns: what the clocks of @zone show at @moment; the midnight of a plain date, or of the
 * first day of a month or a year */
gint64
liaison_moment_to_wall (const LiaisonMoment *moment, GTimeZone *zone)
{
  gint64 seconds = seconds_of (moment);

  return moment->minute >= 0 ? liaison_zone_wall_of (zone, seconds) : seconds;
}

/** liaison_moment_from_wall: @is_date: leaves the minute out: Returns: the moment when the clocks of @zone show @wall
 */
LiaisonMoment
liaison_moment_from_wall (gint64 wall, gboolean is_date, GTimeZone *zone)
{
  LiaisonMoment moment = liaison_moment_from_unix (is_date ? wall : liaison_zone_instant_of (zone, wall));

  if (is_date)
    moment.minute = -1;
  return moment;
}

/**
 * liaison_moment_shift:
 * @moment: of any precision: what is only known to be in a month or a year stays
 * @days: how many days later, perhaps less than 0
 * @minutes: how many minutes later besides; nothing for a plain date
 *
 * Returns: @moment, moved on the wall clock of @zone; @moment itself where that would leave the years 1 to 9999
 */
LiaisonMoment
liaison_moment_shift (const LiaisonMoment *moment, int days, int minutes, GTimeZone *zone)
{
  gboolean is_date = moment->minute < 0;
  gint64 wall;
  LiaisonMoment shifted;

  if (liaison_moment_precision (moment) < LIAISON_PRECISION_DAY)
    return *moment;
  wall = liaison_moment_to_wall (moment, zone) + (gint64) days * DAY_SECONDS + (is_date ? 0 : (gint64) minutes * 60);
  shifted = liaison_moment_from_wall (wall, is_date, zone);
  return liaison_moment_is_set (&shifted) ? shifted : *moment;
}
