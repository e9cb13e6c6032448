// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting, or a mark, in the grid of a month: a small button that opens it.
//
// There may be hundreds, and a month is turned in one frame: chips are kept and shown other meetings, their text is a
// GtkInscription, whose size does not depend on it, and the colours and the icon are drawn here: other style classes in
// a hundred chips take longer than all the rest. They cannot get the focus: the keyboard goes from day to day.
#include "liaison-meeting-chip.h"

#include "liaison-accessible.h"
#include "liaison-family-color.h"
#include "liaison-mark-look.h"
#include "liaison-meeting-look.h"
#include "liaison-meeting-when.h"

#include <adwaita.h>
#include <math.h>

/* In pixels. The style sheet leaves room for the icon. */
#define ICON   12
#define MARGIN 6
#define RADIUS 5
#define BAR    3

/* How strong the colour is: of a meeting, of what is due, of a visit, around what is only planned, of what is off. */
#define STRENGTH_HELD   0.20f
#define STRENGTH_MARK   0.08f
#define STRENGTH_VISIT  0.30f
#define STRENGTH_BORDER 0.60f
#define STRENGTH_OFF    0.60f

struct _LiaisonMeetingChip {
  GtkWidget parent_instance;

  LiaisonMeetingRow *row;    /* NULL for none */
  LiaisonCalendarMark *mark; /* NULL for none */
  GdkRGBA color;
  const char *icon; /* its name */
  gboolean is_off;  /* cancelled or postponed */
  gboolean came_in, goes_on;
  GtkWidget *button;
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

static GdkRGBA
tint (const LiaisonMeetingChip *self, float strength)
{
  GdkRGBA color = self->color;

  color.alpha = strength * (self->is_off ? STRENGTH_OFF : 1);
  return color;
}

/* A side where it goes on in another week has straight corners, and so has what is no meeting. */
static GskRoundedRect
make_outline (LiaisonMeetingChip *self, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float start = self->came_in || self->mark != NULL ? 0 : RADIUS,
        end = self->goes_on || self->mark != NULL ? 0 : RADIUS;
  float left = is_rtl ? end : start, right = is_rtl ? start : end;
  graphene_size_t left_corner = { left, left }, right_corner = { right, right };
  GskRoundedRect outline;

  gsk_rounded_rect_init (&outline, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), &left_corner,
                         &right_corner, &right_corner, &left_corner);
  return outline;
}

static void
draw_body (LiaisonMeetingChip *self, GtkSnapshot *snapshot, int width, int height)
{
  GskRoundedRect outline = make_outline (self, width, height);
  GdkRGBA color;
  float strength = STRENGTH_HELD;

  if (self->row != NULL && g_strcmp0 (self->row->meeting->status, "planned") == 0) {
    color = tint (self, STRENGTH_BORDER);
    gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                                (GdkRGBA[4]) { color, color, color, color });
    return;
  }
  if (self->mark != NULL)
    strength = self->mark->type == LIAISON_MARK_VISIT ? STRENGTH_VISIT : STRENGTH_MARK;
  color = tint (self, strength);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_icon (LiaisonMeetingChip *self, GtkSnapshot *snapshot, float x, float y)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable)
      icon = gtk_icon_theme_lookup_icon (theme, self->icon, NULL, ICON, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                         gtk_widget_get_direction (GTK_WIDGET (self)), 0);
  GdkRGBA color;

  /* As the style sheet colours the icons of meetings: four parts of their own colour, one of that of the text. */
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.red = color.red * 0.2f + self->color.red * 0.8f;
  color.green = color.green * 0.2f + self->color.green * 0.8f;
  color.blue = color.blue * 0.2f + self->color.blue * 0.8f;
  color.alpha *= self->is_off ? STRENGTH_OFF : 1;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON, ICON,
                                            (GdkRGBA[4]) { color, color, color, color }, 4);
  gtk_snapshot_restore (snapshot);
}

static void
draw_found (GtkSnapshot *snapshot, const GskRoundedRect *outline)
{
  g_autoptr (GdkRGBA) color = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  gtk_snapshot_append_border (snapshot, outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
liaison_meeting_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LiaisonMeetingChip *self = LIAISON_MEETING_CHIP (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->row == NULL && self->mark == NULL)
    return;
  draw_body (self, snapshot, width, height);
  if (self->mark != NULL)
    gtk_snapshot_append_color (snapshot, &self->color,
                               &GRAPHENE_RECT_INIT ((float) (is_rtl ? width - BAR : 0), 0, BAR, (float) height));
  if (self->row != NULL && liaison_meeting_is_found (self->row)) {
    GskRoundedRect outline = make_outline (self, width, height);
    draw_found (snapshot, &outline);
  }
  draw_icon (self, snapshot, (float) (is_rtl ? width - MARGIN - ICON : MARGIN), floorf ((float) (height - ICON) / 2));
  GTK_WIDGET_CLASS (liaison_meeting_chip_parent_class)->snapshot (widget, snapshot);
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
  widget_class->snapshot = liaison_meeting_chip_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/calendar/liaison-meeting-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingChip, button);
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

/* After what is shown was put in its place. */
static void
show (LiaisonMeetingChip *self, const char *title, const char *time, const char *spoken)
{
  self->came_in = self->goes_on = FALSE;
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->time), time != NULL ? time : "");
  gtk_widget_set_visible (self->time, time != NULL);
  if (self->is_off)
    gtk_widget_add_css_class (self->button, "off");
  else
    gtk_widget_remove_css_class (self->button, "off");
  liaison_accessible_set_label (self->button, spoken);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  self->icon = liaison_meeting_icon (row);
  self->color = liaison_family_color (liaison_meeting_family (row));
  self->is_off = liaison_meeting_is_off (row);
  show (self, row->meeting->title, time, spoken);
}

/** liaison_meeting_chip_show_mark: Shows a mark from now on. */
void
liaison_meeting_chip_show_mark (LiaisonMeetingChip *self, LiaisonCalendarMark *mark)
{
  g_autofree char *spoken = liaison_mark_spoken (mark);

  liaison_calendar_mark_ref (mark);
  forget (self);
  self->mark = mark;
  self->icon = liaison_layer_of (mark)->icon;
  self->color = liaison_mark_color (mark);
  self->is_off = FALSE;
  show (self, mark->title, NULL, spoken);
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
  self->came_in = came_in;
  self->goes_on = goes_on;
}
