// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting, or a mark, in the agenda.
#include "liaison-agenda-row.h"

#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"

#include <glib/gi18n.h>

struct _LiaisonAgendaRow {
  GtkWidget parent_instance;

  LiaisonAgendaItem *item; /* NULL for nothing */
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
  return g_strdup (liaison_moment_precision (&meeting->starts) < LIAISON_PRECISION_DAY ? "" : C_ ("agenda", "All day"));
}

static void
liaison_agenda_row_dispose (GObject *object)
{
  liaison_mark_close (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_AGENDA_ROW);
  g_clear_object (&LIAISON_AGENDA_ROW (object)->item);
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

static void
show_meeting (LiaisonAgendaRow *self, const LiaisonMeetingRow *row)
{
  g_autofree char *time = describe_time (row->meeting);
  g_autofree char *detail = liaison_meeting_detail (row);

  gtk_label_set_text (self->time, time);
  gtk_image_set_from_icon_name (self->icon, liaison_meeting_icon (row));
  gtk_label_set_text (self->title, row->meeting->title != NULL ? row->meeting->title : "");
  gtk_label_set_text (self->detail, detail);
  liaison_meeting_paint (self->box, row, "agenda-row");
}

static void
show_mark (LiaisonAgendaRow *self, const LiaisonCalendarMark *mark)
{
  g_autofree char *spoken = liaison_mark_spoken (mark);
  g_autofree char *days = mark->first != mark->last ? liaison_mark_days (mark) : NULL;

  gtk_label_set_text (self->time, "");
  gtk_image_set_from_icon_name (self->icon, liaison_layer_of (mark)->icon);
  gtk_label_set_text (self->title, spoken);
  gtk_label_set_text (self->detail, days != NULL ? days : "");
  liaison_mark_paint (self->box, mark, "agenda-row");
}

/** liaison_agenda_row_show: Shows another meeting or mark. */
void
liaison_agenda_row_show (LiaisonAgendaRow *self, LiaisonAgendaItem *item)
{
  g_set_object (&self->item, item);
  if (liaison_agenda_item_meeting (item) != NULL)
    show_meeting (self, liaison_agenda_item_meeting (item));
  else
    show_mark (self, liaison_agenda_item_mark (item));
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *gtk_label_get_text (self->detail) != '\0');
}

/** liaison_agenda_row_item: Returns: (transfer none) (nullable): what it shows */
LiaisonAgendaItem *
liaison_agenda_row_item (LiaisonAgendaRow *self)
{
  return self->item;
}
