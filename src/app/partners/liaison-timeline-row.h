// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of a timeline.
#pragma once

#include "liaison-timeline-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_TIMELINE_ROW (liaison_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonTimelineRow, liaison_timeline_row, LIAISON, TIMELINE_ROW, GtkWidget)

GtkWidget *liaison_timeline_row_new (void);
void liaison_timeline_row_show (LiaisonTimelineRow *self, const LiaisonTimelineEntry *entry, gboolean open);
char *liaison_timeline_row_describe (const LiaisonTimelineEntry *entry);
const char *liaison_timeline_icon (LiaisonTimelineType type);
gboolean liaison_timeline_leads (const LiaisonTimelineEntry *entry);
gboolean liaison_timeline_open (GtkWidget *widget, const LiaisonTimelineEntry *entry);
gboolean liaison_timeline_is_editable (const LiaisonTimelineEntry *entry);

G_END_DECLS
