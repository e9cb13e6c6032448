// SPDX-License-Identifier: GPL-3.0-or-later
// Writing meetings as a calendar: the events.
#include "liaison-ical-write.h"

#include "liaison-ical-zone.h"
#include "liaison-recurrence.h"
#include "liaison-zone.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands in properties of our own, by the names of the fields; their text is that of the record. */
static const char *const own_fields[] = { "kind",   "modality",  "openness",     "country", "visit",
                                          "matter", "objective", "postponed_to", NULL };

/* The fields that a description gathers, in this order. */
static const char *const told_fields[] = { "agenda", "information_shared", "issues_raised", "outcome", NULL };

static void
add_own (icalcomponent *event, const char *field, const char *text)
{
  icalproperty *property = icalproperty_new (ICAL_X_PROPERTY);
  g_autofree char *upper = g_ascii_strup (field, -1);
  g_autofree char *name = g_strconcat (LIAISON_ICAL_X, g_strdelimit (upper, "_", '-'), NULL);

  icalproperty_set_x_name (property, name);
  icalproperty_set_x (property, text);
  icalcomponent_add_property (event, property);
}

/* A value of a parameter cannot hold quotes or line ends. */
static char *
make_param (const char *text)
{
  return g_strdelimit (g_strdelimit (g_strdup (text), "\"", '\''), "\r\n\t", ' ');
}

static void
add_own_param (icalproperty *property, const char *name, const char *text)
{
  icalparameter *parameter = icalparameter_new (ICAL_X_PARAMETER);
  g_autofree char *full = g_strconcat (LIAISON_ICAL_X, name, NULL);
  g_autofree char *value = make_param (text);

  icalparameter_set_xname (parameter, full);
  icalparameter_set_xvalue (parameter, value);
  icalproperty_add_parameter (property, parameter);
}

static struct icaltimetype
make_utc (gint64 seconds)
{
  return icaltime_from_timet_with_zone ((time_t) seconds, 0, icaltimezone_get_utc_timezone ());
}

static struct icaltimetype
make_date (guint32 julian)
{
  struct icaltimetype time = icaltime_null_date ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  time.year = g_date_get_year (&date);
  time.month = (int) g_date_get_month (&date);
  time.day = g_date_get_day (&date);
  return time;
}

static gboolean
has_zone (const char *zone)
{
  return zone != NULL && strcmp (zone, "UTC") != 0 && liaison_zone_is_known (zone) &&
         icaltimezone_get_builtin_timezone (zone) != NULL;
}

/* The moment on the clocks of @zone, or in UTC. */
static struct icaltimetype
make_time (const LiaisonMoment *moment, const char *zone)
{
  gboolean is_local = has_zone (zone);
  g_autoptr (GTimeZone) place = liaison_zone_open (is_local ? zone : NULL);
  g_autoptr (GDateTime) local = liaison_moment_to_local (moment, place);
  struct icaltimetype time = icaltime_null_time ();

  if (local == NULL)
    return time;
  g_date_time_get_ymd (local, &time.year, &time.month, &time.day);
  time.hour = g_date_time_get_hour (local);
  time.minute = g_date_time_get_minute (local);
  if (!is_local)
    icaltime_set_timezone (&time, icaltimezone_get_utc_timezone ());
  return time;
}

/* Adds a property whose value is a moment: a day, or a minute with its zone. */
static void
add_moment (icalcomponent *event, icalproperty_kind kind, const LiaisonMoment *moment, const char *zone)
{
  icalproperty *property = icalproperty_new (kind);
  gboolean is_day = liaison_moment_precision (moment) < LIAISON_PRECISION_MINUTE;

  if (is_day) {
    g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
    guint32 first, last;
    liaison_moment_span (moment, utc, &first, &last);
    icalproperty_set_value (property, icalvalue_new_date (make_date (first)));
    icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  } else {
    icalproperty_set_value (property, icalvalue_new_datetime (make_time (moment, zone)));
    if (has_zone (zone))
      icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  }
  icalcomponent_add_property (event, property);
}

static gboolean
is_partial (const LiaisonMoment *moment)
{
  return liaison_moment_is_set (moment) && liaison_moment_precision (moment) < LIAISON_PRECISION_DAY;
}

static const LiaisonMoment *
end_of (const LiaisonMeeting *meeting)
{
  return liaison_moment_is_set (&meeting->ends) ? &meeting->ends : &meeting->starts;
}

/* The day after the last that the meeting may touch. */
static void
add_last_day (icalcomponent *event, const LiaisonMeeting *meeting)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  icalproperty *property = icalproperty_new (ICAL_DTEND_PROPERTY);
  guint32 first, last, last_of_start;

  liaison_moment_span (&meeting->starts, utc, &first, &last_of_start);
  liaison_moment_span (end_of (meeting), utc, &first, &last);
  icalproperty_set_value (property, icalvalue_new_date (make_date (MAX (last, last_of_start) + 1)));
  icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  icalcomponent_add_property (event, property);
}

static void
add_times (icalcomponent *event, const LiaisonMeeting *meeting)
{
  gboolean is_day = liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_MINUTE;
  gboolean partial = is_partial (&meeting->starts) || is_partial (&meeting->ends);
  char text[LIAISON_MOMENT_BUFFER];

  add_moment (event, ICAL_DTSTART_PROPERTY, &meeting->starts, meeting->start_zone);
  if (is_day)
    add_last_day (event, meeting);
  else if (liaison_moment_precision (&meeting->ends) == LIAISON_PRECISION_MINUTE)
    add_moment (event, ICAL_DTEND_PROPERTY, &meeting->ends,
                meeting->end_zone != NULL ? meeting->end_zone : meeting->start_zone);
  if (!partial)
    return;
  add_own (event, "starts", liaison_moment_write (&meeting->starts, text));
  if (liaison_moment_is_set (&meeting->ends))
    add_own (event, "ends", liaison_moment_write (&meeting->ends, text));
}

static void
add_recurrence (icalcomponent *event, const LiaisonMeeting *meeting, const LiaisonMeeting *series)
{
  if (series != NULL && liaison_moment_is_set (&meeting->recurrence_at))
    add_moment (event, ICAL_RECURRENCEID_PROPERTY, &meeting->recurrence_at, series->start_zone);
  if (meeting->recurrence != NULL) {
    struct icalrecurrencetype rule = icalrecurrencetype_from_string (meeting->recurrence);
    if (rule.freq != ICAL_NO_RECURRENCE)
      icalcomponent_add_property (event, icalproperty_new_rrule (rule));
    icalrecurrencetype_clear (&rule);
  }
  if (meeting->recurrence != NULL && meeting->recurrence_excluded != NULL) {
    g_autoptr (GArray) excluded = liaison_recurrence_excluded (meeting->recurrence_excluded);
    for (guint i = 0; i < excluded->len; i++)
      add_moment (event, ICAL_EXDATE_PROPERTY, &g_array_index (excluded, LiaisonMoment, i), meeting->start_zone);
  }
}

static void
add_state (icalcomponent *event, const LiaisonMeeting *meeting)
{
  gboolean partial = is_partial (&meeting->starts);
  const char *status = meeting->status != NULL ? meeting->status : "planned";
  const char *classification = meeting->record.classification;
  icalproperty_status state = ICAL_STATUS_CONFIRMED;

  if (strcmp (status, "cancelled") == 0 || strcmp (status, "postponed") == 0)
    state = ICAL_STATUS_CANCELLED;
  else if (strcmp (status, "planned") == 0 && partial)
    state = ICAL_STATUS_TENTATIVE;
  icalcomponent_add_property (event, icalproperty_new_status (state));
  if (strcmp (status, "planned") != 0 && strcmp (status, "cancelled") != 0)
    add_own (event, "status", status);
  if (strcmp (classification, "unclassified") == 0) {
    icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PUBLIC));
  } else {
    icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_CONFIDENTIAL));
    add_own (event, "classification", classification);
  }
  if (partial)
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

static const char *
name_kind (const LiaisonMeeting *meeting)
{
  return meeting->kind != NULL ? liaison_vocabulary_label (&liaison_vocabulary_meeting_kind, meeting->kind) : "";
}

static void
add_content (icalcomponent *event, const LiaisonMeeting *meeting, gboolean with_links)
{
  g_autofree char *description = liaison_ical_describe (meeting);
  g_autofree char *sum = NULL;
  const char *kind = name_kind (meeting);

  if (meeting->place != NULL)
    icalcomponent_add_property (event, icalproperty_new_location (meeting->place));
  if (description != NULL)
    icalcomponent_add_property (event, icalproperty_new_description (description));
  if (*kind != '\0')
    icalcomponent_add_property (event, icalproperty_new_categories (kind));
  for (guint i = 0; own_fields[i] != NULL; i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, own_fields[i]);
    g_autoptr (GVariant)
        value = field->type != LIAISON_FIELD_REF || with_links ? liaison_record_get (&meeting->record, field) : NULL;
    g_autofree char *text = value != NULL ? liaison_field_write (field, value) : NULL;
    if (text != NULL)
      add_own (event, own_fields[i], text);
  }
  if (description == NULL || g_strcmp0 (description, meeting->agenda) == 0)
    return;
  for (guint i = 0; told_fields[i] != NULL; i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, told_fields[i]);
    const char *text = liaison_record_text (&meeting->record, field);
    if (text != NULL)
      add_own (event, told_fields[i], text);
  }
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, description, -1);
  add_own (event, LIAISON_ICAL_SUM, sum);
}

static icalparameter_partstat
answer_of (const char *presence)
{
  if (g_strcmp0 (presence, "accepted") == 0 || g_strcmp0 (presence, "attended") == 0)
    return ICAL_PARTSTAT_ACCEPTED;
  return g_strcmp0 (presence, "absent") == 0 ? ICAL_PARTSTAT_DECLINED : ICAL_PARTSTAT_NEEDSACTION;
}

static icalparameter_role
role_of (const char *role)
{
  if (g_strcmp0 (role, "chair") == 0 || g_strcmp0 (role, "host") == 0)
    return ICAL_ROLE_CHAIR;
  return g_strcmp0 (role, "observer") == 0 ? ICAL_ROLE_NONPARTICIPANT : ICAL_ROLE_REQPARTICIPANT;
}

/* What a calendar calls those who attend by what they are called alone: the import keeps their address behind. */
static char *
name_group (const char *group)
{
  const char *angle = strstr (group, " <");
  const char *at = strchr (group, '@');

  if (angle != NULL && at != NULL && at > angle && g_str_has_suffix (group, ">"))
    return g_strndup (group, (gsize) (angle - group));
  return at != NULL && strchr (group, ' ') == NULL ? g_strndup (group, (gsize) (at - group)) : g_strdup (group);
}

/* Somebody without a name is not told. */
static void
add_guest (icalcomponent *event, const LiaisonIcalGuest *guest)
{
  const LiaisonAttendee *attendee = guest->attendee;
  gboolean is_partner = !liaison_id_is_nil (&attendee->partner), is_staff = !liaison_id_is_nil (&attendee->staff);
  gboolean is_one = is_partner || is_staff || attendee->group_size == 1;
  const char *called = is_partner || is_staff ? guest->name : attendee->group_name;
  g_autofree char *plain = NULL;
  g_autofree char *id = liaison_id_to_string (is_partner ? &attendee->partner
                                              : is_staff ? &attendee->staff
                                                         : &attendee->record.id);
  g_autofree char *address = g_strconcat ("urn:uuid:", id, NULL);
  g_autofree char *name = NULL;
  icalproperty *property;

  if (called == NULL)
    return;
  plain = is_partner || is_staff ? g_strdup (called) : name_group (called);
  name = make_param (plain);
  property = icalproperty_new_attendee (address);
  icalproperty_add_parameter (property, icalparameter_new_cn (name));
  icalproperty_add_parameter (property, icalparameter_new_cutype (is_one ? ICAL_CUTYPE_INDIVIDUAL : ICAL_CUTYPE_GROUP));
  icalproperty_add_parameter (property, icalparameter_new_role (role_of (attendee->role)));
  icalproperty_add_parameter (property, icalparameter_new_partstat (answer_of (attendee->presence)));
  if (attendee->role != NULL)
    add_own_param (property, "ROLE", attendee->role);
  add_own_param (property, "PRESENCE", attendee->presence);
  if (attendee->group_size != LIAISON_INTEGER_UNSET) {
    g_autofree char *size = g_strdup_printf ("%" G_GINT64_FORMAT, attendee->group_size);
    add_own_param (property, "SIZE", size);
  }
  icalcomponent_add_property (event, property);
}

static void
add_alarm (icalcomponent *event, const LiaisonReminder *reminder, const char *title)
{
  icalcomponent *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = {
    icaltime_null_time (), icaldurationtype_from_int ((int) CLAMP (-reminder->minutes_before, -5256000, 0) * 60)
  };

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (title));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (event, alarm);
}

static icalcomponent *
make_event (const LiaisonIcalEvent *written)
{
  const LiaisonMeeting *meeting = written->meeting;
  icalcomponent *event = icalcomponent_new_vevent ();
  g_autofree char *uid = liaison_ical_uid (written->series != NULL ? written->series : meeting);
  const char *title = meeting->title;

  /* A title that may not be read leaves the kind. */
  if (title == NULL)
    title = name_kind (meeting);
  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (make_utc (liaison_ical_stamp (meeting))));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int) liaison_ical_sequence (meeting)));
  icalcomponent_add_property (event, icalproperty_new_created (make_utc (meeting->record.created_at / G_USEC_PER_SEC)));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (make_utc (liaison_ical_stamp (meeting))));
  add_times (event, meeting);
  add_recurrence (event, meeting, written->series);
  icalcomponent_add_property (event, icalproperty_new_summary (title));
  add_state (event, meeting);
  add_content (event, meeting, written->with_links);
  for (guint i = 0; written->guests != NULL && i < written->guests->len; i++)
    add_guest (event, &g_array_index (written->guests, LiaisonIcalGuest, i));
  for (guint i = 0; written->reminders != NULL && i < written->reminders->len; i++)
    add_alarm (event, g_ptr_array_index (written->reminders, i), title);
  return event;
}

static char *
write_component (icalcomponent *component)
{
  char *text = icalcomponent_as_ical_string_r (component);
  char *copy = g_strdup (text);

  icalmemory_free_buffer (text);
  return copy;
}

/** liaison_ical_uid: Returns: (transfer full): what names the meeting, or the series, in every calendar: the UID it
 * came with, or one made of its id, which never changes */
char *
liaison_ical_uid (const LiaisonMeeting *meeting)
{
  g_autofree char *id = NULL;

  if (meeting->external_uid != NULL)
    return g_strdup (meeting->external_uid);
  id = liaison_id_to_string (&meeting->record.id);
  return g_strconcat (id, LIAISON_ICAL_UID_SUFFIX, NULL);
}

/** liaison_ical_sequence: Returns: the revision: of a meeting that came from a calendar the one it came with, for
 * others may count it on; of one of ours the minutes from its making to its last change, which never go back */
gint64
liaison_ical_sequence (const LiaisonMeeting *meeting)
{
  gint64 known = meeting->external_sequence != LIAISON_INTEGER_UNSET ? meeting->external_sequence : 0;
  gint64 minutes = (meeting->record.changed_at - meeting->record.created_at) / (60 * G_USEC_PER_SEC);

  return CLAMP (meeting->external_uid != NULL ? known : MAX (known, minutes), 0, G_MAXINT32);
}

/** liaison_ical_stamp: Returns: when what is written was last changed, in seconds since 1970 */
gint64
liaison_ical_stamp (const LiaisonMeeting *meeting)
{
  return meeting->record.changed_at / G_USEC_PER_SEC;
}

/** liaison_ical_describe: Returns: (transfer full) (nullable): the description of the event: what the date leaves open,
 * the agenda, what was said and decided, as far as @meeting has it */
char *
liaison_ical_describe (const LiaisonMeeting *meeting)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (is_partial (&meeting->starts)) {
    g_autofree char *when = liaison_moment_format (&meeting->starts, NULL, liaison_language_of_interface ());
    if (meeting->starts.month != 0)
      g_string_append_printf (out, _ ("Only the month is known: %s"), when);
    else
      g_string_append_printf (out, _ ("Only the year is known: %s"), when);
  }
  for (guint i = 0; told_fields[i] != NULL; i++) {
    const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, told_fields[i]);
    const char *text = liaison_record_text (&meeting->record, field);
    if (text == NULL)
      continue;
    if (out->len > 0)
      g_string_append (out, "\n\n");
    /* The agenda is what programs expect here: it needs no heading. */
    if (i > 0)
      /* Translators: a heading and, on the next line, a text: "Outcome:", "They agreed to meet again." */
      g_string_append_printf (out, _ ("%s:\n%s"), _ (field->label), text);
    else
      g_string_append (out, text);
  }
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

/** liaison_ical_write_event: Returns: (transfer full): the VEVENT, with line ends; its zones are those that
 * liaison_ical_write_begin() writes */
char *
liaison_ical_write_event (const LiaisonIcalEvent *event)
{
  g_autoptr (icalcomponent) component = NULL;

  liaison_ical_prepare ();
  component = make_event (event);
  return write_component (component);
}

static void
note_zone (GHashTable *zones, const char *zone)
{
  if (zone != NULL && !g_hash_table_contains (zones, zone))
    g_hash_table_add (zones, g_strdup (zone));
}

/**
 * liaison_ical_write_begin:
 * @meetings: (element-type LiaisonMeeting): those that follow
 *
 * Returns: (transfer full): the beginning of a calendar, with the zones that @meetings need
 */
char *
liaison_ical_write_begin (const GPtrArray *meetings)
{
  g_autoptr (GHashTable) zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) names = NULL;
  GString *out = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" LIAISON_ICAL_PRODUCT
                               "\r\nCALSCALE:GREGORIAN\r\n");
  int first_year = 9999;

  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = g_ptr_array_index (meetings, i);
    if (meeting->starts.minute < 0)
      continue;
    note_zone (zones, meeting->start_zone);
    note_zone (zones, meeting->end_zone);
    first_year = MIN (first_year, meeting->starts.year);
  }
  names = g_list_sort (g_hash_table_get_keys (zones), (GCompareFunc) strcmp);
  for (GList *l = names; l != NULL; l = l->next) {
    g_autoptr (icalcomponent) zone = liaison_ical_zone_write (l->data, first_year);
    g_autofree char *text = zone != NULL ? write_component (zone) : NULL;
    if (text != NULL)
      g_string_append (out, text);
  }
  return g_string_free (out, FALSE);
}

/** liaison_ical_write_end: Returns: the end of a calendar */
const char *
liaison_ical_write_end (void)
{
  return "END:VCALENDAR\r\n";
}

/** liaison_ical_write_calendar: Returns: (transfer full): a calendar with that one event */
char *
liaison_ical_write_calendar (const LiaisonIcalEvent *event)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  g_autofree char *begin = NULL, *body = NULL;

  g_ptr_array_add (meetings, (gpointer) event->meeting);
  if (event->series != NULL)
    g_ptr_array_add (meetings, (gpointer) event->series);
  begin = liaison_ical_write_begin (meetings);
  body = liaison_ical_write_event (event);
  return g_strconcat (begin, body, liaison_ical_write_end (), NULL);
}
