// SPDX-License-Identifier: GPL-3.0-or-later
// Working methods compared as a table: a row for each theme, a column for each body; heads stay in sight.
//
// The heads are moved to where the scrolled window is whenever that scrolls, and painted last.
#include "liaison-method-grid.h"

#include "liaison-accessible.h"

#include <glib/gi18n.h>

/* Pixels. */
#define THEME_WIDTH 180
#define BODY_WIDTH  230

#define LIAISON_TYPE_METHOD_ROW (liaison_method_row_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMethodRow, liaison_method_row, LIAISON, METHOD_ROW, GtkWidget)

/* One line: its first child is the head, which stays; the others are as wide as a column. */
struct _LiaisonMethodRow {
  GtkWidget parent_instance;

  int offset; /* how far it is scrolled */
};

G_DEFINE_FINAL_TYPE (LiaisonMethodRow, liaison_method_row, GTK_TYPE_WIDGET)

struct _LiaisonMethodGrid {
  GtkWidget parent_instance;

  GtkAdjustment *across;
  GtkAdjustment *down;
};

G_DEFINE_FINAL_TYPE (LiaisonMethodGrid, liaison_method_grid, GTK_TYPE_WIDGET)

static void
unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/* All but the first child, then that one over them. */
static void
snapshot_head_last (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GtkWidget *head = gtk_widget_get_first_child (widget);

  for (GtkWidget *child = head != NULL ? gtk_widget_get_next_sibling (head) : NULL; child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  if (head != NULL)
    gtk_widget_snapshot_child (widget, head, snapshot);
}

static int
column_width (GtkWidget *child)
{
  return gtk_widget_get_prev_sibling (child) == NULL ? THEME_WIDTH : BODY_WIDTH;
}

static void
liaison_method_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int least;
    if (orientation == GTK_ORIENTATION_HORIZONTAL) {
      *minimum += column_width (child);
      continue;
    }
    gtk_widget_measure (child, orientation, column_width (child), &least, NULL, NULL, NULL);
    *minimum = MAX (*minimum, least);
  }
  *natural = *minimum;
}

static void
liaison_method_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonMethodRow *self = LIAISON_METHOD_ROW (widget);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int size = column_width (child);
    int place = is_mirrored ? width - x - size : x;
    if (x == 0)
      place += self->offset;
    gtk_widget_size_allocate (child, &(GtkAllocation) { place, 0, size, height }, -1);
    x += size;
  }
}

static void
dispose_row (GObject *object)
{
  unparent_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (liaison_method_row_parent_class)->dispose (object);
}

static void
liaison_method_row_class_init (LiaisonMethodRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose_row;
  widget_class->measure = liaison_method_row_measure;
  widget_class->size_allocate = liaison_method_row_size_allocate;
  widget_class->snapshot = snapshot_head_last;
  gtk_widget_class_set_css_name (widget_class, "methodrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
liaison_method_row_init (LiaisonMethodRow *self)
{
}

static void
liaison_method_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = gtk_widget_get_next_sibling (row)) {
    int least;
    gtk_widget_measure (row, orientation, -1, &least, NULL, NULL, NULL);
    *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + least : MAX (*minimum, least);
  }
  *natural = *minimum;
}

/* How far it is scrolled from where its heads stand by themselves. */
static int
scrolled_across (LiaisonMethodGrid *self)
{
  if (self->across == NULL)
    return 0;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return (int) (gtk_adjustment_get_value (self->across) + gtk_adjustment_get_page_size (self->across) -
                  gtk_adjustment_get_upper (self->across));
  return (int) gtk_adjustment_get_value (self->across);
}

static void
liaison_method_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonMethodGrid *self = LIAISON_METHOD_GRID (widget);
  int y = 0, across = scrolled_across (self);

  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = gtk_widget_get_next_sibling (row)) {
    int least, place = y;
    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
    if (y == 0 && self->down != NULL)
      place = (int) gtk_adjustment_get_value (self->down);
    LIAISON_METHOD_ROW (row)->offset = across;
    gtk_widget_queue_allocate (row);
    gtk_widget_size_allocate (row, &(GtkAllocation) { 0, place, width, least }, -1);
    y += least;
  }
}

static void
scrolled_cb (LiaisonMethodGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
liaison_method_grid_root (GtkWidget *widget)
{
  LiaisonMethodGrid *self = LIAISON_METHOD_GRID (widget);
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (liaison_method_grid_parent_class)->root (widget);
  if (scrolled == NULL || self->across != NULL)
    return;
  self->across = g_object_ref (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  self->down = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  g_signal_connect_object (self->across, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->down, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
liaison_method_grid_dispose (GObject *object)
{
  LiaisonMethodGrid *self = LIAISON_METHOD_GRID (object);

  unparent_children (GTK_WIDGET (object));
  g_clear_object (&self->across);
  g_clear_object (&self->down);
  G_OBJECT_CLASS (liaison_method_grid_parent_class)->dispose (object);
}

static void
liaison_method_grid_class_init (LiaisonMethodGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_method_grid_dispose;
  widget_class->measure = liaison_method_grid_measure;
  widget_class->size_allocate = liaison_method_grid_size_allocate;
  widget_class->snapshot = snapshot_head_last;
  widget_class->root = liaison_method_grid_root;
  gtk_widget_class_set_css_name (widget_class, "methodgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
liaison_method_grid_init (LiaisonMethodGrid *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  liaison_accessible_set_label (GTK_WIDGET (self), _ ("Working methods compared"));
}

static GtkWidget *
make_label (const char *text, int lines, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", lines, "ellipsize",
                                   lines > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_head (const char *text, GtkAccessibleRole role)
{
  GtkWidget *head = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);
  GtkWidget *label = make_label (text, 0, "heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (head, "method-head");
  liaison_accessible_set_label (head, text);
  gtk_box_append (GTK_BOX (head), label);
  return head;
}

static GtkWidget *
make_filled (GPtrArray *exchanges)
{
  const LiaisonExchange *exchange = exchanges->pdata[0];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_label (exchange->title, 3, NULL));
  if (exchange->text != NULL) {
    GtkWidget *text = make_label (exchange->text, 3, "caption");
    gtk_widget_add_css_class (text, "dim-label");
    gtk_box_append (GTK_BOX (box), text);
  }
  if (exchanges->len > 1) {
    /* Translators: how many others of the same sort there are. */
    g_autofree char *more = g_strdup_printf (ngettext ("and %u other", "and %u others", exchanges->len - 1),
                                             exchanges->len - 1);
    gtk_box_append (GTK_BOX (box), make_label (more, 1, "caption"));
  }
  return box;
}

/* What a screen reader says of a cell: what stands there, or that nothing does. */
static char *
describe_cell (const LiaisonMethods *methods, guint theme, guint body, GPtrArray *exchanges)
{
  const LiaisonMethodBody *of = methods->bodies->pdata[body];
  const char *about = liaison_method_theme_label (methods, theme);

  if (exchanges->len == 0)
    /* Translators: a gap in a table: a theme, then a mechanism. */
    return g_strdup_printf (_ ("%s, %s: nothing is known"), about, of->name);
  return g_strdup_printf ("%s, %s: %s", about, of->name, ((const LiaisonExchange *) exchanges->pdata[0])->title);
}

static GtkWidget *
make_cell (const LiaisonMethods *methods, guint theme, guint body, gboolean is_writable)
{
  GPtrArray *exchanges = liaison_methods_cell (methods, theme, body);
  g_autofree char *words = describe_cell (methods, theme, body, exchanges);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (cell, "method-cell");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  if (exchanges->len > 0) {
    gtk_button_set_child (GTK_BUTTON (button), make_filled (exchanges));
  } else {
    gtk_widget_add_css_class (cell, "method-gap");
    /* Translators: stands where nothing is known of how a mechanism works on a theme. */
    gtk_button_set_child (GTK_BUTTON (button), make_label (C_ ("method", "Gap"), 1, "dim-label"));
    gtk_widget_set_tooltip_text (button, _ ("Add what they do"));
    gtk_widget_set_sensitive (button, is_writable);
  }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", theme, body);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), exchanges->len > 0 ? "methods.open" : "methods.add");
  liaison_accessible_set_label (button, words);
  gtk_box_append (GTK_BOX (cell), button);
  return cell;
}

/** liaison_method_theme_label: Returns: what a theme is called; in words also where there is none */
const char *
liaison_method_theme_label (const LiaisonMethods *methods, guint theme)
{
  const char *label = methods->labels->pdata[theme];

  return *label != '\0' ? label : _ ("Without a theme");
}

/** liaison_method_grid_new: Returns: (transfer floating): an empty table */
GtkWidget *
liaison_method_grid_new (void)
{
  return g_object_new (LIAISON_TYPE_METHOD_GRID, NULL);
}

/** liaison_method_grid_show: @is_writable: whether a gap can be filled */
void
liaison_method_grid_show (LiaisonMethodGrid *self, const LiaisonMethods *methods, gboolean is_writable)
{
  GtkWidget *heads = g_object_new (LIAISON_TYPE_METHOD_ROW, NULL);

  unparent_children (GTK_WIDGET (self));
  gtk_widget_add_css_class (heads, "method-heads");
  gtk_widget_set_parent (make_head (_ ("Theme"), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER), heads);
  for (guint i = 0; i < methods->bodies->len; i++)
    gtk_widget_set_parent (
        make_head (((const LiaisonMethodBody *) methods->bodies->pdata[i])->name, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER),
        heads);
  gtk_widget_set_parent (heads, GTK_WIDGET (self));
  for (guint i = 0; i < methods->themes->len; i++) {
    GtkWidget *row = g_object_new (LIAISON_TYPE_METHOD_ROW, NULL);
    gtk_widget_set_parent (make_head (liaison_method_theme_label (methods, i), GTK_ACCESSIBLE_ROLE_ROW_HEADER), row);
    for (guint j = 0; j < methods->bodies->len; j++)
      gtk_widget_set_parent (make_cell (methods, i, j, is_writable), row);
    gtk_widget_set_parent (row, GTK_WIDGET (self));
  }
}
