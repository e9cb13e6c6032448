// SPDX-License-Identifier: GPL-3.0-or-later
// What the import says of its rows, in numbers and words.
#include "liaison-import-words.h"

#include "liaison-numbers.h"

#include <glib/gi18n.h>

/**
 * liaison_import_words_shown:
 * @verdicts: (out caller-allocates): room for %LIAISON_IMPORT_SHOWN_MAX: what each label means, -1 for all rows
 *
 * Returns: (transfer full): "All: 3,098", then one label for each verdict that rows have
 */
GtkStringList *
liaison_import_words_shown (const LiaisonImportPlan *plan, int *verdicts)
{
  static const char *const words[LIAISON_ROW_VERDICTS] = { N_ ("New: %s"),
                                                           N_ ("Update: %s"),
                                                           N_ ("Unchanged: %s"),
                                                           N_ ("In the trash: %s"),
                                                           N_ ("Twice in the file: %s"),
                                                           N_ ("Already in the register: %s"),
                                                           N_ ("Cancelled: %s"),
                                                           N_ ("Bad: %s") };
  GtkStringList *labels = gtk_string_list_new (NULL);
  g_autofree char *all = liaison_number_format (plan->rows->len);
  /* Translators: %s is a number of rows. */
  g_autofree char *first = g_strdup_printf (_ ("All: %s"), all);

  gtk_string_list_append (labels, first);
  *verdicts++ = -1;
  for (int i = 0; i < LIAISON_ROW_VERDICTS; i++) {
    g_autofree char *number = liaison_number_format (plan->counts[i]);
    g_autofree char *text = liaison_change_set_describe (words[i], number);
    if (plan->counts[i] == 0)
      continue;
    gtk_string_list_append (labels, text);
    *verdicts++ = i;
  }
  return labels;
}

/** liaison_import_words_done: Returns: (transfer full): a heading that says how many rows were added, or else updated
 */
char *
liaison_import_words_done (const LiaisonImportPlan *plan, LiaisonImportFormat format)
{
  guint added = liaison_import_plan_count_to_add (plan), updated = liaison_import_plan_count_to_update (plan);
  guint count = added > 0 ? added : updated;
  g_autofree char *number = liaison_number_format (count);

  if (format == LIAISON_IMPORT_ICAL)
    return g_strdup_printf (added > 0 ? ngettext ("%s Meeting Added", "%s Meetings Added", count)
                                      : ngettext ("%s Meeting Updated", "%s Meetings Updated", count),
                            number);
  if (format == LIAISON_IMPORT_COMMUNICATIONS)
    return g_strdup_printf (added > 0 ? ngettext ("%s Letter Added", "%s Letters Added", count)
                                      : ngettext ("%s Letter Updated", "%s Letters Updated", count),
                            number);
  if (format == LIAISON_IMPORT_JSON)
    return g_strdup_printf (added > 0 ? ngettext ("%s Record Added", "%s Records Added", count)
                                      : ngettext ("%s Record Updated", "%s Records Updated", count),
                            number);
  return g_strdup_printf (added > 0 ? ngettext ("%s Partner Added", "%s Partners Added", count)
                                    : ngettext ("%s Partner Updated", "%s Partners Updated", count),
                          number);
}

/* @words: translated, with a "%s" for the number */
static void
add_sentence (GString *sentences, const char *words, guint count)
{
  g_autofree char *number = liaison_number_format (count);
  g_autofree char *sentence = NULL;

  if (count == 0)
    return;
  sentence = liaison_change_set_describe (words, number);
  g_string_append_printf (sentences, "%s%s", sentences->len > 0 ? "\n" : "", sentence);
}

/** liaison_import_words_rest: Returns: (transfer full): sentences that say what was updated and what was left out */
char *
liaison_import_words_rest (const LiaisonImportPlan *plan)
{
  guint doubles = plan->keep_duplicates ? 0 : plan->counts[LIAISON_ROW_DUPLICATE] + plan->counts[LIAISON_ROW_KNOWN];
  guint updated = liaison_import_plan_count_to_add (plan) > 0 ? liaison_import_plan_count_to_update (plan) : 0;
  guint same = plan->counts[LIAISON_ROW_UNCHANGED], bad = plan->counts[LIAISON_ROW_BAD];
  GString *sentences = g_string_new (NULL);

  add_sentence (sentences, ngettext ("%s other was updated.", "%s others were updated.", updated), updated);
  add_sentence (sentences, ngettext ("%s was unchanged.", "%s were unchanged.", same), same);
  add_sentence (sentences, ngettext ("%s duplicate was left out.", "%s duplicates were left out.", doubles), doubles);
  add_sentence (sentences, ngettext ("%s bad row was left out.", "%s bad rows were left out.", bad), bad);
  if (sentences->len == 0)
    g_string_append (sentences, _ ("Every row of the file is in the register."));
  return g_string_free (sentences, FALSE);
}
