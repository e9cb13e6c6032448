// SPDX-License-Identifier: GPL-3.0-or-later
// What lasts whole days in a week, in lanes above the hours.
//
// Children, in this order: the row of cells, a word for it beside them, the meetings as chips, the buttons that list
// what has no room.
#include "liaison-week-strip.h"

#include "liaison-accessible.h"
#include "liaison-day-popover.h"
#include "liaison-language.h"
#include "liaison-meeting-chip.h"
#include "liaison-meeting-when.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_LANES 3
#define GAP       2

struct _LiaisonWeekStrip {
  GtkWidget parent_instance;

  LiaisonWeekHours *hours;
  LiaisonWeekGeometry geometry;
  LiaisonWeekLayout *layout;
  GPtrArray *meetings;
  GPtrArray *marks;
  GtkWidget *row;
  GtkWidget *word;
  GPtrArray *chips; /* (element-type LiaisonMeetingChip): the first of them are used */
  GArray *bars;     /* (element-type guint): for each used chip, which bar of the layout */
  GtkWidget *more[LIAISON_WEEK_DAYS];
  GtkWidget *popover;
  int ghost_first; /* columns something is being put into; -1 for none */
  int ghost_last;
};

G_DEFINE_FINAL_TYPE (LiaisonWeekStrip, liaison_week_strip, GTK_TYPE_WIDGET)

static GtkWidget *
get_chip (LiaisonWeekStrip *self, guint index)
{
  if (index == self->chips->len) {
    GtkWidget *chip = liaison_meeting_chip_new ();
    gtk_widget_insert_after (chip, GTK_WIDGET (self),
                             index > 0 ? g_ptr_array_index (self->chips, index - 1) : self->word);
    g_ptr_array_add (self->chips, chip);
  }
  return g_ptr_array_index (self->chips, index);
}

static int
lane_height (LiaisonWeekStrip *self)
{
  int height;

  gtk_widget_measure (get_chip (self, 0), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height + GAP;
}

static guint
lanes (LiaisonWeekStrip *self)
{
  return self->layout != NULL ? CLAMP (self->layout->n_lanes, 1, MAX_LANES) : 1;
}

static void
list_day (LiaisonWeekStrip *self, guint day)
{
  g_autoptr (GArray) ids = liaison_week_layout_bars_on (self->layout, day);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  g_autofree char *title = liaison_day_format (self->layout->days[day].day, TRUE, liaison_language_of_interface ());
  graphene_rect_t bounds;

  for (guint i = 0; i < ids->len; i++) {
    guint id = g_array_index (ids, guint, i);
    if (id < self->meetings->len)
      g_ptr_array_add (meetings, g_ptr_array_index (self->meetings, id));
    else
      g_ptr_array_add (marks, g_ptr_array_index (self->marks, id - self->meetings->len));
  }
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = liaison_day_popover_new (title, meetings, marks, 0);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (self->more[day], GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
more_clicked_cb (GtkWidget *button, LiaisonWeekStrip *self)
{
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++)
    if (self->more[i] == button)
      list_day (self, i);
}

static void
place (LiaisonWeekStrip *self, GtkWidget *child, guint first, guint last, guint lane)
{
  int x, width, least, height = lane_height (self);

  liaison_week_geometry_days (&self->geometry, first, last, &x, &width);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      child, &(GtkAllocation) { x + 2, GAP + (int) lane * height, MAX (width - 5, least), height - GAP }, -1);
}

static void
liaison_week_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  LiaisonWeekStrip *self = LIAISON_WEEK_STRIP (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) lanes (self) * lane_height (self) + 2 * GAP : 0;
}

static void
liaison_week_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonWeekStrip *self = LIAISON_WEEK_STRIP (widget);
  LiaisonWeekGeometry *geometry = &self->geometry;
  int least;

  if (self->layout == NULL)
    return;
  *geometry = (LiaisonWeekGeometry) { .width = width,
                                      .gutter = liaison_week_hours_gutter (self->hours),
                                      .n_days = self->layout->n_days,
                                      .is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  liaison_week_row_set_geometry (LIAISON_WEEK_ROW (self->row), geometry);
  gtk_widget_size_allocate (self->row, &(GtkAllocation) { 0, 0, width, height }, -1);
  gtk_widget_measure (self->word, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      self->word,
      &(GtkAllocation) { geometry->is_rtl ? width - geometry->gutter : 0, 0, MAX (geometry->gutter, least), height },
      -1);
  for (guint i = 0; i < self->chips->len; i++) {
    GtkWidget *chip = g_ptr_array_index (self->chips, i);
    const LiaisonWeekBar *bar;
    gtk_widget_set_child_visible (chip, i < self->bars->len);
    if (i >= self->bars->len)
      continue;
    bar = &g_array_index (self->layout->bars, LiaisonWeekBar, g_array_index (self->bars, guint, i));
    place (self, chip, bar->first_column, bar->last_column, bar->lane);
  }
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++) {
    gboolean shown = i < geometry->n_days && self->layout->days[i].hidden > 0;
    gtk_widget_set_child_visible (self->more[i], shown);
    if (shown)
      place (self, self->more[i], i, i, MAX_LANES - 1);
  }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
draw_ghost (LiaisonWeekStrip *self, GtkSnapshot *snapshot)
{
  g_autoptr (GdkRGBA) color = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  int x, width, height = gtk_widget_get_height (GTK_WIDGET (self));

  liaison_week_geometry_days (&self->geometry, (guint) self->ghost_first, (guint) self->ghost_last, &x, &width);
  color->alpha = 0.35f;
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, 0, width, height));
}

static void
liaison_week_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LiaisonWeekStrip *self = LIAISON_WEEK_STRIP (widget);
  GdkRGBA line;

  gtk_widget_get_color (widget, &line);
  line.alpha *= 0.12f;
  for (guint i = 0; self->layout != NULL && i < self->geometry.n_days; i++) {
    int x, width;
    liaison_week_geometry_days (&self->geometry, i, i, &x, &width);
    gtk_snapshot_append_color (
        snapshot, &line,
        &GRAPHENE_RECT_INIT (self->geometry.is_rtl ? x + width - 1 : x, 0, 1, gtk_widget_get_height (widget)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != self->popover)
      gtk_widget_snapshot_child (widget, child, snapshot);
  if (self->ghost_first >= 0)
    draw_ghost (self, snapshot);
}

static void
liaison_week_strip_dispose (GObject *object)
{
  LiaisonWeekStrip *self = LIAISON_WEEK_STRIP (object);
  GtkWidget *child;

  self->popover = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->chips, 0);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  G_OBJECT_CLASS (liaison_week_strip_parent_class)->dispose (object);
}

static void
liaison_week_strip_finalize (GObject *object)
{
  LiaisonWeekStrip *self = LIAISON_WEEK_STRIP (object);

  g_ptr_array_unref (self->chips);
  g_array_unref (self->bars);
  G_OBJECT_CLASS (liaison_week_strip_parent_class)->finalize (object);
}

static void
liaison_week_strip_class_init (LiaisonWeekStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_week_strip_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_week_strip_finalize;
  widget_class->measure = liaison_week_strip_measure;
  widget_class->size_allocate = liaison_week_strip_size_allocate;
  widget_class->snapshot = liaison_week_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "weekstrip");
}

static void
liaison_week_strip_init (LiaisonWeekStrip *self)
{
  self->chips = g_ptr_array_new ();
  self->bars = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ghost_first = self->ghost_last = -1;
  self->row = liaison_week_row_new (2);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  /* Translators: in small letters before the row of what lasts all day; at most 8 letters. */
  self->word = g_object_new (GTK_TYPE_LABEL, "label", C_ ("row of the week", "All day"), "ellipsize",
                             PANGO_ELLIPSIZE_END, "tooltip-text", _ ("All day"), NULL);
  gtk_widget_add_css_class (self->word, "week-zone");
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++) {
    self->more[i] = g_object_new (GTK_TYPE_BUTTON, "focusable", FALSE, "has-frame", FALSE, "can-shrink", TRUE, NULL);
    gtk_widget_add_css_class (self->more[i], "week-more");
    gtk_widget_set_parent (self->more[i], GTK_WIDGET (self));
    gtk_widget_set_child_visible (self->more[i], FALSE);
    g_signal_connect_object (self->more[i], "clicked", G_CALLBACK (more_clicked_cb), self, G_CONNECT_DEFAULT);
  }
  gtk_widget_set_child_visible (get_chip (self, 0), FALSE);
}

/** liaison_week_strip_new: @hours: what it stands above, and outlives it */
GtkWidget *
liaison_week_strip_new (LiaisonWeekHours *hours)
{
  LiaisonWeekStrip *self = g_object_new (LIAISON_TYPE_WEEK_STRIP, NULL);

  self->hours = hours;
  return GTK_WIDGET (self);
}

static void
show_more (LiaisonWeekStrip *self)
{
  for (guint i = 0; i < self->layout->n_days; i++) {
    guint hidden = self->layout->days[i].hidden;
    g_autofree char *text = g_strdup_printf (ngettext ("+%u more", "+%u more", hidden), hidden);
    gtk_button_set_label (GTK_BUTTON (self->more[i]), text);
    liaison_accessible_set_label (self->more[i], text);
  }
}

/**
 * liaison_week_strip_show:
 * @layout: must stay until another one is shown; this fits its lanes
 * @meetings: (element-type LiaisonMeetingRow): by the ids of @layout; a reference is taken
 * @marks: (element-type LiaisonCalendarMark): the same, their ids follow those of meetings
 */
void
liaison_week_strip_show (LiaisonWeekStrip *self, LiaisonWeekLayout *layout, GPtrArray *meetings, GPtrArray *marks)
{
  g_ptr_array_ref (meetings);
  g_ptr_array_ref (marks);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->meetings = meetings;
  self->marks = marks;
  self->layout = layout;
  liaison_week_layout_fit (layout, G_MAXUINT16, MAX_LANES);
  g_array_set_size (self->bars, 0);
  for (guint i = 0; i < layout->bars->len; i++) {
    const LiaisonWeekBar *bar = &g_array_index (layout->bars, LiaisonWeekBar, i);
    LiaisonMeetingChip *chip;
    if (!bar->visible)
      continue;
    chip = LIAISON_MEETING_CHIP (get_chip (self, self->bars->len));
    if (bar->id < meetings->len)
      liaison_meeting_chip_show (chip, g_ptr_array_index (meetings, bar->id), FALSE);
    else
      liaison_meeting_chip_show_mark (chip, g_ptr_array_index (marks, bar->id - meetings->len));
    liaison_meeting_chip_set_ends (chip, bar->came_in, bar->goes_on);
    g_array_append_val (self->bars, i);
  }
  show_more (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** liaison_week_strip_row: Returns: (transfer none): its cells */
LiaisonWeekRow *
liaison_week_strip_row (LiaisonWeekStrip *self)
{
  return LIAISON_WEEK_ROW (self->row);
}

/** liaison_week_strip_geometry: Returns: (transfer none): where everything is, as of the last allocation */
const LiaisonWeekGeometry *
liaison_week_strip_geometry (LiaisonWeekStrip *self)
{
  return &self->geometry;
}

/** liaison_week_strip_set_ghost: Shows into which columns something would go; -1 for none. */
void
liaison_week_strip_set_ghost (LiaisonWeekStrip *self, int first, int last)
{
  self->ghost_first = first;
  self->ghost_last = last;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * liaison_week_strip_pick:
 * @before: (out): how many pixels of it are towards its first day; where it began before the week, a great number
 * @after: (out): how many are towards its last
 *
 * Returns: (transfer none) (nullable): the meeting at a place
 */
LiaisonMeetingRow *
liaison_week_strip_pick (LiaisonWeekStrip *self, double x, double y, double *before, double *after)
{
  for (guint i = 0; i < self->bars->len; i++) {
    const LiaisonWeekBar *bar = &g_array_index (self->layout->bars, LiaisonWeekBar,
                                                g_array_index (self->bars, guint, i));
    graphene_rect_t bounds;
    double left, right;
    if (!gtk_widget_compute_bounds (g_ptr_array_index (self->chips, i), GTK_WIDGET (self), &bounds) ||
        !graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      continue;
    left = x - bounds.origin.x;
    right = bounds.origin.x + bounds.size.width - x;
    *before = bar->came_in ? G_MAXINT16 : (self->geometry.is_rtl ? right : left);
    *after = bar->goes_on ? G_MAXINT16 : (self->geometry.is_rtl ? left : right);
    return liaison_meeting_chip_meeting (g_ptr_array_index (self->chips, i));
  }
  return NULL;
}
