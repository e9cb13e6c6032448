// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings and marks in the order of the agenda, in sections: a year, a month of that year, a day of that month.
//
// Showing other meetings emits one items-changed for the middle that differs, so that a list which grows at either end
// keeps its place.
#include "liaison-agenda-model.h"

#include <string.h>

struct _LiaisonAgendaItem {
  GObject parent_instance;

  LiaisonMeetingRow *row;    /* NULL for a mark */
  LiaisonCalendarMark *mark; /* NULL for a meeting */
  LiaisonMoment section;
  int minute; /* of the day, in this machine's zone; -1 for a whole day */
};

struct _LiaisonAgendaModel {
  GObject parent_instance;

  GPtrArray *items;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE (LiaisonAgendaItem, liaison_agenda_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAgendaModel, liaison_agenda_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static LiaisonAgendaItem *
make_item (LiaisonMeetingRow *row, GTimeZone *zone)
{
  LiaisonAgendaItem *item = g_object_new (LIAISON_TYPE_AGENDA_ITEM, NULL);
  const LiaisonMoment *starts = &row->meeting->starts;
  g_autoptr (GDateTime) local = liaison_moment_to_local (starts, zone);

  item->row = liaison_meeting_row_ref (row);
  item->section = *starts;
  item->section.minute = -1;
  item->minute = -1;
  if (liaison_moment_precision (starts) != LIAISON_PRECISION_MINUTE)
    return item;
  item->section = (LiaisonMoment) { (gint16) g_date_time_get_year (local), (gint8) g_date_time_get_month (local),
                                    (gint8) g_date_time_get_day_of_month (local), -1 };
  item->minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  return item;
}

static LiaisonAgendaItem *
make_mark_item (LiaisonCalendarMark *mark)
{
  LiaisonAgendaItem *item = g_object_new (LIAISON_TYPE_AGENDA_ITEM, NULL);

  item->mark = liaison_calendar_mark_ref (mark);
  item->section = mark->starts;
  item->minute = item->section.minute = -1;
  return item;
}

static const LiaisonId *
id_of (const LiaisonAgendaItem *item)
{
  return item->row != NULL ? &item->row->meeting->record.id : &item->mark->record;
}

/* Within a day: what is due, whole days, the time of day. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const LiaisonAgendaItem *first = *(LiaisonAgendaItem *const *) a, *second = *(LiaisonAgendaItem *const *) b;
  int order = liaison_moment_compare (&first->section, &second->section);

  if (order == 0)
    order = (first->mark == NULL) - (second->mark == NULL);
  if (order == 0)
    order = first->minute - second->minute;
  return order != 0 ? order : liaison_id_compare (id_of (first), id_of (second));
}

static gboolean
same_names (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_strcmp0 (a->pdata[i], b->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Whether a row of the list would look the same. */
static gboolean
same_item (const LiaisonAgendaItem *a, const LiaisonAgendaItem *b)
{
  if ((a->row == NULL) != (b->row == NULL) || !liaison_id_equal (id_of (a), id_of (b)) ||
      liaison_moment_compare (&a->section, &b->section) != 0)
    return FALSE;
  if (a->row == NULL)
    return a->mark->type == b->mark->type && a->mark->last == b->mark->last &&
           g_strcmp0 (a->mark->title, b->mark->title) == 0;
  return a->row->meeting->record.changed_at == b->row->meeting->record.changed_at && a->minute == b->minute &&
         g_strcmp0 (a->row->families, b->row->families) == 0 && same_names (a->row->names, b->row->names);
}

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_AGENDA_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return LIAISON_AGENDA_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LiaisonAgendaModel *self = LIAISON_AGENDA_MODEL (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
same_section (LiaisonAgendaModel *self, guint a, guint b)
{
  const LiaisonAgendaItem *first = g_ptr_array_index (self->items, a), *second = g_ptr_array_index (self->items, b);

  return liaison_moment_compare (&first->section, &second->section) == 0;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  LiaisonAgendaModel *self = LIAISON_AGENDA_MODEL (model);

  if (position >= self->items->len) {
    *start = self->items->len;
    *end = G_MAXUINT;
    return;
  }
  *start = position;
  *end = position + 1;
  while (*start > 0 && same_section (self, *start - 1, position))
    (*start)--;
  while (*end < self->items->len && same_section (self, *end, position))
    (*end)++;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
liaison_agenda_item_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_AGENDA_ITEM (object)->row, liaison_meeting_row_unref);
  g_clear_pointer (&LIAISON_AGENDA_ITEM (object)->mark, liaison_calendar_mark_unref);
  G_OBJECT_CLASS (liaison_agenda_item_parent_class)->finalize (object);
}

static void
liaison_agenda_item_class_init (LiaisonAgendaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_agenda_item_finalize;
}

static void
liaison_agenda_item_init (LiaisonAgendaItem *self)
{
}

static void
liaison_agenda_model_finalize (GObject *object)
{
  g_ptr_array_unref (LIAISON_AGENDA_MODEL (object)->items);
  G_OBJECT_CLASS (liaison_agenda_model_parent_class)->finalize (object);
}

static void
liaison_agenda_model_class_init (LiaisonAgendaModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_agenda_model_finalize;
}

static void
liaison_agenda_model_init (LiaisonAgendaModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/** liaison_agenda_item_mark: Returns: (transfer none) (nullable): the mark; %NULL for a meeting */
LiaisonCalendarMark *
liaison_agenda_item_mark (LiaisonAgendaItem *self)
{
  return self->mark;
}

/** liaison_agenda_item_meeting: Returns: (transfer none) (nullable): the meeting; %NULL for a mark */
LiaisonMeetingRow *
liaison_agenda_item_meeting (LiaisonAgendaItem *self)
{
  return self->row;
}

/** liaison_agenda_item_section: Returns: (transfer none): its day, or month, or year: as much as is known */
const LiaisonMoment *
liaison_agenda_item_section (LiaisonAgendaItem *self)
{
  return &self->section;
}

LiaisonAgendaModel *
liaison_agenda_model_new (void)
{
  return g_object_new (LIAISON_TYPE_AGENDA_MODEL, NULL);
}

static void
add_item (LiaisonAgendaModel *self, LiaisonAgendaItem *taken, const LiaisonMoment *from, const LiaisonMoment *to)
{
  g_autoptr (LiaisonAgendaItem) item = taken;

  if (liaison_moment_compare (&item->section, from) >= 0 && liaison_moment_compare (&item->section, to) < 0)
    g_ptr_array_add (self->items, g_steal_pointer (&item));
}

/**
 * liaison_agenda_model_show:
 * @meetings: (element-type LiaisonMeetingRow): in any order
 * @marks: (element-type LiaisonCalendarMark): in any order
 * @from: the first section to list: a year is before its months, a month before its days
 * @to: the section after the last one
 */
void
liaison_agenda_model_show (LiaisonAgendaModel *self, GPtrArray *meetings, GPtrArray *marks, const LiaisonMoment *from,
                           const LiaisonMoment *to)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GPtrArray) old = self->items;
  guint before = 0, after = 0;

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < meetings->len; i++)
    add_item (self, make_item (g_ptr_array_index (meetings, i), here), from, to);
  for (guint i = 0; i < marks->len; i++)
    add_item (self, make_mark_item (g_ptr_array_index (marks, i)), from, to);
  g_ptr_array_sort (self->items, compare_items);
  while (before < old->len && before < self->items->len && same_item (old->pdata[before], self->items->pdata[before])) {
    g_set_object ((GObject **) &self->items->pdata[before], old->pdata[before]);
    before++;
  }
  while (after + before < old->len && after + before < self->items->len &&
         same_item (old->pdata[old->len - 1 - after], self->items->pdata[self->items->len - 1 - after])) {
    g_set_object ((GObject **) &self->items->pdata[self->items->len - 1 - after], old->pdata[old->len - 1 - after]);
    after++;
  }
  if (old->len != self->items->len || before + after < old->len)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                self->items->len - before - after);
}

/** liaison_agenda_model_find: Returns: the first item of @day or after it; the number of items if there is none */
guint
liaison_agenda_model_find (LiaisonAgendaModel *self, const LiaisonMoment *day)
{
  guint i = 0;

  while (i < self->items->len &&
         liaison_moment_compare (&((LiaisonAgendaItem *) self->items->pdata[i])->section, day) < 0)
    i++;
  return i;
}
