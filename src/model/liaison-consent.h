// SPDX-License-Identifier: GPL-3.0-or-later
// How far a person has agreed to be named, out of what they said and took back.
//
// The rule, for one purpose on one day:
// - A consent that names a purpose counts for that purpose; one that names none counts for every purpose.
// - Of those that count, what was said last holds. One without a day is older than any other. Where the days are not
//   known well enough to tell which came last, the lowest of them holds: no one is named on a guess.
// - A consent that was withdrawn or has expired leaves nothing, and no older one comes back in its place.
// - A withdrawal also ends every older consent that counts for the same purpose.
// - Without any, the level is 0: inside the office only.
//
// Days may be partly known, and are read in favour of the person, as far as words allow: an expiry "2025" lasts until
// 31 December 2025 (it was agreed to hold that year), a withdrawal "2025" holds from 1 January 2025, and a consent
// "2025" may have been given on any of its days.
//
// Where no purpose is known, as for a list that is handed over, the reader may use it for any: the lowest level in
// force over all purposes the person spoke of.
#pragma once

#include "liaison-objective.h"

G_BEGIN_DECLS

/**
 * LiaisonConsentState:
 * @LIAISON_CONSENT_IN_FORCE: it decides
 * @LIAISON_CONSENT_REPLACED: something said later decides
 * @LIAISON_CONSENT_EXPIRED: its last day is over
 * @LIAISON_CONSENT_WITHDRAWN: it, or what it was a part of, was taken back
 * @LIAISON_CONSENT_NOT_YET: it is given for a day to come
 */
typedef enum {
  LIAISON_CONSENT_IN_FORCE,
  LIAISON_CONSENT_REPLACED,
  LIAISON_CONSENT_EXPIRED,
  LIAISON_CONSENT_WITHDRAWN,
  LIAISON_CONSENT_NOT_YET,
} LiaisonConsentState;

int liaison_consent_level (GPtrArray *consents, const LiaisonMoment *today);
int liaison_consent_level_for (GPtrArray *consents, const char *purpose, const LiaisonMoment *today);
LiaisonConsentState
liaison_consent_state (GPtrArray *consents, const LiaisonConsent *consent, const LiaisonMoment *today);
gboolean liaison_consent_is_last (GPtrArray *consents, const LiaisonConsent *consent, const LiaisonMoment *today);
gboolean liaison_consent_has_expired (const LiaisonConsent *consent, const LiaisonMoment *today);
const char *liaison_consent_state_label (LiaisonConsentState state);
gboolean liaison_consent_check (const LiaisonConsent *consent, GError **error);
GPtrArray *liaison_consent_purposes (GPtrArray *consents);

G_END_DECLS
