// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of objectives, commitments, needs and exchanges; working methods compared, for the office and for others.
#include "store-fixture.h"

#include "liaison-clock.h"
#include "liaison-disclosure.h"
#include "liaison-entities.h"
#include "liaison-objectives.h"

#define add(path, function) g_test_add (path, StoreFixture, NULL, set_up, function, tear_down)

/* 24 November 2026, 12:00 UTC */
#define NOW ((gint64) 1795521600 * G_USEC_PER_SEC)

static void
set_up (StoreFixture *f, gconstpointer data)
{
  liaison_clock_hold (NOW);
  store_fixture_set_up (f, data);
}

static void
tear_down (StoreFixture *f, gconstpointer data)
{
  store_fixture_tear_down (f, data);
  liaison_clock_hold (0);
}

static LiaisonId
add_body (LiaisonStore *store, const char *kind, const char *family, const char *name)
{
  LiaisonRecord *partner = make_partner (kind, family);
  LiaisonRecord *called = make_name (partner, name, "official", NULL);
  LiaisonId id = commit_one (store, partner);

  commit_one (store, called);
  return id;
}

static LiaisonId
promise (LiaisonStore *store, const LiaisonId *by, const char *text, const char *due, const char *status)
{
  g_autofree char *who = liaison_id_to_string (by);

  return commit_one (store, make_record (&liaison_entity_commitment, "text", text, "by_partner", who, "status", status,
                                         due != NULL ? "due" : NULL, due, NULL));
}

static char *
list_commitments (LiaisonStore *store, const LiaisonCommitmentFilter *filter)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) rows = liaison_store_commitment_rows (store, filter, &today, NULL);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (texts, "%s%s", i > 0 ? " " : "",
                            ((const LiaisonCommitmentRow *) rows->pdata[i])->commitment->text);
  return g_string_free (g_steal_pointer (&texts), FALSE);
}

static void
assert_commitments (LiaisonStore *store, const LiaisonCommitmentFilter *filter, const char *texts)
{
  g_autofree char *found = list_commitments (store, filter);

  g_assert_cmpstr (found, ==, texts);
}

static void
test_commitments (StoreFixture *f, gconstpointer data)
{
  LiaisonId minister = add_body (f->store, "state_body", "state_actors", "Ministry of Justice");
  LiaisonId group = add_body (f->store, "organization", "defenders", "Committee of the Wells");
  LiaisonId late, trashed;
  g_autofree char *to = liaison_id_to_string (&group);
  g_autoptr (LiaisonChangeSet) set = liaison_change_set_new ("Test", NULL);

  promise (f->store, &minister, "undated", NULL, "open");
  promise (f->store, &minister, "kept", "2026-01-01", "kept");
  promise (f->store, &minister, "soon", "2026-11-30", "open");
  late = promise (f->store, &minister, "late", "2026-10-01", "open");
  promise (f->store, &group, "later", "2028", "open");
  promise (f->store, &minister, "latest", "2026-03", "open");
  trashed = promise (f->store, &minister, "trashed", "2026-03", "open");
  liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_commitment, &trashed);
  g_assert_true (liaison_store_commit (f->store, set, NULL, NULL));
  set_field (f->store, &liaison_entity_commitment, &late, "to_partner", to);
  set_field (f->store, &liaison_entity_commitment, &late, "evidence", "Nothing was tabled");

  assert_commitments (f->store, NULL, "latest late soon later undated kept");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .overdue = TRUE }, "latest late");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .by = &group }, "later");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .to = &group }, "late");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .partner = &group }, "late later");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .by_family = "state_actors", .status = "kept" }, "kept");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .to_family = "defenders" }, "late");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .by_family = "office" }, "");
  assert_commitments (f->store, &(LiaisonCommitmentFilter) { .text = "wells table" }, "late");
}

static void
test_progress_and_measures (StoreFixture *f, gconstpointer data)
{
  LiaisonId body = add_body (f->store, "mechanism", "regional_mechanisms", "Special Rapporteur for Africa");
  LiaisonId other = add_body (f->store, "mechanism", "regional_mechanisms", "Commissioner");
  LiaisonId objective = commit_one (f->store, make_record (&liaison_entity_objective, "title", "One form", "status",
                                                           "active", "due", "2026-11-01", NULL));
  g_autofree char *about = liaison_id_to_string (&objective);
  g_autofree char *who = liaison_id_to_string (&body);
  LiaisonId indicator = commit_one (f->store,
                                    make_record (&liaison_entity_indicator, "objective", about, "text", "Bodies",
                                                 "target", "4", "value", "1", "measured_on", "2026-03", NULL));
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) measures = NULL, rows = NULL, none = NULL;
  const LiaisonObjectiveRow *row;

  commit_one (f->store, make_record (&liaison_entity_objective_role, "objective", about, "partner", who, "role",
                                     "responsible", NULL));
  set_field (f->store, &liaison_entity_indicator, &indicator, "text", "Bodies that use it");
  set_field (f->store, &liaison_entity_indicator, &indicator, "value", "3");
  rows = liaison_store_objective_rows (f->store, &(LiaisonObjectiveFilter) { .partner = &body, .overdue = TRUE },
                                       &today, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpint (row->progress, ==, 75);
  g_assert_cmpint (row->due.days, ==, -23);
  g_assert_cmpstr (row->names->pdata[0], ==, "Special Rapporteur for Africa");
  none = liaison_store_objective_rows (f->store, &(LiaisonObjectiveFilter) { .partner = &other }, &today, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  measures = liaison_store_measures (f->store, &indicator, NULL);
  g_assert_cmpuint (measures->len, ==, 2);
  g_assert_cmpstr (((const LiaisonMeasure *) measures->pdata[0])->value, ==, "1");
  g_assert_cmpstr (((const LiaisonMeasure *) measures->pdata[1])->value, ==, "3");
  g_assert_cmpint (((const LiaisonMeasure *) measures->pdata[1])->on.month, ==, 3);
}

static void
test_needs (StoreFixture *f, gconstpointer data)
{
  LiaisonId group = add_body (f->store, "organization", "defenders", "Committee of the Wells");
  LiaisonId meeting = commit_one (f->store, make_record (liaison_entities_find ("meeting"), "kind", "call", "title",
                                                         "Talk", "starts", "2026-03", "status", "held", NULL));
  g_autofree char *who = liaison_id_to_string (&group);
  g_autofree char *where = liaison_id_to_string (&meeting);
  g_autoptr (GPtrArray) rows = NULL;
  const LiaisonNeedRow *row;

  commit_one (f->store, make_record (&liaison_entity_need, "partner", who, "text", "A letter", "status", "answered",
                                     "response_entity", "meeting", "response_record", where, NULL));
  commit_one (f->store, make_record (&liaison_entity_need, "partner", who, "text", "A witness", "status", "open",
                                     "raised_in", where, NULL));
  rows = liaison_store_need_rows (f->store, NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  row = rows->pdata[0];
  g_assert_cmpstr (row->need->text, ==, "A witness");
  g_assert_cmpstr (row->raised_in, ==, "Talk");
  g_assert_cmpint (row->raised.month, ==, 3);
  row = rows->pdata[1];
  g_assert_cmpstr (row->answer, ==, "Talk");
}

static LiaisonId
tell (LiaisonStore *store, const LiaisonId *body, const char *title, const char *theme, const char *onward)
{
  g_autofree char *who = liaison_id_to_string (body);

  return commit_one (store, make_record (&liaison_entity_exchange, "partner", who, "direction", "received", "kind",
                                         "working_method", "on", "2026-05", "title", title, "text", "How it is done",
                                         "onward", onward, theme != NULL ? "theme" : NULL, theme, NULL));
}

static char *
write_methods (const LiaisonMethods *methods)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i <= methods->themes->len; i++) {
    g_auto (GStrv) cells = liaison_methods_line (methods, i, "Theme", "None");
    g_autofree char *line = g_strjoinv ("|", cells);
    g_string_append_printf (text, "%s\n", line);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_methods (StoreFixture *f, gconstpointer data)
{
  LiaisonId africa = add_body (f->store, "mechanism", "regional_mechanisms", "Special Rapporteur for Africa");
  LiaisonId kenya = add_body (f->store, "nhri", "other", "A commission");
  LiaisonId person = add_body (f->store, "person", "regional_mechanisms", "Jonas Feldtmann");
  g_autoptr (LiaisonMethods) all = NULL, state = NULL;
  g_autofree char *inside = NULL, *outside = NULL;

  commit_one (f->store, make_record (liaison_entities_find ("term"), "vocabulary", "theme", "code", "digital",
                                     "label_en", "Digital safety", NULL));
  tell (f->store, &kenya, "A unit", "digital", "true");
  tell (f->store, &africa, "Five questions", "digital", "true");
  tell (f->store, &africa, "Kept among us", NULL, "false");
  tell (f->store, &person, "What one told", "digital", "true");
  all = liaison_store_methods (f->store, LIAISON_AUDIENCE_INTERNAL, LIAISON_LANGUAGE_EN, NULL);
  inside = write_methods (all);
  g_assert_cmpstr (
      inside, ==,
      "Theme|Jonas Feldtmann|Special Rapporteur for Africa|A commission\n"
      "Digital safety|What one told: How it is done|Five questions: How it is done|A unit: How it is done\n"
      "None||Kept among us: How it is done|\n");
  g_assert_cmpuint (all->withheld, ==, 0);
  state = liaison_store_methods (f->store, LIAISON_AUDIENCE_STATE, LIAISON_LANGUAGE_EN, NULL);
  outside = write_methods (state);
  g_assert_cmpstr (outside, ==,
                   "Theme|Special Rapporteur for Africa|A commission\nDigital safety|Five questions|A unit\n");
  g_assert_cmpuint (state->withheld, ==, 2);
}

/* Whatever output there is asks the disclosure: nothing of what may not be shared onward is in it. */
static void
test_onward_sharing (StoreFixture *f, gconstpointer data)
{
  static const LiaisonAudience outside[] = { LIAISON_AUDIENCE_UN, LIAISON_AUDIENCE_STATE, LIAISON_AUDIENCE_PUBLIC };
  LiaisonId africa = add_body (f->store, "mechanism", "regional_mechanisms", "Special Rapporteur for Africa");
  LiaisonId shared = tell (f->store, &africa, "Five questions", NULL, "true");

  tell (f->store, &africa, "Kept among us", NULL, "false");
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++) {
    const LiaisonDisclosureOptions options = { .audience = outside[i], .with_parts = TRUE };
    g_autoptr (LiaisonQuery) partners = liaison_query_new (&liaison_entity_partner);
    g_autoptr (LiaisonQuery) exchanges = liaison_query_new (&liaison_entity_exchange);
    g_autoptr (GPtrArray) queries = g_ptr_array_new ();
    g_autoptr (LiaisonDisclosure) disclosure = NULL;
    const LiaisonExchange *given = NULL;
    GPtrArray *records;
    guint count = 0;

    g_ptr_array_add (queries, i == 0 ? partners : exchanges);
    disclosure = liaison_disclosure_new (f->store, queries, &options, NULL, NULL);
    records = disclosure->records[liaison_entity_exchange.number];
    for (guint j = 0; j < records->len; j++)
      if (records->pdata[j] != NULL) {
        given = records->pdata[j];
        count++;
      }
    g_assert_cmpuint (count, ==, 1);
    g_assert_true (liaison_id_equal (&given->record.id, &shared));
    g_assert_null (given->text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/objectives/commitments", test_commitments);
  add ("/objectives/progress-and-measures", test_progress_and_measures);
  add ("/objectives/needs", test_needs);
  add ("/objectives/methods", test_methods);
  add ("/objectives/onward-sharing", test_onward_sharing);
  return g_test_run ();
}
