// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar's page asks of each of its views: month, week, agenda.
//
// A view is at a day, and shows what is around it from a LiaisonCalendarData. The page calls; a view that the user
// moves by itself calls liaison_calendar_view_moved(), which emits ::moved () for the page.
//
// Action of the page, for the widgets in a view: "calendar.add" ((sss): when it starts and when it ends, days or
// minutes as liaison_moment_write() writes them, and its title; "" for what is not known) begins a meeting.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_CALENDAR_VIEW (liaison_calendar_view_get_type ())
G_DECLARE_INTERFACE (LiaisonCalendarView, liaison_calendar_view, LIAISON, CALENDAR_VIEW, GtkWidget)

/**
 * LiaisonCalendarViewInterface:
 * @go_to: shows a day, as g_date_get_julian(), and is at it from then on
 * @get_day: at which day it is
 * @turn: goes on by so many pages (a month, a week), backwards if it is negative
 * @repaint: shows what it shows once more, of which another meeting may be marked as found
 * @describe: (transfer full): what is shown, for the title: "September 2026"
 */
struct _LiaisonCalendarViewInterface {
  GTypeInterface parent_interface;

  void (*go_to) (LiaisonCalendarView *self, guint32 day);
  guint32 (*get_day) (LiaisonCalendarView *self);
  void (*turn) (LiaisonCalendarView *self, int pages);
  void (*repaint) (LiaisonCalendarView *self);
  char *(*describe) (LiaisonCalendarView *self);
};

void liaison_calendar_view_go_to (LiaisonCalendarView *self, guint32 day);
guint32 liaison_calendar_view_get_day (LiaisonCalendarView *self);
void liaison_calendar_view_turn (LiaisonCalendarView *self, int pages);
void liaison_calendar_view_repaint (LiaisonCalendarView *self);
char *liaison_calendar_view_describe (LiaisonCalendarView *self);
void liaison_calendar_view_moved (LiaisonCalendarView *self);
void liaison_calendar_add (GtkWidget *widget, guint32 first, guint32 last, const char *title);

G_END_DECLS
