// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting, or a mark, in the grid of a month: a small button that opens it.
//
// There may be hundreds, and a month is turned in one frame: chips are kept and shown other meetings, and their text is
// a GtkInscription, whose size does not depend on it. They cannot get the focus: the keyboard goes from day to day.
#include "liaison-meeting-chip.h"

#include "liaison-accessible.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"

struct _LiaisonMeetingChip {
  GtkWidget parent_instance;

  LiaisonMeetingRow *row;    /* NULL for none */
  LiaisonCalendarMark *mark; /* NULL for none */
  GtkWidget *button;
  GtkWidget *icon;
  GtkWidget *time;
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (LiaisonMeetingChip, liaison_meeting_chip, GTK_TYPE_WIDGET)

static void
clicked_cb (LiaisonMeetingChip *self)
{
  g_autofree char *address = self->row != NULL ? liaison_meeting_row_address (self->row) : NULL;

  if (address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", address);
  else if (self->mark != NULL)
    liaison_mark_open (GTK_WIDGET (self), self->mark);
}

static char *
describe (LiaisonMeetingChip *self)
{
  if (self->mark != NULL)
    return liaison_mark_spoken (self->mark);
  return self->row != NULL ? liaison_meeting_spoken (self->row) : NULL;
}

/* Made only when somebody asks: most chips are never pointed at. */
static gboolean
query_tooltip_cb (LiaisonMeetingChip *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = describe (self);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
forget (LiaisonMeetingChip *self)
{
  g_clear_pointer (&self->row, liaison_meeting_row_unref);
  g_clear_pointer (&self->mark, liaison_calendar_mark_unref);
}

static void
liaison_meeting_chip_dispose (GObject *object)
{
  LiaisonMeetingChip *self = LIAISON_MEETING_CHIP (object);

  liaison_mark_close (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MEETING_CHIP);
  forget (self);
  G_OBJECT_CLASS (liaison_meeting_chip_parent_class)->dispose (object);
}

static void
liaison_meeting_chip_class_init (LiaisonMeetingChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_chip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-meeting-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingChip, button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingChip, icon);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingChip, time);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingChip, title);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
}

static void
liaison_meeting_chip_init (LiaisonMeetingChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
liaison_meeting_chip_new (void)
{
  return g_object_new (LIAISON_TYPE_MEETING_CHIP, NULL);
}

static void
show_icon (LiaisonMeetingChip *self, const char *name)
{
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->icon)), name) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
}

/**
 * liaison_meeting_chip_show:
 * @row: what to show from now on
 * @with_time: whether the time of day stands before the title
 */
void
liaison_meeting_chip_show (LiaisonMeetingChip *self, LiaisonMeetingRow *row, gboolean with_time)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *spoken = NULL;
  g_autofree char *time = NULL;

  liaison_meeting_row_ref (row);
  forget (self);
  self->row = row;
  spoken = liaison_meeting_spoken (row);
  if (with_time)
    time = liaison_meeting_start_time (row->meeting, here, liaison_language_of_interface ());
  show_icon (self, liaison_meeting_icon (row));
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), row->meeting->title);
  gtk_label_set_text (GTK_LABEL (self->time), time != NULL ? time : "");
  gtk_widget_set_visible (self->time, time != NULL);
  liaison_accessible_set_label (self->button, spoken);
  liaison_meeting_paint (self->button, row, "meeting-chip");
}

/** liaison_meeting_chip_show_mark: Shows a mark from now on. */
void
liaison_meeting_chip_show_mark (LiaisonMeetingChip *self, LiaisonCalendarMark *mark)
{
  g_autofree char *spoken = liaison_mark_spoken (mark);

  liaison_calendar_mark_ref (mark);
  forget (self);
  self->mark = mark;
  show_icon (self, liaison_layer_of (mark)->icon);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), mark->title);
  gtk_widget_set_visible (self->time, FALSE);
  liaison_accessible_set_label (self->button, spoken);
  liaison_mark_paint (self->button, mark, "meeting-chip");
}

/** liaison_meeting_chip_meeting: Returns: (transfer none) (nullable): the meeting it shows; %NULL for a mark */
LiaisonMeetingRow *
liaison_meeting_chip_meeting (LiaisonMeetingChip *self)
{
  return self->row;
}

/** liaison_meeting_chip_set_ends: Call after liaison_meeting_chip_show(). Shows that the meeting began in the week
 * before, or goes on in the week after. */
void
liaison_meeting_chip_set_ends (LiaisonMeetingChip *self, gboolean came_in, gboolean goes_on)
{
  if (came_in)
    gtk_widget_add_css_class (self->button, "came-in");
  if (goes_on)
    gtk_widget_add_css_class (self->button, "goes-on");
}
