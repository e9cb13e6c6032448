// SPDX-License-Identifier: GPL-3.0-or-later
// The order of all partners by name, in memory: 6 bytes each and one scan of a covering index.
//
// Lists and searches by name are asked for at every key press. From the full-text index come the rows that match, in
// any order; sorting them in SQL would read a page for each. Here each row's place is known, so marking the matches and
// walking the places once gives them sorted. The order is made when first asked for and again after anything was
// committed, by this connection or another.
#include "liaison-order.h"

#include "liaison-directory.h"

#include <string.h>

/* Bytes of one partner in what is kept; see 0002-directory.sql. */
#define PLACE_SIZE 6
/* Fewer are sorted as fast as they are read. */
#define WORTH_KEEPING 1000

/* The number of a code; few enough that a walk is quick. */
static guint8
find_code (LiaisonOrder *order, const char *code, gboolean add)
{
  for (guint i = 0; i < order->codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (order->codes, i), code) == 0)
      return (guint8) (i + 1);
  if (!add || order->codes->len >= G_MAXUINT8)
    return 0;
  g_ptr_array_add (order->codes, g_strdup (code));
  return (guint8) order->codes->len;
}

static void
add_row (LiaisonOrder *order, LiaisonRows *rows)
{
  gint64 row = liaison_rows_integer (rows, 0);
  guint8 family = find_code (order, liaison_rows_text (rows, 1), TRUE);
  guint8 kind = find_code (order, liaison_rows_text (rows, 2), TRUE);

  g_array_append_val (order->rows, row);
  g_array_append_val (order->families, family);
  g_array_append_val (order->kinds, kind);
}

static LiaisonOrder *
new_order (void)
{
  LiaisonOrder *order = g_new0 (LiaisonOrder, 1);

  order->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  order->families = g_array_new (FALSE, FALSE, sizeof (guint8));
  order->kinds = g_array_new (FALSE, FALSE, sizeof (guint8));
  order->places = g_array_new (FALSE, TRUE, sizeof (guint32));
  order->codes = g_ptr_array_new_with_free_func (g_free);
  return order;
}

/* Says for every row which place it has. */
static void
index_places (LiaisonOrder *order)
{
  gint64 last = 0;

  for (guint i = 0; i < order->rows->len; i++)
    last = MAX (last, g_array_index (order->rows, gint64, i));
  g_array_set_size (order->places, (guint) last + 1);
  for (guint32 i = 0; i < order->rows->len; i++)
    g_array_index (order->places, guint32, g_array_index (order->rows, gint64, i)) = i + 1;
}

/* From what liaison_order_keep() kept: NULL if nothing is kept, or nothing that could be. */
static LiaisonOrder *
read_kept (LiaisonStore *store)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, NULL, "SELECT codes, places FROM partner_order", "");
  g_auto (GStrv) codes = NULL;
  LiaisonOrder *order;
  const guint8 *places;
  guint count;

  if (rows == NULL || !liaison_rows_next (rows, store, NULL))
    return NULL;
  codes = g_strsplit (liaison_rows_text (rows, 0), "\n", -1);
  places = sqlite3_column_blob (rows->statement, 1);
  count = (guint) sqlite3_column_bytes (rows->statement, 1) / PLACE_SIZE;
  order = new_order ();
  for (guint i = 0; codes[i] != NULL; i++)
    find_code (order, codes[i], TRUE);
  g_array_set_size (order->rows, count);
  for (guint i = 0; i < count; i++) {
    guint32 row;
    memcpy (&row, places + i * sizeof row, sizeof row);
    g_array_index (order->rows, gint64, i) = GUINT32_FROM_LE (row);
  }
  g_array_append_vals (order->families, places + count * sizeof (guint32), count);
  g_array_append_vals (order->kinds, places + count * (sizeof (guint32) + 1), count);
  index_places (order);
  return order;
}

static LiaisonOrder *
sort_partners (LiaisonStore *store, GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (
      store, error, "SELECT row, family, kind FROM partner_index WHERE trashed = 0 ORDER BY sort_key, family, kind",
      "");
  g_autoptr (GError) local = NULL;
  LiaisonOrder *order;

  if (rows == NULL)
    return NULL;
  order = new_order ();
  while (liaison_rows_next (rows, store, &local))
    add_row (order, rows);
  index_places (order);
  if (local == NULL)
    return order;
  liaison_order_free (order);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/** liaison_order_get: Returns: (transfer none) (nullable): the order as it stands now */
LiaisonOrder *
liaison_order_get (LiaisonStore *store, GError **error)
{
  gint64 version = liaison_db_integer (store, error, "PRAGMA data_version", "");
  gint64 changes = sqlite3_total_changes64 (store->db);

  if (version < 0)
    return NULL;
  if (store->order != NULL && store->order->version == version && store->order->changes == changes)
    return store->order;
  g_clear_pointer (&store->order, liaison_order_free);
  store->order = read_kept (store);
  if (store->order == NULL)
    store->order = sort_partners (store, error);
  if (store->order == NULL)
    return NULL;
  store->order->version = version;
  store->order->changes = changes;
  return store->order;
}

static void
free_count (gpointer data)
{
  LiaisonCount *count = data;

  g_free (count->family);
  g_free (count->kind);
  g_free (count);
}

/** liaison_order_counts: Returns: (transfer full) (nullable) (element-type LiaisonCount): per family and kind met */
GPtrArray *
liaison_order_counts (LiaisonStore *store, GError **error)
{
  LiaisonOrder *order = liaison_order_get (store, error);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (free_count);
  g_autofree gint64 *table = NULL;
  guint size;

  if (order == NULL)
    return NULL;
  size = order->codes->len + 1;
  table = g_new0 (gint64, (gsize) size * size);
  for (guint i = 0; i < order->rows->len; i++)
    table[g_array_index (order->families, guint8, i) * size + g_array_index (order->kinds, guint8, i)]++;
  for (guint i = 0; i < size * size; i++) {
    LiaisonCount *count;
    if (table[i] == 0)
      continue;
    count = g_new0 (LiaisonCount, 1);
    count->family = i / size > 0 ? g_strdup (g_ptr_array_index (order->codes, i / size - 1)) : NULL;
    count->kind = i % size > 0 ? g_strdup (g_ptr_array_index (order->codes, i % size - 1)) : NULL;
    count->count = table[i];
    g_ptr_array_add (counts, count);
  }
  return g_steal_pointer (&counts);
}

/** liaison_order_free: Frees it. */
void
liaison_order_free (LiaisonOrder *order)
{
  g_array_unref (order->rows);
  g_array_unref (order->families);
  g_array_unref (order->kinds);
  g_array_unref (order->places);
  g_ptr_array_unref (order->codes);
  g_free (order->contacts);
  g_free (order);
}

/** liaison_order_code: Returns: the number of a family or a kind; 0 if no partner has it */
guint8
liaison_order_code (LiaisonOrder *order, const char *code)
{
  return find_code (order, code, FALSE);
}

/** liaison_order_place: Returns: the place of a row, plus one; 0 if it is not in the order */
guint32
liaison_order_place (LiaisonOrder *order, gint64 row)
{
  return row >= 0 && row < order->places->len ? g_array_index (order->places, guint32, row) : 0;
}

/* "2015-09" is 20150900: a month is no later than its first day, for nobody knows better. */
static guint32
read_day (const char *text)
{
  guint32 year = (guint32) g_ascii_strtoull (text, NULL, 10);
  gsize length = strlen (text);
  guint32 month = length >= 7 ? (guint32) g_ascii_strtoull (text + 5, NULL, 10) : 0;
  guint32 day = length >= 10 ? (guint32) g_ascii_strtoull (text + 8, NULL, 10) : 0;

  return year * 10000 + month * 100 + day;
}

/** liaison_order_contacts: Returns: (transfer none) (nullable): the days of the last real contacts, by place */
const guint32 *
liaison_order_contacts (LiaisonStore *store, LiaisonOrder *order, GError **error)
{
  g_autofree guint32 *contacts = NULL;
  g_autoptr (LiaisonRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (order->contacts != NULL)
    return order->contacts;
  rows = liaison_db_query (store, error, LIAISON_SQL_LAST_CONTACTS, "");
  if (rows == NULL)
    return NULL;
  contacts = g_new0 (guint32, order->rows->len + 1);
  while (liaison_rows_next (rows, store, &local)) {
    guint32 place = liaison_order_place (order, liaison_rows_integer (rows, 0));
    if (place > 0 && liaison_rows_text (rows, 1) != NULL)
      contacts[place - 1] = read_day (liaison_rows_text (rows, 1));
  }
  if (local == NULL)
    return order->contacts = g_steal_pointer (&contacts);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/**
 * liaison_order_rows:
 * @query: over partners not in the trash, in an order that liaison_query_is_ordered() knows
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the rows, in order
 */
GArray *
liaison_order_rows (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  LiaisonOrder *order = liaison_order_get (store, error);
  g_autofree guint8 *tiers = order != NULL ? liaison_order_select (store, order, query, error) : NULL;

  return tiers != NULL ? liaison_order_arrange (store, order, query, tiers, error) : NULL;
}

/** liaison_order_count: Returns: how many partners @query finds, whatever its limit; -1 on failure */
gint64
liaison_order_count (LiaisonStore *store, const LiaisonQuery *query, GError **error)
{
  LiaisonOrder *order = liaison_order_get (store, error);
  g_autofree guint8 *tiers = order != NULL ? liaison_order_select (store, order, query, error) : NULL;
  gint64 count = 0;

  if (tiers == NULL)
    return -1;
  for (guint i = 0; i < order->rows->len; i++)
    count += tiers[i] != LIAISON_TIER_NONE;
  return count;
}

/**
 * liaison_order_keep:
 * @store: open for writing
 *
 * Keeps the order in the register for the next time it is opened, unless it is kept already. Any change of a partner
 * takes it away again, so this is worth doing when a register is closed.
 */
gboolean
liaison_order_keep (LiaisonStore *store, GError **error)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GByteArray) places = g_byte_array_new ();
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, "INSERT INTO partner_order VALUES (1, ?, ?)", "");
  LiaisonOrder *order = rows != NULL ? liaison_order_get (store, error) : NULL;

  if (order == NULL)
    return FALSE;
  if (order->rows->len < WORTH_KEEPING || liaison_db_integer (store, NULL, "SELECT one FROM partner_order", "") != 0)
    return TRUE;
  for (guint i = 0; i < order->codes->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (order->codes, i));
  for (guint i = 0; i < order->rows->len; i++) {
    guint32 row = GUINT32_TO_LE ((guint32) g_array_index (order->rows, gint64, i));
    g_byte_array_append (places, (const guint8 *) &row, sizeof row);
  }
  g_byte_array_append (places, (const guint8 *) order->families->data, order->families->len);
  g_byte_array_append (places, (const guint8 *) order->kinds->data, order->kinds->len);
  sqlite3_bind_text (rows->statement, 1, codes->str, (int) codes->len, SQLITE_STATIC);
  sqlite3_bind_blob (rows->statement, 2, places->data, (int) places->len, SQLITE_STATIC);
  return liaison_db_step_done (store, rows->statement, error);
}
