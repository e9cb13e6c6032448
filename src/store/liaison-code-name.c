// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has a code name is called nothing else, not even in the sentences of what was done before.
#include "liaison-journal.h"

#include "liaison-partner.h"

/* The change sets that touched one partner: its own entries or those of its names and contact points. */
#define TOUCHING                                                                                                       \
  "seq IN (SELECT change_set FROM entry WHERE record = ?1 OR record IN (SELECT id FROM partner_name WHERE partner = "  \
  "?1 UNION ALL SELECT id FROM contact_point WHERE partner = ?1 UNION ALL SELECT id FROM mandate_title WHERE partner " \
  "= ?1))"

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
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT seq, undoes FROM change_set WHERE undoes IS NOT NULL AND " TOUCHING, "b", partner);
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
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT text FROM partner_name WHERE partner = ? AND length (text) >= " NAME_MIN " ORDER BY length (text) DESC",
      "b", partner);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (local == NULL && liaison_rows_next (rows, store, &local))
    liaison_db_run (store, &local,
                    "UPDATE change_set SET argument = replace (argument, ?2, ?3) WHERE undoes IS NULL AND "
                    "instr (argument, ?2) > 0 AND " TOUCHING,
                    "bss", partner, liaison_rows_text (rows, 0), code_name);
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
