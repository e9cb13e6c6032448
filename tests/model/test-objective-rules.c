// SPDX-License-Identifier: GPL-3.0-or-later
// What is late, how far an objective is, which need comes first.
#include "liaison-objective-rules.h"

static LiaisonMoment
parse (const char *text)
{
  LiaisonMoment moment = LIAISON_MOMENT_NONE;

  if (text != NULL)
    g_assert_true (liaison_moment_parse (text, &moment, NULL));
  return moment;
}

static const struct {
  const char *status, *due;
  LiaisonDueState state;
  int days;
  const char *words;
} dues[] = {
  { "open", "2026-11-23", LIAISON_DUE_OVERDUE, -1, "Overdue by 1 day" },
  { "open", "2025-11-24", LIAISON_DUE_OVERDUE, -365, "Overdue by 365 days" },
  { "open", "2026-11-24", LIAISON_DUE_SOON, 0, "Due today" },
  { "open", "2026-11-25", LIAISON_DUE_SOON, 1, "Due in 1 day" },
  { "open", "2026-12-08", LIAISON_DUE_SOON, 14, "Due in 14 days" },
  { "open", "2026-12-09", LIAISON_DUE_LATER, 15, "Due in 15 days" },
  { "open", "2026-11", LIAISON_DUE_SOON, 6, "Due in 6 days" },
  { "open", "2026-10", LIAISON_DUE_OVERDUE, -24, "Overdue by 24 days" },
  { "open", "2026", LIAISON_DUE_LATER, 37, "Due in 37 days" },
  { "open", "2025", LIAISON_DUE_OVERDUE, -328, "Overdue by 328 days" },
  { "open", NULL, LIAISON_DUE_UNDATED, 0, "Open" },
  { "kept", "2026-01-01", LIAISON_DUE_SETTLED, 0, "Kept" },
  { "broken", "2027-01-01", LIAISON_DUE_SETTLED, 0, "Broken" },
  { "dropped", NULL, LIAISON_DUE_SETTLED, 0, "Dropped" },
};

static void
test_due (void)
{
  LiaisonMoment today = parse ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (dues); i++) {
    LiaisonCommitment commitment = { .status = (char *) dues[i].status, .due = parse (dues[i].due) };
    LiaisonDue due = liaison_commitment_due (&commitment, &today);
    g_autofree char *words = liaison_due_describe (
        &due, liaison_vocabulary_label (&liaison_vocabulary_commitment_status, dues[i].status));

    g_test_message ("%s, %s", dues[i].status, dues[i].due);
    g_assert_cmpint (due.state, ==, dues[i].state);
    g_assert_cmpint (due.days, ==, dues[i].days);
    g_assert_cmpstr (words, ==, dues[i].words);
  }
}

static void
test_due_of_objectives (void)
{
  static const struct {
    const char *status;
    LiaisonDueState state;
  } cases[] = { { "planned", LIAISON_DUE_OVERDUE },
                { "active", LIAISON_DUE_OVERDUE },
                { "achieved", LIAISON_DUE_SETTLED },
                { "abandoned", LIAISON_DUE_SETTLED } };
  LiaisonMoment today = parse ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    LiaisonObjective objective = { .status = (char *) cases[i].status, .due = parse ("2026-11-01") };
    g_assert_cmpint (liaison_objective_due (&objective, &today).state, ==, cases[i].state);
  }
}

static const struct {
  const char *target, *value;
  int progress;
} indicators[] = {
  { NULL, "3", LIAISON_PROGRESS_UNKNOWN },
  { "20", NULL, 0 },
  { "20", "11", 55 },
  { "20", "20", 100 },
  { "20", "26", 100 },
  { "20", "-2", 0 },
  { "3", "2", 66 },
  { "1000", "999.9", 99 },
  { "80 %", "60 %", 75 },
  { "≥ 4", "1", 25 },
  { ">= 4", "5", 100 },
  { "1,200", "600", 50 },
  { "1\u202f200", "1\u00a0200 cas", 100 },
  { "12,5", "2.5", 20 },
  { "≤ 10", "16", 62 },
  { "<= 10", "10", 100 },
  { "< 5", "3", 100 },
  { "≤ 0", "2", 0 },
  { "0", "0", 100 },
  { "20", "many", LIAISON_PROGRESS_UNKNOWN },
  { "Adopted", "adopted ", 100 },
  { "Adoptée", "adoptee", 100 },
  { "Adopted by 4 parliaments", "Adopted by 3 parliaments", 0 },
};

static void
test_progress (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++) {
    LiaisonIndicator indicator = { .target = (char *) indicators[i].target, .value = (char *) indicators[i].value };
    g_test_message ("%s of %s", indicators[i].value, indicators[i].target);
    g_assert_cmpint (liaison_indicator_progress (&indicator), ==, indicators[i].progress);
  }
}

static void
test_progress_of_objectives (void)
{
  LiaisonIndicator half = { .target = (char *) "20", .value = (char *) "10" };
  LiaisonIndicator full = { .target = (char *) "≤ 10", .value = (char *) "4" };
  LiaisonIndicator words = { .value = (char *) "4" };
  LiaisonObjective active = { .status = (char *) "active" }, achieved = { .status = (char *) "achieved" };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_assert_cmpint (liaison_objective_progress (&active, list), ==, LIAISON_PROGRESS_UNKNOWN);
  g_ptr_array_add (list, &words);
  g_assert_cmpint (liaison_objective_progress (&active, list), ==, LIAISON_PROGRESS_UNKNOWN);
  g_ptr_array_add (list, &half);
  g_assert_cmpint (liaison_objective_progress (&active, list), ==, 50);
  g_ptr_array_add (list, &full);
  g_assert_cmpint (liaison_objective_progress (&active, list), ==, 75);
  g_assert_cmpint (liaison_objective_progress (&achieved, list), ==, 100);
}

static void
test_order_of_needs (void)
{
  const LiaisonNeed needs[] = {
    { .status = (char *) "open", .urgency = (char *) "critical", .raised_on = parse ("2026-01") },
    { .status = (char *) "open", .urgency = (char *) "critical", .raised_on = parse ("2026-02-03") },
    { .status = (char *) "open", .urgency = (char *) "high", .raised_on = parse ("2020") },
    { .status = (char *) "open", .urgency = (char *) "low", .raised_on = parse ("2020") },
    { .status = (char *) "open", .raised_on = parse ("2020") },
    { .status = (char *) "answered", .urgency = (char *) "critical", .raised_on = parse ("2019") },
    { .status = (char *) "closed", .urgency = (char *) "high", .raised_on = parse ("2019") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (needs); j++)
      g_assert_cmpint ((liaison_need_compare (&needs[i], &needs[j]) > 0) -
                           (liaison_need_compare (&needs[i], &needs[j]) < 0),
                       ==, (i > j) - (i < j));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objective-rules/due", test_due);
  g_test_add_func ("/objective-rules/due-of-objectives", test_due_of_objectives);
  g_test_add_func ("/objective-rules/progress", test_progress);
  g_test_add_func ("/objective-rules/progress-of-objectives", test_progress_of_objectives);
  g_test_add_func ("/objective-rules/order-of-needs", test_order_of_needs);
  return g_test_run ();
}
