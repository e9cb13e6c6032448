// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings of a month of which no day is known.
#include "liaison-meeting-strip.h"

#include "liaison-accessible.h"
#include "liaison-day-popover.h"
#include "liaison-language.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

/* The rest is in a list that opens. */
#define MAX_CHIPS 5

struct _LiaisonMeetingStrip {
  AdwBin parent_instance;

  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (LiaisonMeetingStrip, liaison_meeting_strip, ADW_TYPE_BIN)

/* "September 2026 · Meeting with Guatemalan women defenders" */
static GtkWidget *
make_chip (const char *icon_name, const char *text)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = liaison_row_make_icon (icon_name), *label = gtk_label_new (text);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_widget_add_css_class (icon, "meeting-icon");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, text);
  liaison_accessible_set_label (button, text);
  return button;
}

static GtkWidget *
make_meeting_chip (const LiaisonMeetingRow *row)
{
  g_autofree char *date = liaison_moment_format (&row->meeting->starts, NULL, liaison_language_of_interface ());
  g_autofree char *text = g_strdup_printf ("%s · %s", date, row->meeting->title);
  g_autofree char *address = liaison_meeting_row_address (row);
  GtkWidget *button = make_chip (liaison_meeting_icon (row), text);

  liaison_meeting_paint (button, row, "meeting-chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-meeting");
  return button;
}

static void
mark_clicked_cb (GtkButton *button, LiaisonCalendarMark *mark)
{
  liaison_mark_open (gtk_widget_get_ancestor (GTK_WIDGET (button), LIAISON_TYPE_MEETING_STRIP), mark);
}

static void
unref_closure (gpointer mark, GClosure *closure)
{
  liaison_calendar_mark_unref (mark);
}

static GtkWidget *
make_mark_chip (LiaisonCalendarMark *mark)
{
  g_autofree char *date = liaison_mark_days (mark);
  g_autofree char *spoken = liaison_mark_spoken (mark);
  g_autofree char *text = g_strdup_printf ("%s · %s", date, spoken);
  GtkWidget *button = make_chip (liaison_layer_of (mark)->icon, text);

  liaison_mark_paint (button, mark, "meeting-chip");
  g_signal_connect_data (button, "clicked", G_CALLBACK (mark_clicked_cb), liaison_calendar_mark_ref (mark),
                         unref_closure, G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
make_more (GPtrArray *meetings, GPtrArray *marks)
{
  guint count = meetings->len + marks->len - MAX_CHIPS;
  g_autofree char *text = g_strdup_printf (ngettext ("+%u more", "+%u more", count), count);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), text);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button),
                               liaison_day_popover_new (_ ("Without a Known Day"), meetings, marks, 0));
  return button;
}

static void
liaison_meeting_strip_dispose (GObject *object)
{
  /* The box is a child of the template too, which would let go of it behind the back of the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  liaison_mark_close (GTK_WIDGET (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MEETING_STRIP);
  G_OBJECT_CLASS (liaison_meeting_strip_parent_class)->dispose (object);
}

static void
liaison_meeting_strip_class_init (LiaisonMeetingStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_strip_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-meeting-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingStrip, box);
}

static void
liaison_meeting_strip_init (LiaisonMeetingStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * liaison_meeting_strip_show:
 * @meetings: (element-type LiaisonMeetingRow)
 * @marks: (element-type LiaisonCalendarMark): after those; without any of both, the strip takes no room
 */
void
liaison_meeting_strip_show (LiaisonMeetingStrip *self, GPtrArray *meetings, GPtrArray *marks)
{
  guint count = meetings->len + marks->len;
  GtkWidget *old;

  if (count == 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, old);
  for (guint i = 0; i < MIN (count, MAX_CHIPS); i++)
    adw_wrap_box_append (self->box, i < meetings->len ? make_meeting_chip (g_ptr_array_index (meetings, i))
                                                      : make_mark_chip (g_ptr_array_index (marks, i - meetings->len)));
  if (count > MAX_CHIPS)
    adw_wrap_box_append (self->box, make_more (meetings, marks));
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}
