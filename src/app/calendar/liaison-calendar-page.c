// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar: month and agenda.
//
// Reads the month shown and one on each side, so that turning to the next month shows it at once, then reads again
// around it.
#include "liaison-calendar-page.h"

#include "liaison-accessible.h"
#include "liaison-agenda-view.h"
#include "liaison-day-popover.h"
#include "liaison-language.h"
#include "liaison-meeting-dialog.h"
#include "liaison-meeting-strip.h"
#include "liaison-meeting-when.h"
#include "liaison-month-layout.h"
#include "liaison-month-view.h"
#include "liaison-reads.h"
#include "liaison-weekdays.h"

#include <glib/gi18n.h>

struct _LiaisonCalendarPage {
  AdwBin parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  GPtrArray *meetings; /* of the months read last */
  gboolean is_stale;   /* whether what is read next must be shown */
  int middle;          /* the month in the middle of them: 12 * year + month - 1 */
  int year;
  int month;

  GtkStack *stack;
  GtkMenuButton *title;
  GtkPopover *date_popover;
  GtkCalendar *date;
  GtkWidget *day_part;
  GtkLabel *day_title;
  GtkBox *day_box;
  LiaisonMeetingStrip *strip;
  LiaisonMonthView *month_view;
  AdwBin *agenda_bin;
  LiaisonAgendaView *agenda;
};

G_DEFINE_FINAL_TYPE (LiaisonCalendarPage, liaison_calendar_page, ADW_TYPE_BIN)

static LiaisonMoment
day_of (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return liaison_moment_from_date (&date);
}

static guint32
julian_of (const LiaisonMoment *day)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first, last;

  liaison_moment_span (day, here, &first, &last);
  return first;
}

static gboolean
is_agenda (LiaisonCalendarPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "agenda") == 0;
}

/* The list of the selected day, below a narrow month. */
static void
show_day (LiaisonCalendarPage *self)
{
  guint32 day = liaison_month_view_get_selected (self->month_view);
  g_autoptr (GPtrArray) meetings = liaison_month_view_meetings_on (self->month_view, day);
  g_autofree char *title = liaison_day_format (day, TRUE, liaison_language_of_interface ());
  GtkWidget *old;

  if (!gtk_widget_get_visible (self->day_part))
    return;
  gtk_label_set_text (self->day_title, title);
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->day_box))) != NULL)
    gtk_box_remove (self->day_box, old);
  if (meetings->len > 0) {
    gtk_box_append (self->day_box, liaison_day_list_new (title, meetings));
  } else {
    GtkWidget *label = gtk_label_new (_ ("No meetings this day"));
    gtk_widget_add_css_class (label, "dimmed");
    gtk_box_append (self->day_box, label);
  }
}

static void
show_month (LiaisonCalendarPage *self)
{
  g_autofree char *title = liaison_month_format (self->year, self->month, liaison_language_of_interface ());
  g_autofree char *button = NULL;
  g_autoptr (GPtrArray) strip = NULL;

  /* Translators: names the button that shows the month and lets one choose another date; %s is the month. */
  button = g_strdup_printf (_ ("%s, go to a date"), title);
  gtk_menu_button_set_label (self->title, title);
  liaison_accessible_set_label (GTK_WIDGET (self->title), button);
  liaison_month_view_show (self->month_view, self->year, self->month, self->meetings);
  strip = liaison_month_view_strip (self->month_view);
  liaison_meeting_strip_show (self->strip, strip);
  show_day (self);
}

static void
meetings_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCalendarPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) meetings = liaison_session_load_meetings_finish (LIAISON_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (meetings == NULL) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
    return;
  }
  g_ptr_array_unref (self->meetings);
  self->meetings = g_steal_pointer (&meetings);
  if (self->is_stale)
    show_month (self);
  self->is_stale = FALSE;
  self->middle = self->year * 12 + self->month - 1;
}

static void
load (LiaisonCalendarPage *self)
{
  guint32 first, last, unused;
  LiaisonMoment from, to;
  int before = self->year * 12 + self->month - 2, after = before + 2;

  liaison_month_range (MAX (before / 12, 1), before % 12 + 1, liaison_first_weekday (), &first, &unused);
  liaison_month_range (MIN (after / 12, 9999), after % 12 + 1, liaison_first_weekday (), &unused, &last);
  /* The register compares days in UTC: a day more on both sides. */
  from = day_of (MAX (first, 2) - 1);
  to = day_of (last + 2);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  liaison_session_load_meetings (self->session, &from, &to, self->cancellable, meetings_loaded_cb, g_object_ref (self));
}

static void
go_to_month (LiaisonCalendarPage *self, int year, int month)
{
  if (year < 1 || year > 9998)
    return;
  self->year = year;
  self->month = month;
  /* What was read reaches one month further on each side. */
  self->is_stale = self->is_stale || ABS (year * 12 + month - 1 - self->middle) > 1;
  show_month (self);
  load (self);
}

static void
go_to_day (LiaisonCalendarPage *self, const LiaisonMoment *day)
{
  liaison_month_view_set_selected (self->month_view, julian_of (day));
  go_to_month (self, day->year, day->month);
  if (is_agenda (self))
    liaison_agenda_view_go_to (self->agenda, day);
}

/* The agenda begins at the day that is selected in the month. */
static void
view_changed_cb (LiaisonCalendarPage *self)
{
  LiaisonMoment day = day_of (liaison_month_view_get_selected (self->month_view));

  if (is_agenda (self))
    liaison_agenda_view_go_to (self->agenda, &day);
}

/* Goes @months on, to the day in that month, today if it is there, that was selected in the other. */
static void
turn (LiaisonCalendarPage *self, int months)
{
  int month = self->year * 12 + self->month - 1 + months;
  LiaisonMoment today = liaison_moment_today (), day = { (gint16) (month / 12), (gint8) (month % 12 + 1), 1, -1 };

  if (day.year < 1 || day.year > 9998)
    return;
  if (today.year == day.year && today.month == day.month)
    day = today;
  go_to_day (self, &day);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (LIAISON_CALENDAR_PAGE (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (LIAISON_CALENDAR_PAGE (widget), 1);
}

static void
today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonMoment today = liaison_moment_today ();

  go_to_day (LIAISON_CALENDAR_PAGE (widget), &today);
}

static void
show_view_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
}

/* Whatever has the focus in the window, as long as this page is seen. */
static gboolean
shortcut_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  gtk_widget_activate_action_variant (widget, "calendar.show-view", args);
  return TRUE;
}

static void
add_meeting (LiaisonCalendarPage *self, guint32 day)
{
  LiaisonMoment on = day_of (day);

  adw_dialog_present (liaison_meeting_dialog_new (self->session, NULL, NULL, &on), GTK_WIDGET (self));
}

static void
add_meeting_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);
  LiaisonMoment today = liaison_moment_today ();

  add_meeting (self, is_agenda (self) ? julian_of (&today) : liaison_month_view_get_selected (self->month_view));
}

static void
month_wanted_cb (LiaisonCalendarPage *self, int year, int month)
{
  go_to_month (self, year, month);
}

static void
date_shown_cb (LiaisonCalendarPage *self)
{
  LiaisonMoment day = day_of (liaison_month_view_get_selected (self->month_view));
  g_autoptr (GDateTime) date = g_date_time_new_local (day.year, day.month, day.day, 0, 0, 0);

  g_signal_handlers_block_matched (self->date, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_calendar_select_day (self->date, date);
  g_signal_handlers_unblock_matched (self->date, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

static void
date_chosen_cb (LiaisonCalendarPage *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->date);
  LiaisonMoment day = { (gint16) g_date_time_get_year (date), (gint8) g_date_time_get_month (date),
                        (gint8) g_date_time_get_day_of_month (date), -1 };

  go_to_day (self, &day);
}

static void
changed_cb (LiaisonCalendarPage *self, GArray *touched)
{
  gboolean concerned = touched == NULL;

  for (guint i = 0; !concerned && i < touched->len; i++) {
    const LiaisonEntity *entity = g_array_index (touched, LiaisonTouched, i).entity;
    concerned = entity == &liaison_entity_meeting || entity == &liaison_entity_attendee ||
                entity == &liaison_entity_partner || entity == &liaison_entity_partner_name;
  }
  if (!concerned)
    return;
  self->is_stale = TRUE;
  load (self);
  if (is_agenda (self))
    liaison_agenda_view_refresh (self->agenda);
}

static void
liaison_calendar_page_dispose (GObject *object)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_CALENDAR_PAGE);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_calendar_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, date_popover);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, date);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, day_part);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, day_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, day_box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, strip);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, month_view);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, agenda_bin);
  gtk_widget_class_bind_template_callback (widget_class, add_meeting);
  gtk_widget_class_bind_template_callback (widget_class, show_day);
  gtk_widget_class_bind_template_callback (widget_class, month_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_chosen_cb);
}

static void
liaison_calendar_page_class_init (LiaisonCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_page_dispose;
  g_type_ensure (LIAISON_TYPE_MONTH_VIEW);
  g_type_ensure (LIAISON_TYPE_MEETING_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-calendar-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "calendar.add-meeting", NULL, add_meeting_cb);
  gtk_widget_class_install_action (widget_class, "calendar.show-view", "s", show_view_cb);
}

static void
liaison_calendar_page_init (LiaisonCalendarPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  static const char *const views[] = { "month", "agenda" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_meeting_row_unref);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_CONTROL_MASK),
                                              gtk_callback_action_new (shortcut_cb, NULL, NULL));
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (views[i]));
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  }
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
liaison_calendar_page_new (LiaisonSession *session)
{
  LiaisonCalendarPage *self = g_object_new (LIAISON_TYPE_CALENDAR_PAGE, NULL);
  LiaisonMoment today = liaison_moment_today ();

  self->session = g_object_ref (session);
  self->agenda = LIAISON_AGENDA_VIEW (liaison_agenda_view_new (session));
  adw_bin_set_child (self->agenda_bin, GTK_WIDGET (self->agenda));
  g_signal_connect_object (self->stack, "notify::visible-child-name", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  go_to_day (self, &today);
  return GTK_WIDGET (self);
}
