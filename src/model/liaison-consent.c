// SPDX-License-Identifier: GPL-3.0-or-later
// How far a person has agreed to be named, out of what they said and took back.
#include "liaison-consent.h"

#include "liaison-error.h"
#include "liaison-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The days a moment may mean; 0 to 0 where none is known. */
typedef struct {
  guint32 first;
  guint32 last;
} Span;

static Span
span_of (const LiaisonMoment *moment)
{
  Span span = { 0, 0 };

  if (liaison_moment_is_set (moment))
    liaison_moment_span (moment, NULL, &span.first, &span.last);
  return span;
}

/* "Press Release " and "press release" are one purpose; none is "". */
static char *
fold_purpose (const char *purpose)
{
  g_autofree char *folded = liaison_fold (purpose != NULL ? purpose : "");

  return g_strdup (g_strstrip (folded));
}

static gboolean
counts_for (const LiaisonConsent *consent, const char *folded)
{
  g_autofree char *own = fold_purpose (consent->purpose);

  return *own == '\0' || strcmp (own, folded) == 0;
}

static gboolean
is_given (const LiaisonConsent *consent, guint32 today)
{
  return consent->record.trashed_at == 0 && span_of (&consent->given_on).first <= today;
}

static gboolean
has_expired (const LiaisonConsent *consent, guint32 today)
{
  return liaison_moment_is_set (&consent->expires_on) && span_of (&consent->expires_on).last < today;
}

static gboolean
is_taken_back (const LiaisonConsent *consent, guint32 today)
{
  return liaison_moment_is_set (&consent->withdrawn_on) && span_of (&consent->withdrawn_on).first <= today;
}

/* The last day on which anything that counts for the purpose may have been taken back; 0 if never. */
static guint32
last_withdrawal (GPtrArray *consents, const char *folded, guint32 today)
{
  guint32 last = 0;

  for (guint i = 0; i < consents->len; i++) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i);
    if (is_given (consent, today) && is_taken_back (consent, today) && counts_for (consent, folded))
      last = MAX (last, MIN (span_of (&consent->withdrawn_on).last, today));
  }
  return last;
}

/* A withdrawal does not end what was surely said after it. */
static gboolean
is_withdrawn (const LiaisonConsent *consent, guint32 withdrawal, guint32 today)
{
  return is_taken_back (consent, today) || (withdrawal != 0 && span_of (&consent->given_on).first <= withdrawal);
}

/* The latest day before which what is surely older was said. */
static guint32
last_word (GPtrArray *consents, const char *folded, guint32 today)
{
  guint32 last = 0;

  for (guint i = 0; i < consents->len; i++) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i);
    if (is_given (consent, today) && counts_for (consent, folded))
      last = MAX (last, span_of (&consent->given_on).first);
  }
  return last;
}

static int
effective_level (const LiaisonConsent *consent, guint32 withdrawal, guint32 today)
{
  if (consent->level == NULL || has_expired (consent, today) || is_withdrawn (consent, withdrawal, today))
    return 0;
  return CLAMP (consent->level[0] - '0', 0, 4);
}

/* -1 where nothing was said about the purpose. */
static int
level_for (GPtrArray *consents, const char *folded, guint32 today)
{
  guint32 withdrawal = last_withdrawal (consents, folded, today);
  guint32 last = last_word (consents, folded, today);
  int level = -1;

  for (guint i = 0; i < consents->len; i++) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i);
    int own;
    if (!is_given (consent, today) || !counts_for (consent, folded) || span_of (&consent->given_on).last < last)
      continue;
    own = effective_level (consent, withdrawal, today);
    level = level < 0 ? own : MIN (level, own);
  }
  return level;
}

/**
 * liaison_consent_level_for:
 * @consents: (element-type LiaisonConsent): of one person
 * @purpose: (nullable): %NULL and "" ask for what holds whatever the purpose
 *
 * Returns: 0 to 4
 */
int
liaison_consent_level_for (GPtrArray *consents, const char *purpose, const LiaisonMoment *today)
{
  g_autofree char *folded = fold_purpose (purpose);

  return MAX (level_for (consents, folded, span_of (today).last), 0);
}

/**
 * liaison_consent_level:
 * @consents: (element-type LiaisonConsent): of one person
 * @today: the day that is asked for
 *
 * The level where no purpose is known: see the head of liaison-consent.h.
 *
 * Returns: 0 to 4
 */
int
liaison_consent_level (GPtrArray *consents, const LiaisonMoment *today)
{
  int level = -1;

  for (guint i = 0; i < consents->len; i++) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i);
    int own;
    if (liaison_consent_state (consents, consent, today) != LIAISON_CONSENT_IN_FORCE)
      continue;
    own = liaison_consent_level_for (consents, consent->purpose, today);
    level = level < 0 ? own : MIN (level, own);
  }
  return MAX (level, 0);
}

/**
 * liaison_consent_state:
 * @consents: (element-type LiaisonConsent): all of the person
 * @consent: one of them
 *
 * Returns: what has become of @consent
 */
LiaisonConsentState
liaison_consent_state (GPtrArray *consents, const LiaisonConsent *consent, const LiaisonMoment *today)
{
  guint32 now = span_of (today).last;
  g_autofree char *folded = fold_purpose (consent->purpose);

  if (!is_given (consent, now))
    return LIAISON_CONSENT_NOT_YET;
  if (is_withdrawn (consent, last_withdrawal (consents, folded, now), now))
    return LIAISON_CONSENT_WITHDRAWN;
  if (has_expired (consent, now))
    return LIAISON_CONSENT_EXPIRED;
  return liaison_consent_is_last (consents, consent, today) ? LIAISON_CONSENT_IN_FORCE : LIAISON_CONSENT_REPLACED;
}

/** liaison_consent_has_expired: Returns: whether the last day of @consent is over; of a year, its last day counts */
gboolean
liaison_consent_has_expired (const LiaisonConsent *consent, const LiaisonMoment *today)
{
  return has_expired (consent, span_of (today).last);
}

/** liaison_consent_is_last: Returns: whether nothing was surely said later about what @consent, of @consents, is for */
gboolean
liaison_consent_is_last (GPtrArray *consents, const LiaisonConsent *consent, const LiaisonMoment *today)
{
  g_autofree char *folded = fold_purpose (consent->purpose);

  return span_of (&consent->given_on).last >= last_word (consents, folded, span_of (today).last);
}

/** liaison_consent_state_label: Returns: the translated name of @state */
const char *
liaison_consent_state_label (LiaisonConsentState state)
{
  static const char *const labels[] = { NC_ ("consent", "In force"), NC_ ("consent", "Replaced"),
                                        NC_ ("consent", "Expired"), NC_ ("consent", "Withdrawn"),
                                        NC_ ("consent", "Not yet in force") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "consent", labels[state]);
}

/**
 * liaison_consent_check:
 * @error: %LIAISON_ERROR_INVALID, for people
 *
 * Returns: whether the days of @consent can follow each other as they stand
 */
gboolean
liaison_consent_check (const LiaisonConsent *consent, GError **error)
{
  guint32 given = span_of (&consent->given_on).first;

  if (liaison_moment_is_set (&consent->expires_on) && span_of (&consent->expires_on).last < given)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("It cannot expire before it is given"));
  else if (liaison_moment_is_set (&consent->withdrawn_on) && span_of (&consent->withdrawn_on).last < given)
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("It cannot be withdrawn before it is given"));
  else
    return TRUE;
  return FALSE;
}

/** liaison_consent_purposes: Returns: (transfer full) (element-type utf8): each purpose named, once, the newest first
 */
GPtrArray *
liaison_consent_purposes (GPtrArray *consents)
{
  GPtrArray *purposes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = consents->len; i > 0; i--) {
    const LiaisonConsent *consent = g_ptr_array_index (consents, i - 1);
    char *folded = fold_purpose (consent->purpose);
    if (*folded == '\0')
      g_free (folded);
    else if (g_hash_table_add (seen, folded))
      g_ptr_array_add (purposes, g_strdup (consent->purpose));
  }
  return purposes;
}
