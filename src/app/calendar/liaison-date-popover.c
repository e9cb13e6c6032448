// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the calendar to go: a date as people type it, or a day to point at.
#include "liaison-date-popover.h"

#include "liaison-accessible.h"
#include "liaison-calendar-days.h"
#include "liaison-moment-input.h"

#include <glib/gi18n.h>

struct _LiaisonDatePopover {
  GtkPopover parent_instance;

  GtkEntry *entry;
  GtkWidget *problem;
  GtkCalendar *calendar;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonDatePopover, liaison_date_popover, GTK_TYPE_POPOVER)

static void
show_problem (LiaisonDatePopover *self, gboolean is_wrong)
{
  gtk_widget_set_visible (self->problem, is_wrong);
  liaison_accessible_set_invalid (GTK_WIDGET (self->entry), is_wrong);
}

static void
typed_cb (LiaisonDatePopover *self)
{
  show_problem (self, FALSE);
}

static void
activated_cb (LiaisonDatePopover *self)
{
  LiaisonMoment moment;

  if (!liaison_moment_input_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL, &moment) ||
      (liaison_moment_is_set (&moment) && moment.year > 9998)) {
    show_problem (self, TRUE);
    liaison_accessible_announce (GTK_WIDGET (self->entry), gtk_label_get_text (GTK_LABEL (self->problem)));
    return;
  }
  if (!liaison_moment_is_set (&moment))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, liaison_calendar_julian (&moment));
}

static void
day_selected_cb (LiaisonDatePopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  LiaisonMoment day = { (gint16) g_date_time_get_year (date), (gint8) g_date_time_get_month (date),
                        (gint8) g_date_time_get_day_of_month (date), -1 };

  g_signal_emit (self, signals[CHOSEN], 0, liaison_calendar_julian (&day));
}

static void
map_cb (LiaisonDatePopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_problem (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
liaison_date_popover_class_init (LiaisonDatePopoverClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
liaison_date_popover_init (LiaisonDatePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->problem = gtk_label_new (_ ("Not a date: try “14/09/2015”, “September 2015” or “2015”"));
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  /* Translators: where a date can be typed. */
  gtk_entry_set_placeholder_text (self->entry, _ ("3 May 2026, May 2026, 2026"));
  liaison_accessible_set_label (GTK_WIDGET (self->entry), _ ("Date to Go To"));
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 30);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_add_css_class (self->problem, "caption");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), self->problem);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}

/** liaison_date_popover_set_day: The day at which the calendar is; says nothing. */
void
liaison_date_popover_set_day (LiaisonDatePopover *self, guint32 day)
{
  LiaisonMoment moment = liaison_calendar_day (day);
  g_autoptr (GDateTime) date = g_date_time_new_local (moment.year, moment.month, moment.day, 0, 0, 0);

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}
