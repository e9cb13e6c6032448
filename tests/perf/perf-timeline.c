// SPDX-License-Identifier: GPL-3.0-or-later
// Measures opening a partner with 1,000 entries in its timeline, against one with none, as the window does it.
//
// Prints one "name value" line per figure, for bench.py. Usage: perf-timeline [PARTNERS]: how many others there are.
#include "liaison-entities.h"
#include "liaison-partner.h"
#include "liaison-reads.h"
#include "liaison-session.h"
#include "liaison-timeline-list.h"

#include <stdlib.h>

#define ENTRIES 1000
#define TURNS   15

/* What main() waits for. */
typedef struct {
  GMainLoop *loop;
  GAsyncResult *result;
} Waiting;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->result = g_object_ref (result);
  g_main_loop_quit (waiting->loop);
}

static void
read_cb (Waiting *waiting)
{
  g_main_loop_quit (waiting->loop);
}

static LiaisonRecord *
add (LiaisonChangeSet *set, const char *entity, const LiaisonId *partner, const char *reference, ...)
{
  LiaisonRecord *record = liaison_record_new (liaison_entities_find (entity));
  const char *field;
  va_list arguments;

  if (partner != NULL)
    liaison_record_put_reference (record, liaison_entity_field (record->entity, reference), partner);
  va_start (arguments, reference);
  while ((field = va_arg (arguments, const char *)) != NULL)
    if (!liaison_record_set_text (record, field, va_arg (arguments, const char *), NULL))
      g_error ("%s of %s is wrong", field, entity);
  va_end (arguments);
  liaison_change_set_insert (set, record);
  liaison_record_unref (record);
  return record;
}

static LiaisonId
add_partner (LiaisonChangeSet *set, const char *name)
{
  LiaisonRecord *partner = add (set, "partner", NULL, NULL, "kind", "person", "family", "defenders", "status", "active",
                                NULL);

  add (set, "partner_name", &partner->id, "partner", "text", name, "type", "official", NULL);
  return partner->id;
}

/* Half of them meetings with two people, the rest notes, needs and exchanges; a few on every day of three years. */
static void
add_entries (LiaisonChangeSet *set, const LiaisonId *partner, const LiaisonId *other)
{
  for (guint i = 0; i < ENTRIES; i++) {
    g_autofree char *day = g_strdup_printf ("%u-%02u-%02u", 2024 + i % 3, 1 + i % 12, 1 + i % 28);
    if (i % 2 == 0) {
      LiaisonRecord *meeting = add (set, "meeting", NULL, NULL, "kind", "call", "title", "Consultation on protection",
                                    "status", "held", "starts", day, NULL);
      g_autofree char *id = liaison_id_to_string (&meeting->id);
      add (set, "attendee", partner, "partner", "meeting", id, "presence", "attended", NULL);
      add (set, "attendee", other, "partner", "meeting", id, "presence", "attended", NULL);
    } else if (i % 4 == 1) {
      add (set, "note", partner, "about", "about_entity", "partner", "text", "Called; will write.", "on", day, NULL);
    } else if (i % 8 == 3) {
      add (set, "need", partner, "partner", "text", "A letter to the embassy", "status", "open", "raised_on", day,
           NULL);
    } else {
      add (set, "exchange", partner, "partner", "direction", "received", "kind", "document", "title", "A report", "on",
           day, NULL);
    }
  }
}

static void
commit (LiaisonSession *session, LiaisonChangeSet *set, Waiting *waiting)
{
  g_autoptr (GError) error = NULL;

  liaison_session_commit (session, set, NULL, done_cb, waiting);
  g_main_loop_run (waiting->loop);
  if (!liaison_session_commit_finish (session, waiting->result, &error))
    g_error ("%s", error->message);
  g_clear_object (&waiting->result);
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median time from asking for all that a partner's page shows to having it, in milliseconds. */
static double
time_details (LiaisonSession *session, const LiaisonId *id, Waiting *waiting)
{
  double times[TURNS];

  for (guint i = 0; i < TURNS; i++) {
    gint64 start = g_get_monotonic_time ();
    g_autoptr (LiaisonPartnerDetails) details = NULL;
    liaison_session_load_partner (session, id, NULL, done_cb, waiting);
    g_main_loop_run (waiting->loop);
    details = liaison_session_load_partner_finish (session, waiting->result, NULL);
    times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    g_assert (details != NULL);
    g_clear_object (&waiting->result);
  }
  qsort (times, TURNS, sizeof *times, compare_doubles);
  return times[TURNS / 2];
}

/* The same for the first page of the timeline, and in @rest for all the pages after it. */
static double
time_timeline (LiaisonSession *session, const LiaisonId *id, Waiting *waiting, double *rest)
{
  double times[TURNS];

  for (guint i = 0; i < TURNS; i++) {
    g_autoptr (LiaisonTimelineList) list = liaison_timeline_list_new (session);
    gint64 start = g_get_monotonic_time ();
    g_signal_connect_swapped (list, "read", G_CALLBACK (read_cb), waiting);
    liaison_timeline_list_show (list, id, LIAISON_TIMELINE_ALL);
    g_main_loop_run (waiting->loop);
    times[i] = (double) (g_get_monotonic_time () - start) / 1000;
    start = g_get_monotonic_time ();
    while (liaison_timeline_list_has_more (list)) {
      liaison_timeline_list_more (list);
      g_main_loop_run (waiting->loop);
    }
    *rest = (double) (g_get_monotonic_time () - start) / 1000;
    g_assert (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0);
  }
  qsort (times, TURNS, sizeof *times, compare_doubles);
  return times[TURNS / 2];
}

int
main (int argc, char **argv)
{
  guint others = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 10000;
  g_autofree char *work = g_dir_make_tmp ("liaison-perf-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (work, "register", NULL);
  g_autofree char *recovery = NULL;
  g_autoptr (LiaisonSession) session = liaison_session_new ();
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Imported %s", "perf");
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop };
  LiaisonId full, guest, empty;
  double rest = 0;

  liaison_session_create (session, folder, "bench", "Perf", NULL, done_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_true (liaison_session_create_finish (session, waiting.result, &recovery, NULL));
  g_clear_object (&waiting.result);
  full = add_partner (set, "Amina Diallo");
  guest = add_partner (set, "Karim Belhadj");
  empty = add_partner (set, "Jonas Feldtmann");
  for (guint i = 0; i < others; i++) {
    g_autofree char *name = g_strdup_printf ("Partner %u", i);
    add_partner (set, name);
  }
  add_entries (set, &full, &guest);
  commit (session, set, &waiting);
  g_print ("open_empty_ms %.2f\n", time_details (session, &empty, &waiting));
  g_print ("open_1000_ms %.2f\n", time_details (session, &full, &waiting));
  g_print ("timeline_first_ms %.2f\n", time_timeline (session, &full, &waiting, &rest));
  g_print ("timeline_rest_ms %.2f\n", rest);
  liaison_session_close (session);
  return 0;
}
