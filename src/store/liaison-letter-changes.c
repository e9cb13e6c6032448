// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to letters, each as one change set: a signature, sending, following up.
#include "liaison-letters.h"

#include "liaison-error.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>

/* The days that the office has set under @prefix for a type; @days stays where it has set none. */
static gboolean
read_delay (LiaisonStore *store, const char *prefix, const char *type, int *days, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_setting);
  g_autofree char *key = g_strconcat (prefix, type, NULL);
  g_autoptr (GPtrArray) settings = NULL;

  liaison_query_where (query, "key", LIAISON_QUERY_IS, g_variant_new_string (key));
  settings = liaison_store_fetch (store, query, error);
  if (settings == NULL)
    return FALSE;
  for (guint i = 0; i < settings->len; i++) {
    int value;
    if (liaison_letter_delay_parse (((const LiaisonSetting *) g_ptr_array_index (settings, i))->value, &value))
      *days = value;
  }
  return TRUE;
}

/** liaison_store_letter_delays: @type: (nullable): of letter. Returns: the delays the office has set for it; the usual
 * ones where it has set none, and where they cannot be read */
LiaisonLetterDelays
liaison_store_letter_delays (LiaisonStore *store, const char *type, GError **error)
{
  const char *base = liaison_letter_base_type (type);
  LiaisonLetterDelays delays = liaison_letter_delays_default (type);

  if (base != NULL && read_delay (store, LIAISON_SETTING_REPLY_DELAY, base, &delays.reply, error))
    read_delay (store, LIAISON_SETTING_PUBLICATION_DELAY, base, &delays.publication, error);
  return delays;
}

static LiaisonRecord *
get_letter (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_communication, id, error);

  if (record == NULL || record->trashed_at == 0)
    return g_steal_pointer (&record);
  g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("The letter is in the trash"));
  return NULL;
}

/* What the history calls a letter. */
static char *
name_letter (const LiaisonCommunication *letter)
{
  char *reference = liaison_letter_reference (letter, TRUE);

  if (*reference != '\0')
    return reference;
  g_free (reference);
  return g_strdup (letter->addressee_name != NULL ? letter->addressee_name : letter->type);
}

static LiaisonSignatory *
find_signatory (GPtrArray *signatories, const LiaisonId *mandate)
{
  for (guint i = 0; i < signatories->len; i++) {
    LiaisonSignatory *signatory = g_ptr_array_index (signatories, i);
    if (liaison_id_equal (&signatory->mandate, mandate))
      return signatory;
  }
  return NULL;
}

static gboolean
has_lead (GPtrArray *signatories)
{
  for (guint i = 0; i < signatories->len; i++)
    if (((const LiaisonSignatory *) g_ptr_array_index (signatories, i))->lead)
      return TRUE;
  return FALSE;
}

/* Who signs keeps their name on the letter, whoever holds the mandate later. */
static gboolean
set_step (LiaisonStore *store, LiaisonSignatory *signatory, LiaisonSignatureStep step, const LiaisonMoment *on,
          GError **error)
{
  if (step == LIAISON_STEP_INVITED)
    signatory->invited_on = *on;
  else if (step == LIAISON_STEP_AGREED)
    signatory->agreed_on = *on;
  else
    signatory->signed_on = *on;
  if (step != LIAISON_STEP_SIGNED)
    return TRUE;
  signatory->holder = (LiaisonId) { 0 };
  return !liaison_moment_is_set (on) ||
         liaison_store_mandate_holder (store, &signatory->mandate, on, &signatory->holder, error);
}

/* Whom others are asked to sign with is circulated. */
static void
circulate (LiaisonChangeSet *set, const LiaisonCommunication *letter, const LiaisonSignatory *signatory)
{
  g_autoptr (LiaisonRecord) after = NULL;

  if (signatory->lead || g_strcmp0 (letter->status, "draft") != 0)
    return;
  after = liaison_record_copy (&letter->record);
  g_set_str (&((LiaisonCommunication *) after)->status, "circulated");
  liaison_change_set_update (set, &letter->record, after);
}

/**
 * liaison_store_sign:
 * @mandate: is put on the letter if it is not yet there; as the one that leads if nobody does
 * @on: a day; unset takes the date away
 *
 * Notes that a mandate was invited, agreed or signed. A signature keeps who holds the mandate that day; who is invited
 * to a draft makes it a letter that is circulated.
 *
 * Returns: (transfer full) (nullable): what to commit
 */
LiaisonChangeSet *
liaison_store_sign (LiaisonStore *store, const LiaisonId *letter_id, const LiaisonId *mandate,
                    LiaisonSignatureStep step, const LiaisonMoment *on, GError **error)
{
  static const char *const labels[] = { "Noted an invitation to sign %s", "Noted an agreement to sign %s",
                                        "Noted a signature of %s" };
  g_autoptr (LiaisonRecord) found = get_letter (store, letter_id, error);
  const LiaisonCommunication *letter = (const LiaisonCommunication *) found;
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonRecord) after = NULL;
  g_autofree char *name = NULL;
  LiaisonSignatory *before, *signatory;

  if (found == NULL)
    return NULL;
  signatories = liaison_store_children (store, &liaison_entity_signatory, "communication", letter_id, error);
  if (signatories == NULL)
    return NULL;
  name = name_letter (letter);
  set = liaison_change_set_new (labels[step], name);
  before = find_signatory (signatories, mandate);
  after = before != NULL ? liaison_record_copy (&before->record) : liaison_record_new (&liaison_entity_signatory);
  signatory = (LiaisonSignatory *) after;
  if (before == NULL) {
    signatory->communication = *letter_id;
    signatory->mandate = *mandate;
    signatory->lead = !has_lead (signatories);
  }
  if (!set_step (store, signatory, step, on, error))
    return NULL;
  if (before != NULL)
    liaison_change_set_update (set, &before->record, after);
  else
    liaison_change_set_insert (set, after);
  if (step == LIAISON_STEP_INVITED && liaison_moment_is_set (on))
    circulate (set, letter, signatory);
  return g_steal_pointer (&set);
}

/**
 * liaison_store_invite:
 * @suggestions: (element-type LiaisonSuggestionRow): whom; who is on the letter already stays as they are
 * @on: the day
 *
 * Invites several mandates at once, each with the reason that was given.
 *
 * Returns: (transfer full) (nullable): what to commit
 */
LiaisonChangeSet *
liaison_store_invite (LiaisonStore *store, const LiaisonId *letter_id, GPtrArray *suggestions, const LiaisonMoment *on,
                      GError **error)
{
  g_autoptr (LiaisonRecord) letter = get_letter (store, letter_id, error);
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autofree char *name = NULL;
  gboolean led, circulated = FALSE;

  if (letter == NULL)
    return NULL;
  signatories = liaison_store_children (store, &liaison_entity_signatory, "communication", letter_id, error);
  if (signatories == NULL)
    return NULL;
  name = name_letter ((const LiaisonCommunication *) letter);
  set = liaison_change_set_new ("Invited mandates to sign %s", name);
  led = has_lead (signatories);
  for (guint i = 0; i < suggestions->len; i++) {
    const LiaisonSuggestionRow *suggestion = g_ptr_array_index (suggestions, i);
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_signatory);
    LiaisonSignatory *signatory = (LiaisonSignatory *) record;
    if (find_signatory (signatories, &suggestion->mandate) != NULL)
      continue;
    signatory->communication = *letter_id;
    signatory->mandate = suggestion->mandate;
    signatory->reason = g_strdup (suggestion->reason);
    signatory->lead = !led;
    signatory->invited_on = *on;
    led = TRUE;
    liaison_change_set_insert (set, record);
    if (!signatory->lead && !circulated)
      circulate (set, (const LiaisonCommunication *) letter, signatory);
    circulated = circulated || !signatory->lead;
  }
  return g_steal_pointer (&set);
}

/** liaison_store_lead: Makes @signatory_id the one that leads, and no other of its letter. Returns: (transfer full)
 * (nullable): what to commit */
LiaisonChangeSet *
liaison_store_lead (LiaisonStore *store, const LiaisonId *signatory_id, GError **error)
{
  g_autoptr (LiaisonRecord) chosen = liaison_store_get (store, &liaison_entity_signatory, signatory_id, error);
  g_autoptr (LiaisonRecord) letter = NULL;
  g_autoptr (GPtrArray) signatories = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autofree char *name = NULL;

  if (chosen == NULL)
    return NULL;
  letter = get_letter (store, &((const LiaisonSignatory *) chosen)->communication, error);
  signatories = letter != NULL
                    ? liaison_store_children (store, &liaison_entity_signatory, "communication", &letter->id, error)
                    : NULL;
  if (signatories == NULL)
    return NULL;
  name = name_letter ((const LiaisonCommunication *) letter);
  set = liaison_change_set_new ("Changed who leads %s", name);
  for (guint i = 0; i < signatories->len; i++) {
    const LiaisonRecord *before = g_ptr_array_index (signatories, i);
    g_autoptr (LiaisonRecord) after = liaison_record_copy (before);
    ((LiaisonSignatory *) after)->lead = liaison_id_equal (&before->id, signatory_id);
    liaison_change_set_update (set, before, after);
  }
  return g_steal_pointer (&set);
}

/* Signatures without a name get that of who holds the mandate on the day of the signature. */
static gboolean
keep_holders (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *letter, GError **error)
{
  g_autoptr (GPtrArray)
      signatories = liaison_store_children (store, &liaison_entity_signatory, "communication", letter, error);

  for (guint i = 0; signatories != NULL && i < signatories->len; i++) {
    const LiaisonSignatory *before = g_ptr_array_index (signatories, i);
    g_autoptr (LiaisonRecord) after = liaison_record_copy (&before->record);
    if (!liaison_id_is_nil (&before->holder) || !liaison_moment_is_set (&before->signed_on))
      continue;
    if (!liaison_store_mandate_holder (store, &before->mandate, &before->signed_on,
                                       &((LiaisonSignatory *) after)->holder, error))
      return FALSE;
    liaison_change_set_update (set, &before->record, after);
  }
  return signatories != NULL;
}

/**
 * liaison_store_send:
 * @on: the day it was sent
 *
 * Makes the letter a sent one, with the dates that follow from the delays of its type where it has none.
 *
 * Returns: (transfer full) (nullable): what to commit; %LIAISON_ERROR_REFUSED where the letter cannot be sent
 */
LiaisonChangeSet *
liaison_store_send (LiaisonStore *store, const LiaisonId *letter_id, const LiaisonMoment *on, GError **error)
{
  g_autoptr (LiaisonRecord) found = get_letter (store, letter_id, error);
  const LiaisonCommunication *letter = (const LiaisonCommunication *) found;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonRecord) after = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *name = NULL;
  LiaisonLetterDelays delays;

  if (found == NULL)
    return NULL;
  if (g_strcmp0 (letter->status, "sent") == 0) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("The letter was sent already"));
    return NULL;
  }
  delays = liaison_store_letter_delays (store, letter->type, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  name = name_letter (letter);
  set = liaison_change_set_new ("Sent %s", name);
  after = liaison_record_copy (&letter->record);
  g_set_str (&((LiaisonCommunication *) after)->status, "sent");
  ((LiaisonCommunication *) after)->sent_on = *on;
  liaison_letter_fill_dates ((LiaisonCommunication *) after, &delays);
  liaison_change_set_update (set, &letter->record, after);
  return keep_holders (store, set, letter_id, error) ? g_steal_pointer (&set) : NULL;
}

/* Who signed the letter before is to sign this one too. */
static gboolean
copy_signatories (LiaisonStore *store, LiaisonChangeSet *set, const LiaisonId *from, const LiaisonId *to,
                  GError **error)
{
  g_autoptr (GPtrArray)
      signatories = liaison_store_children (store, &liaison_entity_signatory, "communication", from, error);

  for (guint i = 0; signatories != NULL && i < signatories->len; i++) {
    const LiaisonSignatory *before = g_ptr_array_index (signatories, i);
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_signatory);
    LiaisonSignatory *signatory = (LiaisonSignatory *) record;
    signatory->communication = *to;
    signatory->mandate = before->mandate;
    signatory->lead = before->lead;
    signatory->reason = g_strdup (before->reason);
    g_set_str (&record->classification, before->record.classification);
    liaison_change_set_insert (set, record);
  }
  return signatories != NULL;
}

/**
 * liaison_store_follow_up:
 * @made: (out): the new letter
 *
 * A draft that follows @letter_id: to the same addressee, on the same matter, with the same mandates.
 *
 * Returns: (transfer full) (nullable): what to commit
 */
LiaisonChangeSet *
liaison_store_follow_up (LiaisonStore *store, const LiaisonId *letter_id, LiaisonId *made, GError **error)
{
  g_autoptr (LiaisonRecord) found = get_letter (store, letter_id, error);
  const LiaisonCommunication *letter = (const LiaisonCommunication *) found;
  g_autoptr (LiaisonChangeSet) set = NULL;
  g_autoptr (LiaisonRecord) record = NULL;
  g_autofree char *name = NULL;
  LiaisonCommunication *next;

  if (found == NULL)
    return NULL;
  name = name_letter (letter);
  set = liaison_change_set_new ("Followed up %s", name);
  record = liaison_record_new (&liaison_entity_communication);
  next = (LiaisonCommunication *) record;
  next->matter = letter->matter;
  next->addressee = letter->addressee;
  next->victims = letter->victims;
  next->victims_women = letter->victims_women;
  next->follow_up_of = *letter_id;
  g_set_str (&next->type, letter->type);
  g_set_str (&next->addressee_name, letter->addressee_name);
  g_set_str (&next->language, letter->language);
  g_set_str (&next->status, "draft");
  g_set_str (&record->classification, letter->record.classification);
  liaison_change_set_insert (set, record);
  *made = record->id;
  return copy_signatories (store, set, letter_id, made, error) ? g_steal_pointer (&set) : NULL;
}
