// SPDX-License-Identifier: GPL-3.0-or-later
// Who held what when, with dates of every precision; French labels that agree.
#include "liaison-error.h"
#include "liaison-period.h"
#include "liaison-post.h"
#include "liaison-relation.h"

static LiaisonMoment
read_moment (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (*text != '\0')
    g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

static void
who_held_a_post_on_a_day_a_month_or_a_year (void)
{
  static const struct {
    const char *from, *to, *on;
    LiaisonHeld held;
  } cases[] = {
    /* To the day: both days are included. */
    { "2021-05-03", "2023-06-30", "2021-05-02", LIAISON_HELD_NO },
    { "2021-05-03", "2023-06-30", "2021-05-03", LIAISON_HELD_YES },
    { "2021-05-03", "2023-06-30", "2023-06-30", LIAISON_HELD_YES },
    { "2021-05-03", "2023-06-30", "2023-07-01", LIAISON_HELD_NO },
    { "2021-05-03", "2023-06-30", "2023-06-30T10:00Z", LIAISON_HELD_YES },
    /* A month or a year that is asked for. */
    { "2021-05-03", "2023-06-30", "2021-04", LIAISON_HELD_NO },
    { "2021-05-03", "2023-06-30", "2021-05", LIAISON_HELD_PARTLY },
    { "2021-05-03", "2023-06-30", "2021-06", LIAISON_HELD_YES },
    { "2021-05-03", "2023-06-30", "2021", LIAISON_HELD_PARTLY },
    { "2021-05-03", "2023-06-30", "2022", LIAISON_HELD_YES },
    { "2021-05-03", "2021-05-03", "2021", LIAISON_HELD_PARTLY },
    /* Known to the month. */
    { "2021-05", "2023-06", "2021-04-30", LIAISON_HELD_NO },
    { "2021-05", "2023-06", "2021-05-20", LIAISON_HELD_PERHAPS },
    { "2021-05", "2023-06", "2021-06-01", LIAISON_HELD_YES },
    { "2021-05", "2023-06", "2023-06-15", LIAISON_HELD_PERHAPS },
    { "2021-05", "2023-06", "2021-05", LIAISON_HELD_PARTLY },
    { "2021-05", "2023-06", "2022", LIAISON_HELD_YES },
    /* Known to the year. */
    { "2021", "2023", "2020-12-31", LIAISON_HELD_NO },
    { "2021", "2023", "2021-05-03", LIAISON_HELD_PERHAPS },
    { "2021", "2023", "2022-05-03", LIAISON_HELD_YES },
    { "2021", "2023", "2023-05-03", LIAISON_HELD_PERHAPS },
    { "2021", "2021", "2021-05-03", LIAISON_HELD_PERHAPS },
    { "2021", "2021", "2021", LIAISON_HELD_PARTLY },
    /* No end: still. */
    { "2021", "", "2021-05-03", LIAISON_HELD_PERHAPS },
    { "2021", "", "2026-11-24", LIAISON_HELD_YES },
    { "2021", "", "2020", LIAISON_HELD_NO },
    /* No beginning: some day before the last that is known. */
    { "", "2023-06-30", "2021-05-03", LIAISON_HELD_PERHAPS },
    { "", "2023-06-30", "2023-06-30", LIAISON_HELD_YES },
    { "", "2023-06-30", "2023-07-01", LIAISON_HELD_NO },
    { "", "", "2021-05-03", LIAISON_HELD_PERHAPS },
    { "", "", "2026-11-24", LIAISON_HELD_YES },
    { "", "", "2026-11", LIAISON_HELD_PARTLY },
  };
  const LiaisonMoment today = read_moment ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    LiaisonMoment from = read_moment (cases[i].from), to = read_moment (cases[i].to), on = read_moment (cases[i].on);
    g_test_message ("%s to %s, on %s", cases[i].from, cases[i].to, cases[i].on);
    g_assert_cmpint (liaison_period_held (&from, &to, &on, &today), ==, cases[i].held);
  }
}

static void
what_may_still_last_is_current (void)
{
  static const struct {
    const char *from, *to;
    LiaisonPeriodState state;
  } cases[] = {
    { "", "", LIAISON_PERIOD_CURRENT },
    { "2021", "", LIAISON_PERIOD_CURRENT },
    { "2021", "2026-11-24", LIAISON_PERIOD_CURRENT },
    { "2021", "2026-11-23", LIAISON_PERIOD_PAST },
    { "2021", "2026", LIAISON_PERIOD_CURRENT },
    { "2021", "2026-10", LIAISON_PERIOD_PAST },
    { "", "2025", LIAISON_PERIOD_PAST },
    { "2026-11-25", "", LIAISON_PERIOD_FUTURE },
    { "2026-11", "", LIAISON_PERIOD_CURRENT },
    { "2027", "2030", LIAISON_PERIOD_FUTURE },
  };
  const LiaisonMoment today = read_moment ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    LiaisonMoment from = read_moment (cases[i].from), to = read_moment (cases[i].to);
    g_test_message ("%s to %s", cases[i].from, cases[i].to);
    g_assert_cmpint (liaison_period_state (&from, &to, &today), ==, cases[i].state);
  }
}

static void
a_succession_begins_with_the_latest (void)
{
  /* In the order they shall stand. */
  static const struct {
    const char *from, *to;
  } order[] = {
    { "", "" },        { "2024-05-01", "" }, { "2024-05-01", "2026" }, { "2021-05", "2024-04-30" },
    { "", "2021-04" }, { "2015", "2019" },   { "2015", "2018" },       { "", "2014" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < G_N_ELEMENTS (order); j++) {
      LiaisonMoment from_a = read_moment (order[i].from), to_a = read_moment (order[i].to);
      LiaisonMoment from_b = read_moment (order[j].from), to_b = read_moment (order[j].to);
      int result = liaison_period_compare (&from_a, &to_a, &from_b, &to_b);
      g_test_message ("%u and %u", i, j);
      g_assert_cmpint (i < j ? result < 0 : i > j ? result > 0 : result == 0, ==, TRUE);
    }
}

static void
a_predecessor_ends_the_day_before (void)
{
  static const char *const pairs[][2] = {
    { "2021-05-03", "2021-05-02" },
    { "2024-03-01", "2024-02-29" },
    { "2021-01-01", "2020-12-31" },
    { "2021-05", "2021-05" },
    { "2021", "2021" },
  };
  char buffer[LIAISON_MOMENT_BUFFER];

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    LiaisonMoment moment = read_moment (pairs[i][0]), before = liaison_period_day_before (&moment);
    g_assert_cmpstr (liaison_moment_write (&before, buffer), ==, pairs[i][1]);
  }
}

static LiaisonRecord *
make (const LiaisonEntity *entity, const char *const *values)
{
  LiaisonRecord *record = liaison_record_new (entity);

  for (guint i = 0; values[i] != NULL; i += 2)
    g_assert_true (liaison_record_set_text (record, values[i], values[i + 1], NULL));
  return record;
}

static void
expect_label (const LiaisonRelationType *type, LiaisonDirection direction, LiaisonGender gender, gboolean plural,
              LiaisonLanguage language, const char *expected)
{
  LiaisonGrammar grammar = { gender, plural };
  g_autofree char *label = liaison_relation_type_label (type, direction, grammar, language);

  g_assert_cmpstr (label, ==, expected);
}

static void
a_label_agrees_with_whom_it_starts_from (void)
{
  static const char *const represents[] = { "forward_en",
                                            "represents",
                                            "backward_en",
                                            "is represented by",
                                            "forward_fr_m",
                                            "représente",
                                            "forward_fr_f",
                                            "représente",
                                            "backward_fr_m",
                                            "est représenté par",
                                            "backward_fr_f",
                                            "est représentée par",
                                            "forward_fr_mp",
                                            "représentent",
                                            "backward_fr_mp",
                                            "sont représentés par",
                                            "backward_fr_fp",
                                            "sont représentées par",
                                            NULL };
  g_autoptr (LiaisonRecord) record = make (&liaison_entity_relation_type, represents);
  const LiaisonRelationType *type = (const LiaisonRelationType *) record;
  const LiaisonGender m = LIAISON_GENDER_MASCULINE, f = LIAISON_GENDER_FEMININE, open = LIAISON_GENDER_OPEN;

  expect_label (type, LIAISON_FORWARD, f, FALSE, LIAISON_LANGUAGE_EN, "represents");
  expect_label (type, LIAISON_BACKWARD, f, TRUE, LIAISON_LANGUAGE_EN, "is represented by");
  expect_label (type, LIAISON_FORWARD, f, FALSE, LIAISON_LANGUAGE_FR, "représente");
  expect_label (type, LIAISON_BACKWARD, m, FALSE, LIAISON_LANGUAGE_FR, "est représenté par");
  expect_label (type, LIAISON_BACKWARD, f, FALSE, LIAISON_LANGUAGE_FR, "est représentée par");
  expect_label (type, LIAISON_BACKWARD, open, FALSE, LIAISON_LANGUAGE_FR, "est représenté(e) par");
  expect_label (type, LIAISON_FORWARD, f, TRUE, LIAISON_LANGUAGE_FR, "représentent");
  expect_label (type, LIAISON_BACKWARD, m, TRUE, LIAISON_LANGUAGE_FR, "sont représentés par");
  expect_label (type, LIAISON_BACKWARD, f, TRUE, LIAISON_LANGUAGE_FR, "sont représentées par");
  expect_label (type, LIAISON_BACKWARD, open, TRUE, LIAISON_LANGUAGE_FR, "sont représenté(e)s par");
}

static void
a_label_makes_do_with_what_there_is (void)
{
  static const char *const mentor[] = {
    "forward_fr_m", "est le mentor de", "forward_fr_f", "est la mentore de", "backward_fr_m", "a pour mentor", NULL
  };
  static const char *const cousin[] = { "forward_en", "is a cousin of", "symmetric", "true", NULL };
  g_autoptr (LiaisonRecord) first = make (&liaison_entity_relation_type, mentor);
  g_autoptr (LiaisonRecord) second = make (&liaison_entity_relation_type, cousin);
  const LiaisonRelationType *french = (const LiaisonRelationType *) first;
  const LiaisonRelationType *english = (const LiaisonRelationType *) second;

  expect_label (french, LIAISON_FORWARD, LIAISON_GENDER_FEMININE, FALSE, LIAISON_LANGUAGE_EN, "est la mentore de");
  expect_label (french, LIAISON_FORWARD, LIAISON_GENDER_OPEN, FALSE, LIAISON_LANGUAGE_FR,
                "est le mentor / la mentore de");
  expect_label (french, LIAISON_BACKWARD, LIAISON_GENDER_FEMININE, TRUE, LIAISON_LANGUAGE_FR, "a pour mentor");
  expect_label (english, LIAISON_BACKWARD, LIAISON_GENDER_FEMININE, FALSE, LIAISON_LANGUAGE_FR, "is a cousin of");
}

static void
expect_grammar (const char *kind, const char *gender, const char *name, LiaisonGender expected, gboolean plural)
{
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_partner);
  LiaisonGrammar grammar;

  g_assert_true (liaison_record_set_text (record, "kind", kind, NULL));
  g_assert_true (liaison_record_set_text (record, "gender", gender, NULL));
  grammar = liaison_partner_grammar ((const LiaisonPartner *) record, name);
  g_assert_cmpint (grammar.gender, ==, expected);
  g_assert_cmpint (grammar.plural, ==, plural);
}

static void
the_gender_is_a_person_s_or_that_of_the_kind (void)
{
  expect_grammar ("person", "female", "Amina Diallo", LIAISON_GENDER_FEMININE, FALSE);
  expect_grammar ("person", "male", "Les Paul", LIAISON_GENDER_MASCULINE, FALSE);
  expect_grammar ("person", "other", NULL, LIAISON_GENDER_OPEN, FALSE);
  expect_grammar ("person", "", NULL, LIAISON_GENDER_OPEN, FALSE);
  expect_grammar ("organization", "", "Les Amis de la Terre", LIAISON_GENDER_FEMININE, TRUE);
  expect_grammar ("organization", "", "Lesotho Watch", LIAISON_GENDER_FEMININE, FALSE);
  expect_grammar ("mechanism", "", "Commission africaine", LIAISON_GENDER_MASCULINE, FALSE);
}

static void
a_post_is_named_after_its_holder (void)
{
  static const char *const values[] = { "title_en",   "Prosecutor",          "title_fr_m", "Procureur général",
                                        "title_fr_f", "Procureure générale", NULL };
  g_autoptr (LiaisonRecord) record = make (&liaison_entity_post, values);
  const LiaisonPost *post = (const LiaisonPost *) record;
  g_autofree char *english = liaison_post_words (post, LIAISON_GENDER_FEMININE, "Ministry", LIAISON_LANGUAGE_EN);
  g_autofree char *woman = liaison_post_words (post, LIAISON_GENDER_FEMININE, "Parquet", LIAISON_LANGUAGE_FR);
  g_autofree char *man = liaison_post_words (post, LIAISON_GENDER_MASCULINE, "Procureur", LIAISON_LANGUAGE_FR);
  g_autofree char *vacant = liaison_post_title (post, LIAISON_GENDER_OPEN, LIAISON_LANGUAGE_FR);

  g_assert_cmpstr (english, ==, "Prosecutor, Ministry");
  g_assert_cmpstr (woman, ==, "Procureure générale, Parquet");
  g_assert_cmpstr (man, ==, "Procureur général");
  g_assert_cmpstr (vacant, ==, "Procureur général / Procureure générale");
  g_set_str (&vacant, NULL);
  vacant = liaison_grammar_agree (LIAISON_GENDER_OPEN, "Rapporteur spécial sur la torture",
                                  "Rapporteuse spéciale sur la torture");
  g_assert_cmpstr (vacant, ==, "Rapporteur spécial / Rapporteuse spéciale sur la torture");
}

static void
expect_refused (const LiaisonEntity *entity, const char *const *values)
{
  g_autoptr (LiaisonRecord) record = make (entity, values);
  g_autoptr (GError) error = NULL;

  g_assert_false (liaison_record_validate (record, &error));
  g_assert_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID);
}

static void
what_cannot_be_is_refused (void)
{
  static const char id[] = "0198f3a2-1b2c-7abc-8def-0123456789ab", other[] = "0198f3a2-1b2c-7abc-8def-0123456789ac";

  expect_refused (&liaison_entity_post, (const char *const[]) { "body", id, NULL });
  expect_refused (&liaison_entity_tenure, (const char *const[]) { "post", id, "holder", other, "from", "2021-05-03",
                                                                  "to", "2021-05-02", NULL });
  expect_refused (&liaison_entity_relation, (const char *const[]) { "type", other, "subject", id, "object", id, NULL });
  expect_refused (&liaison_entity_relation, (const char *const[]) { "type", id, "subject", id, "object", other, "from",
                                                                    "2022", "to", "2021-05", NULL });
  expect_refused (&liaison_entity_relation_type, (const char *const[]) { "code", "x", "forward_fr_m", "aide", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(name) g_test_add_func ("/posts/" #name, name)
  TEST (who_held_a_post_on_a_day_a_month_or_a_year);
  TEST (what_may_still_last_is_current);
  TEST (a_succession_begins_with_the_latest);
  TEST (a_predecessor_ends_the_day_before);
  TEST (a_label_agrees_with_whom_it_starts_from);
  TEST (a_label_makes_do_with_what_there_is);
  TEST (the_gender_is_a_person_s_or_that_of_the_kind);
  TEST (a_post_is_named_after_its_holder);
  TEST (what_cannot_be_is_refused);
  return g_test_run ();
}
