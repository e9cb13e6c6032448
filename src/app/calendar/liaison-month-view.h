// SPDX-License-Identifier: GPL-3.0-or-later
// A month as a grid of days: shows what it is given, and says what is asked of it.
//
// Signals: ::day-selected (guint day), ::add-meeting (guint day, text typed already), ::add-span (guint first, guint
// last), ::move-meeting (LiaisonMeetingRow, int days), ::month-wanted (int year, int month) when the keyboard leaves
// the month; the owner then calls liaison_month_view_show().
#pragma once

#include "liaison-read-calendar.h"
#include "liaison-reads.h"
#include "liaison-month-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_MONTH_VIEW (liaison_month_view_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMonthView, liaison_month_view, LIAISON, MONTH_VIEW, GtkWidget)

GtkWidget *liaison_month_view_new (void);
void liaison_month_view_show (LiaisonMonthView *self, int year, int month, GPtrArray *meetings, GPtrArray *marks);
void liaison_month_view_set_selected (LiaisonMonthView *self, guint32 day);
guint32 liaison_month_view_get_selected (LiaisonMonthView *self);
GPtrArray *liaison_month_view_strip (LiaisonMonthView *self, GPtrArray **marks);
GPtrArray *liaison_month_view_meetings_on (LiaisonMonthView *self, guint32 day);
GPtrArray *liaison_month_view_marks_on (LiaisonMonthView *self, guint32 day);
void liaison_month_view_move_to (LiaisonMonthView *self, guint32 day);
const LiaisonMonthLayout *liaison_month_view_layout (LiaisonMonthView *self);
guint32 liaison_month_view_day_at (LiaisonMonthView *self, double x, double y);
void liaison_month_view_mark_days (LiaisonMonthView *self, guint32 first, guint32 last);
gboolean liaison_month_view_cancel (LiaisonMonthView *self);

G_END_DECLS
