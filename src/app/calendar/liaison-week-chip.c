// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting among the hours of a day: a button as high as it lasts.
//
// It asks for no room of its own, and shows as much as it is given room for: the icon and the title, above it the time.
// Like the chips of the month it is kept and shown other meetings, and cannot get the focus.
#include "liaison-week-chip.h"

#include "liaison-accessible.h"
#include "liaison-language.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"
#include "liaison-week-layout.h"

/* In pixels: the icon and what is beside it; what is narrow for a title, and too narrow for a time. */
#define ICON       12
#define GAP        4
#define NARROW     84
#define LEAST_TIME 60

/* U+200E */
#define LEFT_TO_RIGHT "\xe2\x80\x8e"

struct _LiaisonWeekChip {
  GtkWidget parent_instance;

  LiaisonMeetingRow *row; /* NULL for nothing */
  GtkWidget *button;
  GtkWidget *icon;
  GtkWidget *time;
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (LiaisonWeekChip, liaison_week_chip, GTK_TYPE_WIDGET)

static void
clicked_cb (LiaisonWeekChip *self)
{
  g_autofree char *address = self->row != NULL ? liaison_meeting_row_address (self->row) : NULL;

  if (address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-meeting", "s", address);
}

static gboolean
query_tooltip_cb (LiaisonWeekChip *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *detail = self->row != NULL ? liaison_meeting_detail (self->row) : NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (detail == NULL)
    return FALSE;
  when = liaison_meeting_when (self->row->meeting, liaison_language_of_interface ());
  text = g_strdup_printf ("%s\n%s\n%s", self->row->meeting->title != NULL ? self->row->meeting->title : "", when,
                          detail);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
liaison_week_chip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* What a part asks for at least, it gets; what then sticks out is cut off. */
static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, least_width), MAX (height, least_height) }, -1);
}

static void
liaison_week_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place (LIAISON_WEEK_CHIP (widget)->button, 0, 0, width, height);
}

static void
measure_body (GtkWidget *body, GtkOrientation orientation, int for_size, int *minimum, int *natural,
              int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* The icon, beside it the time and below that the title; in a narrow one the title is below both. */
static void
allocate_body (GtkWidget *body, int width, int height, int baseline)
{
  LiaisonWeekChip *self = LIAISON_WEEK_CHIP (gtk_widget_get_ancestor (body, LIAISON_TYPE_WEEK_CHIP));
  gboolean is_rtl = gtk_widget_get_direction (body) == GTK_TEXT_DIR_RTL;
  int line, beside = ICON + GAP, left, right;
  gboolean is_narrow, has_time;

  gtk_widget_measure (self->title, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  is_narrow = width < NARROW && height >= 2 * line;
  has_time = height >= 2 * line && width >= LEAST_TIME;
  left = is_rtl || is_narrow ? 0 : beside;
  right = is_rtl && !is_narrow ? beside : 0;
  place (self->icon, is_rtl ? width - ICON : 0, 0, ICON, line);
  gtk_widget_set_child_visible (self->time, has_time);
  if (has_time)
    place (self->time, is_rtl ? 0 : beside, 0, width - beside, line);
  place (self->title, left, has_time || is_narrow ? line : 0, width - left - right,
         height - (has_time || is_narrow ? line : 0));
}

static void
liaison_week_chip_dispose (GObject *object)
{
  LiaisonWeekChip *self = LIAISON_WEEK_CHIP (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->row, liaison_meeting_row_unref);
  G_OBJECT_CLASS (liaison_week_chip_parent_class)->dispose (object);
}

static void
liaison_week_chip_class_init (LiaisonWeekChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_week_chip_dispose;
  widget_class->measure = liaison_week_chip_measure;
  widget_class->size_allocate = liaison_week_chip_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "weekchip");
}

static void
liaison_week_chip_init (LiaisonWeekChip *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->button = g_object_new (GTK_TYPE_BUTTON, "focusable", FALSE, "has-frame", FALSE, "has-tooltip", TRUE, NULL);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "pixel-size", ICON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
  self->time = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->title = g_object_new (GTK_TYPE_INSCRIPTION, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, "min-chars", 0u, "nat-chars", 0u, "min-lines", 1u,
                              "yalign", 0.0, NULL);
  gtk_widget_add_css_class (self->icon, "meeting-icon");
  gtk_widget_add_css_class (self->time, "meeting-time");
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_box_append (GTK_BOX (body), self->icon);
  gtk_box_append (GTK_BOX (body), self->time);
  gtk_box_append (GTK_BOX (body), self->title);
  gtk_widget_set_layout_manager (body, gtk_custom_layout_new (NULL, measure_body, allocate_body));
  gtk_button_set_child (GTK_BUTTON (self->button), body);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->button, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
liaison_week_chip_new (void)
{
  return g_object_new (LIAISON_TYPE_WEEK_CHIP, NULL);
}

/** liaison_week_times: Returns: (transfer full): "09:30–11:00" on the clock of @zone, or the start alone */
char *
liaison_week_times (const LiaisonMoment *starts, const LiaisonMoment *ends, GTimeZone *zone)
{
  LiaisonLanguage language = liaison_language_of_interface ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint32 day;
  int minute;

  liaison_week_clock (starts, zone, &day, &minute);
  from = liaison_clock_time_format (minute, language);
  if (liaison_moment_precision (ends) != LIAISON_PRECISION_MINUTE)
    return g_steal_pointer (&from);
  liaison_week_clock (ends, zone, &day, &minute);
  to = liaison_clock_time_format (minute, language);
  /* Left to right also where the text around goes the other way. */
  return g_strdup_printf (LEFT_TO_RIGHT "%s\xe2\x80\x93%s", from, to);
}

/**
 * liaison_week_chip_show:
 * @row: what to show from now on, which has minutes
 * @came_in: whether it began the day before
 * @goes_on: whether it goes on the day after
 */
void
liaison_week_chip_show (LiaisonWeekChip *self, LiaisonMeetingRow *row, gboolean came_in, gboolean goes_on)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *times = liaison_week_times (&row->meeting->starts, &row->meeting->ends, here);
  g_autofree char *spoken = liaison_meeting_spoken (row);

  liaison_meeting_row_ref (row);
  g_clear_pointer (&self->row, liaison_meeting_row_unref);
  self->row = row;
  if (g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (self->icon)), liaison_meeting_icon (row)) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), liaison_meeting_icon (row));
  gtk_label_set_text (GTK_LABEL (self->time), times);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), row->meeting->title);
  liaison_accessible_set_label (self->button, spoken);
  liaison_meeting_paint (self->button, row, "meeting-chip");
  if (came_in)
    gtk_widget_add_css_class (self->button, "came-down");
  if (goes_on)
    gtk_widget_add_css_class (self->button, "goes-down");
}

/** liaison_week_chip_row: Returns: (transfer none) (nullable): what it shows */
LiaisonMeetingRow *
liaison_week_chip_row (LiaisonWeekChip *self)
{
  return self->row;
}
