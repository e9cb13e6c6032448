// SPDX-License-Identifier: GPL-3.0-or-later
// The calendar: its views, and what moves all of them.
//
// A view is a page of the stack that is a LiaisonCalendarView; the page knows no more of it.
#include "liaison-calendar-page.h"

#include "liaison-accessible.h"
#include "liaison-agenda-view.h"
#include "liaison-calendar-choices.h"
#include "liaison-calendar-data.h"
#include "liaison-calendar-days.h"
#include "liaison-calendar-filter-bar.h"
#include "liaison-calendar-search.h"
#include "liaison-calendar-show-popover.h"
#include "liaison-calendar-view.h"
#include "liaison-date-popover.h"
#include "liaison-document-dialog.h"
#include "liaison-export-dialog.h"
#include "liaison-meeting-dialog.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"
#include "liaison-month-pane.h"
#include "liaison-typing.h"
#include "liaison-week-moves.h"
#include "liaison-week-view.h"
#include "liaison-weekdays.h"
#include "liaison-year-strip.h"

#include <glib/gi18n.h>

struct _LiaisonCalendarPage {
  AdwBin parent_instance;

  LiaisonCalendarData *data;
  LiaisonCalendarChoices *choices;
  LiaisonCalendarView *view; /* the one that is seen */

  GtkStack *stack;
  GtkMenuButton *title;
  LiaisonDatePopover *date;
  GtkMenuButton *narrow_title; /* the same in a narrow window, on a line of its own */
  LiaisonDatePopover *narrow_date;
  GtkMenuButton *show_button;
  LiaisonYearStrip *years;
  LiaisonCalendarFilterBar *filters;
  LiaisonCalendarSearch *search;
  LiaisonMonthPane *month_pane;
  LiaisonWeekView *week;
  LiaisonAgendaView *agenda;
};

G_DEFINE_FINAL_TYPE (LiaisonCalendarPage, liaison_calendar_page, ADW_TYPE_BIN)

/* Ctrl and a number each. */
static const char *const view_names[] = { "month", "week", "agenda" };

static void
show_title (LiaisonCalendarPage *self)
{
  LiaisonMoment day = liaison_calendar_day (liaison_calendar_view_get_day (self->view));
  g_autofree char *title = liaison_calendar_view_describe (self->view);
  /* Translators: names the button that shows the month and lets one choose another date; %s is the month. */
  g_autofree char *button = g_strdup_printf (_ ("%s, go to a date"), title);

  gtk_menu_button_set_label (self->title, title);
  gtk_menu_button_set_label (self->narrow_title, title);
  liaison_year_strip_show (self->years, day.year, day.month);
  liaison_calendar_filter_bar_refresh (self->filters);
  liaison_accessible_set_label (GTK_WIDGET (self->title), button);
  liaison_accessible_set_label (GTK_WIDGET (self->narrow_title), button);
}

static void
view_moved_cb (LiaisonCalendarPage *self, LiaisonCalendarView *view)
{
  if (view == self->view)
    show_title (self);
}

static void
go_to_day (LiaisonCalendarPage *self, guint32 day)
{
  liaison_calendar_view_go_to (self->view, day);
  show_title (self);
}

/* A view begins at the day at which the other one was. */
static void
view_changed_cb (LiaisonCalendarPage *self)
{
  LiaisonCalendarView *before = self->view;

  self->view = LIAISON_CALENDAR_VIEW (gtk_stack_get_visible_child (self->stack));
  if (self->view != before)
    go_to_day (self, liaison_calendar_view_get_day (before));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  liaison_calendar_view_turn (LIAISON_CALENDAR_PAGE (widget)->view, -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  liaison_calendar_view_turn (LIAISON_CALENDAR_PAGE (widget)->view, 1);
}

static void
today_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_day (LIAISON_CALENDAR_PAGE (widget), liaison_calendar_today ());
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
  gtk_widget_activate_action_variant (widget, args != NULL ? "calendar.show-view" : "calendar.go-to-date", args);
  return TRUE;
}

static void
add_shortcut (GtkEventController *keys, guint key, GVariant *args)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (shortcut_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, args);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);
  LiaisonMoment starts = LIAISON_MOMENT_NONE, ends = LIAISON_MOMENT_NONE;
  const char *from, *to, *title;

  g_variant_get (parameter, "(&s&s&s)", &from, &to, &title);
  if (!liaison_moment_parse (from, &starts, NULL) || (*to != '\0' && !liaison_moment_parse (to, &ends, NULL)))
    return;
  adw_dialog_present (liaison_meeting_dialog_new_at (liaison_calendar_data_session (self->data), &starts,
                                                     *to != '\0' ? &ends : NULL, *title != '\0' ? title : NULL),
                      widget);
  if (*title != '\0')
    liaison_typing_carry_on (widget);
}

static void
add_meeting_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);
  guint32 day = LIAISON_IS_AGENDA_VIEW (self->view) ? liaison_calendar_today ()
                                                    : liaison_calendar_view_get_day (self->view);

  liaison_calendar_add (widget, day, day, "");
}

/* The month, or the week, that is seen. */
static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);
  guint32 seen = liaison_calendar_view_get_day (self->view);
  LiaisonMoment from = liaison_calendar_day (seen), to = from;
  g_autofree char *title = liaison_calendar_view_describe (self->view);
  g_autofree char *words = NULL;
  LiaisonPeriodWish period;
  AdwDialog *dialog;

  if (LIAISON_IS_WEEK_VIEW (self->view)) {
    guint32 begin = seen - (guint32) ((int) ((seen - 1) % 7) + 1 - liaison_first_weekday () + 7) % 7;
    from = liaison_calendar_day (begin);
    to = liaison_calendar_day (begin + 6);
  } else {
    from.day = to.day = 0;
  }
  period = (LiaisonPeriodWish) { from, to };
  words = liaison_calendar_choices_describe (self->choices, liaison_calendar_data_filter (self->data));
  dialog = liaison_export_dialog_new_meetings (liaison_calendar_data_session (self->data), NULL, &period, title);
  liaison_export_dialog_set_filter (LIAISON_EXPORT_DIALOG (dialog), liaison_calendar_data_filter (self->data), words);
  adw_dialog_present (dialog, widget);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);
  LiaisonMoment day = liaison_calendar_day (liaison_calendar_view_get_day (self->view));
  g_autofree char *words = liaison_calendar_choices_describe (self->choices, liaison_calendar_data_filter (self->data));
  LiaisonDocumentKind kind;
  AdwDialog *dialog;

  /* The views are called as the documents that show the same. */
  if (!liaison_document_parse (gtk_stack_get_visible_child_name (self->stack), &kind))
    return;
  dialog = liaison_document_dialog_new_period (liaison_calendar_data_session (self->data), kind, &day);
  liaison_document_dialog_set_filter (LIAISON_DOCUMENT_DIALOG (dialog), liaison_calendar_data_filter (self->data),
                                      words);
  adw_dialog_present (dialog, widget);
}

static void
date_shown_cb (LiaisonCalendarPage *self)
{
  liaison_date_popover_set_day (self->date, liaison_calendar_view_get_day (self->view));
  liaison_date_popover_set_day (self->narrow_date, liaison_calendar_view_get_day (self->view));
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);

  liaison_calendar_search_begin (self->search, liaison_calendar_view_get_day (self->view));
}

/* A meeting was found, or none is looked for any more. */
static void
found_cb (LiaisonCalendarPage *self, LiaisonMeetingRow *row)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  guint32 first, last;
  int minute;

  liaison_meeting_set_found (row);
  if (row != NULL) {
    liaison_meeting_span (row->meeting, here, &first, &last);
    if (liaison_calendar_view_get_day (self->view) != first)
      go_to_day (self, first);
    if (LIAISON_IS_WEEK_VIEW (self->view) &&
        liaison_moment_precision (&row->meeting->starts) == LIAISON_PRECISION_MINUTE) {
      liaison_week_clock (&row->meeting->starts, here, &first, &minute);
      liaison_week_view_show_minute (self->week, minute);
    }
  }
  liaison_calendar_view_repaint (self->view);
}

static void
day_chosen_cb (LiaisonCalendarPage *self, guint32 day)
{
  go_to_day (self, day);
}

static void
go_to_date_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (widget);

  gtk_menu_button_popup (gtk_widget_get_mapped (GTK_WIDGET (self->title)) ? self->title : self->narrow_title);
}

static void
create_show_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (user_data);

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, liaison_calendar_show_popover_new (self->data, self->choices));
}

static void
liaison_calendar_page_dispose (GObject *object)
{
  LiaisonCalendarPage *self = LIAISON_CALENDAR_PAGE (object);

  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  if (self->data != NULL)
    liaison_calendar_data_stop (self->data);
  liaison_meeting_set_found (NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->data);
  g_clear_object (&self->choices);
  G_OBJECT_CLASS (liaison_calendar_page_parent_class)->dispose (object);
}

static void
liaison_calendar_page_class_init (LiaisonCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_calendar_page_dispose;
  g_type_ensure (LIAISON_TYPE_CALENDAR_FILTER_BAR);
  g_type_ensure (LIAISON_TYPE_CALENDAR_SEARCH);
  g_type_ensure (LIAISON_TYPE_DATE_POPOVER);
  g_type_ensure (LIAISON_TYPE_MONTH_PANE);
  g_type_ensure (LIAISON_TYPE_YEAR_STRIP);
  g_type_ensure (LIAISON_TYPE_AGENDA_VIEW);
  g_type_ensure (LIAISON_TYPE_WEEK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, date);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, narrow_date);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, show_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, years);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, search);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, month_pane);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, week);
  gtk_widget_class_bind_template_child (widget_class, LiaisonCalendarPage, agenda);
  gtk_widget_class_bind_template_callback (widget_class, view_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "calendar.add", "(sss)", add_cb);
  gtk_widget_class_install_action (widget_class, "calendar.add-meeting", NULL, add_meeting_cb);
  gtk_widget_class_install_action (widget_class, "calendar.show-view", "s", show_view_cb);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "calendar.go-to-date", NULL, go_to_date_cb);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_cb);
}

static void
liaison_calendar_page_init (LiaisonCalendarPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (view_names); i++)
    add_shortcut (keys, GDK_KEY_1 + i, g_variant_new_string (view_names[i]));
  add_shortcut (keys, GDK_KEY_g, NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
liaison_calendar_page_new (LiaisonSession *session)
{
  LiaisonCalendarPage *self = g_object_new (LIAISON_TYPE_CALENDAR_PAGE, NULL);

  self->data = liaison_calendar_data_new (session);
  self->choices = liaison_calendar_choices_new (session);
  liaison_year_strip_set_data (self->years, self->data);
  liaison_calendar_filter_bar_set_up (self->filters, self->data, self->choices);
  liaison_calendar_search_set_data (self->search, self->data);
  /* Made when it is first asked for. */
  gtk_menu_button_set_create_popup_func (self->show_button, create_show_popover_cb, self, NULL);
  liaison_month_pane_set_data (self->month_pane, self->data);
  liaison_week_view_set_data (self->week, self->data);
  liaison_agenda_view_set_data (self->agenda, self->data);
  self->view = LIAISON_CALENDAR_VIEW (gtk_stack_get_visible_child (self->stack));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  go_to_day (self, liaison_calendar_today ());
  return GTK_WIDGET (self);
}
