// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the figures: as bars, as columns, or as a table.
#pragma once

#include "liaison-figure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonFigureOpen: somebody wants to see what @figure counts.
 */
typedef void (*LiaisonFigureOpen) (const LiaisonFigure *figure, gpointer data);

/**
 * LiaisonFiguresLook: how a part is shown.
 * @as_table: numbers in columns instead of a chart
 * @shows_all: every line of a long part
 * @open: called with @data
 */
typedef struct {
  gboolean as_table;
  gboolean shows_all;
  LiaisonFigureOpen open;
  gpointer data;
} LiaisonFiguresLook;

/* How many lines of a long part are shown at first. */
#define LIAISON_FIGURES_SHORT 8

char *liaison_figure_number (gint64 number, gint64 whole);
GtkWidget *
liaison_figures_section_new (LiaisonFigures *figures, LiaisonFiguresSection section, const LiaisonFiguresLook *look);
GtkWidget *liaison_figures_tiles_new (LiaisonFigures *figures, const LiaisonFiguresLook *look);

G_END_DECLS
