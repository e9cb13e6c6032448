// SPDX-License-Identifier: GPL-3.0-or-later
// A list model of the register of letters.
#include "liaison-letter-list.h"

#include "liaison-communication.h"
#include "liaison-error.h"
#include "liaison-office.h"
#include "liaison-partner.h"

struct _LiaisonLetterItem {
  GObject parent_instance;

  LiaisonLetterRow *row;
};

G_DEFINE_FINAL_TYPE (LiaisonLetterItem, liaison_letter_item, G_TYPE_OBJECT)

struct _LiaisonLetterList {
  GObject parent_instance;

  LiaisonSession *session;
  GCancellable *asking; /* of the reading under way */
  gboolean ask_again;
  guint ask_source;
  LiaisonMoment today;
  GPtrArray *all;   /* (nullable) (element-type LiaisonLetterRow) */
  GPtrArray *shown; /* (element-type LiaisonLetterRow) */
  LiaisonLetterFilter filter;
  LiaisonLetterOrder order;
  gboolean descending;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);
static void start_reading (LiaisonLetterList *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonLetterList, liaison_letter_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
liaison_letter_item_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_LETTER_ITEM (object)->row, liaison_letter_row_unref);
  G_OBJECT_CLASS (liaison_letter_item_parent_class)->finalize (object);
}

static void
liaison_letter_item_class_init (LiaisonLetterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_letter_item_finalize;
}

static void
liaison_letter_item_init (LiaisonLetterItem *self)
{
}

/** liaison_letter_item_row: Returns: (transfer none): the letter */
const LiaisonLetterRow *
liaison_letter_item_row (LiaisonLetterItem *self)
{
  return self->row;
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LiaisonLetterList *self = user_data;
  int order = liaison_letter_row_compare (*(const LiaisonLetterRow *const *) a, *(const LiaisonLetterRow *const *) b,
                                          self->order);

  return self->descending ? -order : order;
}

static GPtrArray *
choose_rows (LiaisonLetterList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_letter_row_unref);

  for (guint i = 0; self->all != NULL && i < self->all->len; i++) {
    LiaisonLetterRow *row = g_ptr_array_index (self->all, i);
    if (liaison_letter_filter_matches (&self->filter, row))
      g_ptr_array_add (chosen, liaison_letter_row_ref (row));
  }
  g_ptr_array_sort_with_data (chosen, compare_rows, self);
  return chosen;
}

/* Says once what differs from before: all between the common start and the common end. */
static void
show_rows (LiaisonLetterList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);
  guint shorter, start = 0, end = 0;

  self->shown = choose_rows (self);
  shorter = MIN (before->len, self->shown->len);
  while (start < shorter && liaison_letter_row_same (before->pdata[start], self->shown->pdata[start]))
    start++;
  while (end < shorter - start &&
         liaison_letter_row_same (before->pdata[before->len - 1 - end], self->shown->pdata[self->shown->len - 1 - end]))
    end++;
  if (start + end < before->len || start + end < self->shown->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, self->shown->len - start - end);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gpointer
read_letters (LiaisonStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return liaison_store_letters (store, data, error);
}

static void
letters_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonLetterList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) letters = liaison_session_finish (LIAISON_SESSION (source), result, &error);

  if (self->asking == NULL || g_task_get_cancellable (G_TASK (result)) != self->asking)
    return;
  g_clear_object (&self->asking);
  if (letters != NULL) {
    g_clear_pointer (&self->all, g_ptr_array_unref);
    self->all = g_steal_pointer (&letters);
    show_rows (self);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
             !g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED)) {
    g_warning ("The letters could not be read: %s", error->message);
  }
  if (self->ask_again)
    start_reading (self);
}

static void
stop_reading (LiaisonLetterList *self)
{
  g_clear_handle_id (&self->ask_source, g_source_remove);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->ask_again = FALSE;
}

static void
start_reading (LiaisonLetterList *self)
{
  stop_reading (self);
  if (liaison_session_state (self->session) != LIAISON_SESSION_OPEN)
    return;
  self->asking = g_cancellable_new ();
  self->today = liaison_moment_today ();
  liaison_session_read (self->session, read_letters, g_memdup2 (&self->today, sizeof self->today), g_free,
                        (GDestroyNotify) g_ptr_array_unref, self->asking, letters_read_cb, g_object_ref (self));
}

static gboolean
ask_cb (gpointer user_data)
{
  LiaisonLetterList *self = user_data;

  self->ask_source = 0;
  if (self->asking != NULL)
    self->ask_again = TRUE;
  else
    start_reading (self);
  return G_SOURCE_REMOVE;
}

/* Names of partners and titles of matters stand in the rows too. */
static gboolean
is_shown (const LiaisonEntity *entity)
{
  return entity == &liaison_entity_communication || entity == &liaison_entity_signatory ||
         entity == &liaison_entity_reply || entity == &liaison_entity_matter || entity == &liaison_entity_partner ||
         entity == &liaison_entity_partner_name;
}

static void
changed_cb (LiaisonLetterList *self, GArray *touched)
{
  for (guint i = 0; i < touched->len && self->ask_source == 0; i++)
    if (is_shown (g_array_index (touched, LiaisonTouched, i).entity))
      self->ask_source = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, self, NULL);
}

static void
locked_cb (LiaisonLetterList *self)
{
  stop_reading (self);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  show_rows (self);
}

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_LETTER_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LIAISON_LETTER_LIST (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LiaisonLetterList *self = LIAISON_LETTER_LIST (model);
  LiaisonLetterItem *item;

  if (position >= self->shown->len)
    return NULL;
  item = g_object_new (LIAISON_TYPE_LETTER_ITEM, NULL);
  item->row = liaison_letter_row_ref (g_ptr_array_index (self->shown, position));
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
liaison_letter_list_dispose (GObject *object)
{
  LiaisonLetterList *self = LIAISON_LETTER_LIST (object);

  stop_reading (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_letter_list_parent_class)->dispose (object);
}

static void
liaison_letter_list_finalize (GObject *object)
{
  LiaisonLetterList *self = LIAISON_LETTER_LIST (object);

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  liaison_letter_filter_clear (&self->filter);
  G_OBJECT_CLASS (liaison_letter_list_parent_class)->finalize (object);
}

static void
liaison_letter_list_class_init (LiaisonLetterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = liaison_letter_list_dispose;
  object_class->finalize = liaison_letter_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_letter_list_init (LiaisonLetterList *self)
{
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_letter_row_unref);
  self->order = LIAISON_LETTERS_BY_SENT;
  self->descending = TRUE;
}

/** liaison_letter_list_new: Returns: (transfer full): all letters of @session, as soon as they are read */
LiaisonLetterList *
liaison_letter_list_new (LiaisonSession *session)
{
  LiaisonLetterList *self = g_object_new (LIAISON_TYPE_LETTER_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (start_reading), self, G_CONNECT_SWAPPED);
  start_reading (self);
  return self;
}

/** liaison_letter_list_set_filter: @filter: is copied */
void
liaison_letter_list_set_filter (LiaisonLetterList *self, const LiaisonLetterFilter *filter)
{
  LiaisonLetterFilter copy;

  g_return_if_fail (LIAISON_IS_LETTER_LIST (self));
  liaison_letter_filter_copy (filter, &copy);
  liaison_letter_filter_clear (&self->filter);
  self->filter = copy;
  show_rows (self);
}

/** liaison_letter_list_filter: Returns: (transfer none): which letters are shown */
const LiaisonLetterFilter *
liaison_letter_list_filter (LiaisonLetterList *self)
{
  return &self->filter;
}

/** liaison_letter_list_set_order: Puts the letters into another order. */
void
liaison_letter_list_set_order (LiaisonLetterList *self, LiaisonLetterOrder order, gboolean descending)
{
  g_return_if_fail (LIAISON_IS_LETTER_LIST (self));
  if (self->order == order && self->descending == descending)
    return;
  self->order = order;
  self->descending = descending;
  show_rows (self);
}

/** liaison_letter_list_all: See the header. */
GPtrArray *
liaison_letter_list_all (LiaisonLetterList *self)
{
  return self->all;
}

/** liaison_letter_list_today: Returns: the day that the rows are seen from */
const LiaisonMoment *
liaison_letter_list_today (LiaisonLetterList *self)
{
  return &self->today;
}

/** liaison_letter_list_refresh: See the header. */
void
liaison_letter_list_refresh (LiaisonLetterList *self)
{
  const LiaisonMoment today = liaison_moment_today ();

  if (liaison_moment_compare (&today, &self->today) != 0)
    start_reading (self);
}
