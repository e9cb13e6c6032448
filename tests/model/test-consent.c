// SPDX-License-Identifier: GPL-3.0-or-later
// How far a person agreed, out of what they said and took back.
#include "liaison-consent.h"

#include <string.h>

/* One consent as a line: level, purpose or "-", given, expires or "-", withdrawn or "-". */
typedef struct {
  const char *name;
  const char *consents[4];
  const char *purpose; /* NULL: whatever it is */
  const char *today;
  int level;
} Case;

static const Case cases[] = {
  { "nothing was said", { NULL }, NULL, "2026-11-24", 0 },
  { "one consent", { "3 - 2026-01-10 - -" }, NULL, "2026-11-24", 3 },
  { "on the day it is given", { "3 - 2026-11-24 - -" }, NULL, "2026-11-24", 3 },
  { "given tomorrow", { "3 - 2026-11-25 - -" }, NULL, "2026-11-24", 0 },
  { "without a day", { "2 - - - -" }, NULL, "2026-11-24", 2 },
  { "the later one counts", { "4 - 2024-01-01 - -", "1 - 2025-01-01 - -" }, NULL, "2026-11-24", 1 },
  { "whatever the order of entry", { "1 - 2025-01-01 - -", "4 - 2024-01-01 - -" }, NULL, "2026-11-24", 1 },
  { "the later one may be higher", { "1 - 2024-01-01 - -", "4 - 2025-01-01 - -" }, NULL, "2026-11-24", 4 },
  { "the same day: the lower", { "4 - 2025-01-01 - -", "2 - 2025-01-01 - -" }, NULL, "2026-11-24", 2 },
  { "a year and a day in it: the lower", { "1 - 2025 - -", "4 - 2025-03-01 - -" }, NULL, "2026-11-24", 1 },
  { "a year before", { "1 - 2024 - -", "4 - 2025-03-01 - -" }, NULL, "2026-11-24", 4 },
  { "without a day is older", { "4 - - - -", "1 - 2020 - -" }, NULL, "2026-11-24", 1 },
  { "on its last day", { "3 - 2026-01-01 2026-11-24 -" }, NULL, "2026-11-24", 3 },
  { "the day after", { "3 - 2026-01-01 2026-11-23 -" }, NULL, "2026-11-24", 0 },
  { "a year lasts to its end", { "3 - 2026-01-01 2026 -" }, NULL, "2026-12-31", 3 },
  { "and not longer", { "3 - 2025-01-01 2025 -" }, NULL, "2026-01-01", 0 },
  { "a month lasts to its end", { "3 - 2026-01-01 2026-02 -" }, NULL, "2026-02-28", 3 },
  { "a month is over", { "3 - 2026-01-01 2026-02 -" }, NULL, "2026-03-01", 0 },
  { "expired: the older one stays away", { "4 - 2024 - -", "2 - 2025-01-01 2025-12-31 -" }, NULL, "2026-11-24", 0 },
  { "withdrawn", { "3 - 2026-01-01 - 2026-06-01" }, NULL, "2026-11-24", 0 },
  { "withdrawn today", { "3 - 2026-01-01 - 2026-11-24" }, NULL, "2026-11-24", 0 },
  { "withdrawn from tomorrow", { "3 - 2026-01-01 - 2026-11-25" }, NULL, "2026-11-24", 3 },
  { "withdrawn some day this year", { "3 - 2025-01-01 - 2026" }, NULL, "2026-01-01", 0 },
  { "a withdrawal ends older ones", { "4 - 2024-01-01 - -", "2 - 2025-01-01 - 2025-06-01" }, NULL, "2026-11-24", 0 },
  { "agreed anew", { "4 - 2024-01-01 - 2025-01-01", "2 - 2025-06-01 - -" }, NULL, "2026-11-24", 2 },
  { "agreed anew, perhaps before", { "4 - 2024-01-01 - 2025", "2 - 2025-06-01 - -" }, NULL, "2026-11-24", 0 },
  { "for this purpose", { "3 letters 2026-01-01 - -" }, "letters", "2026-11-24", 3 },
  { "whatever its writing", { "3 Létters 2026-01-01 - -" }, "lettErs ", "2026-11-24", 3 },
  { "for another purpose", { "3 letters 2026-01-01 - -" }, "press", "2026-11-24", 0 },
  { "for every purpose", { "3 - 2026-01-01 - -" }, "press", "2026-11-24", 3 },
  { "the purpose has the later word", { "4 - 2025 - -", "1 press 2026-01-01 - -" }, "press", "2026-11-24", 1 },
  { "which is no other purpose's", { "4 - 2025 - -", "1 press 2026-01-01 - -" }, "letters", "2026-11-24", 4 },
  { "the lowest, for no purpose", { "4 - 2025 - -", "1 press 2026-01-01 - -" }, NULL, "2026-11-24", 1 },
  { "the lowest of two purposes", { "4 press 2026-01-01 - -", "2 letters 2025 - -" }, NULL, "2026-11-24", 2 },
  { "what ended does not count", { "4 press 2026-01-01 - 2026-02-01", "2 letters 2025 - -" }, NULL, "2026-11-24", 2 },
  { "nor what expired", { "1 press 2025 2025 -", "3 letters 2025 - -" }, NULL, "2026-11-24", 3 },
  { "withdrawn for all", { "4 press 2024-01-01 - -", "2 - 2025-01-01 - 2025-06-01" }, "press", "2026-11-24", 0 },
  { "withdrawn for one", { "4 press 2024-01-01 - 2025-01-01", "2 - 2023-01-01 - -" }, "letters", "2026-11-24", 2 },
};

static LiaisonMoment
parse (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (strcmp (text, "-") != 0)
    g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

static LiaisonConsent *
make_consent (const char *line)
{
  LiaisonConsent *consent = (LiaisonConsent *) liaison_record_new (&liaison_entity_consent);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 5);
  consent->level = g_strdup (words[0]);
  consent->purpose = strcmp (words[1], "-") != 0 ? g_strdup (words[1]) : NULL;
  consent->given_on = parse (words[2]);
  consent->expires_on = parse (words[3]);
  consent->withdrawn_on = parse (words[4]);
  return consent;
}

static void
test_level (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
    LiaisonMoment today = parse (cases[i].today);
    for (guint j = 0; j < 4 && cases[i].consents[j] != NULL; j++)
      g_ptr_array_add (consents, make_consent (cases[i].consents[j]));
    g_test_message ("%s", cases[i].name);
    g_assert_cmpint (cases[i].purpose != NULL ? liaison_consent_level_for (consents, cases[i].purpose, &today)
                                              : liaison_consent_level (consents, &today),
                     ==, cases[i].level);
  }
}

static void
test_trash (void)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonMoment today = { 2026, 11, 24, -1 };
  LiaisonConsent *consent = make_consent ("4 - 2026-01-01 - -");

  g_ptr_array_add (consents, consent);
  consent->record.trashed_at = 1;
  g_assert_cmpint (liaison_consent_level (consents, &today), ==, 0);
}

static void
test_state (void)
{
  static const struct {
    const char *line;
    LiaisonConsentState state;
  } lines[] = {
    { "4 press 2024-01-01 - -", LIAISON_CONSENT_REPLACED },
    { "2 press 2025-01-01 - -", LIAISON_CONSENT_IN_FORCE },
    { "3 letters 2025-01-01 2025 -", LIAISON_CONSENT_EXPIRED },
    { "3 talks 2025-01-01 - 2025", LIAISON_CONSENT_WITHDRAWN },
    { "3 talks 2024-01-01 - -", LIAISON_CONSENT_WITHDRAWN },
    { "3 talks 2027-01-01 - -", LIAISON_CONSENT_NOT_YET },
  };
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonMoment today = { 2026, 11, 24, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (consents, make_consent (lines[i].line));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_test_message ("%s", lines[i].line);
    g_assert_cmpint (liaison_consent_state (consents, g_ptr_array_index (consents, i), &today), ==, lines[i].state);
    g_assert_cmpstr (liaison_consent_state_label (lines[i].state), !=, "");
  }
}

static void
test_purposes (void)
{
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_autoptr (GPtrArray) purposes = NULL;

  g_ptr_array_add (consents, make_consent ("4 Press 2024-01-01 - -"));
  g_ptr_array_add (consents, make_consent ("4 - 2024-01-01 - -"));
  g_ptr_array_add (consents, make_consent ("4 letters 2024-01-01 - -"));
  g_ptr_array_add (consents, make_consent ("2 press 2025-01-01 - -"));
  purposes = liaison_consent_purposes (consents);
  g_assert_cmpuint (purposes->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (purposes, 0), ==, "press");
  g_assert_cmpstr (g_ptr_array_index (purposes, 1), ==, "letters");
}

static void
test_check (void)
{
  static const struct {
    const char *line;
    gboolean right;
  } lines[] = {
    { "1 - 2026-01-01 - -", TRUE },
    { "1 - 2026-05-01 2026 2026", TRUE },
    { "1 - 2026-05-01 2025 -", FALSE },
    { "1 - 2026-05-01 - 2026-04-30", FALSE },
    { "1 - 2026 2026-01-01 2026-01-01", TRUE },
    { "1 - - 2020 2020", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    LiaisonConsent *consent = make_consent (lines[i].line);
    g_autoptr (GError) error = NULL;
    g_test_message ("%s", lines[i].line);
    g_assert_cmpint (liaison_consent_check (consent, &error), ==, lines[i].right);
    g_assert_cmpint (error == NULL, ==, lines[i].right);
    liaison_record_unref (&consent->record);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent/level", test_level);
  g_test_add_func ("/consent/trash", test_trash);
  g_test_add_func ("/consent/state", test_state);
  g_test_add_func ("/consent/check", test_check);
  g_test_add_func ("/consent/purposes", test_purposes);
  return g_test_run ();
}
