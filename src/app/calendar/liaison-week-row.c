// SPDX-License-Identifier: GPL-3.0-or-later
// Half an hour of a week, or its whole days: a row of cells for the keyboard and for screen readers.
//
// Cells draw nothing but the focus; the hours behind them are drawn by who holds the rows.
#include "liaison-week-row.h"

#include "liaison-week-layout.h"
#include "liaison-week-moves.h"

#define LIAISON_TYPE_WEEK_CELL (liaison_week_cell_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonWeekCell, liaison_week_cell, LIAISON, WEEK_CELL, GtkWidget)

struct _LiaisonWeekCell {
  GtkWidget parent_instance;
};

struct _LiaisonWeekRow {
  GtkWidget parent_instance;

  LiaisonWeekGeometry geometry;
  GtkWidget *cells[LIAISON_WEEK_DAYS];
};

G_DEFINE_FINAL_TYPE (LiaisonWeekCell, liaison_week_cell, GTK_TYPE_WIDGET)
G_DEFINE_FINAL_TYPE (LiaisonWeekRow, liaison_week_row, GTK_TYPE_WIDGET)

static void
liaison_week_cell_class_init (LiaisonWeekCellClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "weekcell");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
liaison_week_cell_init (LiaisonWeekCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static void
liaison_week_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonWeekRow *self = LIAISON_WEEK_ROW (widget);

  self->geometry.width = width;
  for (guint i = 0; i < self->geometry.n_days; i++) {
    int x, room;
    liaison_week_geometry_days (&self->geometry, i, i, &x, &room);
    gtk_widget_size_allocate (self->cells[i], &(GtkAllocation) { x, 0, MAX (room, 1), height }, -1);
  }
}

static void
liaison_week_row_dispose (GObject *object)
{
  LiaisonWeekRow *self = LIAISON_WEEK_ROW (object);

  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++)
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  G_OBJECT_CLASS (liaison_week_row_parent_class)->dispose (object);
}

static void
liaison_week_row_class_init (LiaisonWeekRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_week_row_dispose;
  widget_class->size_allocate = liaison_week_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "weekrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  liaison_week_view_add_movements (widget_class);
}

static void
liaison_week_row_init (LiaisonWeekRow *self)
{
  self->geometry.n_days = LIAISON_WEEK_DAYS;
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++) {
    self->cells[i] = g_object_new (LIAISON_TYPE_WEEK_CELL, NULL);
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->cells[i]), GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) i + 1,
                                    -1);
    gtk_widget_set_parent (self->cells[i], GTK_WIDGET (self));
  }
}

/** liaison_week_row_new: @index: in the grid, from 1 */
GtkWidget *
liaison_week_row_new (guint index)
{
  LiaisonWeekRow *self = g_object_new (LIAISON_TYPE_WEEK_ROW, NULL);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) index, -1);
  return GTK_WIDGET (self);
}

/** liaison_week_row_set_geometry: Where its days are; the width follows from its own. */
void
liaison_week_row_set_geometry (LiaisonWeekRow *self, const LiaisonWeekGeometry *geometry)
{
  if (self->geometry.n_days == geometry->n_days && self->geometry.gutter == geometry->gutter &&
      self->geometry.is_rtl == geometry->is_rtl)
    return;
  self->geometry = *geometry;
  for (guint i = 0; i < LIAISON_WEEK_DAYS; i++)
    gtk_widget_set_visible (self->cells[i], i < geometry->n_days);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/** liaison_week_row_cell: Returns: (transfer none): the cell of a day, 0 to 6 */
GtkWidget *
liaison_week_row_cell (LiaisonWeekRow *self, guint day)
{
  return self->cells[day];
}

/** liaison_week_row_select: The selected cell is the one the keyboard acts on. */
void
liaison_week_row_select (LiaisonWeekRow *self, guint day, gboolean selected)
{
  GtkWidget *cell = self->cells[day];

  if (selected)
    gtk_widget_add_css_class (cell, "selected");
  else
    gtk_widget_remove_css_class (cell, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
