// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings day by day, as far as one scrolls.
//
// The list starts at a day. It grows half a year at a time: at its end when that comes near, at its beginning when
// asked to. It knows from the first and the last meeting of the register where to stop.
#include "liaison-agenda-view.h"

#include "liaison-accessible.h"
#include "liaison-agenda-model.h"
#include "liaison-agenda-row.h"
#include "liaison-calendar-days.h"
#include "liaison-meeting-when.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>

#define STEP_MONTHS 6

struct _LiaisonAgendaView {
  AdwBin parent_instance;

  LiaisonCalendarData *data;
  LiaisonSession *session;   /* NULL until there is data */
  GCancellable *cancellable; /* of the read under way; NULL if there is none */
  guint32 day;               /* where it began */
  LiaisonAgendaModel *model;
  LiaisonMoment from;     /* first day read */
  LiaisonMoment to;       /* day after the last one */
  LiaisonMoment earliest; /* start of the first and the last meeting there is */
  LiaisonMoment latest;
  LiaisonMoment target; /* what shall be in view once it is read; unset if it is */

  GtkStack *stack;
  GtkWidget *earlier;
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
  return liaison_moment_is_set (&self->earliest) && liaison_moment_compare (&self->earliest, &self->from) < 0;
}

static gboolean
has_later (LiaisonAgendaView *self)
{
  return liaison_moment_is_set (&self->latest) && liaison_moment_compare (&self->latest, &self->to) >= 0;
}

static void load (LiaisonAgendaView *self);

/* Reads on where the end of the list is near. */
static void
extend (LiaisonAgendaView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double rest = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) -
                gtk_adjustment_get_page_size (adjustment);

  if (self->cancellable != NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !has_later (self) ||
      rest > gtk_adjustment_get_page_size (adjustment))
    return;
  self->to = add_months (&self->to, STEP_MONTHS);
  load (self);
}

static gboolean
extend_cb (gpointer user_data)
{
  extend (user_data);
  return G_SOURCE_REMOVE;
}

static void
extend_soon (LiaisonAgendaView *self)
{
  g_idle_add_full (G_PRIORITY_LOW, extend_cb, g_object_ref (self), g_object_unref);
}

static void
place (LiaisonAgendaView *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (count == 0 || !liaison_moment_is_set (&self->target))
    return;
  gtk_list_view_scroll_to (self->list, MIN (liaison_agenda_model_find (self->model, &self->target), count - 1),
                           GTK_LIST_SCROLL_NONE, NULL);
  self->target = LIAISON_MOMENT_NONE;
}

static void
show_state (LiaisonAgendaView *self)
{
  const char *state = "list";

  if (!liaison_moment_is_set (&self->earliest))
    state = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0 && !has_later (self))
    state = "none";
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->earlier, has_earlier (self));
}

static void
meetings_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonAgendaView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = liaison_session_load_meetings_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (rows == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
    return;
  }
  liaison_agenda_model_show (self->model, rows, &self->from, &self->to);
  show_state (self);
  place (self);
  extend_soon (self);
}

static void
load (LiaisonAgendaView *self)
{
  LiaisonMoment first, end;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* The register compares days in UTC: a day more on both sides. */
  first = add_days (&self->from, -1);
  end = add_days (&self->to, 1);
  liaison_session_load_meetings (self->session, &first, &end, self->cancellable, meetings_loaded_cb,
                                 g_object_ref (self));
}

static LiaisonMoment
first_start (GPtrArray *records)
{
  if (records == NULL || records->len == 0)
    return LIAISON_MOMENT_NONE;
  return ((LiaisonMeeting *) records->pdata[0])->starts;
}

static void
latest_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonAgendaView) self = user_data;
  g_autoptr (GPtrArray) records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  self->latest = first_start (records);
  show_state (self);
  extend_soon (self);
}

static void
earliest_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonAgendaView) self = user_data;
  g_autoptr (GPtrArray) records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  self->earliest = first_start (records);
}

static void
load_bound (LiaisonAgendaView *self, gboolean descending, GAsyncReadyCallback callback)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_meeting);

  liaison_query_set_sort (query, "starts", descending);
  query->limit = 1;
  liaison_session_fetch (self->session, query, NULL, callback, g_object_ref (self));
}

/* What was the first is then the last in view, with those before it above. */
static void
earlier_cb (LiaisonAgendaView *self)
{
  self->target = self->from;
  self->from = add_months (&self->from, -STEP_MONTHS);
  load (self);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, liaison_agenda_row_new ());
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const LiaisonMeetingRow *row = liaison_agenda_item_meeting (gtk_list_item_get_item (item));
  g_autofree char *when = liaison_meeting_when (row->meeting, liaison_language_of_interface ());
  g_autofree char *label = g_strdup_printf ("%s, %s", row->meeting->title, when);

  liaison_agenda_row_show (LIAISON_AGENDA_ROW (gtk_list_item_get_child (item)), row);
  gtk_list_item_set_accessible_label (item, label);
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
  g_autofree char *id = liaison_id_to_string (&liaison_agenda_item_meeting (item)->meeting->record.id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", id);
}

static void
refresh (LiaisonAgendaView *self)
{
  load_bound (self, FALSE, earliest_loaded_cb);
  load_bound (self, TRUE, latest_loaded_cb);
  load (self);
}

static void
data_changed_cb (LiaisonAgendaView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
go_to (LiaisonCalendarView *view, guint32 julian)
{
  LiaisonAgendaView *self = LIAISON_AGENDA_VIEW (view);
  LiaisonMoment day = liaison_calendar_day (julian);

  self->day = julian;
  self->target = day;
  self->from = add_months (&day, 0);
  self->to = add_months (&day, STEP_MONTHS);
  refresh (self);
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
  iface->describe = describe;
}

static void
liaison_agenda_view_dispose (GObject *object)
{
  LiaisonAgendaView *self = LIAISON_AGENDA_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_AGENDA_VIEW);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_object (&self->data);
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
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaView, earlier);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaView, list);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaView, scroller);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
liaison_agenda_view_init (LiaisonAgendaView *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->earliest = self->latest = self->target = LIAISON_MOMENT_NONE;
  self->model = liaison_agenda_model_new ();
  gtk_list_view_set_model (self->list,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)))));
  liaison_accessible_set_label (GTK_WIDGET (self->list), _ ("Agenda"));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (extend), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (extend_soon), NULL);
}

/** liaison_agenda_view_set_data: Once: whose filter and layers it follows. */
void
liaison_agenda_view_set_data (LiaisonAgendaView *self, LiaisonCalendarData *data)
{
  self->data = g_object_ref (data);
  self->session = g_object_ref (liaison_calendar_data_session (data));
  g_signal_connect_object (data, "changed", G_CALLBACK (data_changed_cb), self, G_CONNECT_SWAPPED);
}
