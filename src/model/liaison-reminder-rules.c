// SPDX-License-Identifier: GPL-3.0-or-later
// When a meeting is reminded of.
#include "liaison-reminder-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HOUR 60
#define DAY  (24 * HOUR)
#define WEEK (7 * DAY)
/* What is said in the morning of a day, in hours of its clock. */
#define MORNING 9
/* How a setting says that there is no reminder. */
#define NONE "none"

static GArray *
new_leads (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * liaison_reminder_leads_parse:
 * @value: (nullable): what a setting holds: minutes with spaces between, or "none"
 *
 * What is no number of minutes is left out; where nothing is left, or nothing was set, it is the usual lead.
 *
 * Returns: (transfer full) (element-type gint64): the leads, the shortest first, each once
 */
GArray *
liaison_reminder_leads_parse (const char *value)
{
  GArray *leads = new_leads ();
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", " ", -1);

  if (g_strcmp0 (value, NONE) == 0)
    return leads;
  for (guint i = 0; words[i] != NULL; i++) {
    gint64 minutes;
    if (g_ascii_string_to_signed (words[i], 10, 0, LIAISON_REMINDER_LONGEST, &minutes, NULL))
      liaison_reminder_leads_set (leads, minutes, TRUE);
  }
  if (leads->len == 0)
    liaison_reminder_leads_set (leads, LIAISON_REMINDER_USUAL, TRUE);
  return leads;
}

/** liaison_reminder_leads_write: Returns: (transfer full): what liaison_reminder_leads_parse() reads */
char *
liaison_reminder_leads_write (const GArray *leads)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < leads->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", g_array_index (leads, gint64, i));
  return leads->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (NONE);
}

/** liaison_reminder_leads_have: Returns: whether @minutes is among them */
gboolean
liaison_reminder_leads_have (const GArray *leads, gint64 minutes)
{
  for (guint i = 0; i < leads->len; i++)
    if (g_array_index (leads, gint64, i) == minutes)
      return TRUE;
  return FALSE;
}

/** liaison_reminder_leads_set: Puts @minutes in, in its place, or takes it out. */
void
liaison_reminder_leads_set (GArray *leads, gint64 minutes, gboolean present)
{
  guint place = 0;

  while (place < leads->len && g_array_index (leads, gint64, place) < minutes)
    place++;
  if (place < leads->len && g_array_index (leads, gint64, place) == minutes) {
    if (!present)
      g_array_remove_index (leads, place);
  } else if (present) {
    g_array_insert_val (leads, place, minutes);
  }
}

/** liaison_reminder_lead_describe: Returns: (transfer full): "15 minutes before", as text for people */
char *
liaison_reminder_lead_describe (gint64 minutes)
{
  if (minutes <= 0)
    return g_strdup (_ ("When it begins"));
  if (minutes % WEEK == 0)
    return g_strdup_printf (ngettext ("%d week before", "%d weeks before", (gulong) (minutes / WEEK)),
                            (int) (minutes / WEEK));
  if (minutes % DAY == 0)
    return g_strdup_printf (ngettext ("%d day before", "%d days before", (gulong) (minutes / DAY)),
                            (int) (minutes / DAY));
  if (minutes % HOUR == 0)
    return g_strdup_printf (ngettext ("%d hour before", "%d hours before", (gulong) (minutes / HOUR)),
                            (int) (minutes / HOUR));
  return g_strdup_printf (ngettext ("%d minute before", "%d minutes before", (gulong) minutes), (int) minutes);
}

/** liaison_reminder_leads_describe: Returns: (transfer full): all of them, the shortest first, for people */
char *
liaison_reminder_leads_describe (const GArray *leads)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (leads->len == 0)
    return g_strdup (C_ ("reminders", "None"));
  for (guint i = 0; i < leads->len; i++) {
    g_autofree char *lead = liaison_reminder_lead_describe (g_array_index (leads, gint64, i));
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", lead);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * liaison_reminder_time:
 * @starts: when the meeting begins
 * @minutes: the lead
 * @zone: where the reminder is to be seen: its mornings count for meetings of whole days
 * @time: (out): when it is due, in microseconds since 1970 UTC
 *
 * Returns: %FALSE if it never is
 */
gboolean
liaison_reminder_time (const LiaisonMoment *starts, gint64 minutes, GTimeZone *zone, gint64 *time)
{
  g_autoptr (GDateTime) begin = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) morning = NULL;

  if (minutes < 0 || minutes > LIAISON_REMINDER_LONGEST || liaison_moment_precision (starts) < LIAISON_PRECISION_DAY)
    return FALSE;
  begin = liaison_moment_to_local (starts, zone);
  if (begin == NULL)
    return FALSE;
  if (starts->minute >= 0) {
    *time = (g_date_time_to_unix (begin) - minutes * 60) * G_USEC_PER_SEC;
    return TRUE;
  }
  day = g_date_time_add_days (begin, -(int) MAX (1, (minutes + DAY - 1) / DAY));
  if (day == NULL)
    return FALSE;
  morning = g_date_time_new (zone, g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day), MORNING, 0, 0);
  if (morning == NULL)
    return FALSE;
  *time = g_date_time_to_unix (morning) * G_USEC_PER_SEC;
  return TRUE;
}
