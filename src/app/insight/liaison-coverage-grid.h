// SPDX-License-Identifier: GPL-3.0-or-later
// Partners met of those known: a matrix for wide windows, a list for narrow ones.
#pragma once

#include "liaison-session-insight.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LiaisonCoverageLook: how it is shown, and what is done with it.
 * @unfolded: (element-type utf8): codes of the regions whose countries are shown
 * @open: somebody wants to see the partners of a cell; %NULL @family is all of them, %NULL @place everywhere; @title
 *   says which
 * @fold: somebody wants to see the countries of a region, or no longer
 */
typedef struct {
  GHashTable *unfolded;
  void (*open) (const char *family, const char *place, const char *title, gpointer data);
  void (*fold) (const char *region, gpointer data);
  gpointer data;
} LiaisonCoverageLook;

GtkWidget *liaison_coverage_grid_new (LiaisonCoverage *coverage, const LiaisonCoverageLook *look);
GtkWidget *liaison_coverage_list_new (LiaisonCoverage *coverage, const LiaisonCoverageLook *look);

G_END_DECLS
