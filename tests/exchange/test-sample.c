// SPDX-License-Identifier: GPL-3.0-or-later
// The sample register: its names, its moving dates, its languages, and the built-in file itself.
#include "liaison-sample.h"

#include "liaison-clock.h"
#include "liaison-communication.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-sample-date.h"

#include <string.h>

static GPtrArray *
read_text (const char *records, LiaisonLanguage language, GError **error)
{
  g_autofree char *text = g_strdup_printf ("{\"liaison\": 1, \"sample\": 1, \"records\": {%s}}", records);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return liaison_sample_read (bytes, "sample.json", language, error);
}

static void
test_dates (void)
{
  static const struct {
    const char *text;
    const char *date;
  } cases[] = {
    { "@+0d", "2026-11-22" },
    { "@+3d", "2026-11-25" },
    { "@-14dT10:00", "2026-11-08T10:00Z" },
    { "@+0b", "2026-11-23" },
    { "@-1b", "2026-11-20" },
    { "@+5b", "2026-11-30" },
    { "@-2w", "2026-11-08" },
    { "@-14m~month", "2025-09" },
    { "@-2y~year", "2024" },
    { "@+9m", "2027-08-22" },
    { "@+0dT09:30[Asia/Bangkok]", "2026-11-22T02:30Z" },
    { "@+0dT01:00[Asia/Bangkok]", "2026-11-21T18:00Z" },
    { "@3d", NULL },
    { "@+d", NULL },
    { "@+3", NULL },
    { "@+3q", NULL },
    { "@+99999d", NULL },
    { "@+3dT25:00", NULL },
    { "@+3dT10:00[Nowhere/Atlantis]", NULL },
    { "@+3d~week", NULL },
    { "@-9999y", NULL },
  };
  GDate sunday;

  g_date_clear (&sunday, 1);
  g_date_set_dmy (&sunday, 22, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *date = liaison_sample_date (cases[i].text, &sunday);
    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (date, ==, cases[i].date);
  }
}

static const char sample[] =
    "\"staff\": [{\"id\": \"@staff:ilse\", \"name\": \"Ilse\", \"function\": {\"en\": \"Rapporteur\", \"fr\": "
    "\"Rapporteuse\"}}],"
    "\"meeting\": [{\"kind\": \"call\", \"status\": \"held\", \"title\": \"T\", \"starts\": \"@-1d\","
    " \"attendee\": [{\"partner\": \"@partner:amina\", \"presence\": \"attended\"}]}],"
    "\"partner\": [{\"id\": \"@partner:amina\", \"kind\": \"person\", \"family\": \"defenders\", \"status\": "
    "\"active\","
    " \"owner\": \"@staff:ilse\", \"parent\": \"@reference:mandate:HRD\", \"countries\": [\"GIN\"],"
    " \"partner_name\": [{\"text\": \"Amina\", \"type\": \"official\"}], \"note\": [{\"text\": \"A note\"}]}]";

static void
test_names (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = read_text (sample, LIAISON_LANGUAGE_FR, &error);
  const LiaisonStaff *staff;
  const LiaisonAttendee *attendee;
  const LiaisonPartner *partner;
  const LiaisonNote *note;

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 6);
  staff = g_ptr_array_index (records, 0);
  attendee = g_ptr_array_index (records, 2);
  partner = g_ptr_array_index (records, 3);
  note = g_ptr_array_index (records, 5);
  g_assert_cmpstr (staff->function, ==, "Rapporteuse");
  g_assert_true (liaison_id_equal (&attendee->partner, &partner->record.id));
  g_assert_true (liaison_id_equal (&attendee->meeting, &((LiaisonRecord *) g_ptr_array_index (records, 1))->id));
  g_assert_true (liaison_id_equal (&partner->owner, &staff->record.id));
  g_assert_cmpstr (note->about_entity, ==, "partner");
  g_assert_true (liaison_id_equal (&note->about, &partner->record.id));
}

static void
test_years (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  const LiaisonCommunication *letter;

  liaison_clock_hold ((gint64) 1798675200 * G_USEC_PER_SEC); /* 31 December 2026 */
  records = read_text ("\"matter\": [{\"title\": \"T\", \"state\": \"in_work\", \"communication\": [{\"type\": \"AL\", "
                       "\"status\": \"sent\", \"number\": 2, \"year\": \"@-14m~year\"}]}]",
                       LIAISON_LANGUAGE_EN, &error);
  liaison_clock_hold (0);
  g_assert_no_error (error);
  letter = g_ptr_array_index (records, 1);
  g_assert_cmpint (letter->number, ==, 2);
  g_assert_cmpint (letter->year, ==, 2025);
}

static void
test_mistakes (void)
{
  static const char *const wrong[] = {
    "\"partner\": [{\"id\": \"@partner:a\", \"kind\": \"person\", \"family\": \"other\", \"status\": \"active\", "
    "\"owner\": \"@staff:nobody\"}]",
    "\"partner\": [{\"id\": \"@staff:a\", \"kind\": \"person\", \"family\": \"other\", \"status\": \"active\"}]",
    "\"partner\": [{\"kind\": \"person\", \"family\": \"other\"}]",
    "\"partner\": [{\"kind\": \"person\", \"family\": \"other\", \"status\": \"active\", \"review_on\": \"@soon\"}]",
    "\"partner\": [{\"kind\": \"person\", \"family\": \"other\", \"status\": \"active\", \"attendee\": [{\"presence\": "
    "\"held\"}]}]",
    "\"partner\": [{\"kind\": \"person\", \"family\": \"other\", \"status\": \"active\", \"summary\": {\"en\": "
    "\"x\"}}]",
    "\"partner\": [{\"kind\": \"person\", \"family\": \"other\", \"status\": \"active\", \"partner_name\": 3}]",
    "\"partner\": [{\"id\": [3], \"colour\": 1}]",
    "\"matter\": [{\"title\": \"T\", \"state\": \"in_work\", \"communication\": [{\"type\": \"AL\", \"status\": "
    "\"sent\", \"year\": \"@-14m~month\"}]}]",
    "\"staff\": [{\"id\": \"@staff:a\", \"name\": \"A\"}, {\"id\": \"@staff:a\", \"name\": \"B\"}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) records = read_text (wrong[i], LIAISON_LANGUAGE_EN, &error);
    g_assert_null (records);
    g_assert_nonnull (error);
    g_assert_nonnull (strstr (error->message, "sample.json"));
  }
}

/* Meetings and programme items may not end before they start. */
static void
assert_in_order (const LiaisonRecord *record)
{
  const LiaisonField *starts = liaison_entity_field (record->entity, "starts");
  const LiaisonField *ends = liaison_entity_field (record->entity, "ends");

  if (starts == NULL || ends == NULL || !liaison_record_is_set (record, ends))
    return;
  g_assert_cmpint (
      liaison_moment_compare (liaison_record_moment (record, starts), liaison_record_moment (record, ends)), <=, 0);
}

static void
test_built_in (void)
{
  /* Each day of a week, and the end of a month and of a year. */
  static const gint64 days[] = { 1795996800, 1796083200, 1796169600, 1796256000, 1796342400,
                                 1796428800, 1796515200, 1798675200, 1804032000 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (LiaisonLanguage language = LIAISON_LANGUAGE_EN; language <= LIAISON_LANGUAGE_FR; language++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = NULL;
      liaison_clock_hold (days[i] * G_USEC_PER_SEC);
      records = liaison_sample_load (language, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        assert_in_order (g_ptr_array_index (records, j));
    }
  liaison_clock_hold (0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/dates", test_dates);
  g_test_add_func ("/sample/names", test_names);
  g_test_add_func ("/sample/years", test_years);
  g_test_add_func ("/sample/mistakes", test_mistakes);
  g_test_add_func ("/sample/built-in", test_built_in);
  return g_test_run ();
}
