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
  static const char *const words[LIAISON_ROW_VERDICTS] = { N_ ("New: %s"), N_ ("Twice in the file: %s"),
                                                           N_ ("Already in the register: %s"), N_ ("Bad: %s") };
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

/** liaison_import_words_added: Returns: (transfer full): a heading that says how many rows were added */
char *
liaison_import_words_added (guint count, LiaisonImportFormat format)
{
  g_autofree char *number = liaison_number_format (count);

  if (format == LIAISON_IMPORT_CSV)
    return g_strdup_printf (ngettext ("%s Partner Added", "%s Partners Added", count), number);
  return g_strdup_printf (ngettext ("%s Record Added", "%s Records Added", count), number);
}

/** liaison_import_words_left_out: Returns: (transfer full): sentences that say what was not added */
char *
liaison_import_words_left_out (const LiaisonImportPlan *plan, gboolean keeps_duplicates)
{
  guint doubles = keeps_duplicates ? 0 : plan->counts[LIAISON_ROW_DUPLICATE] + plan->counts[LIAISON_ROW_KNOWN];
  guint bad = plan->counts[LIAISON_ROW_BAD];
  g_autofree char *n_doubles = liaison_number_format (doubles);
  g_autofree char *n_bad = liaison_number_format (bad);
  g_autofree char *first = g_strdup_printf (
      ngettext ("%s duplicate was left out.", "%s duplicates were left out.", doubles), n_doubles);
  g_autofree char *second = g_strdup_printf (ngettext ("%s bad row was left out.", "%s bad rows were left out.", bad),
                                             n_bad);

  if (doubles > 0 && bad > 0)
    return g_strdup_printf ("%s\n%s", first, second);
  if (doubles > 0 || bad > 0)
    return g_strdup (doubles > 0 ? first : second);
  return g_strdup (_ ("Every row of the file is in the register."));
}
