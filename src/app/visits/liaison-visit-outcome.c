// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a visit's page after it took place: the statement, the report, what became of the recommendations.
#include "liaison-visit-sections.h"

#include "liaison-language.h"
#include "liaison-objective.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-visit-look.h"

#include <glib/gi18n.h>

/** liaison_visit_statement_new: Returns: (transfer floating): the end-of-mission statement and the report's symbol */
GtkWidget *
liaison_visit_statement_new (const LiaisonVisitDetails *details)
{
  const LiaisonVisit *visit = details->row->visit;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *section = liaison_section_list_new (_ ("Statement and Report"), _ ("Edit Statement and Report"),
                                                 "visit.statement", NULL);
  GtkWidget *text = liaison_section_text_new (NULL, visit->statement);

  liaison_section_add_fact (section, _ ("Report symbol"), visit->report_symbol);
  if (visit->statement == NULL && visit->report_symbol == NULL)
    liaison_section_add_lesson (section, _ ("The end-of-mission statement, then the symbol of the report"));
  gtk_box_append (GTK_BOX (box), section);
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), text);
  return box;
}

/* "3 March 2026 · Implemented · by Anna: The law was published." */
static void
describe_step (GString *text, const LiaisonVisitProgress *step)
{
  g_autofree char *date = liaison_moment_format (&step->on, NULL, liaison_language_of_interface ());

  g_string_append_printf (text, "\n%s", date);
  if (step->status != NULL)
    g_string_append_printf (text, " · %s",
                            liaison_vocabulary_label (&liaison_vocabulary_recommendation_status, step->status));
  if (step->author != NULL && *step->author != '\0')
    g_string_append_printf (text, " · %s", step->author);
  if (step->evidence != NULL)
    g_string_append_printf (text, " · %s", step->evidence);
}

static gboolean
is_told (const LiaisonVisitAdvice *advice)
{
  for (guint i = 0; i < advice->progress->len; i++)
    if (g_strcmp0 (((const LiaisonVisitProgress *) advice->progress->pdata[i])->evidence,
                   advice->recommendation->evidence) == 0)
      return TRUE;
  return FALSE;
}

static void
add_advice (GtkWidget *section, const LiaisonVisitDetails *details, const LiaisonVisitAdvice *advice)
{
  const LiaisonRecommendation *record = advice->recommendation;
  const char *addressee = g_hash_table_lookup (details->titles, &record->addressee);
  g_autoptr (GString) text = g_string_new (addressee != NULL ? addressee : "");
  g_autofree char *title = record->paragraph != NULL ? g_strdup_printf ("%s  %s", record->paragraph, record->text)
                                                     : g_strdup (record->text);
  g_autoptr (GMenu) menu = liaison_visit_part_menu (&record->record);
  GtkWidget *row;

  for (guint i = 0; i < advice->progress->len; i++)
    describe_step (text, g_ptr_array_index (advice->progress, i));
  if (record->evidence != NULL && !is_told (advice))
    g_string_append_printf (text, "\n%s", record->evidence);
  row = liaison_section_add_row (section, NULL, title, g_strchug (text->str));
  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      liaison_visit_pill_new (liaison_vocabulary_label (&liaison_vocabulary_recommendation_status, record->status),
                              liaison_recommendation_style (record->status)));
  liaison_visit_menu_add (menu, _ ("_What Became of It"), "visit.progress", &record->record.id);
  liaison_visit_row_add_menu (row, menu, record->paragraph != NULL ? record->paragraph : record->text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set (row, "title-lines", 0, "subtitle-lines", 0, NULL);
  {
    g_autofree char *uuid = liaison_id_to_string (&record->record.id);
    liaison_row_set_action (row, "visit.progress", uuid);
  }
}

/** liaison_visit_advice_new: Returns: (transfer floating): the recommendations, with what became of them */
GtkWidget *
liaison_visit_advice_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Recommendations"), _ ("Add a Recommendation"), "visit.add",
                                                 "recommendation");
  guint done = 0;

  for (guint i = 0; i < details->advice->len; i++) {
    const LiaisonVisitAdvice *advice = g_ptr_array_index (details->advice, i);
    done += g_strcmp0 (advice->recommendation->status, "implemented") == 0;
    add_advice (section, details, advice);
  }
  if (details->advice->len == 0) {
    liaison_section_add_lesson (section, _ ("What the report asks for, of whom, and what becomes of it"));
  } else {
    g_autofree char *count = g_strdup_printf (ngettext ("%u of %u implemented", "%u of %u implemented", done), done,
                                              details->advice->len);
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (section), count);
  }
  return section;
}

/** liaison_visit_commitments_new: Returns: (transfer floating) (nullable): what was promised during it */
GtkWidget *
liaison_visit_commitments_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section;

  if (details->commitments->len == 0)
    return NULL;
  section = liaison_section_list_new (_ ("Commitments"), NULL, NULL, NULL);
  for (guint i = 0; i < details->commitments->len; i++) {
    const LiaisonCommitment *commitment = g_ptr_array_index (details->commitments, i);
    const char *by = g_hash_table_lookup (
        details->titles, liaison_id_is_nil (&commitment->by_partner) ? &commitment->by_staff : &commitment->by_partner);
    g_autofree char *due = liaison_moment_format (&commitment->due, NULL, liaison_language_of_interface ());
    g_autofree char *text = g_strdup_printf ("%s%s%s", by != NULL ? by : "", by != NULL && *due != '\0' ? " · " : "",
                                             due);
    GtkWidget *row = liaison_section_add_row (section, "liaison-commitment-symbolic", commitment->text, text);
    adw_action_row_add_suffix (
        ADW_ACTION_ROW (row),
        liaison_visit_pill_new (liaison_vocabulary_label (&liaison_vocabulary_commitment_status, commitment->status),
                                NULL));
  }
  return section;
}
