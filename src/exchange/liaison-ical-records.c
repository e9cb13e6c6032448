// SPDX-License-Identifier: GPL-3.0-or-later
// From a component of a calendar to what the register would hold of it.
#include "liaison-ical-records.h"

#include "liaison-error.h"
#include "liaison-ical-write.h"
#include "liaison-ical-zone.h"
#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY_SECONDS (24 * 60 * 60)

/* The longest meeting, in seconds. */
#define LENGTH_MAX (G_GINT64_CONSTANT (3660) * DAY_SECONDS)

/* So many alarms of an event become reminders, at most a year before. */
#define REMINDERS_MAX 10
#define BEFORE_MAX    (366 * 24 * 60)

/* What is being read. */
typedef struct {
  const LiaisonIcalComponent *component;
  LiaisonIcalContext *context;
  LiaisonIcalEventRead *event;
  LiaisonMeeting *meeting;
  LiaisonIcalTime start;
} Reading;

static gboolean
refuse (Reading *reading, guint line, GError **error, const char *text)
{
  reading->context->line = line;
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, text);
  return FALSE;
}

static void
give (Reading *reading, const char *field)
{
  g_ptr_array_add (reading->event->given, (gpointer) liaison_entity_field (&liaison_entity_meeting, field));
}

/* The text of a property of our own. */
static char *
own_text (Reading *reading, const char *field)
{
  g_autofree char *upper = g_ascii_strup (field, -1);
  g_autofree char *name = g_strconcat (LIAISON_ICAL_X, g_strdelimit (upper, "_", '-'), NULL);

  return liaison_ical_text (reading->component, name);
}

static const char *
value_of (const LiaisonIcalComponent *component, const char *name)
{
  const LiaisonContentProperty *property = liaison_ical_find (component, name);

  return property != NULL ? property->value : NULL;
}

static gboolean
is_word (const LiaisonIcalComponent *component, const char *name, const char *word)
{
  const char *value = value_of (component, name);

  return value != NULL && g_ascii_strcasecmp (value, word) == 0;
}

static void
note_source (Reading *reading, const LiaisonContentProperty *property, const LiaisonIcalTime *time)
{
  const char *tzid = liaison_content_property_param (property, "TZID");
  char *note = NULL;

  if (tzid == NULL)
    tzid = reading->context->floating;
  if (tzid == NULL)
    return;
  if (time->source == LIAISON_ICAL_ZONE_LIKE)
    note = g_strdup_printf (_ ("The time zone “%.60s” is not known; its clocks go as in %s"), tzid, time->zone);
  else if (time->source == LIAISON_ICAL_ZONE_DEFINED)
    note = g_strdup_printf (_ ("The time zone “%.60s” is not known: the time is right, its zone is left out"), tzid);
  else if (time->source == LIAISON_ICAL_ZONE_MISSING)
    note = g_strdup_printf (_ ("The time zone “%.60s” is not known: read as the time in %s"), tzid, time->zone);
  if (note != NULL)
    g_ptr_array_add (reading->event->notes, note);
}

static gboolean
read_time (Reading *reading, const LiaisonContentProperty *property, const char *value, LiaisonIcalTime *time,
           GError **error)
{
  if (liaison_ical_zones_read (reading->context->zones, value, liaison_content_property_param (property, "TZID"),
                               reading->context->floating, time, error))
    return TRUE;
  reading->context->line = property->line;
  return FALSE;
}

/* How long the event lasts, in seconds. */
static gboolean
read_duration (Reading *reading, const LiaisonContentProperty *property, gint64 *seconds, GError **error)
{
  struct icaldurationtype duration = icaldurationtype_from_string (property->value);

  *seconds = ((((gint64) duration.weeks * 7 + duration.days) * 24 + duration.hours) * 60 + duration.minutes) * 60 +
             duration.seconds;
  if (icaldurationtype_is_bad_duration (duration) || duration.is_neg || *seconds < 0)
    return refuse (reading, property->line, error, _ ("the duration is none"));
  return *seconds <= LENGTH_MAX || refuse (reading, property->line, error, _ ("the meeting lasts over ten years"));
}

/* The end as the clocks at its place show it. The end of whole days is the day after the last one. */
static gboolean
set_end (Reading *reading, LiaisonIcalTime *end, guint line, GError **error)
{
  LiaisonMeeting *meeting = reading->meeting;
  gboolean is_day = meeting->starts.minute < 0;

  if (end->wall - reading->start.wall > LENGTH_MAX)
    return refuse (reading, line, error, _ ("the meeting lasts over ten years"));
  if (is_day != (end->moment.minute < 0))
    return refuse (reading, line, error, _ ("one of start and end is a day, the other a time"));
  if (liaison_moment_compare (&end->moment, &meeting->starts) < 0)
    return refuse (reading, line, error, _ ("it ends before it starts"));
  if (is_day && end->wall - reading->start.wall <= DAY_SECONDS)
    return TRUE;
  if (is_day)
    end->moment = liaison_moment_shift (&end->moment, -1, 0, NULL);
  if (liaison_moment_compare (&end->moment, &meeting->starts) == 0)
    return TRUE;
  meeting->ends = end->moment;
  if (!is_day && g_strcmp0 (end->zone, reading->start.zone) != 0)
    meeting->end_zone = g_strdup (end->zone);
  return TRUE;
}

static gboolean
read_end (Reading *reading, GError **error)
{
  const LiaisonContentProperty *end = liaison_ical_find (reading->component, "DTEND");
  const LiaisonContentProperty *duration = liaison_ical_find (reading->component, "DURATION");
  LiaisonIcalTime time = { .moment = LIAISON_MOMENT_NONE };
  gint64 seconds;

  if (end != NULL)
    return read_time (reading, end, end->value, &time, error) && set_end (reading, &time, end->line, error);
  if (duration == NULL)
    return TRUE;
  if (!read_duration (reading, duration, &seconds, error))
    return FALSE;
  time = reading->start;
  time.wall += seconds;
  if (time.moment.minute < 0) {
    time.moment = liaison_moment_from_wall (time.wall, TRUE, NULL);
  } else {
    g_autoptr (GTimeZone) zone = liaison_zone_open (time.zone);
    time.moment = liaison_moment_shift (&time.moment, 0, (int) (seconds / 60), zone);
  }
  return set_end (reading, &time, duration->line, error);
}

static gboolean
is_first_day (const LiaisonMoment *partial, const LiaisonMoment *day)
{
  return liaison_moment_precision (partial) < LIAISON_PRECISION_DAY && partial->year == day->year &&
         MAX (partial->month, 1) == day->month && day->day == 1;
}

/* A date of which only the month or the year is known, where nobody has moved it since it was written. */
static void
restore_precision (Reading *reading)
{
  g_autofree char *from = own_text (reading, "starts"), *to = own_text (reading, "ends");
  LiaisonMeeting *meeting = reading->meeting;
  LiaisonMoment starts, ends = LIAISON_MOMENT_NONE;
  guint32 first, last, known, ignored;

  if (from == NULL || meeting->starts.minute >= 0 || !liaison_moment_parse (from, &starts, NULL) ||
      !liaison_moment_is_set (&starts) || starts.minute >= 0 ||
      (to != NULL && (!liaison_moment_parse (to, &ends, NULL) || ends.minute >= 0)))
    return;
  if (!is_first_day (&starts, &meeting->starts) && liaison_moment_compare (&starts, &meeting->starts) != 0)
    return;
  liaison_moment_span (&starts, NULL, &first, &last);
  if (liaison_moment_is_set (&ends))
    liaison_moment_span (&ends, NULL, &first, &last);
  liaison_moment_span (liaison_moment_is_set (&meeting->ends) ? &meeting->ends : &meeting->starts, NULL, &ignored,
                       &known);
  if (known != last)
    return;
  meeting->starts = starts;
  meeting->ends = ends;
}

/* A time in UTC is a way to write it down, not where the meeting is: that the calendar may say. A rule in UTC is worked
 * out there. */
static char *
choose_zone (const Reading *reading)
{
  if (g_strcmp0 (reading->start.zone, "UTC") != 0 || liaison_ical_find (reading->component, "RRULE") != NULL)
    return g_strdup (reading->start.zone);
  return reading->context->floating != NULL ? liaison_ical_zone_find (reading->context->floating) : NULL;
}

static gboolean
read_times (Reading *reading, GError **error)
{
  const LiaisonContentProperty *start = liaison_ical_find (reading->component, "DTSTART");
  LiaisonMeeting *meeting = reading->meeting;

  if (start == NULL)
    return refuse (reading, reading->component->line, error, _ ("the event has no start"));
  if (!read_time (reading, start, start->value, &reading->start, error))
    return FALSE;
  note_source (reading, start, &reading->start);
  meeting->starts = reading->start.moment;
  if (meeting->starts.minute >= 0)
    meeting->start_zone = choose_zone (reading);
  if (!read_end (reading, error))
    return FALSE;
  restore_precision (reading);
  give (reading, "starts");
  give (reading, "ends");
  give (reading, "start_zone");
  give (reading, "end_zone");
  return TRUE;
}

/* An occurrence: of whole days a day; a day for a timed one means that of its start. */
static gboolean
read_occurrence (Reading *reading, const LiaisonContentProperty *property, const char *value, LiaisonMoment *occurrence,
                 GError **error)
{
  gboolean is_day = reading->meeting->starts.minute < 0;
  LiaisonIcalTime time;

  if (!read_time (reading, property, value, &time, error))
    return FALSE;
  *occurrence = time.moment;
  if (is_day && time.moment.minute >= 0) {
    *occurrence = liaison_moment_from_wall (time.wall, TRUE, NULL);
  } else if (!is_day && time.moment.minute < 0) {
    g_autoptr (GTimeZone) zone = liaison_zone_open (reading->meeting->start_zone);
    gint64 clock = ((reading->start.wall % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
    *occurrence = liaison_moment_from_wall (time.wall + clock, FALSE, zone);
  }
  return TRUE;
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (a, b);
}

/* All dates of the properties called @name, sorted. */
static GArray *
read_dates (Reading *reading, const char *name, guint max, GError **error)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (LiaisonMoment));

  for (guint i = 0; i < reading->component->properties->len; i++) {
    const LiaisonContentProperty *property = g_ptr_array_index (reading->component->properties, i);
    g_auto (GStrv) values = strcmp (property->name, name) == 0 ? g_strsplit_set (property->value, ",;", -1) : NULL;
    for (guint j = 0; values != NULL && values[j] != NULL; j++) {
      g_auto (GStrv) period = g_strsplit (values[j], "/", 2);
      LiaisonMoment date;
      if (period[0] == NULL || *g_strstrip (period[0]) == '\0')
        continue;
      if (!read_occurrence (reading, property, period[0], &date, error))
        return NULL;
      if (dates->len == max) {
        refuse (reading, property->line, error, _ ("the event names too many single dates"));
        return NULL;
      }
      g_array_append_val (dates, date);
    }
  }
  g_array_sort (dates, compare_moments);
  return g_steal_pointer (&dates);
}

static char *
write_dates (const GArray *dates)
{
  g_autoptr (GString) out = g_string_new (NULL);
  char text[LIAISON_MOMENT_BUFFER];

  for (guint i = 0; i < dates->len; i++) {
    const LiaisonMoment *date = &g_array_index (dates, LiaisonMoment, i);
    if (i > 0 && liaison_moment_compare (date, &g_array_index (dates, LiaisonMoment, i - 1)) == 0)
      continue;
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", liaison_moment_write (date, text));
  }
  return out->len > 0 ? g_string_free_and_steal (g_steal_pointer (&out)) : NULL;
}

static gboolean
read_rule (Reading *reading, GError **error)
{
  const LiaisonContentProperty *rule = liaison_ical_find (reading->component, "RRULE");
  LiaisonMeeting *meeting = reading->meeting;
  g_autoptr (GArray) excluded = NULL;
  LiaisonRecurring recurring;

  if (liaison_ical_find (reading->component, "EXRULE") != NULL)
    g_ptr_array_add (reading->event->notes,
                     g_strdup (_ ("Dates left out by a rule (EXRULE) are not read: the meeting may recur too often")));
  give (reading, "recurrence");
  give (reading, "recurrence_excluded");
  reading->event->dates = read_dates (reading, "RDATE", LIAISON_ICAL_DATES_MAX, error);
  if (reading->event->dates == NULL)
    return FALSE;
  if (rule == NULL)
    return TRUE;
  if (meeting->starts.minute >= 0 && meeting->start_zone == NULL)
    meeting->start_zone = g_strdup ("UTC");
  excluded = read_dates (reading, "EXDATE", LIAISON_RECURRENCE_MAX, error);
  if (excluded == NULL)
    return FALSE;
  meeting->recurrence = g_ascii_strup (rule->value, -1);
  g_strstrip (meeting->recurrence);
  meeting->recurrence_excluded = write_dates (excluded);
  recurring = liaison_recurring_of (meeting);
  reading->context->line = rule->line;
  return liaison_recurrence_validate (&recurring, error);
}

static gboolean
read_recurrence (Reading *reading, GError **error)
{
  const LiaisonContentProperty *id = liaison_ical_find (reading->component, "RECURRENCE-ID");

  reading->event->occurrence = LIAISON_MOMENT_NONE;
  if (id == NULL)
    return read_rule (reading, error);
  reading->event->is_following = liaison_content_property_param (id, "RANGE") != NULL;
  return read_occurrence (reading, id, id->value, &reading->event->occurrence, error);
}

/* Takes a field of our own whose value the model accepts. */
static void
take_own (Reading *reading, const char *field)
{
  g_autofree char *text = own_text (reading, field);

  if (text == NULL || !liaison_record_set_text (&reading->meeting->record, field, text, NULL))
    return;
  give (reading, field);
}

static void
read_kind (Reading *reading)
{
  g_autofree char *categories = NULL;
  g_auto (GStrv) words = NULL;

  take_own (reading, "kind");
  if (reading->meeting->kind != NULL)
    return;
  categories = liaison_ical_text (reading->component, "CATEGORIES");
  words = g_strsplit (categories != NULL ? categories : "", ",", 20);
  for (guint i = 0; words[i] != NULL; i++) {
    const LiaisonTermLabel *term = liaison_vocabulary_match (&liaison_vocabulary_meeting_kind, g_strstrip (words[i]));
    if (term == NULL)
      continue;
    reading->meeting->kind = g_strdup (term->code);
    give (reading, "kind");
    return;
  }
  reading->meeting->kind = g_strdup ("other");
}

static void
read_place (Reading *reading)
{
  static const char *const online[] = { "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
                                        "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", NULL };
  LiaisonMeeting *meeting = reading->meeting;
  gboolean is_online;

  meeting->place = liaison_ical_text (reading->component, "LOCATION");
  if (meeting->place != NULL) {
    liaison_ical_join_lines (meeting->place);
    give (reading, "place");
  }
  take_own (reading, "modality");
  take_own (reading, "country");
  take_own (reading, "openness");
  is_online = meeting->place != NULL && (g_ascii_strncasecmp (meeting->place, "http", 4) == 0 ||
                                         g_ascii_strncasecmp (meeting->place, "Microsoft Teams", 15) == 0);
  for (guint i = 0; online[i] != NULL && !is_online && meeting->place == NULL; i++)
    is_online = liaison_ical_find (reading->component, online[i]) != NULL;
  if (meeting->modality != NULL || !is_online)
    return;
  meeting->modality = g_strdup ("remote");
  give (reading, "modality");
}

/* What was said and decided: our own fields where nobody has changed the description since. */
static void
read_content (Reading *reading)
{
  g_autofree char *description = liaison_ical_text (reading->component, "DESCRIPTION");
  g_autofree char *sum = own_text (reading, LIAISON_ICAL_SUM);
  g_autofree char *now = description != NULL ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, description, -1)
                                             : NULL;

  if (sum == NULL || g_strcmp0 (sum, now) != 0) {
    reading->meeting->agenda = liaison_ical_plain (description);
    if (reading->meeting->agenda != NULL)
      give (reading, "agenda");
    return;
  }
  take_own (reading, "agenda");
  take_own (reading, "information_shared");
  take_own (reading, "issues_raised");
  take_own (reading, "outcome");
}

static void
read_status (Reading *reading)
{
  LiaisonMeeting *meeting = reading->meeting;
  gboolean is_cancelled = is_word (reading->component, "STATUS", "CANCELLED") ||
                          (reading->context->method != NULL &&
                           g_ascii_strcasecmp (reading->context->method, "CANCEL") == 0);
  g_autofree char *own = own_text (reading, "status");
  gboolean fits = own != NULL && (is_cancelled ? strcmp (own, "postponed") == 0 : strcmp (own, "held") == 0);

  meeting->status = g_strdup (fits ? own : is_cancelled ? "cancelled" : "planned");
  give (reading, "status");
}

static void
read_class (Reading *reading)
{
  char **classification = &reading->meeting->record.classification;
  g_autofree char *own = own_text (reading, "classification");
  gboolean is_private = is_word (reading->component, "CLASS", "PRIVATE") ||
                        is_word (reading->component, "CLASS", "CONFIDENTIAL");

  if (!is_private)
    return;
  g_set_str (classification, g_strcmp0 (own, "strictly_confidential") == 0 ? own : "confidential");
  give (reading, "classification");
}

/* When the event was last changed where it comes from. */
static gint64
read_stamp (Reading *reading)
{
  const char *value = value_of (reading->component, "LAST-MODIFIED");
  LiaisonIcalTime time;

  if (value == NULL)
    value = value_of (reading->component, "DTSTAMP");
  if (value == NULL || !liaison_ical_zones_read (reading->context->zones, value, NULL, "UTC", &time, NULL))
    return LIAISON_INTEGER_UNSET;
  return time.wall + icaltime_from_string (value).second;
}

static void
read_revision (Reading *reading)
{
  const char *sequence = value_of (reading->component, "SEQUENCE");
  LiaisonMeeting *meeting = reading->meeting;

  if (sequence == NULL || !g_ascii_string_to_signed (sequence, 10, 0, G_MAXINT32, &meeting->external_sequence, NULL))
    meeting->external_sequence = 0;
  meeting->external_stamp = read_stamp (reading);
  give (reading, "external_sequence");
  give (reading, "external_stamp");
}

static void
read_alarms (Reading *reading)
{
  for (guint i = 0; i < reading->component->children->len && reading->event->reminders->len < REMINDERS_MAX; i++) {
    const LiaisonIcalComponent *alarm = g_ptr_array_index (reading->component->children, i);
    const LiaisonContentProperty *trigger = strcmp (alarm->name, "VALARM") == 0 ? liaison_ical_find (alarm, "TRIGGER")
                                                                                : NULL;
    const char *related = trigger != NULL ? liaison_content_property_param (trigger, "RELATED") : NULL;
    struct icaldurationtype before;
    guint minutes;
    gint64 seconds;
    if (trigger == NULL || (related != NULL && g_ascii_strcasecmp (related, "END") == 0))
      continue;
    before = icaldurationtype_from_string (trigger->value);
    seconds = ((((gint64) before.weeks * 7 + before.days) * 24 + before.hours) * 60 + before.minutes) * 60 +
              before.seconds;
    if (icaldurationtype_is_bad_duration (before) || (!before.is_neg && seconds > 0) ||
        seconds > (gint64) BEFORE_MAX * 60)
      continue;
    minutes = (guint) (seconds / 60);
    g_array_append_val (reading->event->reminders, minutes);
  }
}

static LiaisonIcalEventRead *
new_event (const LiaisonIcalComponent *component)
{
  LiaisonIcalEventRead *event = g_new0 (LiaisonIcalEventRead, 1);

  event->meeting = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);
  event->given = g_ptr_array_new ();
  event->addresses = liaison_ical_addresses_read (component);
  event->reminders = g_array_new (FALSE, FALSE, sizeof (guint));
  event->notes = g_ptr_array_new_with_free_func (g_free);
  event->line = component->line;
  return event;
}

/* A meeting without a title takes that of its series, if it has one: the title is left empty here. */
static void
read_title (Reading *reading)
{
  reading->meeting->title = liaison_ical_text (reading->component, "SUMMARY");
  if (reading->meeting->title == NULL)
    return;
  liaison_ical_join_lines (reading->meeting->title);
  give (reading, "title");
}

/** liaison_ical_event_read_free: Frees it. */
void
liaison_ical_event_read_free (LiaisonIcalEventRead *event)
{
  g_free (event->uid);
  liaison_record_unref (&event->meeting->record);
  g_ptr_array_unref (event->given);
  g_ptr_array_unref (event->addresses);
  g_array_unref (event->reminders);
  g_clear_pointer (&event->dates, g_array_unref);
  g_ptr_array_unref (event->notes);
  g_free (event);
}

/**
 * liaison_ical_event_read:
 * @component: a VEVENT
 * @error: %LIAISON_ERROR_INVALID; the context tells the line
 *
 * Returns: (transfer full) (nullable): what it says
 */
LiaisonIcalEventRead *
liaison_ical_event_read (const LiaisonIcalComponent *component, LiaisonIcalContext *context, GError **error)
{
  g_autoptr (LiaisonIcalEventRead) event = new_event (component);
  Reading reading = { component, context, event, event->meeting };

  context->line = component->line;
  event->uid = liaison_ical_text (component, "UID");
  if (!read_times (&reading, error) || !read_recurrence (&reading, error))
    return NULL;
  read_title (&reading);
  read_kind (&reading);
  read_place (&reading);
  read_content (&reading);
  read_status (&reading);
  read_class (&reading);
  read_revision (&reading);
  read_alarms (&reading);
  take_own (&reading, "visit");
  take_own (&reading, "matter");
  take_own (&reading, "objective");
  take_own (&reading, "postponed_to");
  context->line = component->line;
  return g_steal_pointer (&event);
}
