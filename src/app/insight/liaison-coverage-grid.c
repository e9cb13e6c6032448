// SPDX-License-Identifier: GPL-3.0-or-later
// Partners met of those known: a matrix for wide windows, a list for narrow ones.
//
// Every cell says in words what its colour repeats.
#include "liaison-coverage-grid.h"

#include "liaison-accessible.h"
#include "liaison-numbers.h"
#include "liaison-places.h"
#include "liaison-row.h"
#include "liaison-vocabulary.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of the first column, and of each other one, in pixels. */
#define HEAD_WIDTH 190
#define CELL_WIDTH 84

/** Target: what a button is about; kept by it. */
typedef struct {
  char *family;
  char *place;
  char *title;
  LiaisonCoverageLook look;
} Target;

static void
free_target (gpointer data)
{
  Target *target = data;

  g_free (target->family);
  g_free (target->place);
  g_free (target->title);
  g_free (target);
}

static void
keep_target (GtkWidget *widget, const char *family, const char *place, const char *title,
             const LiaisonCoverageLook *look)
{
  Target *target = g_new0 (Target, 1);

  *target = (Target) { g_strdup (family), g_strdup (place), g_strdup (title), *look };
  g_object_set_data_full (G_OBJECT (widget), "target", target, free_target);
}

static void
open_cb (GtkWidget *widget)
{
  const Target *target = g_object_get_data (G_OBJECT (widget), "target");

  target->look.open (target->family, target->place, target->title, target->look.data);
}

static void
fold_cb (GtkWidget *widget)
{
  const Target *target = g_object_get_data (G_OBJECT (widget), "target");

  target->look.fold (target->place, target->look.data);
}

static const char *
name_family (guint family)
{
  if (family == LIAISON_COVERAGE_FAMILIES)
    return _ ("All families");
  return liaison_vocabulary_label (&liaison_vocabulary_family, liaison_vocabulary_family.terms[family].code);
}

static const char *
code_family (guint family)
{
  return family < LIAISON_COVERAGE_FAMILIES ? liaison_vocabulary_family.terms[family].code : NULL;
}

static const LiaisonCoverageCell *
cell_of (const LiaisonCoverageRow *row, guint family)
{
  return family < LIAISON_COVERAGE_FAMILIES ? &row->families[family] : &row->all;
}

/* "3 of 12 met" */
static char *
say_met (const LiaisonCoverageCell *cell)
{
  g_autofree char *met = liaison_number_format (cell->met);
  g_autofree char *known = liaison_number_format (cell->known);

  if (cell->known == 0)
    return g_strdup (_ ("Nobody known"));
  if (cell->met == 0)
    /* Translators: of partners; %s is how many are known. */
    return g_strdup_printf (_ ("None of %s met"), known);
  /* Translators: of partners: how many were met, how many are known. */
  return g_strdup_printf (_ ("%s of %s met"), met, known);
}

/* The style that repeats how many were met. */
static const char *
rate (const LiaisonCoverageCell *cell)
{
  guint percent = cell->known > 0 ? cell->met * 100 / cell->known : 0;

  if (cell->known == 0)
    return "coverage-nobody";
  if (cell->met == 0)
    return "coverage-gap";
  return percent < 34 ? "coverage-low" : percent < 67 ? "coverage-some" : "coverage-most";
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_cell (const LiaisonCoverageRow *row, guint family, const LiaisonCoverageLook *look, const char *place)
{
  const LiaisonCoverageCell *cell = cell_of (row, family);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *met = say_met (cell);
  /* Translators: where, whom: "African Group, State actors". */
  g_autofree char *title = g_strdup_printf (C_ ("coverage", "%s, %s"), row->label, name_family (family));
  g_autofree char *words = g_strdup_printf (C_ ("coverage", "%s: %s"), title, met);
  g_autofree char *number = cell->known > 0 ? g_strdup_printf ("%u/%u", cell->met, cell->known) : g_strdup ("–");
  gboolean is_gap = cell->known > 0 && cell->met == 0;

  gtk_box_append (GTK_BOX (box), make_label (number, is_gap ? "heading" : NULL));
  if (is_gap)
    gtk_box_append (GTK_BOX (box), make_label (_ ("none met"), "caption"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_size_request (button, CELL_WIDTH, 46);
  gtk_widget_set_sensitive (button, cell->known > 0);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "coverage-cell");
  gtk_widget_add_css_class (button, rate (cell));
  liaison_accessible_set_label (button, words);
  keep_target (button, code_family (family), place, title, look);
  g_signal_connect (button, "clicked", G_CALLBACK (open_cb), NULL);
  return button;
}

static GtkWidget *
make_head (const LiaisonCoverageRow *row, const LiaisonCoverageLook *look, gboolean has_countries)
{
  gboolean is_unfolded = g_hash_table_contains (look->unfolded, row->code);
  GtkWidget *label = make_label (row->label, row->region == NULL ? "heading" : NULL);
  GtkWidget *head = label, *box;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (has_countries) {
    box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    gtk_box_append (GTK_BOX (box), liaison_row_make_icon (is_unfolded ? "pan-down-symbolic" : "pan-end-symbolic"));
    gtk_box_append (GTK_BOX (box), label);
    head = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, "child", box, NULL);
    gtk_widget_add_css_class (head, "flat");
    gtk_widget_set_tooltip_text (head, is_unfolded ? _ ("Hide the countries") : _ ("Show the countries"));
    gtk_accessible_update_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, is_unfolded, -1);
    liaison_accessible_set_label (head, row->label);
    keep_target (head, NULL, row->code, row->label, look);
    g_signal_connect (head, "clicked", G_CALLBACK (fold_cb), NULL);
  } else {
    gtk_widget_set_margin_start (label, row->region != NULL ? 36 : 12);
  }
  gtk_widget_set_size_request (head, HEAD_WIDTH, -1);
  gtk_widget_set_hexpand (head, TRUE);
  gtk_widget_add_css_class (head, "coverage-head");
  return head;
}

static void
add_row (GtkWidget *grid, const LiaisonCoverageRow *row, const LiaisonCoverageLook *look, GtkSizeGroup *const *widths,
         gboolean has_countries, const char *place)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "spacing", 3, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  GtkWidget *head = make_head (row, look, has_countries);

  gtk_size_group_add_widget (widths[0], head);
  gtk_box_append (GTK_BOX (line), head);
  for (guint family = 0; family <= LIAISON_COVERAGE_FAMILIES; family++) {
    GtkWidget *cell = make_cell (row, family, look, place);
    gtk_size_group_add_widget (widths[family + 1], cell);
    gtk_box_append (GTK_BOX (line), cell);
  }
  gtk_box_append (GTK_BOX (grid), line);
}

static void
add_header (GtkWidget *grid, GtkSizeGroup *const *widths)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "spacing", 3, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);

  for (guint column = 0; column <= LIAISON_COVERAGE_FAMILIES + 1; column++) {
    GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
    const char *text = column > 0 ? name_family (column - 1) : "";
    GtkWidget *label = make_label (text, "caption-heading");
    if (column > 0 && column <= LIAISON_COVERAGE_FAMILIES)
      gtk_box_append (GTK_BOX (box), liaison_row_make_icon (liaison_family_icon (code_family (column - 1))));
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 10);
    gtk_box_append (GTK_BOX (box), label);
    gtk_widget_set_valign (box, GTK_ALIGN_END);
    liaison_accessible_set_label (box, text);
    gtk_size_group_add_widget (widths[column], box);
    gtk_box_append (GTK_BOX (line), box);
  }
  gtk_box_append (GTK_BOX (grid), line);
}

static gboolean
has_countries (const LiaisonCoverage *coverage, const LiaisonCoverageRow *region)
{
  for (guint i = 0; i < coverage->countries->len; i++) {
    const LiaisonCoverageRow *country = g_ptr_array_index (coverage->countries, i);
    if (g_strcmp0 (country->region, region->code) == 0)
      return TRUE;
  }
  return FALSE;
}

/** liaison_coverage_grid_new: Returns: (transfer floating): rows of regions and countries, columns of families */
GtkWidget *
liaison_coverage_grid_new (LiaisonCoverage *coverage, const LiaisonCoverageLook *look)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GRID, NULL);
  GtkSizeGroup *widths[LIAISON_COVERAGE_FAMILIES + 2];

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  liaison_accessible_set_label (grid, _ ("Partners met, of those known"));
  add_header (grid, widths);
  for (guint i = 0; i < coverage->regions->len; i++) {
    const LiaisonCoverageRow *region = g_ptr_array_index (coverage->regions, i);
    add_row (grid, region, look, widths, has_countries (coverage, region), region->code);
    for (guint j = 0; g_hash_table_contains (look->unfolded, region->code) && j < coverage->countries->len; j++) {
      const LiaisonCoverageRow *country = g_ptr_array_index (coverage->countries, j);
      if (g_strcmp0 (country->region, region->code) == 0)
        add_row (grid, country, look, widths, FALSE, country->code);
    }
  }
  add_row (grid, coverage->total, look, widths, FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_object_unref (widths[i]);
  return grid;
}

static GtkWidget *
make_line (const LiaisonCoverageRow *row, guint family, const char *title, const char *place,
           const LiaisonCoverageLook *look)
{
  const LiaisonCoverageCell *cell = cell_of (row, family);
  g_autofree char *met = say_met (cell);
  g_autofree char *page = g_strdup_printf (C_ ("coverage", "%s, %s"), row->label, name_family (family));
  GtkWidget *line = liaison_row_new (ADW_TYPE_ACTION_ROW, title, met);

  if (family < LIAISON_COVERAGE_FAMILIES)
    adw_action_row_add_prefix (ADW_ACTION_ROW (line),
                               liaison_row_make_icon (liaison_family_icon (code_family (family))));
  if (cell->met == 0) {
    GtkWidget *icon = liaison_row_make_icon ("dialog-warning-symbolic");
    gtk_widget_add_css_class (icon, "warning");
    adw_action_row_add_suffix (ADW_ACTION_ROW (line), icon);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), liaison_row_make_icon ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  keep_target (line, code_family (family), place, page, look);
  g_signal_connect (line, "activated", G_CALLBACK (open_cb), NULL);
  return line;
}

static void
add_group (GtkWidget *box, const LiaisonCoverage *coverage, const LiaisonCoverageRow *region, const char *place,
           const LiaisonCoverageLook *look)
{
  GtkWidget *group = adw_preferences_group_new (), *expander;
  g_autofree char *met = say_met (&region->all);
  g_autofree char *title = g_markup_escape_text (region->label, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), met);
  for (guint family = 0; family < LIAISON_COVERAGE_FAMILIES; family++)
    if (region->families[family].known > 0)
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 make_line (region, family, name_family (family), place, look));
  if (has_countries (coverage, region)) {
    expander = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Countries"), NULL);
    for (guint i = 0; i < coverage->countries->len; i++) {
      const LiaisonCoverageRow *country = g_ptr_array_index (coverage->countries, i);
      if (g_strcmp0 (country->region, region->code) == 0)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                                  make_line (country, LIAISON_COVERAGE_FAMILIES, country->label, country->code, look));
    }
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
  }
  gtk_box_append (GTK_BOX (box), group);
}

/** liaison_coverage_list_new: Returns: (transfer floating): the same, a group of lines for each region */
GtkWidget *
liaison_coverage_list_new (LiaisonCoverage *coverage, const LiaisonCoverageLook *look)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (guint i = 0; i < coverage->regions->len; i++) {
    const LiaisonCoverageRow *region = g_ptr_array_index (coverage->regions, i);
    if (region->all.known > 0)
      add_group (box, coverage, region, region->code, look);
  }
  return box;
}
