// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a contact, and who is quiet.
#include "store-fixture.h"

#include "liaison-clock.h"
#include "liaison-contact.h"
#include "liaison-directory.h"
#include "liaison-entities.h"
#include "liaison-office.h"

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

static void
meet (LiaisonStore *store, const LiaisonId *partner, const char *kind, const char *starts, const char *status,
      const char *presence)
{
  g_autofree char *who = liaison_id_to_string (partner);
  LiaisonId meeting = commit_one (store, make_record (liaison_entities_find ("meeting"), "kind", kind, "title", "Talk",
                                                      "starts", starts, "status", status, NULL));
  g_autofree char *what = liaison_id_to_string (&meeting);

  commit_one (store, make_record (liaison_entities_find ("attendee"), "meeting", what, "partner", who, "presence",
                                  presence, NULL));
}

static char *
last_contact (LiaisonStore *store, const LiaisonId *partner)
{
  g_autoptr (LiaisonPartnerRow) row = liaison_store_partner_row (store, partner, NULL);
  char buffer[LIAISON_MOMENT_BUFFER];

  return g_strdup (liaison_moment_write (&row->last_contact, buffer));
}

static const struct {
  const char *what;
  const char *kind, *starts, *status, *presence;
  const char *last; /* "": no contact */
} cases[] = {
  { "a held meeting that was attended", "appointment", "2026-03-01", "held", "attended", "2026-03-01" },
  { "a call is one", "call", "2026-03-01T09:00Z", "held", "attended", "2026-03-01T09:00Z" },
  { "one of which the month is known", "appointment", "2026-03", "held", "attended", "2026-03" },
  { "one of which the year is known", "appointment", "2025", "held", "attended", "2025" },
  { "this month, the day unknown", "appointment", "2026-11", "held", "attended", "2026-11" },
  { "this year, the rest unknown", "appointment", "2026", "held", "attended", "2026" },
  { "earlier today", "call", "2026-11-24T09:00Z", "held", "attended", "2026-11-24T09:00Z" },
  { "some time today", "appointment", "2026-11-24", "held", "attended", "2026-11-24" },
  { "tomorrow, whatever its status", "appointment", "2026-11-25", "held", "attended", "" },
  { "tomorrow morning, the same", "appointment", "2026-11-25T00:00Z", "held", "attended", "" },
  { "next month, the same", "appointment", "2026-12", "held", "attended", "" },
  { "next year, the same", "appointment", "2027", "held", "attended", "" },
  { "planned", "appointment", "2026-03-01", "planned", "accepted", "" },
  { "planned, presence noted too early", "appointment", "2026-03-01", "planned", "attended", "" },
  { "cancelled", "appointment", "2026-03-01", "cancelled", "attended", "" },
  { "postponed", "appointment", "2026-03-01", "postponed", "attended", "" },
  { "held, but absent", "appointment", "2026-03-01", "held", "absent", "" },
  { "held, only invited", "appointment", "2026-03-01", "held", "invited", "" },
  { "held, only accepted", "appointment", "2026-03-01", "held", "accepted", "" },
};

static void
test_what_counts (StoreFixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    LiaisonId id = add_partner (f->store, cases[i].what);
    g_autofree char *found = NULL;

    meet (f->store, &id, cases[i].kind, cases[i].starts, cases[i].status, cases[i].presence);
    set_field (f->store, &liaison_entity_partner, &id, "summary", "An edit is no contact");
    found = last_contact (f->store, &id);
    g_test_message ("%s", cases[i].what);
    g_assert_cmpstr (found, ==, cases[i].last);
  }
}

static const struct {
  const char *last;
  int days;
} ages[] = {
  { "2026-11-24", 0 }, { "2026-11-23", 1 }, { "2026-11", 0 }, { "2026", 0 }, { "2026-10", 24 }, { "2025", 328 },
};

static void
test_how_long_ago (void)
{
  const LiaisonMoment today = { 2026, 11, 24, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++) {
    LiaisonMoment last;

    g_assert_true (liaison_moment_parse (ages[i].last, &last, NULL));
    g_test_message ("%s", ages[i].last);
    g_assert_cmpint (liaison_moment_days_ago (&last, &today), ==, ages[i].days);
  }
}

/* "name (days)|...": who is quiet, in order. */
static void
expect_quiet (LiaisonStore *store, const char *names)
{
  const LiaisonMoment today = { 2026, 11, 24, -1 };
  g_autoptr (GPtrArray) quiet = liaison_store_quiet_partners (store, &today, 10, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < quiet->len; i++) {
    const LiaisonPartnerRow *row = quiet->pdata[i];
    g_string_append_printf (found, "%s%s (%d)", i > 0 ? "|" : "", row->name, row->cadence);
  }
  g_assert_cmpstr (found->str, ==, names);
}

static void
set_setting (LiaisonStore *store, const char *key, const char *value)
{
  g_autoptr (LiaisonChangeSet) set = liaison_store_change_setting (store, key, value, "Changed %s", "x", NULL);

  g_assert_nonnull (set);
  g_assert_true (liaison_store_commit (store, set, NULL, NULL));
}

static void
test_the_most_overdue_first (StoreFixture *f, gconstpointer data)
{
  LiaisonId month = add_partner (f->store, "Month"), week = add_partner (f->store, "Week");
  LiaisonId fine = add_partner (f->store, "Fine"), shy = add_partner (f->store, "Shy");
  LiaisonId never = add_partner (f->store, "Never");

  set_field (f->store, &liaison_entity_partner, &month, "cadence_days", "30");
  set_field (f->store, &liaison_entity_partner, &week, "cadence_days", "7");
  set_field (f->store, &liaison_entity_partner, &fine, "cadence_days", "30");
  set_field (f->store, &liaison_entity_partner, &shy, "cadence_days", "7");
  set_field (f->store, &liaison_entity_partner, &shy, "do_not_contact", "true");
  set_field (f->store, &liaison_entity_partner, &never, "cadence_days", "30");
  meet (f->store, &month, "call", "2026-01-01", "held", "attended");
  meet (f->store, &week, "call", "2026-11", "held", "attended");
  meet (f->store, &fine, "call", "2026-10-31", "held", "attended");
  meet (f->store, &shy, "call", "2020", "held", "attended");
  /* Of a partner never met, the day it was entered counts; of this month, any day may be meant. */
  expect_quiet (f->store, "Month (30)");
  meet (f->store, &week, "call", "2026-11-10", "held", "attended");
  expect_quiet (f->store, "Month (30)|Week (7)");
}

static void
test_a_family_has_a_cadence (StoreFixture *f, gconstpointer data)
{
  LiaisonId plain = add_partner (f->store, "Plain"), own = add_partner (f->store, "Own");
  LiaisonId spared = add_partner (f->store, "Spared");
  g_autofree char *value = NULL, *gone = NULL;

  set_field (f->store, &liaison_entity_partner, &own, "cadence_days", "365");
  set_field (f->store, &liaison_entity_partner, &spared, "cadence_days", "0");
  meet (f->store, &plain, "call", "2026-01-01", "held", "attended");
  meet (f->store, &own, "call", "2026-01-01", "held", "attended");
  meet (f->store, &spared, "call", "2026-01-01", "held", "attended");
  expect_quiet (f->store, "");
  set_setting (f->store, LIAISON_SETTING_CADENCE "civil_society", "90");
  expect_quiet (f->store, "Plain (90)");
  set_setting (f->store, LIAISON_SETTING_CADENCE "civil_society", "60");
  value = liaison_store_setting (f->store, LIAISON_SETTING_CADENCE "civil_society", NULL);
  g_assert_cmpstr (value, ==, "60");
  expect_quiet (f->store, "Plain (60)");
  set_setting (f->store, LIAISON_SETTING_CADENCE "civil_society", NULL);
  gone = liaison_store_setting (f->store, LIAISON_SETTING_CADENCE "civil_society", NULL);
  g_assert_null (gone);
  expect_quiet (f->store, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/contact/what-counts", test_what_counts);
  g_test_add_func ("/contact/how-long-ago", test_how_long_ago);
  add ("/contact/the-most-overdue-first", test_the_most_overdue_first);
  add ("/contact/a-family-has-a-cadence", test_a_family_has_a_cadence);
  return g_test_run ();
}
