// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting in the agenda.
#include "liaison-agenda-row.h"

#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"

#include <glib/gi18n.h>

struct _LiaisonAgendaRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *time;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (LiaisonAgendaRow, liaison_agenda_row, GTK_TYPE_WIDGET)

/* The time of day, or what stands for it. */
static char *
describe_time (const LiaisonMeeting *meeting)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  char *time = liaison_meeting_start_time (meeting, here, language);

  if (time != NULL)
    return time;
  return g_strdup (liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY ? "" : _ ("All day"));
}

static void
liaison_agenda_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_AGENDA_ROW);
  G_OBJECT_CLASS (liaison_agenda_row_parent_class)->dispose (object);
}

static void
liaison_agenda_row_class_init (LiaisonAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_agenda_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaRow, box);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaRow, time);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, LiaisonAgendaRow, detail);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
liaison_agenda_row_init (LiaisonAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
liaison_agenda_row_new (void)
{
  return g_object_new (LIAISON_TYPE_AGENDA_ROW, NULL);
}

/** liaison_agenda_row_show: Shows another meeting. */
void
liaison_agenda_row_show (LiaisonAgendaRow *self, const LiaisonMeetingRow *row)
{
  g_autofree char *time = describe_time (row->meeting);
  g_autofree char *detail = liaison_meeting_detail (row);

  gtk_label_set_text (self->time, time);
  gtk_image_set_from_icon_name (self->icon, liaison_meeting_icon (row));
  gtk_label_set_text (self->title, row->meeting->title != NULL ? row->meeting->title : "");
  gtk_label_set_text (self->detail, detail);
  liaison_meeting_paint (self->box, row, "agenda-row");
}
