// SPDX-License-Identifier: GPL-3.0-or-later
// A month as a grid of days: shows what it is given, and says what is asked of it.
#include "liaison-month-view.h"

#include "liaison-accessible.h"
#include "liaison-calendar-days.h"
#include "liaison-day-popover.h"
#include "liaison-language.h"
#include "liaison-meeting-when.h"
#include "liaison-month-drag.h"
#include "liaison-month-moves.h"
#include "liaison-month-week.h"
#include "liaison-month-words.h"
#include "liaison-weekdays.h"

#define LEAST_WEEK_HEIGHT  68
#define USUAL_WEEK_HEIGHT  110
#define NARROW_WEEK_HEIGHT 48

struct _LiaisonMonthView {
  GtkWidget parent_instance;

  int first_weekday;
  guint32 selected;
  gboolean narrow;
  guint capacity; /* lanes that have room in a day */
  LiaisonMonthLayout *layout;
  GPtrArray *meetings;
  GPtrArray *marks;
  GtkWidget *header;
  GtkLabel *weekdays[7];
  LiaisonMonthWeek *weeks[LIAISON_MONTH_WEEKS];
  GtkWidget *popover;
  LiaisonMonthDrag *drag;
};

enum { PROP_NARROW = 1, N_PROPS };
enum { DAY_SELECTED, ADD_MEETING, ADD_SPAN, MOVE_MEETING, MONTH_WANTED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonMonthView, liaison_month_view, GTK_TYPE_WIDGET)

static LiaisonMonthCell *
get_cell (LiaisonMonthView *self, guint cell)
{
  return liaison_month_week_cell (self->weeks[cell / 7], cell % 7);
}

static LiaisonMonthCell *
find_cell (LiaisonMonthView *self, guint32 day)
{
  int cell = self->layout != NULL ? liaison_month_layout_find (self->layout, day) : -1;

  return cell >= 0 ? get_cell (self, (guint) cell) : NULL;
}

static void
show_cells (LiaisonMonthView *self)
{
  guint32 today = liaison_calendar_today ();

  for (guint i = 0; i < 7 * self->layout->n_weeks; i++) {
    LiaisonMonthCell *cell = get_cell (self, i);
    guint32 day = self->layout->cells[i].day;
    g_autoptr (GPtrArray) meetings = liaison_month_view_meetings_on (self, day);
    g_autoptr (GPtrArray) marks = liaison_month_view_marks_on (self, day);
    g_autofree char *label = liaison_month_describe_day (day, meetings, marks);
    liaison_month_cell_set_day (cell, day, self->layout->cells[i].in_month, day == today);
    liaison_month_cell_set_label (cell, label);
    liaison_month_cell_set_selected (cell, day == self->selected);
    liaison_month_cell_set_dots (cell, self->narrow ? meetings : NULL, marks);
  }
}

static void
show_weeks (LiaisonMonthView *self)
{
  for (guint i = 0; i < LIAISON_MONTH_WEEKS; i++) {
    gboolean used = i < self->layout->n_weeks;
    gtk_widget_set_visible (GTK_WIDGET (self->weeks[i]), used);
    liaison_month_week_show (self->weeks[i], used ? self->layout : NULL, self->meetings, self->marks,
                             self->narrow ? 0 : self->capacity);
  }
}

static void
refresh (LiaisonMonthView *self)
{
  if (self->layout == NULL)
    return;
  show_cells (self);
  show_weeks (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Weekdays are named in full where there is room, and always for screen readers. */
static void
name_weekdays (LiaisonMonthView *self)
{
  LiaisonLanguage language = liaison_language_of_interface ();

  for (guint i = 0; i < 7; i++) {
    int weekday = (self->first_weekday - 1 + (int) i) % 7 + 1;
    const char *name = liaison_weekday_name (weekday, TRUE, language);
    char initial[8] = "";
    g_utf8_strncpy (initial, name, 1);
    gtk_label_set_text (self->weekdays[i], self->narrow ? initial : name);
    liaison_accessible_set_label (GTK_WIDGET (self->weekdays[i]), liaison_weekday_name (weekday, FALSE, language));
  }
}

static void
select_day (LiaisonMonthView *self, guint32 day)
{
  LiaisonMonthCell *old = find_cell (self, self->selected), *new;

  if (old != NULL)
    liaison_month_cell_set_selected (old, FALSE);
  self->selected = day;
  new = find_cell (self, day);
  if (new != NULL)
    liaison_month_cell_set_selected (new, TRUE);
  g_signal_emit (self, signals[DAY_SELECTED], 0, day);
}

static void
popover_closed_cb (LiaisonMonthView *self)
{
  LiaisonMonthCell *cell = find_cell (self, self->selected);

  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
list_day (LiaisonMonthView *self, guint32 day)
{
  LiaisonMonthCell *cell = find_cell (self, day);
  g_autoptr (GPtrArray) meetings = liaison_month_view_meetings_on (self, day);
  g_autoptr (GPtrArray) marks = liaison_month_view_marks_on (self, day);
  g_autofree char *title = liaison_day_format (day, TRUE, liaison_language_of_interface ());
  graphene_rect_t bounds;

  select_day (self, day);
  if (cell == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    return;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = liaison_day_popover_new (title, meetings, marks, day);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                 (int) bounds.size.height });
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
select_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  select_day (LIAISON_MONTH_VIEW (widget), g_variant_get_uint32 (parameter));
}

static void
add_on_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (widget, signals[ADD_MEETING], 0, g_variant_get_uint32 (parameter), "");
}

static void
list_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  list_day (LIAISON_MONTH_VIEW (widget), g_variant_get_uint32 (parameter));
}

/* Enter on a day: its meeting, its meetings to choose from, or a new one. */
static void
open_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  guint32 day = g_variant_get_uint32 (parameter);
  g_autoptr (GPtrArray) meetings = liaison_month_view_meetings_on (self, day);
  g_autoptr (GPtrArray) marks = liaison_month_view_marks_on (self, day);

  select_day (self, day);
  if (meetings->len + marks->len == 0) {
    g_signal_emit (self, signals[ADD_MEETING], 0, day, "");
  } else if (meetings->len == 1 && marks->len == 0) {
    g_autofree char *address = liaison_meeting_row_address (g_ptr_array_index (meetings, 0));
    gtk_widget_activate_action (widget, "win.show-meeting", "s", address);
  } else {
    list_day (self, day);
  }
}

/* Tab goes into the month, to the selected day, and from there out of it. */
static gboolean
liaison_month_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  LiaisonMonthCell *cell = find_cell (self, self->selected);

  if (gtk_widget_get_focus_child (widget) != NULL || self->layout == NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (cell != NULL ? cell : get_cell (self, 0)));
}

static void
liaison_month_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  int weeks = self->layout != NULL ? (int) self->layout->n_weeks : 5, least, usual;

  gtk_widget_measure (self->header, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->weeks[0]), orientation, -1, &least, &usual, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, usual);
    return;
  }
  least = MAX (least, self->narrow ? NARROW_WEEK_HEIGHT : LEAST_WEEK_HEIGHT);
  usual = MAX (least, self->narrow ? NARROW_WEEK_HEIGHT : USUAL_WEEK_HEIGHT);
  *minimum += weeks * least;
  *natural += weeks * usual;
}

/* Decides what is shown in weeks of that height. */
static void
fit (LiaisonMonthView *self, int height)
{
  guint crowded, capacity = liaison_month_week_capacity (self->weeks[0], height, &crowded);
  int top = liaison_month_week_lane_top (self->weeks[0], crowded);

  liaison_month_layout_fit (self->layout, capacity, crowded);
  for (guint i = 0; i < 7 * self->layout->n_weeks; i++)
    liaison_month_cell_set_hidden (get_cell (self, i), self->layout->cells[i].hidden, top);
  if (capacity == self->capacity)
    return;
  self->capacity = capacity;
  show_weeks (self);
}

static void
liaison_month_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (widget);
  guint weeks = self->layout != NULL ? self->layout->n_weeks : 0;
  int head, top;

  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, -1, NULL, &head, NULL, NULL);
  gtk_widget_size_allocate (self->header, &(GtkAllocation) { 0, 0, width, head }, -1);
  if (weeks > 0 && !self->narrow)
    fit (self, (height - head) / (int) weeks);
  top = head;
  for (guint i = 0; i < weeks; i++) {
    int bottom = head + (height - head) * (int) (i + 1) / (int) weeks;
    gtk_widget_size_allocate (GTK_WIDGET (self->weeks[i]), &(GtkAllocation) { 0, top, width, bottom - top }, -1);
    top = bottom;
  }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
liaison_month_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, LIAISON_MONTH_VIEW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
liaison_month_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (object);

  if (id != PROP_NARROW) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  name_weekdays (self);
  refresh (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
liaison_month_view_dispose (GObject *object)
{
  LiaisonMonthView *self = LIAISON_MONTH_VIEW (object);

  g_clear_pointer (&self->drag, liaison_month_drag_free);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  for (guint i = 0; i < LIAISON_MONTH_WEEKS; i++)
    if (self->weeks[i] != NULL)
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->weeks[i])));
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_pointer (&self->layout, liaison_month_layout_free);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_month_view_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_parameters, GType first, GType second)
{
  return g_signal_new (name, LIAISON_TYPE_MONTH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n_parameters,
                       first, second);
}

static void
add_signals (void)
{
  signals[DAY_SELECTED] = add_signal ("day-selected", 1, G_TYPE_UINT, G_TYPE_NONE);
  signals[ADD_MEETING] = add_signal ("add-meeting", 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[ADD_SPAN] = add_signal ("add-span", 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[MOVE_MEETING] = add_signal ("move-meeting", 2, G_TYPE_POINTER, G_TYPE_INT);
  signals[MONTH_WANTED] = add_signal ("month-wanted", 2, G_TYPE_INT, G_TYPE_INT);
}

static void
liaison_month_view_class_init (LiaisonMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = liaison_month_view_dispose;
  object_class->get_property = liaison_month_view_get_property;
  object_class->set_property = liaison_month_view_set_property;
  widget_class->focus = liaison_month_view_focus;
  widget_class->measure = liaison_month_view_measure;
  widget_class->size_allocate = liaison_month_view_size_allocate;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals ();
  gtk_widget_class_set_css_name (widget_class, "monthview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_install_action (widget_class, "month.select-day", "u", select_day_cb);
  gtk_widget_class_install_action (widget_class, "month.open-day", "u", open_day_cb);
  gtk_widget_class_install_action (widget_class, "month.add-on-day", "u", add_on_day_cb);
  gtk_widget_class_install_action (widget_class, "month.list-day", "u", list_day_cb);
  liaison_month_view_add_movements (widget_class);
}

static void
liaison_month_view_init (LiaisonMonthView *self)
{
  self->first_weekday = liaison_first_weekday ();
  self->selected = liaison_calendar_today ();
  self->meetings = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->header = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  gtk_widget_add_css_class (self->header, "month-header");
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
  for (guint i = 0; i < 7; i++) {
    self->weekdays[i] = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
    gtk_box_append (GTK_BOX (self->header), GTK_WIDGET (self->weekdays[i]));
  }
  for (guint i = 0; i < LIAISON_MONTH_WEEKS; i++) {
    self->weeks[i] = LIAISON_MONTH_WEEK (liaison_month_week_new (i));
    gtk_widget_set_parent (GTK_WIDGET (self->weeks[i]), GTK_WIDGET (self));
  }
  name_weekdays (self);
  self->drag = liaison_month_drag_new (self);
  liaison_month_view_add_typing (self);
}

GtkWidget *
liaison_month_view_new (void)
{
  return g_object_new (LIAISON_TYPE_MONTH_VIEW, NULL);
}

static void
place_meeting (LiaisonMonthEvent *event, const LiaisonMeeting *meeting, GTimeZone *here)
{
  event->precision = liaison_moment_precision (&meeting->starts);
  event->minute = meeting->starts.minute;
  liaison_meeting_span (meeting, here, &event->first, &event->last);
  if (event->minute >= 0) {
    g_autoptr (GDateTime) local = liaison_moment_to_local (&meeting->starts, here);
    event->minute = (gint16) (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
  }
}

/* Whether it is known to the day and, whatever the clock, on none from @before to @after. */
static gboolean
is_elsewhere (const LiaisonMeeting *meeting, const LiaisonMoment *before, const LiaisonMoment *after)
{
  const LiaisonMoment *last = liaison_moment_is_set (&meeting->ends) ? &meeting->ends : &meeting->starts;

  return liaison_moment_precision (&meeting->starts) >= LIAISON_PRECISION_DAY &&
         (liaison_moment_compare (&meeting->starts, after) > 0 || liaison_moment_compare (last, before) < 0);
}

static void
keep_array (GPtrArray **place, GPtrArray *array)
{
  g_ptr_array_ref (array);
  g_ptr_array_unref (*place);
  *place = array;
}

/**
 * liaison_month_view_show:
 * @meetings: (element-type LiaisonMeetingRow): at least those of the weeks of the month; a reference is taken
 * @marks: (element-type LiaisonCalendarMark): the same
 */
void
liaison_month_view_show (LiaisonMonthView *self, int year, int month, GPtrArray *meetings, GPtrArray *marks)
{
  g_autofree LiaisonMonthEvent *events = g_new0 (LiaisonMonthEvent, MAX (meetings->len + marks->len, 1));
  g_autofree char *label = liaison_month_format (year, month, liaison_language_of_interface ());
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  LiaisonMonthLayout *old = self->layout;
  LiaisonMoment before, after;
  guint32 first, last;
  guint count = 0;

  /* Months around are here as well: most meetings need no look at the clock to be known elsewhere. */
  liaison_month_range (year, month, self->first_weekday, &first, &last);
  before = liaison_calendar_day (first > 3 ? first - 2 : first);
  after = liaison_calendar_day (last + 2);
  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = ((const LiaisonMeetingRow *) g_ptr_array_index (meetings, i))->meeting;
    if (is_elsewhere (meeting, &before, &after))
      continue;
    place_meeting (&events[count], meeting, here);
    events[count++].id = i;
  }
  for (guint i = 0; i < marks->len; i++) {
    const LiaisonCalendarMark *mark = g_ptr_array_index (marks, i);
    /* Reviews and tasks must not crowd meetings out; a visit of several days is what meetings belong to. */
    events[count++] = (LiaisonMonthEvent) { mark->first,
                                            mark->last,
                                            -1,
                                            liaison_moment_precision (&mark->starts),
                                            meetings->len + i,
                                            mark->first == mark->last };
  }
  keep_array (&self->meetings, meetings);
  keep_array (&self->marks, marks);
  self->layout = liaison_month_layout_new (year, month, self->first_weekday, events, count);
  liaison_accessible_set_label (GTK_WIDGET (self), label);
  refresh (self);
  liaison_month_layout_free (old);
}

/** liaison_month_view_set_selected: Selects a day, which need not be in the month shown. */
void
liaison_month_view_set_selected (LiaisonMonthView *self, guint32 day)
{
  select_day (self, day);
}

/** liaison_month_view_get_selected: Returns: as g_date_get_julian() */
guint32
liaison_month_view_get_selected (LiaisonMonthView *self)
{
  return self->selected;
}

/**
 * liaison_month_view_strip:
 * @marks: (out) (transfer full) (element-type LiaisonCalendarMark): the marks among them
 *
 * Returns: (transfer full) (element-type LiaisonMeetingRow): those without a day
 */
GPtrArray *
liaison_month_view_strip (LiaisonMonthView *self, GPtrArray **marks)
{
  GPtrArray *strip = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);

  *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_calendar_mark_unref);
  for (guint i = 0; self->layout != NULL && i < self->layout->strip->len; i++) {
    guint id = g_array_index (self->layout->strip, guint, i);
    if (id < self->meetings->len)
      g_ptr_array_add (strip, liaison_meeting_row_ref (g_ptr_array_index (self->meetings, id)));
    else
      g_ptr_array_add (*marks, liaison_calendar_mark_ref (g_ptr_array_index (self->marks, id - self->meetings->len)));
  }
  return strip;
}

static const guint *
ids_on (LiaisonMonthView *self, guint32 day, guint *count)
{
  int cell = self->layout != NULL ? liaison_month_layout_find (self->layout, day) : -1;

  *count = 0;
  return cell >= 0 ? liaison_month_layout_ids (self->layout, (guint) cell, count) : NULL;
}

/** liaison_month_view_meetings_on: Returns: (transfer full) (element-type LiaisonMeetingRow): those of a day that is
 * shown */
GPtrArray *
liaison_month_view_meetings_on (LiaisonMonthView *self, guint32 day)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  guint count;
  const guint *ids = ids_on (self, day, &count);

  for (guint i = 0; i < count; i++)
    if (ids[i] < self->meetings->len)
      g_ptr_array_add (found, liaison_meeting_row_ref (g_ptr_array_index (self->meetings, ids[i])));
  return found;
}

/** liaison_month_view_marks_on: Returns: (transfer full) (element-type LiaisonCalendarMark): those of a day that is
 * shown */
GPtrArray *
liaison_month_view_marks_on (LiaisonMonthView *self, guint32 day)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_calendar_mark_unref);
  guint count;
  const guint *ids = ids_on (self, day, &count);

  for (guint i = 0; i < count; i++)
    if (ids[i] >= self->meetings->len)
      g_ptr_array_add (found,
                       liaison_calendar_mark_ref (g_ptr_array_index (self->marks, ids[i] - self->meetings->len)));
  return found;
}

/** liaison_month_view_move_to: Moves the keyboard to @day, into another month where need be. */
void
liaison_month_view_move_to (LiaisonMonthView *self, guint32 day)
{
  GDate date;
  LiaisonMonthCell *cell;

  g_date_clear (&date, 1);
  if (!g_date_valid_julian (day))
    return;
  g_date_set_julian (&date, day);
  if (g_date_get_year (&date) > 9999)
    return;
  if (find_cell (self, day) == NULL)
    g_signal_emit (self, signals[MONTH_WANTED], 0, (int) g_date_get_year (&date), (int) g_date_get_month (&date));
  select_day (self, day);
  cell = find_cell (self, day);
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/** liaison_month_view_layout: Returns: (transfer none) (nullable): where everything stands */
const LiaisonMonthLayout *
liaison_month_view_layout (LiaisonMonthView *self)
{
  return self->layout;
}

/** liaison_month_view_day_at: Returns: the day at a point of the view; 0 if there is none */
guint32
liaison_month_view_day_at (LiaisonMonthView *self, double x, double y)
{
  for (guint i = 0; self->layout != NULL && i < 7 * self->layout->n_weeks; i++) {
    graphene_rect_t bounds;
    if (gtk_widget_compute_bounds (GTK_WIDGET (get_cell (self, i)), GTK_WIDGET (self), &bounds) &&
        graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      return self->layout->cells[i].day;
  }
  return 0;
}

/** liaison_month_view_mark_days: Shows where something would go that is dragged; @last before @first for nowhere. */
void
liaison_month_view_mark_days (LiaisonMonthView *self, guint32 first, guint32 last)
{
  for (guint i = 0; self->layout != NULL && i < 7 * self->layout->n_weeks; i++) {
    guint32 day = self->layout->cells[i].day;
    liaison_month_cell_set_target (get_cell (self, i), day >= first && day <= last);
  }
}

/** liaison_month_view_cancel: Returns: whether something was being dragged, which stays where it was */
gboolean
liaison_month_view_cancel (LiaisonMonthView *self)
{
  return liaison_month_drag_cancel (self->drag);
}
