// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an objective's page.
#include "liaison-objective-sections.h"

#include "liaison-accessible.h"
#include "liaison-commitment-look.h"
#include "liaison-exchange-look.h"
#include "liaison-language.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-work-row.h"

#include <glib/gi18n.h>

static void
add_word (GString *words, const char *word)
{
  if (word != NULL && *word != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
}

static char *
format_day (const LiaisonMoment *day)
{
  return liaison_moment_format (day, NULL, liaison_language_of_interface ());
}

/** liaison_objective_partners: Returns: (transfer full): with whom: the names of the partners in it; "" for none */
char *
liaison_objective_partners (const LiaisonObjectiveRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < row->roles->len; i++)
    if (!liaison_id_is_nil (&((const LiaisonObjectiveRole *) row->roles->pdata[i])->partner))
      add_word (words, row->names->pdata[i]);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/** liaison_objective_section_facts: Returns: (transfer floating) (nullable): its dates, where it was agreed */
GtkWidget *
liaison_objective_section_facts (const LiaisonObjectiveRow *row)
{
  const LiaisonObjective *objective = row->objective;
  GtkWidget *section;
  g_autofree char *starts = format_day (&objective->starts);
  g_autofree char *due = format_day (&objective->due);

  if (*starts == '\0' && *due == '\0' && row->origin == NULL)
    return NULL;
  section = liaison_section_list_new (NULL, NULL, NULL, NULL);
  liaison_section_add_fact (section, _ ("Start"), starts);
  liaison_section_add_fact (section, _ ("Due"), due);
  if (row->origin != NULL) {
    GtkWidget *link = liaison_section_add_row (section, NULL, _ ("Agreed in"), row->origin);
    gtk_widget_add_css_class (link, "property");
    liaison_section_open_record (link, "meeting", &objective->origin);
  }
  return section;
}

/* A button at the end of a row that takes a part away. */
static void
add_trash (GtkWidget *row, const LiaisonRecord *part, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *uuid = liaison_id_to_string (&part->id);

  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", part->entity->name, uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.trash");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
set_edits (GtkWidget *row, const char *action, const LiaisonRecord *part)
{
  g_autofree char *uuid = liaison_id_to_string (&part->id);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  liaison_row_set_action (row, action, uuid);
}

/** liaison_objective_section_roles: Returns: (transfer floating): who is responsible, accountable, consulted, informed
 */
GtkWidget *
liaison_objective_section_roles (const LiaisonObjectiveRow *row)
{
  GtkWidget *section = liaison_section_list_new (_ ("Roles"), _ ("Add a Role"), "objective.role", "");

  for (guint i = 0; i < row->roles->len; i++) {
    const LiaisonObjectiveRole *role = row->roles->pdata[i];
    const char *name = row->names->pdata[i];
    gboolean is_partner = !liaison_id_is_nil (&role->partner);
    GtkWidget *line = liaison_section_add_row (section,
                                               is_partner ? "liaison-partners-symbolic" : "avatar-default-symbolic",
                                               *name != '\0' ? name : C_ ("objective role", "Nobody yet"),
                                               liaison_vocabulary_label (&liaison_vocabulary_raci, role->role));
    set_edits (line, "objective.role", &role->record);
    add_trash (line, &role->record, _ ("Remove the Role"));
  }
  if (row->roles->len == 0)
    liaison_section_add_lesson (section, _ ("An objective is shared: say who is accountable, who does it, who is asked "
                                            "and who is told"));
  return section;
}

/* "4 of 20 · 20% · measured on 3 March 2026" */
static char *
describe_indicator (const LiaisonIndicator *indicator)
{
  int progress = liaison_indicator_progress (indicator);
  g_autofree char *day = format_day (&indicator->measured_on);
  g_autoptr (GString) words = g_string_new (NULL);

  if (indicator->value != NULL && indicator->target != NULL) {
    /* Translators: what was measured, then what is aimed at: "4 of 20". */
    g_autofree char *both = g_strdup_printf (_ ("%s of %s"), indicator->value, indicator->target);
    add_word (words, both);
  } else if (indicator->target != NULL) {
    /* Translators: %s is what is aimed at. */
    g_autofree char *target = g_strdup_printf (_ ("Target: %s"), indicator->target);
    add_word (words, target);
  } else {
    add_word (words, indicator->value);
  }
  if (progress != LIAISON_PROGRESS_UNKNOWN) {
    g_autofree char *done = liaison_progress_describe (progress);
    add_word (words, done);
  }
  if (*day != '\0' && indicator->value != NULL) {
    /* Translators: %s is a date. */
    g_autofree char *measured = g_strdup_printf (_ ("measured on %s"), day);
    add_word (words, measured);
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What it was before: "2 (January 2026) · 3 (4 March 2026)"; NULL where it was measured once. */
static char *
describe_measures (GPtrArray *measures)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i + 1 < measures->len; i++) {
    const LiaisonMeasure *measure = measures->pdata[i];
    LiaisonMoment written = liaison_moment_from_unix (measure->at / G_USEC_PER_SEC);
    g_autofree char *day = NULL;
    g_autofree char *one = NULL;
    written.minute = -1;
    day = format_day (liaison_moment_is_set (&measure->on) ? &measure->on : &written);
    if (measure->value == NULL)
      continue;
    one = g_strdup_printf ("%s (%s)", measure->value, day);
    add_word (words, one);
  }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/** liaison_objective_section_indicators: Returns: (transfer floating): what is measured, now and before */
GtkWidget *
liaison_objective_section_indicators (const LiaisonObjectiveDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Indicators"), _ ("Add an Indicator"), "objective.indicator", "");
  GPtrArray *indicators = details->row->indicators;

  for (guint i = 0; i < indicators->len; i++) {
    const LiaisonIndicator *indicator = indicators->pdata[i];
    g_autofree char *now = describe_indicator (indicator);
    g_autofree char *before = describe_measures (details->measures->pdata[i]);
    g_autoptr (GString) words = g_string_new (now);
    GtkWidget *row;
    if (before != NULL) {
      g_string_append_c (words, '\n');
      /* Translators: the values that an indicator had before, each with its date. */
      g_string_append_printf (words, _ ("Before: %s"), before);
    }
    row = liaison_section_add_row (section, "liaison-figures-symbolic", indicator->text, words->str);
    set_edits (row, "objective.indicator", &indicator->record);
    add_trash (row, &indicator->record, _ ("Remove the Indicator"));
  }
  if (indicators->len == 0)
    liaison_section_add_lesson (section, _ ("A number to reach, such as 20 or ≤ 10, shows how far the objective is"));
  return section;
}

/** liaison_objective_section_meetings: Returns: (transfer floating): the meetings that are for it */
GtkWidget *
liaison_objective_section_meetings (const LiaisonObjectiveDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Meetings"), _ ("Add a Meeting"), "objective.meeting", NULL);

  for (guint i = 0; i < details->meetings->len; i++) {
    const LiaisonMeeting *meeting = details->meetings->pdata[i];
    g_autofree char *day = format_day (&meeting->starts);
    g_autoptr (GString) words = g_string_new (day);
    GtkWidget *row;
    if (liaison_id_equal (&meeting->record.id, &details->row->objective->origin))
      add_word (words, _ ("Agreed in this meeting"));
    row = liaison_section_add_row (section, "x-office-calendar-symbolic",
                                   meeting->title != NULL
                                       ? meeting->title
                                       : liaison_vocabulary_label (&liaison_vocabulary_meeting_kind, meeting->kind),
                                   words->str);
    liaison_section_open_record (row, "meeting", &meeting->record.id);
  }
  if (details->meetings->len == 0)
    liaison_section_add_lesson (section, _ ("Meetings about this objective come here"));
  return section;
}

/** liaison_objective_section_commitments: Returns: (transfer floating): what was promised in those meetings */
GtkWidget *
liaison_objective_section_commitments (const LiaisonObjectiveDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Commitments"), _ ("Add a Commitment"), "objective.commitment",
                                                 NULL);

  for (guint i = 0; i < details->commitments->len; i++) {
    const LiaisonCommitmentRow *commitment = details->commitments->pdata[i];
    g_autofree char *parties = liaison_commitment_parties (commitment);
    g_autofree char *state = liaison_commitment_state (commitment);
    g_autoptr (GString) words = g_string_new (state);
    GtkWidget *row;
    add_word (words, parties);
    row = liaison_section_add_row (section, "liaison-commitment-symbolic", commitment->commitment->text, words->str);
    liaison_section_open_record (row, "commitment", &commitment->commitment->record.id);
  }
  if (details->commitments->len == 0)
    liaison_section_add_lesson (section, _ ("What is promised in the meetings of this objective comes here"));
  return section;
}

/** liaison_objective_section_exchanges: Returns: (transfer floating): what was shared about it */
GtkWidget *
liaison_objective_section_exchanges (const LiaisonObjectiveDetails *details)
{
  GtkWidget *section = liaison_section_list_new (_ ("Exchanges"), _ ("Add an Exchange"), "objective.exchange", NULL);

  for (guint i = 0; i < details->exchanges->len; i++) {
    const LiaisonExchangeRow *exchange = details->exchanges->pdata[i];
    g_autofree char *parties = liaison_exchange_parties (exchange);
    g_autofree char *day = format_day (&exchange->exchange->on);
    g_autoptr (GString) words = g_string_new (parties);
    GtkWidget *row;
    add_word (words, day);
    add_word (words, liaison_exchange_onward_label (exchange->exchange->onward));
    row = liaison_section_add_row (section, "liaison-exchange-symbolic", exchange->exchange->title, words->str);
    liaison_section_open_record (row, "exchange", &exchange->exchange->record.id);
  }
  if (details->exchanges->len == 0)
    liaison_section_add_lesson (section, _ ("Experience and information shared about this objective come here"));
  return section;
}
