// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that an import would make part of themselves: told row by row, before anything is written.
#include "liaison-import-circles.h"

#include "liaison-import-json.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>

/* A body that a row puts under another one. */
typedef struct {
  gboolean is_refused;
  guint row;
  LiaisonId body;
  LiaisonId parent;
} Move;

/* @parents: (element-type LiaisonId LiaisonId): where the rows that are well put bodies
 * @stored: (element-type LiaisonId LiaisonId): where the register has them, as far as it was asked; nil for nowhere */
typedef struct {
  LiaisonImportPlan *plan;
  LiaisonImportLookup *lookup;
  GArray *moves; /* Move, in the order of the file */
  GHashTable *parents;
  GHashTable *stored;
} Search;

static void
put (GHashTable *parents, const LiaisonId *body, const LiaisonId *parent)
{
  g_hash_table_insert (parents, g_memdup2 (body, sizeof *body), g_memdup2 (parent, sizeof *parent));
}

static void
note (Search *search, guint row, const LiaisonRecord *record)
{
  const LiaisonPartner *partner = (const LiaisonPartner *) record;
  Move move = { .row = row, .body = record->id };

  if (record->entity != &liaison_entity_partner || liaison_id_is_nil (&partner->parent))
    return;
  move.parent = partner->parent;
  g_array_append_val (search->moves, move);
  put (search->parents, &move.body, &move.parent);
}

static void
note_row (Search *search, guint index)
{
  const LiaisonImportPlan *plan = search->plan;
  const LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, index);

  for (guint i = row->first; liaison_import_plan_adds (plan, row) && i < row->first + row->count; i++)
    note (search, index, g_ptr_array_index (plan->records, i));
  for (guint i = row->first_change; liaison_import_plan_applies (plan, row) && i < row->first_change + row->n_changes;
       i++) {
    const LiaisonImportChange *change = &g_array_index (plan->changes, LiaisonImportChange, i);
    if (change->after != NULL)
      note (search, index, change->after);
  }
}

static const LiaisonId *
find_stored (Search *search, const LiaisonId *body)
{
  const LiaisonId *known = g_hash_table_lookup (search->stored, body);
  g_autoptr (LiaisonRecord) record = NULL;

  if (known != NULL || search->lookup == NULL)
    return known;
  record = liaison_import_lookup_get (search->lookup, &liaison_entity_partner, body);
  put (search->stored, body, record != NULL ? &((const LiaisonPartner *) record)->parent : &(LiaisonId) { 0 });
  return g_hash_table_lookup (search->stored, body);
}

/* Whether one comes back to the body when going up from it. */
static gboolean
is_circle (Search *search, const Move *move)
{
  g_autoptr (GHashTable) passed = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  const LiaisonId *at = &move->parent;

  while (at != NULL && !liaison_id_is_nil (at) && g_hash_table_add (passed, (gpointer) at)) {
    const LiaisonId *above = g_hash_table_lookup (search->parents, at);
    if (liaison_id_equal (at, &move->body))
      return TRUE;
    at = above != NULL ? above : find_stored (search, at);
  }
  return FALSE;
}

static void
refuse (Search *search, Move *move)
{
  LiaisonImportPlan *plan = search->plan;
  LiaisonImportRow *row = &g_array_index (plan->rows, LiaisonImportRow, move->row);

  move->is_refused = TRUE;
  g_hash_table_remove (search->parents, &move->body);
  liaison_import_plan_add_row_problem (plan, move->row,
                                       _ ("a body cannot be part of itself, nor of a body that is part of it"));
  plan->counts[row->verdict]--;
  plan->counts[LIAISON_ROW_BAD]++;
  row->verdict = LIAISON_ROW_BAD;
  row->count = 0;
  row->n_changes = 0;
}

/* The last row of a circle is the one that is wrong. Without it the body is where it was, perhaps in another circle. */
static gboolean
refuse_last_rows (Search *search)
{
  gboolean found = FALSE;

  for (guint i = search->moves->len; i > 0; i--) {
    Move *move = &g_array_index (search->moves, Move, i - 1);
    if (move->is_refused || !is_circle (search, move))
      continue;
    refuse (search, move);
    found = TRUE;
  }
  return found;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const LiaisonImportProblem *first = *(LiaisonImportProblem *const *) a, *second = *(LiaisonImportProblem *const *) b;

  return first->row < second->row ? -1 : first->row > second->row;
}

/**
 * liaison_import_find_circles:
 * @plan: all of whose rows have their verdict
 * @lookup: (nullable): the register's
 *
 * Makes bad what would put a body under itself, by way of other rows or of the register.
 */
void
liaison_import_find_circles (LiaisonImportPlan *plan, LiaisonImportLookup *lookup)
{
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (Move));
  g_autoptr (GHashTable) parents = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  g_autoptr (GHashTable) stored = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  Search search = { plan, lookup, moves, parents, stored };

  for (guint i = 0; i < plan->rows->len; i++)
    note_row (&search, i);
  while (refuse_last_rows (&search))
    continue;
  g_ptr_array_sort (plan->problems, compare_problems);
}
