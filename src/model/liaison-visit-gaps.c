// SPDX-License-Identifier: GPL-3.0-or-later
// What a country visit lacks at the stage it is in, and whom it should meet.
#include "liaison-visit-rules.h"

#include <glib/gi18n-lib.h>

static const char *const gap_codes[LIAISON_VISIT_GAPS] = { "dates",     "programme", "terms",     "delegation",
                                                           "un_office", "families",  "statement", "report" };

static const struct {
  const char *code, *label, *none_planned, *none_met;
} groups[LIAISON_VISIT_GROUPS] = {
  { "defenders", N_ ("Human rights defenders"), N_ ("No human rights defender planned yet"),
    N_ ("No human rights defender met yet") },
  { "civil_society", N_ ("Civil society"), N_ ("No civil society actor planned yet"),
    N_ ("No civil society actor met yet") },
  { "united_nations", N_ ("United Nations"), N_ ("Nobody of the United Nations planned yet"),
    N_ ("Nobody of the United Nations met yet") },
  { "regional_mechanisms", N_ ("Regional mechanisms"), N_ ("No regional mechanism planned yet"),
    N_ ("No regional mechanism met yet") },
  { "government", N_ ("Members of government"), N_ ("No member of government planned yet"),
    N_ ("No member of government met yet") },
  { "national_elected", N_ ("National elected officials"), N_ ("No national elected official planned yet"),
    N_ ("No national elected official met yet") },
  { "local_elected", N_ ("Local elected officials"), N_ ("No local elected official planned yet"),
    N_ ("No local elected official met yet") },
  { "authorities", N_ ("Other authorities"), N_ ("No other authority planned yet"), N_ ("No other authority met yet") },
};

/**
 * liaison_visit_gaps:
 *
 * Returns: flags of #LiaisonVisitGap: what this stage asks for and is not there
 */
guint
liaison_visit_gaps (const LiaisonVisitStatus *status, const LiaisonVisitFacts *facts)
{
  gboolean is_prepared = status->stage == LIAISON_VISIT_ACCEPTED || status->stage == LIAISON_VISIT_PREPARATION;
  gboolean is_over = status->stage == LIAISON_VISIT_DONE || status->stage == LIAISON_VISIT_PUBLISHED;
  const gboolean lacks[LIAISON_VISIT_GAPS] = {
    is_prepared && !facts->has_dates,
    is_prepared && facts->programme == 0,
    is_prepared && facts->obtained < liaison_vocabulary_visit_term.n_terms,
    is_prepared && facts->delegation == 0,
    is_prepared && !facts->has_un_office,
    is_prepared && facts->programme > 0 && facts->missing_groups > 0,
    is_over && !facts->has_statement,
    status->stage == LIAISON_VISIT_PUBLISHED && !facts->has_report,
  };
  guint gaps = 0;

  for (guint i = 0; i < LIAISON_VISIT_GAPS; i++)
    if (lacks[i])
      gaps |= 1U << i;
  return gaps;
}

/** liaison_visit_gap_code: @gap: one of them. Returns: "terms" */
const char *
liaison_visit_gap_code (LiaisonVisitGap gap)
{
  return gap_codes[g_bit_nth_lsf (gap, -1)];
}

/** liaison_visit_gap_words: @gap: one of them. Returns: (transfer full): "Terms of reference: 3 of 7 obtained" */
char *
liaison_visit_gap_words (LiaisonVisitGap gap, const LiaisonVisitFacts *facts)
{
  switch (gap) {
  case LIAISON_VISIT_GAP_DATES:
    return g_strdup (_ ("No dates yet"));
  case LIAISON_VISIT_GAP_PROGRAMME:
    return g_strdup (_ ("No programme yet"));
  case LIAISON_VISIT_GAP_TERMS:
    /* Translators: how many of the terms of reference of a visit were obtained, of how many there are. */
    return g_strdup_printf (
        ngettext ("Terms of reference: %u of %u obtained", "Terms of reference: %u of %u obtained", facts->obtained),
        facts->obtained, liaison_vocabulary_visit_term.n_terms);
  case LIAISON_VISIT_GAP_DELEGATION:
    return g_strdup (_ ("No delegation yet"));
  case LIAISON_VISIT_GAP_UN_OFFICE:
    return g_strdup (_ ("No UN office chosen yet"));
  case LIAISON_VISIT_GAP_FAMILIES:
    /* Translators: groups of partners (defenders, elected officials, ...) that a visit's programme has nobody of. */
    return g_strdup_printf (ngettext ("%u group of partners not in the programme yet",
                                      "%u groups of partners not in the programme yet", facts->missing_groups),
                            facts->missing_groups);
  case LIAISON_VISIT_GAP_STATEMENT:
    return g_strdup (_ ("No statement yet"));
  case LIAISON_VISIT_GAP_REPORT:
  default:
    return g_strdup (_ ("No report symbol yet"));
  }
}

/** liaison_visit_gaps_words: @gaps: flags. Returns: (transfer full) (nullable): all of them; %NULL for none */
char *
liaison_visit_gaps_words (guint gaps, const LiaisonVisitFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < LIAISON_VISIT_GAPS; i++) {
    g_autofree char *words = NULL;
    if ((gaps & (1U << i)) == 0)
      continue;
    words = liaison_visit_gap_words ((LiaisonVisitGap) (1U << i), facts);
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
  }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * liaison_visit_group_of:
 * @family: (nullable): of the partner
 * @branch: (nullable): of the body of the State that it is or holds a post in
 * @level: (nullable): of that body; without one it counts as national
 * @elected: whether the post is one that people are elected to
 * @group: (out): whom it counts as
 *
 * Members of parliaments and councils are elected whether or not their post says so; a president or a minister who is
 * elected is a member of government all the same.
 *
 * Returns: whether it counts as anybody: partners of no family do not
 */
gboolean
liaison_visit_group_of (const char *family, const char *branch, const char *level, gboolean elected,
                        LiaisonVisitGroup *group)
{
  gboolean is_national = level == NULL || g_str_equal (level, "national");
  gboolean is_executive = g_strcmp0 (branch, "executive") == 0;

  for (guint i = LIAISON_VISIT_DEFENDERS; i <= LIAISON_VISIT_MECHANISMS; i++)
    if (g_strcmp0 (groups[i].code, family) == 0) {
      *group = (LiaisonVisitGroup) i;
      return TRUE;
    }
  if (g_strcmp0 (family, "state_actors") != 0)
    return FALSE;
  if (is_executive && is_national)
    *group = LIAISON_VISIT_GOVERNMENT;
  else if (elected || g_strcmp0 (branch, "legislative") == 0)
    *group = is_national ? LIAISON_VISIT_NATIONAL_ELECTED : LIAISON_VISIT_LOCAL_ELECTED;
  else
    *group = LIAISON_VISIT_AUTHORITIES;
  return TRUE;
}

/** liaison_visit_group_code: Returns: "national_elected" */
const char *
liaison_visit_group_code (LiaisonVisitGroup group)
{
  return groups[group].code;
}

/** liaison_visit_group_label: Returns: what people call it, translated */
const char *
liaison_visit_group_label (LiaisonVisitGroup group)
{
  return g_dgettext (GETTEXT_PACKAGE, groups[group].label);
}

/** liaison_visit_group_none: @met: whether it is about having met, not about planning to. Returns: "No national
 * elected official met yet", translated */
const char *
liaison_visit_group_none (LiaisonVisitGroup group, gboolean met)
{
  return g_dgettext (GETTEXT_PACKAGE, met ? groups[group].none_met : groups[group].none_planned);
}
