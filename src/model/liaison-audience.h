// SPDX-License-Identifier: GPL-3.0-or-later
// What of a record may go to whom. Every output of Liaison asks here, and shows the tally before it writes.
//
// The office itself gets everything but sealed fields, and the names that a code name stands for unless it asks for
// them. For the others, in this order:
// - What is the office's own (consents, tasks, notes, tags, sources, devices, ...) stays.
// - Classification: confidential goes to UN partners, strictly confidential to nobody. What a record is a part of
//   counts too, and a confidential meeting is confidential.
// - States and the public see only meetings that are public, communications that were sent and whose day of publication
//   has come, matters whose people agreed, and, for the public, replies that are not withheld. Nobody sees the own side
//   of a programme, nor exchanges that may not be shared onward.
// - A person appears only as far as they agreed: named to UN partners from level 2, to States from 3, to the public
//   from 4; from level 1 without anything that tells who they are. Level 0, which is where everybody starts: not at
//   all, and neither does what is about them alone, such as their presence at a meeting.
// - A partner with a code name, person or not, appears under the code name alone.
// - Contact points that are unsafe, never to be used, of a channel never to be used, or of somebody not to be
//   contacted: never.
// - A reference to something withheld is withheld.
// - A text in which the name of somebody withheld stands is withheld: see liaison-mentions.h.
// Of somebody without a name no free text is given either, nor what they are linked to: it would tell who they are.
//
// The callers: liaison-disclosure.h (over a whole register) is what an output uses; it fills the context and the tally.
#pragma once

#include "liaison-mentions.h"
#include "liaison-record.h"

G_BEGIN_DECLS

typedef enum {
  LIAISON_AUDIENCE_INTERNAL,
  LIAISON_AUDIENCE_UN,
  LIAISON_AUDIENCE_STATE,
  LIAISON_AUDIENCE_PUBLIC,
} LiaisonAudience;

/**
 * LiaisonWithholding:
 * @LIAISON_WITHHELD_NOT: it may go
 * @LIAISON_WITHHELD_SEALED: a sealed field
 * @LIAISON_WITHHELD_INTERNAL: stays in the office
 * @LIAISON_WITHHELD_CLASSIFIED: classified too high
 * @LIAISON_WITHHELD_CONSENT: the person did not agree
 * @LIAISON_WITHHELD_ANONYMOUS: would tell who somebody without a name is
 * @LIAISON_WITHHELD_UNSAFE: a contact point not to be used
 * @LIAISON_WITHHELD_NOT_PUBLIC: not public, or not yet
 * @LIAISON_WITHHELD_LINK: refers to something withheld, or to something not found
 * @LIAISON_WITHHELD_MENTION: a text that names somebody who is withheld
 */
typedef enum {
  LIAISON_WITHHELD_NOT,
  LIAISON_WITHHELD_SEALED,
  LIAISON_WITHHELD_INTERNAL,
  LIAISON_WITHHELD_CLASSIFIED,
  LIAISON_WITHHELD_CONSENT,
  LIAISON_WITHHELD_ANONYMOUS,
  LIAISON_WITHHELD_UNSAFE,
  LIAISON_WITHHELD_NOT_PUBLIC,
  LIAISON_WITHHELD_LINK,
  LIAISON_WITHHELD_MENTION,
} LiaisonWithholding;

#define LIAISON_WITHHOLDINGS 10

/**
 * LiaisonAudienceContext:
 * @find: (nullable): gives a reference to the record with that id, or %NULL; without it, whatever depends on another
 * record is withheld from all but the office
 * @consent: (nullable): gives a person's level of consent, 0 to 4; see liaison-consent.h. Without it, 0
 * @today: the day that is asked for
 * @identities: whether the office gets the names, contact points and files behind a code name; others never
 * @closed_meetings: whether meetings that are not public count as public ones: for calendars of the office's own, that
 *   strangers may come to see
 * @sealed: whether the office gets sealed fields, for a printout that was expressly asked for; others never
 * @mentions: (nullable): what must not be read in any text
 * @withheld: (nullable): called by liaison_audience_redact() for each thing withheld; %NULL @field is all of @record
 */
typedef struct {
  LiaisonAudience audience;
  LiaisonRecord *(*find) (const LiaisonEntity *entity, const LiaisonId *id, gpointer data);
  int (*consent) (const LiaisonId *person, gpointer data);
  gpointer data;
  LiaisonMoment today;
  gboolean identities;
  gboolean closed_meetings;
  gboolean sealed;
  const LiaisonMentions *mentions;
  void (*withheld) (const LiaisonRecord *record, const LiaisonField *field, LiaisonWithholding reason, gpointer data);
} LiaisonAudienceContext;

/**
 * LiaisonAudienceTally:
 * @given: records that go, whole or in part
 * @records: records withheld as a whole, by reason
 * @fields: set fields withheld from records that go, by reason
 */
typedef struct {
  guint given;
  guint records[LIAISON_WITHHOLDINGS];
  guint fields[LIAISON_WITHHOLDINGS];
} LiaisonAudienceTally;

gboolean liaison_audience_parse (const char *name, LiaisonAudience *audience);
const char *liaison_audience_code (LiaisonAudience audience);
const char *liaison_audience_label (LiaisonAudience audience);
const char *liaison_withholding_code (LiaisonWithholding reason);
const char *liaison_withholding_label (LiaisonWithholding reason);
gboolean liaison_audience_may_name (const LiaisonAudienceContext *context, const LiaisonRecord *partner);
LiaisonWithholding liaison_audience_judge (const LiaisonAudienceContext *context, const LiaisonRecord *record);
LiaisonWithholding liaison_audience_judge_field (const LiaisonAudienceContext *context, const LiaisonRecord *record,
                                                 const LiaisonField *field);
LiaisonRecord *liaison_audience_redact (const LiaisonAudienceContext *context, const LiaisonRecord *record,
                                        LiaisonAudienceTally *tally);

G_END_DECLS
