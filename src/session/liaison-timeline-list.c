// SPDX-License-Identifier: GPL-3.0-or-later
// A list model over one partner's timeline: pages of the reader, kept in step with the register.
#include "liaison-timeline-list.h"

#include "liaison-error.h"

#include <string.h>

/* So many entries fill any window; each further page is as long. */
#define PAGE 60

struct _LiaisonTimelineItem {
  GObject parent_instance;

  LiaisonTimelineEntry *entry;
  LiaisonMoment section;
};

struct _LiaisonTimelineList {
  GObject parent_instance;

  LiaisonSession *session;
  LiaisonId partner; /* nil: nobody */
  guint types;
  GPtrArray *items;
  gint64 counts[LIAISON_TIMELINE_N_TYPES];
  gboolean has_more;
  GCancellable *reading; /* of the read under way; NULL if there is none */
  guint refresh_source;
};

/* One question to the reader and, in the same place, its answer. */
typedef struct {
  LiaisonId partner;
  guint types;
  LiaisonTimelineEntry *after; /* NULL: from the start, with the counts */
  guint limit;
  GPtrArray *entries;
  gint64 counts[LIAISON_TIMELINE_N_TYPES];
} Page;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (LiaisonTimelineItem, liaison_timeline_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonTimelineList, liaison_timeline_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum {
  READ,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_page (gpointer data)
{
  Page *page = data;

  g_clear_pointer (&page->after, liaison_timeline_entry_unref);
  g_clear_pointer (&page->entries, g_ptr_array_unref);
  g_free (page);
}

static gpointer
read_page (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Page *asked = data;
  Page *page = g_new0 (Page, 1);

  page->partner = asked->partner;
  page->limit = asked->limit;
  page->after = asked->after != NULL ? liaison_timeline_entry_ref (asked->after) : NULL;
  page->entries = liaison_store_timeline (store, &asked->partner, asked->types, asked->after, asked->limit, error);
  if (page->entries != NULL &&
      (asked->after != NULL || liaison_store_timeline_counts (store, &asked->partner, page->counts, error)))
    return page;
  free_page (page);
  return NULL;
}

static LiaisonTimelineItem *
make_item (LiaisonTimelineEntry *entry, GTimeZone *here)
{
  LiaisonTimelineItem *item = g_object_new (LIAISON_TYPE_TIMELINE_ITEM, NULL);

  item->entry = liaison_timeline_entry_ref (entry);
  item->section = entry->moment;
  if (liaison_moment_precision (&entry->moment) == LIAISON_PRECISION_MINUTE) {
    g_autoptr (GDateTime) local = liaison_moment_to_local (&entry->moment, here);
    item->section.year = (gint16) g_date_time_get_year (local);
    item->section.month = (gint8) g_date_time_get_month (local);
  }
  item->section.day = 0;
  item->section.minute = -1;
  return item;
}

static void
append_items (GPtrArray *items, GPtrArray *entries)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items, make_item (g_ptr_array_index (entries, i), here));
}

/* Whether a row would look the same. */
static gboolean
same_item (const LiaisonTimelineItem *a, const LiaisonTimelineItem *b)
{
  return liaison_id_equal (&a->entry->id, &b->entry->id) && strcmp (a->entry->key, b->entry->key) == 0 &&
         strcmp (a->entry->title, b->entry->title) == 0 && strcmp (a->entry->detail, b->entry->detail) == 0 &&
         g_strcmp0 (a->entry->text, b->entry->text) == 0;
}

/* Puts @items in the place of what there is; objects of entries at both ends that stayed are kept. */
static void
replace_items (LiaisonTimelineList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = self->items;
  guint shorter = MIN (old->len, items->len), start = 0, end = 0;

  self->items = items;
  for (; start < shorter && same_item (old->pdata[start], items->pdata[start]); start++)
    g_set_object ((GObject **) &items->pdata[start], old->pdata[start]);
  for (; end < shorter - start && same_item (old->pdata[old->len - 1 - end], items->pdata[items->len - 1 - end]); end++)
    g_set_object ((GObject **) &items->pdata[items->len - 1 - end], old->pdata[old->len - 1 - end]);
  if (start + end < old->len || start + end < items->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - end, items->len - start - end);
}

static void
stop (LiaisonTimelineList *self)
{
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
take_page (LiaisonTimelineList *self, const Page *page)
{
  self->has_more = page->entries->len == page->limit;
  if (page->after != NULL) {
    guint before = self->items->len;
    append_items (self->items, page->entries);
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->items->len - before);
  } else {
    GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
    memcpy (self->counts, page->counts, sizeof self->counts);
    append_items (items, page->entries);
    replace_items (self, items);
  }
  g_signal_emit (self, signals[READ], 0);
}

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonTimelineList) self = user_data;
  g_autoptr (GError) error = NULL;
  Page *page = liaison_session_finish (LIAISON_SESSION (source), result, &error);

  if (self->reading != NULL && g_task_get_cancellable (G_TASK (result)) == self->reading) {
    g_clear_object (&self->reading);
    if (page != NULL)
      take_page (self, page);
    else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
             !g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED))
      g_warning ("The timeline could not be read: %s", error->message);
  }
  g_clear_pointer (&page, free_page);
}

static void
read_from (LiaisonTimelineList *self, LiaisonTimelineEntry *after, guint limit)
{
  Page *page = g_new0 (Page, 1);

  stop (self);
  self->reading = g_cancellable_new ();
  page->partner = self->partner;
  page->types = self->types;
  page->after = after != NULL ? liaison_timeline_entry_ref (after) : NULL;
  page->limit = limit;
  liaison_session_read (self->session, read_page, page, free_page, free_page, self->reading, page_read_cb,
                        g_object_ref (self));
}

static gboolean
refresh_cb (gpointer user_data)
{
  LiaisonTimelineList *self = user_data;

  self->refresh_source = 0;
  read_from (self, NULL, MAX (self->items->len, PAGE));
  return G_SOURCE_REMOVE;
}

/* Anything may be in a timeline; several changes in a row are one question. */
static void
changed_cb (LiaisonTimelineList *self)
{
  if (!liaison_id_is_nil (&self->partner) && self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, refresh_cb, self, NULL);
}

static void
locked_cb (LiaisonTimelineList *self)
{
  liaison_timeline_list_show (self, NULL, self->types);
}

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_TIMELINE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LIAISON_TIMELINE_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LiaisonTimelineList *self = LIAISON_TIMELINE_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
liaison_timeline_item_finalize (GObject *object)
{
  liaison_timeline_entry_unref (LIAISON_TIMELINE_ITEM (object)->entry);
  G_OBJECT_CLASS (liaison_timeline_item_parent_class)->finalize (object);
}

static void
liaison_timeline_item_class_init (LiaisonTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_timeline_item_finalize;
}

static void
liaison_timeline_item_init (LiaisonTimelineItem *self)
{
}

static void
liaison_timeline_list_dispose (GObject *object)
{
  LiaisonTimelineList *self = LIAISON_TIMELINE_LIST (object);

  stop (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_timeline_list_parent_class)->dispose (object);
}

static void
liaison_timeline_list_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_TIMELINE_LIST (object)->items);
  G_OBJECT_CLASS (liaison_timeline_list_parent_class)->finalize (object);
}

static void
liaison_timeline_list_class_init (LiaisonTimelineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_timeline_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_timeline_list_finalize;
  signals[READ] = g_signal_new ("read", LIAISON_TYPE_TIMELINE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
liaison_timeline_list_init (LiaisonTimelineList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/** liaison_timeline_item_entry: Returns: (transfer none): what it holds */
const LiaisonTimelineEntry *
liaison_timeline_item_entry (LiaisonTimelineItem *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_ITEM (self), NULL);
  return self->entry;
}

/** liaison_timeline_item_section: Returns: (transfer none): the month, the year, or nothing */
const LiaisonMoment *
liaison_timeline_item_section (LiaisonTimelineItem *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_ITEM (self), NULL);
  return &self->section;
}

/** liaison_timeline_list_new: Returns: (transfer full): an empty list over @session */
LiaisonTimelineList *
liaison_timeline_list_new (LiaisonSession *session)
{
  LiaisonTimelineList *self = g_object_new (LIAISON_TYPE_TIMELINE_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::identities-shown", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * liaison_timeline_list_show:
 * @partner: (nullable): whose timeline; %NULL for nobody's
 * @types: a mask of 1 << #LiaisonTimelineType
 *
 * Shows that from its start, as soon as it is read; another partner's entries go at once.
 */
void
liaison_timeline_list_show (LiaisonTimelineList *self, const LiaisonId *partner, guint types)
{
  gboolean same = partner != NULL && liaison_id_equal (partner, &self->partner);

  g_return_if_fail (LIAISON_IS_TIMELINE_LIST (self));
  stop (self);
  self->types = types;
  if (!same) {
    self->partner = partner != NULL ? *partner : (LiaisonId) { 0 };
    self->has_more = FALSE;
    replace_items (self, g_ptr_array_new_with_free_func (g_object_unref));
  }
  if (partner != NULL)
    read_from (self, NULL, PAGE);
}

/** liaison_timeline_list_more: Reads another page, if there is one and none is being read. */
void
liaison_timeline_list_more (LiaisonTimelineList *self)
{
  g_return_if_fail (LIAISON_IS_TIMELINE_LIST (self));
  if (self->has_more && self->reading == NULL && self->refresh_source == 0)
    read_from (self, ((LiaisonTimelineItem *) self->items->pdata[self->items->len - 1])->entry, PAGE);
}

/** liaison_timeline_list_has_more: Returns: whether there is another page */
gboolean
liaison_timeline_list_has_more (LiaisonTimelineList *self)
{
  g_return_val_if_fail (LIAISON_IS_TIMELINE_LIST (self), FALSE);
  return self->has_more;
}

/** liaison_timeline_list_count: Returns: how many entries of @type there were when it was last read */
gint64
liaison_timeline_list_count (LiaisonTimelineList *self, LiaisonTimelineType type)
{
  g_return_val_if_fail (type < LIAISON_TIMELINE_N_TYPES, 0);
  return self->counts[type];
}
