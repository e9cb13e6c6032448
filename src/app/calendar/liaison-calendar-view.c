// SPDX-License-Identifier: GPL-3.0-or-later
// What the calendar's page asks of each of its views.
#include "liaison-calendar-view.h"

#include "liaison-calendar-days.h"

enum { MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (LiaisonCalendarView, liaison_calendar_view, GTK_TYPE_WIDGET)

static void
liaison_calendar_view_default_init (LiaisonCalendarViewInterface *iface)
{
  signals[MOVED] = g_signal_new ("moved", LIAISON_TYPE_CALENDAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

/** liaison_calendar_view_go_to: Shows @day (as g_date_get_julian()). */
void
liaison_calendar_view_go_to (LiaisonCalendarView *self, guint32 day)
{
  LIAISON_CALENDAR_VIEW_GET_IFACE (self)->go_to (self, day);
}

/** liaison_calendar_view_get_day: Returns: the day it is at */
guint32
liaison_calendar_view_get_day (LiaisonCalendarView *self)
{
  return LIAISON_CALENDAR_VIEW_GET_IFACE (self)->get_day (self);
}

/** liaison_calendar_view_turn: Turns @pages on. */
void
liaison_calendar_view_turn (LiaisonCalendarView *self, int pages)
{
  LIAISON_CALENDAR_VIEW_GET_IFACE (self)->turn (self, pages);
}

/** liaison_calendar_view_repaint: Another meeting is marked as found, or none. */
void
liaison_calendar_view_repaint (LiaisonCalendarView *self)
{
  LIAISON_CALENDAR_VIEW_GET_IFACE (self)->repaint (self);
}

/** liaison_calendar_view_describe: Returns: (transfer full): what is shown, for a title */
char *
liaison_calendar_view_describe (LiaisonCalendarView *self)
{
  return LIAISON_CALENDAR_VIEW_GET_IFACE (self)->describe (self);
}

/** liaison_calendar_view_moved: For a view: it is at another day, or shows another page. */
void
liaison_calendar_view_moved (LiaisonCalendarView *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * liaison_calendar_add:
 * @widget: in the calendar's page
 * @first: the first day, as g_date_get_julian()
 * @last: the last one; @first for a single day
 * @title: what was typed already; "" for nothing
 *
 * Begins a meeting on whole days.
 */
void
liaison_calendar_add (GtkWidget *widget, guint32 first, guint32 last, const char *title)
{
  LiaisonMoment starts = liaison_calendar_day (MIN (first, last)), ends = liaison_calendar_day (MAX (first, last));
  char from[LIAISON_MOMENT_BUFFER], to[LIAISON_MOMENT_BUFFER] = "";

  if (first != last)
    liaison_moment_write (&ends, to);
  gtk_widget_activate_action (widget, "calendar.add", "(sss)", liaison_moment_write (&starts, from), to, title);
}
