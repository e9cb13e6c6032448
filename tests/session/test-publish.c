// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to the desktop's calendar, and what becomes of it. A script stands for the program that writes it: it keeps
// what it is given, and notes how it was called.
#include "session-fixture.h"

#include "liaison-clock.h"
#include "liaison-meeting.h"
#include "liaison-publisher.h"

#include <glib/gstdio.h>
#include <string.h>

/* 24 November 2026, 12:00 UTC */
#define NOW ((gint64) 1795521600 * G_USEC_PER_SEC)

#define SCRIPT                                                                                                         \
  "#!/bin/sh\ncd \"$(dirname \"$0\")\" || exit 1\n"                                                                    \
  "if [ -e broken ]; then echo 'liaison-publish: no calendar here' >&2; exit 1; fi\n"                                  \
  "echo x >> calls\ncase \"$*\" in *--remove*) rm -f calendar.ics ;; *) cat > calendar.ics ;; esac\n"

typedef struct {
  SessionFixture session;
  LiaisonPublisher *publisher;
  char *folder;
  char *script;
} Fixture;

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

static void
set_up (Fixture *f, gconstpointer data)
{
  liaison_clock_hold (NOW);
  f->folder = g_dir_make_tmp ("publish-XXXXXX", NULL);
  f->script = g_build_filename (f->folder, "publish", NULL);
  g_assert_true (g_file_set_contents (f->script, SCRIPT, -1, NULL));
  g_assert_cmpint (g_chmod (f->script, 0700), ==, 0);
  g_setenv ("LIAISON_PUBLISH", f->script, TRUE);
  session_fixture_set_up (&f->session, data);
  f->publisher = liaison_publisher_of (f->session.session);
  run_until_idle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "publish", "calendar.ics", "calls", "broken" };

  session_fixture_tear_down (&f->session, data);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (f->folder, names[i], NULL);
    g_unlink (path);
  }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->script);
  liaison_clock_hold (0);
}

static void
wait_for_work (Fixture *f)
{
  run_until_idle ();
  while (liaison_publisher_is_busy (f->publisher))
    g_main_context_iteration (NULL, TRUE);
  run_until_idle ();
}

static void
set_mode (Fixture *f, LiaisonPublishMode mode)
{
  liaison_publisher_set_mode (f->publisher, mode);
  wait_for_work (f);
}

/* What stands in the calendar; NULL without one. */
static char *
read_file (Fixture *f, const char *name)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static guint
count_calls (Fixture *f)
{
  g_autofree char *calls = read_file (f, "calls");

  return calls != NULL ? (guint) strlen (calls) / 2 : 0;
}

static gboolean
shows (Fixture *f, const char *text)
{
  g_autofree char *calendar = read_file (f, "calendar.ics");

  g_assert_nonnull (calendar);
  return strstr (calendar, text) != NULL;
}

static LiaisonRecord *
plan (Fixture *f, const char *title, const char *field, const char *value)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Planned the meeting “%s”", title);
  LiaisonRecord *meeting = make_record (&liaison_entity_meeting, "kind", "call", "title", title, "starts",
                                        "2026-12-01T10:00Z", "status", "planned", "place", "Room XIX", "agenda",
                                        "A draft law", NULL);

  if (field != NULL)
    g_assert_true (liaison_record_set_text (meeting, field, value, NULL));
  liaison_change_set_insert (set, meeting);
  commit_well (f->session.session, set);
  wait_for_work (f);
  return meeting;
}

static void
set_field (Fixture *f, LiaisonRecord *meeting, const char *field, const char *value)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "it");
  g_autoptr (LiaisonRecord) after = liaison_record_copy (meeting);

  g_assert_true (liaison_record_set_text (after, field, value, NULL));
  liaison_change_set_update (set, meeting, after);
  commit_well (f->session.session, set);
  wait_for_work (f);
}

static void
test_off (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) meeting = plan (f, "Working lunch", NULL, NULL);

  g_assert_cmpint (liaison_publisher_mode (f->publisher), ==, LIAISON_PUBLISH_NOTHING);
  g_assert_cmpuint (count_calls (f), ==, 0);
}

static void
test_titles (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) meeting = plan (f, "Working lunch", "openness", "closed");

  set_mode (f, LIAISON_PUBLISH_TITLES);
  g_assert_true (shows (f, "SUMMARY:Working lunch"));
  g_assert_true (shows (f, "LOCATION:Room XIX"));
  g_assert_true (shows (f, "DTSTART:20261201T100000Z"));
  g_assert_false (shows (f, "draft law"));
  g_assert_false (shows (f, "all")); /* "Call" */
  set_mode (f, LIAISON_PUBLISH_TIMES);
  g_assert_true (shows (f, "SUMMARY:Meeting"));
  g_assert_false (shows (f, "lunch"));
  g_assert_false (shows (f, "XIX"));
  set_mode (f, LIAISON_PUBLISH_NOTHING);
  g_assert_null (read_file (f, "calendar.ics"));
}

static const struct {
  const char *what, *field, *value;
  gboolean goes;
} cases[] = {
  { "public", "openness", "public", TRUE },
  { "closed", "openness", "closed", TRUE },
  { "openness not told", "openness", NULL, TRUE },
  { "confidential by its openness", "openness", "confidential", FALSE },
  { "confidential", "classification", "confidential", FALSE },
  { "strictly confidential", "classification", "strictly_confidential", FALSE },
  { "held", "status", "held", TRUE },
  { "cancelled", "status", "cancelled", FALSE },
  { "postponed", "status", "postponed", FALSE },
  { "a whole day", "starts", "2026-12-01", TRUE },
  { "a month", "starts", "2026-12", FALSE },
  { "two months ago", "starts", "2026-09-24", TRUE },
  { "last year", "starts", "2025-11-24", FALSE },
};

static void
test_what_goes (Fixture *f, gconstpointer data)
{
  set_mode (f, LIAISON_PUBLISH_TITLES);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LiaisonRecord) meeting = plan (f, cases[i].what, cases[i].field, cases[i].value);
    g_autofree char *line = g_strconcat ("SUMMARY:", cases[i].what, "\r\n", NULL);
    g_test_message ("%s", cases[i].what);
    g_assert_cmpint (shows (f, line), ==, cases[i].goes);
  }
}

static void
test_follows (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) meeting = plan (f, "Working lunch", NULL, NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Moved %s to the trash", "it");
  guint calls;

  set_mode (f, LIAISON_PUBLISH_TITLES);
  set_field (f, meeting, "classification", "confidential");
  g_assert_false (shows (f, "lunch"));
  g_free (undo (f->session.session, NULL));
  wait_for_work (f);
  g_assert_true (shows (f, "lunch"));
  calls = count_calls (f);
  set_field (f, meeting, "agenda", "Something else");
  g_assert_cmpuint (count_calls (f), ==, calls);
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_meeting, &meeting->id);
  commit_well (f->session.session, set);
  wait_for_work (f);
  g_assert_false (shows (f, "lunch"));
}

static void
test_names (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Added %s", "Amina Diallo");
  g_autoptr (LiaisonRecord) meeting = NULL;

  add_partner (set, "Amina Diallo");
  commit_well (f->session.session, set);
  set_mode (f, LIAISON_PUBLISH_TITLES);
  meeting = plan (f, "Meeting with Amina Diallo", NULL, NULL);
  g_assert_nonnull (meeting);
  g_assert_true (shows (f, "SUMMARY:Meeting\r\n"));
  g_assert_false (shows (f, "Amina"));
}

static void
test_series (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) series = plan (f, "Weekly talk", "recurrence", "FREQ=WEEKLY;COUNT=4");
  g_autofree char *id = liaison_id_to_string (&series->id);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "Weekly talk");
  g_autoptr (LiaisonRecord) moved = make_record (
      &liaison_entity_meeting, "kind", "call", "title", "Secret talk", "starts", "2026-12-08T15:00Z", "status",
      "planned", "recurrence_of", id, "recurrence_at", "2026-12-08T10:00Z", "classification", "confidential", NULL);

  set_mode (f, LIAISON_PUBLISH_TITLES);
  g_assert_true (shows (f, "RRULE:FREQ=WEEKLY;COUNT=4"));
  liaison_change_set_insert (set, moved);
  commit_well (f->session.session, set);
  wait_for_work (f);
  g_assert_false (shows (f, "Secret"));
  g_assert_true (shows (f, "EXDATE;TZID=Europe/Paris:20261208T110000"));
}

static void
test_problem (Fixture *f, gconstpointer data)
{
  g_autofree char *broken = g_build_filename (f->folder, "broken", NULL);

  g_assert_true (g_file_set_contents (broken, "", -1, NULL));
  set_mode (f, LIAISON_PUBLISH_TIMES);
  g_assert_cmpstr (liaison_publisher_problem (f->publisher), ==, "no calendar here");
  set_mode (f, LIAISON_PUBLISH_NOTHING);
  g_assert_cmpstr (liaison_publisher_problem (f->publisher), ==, "no calendar here");
  g_unlink (broken);
  /* What could not be removed goes when the register is opened again. */
  liaison_session_lock (f->session.session);
  session_fixture_unlock (&f->session);
  wait_for_work (f);
  g_assert_null (liaison_publisher_problem (f->publisher));
  g_assert_cmpuint (count_calls (f), ==, 1);
}

static void
test_remembered (Fixture *f, gconstpointer data)
{
  g_autoptr (LiaisonRecord) meeting = plan (f, "Working lunch", NULL, NULL);

  set_mode (f, LIAISON_PUBLISH_TIMES);
  liaison_session_lock (f->session.session);
  wait_for_work (f);
  g_assert_true (shows (f, "SUMMARY:Meeting"));
  session_fixture_unlock (&f->session);
  wait_for_work (f);
  g_assert_cmpint (liaison_publisher_mode (f->publisher), ==, LIAISON_PUBLISH_TIMES);
  set_field (f, meeting, "status", "cancelled");
  g_assert_false (shows (f, "SUMMARY"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/publish/nothing, until somebody wants it", test_off);
  add ("/publish/titles, or times only, or nothing any more", test_titles);
  add ("/publish/what goes", test_what_goes);
  add ("/publish/follows what is reclassified, taken back, trashed", test_follows);
  add ("/publish/nobody is named who did not agree", test_names);
  add ("/publish/an occurrence that may not go is left out of its series", test_series);
  add ("/publish/a problem is told, and what is left done later", test_problem);
  add ("/publish/remembered on this computer", test_remembered);
  return g_test_run ();
}
