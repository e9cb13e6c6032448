// SPDX-License-Identifier: GPL-3.0-or-later
// The occurrences of series, as the register holds them: those that the rule gives, but for what stands in their place.
#include "liaison-occurrences.h"
#include "liaison-db.h"

#include "liaison-recurrence.h"

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (a, b);
}

/* Those with an override, in time order. */
GArray *
liaison_occurrences_overridden (LiaisonStore *store, const LiaisonId *series, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (LiaisonMoment));
  g_autoptr (GError) local = NULL;
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error,
      "SELECT recurrence_at FROM meeting WHERE recurrence_of = ? AND recurrence_at IS NOT NULL AND trashed_at = 0", "b",
      series);

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local)) {
    LiaisonMoment moment;
    if (liaison_moment_parse (liaison_rows_text (rows, 0), &moment, NULL))
      g_array_append_val (found, moment);
  }
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  g_array_sort (found, compare_moments);
  return g_steal_pointer (&found);
}

/* The first start that may still be under way at @from. A rule that this program cannot work out, from a newer one
 * perhaps, gives the start of the series alone. */
GArray *
liaison_occurrences_between (LiaisonStore *store, const LiaisonMeeting *series, const LiaisonMoment *from,
                             const LiaisonMoment *to, guint max, GError **error)
{
  LiaisonRecurring recurring = liaison_recurring_of (series);
  LiaisonMoment first = liaison_meeting_begun_before (series, from);
  g_autoptr (GArray) found = liaison_recurrence_expand (&recurring, &first, to, max, NULL);
  g_autoptr (GArray) overridden = NULL;

  if (found == NULL) {
    found = g_array_new (FALSE, FALSE, sizeof (LiaisonMoment));
    if (liaison_moment_compare (&series->starts, &first) >= 0 && liaison_moment_compare (&series->starts, to) < 0)
      g_array_append_val (found, series->starts);
    return g_steal_pointer (&found);
  }
  overridden = found->len > 0 ? liaison_occurrences_overridden (store, &series->record.id, error) : NULL;
  if (overridden == NULL)
    return found->len > 0 ? NULL : g_steal_pointer (&found);
  for (guint i = found->len; i > 0; i--)
    if (g_array_binary_search (overridden, &g_array_index (found, LiaisonMoment, i - 1), compare_moments, NULL))
      g_array_remove_index (found, i - 1);
  return g_steal_pointer (&found);
}
