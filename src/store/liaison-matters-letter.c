// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a letter about a matter would name, and whether it may.
#include "liaison-matters.h"
#include "liaison-rules.h"

#include "liaison-communication.h"
#include "liaison-consent.h"
#include "liaison-directory.h"
#include "liaison-error.h"

#include <glib/gi18n-lib.h>

static LiaisonRecord *
get_partner (LiaisonStore *store, const LiaisonId *id)
{
  return liaison_id_is_nil (id) ? NULL : liaison_store_get (store, &liaison_entity_partner, id, NULL);
}

/* What somebody is called: as a partner, else in the words of the matter. */
static char *
make_name (LiaisonStore *store, const LiaisonParty *party)
{
  char *name = liaison_id_is_nil (&party->partner)
                   ? NULL
                   : liaison_store_title (store, &liaison_entity_partner, &party->partner, NULL);

  return name != NULL ? name : g_strdup (party->label != NULL ? party->label : "");
}

static LiaisonPartyRow *
make_row (LiaisonStore *store, LiaisonParty *party, const LiaisonMoment *day, GError **error)
{
  LiaisonPartyRow *row = g_new0 (LiaisonPartyRow, 1);
  g_autoptr (GPtrArray) consents = NULL;

  row->party = (LiaisonParty *) liaison_record_ref (&party->record);
  row->partner = (LiaisonPartner *) get_partner (store, &party->partner);
  row->name = make_name (store, party);
  row->level = -1;
  if (row->partner != NULL) {
    consents = liaison_store_children (store, &liaison_entity_consent, "partner", &party->partner, error);
    if (consents == NULL) {
      liaison_party_row_free (row);
      return NULL;
    }
    row->level = liaison_consent_level (consents, day);
  }
  row->naming = liaison_matter_judge_naming (party, row->partner, consents, day);
  return row;
}

/**
 * liaison_store_matter_parties:
 * @day: for which day their consents are asked for
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonPartyRow): who is concerned by a matter, in the order they
 *   were added
 */
GPtrArray *
liaison_store_matter_parties (LiaisonStore *store, const LiaisonId *matter, const LiaisonMoment *day, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_party_row_free);
  g_autoptr (GPtrArray) parties = liaison_store_children (store, &liaison_entity_party, "matter", matter, error);

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    LiaisonPartyRow *row = make_row (store, g_ptr_array_index (parties, i), day, error);
    if (row == NULL)
      return NULL;
    g_ptr_array_add (rows, row);
  }
  return parties != NULL ? g_steal_pointer (&rows) : NULL;
}

/**
 * liaison_store_matter_judge_letter:
 * @matter: what a letter is about; nil is about nobody
 * @day: (nullable): the day it is sent; %NULL or unset for today
 *
 * Asks whether a letter to a State may go out, as far as those whom it names are concerned.
 *
 * Returns: whether it may; if not, %LIAISON_ERROR_REFUSED says whom it would name and what to do about it
 */
gboolean
liaison_store_matter_judge_letter (LiaisonStore *store, const LiaisonId *matter, const LiaisonMoment *day,
                                   GError **error)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  guint refused = 0;

  if (liaison_id_is_nil (matter))
    return TRUE;
  rows = liaison_store_matter_parties (store, matter, day != NULL && liaison_moment_is_set (day) ? day : &today, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonPartyRow *row = g_ptr_array_index (rows, i);
    if (!liaison_naming_is_refused (row->naming))
      continue;
    g_string_append_printf (names, "%s%s", refused > 0 ? ", " : "", row->name);
    refused++;
  }
  if (refused == 0)
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED,
               /* Translators: %s is who; several names are separated by commas. */
               ngettext ("The letter would name %s, who has not agreed to be disclosed to the State. Record their "
                         "consent (level 3 or more), or make them anonymous in the matter.",
                         "The letter would name %s, who have not agreed to be disclosed to the State. Record their "
                         "consent (level 3 or more), or make them anonymous in the matter.",
                         refused),
               names->str);
  return FALSE;
}

static gboolean
is_sent (const char *status, gboolean has_day)
{
  return g_strcmp0 (status, "sent") == 0 || (has_day && g_strcmp0 (status, "withdrawn") != 0);
}

static const LiaisonChange *
find_change (const LiaisonEdit *edit, const char *field)
{
  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (g_str_equal (change->field->name, field))
      return change;
  }
  return NULL;
}

/* Whether @letter, as it is after @edit, had been sent before. */
static gboolean
was_sent (const LiaisonEdit *edit, const LiaisonCommunication *letter)
{
  const LiaisonChange *status = find_change (edit, "status"), *day = find_change (edit, "sent_on");
  const char *old = letter->status;

  if (status != NULL)
    old = status->old != NULL ? g_variant_get_string (status->old, NULL) : NULL;
  return is_sent (old, day != NULL ? day->old != NULL : liaison_moment_is_set (&letter->sent_on));
}

static gboolean
brings_matter (const LiaisonChangeSet *set, const LiaisonId *matter)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (edit->kind == LIAISON_EDIT_INSERT && edit->entity == &liaison_entity_matter &&
        liaison_id_equal (&edit->id, matter))
      return TRUE;
  }
  return FALSE;
}

/** liaison_rules_check_letters: Asks of every letter that @set sends whether it may name whom it would. What comes with
 * its matter, as out of another register, was sent there; what is taken back was allowed once. */
gboolean
liaison_rules_check_letters (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; liaison_id_is_nil (&set->undoes) && i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    g_autoptr (LiaisonRecord) record = NULL;
    const LiaisonCommunication *letter;

    if (edit->entity != &liaison_entity_communication ||
        (edit->kind != LIAISON_EDIT_INSERT && edit->kind != LIAISON_EDIT_UPDATE) ||
        (edit->kind == LIAISON_EDIT_UPDATE && find_change (edit, "status") == NULL &&
         find_change (edit, "sent_on") == NULL))
      continue;
    record = liaison_store_get (store, edit->entity, &edit->id, error);
    if (record == NULL)
      return FALSE;
    letter = (const LiaisonCommunication *) record;
    if (!is_sent (letter->status, liaison_moment_is_set (&letter->sent_on)) ||
        (edit->kind == LIAISON_EDIT_UPDATE && was_sent (edit, letter)) || brings_matter (set, &letter->matter))
      continue;
    if (!liaison_store_matter_judge_letter (store, &letter->matter, &letter->sent_on, error))
      return FALSE;
  }
  return TRUE;
}
