// SPDX-License-Identifier: GPL-3.0-or-later
// Times and zones of a calendar that is read.
#include "liaison-ical-time.h"

#include "liaison-error.h"
#include "liaison-ical-zone.h"
#include "liaison-ical.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A definition with more is none: working it out would take long. */
#define OBSERVANCES_MAX 500
#define DATES_MAX       2000

/* How many zones of a file are kept. */
#define ZONES_MAX 2000

/* @name: (nullable): in the zone database; worked out when it is first asked for
 * @definition: (nullable): what the file says of it */
typedef struct {
  char *name;
  icaltimezone *definition;
  GTimeZone *place; /* of @name */
  LiaisonIcalZoneSource source;
  gboolean is_resolved;
} Zone;

/* @zones: (element-type utf8 Zone): by TZID */
struct _LiaisonIcalZones {
  GHashTable *zones;
};

static void
free_zone (gpointer data)
{
  Zone *zone = data;

  g_free (zone->name);
  g_clear_pointer (&zone->definition, liaison_ical_zone_free);
  g_clear_pointer (&zone->place, g_time_zone_unref);
  g_free (zone);
}

/* Whether a rule gives a few days a year: any other would take for ever to work out. */
static gboolean
is_tame_rule (const struct icalrecurrencetype *rule)
{
  return rule->freq == ICAL_YEARLY_RECURRENCE && rule->interval >= 1 && rule->by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX &&
         rule->by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX && rule->by_second[0] == ICAL_RECURRENCE_ARRAY_MAX &&
         rule->by_month[0] != ICAL_RECURRENCE_ARRAY_MAX && rule->rscale == NULL;
}

static gboolean
is_tame_observance (icalcomponent *observance, guint *dates)
{
  struct icaltimetype start = icalcomponent_get_dtstart (observance);

  if (icaltime_is_null_time (start) || start.year < 1000 || start.year > LIAISON_ICAL_LAST_YEAR)
    return FALSE;
  for (icalproperty *p = icalcomponent_get_first_property (observance, ICAL_ANY_PROPERTY); p != NULL;
       p = icalcomponent_get_next_property (observance, ICAL_ANY_PROPERTY)) {
    if (icalproperty_isa (p) == ICAL_RRULE_PROPERTY) {
      struct icalrecurrencetype rule = icalproperty_get_rrule (p);
      if (!is_tame_rule (&rule))
        return FALSE;
    } else if (icalproperty_isa (p) == ICAL_RDATE_PROPERTY) {
      (*dates)++;
    }
  }
  return *dates <= DATES_MAX;
}

static gboolean
is_tame (icalcomponent *zone)
{
  guint count = 0, dates = 0;

  for (icalcomponent *c = icalcomponent_get_first_component (zone, ICAL_ANY_COMPONENT); c != NULL;
       c = icalcomponent_get_next_component (zone, ICAL_ANY_COMPONENT)) {
    icalcomponent_kind kind = icalcomponent_isa (c);
    if (kind != ICAL_XSTANDARD_COMPONENT && kind != ICAL_XDAYLIGHT_COMPONENT)
      continue;
    if (++count > OBSERVANCES_MAX || !is_tame_observance (c, &dates))
      return FALSE;
  }
  return count > 0;
}

static void
add_definition (LiaisonIcalZones *self, const char *text)
{
  g_autoptr (icalcomponent) component = icalparser_parse_string (text);
  icalproperty *property = component != NULL && icalcomponent_isa (component) == ICAL_VTIMEZONE_COMPONENT
                               ? icalcomponent_get_first_property (component, ICAL_TZID_PROPERTY)
                               : NULL;
  const char *tzid = property != NULL ? icalproperty_get_tzid (property) : NULL;
  icaltimezone *definition;
  Zone *zone;

  if (tzid == NULL || *tzid == '\0' || !is_tame (component) || g_hash_table_contains (self->zones, tzid))
    return;
  zone = g_new0 (Zone, 1);
  g_hash_table_insert (self->zones, g_strdup (tzid), zone);
  definition = icaltimezone_new ();
  if (icaltimezone_set_component (definition, component) != 0) {
    zone->definition = definition;
    g_steal_pointer (&component);
  } else {
    liaison_ical_zone_free (definition);
  }
}

/* What the zone @tzid is; @year: where it is first used. */
static Zone *
find_zone (LiaisonIcalZones *self, const char *tzid, int year)
{
  Zone *zone = g_hash_table_lookup (self->zones, tzid);

  if (zone == NULL) {
    zone = g_new0 (Zone, 1);
    g_hash_table_insert (self->zones, g_strdup (tzid), zone);
  }
  if (zone->is_resolved)
    return zone;
  zone->is_resolved = TRUE;
  zone->name = liaison_ical_zone_find (tzid);
  zone->source = LIAISON_ICAL_ZONE_KNOWN;
  if (zone->name == NULL && zone->definition != NULL) {
    zone->name = liaison_ical_zone_match (zone->definition, year);
    zone->source = zone->name != NULL ? LIAISON_ICAL_ZONE_LIKE : LIAISON_ICAL_ZONE_DEFINED;
  }
  if (zone->name == NULL && zone->definition == NULL) {
    zone->name = g_strdup (liaison_zone_here ());
    zone->source = LIAISON_ICAL_ZONE_MISSING;
  }
  if (zone->name != NULL)
    zone->place = liaison_zone_open (zone->name);
  return zone;
}

/* What the clocks show, as seconds since 1970 as if there were no zones. */
static gint64
wall_of (const struct icaltimetype *time)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (time->year, time->month, time->day, time->hour, time->minute, 0);

  return date != NULL ? g_date_time_to_unix (date) : 0;
}

static gboolean
is_sound (const struct icaltimetype *time)
{
  return time->month >= 1 && time->month <= 12 && time->day >= 1 &&
         time->day <= icaltime_days_in_month (time->month, time->year) && time->hour >= 0 && time->hour <= 23 &&
         time->minute >= 0 && time->minute <= 59 && time->second >= 0 && time->second <= 60;
}

/* "20250914", "20250914T100000", "20250914T100000Z", also with the signs that some programs put between. */
static gboolean
parse (const char *value, struct icaltimetype *time, GError **error)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = value; *p != '\0' && plain->len < 32; p++)
    if (*p != '-' && *p != ':' && !g_ascii_isspace (*p))
      g_string_append_c (plain, g_ascii_toupper (*p));
  /* Without seconds. */
  if (plain->len == 13 && plain->str[8] == 'T')
    g_string_append (plain, "00");
  *time = strspn (plain->str, "0123456789TZ") == plain->len ? icaltime_from_string (plain->str) : icaltime_null_time ();
  if (icaltime_is_null_time (*time) || !is_sound (time)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.40s” is no date or time"), value);
    return FALSE;
  }
  if (time->year < LIAISON_ICAL_FIRST_YEAR || time->year > LIAISON_ICAL_LAST_YEAR) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("“%.40s” is not between the years %d and %d"), value,
                 LIAISON_ICAL_FIRST_YEAR, LIAISON_ICAL_LAST_YEAR);
    return FALSE;
  }
  return TRUE;
}

/**
 * liaison_ical_zones_new:
 *
 * Reads the definitions of zones in a calendar, wherever they stand in it.
 */
LiaisonIcalZones *
liaison_ical_zones_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GError **error)
{
  g_autoptr (LiaisonIcalReader) reader = liaison_ical_reader_new (bytes, file_name, encoding, error);
  LiaisonIcalZones *self;
  char *text;

  if (reader == NULL)
    return NULL;
  liaison_ical_prepare ();
  self = g_new0 (LiaisonIcalZones, 1);
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_zone);
  while (g_hash_table_size (self->zones) < ZONES_MAX && liaison_ical_reader_next_zone (reader, &text)) {
    g_autofree char *owned = text;
    add_definition (self, owned);
  }
  return self;
}

/** liaison_ical_zones_free: Frees it. */
void
liaison_ical_zones_free (LiaisonIcalZones *zones)
{
  g_hash_table_unref (zones->zones);
  g_free (zones);
}

/**
 * liaison_ical_zones_read:
 * @value: of a DATE or DATE-TIME property
 * @tzid: (nullable): its TZID
 * @floating: (nullable): the zone of a time that has none; %NULL is that of this machine
 * @error: %LIAISON_ERROR_INVALID with what is wrong
 */
gboolean
liaison_ical_zones_read (LiaisonIcalZones *zones, const char *value, const char *tzid, const char *floating,
                         LiaisonIcalTime *time, GError **error)
{
  struct icaltimetype read;
  const char *name = tzid != NULL && *tzid != '\0' ? tzid : floating;
  Zone *zone;

  if (!parse (value, &read, error))
    return FALSE;
  *time = (LiaisonIcalTime) { .wall = wall_of (&read) };
  if (read.is_date) {
    time->moment = (LiaisonMoment) { (gint16) read.year, (gint8) read.month, (gint8) read.day, -1 };
    return TRUE;
  }
  if (icaltime_is_utc (read)) {
    time->zone = "UTC";
    time->moment = liaison_moment_from_unix (time->wall);
    return TRUE;
  }
  zone = find_zone (zones, name != NULL ? name : liaison_zone_here (), read.year);
  time->zone = zone->name;
  time->source = zone->source;
  if (zone->place != NULL) {
    time->moment = liaison_moment_from_wall (time->wall, FALSE, zone->place);
  } else {
    int is_daylight;
    time->moment = liaison_moment_from_unix (time->wall -
                                             icaltimezone_get_utc_offset (zone->definition, &read, &is_daylight));
  }
  return TRUE;
}
