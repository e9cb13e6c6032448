// SPDX-License-Identifier: GPL-3.0-or-later
// Undo: the inverse of a change set, as a new change set. Redo is the undo of an undo.
#include "liaison-journal.h"

#include "liaison-entities.h"
#include "liaison-erase.h"
#include "liaison-error.h"
#include "liaison-history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the history says of one entry: its old values are what an inverse must write. */
static LiaisonHistoryEntry *
find_entry (GPtrArray *history, gint64 row)
{
  for (guint i = 0; i < history->len; i++) {
    LiaisonHistoryEntry *entry = g_ptr_array_index (history, i);
    if (entry->row == row)
      return entry;
  }
  return NULL;
}

static void
invert_changes (LiaisonChangeSet *set, const LiaisonHistoryEntry *entry)
{
  LiaisonEdit *edit = liaison_change_set_edit (set, LIAISON_EDIT_UPDATE, entry->entity, &entry->record);

  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = g_ptr_array_index (entry->changes, i);
    if (change->field != NULL)
      liaison_edit_add_change (edit, change->field, change->element, change->value, change->old);
  }
}

/* Whether a record came together with the whole it is a part of: then it goes and comes back with that. */
static gboolean
came_with_owner (LiaisonStore *store, gint64 number, const LiaisonEntity *entity, const LiaisonId *id, GError **error)
{
  const LiaisonField *owner = liaison_entity_owner (entity);
  g_autoptr (LiaisonRecord) record = owner != NULL ? liaison_store_get (store, entity, id, error) : NULL;

  /* "+": few entries are of one record, but thousands may be of one change set. */
  return record != NULL &&
         /* By the record, which has few entries: a change set may have very many. */
         liaison_db_integer (store, error,
                             "SELECT count(*) FROM entry WHERE +change_set = ? AND kind = ? AND record = ?", "iib",
                             number, (gint64) LIAISON_EDIT_INSERT, liaison_record_reference (record, owner)) > 0;
}

/* One entry of the journal. */
typedef struct {
  gint64 row;
  gint64 change_set;
  const LiaisonEntity *entity;
  LiaisonId id;
  LiaisonEditKind kind;
} Line;

/* Whether the record was erased since: nothing of it can or may come back. */
static gboolean
is_gone (LiaisonStore *store, const Line *line, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, line->entity, &line->id, &local);

  if (record != NULL || g_error_matches (local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND))
    return record == NULL;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Adds the inverse of what one change set did to one record. */
static gboolean
invert_entry (LiaisonStore *store, LiaisonChangeSet *set, const Line *line, GError **error)
{
  const LiaisonEntity *entity = line->entity;
  const LiaisonId *id = &line->id;
  g_autoptr (GPtrArray) history = NULL;
  LiaisonHistoryEntry *entry;

  switch (line->kind) {
  case LIAISON_EDIT_INSERT:
    if (!came_with_owner (store, line->change_set, entity, id, error))
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, entity, id);
    return TRUE;
  case LIAISON_EDIT_RESTORE:
    liaison_change_set_edit (set, LIAISON_EDIT_TRASH, entity, id);
    return TRUE;
  case LIAISON_EDIT_TRASH:
    liaison_change_set_edit (set, LIAISON_EDIT_RESTORE, entity, id);
    return TRUE;
  case LIAISON_EDIT_ERASE:
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("what was erased cannot be brought back"));
    return FALSE;
  case LIAISON_EDIT_UPDATE:
  default:
    break;
  }
  history = liaison_store_history (store, entity, id, error);
  if (history == NULL)
    return FALSE;
  entry = find_entry (history, line->row);
  if (entry != NULL)
    invert_changes (set, entry);
  return TRUE;
}

/* An undone undo reads "Redone: ..." and names what was done in the first place. */
static LiaisonChangeSet *
start_inverse (LiaisonStore *store, const LiaisonId *id, gint64 *number, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT seq, label, argument, undoes FROM change_set WHERE id = ?", "b", id);
  g_autoptr (GError) local = NULL;
  g_autofree char *sentence = NULL;
  LiaisonChangeSet *set;
  LiaisonId undoes;
  const char *label;

  if (rows == NULL)
    return NULL;
  if (!liaison_rows_next (rows, store, &local)) {
    if (local == NULL)
      g_set_error (&local, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no such change"));
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  *number = liaison_rows_integer (rows, 0);
  label = liaison_rows_text (rows, 1);
  if (liaison_rows_id (rows, 3, &undoes)) {
    set = liaison_change_set_new (strcmp (label, "Undone: %s") == 0 ? "Redone: %s" : "Undone: %s",
                                  liaison_rows_text (rows, 2));
  } else {
    sentence = liaison_change_set_describe (label, liaison_rows_text (rows, 2));
    set = liaison_change_set_new ("Undone: %s", sentence);
  }
  set->undoes = *id;
  return set;
}

/* Adds the inverse of all that the change set did, the last first; @gone says whether anything of it was erased. */
static gboolean
invert_all (LiaisonStore *store, LiaisonChangeSet *set, gint64 number, gboolean *gone, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT row, entity, record, kind FROM entry WHERE change_set = ? ORDER BY row DESC", "i", number);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    Line line = { .row = liaison_rows_integer (rows, 0),
                  .change_set = number,
                  .entity = liaison_entities_find_number ((guint) liaison_rows_integer (rows, 1)),
                  .kind = (LiaisonEditKind) liaison_rows_integer (rows, 3) };
    if (line.entity == NULL || !liaison_rows_id (rows, 2, &line.id))
      continue;
    if (line.kind != LIAISON_EDIT_ERASE && is_gone (store, &line, &local))
      *gone = TRUE;
    else if (local == NULL)
      invert_entry (store, set, &line, &local);
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_store_invert:
 * @change_set: what to take back
 * @error: %LIAISON_ERROR_NOT_FOUND, %LIAISON_ERROR_REFUSED if it erased something, was undone already, or all it
 * changed was erased since
 *
 * Returns: (transfer full) (nullable): the change set to commit. The commit refuses if a field was changed since,
 * naming who did and when. What was erased since is passed over.
 */
LiaisonChangeSet *
liaison_store_invert (LiaisonStore *store, const LiaisonId *change_set, GError **error)
{
  g_auto (LiaisonLifted) lifted = { 0 };
  g_autoptr (LiaisonChangeSet) set = NULL;
  gint64 number = 0, done;
  gboolean gone = FALSE;

  if (!liaison_lifted_begin (&lifted, store, error))
    return NULL;
  set = start_inverse (store, change_set, &number, error);
  if (set == NULL)
    return NULL;
  done = liaison_db_integer (store, error,
                             "SELECT count(*) FROM change_set u WHERE u.undoes = ? AND NOT EXISTS "
                             "(SELECT 1 FROM change_set r WHERE r.undoes = u.id)",
                             "b", change_set);
  if (done > 0)
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, _ ("this change was undone already"));
  if (done != 0)
    return NULL;
  if (!invert_all (store, set, number, &gone, error))
    return NULL;
  if (gone && liaison_change_set_is_empty (set)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED, "what was erased cannot be brought back");
    return NULL;
  }
  return g_steal_pointer (&set);
}

/**
 * liaison_store_last_undoable:
 * @change_set: (out): the latest change set of this device that is not an undo, was not undone, and is not the
 * register's creation, nor earlier than what was erased for good
 *
 * Returns: whether there is one
 */
gboolean
liaison_store_last_undoable (LiaisonStore *store, LiaisonId *change_set, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT c.id FROM change_set c WHERE c.device = ? AND c.undoes IS NULL AND c.label NOT IN "
      "('" LIAISON_LABEL_CREATED "', '" LIAISON_LABEL_REFERENCE "', '" LIAISON_LABEL_SAMPLE "') AND NOT EXISTS "
      "(SELECT 1 FROM change_set u WHERE u.undoes = c.id AND NOT EXISTS "
      "(SELECT 1 FROM change_set r WHERE r.undoes = u.id)) AND c.seq > coalesce ((SELECT max (seq) FROM change_set "
      "WHERE label = '" LIAISON_ERASURE_LABEL "'), 0) ORDER BY c.seq DESC LIMIT 1",
      "i", (gint64) store->device);

  return rows != NULL && liaison_rows_next (rows, store, error) && liaison_rows_id (rows, 0, change_set);
}
