// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key on paper.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean liaison_recovery_sheet_draw_code (cairo_t *cairo, const char *key, double x, double y, double side);
void liaison_recovery_sheet_print (GtkWindow *parent, const char *name, const char *key);

G_END_DECLS
