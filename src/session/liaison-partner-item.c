// SPDX-License-Identifier: GPL-3.0-or-later
// Items of a partner list and the table that finds a live one by its row.
//
// The table holds no reference: an item takes itself out when it goes. That also takes it off the waiting list, so what
// a selection model only passes by is never fetched.
#include "liaison-partner-item.h"

struct _LiaisonPartnerItem {
  GObject parent_instance;

  LiaisonItemTable *table; /* %NULL once the list is gone */
  LiaisonPartnerRow *content;
  gint64 row;
  GList waiting; /* its place in the waiting list; data is %NULL while it is not there */
};

struct _LiaisonItemTable {
  GHashTable *items; /* (element-type gint64 LiaisonPartnerItem) */
  GHashTable *ready; /* (element-type gint64 LiaisonPartnerRow): for items that are about to be made */
  GQueue waiting;
};

enum {
  PROP_0,
  PROP_ROW,
  PROP_CONTENT,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerItem, liaison_partner_item, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (LiaisonPartnerRow, liaison_partner_row, liaison_partner_row_ref, liaison_partner_row_unref)

static GParamSpec *properties[N_PROPS];

static void
add_waiting (LiaisonItemTable *table, LiaisonPartnerItem *item)
{
  if (item->waiting.data != NULL)
    return;
  item->waiting.data = item;
  g_queue_push_tail_link (&table->waiting, &item->waiting);
}

static void
remove_waiting (LiaisonItemTable *table, LiaisonPartnerItem *item)
{
  if (item->waiting.data == NULL)
    return;
  g_queue_unlink (&table->waiting, &item->waiting);
  item->waiting.data = NULL;
}

static void
set_content (LiaisonPartnerItem *item, LiaisonPartnerRow *content)
{
  LiaisonPartnerRow *before = item->content;

  if (before == content)
    return;
  item->content = content != NULL ? liaison_partner_row_ref (content) : NULL;
  g_clear_pointer (&before, liaison_partner_row_unref);
  g_object_notify_by_pspec (G_OBJECT (item), properties[PROP_CONTENT]);
}

static void
liaison_partner_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LiaisonPartnerItem *self = LIAISON_PARTNER_ITEM (object);

  switch (id) {
  case PROP_ROW:
    g_value_set_int64 (value, self->row);
    break;
  case PROP_CONTENT:
    g_value_set_boxed (value, self->content);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
liaison_partner_item_finalize (GObject *object)
{
  LiaisonPartnerItem *self = LIAISON_PARTNER_ITEM (object);

  if (self->table != NULL) {
    remove_waiting (self->table, self);
    g_hash_table_remove (self->table->items, &self->row);
  }
  g_clear_pointer (&self->content, liaison_partner_row_unref);
  G_OBJECT_CLASS (liaison_partner_item_parent_class)->finalize (object);
}

static void
liaison_partner_item_class_init (LiaisonPartnerItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = liaison_partner_item_get_property;
  object_class->finalize = liaison_partner_item_finalize;
  properties[PROP_ROW] = g_param_spec_int64 ("row", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_CONTENT] = g_param_spec_boxed ("content", NULL, NULL, LIAISON_TYPE_PARTNER_ROW, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
liaison_partner_item_init (LiaisonPartnerItem *self)
{
}

/** liaison_partner_item_row: Returns: the partner's row, which names it in the register */
gint64
liaison_partner_item_row (LiaisonPartnerItem *self)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_ITEM (self), 0);
  return self->row;
}

/** liaison_partner_item_content: Returns: (transfer none) (nullable): the partner; %NULL until it is loaded or once
 * locked */
LiaisonPartnerRow *
liaison_partner_item_content (LiaisonPartnerItem *self)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_ITEM (self), NULL);
  return self->content;
}

/** liaison_item_table_new: Returns: (transfer full): a table without items */
LiaisonItemTable *
liaison_item_table_new (void)
{
  LiaisonItemTable *table = g_new0 (LiaisonItemTable, 1);

  table->items = g_hash_table_new (g_int64_hash, g_int64_equal);
  table->ready = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) liaison_partner_row_unref);
  return table;
}

/** liaison_item_table_free: Frees the table; its items live on for whoever holds them, and never change again. */
void
liaison_item_table_free (LiaisonItemTable *table)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, table->items);
  while (g_hash_table_iter_next (&iter, NULL, &item)) {
    remove_waiting (table, item);
    LIAISON_PARTNER_ITEM (item)->table = NULL;
  }
  g_hash_table_unref (table->items);
  g_hash_table_unref (table->ready);
  g_free (table);
}

/** liaison_item_table_get: Returns: (transfer full): the live item for @row, or a new one, empty unless its content is
 * ready */
LiaisonPartnerItem *
liaison_item_table_get (LiaisonItemTable *table, gint64 row)
{
  LiaisonPartnerItem *item = g_hash_table_lookup (table->items, &row);

  if (item != NULL)
    return g_object_ref (item);
  item = g_object_new (LIAISON_TYPE_PARTNER_ITEM, NULL);
  item->table = table;
  item->row = row;
  g_hash_table_insert (table->items, &item->row, item);
  item->content = g_hash_table_lookup (table->ready, &row);
  if (item->content != NULL)
    liaison_partner_row_ref (item->content);
  return item;
}

/** liaison_item_table_want: Lets the item for @row wait to be fetched, if it is live and empty. */
void
liaison_item_table_want (LiaisonItemTable *table, gint64 row)
{
  LiaisonPartnerItem *item = g_hash_table_lookup (table->items, &row);

  if (item != NULL && item->content == NULL)
    add_waiting (table, item);
}

/**
 * liaison_item_table_prepare:
 * @contents: (nullable) (element-type LiaisonPartnerRow): what items made from now on get at once; %NULL for nothing
 */
void
liaison_item_table_prepare (LiaisonItemTable *table, GPtrArray *contents)
{
  g_hash_table_remove_all (table->ready);
  for (guint i = 0; contents != NULL && i < contents->len; i++) {
    LiaisonPartnerRow *content = g_ptr_array_index (contents, i);
    g_hash_table_insert (table->ready, &content->partner->record.row, liaison_partner_row_ref (content));
  }
}

/**
 * liaison_item_table_touch:
 * @rows: (nullable) (element-type gint64): rows that changed; %NULL if any may have
 * @partners: (element-type LiaisonId): partners something of which changed
 *
 * Lets the live items among them wait to be fetched again; what they hold is shown until then.
 *
 * Returns: whether any waits
 */
gboolean
liaison_item_table_touch (LiaisonItemTable *table, GHashTable *rows, GHashTable *partners)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table->items);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    LiaisonPartnerItem *item = value;
    if (rows == NULL || g_hash_table_contains (rows, &item->row) ||
        (item->content != NULL && g_hash_table_contains (partners, &item->content->partner->record.id)))
      add_waiting (table, item);
  }
  return table->waiting.length > 0;
}

/** liaison_item_table_has_wanted: Returns: whether an item waits to be fetched */
gboolean
liaison_item_table_has_wanted (LiaisonItemTable *table)
{
  return table->waiting.length > 0;
}

/** liaison_item_table_take_wanted: Returns: (transfer full) (element-type gint64): the rows that wait; none does then
 */
GArray *
liaison_item_table_take_wanted (LiaisonItemTable *table)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (gint64), table->waiting.length);

  while (table->waiting.head != NULL) {
    LiaisonPartnerItem *item = table->waiting.head->data;
    g_array_append_val (rows, item->row);
    remove_waiting (table, item);
  }
  return rows;
}

/** liaison_item_table_fill: Gives live items what was fetched for them: @contents (element-type LiaisonPartnerRow). */
void
liaison_item_table_fill (LiaisonItemTable *table, GPtrArray *contents)
{
  for (guint i = 0; i < contents->len; i++) {
    LiaisonPartnerRow *content = g_ptr_array_index (contents, i);
    LiaisonPartnerItem *found = g_hash_table_lookup (table->items, &content->partner->record.row);
    g_autoptr (LiaisonPartnerItem) item = found != NULL ? g_object_ref (found) : NULL;
    if (item != NULL)
      set_content (item, content);
  }
}

/* All live items, held: whoever hears of a change may drop some. */
static GPtrArray *
hold_items (LiaisonItemTable *table)
{
  GPtrArray *items = g_hash_table_get_values_as_ptr_array (table->items);

  g_ptr_array_set_free_func (items, g_object_unref);
  g_ptr_array_foreach (items, (GFunc) (void (*) (void)) g_object_ref, NULL);
  return items;
}

/**
 * liaison_item_table_forget:
 * @except: (nullable) (element-type LiaisonPartnerRow): what is known
 *
 * Takes the content of all other live items away: it is fetched again when somebody looks.
 */
void
liaison_item_table_forget (LiaisonItemTable *table, GPtrArray *except)
{
  g_autoptr (GPtrArray) items = hold_items (table);
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; except != NULL && i < except->len; i++)
    g_hash_table_add (known, &((LiaisonPartnerRow *) g_ptr_array_index (except, i))->partner->record.row);
  for (guint i = 0; i < items->len; i++) {
    LiaisonPartnerItem *item = g_ptr_array_index (items, i);
    if (item->content != NULL && !g_hash_table_contains (known, &item->row))
      set_content (item, NULL);
  }
}

/** liaison_item_table_clear: Takes the content of every live item away; nothing waits any more. */
void
liaison_item_table_clear (LiaisonItemTable *table)
{
  g_autoptr (GPtrArray) items = hold_items (table);

  for (guint i = 0; i < items->len; i++) {
    remove_waiting (table, g_ptr_array_index (items, i));
    set_content (g_ptr_array_index (items, i), NULL);
  }
}
