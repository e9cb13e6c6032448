// SPDX-License-Identifier: GPL-3.0-or-later
// Where a letter stands on a day, whether it is public, which mandates a situation concerns.
#include "liaison-letter-rules.h"
#include "liaison-mandate-suggestions.h"
#include "liaison-reference-number.h"

#include <string.h>

/* One letter as a line, "-" for nothing: status, kinds of replies (joined by "+"), reply due. */
static const struct {
  const char *status;
  const char *replies;
  const char *due;
  const char *today;
  const char *expected; /* code, days */
  const char *words;
} standings[] = {
  { "draft", "-", "-", "2026-11-24", "draft 0", "Draft" },
  { "draft", "-", "2026-01-01", "2026-11-24", "draft 0", "Draft" },
  { "circulated", "-", "-", "2026-11-24", "circulated 0", "Circulated for signature" },
  { "withdrawn", "-", "2026-01-01", "2026-11-24", "withdrawn 0", "Withdrawn" },
  { "withdrawn", "substantive", "2026-01-01", "2026-11-24", "withdrawn 0", "Withdrawn" },
  { "sent", "-", "-", "2026-11-24", "sent 0", "Sent" },
  { "sent", "-", "2026-11-25", "2026-11-24", "due 1", "Reply due in 1 day" },
  { "sent", "-", "2026-12-06", "2026-11-24", "due 12", "Reply due in 12 days" },
  { "sent", "-", "2026-11-24", "2026-11-24", "due 0", "Reply due today" },
  { "sent", "-", "2026-11-23", "2026-11-24", "overdue 1", "Overdue by 1 day" },
  { "sent", "-", "2026-11-21", "2026-11-24", "overdue 3", "Overdue by 3 days" },
  { "sent", "-", "2024-02-28", "2024-03-01", "overdue 2", "Overdue by 2 days" },
  { "sent", "-", "2026-11", "2026-11-30", "due 0", "Reply due today" },
  { "sent", "-", "2026-11", "2026-12-01", "overdue 1", "Overdue by 1 day" },
  { "sent", "-", "2026", "2026-12-30", "due 1", "Reply due in 1 day" },
  { "sent", "acknowledgement", "2026-12-06", "2026-11-24", "acknowledged 12 a", "Acknowledged only" },
  { "sent", "acknowledgement", "-", "2026-11-24", "acknowledged 0 a", "Acknowledged only" },
  { "sent", "acknowledgement", "2026-11-23", "2026-11-24", "overdue 1 a", "Overdue by 1 day" },
  { "sent", "extension", "2026-12-06", "2026-11-24", "extension 12 e", "Extension asked" },
  { "sent", "acknowledgement+extension", "2026-12-06", "2026-11-24", "extension 12 a e", "Extension asked" },
  { "sent", "extension", "2026-11-23", "2026-11-24", "overdue 1 e", "Overdue by 1 day" },
  { "sent", "substantive", "2026-11-01", "2026-11-24", "replied 0", "Replied" },
  { "sent", "acknowledgement+substantive", "2026-11-01", "2026-11-24", "replied 0 a", "Replied" },
  { "draft", "substantive", "-", "2026-11-24", "draft 0", "Draft" },
};

static const struct {
  const char *status;
  const char *public_on;
  const char *today;
  const char *expected;
  const char *words;
} publications[] = {
  { "draft", "2026-01-01", "2026-11-24", "", "" },
  { "circulated", "2026-01-01", "2026-11-24", "", "" },
  { "withdrawn", "2026-01-01", "2026-11-24", "", "" },
  { "sent", "-", "2026-11-24", "withheld", "Withheld" },
  { "sent", "2026-11-25", "2026-11-24", "embargo", "Public on 25 November 2026" },
  { "sent", "2026-11-24", "2026-11-24", "public", "Public since 24 November 2026" },
  { "sent", "2026-11-23", "2026-11-24", "public", "Public since 23 November 2026" },
  { "sent", "2026-11", "2026-11-29", "embargo", "Public on November 2026" },
  { "sent", "2026-11", "2026-11-30", "public", "Public since November 2026" },
  { "sent", "2027", "2026-12-31", "embargo", "Public on 2027" },
};

static LiaisonMoment
parse (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (strcmp (text, "-") != 0)
    g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

static LiaisonCommunication *
make_letter (const char *status, const char *type)
{
  LiaisonCommunication *letter = (LiaisonCommunication *) liaison_record_new (&liaison_entity_communication);

  letter->status = g_strdup (status);
  letter->type = g_strdup (type);
  return letter;
}

static GPtrArray *
make_replies (const char *kinds)
{
  GPtrArray *replies = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  g_auto (GStrv) list = g_strsplit (kinds, "+", -1);

  for (guint i = 0; list[i] != NULL && strcmp (kinds, "-") != 0; i++) {
    LiaisonReply *reply = (LiaisonReply *) liaison_record_new (&liaison_entity_reply);
    reply->kind = g_strdup (list[i]);
    g_ptr_array_add (replies, reply);
  }
  return replies;
}

static void
test_where_a_letter_stands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++) {
    g_autoptr (LiaisonRecord) record = &make_letter (standings[i].status, "AL")->record;
    g_autoptr (GPtrArray) replies = make_replies (standings[i].replies);
    const LiaisonMoment today = parse (standings[i].today);
    LiaisonLetterStanding standing;
    g_autofree char *text = NULL, *words = NULL;

    g_test_message ("%u: %s %s %s", i, standings[i].status, standings[i].replies, standings[i].due);
    ((LiaisonCommunication *) record)->reply_due = parse (standings[i].due);
    standing = liaison_letter_standing ((LiaisonCommunication *) record, replies, &today);
    text = g_strdup_printf ("%s %d%s%s", liaison_letter_state_code (standing.state), standing.days,
                            standing.is_acknowledged ? " a" : "", standing.asked_extension ? " e" : "");
    words = liaison_letter_standing_words (&standing);
    g_assert_cmpstr (text, ==, standings[i].expected);
    g_assert_cmpstr (words, ==, standings[i].words);
  }
}

static void
test_without_replies (void)
{
  g_autoptr (LiaisonRecord) record = &make_letter ("sent", "AL")->record;
  const LiaisonMoment today = parse ("2026-11-24");

  g_assert_cmpint (liaison_letter_standing ((LiaisonCommunication *) record, NULL, &today).state, ==,
                   LIAISON_LETTER_SENT);
}

static void
test_whether_it_is_public (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (publications); i++) {
    g_autoptr (LiaisonRecord) record = &make_letter (publications[i].status, "AL")->record;
    LiaisonCommunication *letter = (LiaisonCommunication *) record;
    const LiaisonMoment today = parse (publications[i].today);
    g_autofree char *words = NULL;

    g_test_message ("%u: %s %s", i, publications[i].status, publications[i].public_on);
    letter->public_on = parse (publications[i].public_on);
    g_assert_cmpstr (liaison_publication_code (liaison_letter_publication (letter, &today)), ==,
                     publications[i].expected);
    words = liaison_letter_publication_words (letter, &today);
    g_assert_cmpstr (words, ==, publications[i].words);
  }
}

static void
test_states_have_names (void)
{
  LiaisonLetterState state;

  for (guint i = 0; i < LIAISON_LETTER_STATES; i++) {
    g_assert_true (liaison_letter_state_parse (liaison_letter_state_code ((LiaisonLetterState) i), &state));
    g_assert_cmpint (state, ==, i);
  }
  g_assert_false (liaison_letter_state_parse ("late", &state));
  g_assert_false (liaison_letter_state_parse (NULL, &state));
}

static void
test_dates_follow_from_the_type (void)
{
  static const struct {
    const char *type, *sent, *due, *public;
  } cases[] = {
    { "AL", "2026-01-31", "2026-04-01", "2026-04-01" },
    { "JAL", "2026-01-31", "2026-04-01", "2026-04-01" },
    { "UA", "2024-01-01", "2024-03-01", "2024-03-01" },
    { "OL", "2026-12-31", "2027-03-01", "2027-01-02" },
    { "JOL", "2026-12-31", "2027-03-01", "2027-01-02" },
    { "AL", "2026-01", "", "" },
    { "AL", "-", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (LiaisonRecord) record = &make_letter ("sent", cases[i].type)->record;
    LiaisonCommunication *letter = (LiaisonCommunication *) record;
    LiaisonLetterDelays delays = liaison_letter_delays_default (cases[i].type);
    char due[LIAISON_MOMENT_BUFFER], public[LIAISON_MOMENT_BUFFER];

    letter->sent_on = parse (cases[i].sent);
    liaison_letter_fill_dates (letter, &delays);
    g_assert_cmpstr (liaison_moment_write (&letter->reply_due, due), ==, cases[i].due);
    g_assert_cmpstr (liaison_moment_write (&letter->public_on, public), ==, cases[i].public);
  }
}

static void
test_dates_that_are_set_stay (void)
{
  g_autoptr (LiaisonRecord) record = &make_letter ("sent", "AL")->record;
  LiaisonCommunication *letter = (LiaisonCommunication *) record;
  const LiaisonLetterDelays none = { -1, -1 }, ten = { 10, 20 };
  char buffer[LIAISON_MOMENT_BUFFER];

  letter->sent_on = parse ("2026-01-01");
  liaison_letter_fill_dates (letter, &none);
  g_assert_false (liaison_moment_is_set (&letter->reply_due));
  g_assert_false (liaison_moment_is_set (&letter->public_on));
  letter->reply_due = parse ("2026-02");
  liaison_letter_fill_dates (letter, &ten);
  g_assert_cmpstr (liaison_moment_write (&letter->reply_due, buffer), ==, "2026-02");
  g_assert_cmpstr (liaison_moment_write (&letter->public_on, buffer), ==, "2026-01-21");
}

static void
test_what_a_delay_may_be (void)
{
  int days = 7;

  g_assert_true (liaison_letter_delay_parse ("0", &days) && days == 0);
  g_assert_true (liaison_letter_delay_parse ("60", &days) && days == 60);
  g_assert_true (liaison_letter_delay_parse ("none", &days) && days == -1);
  g_assert_false (liaison_letter_delay_parse ("", &days));
  g_assert_false (liaison_letter_delay_parse (NULL, &days));
  g_assert_false (liaison_letter_delay_parse ("-1", &days));
  g_assert_false (liaison_letter_delay_parse ("60 days", &days));
  g_assert_false (liaison_letter_delay_parse ("4000", &days));
  g_assert_null (liaison_letter_base_type ("XL"));
  g_assert_null (liaison_letter_base_type ("J"));
  g_assert_null (liaison_letter_base_type (NULL));
}

static void
test_references (void)
{
  g_autoptr (LiaisonRecord) record = &make_letter ("sent", "JAL")->record;
  LiaisonCommunication *letter = (LiaisonCommunication *) record;
  g_autofree char *none = liaison_letter_reference (letter, TRUE);
  g_autofree char *plain = NULL, *whole = NULL, *gone = NULL;

  g_assert_cmpstr (none, ==, "");
  liaison_letter_set_reference (letter, "FRA", 3, 2021);
  plain = liaison_letter_reference (letter, FALSE);
  whole = liaison_letter_reference (letter, TRUE);
  g_assert_cmpstr (plain, ==, "FRA 3/2021");
  g_assert_cmpstr (whole, ==, "JAL FRA 3/2021");
  liaison_letter_set_reference (letter, NULL, 3, 2021);
  gone = liaison_letter_reference (letter, FALSE);
  g_assert_cmpstr (gone, ==, "");
}

static void
test_protocol (void)
{
  g_assert_cmpint (liaison_letter_mandate_rank (TRUE, "SR", "thematic"), <,
                   liaison_letter_mandate_rank (FALSE, "WG", "thematic"));
  g_assert_cmpint (liaison_letter_mandate_rank (FALSE, "WG", "thematic"), <,
                   liaison_letter_mandate_rank (FALSE, "SR", "country"));
  g_assert_cmpint (liaison_letter_mandate_rank (FALSE, "IE", "country"), <,
                   liaison_letter_mandate_rank (FALSE, "SR", "thematic"));
  g_assert_cmpint (liaison_letter_mandate_rank (FALSE, "IE", "thematic"), ==,
                   liaison_letter_mandate_rank (FALSE, "SR", "thematic"));
}

static const LiaisonMandateFacts mandates[] = {
  { .id = { { 1 } }, .themes = "detention justice_lawyers" },
  { .id = { { 2 } }, .themes = "human_rights_defenders reprisals women_defenders" },
  { .id = { { 3 } }, .themes = "torture" },
  { .id = { { 4 } }, .themes = "discrimination racism" },
  { .id = { { 5 } }, .themes = "discrimination disability" },
  { .id = { { 6 } }, .country = "BLR" },
  { .id = { { 7 } }, .themes = "armed_conflict", .country = "PSE" },
  { .id = { { 8 } }, .themes = "executions" },
};

/* "2[women_defenders] 6[BLR] 1(detained)": ids with their themes and country, and the words. */
static void
assert_suggests (const char *themes, const char *countries, const char *text, const char *expected)
{
  const char *const texts[] = { text, NULL };
  const LiaisonSituation situation = { themes, countries, texts };
  g_autoptr (GPtrArray) found = liaison_mandates_suggest (&situation, mandates, G_N_ELEMENTS (mandates));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    const LiaisonMandateSuggestion *one = g_ptr_array_index (found, i);
    g_string_append_printf (words, "%s%d", i > 0 ? " " : "", one->id.bytes[0]);
    for (guint j = 0; one->themes != NULL && j < one->themes->len; j++)
      g_string_append_printf (words, "[%s]", (const char *) g_ptr_array_index (one->themes, j));
    if (one->country != NULL)
      g_string_append_printf (words, "[%s]", one->country);
    for (guint j = 0; one->words != NULL && j < one->words->len; j++)
      g_string_append_printf (words, "(%s)", (const char *) g_ptr_array_index (one->words, j));
  }
  g_assert_cmpstr (words->str, ==, expected);
}

static void
test_which_mandates (void)
{
  assert_suggests (NULL, NULL, "", "");
  assert_suggests ("torture", NULL, "", "3[torture]");
  assert_suggests ("torture", "BLR", "", "6[BLR] 3[torture]");
  assert_suggests (NULL, "PSE", "", "7[PSE]");
  assert_suggests ("armed_conflict", "MLI", "", "");
  assert_suggests ("detention women_defenders", NULL, "", "1[detention] 2[women_defenders]");
  assert_suggests ("discrimination torture", NULL, "", "3[torture] 4[discrimination] 5[discrimination]");
}

static void
test_words_of_the_account (void)
{
  assert_suggests (NULL, NULL, "He was DETAINED and beaten in custody.", "1(DETAINED) 3(beaten)");
  assert_suggests (NULL, NULL, "Elle a été arrêtée, puis torturée.", "1(arrêtée) 3(torturée)");
  assert_suggests (NULL, NULL, "Received death threats", "8(death threats)");
  assert_suggests ("torture", NULL, "tortured", "3[torture](tortured)");
  assert_suggests (NULL, NULL, "The killjoy was beatific, unarrested, in a damsel's tent", "");
  assert_suggests (NULL, NULL, "les droits, l’avocat", "1(avocat)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-rules/where-a-letter-stands", test_where_a_letter_stands);
  g_test_add_func ("/letter-rules/without-replies", test_without_replies);
  g_test_add_func ("/letter-rules/whether-it-is-public", test_whether_it_is_public);
  g_test_add_func ("/letter-rules/states-have-names", test_states_have_names);
  g_test_add_func ("/letter-rules/dates-follow-from-the-type", test_dates_follow_from_the_type);
  g_test_add_func ("/letter-rules/dates-that-are-set-stay", test_dates_that_are_set_stay);
  g_test_add_func ("/letter-rules/what-a-delay-may-be", test_what_a_delay_may_be);
  g_test_add_func ("/letter-rules/references", test_references);
  g_test_add_func ("/letter-rules/protocol", test_protocol);
  g_test_add_func ("/letter-rules/which-mandates", test_which_mandates);
  g_test_add_func ("/letter-rules/words-of-the-account", test_words_of_the_account);
  return g_test_run ();
}
