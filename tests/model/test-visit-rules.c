// SPDX-License-Identifier: GPL-3.0-or-later
// From the event log of a visit to how far it has come, what comes next and what is missing.
#include "liaison-visit-rules.h"

#include <string.h>

#define TODAY "2026-11-24"

static LiaisonMoment
parse_day (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

/* "requested 2026-01-10 sent; dates_proposed 2026-02 received 2026-09-01..2026-09-10" */
static GPtrArray *
parse_log (const char *text)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_auto (GStrv) lines = g_strsplit (text, "; ", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
    LiaisonVisitEvent *event = (LiaisonVisitEvent *) liaison_record_new (&liaison_entity_visit_event);
    event->kind = g_strdup (words[0]);
    event->on = parse_day (words[1]);
    event->record.row = i + 1;
    if (words[2] != NULL && strcmp (words[2], "-") != 0)
      event->direction = g_strdup (words[2]);
    if (words[2] != NULL && words[3] != NULL) {
      g_auto (GStrv) dates = g_strsplit (words[3], "..", 2);
      event->proposed_from = parse_day (dates[0]);
      event->proposed_to = parse_day (dates[1]);
    }
    g_ptr_array_add (events, event);
  }
  liaison_visit_events_sort (events);
  return events;
}

static const struct {
  const char *log;
  LiaisonVisitStage stage;
  guint reminders;
  int waiting;
  const char *proposed, *agreed, *next;
} cases[] = {
  { "requested 2026-11-14 sent", LIAISON_VISIT_REQUESTED, 0, 10, "", "", "accepted" },
  { "requested 2026-11-24 sent", LIAISON_VISIT_REQUESTED, 0, 0, "", "", "accepted" },
  { "requested 2026-06 sent", LIAISON_VISIT_REQUESTED, 0, 147, "", "", "reminder" },
  { "requested 2025-11-24 sent; reminder 2026-05-01 sent; reminder 2026-11-01 sent", LIAISON_VISIT_REQUESTED, 2, 365,
    "", "", "accepted" },
  { "requested 2025-11-24 sent; acknowledged 2025-12-01 received", LIAISON_VISIT_REQUESTED, 0, 365, "", "",
    "reminder" },
  { "reminder 2026-05-01 sent", LIAISON_VISIT_REQUESTED, 1, -1, "", "", "reminder" },
  { "acknowledged 2026-11-20 received", LIAISON_VISIT_REQUESTED, 0, -1, "", "", "accepted" },
  { "invited 2026-01-10 received", LIAISON_VISIT_ACCEPTED, 0, -1, "", "", "dates_proposed" },
  { "requested 2026-01-10 sent; accepted 2026-02-10 received", LIAISON_VISIT_ACCEPTED, 0, -1, "", "",
    "dates_proposed" },
  { "requested 2026-01-10 sent; accepted 2026-02-10 received; reminder 2026-03-10 sent", LIAISON_VISIT_ACCEPTED, 1, -1,
    "", "", "dates_proposed" },
  { "requested 2026-01-10 sent; declined 2026-02-10 received", LIAISON_VISIT_DECLINED, 0, -1, "", "", "requested" },
  { "requested 2024-01-10 sent; reminder 2024-05-10 sent; declined 2024-06-10 received; requested 2026-11-23 sent",
    LIAISON_VISIT_REQUESTED, 0, 1, "", "", "accepted" },
  { "requested 2026-11-01 sent; dates_proposed 2026-11-10 sent 2027-03-01..2027-03-10", LIAISON_VISIT_REQUESTED, 0, 23,
    "2027-03-01 2027-03-10", "", "accepted" },
  { "requested 2026-11-01 sent; dates_proposed 2026-11-10 received 2027-03..2027-04", LIAISON_VISIT_ACCEPTED, 0, -1,
    "state 2027-03 2027-04", "", "dates_agreed" },
  { "accepted 2026-11-01 received; dates_proposed 2026-11-10 sent 2027-03-01..2027-03-10", LIAISON_VISIT_ACCEPTED, 0,
    -1, "2027-03-01 2027-03-10", "", "dates_agreed" },
  { "accepted 2026-11-01 received; dates_agreed 2026-11-10 received 2027-03-01..2027-03-10", LIAISON_VISIT_PREPARATION,
    0, -1, "", "2027-03-01 2027-03-10", "started" },
  { "dates_agreed 2026-11-10 received 2027-03-01..2027-03-10; accepted 2026-11-12 received", LIAISON_VISIT_PREPARATION,
    0, -1, "", "2027-03-01 2027-03-10", "started" },
  { "dates_agreed 2026-11-10 received 2027-03-01..2027-03-10; dates_proposed 2026-11-12 received 2027-04..2027-05",
    LIAISON_VISIT_PREPARATION, 0, -1, "state 2027-04 2027-05", "2027-03-01 2027-03-10", "started" },
  { "dates_agreed 2026-10-10 received 2026-12-01..2026-12-10; postponed 2026-11-12 received", LIAISON_VISIT_POSTPONED,
    0, -1, "", "", "dates_proposed" },
  { "accepted 2026-09-01 received; postponed 2026-11-12 received; dates_proposed 2026-11-20 sent 2027-05..2027-06",
    LIAISON_VISIT_ACCEPTED, 0, -1, "2027-05 2027-06", "", "dates_agreed" },
  { "dates_agreed 2026-10-10 received 2026-12-01..2026-12-10; cancelled 2026-11-12 sent", LIAISON_VISIT_CANCELLED, 0,
    -1, "", "2026-12-01 2026-12-10", "requested" },
  { "dates_agreed 2026-10-10 received 2026-11-20..2026-11-29; started 2026-11-20", LIAISON_VISIT_UNDER_WAY, 0, -1, "",
    "2026-11-20 2026-11-29", "completed" },
  { "started 2026-11-20; completed 2026-11-23", LIAISON_VISIT_DONE, 0, -1, "", "", "report_published" },
  { "started 2025-11-20; completed 2025-11-23; report_published 2026-03", LIAISON_VISIT_PUBLISHED, 0, -1, "", "",
    NULL },
  { "completed 2025-11-23; report_published 2026-03; reminder 2026-04-01 sent", LIAISON_VISIT_PUBLISHED, 1, -1, "", "",
    NULL },
  /* Entered in another order than it happened in. */
  { "accepted 2026-02-10 received; requested 2026-01-10 sent", LIAISON_VISIT_ACCEPTED, 0, -1, "", "",
    "dates_proposed" },
  /* On one day the order of entry decides. */
  { "requested 2026-02-10 sent; accepted 2026-02-10 received; declined 2026-02-10 received", LIAISON_VISIT_DECLINED, 0,
    -1, "", "", "requested" },
};

static char *
write_dates (gboolean by_state, const LiaisonMoment *from, const LiaisonMoment *to)
{
  char first[LIAISON_MOMENT_BUFFER], last[LIAISON_MOMENT_BUFFER];

  if (!liaison_moment_is_set (from))
    return g_strdup ("");
  return g_strdup_printf ("%s%s %s", by_state ? "state " : "", liaison_moment_write (from, first),
                          liaison_moment_write (to, last));
}

static void
test_stages (void)
{
  const LiaisonMoment today = parse_day (TODAY);
  g_autoptr (LiaisonRecord) visit = liaison_record_new (&liaison_entity_visit);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) events = parse_log (cases[i].log);
    LiaisonVisitStatus status = liaison_visit_status (events, &today);
    g_autofree char *proposed = write_dates (status.proposed_by_state, &status.proposed_from, &status.proposed_to);
    g_autofree char *agreed = write_dates (FALSE, &status.agreed_from, &status.agreed_to);
    const char *next[8] = { NULL };

    g_test_message ("%s", cases[i].log);
    g_assert_cmpstr (liaison_visit_stage_code (status.stage), ==, liaison_visit_stage_code (cases[i].stage));
    g_assert_cmpuint (status.reminders, ==, cases[i].reminders);
    g_assert_cmpint (status.days_waiting, ==, cases[i].waiting);
    g_assert_cmpstr (proposed, ==, cases[i].proposed);
    g_assert_cmpstr (agreed, ==, cases[i].agreed);
    liaison_visit_next_events (&status, (LiaisonVisit *) visit, &today, next, G_N_ELEMENTS (next));
    g_assert_cmpstr (next[0], ==, cases[i].next);
  }
}

/* Every stage has a code that is read back, a label, and leads only to events there are, each once. */
static void
test_codes (void)
{
  const LiaisonMoment today = parse_day (TODAY);
  g_autoptr (LiaisonRecord) visit = liaison_record_new (&liaison_entity_visit);
  LiaisonVisitStage found;

  for (guint i = 0; i < LIAISON_VISIT_STAGES; i++) {
    LiaisonVisitStatus status = { .stage = (LiaisonVisitStage) i, .days_waiting = -1, .days_silent = 400 };
    const char *next[8];
    guint count = liaison_visit_next_events (&status, (LiaisonVisit *) visit, &today, next, G_N_ELEMENTS (next));
    g_assert_true (liaison_visit_stage_parse (liaison_visit_stage_code (status.stage), &found));
    g_assert_cmpuint (found, ==, i);
    g_assert_cmpstr (liaison_visit_stage_label (status.stage), !=, "");
    for (guint j = 0; j < count; j++) {
      g_assert_nonnull (liaison_vocabulary_find (&liaison_vocabulary_visit_event, next[j]));
      for (guint k = 0; k < j; k++)
        g_assert_cmpstr (next[j], !=, next[k]);
    }
  }
  g_assert_false (liaison_visit_stage_parse ("nearly", &found));
}

static void
test_no_events (void)
{
  const LiaisonMoment today = parse_day (TODAY);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  LiaisonVisitStatus status = liaison_visit_status (events, &today);

  g_assert_cmpint (status.stage, ==, LIAISON_VISIT_IDEA);
  g_assert_null (status.last);
  g_assert_cmpint (status.days_silent, ==, -1);
}

static const struct {
  LiaisonVisitStage stage;
  LiaisonVisitFacts facts;
  const char *words; /* NULL: nothing is missing */
} gaps[] = {
  { LIAISON_VISIT_REQUESTED, { 0 }, NULL },
  { LIAISON_VISIT_ACCEPTED,
    { 0 },
    "No dates yet · No programme yet · Terms of reference: 0 of 7 obtained · No delegation yet · No UN office chosen "
    "yet" },
  { LIAISON_VISIT_PREPARATION,
    { .has_dates = TRUE, .has_un_office = TRUE, .programme = 4, .delegation = 2, .obtained = 3, .missing_groups = 2 },
    "Terms of reference: 3 of 7 obtained · 2 groups of partners not in the programme yet" },
  { LIAISON_VISIT_PREPARATION,
    { .has_dates = TRUE, .has_un_office = TRUE, .programme = 4, .delegation = 2, .obtained = 7 },
    NULL },
  { LIAISON_VISIT_UNDER_WAY, { 0 }, NULL },
  { LIAISON_VISIT_DONE, { 0 }, "No statement yet" },
  { LIAISON_VISIT_PUBLISHED, { .has_statement = TRUE }, "No report symbol yet" },
  { LIAISON_VISIT_PUBLISHED, { .has_statement = TRUE, .has_report = TRUE }, NULL },
  { LIAISON_VISIT_DECLINED, { 0 }, NULL },
};

static void
test_gaps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++) {
    LiaisonVisitStatus status = { .stage = gaps[i].stage };
    guint found = liaison_visit_gaps (&status, &gaps[i].facts);
    g_autofree char *words = liaison_visit_gaps_words (found, &gaps[i].facts);
    g_assert_cmpstr (words, ==, gaps[i].words);
  }
}

static const struct {
  const char *family, *branch, *level;
  gboolean elected;
  int group; /* -1: nobody */
} people[] = {
  { "defenders", NULL, NULL, FALSE, LIAISON_VISIT_DEFENDERS },
  { "regional_mechanisms", NULL, NULL, FALSE, LIAISON_VISIT_MECHANISMS },
  { "state_actors", "executive", "national", FALSE, LIAISON_VISIT_GOVERNMENT },
  { "state_actors", "executive", NULL, TRUE, LIAISON_VISIT_GOVERNMENT },
  { "state_actors", "legislative", "national", FALSE, LIAISON_VISIT_NATIONAL_ELECTED },
  { "state_actors", "legislative", "regional", FALSE, LIAISON_VISIT_LOCAL_ELECTED },
  { "state_actors", "executive", "local", TRUE, LIAISON_VISIT_LOCAL_ELECTED },
  { "state_actors", "executive", "regional", FALSE, LIAISON_VISIT_AUTHORITIES },
  { "state_actors", "judicial", "national", FALSE, LIAISON_VISIT_AUTHORITIES },
  { "state_actors", NULL, NULL, FALSE, LIAISON_VISIT_AUTHORITIES },
  { "other", NULL, NULL, FALSE, -1 },
  { NULL, NULL, NULL, FALSE, -1 },
};

static void
test_groups (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    LiaisonVisitGroup group = LIAISON_VISIT_DEFENDERS;
    gboolean found = liaison_visit_group_of (people[i].family, people[i].branch, people[i].level, people[i].elected,
                                             &group);
    g_assert_cmpint (found ? (int) group : -1, ==, people[i].group);
  }
}

static void
test_directions (void)
{
  g_assert_cmpstr (liaison_visit_event_direction ("requested", LIAISON_VISIT_IDEA), ==, "sent");
  g_assert_cmpstr (liaison_visit_event_direction ("accepted", LIAISON_VISIT_REQUESTED), ==, "received");
  g_assert_cmpstr (liaison_visit_event_direction ("acknowledged", LIAISON_VISIT_REQUESTED), ==, "received");
  g_assert_cmpstr (liaison_visit_event_direction ("acknowledged", LIAISON_VISIT_ACCEPTED), ==, "sent");
  g_assert_null (liaison_visit_event_direction ("started", LIAISON_VISIT_PREPARATION));
  g_assert_null (liaison_visit_event_direction (NULL, LIAISON_VISIT_IDEA));
}

static const struct {
  const char *starts, *ends, *log, *after;
} taken[] = {
  { "", "", "dates_agreed 2026-11-10 received 2027-03-01..2027-03-10", "2027-03-01 2027-03-10" },
  { "2026-12", "", "dates_agreed 2026-11-10 received 2027-03-01..2027-03-10", "2027-03-01 2027-03-10" },
  { "2027-03-01", "2027-03-10", "dates_agreed 2026-11-10 received", NULL },
  { "2027-03-01", "2027-03-10", "postponed 2026-11-10 received", " " },
  { "", "", "started 2026-11-10", "2026-11-10 " },
  { "2026-11-09", "", "started 2026-11-10", NULL },
  { "2026-11-09", "", "completed 2026-11-12", "2026-11-09 2026-11-12" },
  { "", "", "dates_proposed 2026-11-10 sent 2027-03-01..2027-03-10", NULL },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++) {
    g_autoptr (GPtrArray) events = parse_log (taken[i].log);
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_visit);
    LiaisonVisit *visit = (LiaisonVisit *) record;
    char first[LIAISON_MOMENT_BUFFER], last[LIAISON_MOMENT_BUFFER];
    g_autofree char *after = NULL;

    visit->starts = *taken[i].starts != '\0' ? parse_day (taken[i].starts) : LIAISON_MOMENT_NONE;
    visit->ends = *taken[i].ends != '\0' ? parse_day (taken[i].ends) : LIAISON_MOMENT_NONE;
    g_assert_cmpint (liaison_visit_take_dates (visit, g_ptr_array_index (events, 0)), ==, taken[i].after != NULL);
    after = g_strdup_printf ("%s %s", liaison_moment_write (&visit->starts, first),
                             liaison_moment_write (&visit->ends, last));
    if (taken[i].after != NULL)
      g_assert_cmpstr (after, ==, taken[i].after);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visit-rules/stages", test_stages);
  g_test_add_func ("/visit-rules/codes", test_codes);
  g_test_add_func ("/visit-rules/no-events", test_no_events);
  g_test_add_func ("/visit-rules/gaps", test_gaps);
  g_test_add_func ("/visit-rules/groups", test_groups);
  g_test_add_func ("/visit-rules/directions", test_directions);
  g_test_add_func ("/visit-rules/dates", test_dates);
  return g_test_run ();
}
