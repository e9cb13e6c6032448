// SPDX-License-Identifier: GPL-3.0-or-later
// The month in the calendar's page.
#include "liaison-month-pane.h"

#include "liaison-calendar-days.h"
#include "liaison-day-popover.h"
#include "liaison-language.h"
#include "liaison-meeting-move.h"
#include "liaison-meeting-strip.h"
#include "liaison-meeting-when.h"
#include "liaison-month-layout.h"
#include "liaison-month-view.h"
#include "liaison-weekdays.h"
#include "liaison-zone.h"

#include <glib/gi18n.h>

struct _LiaisonMonthPane {
  AdwBin parent_instance;

  LiaisonCalendarData *data;
  int year;
  int month;
  gboolean narrow;

  GtkWidget *day_part;
  GtkLabel *day_title;
  GtkBox *day_box;
  LiaisonMeetingStrip *strip;
  LiaisonMonthView *month_view;
};

enum { PROP_NARROW = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void view_init (LiaisonCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonMonthPane, liaison_month_pane, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_CALENDAR_VIEW, view_init))

/* The list of the selected day, below a narrow month. */
static void
show_day (LiaisonMonthPane *self)
{
  guint32 day = liaison_month_view_get_selected (self->month_view);
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) marks = NULL;
  g_autofree char *title = NULL;
  GtkWidget *old;

  if (!self->narrow)
    return;
  meetings = liaison_month_view_meetings_on (self->month_view, day);
  marks = liaison_month_view_marks_on (self->month_view, day);
  title = liaison_day_format (day, TRUE, liaison_language_of_interface ());
  gtk_label_set_text (self->day_title, title);
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->day_box))) != NULL)
    gtk_box_remove (self->day_box, old);
  if (meetings->len + marks->len > 0) {
    gtk_box_append (self->day_box, liaison_day_list_new (title, meetings, marks));
  } else {
    GtkWidget *label = gtk_label_new (_ ("No meetings this day"));
    gtk_widget_add_css_class (label, "dimmed");
    gtk_box_append (self->day_box, label);
  }
}

/* Shows what was read of the month; asks for the rest. */
static void
show_month (LiaisonMonthPane *self)
{
  g_autoptr (GPtrArray) strip = NULL;
  g_autoptr (GPtrArray) marks = NULL;

  if (self->year == 0)
    return;
  liaison_month_view_show (self->month_view, self->year, self->month, liaison_calendar_data_meetings (self->data),
                           liaison_calendar_data_marks (self->data));
  strip = liaison_month_view_strip (self->month_view, &marks);
  liaison_meeting_strip_show (self->strip, strip, marks);
  show_day (self);
}

static void
go_to_month (LiaisonMonthPane *self, int year, int month)
{
  guint32 first, last;

  self->year = year;
  self->month = month;
  liaison_month_range (year, month, liaison_first_weekday (), &first, &last);
  show_month (self);
  liaison_calendar_data_show (self->data, first, last);
}

static void
day_selected_cb (LiaisonMonthPane *self)
{
  show_day (self);
  liaison_calendar_view_moved (LIAISON_CALENDAR_VIEW (self));
}

static void
month_wanted_cb (LiaisonMonthPane *self, int year, int month)
{
  if (year >= 1 && year <= 9998)
    go_to_month (self, year, month);
}

static void
add_meeting_cb (LiaisonMonthPane *self, guint32 day, const char *text)
{
  liaison_calendar_add (GTK_WIDGET (self), day, day, text);
}

static void
add_span_cb (LiaisonMonthPane *self, guint32 first, guint32 last)
{
  liaison_calendar_add (GTK_WIDGET (self), first, last, "");
}

/* On its own clock: 10:00 stays 10:00 where the meeting is. */
static void
move_meeting_cb (LiaisonMonthPane *self, LiaisonMeetingRow *row, int days)
{
  const LiaisonMeeting *meeting = row->meeting;
  g_autoptr (GTimeZone) zone = liaison_meeting_zone (meeting);
  LiaisonMoment starts = liaison_moment_shift (&meeting->starts, days, 0, zone), ends = meeting->ends;

  if (days == 0)
    return;
  if (liaison_moment_is_set (&ends))
    ends = liaison_moment_shift (&ends, days, 0, zone);
  liaison_meeting_move (GTK_WIDGET (self), liaison_calendar_data_session (self->data), row, &starts, &ends);
}

static void
go_to (LiaisonCalendarView *view, guint32 day)
{
  LiaisonMonthPane *self = LIAISON_MONTH_PANE (view);
  LiaisonMoment date = liaison_calendar_day (day);

  if (date.year > 9998)
    return;
  go_to_month (self, date.year, date.month);
  liaison_month_view_set_selected (self->month_view, day);
}

static guint32
get_day (LiaisonCalendarView *view)
{
  return liaison_month_view_get_selected (LIAISON_MONTH_PANE (view)->month_view);
}

/* To the first day of another month, today if it is there. */
static void
turn (LiaisonCalendarView *view, int pages)
{
  LiaisonMonthPane *self = LIAISON_MONTH_PANE (view);
  int month = self->year * 12 + self->month - 1 + pages;
  LiaisonMoment today = liaison_moment_today (), day = { (gint16) (month / 12), (gint8) (month % 12 + 1), 1, -1 };

  if (day.year < 1 || day.year > 9998)
    return;
  if (today.year == day.year && today.month == day.month)
    day = today;
  go_to (view, liaison_calendar_julian (&day));
}

static void
repaint (LiaisonCalendarView *view)
{
  show_month (LIAISON_MONTH_PANE (view));
}

static char *
describe (LiaisonCalendarView *view)
{
  LiaisonMonthPane *self = LIAISON_MONTH_PANE (view);

  return liaison_month_format (self->year, self->month, liaison_language_of_interface ());
}

static void
view_init (LiaisonCalendarViewInterface *iface)
{
  iface->go_to = go_to;
  iface->get_day = get_day;
  iface->turn = turn;
  iface->repaint = repaint;
  iface->describe = describe;
}

static void
liaison_month_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, LIAISON_MONTH_PANE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
liaison_month_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LiaisonMonthPane *self = LIAISON_MONTH_PANE (object);

  if (id != PROP_NARROW) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  g_object_set (self->month_view, "narrow", self->narrow, "vexpand", !self->narrow, NULL);
  gtk_widget_set_visible (self->day_part, self->narrow);
  show_day (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
liaison_month_pane_dispose (GObject *object)
{
  /* Nothing is shown from now on. */
  LIAISON_MONTH_PANE (object)->year = 0;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MONTH_PANE);
  g_clear_object (&LIAISON_MONTH_PANE (object)->data);
  G_OBJECT_CLASS (liaison_month_pane_parent_class)->dispose (object);
}

static void
liaison_month_pane_class_init (LiaisonMonthPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_month_pane_dispose;
  object_class->get_property = liaison_month_pane_get_property;
  object_class->set_property = liaison_month_pane_set_property;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (LIAISON_TYPE_MONTH_VIEW);
  g_type_ensure (LIAISON_TYPE_MEETING_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-month-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthPane, day_part);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthPane, day_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthPane, day_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthPane, strip);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMonthPane, month_view);
  gtk_widget_class_bind_template_callback (widget_class, add_meeting_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_span_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_meeting_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_wanted_cb);
}

static void
liaison_month_pane_init (LiaisonMonthPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** liaison_month_pane_set_data: Once: where it is shown from. */
void
liaison_month_pane_set_data (LiaisonMonthPane *self, LiaisonCalendarData *data)
{
  self->data = g_object_ref (data);
  g_signal_connect_object (data, "changed", G_CALLBACK (show_month), self, G_CONNECT_SWAPPED);
}
