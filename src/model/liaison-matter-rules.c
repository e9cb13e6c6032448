// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a matter, and whether a letter about it may say who is concerned.
#include "liaison-matter-rules.h"

#include "liaison-consent.h"
#include "liaison-vocabulary.h"

#include <glib/gi18n-lib.h>

/* The purpose that somebody gives who agrees to letters alone. */
#define PURPOSE "communication"

typedef struct {
  const char *state;
  LiaisonMatterStep steps[LIAISON_MATTER_STEPS]; /* the next sensible one first */
} Life;

static const Life lives[] = {
  { "received",
    { { "under_review", N_ ("Start the _Review"), N_ ("Started the review of “%s”") },
      { "not_pursued", N_ ("Do _Not Pursue"), N_ ("Decided not to pursue “%s”") } } },
  { "under_review",
    { { "in_work", N_ ("Take into _Work"), N_ ("Took “%s” into work") },
      { "not_pursued", N_ ("Do _Not Pursue"), N_ ("Decided not to pursue “%s”") } } },
  { "in_work",
    { { "closed", N_ ("_Close the Matter"), N_ ("Closed “%s”") },
      { "under_review", N_ ("Back to _Review"), N_ ("Took “%s” back to the review") } } },
  { "not_pursued", { { "under_review", N_ ("_Review Again"), N_ ("Started the review of “%s” again") } } },
  { "closed", { { "in_work", N_ ("_Reopen"), N_ ("Reopened “%s”") } } },
};

static const char *const checks[LIAISON_INTAKE_CHECKS] = { "within_mandate", "credible", "source_reliable" };

/* Nobody was asked, they agreed to too little, or to something that has ended. */
static LiaisonNaming
tell_why (GPtrArray *consents, const LiaisonMoment *day)
{
  gboolean has_ended = FALSE;

  if (consents == NULL || consents->len == 0)
    return LIAISON_NAMING_NOT_ASKED;
  for (guint i = 0; i < consents->len; i++) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i);
    LiaisonConsentState state = liaison_consent_state (consents, consent, day);
    has_ended = has_ended || ((state == LIAISON_CONSENT_EXPIRED || state == LIAISON_CONSENT_WITHDRAWN) &&
                              consent->level != NULL && consent->level[0] - '0' >= LIAISON_LETTER_CONSENT);
  }
  return has_ended ? LIAISON_NAMING_ENDED : LIAISON_NAMING_TOO_LOW;
}

/**
 * liaison_matter_judge_naming:
 * @partner: (nullable): whom @party names
 * @consents: (nullable) (element-type LiaisonConsent): what that partner agreed to
 * @day: the day of the letter
 *
 * Returns: whether a letter to a State may say who @party is
 */
LiaisonNaming
liaison_matter_judge_naming (const LiaisonParty *party, const LiaisonPartner *partner, GPtrArray *consents,
                             const LiaisonMoment *day)
{
  int level;

  if (party->anonymous || g_strcmp0 (party->side, "victim") != 0)
    return LIAISON_NAMING_FREE;
  if (partner == NULL)
    return party->label == NULL || (party->number != LIAISON_INTEGER_UNSET && party->number != 1)
               ? LIAISON_NAMING_FREE
               : LIAISON_NAMING_NO_PARTNER;
  /* Who is no person is not asked; who was asked all the same is listened to. */
  if (g_strcmp0 (partner->kind, "person") != 0 && (consents == NULL || consents->len == 0))
    return LIAISON_NAMING_FREE;
  if (consents == NULL)
    return LIAISON_NAMING_NOT_ASKED;
  level = MAX (liaison_consent_level (consents, day), liaison_consent_level_for (consents, PURPOSE, day));
  return level >= LIAISON_LETTER_CONSENT ? LIAISON_NAMING_AGREED : tell_why (consents, day);
}

/** liaison_naming_is_refused: Returns: whether no letter may name them */
gboolean
liaison_naming_is_refused (LiaisonNaming naming)
{
  return naming != LIAISON_NAMING_FREE && naming != LIAISON_NAMING_AGREED;
}

/** liaison_naming_label: Returns: what a page says of it, translated */
const char *
liaison_naming_label (LiaisonNaming naming)
{
  switch (naming) {
  case LIAISON_NAMING_AGREED:
    return _ ("Agreed to be named to the State");
  case LIAISON_NAMING_NOT_ASKED:
    return _ ("No consent recorded");
  case LIAISON_NAMING_TOO_LOW:
    return _ ("Did not agree to be named to the State");
  case LIAISON_NAMING_ENDED:
    return _ ("Consent has ended");
  case LIAISON_NAMING_NO_PARTNER:
    return _ ("Named, but not a partner who could consent");
  case LIAISON_NAMING_FREE:
  default:
    return _ ("No consent needed");
  }
}

/** liaison_naming_code: Returns: its name in JSON; never changes */
const char *
liaison_naming_code (LiaisonNaming naming)
{
  static const char *const codes[] = { "free", "agreed", "not_asked", "too_low", "ended", "no_partner" };

  g_return_val_if_fail (naming < G_N_ELEMENTS (codes), NULL);
  return codes[naming];
}

/** liaison_intake_field: Returns: the field of a matter that holds the answer to question number @check */
const LiaisonField *
liaison_intake_field (guint check)
{
  g_return_val_if_fail (check < LIAISON_INTAKE_CHECKS, NULL);
  return liaison_entity_field (&liaison_entity_matter, checks[check]);
}

/** liaison_intake_missing: Returns: the questions that are not answered "yes", as a mask of 1 << number */
guint
liaison_intake_missing (const LiaisonMatter *matter)
{
  guint missing = 0;

  for (guint i = 0; i < LIAISON_INTAKE_CHECKS; i++)
    if (g_strcmp0 (liaison_record_text (&matter->record, liaison_intake_field (i)), "yes") != 0)
      missing |= 1u << i;
  return missing;
}

/** liaison_intake_describe: Returns: (transfer full): the questions of a mask, as they are called: "Credible, …" */
char *
liaison_intake_describe (guint missing)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < LIAISON_INTAKE_CHECKS; i++) {
    if ((missing & (1u << i)) == 0)
      continue;
    g_string_append (words, words->len > 0 ? ", " : "");
    g_string_append (words, _ (liaison_intake_field (i)->label));
  }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * liaison_matter_steps:
 * @state: (nullable): of a matter
 *
 * Returns: (array length=LIAISON_MATTER_STEPS): what may be done next, the usual step first; without a state where
 * there are fewer
 */
const LiaisonMatterStep *
liaison_matter_steps (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (lives); i++)
    if (g_strcmp0 (lives[i].state, state) == 0)
      return lives[i].steps;
  return lives[0].steps;
}

/** liaison_matter_step_needs_intake: Returns: whether the three questions should be answered before */
gboolean
liaison_matter_step_needs_intake (const LiaisonMatterStep *step)
{
  return g_strcmp0 (step->state, "in_work") == 0;
}

/** liaison_matter_is_open: Returns: whether anything is still to be done in that state */
gboolean
liaison_matter_is_open (const char *state)
{
  return g_strcmp0 (state, "closed") != 0 && g_strcmp0 (state, "not_pursued") != 0;
}

/** liaison_party_people: Returns: how many people @party stands for: 1 where it says nothing else */
gint64
liaison_party_people (const LiaisonParty *party)
{
  return party->number == LIAISON_INTEGER_UNSET ? 1 : party->number;
}

/** liaison_party_women: Returns: how many of them are known to be women */
gint64
liaison_party_women (const LiaisonParty *party)
{
  return party->women == LIAISON_INTEGER_UNSET ? 0 : party->women;
}
