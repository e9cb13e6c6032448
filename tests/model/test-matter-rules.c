// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a letter may name, what is asked before a matter is worked on, what may be done with one.
#include "liaison-matter-rules.h"

#include "liaison-consent.h"

#include <string.h>

#define TODAY "2026-11-24"

/* A party as a line: side, kind of its partner or "-", label or "-", anonymous, number or "-"; a consent as a line:
 * level, purpose or "-", given, expires or "-", withdrawn or "-". */
typedef struct {
  const char *name;
  const char *party;
  const char *consents[3];
  LiaisonNaming naming;
} Case;

static const Case cases[] = {
  { "nobody asked", "victim person - 0 -", { NULL }, LIAISON_NAMING_NOT_ASKED },
  { "inside only", "victim person - 0 -", { "0 - 2026-01-01 - -" }, LIAISON_NAMING_TOO_LOW },
  { "anonymised", "victim person - 0 -", { "1 - 2026-01-01 - -" }, LIAISON_NAMING_TOO_LOW },
  { "to the UN", "victim person - 0 -", { "2 - 2026-01-01 - -" }, LIAISON_NAMING_TOO_LOW },
  { "to the State", "victim person - 0 -", { "3 - 2026-01-01 - -" }, LIAISON_NAMING_AGREED },
  { "to everybody", "victim person - 0 -", { "4 - 2026-01-01 - -" }, LIAISON_NAMING_AGREED },
  { "only from tomorrow", "victim person - 0 -", { "3 - 2026-11-25 - -" }, LIAISON_NAMING_TOO_LOW },
  { "until today", "victim person - 0 -", { "3 - 2026-01-01 2026-11-24 -" }, LIAISON_NAMING_AGREED },
  { "until yesterday", "victim person - 0 -", { "3 - 2026-01-01 2026-11-23 -" }, LIAISON_NAMING_ENDED },
  { "taken back", "victim person - 0 -", { "4 - 2026-01-01 - 2026-05" }, LIAISON_NAMING_ENDED },
  { "agreed anew", "victim person - 0 -", { "3 - 2025 - 2026-01", "3 - 2026-03 - -" }, LIAISON_NAMING_AGREED },
  { "lowered since", "victim person - 0 -", { "3 - 2025 - -", "1 - 2026 - -" }, LIAISON_NAMING_TOO_LOW },
  { "for letters, not for the press",
    "victim person - 0 -",
    { "3 Communication 2026 - -", "0 press 2026 - -" },
    LIAISON_NAMING_AGREED },
  { "for all, but less for the press",
    "victim person - 0 -",
    { "3 - 2025 - -", "0 press 2026 - -" },
    LIAISON_NAMING_AGREED },
  { "for something else alone", "victim person - 0 -", { "3 visit 2026 - -" }, LIAISON_NAMING_AGREED },
  { "less for letters", "victim person - 0 -", { "1 communication 2026 - -" }, LIAISON_NAMING_TOO_LOW },
  { "anonymous", "victim person - 1 -", { NULL }, LIAISON_NAMING_FREE },
  { "anonymous, whatever was said", "victim person - 1 -", { "0 - 2026 - -" }, LIAISON_NAMING_FREE },
  { "a perpetrator", "perpetrator person - 0 -", { NULL }, LIAISON_NAMING_FREE },
  { "an organization", "victim organization - 0 -", { NULL }, LIAISON_NAMING_FREE },
  { "an organization that said no", "victim organization - 0 -", { "1 - 2026 - -" }, LIAISON_NAMING_TOO_LOW },
  { "a name in words", "victim - Maria 0 -", { NULL }, LIAISON_NAMING_NO_PARTNER },
  { "a name for one", "victim - Maria 0 1", { NULL }, LIAISON_NAMING_NO_PARTNER },
  { "a name kept back", "victim - Maria 1 -", { NULL }, LIAISON_NAMING_FREE },
  { "a group", "victim - Villagers 0 40", { NULL }, LIAISON_NAMING_FREE },
  { "a number alone", "victim - - 0 9", { NULL }, LIAISON_NAMING_FREE },
  { "a perpetrator in words", "perpetrator - Police 0 -", { NULL }, LIAISON_NAMING_FREE },
};

static LiaisonMoment
parse (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (strcmp (text, "-") != 0)
    g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

static char *
word (const char *text)
{
  return strcmp (text, "-") != 0 ? g_strdup (text) : NULL;
}

static LiaisonParty *
make_party (const char *line)
{
  LiaisonParty *party = (LiaisonParty *) liaison_record_new (&liaison_entity_party);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 5);
  party->side = g_strdup (words[0]);
  party->label = word (words[2]);
  party->anonymous = strcmp (words[3], "1") == 0;
  party->number = strcmp (words[4], "-") == 0 ? LIAISON_INTEGER_UNSET : g_ascii_strtoll (words[4], NULL, 10);
  return party;
}

static LiaisonPartner *
make_partner (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  LiaisonPartner *partner;

  if (strcmp (words[1], "-") == 0)
    return NULL;
  partner = (LiaisonPartner *) liaison_record_new (&liaison_entity_partner);
  partner->kind = g_strdup (words[1]);
  return partner;
}

static GPtrArray *
make_consents (const char *const *lines)
{
  GPtrArray *consents = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  for (guint i = 0; i < 3 && lines[i] != NULL; i++) {
    LiaisonConsent *consent = (LiaisonConsent *) liaison_record_new (&liaison_entity_consent);
    g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
    g_assert_cmpuint (g_strv_length (words), ==, 5);
    consent->level = g_strdup (words[0]);
    consent->purpose = word (words[1]);
    consent->given_on = parse (words[2]);
    consent->expires_on = parse (words[3]);
    consent->withdrawn_on = parse (words[4]);
    g_ptr_array_add (consents, consent);
  }
  return consents;
}

static void
test_naming (gconstpointer data)
{
  const Case *c = data;
  LiaisonParty *party = make_party (c->party);
  LiaisonPartner *partner = make_partner (c->party);
  g_autoptr (GPtrArray) consents = partner != NULL ? make_consents (c->consents) : NULL;
  LiaisonMoment today = parse (TODAY);
  LiaisonNaming naming = liaison_matter_judge_naming (party, partner, consents, &today);

  g_assert_cmpstr (liaison_naming_code (naming), ==, liaison_naming_code (c->naming));
  g_assert_true (liaison_naming_is_refused (naming) == (naming > LIAISON_NAMING_AGREED));
  g_assert_cmpstr (liaison_naming_label (naming), !=, "");
  liaison_record_unref (&party->record);
  if (partner != NULL)
    liaison_record_unref (&partner->record);
}

static const struct {
  const char *within_mandate, *credible, *source_reliable;
  const char *missing;
} intakes[] = {
  { NULL, NULL, NULL, "Within the mandate, Credible, Source reliable" },
  { "yes", NULL, "yes", "Credible" },
  { "yes", "unknown", "yes", "Credible" },
  { "no", "yes", "yes", "Within the mandate" },
  { "yes", "yes", "yes", "" },
};

static void
test_intake (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (intakes); i++) {
    LiaisonMatter *matter = (LiaisonMatter *) liaison_record_new (&liaison_entity_matter);
    g_autofree char *words = NULL;
    matter->within_mandate = g_strdup (intakes[i].within_mandate);
    matter->credible = g_strdup (intakes[i].credible);
    matter->source_reliable = g_strdup (intakes[i].source_reliable);
    words = liaison_intake_describe (liaison_intake_missing (matter));
    g_assert_cmpstr (words, ==, intakes[i].missing);
    liaison_record_unref (&matter->record);
  }
}

static void
test_life (void)
{
  static const struct {
    const char *state, *next, *other;
    gboolean is_open;
  } lives[] = {
    { "received", "under_review", "not_pursued", TRUE },
    { "under_review", "in_work", "not_pursued", TRUE },
    { "in_work", "closed", "under_review", TRUE },
    { "not_pursued", "under_review", NULL, FALSE },
    { "closed", "in_work", NULL, FALSE },
    { NULL, "under_review", "not_pursued", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lives); i++) {
    const LiaisonMatterStep *steps = liaison_matter_steps (lives[i].state);
    g_assert_cmpstr (steps[0].state, ==, lives[i].next);
    g_assert_cmpstr (steps[1].state, ==, lives[i].other);
    g_assert_true (liaison_matter_step_needs_intake (&steps[0]) == (g_strcmp0 (lives[i].next, "in_work") == 0));
    g_assert_true (liaison_matter_is_open (lives[i].state) == lives[i].is_open);
  }
}

static void
test_people (void)
{
  LiaisonParty *one = make_party ("victim - Maria 0 -"), *many = make_party ("victim - - 0 9");

  many->women = 4;
  g_assert_cmpint (liaison_party_people (one), ==, 1);
  g_assert_cmpint (liaison_party_women (one), ==, 0);
  g_assert_cmpint (liaison_party_people (many), ==, 9);
  g_assert_cmpint (liaison_party_women (many), ==, 4);
  liaison_record_unref (&one->record);
  liaison_record_unref (&many->record);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/matter-rules/naming/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_naming);
  }
  g_test_add_func ("/matter-rules/intake", test_intake);
  g_test_add_func ("/matter-rules/life", test_life);
  g_test_add_func ("/matter-rules/people", test_people);
  return g_test_run ();
}
