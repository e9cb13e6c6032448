// SPDX-License-Identifier: GPL-3.0-or-later
// Visits as pages show them, and programmes that keep step with their meetings.
#include "store-fixture.h"

#include "liaison-country.h"
#include "liaison-error.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-post.h"
#include "liaison-visits.h"

#define add(path, function)                                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, function, store_fixture_tear_down)

static const LiaisonMoment today = { 2026, 11, 24, -1 };

static LiaisonId
add_visit (LiaisonStore *store, const char *country, const char *log)
{
  LiaisonId visit = commit_one (store,
                                make_record (&liaison_entity_visit, "type", "official", "country", country, NULL));
  g_autofree char *id = liaison_id_to_string (&visit);
  g_auto (GStrv) events = g_strsplit (log, " ", -1);

  for (guint i = 0; events[i] != NULL && events[i + 1] != NULL; i += 2)
    commit_one (store,
                make_record (&liaison_entity_visit_event, "visit", id, "kind", events[i], "on", events[i + 1], NULL));
  return visit;
}

static LiaisonId
add_line (LiaisonStore *store, const LiaisonId *visit, const char *title, const char *starts, const char *side)
{
  g_autofree char *id = liaison_id_to_string (visit);

  return commit_one (store, make_record (&liaison_entity_programme_item, "visit", id, "title", title, "starts", starts,
                                         "zone", "Africa/Conakry", "side", side, NULL));
}

static LiaisonId
add_interlocutor (LiaisonStore *store, const LiaisonId *line, const LiaisonId *partner)
{
  g_autofree char *of = liaison_id_to_string (line);
  g_autofree char *who = liaison_id_to_string (partner);

  return commit_one (store, make_record (&liaison_entity_interlocutor, "programme_item", of, "partner", who, NULL));
}

static LiaisonId
add_body (LiaisonStore *store, const char *branch, const char *level)
{
  LiaisonRecord *body = make_partner ("state_body", "state_actors");

  g_assert_true (liaison_record_set_text (body, "branch", branch, NULL));
  g_assert_true (liaison_record_set_text (body, "level", level, NULL));
  return commit_one (store, body);
}

static void
commit (LiaisonStore *store, LiaisonChangeSet *set)
{
  g_autoptr (GError) error = NULL;

  liaison_store_commit (store, set, NULL, &error);
  g_assert_no_error (error);
}

static void
undo (LiaisonStore *store, const LiaisonId *set)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LiaisonChangeSet) inverse = liaison_store_invert (store, set, &error);

  g_assert_no_error (error);
  commit (store, inverse);
}

static LiaisonVisitDetails *
read_visit (LiaisonStore *store, const LiaisonId *id)
{
  g_autoptr (GError) error = NULL;
  LiaisonVisitDetails *details = liaison_store_visit (store, id, &today, &error);

  g_assert_no_error (error);
  return details;
}

static void
test_rows_stand_by_stage (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) soon = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  add_visit (f->store, "GIN", "started 2025-01-01 completed 2025-01-10");
  add_visit (f->store, "NPL", "requested 2026-01-01 reminder 2026-06-01 reminder 2026-09-01");
  add_visit (f->store, "GTM", "accepted 2026-10-01 dates_agreed 2026-10-10");
  rows = liaison_store_visits (f->store, &today, NULL);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonVisitRow *row = rows->pdata[i];
    g_string_append_printf (text, "%s %s %u; ", row->visit->country, liaison_visit_stage_code (row->status.stage),
                            row->status.reminders);
  }
  g_assert_cmpstr (text->str, ==, "NPL requested 2; GTM preparation 0; GIN done 0; ");
  soon = liaison_store_visits_in_preparation (f->store, &today, NULL);
  g_assert_cmpuint (soon->len, ==, 1);
  g_assert_cmpuint (((LiaisonVisitRow *) soon->pdata[0])->gaps & LIAISON_VISIT_GAP_PROGRAMME, !=, 0);
}

static void
test_filters (StoreFixture *f, gconstpointer data)
{
  LiaisonId id = add_visit (f->store, "GIN", "requested 2025-01-01");
  g_autoptr (LiaisonVisitRow) row = NULL;
  LiaisonVisitFilter filters[] = {
    { .stages = 1 << LIAISON_VISIT_REQUESTED }, { .country = "GIN" }, { .year = 2025 }, { .text = "guinee OFFIC" },
    { .stages = 1 << LIAISON_VISIT_DONE },      { .country = "GTM" }, { .year = 2024 }, { .text = "Nepal" },
  };

  set_field (f->store, &liaison_entity_visit, &id, "title", "Visite officielle en Guinée");
  row = liaison_store_visit_row (f->store, &id, &today, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    g_assert_cmpint (liaison_visit_row_matches (row, &filters[i]), ==, i < G_N_ELEMENTS (filters) / 2);
}

static void
test_whom_a_programme_meets (StoreFixture *f, gconstpointer data)
{
  LiaisonId visit = add_visit (f->store, "GIN", "accepted 2026-10-01"), parliament, minister, ngo, post, line;
  g_autoptr (LiaisonVisitDetails) details = NULL;
  g_autofree char *body = NULL, *holder = NULL, *of = NULL;

  parliament = add_body (f->store, "legislative", "national");
  ngo = add_partner (f->store, "Coalition");
  minister = commit_one (f->store, make_partner ("person", "state_actors"));
  body = liaison_id_to_string (&parliament);
  post = commit_one (f->store,
                     make_record (&liaison_entity_post, "body", body, "title_en", "Deputy", "elected", "true", NULL));
  holder = liaison_id_to_string (&minister);
  of = liaison_id_to_string (&post);
  commit_one (f->store, make_record (&liaison_entity_tenure, "post", of, "holder", holder, "from", "2020", NULL));
  line = add_line (f->store, &visit, "Talks", "2026-12-01T09:00Z", "official");
  add_interlocutor (f->store, &line, &minister);
  add_interlocutor (f->store, &line, &ngo);
  line = add_line (f->store, &visit, "Talks again", "2026-12-02T09:00Z", "official");
  add_interlocutor (f->store, &line, &ngo);
  details = read_visit (f->store, &visit);
  g_assert_cmpuint (details->coverage[LIAISON_VISIT_NATIONAL_ELECTED].planned, ==, 1);
  g_assert_cmpuint (details->coverage[LIAISON_VISIT_CIVIL_SOCIETY].planned, ==, 1);
  g_assert_cmpuint (details->coverage[LIAISON_VISIT_NATIONAL_ELECTED].met, ==, 0);
  g_assert_cmpuint (details->row->facts.missing_groups, ==, LIAISON_VISIT_GROUPS - 2);
}

static void
test_a_line_becomes_a_meeting_and_keeps_step (StoreFixture *f, gconstpointer data)
{
  LiaisonId visit = add_visit (f->store, "GIN", "accepted 2026-10-01"), ngo = add_partner (f->store, "Coalition");
  LiaisonId other = add_partner (f->store, "Union"), line, meeting = { 0 }, step;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonChangeSet) again = NULL;
  g_autoptr (LiaisonVisitDetails) details = NULL;
  g_autoptr (GPtrArray) attendees = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *openness = NULL, *starts = NULL, *place = NULL, *back = NULL;

  line = add_line (f->store, &visit, "Talks", "2026-12-01T09:00Z", "own");
  add_interlocutor (f->store, &line, &ngo);
  set = liaison_visit_line_to_meeting (f->store, &line, &meeting, &error);
  g_assert_no_error (error);
  commit (f->store, set);
  openness = get_field (f->store, &liaison_entity_meeting, &meeting, "openness");
  g_assert_cmpstr (openness, ==, "confidential");
  again = liaison_visit_line_to_meeting (f->store, &line, &meeting, &error);
  g_assert_null (again);
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);

  /* From the meeting to the line, and back with one undo. */
  step = set_field (f->store, &liaison_entity_meeting, &meeting, "starts", "2026-12-01T10:30Z");
  starts = get_field (f->store, &liaison_entity_programme_item, &line, "starts");
  g_assert_cmpstr (starts, ==, "2026-12-01T10:30Z");
  undo (f->store, &step);
  back = get_field (f->store, &liaison_entity_programme_item, &line, "starts");
  g_assert_cmpstr (back, ==, "2026-12-01T09:00Z");

  /* From the line to the meeting. */
  set_field (f->store, &liaison_entity_programme_item, &line, "place", "Hall");
  place = get_field (f->store, &liaison_entity_meeting, &meeting, "place");
  g_assert_cmpstr (place, ==, "Hall");
  add_interlocutor (f->store, &line, &other);
  attendees = liaison_store_children (f->store, &liaison_entity_attendee, "meeting", &meeting, NULL);
  g_assert_cmpuint (attendees->len, ==, 2);
  g_assert_cmpstr (((LiaisonAttendee *) attendees->pdata[1])->presence, ==, "invited");
  set_field (f->store, &liaison_entity_attendee, &((LiaisonRecord *) attendees->pdata[1])->id, "presence", "attended");
  set_field (f->store, &liaison_entity_meeting, &meeting, "status", "held");
  details = read_visit (f->store, &visit);
  g_assert_cmpuint (((LiaisonVisitLine *) details->lines->pdata[0])->people->len, ==, 2);
  g_assert_cmpuint (details->coverage[LIAISON_VISIT_CIVIL_SOCIETY].planned, ==, 2);
  g_assert_cmpuint (details->coverage[LIAISON_VISIT_CIVIL_SOCIETY].met, ==, 1);
}

static void
test_a_meeting_becomes_a_line (StoreFixture *f, gconstpointer data)
{
  static const struct {
    gboolean with_state;
    const char *openness, *side;
  } cases[] = { { TRUE, "closed", "official" }, { TRUE, "confidential", "own" }, { FALSE, "closed", "own" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    LiaisonId visit = add_visit (f->store, "GIN", "accepted 2026-10-01"), meeting, item = { 0 };
    LiaisonId partner = cases[i].with_state ? add_body (f->store, "executive", "national")
                                            : add_partner (f->store, "Coalition");
    g_autofree char *of = liaison_id_to_string (&visit);
    g_autofree char *who = liaison_id_to_string (&partner);
    g_autofree char *at = NULL, *side = NULL;
    g_autoptr (LiaisonChangeSet) set = NULL;
    g_autoptr (LiaisonChangeSet) again = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (LiaisonVisitDetails) details = NULL;

    meeting = commit_one (f->store, make_record (&liaison_entity_meeting, "kind", "appointment", "title", "Talks",
                                                 "starts", "2026-12-01T09:00Z", "status", "planned", "openness",
                                                 cases[i].openness, "visit", of, NULL));
    at = liaison_id_to_string (&meeting);
    commit_one (f->store,
                make_record (&liaison_entity_attendee, "meeting", at, "partner", who, "presence", "invited", NULL));
    set = liaison_visit_meeting_to_line (f->store, &meeting, &item, &error);
    g_assert_no_error (error);
    commit (f->store, set);
    side = get_field (f->store, &liaison_entity_programme_item, &item, "side");
    g_assert_cmpstr (side, ==, cases[i].side);
    details = read_visit (f->store, &visit);
    g_assert_cmpuint (((LiaisonVisitLine *) details->lines->pdata[0])->people->len, ==, 1);
    g_assert_cmpuint (((LiaisonMeetingRow *) details->meetings->pdata[0])->attendees->len, ==, 1);
    again = liaison_visit_meeting_to_line (f->store, &meeting, &item, &error);
    g_assert_null (again);
    g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED);
  }
}

static void
test_invitations_and_offices (StoreFixture *f, gconstpointer data)
{
  static const struct {
    const char *host, *covered;
  } offices[] = { { "SEN", "GIN MLI SEN SLE" }, { "GIN", "GIN" }, { "SEN", "GIN SEN" }, { "GTM", "GTM" } };
  LiaisonId body = add_body (f->store, "executive", "national"),
            visit = add_visit (f->store, "GIN", "started 2026-01-02");
  LiaisonId made[G_N_ELEMENTS (offices)];
  g_autoptr (GPtrArray) countries = NULL;
  g_autoptr (LiaisonVisitDetails) details = NULL;

  commit_one (f->store,
              make_record (&liaison_entity_country, "iso3", "GIN", "name_en", "Guinea", "un_status", "member", NULL));
  commit_one (f->store,
              make_record (&liaison_entity_country, "iso3", "NPL", "name_en", "Nepal", "un_status", "member", NULL));
  commit_one (f->store,
              make_record (&liaison_entity_country, "iso3", "ABW", "name_en", "Aruba", "un_status", "none", NULL));
  set_field (f->store, &liaison_entity_partner, &body, "countries", "GIN");
  set_field (f->store, &liaison_entity_partner, &body, "standing_invitation", "true");
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++) {
    LiaisonRecord *office = make_partner ("un_office", "united_nations");
    g_assert_true (liaison_record_set_text (office, "host_country", offices[i].host, NULL));
    g_assert_true (liaison_record_set_text (office, "countries_covered", offices[i].covered, NULL));
    made[i] = commit_one (f->store, office);
  }
  countries = liaison_store_visit_countries (f->store, &today, NULL);
  g_assert_cmpuint (countries->len, ==, 2);
  g_assert_true (((LiaisonVisitCountry *) countries->pdata[0])->has_invitation);
  g_assert_cmpuint (((LiaisonVisitCountry *) countries->pdata[0])->made, ==, 1);
  g_assert_false (((LiaisonVisitCountry *) countries->pdata[1])->has_invitation);
  g_assert_cmpuint (((LiaisonVisitCountry *) countries->pdata[1])->made, ==, 0);
  details = read_visit (f->store, &visit);
  g_assert_true (details->has_invitation);
  g_assert_cmpuint (details->offices->len, ==, 3);
  g_assert_true (liaison_id_equal (&((LiaisonVisitOffice *) details->offices->pdata[0])->partner, &made[1]));
  g_assert_true (liaison_id_equal (&((LiaisonVisitOffice *) details->offices->pdata[1])->partner, &made[2]));
}

static void
test_what_became_of_a_recommendation (StoreFixture *f, gconstpointer data)
{
  LiaisonId visit = add_visit (f->store, "GIN", "completed 2025-01-01");
  g_autofree char *of = liaison_id_to_string (&visit);
  LiaisonId advice = commit_one (f->store, make_record (&liaison_entity_recommendation, "visit", of, "text",
                                                        "Adopt a law", "status", "open", NULL));
  g_autoptr (LiaisonRecord) before = liaison_store_get (f->store, &liaison_entity_recommendation, &advice, NULL);
  g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
  g_autofree char *about = liaison_id_to_string (&advice);
  g_autoptr (LiaisonRecord) note = make_record (&liaison_entity_note, "about_entity", "recommendation", "about", about,
                                                "text", "The law was published.", "on", "2026-03-01", NULL);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Edited %s", "x");
  g_autoptr (LiaisonVisitDetails) details = NULL;
  const LiaisonVisitAdvice *found;
  const LiaisonVisitProgress *step;

  g_assert_true (liaison_record_set_text (after, "status", "implemented", NULL));
  liaison_change_set_update (set, before, after);
  liaison_change_set_insert (set, note);
  commit (f->store, set);
  set_field (f->store, &liaison_entity_recommendation, &advice, "status", "partial");
  details = read_visit (f->store, &visit);
  found = g_ptr_array_index (details->advice, 0);
  g_assert_cmpuint (found->progress->len, ==, 2);
  step = g_ptr_array_index (found->progress, 1);
  g_assert_cmpstr (step->status, ==, "implemented");
  g_assert_cmpstr (step->evidence, ==, "The law was published.");
  g_assert_cmpint (step->on.year, ==, 2026);
  g_assert_cmpint (step->on.month, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/visits/rows", test_rows_stand_by_stage);
  add ("/visits/filters", test_filters);
  add ("/visits/coverage", test_whom_a_programme_meets);
  add ("/visits/line-to-meeting", test_a_line_becomes_a_meeting_and_keeps_step);
  add ("/visits/meeting-to-line", test_a_meeting_becomes_a_line);
  add ("/visits/invitations-and-offices", test_invitations_and_offices);
  add ("/visits/progress", test_what_became_of_a_recommendation);
  return g_test_run ();
}
