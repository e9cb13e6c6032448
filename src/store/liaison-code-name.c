// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has a code name is called nothing else, not even in the sentences of what was done before.
#include "liaison-journal.h"

#include "liaison-entities.h"
#include "liaison-history.h"
#include "liaison-identities.h"
#include "liaison-meeting.h"
#include "liaison-partner.h"

#include <string.h>

/* The change sets that touched one partner: its own entries or those of its names and contact points. */
#define TOUCHING                                                                                                       \
  "seq IN (SELECT change_set FROM entry WHERE record = ?1 OR record IN (SELECT id FROM partner_name WHERE partner = "  \
  "?1 UNION ALL SELECT id FROM contact_point WHERE partner = ?1 UNION ALL SELECT id FROM mandate_title WHERE partner " \
  "= ?1))"

/* Whatever names a partner, in any entity: SQL that gives their ids; meetings by who was there. */
static char *
list_references (void)
{
  GString *sql = g_string_new ("SELECT meeting FROM attendee WHERE partner = ?1");
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++)
    for (guint j = 0; j < entities[i]->n_fields; j++) {
      const LiaisonField *field = &entities[i]->fields[j];
      if (field->type == LIAISON_FIELD_REF && (field->target == NULL || strcmp (field->target, "partner") == 0))
        g_string_append_printf (sql, " UNION ALL SELECT id FROM \"%s\" WHERE \"%s\" = ?1", entities[i]->name,
                                field->name);
    }
  return g_string_free (sql, FALSE);
}

/* Those that touched no other partner. */
#define ABOUT                                                                                                          \
  TOUCHING " AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.change_set = seq AND e.entity = ?2 AND e.record <> ?1)"

/* A shorter name may stand in any word. */
#define NAME_MIN "3"

/* Chains of undo and redo are short; a loop in a damaged journal must end. */
#define DEPTH_MAX 64

/* The sentence of the change set that @id took back, perhaps by way of others; %NULL if it is not there. */
static char *
describe_origin (LiaisonStore *store, const LiaisonId *id, guint depth, GError **error)
{
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error, "SELECT label, argument, undoes FROM change_set WHERE id = ?", "b", id);
  LiaisonId undoes;

  if (rows == NULL || depth > DEPTH_MAX || !liaison_rows_next (rows, store, error))
    return NULL;
  if (liaison_rows_id (rows, 2, &undoes))
    return describe_origin (store, &undoes, depth + 1, error);
  return liaison_change_set_describe (liaison_rows_text (rows, 0), liaison_rows_text (rows, 1));
}

/* An undo holds the whole sentence of what it took back. */
static gboolean
hide_in_undos (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autofree char *references = list_references ();
  g_autofree char *sql = g_strdup_printf ("SELECT seq, undoes FROM change_set WHERE undoes IS NOT NULL AND seq IN "
                                          "(SELECT change_set FROM entry WHERE record = ?1 OR record IN (%s))",
                                          references);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "b", partner);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local)) {
    g_autofree char *sentence = NULL;
    LiaisonId undoes;
    if (!liaison_rows_id (rows, 1, &undoes))
      continue;
    sentence = describe_origin (store, &undoes, 0, &local);
    if (local == NULL)
      liaison_db_run (store, &local, "UPDATE change_set SET argument = ? WHERE seq = ?", "si", sentence,
                      liaison_rows_integer (rows, 0));
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Sentences about several partners, or in words this file does not know, hold a name among other things. */
static gboolean
replace_names (LiaisonStore *store, const LiaisonId *partner, const char *code_name, GError **error)
{
  g_autofree char *references = list_references ();
  g_autofree char *sql = g_strdup_printf (
      "UPDATE change_set SET argument = replace (argument, ?2, ?3) WHERE undoes IS NULL AND instr (argument, ?2) > 0 "
      "AND seq IN (SELECT change_set FROM entry WHERE record = ?1 OR record IN (%s))",
      references);
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT text FROM partner_name WHERE partner = ? AND length (text) >= " NAME_MIN " ORDER BY length (text) DESC",
      "b", partner);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local))
    liaison_db_run (store, &local, sql, "bss", partner, liaison_rows_text (rows, 0), code_name);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_journal_hide_name:
 * @code_name: of @partner
 *
 * Puts the code name in the place of whatever else the journal's sentences call the partner.
 */
gboolean
liaison_journal_hide_name (LiaisonStore *store, const LiaisonId *partner, const char *code_name, GError **error)
{
  return liaison_db_run (store, error,
                         "UPDATE change_set SET argument = ?3 WHERE undoes IS NULL AND argument IS NOT NULL AND label "
                         "IN ('Added %s', 'Edited %s', 'Moved %s to the trash', 'Restored %s', 'Restored %s "
                         "from the trash') AND " ABOUT,
                         "bis", partner, (gint64) liaison_entity_partner.number, code_name) &&
         replace_names (store, partner, code_name, error) && hide_in_undos (store, partner, error);
}

/**
 * liaison_journal_hide_names:
 * @partner: whose names or contact points were changed
 *
 * The same, for whoever has a code name already: what was added is called by it.
 */
gboolean
liaison_journal_hide_names (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT code_name FROM partner WHERE id = ? AND code_name IS NOT NULL", "b", partner);
  g_autoptr (GError) local = NULL;
  g_autofree char *code_name = NULL;

  if (rows == NULL)
    return FALSE;
  if (liaison_rows_next (rows, store, &local))
    code_name = g_strdup (liaison_rows_text (rows, 0));
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return code_name == NULL || liaison_journal_hide_name (store, partner, code_name, error);
}

/* The code name that an edit gives to a partner; %NULL if it gives none. */
static const char *
find_new_code_name (const LiaisonEdit *edit)
{
  if (edit->kind != LIAISON_EDIT_UPDATE || edit->entity != &liaison_entity_partner)
    return NULL;
  for (guint i = 0; i < edit->changes->len; i++) {
    const LiaisonChange *change = g_ptr_array_index (edit->changes, i);
    if (strcmp (change->field->name, "code_name") == 0 && change->value != NULL)
      return g_variant_get_string (change->value, NULL);
  }
  return NULL;
}

static char *
replace_all (const char *text, GPtrArray *names, const char *code_name)
{
  g_autoptr (GString) replaced = g_string_new (text);

  for (guint i = 0; i < names->len; i++)
    g_string_replace (replaced, g_ptr_array_index (names, i), code_name, 0);
  return g_string_free (g_steal_pointer (&replaced), FALSE);
}

/* What the partner is called now: its names and its code name. */
static GPtrArray *
read_names (LiaisonStore *store, const LiaisonId *partner, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT text FROM partner_name WHERE partner = ?1 AND length (text) >= " NAME_MIN " UNION "
      "SELECT code_name FROM partner WHERE id = ?1 AND code_name IS NOT NULL ORDER BY 1 DESC",
      "b", partner);

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local))
    g_ptr_array_add (names, g_strdup (liaison_rows_text (rows, 0)));
  if (local == NULL)
    return g_steal_pointer (&names);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
add_titles (LiaisonStore *store, LiaisonChangeSet *more, const LiaisonId *partner, const char *code_name,
            GError **error)
{
  const LiaisonField *field = liaison_entity_field (&liaison_entity_meeting, "title");
  g_autoptr (GPtrArray) names = read_names (store, partner, error);
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error,
                                                   "SELECT id, title FROM meeting WHERE title IS NOT NULL AND id IN "
                                                   "(SELECT meeting FROM attendee WHERE partner = ?)",
                                                   "b", partner);
  g_autoptr (GError) local = NULL;

  while (names != NULL && rows != NULL && liaison_rows_next (rows, store, &local)) {
    const char *title = liaison_rows_text (rows, 1);
    g_autofree char *replaced = replace_all (title, names, code_name);
    LiaisonId id;
    if (strcmp (replaced, title) == 0 || !liaison_rows_id (rows, 0, &id))
      continue;
    liaison_edit_add_change (liaison_change_set_edit (more, LIAISON_EDIT_UPDATE, &liaison_entity_meeting, &id), field,
                             NULL, g_variant_new_string (title), g_variant_new_string (replaced));
  }
  if (names == NULL || rows == NULL || local == NULL)
    return names != NULL && rows != NULL;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * liaison_code_name_titles:
 *
 * Titles of meetings name whom they are with: where @set gives a partner a code name, they call it by that from then
 * on.
 *
 * Returns: (transfer full) (nullable): what to commit together with @set; often nothing
 */
LiaisonChangeSet *
liaison_code_name_titles (LiaisonStore *store, const LiaisonChangeSet *set, GError **error)
{
  g_autoptr (LiaisonChangeSet) more = liaison_change_set_new (set->label, set->argument);

  for (guint i = 0; i < set->edits->len; i++) {
    const LiaisonEdit *edit = g_ptr_array_index (set->edits, i);
    const char *code_name = find_new_code_name (edit);
    if (code_name != NULL && !add_titles (store, more, &edit->id, code_name, error))
      return NULL;
  }
  return g_steal_pointer (&more);
}

/**
 * liaison_code_name_mask:
 * @entries: (element-type LiaisonHistoryEntry)
 *
 * For a connection that hides identities: puts code names in the place of the names they stand for in what was written
 * in other fields before.
 */
gboolean
liaison_code_name_mask (LiaisonStore *store, GPtrArray *entries, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRows) rows = NULL;

  if (!liaison_store_hides_identities (store))
    return TRUE;
  /* The few who have a code name first: without being told, SQLite may read all names. */
  rows = liaison_db_query (
      store, error,
      "SELECT n.text, p.code_name FROM main.partner p INDEXED BY partner_coded CROSS JOIN main.partner_name n ON "
      "n.partner = p.id WHERE p.code_name IS NOT NULL AND length (n.text) >= " NAME_MIN,
      "");
  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local))
    for (guint i = 0; i < entries->len; i++)
      liaison_history_mask (g_ptr_array_index (entries, i), liaison_rows_text (rows, 0), liaison_rows_text (rows, 1));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
