// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a visit's page before it takes place: what is missing, the log, terms of reference, the team, the UN.
#include "liaison-visit-sections.h"

#include "liaison-language.h"
#include "liaison-period.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-visit-look.h"

#include <glib/gi18n.h>

static char *
join (const char *a, const char *b)
{
  if (a == NULL || *a == '\0')
    return g_strdup (b);
  return b != NULL && *b != '\0' ? g_strdup_printf ("%s · %s", a, b) : g_strdup (a);
}

/** liaison_visit_gaps_new: Returns: (transfer floating) (nullable): what is missing; %NULL if nothing is */
GtkWidget *
liaison_visit_gaps_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section;

  if (details->row->gaps == 0)
    return NULL;
  section = liaison_section_list_new (_ ("Missing"), NULL, NULL, NULL);
  for (guint i = 0; i < LIAISON_VISIT_GAPS; i++) {
    g_autofree char *words = NULL;
    if ((details->row->gaps & (1U << i)) == 0)
      continue;
    words = liaison_visit_gap_words ((LiaisonVisitGap) (1U << i), &details->row->facts);
    liaison_section_add_row (section, "dialog-warning-symbolic", words, NULL);
  }
  return section;
}

static char *
describe_event (const LiaisonVisitEvent *event, const char *files)
{
  g_autofree char *date = liaison_moment_format (&event->on, NULL, liaison_language_of_interface ());
  const char *direction = event->direction != NULL
                              ? liaison_vocabulary_label (&liaison_vocabulary_direction, event->direction)
                              : NULL;
  g_autofree char *dates = liaison_moment_is_set (&event->proposed_from)
                               ? liaison_period_format (&event->proposed_from, &event->proposed_to)
                               : NULL;
  g_autofree char *first = join (date, direction);
  g_autofree char *second = join (first, dates);
  g_autofree char *third = join (second, files);

  return event->note != NULL ? g_strdup_printf ("%s\n%s", third, event->note) : g_steal_pointer (&third);
}

static const char *
find_event_icon (const LiaisonVisitEvent *event)
{
  if (event->direction == NULL)
    return "liaison-visit-symbolic";
  return g_str_equal (event->direction, "sent") ? "mail-send-receive-symbolic" : "mail-unread-symbolic";
}

/** liaison_visit_log_new: Returns: (transfer floating): the event log, the latest first */
GtkWidget *
liaison_visit_log_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Event Log"), _ ("Add an Event"), "visit.add-event", "");
  GPtrArray *events = details->row->events;

  for (guint i = events->len; i > 0; i--) {
    const LiaisonVisitEvent *event = g_ptr_array_index (events, i - 1);
    const char *kind = liaison_vocabulary_label (&liaison_vocabulary_visit_event, event->kind);
    const char *files = g_hash_table_lookup (details->event_files, &event->record.id);
    g_autofree char *text = describe_event (event, files);
    g_autoptr (GMenu) menu = liaison_visit_part_menu (&event->record);
    GtkWidget *row = liaison_section_add_row (section, find_event_icon (event), kind, text);
    if (files != NULL)
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("text-x-generic-symbolic"));
    liaison_visit_menu_add (menu, _ ("Attach a _Document…"), "visit.attach", &event->record.id);
    liaison_visit_row_edits (row, &event->record);
    liaison_visit_row_add_menu (row, menu, kind);
  }
  if (events->len == 0)
    liaison_section_add_lesson (section, _ ("A request or an invitation begins the log; the stage of the visit follows "
                                            "from it."));
  return section;
}

static const LiaisonVisitTerm *
find_term (const LiaisonVisitDetails *details, const char *code)
{
  for (guint i = 0; i < details->terms->len; i++) {
    const LiaisonVisitTerm *term = g_ptr_array_index (details->terms, i);
    if (g_strcmp0 (term->term, code) == 0)
      return term;
  }
  return NULL;
}

/** liaison_visit_terms_new: Returns: (transfer floating): the checklist of the terms of reference */
GtkWidget *
liaison_visit_terms_new (const LiaisonVisitDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Terms of Reference"), NULL, NULL, NULL);
  g_autofree char *count = liaison_visit_gap_words (LIAISON_VISIT_GAP_TERMS, &details->row->facts);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (section), count);
  for (guint i = 0; i < liaison_vocabulary_visit_term.n_terms; i++) {
    const char *code = liaison_vocabulary_visit_term.terms[i].code;
    const LiaisonVisitTerm *term = find_term (details, code);
    const char *state = term != NULL ? term->state : "not_asked";
    GtkWidget *row = liaison_section_add_row (section, NULL,
                                              liaison_vocabulary_label (&liaison_vocabulary_visit_term, code),
                                              term != NULL ? term->note : NULL);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               liaison_visit_pill_new (liaison_vocabulary_label (&liaison_vocabulary_term_state, state),
                                                       liaison_visit_term_style (state)));
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", code);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "visit.term");
  }
  return section;
}

static void
add_part_row (GtkWidget *section, const char *icon, const char *title, const char *subtitle, const LiaisonRecord *part)
{
  g_autoptr (GMenu) menu = liaison_visit_part_menu (part);
  GtkWidget *row = liaison_section_add_row (section, icon, title != NULL ? title : "?", subtitle);

  liaison_visit_row_edits (row, part);
  liaison_visit_row_add_menu (row, menu, title != NULL ? title : "?");
}

/** liaison_visit_team_new: Returns: (transfer floating): the mandates that visit together, and the delegation */
GtkWidget *
liaison_visit_team_new (const LiaisonVisitDetails *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *mandates = liaison_section_list_new (_ ("Mandates"), _ ("Add a Mandate"), "visit.add", "visit_mandate");
  GtkWidget *delegation = liaison_section_list_new (_ ("Delegation"), _ ("Add to the Delegation"), "visit.add",
                                                    "delegate");

  for (guint i = 0; i < details->mandates->len; i++) {
    const LiaisonVisitMandate *mandate = g_ptr_array_index (details->mandates, i);
    add_part_row (mandates, "liaison-family-united-nations-symbolic",
                  g_hash_table_lookup (details->titles, &mandate->mandate), NULL, &mandate->record);
  }
  for (guint i = 0; i < details->delegates->len; i++) {
    const LiaisonDelegate *delegate = g_ptr_array_index (details->delegates, i);
    gboolean is_staff = !liaison_id_is_nil (&delegate->staff);
    add_part_row (delegation, is_staff ? "avatar-default-symbolic" : "liaison-partners-symbolic",
                  g_hash_table_lookup (details->titles, is_staff ? &delegate->staff : &delegate->partner),
                  delegate->role, &delegate->record);
  }
  if (details->mandates->len == 0)
    liaison_section_add_lesson (mandates, _ ("Which mandates visit together"));
  if (details->delegates->len == 0)
    liaison_section_add_lesson (delegation, _ ("Who travels, and who joins on the way"));
  gtk_box_append (GTK_BOX (box), mandates);
  gtk_box_append (GTK_BOX (box), delegation);
  return box;
}

static void
add_office (GtkWidget *section, const LiaisonVisitDetails *details, const LiaisonVisitOffice *office)
{
  gboolean is_chosen = liaison_id_equal (&office->partner, &details->row->visit->un_office);
  const char *where = office->is_in_country ? _ ("Office in the country") : _ ("Covers the country");
  g_autoptr (GString) text = g_string_new (where);
  g_autofree char *uuid = liaison_id_to_string (&office->partner);
  GtkWidget *row, *button;

  for (guint i = 0; i < office->people->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "\n" : ", ",
                            ((const LiaisonVisitPerson *) office->people->pdata[i])->name);
  row = liaison_section_add_row (section, "liaison-family-united-nations-symbolic", office->name, text->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, "win.show-partner", uuid);
  if (is_chosen) {
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_visit_pill_new (C_ ("UN office", "Chosen"), "success"));
    return;
  }
  button = gtk_button_new_with_label (_ ("Choose"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  liaison_row_set_action (button, "visit.choose-office", uuid);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/** liaison_visit_office_new: Returns: (transfer floating): the UN offices of the region, who is there, what they
 * observe */
GtkWidget *
liaison_visit_office_new (const LiaisonVisitDetails *details)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *section = liaison_section_list_new (_ ("UN Office of the Region"), _ ("Note Observations"), "visit.office",
                                                 NULL);
  GtkWidget *observations = liaison_section_text_new (NULL, details->row->visit->observations);

  for (guint i = 0; i < details->offices->len; i++)
    add_office (section, details, g_ptr_array_index (details->offices, i));
  if (details->offices->len == 0)
    liaison_section_add_lesson (section, _ ("No UN office in the register covers this country."));
  gtk_box_append (GTK_BOX (box), section);
  if (observations != NULL)
    gtk_box_append (GTK_BOX (box), observations);
  return box;
}
