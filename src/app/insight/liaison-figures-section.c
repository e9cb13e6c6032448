// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the figures: as bars, as columns, or as a table.
//
// Every number is a widget of its own with its words, so that charts read as lists, and tables as tables.
#include "liaison-figures-section.h"

#include "liaison-accessible.h"
#include "liaison-bar.h"
#include "liaison-numbers.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* Of the columns over time, in pixels. */
#define COLUMN_HEIGHT 110

/** liaison_figure_number: Returns: (transfer full): "12", "5 (42 %)" of @whole, "–" where it is not known */
char *
liaison_figure_number (gint64 number, gint64 whole)
{
  g_autofree char *text = NULL;

  if (number == LIAISON_FIGURE_UNKNOWN)
    return g_strdup ("–");
  text = liaison_number_format (number);
  if (whole <= 0)
    return g_steal_pointer (&text);
  /* Translators: a number, and how many hundredths it is of a whole: "5 (42%)". */
  return g_strdup_printf (C_ ("share", "%s (%d%%)"), text, liaison_figure_percent (number, whole));
}

/* "2025: 9" */
static char *
write_before (const LiaisonFigures *figures, const LiaisonFigure *figure)
{
  const LiaisonFiguresWish before = liaison_figures_year_before (&figures->wish);
  g_autofree char *number = liaison_figure_number (figure->before, figure->before_of);
  g_autofree char *period = liaison_figures_is_year (&before)
                                ? liaison_figures_period_text (&before, figures->wish.language)
                                : g_strdup (_ ("A year before"));

  if (figure->before == LIAISON_FIGURE_UNKNOWN)
    return NULL;
  /* Translators: when, and a number: "2025: 9". */
  return g_strdup_printf (C_ ("figure", "%s: %s"), period, number);
}

/* What a screen reader says of a line. */
static char *
write_words (const LiaisonFigures *figures, const LiaisonFigure *figure)
{
  g_autofree char *number = liaison_figure_number (figure->value, figure->of);
  g_autofree char *before = write_before (figures, figure);

  if (before == NULL)
    return g_strdup_printf (C_ ("figure", "%s: %s"), figure->label, number);
  /* Translators: what is counted, the number, then the same a year before: "Urgent appeals: 5, 2025: 9". */
  return g_strdup_printf (C_ ("figure", "%s: %s, %s"), figure->label, number, before);
}

/** Line: a figure, what holds it, and who is told; kept by its widget. */
typedef struct {
  LiaisonFigures *figures;
  const LiaisonFigure *figure;
  LiaisonFiguresLook look;
} Line;

static void
free_line (gpointer data)
{
  Line *line = data;

  liaison_figures_unref (line->figures);
  g_free (line);
}

static void
keep_line (GtkWidget *widget, LiaisonFigures *figures, const LiaisonFigure *figure, const LiaisonFiguresLook *look)
{
  Line *line = g_new0 (Line, 1);

  line->figures = liaison_figures_ref (figures);
  line->figure = figure;
  line->look = *look;
  g_object_set_data_full (G_OBJECT (widget), "line", line, free_line);
}

static void
open_line (GtkWidget *widget)
{
  const Line *line = g_object_get_data (G_OBJECT (widget), "line");

  if (line != NULL && line->figure->ids->len > 0)
    line->look.open (line->figure, line->look.data);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  open_line (GTK_WIDGET (row));
}

static void
clicked_cb (GtkButton *button)
{
  open_line (GTK_WIDGET (button));
}

static GtkWidget *
make_label (const char *text, const char *style, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static gint64
find_greatest (GPtrArray *chosen)
{
  gint64 greatest = 1;

  for (guint i = 0; i < chosen->len; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (chosen, i);
    greatest = MAX (greatest, MAX (figure->value, figure->before));
  }
  return greatest;
}

/* The words in a line, below them the bar. */
static GtkWidget *
make_row (LiaisonFigures *figures, const LiaisonFigure *figure, gint64 greatest, const LiaisonFiguresLook *look)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = liaison_figure_number (figure->value, figure->of);
  g_autofree char *before = write_before (figures, figure);
  g_autofree char *words = write_words (figures, figure);
  GtkWidget *label = make_label (figure->label, NULL, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (before != NULL) {
    GtkWidget *earlier = make_label (before, "caption", GTK_ACCESSIBLE_ROLE_LABEL);
    gtk_widget_add_css_class (earlier, "dimmed");
    gtk_box_append (GTK_BOX (line), earlier);
  }
  gtk_box_append (GTK_BOX (line), make_label (number, "heading", GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_box_append (GTK_BOX (box), line);
  if (greatest > 0)
    gtk_box_append (GTK_BOX (box),
                    liaison_bar_new (GTK_ORIENTATION_HORIZONTAL, (double) figure->value / (double) greatest,
                                     (double) figure->before / (double) greatest));
  gtk_widget_add_css_class (box, "figure-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), figure->ids->len > 0);
  keep_line (row, figures, figure, look);
  liaison_accessible_set_label (row, words);
  return row;
}

/* Parts of which the numbers are of different things have no common measure. */
static gboolean
has_bars (LiaisonFiguresSection section)
{
  return section != LIAISON_FIGURES_LETTERS && section != LIAISON_FIGURES_VISITS;
}

static GtkWidget *
make_list (LiaisonFigures *figures, GPtrArray *chosen, guint count, const LiaisonFiguresLook *look)
{
  GtkWidget *list = gtk_list_box_new ();
  const LiaisonFigure *first = g_ptr_array_index (chosen, 0);
  gint64 greatest = has_bars (first->section) ? find_greatest (chosen) : 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  liaison_accessible_set_label (list, liaison_figures_section_label (first->section, figures->wish.language));
  for (guint i = 0; i < count; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (figures, g_ptr_array_index (chosen, i), greatest, look));
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
  return list;
}

/* "J" for January; the year where there is no month. */
static char *
write_time (const LiaisonFigure *figure)
{
  g_autofree char *first = NULL;

  if (strlen (figure->code) <= 4)
    return g_strdup (figure->code);
  first = g_utf8_substring (figure->label, 0, 1);
  return g_utf8_strup (first, -1);
}

static GtkWidget *
make_column (LiaisonFigures *figures, const LiaisonFigure *figure, gint64 greatest, const LiaisonFiguresLook *look)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *bar, *number;
  g_autofree char *text = liaison_number_format (figure->value);
  g_autofree char *time = write_time (figure);
  g_autofree char *words = write_words (figures, figure);
  GtkWidget *label = make_label (time, "caption", GTK_ACCESSIBLE_ROLE_LABEL);

  bar = liaison_bar_new (GTK_ORIENTATION_VERTICAL, (double) figure->value / (double) greatest,
                         (double) figure->before / (double) greatest);
  gtk_widget_set_size_request (bar, -1, COLUMN_HEIGHT);
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (bar, TRUE);
  gtk_widget_add_css_class (bar, "column");
  number = make_label (figure->value > 0 ? text : "", "caption-heading", GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_label_set_xalign (GTK_LABEL (number), 0.5);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-column");
  gtk_widget_set_tooltip_text (button, words);
  liaison_accessible_set_label (button, words);
  keep_line (button, figures, figure, look);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  return button;
}

static GtkWidget *
make_columns (LiaisonFigures *figures, GPtrArray *chosen, const LiaisonFiguresLook *look)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gint64 greatest = find_greatest (chosen);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < chosen->len; i++)
    gtk_box_append (GTK_BOX (box), make_column (figures, g_ptr_array_index (chosen, i), greatest, look));
  gtk_widget_add_css_class (box, "figure-columns");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

static GtkWidget *
new_box_with_role (GtkOrientation orientation, GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_BOX, "orientation", orientation, "accessible-role", role, NULL);
}

static GtkWidget *
make_cell (const char *text, const char *style, GtkAccessibleRole role, GtkSizeGroup *width)
{
  GtkWidget *label = make_label (text, style, role);

  if (width == NULL) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_widget_set_hexpand (label, TRUE);
  } else {
    gtk_label_set_xalign (GTK_LABEL (label), 1);
    gtk_size_group_add_widget (width, label);
  }
  return label;
}

static void
add_table_row (GtkWidget *table, const char *const *texts, GtkSizeGroup *const *widths, gboolean is_header)
{
  GtkWidget *row = new_box_with_role (GTK_ORIENTATION_HORIZONTAL, GTK_ACCESSIBLE_ROLE_ROW);

  gtk_box_set_spacing (GTK_BOX (row), 18);
  gtk_widget_add_css_class (row, "figure-line");
  for (guint i = 0; i < 4; i++) {
    GtkAccessibleRole role = is_header ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                             : i == 0  ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                       : GTK_ACCESSIBLE_ROLE_CELL;
    gtk_box_append (GTK_BOX (row), make_cell (texts[i],
                                              is_header ? "heading"
                                              : i == 3  ? "dimmed"
                                                        : NULL,
                                              role, i == 0 ? NULL : widths[i - 1]));
  }
  gtk_box_append (GTK_BOX (table), row);
  gtk_box_append (GTK_BOX (table), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

/* "+3", "−2", "=" */
static char *
write_change (const LiaisonFigure *figure)
{
  gint64 change = figure->value - figure->before;
  g_autofree char *number = NULL;

  if (figure->before == LIAISON_FIGURE_UNKNOWN || figure->value == LIAISON_FIGURE_UNKNOWN)
    return g_strdup ("–");
  if (change == 0)
    return g_strdup ("=");
  number = liaison_number_format (ABS (change));
  return g_strdup_printf (change > 0 ? "+%s" : "−%s", number);
}

static GtkWidget *
make_table (LiaisonFigures *figures, GPtrArray *chosen, guint count)
{
  GtkWidget *table = new_box_with_role (GTK_ORIENTATION_VERTICAL, GTK_ACCESSIBLE_ROLE_TABLE);
  const LiaisonFigure *first = g_ptr_array_index (chosen, 0);
  const LiaisonFiguresWish before = liaison_figures_year_before (&figures->wish);
  gboolean is_year = liaison_figures_is_year (&figures->wish);
  g_autofree char *now_text = is_year ? liaison_figures_period_text (&figures->wish, figures->wish.language) : NULL;
  g_autofree char *then_text = is_year ? liaison_figures_period_text (&before, figures->wish.language) : NULL;
  const char *heads[] = { _ ("Figure"), is_year ? now_text : _ ("Number"), is_year ? then_text : _ ("A year before"),
                          _ ("Change") };
  GtkSizeGroup *widths[3];

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  add_table_row (table, heads, widths, TRUE);
  for (guint i = 0; i < count; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (chosen, i);
    g_autofree char *number = liaison_figure_number (figure->value, figure->of);
    g_autofree char *earlier = liaison_figure_number (figure->before, figure->before_of);
    g_autofree char *change = write_change (figure);
    const char *texts[] = { figure->label, number, earlier, change };
    add_table_row (table, texts, widths, FALSE);
  }
  /* Nothing follows the last row. */
  gtk_box_remove (GTK_BOX (table), gtk_widget_get_last_child (table));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_object_unref (widths[i]);
  gtk_widget_add_css_class (table, "card");
  liaison_accessible_set_label (table, liaison_figures_section_label (first->section, figures->wish.language));
  return table;
}

static gboolean
is_empty (GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++) {
    const LiaisonFigure *figure = g_ptr_array_index (chosen, i);
    if (figure->value > 0 || figure->before > 0)
      return FALSE;
  }
  return TRUE;
}

/**
 * liaison_figures_section_new:
 *
 * Returns: (transfer floating) (nullable): what @section shows; %NULL where there is nothing to count
 */
GtkWidget *
liaison_figures_section_new (LiaisonFigures *figures, LiaisonFiguresSection section, const LiaisonFiguresLook *look)
{
  g_autoptr (GPtrArray) chosen = liaison_figures_of (figures, section);
  guint count = look->shows_all || chosen->len <= LIAISON_FIGURES_SHORT + 2 || section < LIAISON_FIGURES_STATES ||
                        section > LIAISON_FIGURES_THEMES
                    ? chosen->len
                    : LIAISON_FIGURES_SHORT;

  if (is_empty (chosen))
    return NULL;
  if (look->as_table)
    return make_table (figures, chosen, count);
  if (section == LIAISON_FIGURES_MONTHS)
    return make_columns (figures, chosen, look);
  return make_list (figures, chosen, count, look);
}

static GtkWidget *
make_tile (LiaisonFigures *figures, const LiaisonFigure *figure, gboolean is_rate, const LiaisonFiguresLook *look)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *label;
  g_autofree char *number = is_rate ? g_strdup_printf (C_ ("rate", "%d%%"),
                                                       liaison_figure_percent (figure->value, figure->of))
                                    : liaison_figure_number (figure->value, LIAISON_FIGURE_UNKNOWN);
  g_autofree char *earlier = is_rate ? g_strdup_printf (C_ ("rate", "%d%%"),
                                                        liaison_figure_percent (figure->before, figure->before_of))
                                     : liaison_figure_number (figure->before, LIAISON_FIGURE_UNKNOWN);
  g_autofree char *before = g_strdup_printf (_ ("A year before: %s"), earlier);
  g_autofree char *words = NULL;
  const char *title = is_rate ? _ ("Reply rate") : figure->label;

  gtk_box_append (GTK_BOX (box), make_label (number, "title-1", GTK_ACCESSIBLE_ROLE_LABEL));
  label = make_label (title, NULL, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_box_append (GTK_BOX (box), label);
  label = make_label (before, "caption", GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "figure-tile");
  words = g_strdup_printf (C_ ("figure", "%s: %s, %s"), title, number, before);
  liaison_accessible_set_label (button, words);
  keep_line (button, figures, figure, look);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  return button;
}

/** liaison_figures_tiles_new: Returns: (transfer floating): the few numbers that are asked for first */
GtkWidget *
liaison_figures_tiles_new (LiaisonFigures *figures, const LiaisonFiguresLook *look)
{
  static const struct {
    LiaisonFiguresSection section;
    const char *code;
  } tiles[] = {
    { LIAISON_FIGURES_LETTERS, "letters" },     { LIAISON_FIGURES_LETTERS, "states" },
    { LIAISON_FIGURES_LETTERS, "individuals" }, { LIAISON_FIGURES_LETTERS, "women" },
    { LIAISON_FIGURES_REPLIES, "answered" },    { LIAISON_FIGURES_VISITS, "made" },
    { LIAISON_FIGURES_MEETINGS, "held" },       { LIAISON_FIGURES_MEETINGS, "partners" },
  };
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 12);
  liaison_accessible_set_label (flow, _ ("The most important figures"));
  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++) {
    const LiaisonFigure *figure = liaison_figures_find (figures, tiles[i].section, tiles[i].code);
    GtkWidget *child = gtk_flow_box_child_new ();
    if (figure == NULL)
      continue;
    gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child),
                                  make_tile (figures, figure, tiles[i].section == LIAISON_FIGURES_REPLIES, look));
    gtk_widget_set_focusable (child, FALSE);
    gtk_flow_box_append (GTK_FLOW_BOX (flow), child);
  }
  return flow;
}
