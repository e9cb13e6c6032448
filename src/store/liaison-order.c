// SPDX-License-Identifier: GPL-3.0-or-later
// The order of all partners by name, in memory: 6 bytes each and one scan of a covering index.
//
// Lists and searches by name are asked for at every key press. From the full-text index come the rows that match, in
// any order; sorting them in SQL would read a page for each. Here each row's place is known, so marking the matches and
// walking the places once gives them sorted. The order is made when first asked for and again after anything was
// committed, by this connection or another.
#include "liaison-directory.h"
#include "liaison-db.h"
#include "liaison-identities.h"

#include "liaison-partner.h"

#include <string.h>

/* Bytes of one partner in what is kept; see 0002-directory.sql. */
#define PLACE_SIZE 6
/* Fewer are sorted as fast as they are read. */
#define WORTH_KEEPING 1000

struct _LiaisonOrder {
  gint64 version;   /* of what other connections committed */
  gint64 changes;   /* of what this one did */
  GArray *rows;     /* (element-type gint64): in order */
  GArray *families; /* (element-type guint8): number in @codes, same places */
  GArray *kinds;    /* (element-type guint8) */
  GArray *places;   /* (element-type guint32): by row number, the place plus one; 0 for none */
  GPtrArray *codes; /* (element-type char*): families and kinds met so far */
};

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

/* The order as it stands now; NULL with @error set if it could not be read. */
static LiaisonOrder *
get_order (LiaisonStore *store, GError **error)
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

/* Marks the places of the partners one full-text index finds. */
static gboolean
mark_matches (LiaisonStore *store, LiaisonOrder *order, const char *sql, const char *match, guint8 *marks,
              GError **error)
{
  g_autoptr (LiaisonRows) rows = liaison_db_query (store, error, sql, "s", match);
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (liaison_rows_next (rows, store, &local)) {
    gint64 document = liaison_rows_integer (rows, 0), row = document / 64;
    guint32 place = document % 64 == liaison_entity_partner.number && row < order->places->len
                        ? g_array_index (order->places, guint32, row)
                        : 0;
    if (place > 0)
      marks[place - 1] = 1;
  }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Unmarks what is not of the family or kind that the query asks for. */
static void
filter (LiaisonOrder *order, const LiaisonCondition *condition, guint8 *marks)
{
  gboolean family = strcmp (condition->field->name, "family") == 0;
  const guint8 *codes = (const guint8 *) (family ? order->families : order->kinds)->data;
  guint8 wanted = find_code (order, g_variant_get_string (condition->value, NULL), FALSE);

  for (guint i = 0; i < order->rows->len; i++)
    marks[i] = marks[i] && codes[i] == wanted;
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
  LiaisonOrder *order = get_order (store, error);
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
  g_free (order);
}

/**
 * liaison_order_rows:
 * @query: over partners, by name, its conditions on family and kind alone
 * @match: (nullable): a full-text expression
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the rows, in order
 */
GArray *
liaison_order_rows (LiaisonStore *store, const LiaisonQuery *query, const char *match, GError **error)
{
  LiaisonOrder *order = get_order (store, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree guint8 *marks = NULL;
  guint limit = query->limit > 0 ? query->limit : G_MAXUINT;

  if (order == NULL)
    return NULL;
  marks = g_malloc (order->rows->len + 1);
  memset (marks, match == NULL, order->rows->len);
  /* One or two letters stand in nearly every note: only names are asked then. */
  if (match != NULL && !liaison_store_hides_identities (store) &&
      !mark_matches (store, order, "SELECT rowid FROM search_identity WHERE search_identity MATCH ?", match, marks,
                     error))
    return NULL;
  if (match != NULL &&
      (!mark_matches (store, order, "SELECT rowid FROM search_name WHERE search_name MATCH ?", match, marks, error) ||
       (g_utf8_strlen (query->text, -1) > 2 &&
        !mark_matches (store, order, "SELECT rowid FROM search_text WHERE search_text MATCH ?", match, marks, error))))
    return NULL;
  for (guint i = 0; i < query->conditions->len; i++)
    filter (order, g_ptr_array_index (query->conditions, i), marks);
  for (guint i = 0; i < order->rows->len && found->len < limit; i++) {
    guint place = query->descending ? order->rows->len - 1 - i : i;
    if (marks[place])
      g_array_append_val (found, g_array_index (order->rows, gint64, place));
  }
  return g_steal_pointer (&found);
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
  LiaisonOrder *order = rows != NULL ? get_order (store, error) : NULL;

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
