// SPDX-License-Identifier: GPL-3.0-or-later
// The months and years of a timeline, as sections of a list view. What is a section only a window wants to know.
#include "liaison-timeline-sections.h"

struct _LiaisonTimelineSections {
  GObject parent_instance;

  GListModel *list;
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonTimelineSections, liaison_timeline_sections, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static GType
get_item_type (GListModel *model)
{
  return LIAISON_TYPE_TIMELINE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (LIAISON_TIMELINE_SECTIONS (model)->list);
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (LIAISON_TIMELINE_SECTIONS (model)->list, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static LiaisonMoment
section_at (LiaisonTimelineSections *self, guint position)
{
  g_autoptr (LiaisonTimelineItem) item = g_list_model_get_item (self->list, position);

  return *liaison_timeline_item_section (item);
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  LiaisonTimelineSections *self = LIAISON_TIMELINE_SECTIONS (model);
  guint count = g_list_model_get_n_items (self->list);
  LiaisonMoment section, other;

  if (position >= count) {
    *start = count;
    *end = G_MAXUINT;
    return;
  }
  section = section_at (self, position);
  for (*start = position; *start > 0; (*start)--) {
    other = section_at (self, *start - 1);
    if (liaison_moment_compare (&section, &other) != 0)
      break;
  }
  for (*end = position + 1; *end < count; (*end)++) {
    other = section_at (self, *end);
    if (liaison_moment_compare (&section, &other) != 0)
      break;
  }
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
items_changed_cb (LiaisonTimelineSections *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
liaison_timeline_sections_finalize (GObject *object)
{
  g_clear_object (&LIAISON_TIMELINE_SECTIONS (object)->list);
  G_OBJECT_CLASS (liaison_timeline_sections_parent_class)->finalize (object);
}

static void
liaison_timeline_sections_class_init (LiaisonTimelineSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_timeline_sections_finalize;
}

static void
liaison_timeline_sections_init (LiaisonTimelineSections *self)
{
}

/** liaison_timeline_sections_new: Returns: (transfer full): the entries of @list, with sections */
LiaisonTimelineSections *
liaison_timeline_sections_new (LiaisonTimelineList *list)
{
  LiaisonTimelineSections *self = g_object_new (LIAISON_TYPE_TIMELINE_SECTIONS, NULL);

  self->list = g_object_ref (G_LIST_MODEL (list));
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
