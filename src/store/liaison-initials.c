// SPDX-License-Identifier: GPL-3.0-or-later
// The letters under which a list of partners sorted by name stands.
#include "liaison-initials.h"

#include "liaison-db.h"

#include <string.h>

/* Under it is what begins with no letter. */
#define NO_LETTER '#'

/* Chinese characters, without those that are rare. */
#define HAN_FIRST 0x3400
#define HAN_LAST  0x9fff

/*
 * Search: one over rows that are sorted
 * @initials: found so far
 */
typedef struct {
  LiaisonStore *store;
  const gint64 *rows;
  GArray *initials;
  GError *error;
} Search;

/* What parts the names: it never falls from one sort key to the next, and is one for all that have the same letter. */
static gunichar
group_of_key (const char *key)
{
  gunichar first = key != NULL ? g_utf8_get_char (key) : 0;

  if (first < 'a')
    return 0;
  return first >= HAN_FIRST && first <= HAN_LAST ? HAN_FIRST : first;
}

static gunichar
letter_of_group (gunichar group)
{
  return group != HAN_FIRST && g_unichar_isalpha (group) ? g_unichar_totitle (group) : NO_LETTER;
}

static void
add (GArray *initials, guint start, gunichar group)
{
  LiaisonInitial initial = { start, letter_of_group (group) };

  if (initials->len == 0 || g_array_index (initials, LiaisonInitial, initials->len - 1).letter != initial.letter)
    g_array_append_val (initials, initial);
}

static gunichar
read_group (Search *search, guint position)
{
  g_autoptr (LiaisonRows) rows = NULL;

  if (search->error != NULL)
    return 0;
  rows = liaison_db_query (search->store, &search->error, "SELECT sort_key FROM partner_index WHERE row = ?", "i",
                           search->rows[position]);
  if (rows == NULL || !liaison_rows_next (rows, search->store, &search->error))
    return 0;
  return group_of_key (liaison_rows_text (rows, 0));
}

/* Adds what begins after @from and up to @to; where both have the same letter, all between them do. */
static void
search_between (Search *search, guint from, gunichar from_group, guint to, gunichar to_group)
{
  guint middle = from + (to - from) / 2;
  gunichar group;

  if (from_group == to_group || search->error != NULL)
    return;
  if (to - from == 1) {
    add (search->initials, to, to_group);
    return;
  }
  group = read_group (search, middle);
  search_between (search, from, from_group, middle, group);
  search_between (search, middle, group, to, to_group);
}

/** liaison_initials_of_keys:
 * @keys: sort keys, sorted
 *
 * Returns: (transfer full) (element-type LiaisonInitial): the first at 0; empty without keys
 */
GArray *
liaison_initials_of_keys (const char *const *keys, guint n_keys)
{
  GArray *initials = g_array_new (FALSE, FALSE, sizeof (LiaisonInitial));

  for (guint i = 0; i < n_keys; i++)
    add (initials, i, group_of_key (keys[i]));
  return initials;
}

/**
 * liaison_store_initials:
 * @rows: partners not in the trash, sorted by name
 *
 * Looks at a few hundred of them, however many there are.
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonInitial): the first at 0; empty without rows
 */
GArray *
liaison_store_initials (LiaisonStore *store, const gint64 *rows, guint n_rows, GError **error)
{
  g_autoptr (GArray) initials = g_array_new (FALSE, FALSE, sizeof (LiaisonInitial));
  Search search = { store, rows, initials, NULL };

  if (n_rows > 0) {
    gunichar first = read_group (&search, 0), last = read_group (&search, n_rows - 1);
    add (initials, 0, first);
    search_between (&search, 0, first, n_rows - 1, last);
  }
  if (search.error == NULL)
    return g_steal_pointer (&initials);
  g_propagate_error (error, search.error);
  return NULL;
}

/** liaison_initials_equal: Returns: whether both, which may be %NULL, say the same */
gboolean
liaison_initials_equal (const GArray *initials, const GArray *others)
{
  if (initials == NULL || others == NULL)
    return initials == others;
  if (initials->len != others->len)
    return FALSE;
  for (guint i = 0; i < initials->len; i++) {
    const LiaisonInitial *one = &g_array_index (initials, LiaisonInitial, i);
    const LiaisonInitial *other = &g_array_index (others, LiaisonInitial, i);
    if (one->start != other->start || one->letter != other->letter)
      return FALSE;
  }
  return TRUE;
}

/** liaison_initials_find: Returns: the number, in @initials, which has some, of that under which @position stands */
guint
liaison_initials_find (const GArray *initials, guint position)
{
  guint from = 0, to = initials->len;

  while (to - from > 1) {
    guint middle = from + (to - from) / 2;
    if (g_array_index (initials, LiaisonInitial, middle).start <= position)
      from = middle;
    else
      to = middle;
  }
  return from;
}
