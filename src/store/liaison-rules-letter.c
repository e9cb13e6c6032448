// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of letters, which a commit keeps.
#include "liaison-rules.h"

#include "liaison-error.h"
#include "liaison-letters.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether @edit may give a letter a reference that another one has. */
static gboolean
names_letter (const LiaisonEdit *edit)
{
  if (edit->entity != &liaison_entity_communication)
    return FALSE;
  if (edit->kind == LIAISON_EDIT_INSERT || edit->kind == LIAISON_EDIT_RESTORE)
    return TRUE;
  for (guint i = 0; edit->kind == LIAISON_EDIT_UPDATE && i < edit->changes->len; i++) {
    const char *field = ((const LiaisonChange *) g_ptr_array_index (edit->changes, i))->field->name;
    if (strcmp (field, "country_code") == 0 || strcmp (field, "number") == 0 || strcmp (field, "year") == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
check_letter (LiaisonStore *store, const LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_communication, id, error);
  const LiaisonCommunication *letter = (const LiaisonCommunication *) record;
  g_autofree char *reference = NULL, *found = NULL;
  LiaisonId other;

  if (record == NULL)
    return FALSE;
  reference = liaison_letter_reference (letter, FALSE);
  if (*reference == '\0' || record->trashed_at != 0)
    return TRUE;
  if (!liaison_store_find_reference (store, letter->country_code, letter->number, letter->year, id, &other, error))
    return FALSE;
  if (liaison_id_is_nil (&other))
    return TRUE;
  found = liaison_id_to_string (&other);
  /* Translators: the first %s is a reference such as FRA 3/2021, the second the id of a letter. */
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("There is a letter %s already: %s"), reference, found);
  return FALSE;
}

/** liaison_rules_check_references: Asks whether every letter that @set adds, brings back or renames is the only one of
 * its reference. */
gboolean
liaison_rules_check_references (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    if (names_letter (edit) && !check_letter (store, &edit->id, error))
      return FALSE;
  }
  return TRUE;
}
