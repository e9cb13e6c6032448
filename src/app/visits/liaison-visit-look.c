// SPDX-License-Identifier: GPL-3.0-or-later
// How stages, sides and states of a visit are told at a glance, always beside their words.
#include "liaison-visit-look.h"

#include <glib/gi18n.h>

static const char *const stage_styles[LIAISON_VISIT_STAGES] = {
  [LIAISON_VISIT_REQUESTED] = "warning", [LIAISON_VISIT_ACCEPTED] = "accent", [LIAISON_VISIT_PREPARATION] = "accent",
  [LIAISON_VISIT_UNDER_WAY] = "success", [LIAISON_VISIT_DONE] = "success",    [LIAISON_VISIT_PUBLISHED] = "success",
  [LIAISON_VISIT_POSTPONED] = "warning", [LIAISON_VISIT_DECLINED] = "error",  [LIAISON_VISIT_CANCELLED] = "error",
};

static const struct {
  const char *code, *style;
} styles[] = {
  { "asked", "warning" },  { "obtained", "success" }, { "breached", "error" }, { "in_progress", "accent" },
  { "partial", "accent" }, { "open", "warning" },     { "rejected", "error" }, { "implemented", "success" }
};

/** liaison_visit_stage_style: Returns: (nullable): the style class of its pill */
const char *
liaison_visit_stage_style (LiaisonVisitStage stage)
{
  return stage_styles[stage];
}

static const char *
find_style (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_strcmp0 (styles[i].code, code) == 0)
      return styles[i].style;
  return NULL;
}

/** liaison_visit_term_style: Returns: (nullable): the style class of the state of a term of reference */
const char *
liaison_visit_term_style (const char *state)
{
  return find_style (state);
}

/** liaison_recommendation_style: Returns: (nullable): the style class of the status of a recommendation */
const char *
liaison_recommendation_style (const char *status)
{
  return find_style (status);
}

/** liaison_visit_side_icon: Returns: the symbolic icon of a side of the programme */
const char *
liaison_visit_side_icon (const char *side)
{
  return g_strcmp0 (side, "own") == 0 ? "liaison-confidential-symbolic" : "liaison-family-state-actors-symbolic";
}

/** liaison_visit_pill_new: Returns: (transfer floating): a word in its colour, for the end of a row */
GtkWidget *
liaison_visit_pill_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "liaison-pill");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/** liaison_visit_stage_line: Returns: (transfer full): "Requested 240 days ago · 2 reminders" */
char *
liaison_visit_stage_line (const LiaisonVisitRow *row)
{
  g_autofree char *words = liaison_visit_status_words (&row->status);
  g_autofree char *reminders = liaison_visit_reminders_words (row->status.reminders);
  gboolean counts = row->status.stage == LIAISON_VISIT_REQUESTED || row->status.stage == LIAISON_VISIT_ACCEPTED;

  return counts && reminders != NULL ? g_strdup_printf ("%s · %s", words, reminders) : g_steal_pointer (&words);
}

/** liaison_visit_when_line: Returns: (transfer full) (nullable): its dates, or those that are proposed */
char *
liaison_visit_when_line (const LiaisonVisitRow *row)
{
  g_autofree char *dates = liaison_visit_dates_words (row);
  g_autofree char *proposed = liaison_visit_proposed_words (row);

  if (dates != NULL)
    return g_steal_pointer (&dates);
  if (proposed == NULL)
    return NULL;
  /* Translators: dates of a visit; %s is "3 March 2027 – 12 March 2027". */
  return g_strdup_printf (row->status.proposed_by_state ? _ ("proposed by the State: %s") : _ ("proposed: %s"),
                          proposed);
}
