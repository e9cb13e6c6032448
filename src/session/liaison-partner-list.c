// SPDX-License-Identifier: GPL-3.0-or-later
// The list model: sorted ids, one query at a time, one flush of wanted rows at a time.
#include "liaison-partner-item.h"

#include "liaison-error.h"
#include "liaison-initials.h"
#include "liaison-meeting.h"

/* How many rows are fetched around one that is looked at. */
#define NEIGHBOURS 32

struct _LiaisonPartnerList {
  GObject parent_instance;

  LiaisonSession *session;
  LiaisonItemTable *table;
  LiaisonQuery *query;
  GArray *rows;                 /* (element-type gint64): sorted as the query asks */
  GArray *initials;             /* (nullable) (element-type LiaisonInitial): of a list by name */
  gboolean initials_are_wanted; /* those of all rows, not of the first alone */
  gboolean loading;
  gboolean is_new;  /* nothing was shown yet for this query */
  char *shown_text; /* (nullable): what the shown rows were searched by */

  GCancellable *asking; /* of the query under way; %NULL when none is */
  gboolean ask_again;   /* something changed after that query started */
  guint ask_source;
  guint fetch_source;
};

enum {
  PROP_0,
  PROP_LOADING,
  PROP_N_ITEMS,
  PROP_BY_INITIAL,
  N_PROPS,
};

enum {
  INITIALS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonPartnerList, liaison_partner_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GParamSpec *properties[N_PROPS];

static void start_query (LiaisonPartnerList *self);

static void
set_loading (LiaisonPartnerList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
stop_asking (LiaisonPartnerList *self)
{
  g_clear_handle_id (&self->ask_source, g_source_remove);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->ask_again = FALSE;
}

/* Cancelled or locked is nothing to talk about. */
static void
warn_about (const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, LIAISON_ERROR, LIAISON_ERROR_LOCKED))
    g_warning ("The partners could not be read: %s", error->message);
}

/* Shows @rows under @initials; takes both. */
static void
show (LiaisonPartnerList *self, GArray *rows, GArray *initials)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->initials);

  self->initials = initials;
  if ((before == NULL) != (initials == NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_INITIAL]);
  liaison_partner_list_show_rows (self, rows);
  if (!liaison_initials_equal (before, initials))
    g_signal_emit (self, signals[INITIALS_CHANGED], 0);
}

static void
show_found (LiaisonPartnerList *self, LiaisonListFound *found)
{
  /* Where a row matched is said for one text. */
  if (g_strcmp0 (self->shown_text, self->query->text) != 0)
    liaison_item_table_forget (self->table, found->first);
  g_set_str (&self->shown_text, self->query->text);
  liaison_item_table_prepare (self->table, found->first);
  if (found->first != NULL)
    liaison_item_table_fill (self->table, found->first);
  show (self, g_array_ref (found->rows), g_steal_pointer (&found->initials));
  liaison_item_table_prepare (self->table, NULL);
  liaison_list_found_free (found);
}

static void
ids_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerList) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonListFound *found = liaison_session_finish (LIAISON_SESSION (source), result, &error);

  /* Another query took its place, or the list is empty by now. */
  if (self->asking == NULL || g_task_get_cancellable (G_TASK (result)) != self->asking) {
    g_clear_pointer (&found, liaison_list_found_free);
    return;
  }
  g_clear_object (&self->asking);
  if (found != NULL) {
    self->is_new = FALSE;
    show_found (self, found);
  } else {
    warn_about (error);
  }
  if (self->ask_again)
    start_query (self);
  else if (self->asking == NULL)
    set_loading (self, FALSE);
}

static void
rows_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonPartnerList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contents = liaison_session_finish (LIAISON_SESSION (source), result, &error);

  if (contents != NULL)
    liaison_item_table_fill (self->table, contents);
  else
    warn_about (error);
}

static void
start_query (LiaisonPartnerList *self)
{
  LiaisonListQuestion *question = g_new0 (LiaisonListQuestion, 1);

  stop_asking (self);
  self->asking = g_cancellable_new ();
  question->query = liaison_query_ref (self->query);
  question->with_first = self->is_new;
  question->with_initials = self->initials_are_wanted;
  liaison_session_read (self->session, liaison_list_read, question, liaison_list_question_free,
                        (GDestroyNotify) liaison_list_found_free, self->asking, ids_read_cb, g_object_ref (self));
}

static gboolean
ask_cb (gpointer user_data)
{
  LiaisonPartnerList *self = user_data;

  self->ask_source = 0;
  if (self->asking != NULL)
    self->ask_again = TRUE;
  else
    start_query (self);
  return G_SOURCE_REMOVE;
}

static gboolean
fetch_cb (gpointer user_data)
{
  LiaisonPartnerList *self = user_data;
  LiaisonListWanted *wanted = g_new0 (LiaisonListWanted, 1);

  self->fetch_source = 0;
  wanted->rows = liaison_item_table_take_wanted (self->table);
  wanted->text = self->query != NULL ? g_strdup (self->query->text) : NULL;
  if (wanted->rows->len > 0 && liaison_session_state (self->session) == LIAISON_SESSION_OPEN)
    liaison_session_read (self->session, liaison_list_read_rows, wanted, liaison_list_wanted_free,
                          (GDestroyNotify) g_ptr_array_unref, NULL, rows_read_cb, g_object_ref (self));
  else
    liaison_list_wanted_free (wanted);
  return G_SOURCE_REMOVE;
}

/* Before the next frame is drawn, but after all that is asked for in one go. */
static void
schedule_fetch (LiaisonPartnerList *self)
{
  if (self->fetch_source == 0)
    self->fetch_source = g_idle_add_full (G_PRIORITY_DEFAULT, fetch_cb, self, NULL);
}

/* A meeting touches the last contact of who was there, which only the register can tell. */
static gboolean
touches_any_partner (const LiaisonTouched *touched)
{
  return touched->entity == &liaison_entity_meeting || touched->entity == &liaison_entity_attendee;
}

static void
changed_cb (LiaisonPartnerList *self, GArray *touched, LiaisonSession *session)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) partners = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  gboolean any = FALSE;

  if (self->query == NULL)
    return;
  for (guint i = 0; i < touched->len; i++) {
    LiaisonTouched *one = &g_array_index (touched, LiaisonTouched, i);
    any = any || touches_any_partner (one);
    if (one->entity == &liaison_entity_partner)
      g_hash_table_add (rows, &one->row);
    else if (!liaison_id_is_nil (&one->owner))
      g_hash_table_add (partners, &one->owner);
  }
  if (liaison_item_table_touch (self->table, any ? NULL : rows, partners))
    schedule_fetch (self);
  /* Everything a query may ask about could have changed; several changes in a row are one question. */
  if (self->ask_source == 0)
    self->ask_source = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, self, NULL);
}

static void
locked_cb (LiaisonPartnerList *self, LiaisonSession *session)
{
  liaison_partner_list_set_query (self, NULL);
  g_clear_handle_id (&self->fetch_source, g_source_remove);
  liaison_item_table_clear (self->table);
}

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_PARTNER_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LIAISON_PARTNER_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LiaisonPartnerList *self = LIAISON_PARTNER_LIST (model);

  if (position >= self->rows->len)
    return NULL;
  return liaison_item_table_get (self->table, g_array_index (self->rows, gint64, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
liaison_partner_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LiaisonPartnerList *self = LIAISON_PARTNER_LIST (object);

  switch (id) {
  case PROP_LOADING:
    g_value_set_boolean (value, self->loading);
    break;
  case PROP_N_ITEMS:
    g_value_set_uint (value, self->rows->len);
    break;
  case PROP_BY_INITIAL:
    g_value_set_boolean (value, self->initials != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
liaison_partner_list_dispose (GObject *object)
{
  LiaisonPartnerList *self = LIAISON_PARTNER_LIST (object);

  stop_asking (self);
  g_clear_handle_id (&self->fetch_source, g_source_remove);
  g_clear_pointer (&self->query, liaison_query_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_partner_list_parent_class)->dispose (object);
}

static void
liaison_partner_list_finalize (GObject *object)
{
  LiaisonPartnerList *self = LIAISON_PARTNER_LIST (object);

  liaison_item_table_free (self->table);
  g_array_unref (self->rows);
  g_clear_pointer (&self->initials, g_array_unref);
  g_free (self->shown_text);
  G_OBJECT_CLASS (liaison_partner_list_parent_class)->finalize (object);
}

static void
liaison_partner_list_class_init (LiaisonPartnerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = liaison_partner_list_get_property;
  object_class->dispose = liaison_partner_list_dispose;
  object_class->finalize = liaison_partner_list_finalize;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_BY_INITIAL] = g_param_spec_boolean ("by-initial", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[INITIALS_CHANGED] = g_signal_new ("initials-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
liaison_partner_list_init (LiaisonPartnerList *self)
{
  self->table = liaison_item_table_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/** liaison_partner_list_new: Returns: (transfer full): an empty list over @session */
LiaisonPartnerList *
liaison_partner_list_new (LiaisonSession *session)
{
  LiaisonPartnerList *self = g_object_new (LIAISON_TYPE_PARTNER_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** liaison_partner_list_query: Returns: (transfer none) (nullable): the query it shows */
LiaisonQuery *
liaison_partner_list_query (LiaisonPartnerList *self)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_LIST (self), NULL);
  return self->query;
}

/**
 * liaison_partner_list_set_query:
 * @query: (nullable): over partners; not changed by anybody from now on
 *
 * Shows what @query finds, as soon as that is known; %NULL shows nothing, at once.
 */
void
liaison_partner_list_set_query (LiaisonPartnerList *self, LiaisonQuery *query)
{
  g_return_if_fail (LIAISON_IS_PARTNER_LIST (self));
  g_return_if_fail (query == NULL || query->entity == &liaison_entity_partner);
  if (query != NULL)
    liaison_query_ref (query);
  g_clear_pointer (&self->query, liaison_query_unref);
  self->query = query;
  self->is_new = TRUE;
  set_loading (self, query != NULL);
  if (query != NULL) {
    start_query (self);
  } else {
    stop_asking (self);
    show (self, g_array_new (FALSE, FALSE, sizeof (gint64)), NULL);
  }
}

/** liaison_partner_list_is_loading: Returns: whether what is shown is not yet what the query finds */
gboolean
liaison_partner_list_is_loading (LiaisonPartnerList *self)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_LIST (self), FALSE);
  return self->loading;
}

/**
 * liaison_partner_list_want:
 * @position: of an item somebody looks at
 *
 * Lets the content of that item and of its neighbours be fetched, those of them that are held and have none.
 */
void
liaison_partner_list_want (LiaisonPartnerList *self, guint position)
{
  g_return_if_fail (LIAISON_IS_PARTNER_LIST (self));
  for (guint i = position > NEIGHBOURS ? position - NEIGHBOURS : 0; i < self->rows->len && i <= position + NEIGHBOURS;
       i++)
    liaison_item_table_want (self->table, g_array_index (self->rows, gint64, i));
  if (liaison_item_table_has_wanted (self->table))
    schedule_fetch (self);
}

/** liaison_partner_list_row: Returns: the row of the partner at @position; 0 if there is none */
gint64
liaison_partner_list_row (LiaisonPartnerList *self, guint position)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_LIST (self), 0);
  return position < self->rows->len ? g_array_index (self->rows, gint64, position) : 0;
}

/** liaison_partner_list_find: Returns: the position of the partner @row; %G_MAXUINT if the list does not have it */
guint
liaison_partner_list_find (LiaisonPartnerList *self, gint64 row)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_LIST (self), G_MAXUINT);
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, gint64, i) == row)
      return i;
  return G_MAXUINT;
}

/** liaison_partner_list_want_initials: Has the list know the letters of all its rows from now on, not only of the
 * first: once those are drawn. */
void
liaison_partner_list_want_initials (LiaisonPartnerList *self)
{
  g_return_if_fail (LIAISON_IS_PARTNER_LIST (self));
  if (self->initials_are_wanted)
    return;
  self->initials_are_wanted = TRUE;
  if (self->initials != NULL && self->ask_source == 0)
    self->ask_source = g_idle_add_full (G_PRIORITY_DEFAULT, ask_cb, self, NULL);
}

/**
 * liaison_partner_list_initial:
 * @position: in the list
 * @start: (out): where the partners under the same letter begin
 * @end: (out): behind the last of them
 *
 * Returns: that letter; 0, and all of the list, where it does not stand by letters
 */
gunichar
liaison_partner_list_initial (LiaisonPartnerList *self, guint position, guint *start, guint *end)
{
  const LiaisonInitial *initials;
  guint number;

  g_return_val_if_fail (LIAISON_IS_PARTNER_LIST (self), 0);
  *start = position < self->rows->len ? 0 : self->rows->len;
  *end = position < self->rows->len ? self->rows->len : G_MAXUINT;
  if (self->initials == NULL || position >= self->rows->len)
    return 0;
  initials = &g_array_index (self->initials, LiaisonInitial, 0);
  number = liaison_initials_find (self->initials, position);
  *start = initials[number].start;
  if (number + 1 < self->initials->len && initials[number + 1].start < self->rows->len)
    *end = initials[number + 1].start;
  return initials[number].letter;
}

/**
 * liaison_partner_list_show_rows:
 * @rows: (transfer full) (element-type gint64): what the list holds from now on
 *
 * Says once what differs from before: all between the common start and the common end.
 */
void
liaison_partner_list_show_rows (LiaisonPartnerList *self, GArray *rows)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->rows);
  const gint64 *old = (const gint64 *) (gpointer) before->data, *new = (const gint64 *) (gpointer) rows->data;
  guint shorter = MIN (before->len, rows->len);
  guint start = 0, end = 0;

  while (start < shorter && old[start] == new[start])
    start++;
  while (end < shorter - start && old[before->len - 1 - end] == new[rows->len - 1 - end])
    end++;
  self->rows = rows;
  if (start + end == before->len && start + end == rows->len)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, rows->len - start - end);
  if (before->len != rows->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}
