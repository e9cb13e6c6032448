// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from a letter, its replies and a day: its state, whether it is public, when a reply is due.
//
// Nothing of this is stored but the two dates that a letter gets when it is sent, which anybody may change afterwards.
#pragma once

#include "liaison-communication.h"

G_BEGIN_DECLS

/**
 * LiaisonLetterState:
 * @LIAISON_LETTER_DRAFT: being written
 * @LIAISON_LETTER_CIRCULATED: other mandates are asked to sign it
 * @LIAISON_LETTER_WITHDRAWN: was given up
 * @LIAISON_LETTER_SENT: sent, no reply came, and no day is set for one
 * @LIAISON_LETTER_DUE: no reply came, the day is yet to come
 * @LIAISON_LETTER_ACKNOWLEDGED: its receipt was confirmed, no more, and the day is yet to come
 * @LIAISON_LETTER_EXTENSION: more time was asked for, and the day is yet to come
 * @LIAISON_LETTER_OVERDUE: the day is over, whatever came but a reply on the substance
 * @LIAISON_LETTER_REPLIED: a reply on the substance came
 */
typedef enum {
  LIAISON_LETTER_DRAFT,
  LIAISON_LETTER_CIRCULATED,
  LIAISON_LETTER_WITHDRAWN,
  LIAISON_LETTER_SENT,
  LIAISON_LETTER_DUE,
  LIAISON_LETTER_ACKNOWLEDGED,
  LIAISON_LETTER_EXTENSION,
  LIAISON_LETTER_OVERDUE,
  LIAISON_LETTER_REPLIED,
} LiaisonLetterState;

#define LIAISON_LETTER_STATES 9

/**
 * LiaisonLetterStanding: where a letter stands on a day.
 * @days: until the reply is due, or since it was; 0 where no day is set, and on the day itself
 * @is_acknowledged: whether its receipt was confirmed, whatever came afterwards
 * @asked_extension: whether more time was asked for
 */
typedef struct {
  LiaisonLetterState state;
  int days;
  gboolean is_acknowledged;
  gboolean asked_extension;
} LiaisonLetterStanding;

/**
 * LiaisonPublication:
 * @LIAISON_PUBLICATION_NONE: it was not sent
 * @LIAISON_PUBLICATION_WITHHELD: sent, and no day is set on which it becomes public
 * @LIAISON_PUBLICATION_EMBARGO: becomes public on a day to come
 * @LIAISON_PUBLICATION_PUBLIC: public since a day
 */
typedef enum {
  LIAISON_PUBLICATION_NONE,
  LIAISON_PUBLICATION_WITHHELD,
  LIAISON_PUBLICATION_EMBARGO,
  LIAISON_PUBLICATION_PUBLIC,
} LiaisonPublication;

/** LiaisonLetterDelays: days after a letter was sent; -1 for no date at all. */
typedef struct {
  int reply;
  int publication;
} LiaisonLetterDelays;

/* The settings that hold, in days, the delays of a type of letter: this, then a base type; "none" for no date. */
#define LIAISON_SETTING_REPLY_DELAY       "reply_delay."
#define LIAISON_SETTING_PUBLICATION_DELAY "publication_delay."
/** The longest delay that is taken, in days. */
#define LIAISON_LETTER_DELAY_MAX 3650

LiaisonLetterStanding
liaison_letter_standing (const LiaisonCommunication *letter, GPtrArray *replies, const LiaisonMoment *today);
gboolean liaison_letter_state_is_waiting (LiaisonLetterState state);
gboolean liaison_letter_state_parse (const char *code, LiaisonLetterState *state);
const char *liaison_letter_state_code (LiaisonLetterState state);
const char *liaison_letter_state_label (LiaisonLetterState state);
char *liaison_letter_standing_words (const LiaisonLetterStanding *standing);

LiaisonPublication liaison_letter_publication (const LiaisonCommunication *letter, const LiaisonMoment *today);
const char *liaison_publication_code (LiaisonPublication publication);
char *liaison_letter_publication_words (const LiaisonCommunication *letter, const LiaisonMoment *today);

const char *liaison_letter_base_type (const char *type);
LiaisonLetterDelays liaison_letter_delays_default (const char *type);
gboolean liaison_letter_delay_parse (const char *text, int *days);
void liaison_letter_fill_dates (LiaisonCommunication *letter, const LiaisonLetterDelays *delays);

char *liaison_letter_reference (const LiaisonCommunication *letter, gboolean with_type);
void liaison_letter_set_reference (LiaisonCommunication *letter, const char *country_code, gint64 number, gint64 year);
int liaison_letter_mandate_rank (gboolean lead, const char *mandate_type, const char *mandate_scope);

G_END_DECLS
