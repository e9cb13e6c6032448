// SPDX-License-Identifier: GPL-3.0-or-later
// What the toolkit does not tell a screen reader by itself.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void liaison_accessible_name_menus (void);
void liaison_accessible_set_label (GtkWidget *widget, const char *label);
void liaison_accessible_set_description (GtkWidget *widget, const char *description);
void liaison_accessible_set_invalid (GtkWidget *widget, gboolean invalid);
void liaison_accessible_announce (GtkWidget *widget, const char *text);

G_END_DECLS
