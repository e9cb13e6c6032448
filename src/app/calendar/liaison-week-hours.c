// SPDX-License-Identifier: GPL-3.0-or-later
// The hours of some days with the meetings in them: what scrolls in a week.
//
// Children, in this order: the rows of half hours, which the keyboard goes by; the meetings, as chips; where meetings
// have no room, a button that lists them. The time it is moves on by the minute, as long as somebody may see it.
#include "liaison-week-hours.h"

#include "liaison-accessible.h"
#include "liaison-clock.h"
#include "liaison-week-chip.h"
#include "liaison-week-paint.h"

#include <glib/gi18n.h>

/* Below this meetings side by side say nothing. */
#define LEAST_WIDTH  36
#define LEAST_DAYS   100
#define ROW_MINUTES  30
#define MORE_MINUTES 30

struct _LiaisonWeekHours {
  GtkWidget parent_instance;

  LiaisonWeekPaint paint;
  LiaisonWeekLayout *layout;
  GPtrArray *meetings;
  GTimeZone *other;
  guint max_columns; /* of the last fit; 0 for none */
  GtkWidget *rows[LIAISON_WEEK_ROWS];
  GPtrArray *chips; /* (element-type LiaisonWeekChip): the first of them are used */
  GArray *segments; /* (element-type guint): for each used chip, which segment of the layout */
  GPtrArray *more;  /* (element-type GtkButton): the same for clusters that have no room */
  GArray *clusters;
  guint minute_source;
};

enum { LIST, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonWeekHours, liaison_week_hours, GTK_TYPE_WIDGET)

static void
look_at_clock (LiaisonWeekHours *self)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  LiaisonMoment now = liaison_moment_from_unix (liaison_clock_now () / G_USEC_PER_SEC);
  guint32 day;

  liaison_week_clock (&now, here, &day, &self->paint.now);
  self->paint.now_day = self->layout != NULL ? liaison_week_layout_find (self->layout, day) : -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void wait_for_minute (LiaisonWeekHours *self);

static void
minute_cb (gpointer user_data)
{
  LiaisonWeekHours *self = user_data;

  self->minute_source = 0;
  look_at_clock (self);
  wait_for_minute (self);
}

static void
wait_for_minute (LiaisonWeekHours *self)
{
  gint64 seconds = liaison_clock_now () / G_USEC_PER_SEC % 60;

  self->minute_source = g_timeout_add_seconds_once ((guint) (60 - seconds), minute_cb, self);
}

static LiaisonMeetingRow *
segment_row (LiaisonWeekHours *self, const LiaisonWeekSegment *segment)
{
  return g_ptr_array_index (self->meetings, segment->id);
}

static void
more_clicked_cb (GtkButton *button, LiaisonWeekHours *self)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  const LiaisonWeekCluster *cluster;
  guint index;

  if (!g_ptr_array_find (self->more, button, &index) || index >= self->clusters->len)
    return;
  cluster = &g_array_index (self->layout->clusters, LiaisonWeekCluster, g_array_index (self->clusters, guint, index));
  for (guint i = 0; i < cluster->n_segments; i++)
    g_ptr_array_add (
        meetings, segment_row (self, &g_array_index (self->layout->segments, LiaisonWeekSegment, cluster->first + i)));
  g_signal_emit (self, signals[LIST], 0, self->layout->days[cluster->day].day, meetings, button);
}

static GtkWidget *
get_chip (LiaisonWeekHours *self, guint index)
{
  if (index == self->chips->len) {
    GtkWidget *chip = liaison_week_chip_new ();
    /* Before the buttons that tell of more. */
    gtk_widget_insert_after (chip, GTK_WIDGET (self),
                             index > 0 ? g_ptr_array_index (self->chips, index - 1)
                                       : self->rows[LIAISON_WEEK_ROWS - 1]);
    g_ptr_array_add (self->chips, chip);
  }
  return g_ptr_array_index (self->chips, index);
}

static GtkWidget *
get_more (LiaisonWeekHours *self, guint index)
{
  if (index == self->more->len) {
    GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "focusable", FALSE, "has-frame", FALSE, "can-shrink", TRUE,
                                      NULL);
    gtk_widget_add_css_class (button, "week-more");
    g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_DEFAULT);
    gtk_widget_set_parent (button, GTK_WIDGET (self));
    g_ptr_array_add (self->more, button);
  }
  return g_ptr_array_index (self->more, index);
}

static void
show_more (LiaisonWeekHours *self)
{
  g_array_set_size (self->clusters, 0);
  for (guint i = 0; i < self->layout->clusters->len; i++) {
    guint hidden = g_array_index (self->layout->clusters, LiaisonWeekCluster, i).hidden;
    g_autofree char *label = NULL;
    g_autofree char *spoken = NULL;
    GtkWidget *button;
    if (hidden == 0)
      continue;
    button = get_more (self, self->clusters->len);
    /* Left to right: U+200E. */
    label = g_strdup_printf ("\xe2\x80\x8e+%u", hidden);
    spoken = g_strdup_printf (ngettext ("+%u more", "+%u more", hidden), hidden);
    gtk_button_set_label (GTK_BUTTON (button), label);
    gtk_widget_set_tooltip_text (button, spoken);
    /* The button is named by its label otherwise. */
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    liaison_accessible_set_label (button, spoken);
    g_array_append_val (self->clusters, i);
  }
}

static void
show_chips (LiaisonWeekHours *self)
{
  g_array_set_size (self->segments, 0);
  for (guint i = 0; i < self->layout->segments->len; i++) {
    const LiaisonWeekSegment *segment = &g_array_index (self->layout->segments, LiaisonWeekSegment, i);
    if (!segment->visible)
      continue;
    liaison_week_chip_show (LIAISON_WEEK_CHIP (get_chip (self, self->segments->len)), segment_row (self, segment),
                            segment->came_in, segment->goes_on);
    g_array_append_val (self->segments, i);
  }
  show_more (self);
}

static void
place_part (LiaisonWeekHours *self, GtkWidget *child, const LiaisonWeekSegment *segment)
{
  const LiaisonWeekGeometry *geometry = &self->paint.geometry;
  int x, width, least, top = liaison_week_geometry_y (geometry, segment->top);
  int bottom = liaison_week_geometry_y (geometry, segment->bottom);

  liaison_week_geometry_part (geometry, segment->day, segment->column, segment->span, segment->n_columns, &x, &width);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, top + 1, MAX (width, least), MAX (bottom - top - 2, 1) }, -1);
}

static void
place_chips (LiaisonWeekHours *self)
{
  for (guint i = 0; i < self->chips->len; i++) {
    GtkWidget *chip = g_ptr_array_index (self->chips, i);
    gboolean used = i < self->segments->len;
    gtk_widget_set_child_visible (chip, used);
    if (used)
      place_part (
          self, chip,
          &g_array_index (self->layout->segments, LiaisonWeekSegment, g_array_index (self->segments, guint, i)));
  }
  for (guint i = 0; i < self->more->len; i++) {
    GtkWidget *button = g_ptr_array_index (self->more, i);
    gboolean used = i < self->clusters->len;
    const LiaisonWeekCluster *cluster;
    LiaisonWeekSegment part = { .span = 1 };
    int least;
    gtk_widget_set_child_visible (button, used);
    if (!used)
      continue;
    cluster = &g_array_index (self->layout->clusters, LiaisonWeekCluster, g_array_index (self->clusters, guint, i));
    gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
    part.day = cluster->day;
    part.top = cluster->top;
    part.bottom = (gint16) (cluster->top + MAX (MORE_MINUTES, (least + 2) * 60 / self->paint.geometry.hour_height + 1));
    part.column = (guint16) (self->max_columns - 1);
    part.n_columns = (guint16) self->max_columns;
    place_part (self, button, &part);
  }
}

static void
fit (LiaisonWeekHours *self)
{
  const LiaisonWeekGeometry *geometry = &self->paint.geometry;
  int column = (geometry->width - geometry->gutter) / (int) geometry->n_days;
  guint max_columns = (guint) MAX (column / LEAST_WIDTH, 2);

  if (max_columns == self->max_columns)
    return;
  self->max_columns = max_columns;
  liaison_week_layout_fit (self->layout, max_columns, G_MAXUINT);
  show_chips (self);
}

static void
liaison_week_hours_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  LiaisonWeekHours *self = LIAISON_WEEK_HOURS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = liaison_week_paint_gutter (widget, &self->paint) + LEAST_DAYS;
    *natural = *minimum + LIAISON_WEEK_DAYS * LEAST_DAYS;
  } else {
    *minimum = *natural = 24 * liaison_week_paint_hour_height (widget);
  }
}

static void
liaison_week_hours_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonWeekHours *self = LIAISON_WEEK_HOURS (widget);
  LiaisonWeekGeometry *geometry = &self->paint.geometry;

  if (self->layout == NULL)
    return;
  geometry->width = width;
  geometry->gutter = liaison_week_paint_gutter (widget, &self->paint);
  geometry->hour_height = height / 24;
  geometry->n_days = self->layout->n_days;
  geometry->is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  fit (self);
  for (int i = 0; i < LIAISON_WEEK_ROWS; i++) {
    int top = liaison_week_geometry_y (geometry, i * ROW_MINUTES);
    int bottom = liaison_week_geometry_y (geometry, (i + 1) * ROW_MINUTES);
    liaison_week_row_set_geometry (LIAISON_WEEK_ROW (self->rows[i]), geometry);
    gtk_widget_size_allocate (self->rows[i], &(GtkAllocation) { 0, top, width, bottom - top }, -1);
  }
  place_chips (self);
}

static void
liaison_week_hours_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LiaisonWeekHours *self = LIAISON_WEEK_HOURS (widget);

  if (self->layout == NULL)
    return;
  liaison_week_paint_back (widget, &self->paint, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  liaison_week_paint_front (widget, &self->paint, snapshot);
}

static void
liaison_week_hours_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (liaison_week_hours_parent_class)->map (widget);
  look_at_clock (LIAISON_WEEK_HOURS (widget));
  wait_for_minute (LIAISON_WEEK_HOURS (widget));
}

static void
liaison_week_hours_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LIAISON_WEEK_HOURS (widget)->minute_source, g_source_remove);
  GTK_WIDGET_CLASS (liaison_week_hours_parent_class)->unmap (widget);
}

static void
liaison_week_hours_dispose (GObject *object)
{
  LiaisonWeekHours *self = LIAISON_WEEK_HOURS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->minute_source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->chips, 0);
  g_ptr_array_set_size (self->more, 0);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->other, g_time_zone_unref);
  G_OBJECT_CLASS (liaison_week_hours_parent_class)->dispose (object);
}

static void
liaison_week_hours_finalize (GObject *object)
{
  LiaisonWeekHours *self = LIAISON_WEEK_HOURS (object);

  g_ptr_array_unref (self->chips);
  g_ptr_array_unref (self->more);
  g_array_unref (self->segments);
  g_array_unref (self->clusters);
  g_free (self->paint.ghost_text);
  G_OBJECT_CLASS (liaison_week_hours_parent_class)->finalize (object);
}

static void
liaison_week_hours_class_init (LiaisonWeekHoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_week_hours_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_week_hours_finalize;
  widget_class->measure = liaison_week_hours_measure;
  widget_class->size_allocate = liaison_week_hours_size_allocate;
  widget_class->snapshot = liaison_week_hours_snapshot;
  widget_class->map = liaison_week_hours_map;
  widget_class->unmap = liaison_week_hours_unmap;
  signals[LIST] = g_signal_new ("list", LIAISON_TYPE_WEEK_HOURS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                G_TYPE_UINT, G_TYPE_PTR_ARRAY, GTK_TYPE_WIDGET);
  gtk_widget_class_set_css_name (widget_class, "weekhours");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
liaison_week_hours_init (LiaisonWeekHours *self)
{
  self->paint.now_day = self->paint.ghost_day = -1;
  self->chips = g_ptr_array_new ();
  self->more = g_ptr_array_new ();
  self->segments = g_array_new (FALSE, FALSE, sizeof (guint));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < LIAISON_WEEK_ROWS; i++) {
    /* After the names of the days and the whole days. */
    self->rows[i] = liaison_week_row_new (i + 3);
    gtk_widget_set_parent (self->rows[i], GTK_WIDGET (self));
  }
}

GtkWidget *
liaison_week_hours_new (void)
{
  return g_object_new (LIAISON_TYPE_WEEK_HOURS, NULL);
}

/**
 * liaison_week_hours_show:
 * @layout: must stay until another one is shown; this fits its columns
 * @meetings: (element-type LiaisonMeetingRow): by the ids of @layout; a reference is taken
 * @other: (nullable): a second zone whose hours are shown
 */
void
liaison_week_hours_show (LiaisonWeekHours *self, LiaisonWeekLayout *layout, GPtrArray *meetings, GTimeZone *other)
{
  g_ptr_array_ref (meetings);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  self->meetings = meetings;
  if (other != NULL)
    g_time_zone_ref (other);
  g_clear_pointer (&self->other, g_time_zone_unref);
  self->other = self->paint.other = other;
  self->layout = layout;
  self->paint.layout = layout;
  self->max_columns = 0;
  g_array_set_size (self->segments, 0);
  g_array_set_size (self->clusters, 0);
  look_at_clock (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** liaison_week_hours_row: Returns: (transfer none): the row that holds a minute of the day */
LiaisonWeekRow *
liaison_week_hours_row (LiaisonWeekHours *self, int minute)
{
  return LIAISON_WEEK_ROW (self->rows[CLAMP (minute / ROW_MINUTES, 0, LIAISON_WEEK_ROWS - 1)]);
}

/** liaison_week_hours_gutter: Returns: how wide the hours at the start are, in pixels */
int
liaison_week_hours_gutter (LiaisonWeekHours *self)
{
  return liaison_week_paint_gutter (GTK_WIDGET (self), &self->paint);
}

/** liaison_week_hours_geometry: Returns: (transfer none): where everything is, as of the last allocation */
const LiaisonWeekGeometry *
liaison_week_hours_geometry (LiaisonWeekHours *self)
{
  return &self->paint.geometry;
}

/** liaison_week_hours_set_ghost: Shows where something would go; nothing if @bottom is not after @top. */
void
liaison_week_hours_set_ghost (LiaisonWeekHours *self, int day, int top, int bottom, const char *text)
{
  self->paint.ghost_day = day;
  self->paint.ghost_top = top;
  self->paint.ghost_bottom = bottom;
  g_set_str (&self->paint.ghost_text, text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * liaison_week_hours_pick:
 * @above: (out): how many pixels of it are above @y
 * @below: (out): how many are below; where it goes on in another day, a great number
 *
 * Returns: (transfer none) (nullable): the meeting at a place
 */
LiaisonMeetingRow *
liaison_week_hours_pick (LiaisonWeekHours *self, double x, double y, double *above, double *below)
{
  for (guint i = 0; i < self->segments->len; i++) {
    const LiaisonWeekSegment *segment = &g_array_index (self->layout->segments, LiaisonWeekSegment,
                                                        g_array_index (self->segments, guint, i));
    graphene_rect_t bounds;
    if (!gtk_widget_compute_bounds (g_ptr_array_index (self->chips, i), GTK_WIDGET (self), &bounds) ||
        !graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      continue;
    *above = segment->came_in ? G_MAXINT16 : y - bounds.origin.y;
    *below = segment->goes_on ? G_MAXINT16 : bounds.origin.y + bounds.size.height - y;
    return segment_row (self, segment);
  }
  return NULL;
}
