// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings and series for tests of the store.
#include "meeting-fixture.h"

#include "liaison-directory.h"

LiaisonMoment
moment (const char *text)
{
  LiaisonMoment parsed;

  g_assert_true (liaison_moment_parse (text, &parsed, NULL));
  return parsed;
}

LiaisonRecord *
make_meeting (const char *title, const char *starts, const char *ends)
{
  return make_record (&liaison_entity_meeting, "kind", "appointment", "title", title, "starts", starts, "ends", ends,
                      "start_zone", "Europe/Paris", "status", "planned", NULL);
}

LiaisonId
add_series (LiaisonStore *store, const char *title, const char *starts, const char *ends, const char *rule)
{
  LiaisonRecord *record = make_meeting (title, starts, ends);

  liaison_record_set_text (record, "recurrence", rule, NULL);
  return commit_one (store, record);
}

LiaisonId
add_override (LiaisonStore *store, const LiaisonId *series, const char *at, const char *title, const char *starts)
{
  LiaisonRecord *record = make_meeting (title, starts, "");

  ((LiaisonMeeting *) record)->recurrence_of = *series;
  liaison_record_set_text (record, "recurrence_at", at, NULL);
  return commit_one (store, record);
}

void
add_attendee (LiaisonStore *store, const LiaisonId *meeting, const LiaisonId *partner, const char *presence)
{
  LiaisonRecord *record = make_record (&liaison_entity_attendee, "presence", presence, NULL);

  ((LiaisonAttendee *) record)->meeting = *meeting;
  ((LiaisonAttendee *) record)->partner = *partner;
  commit_one (store, record);
}

/* "Title starts/ends" of each row, with a line end between. */
char *
list_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);
  char starts[LIAISON_MOMENT_BUFFER], ends[LIAISON_MOMENT_BUFFER];

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMeetingRow *row = rows->pdata[i];
    g_string_append_printf (text, "%s%s %s/%s", i > 0 ? "\n" : "", row->meeting->title,
                            liaison_moment_write (&row->meeting->starts, starts),
                            liaison_moment_write (&row->meeting->ends, ends));
  }
  return g_string_free_and_steal (text);
}

void
assert_rows (LiaisonStore *store, const char *from, const char *to, const char *expected)
{
  LiaisonMoment first = moment (from), end = moment (to);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = liaison_store_meeting_rows (store, &first, &end, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = list_rows (rows);
  g_assert_cmpstr (text, ==, expected);
}
