// SPDX-License-Identifier: GPL-3.0-or-later
// A list model over one partner's timeline: the first page at once, more when asked for.
//
// What is shown stays until something else is read. After a change as much is read again as was there; entries that
// look the same stay the same objects, and one items-changed tells of the differing middle. ::locked empties the list.
#pragma once

#include "liaison-session.h"
#include "liaison-timeline.h"

G_BEGIN_DECLS

#define LIAISON_TYPE_TIMELINE_ITEM (liaison_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineItem, liaison_timeline_item, LIAISON, TIMELINE_ITEM, GObject)

const LiaisonTimelineEntry *liaison_timeline_item_entry (LiaisonTimelineItem *self);
/* The month it stands under, of this machine's time zone; only a year, or nothing, where no more is known. */
const LiaisonMoment *liaison_timeline_item_section (LiaisonTimelineItem *self);

#define LIAISON_TYPE_TIMELINE_LIST (liaison_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineList, liaison_timeline_list, LIAISON, TIMELINE_LIST, GObject)

LiaisonTimelineList *liaison_timeline_list_new (LiaisonSession *session);
void liaison_timeline_list_show (LiaisonTimelineList *self, const LiaisonId *partner, guint types);
void liaison_timeline_list_more (LiaisonTimelineList *self);
gboolean liaison_timeline_list_has_more (LiaisonTimelineList *self);
/* How many entries of a type the partner has, of the types not shown too. ::read () tells when that may be new. */
gint64 liaison_timeline_list_count (LiaisonTimelineList *self, LiaisonTimelineType type);

G_END_DECLS
