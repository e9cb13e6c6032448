// SPDX-License-Identifier: GPL-3.0-or-later
// One week of a month: seven days, and the meetings that stand over them.
//
// There are chips for the lanes that had room when the size was given last; of these, the layout tells which are
// visible. Chips are kept for the next month.
#include "liaison-month-week.h"

#include "liaison-meeting-chip.h"

#include <adwaita.h>

#define GAP 2

struct _LiaisonMonthWeek {
  GtkWidget parent_instance;

  guint week;
  LiaisonMonthCell *cells[7];
  GPtrArray *chips;                 /* (element-type LiaisonMeetingChip): the first of them are used */
  GArray *segments;                 /* (element-type guint): for each used chip, which segment of the layout */
  const LiaisonMonthLayout *layout; /* of the month view, which shows another one before it frees this */
};

G_DEFINE_FINAL_TYPE (LiaisonMonthWeek, liaison_month_week, GTK_TYPE_WIDGET)

static LiaisonMeetingChip *
get_chip (LiaisonMonthWeek *self, guint index)
{
  if (index == self->chips->len) {
    GtkWidget *chip = liaison_meeting_chip_new ();
    gtk_widget_set_parent (chip, GTK_WIDGET (self));
    g_ptr_array_add (self->chips, chip);
  }
  return g_ptr_array_index (self->chips, index);
}

static int
chip_height (LiaisonMonthWeek *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (get_chip (self, 0)), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

/* The left edge of a column, without gaps from rounding. */
static int
column_edge (int width, guint column)
{
  return width * (int) column / 7;
}

static void
allocate_chip (LiaisonMonthWeek *self, GtkWidget *chip, const LiaisonMonthSegment *segment, int lane_height)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int left = column_edge (width, segment->first_column), right = column_edge (width, segment->last_column + 1u);
  int from = left + (segment->came_in ? 0 : 3), to = right - (segment->goes_on ? 0 : 4), least;
  GtkAllocation area;

  gtk_widget_set_child_visible (chip, segment->visible);
  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL) {
    int mirrored = width - to;
    to = width - from;
    from = mirrored;
  }
  area = (GtkAllocation) { from, liaison_month_week_lane_top (self, (guint) segment->lane), MAX (to - from, least),
                           lane_height - GAP };
  gtk_widget_size_allocate (chip, &area, -1);
}

static void
liaison_month_week_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  LiaisonMonthWeek *self = LIAISON_MONTH_WEEK (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < 7; i++) {
    int least, usual;
    gtk_widget_measure (GTK_WIDGET (self->cells[i]), orientation, -1, &least, &usual, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, usual);
  }
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum *= 7;
    *natural *= 7;
  }
}

static void
liaison_month_week_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonMonthWeek *self = LIAISON_MONTH_WEEK (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int lane_height = chip_height (self) + GAP;

  for (guint i = 0; i < 7; i++) {
    int left = column_edge (width, rtl ? 6 - i : i), right = column_edge (width, rtl ? 7 - i : i + 1);
    gtk_widget_size_allocate (GTK_WIDGET (self->cells[i]), &(GtkAllocation) { left, 0, right - left, height }, -1);
  }
  for (guint i = 0; i < self->chips->len; i++) {
    GtkWidget *chip = g_ptr_array_index (self->chips, i);
    if (i < self->segments->len && self->layout != NULL) {
      guint segment = g_array_index (self->segments, guint, i);
      allocate_chip (self, chip, &g_array_index (self->layout->segments, LiaisonMonthSegment, segment), lane_height);
    } else {
      gtk_widget_set_child_visible (chip, FALSE);
    }
  }
}

/* The lines of the grid: forty borders of the style sheet take longer to draw than the whole month. */
static void
liaison_month_week_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.5f : 0.15f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, (float) width, 1));
  for (guint i = 1; i < 7; i++)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) column_edge (width, i), 1, 1, (float) (height - 1)));
  GTK_WIDGET_CLASS (liaison_month_week_parent_class)->snapshot (widget, snapshot);
}

static void
liaison_month_week_dispose (GObject *object)
{
  LiaisonMonthWeek *self = LIAISON_MONTH_WEEK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->chips, 0);
  G_OBJECT_CLASS (liaison_month_week_parent_class)->dispose (object);
}

static void
liaison_month_week_finalize (GObject *object)
{
  LiaisonMonthWeek *self = LIAISON_MONTH_WEEK (object);

  g_ptr_array_unref (self->chips);
  g_array_unref (self->segments);
  G_OBJECT_CLASS (liaison_month_week_parent_class)->finalize (object);
}

static void
liaison_month_week_class_init (LiaisonMonthWeekClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_month_week_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_month_week_finalize;
  widget_class->measure = liaison_month_week_measure;
  widget_class->size_allocate = liaison_month_week_size_allocate;
  widget_class->snapshot = liaison_month_week_snapshot;
  gtk_widget_class_set_css_name (widget_class, "monthweek");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
liaison_month_week_init (LiaisonMonthWeek *self)
{
  self->chips = g_ptr_array_new ();
  self->segments = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < 7; i++) {
    self->cells[i] = LIAISON_MONTH_CELL (liaison_month_cell_new (i));
    gtk_widget_set_parent (GTK_WIDGET (self->cells[i]), GTK_WIDGET (self));
  }
  gtk_widget_set_child_visible (GTK_WIDGET (get_chip (self, 0)), FALSE);
}

/** liaison_month_week_new: @week: 0 to 5 */
GtkWidget *
liaison_month_week_new (guint week)
{
  LiaisonMonthWeek *self = g_object_new (LIAISON_TYPE_MONTH_WEEK, NULL);

  self->week = week;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) week + 2, -1);
  return GTK_WIDGET (self);
}

/** liaison_month_week_cell: Returns: (transfer none): a day; @column: 0 to 6 */
LiaisonMonthCell *
liaison_month_week_cell (LiaisonMonthWeek *self, guint column)
{
  return self->cells[column];
}

/**
 * liaison_month_week_show:
 * @layout: (nullable): must stay until another one is shown
 * @meetings: (element-type LiaisonMeetingRow): by the ids of @layout
 * @marks: (element-type LiaisonCalendarMark): by the ids after those
 * @lanes: how many lanes have room; 0 where dots in the days stand for chips
 */
void
liaison_month_week_show (LiaisonMonthWeek *self, const LiaisonMonthLayout *layout, GPtrArray *meetings,
                         GPtrArray *marks, guint lanes)
{
  self->layout = layout;
  g_array_set_size (self->segments, 0);
  for (guint i = 0; layout != NULL && i < layout->segments->len; i++) {
    const LiaisonMonthSegment *segment = &g_array_index (layout->segments, LiaisonMonthSegment, i);
    LiaisonMeetingChip *chip;
    if (segment->week != self->week || segment->lane < 0 || (guint) segment->lane >= lanes)
      continue;
    chip = get_chip (self, self->segments->len);
    if (segment->id < meetings->len)
      liaison_meeting_chip_show (chip, g_ptr_array_index (meetings, segment->id),
                                 segment->first_column == segment->last_column);
    else
      liaison_meeting_chip_show_mark (chip, g_ptr_array_index (marks, segment->id - meetings->len));
    liaison_meeting_chip_set_ends (chip, segment->came_in, segment->goes_on);
    g_array_append_val (self->segments, i);
  }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * liaison_month_week_capacity:
 * @crowded: (out): how many lanes have room above "+3 more"
 *
 * Returns: how many lanes have room in a week of that height
 */
guint
liaison_month_week_capacity (LiaisonMonthWeek *self, int height, guint *crowded)
{
  int lane = chip_height (self) + GAP, room = height - liaison_month_cell_head_height (self->cells[0]) - 4;
  int more = liaison_month_cell_more_height (self->cells[0]);

  *crowded = (guint) CLAMP ((room - more) / lane, 0, LIAISON_MONTH_LANES);
  return (guint) CLAMP (room / lane, 0, LIAISON_MONTH_LANES);
}

/** liaison_month_week_lane_top: Returns: where a lane begins, in pixels */
int
liaison_month_week_lane_top (LiaisonMonthWeek *self, guint lane)
{
  return liaison_month_cell_head_height (self->cells[0]) + 2 + (int) lane * (chip_height (self) + GAP);
}
