// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn behind and before the meetings of a week: lines, hours, the time it is, and where something goes.
#include "liaison-week-paint.h"

#include "liaison-language.h"
#include "liaison-meeting-when.h"
#include "liaison-week-zone.h"

#include <adwaita.h>

#define HOURS        24
#define LABEL_MARGIN 6
/* How the names of zones are written, and the room that they are given at most. */
#define ZONE_SCALE 0.75
#define MAX_NAME   90
#define NOW_DOT    4

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width, float height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static GdkRGBA
tint (GtkWidget *widget, float alpha)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= alpha;
  return color;
}

static GdkRGBA
accent (GtkWidget *widget)
{
  g_autoptr (GdkRGBA) color = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  return *color;
}

static PangoLayout *
make_text (GtkWidget *widget, const char *text, double scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* "09:00", in French "9 h", which is what stands on a clock there; @minute is not 0 where zones differ by half hours.
 */
static char *
format_hour (int minute)
{
  LiaisonLanguage language = liaison_language_of_interface ();

  if (language == LIAISON_LANGUAGE_FR && minute % 60 == 0)
    return g_strdup_printf ("%d\xe2\x80\xafh", minute / 60);
  return liaison_clock_time_format (minute, language);
}

static int
label_width (GtkWidget *widget)
{
  g_autofree char *text = format_hour (23 * 60 + 45);
  g_autoptr (PangoLayout) layout = make_text (widget, text, PANGO_SCALE_SMALL);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 2 * LABEL_MARGIN;
}

static int
name_width (GtkWidget *widget, GTimeZone *zone)
{
  g_autofree char *name = liaison_week_zone_name (zone);
  g_autoptr (PangoLayout) layout = make_text (widget, name, ZONE_SCALE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return MIN (width + 2 * LABEL_MARGIN, MAX_NAME);
}

/* Of one zone: with two of them there must be room for their names. */
static int
zone_width (GtkWidget *widget, const LiaisonWeekPaint *paint)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  int width = label_width (widget);

  if (paint->other == NULL)
    return width;
  return MAX (width, MAX (name_width (widget, paint->other), name_width (widget, here)));
}

static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The hours of one zone, @place columns away from the days. */
static void
draw_hours (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot, GTimeZone *zone, int place)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  GdkRGBA color = tint (widget, zone != NULL ? 0.5f : 0.7f);
  const LiaisonWeekGeometry *geometry = &paint->geometry;
  int edge = geometry->gutter - place * zone_width (widget, paint);

  for (int hour = 1; hour < HOURS; hour++) {
    g_autofree char *text = NULL;
    g_autoptr (PangoLayout) layout = NULL;
    int minute = hour * 60, width, height;
    if (zone != NULL) {
      LiaisonMoment instant = liaison_week_instant (paint->layout->days[0].day, minute, here);
      guint32 day;
      liaison_week_clock (&instant, zone, &day, &minute);
    }
    text = format_hour (minute);
    layout = make_text (widget, text, PANGO_SCALE_SMALL);
    pango_layout_get_pixel_size (layout, &width, &height);
    draw_text (widget, snapshot, layout,
               geometry->is_rtl ? geometry->width - edge + LABEL_MARGIN : edge - LABEL_MARGIN - width,
               liaison_week_geometry_y (geometry, hour * 60) - height / 2.0f, &color);
  }
}

/* The hours that the clock skips, or shows twice. */
static void
draw_clock_changes (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot)
{
  GdkRGBA skipped = tint (widget, 0.12f), repeated = tint (widget, 0.05f);

  for (guint i = 0; i < paint->layout->n_days; i++) {
    const LiaisonWeekDay *day = &paint->layout->days[i];
    gboolean skips = day->skipped_from >= 0;
    int x, width, from, to;
    if (!skips && day->repeated_from < 0)
      continue;
    liaison_week_geometry_days (&paint->geometry, i, i, &x, &width);
    from = liaison_week_geometry_y (&paint->geometry, skips ? day->skipped_from : day->repeated_from);
    to = liaison_week_geometry_y (&paint->geometry, skips ? day->skipped_to : day->repeated_to);
    fill (snapshot, skips ? &skipped : &repeated, x, from, width, to - from);
  }
}

static void
draw_ghost_part (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot, guint day, int top,
                 int bottom)
{
  GdkRGBA color = accent (widget), light = color;
  GskRoundedRect outline;
  int x, width, y = liaison_week_geometry_y (&paint->geometry, top);
  int height = MAX (liaison_week_geometry_y (&paint->geometry, bottom) - y, 2);

  light.alpha = 0.25f;
  liaison_week_geometry_part (&paint->geometry, day, 0, 1, 1, &x, &width);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  fill (snapshot, &light, x, y, width, height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
draw_ghost (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot)
{
  GdkRGBA color = tint (widget, 1.0f);
  g_autoptr (PangoLayout) layout = NULL;
  int x, width;

  for (guint day = 0; day < paint->layout->n_days; day++) {
    int before = ((int) day - paint->ghost_day) * LIAISON_WEEK_MINUTES;
    int top = MAX (paint->ghost_top - before, 0), bottom = MIN (paint->ghost_bottom - before, LIAISON_WEEK_MINUTES);
    if (bottom > top)
      draw_ghost_part (widget, paint, snapshot, day, top, bottom);
  }
  if (paint->ghost_text == NULL || paint->ghost_day < 0 || (guint) paint->ghost_day >= paint->layout->n_days)
    return;
  liaison_week_geometry_part (&paint->geometry, (guint) paint->ghost_day, 0, 1, 1, &x, &width);
  layout = make_text (widget, paint->ghost_text, PANGO_SCALE_SMALL);
  pango_layout_set_width (layout, MAX (width - 2 * LABEL_MARGIN, 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  draw_text (widget, snapshot, layout, x + LABEL_MARGIN,
             liaison_week_geometry_y (&paint->geometry, MAX (paint->ghost_top, 0)) + 3, &color);
}

static void
draw_now (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot)
{
  GdkRGBA color = { 0.88f, 0.11f, 0.14f, 1.0f };
  GskRoundedRect dot;
  int x, width, y = liaison_week_geometry_y (&paint->geometry, paint->now), center;

  liaison_week_geometry_days (&paint->geometry, (guint) paint->now_day, (guint) paint->now_day, &x, &width);
  center = paint->geometry.is_rtl ? x + width : x;
  fill (snapshot, &color, x, y - 1, width, 2);
  gsk_rounded_rect_init_from_rect (&dot, &GRAPHENE_RECT_INIT (center - NOW_DOT, y - NOW_DOT, 2 * NOW_DOT, 2 * NOW_DOT),
                                   NOW_DOT);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  fill (snapshot, &color, center - NOW_DOT, y - NOW_DOT, 2 * NOW_DOT, 2 * NOW_DOT);
  gtk_snapshot_pop (snapshot);
}

/** liaison_week_paint_hour_height: Returns: how high an hour must be, in pixels, for half an hour to hold a line */
int
liaison_week_paint_hour_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = make_text (widget, "0", 1.0);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (height * 14 / 5, 44);
}

/** liaison_week_paint_gutter: Returns: how wide the hours are, in pixels */
int
liaison_week_paint_gutter (GtkWidget *widget, const LiaisonWeekPaint *paint)
{
  return zone_width (widget, paint) * (paint->other != NULL ? 2 : 1);
}

/** liaison_week_paint_back: Draws what stands behind the meetings. */
void
liaison_week_paint_back (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot)
{
  GdkRGBA line = tint (widget, 0.12f), half = tint (widget, 0.05f);
  const LiaisonWeekGeometry *geometry = &paint->geometry;
  int left = geometry->is_rtl ? 0 : geometry->gutter, room = geometry->width - geometry->gutter;

  draw_clock_changes (widget, paint, snapshot);
  for (int hour = 0; hour < HOURS; hour++) {
    if (hour > 0)
      fill (snapshot, &line, left, liaison_week_geometry_y (geometry, hour * 60), room, 1);
    fill (snapshot, &half, left, liaison_week_geometry_y (geometry, hour * 60 + 30), room, 1);
  }
  for (guint day = 0; day < geometry->n_days; day++) {
    int x, width;
    liaison_week_geometry_days (geometry, day, day, &x, &width);
    fill (snapshot, &line, geometry->is_rtl ? x + width - 1 : x, 0, 1, liaison_week_geometry_y (geometry, 24 * 60));
  }
  draw_hours (widget, paint, snapshot, NULL, 0);
  if (paint->other != NULL)
    draw_hours (widget, paint, snapshot, paint->other, 1);
}

/** liaison_week_paint_front: Draws what stands before them. */
void
liaison_week_paint_front (GtkWidget *widget, const LiaisonWeekPaint *paint, GtkSnapshot *snapshot)
{
  if (paint->ghost_bottom > paint->ghost_top)
    draw_ghost (widget, paint, snapshot);
  if (paint->now_day >= 0)
    draw_now (widget, paint, snapshot);
}
