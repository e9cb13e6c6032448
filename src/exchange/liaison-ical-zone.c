// SPDX-License-Identifier: GPL-3.0-or-later
// Time zones of calendars: their definitions written, and what the names in files mean.
//
// libical keeps the zones of the system for the whole process, behind a lock of its own; nothing of them is changed
// here, only copied.
#include "liaison-ical-zone.h"

#include "liaison-zone.h"

#include <string.h>

/* Where, in each month, two zones are compared: a change of the clock in between is seen on one side or the other. */
static const int compared_days[] = { 2, 17 };

/* Zones that many programs mean when several behave alike, the most likely first. */
static const char *const preferred[] = {
  "Europe/Paris",        "Europe/London",       "America/New_York", "America/Chicago",     "America/Denver",
  "America/Los_Angeles", "America/Guatemala",   "America/Bogota",   "America/Mexico_City", "America/Sao_Paulo",
  "Africa/Lagos",        "Africa/Johannesburg", "Africa/Nairobi",   "Africa/Cairo",        "Africa/Casablanca",
  "Europe/Athens",       "Europe/Istanbul",     "Europe/Moscow",    "Asia/Dubai",          "Asia/Karachi",
  "Asia/Kolkata",        "Asia/Kathmandu",      "Asia/Dhaka",       "Asia/Bangkok",        "Asia/Shanghai",
  "Asia/Tokyo",          "Australia/Sydney",    "Pacific/Auckland",
};

/* The last moment in which an observance begins, as a year; 9999 for one that goes on. */
static int
last_year_of (icalcomponent *observance)
{
  int last = icalcomponent_get_dtstart (observance).year;

  for (icalproperty *p = icalcomponent_get_first_property (observance, ICAL_ANY_PROPERTY); p != NULL;
       p = icalcomponent_get_next_property (observance, ICAL_ANY_PROPERTY)) {
    if (icalproperty_isa (p) == ICAL_RRULE_PROPERTY) {
      struct icalrecurrencetype rule = icalproperty_get_rrule (p);
      last = MAX (last, icaltime_is_null_time (rule.until) ? 9999 : rule.until.year);
    } else if (icalproperty_isa (p) == ICAL_RDATE_PROPERTY) {
      last = MAX (last, icalproperty_get_rdate (p).time.year);
    }
  }
  return last;
}

/* Takes away what was over before @first_year, but for the last of it: that still holds when the year begins. */
static void
drop_history (icalcomponent *zone, int first_year)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  icalcomponent *kept = NULL;
  int kept_year = 0;

  for (icalcomponent *c = icalcomponent_get_first_component (zone, ICAL_ANY_COMPONENT); c != NULL;
       c = icalcomponent_get_next_component (zone, ICAL_ANY_COMPONENT)) {
    int year = last_year_of (c);
    if (year >= first_year)
      continue;
    g_ptr_array_add (old, c);
    if (kept == NULL || year > kept_year ||
        (year == kept_year && icaltime_compare (icalcomponent_get_dtstart (c), icalcomponent_get_dtstart (kept)) > 0)) {
      kept = c;
      kept_year = year;
    }
  }
  for (guint i = 0; i < old->len; i++) {
    icalcomponent *c = g_ptr_array_index (old, i);
    if (c == kept)
      continue;
    icalcomponent_remove_component (zone, c);
    icalcomponent_free (c);
  }
}

/** liaison_ical_prepare: Sets what libical keeps for the whole process; may be called again, on any thread. */
void
liaison_ical_prepare (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  icalerror_set_errors_are_fatal (0);
  ical_set_unknown_token_handling_setting (ICAL_ASSUME_IANA_TOKEN);
  icaltimezone_set_builtin_tzdata (0);
  g_once_init_leave (&done, 1);
}

/**
 * liaison_ical_zone_write:
 * @zone: such as "Europe/Paris"
 * @first_year: nothing before it is asked for
 *
 * Returns: (transfer full) (nullable): its VTIMEZONE, named just @zone; %NULL for UTC and for a zone not known
 */
icalcomponent *
liaison_ical_zone_write (const char *zone, int first_year)
{
  icalcomponent *known, *copy;
  icaltimezone *builtin;
  icalproperty *tzid;

  liaison_ical_prepare ();
  builtin = icaltimezone_get_builtin_timezone (zone);
  known = builtin != NULL ? icaltimezone_get_component (builtin) : NULL;
  if (known == NULL)
    return NULL;
  copy = icalcomponent_new_clone (known);
  tzid = icalcomponent_get_first_property (copy, ICAL_TZID_PROPERTY);
  if (tzid != NULL)
    icalproperty_set_tzid (tzid, zone);
  drop_history (copy, first_year - 1);
  return copy;
}

/* Of names without a place, those that many programs write. */
static gboolean
is_zone (const char *name)
{
  static const char *const short_names[] = { "UTC", "GMT", "CET", "EET", "WET", "MET", "EST", "MST", "HST", NULL };

  return (strchr (name, '/') != NULL || g_strv_contains (short_names, name)) && liaison_zone_is_known (name);
}

/**
 * liaison_ical_zone_find:
 * @tzid: a name as files have it: one of the zone database, alone or behind a prefix
 *   ("/freeassociation.sourceforge.net/Europe/Paris"), one of Windows ("W. Europe Standard Time"), or UTC
 *
 * Returns: (transfer full) (nullable): the zone of the database
 */
char *
liaison_ical_zone_find (const char *tzid)
{
  g_autofree char *text = g_strstrip (g_strdup (tzid));
  const char *windows;

  if (g_ascii_strcasecmp (text, "UTC") == 0 || g_ascii_strcasecmp (text, "Z") == 0 ||
      g_ascii_strcasecmp (text, "Etc/UTC") == 0 || g_str_has_suffix (text, "/Utc"))
    return g_strdup ("UTC");
  for (const char *p = text; p != NULL; p = strchr (p, '/')) {
    p += strspn (p, "/");
    if (*p == '\0')
      break;
    if (is_zone (p))
      return g_strdup (p);
  }
  windows = liaison_ical_zone_of_windows (text);
  return g_strdup (windows);
}

static int
offset_at (icaltimezone *zone, int year, int month, int day)
{
  struct icaltimetype at = icaltime_null_time ();
  int is_daylight;

  at.year = year;
  at.month = month;
  at.day = day;
  at.hour = 12;
  return icaltimezone_get_utc_offset (zone, &at, &is_daylight);
}

static gboolean
behaves_like (icaltimezone *definition, const char *name, int year)
{
  g_autoptr (GTimeZone) zone = liaison_zone_is_known (name) ? g_time_zone_new_identifier (name) : NULL;

  for (int month = 1; zone != NULL && month <= 12; month++)
    for (guint i = 0; i < G_N_ELEMENTS (compared_days); i++) {
      g_autoptr (GDateTime) noon = g_date_time_new (zone, year, month, compared_days[i], 12, 0, 0);
      if (noon == NULL || g_date_time_get_utc_offset (noon) / G_TIME_SPAN_SECOND !=
                              offset_at (definition, year, month, compared_days[i]))
        return FALSE;
    }
  return zone != NULL;
}

/**
 * liaison_ical_zone_match:
 * @definition: of a zone whose name nobody knows
 * @year: in which it is used
 *
 * Returns: (transfer full) (nullable): a zone of the database whose clocks went the same that year: the one of this
 * machine, one that many use, or any
 */
char *
liaison_ical_zone_match (icaltimezone *definition, int year)
{
  const char *local = liaison_zone_here ();
  icalarray *all;

  if (is_zone (local) && behaves_like (definition, local, year))
    return g_strdup (local);
  for (guint i = 0; i < G_N_ELEMENTS (preferred); i++)
    if (behaves_like (definition, preferred[i], year))
      return g_strdup (preferred[i]);
  all = icaltimezone_get_builtin_timezones ();
  for (size_t i = 0; all != NULL && i < all->num_elements; i++) {
    const char *name = icaltimezone_get_location (icalarray_element_at (all, i));
    if (name != NULL && is_zone (name) && behaves_like (definition, name, year))
      return g_strdup (name);
  }
  return NULL;
}

/** liaison_ical_zone_free: Frees a zone that was made of a definition. */
void
liaison_ical_zone_free (icaltimezone *zone)
{
  icaltimezone_free (zone, 1);
}
