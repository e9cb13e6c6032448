// SPDX-License-Identifier: GPL-3.0-or-later
// One bar of a chart. It only repeats what words beside it say: screen readers pass over it.
#include "liaison-bar.h"

#include <adwaita.h>

/* In pixels. */
#define THICKNESS 8
#define MARK      2
#define LEAST     3

struct _LiaisonBar {
  GtkWidget parent_instance;

  GtkOrientation orientation;
  double fraction;
  double before;
};

G_DEFINE_FINAL_TYPE (LiaisonBar, liaison_bar, GTK_TYPE_WIDGET)

static void
liaison_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = THICKNESS;
}

/* From the start of the reading direction, or from the bottom. */
static graphene_rect_t
place (LiaisonBar *self, float from, float length)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    return GRAPHENE_RECT_INIT (0, height - from - length, width, length);
  return GRAPHENE_RECT_INIT (mirrored ? width - from - length : from, 0, length, height);
}

static void
draw_rounded (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect,
                                   MIN (THICKNESS / 2.0f, MIN (rect->size.width, rect->size.height) / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, rect);
  gtk_snapshot_pop (snapshot);
}

static void
liaison_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LiaisonBar *self = LIAISON_BAR (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean is_strong = adw_style_manager_get_high_contrast (style);
  float whole = (float) (self->orientation == GTK_ORIENTATION_VERTICAL ? gtk_widget_get_height (widget)
                                                                       : gtk_widget_get_width (widget));
  float length = self->fraction > 0 ? MAX (LEAST, whole * (float) self->fraction) : 0;
  GdkRGBA text, track;
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  graphene_rect_t rect = place (self, 0, whole);

  gtk_widget_get_color (widget, &text);
  track = text;
  track.alpha *= is_strong ? 0.3f : 0.1f;
  draw_rounded (snapshot, &rect, &track);
  if (length > 0) {
    rect = place (self, 0, length);
    draw_rounded (snapshot, &rect, accent);
  }
  if (self->before > 0) {
    rect = place (self, MAX (0, MIN (whole * (float) self->before, whole) - MARK), MARK);
    gtk_snapshot_append_color (snapshot, &text, &rect);
  }
}

static void
liaison_bar_class_init (LiaisonBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = liaison_bar_measure;
  widget_class->snapshot = liaison_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
liaison_bar_init (LiaisonBar *self)
{
}

/**
 * liaison_bar_new:
 * @fraction: how long it is, 0 to 1
 * @before: where the mark is, 0 to 1; 0 for none
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
liaison_bar_new (GtkOrientation orientation, double fraction, double before)
{
  LiaisonBar *self = g_object_new (LIAISON_TYPE_BAR, NULL);

  self->orientation = orientation;
  self->fraction = fraction;
  self->before = before;
  return GTK_WIDGET (self);
}
