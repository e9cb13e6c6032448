// SPDX-License-Identifier: GPL-3.0-or-later
// The months and years of a timeline, as sections of a list view.
#pragma once

#include "liaison-timeline-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TIMELINE_SECTIONS (liaison_timeline_sections_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineSections, liaison_timeline_sections, LIAISON, TIMELINE_SECTIONS, GObject)

LiaisonTimelineSections *liaison_timeline_sections_new (LiaisonTimelineList *list);

G_END_DECLS
