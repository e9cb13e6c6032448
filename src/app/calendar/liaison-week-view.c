// SPDX-License-Identifier: GPL-3.0-or-later
// A week with its hours, or the few days that a narrow window has room for: a view of the calendar's page.
#include "liaison-week-view.h"

#include "liaison-accessible.h"
#include "liaison-calendar-days.h"
#include "liaison-calendar-view.h"
#include "liaison-day-popover.h"
#include "liaison-language.h"
#include "liaison-meeting-strip.h"
#include "liaison-meeting-when.h"
#include "liaison-week-abroad.h"
#include "liaison-week-drag.h"
#include "liaison-week-header.h"
#include "liaison-week-moves.h"
#include "liaison-week-words.h"
#include "liaison-weekdays.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Even a very short meeting is as high as one line. */
#define LEAST_MINUTES 30
/* The hour that is on top when the week is seen first, in minutes. */
#define MORNING (7 * 60 + 30)
/* Below these widths there is room for three days, and for one. */
#define WEEK_WIDTH 620
#define DAYS_WIDTH 300

struct _LiaisonWeekView {
  GtkWidget parent_instance;

  LiaisonCalendarData *data;
  LiaisonWeekLayout *layout;
  GPtrArray *meetings; /* by the ids of the layout; those of marks follow */
  GPtrArray *marks;
  guint n_days;
  guint wanted_days; /* that have room, as of the last allocation */
  guint32 first_day; /* 0 before the first is shown */
  guint32 day;       /* the cursor */
  int minute;
  gboolean is_scrolled;
  guint fit_source;
  guint label_source;
  LiaisonWeekDrag *drag;
  GtkWidget *partial;
  GtkWidget *header;
  LiaisonWeekStrip *strip;
  GtkWidget *scroller;
  LiaisonWeekHours *hours;
  GtkWidget *popover;
};

static void view_init (LiaisonCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonWeekView, liaison_week_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_CALENDAR_VIEW, view_init))

static LiaisonWeekRow *
row_of (LiaisonWeekView *self, int minute)
{
  return minute < 0 ? liaison_week_strip_row (self->strip) : liaison_week_hours_row (self->hours, minute);
}

/* The first of the days that are shown together with @day: of a week, its first. */
static guint32
first_of (LiaisonWeekView *self, guint32 day)
{
  GDate date;
  guint32 before;

  if (self->n_days < LIAISON_WEEK_DAYS)
    return self->first_day != 0 && day >= self->first_day && day < self->first_day + self->n_days ? self->first_day
                                                                                                  : day;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  before = (guint32) ((int) g_date_get_weekday (&date) - liaison_first_weekday () + 7) % 7;
  return day > before ? day - before : 1;
}

static gboolean
clock_skips (LiaisonWeekView *self, guint column, int minute)
{
  const LiaisonWeekDay *day = &self->layout->days[column];

  return minute >= 0 && day->skipped_from >= 0 && minute >= day->skipped_from && minute < day->skipped_to;
}

static char *
describe_cell (LiaisonWeekView *self, guint column, int minute)
{
  guint32 day = self->layout->days[column].day;
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) meetings = liaison_week_view_meetings_at (self, day, minute, &marks);

  if (clock_skips (self, column, minute))
    return liaison_week_words_skipped (day, minute);
  return liaison_week_words_cell (day, minute, meetings, marks);
}

static void
label_cell (LiaisonWeekView *self, guint column, int minute)
{
  g_autofree char *label = describe_cell (self, column, minute);

  liaison_accessible_set_label (liaison_week_row_cell (row_of (self, minute), column), label);
}

/* Hundreds of cells: after the week is drawn. The cursor is named at once. */
static void
label_cells_cb (gpointer user_data)
{
  LiaisonWeekView *self = user_data;

  self->label_source = 0;
  for (guint column = 0; column < self->layout->n_days; column++) {
    label_cell (self, column, LIAISON_WEEK_ALL_DAY);
    for (int minute = 0; minute < LIAISON_WEEK_MINUTES; minute += 30)
      label_cell (self, column, minute);
  }
}

static void
select_cursor (LiaisonWeekView *self, gboolean selected)
{
  int column = self->layout != NULL ? liaison_week_layout_find (self->layout, self->day) : -1;

  if (column < 0)
    return;
  liaison_week_row_select (row_of (self, self->minute), (guint) column, selected);
  if (selected)
    label_cell (self, (guint) column, self->minute);
}

static void
show_partial (LiaisonWeekView *self)
{
  g_autoptr (GPtrArray) partial = g_ptr_array_new ();
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  for (guint i = 0; i < self->layout->strip->len; i++) {
    guint id = g_array_index (self->layout->strip, guint, i);
    if (id < self->meetings->len)
      g_ptr_array_add (partial, g_ptr_array_index (self->meetings, id));
    else
      g_ptr_array_add (marks, g_ptr_array_index (self->marks, id - self->meetings->len));
  }
  liaison_meeting_strip_show (LIAISON_MEETING_STRIP (self->partial), partial, marks);
}

static void
show_layout (LiaisonWeekView *self, GTimeZone *here)
{
  g_autoptr (GTimeZone)
      other = liaison_week_abroad (self->data, here, self->first_day, self->first_day + self->n_days - 1);
  g_autofree char *label = liaison_calendar_view_describe (LIAISON_CALENDAR_VIEW (self));

  liaison_week_strip_show (self->strip, self->layout, self->meetings, self->marks);
  liaison_week_hours_show (self->hours, self->layout, self->meetings, other);
  liaison_week_header_show (LIAISON_WEEK_HEADER (self->header), self->layout, liaison_calendar_today (), other);
  show_partial (self);
  liaison_accessible_set_label (GTK_WIDGET (self), label);
  select_cursor (self, TRUE);
  if (self->label_source == 0)
    self->label_source = g_idle_add_once (label_cells_cb, self);
}

static LiaisonWeekLayout *
lay_out (LiaisonWeekView *self, GTimeZone *here)
{
  guint count = self->meetings->len + self->marks->len;
  g_autofree LiaisonWeekEvent *events = g_new (LiaisonWeekEvent, MAX (count, 1));

  for (guint i = 0; i < self->meetings->len; i++) {
    const LiaisonMeeting *meeting = ((const LiaisonMeetingRow *) g_ptr_array_index (self->meetings, i))->meeting;
    events[i] = (LiaisonWeekEvent) { .starts = meeting->starts, .ends = meeting->ends, .id = i };
  }
  for (guint i = self->meetings->len; i < count; i++) {
    const LiaisonCalendarMark *mark = g_ptr_array_index (self->marks, i - self->meetings->len);
    gboolean has_day = liaison_moment_precision (&mark->starts) >= LIAISON_PRECISION_DAY;
    events[i] = (LiaisonWeekEvent) { .starts = has_day ? liaison_calendar_day (mark->first) : mark->starts,
                                     .ends = has_day ? liaison_calendar_day (mark->last) : LIAISON_MOMENT_NONE,
                                     .id = i };
  }
  return liaison_week_layout_new (self->first_day, self->n_days, here, LEAST_MINUTES, events, count);
}

/* Shows what was read of these days. */
static void
refresh (LiaisonWeekView *self)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  LiaisonWeekLayout *old = self->layout;

  if (self->data == NULL || self->first_day == 0)
    return;
  select_cursor (self, FALSE);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->meetings = g_ptr_array_ref (liaison_calendar_data_meetings (self->data));
  self->marks = g_ptr_array_ref (liaison_calendar_data_marks (self->data));
  self->layout = lay_out (self, here);
  show_layout (self, here);
  liaison_week_drag_show (self->drag);
  liaison_week_layout_free (old);
}

static void
show_from (LiaisonWeekView *self, guint32 first)
{
  self->first_day = first;
  refresh (self);
  liaison_calendar_data_show (self->data, first, first + self->n_days - 1);
}

static void
set_cursor (LiaisonWeekView *self, guint32 day, int minute)
{
  select_cursor (self, FALSE);
  self->day = day;
  self->minute = minute < 0 ? LIAISON_WEEK_ALL_DAY : CLAMP (minute, 0, LIAISON_WEEK_MINUTES - 1) / 30 * 30;
  if (self->layout == NULL || liaison_week_layout_find (self->layout, day) < 0)
    show_from (self, first_of (self, day));
  select_cursor (self, TRUE);
  liaison_calendar_view_moved (LIAISON_CALENDAR_VIEW (self));
}

static void
go_to (LiaisonCalendarView *view, guint32 day)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (view);

  if (day + LIAISON_WEEK_DAYS > liaison_calendar_last_day ())
    return;
  set_cursor (self, day, self->minute);
}

static guint32
get_day (LiaisonCalendarView *view)
{
  return LIAISON_WEEK_VIEW (view)->day;
}

static void
turn (LiaisonCalendarView *view, int pages)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (view);
  gint64 days = (gint64) pages * self->n_days, day = self->day + days, first = self->first_day + days;

  if (first < 1 || day + LIAISON_WEEK_DAYS > liaison_calendar_last_day ())
    return;
  self->day = (guint32) day;
  show_from (self, (guint32) first);
  liaison_calendar_view_moved (view);
}

static void
repaint (LiaisonCalendarView *view)
{
  refresh (LIAISON_WEEK_VIEW (view));
}

static char *
describe (LiaisonCalendarView *view)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (view);

  return liaison_week_words_days (self->first_day, self->n_days);
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
popover_closed_cb (LiaisonWeekView *self)
{
  liaison_week_view_move_to (self, self->day, self->minute);
}

/* Above what scrolls: a list within it would scroll it. */
static void
show_list (LiaisonWeekView *self, guint32 day, GPtrArray *meetings, GPtrArray *marks, GtkWidget *at)
{
  g_autofree char *title = liaison_day_format (day, TRUE, liaison_language_of_interface ());
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    return;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = liaison_day_popover_new (title, meetings, marks, 0);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                 (int) bounds.size.height });
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
list_cb (LiaisonWeekView *self, guint day, GPtrArray *meetings, GtkWidget *at)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  show_list (self, day, meetings, marks, at);
  /* The keyboard was elsewhere, perhaps out of sight. */
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_func (self->popover, popover_closed_cb, self);
}

/* How many days have room is told by the width; changed after the frame, for a layout must not change within one. */
static void
fit_cb (gpointer user_data)
{
  LiaisonWeekView *self = user_data;
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  self->fit_source = 0;
  if (self->wanted_days == self->n_days || self->first_day == 0)
    return;
  select_cursor (self, FALSE);
  self->n_days = self->wanted_days;
  self->first_day = 0;
  show_from (self, first_of (self, self->day));
  if (focus != NULL)
    liaison_week_view_move_to (self, self->day, self->minute);
  liaison_calendar_view_moved (LIAISON_CALENDAR_VIEW (self));
}

static void
scroll_to_morning (LiaisonWeekView *self)
{
  GtkAdjustment *adjustment = liaison_week_view_adjustment (self);

  if (self->is_scrolled || gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return;
  self->is_scrolled = TRUE;
  gtk_adjustment_set_value (adjustment, liaison_week_geometry_y (liaison_week_hours_geometry (self->hours), MORNING));
}

static void
liaison_week_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (widget);
  double room = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, width, gtk_widget_get_settings (widget));
  int top = 0;

  for (GtkWidget *child = self->partial; child != NULL && child != self->popover;
       child = gtk_widget_get_next_sibling (child)) {
    int needed;
    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);
    if (child == self->scroller)
      needed = MAX (needed, height - top);
    gtk_widget_size_allocate (child, &(GtkAllocation) { 0, top, width, needed }, -1);
    top += needed;
  }
  scroll_to_morning (self);
  self->wanted_days = room < DAYS_WIDTH ? 1 : (room < WEEK_WIDTH ? 3 : LIAISON_WEEK_DAYS);
  if (self->wanted_days != self->n_days && self->fit_source == 0)
    self->fit_source = g_idle_add_once (fit_cb, self);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
liaison_week_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (widget);

  *minimum = *natural = 0;
  for (GtkWidget *child = self->partial; child != NULL && child != self->popover;
       child = gtk_widget_get_next_sibling (child)) {
    int least, usual;
    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, orientation, for_size, &least, &usual, NULL, NULL);
    if (orientation == GTK_ORIENTATION_VERTICAL) {
      *minimum += least;
      *natural += usual;
    } else {
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
  }
}

/* Tab goes into the week, to the cursor, and from there out of it. */
static gboolean
liaison_week_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->layout == NULL)
    return FALSE;
  liaison_week_view_move_to (self, self->day, self->minute);
  return TRUE;
}

static void
liaison_week_view_dispose (GObject *object)
{
  LiaisonWeekView *self = LIAISON_WEEK_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_clear_handle_id (&self->label_source, g_source_remove);
  g_clear_pointer (&self->drag, liaison_week_drag_free);
  if (self->data != NULL)
    g_signal_handlers_disconnect_by_data (self->data, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->popover = self->partial = NULL;
  g_clear_pointer (&self->layout, liaison_week_layout_free);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_object (&self->data);
  G_OBJECT_CLASS (liaison_week_view_parent_class)->dispose (object);
}

static void
liaison_week_view_class_init (LiaisonWeekViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_week_view_dispose;
  widget_class->measure = liaison_week_view_measure;
  widget_class->size_allocate = liaison_week_view_size_allocate;
  widget_class->focus = liaison_week_view_focus;
  gtk_widget_class_set_css_name (widget_class, "weekview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
liaison_week_view_init (LiaisonWeekView *self)
{
  self->n_days = LIAISON_WEEK_DAYS;
  self->minute = 9 * 60;
  self->hours = LIAISON_WEEK_HOURS (liaison_week_hours_new ());
  g_signal_connect_object (self->hours, "list", G_CALLBACK (list_cb), self, G_CONNECT_SWAPPED);
  self->partial = g_object_new (LIAISON_TYPE_MEETING_STRIP, NULL);
  self->header = liaison_week_header_new (self->hours);
  self->strip = LIAISON_WEEK_STRIP (liaison_week_strip_new (self->hours));
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "min-content-height",
                                 40, "child", self->hours, NULL);
  gtk_widget_set_parent (self->partial, GTK_WIDGET (self));
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->strip), GTK_WIDGET (self));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->drag = liaison_week_drag_new (self);
  liaison_week_view_add_typing (self, self->drag);
}

/** liaison_week_view_set_data: Once: where it is shown from. */
void
liaison_week_view_set_data (LiaisonWeekView *self, LiaisonCalendarData *data)
{
  self->data = g_object_ref (data);
  g_signal_connect_object (data, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

/** liaison_week_view_session: Returns: (transfer none): whose meetings they are */
LiaisonSession *
liaison_week_view_session (LiaisonWeekView *self)
{
  return liaison_calendar_data_session (self->data);
}

/** liaison_week_view_layout: Returns: (transfer none) (nullable): where everything stands */
const LiaisonWeekLayout *
liaison_week_view_layout (LiaisonWeekView *self)
{
  return self->layout;
}

/** liaison_week_view_hours: Returns: (transfer none): what scrolls */
LiaisonWeekHours *
liaison_week_view_hours (LiaisonWeekView *self)
{
  return self->hours;
}

/** liaison_week_view_strip: Returns: (transfer none): the whole days */
LiaisonWeekStrip *
liaison_week_view_strip (LiaisonWeekView *self)
{
  return self->strip;
}

/** liaison_week_view_drag: Returns: (transfer none): what is being moved */
LiaisonWeekDrag *
liaison_week_view_drag (LiaisonWeekView *self)
{
  return self->drag;
}

/** liaison_week_view_adjustment: Returns: (transfer none): how far the hours are scrolled */
GtkAdjustment *
liaison_week_view_adjustment (LiaisonWeekView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/** liaison_week_view_cursor: Which cell the keyboard is on. */
void
liaison_week_view_cursor (LiaisonWeekView *self, guint32 *day, int *minute)
{
  *day = self->day;
  *minute = self->minute;
}

/** liaison_week_view_move_to: Moves the keyboard to a cell, into another week where need be. */
void
liaison_week_view_move_to (LiaisonWeekView *self, guint32 day, int minute)
{
  int column;

  if (day == 0 || day + LIAISON_WEEK_DAYS > liaison_calendar_last_day ())
    return;
  set_cursor (self, day, minute);
  column = liaison_week_layout_find (self->layout, day);
  gtk_widget_grab_focus (liaison_week_row_cell (row_of (self, self->minute), (guint) column));
}

/**
 * liaison_week_view_meetings_at:
 * @marks: (out) (optional) (transfer full) (element-type LiaisonCalendarMark): what is due that day, for the whole day
 *
 * Returns: (transfer full) (element-type LiaisonMeetingRow): what is on in the half hour from @minute on, or lasts all
 * day
 */
GPtrArray *
liaison_week_view_meetings_at (LiaisonWeekView *self, guint32 day, int minute, GPtrArray **marks)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_calendar_mark_unref);
  int column = self->layout != NULL ? liaison_week_layout_find (self->layout, day) : -1;
  g_autoptr (GArray) ids = NULL;

  if (column >= 0)
    ids = minute < 0 ? liaison_week_layout_bars_on (self->layout, (guint) column)
                     : liaison_week_layout_between (self->layout, (guint) column, minute, minute + 30);
  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    guint id = g_array_index (ids, guint, i);
    if (id < self->meetings->len)
      g_ptr_array_add (found, liaison_meeting_row_ref (g_ptr_array_index (self->meetings, id)));
    else
      g_ptr_array_add (due, liaison_calendar_mark_ref (g_ptr_array_index (self->marks, id - self->meetings->len)));
  }
  if (marks != NULL)
    *marks = g_steal_pointer (&due);
  return found;
}

/** liaison_week_view_add: Begins a meeting on a day, from one minute to another; all day if @from is negative, then @to
 * is how many days it goes on. */
void
liaison_week_view_add (LiaisonWeekView *self, guint32 day, int from, int to, const char *title)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  char starts[LIAISON_MOMENT_BUFFER], ends[LIAISON_MOMENT_BUFFER];
  LiaisonMoment first, last;

  if (from < 0) {
    liaison_calendar_add (GTK_WIDGET (self), day, day + (guint32) MAX (to, 0), title);
    return;
  }
  first = liaison_week_instant (day, from, here);
  last = liaison_week_instant (day, to, here);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add", "(sss)", liaison_moment_write (&first, starts),
                              liaison_moment_write (&last, ends), title);
}

/** liaison_week_view_open: Opens the meeting of the cursor, lists its meetings to choose from, or begins one. */
void
liaison_week_view_open (LiaisonWeekView *self)
{
  g_autoptr (GPtrArray) marks = NULL;
  g_autoptr (GPtrArray) meetings = liaison_week_view_meetings_at (self, self->day, self->minute, &marks);

  if (meetings->len + marks->len == 0) {
    liaison_week_view_add (self, self->day, self->minute, self->minute < 0 ? 0 : self->minute + 60, "");
  } else if (meetings->len == 1 && marks->len == 0) {
    g_autofree char *address = liaison_meeting_row_address (g_ptr_array_index (meetings, 0));
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", address);
  } else {
    show_list (self, self->day, meetings, marks,
               liaison_week_row_cell (row_of (self, self->minute),
                                      (guint) liaison_week_layout_find (self->layout, self->day)));
  }
}
