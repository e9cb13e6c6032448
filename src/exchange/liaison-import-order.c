// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the rows of a plan into the order of the file.
#include "liaison-import-order.h"

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer rows)
{
  const LiaisonImportRow *first = &g_array_index ((GArray *) rows, LiaisonImportRow, *(const guint *) a);
  const LiaisonImportRow *second = &g_array_index ((GArray *) rows, LiaisonImportRow, *(const guint *) b);

  return first->line < second->line ? -1 : first->line > second->line;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const LiaisonImportProblem *first = *(LiaisonImportProblem *const *) a, *second = *(LiaisonImportProblem *const *) b;

  return first->row < second->row ? -1 : first->row > second->row;
}

static void
follow_rows (GPtrArray *problems, const guint *places)
{
  for (guint i = 0; i < problems->len; i++) {
    LiaisonImportProblem *problem = g_ptr_array_index (problems, i);
    problem->row = places[problem->row];
  }
  g_ptr_array_sort (problems, compare_problems);
}

/** liaison_import_plan_sort_rows: Puts the rows into the order of the file; what says the number of a row follows. */
void
liaison_import_plan_sort_rows (LiaisonImportPlan *plan)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (LiaisonImportRow));
  g_autofree guint *order = g_new (guint, MAX (plan->rows->len, 1));
  g_autofree guint *places = g_new (guint, MAX (plan->rows->len, 1));

  for (guint i = 0; i < plan->rows->len; i++)
    order[i] = i;
  g_sort_array (order, plan->rows->len, sizeof (guint), compare_rows, plan->rows);
  for (guint i = 0; i < plan->rows->len; i++) {
    places[order[i]] = i;
    g_array_append_val (sorted, g_array_index (plan->rows, LiaisonImportRow, order[i]));
  }
  follow_rows (plan->problems, places);
  follow_rows (plan->notes, places);
  g_array_unref (plan->rows);
  plan->rows = g_steal_pointer (&sorted);
}
