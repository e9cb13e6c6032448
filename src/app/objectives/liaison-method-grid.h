// SPDX-License-Identifier: GPL-3.0-or-later
// Working methods compared as a table: a row for each theme, a column for each body; heads stay in sight.
//
// To be put into a scrolled window. Actions of whoever holds it: "methods.open" and "methods.add", each with the number
// of a theme and that of a body: (uu).
#pragma once

#include "liaison-read-objectives.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_METHOD_GRID (liaison_method_grid_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonMethodGrid, liaison_method_grid, LIAISON, METHOD_GRID, GtkWidget)

GtkWidget *liaison_method_grid_new (void);
void liaison_method_grid_show (LiaisonMethodGrid *self, const LiaisonMethods *methods, gboolean is_writable);
const char *liaison_method_theme_label (const LiaisonMethods *methods, guint theme);

G_END_DECLS
