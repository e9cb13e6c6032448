// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars in and out: zones across daylight saving, partial dates, series, what programs write, what is broken.
#include "liaison-ical-write.h"

#include "liaison-ical-records.h"
#include "liaison-ical-zone.h"
#include "liaison-import.h"
#include "liaison-zone.h"

#include <string.h>

static LiaisonImportPlan *
plan_of (const char *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  LiaisonImportOptions options = {
    .format = LIAISON_IMPORT_ICAL, .file_name = "test.ics", .skip_bad = TRUE, .encoding = LIAISON_ENCODING_DETECT
  };

  return liaison_import_plan_new (bytes, &options, cancellable, error);
}

static LiaisonImportPlan *
read_calendar (const char *text)
{
  g_autoptr (GError) error = NULL;
  LiaisonImportPlan *plan = plan_of (text, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* The only meeting of a calendar. */
static LiaisonMeeting *
read_meeting (const char *text)
{
  g_autoptr (LiaisonImportPlan) plan = read_calendar (text);

  if (plan->problems->len > 0)
    g_error ("%s", ((LiaisonImportProblem *) g_ptr_array_index (plan->problems, 0))->message);
  g_assert_cmpuint (plan->rows->len, ==, 1);
  return (LiaisonMeeting *) liaison_record_ref (g_ptr_array_index (plan->records, 0));
}

static LiaisonMeeting *
new_meeting (const char *starts, const char *ends, const char *zone)
{
  LiaisonMeeting *meeting = (LiaisonMeeting *) liaison_record_new (&liaison_entity_meeting);

  meeting->title = g_strdup ("A, meeting; of\\two");
  meeting->kind = g_strdup ("consultation");
  meeting->status = g_strdup ("planned");
  g_assert_true (liaison_moment_parse (starts, &meeting->starts, NULL));
  if (ends != NULL)
    g_assert_true (liaison_moment_parse (ends, &meeting->ends, NULL));
  meeting->start_zone = g_strdup (zone);
  return meeting;
}

static char *
write_meeting (const LiaisonMeeting *meeting)
{
  LiaisonIcalEvent event = { .meeting = meeting };

  return liaison_ical_write_calendar (&event);
}

/* Asks libical alone, with the zones that the file defines, when the event starts; seconds since 1970. */
static gint64
ask_libical (const char *text)
{
  g_autoptr (icalcomponent) calendar = icalparser_parse_string (text);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  icalproperty *start = icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY);
  icalparameter *tzid = icalproperty_get_first_parameter (start, ICAL_TZID_PARAMETER);
  icaltimezone *zone = tzid != NULL ? icalcomponent_get_timezone (calendar, icalparameter_get_tzid (tzid))
                                    : icaltimezone_get_utc_timezone ();

  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_nonnull (zone);
  return icaltime_as_timet_with_zone (icalproperty_get_dtstart (start), zone);
}

static gint64
unix_of (const LiaisonMoment *moment)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return liaison_moment_to_wall (moment, utc);
}

static void
zones_are_defined_across_daylight_saving (void)
{
  static const char *const zones[] = { "Europe/Paris", "America/Guatemala", "Asia/Kathmandu", "Africa/Casablanca" };
  static const char *const starts[] = { "2025-01-15T09:00Z", "2025-03-30T00:59Z", "2025-03-30T01:01Z",
                                        "2025-07-15T09:00Z", "2025-10-26T00:30Z", "2025-10-26T01:30Z",
                                        "2026-03-01T09:00Z", "2026-04-01T09:00Z", "2006-06-01T09:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    for (guint j = 0; j < G_N_ELEMENTS (starts); j++) {
      g_autoptr (LiaisonRecord) record = (LiaisonRecord *) new_meeting (starts[j], NULL, zones[i]);
      const LiaisonMeeting *meeting = (const LiaisonMeeting *) record;
      g_autofree char *text = write_meeting (meeting);
      g_autoptr (LiaisonRecord) read = (LiaisonRecord *) read_meeting (text);
      /* An hour that comes twice is written as the first. */
      if (strcmp (starts[j], "2025-10-26T01:30Z") != 0 || strcmp (zones[i], "Europe/Paris") != 0)
        g_assert_cmpint (liaison_moment_compare (&((LiaisonMeeting *) read)->starts, &meeting->starts), ==, 0);
      g_assert_cmpstr (((LiaisonMeeting *) read)->start_zone, ==, zones[i]);
      if (strstr (starts[j], "10-26") == NULL)
        g_assert_cmpint (ask_libical (text), ==, unix_of (&meeting->starts));
      g_assert_nonnull (strstr (text, zones[i]));
      g_assert_null (strstr (text, "freeassociation"));
    }
}

static void
start_and_end_may_be_in_two_zones (void)
{
  g_autoptr (LiaisonRecord)
      record = (LiaisonRecord *) new_meeting ("2026-05-20T10:00Z", "2026-05-20T18:00Z", "Europe/Paris");
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;
  g_autoptr (LiaisonRecord) read = NULL;
  g_autofree char *text = NULL;

  meeting->end_zone = g_strdup ("America/New_York");
  text = write_meeting (meeting);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Paris:20260520T120000"));
  g_assert_nonnull (strstr (text, "DTEND;TZID=America/New_York:20260520T140000"));
  read = (LiaisonRecord *) read_meeting (text);
  g_assert_cmpstr (((LiaisonMeeting *) read)->end_zone, ==, "America/New_York");
  g_assert_cmpint (liaison_moment_compare (&((LiaisonMeeting *) read)->ends, &meeting->ends), ==, 0);
}

static void
partial_dates_are_whole_days_and_come_back (void)
{
  static const struct {
    const char *starts, *ends, *first, *behind;
  } cases[] = { { "2015-09", NULL, "20150901", "20151001" },
                { "2015", NULL, "20150101", "20160101" },
                { "2024-02", "2024-03", "20240201", "20240401" },
                { "2015-09-14", NULL, "20150914", "20150915" },
                { "2015-09-14", "2015-09-16", "20150914", "20150917" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LiaisonRecord) record = (LiaisonRecord *) new_meeting (cases[i].starts, cases[i].ends, NULL);
    g_autofree char *text = write_meeting ((LiaisonMeeting *) record);
    g_autofree char *first = g_strdup_printf ("DTSTART;VALUE=DATE:%s\r\n", cases[i].first);
    g_autofree char *behind = g_strdup_printf ("DTEND;VALUE=DATE:%s\r\n", cases[i].behind);
    g_autoptr (LiaisonRecord) read = (LiaisonRecord *) read_meeting (text);
    g_auto (GStrv) lines = g_strsplit (text, first, 2);
    g_autofree char *moved = g_strjoin ("DTSTART;VALUE=DATE:20150803\r\n", lines[0], lines[1], NULL);
    g_autoptr (LiaisonRecord) elsewhere = (LiaisonRecord *) read_meeting (moved);
    g_assert_nonnull (strstr (text, first));
    g_assert_nonnull (strstr (text, behind));
    g_assert_cmpint (liaison_moment_compare (&((LiaisonMeeting *) read)->starts, &((LiaisonMeeting *) record)->starts),
                     ==, 0);
    g_assert_cmpint (liaison_moment_compare (&((LiaisonMeeting *) read)->ends, &((LiaisonMeeting *) record)->ends), ==,
                     0);
    /* Moved by another program it is what that says. */
    if (strcmp (cases[i].starts, "2015") == 0)
      g_assert_cmpint (((LiaisonMeeting *) elsewhere)->starts.day, ==, 3);
  }
}

static void
a_series_keeps_its_rule_and_what_is_left_out (void)
{
  g_autoptr (LiaisonRecord)
      record = (LiaisonRecord *) new_meeting ("2025-03-17T09:00Z", "2025-03-17T10:00Z", "Europe/Paris");
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;
  g_autoptr (LiaisonRecord) read = NULL;
  g_autofree char *text = NULL;

  meeting->recurrence = g_strdup ("FREQ=WEEKLY;COUNT=4;BYDAY=MO");
  meeting->recurrence_excluded = g_strdup ("2025-03-24T09:00Z 2025-03-31T08:00Z");
  text = write_meeting (meeting);
  g_assert_nonnull (strstr (text, "EXDATE;TZID=Europe/Paris:20250331T100000"));
  read = (LiaisonRecord *) read_meeting (text);
  g_assert_cmpstr (((LiaisonMeeting *) read)->recurrence, ==, meeting->recurrence);
  g_assert_cmpstr (((LiaisonMeeting *) read)->recurrence_excluded, ==, meeting->recurrence_excluded);
}

static void
texts_come_back_unless_another_program_changed_them (void)
{
  g_autoptr (LiaisonRecord) record = (LiaisonRecord *) new_meeting ("2025-03-17T09:00Z", NULL, "UTC");
  LiaisonMeeting *meeting = (LiaisonMeeting *) record;
  g_autoptr (LiaisonRecord) read = NULL, changed = NULL;
  g_autofree char *text = NULL, *other = NULL;
  g_auto (GStrv) parts = NULL;

  meeting->agenda = g_strdup ("One\nTwo; three, four\\n five “é”");
  meeting->outcome = g_strdup ("Agreed:\n\n- a, b; c");
  text = write_meeting (meeting);
  read = (LiaisonRecord *) read_meeting (text);
  g_assert_cmpstr (((LiaisonMeeting *) read)->title, ==, meeting->title);
  g_assert_cmpstr (((LiaisonMeeting *) read)->agenda, ==, meeting->agenda);
  g_assert_cmpstr (((LiaisonMeeting *) read)->outcome, ==, meeting->outcome);
  parts = g_strsplit (text, "DESCRIPTION:One", 2);
  other = g_strjoin ("DESCRIPTION:Changed", parts[0], parts[1], NULL);
  changed = (LiaisonRecord *) read_meeting (other);
  g_assert_true (g_str_has_prefix (((LiaisonMeeting *) changed)->agenda, "Changed\n"));
  g_assert_null (((LiaisonMeeting *) changed)->outcome);
}

static void
html_becomes_plain_words (void)
{
  g_autofree char *html = liaison_ical_plain (
      "<p>One &amp; <b>two</b><br>three &lt;four&gt;</p><a href=\"x\">five</a>");
  g_autofree char *plain = liaison_ical_plain ("a < b & c > d &amp; <nothing>");
  g_autofree char *open = liaison_ical_plain ("x</b> <");

  g_assert_cmpstr (html, ==, "One & two\nthree <four>\nfive");
  g_assert_cmpstr (plain, ==, "a < b & c > d &amp; <nothing>");
  g_assert_cmpstr (open, ==, "x <");
}

static void
nobody_is_written_with_an_address (void)
{
  g_autoptr (LiaisonRecord) record = (LiaisonRecord *) new_meeting ("2025-03-17T09:00Z", NULL, "UTC");
  g_autoptr (LiaisonRecord) one = liaison_record_new (&liaison_entity_attendee);
  g_autoptr (GArray) guests = g_array_new (FALSE, FALSE, sizeof (LiaisonIcalGuest));
  LiaisonIcalGuest guest = { (LiaisonAttendee *) one, NULL };
  LiaisonIcalEvent event = { .meeting = (LiaisonMeeting *) record, .guests = guests };
  LiaisonAttendee *attendee = (LiaisonAttendee *) one;
  g_autofree char *text = NULL;
  g_autoptr (LiaisonImportPlan) plan = NULL;
  const LiaisonAttendee *read;

  attendee->group_name = g_strdup ("Dr. \"Ann\" O'Neil, chair <ann@hope.example>");
  attendee->group_size = 1;
  attendee->presence = g_strdup ("absent");
  attendee->role = g_strdup ("interpreter");
  g_array_append_val (guests, guest);
  text = liaison_ical_write_calendar (&event);
  g_assert_null (strstr (text, "hope.example"));
  plan = read_calendar (text);
  g_assert_cmpuint (plan->records->len, ==, 2);
  read = g_ptr_array_index (plan->records, 1);
  g_assert_cmpstr (read->group_name, ==, "Dr. 'Ann' O'Neil, chair");
  g_assert_cmpstr (read->presence, ==, "absent");
  g_assert_cmpstr (read->role, ==, "interpreter");
  g_assert_cmpstr (read->record.classification, ==, "strictly_confidential");
}

static void
zones_are_known_by_many_names (void)
{
  static const char *const names[][2] = { { "Europe/Paris", "Europe/Paris" },
                                          { "/freeassociation.sourceforge.net/Asia/Kathmandu", "Asia/Kathmandu" },
                                          { "/mozilla.org/20050126_1/America/Argentina/Buenos_Aires",
                                            "America/Argentina/Buenos_Aires" },
                                          { "W. Europe Standard Time", "Europe/Berlin" },
                                          { "Morocco Standard Time", "Africa/Casablanca" },
                                          { "tzone://Microsoft/Utc", "UTC" },
                                          { "utc", "UTC" } };
  static const char *const unknown[] = {
    "", "/", "//", "Middle Earth", "/etc/passwd", "../../etc/passwd", "+01:00", "CET-1CEST", "(UTC+01:00) Paris"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *zone = liaison_ical_zone_find (names[i][0]);
    g_assert_cmpstr (zone, ==, names[i][1]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++) {
    g_autofree char *zone = liaison_ical_zone_find (unknown[i]);
    g_assert_null (zone);
  }
}

static char *
with_zone (const char *observance)
{
  return g_strdup_printf ("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\n%s\nEND:STANDARD\n"
                          "END:VTIMEZONE\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Here:20260701T120000\nEND:VEVENT\n"
                          "END:VCALENDAR\n",
                          observance);
}

static void
a_zone_that_only_the_file_knows_is_understood (void)
{
  g_autofree char *nepal = with_zone ("DTSTART:19860101T000000\nTZOFFSETFROM:+0530\nTZOFFSETTO:+0545");
  g_autofree char *nowhere = with_zone ("DTSTART:19860101T000000\nTZOFFSETFROM:+0017\nTZOFFSETTO:+0017");
  g_autofree char *endless = with_zone ("DTSTART:19860101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
                                        "RRULE:FREQ=SECONDLY");
  g_autoptr (LiaisonRecord) a = (LiaisonRecord *) read_meeting (nepal), b = (LiaisonRecord *) read_meeting (nowhere),
                            c = (LiaisonRecord *) read_meeting (endless);

  g_assert_cmpstr (((LiaisonMeeting *) a)->start_zone, ==, "Asia/Kathmandu");
  g_assert_cmpint (((LiaisonMeeting *) a)->starts.minute, ==, 6 * 60 + 15);
  g_assert_null (((LiaisonMeeting *) b)->start_zone);
  g_assert_cmpint (((LiaisonMeeting *) b)->starts.minute, ==, 12 * 60 - 17);
  g_assert_cmpint (((LiaisonMeeting *) c)->starts.minute, ==, 12 * 60);
}

static char *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "ical", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The fields of the meetings of a plan that do not depend on when it is made. */
static char *
tell (const LiaisonImportPlan *plan)
{
  static const char *const fields[] = { "title",  "starts", "ends",   "start_zone", "end_zone",           "kind",
                                        "status", "place",  "agenda", "modality",   "recurrence_excluded" };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < plan->records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (plan->records, i);
    GString *line = g_string_new (NULL);
    for (guint j = 0; j < G_N_ELEMENTS (fields) && record->entity == &liaison_entity_meeting; j++) {
      g_autoptr (GVariant) value = liaison_record_get (record, liaison_entity_field (record->entity, fields[j]));
      g_autofree char *text = value != NULL ? g_variant_print (value, FALSE) : g_strdup ("-");
      g_string_append_printf (line, "%s|", text);
    }
    g_ptr_array_add (lines, g_string_free (line, FALSE));
  }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
write_plan (const LiaisonImportPlan *plan)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  GString *out;
  char *begin;

  for (guint i = 0; i < plan->records->len; i++)
    if (((LiaisonRecord *) g_ptr_array_index (plan->records, i))->entity == &liaison_entity_meeting)
      g_ptr_array_add (meetings, g_ptr_array_index (plan->records, i));
  begin = liaison_ical_write_begin (meetings);
  out = g_string_new (begin);
  g_free (begin);
  for (guint i = 0; i < meetings->len; i++) {
    LiaisonIcalEvent event = { .meeting = g_ptr_array_index (meetings, i) };
    g_autofree char *text = NULL;
    for (guint j = 0; j < meetings->len; j++) {
      LiaisonMeeting *series = g_ptr_array_index (meetings, j);
      if (liaison_id_equal (&series->record.id, &event.meeting->recurrence_of))
        event.series = series;
    }
    text = liaison_ical_write_event (&event);
    g_string_append (out, text);
  }
  g_string_append (out, liaison_ical_write_end ());
  return g_string_free (out, FALSE);
}

static void
what_programs_write_is_the_same_after_a_round (void)
{
  static const char *const names[] = { "google.ics", "outlook.ics", "apple.ics", "thunderbird.ics", "gnome.ics" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = load (names[i]);
    g_autoptr (LiaisonImportPlan) first = read_calendar (text);
    g_autofree char *written = write_plan (first);
    g_autoptr (icalcomponent) parsed = icalparser_parse_string (written);
    g_autoptr (LiaisonImportPlan) second = read_calendar (written);
    g_autofree char *again = write_plan (second);
    g_autoptr (LiaisonImportPlan) third = read_calendar (again);
    g_autofree char *a = tell (second), *b = tell (third);
    g_assert_cmpuint (first->problems->len, ==, 0);
    g_assert_cmpuint (second->problems->len, ==, 0);
    g_assert_cmpint (icalcomponent_count_errors (parsed), ==, 0);
    g_assert_cmpint (icalrestriction_check (parsed), ==, 1);
    g_assert_cmpstr (a, ==, b);
  }
}

static void
what_is_broken_is_told_with_its_line (void)
{
  g_autofree char *text = load ("broken.ics");
  g_autoptr (LiaisonImportPlan) plan = read_calendar (text);
  static const guint lines[] = { 1, 8, 14, 19, 24, 30, 36, 42, 48, 54, 62, 71 };

  g_assert_cmpuint (plan->problems->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (((LiaisonImportProblem *) g_ptr_array_index (plan->problems, i))->place.line, ==, lines[i]);
  g_assert_cmpuint (plan->counts[LIAISON_ROW_NEW], ==, 3);
}

/* Nested as deeply as a stack is high, a line as long as a book, and the same rule in every event. */
static void
nothing_takes_for_ever (void)
{
  g_autoptr (GString) nested = g_string_new ("BEGIN:VCALENDAR\n"), many = g_string_new ("BEGIN:VCALENDAR\n");
  g_autofree char *page = g_strnfill (5 * 1024 * 1024, 'x');
  g_autofree char *book = g_strdup_printf ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:%s\nEND:VEVENT\nEND:VCALENDAR\n",
                                           page);
  g_autoptr (LiaisonImportPlan) a = NULL, b = NULL, c = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (nested, "BEGIN:X\n");
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (many,
                            "BEGIN:VEVENT\nUID:%u\nDTSTART:20260101T100000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;"
                            "BYDAY=MO;INTERVAL=7\nEND:VEVENT\n",
                            i);
  g_string_append (many, "END:VCALENDAR\n");
  a = read_calendar (nested->str);
  b = read_calendar (many->str);
  c = read_calendar (book);
  g_assert_cmpuint (a->counts[LIAISON_ROW_BAD], >, 0);
  g_assert_cmpuint (b->rows->len, ==, 2000);
  g_assert_cmpuint (c->counts[LIAISON_ROW_BAD], ==, 1);
}

static void
it_can_be_cancelled (void)
{
  g_autoptr (GString) many = g_string_new ("BEGIN:VCALENDAR\n");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LiaisonImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (many, "BEGIN:VEVENT\nUID:%u\nDTSTART:20260101T100000Z\nEND:VEVENT\n", i);
  g_cancellable_cancel (cancellable);
  plan = plan_of (many->str, cancellable, &error);
  g_assert_null (plan);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ical/zones are defined across daylight saving", zones_are_defined_across_daylight_saving);
  g_test_add_func ("/ical/start and end may be in two zones", start_and_end_may_be_in_two_zones);
  g_test_add_func ("/ical/partial dates are whole days and come back", partial_dates_are_whole_days_and_come_back);
  g_test_add_func ("/ical/a series keeps its rule and what is left out", a_series_keeps_its_rule_and_what_is_left_out);
  g_test_add_func ("/ical/texts come back unless another program changed them",
                   texts_come_back_unless_another_program_changed_them);
  g_test_add_func ("/ical/html becomes plain words", html_becomes_plain_words);
  g_test_add_func ("/ical/nobody is written with an address", nobody_is_written_with_an_address);
  g_test_add_func ("/ical/zones are known by many names", zones_are_known_by_many_names);
  g_test_add_func ("/ical/a zone that only the file knows is understood",
                   a_zone_that_only_the_file_knows_is_understood);
  g_test_add_func ("/ical/what programs write is the same after a round",
                   what_programs_write_is_the_same_after_a_round);
  g_test_add_func ("/ical/what is broken is told with its line", what_is_broken_is_told_with_its_line);
  g_test_add_func ("/ical/nothing takes for ever", nothing_takes_for_ever);
  g_test_add_func ("/ical/it can be cancelled", it_can_be_cancelled);
  return g_test_run ();
}
