// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a next step typed in one line.
//
// Nothing is lost: what cannot be read as a kind, an owner or a date stays in the text.
#include "liaison-step-text.h"

#include "liaison-fold.h"
#include "liaison-office.h"
#include "liaison-when-input.h"

#include <string.h>

/* What may stand before a day, folded; the longest first, as "avant le" begins with "avant". */
static const char *const before_days[] = {
  "au plus tard le", "au plus tard", "d'ici au",      "d'ici le",       "d'ici a", "d'ici",
  "avant le",        "pour le",      "no later than", "not later than", "due on",  "due by",
  "avant",           "pour",         "before",        "until",          "due",     "by",
};

/* What a kind may be called before a colon, folded, in both languages. */
static const struct {
  const char *word;
  LiaisonStepKind kind;
} kinds[] = {
  { "to do", LIAISON_STEP_TASK },          { "todo", LIAISON_STEP_TASK },
  { "task", LIAISON_STEP_TASK },           { "a faire", LIAISON_STEP_TASK },
  { "tache", LIAISON_STEP_TASK },          { "we", LIAISON_STEP_PROMISED_BY_US },
  { "nous", LIAISON_STEP_PROMISED_BY_US }, { "they", LIAISON_STEP_PROMISED_TO_US },
  { "eux", LIAISON_STEP_PROMISED_TO_US },  { "elles", LIAISON_STEP_PROMISED_TO_US },
  { "ils", LIAISON_STEP_PROMISED_TO_US },  { "need", LIAISON_STEP_NEED },
  { "needs", LIAISON_STEP_NEED },          { "besoin", LIAISON_STEP_NEED },
};

/* "Need: a lawyer" */
static const char *
read_kind (const char *text, int *kind)
{
  const char *colon = strchr (text, ':');
  g_autofree char *before = NULL, *folded = NULL;

  if (colon == NULL || colon - text > 24)
    return text;
  before = g_strndup (text, (gsize) (colon - text));
  folded = g_strstrip (liaison_fold (before));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (kinds[i].word, folded) != 0)
      continue;
    *kind = (int) kinds[i].kind;
    return colon + 1;
  }
  return text;
}

/* Whether @wanted, folded, are the initials or the beginning of a name of @staff. */
static gboolean
is_called (const LiaisonStaff *staff, const char *wanted)
{
  g_autofree char *initials = liaison_fold (staff->initials);
  g_autofree char *name = liaison_fold (staff->name);
  g_auto (GStrv) parts = g_strsplit_set (name, " -", -1);

  if (strcmp (initials, wanted) == 0)
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], wanted))
      return TRUE;
  return FALSE;
}

/* The only one who is called so: initials count before names. */
static const LiaisonStaff *
find_staff (GPtrArray *staff, const char *word)
{
  g_autofree char *wanted = liaison_fold (word);
  const LiaisonStaff *found = NULL;
  guint count = 0;

  for (guint i = 0; staff != NULL && i < staff->len && *wanted != '\0'; i++) {
    const LiaisonStaff *one = staff->pdata[i];
    g_autofree char *initials = liaison_fold (one->initials);
    if (strcmp (initials, wanted) == 0)
      return one;
    if (!is_called (one, wanted))
      continue;
    found = one;
    count++;
  }
  return count == 1 ? found : NULL;
}

/* Takes "@IM" out of @words, if that names somebody. */
static void
take_owner (GPtrArray *words, GPtrArray *staff, LiaisonId *owner)
{
  for (guint i = 0; i < words->len; i++) {
    const char *word = words->pdata[i];
    const LiaisonStaff *found = *word == '@' ? find_staff (staff, word + 1) : NULL;
    if (found == NULL)
      continue;
    *owner = found->record.id;
    g_ptr_array_remove_index (words, i);
    return;
  }
}

static char *
join (GPtrArray *words, guint first, guint end)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append_printf (text, "%s%s", i > first ? " " : "", (const char *) words->pdata[i]);
  return g_string_free (text, FALSE);
}

/* How many of the words from @first on say "by" or the like; 0 for none. */
static guint
count_before_day (GPtrArray *words, guint first)
{
  for (guint i = 0; i < G_N_ELEMENTS (before_days); i++) {
    guint count = 1;
    g_autofree char *text = NULL, *folded = NULL;
    for (const char *p = before_days[i]; *p != '\0'; p++)
      count += *p == ' ' ? 1 : 0;
    if (first + count >= words->len)
      continue;
    text = join (words, first, first + count);
    folded = liaison_fold (text);
    if (strcmp (folded, before_days[i]) == 0)
      return count;
  }
  return 0;
}

/* Takes the date at the end, and the word before it, off @words. A time of day would be lost: it makes no due date. */
static void
take_due (GPtrArray *words, LiaisonMoment *due)
{
  for (guint i = 1; i < words->len; i++) {
    guint count = count_before_day (words, i);
    g_autofree char *date = count > 0 ? join (words, i + count, words->len) : NULL;
    LiaisonWhenInput input;
    if (date == NULL || !liaison_when_input_parse (date, &input) || !liaison_moment_is_set (&input.day) ||
        input.from >= 0 || liaison_moment_is_set (&input.last_day))
      continue;
    *due = input.day;
    g_ptr_array_set_size (words, (int) i);
    return;
  }
}

/**
 * liaison_step_text_read:
 * @step: (out caller-allocates): free it with liaison_step_text_clear()
 * @typed: one line, such as "Send the list by Friday", "@IM rédiger la note avant le 14/09", "Need: a lawyer"
 * @staff: (nullable) (element-type LiaisonStaff): who may be named after an "@", by initials or a part of the name
 */
void
liaison_step_text_read (LiaisonStepText *step, const char *typed, GPtrArray *staff)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  *step = (LiaisonStepText) { .due = LIAISON_MOMENT_NONE, .kind = -1 };
  parts = g_strsplit (read_kind (typed, &step->kind), " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, parts[i]);
  take_owner (words, staff, &step->owner);
  take_due (words, &step->due);
  step->text = join (words, 0, words->len);
}

/** liaison_step_text_clear: Frees what it holds. */
void
liaison_step_text_clear (LiaisonStepText *step)
{
  g_clear_pointer (&step->text, g_free);
}
