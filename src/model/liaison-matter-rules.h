// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a matter, and whether a letter about it may say who is concerned.
//
// A letter goes to a State, so whoever it names as an alleged victim must have agreed to be disclosed to the State: a
// consent of level 3 or more, in force on the day of the letter (see liaison-consent.h). The level is the lowest that
// holds for all purposes, or the one for the purpose "communication", whichever is higher: somebody who refused the
// press may well have agreed to a letter. Who is anonymous is not named, nor is a number of people, nor an
// organization. Alleged perpetrators are never asked.
#pragma once

#include "liaison-matter.h"
#include "liaison-partner.h"

G_BEGIN_DECLS

/** What somebody must have agreed to before a letter names them. */
#define LIAISON_LETTER_CONSENT 3

/**
 * LiaisonNaming: whether a letter to a State may say who a party is.
 * @LIAISON_NAMING_FREE: nobody's consent is needed
 * @LIAISON_NAMING_AGREED: they agreed
 * @LIAISON_NAMING_NOT_ASKED: no consent is recorded
 * @LIAISON_NAMING_TOO_LOW: they agreed to less
 * @LIAISON_NAMING_ENDED: what they agreed to has expired or was withdrawn
 * @LIAISON_NAMING_NO_PARTNER: named in words only: there is no partner who could have agreed
 */
typedef enum {
  LIAISON_NAMING_FREE,
  LIAISON_NAMING_AGREED,
  LIAISON_NAMING_NOT_ASKED,
  LIAISON_NAMING_TOO_LOW,
  LIAISON_NAMING_ENDED,
  LIAISON_NAMING_NO_PARTNER,
} LiaisonNaming;

LiaisonNaming liaison_matter_judge_naming (const LiaisonParty *party, const LiaisonPartner *partner,
                                           GPtrArray *consents, const LiaisonMoment *day);
gboolean liaison_naming_is_refused (LiaisonNaming naming);
const char *liaison_naming_label (LiaisonNaming naming);
const char *liaison_naming_code (LiaisonNaming naming);

/** How many questions are asked before a matter is worked on; a set of them is a mask of 1 << its number. */
#define LIAISON_INTAKE_CHECKS 3

const LiaisonField *liaison_intake_field (guint check);
guint liaison_intake_missing (const LiaisonMatter *matter);
char *liaison_intake_describe (guint missing);

/**
 * LiaisonMatterStep: what may be done with a matter in some state.
 * @state: the state it leads to
 * @label: what a button says, untranslated
 * @change: what the change is called, untranslated, with a hole for the title
 */
typedef struct {
  const char *state;
  const char *label;
  const char *change;
} LiaisonMatterStep;

#define LIAISON_MATTER_STEPS 2

const LiaisonMatterStep *liaison_matter_steps (const char *state);
gboolean liaison_matter_step_needs_intake (const LiaisonMatterStep *step);
gboolean liaison_matter_is_open (const char *state);

gint64 liaison_party_people (const LiaisonParty *party);
gint64 liaison_party_women (const LiaisonParty *party);

G_END_DECLS
