// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that show what people wrote.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *liaison_row_new (GType type, const char *title, const char *subtitle);
void liaison_row_set_title (GtkWidget *row, const char *title);
GtkWidget *liaison_row_make_icon (const char *name);
void liaison_row_scroll_to (GtkWidget *row);
void liaison_row_set_action (GtkWidget *row, const char *action, const char *target);

G_END_DECLS
