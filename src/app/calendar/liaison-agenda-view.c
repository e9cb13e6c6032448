// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings and marks day by day, as far as one scrolls, in both directions.
//
// The list starts at a day, and is read on in steps at whichever end comes near, longer ones where a step brought
// nothing. What is put before the first row does not move what is seen: the list keeps its place by rows. Where to stop
// is known from the first and the last that the register has.
#include "liaison-agenda-view.h"

#include "liaison-accessible.h"
#include "liaison-agenda-model.h"
#include "liaison-agenda-row.h"
#include "liaison-calendar-days.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-when.h"

#include <glib/gi18n.h>

#define STEP_MONTHS    6
#define LONGEST_MONTHS 96
/* What repeats for ever is listed for so many years. */
#define AHEAD_YEARS 10
/* How far below the top of the list the row is that tells at which day it is, in pixels. */
#define TOP 60
/* How high the heading of a day is, about, in pixels. */
#define HEADING 44

struct _LiaisonAgendaView {
  AdwBin parent_instance;

  LiaisonCalendarData *data; /* NULL once disposed of */
  GCancellable *cancellable; /* of the read under way; NULL if there is none */
  LiaisonCalendar *calendar; /* what was read; NULL before */
  LiaisonAgendaModel *model;
  guint32 day;          /* the first that is seen */
  int step;             /* how many months are read next */
  LiaisonMoment from;   /* first day read */
  LiaisonMoment to;     /* day after the last one */
  LiaisonMoment target; /* what shall be in view once it is read; unset if it is */
  gboolean is_idle_set;
  guint tick; /* of what puts it in view; 0 for none */
  int placing;

  GtkStack *stack;
  GtkListView *list;
  GtkScrolledWindow *scroller;
};

static void view_init (LiaisonCalendarViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LiaisonAgendaView, liaison_agenda_view, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIAISON_TYPE_CALENDAR_VIEW, view_init))

static LiaisonMoment
add_months (const LiaisonMoment *day, int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) MAX (day->day, 1), (GDateMonth) MAX (day->month, 1), (GDateYear) day->year);
  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else if (day->year > 1)
    g_date_subtract_months (&date, (guint) -months);
  if (g_date_get_year (&date) > 9999)
    return (LiaisonMoment) { 9999, 12, 31, -1 };
  return liaison_moment_from_date (&date);
}

static LiaisonMoment
add_days (const LiaisonMoment *day, int days)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day->day, (GDateMonth) day->month, (GDateYear) day->year);
  if (days < 0 && g_date_get_julian (&date) <= (guint32) -days)
    return *day;
  g_date_set_julian (&date, (guint32) ((int) g_date_get_julian (&date) + days));
  return g_date_get_year (&date) > 9999 ? *day : liaison_moment_from_date (&date);
}

static gboolean
has_earlier (LiaisonAgendaView *self)
{
  const LiaisonCalendarBounds *bounds = self->calendar != NULL ? &self->calendar->bounds : NULL;

  return bounds != NULL && liaison_moment_is_set (&bounds->earliest) &&
         liaison_moment_compare (&bounds->earliest, &self->from) < 0;
}

static gboolean
has_later (LiaisonAgendaView *self)
{
  LiaisonMoment latest = LIAISON_MOMENT_NONE;

  if (self->calendar == NULL || !liaison_moment_is_set (&self->calendar->bounds.latest))
    return FALSE;
  latest = self->calendar->bounds.latest;
  if (self->calendar->bounds.repeats) {
    LiaisonMoment today = liaison_moment_today (), ahead = add_months (&today, 12 * AHEAD_YEARS);
    if (liaison_moment_compare (&ahead, &latest) > 0)
      latest = ahead;
  }
  return liaison_moment_compare (&latest, &self->to) >= 0;
}

static void load (LiaisonAgendaView *self);

/* Reads on where an end of the list is near. */
static void
extend (LiaisonAgendaView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment), page = gtk_adjustment_get_page_size (adjustment);
  double rest = gtk_adjustment_get_upper (adjustment) - value - page;

  if (self->cancellable != NULL || self->tick != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (rest <= page && has_later (self))
    self->to = add_months (&self->to, self->step);
  else if (value <= page && has_earlier (self))
    self->from = add_months (&self->from, -self->step);
  else
    return;
  load (self);
}

static gboolean
extend_cb (gpointer user_data)
{
  LiaisonAgendaView *self = user_data;

  self->is_idle_set = FALSE;
  if (self->data != NULL)
    extend (self);
  return G_SOURCE_REMOVE;
}

static void
extend_soon (LiaisonAgendaView *self)
{
  if (self->is_idle_set)
    return;
  self->is_idle_set = TRUE;
  g_idle_add_full (G_PRIORITY_LOW, extend_cb, g_object_ref (self), g_object_unref);
}

/* Has a row stand at the top: what is scrolled to comes in at the nearest edge, so first the list goes to its end. */
static gboolean
place_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LiaisonAgendaView *self = LIAISON_AGENDA_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint at = MIN (liaison_agenda_model_find (self->model, &self->target), MAX (count, 1) - 1);

  /* Not before it has a size. */
  if (count > 0 && gtk_adjustment_get_upper (adjustment) < 1)
    return G_SOURCE_CONTINUE;
  if (count > 0 && self->placing == 0)
    gtk_list_view_scroll_to (self->list, count - 1, GTK_LIST_SCROLL_NONE, NULL);
  else if (count > 0 && self->placing == 1)
    gtk_list_view_scroll_to (self->list, at, GTK_LIST_SCROLL_NONE, NULL);
  else if (at + 1 < count)
    /* With its heading. */
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - HEADING);
  if (count > 0 && self->placing++ < 2)
    return G_SOURCE_CONTINUE;
  self->target = LIAISON_MOMENT_NONE;
  self->tick = 0;
  gtk_widget_set_opacity (GTK_WIDGET (self->list), 1);
  extend_soon (self);
  return G_SOURCE_REMOVE;
}

static void
place (LiaisonAgendaView *self)
{
  self->placing = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), place_cb, NULL, NULL);
}

static void
show_state (LiaisonAgendaView *self)
{
  gboolean is_filtered = liaison_calendar_filter_count (liaison_calendar_data_filter (self->data)) > 0;
  const char *state = "list";

  if (!liaison_moment_is_set (&self->calendar->bounds.earliest))
    state = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0 && !has_later (self) && !has_earlier (self))
    state = is_filtered ? "filtered" : "none";
  gtk_stack_set_visible_child_name (self->stack, state);
}

/* Those that the filter lets through, and the layers that are on. */
static void
show (LiaisonAgendaView *self)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();

  if (self->calendar == NULL || self->data == NULL)
    return;
  meetings = liaison_calendar_filter_apply (liaison_calendar_data_filter (self->data), self->calendar->meetings);
  for (guint i = 0; i < self->calendar->marks->len; i++) {
    const LiaisonCalendarMark *mark = g_ptr_array_index (self->calendar->marks, i);
    if ((liaison_calendar_data_layers (self->data) & mark->type) != 0)
      g_ptr_array_add (marks, (gpointer) mark);
  }
  liaison_agenda_model_show (self->model, meetings, marks, &self->from, &self->to);
  self->step = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > before ? STEP_MONTHS
                                                                              : MIN (2 * self->step, LONGEST_MONTHS);
  show_state (self);
  if (liaison_moment_is_set (&self->target))
    place (self);
  else
    extend_soon (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonAgendaView) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonCalendar *calendar = liaison_session_load_calendar_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (calendar == NULL) {
    gtk_widget_set_opacity (GTK_WIDGET (self->list), 1);
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
    return;
  }
  g_clear_pointer (&self->calendar, liaison_calendar_unref);
  self->calendar = calendar;
  show (self);
}

static void
load (LiaisonAgendaView *self)
{
  LiaisonSession *session = self->data != NULL ? liaison_calendar_data_session (self->data) : NULL;
  LiaisonMoment first, end;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session == NULL || self->day == 0)
    return;
  self->cancellable = g_cancellable_new ();
  /* The register compares days in UTC: a day more on both sides. */
  first = add_days (&self->from, -1);
  end = add_days (&self->to, 1);
  liaison_session_load_calendar (session, &first, &end, LIAISON_MARK_ALL, self->cancellable, loaded_cb,
                                 g_object_ref (self));
}

/* The day of what stands at the top is where the calendar is. */
static void
follow (LiaisonAgendaView *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  double width = gtk_widget_get_width (list);
  GtkWidget *picked = gtk_widget_pick (list, width / 2, TOP, GTK_PICK_DEFAULT), *row;
  LiaisonAgendaItem *item;
  guint32 day;

  if (picked == NULL || liaison_moment_is_set (&self->target))
    return;
  row = gtk_widget_get_ancestor (picked, LIAISON_TYPE_AGENDA_ROW);
  item = row != NULL ? liaison_agenda_row_item (LIAISON_AGENDA_ROW (row)) : NULL;
  if (item == NULL)
    return;
  day = liaison_calendar_julian (liaison_agenda_item_section (item));
  if (day == self->day)
    return;
  self->day = day;
  liaison_calendar_view_moved (LIAISON_CALENDAR_VIEW (self));
}

static void
scrolled_cb (LiaisonAgendaView *self)
{
  if (self->data == NULL)
    return;
  follow (self);
  extend (self);
}

static void
clear_filter_cb (LiaisonAgendaView *self)
{
  g_autoptr (LiaisonCalendarFilter) none = liaison_calendar_filter_new ();

  liaison_calendar_data_set_filter (self->data, none);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, liaison_agenda_row_new ());
}

static char *
describe_item (LiaisonAgendaItem *item)
{
  const LiaisonMeetingRow *row = liaison_agenda_item_meeting (item);
  g_autofree char *when = NULL;

  if (row == NULL)
    return liaison_mark_spoken (liaison_agenda_item_mark (item));
  when = liaison_meeting_when (row->meeting, liaison_language_of_interface ());
  return g_strdup_printf ("%s, %s", row->meeting->title, when);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  LiaisonAgendaItem *shown = gtk_list_item_get_item (item);
  g_autofree char *label = describe_item (shown);

  liaison_agenda_row_show (LIAISON_AGENDA_ROW (gtk_list_item_get_child (item)), shown);
  g_object_set_data (G_OBJECT (shown), "row", gtk_list_item_get_child (item));
  gtk_list_item_set_accessible_label (item, label);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_object_set_data (gtk_list_item_get_item (item), "row", NULL);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "agenda-heading");
  gtk_list_header_set_child (header, label);
}

/* "Monday 14 September 2026", "Sometime in September 2026" */
static char *
describe_section (const LiaisonMoment *section)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *text = NULL;
  guint32 first, last;

  if (liaison_moment_precision (section) < LIAISON_PRECISION_DAY) {
    text = liaison_moment_format (section, NULL, language);
    /* Translators: heads meetings of which only the month or the year is known; %s is "September 2026" or "2026". */
    return g_strdup_printf (_ ("Sometime in %s"), text);
  }
  liaison_moment_span (section, here, &first, &last);
  text = liaison_day_format (first, TRUE, language);
  if (liaison_moment_compare (section, &today) != 0)
    return g_steal_pointer (&text);
  /* Translators: heads the meetings of today; %s is the date. */
  return g_strdup_printf (_ ("Today, %s"), text);
}

static void
header_bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  const LiaisonMoment *section = liaison_agenda_item_section (gtk_list_header_get_item (header));
  LiaisonMoment today = liaison_moment_today ();
  GtkWidget *label = gtk_list_header_get_child (header);
  g_autofree char *text = describe_section (section);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (liaison_moment_compare (section, &today) == 0)
    gtk_widget_add_css_class (label, "accent");
  else
    gtk_widget_remove_css_class (label, "accent");
}

static void
activate_cb (LiaisonAgendaView *self, guint position)
{
  g_autoptr (LiaisonAgendaItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  GtkWidget *row = g_object_get_data (G_OBJECT (item), "row");
  g_autofree char *address = NULL;

  if (liaison_agenda_item_mark (item) != NULL) {
    liaison_mark_open (row != NULL ? row : GTK_WIDGET (self), liaison_agenda_item_mark (item));
    return;
  }
  address = liaison_meeting_row_address (liaison_agenda_item_meeting (item));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", address);
}

static void
data_changed_cb (LiaisonAgendaView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show (self);
  load (self);
}

static void
go_to (LiaisonCalendarView *view, guint32 julian)
{
  LiaisonAgendaView *self = LIAISON_AGENDA_VIEW (view);
  LiaisonMoment day = liaison_calendar_day (julian);

  self->day = julian;
  self->step = STEP_MONTHS;
  self->target = day;
  self->from = add_months (&day, -STEP_MONTHS);
  self->to = add_months (&day, STEP_MONTHS);
  /* Nobody sees it being put in place. */
  gtk_widget_set_opacity (GTK_WIDGET (self->list), 0);
  load (self);
}

static guint32
get_day (LiaisonCalendarView *view)
{
  return LIAISON_AGENDA_VIEW (view)->day;
}

static void
turn (LiaisonCalendarView *view, int pages)
{
  go_to (view, liaison_calendar_add_months (get_day (view), pages));
  liaison_calendar_view_moved (view);
}

static void
repaint (LiaisonCalendarView *view)
{
  LiaisonAgendaView *self = LIAISON_AGENDA_VIEW (view);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item)) {
    GtkWidget *row = gtk_widget_get_first_child (item);
    if (row != NULL && LIAISON_IS_AGENDA_ROW (row))
      liaison_agenda_row_show (LIAISON_AGENDA_ROW (row), liaison_agenda_row_item (LIAISON_AGENDA_ROW (row)));
  }
}

static char *
describe (LiaisonCalendarView *view)
{
  LiaisonMoment day = liaison_calendar_day (get_day (view));

  return liaison_month_format (day.year, day.month, liaison_language_of_interface ());
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
liaison_agenda_view_dispose (GObject *object)
{
  LiaisonAgendaView *self = LIAISON_AGENDA_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->data);
  liaison_mark_close (GTK_WIDGET (object));
  /* The stack is a child of the template too, which would let go of it behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_AGENDA_VIEW);
  g_clear_object (&self->model);
  g_clear_pointer (&self->calendar, liaison_calendar_unref);
  G_OBJECT_CLASS (liaison_agenda_view_parent_class)->dispose (object);
}

static void
liaison_agenda_view_class_init (LiaisonAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_agenda_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaView, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaView, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaView, scroller);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
liaison_agenda_view_init (LiaisonAgendaView *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->target = LIAISON_MOMENT_NONE;
  self->model = liaison_agenda_model_new ();
  gtk_list_view_set_model (self->list,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)))));
  liaison_accessible_set_label (GTK_WIDGET (self->list), _ ("Agenda"));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (extend_soon), NULL);
}

/** liaison_agenda_view_set_data: Once: whose filter and layers it follows. */
void
liaison_agenda_view_set_data (LiaisonAgendaView *self, LiaisonCalendarData *data)
{
  self->data = g_object_ref (data);
  g_signal_connect_object (data, "changed", G_CALLBACK (data_changed_cb), self, G_CONNECT_SWAPPED);
}
