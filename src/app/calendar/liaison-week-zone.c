// SPDX-License-Identifier: GPL-3.0-or-later
// Whose clock goes differently in a week: the zone of the country one is in, or will be.
#include "liaison-week-zone.h"

#include "liaison-week-layout.h"

#include <string.h>

/* The system's own table: country, place, zone; of a country with several zones the one of most people first. */
#define ZONES "/usr/share/zoneinfo/zone.tab"

static const char *
zone_table (void)
{
  static char *text;

  if (text == NULL && !g_file_get_contents (ZONES, &text, NULL, NULL))
    text = g_strdup ("");
  return text;
}

/** liaison_week_zone_name: Returns: (transfer full): the place a zone is named after: "Buenos Aires" */
char *
liaison_week_zone_name (GTimeZone *zone)
{
  const char *identifier = g_time_zone_get_identifier (zone), *place = strrchr (identifier, '/');

  return g_strdelimit (g_strdup (place != NULL ? place + 1 : identifier), "_", ' ');
}

/** liaison_week_zone_of_country: Returns: (transfer full) (nullable): the zone of a country, or of its most people;
 * %NULL if it is not known; @iso2: its code of two letters */
GTimeZone *
liaison_week_zone_of_country (const char *iso2)
{
  g_autofree char *start = g_strdup_printf ("\n%s\t", iso2);
  const char *line = strstr (zone_table (), start), *name = line;
  g_autofree char *identifier = NULL;

  for (int column = 0; name != NULL && column < 2; column++) {
    name = strchr (name, '\t');
    name += name != NULL ? 1 : 0;
  }
  if (name == NULL)
    return NULL;
  identifier = g_strndup (name, strcspn (name, "\t\n"));
  return g_time_zone_new_identifier (identifier);
}

/** liaison_week_zone_differs: Returns: whether the clocks of two zones differ at noon of @day */
gboolean
liaison_week_zone_differs (GTimeZone *zone, GTimeZone *here, guint32 day)
{
  LiaisonMoment noon = liaison_week_instant (day, LIAISON_WEEK_MINUTES / 2, here);
  g_autoptr (GDateTime) there = liaison_moment_to_local (&noon, zone);
  g_autoptr (GDateTime) local = liaison_moment_to_local (&noon, here);

  return g_date_time_get_utc_offset (there) != g_date_time_get_utc_offset (local);
}

static gboolean
touches (const LiaisonMeeting *meeting, GTimeZone *here, guint32 first, guint32 last)
{
  guint32 from, to;

  if (meeting->start_zone == NULL || liaison_moment_precision (&meeting->starts) != LIAISON_PRECISION_MINUTE)
    return FALSE;
  liaison_moment_span (&meeting->starts, here, &from, &to);
  return from >= first && from <= last;
}

/**
 * liaison_week_zone_of_meetings:
 * @here: this machine's zone
 * @first: the first day, as g_date_get_julian()
 * @last: the last
 *
 * Returns: (transfer full) (nullable): the zone whose clock differs from that of @here and that most of the meetings
 * of those days go by; %NULL if none does
 */
GTimeZone *
liaison_week_zone_of_meetings (const LiaisonMeeting *const *meetings, guint n_meetings, GTimeZone *here, guint32 first,
                               guint32 last)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *most = NULL;
  guint best = 0;

  for (guint i = 0; i < n_meetings; i++) {
    const char *name = meetings[i]->start_zone;
    g_autoptr (GTimeZone) zone = NULL;
    guint count;
    if (!touches (meetings[i], here, first, last))
      continue;
    zone = g_time_zone_new_identifier (name);
    if (zone == NULL || !liaison_week_zone_differs (zone, here, first))
      continue;
    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1;
    g_hash_table_insert (counts, (gpointer) name, GUINT_TO_POINTER (count));
    if (count > best) {
      best = count;
      most = name;
    }
  }
  return most != NULL ? g_time_zone_new_identifier (most) : NULL;
}
